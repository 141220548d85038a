"""What becomes of our mails, and that no two programs go on answering each other."""

from __future__ import annotations

import json
from collections.abc import Mapping
from email import message_from_bytes, policy
from typing import Any

import pytest

from chalicelib.channels.email_acknowledging import mailbox_key
from chalicelib.channels.email_events import feedback, place_of
from chalicelib.channels.reading import UnreadDeliveryError
from tests.channels.mail_stage import MailDesk, a_mail, an_account
from tests.unit.mail.test_who_wrote_it import AWAY

GONE = {"bounceType": "Permanent", "bouncedRecipients": [{"emailAddress": "luc@mail.example", "status": "5.1.1"}]}


def event(type_: str, tags: Mapping[str, str], **more: Any) -> dict[str, Any]:
    """As Amazon EventBridge brings it."""
    mail = {"messageId": "ses-1", "tags": {name: [value] for name, value in tags.items()}}
    return {"source": "aws.ses", "detail-type": "Email", "detail": {"eventType": type_, "mail": mail, **more}}


@pytest.mark.parametrize(
    ("type_", "more", "state", "detail"),
    [
        ("Delivery", {}, "delivered", None),
        ("Bounce", {"bounce": {**GONE, "bounceSubType": "NoEmail"}}, "failed", "no_such_mailbox"),
        ("Bounce", {"bounce": {**GONE, "bounceSubType": "General"}}, "failed", "bounced"),
        ("Bounce", {"bounce": {"bounceType": "Transient", "bounceSubType": "MailboxFull"}}, "failed", "mailbox_full"),
        ("Reject", {"reject": {"reason": "Bad content"}}, "failed", "rejected"),
        ("Rendering Failure", {}, "failed", "rendering_failed"),
        ("Open", {}, "sent", None),
    ],
)
def test_an_event_takes_the_reply_as_far_as_it_tells(
    type_: str, more: dict[str, Any], state: str, detail: str | None
) -> None:
    desk = MailDesk()
    desk.gets(a_mail())
    sent = desk.answers(desk.tickets[0])
    for _ in range(2):
        desk.feedback.hear(event(type_, desk.sent[0].tags, **more))
    delivery = desk.desk.message(sent.id, sent.ticket_id).delivery
    assert delivery is not None
    assert (delivery.state, delivery.detail) == (state, detail)


def test_a_mail_that_comes_back_after_it_was_taken_has_failed_and_a_copy_that_does_has_not() -> None:
    desk = MailDesk()
    desk.gets(a_mail())
    sent = desk.answers(desk.tickets[0])
    delivered = event("Delivery", desk.sent[0].tags, delivery={"recipients": ["luc@mail.example"]})
    copy = event("Bounce", desk.sent[0].tags, bounce={**GONE, "bouncedRecipients": [{"emailAddress": "x@b.example"}]})
    states = []
    for told in (copy, delivered, copy, event("Bounce", desk.sent[0].tags, bounce=GONE)):
        told["detail"]["mail"]["commonHeaders"] = {"to": ["Luc <Luc@mail.example>"]}
        desk.feedback.hear(told)
        delivery = desk.desk.message(sent.id, sent.ticket_id).delivery
        states.append(delivery.state if delivery else None)
    assert states == ["sent", "delivered", "delivered", "failed"]
    assert mailbox_key("x@b.example") in desk.mailboxes.quiet


def test_a_mail_whose_answer_got_lost_is_known_again_when_it_has_arrived() -> None:
    desk = MailDesk()
    desk.gets(a_mail())
    desk.office.fails = ConnectionError("lost")
    with pytest.raises(ConnectionError):
        desk.answers(desk.tickets[0])
    reply = desk.messages[-1]
    desk.desk.delivering.deliver(reply.ticket_id, reply.id)
    desk.feedback.hear(
        event("Delivery", {"ticket": reply.ticket_id, "message": reply.id, "channel": "chn_mail"}, delivery={})
    )
    after = desk.desk.message(reply.id, reply.ticket_id).delivery
    assert after is not None
    assert after.state == "delivered"


def test_who_complains_or_is_gone_hears_no_program_again() -> None:
    desk = MailDesk(an_account(acknowledge=True))
    desk.feedback.hear(
        event(
            "Complaint", {"channel": "chn_mail"}, complaint={"complainedRecipients": [{"emailAddress": "A@b.example"}]}
        )
    )
    desk.feedback.hear(event("Bounce", {}, bounce=GONE))
    desk.gets(a_mail(sender="a@b.example"))
    desk.gets(a_mail(sender="luc@mail.example"))
    assert set(desk.mailboxes.quiet) == {mailbox_key("a@b.example"), mailbox_key("luc@mail.example")}
    assert (len(desk.tickets), desk.sent) == (2, [])


def test_feedback_about_what_is_gone_is_let_go() -> None:
    MailDesk().feedback.hear(event("Delivery", {"ticket": "tkt_x", "message": "msg_x", "channel": "chn_mail"}))


def test_the_same_is_read_from_a_topic_or_bare() -> None:
    bare = {"notificationType": "Bounce", "bounce": GONE, "mail": {"messageId": "1"}, "news": True}
    topic = {"Type": "Notification", "Message": json.dumps(bare)}
    assert feedback(bare) == feedback(topic)
    assert feedback(bare).stopped == ("luc@mail.example",)
    stored = {"notificationType": "Received", "receipt": {"action": {"type": "S3", "objectKey": "mail/1"}}}
    assert (place_of(stored), place_of(bare)) == ("mail/1", None)


@pytest.mark.parametrize(
    "strange",
    [{}, {"detail": 1}, {"Type": "Notification", "Message": "{"}, {"eventType": "Bounce", "mail": {"tags": {"a": 1}}}],
)
def test_what_is_no_event_of_a_mail_is_told(strange: dict[str, Any]) -> None:
    with pytest.raises(UnreadDeliveryError):
        feedback(strange)


MARKED = ("auto-submitted", "precedence", "x-auto-response-suppress")


@pytest.mark.parametrize("hidden", [(), MARKED], ids=["marked", "a way that strips the marks"])
def test_two_desks_that_acknowledge_each_other_stop_within_two_rounds(hidden: tuple[str, ...]) -> None:
    first = MailDesk(an_account(acknowledge=True), loop_id="desk-one")
    second = MailDesk(an_account("chn_other", addresses=["info@other.example"], acknowledge=True), loop_id="desk-two")
    first.gets(a_mail("Bonjour, où est ma commande ?", sender="info@other.example"))
    rounds = 0
    while pending := [(first, second, one) for one in first.sent] + [(second, first, one) for one in second.sent]:
        rounds += 1
        assert rounds <= 2
        first.sent.clear()
        second.sent.clear()
        for _, receiver, letter in pending:
            receiver.gets(without(letter.raw, hidden))
    assert rounds == (2 if hidden else 1)


@pytest.mark.parametrize("fields", [{}, {"Auto_Submitted": "auto-replied"}], ids=["words", "field"])
def test_nobody_who_is_away_is_answered_in_any_language(fields: dict[str, Any]) -> None:
    desk = MailDesk(an_account(acknowledge=True))
    for number, (subject, text) in enumerate(AWAY):
        desk.gets(a_mail(text, subject=subject, sender=f"luc{number}@mail.example", **fields))
    assert desk.sent == []
    assert {ticket.status for ticket in desk.tickets} == {"spam"}


def without(raw: bytes, fields: tuple[str, ...]) -> bytes:
    """A mail that lost some of its fields on the way."""
    mail = message_from_bytes(raw, policy=policy.SMTP)
    for name in fields:
        del mail[name]
    return mail.as_bytes()
