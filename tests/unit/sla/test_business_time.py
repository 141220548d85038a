"""Business time: the vectors the product is held to, and the edges between them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest

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

WORKDAYS = ("mon", "tue", "wed", "thu", "fri")
EVERY_DAY = (*WORKDAYS, "sat", "sun")
SPLIT = [["09:00", "12:00"], ["13:30", "18:00"]]


def every(days: tuple[str, ...], *intervals: list[str]) -> dict[str, Any]:
    return {day: list(intervals) for day in days}


def calendar(time_zone: str = "Europe/Berlin", week: dict[str, Any] | None = None, **overrides: Any) -> Calendar:
    """Monday to Friday 09:00 to 18:00 unless said; overrides as d2026_12_24=[...]."""
    return Calendar.from_dict(
        {
            "id": "cal",
            "version": 1,
            "time_zone": time_zone,
            "week": every(WORKDAYS, ["09:00", "18:00"]) if week is None else week,
            "overrides": {day[1:].replace("_", "-"): intervals for day, intervals in overrides.items()},
        }
    )


def local(time: str, zone: str = "Europe/Berlin") -> datetime:
    return datetime.fromisoformat(time).replace(tzinfo=ZoneInfo(zone))


def closed(first: str, days: int) -> dict[str, Any]:
    start = datetime.fromisoformat(first)
    return {f"d{start + timedelta(days=n):%Y_%m_%d}": [] for n in range(days)}


SHANGHAI = "Asia/Shanghai"
NIGHT = every(EVERY_DAY, ["22:00", "06:00"])
SPLIT_WEEK = every(WORKDAYS, *SPLIT)
CHRISTMAS: dict[str, Any] = {"d2026_12_24": [["09:00", "12:00"]], "d2026_12_25": []}
NEW_YEAR: dict[str, Any] = closed("2026-02-16", 8) | {"d2026_02_14": SPLIT}

VECTORS = {
    "V1 over the weekend": (calendar(), "2026-03-06T17:50", 30, "2026-03-09T09:20"),
    "V2 over lunch": (calendar(SHANGHAI, SPLIT_WEEK), "2026-03-10T11:50", 30, "2026-03-10T13:50"),
    "V3a over the day": (calendar(SHANGHAI, NIGHT), "2026-03-10T05:45", 30, "2026-03-10T22:15"),
    "V3b over midnight": (calendar(SHANGHAI, NIGHT), "2026-03-10T23:50", 30, "2026-03-11T00:20"),
    "V4 over Christmas": (calendar(**CHRISTMAS), "2026-12-24T11:45", 30, "2026-12-28T09:15"),
    "V5a a swapped day": (calendar(SHANGHAI, SPLIT_WEEK, **NEW_YEAR), "2026-02-13T17:55", 30, "2026-02-14T09:25"),
    "V5b a closed week": (calendar(SHANGHAI, SPLIT_WEEK, **NEW_YEAR), "2026-02-14T17:55", 30, "2026-02-24T09:25"),
    "V8 closed for 40 days": (calendar(**closed("2026-07-01", 40)), "2026-07-01T10:00", 10, "2026-08-10T09:10"),
    "V10 seconds stay": (calendar(), "2026-03-09T17:59:30", 10, "2026-03-10T09:09:30"),
    "V11 at the close it waits": (calendar(), "2026-03-09T18:00", 10, "2026-03-10T09:10"),
    "V11 due at the close": (calendar(), "2026-03-09T17:50", 10, "2026-03-09T18:00"),
    "V12 after the pause": (calendar(), "2026-03-12T15:00", 60, "2026-03-12T16:00"),
}


@pytest.mark.parametrize("name", VECTORS)
def test_a_target_is_due_when_the_vector_says(name: str) -> None:
    hours, start, minutes, due = VECTORS[name]
    zone = hours.members[0].time_zone
    assert add(hours, local(start, zone), minutes * 60) == local(due, zone).astimezone(UTC)
    assert measure(hours, local(start, zone), local(due, zone)) == minutes * 60


def test_hours_by_the_wall_are_real_hours_when_the_clock_changes() -> None:
    always = calendar(week=every(EVERY_DAY, ["00:00", "24:00"]))
    due = add(always, datetime.fromisoformat("2026-03-29T01:30:00+01:00"), 3600)
    assert due == datetime.fromisoformat("2026-03-29T03:30:00+02:00")
    assert measure(always, local("2026-03-29T00:00"), local("2026-03-30T00:00")) == 23 * 3600
    assert measure(always, local("2026-10-25T00:00"), local("2026-10-26T00:00")) == 25 * 3600


def test_a_window_over_the_change_is_shorter_in_spring_and_longer_in_autumn() -> None:
    night = calendar("America/New_York", {"sun": [["01:00", "03:00"]]})
    lengths = [measure(night, at, at + timedelta(days=2)) / 60 for at in (utc("2026-03-08"), utc("2026-11-01"))]
    assert lengths == [60, 180]


def test_what_never_opens_is_never_due() -> None:
    never = calendar(week={})
    assert add(never, utc("2026-03-10"), 1) is None
    assert add(never, utc("2026-03-10"), 0) is None
    assert measure(never, utc("2020-01-01"), utc("2030-01-01")) == 0
    assert openings(never, utc("2026-03-10"), 5) == []


def test_time_with_the_customer_is_not_business_time_of_the_desk() -> None:
    worked = measure(calendar(), local("2026-03-10T09:00"), local("2026-03-10T10:00"))
    assert worked == 3600
    assert measure(calendar(), local("2026-03-10T10:00"), local("2026-03-12T15:00")) == 9 * 3600 + 8 * 3600 + 6 * 3600


def utc(time: str) -> datetime:
    return datetime.fromisoformat(time).replace(tzinfo=UTC)


def test_nothing_to_wait_for_is_due_at_once_while_open_and_at_the_next_opening_else() -> None:
    hours = calendar()
    for start, due in (
        ("2026-03-09T10:00", "2026-03-09T10:00"),
        ("2026-03-09T09:00", "2026-03-09T09:00"),
        ("2026-03-09T18:00", "2026-03-10T09:00"),
        ("2026-03-07T12:00", "2026-03-09T09:00"),
    ):
        assert add(hours, local(start), 0) == local(due)


def test_an_end_that_is_not_after_the_start_lies_on_the_next_day() -> None:
    for interval, hours in ((["09:00", "09:00"], 24), (["00:00", "00:00"], 24), (["09:00", "08:59"], 23.983333)):
        once = calendar("UTC", {}, d2026_03_10=[interval])
        assert measure(once, utc("2026-03-09"), utc("2026-03-13")) == round(hours * 3600)


def test_the_next_days_override_leaves_the_night_shift_of_the_day_before_alone() -> None:
    hours = calendar("UTC", NIGHT, d2026_03_11=[])
    assert measure(hours, utc("2026-03-11T00:00"), utc("2026-03-11T06:00")) == 6 * 3600
    assert measure(hours, utc("2026-03-11T06:00"), utc("2026-03-12T22:00")) == 0


def test_intervals_that_overlap_or_touch_count_once() -> None:
    hours = calendar("UTC", {"mon": [["09:00", "12:00"], ["11:00", "13:00"], ["13:00", "14:00"], ["10:00", "11:00"]]})
    assert measure(hours, utc("2026-03-09"), utc("2026-03-10")) == 5 * 3600
    assert openings(hours, utc("2026-03-09"), 1) == [(utc("2026-03-09T09:00"), utc("2026-03-09T14:00"))]


@pytest.mark.parametrize(
    ("zone", "day", "interval", "opens", "closes"),
    [
        ("Europe/Berlin", "2026-03-29", ["02:30", "09:00"], "2026-03-29T01:30", "2026-03-29T07:00"),
        ("Europe/Berlin", "2026-10-25", ["02:30", "09:00"], "2026-10-25T00:30", "2026-10-25T08:00"),
        ("Europe/Berlin", "2026-10-25", ["01:00", "02:30"], "2026-10-24T23:00", "2026-10-25T00:30"),
        ("Europe/Berlin", "2026-10-24", ["22:00", "02:00"], "2026-10-24T20:00", "2026-10-25T00:00"),
        ("America/Havana", "2026-10-31", ["18:00", "24:00"], "2026-10-31T22:00", "2026-11-01T04:00"),
        ("America/Havana", "2026-03-08", ["00:00", "08:00"], "2026-03-08T05:00", "2026-03-08T12:00"),
        ("Australia/Lord_Howe", "2026-10-04", ["02:15", "03:00"], "2026-10-03T15:45", "2026-10-03T16:00"),
        ("Pacific/Apia", "2011-12-29", ["22:00", "06:00"], "2011-12-30T08:00", "2011-12-30T16:00"),
        # The Fourth of July that Samoa had twice.
        ("Pacific/Pago_Pago", "1892-07-04", ["09:00", "18:00"], "1892-07-03T20:22:48", "1892-07-04T05:22:48"),
    ],
)
def test_an_edge_the_clock_skips_moves_on_and_one_it_repeats_is_the_first(
    zone: str, day: str, interval: list[str], opens: str, closes: str
) -> None:
    hours = calendar(zone, {}, **{f"d{day.replace('-', '_')}": [interval]})
    assert openings(hours, utc(day) - timedelta(days=3), 2) == [(utc(opens), utc(closes))]


@pytest.mark.parametrize(
    ("zone", "day", "interval"),
    [("Europe/Berlin", "2026-03-29", ["02:30", "03:15"]), ("Pacific/Apia", "2011-12-30", ["09:00", "18:00"])],
)
def test_an_interval_in_a_gap_and_one_of_a_day_left_out_vanish(zone: str, day: str, interval: list[str]) -> None:
    hours = calendar(zone, {}, **{f"d{day.replace('-', '_')}": [interval]})
    assert measure(hours, utc(day) - timedelta(days=5), utc(day) + timedelta(days=5)) == 0


@pytest.mark.parametrize("zone", ["Etc/GMT+12", "Etc/GMT-14"])
def test_a_long_shift_at_the_edge_of_the_world_is_whole_on_whatever_day_it_starts(zone: str) -> None:
    for day in (utc("2026-01-10") + timedelta(days=n) for n in range(40)):
        hours = calendar(zone, {}, **{f"d{day:%Y_%m_%d}": [["23:45", "23:30"]]})
        assert measure(hours, day - timedelta(days=5), day + timedelta(days=5)) == 85_500


def test_a_start_within_a_change_of_the_clock_is_the_instant_it_names() -> None:
    always = calendar(week=every(EVERY_DAY, ["00:00", "24:00"]))
    first, second = local("2026-10-25T02:30"), local("2026-10-25T02:30").replace(fold=1)
    assert add(always, first, 60) == utc("2026-10-25T00:31")
    assert add(always, second, 60) == utc("2026-10-25T01:31")
    assert measure(always, first, second) == 3600
    assert add(always, local("2026-03-29T02:30"), 60) == utc("2026-03-29T01:31")


def test_any_zone_goes_in_and_utc_comes_out() -> None:
    at = utc("2026-03-10T09:00")
    for zone in (UTC, ZoneInfo("UTC"), ZoneInfo("Asia/Tokyo"), timezone(timedelta(hours=-3, minutes=-30))):
        due = add(calendar(), at.astimezone(zone), 60)
        assert due == at + timedelta(seconds=60)
        assert due.tzinfo is UTC


def test_a_time_without_a_zone_is_refused() -> None:
    naive, aware = datetime.fromisoformat("2026-03-10T09:00"), utc("2026-03-10T09:00")
    for ask in (
        lambda: add(calendar(), naive, 1),
        lambda: measure(calendar(), naive, aware),
        lambda: measure(calendar(), aware, naive),
        lambda: is_open(calendar(), naive),
        lambda: openings(calendar(), naive, 1),
    ):
        with pytest.raises(ValueError, match="zone"):
            ask()


def test_less_than_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="taken back"):
        add_exact(calendar(), utc("2026-03-10"), timedelta(microseconds=-1))


def test_measure_drops_what_is_over_a_second_and_its_exact_form_keeps_it() -> None:
    start, end = local("2026-03-09T17:59:58.400"), local("2026-03-10T09:00:00.300001")
    assert measure_exact(calendar(), start, end) == timedelta(seconds=1, microseconds=900_001)
    assert measure(calendar(), start, end) == 1
    assert add_exact(calendar(), start, timedelta(microseconds=1_900_001)) == end


def test_nothing_passes_backwards() -> None:
    assert measure(calendar(), local("2026-03-10T12:00"), local("2026-03-10T10:00")) == 0
    noon = local("2026-03-10T12:00")
    assert measure_exact(calendar(), noon, noon) == timedelta()
    assert measure_exact(calendar(), noon, noon - timedelta(microseconds=1)) == timedelta()


def test_an_answer_lies_within_the_horizon_or_is_none() -> None:
    start = utc("2026-01-01T00:00")
    at_the_horizon = calendar("UTC", {}, d2027_02_04=[["23:00", "24:00"]], d2027_02_05=[["00:00", "01:00"]])
    assert start + HORIZON == utc("2027-02-05T00:00")
    assert add(at_the_horizon, start, 3600) == start + HORIZON
    assert add(at_the_horizon, start, 3601) is None
    assert add(at_the_horizon, start + timedelta(seconds=1), 3601) == start + HORIZON + timedelta(seconds=1)
    assert openings(at_the_horizon, start, 9) == [(utc("2027-02-04T23:00"), utc("2027-02-05T00:00"))]


def test_nothing_is_open_in_the_first_and_last_days_a_date_can_hold() -> None:
    always = calendar("UTC", every(EVERY_DAY, ["00:00", "24:00"]))
    first, last = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
    assert add(always, first, 60) == utc("0001-01-04T00:01")
    assert openings(always, last - timedelta(days=10), 1)[0][1] == utc("9999-12-29T00:00")
    assert add(always, last, 0) is None
    assert not is_open(always, last)


def test_a_desk_is_open_from_the_opening_until_before_the_close() -> None:
    opens, closes, moment = local("2026-03-10T09:00"), local("2026-03-10T18:00"), timedelta(microseconds=1)
    asked = [opens - moment, opens, closes - moment, closes]
    assert [is_open(calendar(), at) for at in asked] == [False, True, True, False]


def test_openings_come_in_order_and_the_running_one_from_now_on() -> None:
    found = openings(calendar(SHANGHAI, SPLIT_WEEK), local("2026-03-13T11:00", SHANGHAI), 3)
    assert found == [
        (utc("2026-03-13T03:00"), utc("2026-03-13T04:00")),
        (utc("2026-03-13T05:30"), utc("2026-03-13T10:00")),
        (utc("2026-03-16T01:00"), utc("2026-03-16T04:00")),
    ]


def test_a_desk_that_never_closes_has_one_opening_until_the_horizon() -> None:
    always = calendar(week=every(EVERY_DAY, ["00:00", "24:00"]))
    start = utc("2026-03-10T12:34:56")
    assert openings(always, start, 3) == [(start, start + HORIZON)]


def test_as_many_openings_as_asked_for_and_never_too_many() -> None:
    assert len(openings(calendar(), utc("2026-03-10"), 100)) == 100
    for count in (0, 101):
        with pytest.raises(ValueError, match="between 1 and 100"):
            openings(calendar(), utc("2026-03-10"), count)


def test_a_union_is_open_when_one_of_its_members_is() -> None:
    desks = [
        {"time_zone": zone, "week": every(WORKDAYS, ["09:00", "18:00"])}
        for zone in ("Asia/Tokyo", "Europe/Berlin", "America/Los_Angeles")
    ]
    sun = Calendar.from_dict({"id": "sun", "version": 3, "union": desks})
    # Tokyo works from 00:00 to 09:00 UTC, Berlin from 08:00 to 17:00, Los Angeles from 16:00 to 01:00.
    assert openings(sun, utc("2026-03-08"), 2) == [
        (utc("2026-03-09T00:00"), utc("2026-03-14T01:00")),
        (utc("2026-03-16T00:00"), utc("2026-03-21T01:00")),
    ]
    assert measure(sun, utc("2026-03-08"), utc("2026-03-15")) == 121 * 3600


def test_a_short_target_lays_out_one_page_and_a_known_year_none() -> None:
    hours = calendar("Asia/Kathmandu", SPLIT_WEEK, d2030_01_01=[])
    laid_out = hours.timeline.page.cache_info
    add(hours, utc("2030-05-08"), 1800)
    assert laid_out().misses == 1
    year = measure(hours, utc("2030-01-01"), utc("2031-01-01"))
    known = laid_out().misses
    assert known <= 13
    assert add(hours, utc("2030-01-01"), year) is not None
    assert measure(hours, utc("2030-03-05"), utc("2030-12-24")) > 0
    assert laid_out().misses == known


def test_equal_hours_share_what_has_been_laid_out_and_other_hours_do_not() -> None:
    one, same, other = calendar(), calendar(), calendar(**CHRISTMAS)
    assert one == same
    assert hash(one) == hash(same)
    assert one.timeline is same.timeline
    assert other != one
    assert other.timeline is not one.timeline
