"""A social network that stands in, in this process or over real HTTP, and a channel that asks it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from typing import Any

from chalicelib.adapters.guarded_http import GuardedHttp
from chalicelib.channels.accounts import account_from, checked
from chalicelib.channels.contract import Inbound, Kind, Outgoing, Page, Vendor
from chalicelib.channels.granted_tokens import forget
from chalicelib.channels.kinds import kind_of
from chalicelib.desk.arrivals import Conversation
from chalicelib.ports import Handed, Http, HttpAnswer, HttpCall
from infra.standins.serving import serving
from infra.standins.social import Network
from tests.builders import CoreDesk
from tests.channels.sample_social import over
from tests.channels.stage import SPOKEN

HTTP = GuardedHttp(is_local=True)


@dataclass(slots=True)
class Feed:
    """A channel before one network. `now` is the vendor's clock as well."""

    network: Network
    account: Any
    kind: Kind
    http: Http
    cursor: Mapping[str, Any] = field(default_factory=dict)
    now: Any = SPOKEN
    calls: list[HttpCall] = field(default_factory=list)

    def vendor(self) -> Vendor:
        """The network as the kind sees it."""
        return Vendor(self.account, self._http, lambda: [self.network.secret], self.now)

    def _http(self, call: HttpCall) -> HttpAnswer:
        self.calls.append(call)
        return self.http(call)

    def page(self) -> Page:
        """The next page."""
        assert self.kind.poll is not None
        self.now += timedelta(seconds=1)
        found = self.kind.poll(self.vendor(), self.cursor)
        self.cursor = found.cursor
        return found

    def poll(self) -> list[Inbound]:
        """Every page, until there is nothing more."""
        items: list[Inbound] = []
        for _ in range(20):
            found = self.page()
            items.extend(found.items)
            if not found.has_more:
                return items
        raise AssertionError("it never ends")

    def reply(self, about: Inbound, text: str = "Nous cherchons.", **more: Any) -> Handed:
        """Hand a reply to this over."""
        assert self.kind.send is not None
        return self.kind.send(outgoing(self.account, about, text, **more), self.vendor())


def outgoing(account: Any, about: Inbound, text: str, files: tuple[Any, ...] = (), id_: str = "msg_1") -> Outgoing:
    """A reply to this, on its way."""
    opened = CoreDesk().opens()
    message = replace(opened.message, id=id_, body=text, created_at=SPOKEN)
    known = Conversation(
        key="k",
        ticket_id=opened.ticket.id,
        channel_id=account.id,
        thread=about.thread,
        address=about.address,
        last_id=about.id,
        last_at=about.at,
        facts=about.facts,
    )
    return Outgoing(account, opened.ticket, message, known, text, files)


@contextmanager
def served(network: Network, **settings: Any) -> Iterator[Feed]:
    """Serve it over HTTP, and connect a channel."""
    with serving(network.answer) as network.url:
        found = feed(network, **settings)
        found.http = HTTP
        yield found


def feed(network: Network, **settings: Any) -> Feed:
    """Connect a channel to a network in this process."""
    network.now = lambda: SPOKEN
    network.url = network.url or "https://network.example"
    document = {"id": "chn_one", "kind": network.kind, "name": "One", "secret": "one"}
    given = {**network.settings, **settings}
    account = account_from({**checked({**document, "settings": given}), "version": 1})
    kind = kind_of(network.kind)
    assert kind is not None
    found = Feed(network, account, kind, partial(over, network))
    forget(found.vendor())
    return found
