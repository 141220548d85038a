"""What a handler is given, what it gives back, and how a route describes both."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from pydantic import BaseModel

    from chalicelib.api.access import Access, Caller
    from chalicelib.bootstrap import Container
    from chalicelib.channels.contract import RawRequest
    from chalicelib.desk.commits import Replay

Bucket = Literal["read", "write", "export"]


@dataclass(frozen=True, slots=True)
class ModelRef:
    """A pydantic model by name, imported when a request or the documentation first needs it."""

    module: str
    name: str

    def load(self) -> type[BaseModel]:
        """The model. AttributeError or ImportError when there is none: the documents check finds that."""
        model: type[BaseModel] = getattr(import_module(self.module), self.name)
        return model


@dataclass(frozen=True, slots=True)
class Models:
    """Names models without importing them: `bodies = Models("chalicelib.api.ticket_schemas")`.

    pydantic alone costs more CPU than all of `import app` may (docs/performance.md), and five of the eight
    functions never need it.
    """

    module: str

    def __getattr__(self, name: str) -> ModelRef:
        if name.startswith("_"):
            raise AttributeError(name)
        return ModelRef(self.module, name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request, already checked: the caller may make it, and every value has its declared type and limits.

    `path` holds decoded path parameters of the declared pattern, `body` and `query` instances of the route's
    models (None where it has none), `language` the BCP 47 tag texts for the caller are written in.
    `raw` is the request as it came, of routes that check it themselves. `source_ip` is the address that called the
    gateway.
    `expected_version` is If-Match (None without one, or when it is `*`); `strict` is `?strict=true`.
    """

    caller: Caller
    desk: Container
    path: Mapping[str, str]
    language: str
    request_id: str
    body: Any = None
    query: Any = None
    idempotency: Replay | None = None
    expected_version: int | None = None
    strict: bool = False
    raw: RawRequest | None = None
    source_ip: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """An answer without a model: a page or a file. A browser may keep what `is_fixed` for a day."""

    text: str
    content_type: str
    is_fixed: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What a handler gives back. `resource` is the declared answer model, or a mapping of its shape.

    `status` overrides the route's. `version` becomes the ETag. A `Location` in `headers` is written from the
    root of the API ("/v1/tickets/tkt_…"); the kit makes it relative, because the stage's prefix varies.
    `is_replayed` says that an idempotency key had already been used and nothing was done again.
    """

    resource: BaseModel | Mapping[str, Any] | Document | None = None
    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    version: int | None = None
    is_replayed: bool = False


Handler = Callable[[Call], Answer]


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A call of the API as declared: how it is checked, documented and answered.

    `also` are further statuses of the same answer (a thing found instead of made). `errors` are the statuses a
    handler itself may refuse with; the kit adds its own. `links` name operations
    that take the answered resource on: operation id -> (parameter, JSON pointer into the answer).
    `raw` routes take any query and body, and check them themselves.
    `media_type` differs from JSON where the handler answers with a Document.
    """

    method: str
    path: str
    access: Access
    answer: ModelRef | type[BaseModel] | None
    handler: Handler
    body: ModelRef | type[BaseModel] | None = None
    query: ModelRef | type[BaseModel] | None = None
    status: int = 200
    also: tuple[int, ...] = ()
    errors: tuple[int, ...] = ()
    bucket: Bucket = "read"
    idempotent: bool = False
    versioned: bool = False
    links: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    media_type: str = "application/json"
    raw: bool = False

    @property
    def operation_id(self) -> str:
        """The handler's name; unique over all routes."""
        return self.handler.__name__


def model_of(reference: ModelRef | type[BaseModel]) -> type[BaseModel]:
    """The pydantic model a route names."""
    return reference.load() if isinstance(reference, ModelRef) else reference
