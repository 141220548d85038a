"""The euro reference rates that the European Central Bank publishes on every TARGET day, about 16:00 CET.

The format (eurofxref-daily.xml, eurofxref-hist-90d.xml) is one envelope whose `Cube` elements hold one element
`Cube time="2026-11-20"` for each day, and in it one `Cube currency="USD" rate="1.0492"` for each currency.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation

from chalicelib.adapters.web import get
from chalicelib.markets.exchange import RateTable
from chalicelib.markets.rates import RatesUnavailableError

DAILY, HISTORY = "/eurofxref-daily.xml", "/eurofxref-hist-90d.xml"
MAX_BYTES = 524_288  # the history of 90 days has about 100 KB
MAX_DAYS, MAX_CURRENCIES = 100, 100
TIMEOUT_S = 10.0


class EcbRates:
    """RatePublisher over the ECB's files. `base_url` is the address of their folder, `source` whose rates these are."""

    def __init__(self, base_url: str, source: str = "ecb") -> None:
        self._base_url = base_url
        self._source = source

    def newest(self) -> RateTable:
        """See the port."""
        return self._tables(DAILY)[-1]

    def last_90_days(self) -> Sequence[RateTable]:
        """See the port."""
        return self._tables(HISTORY)

    def _tables(self, file: str) -> Sequence[RateTable]:
        try:
            answer = get(self._base_url + file, {"Accept": "application/xml"}, MAX_BYTES, TIMEOUT_S)
        except OSError as failed:
            raise RatesUnavailableError("unreachable") from failed
        if answer.status != 200:
            raise RatesUnavailableError("refused")
        try:
            return tables_from(answer.body, self._source)
        except (ValueError, InvalidOperation) as unreadable:
            raise RatesUnavailableError("bad_answer") from unreadable


def tables_from(document: bytes, source: str) -> Sequence[RateTable]:
    """The tables of a file, the oldest first. ValueError or InvalidOperation for what is not in the format.

    A document type, and with it every entity, is refused unread.
    """
    from xml.parsers import expat

    days: dict[date, dict[str, Decimal]] = {}
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = lambda name, attributes: _element(days, name, attributes)
    try:
        parser.Parse(document, True)
    except expat.ExpatError as broken:
        raise ValueError("no XML") from broken
    if not days or not all(days.values()):
        raise ValueError("no day, or a day without rates")
    return [RateTable(day, days[day], source) for day in sorted(days)]


def _refuse(*_: object) -> None:
    raise ValueError("a document type")


def _element(days: dict[date, dict[str, Decimal]], name: str, attributes: Mapping[str, str]) -> None:
    if name.rpartition(" ")[2] != "Cube":
        return
    if "time" in attributes:
        day = date.fromisoformat(attributes["time"])
        if day in days or len(days) == MAX_DAYS:
            raise ValueError("a day twice, or too many")
        days[day] = {}
    elif "currency" in attributes:
        if not days:
            raise ValueError("a rate outside a day")
        rates = days[next(reversed(days))]
        if attributes["currency"] in rates or len(rates) == MAX_CURRENCIES:
            raise ValueError("a currency twice, or too many")
        rates[attributes["currency"]] = Decimal(attributes["rate"])
