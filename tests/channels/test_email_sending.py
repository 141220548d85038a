"""Mail goes out: it threads everywhere, leads back, and goes once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from chalicelib.channels.contract import VendorError
from chalicelib.channels.email_sending import MOST_FILES_BYTES, answered
from chalicelib.channels.settings_reading import ROOT
from chalicelib.desk.errors import InvalidValueError
from chalicelib.ports import DeliveryError
from tests.builders import AGENT, an_attachment
from tests.channels.mail_stage import MailDesk, a_mail, an_account, field_of, words_of


@pytest.fixture
def desk() -> MailDesk:
    desk = MailDesk()
    desk.gets(a_mail(Message_ID="<q2@mail.example>", In_Reply_To="<q1@mail.example>", Cc="eva@mail.example"))
    return desk


def test_a_reply_threads_in_every_mail_program(desk: MailDesk) -> None:
    sent = desk.answers(desk.tickets[0])
    (letter,) = desk.sent
    assert sent.delivery is not None
    assert sent.delivery.state == "sent"
    assert field_of(letter, "From") == "Shop <help@shop.example>"
    assert field_of(letter, "Subject").startswith("Re: Colis abîmé [#")
    assert field_of(letter, "In-Reply-To") == "<q2@mail.example>"
    assert field_of(letter, "References").split() == ["<q1@mail.example>", "<q2@mail.example>"]
    assert field_of(letter, "Message-ID") == f"<{sent.id}@shop.example>"
    assert field_of(letter, "Auto-Submitted") == ""
    assert words_of(letter.raw).startswith("Nous sommes désolés.")
    assert letter.to == ("luc@mail.example",)
    assert letter.tags == {"ticket": sent.ticket_id, "message": sent.id, "channel": "chn_mail"}


def test_copies_go_to_those_in_cc_where_the_channel_wants_it() -> None:
    desk = MailDesk(an_account(copies=True))
    desk.gets(a_mail(Cc="Eva <eva@mail.example>, help@shop.example"))
    desk.answers(desk.tickets[0])
    assert desk.sent[0].to == ("luc@mail.example", "eva@mail.example")


@pytest.mark.parametrize(("proved", "to"), [(True, "luc@private.example"), (False, "luc@mail.example")])
def test_an_answer_goes_to_the_reply_to_of_who_has_proved_to_be_the_author(proved: bool, to: str) -> None:
    desk = MailDesk()
    desk.gets(a_mail(Reply_To="luc@private.example"), proved=proved)
    desk.answers(desk.tickets[0])
    assert desk.sent[0].to == (to,)


def test_a_mail_of_nobody_cannot_be_answered() -> None:
    desk = MailDesk()
    desk.gets(a_mail(sender=""))
    failed = desk.answers(desk.tickets[0])
    assert failed.delivery is not None
    assert (failed.delivery.state, failed.delivery.detail) == ("failed", "no_address")


def test_files_go_along_up_to_what_mailboxes_take(desk: MailDesk) -> None:
    (ticket,) = desk.tickets
    facts = {"owner": AGENT.id, "filename": "a.png", "content_type": "image/png", "scan": "clean"}
    small = desk.desk.has(an_attachment(id="att_s", **facts))
    desk.desk.blobs.files[small.clean_key] = b"\x89PNG"
    desk.answers(ticket, attachment_ids=("att_s",))
    assert b'filename="a.png"' in desk.sent[0].raw
    large = desk.desk.has(replace(small, id="att_l", key="attachments/l"))
    desk.desk.blobs.files[large.clean_key] = bytes(MOST_FILES_BYTES + 1)
    failed = desk.answers(ticket, attachment_ids=("att_l",))
    assert failed.delivery is not None
    assert (failed.delivery.state, failed.delivery.detail) == ("failed", "files_too_large")


@pytest.mark.parametrize(
    ("error", "state", "detail"),
    [
        (DeliveryError("message_rejected"), "failed", "message_rejected"),
        (VendorError("unreachable"), "queued", "unreachable"),
    ],
)
def test_what_the_post_office_says_is_what_the_agent_sees(
    desk: MailDesk, error: Exception, state: str, detail: str
) -> None:
    desk.office.fails = error
    reply = desk.answers(desk.tickets[0])
    assert reply.delivery is not None
    assert (reply.delivery.state, reply.delivery.detail) == (state, detail)


def test_a_lost_answer_is_unknown_and_nothing_goes_twice(desk: MailDesk) -> None:
    desk.office.fails = ConnectionError("lost")
    with pytest.raises(ConnectionError):
        desk.answers(desk.tickets[0])
    reply = desk.messages[-1]
    desk.office.fails = None
    desk.desk.delivering.deliver(reply.ticket_id, reply.id)
    after = desk.desk.message(reply.id, reply.ticket_id).delivery
    assert after is not None
    assert (after.state, desk.sent) == ("unknown", [])


def test_a_ticket_of_a_chat_is_answered_to_the_address_that_is_vouched_for() -> None:
    desk = MailDesk()
    ticket = desk.desk.opens(fields={"channel": "chat"}).ticket
    desk.answers(ticket)
    assert desk.sent == []
    desk.address = "ana@example.org"
    desk.answers(ticket)
    (letter,) = desk.sent
    assert letter.to == ("ana@example.org",)
    desk.gets(a_mail("Merci !", sender="ana@example.org", to=field_of(letter, "Reply-To")))
    assert [one.ticket_id for one in desk.messages] == [ticket.id] * 4
    desk.answers(ticket)
    assert desk.sent[1].to == ("ana@example.org",)


@pytest.mark.parametrize(
    ("subject", "line"),
    [("Colis", "Re: Colis"), ("Re: Colis", "Re: Colis"), ("Received", "Re: Received"), ("", "Re: ")],
)
def test_a_subject_has_one_re(subject: str, line: str) -> None:
    assert answered(subject) == line


@pytest.mark.parametrize(
    ("settings", "pointer"),
    [
        ({"addresses": []}, "addresses"),
        ({"addresses": ["help"]}, "addresses/0"),
        ({"addresses": ["a@b.example", "a+b@b.example"]}, "addresses/1"),
        ({"addresses": ["a" * 21 + "@b.example"]}, "addresses/0"),
        ({"automatic": "drop"}, "automatic"),
        ({"copies": "yes"}, "copies"),
    ],
)
def test_settings_that_make_no_reply_address_are_refused(settings: dict[str, Any], pointer: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        an_account(**settings)
    assert refused.value.pointer == f"{ROOT}/{pointer}"
