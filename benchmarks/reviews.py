"""What a poll of 1,000 new reviews asks of AWS, and one that finds nothing new: calls, units, price, CPU.

The App Store's stand-in answers in this process, five pages of 200; calls to it are not counted, its signature is
checked by it and made by us.
"""

from __future__ import annotations

import json
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from benchmarks.tables import Table
from chalicelib.bootstrap import container
from chalicelib.finance.prices import book_for
from chalicelib.ports import HttpAnswer, HttpCall
from infra.standins.app_store import APP, AppStore
from infra.standins.serving import Asked
from tests.cloud.capacity import metered_writes
from tests.cloud.stack import client
from tests.desk import KnownDesk, known_desk

REVIEWS = 1_000
FUNCTION_GB = Decimal("0.25")
TEXTS = (
    "Depuis la mise à jour l'application plante au moment de payer, je ne peux plus commander.",
    "Seit dem letzten Update stürzt die App beim Bezahlen ab, bitte beheben.",
    "La aplicación se cierra al pagar desde la última actualización.",
)
CHANNEL = {"id": "chn_bench", "kind": "app_store", "name": "Bench", "secret": "bench", "settings": {"app_id": APP}}
KEPT = {"default": "mention"}


@dataclass(slots=True)
class Poll:
    """What some polls did."""

    name: str
    calls: Counter[str] = field(default_factory=Counter)
    keys_read: int = 0
    units: int = 0
    cpu_s: float = 0.0
    new: int = 0

    @property
    def usd(self) -> Decimal:
        """By the price book: write units, a read unit for each key, and CPU as run time."""
        prices = book_for(datetime(2026, 11, 22, tzinfo=UTC).date()).prices
        data = self.units * prices["dynamodb:write_units"].price + self.keys_read * prices["dynamodb:read_units"].price
        return data + Decimal(str(round(self.cpu_s, 3))) * FUNCTION_GB * prices["lambda:gb_s:arm64"].price


def table() -> Table:
    """Polls of new reviews that become tickets, of new ones that are only kept, and of none."""
    polls = [*measured({}), *measured(KEPT)[:1]]
    polls[2].name = f"{REVIEWS:,} new reviews, only kept"
    rows = [_row(poll) for poll in polls]
    quiet = polls[1].calls
    busy = f"a poll without news makes {dict(quiet)}"
    exceeded = [busy] if sum(quiet[n] for n in ("dynamodb.BatchGetItem", "dynamodb.PutItem")) > 2 else []
    head = ("poll", "AWS calls", "write units", "CPU here", "USD")
    return Table("reviews", "A poll of app reviews", head, rows, exceeded)


def measured(policy: dict[str, Any]) -> list[Poll]:
    """A poll of all that is new, and one of nothing new."""
    with known_desk() as desk:
        store = AppStore(now=lambda: container().now())
        for number in range(REVIEWS):
            store.write("FRA", number % 5 + 1, f"Avis {number}", TEXTS[number % 3], f"luc{number}")
        values = json.dumps(dict(store.secret))
        client("secretsmanager").create_secret(Name="test/channels/bench", SecretString=values)
        vars(container())["http"] = lambda call: _answer(store, call)
        made = desk.request("POST", "/v1/channels", json={"channel": {**CHANNEL, "policy": policy}}, caller="admin")
        assert made.status == 201, made.text
        first = _poll(desk, f"{REVIEWS:,} new reviews, each a ticket", REVIEWS)
        return [first, _poll(desk, "nothing new", 0)]


def _poll(desk: KnownDesk, name: str, expected: int) -> Poll:
    poll = Poll(name)
    desk.wait(600)
    container().polling.feeds()  # channels are looked up once a minute, the secret once in five
    container().secrets_of(container().polling.feeds()[0])
    while True:
        first = len(desk.cloud.gate.history)
        began = time.process_time()
        with metered_writes() as bill:
            poll.new += container().polling.poll("chn_bench").new
        poll.cpu_s += time.process_time() - began
        poll.units += bill.total
        for call in desk.cloud.gate.history[first:]:
            poll.calls[call.name] += 1
            wanted = call.params.get("RequestItems", {}).values() if call.operation == "BatchGetItem" else ()
            poll.keys_read += sum(len(one["Keys"]) for one in wanted)
        if poll.new >= expected:
            return poll
        desk.wait(600)  # it has read for two minutes, and the next one goes on


def _answer(store: AppStore, call: HttpCall) -> HttpAnswer:
    parts = urlsplit(call.url)
    headers = {**{name.lower(): value for name, value in call.headers.items()}, "host": parts.netloc}
    reply = store.answer(Asked(call.method, f"{parts.path}?{parts.query}", headers, call.body))
    body = reply.body.replace(b"http://", b"https://")
    return HttpAnswer(reply.status, {name.lower(): value for name, value in reply.headers.items()}, body)


def _row(poll: Poll) -> tuple[str, ...]:
    calls = ", ".join(f"{count:,} {name.partition('.')[2]}" for name, count in sorted(poll.calls.items()))
    return poll.name, calls, f"{poll.units:,}", f"{poll.cpu_s:.2f} s", f"{poll.usd:.6f}"
