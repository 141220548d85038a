"""The calls about the desk itself, and its documentation for people."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

import pytest

from chalicelib.api import docs, system
from chalicelib.api.access import ANONYMOUS
from chalicelib.api.calls import Call, Document
from chalicelib.api.errors import STATUSES, ProblemError
from chalicelib.desk.event_catalogue import schemas


def call(path: dict[str, str] | None = None, queues: Callable[[], Any] = list, language: str = "en") -> Call:
    desk = SimpleNamespace(directory=SimpleNamespace(queues=queues))
    return Call(caller=ANONYMOUS, desk=cast(Any, desk), path=path or {}, language=language, request_id="req_1")


def test_health_asks_nothing_of_the_table() -> None:
    def fail() -> None:
        raise AssertionError("asked")

    assert system.read_health(call(queues=fail)).resource == {"status": "ok"}


def test_the_desk_is_ready_when_its_table_answers() -> None:
    assert system.read_readiness(call()).resource == {"status": "ok"}


def test_the_desk_is_not_ready_when_its_table_does_not_answer() -> None:
    def fail() -> None:
        raise ConnectionError

    with pytest.raises(ProblemError) as refused:
        system.read_readiness(call(queues=fail))
    assert (refused.value.code, refused.value.status) == ("unavailable", 503)


def test_the_openapi_document_is_served_as_json() -> None:
    served = system.read_openapi(call()).resource
    assert isinstance(served, Document)
    assert served.content_type == "application/json"
    assert json.loads(served.text)["paths"]["/health"]["get"]["operationId"] == "read_health"


def test_the_schemas_of_events_are_those_of_the_catalogue() -> None:
    assert system.read_event_schemas(call()).resource == {"schemas": schemas()}


def page(name: str = "", language: str = "en") -> Document:
    handler = docs.read_docs_file if name else docs.read_docs
    found = handler(call({"file": name} if name else None, language=language)).resource
    assert isinstance(found, Document)
    return found


def test_the_documentation_loads_only_what_the_package_holds() -> None:
    references = re.findall(r'(?:src|href)="([^"]+)"', page().text)
    assert references == ["docs/swagger-ui.css", "docs/swagger-ui-bundle.js", "docs/start.js"]
    for reference in references:
        assert page(reference.removeprefix("docs/")).text


def test_the_documentation_calls_no_validator_and_finds_the_document_under_any_prefix() -> None:
    start = page("start.js").text
    assert "validatorUrl: null" in start
    assert 'url: "v1/openapi.json"' in start


def test_the_documentation_may_only_talk_to_its_own_origin() -> None:
    policy = docs.read_docs(call()).headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "http" not in policy
    assert "unsafe-eval" not in policy
    assert "script-src 'self';" in policy


@pytest.mark.parametrize("name", ["secrets.txt", ".fetched", "license"])
def test_other_files_are_not_found(name: str) -> None:
    with pytest.raises(ProblemError, match="not_found"):
        page(name)


def test_every_error_code_has_its_place_on_the_page_that_problems_point_to() -> None:
    german = page("errors", "de").text
    assert re.findall(r'<tr id="(\w+)">', german) == list(STATUSES)
    assert "Nicht gefunden" in german
