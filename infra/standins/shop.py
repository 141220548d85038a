"""A small shop on this machine, by the contract of docs/commerce.md, which publishes exchange rates as well.

with running(StandIn(token="secret")) as shop:
    shop.url                       # http://127.0.0.1:<port>
    shop.trouble = 503             # every answer about orders from now on
"""

from __future__ import annotations

import hmac
import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from infra.standins import orders as invented
from infra.standins.orders import Json
from infra.standins.rates import document
from infra.standins.serving import Asked, Reply, serving

PAGE = 2
A_SECOND = 50  # requests about orders
RATES = {"/rates/eurofxref-daily.xml": 1, "/rates/eurofxref-hist-90d.xml": 90}


@dataclass(slots=True)
class StandIn:
    """What the shop knows. `token` None lets nobody in; `trouble` is a status to answer instead of orders.

    The orders are those of `today` as it was at the start.
    """

    token: str | None = None
    orders: Sequence[Json] = ()
    trouble: int | None = None
    a_second: int = A_SECOND
    today: Callable[[], datetime] = lambda: datetime.now(UTC)
    url: str = ""
    asked: list[str] = field(default_factory=list)
    _second: int = 0
    _spent: int = 0

    def __post_init__(self) -> None:
        """Take the invented orders unless others were given."""
        self.orders = self.orders or invented.orders(self.today())

    def answer(self, target: str, authorization: str) -> Reply:
        """The answer to one GET."""
        self.asked.append(target)
        parts = urlsplit(target)
        if parts.path in RATES:
            return Reply(200, document(self.today().date(), RATES[parts.path]), {"Content-Type": "application/xml"})
        if not self.token or not hmac.compare_digest(authorization.encode(), f"Bearer {self.token}".encode()):
            return Reply(401)
        if self.trouble or self._is_too_much():
            return Reply(self.trouble or 429, headers={"Retry-After": "1"})
        if parts.path == "/orders":
            return self._page(parse_qs(parts.query))
        return self._order(unquote(parts.path.removeprefix("/orders/")))

    def _is_too_much(self) -> bool:
        second = int(time.monotonic())
        self._spent = self._spent + 1 if second == self._second else 1
        self._second = second
        return self._spent > self.a_second

    def _order(self, number: str) -> Reply:
        found = next((order for order in self.orders if order["id"] == number), None)
        return _json(200, {"order": found}) if found else Reply(404)

    def _page(self, asked: Mapping[str, list[str]]) -> Reply:
        wanted = set(asked.get("customer", ()))
        own = [order for order in self.orders if wanted & {f"{i['kind']}:{i['value']}" for i in order["customer"]}]
        own.sort(key=lambda order: datetime.fromisoformat(order["placed_at"]), reverse=True)
        cursor = asked.get("cursor", ["0"])[0]
        if not cursor.isdecimal():
            return Reply(400)
        first = int(cursor)
        after = str(first + PAGE) if first + PAGE < len(own) else None
        return _json(200, {"orders": own[first : first + PAGE], "next": after})


def _json(status: int, body: Mapping[str, Any]) -> Reply:
    return Reply(status, json.dumps(body, ensure_ascii=False).encode(), {"Content-Type": "application/json"})


@contextmanager
def running(shop: StandIn) -> Iterator[StandIn]:
    """Serve on a free port of this machine until the block ends."""

    def answer(asked: Asked) -> Reply:
        return shop.answer(asked.target, asked.headers.get("authorization", ""))

    with serving(answer) as shop.url:
        yield shop
