"""Who calls is sometimes told only when the call is over; then the unnamed customer of its ticket becomes that one."""

from __future__ import annotations

from dataclasses import dataclass

from chalicelib.channels.contract import Account, Inbound
from chalicelib.channels.receiving import actor_of, conversation_key
from chalicelib.desk.changes import Wanted
from chalicelib.desk.customer_merging import CustomerMerging
from chalicelib.desk.registering import CustomerTarget, Registering
from chalicelib.desk.tickets import Ticket
from chalicelib.ports import TicketStore


@dataclass(frozen=True, slots=True)
class Callers:
    """Names callers."""

    store: TicketStore
    customers: Registering
    merging: CustomerMerging

    def ticket_of(self, account: Account, inbound: Inbound) -> Ticket | None:
        """The ticket of a call."""
        key = conversation_key(account, inbound.thread)
        known = self.store.load(Wanted(conversations=(key,))).conversations.get(key)
        return self.store.load(Wanted(tickets=(known.ticket_id,))).tickets.get(known.ticket_id) if known else None

    def name(self, account: Account, inbound: Inbound) -> None:
        """Make a customer of whom nothing is known the one whose number called. Done again, it changes nothing.

        Errors of Commits.run.
        """
        ticket = self.ticket_of(account, inbound) if inbound.sender.identities else None
        if ticket is None:
            return
        unnamed = self.customers.read(ticket.requester_id)
        if unnamed.identities:
            return
        actor = actor_of(account)
        caller = self.customers.resolve(inbound.sender, actor).customer
        self.merging.merge(caller.id, unnamed.id, CustomerTarget(actor=actor))
