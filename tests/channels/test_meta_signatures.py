"""Meta's deliveries are Meta's: the HMAC is over the raw bytes, and whoever asks must know our word."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from chalicelib.channels.contract import Account, RawRequest
from chalicelib.channels.meta_signatures import admits, greets, signature_of
from infra.standins.graph_webhooks import body_of, messaging, signature

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
ACCOUNT = Account(id="chn_one", kind="messenger", channel="messenger")
SECRETS = ({"app_secret": "new", "verify_token": "hello"}, {"app_secret": "old", "verify_token": "hallo"})
SCRIPTS = (
    "Straße", "Привіт", "Καλημέρα", "שלום", "مرحبا؟", "नमस्ते", "নমস্কার", "வணக்கம்", "నమస్తే", "ಕನ್ನಡ", "സ്വാഗതം",
    "ສະບາຍດີ", "สวัสดี", "မင်္ဂလာပါ", "សួស្តី", "გამარჯობა", "Բարեւ", "አማርኛ", "你好", "こんにちは", "안녕하세요", "👩‍👩‍👧 𝒳",
)  # fmt: skip


def is_admitted(body: bytes, header: str | None, secrets: tuple[dict[str, str], ...] = SECRETS) -> bool:
    headers = {} if header is None else {"x-hub-signature-256": header}
    return admits(RawRequest("POST", headers, {}, body, AT), ACCOUNT, secrets)


@pytest.mark.parametrize("words", SCRIPTS)
def test_a_delivery_in_any_script_is_admitted_as_it_was_sent(words: str) -> None:
    body = body_of("page", messaging("P1", "77", 1, {"message": {"mid": "m1", "text": f"{words} / {words}"}}))
    assert body.isascii()  # the escapes are part of what is signed
    assert is_admitted(body, signature(body, "new"))
    assert is_admitted(body, signature(body, "old"))
    assert not is_admitted(body.replace(b"\\/", b"/"), signature(body, "new"))


def test_no_flipped_bit_is_admitted_of_the_body_or_the_signature() -> None:
    body = body_of("page", messaging("P1", "77", 1, {"message": {"mid": "m1", "text": "é"}}))
    good = signature(body, "new")
    flipped = (body[:i] + bytes([body[i] ^ 1 << bit]) + body[i + 1 :] for i in range(len(body)) for bit in range(8))
    assert not any(is_admitted(other, good) for other in flipped)
    wrong = (good[:i] + chr(ord(good[i]) ^ 1 << bit) + good[i + 1 :] for i in range(len(good)) for bit in range(7))
    assert not any(is_admitted(body, other) for other in wrong)


def test_only_the_documented_spelling_is_admitted() -> None:
    digest = signature_of(b"{}", "new")
    good = f"sha256={digest}"
    others = (
        None, "", digest, "sha256=", f"sha256={digest.upper()}", f"SHA256={digest}", f"sha1={digest[:40]}", f"{good}\n",
        f"{good},{good}", f"{good} {good}", f" {good}", f"{good[:-1]}", f"{good}0", "sha256=" + "é" * 64,
    )  # fmt: skip
    assert is_admitted(b"{}", good)
    assert [is_admitted(b"{}", other) for other in others].count(True) == 0


def test_a_secret_without_a_value_admits_nobody() -> None:
    assert not is_admitted(b"{}", signature(b"{}", ""), ({"app_secret": ""},))
    assert not is_admitted(b"{}", signature(b"{}", "new"), ())


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        ({"hub.mode": "subscribe", "hub.verify_token": "hello", "hub.challenge": "1158201444"}, "1158201444"),
        ({"hub.mode": "subscribe", "hub.verify_token": "hallo", "hub.challenge": "42"}, "42"),
        ({"hub.mode": "subscribe", "hub.verify_token": "", "hub.challenge": "42"}, None),
        ({"hub.mode": "subscribe", "hub.verify_token": "hellö", "hub.challenge": "42"}, None),
        ({"hub.mode": "unsubscribe", "hub.verify_token": "hello", "hub.challenge": "42"}, None),
        ({"hub.mode": "subscribe", "hub.verify_token": "hello", "hub.challenge": "<script>"}, None),
        ({"hub.mode": "subscribe", "hub.verify_token": "hello"}, None),
        ({}, None),
    ],
)
def test_the_challenge_is_answered_to_whoever_knows_our_word(query: dict[str, str], answer: str | None) -> None:
    assert greets(RawRequest("GET", {}, query, b"", AT), ACCOUNT, SECRETS) == answer
