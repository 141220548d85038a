"""Texts as a customer would read them, with sample values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path

from chalicelib.desk.money import Money
from chalicelib.i18n.catalog import text
from chalicelib.i18n.customer_texts import CHOICES, KINDS
from chalicelib.i18n.formats import Value, written
from infra.locales.faults import categories
from infra.locales.reading import read

MOMENT = datetime(2026, 3, 3, 14, 0, tzinfo=UTC)
BY_KIND: Mapping[str, Value] = {
    "moment": MOMENT,
    "date": date(2026, 3, 3),
    "time": time(9, 30),
    "money": Money(Decimal("1234.5"), "EUR"),
}
WORDS: Mapping[str, str] = {
    "reference": "M-1042", "other_reference": "M-1017", "name": "Kim", "agent": "Alex", "brand": "Meridian",
    "desk": "Accounts", "tracking": "1Z999", "holiday": "…", "festival": "…", "phone": "+1 202 555 0143",
    "email": "help@shop.example", "language": "…", "file": "photo.heic", "size": "25 MB", "item": "…",
    "url": "https://shop.example/x", "step": "…", "question": "…",
}  # fmt: skip


def samples(folder: Path, tag: str, messages: Sequence[str] = ()) -> Iterator[str]:
    """Lines "name: text" for the texts of a language, one for each plural form and each choice."""
    texts = read(folder / f"{tag}.ftl").texts
    for name, found in texts.items():
        if not messages or name.partition(".")[0] in messages:
            for values in _fillings(tag, found.variables):
                yield f"{name}: {text(tag, name, written(values, 'UTC', tag))}"


def _fillings(tag: str, variables: frozenset[str]) -> Iterator[dict[str, Value]]:
    filling: dict[str, Value] = {name: _sample(name) for name in variables}
    several: dict[str, Sequence[Value]] = {name: _counts(tag) for name in variables if isinstance(filling[name], int)}
    several |= {name: CHOICES[name] for name in variables if name in CHOICES}
    if not several:
        yield filling
    for name in sorted(several):
        yield from (filling | {name: value} for value in several[name])


def _sample(name: str) -> Value:
    kind = KINDS.get(name, "number")
    return BY_KIND.get(kind) or (5 if kind == "number" else WORDS.get(name, name))


def _counts(tag: str) -> list[int]:
    """The smallest whole number of each plural form that has one."""
    from babel import Locale

    rule = Locale.parse(tag, sep="-").plural_form
    numbers = (*range(1, 200), 1_000_000)
    first = {category: next((n for n in numbers if rule(n) == category), None) for category in categories(tag)}
    return sorted(n for n in first.values() if n is not None)
