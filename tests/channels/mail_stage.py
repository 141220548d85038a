"""A mail room in memory, and mails as others write them.

desk = MailDesk(address="help@shop.example")
desk.gets(a_mail("Bonjour", sender="luc@mail.example"))   # as Amazon SES would put it into the store
desk.sent[-1].raw                                         # what the desk has written
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import format_datetime
from itertools import count
from typing import Any, cast

from chalicelib.channels.accounts import account_from, checked
from chalicelib.channels.changing import Changing
from chalicelib.channels.contract import Account, ThrottledError, Vendor
from chalicelib.channels.email_acknowledging import Acknowledging
from chalicelib.channels.email_arrivals import ArrivalPorts, MailArrivals
from chalicelib.channels.email_delivery import MailDelivery
from chalicelib.channels.email_events import MailFeedback
from chalicelib.channels.email_ladder import Ladder
from chalicelib.channels.email_room import Letter, MailRoom, Posted
from chalicelib.channels.receiving import Received, Receiving, ReceivingPorts
from chalicelib.channels.sending import ChannelDelivery, SendingPorts
from chalicelib.desk.messages import Message
from chalicelib.desk.tickets import Ticket
from chalicelib.ports import DeliveryError, HttpAnswer, HttpCall
from tests.builders import CoreDesk
from tests.fakes import START

KEYS = (b"n" * 32, b"o" * 32)
_numbers = count(1)


@dataclass(slots=True)
class MemoryMailboxes:
    """channels.email_room.Mailboxes."""

    counts: dict[str, int] = field(default_factory=dict)
    quiet: dict[str, datetime] = field(default_factory=dict)

    def count(self, key: str, until: datetime) -> int:
        self.counts[key] = self.counts.get(key, 0) + 1
        return self.counts[key]

    def may_answer(self, key: str, now: datetime, until: datetime) -> bool:
        if key in self.quiet and self.quiet[key] > now:
            return False
        self.quiet[key] = until
        return True

    def stop(self, key: str, until: datetime) -> None:
        self.quiet[key] = until


@dataclass(slots=True)
class PostOffice:
    """channels.email_room.Mailer that gives out Message-IDs as Amazon SES does."""

    sent: list[Letter] = field(default_factory=list)
    fails: Exception | None = None

    def send(self, letter: Letter) -> Posted:
        if self.fails:
            raise self.fails
        self.sent.append(letter)
        return Posted((f"ses-{len(self.sent)}@eu-west-1.amazonses.com",))


@dataclass(frozen=True, slots=True)
class PostedByHttp:
    """channels.email_room.Mailer for the contract, which listens to calls: the words stand readable in the body."""

    http: Callable[[HttpCall], HttpAnswer]

    def send(self, letter: Letter) -> Posted:
        answer = self.http(HttpCall("POST", "https://mail.example/", {}, words_of(letter.raw).encode()))
        if answer.status == 429:
            raise ThrottledError(7.0)
        if answer.status >= 400:
            raise DeliveryError("message_rejected")
        return Posted(("reference@eu-west-1.amazonses.com",))


class Accounts:
    """Connected channels."""

    def __init__(self, *accounts: Account) -> None:
        self.known = {one.id: one for one in accounts}

    def get(self, id_: str) -> Account | None:
        return self.known.get(id_)

    def all(self) -> list[Account]:
        return list(self.known.values())


def an_account(id_: str = "chn_mail", **settings: Any) -> Account:
    """A connected mailbox."""
    given = {"addresses": ["help@shop.example"], "name": "Shop", **settings}
    return account_from({**checked({"id": id_, "kind": "email", "name": "Mail", "settings": given}), "version": 1})


class MailDesk:
    """See the module."""

    def __init__(self, *accounts: Account, keys: Sequence[bytes] = KEYS, loop_id: str = "desk-one") -> None:
        self.desk = desk = CoreDesk()
        self.accounts = cast(Any, Accounts(*(accounts or (an_account(),))))
        self.office, self.mailboxes = PostOffice(), MemoryMailboxes()
        self.room = MailRoom(self.office, lambda: keys, loop_id)
        changing = Changing(desk.commits)
        self.arrivals = MailArrivals(
            ArrivalPorts(
                accounts=self.accounts,
                content=desk.blobs.get_file,
                store=desk.store,
                receiving=Receiving(
                    ReceivingPorts(desk.store, desk.intake, desk.replies, desk.bringing.bring, desk.clock)
                ),
                changing=changing,
                editing=desk.editing,
                ladder=Ladder(desk.store, self.room.keys),
                mailboxes=self.mailboxes,
                acknowledging=Acknowledging(self.room, self.mailboxes, desk.clock),
                now=desk.clock,
            )
        )
        self.feedback = MailFeedback(self.accounts, changing, self.mailboxes, desk.clock)
        channels = ChannelDelivery(SendingPorts(desk.store, self.accounts, self.ask, desk.blobs))
        self.address: str | None = None
        mail = MailDelivery(channels, self.accounts, lambda _: self.address, desk.ways["*"])
        desk.ways |= {"conversation": channels, "email": mail, "chat": mail}  # type: ignore[dict-item]

    def ask(self, account: Account) -> Vendor:
        return Vendor(account, self._http, list, self.desk.clock(), self.room)

    def _http(self, call: HttpCall) -> HttpAnswer:
        key = call.url.removeprefix("https://blobs.example/").partition("?")[0]
        return HttpAnswer(200, {}, self.desk.blobs.files[key])

    def gets(self, raw: bytes, *, proved: bool = True, **verdicts: str) -> Received | None:
        """A mail arrives. `proved`: its author's domain stands behind it."""
        key = f"mail/{next(_numbers)}"
        self.desk.blobs.files[key] = stamped(raw, proved=proved, **verdicts)
        return self.arrivals.take(key)

    @property
    def sent(self) -> list[Letter]:
        return self.office.sent

    @property
    def tickets(self) -> list[Ticket]:
        rows = (row for key, row in self.desk.store.rows.items() if key[0] == "ticket")
        return sorted(rows, key=lambda ticket: ticket.id)

    @property
    def messages(self) -> list[Message]:
        rows = (row for key, row in self.desk.store.rows.items() if key[0] == "message")
        return sorted(rows, key=lambda message: message.id)

    def answers(self, ticket: Ticket, text: str = "Nous sommes désolés.", **fields: Any) -> Message:
        """An agent answers, and the reply goes out."""
        added = self.desk.says(self.desk.ticket(ticket.id), text, language="fr", translate="none", **fields).message
        self.desk.delivering.deliver(added.ticket_id, added.id)
        return self.desk.message(added.id, added.ticket_id)


def a_mail(
    text: str = "Bonjour, mon colis est arrivé abîmé.",
    *,
    sender: str = "luc@mail.example",
    to: str = "help@shop.example",
    subject: str = "Colis abîmé",
    at: datetime = START - timedelta(minutes=5),
    files: Sequence[tuple[str, bytes]] = (),
    **headers: str,
) -> bytes:
    """A mail as a program of a customer writes it; `In_Reply_To="<...>"` and the like are header fields."""
    mail = EmailMessage()
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    fields = {"From": sender, "To": to, "Subject": subject, "Date": format_datetime(at)}
    fields["Message-ID"] = f"<{next(_numbers)}@mail.example>"
    for name, value in {**fields, **given}.items():
        if value:
            mail[name] = value
    mail.set_content(text)
    for filename, content in files:
        mail.add_attachment(content, maintype="image", subtype="png", filename=filename)
    return mail.as_bytes()


def stamped(raw: bytes, *, proved: bool = True, **verdicts: str) -> bytes:
    """The mail with what Amazon SES writes above it."""
    sender = next((line for line in raw.split(b"\n") if line.lower().startswith(b"from:")), b"").decode()
    domain = sender.rpartition("@")[2].strip(" >\r\n")
    found = f"dmarc=pass header.from={domain}" if proved else "spf=none; dmarc=none"
    found = f"dmarc={verdicts['dmarc']} header.from={domain}" if "dmarc" in verdicts else found
    stamps = [
        f"X-SES-Spam-Verdict: {verdicts.get('spam', 'PASS')}",
        f"X-SES-Virus-Verdict: {verdicts.get('virus', 'PASS')}",
        f"Authentication-Results: amazonses.com; {found};",
    ]
    return "".join(f"{line}\r\n" for line in stamps).encode() + raw


def field_of(letter: Letter, name: str) -> str:
    """A header field of a mail that went out, unfolded."""
    return str(message_from_bytes(letter.raw, policy=policy.default)[name] or "")


def words_of(raw: bytes) -> str:
    """The words of a mail that went out."""
    body = message_from_bytes(raw, policy=policy.default).get_body(("plain",))
    assert body is not None
    return str(body.get_content()).strip()
