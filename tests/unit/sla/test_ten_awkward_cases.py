"""The ten awkward cases of docs/service-levels.md, each with the figure that stands there."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from chalicelib.desk.editing import Target
from chalicelib.sla.business_time import Calendar, add
from chalicelib.sla.records import fold
from tests.builders import AGENT
from tests.unit.sla.life import Life, a_policy

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri")
HALF_HOUR = 1800


def desk(zone: str, *hours: list[str], **overrides: list[list[str]]) -> Calendar:
    week = {day: list(hours) for day in WEEKDAYS}
    dates = {name[1:].replace("_", "-"): intervals for name, intervals in overrides.items()}
    return Calendar.from_dict({"id": "cal_x", "version": 1, "time_zone": zone, "week": week, "overrides": dates})


def local(zone: str, *parts: int) -> datetime:
    year, month, day, hour, minute = parts
    return datetime(year, month, day, hour, minute, tzinfo=ZoneInfo(zone))


def due(calendar: Calendar, zone: str, *parts: int, target_s: int = HALF_HOUR) -> str:
    found = add(calendar, local(zone, *parts), target_s)
    return f"{found.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}" if found else "never"


def test_1_a_night_shift_goes_on_past_midnight() -> None:
    night = desk("Asia/Shanghai", ["22:00", "06:00"])
    assert due(night, "Asia/Shanghai", 2026, 3, 10, 23, 50) == "2026-03-11 00:20"
    assert due(night, "Asia/Shanghai", 2026, 3, 10, 5, 45) == "2026-03-10 22:15"


def test_2_a_lunch_break_stops_the_clock() -> None:
    split = desk("Asia/Shanghai", ["09:00", "12:00"], ["13:30", "18:00"])
    assert due(split, "Asia/Shanghai", 2026, 3, 10, 11, 50) == "2026-03-10 13:50"


def test_3_a_half_day_before_a_holiday_is_half_a_day() -> None:
    berlin = desk("Europe/Berlin", ["09:00", "18:00"], d2026_12_24=[["09:00", "12:00"]], d2026_12_25=[])
    assert due(berlin, "Europe/Berlin", 2026, 12, 24, 11, 45) == "2026-12-28 09:15"


def test_4_a_swapped_saturday_is_a_working_day() -> None:
    hours = [["09:00", "12:00"], ["13:30", "18:00"]]
    swapped = desk("Asia/Shanghai", *hours, d2026_02_14=hours)
    assert due(swapped, "Asia/Shanghai", 2026, 2, 13, 17, 55) == "2026-02-14 09:25"


def test_5_forty_days_closed_are_waited_out() -> None:
    closed: Any = {f"d2026_{7 + (n > 31):02d}_{n - 31 * (n > 31):02d}": [] for n in range(1, 41)}
    berlin = desk("Europe/Berlin", ["09:00", "18:00"], **closed)
    assert due(berlin, "Europe/Berlin", 2026, 7, 1, 10, 0, target_s=600) == "2026-08-10 09:10"


def test_6_an_hour_lost_to_summer_time_is_not_counted() -> None:
    always = Calendar.from_dict(
        {"id": "x", "version": 1, "time_zone": "Europe/Berlin",
         "week": {day: [["00:00", "24:00"]] for day in (*WEEKDAYS, "sat", "sun")}}
    )  # fmt: skip
    assert due(always, "Europe/Berlin", 2026, 3, 29, 1, 30, target_s=3600) == "2026-03-29 03:30"


def test_7_a_late_answer_between_two_looks_is_late() -> None:
    life = Life(a_policy({"first_reply_time": 3600, "next_reply_time": 600})).at("11:00").opens()
    life.at("11:10").agent_replies()
    life.at("12:00").customer_writes().at("12:13").agent_replies()
    late = life.records()["next_reply_time", 1]
    assert (late.breached, f"{late.breached_at:%H:%M:%S}") == (True, "12:10:00")


def test_8_a_ticket_resolved_while_it_waits_is_not_charged_for_the_wait() -> None:
    life = Life(a_policy({"requester_wait_time": 7200})).at("09:00").opens().at("10:00").becomes("pending")
    done = life.at("+2 10:00").becomes("resolved").records()["requester_wait_time", 1]
    assert (done.state, done.elapsed_calendar_s, done.breached) == ("fulfilled", 3600, False)


def test_9_a_merge_brings_the_older_unanswered_question_with_it() -> None:
    life = Life(a_policy({"first_reply_time": 7200})).at("08:00").opens()
    older = life.ticket_id
    life.at("09:00").opens()
    life.at("09:30").desk.merging.merge(Target(ticket_id=life.ticket_id, actor=AGENT), older)
    assert life.records()["first_reply_time", 1].due_at == datetime(2026, 3, 10, 10, 0, tzinfo=UTC)
    ended = fold(life.desk.store.events(older), life.book, life.book)
    assert [(one.state, one.cancel_reason) for one in ended] == [("cancelled", "merged")]


def test_10_a_reopened_ticket_goes_on_where_it_stood() -> None:
    life = Life(a_policy({"total_resolution_time": 7200})).at("09:00").opens().at("10:00").becomes("resolved")
    life.at("+1 10:00").reopens().at("+1 10:30")
    life.becomes("resolved")
    done = life.records()["total_resolution_time", 1]
    assert (done.instance, done.elapsed_calendar_s) == (1, 5400)
