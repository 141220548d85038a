"""What is refused about calendars, and where that is told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.desk import KnownDesk, known_desk, refusal

WEEK = {"mon": [["09:00", "12:00"], ["13:30", "18:00"]]}
MOON = {"id": "cal_moon", "name": "Moon", "time_zone": "Asia/Shanghai", "week": WEEK, "markets": ["NZ"]}


@pytest.fixture(scope="module", name="unchanged")
def unchanged_fixture() -> Iterator[KnownDesk]:
    """One desk for all questions that change nothing."""
    with known_desk() as ready:
        yield ready


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"week": {"mon": [["9:00", "12:00"], ["13:00", "24:01"]]}}, ("/calendar/week/mon/0/0", "bad_format")),
        ({"week": {"mon": [["24:00", "12:00"]]}}, ("/calendar/week/mon/0/0", "bad_format")),
        ({"week": {"mon": [["09:00"]]}}, ("/calendar/week/mon/0/1", "missing")),
        ({"week": {"moonday": []}}, ("/calendar/week/moonday", "unknown_field")),
        ({"week": None}, ("/calendar/week", "missing")),
        ({"time_zone": None}, ("/calendar/time_zone", "missing")),
        ({"time_zone": "Moon/Tycho"}, ("/calendar/time_zone", "unknown")),
        ({"overrides": {"2026-02-30": []}}, ("/calendar/overrides/2026-02-30", "bad_format")),
        ({"overrides": {"2026-02-28": [["9", "10:00"]]}}, ("/calendar/overrides/2026-02-28/0/0", "bad_format")),
        ({"markets": ["FJ", "DE"]}, ("/calendar/markets/1", "already_used")),
        ({"holidays": {"country": "AQ", "subdivision": "1"}}, ("/calendar/holidays/subdivision", "unknown")),
        ({"holidays": {"country": "ZZ"}}, ("/calendar/holidays/country", "unknown")),
        ({"holidays": {"country": "DE", "categories": ["moon"]}}, ("/calendar/holidays/categories", "unknown")),
        (
            {"holidays": {"country": "DE", "half_day_hours": [["09:00", "12:00"]]}},
            ("/calendar/holidays/categories", "unknown"),
        ),
        ({"holidays": {"half_days": {"02-30": []}}}, ("/calendar/holidays/half_days/02-30", "bad_format")),
        ({"holidays": {"ical": "hello"}}, ("/calendar/holidays/ical", "bad_feed")),
        ({"holidays": {"ical_url": "http://feeds.example/a.ics"}}, ("/calendar/holidays/ical_url", "bad_format")),
        ({"union": ["cal_de"]}, ("/calendar/time_zone", "not_allowed")),
    ],
)
def test_every_fault_is_told_where_it_stands(unchanged: KnownDesk, fields: Any, fault: tuple[str, str]) -> None:
    answer = unchanged.post("/v1/calendars", json={"calendar": {**MOON, **fields}}, caller="planner")
    status, code, faults = refusal(answer)
    assert (status, code, faults[0]) == (422, "validation_failed", fault)


def test_every_bad_interval_is_named(unchanged: KnownDesk) -> None:
    week = {"mon": [["9:00", "12:00"], ["13:00", "24:01"]], "sun": [["x", "y"]]}
    answer = unchanged.post("/v1/calendars", json={"calendar": {**MOON, "week": week}}, caller="planner")
    assert refusal(answer)[2] == [
        ("/calendar/week/mon/0/0", "bad_format"), ("/calendar/week/mon/1/1", "bad_format"),
        ("/calendar/week/sun/0/0", "bad_format"), ("/calendar/week/sun/0/1", "bad_format"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("query", "fault"),
    [
        ({"count": 0}, ("count", "out_of_range")),
        ({"count": 101}, ("count", "out_of_range")),
        ({"from": "9999-12-31T23:59:59Z"}, ("from", "out_of_range")),
        ({"from": "yesterday"}, ("from", "wrong_type")),
    ],
)
def test_a_question_about_openings_has_its_limits(unchanged: KnownDesk, query: Any, fault: tuple[str, str]) -> None:
    answer = unchanged.get("/v1/calendars/cal_de/openings", query=query, caller="agent")
    status, code, faults = refusal(answer)
    assert (status, code, faults) == (400, "invalid_parameter", [fault])
