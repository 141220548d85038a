"""Declares the calls of the API and mounts them on the Chalice app.

    bodies = Models("chalicelib.api.ticket_schemas")

    @route("POST", "/v1/tickets/{ticket_id}/claim", access=Access(roles=AGENTS), answer=bodies.TicketEnvelope,
           errors=(404, 409))
    def claim(call: Call) -> Answer:
        \"""Claim a ticket for yourself.\"""

The first line of the docstring is the operation's summary, the rest its description.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Required, TypedDict, Unpack

from chalicelib.api.access import Access
from chalicelib.api.calls import Answer, Bucket, Call, Document, Handler, ModelRef, Models, Route
from chalicelib.api.parsing import ID_PATTERNS

if TYPE_CHECKING:
    from chalice.app import Chalice, Request
    from pydantic import BaseModel

    from chalicelib.bootstrap import Container

__all__ = ["Answer", "Call", "Document", "Models", "Route", "register", "route", "routes"]

PATH_PARAMETER = re.compile(r"{(\w+)}")
_declared: dict[tuple[str, str], Route] = {}


class Declaration(TypedDict, total=False):
    """What a route says of itself; the meaning of each value is Route's."""

    access: Required[Access]
    answer: Required[ModelRef | type[BaseModel] | None]
    body: ModelRef | type[BaseModel]
    query: ModelRef | type[BaseModel]
    status: int
    also: tuple[int, ...]
    errors: tuple[int, ...]
    bucket: Bucket
    idempotent: bool
    versioned: bool
    links: Mapping[str, tuple[str, str]]
    media_type: str
    raw: bool


def route(method: str, path: str, **declaration: Unpack[Declaration]) -> Callable[[Handler], Handler]:
    """Declare a call: `access` and `answer` always, the rest of Declaration where it differs from the usual.

    `bucket` is usually read for GET and write for the rest, `idempotent` true for POST and PATCH; `versioned`
    routes take If-Match. TypeError or ValueError at import when the declaration has no access, names an
    unknown path parameter, or repeats another route or operation.
    """
    declaration.setdefault("bucket", "read" if method == "GET" else "write")
    declaration.setdefault("idempotent", method in ("POST", "PATCH"))

    def declare(handler: Handler) -> Handler:
        declared = Route(method=method, path=path, handler=handler, **declaration)
        _check(declared)
        _declared[method, path] = declared
        return handler

    return declare


def routes() -> tuple[Route, ...]:
    """Every declared route, in order of declaration."""
    return tuple(_declared.values())


def register(app: Chalice, container: Callable[[], Container], authorizer: Any) -> None:
    """Mount every declared route on `app`, and OPTIONS of each path; `authorizer` guards all but the public.

    `container` is called once per request; it is expected to remember what it made.
    """
    from chalicelib.api.serving import preflight, serve

    def current() -> Request:
        assert app.current_request is not None  # Chalice sets it before it calls a view
        return app.current_request

    def view(declared: Route) -> Callable[..., Any]:
        return lambda **path: serve(declared, current(), path, container)

    def options(methods: tuple[str, ...]) -> Callable[..., Any]:
        return lambda **_: preflight(current(), methods, container)

    for declared in routes():
        guard = None if declared.access.public else authorizer
        _mount(app, declared.method, declared.path, declared.operation_id, guard)(view(declared))
    for path, methods in _methods_by_path().items():
        name = "options_" + re.sub(r"\W+", "_", path).strip("_")
        _mount(app, "OPTIONS", path, name, None)(options(methods))


def _mount(app: Chalice, method: str, path: str, name: str, authorizer: Any) -> Any:
    return app.route(path, methods=[method], name=name, authorizer=authorizer, content_types=[], cors=False)


def _methods_by_path() -> dict[str, tuple[str, ...]]:
    paths: dict[str, tuple[str, ...]] = {}
    for method, path in _declared:
        paths[path] = (*paths.get(path, ()), method)
    return paths


def _check(declared: Route) -> None:
    for problem in _problems(declared):
        raise ValueError(f"{declared.method} {declared.path}: {problem}")


def _problems(declared: Route) -> Iterator[str]:
    if declared.access == Access():
        yield "nobody has access"
    unknown = set(PATH_PARAMETER.findall(declared.path)) - ID_PATTERNS.keys()
    if unknown:
        yield f"path parameters without a pattern: {', '.join(sorted(unknown))}"
    same = [
        other
        for other in _declared.values()
        if other.handler is not declared.handler and other.operation_id == declared.operation_id
    ]
    if (declared.method, declared.path) in _declared or same:
        yield "declared twice, or under a name another route has"
    if not declared.handler.__doc__:
        yield "the handler has no docstring to document it"
