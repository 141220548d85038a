"""The stand-in's exchange rates: plausible, always the same, and dated like the last weekday. Not for real money."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

RATES = {
    "USD": "1.1520", "JPY": "178.35", "CZK": "24.310", "DKK": "7.4688", "GBP": "0.8790", "HUF": "386.20",
    "PLN": "4.2385", "RON": "5.0842", "SEK": "10.9870", "CHF": "0.9310", "NOK": "11.7250", "TRY": "48.7210",
    "AUD": "1.7685", "BRL": "6.1760", "CAD": "1.6175", "CNY": "8.1930", "HKD": "8.9560", "IDR": "19240.50",
    "ILS": "3.7640", "INR": "102.1450", "KRW": "1689.30", "MXN": "21.2350", "MYR": "4.7790", "NZD": "2.0430",
    "PHP": "67.820", "SGD": "1.5030", "THB": "37.415", "ZAR": "19.9120",
}  # fmt: skip
SATURDAY = 5


def document(today: date, days: int) -> bytes:
    """The publisher's file with the tables of the last weekdays within so many days."""
    tables = "".join(_table(day) for day in _weekdays(today, days))
    envelope = (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01"'
        ' xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">'
        "<gesmes:subject>Reference rates</gesmes:subject>"
        "<gesmes:Sender><gesmes:name>Stand-in of a local desk</gesmes:name></gesmes:Sender>"
        f"<Cube>{tables}</Cube></gesmes:Envelope>"
    )
    return envelope.encode()


def _weekdays(today: date, days: int) -> Iterator[date]:
    """The newest first; there is always one."""
    found = [day for back in range(max(days, 3)) if (day := today - timedelta(days=back)).weekday() < SATURDAY]
    yield from found if days > 1 else found[:1]


def _table(day: date) -> str:
    rates = "".join(f'<Cube currency="{currency}" rate="{rate}"/>' for currency, rate in RATES.items())
    return f'<Cube time="{day.isoformat()}">{rates}</Cube>'
