"""Which ticket a mail belongs to: proofs in order of their strength, and who may come in by each.

1. the signed address that it was sent to; 2. the ids of mails that it answers; 3. the signed marker in its text; 4. the
signed token in its subject. By 2 to 4 only those come in who belong to the ticket and whose domain stands behind the
mail; anybody else gets a ticket of their own that points at the other one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from chalicelib.channels.contract import Account
from chalicelib.channels.email_reading import THREAD, own_id
from chalicelib.channels.email_settings import recipients_of, settings_of
from chalicelib.channels.receiving import message_key
from chalicelib.desk.arrivals import Conversation
from chalicelib.desk.changes import Loaded, Wanted
from chalicelib.desk.tickets import Ticket
from chalicelib.mail.things import Mail
from chalicelib.mail.threading import Circle, candidate_ids, may_join, proofs
from chalicelib.ports import TicketStore

MOST_LOOKED_UP = 20  # ids of one mail
MOST_CLAIMS = 5  # tickets of one mail: honest mail names one, seldom two


@dataclass(frozen=True, slots=True)
class Claim:
    """A ticket that a mail names, and the rung that it stands on."""

    ticket_id: str
    rung: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mail belongs. `conversation` is the ticket's own; `refused` the ticket it named without a right to it."""

    ticket: Ticket | None = None
    conversation: Conversation | None = None
    rung: str = ""
    refused: str | None = None


@dataclass(frozen=True, slots=True)
class Sender:
    """Who wrote: the address its domain stands behind, or None; `is_forged` where the domain disowns it."""

    address: str | None
    is_forged: bool


class Ladder:
    """Looks tickets up. `keys` sign, newest first."""

    def __init__(self, store: TicketStore, keys: Callable[[], Sequence[bytes]]) -> None:
        self._store = store
        self._keys = keys

    def find(self, mail: Mail, account: Account, sender: Sender) -> Place:
        """The ticket of a mail, or none."""
        claims = self._claims(mail, account)
        if not claims:
            return Place()
        loaded = self._loaded(claims)
        there = [claim for claim in claims if claim.ticket_id in loaded.tickets]
        refused = None
        for claim in there:
            ticket = loaded.tickets[claim.ticket_id]
            if self._may_come_in(claim, ticket, (loaded, account, sender)):
                return Place(ticket, loaded.conversations.get(ticket.conversation or ""), claim.rung, refused)
            refused = refused or claim.ticket_id
        return Place(refused=refused)

    def _claims(self, mail: Mail, account: Account) -> list[Claim]:
        proved = [Claim(ticket_id_of(one.ticket), one.rung) for one in proofs(mail, recipients_of(mail), self._keys())]
        ids = (*candidate_ids(mail, MOST_LOOKED_UP), own_id(mail))
        keys = [message_key(account, THREAD + id_) for id_ in ids]
        known = self._store.load(Wanted(references=tuple(keys))).references
        named = [Claim(known[key].ticket_id, "id") for key in keys if key in known]
        first = [one for one in proved if one.rung == "address"]
        rest = [one for one in proved if one.rung != "address"]
        return list(dict.fromkeys((*first, *named, *rest)))[:MOST_CLAIMS]

    def _loaded(self, claims: Sequence[Claim]) -> Loaded:
        """The tickets, with their customers and conversations."""
        found = self._store.load(Wanted(tickets=tuple(dict.fromkeys(claim.ticket_id for claim in claims)))).tickets
        more = self._store.load(
            Wanted(
                customers=tuple(dict.fromkeys(ticket.requester_id for ticket in found.values())),
                conversations=tuple(ticket.conversation for ticket in found.values() if ticket.conversation),
            )
        )
        return Loaded(tickets=found, customers=more.customers, conversations=more.conversations)

    def _may_come_in(self, claim: Claim, ticket: Ticket, known: tuple[Loaded, Account, Sender]) -> bool:
        loaded, account, sender = known
        if claim.rung == "address":
            return not sender.is_forged
        customer = loaded.customers.get(ticket.requester_id)
        identities = customer.identities if customer else ()
        addresses = [identity.value for identity in identities if identity.kind == "email"]
        conversation = loaded.conversations.get(ticket.conversation or "")
        people = conversation.facts.get("people", "").split() if conversation else []
        circle = Circle(addresses=(*addresses, *people), domains=settings_of(account).circle)
        return may_join(sender.address or "", circle, sender.address is not None)


def ticket_id_of(signed: str) -> str:
    """The ticket that a signed mark names."""
    return f"tkt_{signed.upper()}"


def mark_of(ticket_id: str) -> str:
    """What stands for a ticket in a signed mark: its id without the prefix, which survives a change of case."""
    return ticket_id.partition("_")[2]
