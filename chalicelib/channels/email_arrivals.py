"""Mail that lies in the store becomes messages: each once, each in its ticket, none lost.

The rules are in email_rules.py, the way to the ticket in email_ladder.py. The raw mail stays where it is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from chalicelib.channels.accounts import Accounts
from chalicelib.channels.changing import Changing, NotYetError
from chalicelib.channels.contract import Account, Inbound
from chalicelib.channels.email_acknowledging import Acknowledging, mailbox_key
from chalicelib.channels.email_copies import is_another, key_of, under_own_name
from chalicelib.channels.email_ladder import Ladder, Place, Sender
from chalicelib.channels.email_reading import Arrived, inbound_of, people_of, unreadable
from chalicelib.channels.email_room import Mailboxes
from chalicelib.channels.email_rules import Handling, handling
from chalicelib.channels.email_settings import KIND, account_for, own_addresses, recipients_of, settings_of
from chalicelib.channels.reading import UnreadDeliveryError
from chalicelib.channels.receiving import Received, Receiving, actor_of, conversation_key
from chalicelib.desk.changes import Wanted
from chalicelib.desk.commands import LinkTicket, MarkSpam
from chalicelib.desk.editing import Edit, Target, TicketEditing
from chalicelib.desk.errors import InvalidTransitionError, InvalidValueError, NotFoundError
from chalicelib.desk.messages import Message
from chalicelib.desk.tickets import Link, Ticket
from chalicelib.mail.automatic import Ourselves
from chalicelib.mail.bounces import read_bounce
from chalicelib.mail.guard import Limits, UnreadableMailError
from chalicelib.mail.reading import read_mail
from chalicelib.mail.things import Mail
from chalicelib.ports import TicketStore
from chalicelib.telemetry import log_failure, logger

WINDOW = timedelta(minutes=10)  # in which the mails of one sender are counted
READING = timedelta(seconds=45)  # what a mail may take; its function has two minutes, and other mails wait
UNREACHABLE = timedelta(days=30)  # how long no program writes to an address that bounced
MOST_STOPPED = 5  # addresses of one bounce


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrivalPorts:
    """What the mail room stands on. `content` answers the bytes under a key (LookupError)."""

    accounts: Accounts
    content: Callable[[str], bytes]
    store: TicketStore
    receiving: Receiving
    changing: Changing
    editing: TicketEditing
    ladder: Ladder
    mailboxes: Mailboxes
    acknowledging: Acknowledging
    now: Callable[[], datetime]


class MailArrivals:
    """The use case behind mails on the inbound queue."""

    def __init__(self, ports: ArrivalPorts) -> None:
        self._ports = ports

    def take(self, key: str) -> Received | None:
        """Take the mail under `key` in; None for our own that came back.

        UnreadDeliveryError while no e-mail channel is connected; LookupError when there is no such mail; errors of
        Receiving. Taken again, it changes nothing.
        """
        accounts = [one for one in self._ports.accounts.all() if one.kind == KIND]
        if not accounts:
            raise UnreadDeliveryError("no e-mail channel")
        raw, now = self._ports.content(key), self._ports.now()
        try:
            mail = read_mail(raw, Limits(is_late=lambda: self._ports.now() - now > READING))
        except UnreadableMailError as strange:
            logger().warning("mail unreadable", extra={"reason": strange.reason})
            account = account_for(accounts, ())
            return self._ports.receiving.receive(account, unreadable(raw, strange.reason, (key, now)))
        account = account_for(accounts, recipients_of(mail))
        return self._take(Arrived(account, mail, key, now), accounts)

    def _take(self, arrived: Arrived, accounts: Sequence[Account]) -> Received | None:
        ours, mail = own_addresses(accounts), arrived.mail
        ourselves = Ourselves(self._ports.acknowledging.room.loop_id, ours)
        handled = handling(mail, settings_of(arrived.account), ourselves, self._sent(mail, arrived.at))
        logger().info("mail", extra={"channel": arrived.account.id, "rule": handled.rule})
        if handled.is_ours:
            return None
        if handled.is_bounce:
            self._bounced(arrived)
        place = self._ports.ladder.find(mail, arrived.account, Sender(handled.sender, handled.is_forged))
        account = self._account(place, accounts) or arrived.account
        inbound = _placed(inbound_of(replace(arrived, account=account), handled, ours), place, people_of(mail, ours))
        received = self._ports.receiving.receive(account, inbound)
        kept = None if received.is_new else self._kept(received)
        if kept and is_another(kept, arrived):
            inbound = under_own_name(inbound, mail)
            received = self._ports.receiving.receive(account, inbound)
            kept = None if received.is_new else self._kept(received)
        if kept and key_of(kept) != arrived.key:  # a copy of what is here says nothing of the ticket that it opened
            return received
        ticket = self._opened(account, inbound, received)
        if ticket is not None:
            self._opening(account, (ticket, received), (mail, handled, place))
        return received

    def _sent(self, mail: Mail, now: datetime) -> int:
        """How many mails this author has sent in this window, this one included."""
        if not mail.authors:
            return 1
        window = int(now.timestamp() // WINDOW.total_seconds())
        return self._ports.mailboxes.count(f"{mailbox_key(mail.authors[0].email)}#{window}", now + 2 * WINDOW)

    def _bounced(self, arrived: Arrived) -> None:
        """The reply that came back has failed, and no program writes there again for a while."""
        bounce = read_bounce(arrived.mail)
        failed = bounce.addresses("permanent") if bounce else ()
        if bounce is None or not bounce.original_id or not failed:
            return
        told = Inbound(nature="receipt", id="", thread="", at=arrived.at, about=bounce.original_id, state="failed")
        with suppress(NotYetError):  # a mail that the desk did not send
            self._ports.changing.change(arrived.account, replace(told, reason="bounced"))
            for address in failed[:MOST_STOPPED]:
                self._ports.mailboxes.stop(mailbox_key(address), arrived.at + UNREACHABLE)

    def _kept(self, received: Received) -> Message | None:
        """The message that had been there before; None where it is gone."""
        if received.message_id is None:
            return None
        place = (received.ticket_id, received.message_id)
        return self._ports.store.load(Wanted(messages=(place,))).messages.get(received.message_id)

    @staticmethod
    def _account(place: Place, accounts: Sequence[Account]) -> Account | None:
        """The channel whose conversation goes on, whichever of our mailboxes the mail came to."""
        id_ = place.conversation.channel_id if place.conversation else None
        return next((one for one in accounts if one.id == id_), None)

    def _opened(self, account: Account, inbound: Inbound, received: Received) -> Ticket | None:
        """The ticket if this mail, now or in an earlier try, opened it and nobody has touched it since."""
        ticket = self._ports.store.load(Wanted(tickets=(received.ticket_id,))).tickets[received.ticket_id]
        is_own = ticket.conversation == conversation_key(account, inbound.id)
        return ticket if is_own and ticket.status == "new" else None

    def _opening(self, account: Account, opened: tuple[Ticket, Received], seen: tuple[Mail, Handling, Place]) -> None:
        (ticket, received), (mail, handled, place) = opened, seen
        if place.refused and place.refused != ticket.id:
            self._edit(account, ticket, LinkTicket(Link(place.refused, "related")))
        if handled.is_spam:
            self._edit(account, ticket, MarkSpam(True))
        elif received.is_new and handled.may_be_answered and handled.sender:
            try:
                self._ports.acknowledging.acknowledge(account, ticket, mail, handled.sender)
            except Exception as error:  # the ticket stands, whatever becomes of the courtesy
                log_failure(error, channel=account.id)

    def _edit(self, account: Account, ticket: Ticket, command: Edit) -> None:
        with suppress(InvalidValueError, InvalidTransitionError, NotFoundError):  # somebody was faster
            self._ports.editing.run(Target(ticket_id=ticket.id, actor=actor_of(account)), command)


def _placed(inbound: Inbound, place: Place, people: Sequence[str]) -> Inbound:
    """The message in its ticket: its conversation goes on, and answers go on going to whom they went."""
    ticket, before = place.ticket, place.conversation
    if ticket is None:
        return inbound
    if before is None or "mailbox" not in before.facts:  # the ticket came another way: mail begins with this one
        return replace(inbound, ticket_id=ticket.id)
    known = dict.fromkeys((*before.facts.get("people", "").split(), *people))
    facts = {**inbound.facts, "people": " ".join(list(known)[:40]), "subject": before.facts.get("subject", "")}
    return replace(
        inbound, ticket_id=ticket.id, thread=before.thread, address=before.address or inbound.address, facts=facts
    )
