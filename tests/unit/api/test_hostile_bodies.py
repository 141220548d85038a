"""Whatever is sent as a body ends in a clean 4xx problem, quickly, and is not repeated in the answer."""

from __future__ import annotations

import base64
import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.api.errors import REASONS, ProblemError
from chalicelib.api.strict_json import MAX_BODY_BYTES, body_bytes, canonical, parse_json
from tests.unit.api.demo_desk import Demo

MEGABYTE = 1_000_000
CANARY = "canary-7f3a"

HOSTILE: list[tuple[str, str | bytes, int, str]] = [
    ("nothing", "", 400, "empty"),
    ("blanks", " \n\t", 400, "empty"),
    ("text", "hello", 400, "not_json"),
    ("half an object", '{"note":', 400, "not_json"),
    ("two values", "{}{}", 400, "not_json"),
    ("a byte order mark", "\ufeff{}", 400, "not_json"),
    ("invalid UTF-8", b'{"note": "\xff\xfe"}', 400, "not_utf8"),
    ("overlong UTF-8", b'{"note": "\xc0\xaf"}', 400, "not_utf8"),
    ("a raw lone surrogate", b'{"note": "\xed\xa0\x80"}', 400, "not_utf8"),
    ("NaN", '{"note": NaN}', 400, "not_finite"),
    ("Infinity", '{"note": -Infinity}', 400, "not_finite"),
    ("a fraction beyond all", '{"note": 1e999}', 400, "not_finite"),
    ("5,000 digits", '{"note": ' + "9" * 5_000 + "}", 400, "number_too_long"),
    ("41 digits", '{"note": ' + "9" * 41 + "}", 400, "number_too_long"),
    ("a long fraction", '{"note": 0.' + "1" * 5_000 + "}", 400, "number_too_long"),
    ("the same key twice", '{"note": 1, "note": 2}', 400, "duplicate_key"),
    ("the same key twice, escaped", '{"note": 1, "n\\u006fte": 2}', 400, "duplicate_key"),
    ("the same key twice, deep down", '{"note": {"a": [{"b": 1, "b": 1}]}}', 400, "duplicate_key"),
    ("a lone surrogate", '{"note": "\\ud800"}', 400, "bad_character"),
    ("a lone surrogate as a key", '{"\\udc00": 1}', 400, "bad_character"),
    ("U+0000", '{"note": "a\\u0000b"}', 400, "bad_character"),
    ("33 levels", "[" * 33 + "]" * 33, 400, "too_deep"),
    ("2,000 levels", "[" * 2_000 + "]" * 2_000, 400, "too_deep"),
    ("9,999 open levels", "[" * 9_999, 400, "too_deep"),
    ("100,000 levels", "[" * 100_000 + "]" * 100_000, 400, "too_many_values"),
    ("100,000 levels of objects", '{"a":' * 100_000 + "1" + "}" * 100_000, 400, "too_many_values"),
    ("100,000 open levels", "[" * 100_000, 400, "too_many_values"),
    ("a million levels", "[" * MEGABYTE, 400, "too_many_values"),
    ("1,001 items", '{"note": [' + ",".join("1" * 1_001) + "]}", 422, "too_many"),
    ("a million brackets", "[" + "[]," * (MEGABYTE // 3) + "[]]", 400, "too_many_values"),
    (
        "brackets among a million texts",
        "[" + "[]," * 10_001 + '"",' * (MEGABYTE // 3 - 15_000) + "1]",
        400,
        "too_many_values",
    ),
    ("a million escaped quotes", '["' + '\\"' * (MEGABYTE // 2) + "[" * 10_001, 400, "not_json"),
    ("a million texts", "[" + '"",' * (MEGABYTE // 3) + "1]", 422, "too_many"),
    ("a million objects", "[" + "{}," * (MEGABYTE // 3) + "{}]", 400, "too_many_values"),
    ("a million numbers", "[" + "1," * (MEGABYTE // 2) + "1]", 400, "too_many_values"),
    (
        "many nulls in many arrays",
        "[" + ("[" + "null," * 999 + "null],") * 190 + "1]",
        400,
        "too_many_values",
    ),
    ("a list", "[]", 422, "wrong_type"),
    ("a number", "1", 422, "wrong_type"),
    ("a text value", '""', 422, "wrong_type"),
    ("null", "null", 422, "wrong_type"),
]


@pytest.mark.parametrize(("body", "status", "reason"), [row[1:] for row in HOSTILE], ids=[row[0] for row in HOSTILE])
def test_a_hostile_body_is_refused_with_its_reason(api: Demo, body: str | bytes, status: int, reason: str) -> None:
    got = api.request("POST", "/v1/notes", body)
    assert (got.status, got.body["errors"][0]["code"]) == (status, reason)
    assert got.headers["Content-Type"] == "application/problem+json"
    assert api.calls == []


@pytest.mark.parametrize("body", [row[1] for row in HOSTILE], ids=[row[0] for row in HOSTILE])
def test_a_hostile_body_is_refused_quickly(api: Demo, body: str | bytes) -> None:
    api.request("POST", "/v1/notes", "[]")  # loads the texts, which only the first refusal pays for
    spent = []
    for _ in range(2):
        started = time.process_time()
        api.request("POST", "/v1/notes", body)
        spent.append(time.process_time() - started)
    assert min(spent) < 0.1


@pytest.mark.parametrize("size", [MAX_BODY_BYTES + 1, 6_100_000])
def test_a_body_over_a_mebibyte_is_too_large(api: Demo, size: int) -> None:
    got = api.request("POST", "/v1/notes", '"' + "x" * (size - 2) + '"')
    assert (got.status, got.body["code"]) == (413, "body_too_large")


def test_a_large_body_in_base64_is_too_large_before_and_after_decoding() -> None:
    for size in (MAX_BODY_BYTES + 1, 6_100_000):
        with pytest.raises(ProblemError) as refused:
            body_bytes(base64.b64encode(b"x" * size).decode(), is_base64=True)
        assert refused.value.code == "body_too_large"


def test_a_body_of_a_mebibyte_is_read() -> None:
    exactly = '"' + "x" * (MAX_BODY_BYTES - 2) + '"'
    for body, is_base64 in ((exactly, False), (base64.b64encode(exactly.encode()).decode(), True)):
        assert len(parse_json(body_bytes(body, is_base64))) == MAX_BODY_BYTES - 2


def test_a_body_that_came_in_base64_is_understood(api: Demo) -> None:
    sent = base64.b64encode('{"note": {"subject": "Größe"}}'.encode()).decode()
    api.request("POST", "/v1/notes", sent, isBase64Encoded=True)
    assert api.calls[0].body.note.subject == "Größe"


def test_broken_base64_is_malformed(api: Demo) -> None:
    assert api.request("POST", "/v1/notes", "e30*", isBase64Encoded=True).body["code"] == "malformed_json"


@pytest.mark.parametrize(
    "content_type",
    ["", "text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin-1", "*/*"],
)
def test_only_json_in_utf8_is_taken(api: Demo, content_type: str) -> None:
    got = api.request("POST", "/v1/notes", "{}", headers={"content-type": content_type})
    assert (got.status, got.body["code"]) == (415, "unsupported_media_type")


@pytest.mark.parametrize(
    "content_type",
    [
        "application/json",
        "Application/JSON",
        "application/json; charset=UTF-8",
        'application/json;charset="utf-8"',
    ],
)
def test_json_may_say_that_it_is_utf8(api: Demo, content_type: str) -> None:
    got = api.request("POST", "/v1/notes", '{"note": {"subject": "Hi"}}', headers={"content-type": content_type})
    assert got.status == 201


@pytest.mark.parametrize(
    ("note", "pointer", "code"),
    [
        ({}, "/note/subject", "missing"),
        ({"subject": CANARY * 2}, "/note/subject", "too_long"),
        ({"subject": ""}, "/note/subject", "too_short"),
        ({"subject": " \t "}, "/note/subject", "too_short"),
        ({"subject": "a\u0007b"}, "/note/subject", "control_character"),
        ({"subject": "a\nb"}, "/note/subject", "control_character"),
        ({"subject": "a", "text": "a\u009bb"}, "/note/text", "control_character"),
        ({"subject": 5}, "/note/subject", "wrong_type"),
        ({"subject": None}, "/note/subject", "wrong_type"),
        ({"subject": "a", CANARY: 1}, f"/note/{CANARY}", "unknown_field"),
        ({"subject": "a", "x/y~z": 1}, "/note/x~1y~0z", "unknown_field"),
        ({"subject": "a", "tags": ["b", CANARY, 3]}, "/note/tags/2", "wrong_type"),
        ({"subject": "a", "urgent": "true"}, "/note/urgent", "wrong_type"),
        ({"subject": "a", "urgent": 1}, "/note/urgent", "wrong_type"),
        ({"subject": "a", "count": "1"}, "/note/count", "wrong_type"),
    ],
)
def test_a_fault_is_named_by_pointer_and_code(api: Demo, note: object, pointer: str, code: str) -> None:
    got = api.request("POST", "/v1/notes", json.dumps({"note": note}))
    assert (got.status, got.body["code"]) == (422, "validation_failed")
    assert [(fault["pointer"], fault["code"]) for fault in got.body["errors"]] == [(pointer, code)]
    assert CANARY not in json.dumps(got.body).replace(pointer, "")


def test_a_long_unknown_name_is_not_repeated_at_length(api: Demo) -> None:
    got = api.request("POST", "/v1/notes", json.dumps({"x" * 100_000: 1}))
    assert len(json.dumps(got.body)) < 2_000


def test_a_thousand_faults_are_told_by_twenty(api: Demo) -> None:
    got = api.request("POST", "/v1/notes", json.dumps({f"f{i}": 1 for i in range(1_000)}))
    assert len(got.body["errors"]) == 20


def outcome(raw: bytes) -> object:
    """The value of a body, or the set of reasons why it was refused."""
    try:
        return parse_json(raw)
    except ProblemError as refused:
        return {fault.code for fault in refused.errors}


JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(), inner, max_size=5),
    max_leaves=20,
)


@given(JSON_VALUES)
def test_what_the_standard_library_writes_is_read_the_same(value: object) -> None:
    assert outcome(json.dumps(value).encode()) in (value, {"bad_character"}, {"number_too_long"})


@given(st.binary(max_size=200))
def test_any_bytes_are_a_value_or_a_problem(raw: bytes) -> None:
    reasons = outcome(raw)
    assert not isinstance(reasons, set) or reasons <= set(REASONS)


def test_brackets_in_a_text_are_not_counted() -> None:
    value = {"text": "[{" * 50_000}
    assert parse_json(json.dumps(value).encode()) == value


@given(st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), st.integers()))
def test_order_and_blanks_do_not_change_what_was_meant(value: dict[str, int]) -> None:
    shuffled = dict(reversed(value.items()))
    assert canonical(json.loads(json.dumps(shuffled, indent=3))) == canonical(value)
