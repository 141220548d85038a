"""Web forms at work: handed out with a token, taken back once, and never more than a person could fill in."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Final, Protocol

from chalicelib.channels.forms import (
    Contact,
    Form,
    Issued,
    Keys,
    form_from,
    issued_from,
    missing,
    spam_sign,
    ticket_fields,
    token_of,
)
from chalicelib.desk.commands import MarkSpam
from chalicelib.desk.commits import Replay
from chalicelib.desk.customers import Identity
from chalicelib.desk.editing import Target, TicketEditing
from chalicelib.desk.errors import InvalidValueError, NotFoundError
from chalicelib.desk.events import Actor
from chalicelib.desk.identities import normalised
from chalicelib.desk.keeping import Keeper
from chalicelib.desk.registering import Person
from chalicelib.desk.tickets import Ticket
from chalicelib.intake.open_ticket import Intake, OpenTicket
from chalicelib.ports import Now

# Contacts in WINDOW_S seconds: a family or an office behind one address may write more often than one mailbox.
WINDOW_S: Final = 600
PER_SOURCE: Final = 10
PER_MAILBOX: Final = 5


class Counters(Protocol):
    """Counters that all instances share; they vanish after `expires_at` (epoch seconds)."""

    def take(self, key: str, block: int, limit: int, expires_at: int) -> int | None:
        """Add `block` unless the counter has reached `limit`; the count with it, None when nobody can say."""


class FloodError(Exception):
    """One sender has sent too many contacts; there is room again after `retry_after_s` seconds."""

    def __init__(self, retry_after_s: int) -> None:
        super().__init__("too many contacts")
        self.retry_after_s = retry_after_s


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPorts:
    """What forms stand on; `nonce` gives a new one of at least 16 URL-safe characters."""

    keeper: Keeper
    intake: Intake
    editing: TicketEditing
    keys: Keys
    counters: Counters
    now: Now
    nonce: Callable[[], str]


class FormDesk:
    """Use cases of people who are not signed in."""

    def __init__(self, ports: FormPorts) -> None:
        self._ports = ports

    def form(self, form_id: str) -> Form:
        """A form that is in use, at most a minute old. NotFoundError."""
        document = self._ports.keeper.current().get(form_id)
        if document is None or not document["is_enabled"]:
            raise NotFoundError()
        return form_from(document)

    def origins(self, form_id: str) -> tuple[str, ...]:
        """The pages a form may stand on; none for a form that is not in use."""
        try:
            return self.form(form_id).origins
        except NotFoundError:
            return ()

    def hand_out(self, form_id: str) -> tuple[Form, str]:
        """A form and the token to send it back with. NotFoundError."""
        form, ports = self.form(form_id), self._ports
        return form, token_of(Issued(form.id, form.version, ports.now(), ports.nonce()), ports.keys)

    def take(self, form_id: str, contact: Contact) -> Ticket:
        """Open a ticket for a contact, once for each token; one that looks like a machine's is marked as spam.

        NotFoundError, InvalidValueError, MismatchError for a token that brought another contact, FloodError.
        """
        form, now = self.form(form_id), self._ports.now()
        issued = issued_from(contact.token, form_id, self._ports.keys, now)
        for name in missing(form, contact):
            raise InvalidValueError(f"/contact/{name}", "missing")
        mailbox = normalised("email", contact.email, False, "/contact/email")
        self._count(contact.source, mailbox.value)
        sign = spam_sign(contact, issued, now)
        opened = self._ports.intake.open_ticket(_command(form, contact, mailbox, (issued, sign)))
        if sign and opened.ticket.status == "new":
            target = Target(ticket_id=opened.ticket.id, actor=_actor(form))
            return self._ports.editing.run(target, MarkSpam(True)).ticket
        return opened.ticket

    def _count(self, source: str, mailbox: str) -> None:
        """Count a contact. Counters are known by keyed hashes that change with the window: nobody is kept track of."""
        seconds = int(self._ports.now().timestamp())
        window, key = seconds // WINDOW_S, self._ports.keys.newest()
        for name, value, limit in (("source", source, PER_SOURCE), ("mailbox", mailbox, PER_MAILBOX)):
            hashed = hmac.digest(key, f"{name}\0{value}\0{window}".encode(), "sha256").hex()[:32]
            used = self._ports.counters.take(f"form#{hashed}", 1, limit, (window + 2) * WINDOW_S)
            if used is not None and used > limit:
                raise FloodError(WINDOW_S - seconds % WINDOW_S)


def _command(form: Form, contact: Contact, mailbox: Identity, seen: tuple[Issued, str | None]) -> OpenTicket:
    issued, sign = seen
    meant = "\0".join((contact.email, contact.description, *(f"{k}={v}" for k, v in sorted(contact.given.items()))))
    name = contact.given.get("name")
    return OpenTicket(
        actor=_actor(form),
        description=contact.description,
        subject=contact.given.get("subject"),
        requester=Person(identities=(mailbox,), facts={"name": name} if name else {}),
        fields=ticket_fields(form, contact, sign),
        replay=Replay(f"form-{issued.nonce}", sha256(meant.encode("utf-8", "surrogatepass")).hexdigest()),
    )


def _actor(form: Form) -> Actor:
    return Actor("integration", form.id)
