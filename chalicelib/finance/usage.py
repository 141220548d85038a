"""What an invocation uses, and for whom: units by price key, kept apart by ticket until somebody writes them
down.

Two tiers, no unit in both (architecture decision 10). Tier 1: what is known before a write rides in the event
row being written; `drain` hands it over. Tier 2: what is left at the end of an invocation goes into one line
of its log.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from decimal import Decimal

OVERHEAD = "overhead"  # what no ticket caused
Units = Mapping[str, Decimal]

_named: ContextVar[tuple[str, ...]] = ContextVar("tickets", default=())


@contextmanager
def for_ticket(*ticket_ids: str) -> Iterator[None]:
    """What is used inside is for these tickets, in equal shares; one named twice bears two of them."""
    token = _named.set(ticket_ids)
    try:
        yield
    finally:
        _named.reset(token)


class Ledger:
    """Meter, and the account of one invocation. One per process: a function instance serves one request at a
    time.

    Units used while no ticket is named belong to whoever drains them next; what nobody drains is shared by
    the tickets of the invocation when it closes.
    """

    def __init__(self) -> None:
        self._open: dict[str | None, dict[str, Decimal]] = {}
        self._tickets: dict[str, None] = {}
        self._calls: dict[str, int] = {}

    def add(self, key: str, units: int) -> None:
        """Count units of something no AWS call shows (translated characters, an API request)."""
        self.use({key: Decimal(units)})

    def use(self, units: Units) -> None:
        """Count units for the tickets named by `for_ticket`."""
        names: tuple[str | None, ...] = _named.get() or (None,)
        for name, share in zip(names, shares(units, len(names)), strict=True):
            self._add(name, share)

    def waste(self, units: Units) -> None:
        """Count units that must be paid but that no ticket's record may claim:

        the answer of a write got lost.
        """
        self._add(OVERHEAD, units)

    def drain(self) -> dict[str, str]:
        """Units by price key since the last drain, for the tickets named; they are the caller's to record."""
        drained: dict[str, Decimal] = {}
        for name in dict.fromkeys(_named.get() or (None,)):
            _into(drained, self._open.pop(name, {}))
        return as_text(drained)

    def saw(self, ticket_id: str) -> None:
        """This invocation worked for that ticket, whatever it used for it: it bears its share of the time."""
        if _bearer(ticket_id) != OVERHEAD:
            self._tickets[ticket_id] = None

    def call(self, name: str) -> None:
        """Count one call, `service:Operation`."""
        self._calls[name] = self._calls.get(name, 0) + 1

    def close(self) -> "Account":
        """Everything used since the last close that nobody drained; begins a new account."""
        account = Account(dict(self._tickets), self._open, self._calls)
        self._open, self._tickets, self._calls = {}, {}, {}
        return account

    def _add(self, name: str | None, units: Units) -> None:
        if name:
            self.saw(name)
        _into(self._open.setdefault(name, {}), units)


@dataclass(frozen=True, slots=True)
class Account:
    """What one invocation used and did not write down. Key None: for no ticket in particular."""

    tickets: Mapping[str, None]
    units: Mapping[str | None, Units]
    calls: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Invocation:
    """One run of a function: time as billed (whole milliseconds), memory, and the processor it ran on."""

    request_id: str
    function: str
    billed_ms: int
    memory_mb: int
    architecture: str

    def units(self) -> Units:
        """The request and its GB-seconds."""
        gb_s = Decimal(self.billed_ms) * self.memory_mb / 1000 / 1024
        return {"lambda:requests": Decimal(1), f"lambda:gb_s:{processor(self.architecture)}": gb_s}


def processor(architecture: str) -> str:
    """The price list's name of what `platform.machine()` says."""
    return "arm64" if architecture in ("arm64", "aarch64") else "x86_64"


def usage_line(invocation: Invocation, account: Account) -> dict[str, object]:
    """The one line an invocation logs: `{"usage": {..., "tickets": {ticket id | "overhead": {key: units}}}}`.

    Time and what no ticket in particular used are shared evenly by the tickets the invocation worked for.
    """
    tickets: dict[str, dict[str, Decimal]] = {}
    for name, units in account.units.items():
        if name is not None:
            _into(tickets.setdefault(_bearer(name), {}), units)
    unclaimed: dict[str, Decimal] = dict(invocation.units())
    _into(unclaimed, account.units.get(None, {}))
    bearers = [*account.tickets] or [OVERHEAD]
    for name, share in zip(bearers, shares(unclaimed, len(bearers)), strict=True):
        _into(tickets.setdefault(name, {}), share)
    return {
        "usage": {
            "request_id": invocation.request_id,
            "function": invocation.function,
            "billed_ms": invocation.billed_ms,
            "memory_mb": invocation.memory_mb,
            "calls": dict(account.calls),
            "tickets": {name: as_text(units) for name, units in tickets.items()},
        }
    }


def shares(units: Units, parts: int) -> list[dict[str, Decimal]]:
    """Units in equal parts that add up to exactly the units:

    the first part bears what rounding leaves over.
    """
    if parts == 1:
        return [dict(units)]
    smallest = Decimal("0.000000001")
    each = {key: (value / parts).quantize(smallest) for key, value in units.items()}
    rest = {key: value - each[key] * (parts - 1) for key, value in units.items()}
    return [rest] + [dict(each) for _ in range(parts - 1)]


def as_text(units: Units) -> dict[str, str]:
    """Units as they are stored: plain decimals without an exponent or trailing zeros."""
    return {key: f"{value.normalize():f}" for key, value in units.items() if value}


def total(usages: Iterable[Mapping[str, str]]) -> dict[str, Decimal]:
    """Stored usage maps added up, by price key."""
    units: dict[str, Decimal] = {}
    for usage in usages:
        _into(units, {key: Decimal(value) for key, value in usage.items()})
    return units


def _into(target: dict[str, Decimal], units: Units) -> None:
    for key, value in units.items():
        target[key] = target.get(key, Decimal(0)) + value


def _bearer(name: str) -> str:
    """Customers and other subjects are nobody's ticket."""
    return name if name.startswith("tkt_") else OVERHEAD
