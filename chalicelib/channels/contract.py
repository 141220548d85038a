"""What a channel is to the desk. One module per channel says `KIND = Kind(...)`; everything else is the same for all.

A kind is pure: it reads bytes, composes calls and reads answers. It reaches its vendor through `Vendor.http` alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal

from chalicelib.desk.registering import Person

if TYPE_CHECKING:
    from chalicelib.channels.email_room import MailRoom
    from chalicelib.desk.arrivals import Conversation
    from chalicelib.desk.messages import Message
    from chalicelib.desk.tickets import Channel, Ticket
    from chalicelib.ports import Handed, Http

MAX_PAGES = 20  # of a feed in one poll; the next one goes on from there
MAX_INBOUND = 1_000  # of one delivery or page: more than any vendor batches

Nature = Literal["message", "edit", "withdrawal", "receipt"]
Decision = Literal["ticket", "mention", "ignore"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A connected channel as its owner keeps it (/v1/channels).

    `kind` names the module, `channel` is what its tickets say. `secret` is the name of a secret, never its content.
    `fields` are facts that every ticket of it gets (brand, market, region, sales_platform, store, queue_id, category).
    `settings` are the kind's own, `policy` decides what becomes of what a feed finds.
    """

    id: str
    kind: str
    channel: Channel
    is_enabled: bool = True
    secret: str = ""
    language: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, Any] = field(default_factory=dict)
    policy: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RawRequest:
    """An HTTP request as it came, at a moment: headers in lower case, the body raw (signatures are over it)."""

    method: str
    headers: Mapping[str, str]
    query: Mapping[str, str]
    body: bytes
    at: datetime


@dataclass(frozen=True, slots=True)
class File:
    """A file that came along: with its `content`, or with the `source` under which the vendor hands it out."""

    filename: str
    content_type: str
    content: bytes | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbound:
    """One thing that arrived.

    `id` is the vendor's own and unique on the account; `thread` is what the vendor calls the conversation: one thread
    is one ticket. `address` is where an answer goes. `at` is when it was written (aware UTC). `about` names the message
    that an edit, withdrawal or receipt is about; `state` (and `reason`) what a receipt tells. `fields` are ticket
    fields, `facts` the conversation's, `details` JSON-safe facts of the message. `also` are further ids that stand for
    the ticket; `nature` says what it is. `ticket_id` is the ticket when the channel knows it by better proof.
    """

    nature: Nature = "message"
    id: str
    thread: str
    at: datetime
    sender: Person = field(default_factory=Person)
    address: str = ""
    text: str = ""
    subject: str | None = None
    language: str | None = None
    files: tuple[File, ...] = ()
    automatic: bool = False
    fields: Mapping[str, Any] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    details: Mapping[str, Any] = field(default_factory=dict)
    also: tuple[str, ...] = ()
    about: str = ""
    state: Literal["sent", "delivered", "read", "failed", "returned", "outdated"] | None = None
    reason: str | None = None
    ticket_id: str | None = None


@dataclass(frozen=True, slots=True)
class Vendor:
    """The way to a vendor: HTTP, the account's secret (values by name; newest version first), and the moment.

    `mail` is there for e-mail, whose vendor is no HTTP interface of its own.
    """

    account: Account
    http: Http
    secrets: Callable[[], Sequence[Mapping[str, str]]]
    now: datetime
    mail: MailRoom | None = None

    @property
    def secret(self) -> Mapping[str, str]:
        """The newest version. VendorError `no_secret`."""
        versions = self.secrets()
        if not versions:
            raise VendorError("no_secret")
        return versions[0]


class VendorError(Exception):
    """The vendor cannot be asked, or answered with what cannot be used; the text is a stable code. Tried again."""


class ThrottledError(VendorError):
    """The vendor asks to slow down for `after_s` seconds."""

    def __init__(self, after_s: float) -> None:
        super().__init__("throttled")
        self.after_s = after_s


class FileGoneError(VendorError):
    """A file that will never be handed out: gone, too large, or of a refused address. The message comes without it."""


class UnreadableError(ValueError):
    """A delivery that is not what the vendor documents; the text is a stable code."""


class PartlyReadError(UnreadableError):
    """The same of a delivery some of whose things, `items`, can be read; these are taken in."""

    def __init__(self, code: str, items: Sequence[Inbound]) -> None:
        super().__init__(code)
        self.items = items


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a feed: what it holds, where the next poll goes on, and whether more is there at once."""

    items: Sequence[Inbound]
    cursor: Mapping[str, Any]
    has_more: bool = False


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A public reply on its way out: `text` as the customer reads it, `files` by name and link.

    `conversation` says where to; `account` through which channel.
    """

    account: Account
    ticket: Ticket
    message: Message
    conversation: Conversation
    text: str
    files: tuple[File, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What a channel can do; what it cannot is None.

    `check`: settings in their kept spelling (InvalidValueError below `/channel/settings`). `admits`: whether a webhook
    delivery bears a good signature over its raw bytes, by any live version of the secret. `greets`: the answer to a
    vendor that only proves who we are. `read`: what a kept delivery holds (UnreadableError). `poll`: the next page of
    a feed after a cursor ({} at first). `fetch`: the content of a file that came by reference. `send`: hands a reply
    over (ports.Delivery.send's errors). `longest`: characters of a reply, None without limit.
    """

    name: str
    channel: Channel
    check: Callable[[Mapping[str, Any]], Mapping[str, Any]]
    admits: Callable[[RawRequest, Account, Sequence[Mapping[str, str]]], bool] | None = None
    greets: Callable[[RawRequest, Account, Sequence[Mapping[str, str]]], str | None] | None = None
    read: Callable[[bytes, Account], Sequence[Inbound]] | None = None
    poll: Callable[[Vendor, Mapping[str, Any]], Page] | None = None
    every_s: int = 300
    fetch: Callable[[Vendor, File], File] | None = None
    send: Callable[[Outgoing, Vendor], Handed] | None = None
    longest: int | None = None
