"""Conversion is exact: every result is the one that fractions give, rounded once."""

import ast
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.desk.currencies import is_whole, minor_digits, rounded
from chalicelib.desk.money import Money
from chalicelib.markets.exchange import (
    RATE_DIGITS,
    RateMissingError,
    RateStaleError,
    RateTable,
    convert,
    fresh,
)

FRIDAY = date(2026, 11, 20)
TABLE = RateTable(
    FRIDAY,
    {"USD": Decimal("1.1520"), "JPY": Decimal("178.35"), "GBP": Decimal("0.8790"), "KWD": Decimal("0.35321")},
    "ecb",
)
CURRENCIES = ("EUR", *TABLE.rates)
amounts = st.decimals(min_value=Decimal("-1e9"), max_value=Decimal("1e9"), places=4, allow_nan=False)
rates = st.decimals(min_value=Decimal("0.0001"), max_value=Decimal("99999"), places=4, allow_nan=False)


def half_up(exact: Fraction, digits: int) -> Fraction:
    """The oracle's rounding: half a unit away from zero."""
    units = abs(exact) * 10**digits
    whole = (2 * units.numerator + units.denominator) // (2 * units.denominator)
    return Fraction(whole, 10**digits) * (1 if exact >= 0 else -1)


def test_a_cup_in_yen_and_in_dollars() -> None:
    cup = Money(Decimal("24.90"), "EUR")
    assert convert(cup, "JPY", TABLE).amount == Money(Decimal(4441), "JPY")  # 4440.915
    assert convert(cup, "USD", TABLE).amount == Money(Decimal("28.68"), "USD")  # 28.6848
    back = convert(Money(Decimal("28.68"), "USD"), "EUR", TABLE)
    assert back.amount == cup
    assert (back.rate_date, back.source) == (FRIDAY, "ecb")
    assert back.rate == Decimal("0.868055555556")


@settings(deadline=None)
@given(amount=amounts, from_rate=rates, to_rate=rates, to=st.sampled_from(("USD", "JPY", "KWD", "EUR")))
def test_every_amount_is_the_fraction_rounded_once(
    amount: Decimal, from_rate: Decimal, to_rate: Decimal, to: str
) -> None:
    table = RateTable(FRIDAY, {"GBP": from_rate, "USD": to_rate, "JPY": to_rate, "KWD": to_rate}, "ecb")
    found = convert(Money(amount, "GBP"), to, table)
    factor = Fraction(1 if to == "EUR" else to_rate) / Fraction(from_rate)
    assert Fraction(found.amount.amount) == half_up(Fraction(amount) * factor, minor_digits(to))
    assert abs(Fraction(found.rate) / factor - 1) <= Fraction(1, 10 ** (RATE_DIGITS - 1))


@settings(deadline=None)
@given(amount=amounts, there=st.sampled_from(CURRENCIES), here=st.sampled_from(CURRENCIES))
def test_there_and_back_loses_no_more_than_the_rounding(amount: Decimal, there: str, here: str) -> None:
    start = rounded(amount, here)
    away = convert(start, there, TABLE).amount
    back = convert(away, here, TABLE).amount
    factor = Fraction(TABLE.rate(here)) / Fraction(TABLE.rate(there))
    lost = Fraction(1, 2 * 10 ** minor_digits(there)) * factor + Fraction(1, 2 * 10 ** minor_digits(here))
    assert abs(Fraction(back.amount) - Fraction(start.amount)) <= (0 if there == here else lost)


@pytest.mark.parametrize(("amount", "told"), [("0.005", "0.01"), ("-0.005", "-0.01"), ("0.0049", "0.00")])
def test_half_a_cent_goes_away_from_zero(amount: str, told: str) -> None:
    assert convert(Money(Decimal(amount), "EUR"), "EUR", None).amount == Money(Decimal(told), "EUR")


def test_the_same_currency_needs_no_table() -> None:
    found = convert(Money(Decimal("184.50"), "AED"), "AED", None)
    assert (found.amount.amount, found.rate, found.rate_date) == (Decimal("184.50"), Decimal(1), None)


@pytest.mark.parametrize(("here", "there"), [("AED", "EUR"), ("EUR", "SAR"), ("XXX", "USD")])
def test_a_currency_that_nobody_published_is_an_error(here: str, there: str) -> None:
    with pytest.raises(RateMissingError):
        convert(Money(Decimal(1), here), there, TABLE)


def test_without_a_table_nothing_is_converted() -> None:
    with pytest.raises(RateMissingError):
        convert(Money(Decimal(1), "EUR"), "USD", None)


def test_a_table_serves_over_the_longest_closing_of_the_year_and_no_longer() -> None:
    maundy_thursday = RateTable(date(2026, 4, 2), {"USD": Decimal("1.1")}, "ecb")
    assert fresh(maundy_thursday, date(2026, 4, 7)) is maundy_thursday  # Easter Tuesday, before 16:00
    with pytest.raises(RateStaleError, match="2026-04-02"):
        fresh(maundy_thursday, date(2026, 4, 8))


@pytest.mark.parametrize("rate", [1.1, 1, "1.1", True])
def test_no_float_becomes_a_rate(rate: Any) -> None:
    with pytest.raises(TypeError):
        RateTable(FRIDAY, {"USD": rate}, "ecb")


@pytest.mark.parametrize("rate", ["0", "-1", "NaN", "Infinity", "1.1234567890123456"])
def test_no_nonsense_becomes_a_rate(rate: str) -> None:
    with pytest.raises(ValueError, match="USD"):
        RateTable(FRIDAY, {"USD": Decimal(rate)}, "ecb")


@pytest.mark.parametrize("amount", [24.9, 25])
def test_no_float_becomes_money_on_its_way(amount: Any) -> None:
    with pytest.raises(TypeError):
        convert(Money(amount, "EUR"), "USD", TABLE)


def test_what_no_longer_fits_is_an_error() -> None:
    with pytest.raises(ValueError, match="18 digits"):
        convert(Money(Decimal("9" * 16), "EUR"), "JPY", TABLE)


def test_the_code_of_money_knows_no_floats() -> None:
    for path in ("desk/money", "desk/currencies", "desk/orders", "markets/exchange", "markets/rates"):
        for node in ast.walk(ast.parse(Path(f"chalicelib/{path}.py").read_text(encoding="utf-8"))):
            assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), path
            assert not (isinstance(node, ast.Name) and node.id == "float"), path


@pytest.mark.parametrize(
    ("currency", "digits"), [("EUR", 2), ("JPY", 0), ("KRW", 0), ("VND", 0), ("KWD", 3), ("CLF", 4), ("IDR", 2)]
)
def test_a_currency_has_the_decimals_of_the_standard(currency: str, digits: int) -> None:
    assert minor_digits(currency) == digits
    assert is_whole(Money(Decimal(1).scaleb(-digits), currency))
    assert not is_whole(Money(Decimal(1).scaleb(-digits - 1), currency))


@pytest.mark.parametrize("code", ["eur", "EURO", "", "E1R"])
def test_what_is_no_currency_code_has_no_decimals(code: str) -> None:
    with pytest.raises(ValueError, match="ISO 4217"):
        minor_digits(code)


def test_cldr_agrees_for_every_currency_of_the_shipped_markets() -> None:
    from babel.numbers import get_currency_precision

    ours: Callable[[str], int] = minor_digits
    shipped = "EUR USD JPY CNY TWD KRW GBP CHF CAD MXN BRL SEK DKK PLN CZK TRY AED SAR ILS INR THB VND"
    for currency in shipped.split():
        assert ours(currency) == get_currency_precision(currency), currency
