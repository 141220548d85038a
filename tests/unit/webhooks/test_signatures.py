"""Signatures are those of the specification, by vector and by another implementation."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from standardwebhooks.webhooks import Webhook as Oracle
from standardwebhooks.webhooks import WebhookVerificationError

from chalicelib.channels.standard_signatures import signed_headers
from chalicelib.webhooks.bodies import body_of, delivery_id
from chalicelib.webhooks.signatures import live_keys, secret_key, secret_text
from chalicelib.webhooks.things import Secret
from tests.event_builders import created
from tests.fakes_of_webhooks import ROOT, WebhookDesk

WORDS = (
    "Größe", "crème brûlée", "żółć", "Привет", "Γειά", "שלום", "مرحبا", "नमस्ते", "বাংলা", "ਪੰਜਾਬੀ", "தமிழ்", "తెలుగు",
    "ไทย", "ລາວ", "ខ្មែរ", "မြန်မာ", "你好", "こんにちは", "안녕하세요", "ქართული", "հայերեն", "አማርኛ", "👩‍👩‍👧",
)  # fmt: skip


def test_the_published_vector_is_met() -> None:
    key = b64decode("cGxhaW4tdGVzdC1zZWNyZXQtMDEyMzQ1Njc4OWFiY2RlZg==")
    body = b'{"type":"ticket.sla.breached","id":"evt_01"}'
    headers = signed_headers("msg_2p0", datetime.fromtimestamp(1767225600, UTC), body, [key])
    assert headers == {
        "webhook-id": "msg_2p0",
        "webhook-timestamp": "1767225600",
        "webhook-signature": "v1,b3SAIOh7cExEC/+Va1gg/04xX50qIQ0eEzyHTF1rFyI=",
    }


@pytest.mark.parametrize("word", WORDS)
def test_another_implementation_believes_bodies_in_every_script(word: str) -> None:
    body, key = f'{{"name":"{word}"}}'.encode(), secret_key(ROOT, "whk_1", 1)
    headers = signed_headers("evt_1", datetime.now(UTC), body, [secret_key(ROOT, "whk_1", 2), key])
    assert Oracle(secret_text(key)).verify(body, headers) == {"name": word}


def test_no_flipped_bit_is_believed() -> None:
    body, key = b'{"a":1}', secret_key(ROOT, "whk_1", 1)
    headers = signed_headers("evt_1", datetime.now(UTC), body, [key])
    oracle = Oracle(secret_text(key))
    for bit in range(8 * len(body)):
        flipped = bytearray(body)
        flipped[bit // 8] ^= 1 << bit % 8
        with pytest.raises((WebhookVerificationError, UnicodeDecodeError)):
            oracle.verify(bytes(flipped), headers)


def test_every_secret_is_another_and_always_the_same() -> None:
    keys = {secret_key(root, id_, number) for root in (ROOT, b"s" * 64) for id_ in "ab" for number in (1, 11)}
    assert len(keys) == 8
    assert secret_key(ROOT, "a", 1) == secret_key(ROOT, "a", 1)
    with pytest.raises(ValueError, match="31 bytes"):
        secret_key(b"x" * 31, "a", 1)


def test_secrets_sign_until_they_expire_and_a_replaced_root_signs_beside_the_new_one() -> None:
    desk = WebhookDesk()
    now = desk.clock()
    old, new = Secret(1, now, now + timedelta(hours=1)), Secret(2, now)
    webhook = replace(desk.has_webhook(), secrets=(old, new))
    assert live_keys(webhook, [ROOT], now) == [secret_key(ROOT, webhook.id, number) for number in (2, 1)]
    assert live_keys(webhook, [ROOT], now + timedelta(hours=1)) == [secret_key(ROOT, webhook.id, 2)]
    assert len(live_keys(webhook, [ROOT, b"p" * 64], now)) == 4


def test_bodies_are_the_same_at_every_try_and_ids_sort_by_the_time_of_their_event() -> None:
    event = created()
    later = replace(event, sequence=2, occurred_at=event.occurred_at + timedelta(milliseconds=1))
    assert body_of(event, "test") == body_of(event, "test")
    assert delivery_id("whk_1", event) == delivery_id("whk_1", event) < delivery_id("whk_1", later)
    assert delivery_id("whk_2", event) != delivery_id("whk_1", event)
