"""What every answer of the API has in common, whatever the handler does."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from chalicelib.api.access import Caller
from chalicelib.api.calls import Answer, Call, Document
from chalicelib.api.errors import FieldError, ProblemError
from chalicelib.api.rates import RateState
from chalicelib.desk.changes import ConflictError
from chalicelib.desk.errors import (
    CursorError,
    DeskError,
    ForbiddenError,
    InFlightError,
    InvalidTransitionError,
    InvalidValueError,
    MismatchError,
    NotFoundError,
    PreconditionFailedError,
    StateConflictError,
    VersionConflictError,
)
from tests.unit.api.demo_desk import AGENT, CUSTOMER, ORIGIN, TICKET, Demo

NOTE = '{"note": {"subject": "Hi"}}'
CANARY = "canary-7f3a"


def test_a_request_reaches_its_handler_as_checked_values(api: Demo) -> None:
    got = api.request("PATCH", f"/v1/notes/{TICKET}", NOTE, headers={"if-match": 'W/"7"', "accept-language": "de"})
    (call,) = api.calls
    assert got.status == 200
    assert (call.path, call.body.note.subject, call.caller) == ({"ticket_id": TICKET}, "Hi", AGENT)
    assert (call.expected_version, call.strict, call.language, call.query) == (7, False, "de", None)


def test_every_answer_names_its_request_and_the_contract(api: Demo) -> None:
    for got in (api.request("GET", f"/v1/notes/{TICKET}"), api.request("POST", "/v1/notes", "{}")):
        assert got.headers["API-Version"] == "2026-10-01"
        assert re.fullmatch("req_[0-9A-Z]{26}", got.headers["X-Request-Id"])
        assert got.headers["X-Content-Type-Options"] == "nosniff"
        assert got.headers["Cache-Control"] == "no-store"
        assert "max-age" in got.headers["Strict-Transport-Security"]
        assert got.headers["Referrer-Policy"] == "no-referrer"
        assert "default-src 'none'" in got.headers["Content-Security-Policy"]


def test_a_refusal_names_the_same_request_in_header_and_body(api: Demo) -> None:
    got = api.request("POST", "/v1/notes", "{}")
    assert got.body["instance"] == got.headers["X-Request-Id"]
    assert got.body["type"] == "/api/docs/errors#validation_failed"


def test_the_rate_is_told_with_every_answer_that_counts(api: Demo) -> None:
    got = api.request("GET", f"/v1/notes/{TICKET}")
    rates = {name: value for name, value in got.headers.items() if name.startswith("RateLimit")}
    assert rates == {"RateLimit-Limit": "700", "RateLimit-Remaining": "680", "RateLimit-Reset": "30"}


def test_reads_and_writes_spend_from_their_own_buckets(api: Demo) -> None:
    api.request("GET", f"/v1/notes/{TICKET}")
    api.request("POST", "/v1/notes", NOTE)
    assert api.buckets == ["read", "write"]


def test_who_asks_too_often_is_told_when_to_come_back(api: Demo) -> None:
    api.rate = RateState(limit=700, remaining=0, reset_s=17, allowed=False)
    got = api.request("POST", "/v1/notes", NOTE)
    assert (got.status, got.body["code"], got.headers["Retry-After"]) == (429, "rate_limited", "17")
    assert got.headers["RateLimit-Remaining"] == "0"
    assert "17" in got.body["detail"]
    assert api.calls == []


@pytest.mark.parametrize(
    ("caller", "status"),
    [(None, 401), (CUSTOMER, 403), (replace(AGENT, roles=frozenset({"finance"})), 403), (AGENT, 201)],
)
def test_a_route_lets_in_whom_it_names(api: Demo, caller: Caller | None, status: int) -> None:
    assert api.request("POST", "/v1/notes", NOTE, caller=caller).status == status
    assert len(api.calls) == (status == 201)


def test_who_is_not_let_in_learns_nothing_about_the_body(api: Demo) -> None:
    assert api.request("POST", "/v1/notes", "not json", caller=CUSTOMER).body["code"] == "forbidden"


def test_a_public_route_asks_nobody_and_counts_nothing(api: Demo) -> None:
    assert api.request("GET", "/open", caller=None).status == 200
    assert api.buckets == []


def test_a_stranger_is_told_how_to_sign_in(api: Demo) -> None:
    assert api.request("POST", "/v1/notes", NOTE, caller=None).headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize(
    "ticket_id",
    [
        "tkt_1",
        "TKT_01HZY3V5Q9T8R7E6W5Q4A3S2D1",
        "tkt_01hzy3v5q9t8r7e6w5q4a3s2d1",
        "..%2f..%2fetc",
        "%00",
        "tkt_81HZY3V5Q9T8R7E6W5Q4A3S2D1",
    ],
)
def test_what_cannot_be_an_id_is_not_found(api: Demo, ticket_id: str) -> None:
    got = api.request("GET", f"/v1/notes/{ticket_id}")
    assert (got.status, got.body["code"]) == (404, "not_found")
    assert api.calls == []


def test_an_id_may_come_percent_encoded(api: Demo) -> None:
    api.request("GET", f"/v1/notes/{TICKET.replace('_', '%5F')}")
    assert api.calls[0].path == {"ticket_id": TICKET}


@pytest.mark.parametrize(("header", "version"), [('"3"', 3), ('W/"3"', 3), (' "12" ', 12), ("*", None), (None, None)])
def test_if_match_names_a_version(api: Demo, header: str | None, version: int | None) -> None:
    api.request("PATCH", f"/v1/notes/{TICKET}", NOTE, headers={"if-match": header} if header else {})
    assert api.calls[0].expected_version == version


@pytest.mark.parametrize("header", ["3", '"three"', '"3", "4"', '"-1"', "", '"٣"', '"' + "9" * 16 + '"'])
def test_a_malformed_if_match_is_refused(api: Demo, header: str) -> None:
    got = api.request("PATCH", f"/v1/notes/{TICKET}", NOTE, headers={"if-match": header})
    assert (got.status, got.body["code"]) == (400, "malformed_header")
    assert "If-Match" in got.body["detail"]


@pytest.mark.parametrize(("header", "status"), [(None, 428), ("*", 428), ('"3"', 200)])
def test_strict_insists_on_a_version(api: Demo, header: str | None, status: int) -> None:
    headers = {"if-match": header} if header else {}
    assert api.request("PATCH", f"/v1/notes/{TICKET}?strict=true", NOTE, headers=headers).status == status


def test_strict_is_true_or_false(api: Demo) -> None:
    assert api.request("PATCH", f"/v1/notes/{TICKET}?strict=false", NOTE).status == 200
    got = api.request("PATCH", f"/v1/notes/{TICKET}?strict=maybe", NOTE)
    assert (got.status, got.body["errors"][0]["parameter"]) == (400, "strict")


@pytest.mark.parametrize("key", ["a", "order 17/1", "x" * 255, "!~"])
def test_an_idempotency_key_is_hashed_with_its_principal_and_route(api: Demo, key: str) -> None:
    for path, caller in (("/v1/notes", AGENT), ("/v1/notes", replace(AGENT, id="agt_2"))):
        api.request("POST", path, NOTE, caller=caller, headers={"idempotency-key": key})
    api.request("PATCH", f"/v1/notes/{TICKET}", NOTE, headers={"idempotency-key": key})
    keys = [call.idempotency.key for call in api.calls if call.idempotency]
    assert len(set(keys)) == 3
    assert not any(key in hashed for hashed in keys if len(key) > 2)


@pytest.mark.parametrize("key", ["", "x" * 256, "a\nb", "clé", " a", "a ", "\x7f"])
def test_an_idempotency_key_is_up_to_255_printable_ascii_characters(api: Demo, key: str) -> None:
    got = api.request("POST", "/v1/notes", NOTE, headers={"idempotency-key": key})
    assert (got.status, got.body["code"]) == (400, "malformed_header")


def test_the_request_hash_is_of_what_was_meant(api: Demo) -> None:
    bodies = [NOTE, '{ "note":{"subject":"H\\u0069"}}', '{"note": {"subject": "Ho"}}']
    for body in bodies:
        api.request("POST", "/v1/notes", body, headers={"idempotency-key": "k"})
    same, spelt_otherwise, other = [call.idempotency.request_hash for call in api.calls if call.idempotency]
    assert same == spelt_otherwise != other


def test_the_request_hash_covers_the_path(api: Demo) -> None:
    for ticket_id in (TICKET, TICKET[:-1] + "9"):
        api.request("PATCH", f"/v1/notes/{ticket_id}", NOTE, headers={"idempotency-key": "k"})
    first, second = [call.idempotency for call in api.calls if call.idempotency]
    assert first.key == second.key
    assert first.request_hash != second.request_hash


@pytest.mark.parametrize(
    ("key", "is_replayed", "lookup", "replayed"),
    [("k", True, "hit", "true"), ("k", False, "miss", None), (None, False, None, None)],
)
def test_a_replay_says_that_it_is_one(
    api: Demo, key: str | None, is_replayed: bool, lookup: str | None, replayed: str | None
) -> None:
    api.do = lambda _: Answer({}, is_replayed=is_replayed)
    got = api.request("POST", "/v1/notes", NOTE, headers={"idempotency-key": key} if key else {})
    assert got.headers.get("x-idempotency-lookup") == lookup
    assert got.headers.get("Idempotency-Replayed") == replayed


def test_the_answer_carries_version_status_and_headers(api: Demo) -> None:
    location = {"Location": f"/v1/notes/{TICKET}"}
    api.do = lambda _: Answer({"note": {}}, status=202, headers=location, version=3)
    got = api.request("POST", "/v1/notes", NOTE)
    assert (got.status, got.headers["ETag"], got.headers["Location"]) == (202, '"3"', f"notes/{TICKET}")


def test_a_location_leads_home_from_anywhere(api: Demo) -> None:
    api.do = lambda _: Answer({}, headers={"Location": "/v1/tickets/x"})
    assert api.request("PATCH", f"/v1/notes/{TICKET}", NOTE).headers["Location"] == "../tickets/x"


def test_a_document_is_answered_as_it_is(api: Demo) -> None:
    api.do = lambda _: Answer(Document("<p>", "text/html; charset=utf-8", is_fixed=True))
    got = api.request("GET", "/open")
    assert (got.body, got.headers["Content-Type"]) == ("<p>", "text/html; charset=utf-8")
    assert got.headers["Cache-Control"] == "public, max-age=86400"


@pytest.mark.parametrize(
    ("query", "code", "parameter"),
    [
        ("page[size]=10&page[size]=20", "repeated_parameter", "page[size]"),
        (f"{CANARY}=1", "unknown_parameter", CANARY),
        ("page[size]=0", "invalid_parameter", "page[size]"),
        ("page[size]=101", "invalid_parameter", "page[size]"),
        ("page[size]=ten", "invalid_parameter", "page[size]"),
        ("page[after]=", "invalid_parameter", "page[after]"),
        ("page[after]=" + "x" * 5_000, "invalid_parameter", "page[after]"),
        ("page[after]=\x00", "invalid_parameter", "page[after]"),
        ("size=5", "unknown_parameter", "size"),
    ],
)
def test_a_faulty_parameter_is_named(api: Demo, query: str, code: str, parameter: str) -> None:
    got = api.request("GET", f"/v1/notes?{query}")
    assert (got.status, got.body["code"]) == (400, code)
    assert [fault["parameter"] for fault in got.body["errors"]] == [parameter]


def test_a_query_is_read_by_its_model(api: Demo) -> None:
    api.request("GET", "/v1/notes?page[size]=10")
    assert (api.calls[0].query.size, api.calls[0].query.after) == (10, None)


def test_a_route_without_parameters_takes_none(api: Demo) -> None:
    assert api.request("GET", f"/v1/notes/{TICKET}?debug=1").body["code"] == "unknown_parameter"


DESK_ERRORS: list[tuple[Exception, int, str]] = [
    (NotFoundError(), 404, "not_found"),
    (InvalidTransitionError(status="spam", command="resolve"), 409, "invalid_transition"),
    (StateConflictError(reason="already_assigned"), 409, "conflict"),
    (VersionConflictError(version=4), 409, "version_conflict"),
    (PreconditionFailedError(version=4), 412, "precondition_failed"),
    (InFlightError(), 409, "idempotency_in_flight"),
    (MismatchError(), 422, "idempotency_mismatch"),
    (InvalidValueError("/note/subject", "in_the_past"), 422, "validation_failed"),
    (ForbiddenError(), 403, "forbidden"),
    (CursorError("cursor_expired"), 410, "cursor_expired"),
    (CursorError("cursor_mismatch"), 400, "cursor_mismatch"),
    (ConflictError(), 503, "unavailable"),
    (ProblemError("erased"), 410, "erased"),
    (DeskError(), 500, "internal_error"),
]


@pytest.mark.parametrize(("error", "status", "code"), DESK_ERRORS, ids=lambda value: getattr(value, "code", None))
def test_what_the_desk_refuses_has_its_status_and_code(api: Demo, error: Exception, status: int, code: str) -> None:
    def refuse(_: Call) -> Answer:
        raise error

    api.do = refuse
    got = api.request("PATCH", f"/v1/notes/{TICKET}", NOTE)
    assert (got.status, got.body["status"], got.body["code"]) == (status, status, code)
    assert ("Retry-After" in got.headers) == (code in ("idempotency_in_flight", "unavailable"))


def test_a_refused_value_is_named_with_its_reason(api: Demo) -> None:
    def refuse(_: Call) -> Answer:
        raise InvalidValueError("/note/tags", "too_many", limit=1)

    api.do = refuse
    got = api.request("POST", "/v1/notes", NOTE)
    assert got.body["errors"] == [
        {"pointer": "/note/tags", "code": "too_many", "message": "At most 1 entry is allowed."}
    ]


class BadError(Exception):
    """An exception that cannot even be described."""

    def __str__(self) -> str:
        raise RuntimeError(CANARY)


UNFORESEEN = [
    kind(CANARY)
    for kind in (
        ValueError, KeyError, TypeError, RuntimeError, AttributeError, LookupError, OSError, ConnectionError,
        TimeoutError, PermissionError, ArithmeticError, ZeroDivisionError, AssertionError, BufferError, EOFError,
        ImportError, MemoryError, NameError, RecursionError, StopIteration, NotImplementedError, BadError,
    )
]  # fmt: skip


@pytest.mark.parametrize("error", UNFORESEEN, ids=lambda error: type(error).__name__)
def test_an_unforeseen_error_tells_nothing_to_the_caller_and_nothing_private_to_the_log(
    api: Demo, error: Exception, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: Call) -> Answer:
        raise error

    api.do = fail
    got = api.request("POST", "/v1/notes", NOTE)
    assert (got.status, got.body["code"]) == (500, "internal_error")
    assert CANARY not in json.dumps(got.body) + json.dumps(got.headers)
    failures = [record for record in caplog.records if record.message == "failure"]
    assert [record.__dict__["error"] for record in failures] == [type(error).__qualname__]
    assert CANARY not in json.dumps([str(record.__dict__) for record in caplog.records])
    assert CANARY not in "".join(capfd.readouterr())


def test_a_desk_that_cannot_be_built_is_an_internal_error(monkeypatch: pytest.MonkeyPatch, api: Demo) -> None:
    from chalicelib.api import serving

    def broken(*_: object) -> None:
        raise RuntimeError(CANARY)

    monkeypatch.setattr(serving, "base_headers", broken)
    got = api.request("GET", "/open")
    assert (got.status, got.body["code"], got.headers["X-Content-Type-Options"]) == (500, "internal_error", "nosniff")


def test_busy_aws_asks_to_come_back(api: Demo) -> None:
    from botocore.exceptions import ClientError, EndpointConnectionError, ReadTimeoutError

    busy = [
        ClientError({"Error": {"Code": "ThrottlingException"}}, "PutItem"),
        ClientError({"Error": {"Code": "ProvisionedThroughputExceededException"}}, "Query"),
        ClientError(
            {"Error": {"Code": "TransactionCanceledException"}, "CancellationReasons": [{"Code": "ThrottlingError"}]},
            "TransactWriteItems",
        ),
        EndpointConnectionError(endpoint_url="https://x"),
        ReadTimeoutError(endpoint_url="https://x"),
    ]
    for error in busy:
        api.do = _raising(error)
        got = api.request("POST", "/v1/notes", NOTE)
        assert (got.status, got.body["code"], got.headers["Retry-After"]) == (503, "unavailable", "5")


def test_refused_by_aws_is_our_fault(api: Demo) -> None:
    from botocore.exceptions import ClientError

    api.do = _raising(ClientError({"Error": {"Code": "AccessDeniedException"}}, "PutItem"))
    assert api.request("POST", "/v1/notes", NOTE).status == 500


def _raising(error: Exception):  # type: ignore[no-untyped-def]
    def fail(_: Call) -> Answer:
        raise error

    return fail


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", ORIGIN + ".evil.example", "http://desk.example", ""]
)
def test_a_foreign_origin_gets_no_permission(api: Demo, origin: str) -> None:
    for got in (
        api.request("GET", f"/v1/notes/{TICKET}", headers={"origin": origin}),
        api.request("OPTIONS", "/v1/notes", headers={"origin": origin}),
    ):
        assert not [name for name in got.headers if name.startswith("Access-Control")]
        assert got.headers["Vary"] == "Origin"


def test_our_own_origin_may_read_what_the_contract_names(api: Demo) -> None:
    for got in (
        api.request("GET", f"/v1/notes/{TICKET}", headers={"origin": ORIGIN}),
        api.request("POST", "/v1/notes", "{}", headers={"origin": ORIGIN}),
    ):
        assert got.headers["Access-Control-Allow-Origin"] == ORIGIN
        exposed = got.headers["Access-Control-Expose-Headers"].split(", ")
        assert {"ETag", "Location", "Retry-After", "Idempotency-Replayed", "RateLimit-Remaining"} <= set(exposed)


def test_a_browser_may_ask_first(api: Demo) -> None:
    got = api.request("OPTIONS", f"/v1/notes/{TICKET}", headers={"origin": ORIGIN}, caller=None)
    assert (got.status, got.body) == (204, "")
    assert got.headers["Access-Control-Allow-Methods"] == "GET, PATCH"
    assert "If-Match" in got.headers["Access-Control-Allow-Headers"]


@pytest.mark.parametrize(
    ("accepts", "caller", "language"),
    [("ja", AGENT, "ja"), (None, CUSTOMER, "fr"), (None, AGENT, "en"), ("es", CUSTOMER, "es")],
)
def test_a_refusal_is_written_in_the_callers_language(
    api: Demo, accepts: str | None, caller: Caller, language: str
) -> None:
    got = api.request("GET", "/v1/notes/x", caller=caller, headers={"accept-language": accepts} if accepts else {})
    assert got.headers["Content-Language"] == language


def test_the_log_has_one_line_per_request_without_words_or_names(
    api: Demo, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    note = {"note": {"subject": CANARY, "text": CANARY}}
    headers = {"idempotency-key": CANARY, "authorization": CANARY, "x-evil": "a\r\nb"}
    api.request("POST", "/v1/notes", json.dumps(note), caller=replace(AGENT, id=CANARY), headers=headers)
    (record,) = caplog.records
    assert (record.__dict__["route"], record.__dict__["status"], record.__dict__["caller"]) == (
        "/v1/notes",
        201,
        "staff",
    )
    assert CANARY not in str(record.__dict__)
    assert CANARY not in "".join(capfd.readouterr())


def test_a_problem_error_may_name_several_faults(api: Demo) -> None:
    faults = (FieldError("unknown", pointer="/a"), FieldError("brand_new_reason", pointer="/b"))
    api.do = _raising(ProblemError("validation_failed", errors=faults))
    got = api.request("POST", "/v1/notes", NOTE)
    assert [fault["message"] for fault in got.body["errors"]] == [
        "This value is not known.",
        "This value is not allowed here.",
    ]
