"""Tells somebody who has just written that their mail is here: once a day at most, and never a program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from chalicelib.channels.contract import Account
from chalicelib.channels.email_reading import own_id
from chalicelib.channels.email_room import Letter, Mailboxes, MailRoom
from chalicelib.channels.email_sending import stationery
from chalicelib.channels.email_settings import own_addresses, settings_of
from chalicelib.desk.arrivals import reference_key
from chalicelib.desk.tickets import Ticket
from chalicelib.i18n.customer_texts import Reader, write
from chalicelib.mail.replying import Outgoing as Written
from chalicelib.mail.replying import UnsendableMailError, compose
from chalicelib.mail.things import Address, Mail
from chalicelib.telemetry import logger

QUIET = timedelta(hours=24)  # RFC 3834, section 2: not again and again to the same correspondent


def mailbox_key(address: str) -> str:
    """The key under which an address is remembered."""
    return reference_key("mailbox", address.strip().lower())


@dataclass(frozen=True, slots=True)
class Acknowledging:
    """The use case. A mail that fails is not tried again: nobody waits for it, and twice would be once too often."""

    room: MailRoom
    mailboxes: Mailboxes
    now: Callable[[], datetime]

    def acknowledge(self, account: Account, ticket: Ticket, mail: Mail, sender: str) -> bool:
        """Write to `sender`, who has proved to be who they say; whether a mail went out. The mailer's errors."""
        settings, now = settings_of(account), self.now()
        if not settings.acknowledge or sender in own_addresses([account]):
            return False
        try:
            letter = self._letter(account, ticket, mail, sender)
        except UnsendableMailError as wrong:
            logger().info("not acknowledged", extra={"channel": account.id, "reason": wrong.reason})
            return False
        if not self.mailboxes.may_answer(mailbox_key(sender), now, now + QUIET):
            return False
        self.room.mailer.send(letter)
        return True

    def _letter(self, account: Account, ticket: Ticket, mail: Mail, sender: str) -> Letter:
        settings = settings_of(account)
        mailbox = settings.addresses[0]
        words = write("ack-mail-open", Reader(ticket.language.tag), {"reference": str(ticket.number)})
        paper = stationery(mailbox, settings.name, ticket.id, self.room)
        answers = own_id(mail) if mail.message_id and own_id(mail).isascii() else None
        raw = compose(
            Written(
                author=paper.author,
                to=(Address(sender),),
                reply_to=paper.reply_to,
                subject=words.parts["subject"],
                text=words.text,
                message_id=f"ack.{ticket.id}@{mailbox.rpartition('@')[2]}",
                sent_at=self.now(),
                loop_id=self.room.loop_id,
                language=ticket.language.tag,
                in_reply_to=answers,
                references=(answers,) if answers else (),
                is_automatic=True,
                token=paper.token,
                body_marker=paper.marker,
            )
        )
        return Letter(raw, mailbox, (sender,), {"channel": account.id})
