"""E-mail from outside: a mail in the bucket ends in a ticket, the answer goes out by SES, and its fate comes back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from chalicelib.bootstrap import container
from chalicelib.desk.arrivals import reference_key
from tests.channels.mail_stage import a_mail, stamped
from tests.cloud.product import ProductDesk, fresh_desk
from tests.cloud.stack import client

CHANNEL = {
    "id": "chn_mail", "kind": "email", "name": "Help", "market": "FR",
    "settings": {"addresses": ["help@shop.example"], "name": "Shop"},
}  # fmt: skip


@pytest.fixture(scope="module")
def desk() -> Iterator[ProductDesk]:
    with fresh_desk() as desk:
        client("sesv2").create_email_identity(EmailIdentity="help@shop.example")
        made = desk.request("POST", "/v1/channels", json={"channel": CHANNEL}, caller="admin")
        assert made.status == 201, made.text
        yield desk


def happens(desk: ProductDesk, body: dict[str, Any]) -> None:
    """An event of EventBridge on the inbound queue."""
    container().inbound_queue.send([body])
    desk.cloud.settle()


def arrives(desk: ProductDesk, raw: bytes, key: str) -> None:
    container().blobs.put_file(key, stamped(raw), "message/rfc822")
    happens(desk, {"source": "aws.s3", "detail": {"bucket": {"name": "b"}, "object": {"key": key}}})


def test_a_mail_is_read_answered_and_seen_as_it_came(desk: ProductDesk) -> None:
    html = '<p>Bonjour <script>x()</script><img src="https://spy.example/a.png"></p>'
    raw = a_mail("Bonjour, mon colis est arrivé abîmé.")
    raw = raw.replace(b'Content-Type: text/plain; charset="utf-8"', b'Content-Type: text/html; charset="utf-8"')
    raw = raw.partition(b"\n\n")[0].replace(b"Content-Transfer-Encoding: 8bit", b"X-A: b") + b"\n\n" + html.encode()
    for _ in range(2):
        arrives(desk, raw, "mail/one")
    (ticket,) = desk.get("/v1/tickets?channel=email", caller="agent").json()["data"]
    messages = f"/v1/tickets/{ticket['id']}/messages"
    (first,) = desk.get(messages, caller="agent").json()["data"]
    shown = desk.get(f"{messages}/{first['id']}/html", caller="agent")
    assert "script" not in shown.text
    assert "default-src 'none'" in shown.headers["content-security-policy"]
    link = desk.get(f"{messages}/{first['id']}/original", caller="agent").json()["original"]["url"]
    assert "mail/one" in link

    written = desk.post(messages, json={"message": {"body": "Désolés.", "language": "fr"}}, caller="agent")
    assert written.status == 202, written.text
    desk.cloud.settle()
    reply = desk.get(messages, caller="agent").json()["data"][1]
    assert reply["delivery"]["state"] == "sent", reply
    tags = {"ticket": [ticket["id"]], "message": [reply["id"]], "channel": ["chn_mail"]}
    gone = {"bounceType": "Permanent", "bounceSubType": "NoEmail", "bouncedRecipients": []}
    happens(desk, {"source": "aws.ses", "detail": {"eventType": "Bounce", "mail": {"tags": tags}, "bounce": gone}})
    again = desk.post(f"{messages}/{reply['id']}/resend", caller="agent")
    assert (again.status, again.json()["message"]["delivery"]["state"]) == (202, "queued")
    desk.cloud.settle()
    assert desk.post(f"{messages}/{reply['id']}/resend", caller="agent").status == 409


def test_what_is_remembered_of_a_mailbox(desk: ProductDesk) -> None:
    mailboxes, now = container().mailboxes, container().now()
    key, later = reference_key("mailbox", "a@b.example"), now.replace(year=now.year + 1)
    assert [mailboxes.count(f"{key}#1", later) for _ in range(3)] == [1, 2, 3]
    assert [mailboxes.may_answer(key, now, later), mailboxes.may_answer(key, now, later)] == [True, False]
    assert mailboxes.may_answer(key, later, later)
    mailboxes.stop(f"{key}2", later)
    assert not mailboxes.may_answer(f"{key}2", now, later)
