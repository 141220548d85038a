"""The API against its own document: whatever is sent, right or wrong, is answered as the document says, never by a 5xx.

schemathesis makes requests from the document, valid and invalid ones, and sends them through the gateway shim as
each caller that matters.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from chalicelib.api.openapi import document
from chalicelib.api.routes import routes
from chalicelib.bootstrap import container
from tests.conftest import SOAK
from tests.desk import FRENCH, KnownDesk, Unlimited, known_desk

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
CALLERS = ("agent", "admin", "integration", "customer")
OPERATIONS = [f"{route.method} {route.path}" for route in routes()]
# Of what takes neither body nor query nor path parameter, nothing is invalid.
FALLIBLE = [f"{route.method} {route.path}" for route in routes() if route.body or route.query or "{" in route.path]


@pytest.fixture(scope="session", name="described")
def described_fixture() -> Any:
    """The document as schemathesis reads it, with the desk of the running test behind it."""
    described = schemathesis.openapi.from_dict(document(routes()))
    described.app = _nobody  # requests go through WSGI; each names its own desk
    return described


def _nobody(*_: Any) -> Any:
    raise AssertionError("a request without a desk")


@pytest.fixture(scope=lambda fixture_name, config: "function" if SOAK else "module", name="api")
def api_fixture() -> Iterator[tuple[KnownDesk, dict[str, str]]]:
    """A desk in use, and ids of things on it that paths can name."""
    with known_desk() as desk:
        vars(container())["limiter"] = Unlimited()
        queue = {"id": "q_fr", "name": "French", "working_language": "fr"}
        desk.post("/v1/queues", json={"queue": queue}, caller="admin")
        ticket = desk.open("customer")
        desk.say(ticket, "We are on it.", status_after="resolved")
        slot = {"filename": "a.txt", "content_type": "text/plain", "size": 3}
        attachment = desk.post("/v1/attachments", json={"attachments": [slot]}, caller="customer").json()["data"][0]
        desk.open(description=FRENCH)
        desk.cloud.settle()
        ids = {
            "ticket_id": ticket["id"],
            "customer_id": ticket["requester_id"],
            "attachment_id": attachment["id"],
            "queue_id": "q_fr",
            "file": "errors",
        }
        yield desk, ids


def ask(described: Any, api: tuple[KnownDesk, dict[str, str]], operation: str, mode: GenerationMode, data: Any) -> Any:
    """One generated request by a drawn caller, half of the time about things that exist: (case, response)."""
    desk, ids = api
    method, _, path = operation.partition(" ")
    named = {name: value for name, value in ids.items() if f"{{{name}}}" in path}
    fixed = data.draw(st.sampled_from([named, {}])) if named else {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        case = data.draw(described[path][method].as_strategy(generation_mode=mode, path_parameters=fixed or None))
        authorization = desk.authorization_of(data.draw(st.sampled_from(CALLERS)))
        return case, case.call(base_url="http://localhost", app=desk.wsgi, headers={"Authorization": authorization})


@pytest.mark.parametrize("operation", OPERATIONS)
def test_what_the_document_allows_is_answered_as_it_says(
    described: Any, api: tuple[KnownDesk, dict[str, str]], operation: str, scale: Callable[[int, int], int]
) -> None:
    @settings(max_examples=scale(1, 500))
    @given(st.data())
    def run(data: Any) -> None:
        case, response = ask(described, api, operation, GenerationMode.POSITIVE, data)
        case.validate_response(response, checks=CHECKS)

    run()


@pytest.mark.parametrize("operation", FALLIBLE)
def test_what_the_document_forbids_is_refused_as_it_says(
    described: Any, api: tuple[KnownDesk, dict[str, str]], operation: str, scale: Callable[[int, int], int]
) -> None:
    @settings(max_examples=scale(1, 500))
    @given(st.data())
    def run(data: Any) -> None:
        case, response = ask(described, api, operation, GenerationMode.NEGATIVE, data)
        case.validate_response(response, checks=[*CHECKS, negative_data_rejection])

    run()
