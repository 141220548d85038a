"""The company's shop over HTTP, by the contract of docs/commerce.md."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar
from urllib.parse import quote, urlencode

from chalicelib.adapters.shop_orders import order_answer, page_answer
from chalicelib.adapters.web import TIMEOUT_S, Answer, get
from chalicelib.desk.customers import Identity
from chalicelib.desk.orders import Order, OrderPage, ShopUnavailableError

MAX_BYTES = 1_048_576
LONGEST_WAIT_S = 3_600
REFUSALS = frozenset((401, 403))
Told = TypeVar("Told")


class HttpShop:
    """Shop. `base_url` as web.checked answers it; `tokens` gives bearer tokens, newest first."""

    def __init__(self, base_url: str, tokens: Callable[[], Sequence[bytes]], timeout_s: float = TIMEOUT_S) -> None:
        self._base_url = base_url
        self._tokens = tokens
        self._timeout_s = timeout_s

    def order(self, number: str) -> Order | None:
        """See the port. A number of dots alone would lead elsewhere: no shop has it."""
        if not number.strip("."):
            return None
        answer = self._get(f"/orders/{quote(number, safe='')}")
        if answer.status == 404:
            return None
        order = _read(answer, order_answer)
        if order.id != number:
            raise ShopUnavailableError("bad_answer")
        return order

    def orders_of(self, customer: Sequence[Identity], after: str | None = None) -> OrderPage:
        """See the port."""
        asked = [("customer", f"{identity.kind}:{identity.value}") for identity in customer]
        return _read(self._get(f"/orders?{urlencode([*asked, *([('cursor', after)] if after else [])])}"), page_answer)

    def _get(self, target: str) -> Answer:
        headers = {"Accept": "application/json", "Authorization": f"Bearer {self._tokens()[0].decode()}"}
        try:
            return get(self._base_url + target, headers, MAX_BYTES, self._timeout_s)
        except OSError as failed:
            raise ShopUnavailableError("unreachable") from failed


def _read(answer: Answer, read: Callable[[bytes], Told]) -> Told:
    if answer.status in REFUSALS:
        raise ShopUnavailableError("refused")
    if answer.status == 429:
        wait = answer.headers.get("retry-after", "")
        raise ShopUnavailableError("busy", min(int(wait), LONGEST_WAIT_S) if wait.isdecimal() else 30)
    if answer.status != 200:
        raise ShopUnavailableError("unreachable")
    try:
        return read(answer.body)
    except ValueError as unreadable:
        raise ShopUnavailableError("bad_answer") from unreadable
