"""Festivals: what is on, what is coming, and when custom asks for silence."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from chalicelib.desk.tickets import Urgency
from chalicelib.markets.festivals import festivals_on, occasions, suppressing
from chalicelib.markets.profile_documents import market_from
from chalicelib.markets.profiles import Festival, Market
from chalicelib.markets.shipped_profiles import shipped_profiles


def shipped(id_: str) -> Market:
    """The newest profile of a market that ships."""
    return market_from([document for document in shipped_profiles() if document["id"] == id_][-1])


def with_festival(festival: Festival) -> Market:
    """France, which celebrates nothing else."""
    return replace(shipped("FR"), festivals=(festival,))


def is_suppressed(market: Market, moment: datetime, urgency: Urgency, *, is_proactive: bool) -> bool:
    """Whether any festival forbids to send something."""
    return suppressing(market, moment, urgency, is_proactive=is_proactive) is not None


def at(text: str) -> datetime:
    """A moment of UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_a_festival_is_on_from_its_first_day_to_its_last() -> None:
    christmas = [date(2026, 12, day) for day in range(23, 28)]
    names = [[one.id for one in festivals_on(shipped("FR"), day)] for day in christmas]
    assert names == [[], ["christmas"], ["christmas"], ["christmas"], []]


def test_what_is_coming_is_told_in_order_of_days_whatever_the_profile_lists_first() -> None:
    late = Festival(id="late", name="Late", dates=(("2026-03-09", "2026-03-09"),))
    early = Festival(id="early", name="Early", dates=(("2026-02-27", "2026-03-01"), ("2027-02-27", "2027-03-01")))
    market = replace(shipped("FR"), festivals=(late, early))
    found = occasions(market, date(2026, 3, 1), date(2026, 3, 31))
    assert [(one.festival.id, one.first, one.last) for one in found] == [
        ("early", date(2026, 2, 27), date(2026, 3, 1)),
        ("late", date(2026, 3, 9), date(2026, 3, 9)),
    ]


@pytest.mark.parametrize(
    ("suppress", "urgency", "is_proactive", "is_stopped"),
    [
        ("none", "normal", True, False),
        ("proactive", "normal", True, True),
        ("proactive", "normal", False, False),
        ("all_but_urgent", "normal", False, True),
        ("all_but_urgent", "consult", True, True),
        ("all_but_urgent", "urgent", True, False),
    ],
)
def test_custom_stops_what_nobody_asked_for_or_all_that_can_wait(
    suppress: str, urgency: Urgency, is_proactive: bool, is_stopped: bool
) -> None:
    day = Festival(id="day", name="Day", dates=(("2026-11-11", "2026-11-11"),), suppress=suppress)  # type: ignore[arg-type]
    market = with_festival(day)
    assert is_suppressed(market, at("2026-11-11T12:00"), urgency, is_proactive=is_proactive) is is_stopped


def test_the_day_is_that_of_the_market() -> None:
    day = Festival(id="day", name="Day", dates=(("2026-11-11", "2026-11-11"),), suppress="proactive")
    paris = with_festival(day)
    assert suppressing(paris, at("2026-11-10T23:30"), "normal", is_proactive=True) == day
    assert suppressing(paris, at("2026-11-11T23:30"), "normal", is_proactive=True) is None


@pytest.mark.parametrize(
    ("moment", "is_stopped"),
    [("2027-05-04T17:44", False), ("2027-05-04T17:45", True), ("2027-05-04T18:14", True), ("2027-05-04T18:15", False)],
)
def test_two_minutes_of_silence_in_the_netherlands(moment: str, is_stopped: bool) -> None:
    assert is_suppressed(shipped("NL"), at(moment), "normal", is_proactive=False) is is_stopped
    assert not is_suppressed(shipped("NL"), at(moment), "urgent", is_proactive=False)


@pytest.mark.parametrize(
    ("moment", "is_stopped"),
    [
        ("03-01T21:00", False),
        ("03-01T22:00", True),
        ("03-02T01:59", True),
        ("03-02T02:00", False),
        ("02-28T23:30", False),
    ],
)
def test_hours_past_midnight_belong_to_the_day_they_began_on(moment: str, is_stopped: bool) -> None:
    vigil = Festival(
        id="vigil",
        name="Vigil",
        dates=(("2026-03-01", "2026-03-01"),),
        suppress="proactive",
        since="22:00",
        until="02:00",
    )
    market = replace(with_festival(vigil), time_zone="UTC")
    assert is_suppressed(market, at(f"2026-{moment}"), "normal", is_proactive=True) is is_stopped


def test_ramadan_is_quiet_by_day_and_open_in_the_evening() -> None:
    emirates = shipped("AE")
    assert is_suppressed(emirates, at("2027-02-20T09:00"), "normal", is_proactive=True)
    assert not is_suppressed(emirates, at("2027-02-20T17:00"), "normal", is_proactive=True)
    assert not is_suppressed(emirates, at("2027-02-20T09:00"), "normal", is_proactive=False)
