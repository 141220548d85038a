"""A desk in memory with one connected channel, whose vendor is in the test's hands.

stage = Stage(sample)
stage.arrives(Said("m1", "Bonjour"))     # by way of the kind's own reader
stage.replies("Désolés.")                # through Delivering and the kind's own send
stage.vendor = sample.throttles          # how the vendor answers from now on
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Protocol

from chalicelib.channels.accounts import account_from, checked
from chalicelib.channels.changing import Changing
from chalicelib.channels.contract import Account, Inbound, Kind, RawRequest, Vendor
from chalicelib.channels.email_room import MailRoom
from chalicelib.channels.kinds import kind_of
from chalicelib.channels.posts import Post
from chalicelib.channels.receiving import Receiving, ReceivingPorts
from chalicelib.channels.sending import ChannelDelivery, SendingPorts
from chalicelib.channels.taking_in import Taken, TakingIn, TakingInPorts
from chalicelib.desk.messages import Message
from chalicelib.desk.tickets import Ticket
from chalicelib.ports import HttpAnswer, HttpCall
from tests.builders import CoreDesk
from tests.channels.mail_stage import KEYS, PostedByHttp
from tests.fakes import START

SPOKEN = START.replace(microsecond=0) - timedelta(minutes=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Something that happens on a channel, before it has the vendor's shape."""

    id: str
    text: str = "Bonjour, mon colis est abîmé."
    thread: str = "t1"
    at: datetime = SPOKEN
    nature: str = "message"
    about: str = ""
    state: str = ""
    has_file: bool = False


class Sample(Protocol):
    """How the contract speaks with one kind of channel. `can` names the cases that the vendor knows:

    thread, edit, early_edit, withdrawal, file, receipt, reply, reference, window, longest, throttle, webhook,
    repeatable (it takes a reply once, however often it is sent).
    `limit` are the characters of a reply.
    """

    @property
    def kind(self) -> str:
        """Its name."""

    @property
    def settings(self) -> Mapping[str, Any]:
        """The channel's settings."""

    @property
    def secret(self) -> Mapping[str, str]:
        """The values of its secret."""

    @property
    def can(self) -> frozenset[str]:
        """The cases that the vendor knows."""

    @property
    def limit(self) -> int:
        """Characters of a reply."""

    def arrive(self, account: Account, *things: Said) -> Sequence[Inbound]:
        """Through the kind's own reader: from the bytes of a delivery, or the answers of a feed."""

    def signed(self, body: bytes, at: datetime) -> RawRequest:
        """A delivery of these bytes by the vendor."""

    def forged(self, body: bytes, at: datetime) -> Sequence[RawRequest]:
        """The same by somebody else."""

    def takes(self, call: HttpCall) -> HttpAnswer:
        """The vendor when all is well; a reply gets the id `reference`, and files are handed out."""

    def throttles(self, call: HttpCall) -> HttpAnswer:
        """The vendor when it is too much."""

    def refuses(self, call: HttpCall) -> HttpAnswer:
        """The vendor when this will never go."""


@dataclass(slots=True)
class MemoryPosts:
    """channels.posts.Posts."""

    kept: dict[str, Post] = field(default_factory=dict)

    def keep(self, post: Post) -> bool:
        there = self.kept.get(post.id)
        if there is not None:
            is_edit = bool(post.edited_at) or (bool(post.digest) and post.digest != there.digest)
            edited_at = post.edited_at or post.posted_at
            if not is_edit or (there.edited_at or there.posted_at) > edited_at:
                return False
            post = replace(post, posted_at=there.posted_at, edited_at=edited_at)
        self.kept[post.id] = post
        return True

    def find(self, id_: str) -> Post | None:
        return self.kept.get(id_)

    def erase(self, id_: str) -> bool:
        if id_ in self.kept:
            self.kept[id_] = replace(self.kept[id_], text="", link=None)
        return id_ in self.kept

    def assign(self, post: Post, ticket_id: str) -> None:
        self.kept[post.id] = replace(post, ticket_id=ticket_id)

    def between(self, channel_id: str, since: datetime, until: datetime) -> Sequence[Post]:
        found = [post for post in self.kept.values() if post.channel_id == channel_id]
        return sorted((p for p in found if since <= p.posted_at < until), key=lambda p: p.posted_at)


class FixedAccounts:
    """The one connected channel."""

    def __init__(self, account: Account) -> None:
        self._account = account

    def get(self, id_: str) -> Account | None:
        return self._account if id_ == self._account.id else None

    def all(self) -> list[Account]:
        return [self._account]


class Stage:
    """See the module."""

    def __init__(self, sample: Sample, **channel: Any) -> None:
        self.sample, self.desk = sample, CoreDesk()
        document = {
            "id": "chn_one",
            "kind": sample.kind,
            "name": "One",
            "secret": "one",
            "settings": dict(sample.settings),
        }
        self.account = account_from({**checked({**document, **channel}), "version": 1})
        kind = kind_of(sample.kind)
        assert kind is not None
        self.kind: Kind = kind
        self.vendor: Callable[[HttpCall], HttpAnswer] = sample.takes
        self.calls: list[HttpCall] = []
        self.posts = MemoryPosts()
        desk = self.desk
        receiving = Receiving(ReceivingPorts(desk.store, desk.intake, desk.replies, desk.bringing.bring, desk.clock))
        changing = Changing(desk.commits)
        self.taking_in = TakingIn(TakingInPorts(receiving, changing, self.posts, self.ask))
        accounts: Any = FixedAccounts(self.account)
        desk.ways["conversation"] = ChannelDelivery(  # type: ignore[assignment]
            SendingPorts(desk.store, accounts, self.ask, desk.blobs)
        )

    def ask(self, account: Account) -> Vendor:
        """The vendor as the kinds see it."""
        room = MailRoom(PostedByHttp(self._http), lambda: KEYS, "desk-one")
        return Vendor(account, self._http, lambda: [self.sample.secret], self.desk.clock(), room)

    def _http(self, call: HttpCall) -> HttpAnswer:
        self.calls.append(call)
        return self.vendor(call)

    def arrives(self, *things: Said, is_last_try: bool = False) -> Taken:
        """Take these in."""
        return self.taking_in.take_all(self.account, self.sample.arrive(self.account, *things), is_last_try=is_last_try)

    @property
    def tickets(self) -> list[Ticket]:
        """Every ticket."""
        return [row for key, row in self.desk.store.rows.items() if key[0] == "ticket"]

    @property
    def messages(self) -> list[Message]:
        """Every message, in the order in which they were written here."""
        return sorted((row for key, row in self.desk.store.rows.items() if key[0] == "message"), key=lambda m: m.id)

    def replies(self, text: str = "Nous sommes désolés.", after: timedelta = timedelta()) -> Message:
        """An agent answers the one ticket in the customer's language, and it is delivered `after` a while."""
        (ticket,) = self.tickets
        added = self.desk.says(ticket, text, language="fr", translate="none")
        self.desk.clock.advance(seconds=after.total_seconds())
        self.delivers(added.message)
        return self.message(added.message.id)

    def delivers(self, message: Message) -> None:
        """One delivery from the queue."""
        self.desk.delivering.deliver(message.ticket_id, message.id)

    def message(self, id_: str) -> Message:
        """A message as stored."""
        return next(one for one in self.messages if one.id == id_)
