"""E-mail for tickets that did not come by it: a reply goes to the address that the company vouches for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from chalicelib.channels.accounts import Accounts
from chalicelib.channels.contract import Account
from chalicelib.channels.email_settings import KIND, account_for, settings_of
from chalicelib.channels.sending import ChannelDelivery
from chalicelib.desk.arrivals import Conversation
from chalicelib.desk.messages import Message
from chalicelib.desk.tickets import Ticket
from chalicelib.ports import Delivery, Handed


@dataclass(frozen=True, slots=True)
class MailDelivery:
    """ports.Delivery. Where no e-mail channel is connected, or nobody knows an address, the reply waits in the `inbox`.

    `address_of` is the verified address of a customer, or None.
    """

    channels: ChannelDelivery
    accounts: Accounts
    address_of: Callable[[str], str | None]
    inbox: Delivery
    is_repeatable: bool = False

    def send(self, ticket: Ticket, message: Message) -> Handed:
        """See the port; errors of ChannelDelivery.send."""
        if ticket.channel == "email" and ticket.conversation:
            return self.channels.send(ticket, message)
        account, address = self._account(ticket), self.address_of(ticket.requester_id)
        if account is None or address is None:
            return self.inbox.send(ticket, message)
        return self.channels.send_along(ticket, message, _first_mail(account, ticket, address))

    def _account(self, ticket: Ticket) -> Account | None:
        """The e-mail channel of the ticket's brand and market, as far as there is one."""
        known = [one for one in self.accounts.all() if one.kind == KIND]
        if not known:
            return None
        facts = ("brand", "market")
        fitting = [one for one in known if all(one.fields.get(n) in (None, getattr(ticket, n)) for n in facts)]
        return account_for(fitting or known, ())


def _first_mail(account: Account, ticket: Ticket, address: str) -> Conversation:
    """A conversation that begins with our mail; it is written down when an answer comes."""
    mailbox = settings_of(account).addresses[0]
    facts = {"subject": ticket.subject, "mailbox": mailbox}
    return Conversation(
        key="",
        ticket_id=ticket.id,
        channel_id=account.id,
        thread=ticket.id,
        address=address,
        last_id="",
        last_at=ticket.updated_at,
        facts=facts,
    )
