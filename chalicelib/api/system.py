"""Calls about the desk itself: is it well, what can it do, what does it tell."""

from __future__ import annotations

import json
from functools import cache

from chalicelib.api.access import Access
from chalicelib.api.calls import Answer, Call, Document, Models
from chalicelib.api.errors import ProblemError
from chalicelib.api.routes import route, routes

answers = Models("chalicelib.api.system_schemas")
EVERYBODY = Access(public=True)


@route("GET", "/health", access=EVERYBODY, answer=answers.Health)
def read_health(call: Call) -> Answer:  # noqa: ARG001 - nothing is asked of anything
    """Ask whether the API answers. Touches nothing behind it."""
    return Answer({"status": "ok"})


@route("GET", "/health/ready", access=EVERYBODY, answer=answers.Health)
def read_readiness(call: Call) -> Answer:
    """Ask whether the desk can work: its table answers. 503 `unavailable` when it does not."""
    try:
        call.desk.directory.queues()
    except Exception as error:
        raise ProblemError("unavailable") from error
    return Answer({"status": "ok"})


@route("GET", "/v1/openapi.json", access=EVERYBODY, answer=None)
def read_openapi(call: Call) -> Answer:  # noqa: ARG001 - the same for everybody
    """Read this document."""
    return Answer(Document(_openapi(), "application/json"))


@route("GET", "/v1/events/schemas", access=EVERYBODY, answer=answers.EventSchemas)
def read_event_schemas(call: Call) -> Answer:  # noqa: ARG001 - the same for everybody
    """Read the JSON Schema of every type of event."""
    from chalicelib.desk.event_catalogue import schemas

    return Answer({"schemas": schemas()})


@route("GET", "/v1/asyncapi.json", access=EVERYBODY, answer=None)
def read_asyncapi(call: Call) -> Answer:  # noqa: ARG001 - the same for everybody
    """Read the description of the events: their channels, messages and schemas (AsyncAPI 3.0)."""
    from chalicelib.api.asyncapi import asyncapi

    return Answer(Document(json.dumps(asyncapi(), ensure_ascii=False, separators=(",", ":")), "application/json"))


@cache
def _openapi() -> str:
    """The document, made once per process: all routes are declared before the first request."""
    from chalicelib.api.openapi import document

    return json.dumps(document(routes()), ensure_ascii=False, separators=(",", ":"))
