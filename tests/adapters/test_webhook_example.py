"""The receiver that an integrator copies believes the desk over real HTTP, and nobody else."""

from __future__ import annotations

import json
import runpy
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from standardwebhooks.webhooks import Webhook as Oracle

from chalicelib.adapters.guarded_http import GuardedHttp
from chalicelib.ports import HttpCall
from chalicelib.webhooks.calling import Calling
from chalicelib.webhooks.signatures import secret_key, secret_text
from chalicelib.webhooks.things import Secret, Webhook
from tests.event_builders import created

EXAMPLE = runpy.run_path(str(Path(__file__).parents[2] / "examples" / "receive_webhooks.py"))
ROOT = b"r" * 64
NOW = datetime.now(UTC)
SECRETS = [secret_text(secret_key(ROOT, "whk_1", number)) for number in (1, 2)]


@pytest.fixture(scope="module", name="receiver")
def receiver_fixture() -> Iterator[tuple[str, Any]]:
    """The example's server, and the events it took; it knows the second secret alone."""
    events = EXAMPLE["Events"]()
    server = EXAMPLE["server"](("127.0.0.1", 0), SECRETS[1:], events)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/in", events
    server.shutdown()
    thread.join()
    server.server_close()


def call(url: str, numbers: tuple[int, ...] = (1, 2), at: datetime | None = None) -> int | None:
    """The status that the desk hears when it tells of a new ticket, signed with the secrets of these numbers."""
    secrets = tuple(Secret(number, NOW) for number in numbers)
    webhook = Webhook(id="whk_1", url=url, event_types=("*",), secrets=secrets, created_at=NOW)
    now = at or datetime.now(UTC)
    return Calling(GuardedHttp(is_local=True), lambda: [ROOT], lambda: now, "test").call(webhook, created()).made.status


def test_an_event_of_the_desk_is_taken_once_and_every_repeat_is_answered_well(receiver: tuple[str, Any]) -> None:
    url, events = receiver
    assert [call(url), call(url), call(url, (2,))] == [204, 204, 204]
    taken = [events.waiting.get_nowait() for _ in range(events.waiting.qsize())]
    assert [one["id"] for one in taken] == [created().id]
    assert taken[0]["data"]["subject_id"] == created().subject_id


def test_another_secret_and_another_time_are_refused(receiver: tuple[str, Any]) -> None:
    url, _ = receiver
    assert call(url, (1,)) == 401
    assert call(url, at=datetime.now(UTC) - timedelta(seconds=330)) == 401
    assert call(url, at=datetime.now(UTC) + timedelta(seconds=330)) == 401
    assert GuardedHttp(is_local=True)(HttpCall("POST", url, {}, b"{}")).status == 401


def test_what_another_implementation_signs_is_believed_and_no_flipped_bit_is() -> None:
    body, verified, at = json.dumps({"a": "שלום"}).encode(), EXAMPLE["verified"], NOW.timestamp()
    headers = {
        "webhook-id": "evt_1",
        "webhook-timestamp": str(int(at)),
        "webhook-signature": "v2,x v1,AAAA " + Oracle(SECRETS[0]).sign("evt_1", NOW, body.decode()),
    }
    assert verified(headers, body, SECRETS, at)
    for bit in range(8 * len(body)):
        flipped = bytearray(body)
        flipped[bit // 8] ^= 1 << bit % 8
        assert not verified(headers, bytes(flipped), SECRETS, at)
    for name, value in (
        ("webhook-id", "evt_2"), ("webhook-timestamp", ""), ("webhook-timestamp", "soon"), ("webhook-signature", ""),
        ("webhook-signature", "v1,é"), ("webhook-signature", "v1,"), ("webhook-timestamp", "9" * 40),
    ):  # fmt: skip
        assert not verified({**headers, name: value}, body, SECRETS, at)


def test_ids_are_remembered_up_to_a_limit() -> None:
    events = EXAMPLE["Events"]()
    events.take.__globals__["SEEN_AT_MOST"] = 2
    assert [events.take({"id": id_}) for id_ in "abbca"] == [True, True, False, True, True]
