"""The OpenAPI document says what the routes do."""

from __future__ import annotations

import json

from openapi_spec_validator import validate

from chalicelib.api.openapi import document
from chalicelib.api.routes import routes
from tests.unit.api.demo_desk import TICKET, Demo


def test_the_document_is_valid_openapi(api: Demo) -> None:
    validate(document(routes()))


def test_the_document_is_the_same_each_time(api: Demo) -> None:
    assert json.dumps(document(routes())) == json.dumps(document(routes()))


def test_every_mounted_call_is_described_and_nothing_else(api: Demo) -> None:
    described = {(path, m.upper()) for path, item in document(routes())["paths"].items() for m in item}
    mounted = {(path, method) for path, entries in api.app.routes.items() for method in entries if method != "OPTIONS"}
    assert described == mounted


def test_a_call_says_who_may_make_it(api: Demo) -> None:
    paths = document(routes())["paths"]
    read, public = paths["/v1/notes/{ticket_id}"]["get"], paths["/open"]["get"]
    assert read["security"] == [{"bearer": []}]
    assert read["x-access"] == {"public": False, "customers": True, "roles": ["agent"], "scopes": []}
    assert public["security"] == []


def test_a_call_names_every_status_the_kit_may_answer_with(api: Demo) -> None:
    paths = document(routes())["paths"]
    change = paths["/v1/notes/{ticket_id}"]["patch"]["responses"]
    expected = ["200", "400", "401", "403", "404", "409", "412", "413", "415", "422", "428", "429", "500", "503"]
    assert sorted(change) == expected
    assert sorted(paths["/open"]["get"]["responses"]) == ["200", "400", "500", "503"]


def test_nothing_undeclared_may_be_sent(api: Demo) -> None:
    schemas = document(routes())["components"]["schemas"]
    assert all(schema["additionalProperties"] is False for schema in schemas.values())
    assert schemas["NoteFields"]["properties"]["subject"]["maxLength"] == 20


def test_a_parameter_that_may_be_left_out_is_not_null(api: Demo) -> None:
    parameters = document(routes())["paths"]["/v1/notes"]["get"]["parameters"]
    after = next(parameter for parameter in parameters if parameter.get("name") == "page[after]")
    assert after["required"] is False
    assert after["schema"] == {"maxLength": 4096, "pattern": "^[A-Za-z0-9_-]+$", "type": "string"}


def test_what_was_made_can_be_followed(api: Demo) -> None:
    made = document(routes())["paths"]["/v1/notes"]["post"]["responses"]["201"]
    assert made["links"]["read_note"] == {
        "operationId": "read_note",
        "parameters": {"ticket_id": "$response.body#/note/id"},
    }


def test_the_first_line_is_the_summary_and_the_rest_the_description(api: Demo) -> None:
    change = document(routes())["paths"]["/v1/notes/{ticket_id}"]["patch"]
    assert (change["summary"], change["description"]) == ("Change a note", "Anybody may.")


def test_a_refusal_has_the_shape_that_is_described(api: Demo) -> None:
    from jsonschema import Draft202012Validator

    schemas = document(routes())["components"]["schemas"]
    problem = {**schemas["Problem"], "components": {"schemas": schemas}}
    refusals = [
        api.request("POST", "/v1/notes", "{}"),
        api.request("GET", "/v1/notes/x"),
        api.request("GET", f"/v1/notes/{TICKET}?x=1"),
    ]
    for got in refusals:
        Draft202012Validator(problem).validate(got.body)
