"""A small API on the real kit: a note that can be written, read and changed, and a recorder of what handlers saw."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Annotated, Any

import pytest
from chalice.app import AuthRequest, AuthResponse, Chalice

from chalicelib.api import routes as kit
from chalicelib.api.access import Access, Caller
from chalicelib.api.calls import Answer, Call
from chalicelib.api.rates import RateState
from chalicelib.api.schemas import Body, Line, PageQuery, Resource, Text

ORIGIN = "https://desk.example"
TICKET = "tkt_01HZY3V5Q9T8R7E6W5Q4A3S2D1"
AGENT = Caller("staff", "agt_01HZY3V5Q9T8R7E6W5Q4A3S2D1", roles=frozenset({"agent"}))
CUSTOMER = Caller("customer", "cus_01HZY3V5Q9T8R7E6W5Q4A3S2D1", locale="fr-FR")
AGENTS = Access(roles=frozenset({"agent"}))


class NoteFields(Body):
    """A note as written."""

    subject: Annotated[str, Line(20)]
    text: Annotated[str, Text(200)] = "-"
    tags: tuple[str, ...] = ()
    urgent: bool = False
    count: int = 0


class NoteBody(Body):
    """A note in its envelope."""

    note: NoteFields


class Note(Resource):
    """A note as read."""

    id: str
    subject: str


class NoteEnvelope(Resource):
    """A note in its envelope."""

    note: Note


@dataclass(slots=True)
class Answered:
    """What came back over HTTP."""

    status: int
    headers: dict[str, str]
    body: Any


@dataclass(slots=True)
class Demo:
    """The app, with what its handlers saw and what they shall do next."""

    app: Chalice
    calls: list[Call] = field(default_factory=list)
    rate: RateState = field(default_factory=lambda: RateState(limit=700, remaining=680, reset_s=30, allowed=True))
    do: Callable[[Call], Answer] = field(default=lambda _: Answer({"note": {"id": TICKET, "subject": "Hi"}}, version=3))
    buckets: list[str] = field(default_factory=list)

    def request(
        self,
        method: str,
        path: str,
        body: str | bytes | None = None,
        *,
        caller: Caller | None = AGENT,
        headers: Mapping[str, str] | None = None,
        **event: Any,
    ) -> Answered:
        """One request as the gateway would send it. `path` may have a query; strings are sent as JSON bodies."""
        path, _, query = path.partition("?")
        resource, parameters = self._resource(path)
        sent = {"content-type": "application/json"} if body is not None else {}
        got = self.app(
            {
                "requestContext": {
                    "httpMethod": method,
                    "resourcePath": resource,
                    "authorizer": caller.context() if caller else None,
                },
                "pathParameters": parameters,
                "multiValueQueryStringParameters": self._query(query),
                "headers": sent | dict(headers or {}),
                "body": body,
                "stageVariables": None,
                **event,
            },
            None,
        )
        parsed = json.loads(got["body"]) if "json" in got["headers"].get("Content-Type", "") else got["body"]
        return Answered(got["statusCode"], got["headers"], parsed)

    def _resource(self, path: str) -> tuple[str, dict[str, str] | None]:
        for resource in self.app.routes:
            names, values = resource.split("/"), path.split("/")
            matches = len(names) == len(values) and all(
                name == value or name.startswith("{") for name, value in zip(names, values, strict=True)
            )
            if matches:
                found = {n[1:-1]: v for n, v in zip(names, values, strict=True) if n.startswith("{")}
                return resource, found or None
        raise LookupError(path)

    @staticmethod
    def _query(query: str) -> dict[str, list[str]] | None:
        found: dict[str, list[str]] = {}
        for pair in filter(None, query.split("&")):
            name, _, value = pair.partition("=")
            found.setdefault(name, []).append(value)
        return found or None


def demo(monkeypatch: pytest.MonkeyPatch) -> Demo:
    """A new demo with no other routes than its own."""
    monkeypatch.setattr(kit, "_declared", {})
    made = Demo(Chalice("demo"))
    _declare(made)

    def spend(caller: Caller, bucket: str) -> RateState:
        made.buckets.append(bucket)
        return made.rate

    desk = SimpleNamespace(
        new_id=lambda prefix: f"{prefix}_01HZY3V5Q9T8R7E6W5Q4A3S2D1",
        settings=SimpleNamespace(allowed_origins=(ORIGIN,)),
        limiter=SimpleNamespace(spend=spend),
    )

    @made.app.authorizer()
    def authorize(request: AuthRequest) -> AuthResponse:
        return AuthResponse([], "nobody")

    kit.register(made.app, lambda: desk, authorize)  # type: ignore[arg-type,return-value]
    return made


def _declare(made: Demo) -> None:
    def seen(call: Call) -> Answer:
        made.calls.append(call)
        return made.do(call)

    link = {"read_note": ("ticket_id", "/note/id")}

    @kit.route("POST", "/v1/notes", access=AGENTS, body=NoteBody, answer=NoteEnvelope, status=201, links=link)
    def write_note(call: Call) -> Answer:
        """Write a note."""
        return seen(call)

    @kit.route("GET", "/v1/notes", access=AGENTS, query=PageQuery, answer=NoteEnvelope)
    def list_notes(call: Call) -> Answer:
        """List notes."""
        return seen(call)

    @kit.route(
        "GET",
        "/v1/notes/{ticket_id}",
        access=Access(roles=frozenset({"agent"}), customers=True),
        answer=NoteEnvelope,
    )
    def read_note(call: Call) -> Answer:
        """Read a note."""
        return seen(call)

    @kit.route(
        "PATCH",
        "/v1/notes/{ticket_id}",
        access=AGENTS,
        body=NoteBody,
        answer=NoteEnvelope,
        versioned=True,
        errors=(409,),
    )
    def change_note(call: Call) -> Answer:
        """Change a note.

        Anybody may.
        """
        return seen(call)

    @kit.route("GET", "/open", access=Access(public=True), answer=None)
    def read_open(call: Call) -> Answer:
        """Read what is open to all."""
        return seen(call)
