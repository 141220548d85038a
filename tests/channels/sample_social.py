"""The social networks as the contract speaks with them: each by its stand-in, without a socket."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from chalicelib.channels.contract import Account, Inbound, RawRequest, Vendor
from chalicelib.channels.kinds import kind_of
from chalicelib.ports import HttpAnswer, HttpCall
from infra.standins import bluesky, line, mastodon, reddit, telegram, x, youtube
from infra.standins.serving import Asked
from infra.standins.social import Network
from tests.channels.stage import SPOKEN, Said

FEED = frozenset({"thread", "edit", "early_edit", "file", "reply", "longest", "throttle"})
WEBHOOK = FEED | {"withdrawal", "webhook"}


def over(network: Network, call: HttpCall) -> HttpAnswer:
    """A call that a stand-in answers."""
    parts = urlsplit(call.url)
    target = f"{parts.path}?{parts.query}" if parts.query else parts.path
    headers = {name.lower(): value for name, value in call.headers.items()}
    reply = network.answer(Asked(call.method, target, headers, call.body))
    return HttpAnswer(reply.status, {name.lower(): value for name, value in reply.headers.items()}, reply.body)


class Social:
    """tests.channels.stage.Sample."""

    can: frozenset[str] = FEED
    limit = 0
    refusing = 404

    def __init__(self, network: Network) -> None:
        self.network = network
        self.kind = network.kind
        self.settings: Mapping[str, Any] = network.settings
        self.secret = network.secret

    def write(self, one: Said) -> None:
        """What the network then holds."""
        about = {"edited_at": one.at} if one.nature == "edit" else {"at": one.at}
        gone = one.nature == "withdrawal"
        more: dict[str, Any] = {"at": SPOKEN, **about, "root": one.thread, "author": f"luc{one.thread}"}
        self.network.write(one.about or one.id, one.text, **more, is_gone=gone, has_picture=one.has_file)

    def arrive(self, account: Account, *things: Said) -> Sequence[Inbound]:
        self.network.posts.clear()
        for one in things:
            self.write(one)
        kind = kind_of(self.kind)
        assert kind is not None
        assert kind.poll is not None
        vendor = Vendor(account, self.takes, lambda: [self.secret], SPOKEN)
        return kind.poll(vendor, {}).items

    def signed(self, body: bytes, at: datetime) -> RawRequest:
        raise NotImplementedError  # nobody delivers: they are asked

    def forged(self, body: bytes, at: datetime) -> Sequence[RawRequest]:
        raise NotImplementedError

    def takes(self, call: HttpCall) -> HttpAnswer:
        self.network.trouble = None
        return over(self.network, call)

    def throttles(self, call: HttpCall) -> HttpAnswer:
        self.network.trouble = 429
        return over(self.network, call)

    def refuses(self, call: HttpCall) -> HttpAnswer:
        self.network.trouble = self.refusing
        return over(self.network, call)


class MastodonSample(Social):
    can = FEED | {"repeatable"}
    limit = 500

    def __init__(self) -> None:
        super().__init__(mastodon.Mastodon(url="https://social.example"))


class RedditSample(Social):
    can = FEED | {"withdrawal"}
    limit = 10_000

    def __init__(self) -> None:
        super().__init__(reddit.Reddit())


class YouTubeSample(Social):
    can = FEED - {"file", "longest"}

    def __init__(self) -> None:
        super().__init__(youtube.YouTube(units=1_000_000))

    def write(self, one: Said) -> None:
        if one.thread not in {post.id for post in self.network.posts}:
            self.network.write(one.thread, "We open at nine.", at=SPOKEN, author="desk")
        super().write(one)


class XSample(Social):
    limit = 280
    refusing = 403

    def __init__(self) -> None:
        super().__init__(x.X())

    def write(self, one: Said) -> None:
        edited = {"above": one.about, "edited_at": one.at} if one.about else {}
        more: dict[str, Any] = {"at": one.at, "root": one.thread, "author": f"luc{one.thread}", **edited}
        self.network.write(one.id, one.text, **more, has_picture=one.has_file)

    def takes(self, call: HttpCall) -> HttpAnswer:
        self.network.nonces.clear()  # type: ignore[attr-defined]  # the test's clock stands still
        return super().takes(call)


class BlueskySample(Social):
    can = FEED - {"edit", "early_edit"}
    limit = 300
    refusing = 400

    def __init__(self) -> None:
        super().__init__(bluesky.Bluesky())


class TelegramSample(Social):
    can = WEBHOOK
    limit = 4_096
    refusing = 403

    def __init__(self) -> None:
        super().__init__(telegram.Telegram())

    def arrive(self, account: Account, *things: Said) -> Sequence[Inbound]:
        self.network.posts.clear()
        for one in things:
            self.write(one)
        kind = kind_of(self.kind)
        assert kind is not None
        assert kind.read is not None
        network: Any = self.network
        return [item for post in network.posts for item in kind.read(network.delivery(post)[1], account)]

    def signed(self, body: bytes, at: datetime) -> RawRequest:
        return RawRequest("POST", {telegram.HEADER: self.secret["secret_token"]}, {}, body, at)

    def forged(self, body: bytes, at: datetime) -> Sequence[RawRequest]:
        told = ("", "s3cret", "s3cret-tokeN", "s3cret-token ", "s3cret-tökén")
        return [
            *(RawRequest("POST", {telegram.HEADER: value}, {}, body, at) for value in told),
            RawRequest("POST", {}, {}, body, at),
        ]


class LineSample(TelegramSample):
    can = WEBHOOK | {"repeatable"}
    limit = 5_000
    refusing = 400

    def __init__(self) -> None:
        Social.__init__(self, line.Line())

    def signed(self, body: bytes, at: datetime) -> RawRequest:
        return RawRequest("POST", {"x-line-signature": line.signed(body)}, {}, body, at)

    def forged(self, body: bytes, at: datetime) -> Sequence[RawRequest]:
        told = ("", line.signed(body, "other"), line.signed(body + b" "), line.signed(body).lower(), "é")
        return [RawRequest("POST", {"x-line-signature": value}, {}, body, at) for value in told]


SOCIAL = (
    MastodonSample(),
    RedditSample(),
    YouTubeSample(),
    XSample(),
    BlueskySample(),
    TelegramSample(),
    LineSample(),
)
