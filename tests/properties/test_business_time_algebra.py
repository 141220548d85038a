"""What holds of business time whatever the calendar: it adds up, it never runs backwards, it undoes itself."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from chalicelib.sla.business_time import (
    HORIZON,
    Calendar,
    add,
    add_exact,
    is_open,
    measure,
    measure_exact,
    openings,
)

ZONES = [
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "America/Havana",
    "Asia/Kathmandu",
    "Pacific/Chatham",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Africa/Cairo",
]

edges = st.integers(0, 95).map(lambda quarter: f"{quarter // 4:02}:{quarter % 4 * 15:02}")
days = st.lists(st.tuples(edges, edges | st.just("24:00")).map(list), max_size=3)
dates = st.dates(date(2026, 1, 1), date(2027, 12, 31)).map(date.isoformat)
hours = st.fixed_dictionaries(
    {
        "time_zone": st.sampled_from(ZONES),
        "week": st.dictionaries(st.sampled_from(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]), days),
        "overrides": st.dictionaries(dates, days, max_size=5),
    }
)
documents = hours | st.lists(hours, min_size=1, max_size=3).map(lambda members: {"union": members})
calendars = documents.map(Calendar.from_dict)
moments = st.timedeltas(timedelta(), timedelta(days=545)).map(lambda after: datetime(2026, 1, 1, tzinfo=UTC) + after)
amounts = st.timedeltas(timedelta(), timedelta(days=20)) | st.timedeltas(timedelta(), timedelta(hours=2))
MOMENT = timedelta(microseconds=1)


@given(calendars, moments, amounts, amounts)
def test_adding_twice_is_adding_the_sum(calendar: Calendar, start: datetime, one: timedelta, other: timedelta) -> None:
    between = add_exact(calendar, start, one)
    at_once = add_exact(calendar, start, one + other)
    if between is None:
        assert at_once is None
    elif other and at_once is not None:
        # Nothing more to wait for at a close is due at the next opening, which is not where the sum ends.
        assert add_exact(calendar, between, other) == at_once


@given(calendars, moments, amounts)
def test_what_has_been_added_is_what_is_measured(calendar: Calendar, start: datetime, amount: timedelta) -> None:
    due = add_exact(calendar, start, amount)
    if due is None:
        assert measure_exact(calendar, start, start + HORIZON) <= amount
        return
    assert start <= due <= start + HORIZON
    assert measure_exact(calendar, start, due) == amount
    if amount:
        assert measure_exact(calendar, start, due - MOMENT) == amount - MOMENT
    else:
        assert is_open(calendar, due)


@given(calendars, moments, st.integers(0, 2_000_000))
def test_whole_seconds_behave_alike(calendar: Calendar, start: datetime, seconds: int) -> None:
    due = add(calendar, start, seconds)
    if due is not None:
        assert measure(calendar, start, due) == seconds


@given(calendars, moments, moments, moments)
def test_a_stretch_is_the_sum_of_its_parts(calendar: Calendar, one: datetime, two: datetime, three: datetime) -> None:
    first, middle, last = sorted((one, two, three))
    parts = measure_exact(calendar, first, middle) + measure_exact(calendar, middle, last)
    assert measure_exact(calendar, first, last) == parts
    assert timedelta() <= parts <= last - first


@given(calendars, moments, amounts, amounts)
def test_who_starts_later_or_has_more_to_do_is_not_due_earlier(
    calendar: Calendar, start: datetime, amount: timedelta, more: timedelta
) -> None:
    due = add_exact(calendar, start, amount)
    for other in (add_exact(calendar, start + more, amount), add_exact(calendar, start, amount + more)):
        assert due is None or other is None or due <= other
    if due is None:
        assert add_exact(calendar, start, amount + more) is None


@given(calendars, moments, amounts, amounts)
def test_a_pause_without_business_time_changes_nothing(
    calendar: Calendar, start: datetime, before: timedelta, after: timedelta
) -> None:
    paused = add_exact(calendar, start, before)
    if paused is None or not after or is_open(calendar, paused):
        return
    resumed, due = add_exact(calendar, paused, timedelta()), add_exact(calendar, paused, after)
    if resumed is not None and due is not None:
        assert measure_exact(calendar, paused, resumed) == timedelta()
        assert add_exact(calendar, resumed, after) == due


@given(hours, moments, moments, amounts)
def test_a_union_of_one_is_the_one(document: dict[str, Any], one: datetime, other: datetime, amount: timedelta) -> None:
    alone, union = Calendar.from_dict(document), Calendar.from_dict({"union": [document, document]})
    assert measure_exact(alone, one, other) == measure_exact(union, one, other)
    assert add_exact(alone, one, amount) == add_exact(union, one, amount)
    assert Calendar.from_dict({"union": [document]}) == alone


@given(calendars, moments, st.integers(1, 100))
def test_openings_hold_exactly_the_business_time(calendar: Calendar, start: datetime, count: int) -> None:
    found = openings(calendar, start, count)
    ends = [start, *(edge for window in found for edge in window)]
    assert ends == sorted(ends)
    assert len(set(ends[1:])) == len(ends) - 1
    until = ends[-1] if len(found) == count else start + HORIZON
    assert measure_exact(calendar, start, until) == sum((closes - opens for opens, closes in found), timedelta())
    assert all(is_open(calendar, opens) for opens, _ in found)
    assert not any(is_open(calendar, closes) for _, closes in found if closes < start + HORIZON)
