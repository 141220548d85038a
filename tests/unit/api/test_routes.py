"""A route that is declared wrongly fails when it is imported, not when it is called."""

from __future__ import annotations

from typing import Any

import pytest

from chalicelib.api.access import Access
from chalicelib.api.calls import Answer, Call, ModelRef, Models
from chalicelib.api.routes import route, routes
from tests.unit.api.demo_desk import AGENTS, Demo


def answer(call: Call) -> Answer:
    """Answer."""
    return Answer()


def test_a_route_without_access_cannot_be_declared(api: Demo) -> None:
    declaration: dict[str, Any] = {"answer": None}
    with pytest.raises(TypeError):
        route("GET", "/v1/new", **declaration)(answer)


def test_a_route_that_admits_nobody_cannot_be_declared(api: Demo) -> None:
    with pytest.raises(ValueError, match="nobody has access"):
        route("GET", "/v1/new", access=Access(), answer=None)(answer)


def test_a_path_parameter_needs_a_pattern(api: Demo) -> None:
    with pytest.raises(ValueError, match="shoe_size"):
        route("GET", "/v1/new/{shoe_size}", access=AGENTS, answer=None)(answer)


def test_a_call_is_declared_once(api: Demo) -> None:
    route("GET", "/v1/new", access=AGENTS, answer=None)(answer)
    with pytest.raises(ValueError, match="declared twice"):
        route("GET", "/v1/new", access=AGENTS, answer=None)(answer)


def test_two_operations_cannot_share_a_name(api: Demo) -> None:
    def read_note(call: Call) -> Answer:
        """Read another note."""
        return Answer()

    with pytest.raises(ValueError, match="name another route has"):
        route("GET", "/v1/new", access=AGENTS, answer=None)(read_note)


def test_a_call_is_documented(api: Demo) -> None:
    def silent(call: Call) -> Answer:
        return Answer()

    with pytest.raises(ValueError, match="no docstring"):
        route("GET", "/v1/new", access=AGENTS, answer=None)(silent)


def test_writes_are_idempotent_and_counted_as_writes_unless_they_say_otherwise(api: Demo) -> None:
    route("POST", "/v1/new", access=AGENTS, answer=None, bucket="export", idempotent=False)(answer)
    found = {(made.method, made.path): (made.bucket, made.idempotent) for made in routes()}
    assert found["POST", "/v1/new"] == ("export", False)
    assert found["POST", "/v1/notes"] == ("write", True)
    assert found["PATCH", "/v1/notes/{ticket_id}"] == ("write", True)
    assert found["GET", "/v1/notes"] == ("read", False)


def test_every_route_but_the_public_ones_is_behind_the_authorizer(api: Demo) -> None:
    open_ones = {
        (path, method)
        for path, entries in api.app.routes.items()
        for method, entry in entries.items()
        if not entry.authorizer
    }
    preflights = {(path, "OPTIONS") for path in api.app.routes}
    assert open_ones - preflights == {("/open", "GET")}


def test_a_model_is_named_without_being_imported() -> None:
    models = Models("chalicelib.api.system_schemas")
    assert models.Health == ModelRef("chalicelib.api.system_schemas", "Health")
    assert models.Health.load().__name__ == "Health"
    with pytest.raises(AttributeError):
        models.Missing.load()
