"""Requests nobody means well by, through the gateway: a clean refusal in the caller's language, never a 5xx."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from typing import Any

import pytest

from tests.cloud.wsgi import Request
from tests.desk import KnownDesk, known_desk, refusal

JSON = {"Content-Type": "application/json"}
DESCRIPTION = '{"ticket":{"description":%s}}'
CANARY = "canary-7f3a"

# what -> (body, status, code, reasons)
BODIES: dict[str, tuple[bytes, int, str, set[str]]] = {
    "nothing": (b"", 400, "malformed_json", {"empty"}),
    "an array": (b"[]", 422, "validation_failed", {"wrong_type"}),
    "a number": (b"1", 422, "validation_failed", {"wrong_type"}),
    "a text": (b'""', 422, "validation_failed", {"wrong_type"}),
    "null": (b"null", 422, "validation_failed", {"wrong_type"}),
    "an empty object": (b"{}", 422, "validation_failed", {"missing"}),
    "half an object": (b'{"ticket":', 400, "malformed_json", {"not_json"}),
    "invalid UTF-8": (b'{"ticket":{"description":"\xff\xfe"}}', 0, "", set()),
    "NaN": ((DESCRIPTION % "NaN").encode(), 400, "malformed_json", {"not_finite"}),
    "Infinity": ((DESCRIPTION % "-Infinity").encode(), 400, "malformed_json", {"not_finite"}),
    "1e999": ((DESCRIPTION % "1e999").encode(), 400, "malformed_json", {"not_finite"}),
    "a lone surrogate": ((DESCRIPTION % '"\\ud800"').encode(), 400, "malformed_json", {"bad_character"}),
    "U+0000": ((DESCRIPTION % '"a\\u0000b"').encode(), 400, "malformed_json", {"bad_character"}),
    "a duplicate key": (b'{"ticket":{"description":"a","description":"b"}}', 400, "malformed_json", {"duplicate_key"}),
    "5,000 digits": ((DESCRIPTION % ("9" * 5000)).encode(), 400, "malformed_json", {"number_too_long"}),
    "100,000 levels": (b"[" * 100_000 + b"]" * 100_000, 400, "malformed_json", {"too_many_values"}),
    "33 levels": ((DESCRIPTION % ("[" * 33 + "]" * 33)).encode(), 400, "malformed_json", {"too_deep"}),
    "1,001 tags": (json.dumps({"ticket": {"tags": ["a"] * 1001}}).encode(), 422, "validation_failed", {"too_many"}),
    "10,001 values": (b"[" + b"[]," * 10_001 + b"[]]", 400, "malformed_json", {"too_many_values"}),
    "more than a mebibyte": (b'"' + b"a" * 1024 * 1024 + b'"', 413, "body_too_large", set()),
    "6.1 MB": (b'"' + b"a" * 6_100_000 + b'"', 413, "body_too_large", set()),
    "10.1 MB": (b'"' + b"a" * 10_600_000 + b'"', 413, "body_too_large", set()),
}  # fmt: skip
WRITES = (
    "POST /v1/tickets", "PATCH /v1/tickets/{id}", "POST /v1/tickets/{id}/messages", "POST /v1/tickets/{id}/assign",
    "POST /v1/attachments", "POST /v1/customers", "POST /v1/queues", "POST /v1/agents", "POST /v1/api_keys",
    "PUT /v1/triage_rules", "POST /v1/sla_policies", "PATCH /v1/sla_policies/sla_default",
)  # fmt: skip
GREETINGS = {
    "en": "Please sign in",
    "zh-Hans": "请先登录",
    "fr": "Veuillez vous identifier",
    "de": "Bitte anmelden",
    "es": "Inicie sesión",
    "ja": "サインインしてください",
}


@pytest.fixture(scope="module", name="attacked")
def attacked_fixture() -> Iterator[tuple[KnownDesk, str]]:
    """A desk and a ticket on it."""
    with known_desk() as desk:
        yield desk, desk.open()["id"]


@pytest.mark.parametrize("what", BODIES)
def test_a_hostile_body_is_refused_cleanly_by_every_write(attacked: tuple[KnownDesk, str], what: str) -> None:
    desk, ticket = attacked
    body, status, code, reasons = BODIES[what]
    before = len(desk.cloud.items())
    for write in WRITES:
        method, _, path = write.partition(" ")
        answer = desk.request(method, path.replace("{id}", ticket), body=body, headers=JSON, caller="admin")
        found = refusal(answer)
        assert 400 <= found[0] < 500
        if status and (write == "POST /v1/tickets" or (body and status != 422)):
            assert found[:2] == (status, code), write
            assert reasons <= {reason for _, reason in found[2]}, write
        assert len(answer.body) < 5_000
    assert len(desk.cloud.items()) <= before + 1  # a counter of requests at most


def test_a_hostile_body_costs_no_more_than_100_ms(attacked: tuple[KnownDesk, str]) -> None:
    desk, _ = attacked
    for what, (body, *_) in BODIES.items():
        times = []
        for _ in range(3):
            begun = time.process_time()
            desk.post("/v1/tickets", body=body, headers=JSON, caller="admin")
            times.append(time.process_time() - begun)
        shim = len(body) / 10_000_000  # what the gateway shim itself takes for long bodies: about 0.1 s per MB
        assert min(times) < 0.1 + shim, what


@pytest.mark.parametrize(
    "content_type",
    ["text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "json",
     "application/json; charset=iso-8859-1", "application/jsonp", "application/problem+json", "", "\x01"],
)  # fmt: skip
def test_what_does_not_say_it_is_json_is_not_read(attacked: tuple[KnownDesk, str], content_type: str) -> None:
    desk, _ = attacked
    headers = {"Content-Type": content_type} if content_type else {}
    answer = desk.post("/v1/tickets", body=b'{"ticket":{"description":"x"}}', headers=headers, caller="customer")
    assert refusal(answer)[:2] == (415, "unsupported_media_type")


@pytest.mark.parametrize("path", [
    "/v1/tickets/x", "/v1/tickets/tkt_01jd0000000000000000000000", "/v1/tickets/%00", "/v1/tickets/%ff%fe",
    "/v1/tickets/..%2f..%2fetc", "/v1/tickets/tkt_01JD0000000000000000000000%20", "/v1/tickets/" + "A" * 3000,
    "/v1/customers/%E2%80%AE", "/v1/attachments/*", "/v1/queues/Q_FR", "/v1/agents/me%00", "/docs/..%2fapp.py",
    "/docs/%2e%2e", "/docs/swagger-ui.css%00",
])  # fmt: skip
def test_what_names_nothing_is_not_found(attacked: tuple[KnownDesk, str], path: str) -> None:
    desk, _ = attacked
    headers = {"Authorization": desk.authorization_of("admin")}
    answer = desk.send(Request("GET", path, "", headers))
    assert refusal(answer)[:2] == (404, "not_found")


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("x=1", "unknown_parameter"),
        ("status=new&status=open", "repeated_parameter"),
        ("status=", "invalid_parameter"),
        ("store=%00", "invalid_parameter"),
        ("store=" + "a" * 5000, "invalid_parameter"),
        ("page[size]=1e3", "invalid_parameter"),
        ("page[size]=-1", "invalid_parameter"),
        ("page[size]=" + "9" * 4000, "invalid_parameter"),
        ("page[after]=" + "A" * 4000, "cursor_mismatch"),
        ("page[after]=%E2%80%AE", "invalid_parameter"),
        ("%00=1", "unknown_parameter"),
        ("__proto__=1", "unknown_parameter"),
        ("created[from]=0000-00-00T00:00:00Z", "invalid_parameter"),
        ("created[from]=9999-12-31T23:59:59-23:59", "invalid_parameter"),
        ("created[from]=1e400", "invalid_parameter"),
    ],
)
def test_a_hostile_query_is_refused_cleanly(attacked: tuple[KnownDesk, str], query: str, code: str) -> None:
    desk, _ = attacked
    headers = {"Authorization": desk.authorization_of("admin")}
    assert refusal(desk.send(Request("GET", "/v1/tickets", query, headers)))[:2] == (400, code)


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("If-Match", "1"), ("If-Match", '"x"'), ("If-Match", '"1", "2"'), ("If-Match", '"' + "9" * 16 + '"'),
        ("Idempotency-Key", ""), ("Idempotency-Key", " "), ("Idempotency-Key", "k" * 256), ("Idempotency-Key", "é"),
    ],
)  # fmt: skip
def test_a_hostile_header_is_refused_cleanly(attacked: tuple[KnownDesk, str], header: str, value: str) -> None:
    desk, ticket = attacked
    answer = desk.post(f"/v1/tickets/{ticket}/tags", json={"add": ["x"]}, headers={header: value}, caller="admin")
    assert refusal(answer)[:2] == (400, "malformed_header")
    assert header in answer.json()["detail"]


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59", "2031-01-01T24:00:00Z",
                                    1e300, -1, True, "1e9", 99999999999999])  # fmt: skip
def test_a_moment_beyond_the_calendar_is_refused(attacked: tuple[KnownDesk, str], moment: Any) -> None:
    desk, ticket = attacked
    refused = desk.post(f"/v1/tickets/{ticket}/snooze", json={"until": moment}, caller="agent")
    assert refusal(refused)[:2] == (422, "validation_failed")


def test_nothing_of_what_was_sent_is_told_back(attacked: tuple[KnownDesk, str]) -> None:
    desk, _ = attacked
    for body in ({"ticket": {"description": 1, "subject": [CANARY]}}, {"ticket": CANARY}, [CANARY]):
        assert CANARY not in desk.post("/v1/tickets", json=body, caller="customer").text


@pytest.mark.parametrize("language", GREETINGS)
def test_a_refusal_speaks_the_callers_language(attacked: tuple[KnownDesk, str], language: str) -> None:
    desk, ticket = attacked
    headers = {"Accept-Language": f"xx, {language};q=0.9, en;q=0.1"}
    answers = [
        desk.get("/v1/tickets/x", headers=headers, caller="admin"),
        desk.post("/v1/tickets", json={"ticket": {}}, headers=headers, caller="customer"),
        desk.post(f"/v1/tickets/{ticket}/confirm", json={}, headers=headers, caller="agent"),
        desk.get("/v1/tickets", query={"x": 1}, headers=headers, caller="agent"),
        desk.get("/v1/api_keys", headers=headers, caller="agent"),
    ]
    english = [
        desk.get("/v1/tickets/x", caller="admin"),
        desk.post("/v1/tickets", json={"ticket": {}}, headers={"Accept-Language": "en"}, caller="customer"),
        desk.post(f"/v1/tickets/{ticket}/confirm", json={}, caller="agent"),
        desk.get("/v1/tickets", query={"x": 1}, caller="agent"),
        desk.get("/v1/api_keys", caller="agent"),
    ]
    for answer, original in zip(answers, english, strict=True):
        assert answer.headers["content-language"] == language
        told, written = answer.json(), original.json()
        assert (told["code"], told["status"]) == (written["code"], written["status"])
        assert (told["title"] == written["title"]) == (language == "en")
        assert (told["detail"] == written["detail"]) == (language == "en")
