"""Calendars as people write them: what is read, what is refused, and where the fault lies."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date, timedelta
from typing import Any

import pytest

from chalicelib.sla.calendar import Calendar, CalendarError

BERLIN: dict[str, Any] = {"id": "cal_de", "version": 4, "time_zone": "Europe/Berlin", "week": {}}
DAYS = [(date(2026, 1, 1) + timedelta(days=n)).isoformat() for n in range(2_001)]


def test_a_calendar_is_read_with_all_it_says() -> None:
    calendar = Calendar.from_dict(
        BERLIN | {"week": {"sun": [["22:00", "06:00"], ["09:00", "24:00"]]}, "overrides": {"2028-02-29": []}}
    )
    (hours,) = calendar.members
    assert (calendar.id, calendar.version, hours.time_zone) == ("cal_de", 4, "Europe/Berlin")
    assert hours.week == ((), (), (), (), (), (), ((1320, 1800), (540, 1440)))
    assert hours.overrides == ((date(2028, 2, 29).toordinal(), ()),)


def test_keys_it_does_not_know_are_ignored_and_what_names_it_may_be_missing() -> None:
    calendar = Calendar.from_dict({"time_zone": "UTC", "week": {}, "name": "x", "markets": ["DE"], "holidays": {}})
    assert (calendar.id, calendar.version) == ("", 0)


def test_it_is_a_value() -> None:
    calendar = Calendar.from_dict(BERLIN)
    with pytest.raises(FrozenInstanceError):
        calendar.version = 5  # type: ignore[misc]
    assert calendar != Calendar.from_dict(BERLIN | {"version": 5})
    assert len({calendar, Calendar.from_dict(dict(BERLIN))}) == 1


def test_the_order_of_overrides_says_nothing() -> None:
    one, other = (BERLIN | {"overrides": {day: [] for day in days}} for days in (DAYS[:9], DAYS[8::-1]))
    assert Calendar.from_dict(one) == Calendar.from_dict(other)


def week(intervals: Any, day: Any = "mon") -> dict[str, Any]:
    return BERLIN | {"week": {day: intervals}}


def union(*members: Any) -> dict[str, Any]:
    return {"id": "u", "version": 1, "union": list(members)}


REFUSED: list[tuple[Any, str, str]] = [
    (None, "", "wrong_type"),
    ([], "", "wrong_type"),
    (BERLIN | {"id": 7}, "/id", "wrong_type"),
    (BERLIN | {"version": "7"}, "/version", "wrong_type"),
    (BERLIN | {"version": True}, "/version", "wrong_type"),
    ({"week": {}}, "/time_zone", "required"),
    ({"time_zone": "UTC"}, "/week", "required"),
    (BERLIN | {"time_zone": None}, "/time_zone", "wrong_type"),
    (BERLIN | {"time_zone": "Europe/Bonn"}, "/time_zone", "unknown_time_zone"),
    (BERLIN | {"time_zone": ""}, "/time_zone", "unknown_time_zone"),
    (BERLIN | {"time_zone": "Europe"}, "/time_zone", "unknown_time_zone"),
    (BERLIN | {"time_zone": "../../etc/passwd"}, "/time_zone", "unknown_time_zone"),
    (BERLIN | {"time_zone": "/etc/localtime"}, "/time_zone", "unknown_time_zone"),
    (BERLIN | {"time_zone": "Europe/Berlin\0"}, "/time_zone", "unknown_time_zone"),
    (BERLIN | {"time_zone": "\ud800"}, "/time_zone", "unknown_time_zone"),
    (BERLIN | {"time_zone": "x" * 5_000}, "/time_zone", "unknown_time_zone"),
    (BERLIN | {"time_zone": "+02:00"}, "/time_zone", "unknown_time_zone"),
    (BERLIN | {"week": []}, "/week", "wrong_type"),
    (week([], "monday"), "/week/monday", "unknown_day"),
    (week([], "Mon"), "/week/Mon", "unknown_day"),
    (week([], 1), "/week/1", "unknown_day"),
    (week([], "a/b~c"), "/week/a~1b~0c", "unknown_day"),
    (week("09:00-18:00"), "/week/mon", "wrong_type"),
    (week(None), "/week/mon", "wrong_type"),
    (week(["09:00"]), "/week/mon/0", "wrong_type"),
    (week([["09:00", "12:00"], ["13:00"]]), "/week/mon/1", "wrong_type"),
    (week([["09:00", "12:00", "18:00"]]), "/week/mon/0", "wrong_type"),
    (week([["9:00", "12:00"]]), "/week/mon/0/0", "not_a_time"),
    (week([["09:00", "25:00"]]), "/week/mon/0/1", "not_a_time"),
    (week([["09:00", "24:01"]]), "/week/mon/0/1", "not_a_time"),
    (week([["09:00", "12:60"]]), "/week/mon/0/1", "not_a_time"),
    (week([["09:00", "12:00\n"]]), "/week/mon/0/1", "not_a_time"),
    (week([["09:00", "12:00:00"]]), "/week/mon/0/1", "not_a_time"),
    (week([["٠٩:٠٠", "12:00"]]), "/week/mon/0/0", "not_a_time"),
    (week([[540, "12:00"]]), "/week/mon/0/0", "not_a_time"),
    (week([["24:00", "12:00"]]), "/week/mon/0/0", "not_a_time"),
    (week([["09:00", "12:00"]] * 21), "/week/mon", "too_many"),
    (BERLIN | {"overrides": []}, "/overrides", "wrong_type"),
    (BERLIN | {"overrides": None}, "/overrides", "wrong_type"),
    (BERLIN | {"overrides": {"2026-13-01": []}}, "/overrides/2026-13-01", "not_a_date"),
    (BERLIN | {"overrides": {"2027-02-29": []}}, "/overrides/2027-02-29", "not_a_date"),
    (BERLIN | {"overrides": {"20261224": []}}, "/overrides/20261224", "not_a_date"),
    (BERLIN | {"overrides": {"2026-W01-1": []}}, "/overrides/2026-W01-1", "not_a_date"),
    (BERLIN | {"overrides": {2026: []}}, "/overrides/2026", "not_a_date"),
    (BERLIN | {"overrides": {"2026-12-24": [["09:00", "noon"]]}}, "/overrides/2026-12-24/0/1", "not_a_time"),
    (BERLIN | {"overrides": {day: [] for day in DAYS}}, "/overrides", "too_many"),
    ({"union": {}}, "/union", "wrong_type"),
    (union(), "/union", "required"),
    (union(*[BERLIN] * 21), "/union", "too_many"),
    (union(BERLIN, 7), "/union/1", "wrong_type"),
    (union(union(BERLIN)), "/union/0/union", "not_allowed"),
    (union(BERLIN, {"week": {}}), "/union/1/time_zone", "required"),
    (union(week([["09:00", ""]])), "/union/0/week/mon/0/1", "not_a_time"),
]


@pytest.mark.parametrize(("document", "pointer", "code"), REFUSED)
def test_what_cannot_be_read_is_refused_with_the_place_and_the_reason(document: Any, pointer: str, code: str) -> None:
    with pytest.raises(CalendarError) as refused:
        Calendar.from_dict(document)
    assert (refused.value.pointer, refused.value.code) == (pointer, code)
    assert str(refused.value) == f"{pointer}: {code}"


def test_the_limits_themselves_are_allowed() -> None:
    full = week([["09:00", "12:00"]] * 20) | {"overrides": {day: [["00:00", "24:00"]] for day in DAYS[:2_000]}}
    assert len(Calendar.from_dict(union(*[full] * 20)).members) == 20
