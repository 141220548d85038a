"""The social networks whose posts a local desk can be shown: each with the channel that reads it, and what is said."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from infra.standins import bluesky, mastodon, reddit, x, youtube
from infra.standins.social import Network
from infra.standins.stores import Source

PRAISE = {"rules": [{"when": {"words": ["thank you", "merci", "danke", "grazie"]}, "then": "mention"}]}
SAID = (
    ("luc", "Bonjour, mon colis FR-20931 est arrivé ouvert. Que faire ?"),
    ("maya", "Where is my order? The app has said \"out for delivery\" for three days."),
    ("jonas", "Danke für die schnelle Hilfe gestern!"),
    ("aiko", "返品の送料はどちらが負担しますか？"),
    ("lucia", "¿Se puede cambiar la talla después de pagar?"),
    ("omar", "طلبت الأزرق ووصلني الأسود، كيف أستبدله؟"),
)  # fmt: skip


def sources() -> list[Source]:
    """Every network that is asked, with its first post."""
    return [
        _source(mastodon.Mastodon(), base_url="URL"),
        _source(reddit.Reddit(), base_url="URL", token_url="URL/api/v1/access_token"),  # noqa: S106 - an address
        _source(youtube.YouTube(), base_url="URL", token_url="URL/token"),  # noqa: S106 - an address
        _source(x.X(), base_url="URL"),
        _source(bluesky.Bluesky(), base_url="URL", media_url="URL"),
    ]


def _source(network: Network, **addresses: str) -> Source:
    says = itertools.cycle(SAID)
    _say(network, says.__next__)
    settings: dict[str, Any] = {**network.settings, **addresses}
    return Source(
        id=f"chn_{network.kind}",
        kind=network.kind,
        answer=network.answer,
        settings=settings,
        secret=network.secret,
        goes_on=partial(_goes_on, network, says.__next__),
        policy=PRAISE,
    )


def _say(network: Network, next_one: Callable[[], tuple[str, str]]) -> str:
    author, words = next_one()
    return network.write(network.number(), words, author=author).id


def _goes_on(network: Network, next_one: Callable[[], tuple[str, str]], pause_s: float) -> None:
    """Somebody writes, and the third changes what they wrote; after a while it is said again."""
    for turn in itertools.count(1):
        time.sleep(3 * pause_s)
        id_ = _say(network, next_one)
        if turn % 3 == 0 and network.kind not in ("x", "bluesky"):  # an edited post is another one there, or none
            time.sleep(pause_s)
            network.edit(id_, "My mistake: it is order FR-20932.")
