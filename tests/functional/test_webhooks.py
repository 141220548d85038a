"""Webhooks over HTTP: from a change of a ticket to a receiver that believes it, and what the owner sees of it."""

from __future__ import annotations

import hmac
import json
from base64 import b64decode, b64encode
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from chalicelib.bootstrap import container
from chalicelib.desk.times import iso
from chalicelib.ports import HttpAnswer, HttpCall
from chalicelib.webhooks.breaker import window_of
from tests.desk import KnownDesk, known_desk, refusal

PATH = "/v1/webhooks"
URL = "https://hooks.example/in"


class Receiver:
    """The port Http: answers every call with the status it is told, and remembers it."""

    def __init__(self) -> None:
        self.status = 204
        self.headers: dict[str, str] = {}
        self.calls: list[HttpCall] = []

    def __call__(self, call: HttpCall) -> HttpAnswer:
        self.calls.append(call)
        return HttpAnswer(self.status, self.headers, b"")

    def heard(self) -> list[dict[str, Any]]:
        """The bodies since it was last asked."""
        bodies = [json.loads(call.body) for call in self.calls]
        self.calls.clear()
        return bodies


@pytest.fixture(scope="module", name="desk")
def desk_fixture() -> Iterator[KnownDesk]:
    """One desk for all; each test has its own webhooks and takes them away."""
    with known_desk() as ready:
        yield ready


@pytest.fixture(name="receiver")
def receiver_fixture(desk: KnownDesk) -> Iterator[Receiver]:
    """Whoever is called; afterwards no webhook is left."""
    receiver = Receiver()
    made = vars(container())
    for part in ("webhook_calling", "webhook_sending", "webhook_trying"):
        made.pop(part, None)
    made["http"] = receiver
    yield receiver
    for webhook in desk.get(PATH, caller="admin").json()["data"]:
        desk.delete(f"{PATH}/{webhook['id']}", caller="admin")
    desk.wait(61)


def create(desk: KnownDesk, **fields: Any) -> dict[str, Any]:
    """A webhook that wants to hear of new tickets, with its secret, known everywhere."""
    content = {"url": URL, "event_types": ["ticket.created"], **fields}
    made = desk.post(PATH, json={"webhook": content}, caller="admin")
    assert made.status == 201, made.text
    desk.wait(61)
    webhook: dict[str, Any] = made.json()["webhook"]
    return webhook


def read(desk: KnownDesk, webhook: dict[str, Any]) -> dict[str, Any]:
    """The webhook as it is now."""
    found: dict[str, Any] = desk.get(f"{PATH}/{webhook['id']}", caller="admin").json()["webhook"]
    return found


def deliveries(desk: KnownDesk, webhook: dict[str, Any]) -> list[dict[str, Any]]:
    """Its log."""
    answer = desk.get(f"{PATH}/{webhook['id']}/deliveries", caller="admin")
    assert answer.status == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["data"]
    return found


def is_signed(call: HttpCall, secret: str) -> bool:
    """Whether one of a call's signatures is of this secret."""
    signed = f"{call.headers['webhook-id']}.{call.headers['webhook-timestamp']}.".encode() + call.body
    expected = b64encode(hmac.digest(b64decode(secret.removeprefix("whsec_")), signed, "sha256")).decode()
    return f"v1,{expected}" in call.headers["webhook-signature"].split(" ")


def test_a_new_ticket_reaches_the_receiver_signed_thin_and_once(desk: KnownDesk, receiver: Receiver) -> None:
    webhook = create(desk)
    ticket = desk.open(market="FR")
    desk.act(ticket, "claim")
    desk.cloud.settle()
    (call,) = receiver.calls
    assert is_signed(call, webhook["secret"])
    assert (call.method, call.url, call.headers["content-type"]) == ("POST", URL, "application/json")
    (body,) = receiver.heard()
    assert set(body) == {"id", "type", "occurred_at", "tenant_id", "api_version", "sequence", "data"}
    assert (body["type"], body["tenant_id"], body["sequence"]) == ("ticket.created", "test", 1)
    assert body["data"]["subject_id"] == ticket["id"]
    assert call.headers["webhook-id"] == body["id"]
    (told,) = deliveries(desk, webhook)
    assert (told["event_id"], told["state"], [one["status"] for one in told["tries"]]) == (
        body["id"],
        "delivered",
        [204],
    )
    assert "ana" not in json.dumps([told, body]).lower()


def test_filters_choose_among_events(desk: KnownDesk, receiver: Receiver) -> None:
    create(desk, filters={"market": ["DE", "AT"], "channel": ["app"]}, event_types=["*"])
    for market in ("FR", "DE", None):
        desk.open(**({"market": market} if market else {}), channel="app")
    desk.cloud.settle()
    heard = receiver.heard()
    assert len({body["data"]["subject_id"] for body in heard}) == 1
    assert "ticket.created" in {body["type"] for body in heard}


def test_what_fails_is_tried_again_in_order_and_can_be_replayed(desk: KnownDesk, receiver: Receiver) -> None:
    webhook = create(desk, event_types=["*"])
    receiver.status = 503
    ticket = desk.open()
    desk.act(ticket, "claim")
    desk.cloud.settle()
    assert {body["sequence"] for body in receiver.heard()} == {1}, "nothing overtakes the first event"
    receiver.status = 200
    for _ in range(4):
        desk.wait(420)
        desk.sweep()
        desk.cloud.settle()
    sequences = [body["sequence"] for body in receiver.heard() if body["data"]["subject_id"] == ticket["id"]]
    assert sequences == sorted(sequences)
    log = [one for one in deliveries(desk, webhook) if one["subject_id"] == ticket["id"]]
    assert {one["state"] for one in log} == {"delivered"}
    first = log[-1]
    assert [one["status"] for one in first["tries"]] == [503, 200]
    replayed = desk.post(f"{PATH}/{webhook['id']}/deliveries/{first['id']}/replay", caller="admin")
    assert (replayed.status, replayed.json()["delivery"]["state"]) == (202, "waiting")
    desk.cloud.settle()
    assert [body["id"] for body in receiver.heard()] == [first["event_id"]]


def test_a_receiver_that_is_gone_ends_its_webhook_and_its_owner_may_begin_again(
    desk: KnownDesk, receiver: Receiver
) -> None:
    webhook = create(desk)
    receiver.status = 410
    desk.open()
    desk.cloud.settle()
    after = read(desk, webhook)
    assert (after["is_enabled"], after["disabled_reason"]) == (False, "gone")
    (dead,) = deliveries(desk, webhook)
    assert (dead["state"], dead["detail"]) == ("dead", "gone")
    path = f"{PATH}/{webhook['id']}/deliveries/{dead['id']}/replay"
    assert refusal(desk.post(path, caller="admin"))[:2] == (409, "conflict")
    enabled = desk.patch(f"{PATH}/{webhook['id']}", json={"webhook": {"is_enabled": True}}, caller="admin")
    assert enabled.json()["webhook"]["disabled_reason"] is None
    assert read(desk, webhook)["failing_since"] is None
    receiver.status = 200
    desk.wait(61)
    assert desk.post(path, caller="admin").status == 202
    desk.cloud.settle()
    assert deliveries(desk, webhook)[0]["state"] == "delivered"


def test_two_secrets_sign_while_one_takes_over_from_the_other(desk: KnownDesk, receiver: Receiver) -> None:
    webhook = create(desk)
    path = f"{PATH}/{webhook['id']}"
    rotated = desk.post(f"{path}/rotate_secret", json={"previous_lives_s": 3600}, caller="admin").json()["webhook"]
    assert [one["number"] for one in rotated["secrets"]] == [2, 1]
    assert rotated["secret"] != webhook["secret"]
    assert "secret" not in read(desk, webhook)
    tested = desk.post(f"{path}/test", json={}, caller="admin").json()["test"]
    assert tested["status"] == 204
    (call,) = receiver.calls
    assert is_signed(call, webhook["secret"])
    assert is_signed(call, rotated["secret"])
    desk.wait(3601)
    desk.post(f"{path}/test", json={}, caller="admin")
    assert not is_signed(receiver.calls[-1], webhook["secret"])
    assert is_signed(receiver.calls[-1], rotated["secret"])
    assert json.loads(call.body)["type"] == "webhook.test"


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"url": "http://hooks.example/in"}, ("/webhook/url", "bad_format")),
        ({"url": "https://user@hooks.example/in"}, ("/webhook/url", "bad_format")),
        ({"url": "https://hooks.example:8443/in"}, ("/webhook/url", "bad_format")),
        ({"url": "https://hooks.example:port/"}, ("/webhook/url", "bad_format")),
        ({"event_types": ["ticket.created", "ticket.sung"]}, ("/webhook/event_types/1", "unknown")),
        ({"event_types": ["*", "ticket.created"]}, ("/webhook/event_types/0", "unknown")),
    ],
)
def test_what_cannot_work_is_refused(desk: KnownDesk, fields: dict[str, Any], fault: tuple[str, str]) -> None:
    content = {"url": URL, "event_types": ["ticket.created"], **fields}
    status, code, faults = refusal(desk.post(PATH, json={"webhook": content}, caller="admin"))
    assert (status, code, faults) == (422, "validation_failed", [fault])


def test_a_webhook_is_changed_listed_and_taken_away(desk: KnownDesk, receiver: Receiver) -> None:
    webhook = create(desk, description="Shop")
    path = f"{PATH}/{webhook['id']}"
    changes = {"url": URL + "2", "filters": {"market": ["DE"]}, "description": None, "version": 1}
    changed = desk.patch(path, json={"webhook": {**changes, "event_types": ["*"]}}, caller="admin").json()["webhook"]
    assert (changed["url"], changed["filters"], changed["version"]) == (URL + "2", {"market": ["DE"]}, 2)
    assert changed["description"] is None
    assert refusal(desk.patch(path, json={"webhook": changes}, caller="admin"))[:2] == (409, "version_conflict")
    same = desk.patch(path, json={"webhook": {"url": URL + "2"}}, caller="admin").json()["webhook"]
    assert same["version"] == 2
    off = desk.patch(path, json={"webhook": {"is_enabled": False}}, caller="admin").json()["webhook"]
    assert off["disabled_reason"] == "owner"
    assert [one["id"] for one in desk.get(PATH, caller="admin").json()["data"]] == [webhook["id"]]
    assert desk.delete(path, caller="admin").status == 200
    assert refusal(desk.get(path, caller="admin"))[:2] == (404, "not_found")
    assert refusal(desk.post(f"{path}/deliveries/whd_{webhook['id'][4:]}/replay", caller="admin"))[0] == 404
    desk.wait(61)
    desk.open(market="DE")
    desk.cloud.settle()
    assert receiver.calls == []


def test_the_log_is_paged_newest_first(desk: KnownDesk, receiver: Receiver) -> None:
    del receiver
    webhook = create(desk)
    for _ in range(3):
        desk.open()
    desk.cloud.settle()
    path, after, seen = f"{PATH}/{webhook['id']}/deliveries?page%5Bsize%5D=1", "", []
    for _ in range(4):
        page = desk.get(path + after, caller="admin").json()
        seen += [one["occurred_at"] for one in page["data"]]
        if not page["meta"]["has_more"]:
            break
        after = f"&page%5Bafter%5D={page['meta']['after_cursor']}"
    assert len(seen) == 3
    assert seen == sorted(seen, reverse=True)


def test_calls_of_one_window_are_counted_together(desk: KnownDesk, receiver: Receiver) -> None:
    webhook = create(desk)
    receiver.status = 500
    for _ in range(3):
        desk.open()
        desk.cloud.settle()
    at = window_of(desk.moment())
    counted = container().webhook_deliveries.count(webhook["id"], at, is_error=False)
    assert counted.calls >= counted.errors >= 1
    again = container().webhook_deliveries.count(webhook["id"], at, is_error=True)
    assert (again.calls, again.errors) == (counted.calls + 1, counted.errors + 1)
    assert read(desk, webhook)["failing_since"] is not None


def test_a_period_is_replayed_page_by_page_also_to_a_webhook_that_was_not_there(
    desk: KnownDesk, receiver: Receiver
) -> None:
    since = iso(desk.moment())
    first = desk.open(market="PT")
    desk.open(market="FR")
    desk.cloud.settle()
    desk.wait(60)
    until = iso(desk.moment())
    desk.wait(60)
    last = desk.open(market="PT")
    webhook = create(desk, filters={"market": ["PT"]})
    desk.cloud.settle()
    assert [body["data"]["subject_id"] for body in receiver.heard()] == [last["id"]]
    path, asked = f"{PATH}/{webhook['id']}/replay", {"since": since, "until": until}
    sent = 0
    for _ in range(10):
        answer = desk.post(path, json=asked, caller="admin")
        assert answer.status == 202, answer.text
        sent += answer.json()["replay"]["events"]
        if not answer.json()["meta"]["has_more"]:
            break
        asked = {**asked, "after": answer.json()["meta"]["after_cursor"]}
    desk.cloud.settle()
    assert (sent, [body["data"]["subject_id"] for body in receiver.heard()]) == (1, [first["id"]])
    assert desk.post(path, json={"since": since, "until": until}, caller="admin").status == 202
    desk.cloud.settle()
    assert len(receiver.heard()) == 1
    old = iso(desk.moment() - timedelta(days=8))
    assert refusal(desk.post(path, json={"since": old}, caller="admin"))[:2] == (410, "cursor_expired")
