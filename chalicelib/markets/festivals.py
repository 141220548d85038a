"""Festivals of a market: which are on, which are coming, and what custom forbids to send meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from chalicelib.desk.tickets import Urgency
from chalicelib.markets.profiles import Festival, Market


@dataclass(frozen=True, slots=True)
class Occasion:
    """A festival as it falls in one year: from `first` to `last`, both inclusive."""

    festival: Festival
    first: date
    last: date


def festivals_on(market: Market, day: date) -> Sequence[Festival]:
    """The festivals kept on a day of the market's own calendar."""
    return [occasion.festival for occasion in occasions(market, day, day)]


def occasions(market: Market, start: date, end: date) -> Sequence[Occasion]:
    """What falls between two days, both inclusive, wholly or in part; by first day, then as the profile lists it."""
    every = (
        Occasion(festival, date.fromisoformat(first), date.fromisoformat(last))
        for festival in market.festivals
        for first, last in festival.dates
    )
    return sorted((one for one in every if one.first <= end and one.last >= start), key=lambda one: one.first)


def suppressing(market: Market, moment: datetime, urgency: Urgency, *, is_proactive: bool) -> Festival | None:
    """The festival because of which custom forbids to send what nobody asked for, or all that can wait; or None.

    `moment` is aware.
    """
    local = moment.astimezone(ZoneInfo(market.time_zone))
    stopped = {"proactive"} if is_proactive else set()
    if urgency != "urgent":
        stopped.add("all_but_urgent")
    return next((one for one in _in_force(market, local) if one.suppress in stopped), None)


def _in_force(market: Market, local: datetime) -> Sequence[Festival]:
    """Festivals whose days and hours hold a local moment. Hours past midnight belong to the day they began on."""
    today, yesterday, time = local.date(), local.date() - timedelta(days=1), f"{local:%H:%M}"
    begun = [one for one in festivals_on(market, today) if _is_between(one, time, is_morning_after=False)]
    late = [one for one in festivals_on(market, yesterday) if _is_between(one, time, is_morning_after=True)]
    return [*begun, *late]


def _is_between(festival: Festival, time: str, *, is_morning_after: bool) -> bool:
    since, until = festival.since, festival.until
    if since is None or until is None:
        return not is_morning_after
    if since < until:
        return not is_morning_after and since <= time < until
    return time < until if is_morning_after else time >= since
