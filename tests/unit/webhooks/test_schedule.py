"""When a call is made again: the figures of the interface."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from chalicelib.webhooks.breaker import after_error, after_success, is_tripped, window_of
from chalicelib.webhooks.schedule import outcome, retry_after_s, wait_before_next
from chalicelib.webhooks.things import Counted, Health

NOW = datetime(2026, 3, 2, 9, 7, 31, tzinfo=UTC)


def test_thirteen_tries_take_about_seventy_six_hours() -> None:
    waits = [wait_before_next(made, None, "whd_1") for made in range(1, 13)]
    assert wait_before_next(13, None, "whd_1") is None
    total = sum((wait for wait in waits if wait), timedelta())
    assert timedelta(hours=75) < total < timedelta(hours=84)


def test_waits_are_spread_by_a_tenth_at_most_and_the_same_for_one_delivery() -> None:
    waits = [wait_before_next(5, None, f"whd_{number}") for number in range(200)]
    assert all(timedelta(minutes=30) <= wait <= timedelta(minutes=33) for wait in waits if wait)
    assert len(set(waits)) > 100
    assert wait_before_next(5, None, "whd_1") == wait_before_next(5, None, "whd_1")


@pytest.mark.parametrize(("asked_s", "expected_s"), [(120, 120), (None, 5), (3, 5), (10**9, 86_400)])
def test_what_a_receiver_asks_for_is_heeded_within_a_day(asked_s: int | None, expected_s: int) -> None:
    wait = wait_before_next(1, asked_s, "whd_1")
    assert wait is not None
    assert expected_s <= wait.total_seconds() <= expected_s * 1.1


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("30", 30), ("999999999999", 86_400), ("Mon, 02 Mar 2026 09:08:31 GMT", 60),
        ("Mon, 02 Mar 2026 09:00:00 GMT", 0), ("", None), ("soon", None), ("-1", None), ("1.5", None), ("٣", None),
    ],
)  # fmt: skip
def test_retry_after_is_seconds_or_a_moment(value: str, expected: int | None) -> None:
    assert retry_after_s({"retry-after": value}, NOW) == expected


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ((200, 201, 204, 299), "delivered"),
        ((None, 408, 409, 425, 429, 500, 503, 599), "again"),
        ((301, 302, 307, 400, 401, 404, 422, 199), "refused"),
        ((410,), "gone"),
    ],
)
def test_an_answer_means_one_of_four_things(statuses: tuple[int | None, ...], expected: str) -> None:
    assert {outcome(status) for status in statuses} == {expected}


@pytest.mark.parametrize(
    ("counted", "expected"),
    [
        (Counted(19, 19), False), (Counted(20, 14), True), (Counted(20, 13), False), (Counted(100_000, 999), False),
        (Counted(100_000, 1_000), True),
    ],
)  # fmt: skip
def test_a_window_trips_at_seventy_per_cent_of_twenty_or_at_a_thousand(counted: Counted, expected: bool) -> None:
    assert is_tripped(counted) is expected


def test_windows_are_five_minutes_long_and_begin_on_the_clock() -> None:
    assert window_of(NOW) == datetime(2026, 3, 2, 9, 5, tzinfo=UTC)


def test_pauses_grow_to_an_hour_and_end_with_the_first_success() -> None:
    health, now, pauses = Health(), NOW, []
    for _ in range(6):
        health = after_error(health, Counted(20, 20), now)
        assert health.paused_until is not None
        pauses.append((health.paused_until - now) / timedelta(minutes=1))
        now = health.paused_until
    assert pauses == [5, 10, 20, 40, 60, 60]
    assert health.failing_since == NOW
    assert after_success(health) == Health(version=health.version + 1)


def test_calls_that_were_under_way_when_another_tripped_do_not_lengthen_the_pause() -> None:
    tripped = after_error(Health(), Counted(20, 20), NOW)
    assert after_error(tripped, Counted(21, 21), NOW + timedelta(seconds=1)) == tripped


def test_health_that_says_nothing_new_is_not_written() -> None:
    assert after_success(Health()) == Health()
    failing = after_error(Health(), Counted(1, 1), NOW)
    assert after_error(failing, Counted(2, 2), NOW + timedelta(minutes=1)) == failing
