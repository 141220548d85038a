"""What a country's law and customs change in a week of business hours."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from chalicelib.desk.errors import InvalidValueError
from chalicelib.sla.calendar import WEEKDAYS
from chalicelib.sla.holidays_source import days_of_country, years_from

SPLIT = [["09:00", "12:00"], ["13:30", "18:00"]]
WEEK = dict.fromkeys(WEEKDAYS[:5], SPLIT)
MORNING = [["09:00", "12:00"]]
YEAR = range(2026, 2027)


def days(years: range = YEAR, **rules: Any) -> dict[str, Any]:
    """Intervals by date."""
    return {day: holiday["intervals"] for day, holiday in days_of_country(rules, WEEK, years).items()}


def test_a_version_covers_this_year_and_the_next_five() -> None:
    assert list(years_from(2026)) == [2026, 2027, 2028, 2029, 2030, 2031]


def test_the_swapped_saturdays_and_sundays_of_china_have_the_hours_of_a_working_day() -> None:
    # The State Council of China named these six for 2026 in November 2025.
    found = days(country="CN")
    swapped = {day for day, intervals in found.items() if intervals}
    assert swapped == {"2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"}
    assert found["2026-02-14"] == SPLIT
    closed = {(date(2026, 2, 16) + timedelta(days=number)).isoformat() for number in range(5)}
    assert closed <= {day for day, intervals in found.items() if not intervals}


def test_a_half_day_by_custom_holds_where_the_week_is_open_and_no_holiday_is() -> None:
    found = days(years_from(2026), country="DE", half_days={"12-24": MORNING, "12-25": MORNING})
    assert {day: intervals for day, intervals in found.items() if intervals} == {
        f"{year}-12-24": MORNING for year in (2026, 2027, 2029, 2030, 2031)
    }


def test_a_half_day_of_a_leap_day_is_kept_in_leap_years() -> None:
    assert days(years_from(2026), half_days={"02-29": MORNING}) == {"2028-02-29": MORNING}


def test_half_days_by_law_have_the_hours_that_were_named() -> None:
    found = days(country="TR", half_day_hours=[["09:00", "13:00"]])
    halves = [day for day, intervals in found.items() if intervals]
    assert halves == ["2026-03-19", "2026-05-26", "2026-10-28"]


def test_a_subdivision_has_holidays_of_its_own() -> None:
    assert set(days(country="DE", subdivision="BY")) - set(days(country="DE")) >= {"2026-01-06", "2026-11-01"}


def test_further_categories_close_further_days() -> None:
    assert "2026-06-19" not in days(country="SE")
    assert "2026-06-19" in days(country="SE", categories=["public", "de_facto"])


@pytest.mark.parametrize(
    ("rules", "pointer"),
    [
        ({"country": "ZZ"}, "/calendar/holidays/country"),
        ({"country": "DE", "subdivision": "XX"}, "/calendar/holidays/subdivision"),
        ({"country": "DE", "categories": ["moon"]}, "/calendar/holidays/categories"),
        ({"country": "DE", "half_day_hours": MORNING}, "/calendar/holidays/categories"),
    ],
)
def test_what_the_library_does_not_know_is_refused(rules: Any, pointer: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        days(**rules)
    assert (refused.value.pointer, refused.value.reason) == (pointer, "unknown")
