"""What may be offered in a case: the row that holds, whether its window is open, and the amounts. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Literal
from zoneinfo import ZoneInfo

from chalicelib.desk.currencies import rounded
from chalicelib.desk.errors import InvalidValueError
from chalicelib.desk.money import Money
from chalicelib.desk.offers import RANKS, RemedyKind, Role
from chalicelib.desk.orders import Order
from chalicelib.markets.exchange import Converted, RateError
from chalicelib.markets.return_policies import Approval, Condition, Found, Remedy, Row

PAYING: frozenset[RemedyKind] = frozenset({"refund", "voucher", "price_reduction"})  # remedies that are an amount
GOODWILL: Role = "supervisor"  # who grants at least what the window would no longer give

Convert = Callable[[Money, str], Converted]


@dataclass(frozen=True, slots=True)
class Window:
    """Until when a row gives what it gives; `ends_on` is the last day, in the market's own calendar.

    "unknown": the day it begins is not known, and the customer has the benefit of that. `days` have passed since it
    began, 0 on the day itself; None when that is not known.
    """

    state: Literal["open", "closed", "unlimited", "unknown"]
    ends_on: date | None = None
    days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A remedy that may be offered. Amounts are in the currency asked for; None where no money moves or none is known.

    `amount` is what is suggested: all that the remedy may be. `needs_approval_by` is about that amount.
    """

    kind: RemedyKind
    is_mandatory: bool
    only_if: Condition | None
    amount: Money | None
    least: Money | None
    most: Money | None
    needs_approval_by: Role


@dataclass(frozen=True, slots=True)
class Case:
    """A case as far as it is known: the row that holds, its window, and what was paid for the goods in question."""

    found: Found
    window: Window
    paid: Converted | None


def window_of(row: Row, order: Order | None, zone: str, now: datetime) -> Window:
    """Whether a row's window is open now. A day counts from midnight to midnight in `zone` (IANA)."""
    local, start = ZoneInfo(zone), _start(row, order)
    if start is None:
        return Window("unlimited" if row.window_days is None else "unknown")
    first, today = start.astimezone(local).date(), now.astimezone(local).date()
    days = (today - first).days
    if row.window_days is None:
        return Window("unlimited", days=days)
    ends_on = first + timedelta(days=row.window_days)
    return Window("open" if today <= ends_on else "closed", ends_on, days)


def _start(row: Row, order: Order | None) -> datetime | None:
    if order is None:
        return None
    if row.window_from == "purchase":
        return order.placed_at
    delivered = [parcel.delivered_at for parcel in order.shipments if parcel.delivered_at]
    return max(delivered) if delivered and len(delivered) == len(order.shipments) else None


def options_of(case: Case, convert: Convert) -> Sequence[Option]:
    """What may be offered, the preferred one first. After the window nothing is owed: all that is left is goodwill.

    A remedy that is an amount is none where nothing was paid.
    """
    found = [_option(remedy, case, convert) for remedy in case.found.row.remedies]
    return [option for option in found if option.most is None or option.most.amount > 0]


def _option(remedy: Remedy, case: Case, convert: Convert) -> Option:
    paid = case.paid.amount if case.paid else None
    is_paying = remedy.kind in PAYING
    owed = Decimal(0) if case.window.state == "closed" else remedy.min_pct
    least, most = (share_of(paid, pct) if paid and is_paying else None for pct in (owed, remedy.max_pct))
    return Option(
        kind=remedy.kind,
        is_mandatory=_is_due(remedy, case.window),
        only_if=remedy.only_if,
        amount=most,
        least=least,
        most=most,
        needs_approval_by=approver(case, remedy.kind, most, convert),
    )


def _is_due(remedy: Remedy, window: Window) -> bool:
    """Whether the customer has a right to it today; the benefit of the doubt is theirs."""
    until = remedy.mandatory_days
    is_over = window.state == "closed" or (until is not None and window.days is not None and window.days > until)
    return remedy.is_mandatory and not is_over


def share_of(paid: Money, pct: Decimal) -> Money:
    """A percentage of an amount, in whole minor units."""
    return rounded(paid.amount * pct / 100, paid.currency)


def bounded(option: Option, amount: Money | None, at: str) -> Money | None:
    """The amount of an offer: the given one, checked, or the suggested one.

    InvalidValueError `order_needed`, `not_allowed` (money for a remedy that is none, another currency, fractions of the
    smallest unit), `below_minimum`, `above_maximum`.
    """
    if option.kind not in PAYING:
        if amount is not None:
            raise InvalidValueError(at, "not_allowed")
        return None
    if option.least is None or option.most is None:
        raise InvalidValueError(at, "order_needed")
    found = amount or option.most
    if found.currency != option.most.currency:
        raise InvalidValueError(f"{at}/currency", "not_allowed")
    if found != rounded(found.amount, found.currency) or found.amount <= 0:
        raise InvalidValueError(f"{at}/amount", "not_allowed")
    if found.amount < option.least.amount:
        raise InvalidValueError(f"{at}/amount", "below_minimum")
    if found.amount > option.most.amount:
        raise InvalidValueError(f"{at}/amount", "above_maximum")
    return rounded(found.amount, found.currency)


def approver(case: Case, kind: RemedyKind, amount: Money | None, convert: Convert) -> Role:
    """The least role that may grant a remedy. A replacement or repair counts with the value of the goods.

    Goods of unknown value are for GOODWILL to grant; a label for the way back needs nobody's leave.
    """
    lowest: Role = GOODWILL if case.window.state == "closed" else "agent"
    if kind == "return_label":
        return lowest
    if case.paid is None:
        return GOODWILL
    paid = case.paid.amount
    limits = {limit.role: limit for limit in case.found.policy.approval}
    roles = RANKS[RANKS.index(lowest) :]
    return next((role for role in roles if _is_within(limits.get(role), amount or paid, paid, convert)), "admin")


def _is_within(limit: Approval | None, value: Money, paid: Money, convert: Convert) -> bool:
    if limit is None or (limit.pct is not None and value.amount * 100 > limit.pct * paid.amount):
        return False
    if limit.amount is None:
        return True
    try:
        return convert(value, limit.amount.currency).amount.amount <= limit.amount.amount
    except RateError:
        return False  # what cannot be compared is left to somebody with more authority
