"""Closed days out of iCal feeds."""

from __future__ import annotations

import time
from contextlib import suppress
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.sla.ical_feed import MAX_DATES, MAX_LINES, MAX_REPEATED, MAX_RULE, FeedError, days_of_feed

YEARS = range(2026, 2029)


def a_feed(*events: str) -> str:
    """A feed of events, each given as its lines apart by blanks."""
    bodies = [f"BEGIN:VEVENT\nUID:{number}\n" + event.replace(" ", "\n") for number, event in enumerate(events)]
    lines = "\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", *(f"{body}\nEND:VEVENT" for body in bodies)])
    return f"{lines}\nEND:VCALENDAR\n".replace("\n", "\r\n")


def days(*events: str) -> list[str]:
    """The days of a feed of these events."""
    return list(days_of_feed(a_feed(*events), YEARS))


def test_an_all_day_event_closes_its_day_under_its_name() -> None:
    found = days_of_feed(a_feed("DTSTART;VALUE=DATE:20260504 SUMMARY:Fête"), YEARS)
    assert found == {"2026-05-04": {"name": "Fête", "intervals": []}}


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ("DTSTART;VALUE=DATE:20261230 DTEND;VALUE=DATE:20270102", ["2026-12-30", "2026-12-31", "2027-01-01"]),
        ("DTSTART;VALUE=DATE:20260504 DURATION:P2D", ["2026-05-04", "2026-05-05"]),
        ("DTSTART;VALUE=DATE:20260504 DTEND;VALUE=DATE:20260504", ["2026-05-04"]),
        ("DTSTART;VALUE=DATE:20250504", []),
        ("DTSTART:20260504T090000Z DTEND:20260504T100000Z", []),
        ("DTSTART;VALUE=DATE:20260504 STATUS:CANCELLED", []),
        ("DTSTART;VALUE=DATE:20200504 RRULE:FREQ=YEARLY", ["2026-05-04", "2027-05-04", "2028-05-04"]),
        ("DTSTART;VALUE=DATE:20200504 RRULE:FREQ=YEARLY;INTERVAL=4", ["2028-05-04"]),
        ("DTSTART;VALUE=DATE:20200504 RRULE:FREQ=YEARLY;UNTIL=20270504", ["2026-05-04", "2027-05-04"]),
        ("DTSTART;VALUE=DATE:20200504 RRULE:FREQ=YEARLY;UNTIL=20270503T220000Z", ["2026-05-04"]),
        ("DTSTART;VALUE=DATE:20250504 RRULE:FREQ=YEARLY;COUNT=2", ["2026-05-04"]),
        (
            "DTSTART;VALUE=DATE:20191128 RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH",
            ["2026-11-26", "2027-11-25", "2028-11-23"],
        ),
        ("DTSTART;VALUE=DATE:20240229 RRULE:FREQ=YEARLY", ["2028-02-29"]),
        (
            "DTSTART;VALUE=DATE:20200504 RRULE:FREQ=YEARLY EXDATE;VALUE=DATE:20270504",
            ["2026-05-04", "2028-05-04"],
        ),
        (
            "DTSTART;VALUE=DATE:20251231 DTEND;VALUE=DATE:20260102 RRULE:FREQ=YEARLY;COUNT=1",
            ["2026-01-01"],
        ),
    ],
)  # fmt: skip
def test_an_event_closes_exactly_its_days(event: str, expected: list[str]) -> None:
    assert days(event) == expected


@pytest.mark.parametrize(
    "event",
    [
        "SUMMARY:x", "DTSTART;VALUE=DATE:2026", "DTSTART;VALUE=DATE:20260101 RRULE:FREQ=SECONDLY",
        "DTSTART;VALUE=DATE:20260101 RRULE:FREQ=YEARLY;BYHOUR=1,2,3", "DTSTART;VALUE=DATE:00010101 RRULE:FREQ=YEARLY",
        "DTSTART;VALUE=DATE:20260101 RRULE:FREQ=YEARLY;BYDAY=4XX", "DTSTART;VALUE=DATE:20260101 DTEND:20260102T000000Z",
        "DTSTART;VALUE=DATE:20260101 RRULE:FREQ=YEARLY EXDATE:never",
    ],
)  # fmt: skip
def test_an_event_that_cannot_be_understood_is_no_feed(event: str) -> None:
    with pytest.raises(FeedError, match="bad_feed"):
        days(event)


@pytest.mark.parametrize(
    "text", ["", "hello", "<html></html>", "BEGIN:VEVENT\r\nEND:VEVENT\r\n", "BEGIN:VCALENDAR", "\0"]
)
def test_a_text_that_is_no_feed_is_refused(text: str) -> None:
    with pytest.raises(FeedError, match="bad_feed"):
        days_of_feed(text, YEARS)


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(FeedError):
        assert isinstance(days_of_feed(text, YEARS), dict)


def test_more_than_a_calendar_can_hold_is_refused() -> None:
    long = [f"DTSTART;VALUE=DATE:{year}0101 DURATION:P365D" for year in YEARS]
    assert len(days(*long[:2])) == 730 <= MAX_DATES
    with pytest.raises(FeedError, match="bad_feed"):
        days(*long)
    with pytest.raises(FeedError, match="bad_feed"):
        days(*["DTSTART;VALUE=DATE:20260504 RRULE:FREQ=YEARLY"] * (MAX_REPEATED + 1))


def test_as_many_rules_that_never_come_true_as_there_may_be_cost_next_to_nothing() -> None:
    never = "DTSTART;VALUE=DATE:20260101 RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"
    began = time.process_time()
    assert days(*[never] * MAX_REPEATED) == []
    assert time.process_time() - began < 1


@pytest.mark.parametrize(
    "event",
    [
        "DTSTART;VALUE=DATE:20260504 " + "X:1 " * MAX_LINES,
        "DTSTART;VALUE=DATE:20260504 RRULE:FREQ=YEARLY;BYMONTHDAY=" + ",".join(["31"] * MAX_RULE),
    ],
)
def test_a_feed_that_would_take_long_to_read_is_refused(event: str) -> None:
    with pytest.raises(FeedError, match="bad_feed"):
        days(event)


WEEKDAYS = st.builds("{}{}".format, st.sampled_from(["", 1, 4, -1]), st.sampled_from(["MO", "TH", "SU"]))
# None that never comes true: without the short cut each would take a quarter of a second.
RULES = st.fixed_dictionaries(
    {},
    optional={
        "INTERVAL": st.integers(1, 5),
        "COUNT": st.integers(1, 140),
        "BYMONTH": st.integers(1, 12),
        "BYMONTHDAY": st.integers(-28, 28).filter(bool),
        "BYDAY": WEEKDAYS,
        "BYSETPOS": st.sampled_from([1, -1]),
        "WKST": st.sampled_from(["MO", "SU"]),
    },
).filter(lambda rule: ("BYDAY" in rule) != ("BYMONTHDAY" in rule))


@given(RULES, st.dates(date(1900, 1, 1), date(2027, 12, 31)))
def test_a_rule_closes_the_days_that_it_names_without_any_short_cut(rule: dict[str, object], starts: date) -> None:
    from dateutil.rrule import rrulestr

    text = "FREQ=YEARLY" + "".join(f";{name}={value}" for name, value in rule.items())
    begin = datetime(starts.year, starts.month, starts.day, tzinfo=UTC)
    since, until = datetime(2026, 1, 1, tzinfo=UTC), datetime(2028, 12, 31, tzinfo=UTC)
    plain = rrulestr(text, dtstart=begin).between(since, until, inc=True)
    found = days(f"DTSTART;VALUE=DATE:{starts:%Y%m%d} RRULE:{text}")
    assert found == [day.date().isoformat() for day in plain]
