"""Money, numbers, dates and times as the reader's locale writes them."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.desk.money import Money
from chalicelib.i18n import LANGUAGES
from chalicelib.i18n.catalog import RIGHT_TO_LEFT
from chalicelib.i18n.formats import (
    Value,
    clock,
    clock_in_words,
    day,
    day_in_figures,
    language_name,
    moment,
    money,
    number,
    written,
)
from infra.locales.faults import categories

AT = datetime(2026, 3, 9, 14, 5, tzinfo=UTC)
DATA = Path(os.environ.get("MERIDIAN_DATA", "../shared/data")) / "calendar" / "cldr_formats.jsonl"


def test_what_is_written_is_what_cldr_says() -> None:
    if not DATA.is_file():
        pytest.skip("no development data: set MERIDIAN_DATA")
    rows = [json.loads(line) for line in DATA.read_text("utf-8").splitlines()]
    assert rows
    for row in rows:
        locale = row["locale"].replace("_", "-")
        found = _written(locale, row["currency"])
        assert {name: row[name] for name in found} == found
        assert set(categories(locale)) == set(row["plural_forms"])
        if locale[:2] in {tag[:2] for tag in LANGUAGES}:
            assert (locale[:2] in RIGHT_TO_LEFT) is row["rtl"]


def _written(locale: str, currency: str) -> Mapping[str, Any]:
    return {
        "number_1234567_891": number(Decimal("1234567.891"), locale),
        "currency_1234_5": money(Decimal("1234.5"), currency, locale),
        "currency_neg": money(Decimal("-1234.5"), currency, locale),
        "date_short": day_in_figures(AT.date(), locale),
        "date_long": day(AT.date(), locale),
        "time_short": clock(AT, "UTC", locale),
    }


@pytest.mark.parametrize(
    ("locale", "sentence", "short"),
    [
        ("en", "March 10, 2026, 5:05 AM", "3/10/26, 5:05 AM"),
        ("en-GB", "10 March 2026, 05:05", "10/03/2026, 05:05"),
        ("de-CH", "10. März 2026, 05:05", "10.03.26, 05:05"),
        ("vi", "05:05 10 tháng 3, 2026", "05:05 10/3/26"),
        ("ko", "2026년 3월 10일 오전 5:05", "26. 3. 10. AM 5:05"),
    ],
)
def test_a_moment_is_told_in_the_readers_zone_and_locale(locale: str, sentence: str, short: str) -> None:
    at = datetime(2026, 3, 9, 20, 5, tzinfo=UTC)
    assert moment(at, "Asia/Tokyo", locale).replace("\u202f", " ") == sentence
    assert moment(at, "Asia/Tokyo", locale, short=True).replace("\u202f", " ") == short


def test_clocks_go_forward_with_the_readers_zone() -> None:
    before, after = datetime(2026, 3, 29, 0, 30, tzinfo=UTC), datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert [clock(at, "Europe/Berlin", "de") for at in (before, after)] == ["01:30", "03:30"]


def test_a_time_of_day_stays_what_it_is_in_every_zone() -> None:
    assert clock_in_words(time(9, 30), "Asia/Tokyo", "ko") == "오전 9:30"
    assert clock_in_words(time(9, 30), "Asia/Tokyo", "fr-CA").replace("\u202f", " ").replace("\xa0", " ") == "09 h 30"


def test_a_moment_without_its_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="offset"):
        moment(datetime(2026, 3, 9, 14, 5), "UTC", "en")  # noqa: DTZ001 - the fault


def test_money_and_numbers_are_never_floats() -> None:
    with pytest.raises(TypeError, match="Decimal"):
        money(12.5, "EUR", "de")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="Decimal"):
        money(12, "EUR", "de")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="Decimal"):
        number(12.5, "de")  # type: ignore[arg-type]


@given(st.decimals(-(10**15), 10**15, places=2), st.sampled_from(LANGUAGES))
def test_no_digit_of_an_amount_is_lost(amount: Decimal, locale: str) -> None:
    digits = "".join(letter for letter in money(amount, "EUR", locale) if letter.isdecimal())
    assert digits == f"{abs(amount):.2f}".replace(".", "")


@given(st.text(max_size=20) | st.from_regex(r"[a-z]{2}(-[A-Z][a-z]{3})?(-[A-Z]{2})?", fullmatch=True))
def test_whatever_the_locale_something_is_written(locale: str) -> None:
    assert money(Decimal("12.50"), "EUR", locale)


def test_languages_are_named_in_the_readers_language() -> None:
    assert language_name("de", "fr") == "allemand"
    assert language_name("pt-BR", "en") == "Brazilian Portuguese"
    assert language_name("de-LI", "en") == "German"
    assert language_name("xx-YY", "en") == "xx-YY"


def test_values_are_written_for_the_reader() -> None:
    values: dict[str, Value] = {
        "name": "Kim",
        "days": 3,
        "share": Decimal("1234.5"),
        "at": AT,
        "on": date(2026, 3, 9),
        "opens": time(9),
        "amount": Money(Decimal("1234.5"), "EUR"),
    }
    assert written(values, "Europe/Berlin", "de") == {
        "name": "Kim",
        "days": 3,
        "share": "1.234,5",
        "at": "9. März 2026, 15:05",
        "on": "9. März 2026",
        "opens": "09:00",
        "amount": "1.234,50\xa0€",
    }
    short = written({name: values[name] for name in ("at", "on", "opens")}, "Europe/Berlin", "de", short=True)
    assert short == {"at": "09.03.26, 15:05", "on": "09.03.26", "opens": "09:00"}
