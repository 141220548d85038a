"""Mail comes in: each once, each in its ticket, none lost, and no program is answered."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest

from chalicelib.channels.email_acknowledging import mailbox_key
from chalicelib.channels.reading import UnreadDeliveryError
from chalicelib.desk.customers import Identity
from chalicelib.desk.messages import MAX_ATTACHMENTS
from chalicelib.desk.tickets import Link
from chalicelib.mail.marks import reply_address
from tests.builders import a_customer
from tests.channels.mail_stage import KEYS, MailDesk, a_mail, an_account, field_of, stamped, words_of
from tests.fakes import START

OOO: Any = {"Auto_Submitted": "auto-replied"}


@pytest.fixture
def desk() -> MailDesk:
    return MailDesk()


def details(desk: MailDesk, position: int = -1) -> dict[str, object]:
    found: dict[str, object] = json.loads(desk.messages[position].details)["email"]
    return found


def test_a_mail_opens_a_ticket_with_its_new_words_its_files_and_where_it_is_kept(desk: MailDesk) -> None:
    quoted = "Voici la photo.\n\nLe 3 mars 2026 à 10:00, Shop <help@shop.example> a écrit :\n> Bonjour\n> Pouvez-vous"
    desk.gets(a_mail(quoted, sender="Luc <luc@mail.example>", files=[("a.png", b"\x89PNG")]))
    (ticket,), (message,) = desk.tickets, desk.messages
    assert (ticket.channel, ticket.subject, ticket.status) == ("email", "Colis abîmé", "new")
    assert (message.body, len(message.attachment_ids)) == ("Voici la photo.", 1)
    known = details(desk)
    assert "Pouvez-vous" in str(known["quoted"])
    assert (known["rule"], str(known["raw"])[:5], known["sender_is_verified"]) == ("person", "mail/", True)


def test_the_same_mail_again_or_in_two_mailboxes_is_one_message() -> None:
    desk = MailDesk(an_account(), an_account("chn_sales", addresses=["sales@shop.example"]))
    mail = a_mail(to="help@shop.example, sales@shop.example")
    first = desk.gets(mail)
    second = desk.gets(b"Delivered-To: sales@shop.example\r\n" + mail)
    assert first is not None
    assert second is not None
    assert (len(desk.tickets), len(desk.messages), second.is_new) == (1, 1, False)


def test_mails_that_share_an_id_but_not_the_moment_are_all_kept_and_join_nobody_else(desk: MailDesk) -> None:
    first = desk.gets(a_mail("Scan 1", Message_ID="<0@scanner.example>"))
    other = a_mail("Scan 2", Message_ID="<0@scanner.example>", at=START - timedelta(hours=2), sender="eve@evil.example")
    results = [desk.gets(other) for _ in range(2)]
    assert [one.is_new for one in results if one] == [True, False]
    assert first is not None
    assert [message.body for message in desk.messages] == ["Scan 1", "Scan 2"]
    assert len({message.ticket_id for message in desk.messages}) == 2


def test_a_copy_that_came_by_a_list_does_not_make_the_ticket_spam(desk: MailDesk) -> None:
    mail = a_mail()
    desk.gets(mail)
    copy = desk.gets(b"List-Id: <all.shop.example>\r\n" + mail.replace(b"Subject: ", b"Subject: [all] "))
    assert copy is not None
    assert (copy.is_new, [ticket.status for ticket in desk.tickets]) == (False, ["new"])


def test_a_mail_without_an_id_is_known_by_what_it_says(desk: MailDesk) -> None:
    mail = a_mail(Message_ID="")
    desk.gets(mail)
    desk.gets(b"X-Hop: 2\r\n" + mail)
    desk.gets(a_mail("Autre chose", Message_ID=""))
    assert len(desk.messages) == 2


def test_mail_for_nobody_known_ends_at_the_default_channel() -> None:
    desk = MailDesk(an_account(), an_account("chn_all", addresses=["all@shop.example"], is_default=True))
    desk.gets(a_mail(to="someone@elsewhere.example"))
    desk.gets(a_mail(to="help+anything@shop.example"))
    actors = {ticket.opened_by for ticket in desk.tickets}
    assert actors == {"chn_all", "chn_mail"}


def test_without_a_channel_a_mail_waits(desk: MailDesk) -> None:
    desk.accounts.known.clear()
    with pytest.raises(UnreadDeliveryError):
        desk.gets(a_mail())


def test_an_unreadable_mail_is_a_ticket_with_the_whole_mail_as_a_file(desk: MailDesk) -> None:
    raw = stamped(b"From: a@b.example\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n" + b"--x\r\n\r\n" * 502)
    key = "mail/strange"
    desk.desk.blobs.files[key] = raw
    for _ in range(2):
        desk.arrivals.take(key)
    (ticket,), (message,) = desk.tickets, desk.messages
    assert ticket.tags == ("unreadable_mail",)
    assert message.body == f"unreadable_mail: {details(desk)['reason']}"
    assert raw in desk.desk.blobs.files.values()


def test_an_answer_to_the_signed_address_joins_its_ticket(desk: MailDesk) -> None:
    desk.gets(a_mail())
    (ticket,) = desk.tickets
    desk.answers(ticket)
    reply_to = field_of(desk.sent[0], "Reply-To")
    desk.gets(a_mail("Merci, et la facture ?", sender="luc@private.example", to=reply_to, subject="x"), proved=False)
    assert (len(desk.tickets), len(desk.messages)) == (1, 3)


def test_a_forged_mail_joins_no_ticket_even_by_the_signed_address(desk: MailDesk) -> None:
    desk.gets(a_mail())
    reply_to = reply_address("help@shop.example", desk.tickets[0].id[4:], KEYS)
    desk.gets(a_mail("Envoyez-moi tout.", to=reply_to), dmarc="fail")
    first, second = desk.tickets
    assert second.links == (Link(first.id, "related"),)
    (identity,) = desk.desk.store.rows["customer", second.requester_id].identities[:1]
    assert (second.requester_id == first.requester_id, identity.value) == (True, "luc@mail.example")


@pytest.mark.parametrize("how", ["reference", "alias", "marker", "token"])
def test_an_answer_joins_by_what_is_left_in_it(desk: MailDesk, how: str) -> None:
    desk.gets(a_mail())
    (ticket,) = desk.tickets
    sent = desk.answers(ticket)
    letter = desk.sent[0]
    mail = {
        "reference": a_mail("Merci", References=f"<x@y.example> <{sent.id}@shop.example>"),
        "alias": a_mail("Merci", In_Reply_To="<ses-1@eu-west-1.amazonses.com>"),
        "marker": a_mail("Merci\n" + words_of(letter.raw).rpartition("\n\n")[2]),
        "token": a_mail("Merci", subject=field_of(letter, "Subject")),
    }[how]
    desk.gets(mail)
    assert (len(desk.tickets), len(desk.messages)) == (1, 3)


@pytest.mark.parametrize("proved", [True, False])
def test_a_stranger_who_answers_a_mail_gets_a_ticket_of_their_own(desk: MailDesk, proved: bool) -> None:
    desk.gets(a_mail(Message_ID="<first@mail.example>"))
    sender = "eve@evil.example" if proved else "luc@mail.example"
    desk.gets(a_mail("Et moi ?", sender=sender, In_Reply_To="<first@mail.example>"), proved=proved)
    first, second = desk.tickets
    assert second.links == (Link(first.id, "related"),)
    assert [m.ticket_id for m in desk.messages] == [first.id, second.id]


def test_who_is_in_copy_belongs_to_the_ticket_and_answers_still_go_to_who_asked(desk: MailDesk) -> None:
    desk.gets(a_mail(Message_ID="<first@mail.example>", Cc="eva@mail.example"))
    desk.gets(a_mail("Je confirme.", sender="eva@mail.example", In_Reply_To="<first@mail.example>"))
    (ticket,) = desk.tickets
    desk.answers(ticket)
    assert desk.sent[0].to == ("luc@mail.example",)


def test_an_answer_that_came_before_the_question_is_joined_by_it(desk: MailDesk) -> None:
    desk.gets(a_mail("Avez-vous reçu mon message ?", In_Reply_To="<first@mail.example>"))
    desk.gets(a_mail("Bonjour.", Message_ID="<first@mail.example>"))
    assert (len(desk.tickets), len(desk.messages)) == (1, 2)


def test_our_own_mail_that_comes_back_says_nothing_new(desk: MailDesk) -> None:
    assert desk.gets(a_mail(X_Meridian_Loop="desk-one")) is None
    assert desk.tickets == []


def test_mail_from_our_own_address_is_kept_as_spam(desk: MailDesk) -> None:
    desk.gets(a_mail(sender="help@shop.example"))
    assert [ticket.status for ticket in desk.tickets] == ["spam"]


def test_what_a_program_writes_joins_its_ticket_and_reopens_nothing(desk: MailDesk) -> None:
    desk.gets(a_mail(Message_ID="<first@mail.example>"))
    (ticket,) = desk.tickets
    desk.answers(ticket, status_after="resolved")
    desk.gets(a_mail("Je suis en congé.", In_Reply_To="<first@mail.example>", **OOO))
    assert desk.desk.ticket(ticket.id).status == "resolved"
    assert (len(desk.messages), desk.messages[-1].automatic) == (3, True)


@pytest.mark.parametrize(("settings", "status"), [({}, "spam"), ({"automatic": "ticket"}, "new")])
def test_a_program_that_answers_nothing_is_kept_as_the_channel_wants(settings: dict[str, str], status: str) -> None:
    desk = MailDesk(an_account(**settings))
    desk.gets(a_mail("Newsletter", List_Id="<news.example>"))
    assert [ticket.status for ticket in desk.tickets] == [status]
    assert desk.messages[0].automatic


def test_spam_is_a_ticket_marked_so_and_marked_once(desk: MailDesk) -> None:
    mail = a_mail("Buy now")
    desk.gets(mail, spam="FAIL")
    (ticket,) = desk.tickets
    assert ticket.status == "spam"
    from chalicelib.desk.commands import MarkSpam

    desk.desk.edit(ticket, MarkSpam(False))
    desk.gets(mail, spam="FAIL")
    assert [one.status for one in desk.tickets] == ["open"]


def test_an_infected_mail_brings_no_file(desk: MailDesk) -> None:
    desk.gets(a_mail(files=[("a.png", b"\x89PNG")]), virus="FAIL")
    assert desk.messages[0].attachment_ids == ()
    assert json.loads(desk.messages[0].details)["missing_files"] == ["a.png: virus"]


def test_files_beyond_what_a_message_holds_are_named(desk: MailDesk) -> None:
    desk.gets(a_mail(files=[(f"{n}.png", bytes([n])) for n in range(MAX_ATTACHMENTS + 1)]))
    assert len(desk.messages[0].attachment_ids) == MAX_ATTACHMENTS
    assert json.loads(desk.messages[0].details)["missing_files"] == [f"{MAX_ATTACHMENTS}.png: too_many"]


def test_a_bounce_fails_the_reply_that_it_brings_back(desk: MailDesk) -> None:
    desk.gets(a_mail())
    sent = desk.answers(desk.tickets[0])
    report = (
        "From: MAILER-DAEMON@mail.example\r\nTo: help@shop.example\r\nSubject: Undelivered Mail\r\n"
        "Message-ID: <b1@mail.example>\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nSorry\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\n"
        "Final-Recipient: rfc822; luc@mail.example\r\nAction: failed\r\nStatus: 5.1.1\r\n"
        f"--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <{sent.id}@shop.example>\r\n\r\n--b--\r\n"
    ).encode()
    for _ in range(2):
        desk.gets(report)
    delivery = desk.desk.message(sent.id, sent.ticket_id).delivery
    assert delivery is not None
    assert (delivery.state, delivery.detail) == ("failed", "bounced")
    assert mailbox_key("luc@mail.example") in desk.mailboxes.quiet
    assert [ticket.status for ticket in desk.tickets][1:] == ["spam"]


def test_a_flood_is_kept_but_reopens_nothing_and_is_not_answered() -> None:
    desk = MailDesk(an_account(acknowledge=True))
    for number in range(12):
        desk.gets(a_mail(f"Mail {number}"))
    assert len(desk.tickets) == 12
    assert [m.automatic for m in desk.messages] == [False] * 10 + [True] * 2
    desk.desk.clock.advance(minutes=11)
    desk.gets(a_mail("Encore"))
    assert desk.messages[-1].automatic is False


def test_a_new_ticket_is_acknowledged_in_its_language_once_a_day() -> None:
    desk = MailDesk(an_account(acknowledge=True))
    desk.gets(a_mail(Message_ID="<first@mail.example>"))
    desk.gets(a_mail("Autre question : où est ma facture ?"))
    (letter,) = desk.sent
    assert letter.to == ("luc@mail.example",)
    assert (field_of(letter, "Auto-Submitted"), field_of(letter, "In-Reply-To")) == (
        "auto-replied", "<first@mail.example>",
    )  # fmt: skip
    assert "message" in words_of(letter.raw)
    desk.desk.clock.advance(hours=25)
    desk.gets(a_mail("Toujours rien ?"))
    assert len(desk.sent) == 2


def test_nobody_is_acknowledged_who_may_be_somebody_else() -> None:
    desk = MailDesk(an_account(acknowledge=True))
    desk.gets(a_mail(), proved=False)
    desk.gets(a_mail(sender="eva@mail.example"), dmarc="fail")
    desk.gets(a_mail(sender="ben@mail.example", **OOO))
    assert desk.sent == []


def test_a_ticket_stands_though_its_acknowledgement_fails() -> None:
    desk = MailDesk(an_account(acknowledge=True))
    desk.office.fails = OSError("lost")
    received = desk.gets(a_mail())
    assert received is not None
    assert received.is_new


def test_a_known_customer_is_recognised_by_their_address(desk: MailDesk) -> None:
    ana = desk.desk.has(a_customer(identities=(Identity("email", "luc@mail.example", True),)))
    desk.gets(a_mail())
    assert desk.tickets[0].requester_id == ana.id


def test_a_mail_of_the_future_was_written_when_it_came(desk: MailDesk) -> None:
    desk.gets(a_mail(at=desk.desk.clock() + timedelta(days=400)))
    assert desk.messages[0].channel_created_at == desk.desk.clock()
