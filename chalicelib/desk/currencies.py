"""Currencies (ISO 4217) and how many decimals their amounts have.

Source: ISO 4217:2015, list one as published by SIX. Cash rounding (5 Rappen, 5 øre) is another matter: these are the
decimals that amounts on paper and in accounts have, and what CLDR calls `_digits` differs for a few currencies whose
small coins went out of use (RSD, LBP); nobody may round a debt by that.
"""

import re
from decimal import ROUND_HALF_UP, Context, Decimal

from chalicelib.desk.money import Money

WITHOUT_DECIMALS = frozenset(
    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split()  # noqa: SIM905 - reads as the list
)
THREE_DECIMALS = frozenset(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"))
FOUR_DECIMALS = frozenset(("CLF", "UYW"))
CODE = re.compile(r"[A-Z]{3}")
_EXACT = Context(prec=60)


def minor_digits(currency: str) -> int:
    """Decimals of a currency: 2 for all that the standard does not list otherwise. ValueError for no currency code."""
    if not CODE.fullmatch(currency):
        raise ValueError("a currency is three capital letters (ISO 4217)")
    if currency in WITHOUT_DECIMALS:
        return 0
    if currency in THREE_DECIMALS:
        return 3
    return 4 if currency in FOUR_DECIMALS else 2


def rounded(amount: Decimal, currency: str) -> Money:
    """An amount in whole minor units, half a unit away from zero (commercial rounding). ValueError."""
    unit = Decimal(1).scaleb(-minor_digits(currency))
    return Money(amount.quantize(unit, ROUND_HALF_UP, _EXACT), currency)


def is_whole(money: Money) -> bool:
    """Whether an amount has no more decimals than its currency. ValueError for no currency code."""
    return money.amount == rounded(money.amount, money.currency).amount
