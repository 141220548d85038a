"""Calendars as their owner keeps them: versions, unions, and what several people do at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from chalicelib.desk.errors import InvalidValueError, VersionConflictError
from chalicelib.desk.versions import ExpectedVersion
from chalicelib.sla.calendar_documents import MAX_UNIONS
from chalicelib.sla.calendar_writing import MAX_BYTES
from chalicelib.sla.calendars import Calendars, ReplaceCalendar
from chalicelib.sla.policies import Pin
from chalicelib.sla.rules_in_force import RulesInForce
from chalicelib.sla.shipped import CALENDAR
from tests.fakes import FixedClock
from tests.memory_documents import MemoryDocuments

NINE_TO_FIVE = [["09:00", "17:00"]]


class Interrupted(MemoryDocuments):
    """Documents before whose next write somebody else is faster."""

    def __init__(self) -> None:
        super().__init__()
        self.meanwhile: Callable[[], object] | None = None

    def put(self, kind: str, documents: Any) -> None:
        meanwhile, self.meanwhile = self.meanwhile, None
        if meanwhile:
            meanwhile()
        super().put(kind, documents)


class NoFeeds:
    """Nobody asks for a feed here."""

    def fetch(self, url: str) -> str:
        raise AssertionError(url)


@pytest.fixture(name="documents")
def documents_fixture() -> Interrupted:
    """Nothing stored."""
    return Interrupted()


@pytest.fixture(name="clock")
def clock_fixture() -> FixedClock:
    """November 2026."""
    return FixedClock()


@pytest.fixture(name="calendars")
def calendars_fixture(documents: Interrupted, clock: FixedClock) -> Calendars:
    """The use cases."""
    return Calendars(documents, NoFeeds(), clock)


def content(id_: str, **fields: Any) -> dict[str, Any]:
    """What an owner says of a calendar with hours of its own."""
    hours = {"time_zone": "UTC", "week": {"mon": NINE_TO_FIVE}, "overrides": {}, "holidays": None}
    return {"id": id_, "name": id_, "markets": [], "region": None, "is_active": True, **hours, **fields}


def union(id_: str, *members: str) -> dict[str, Any]:
    """What an owner says of a union."""
    return {"id": id_, "name": id_, "markets": [], "region": None, "is_active": True, "union": list(members)}


def change(calendars: Calendars, id_: str, **fields: Any) -> Any:
    """Replace the hours of a calendar."""
    return calendars.replace(ReplaceCalendar(calendar_id=id_, content=content(id_, **fields)))


def members(calendars: Calendars, id_: str) -> list[tuple[str, int]]:
    """The versions a union is made of now."""
    return [(member["id"], member["version"]) for member in calendars.get(id_)["members"]]


def test_a_change_rewrites_no_version_that_was(calendars: Calendars, documents: Interrupted) -> None:
    calendars.create(content("cal_a"))
    calendars.create(union("cal_u", "cal_a", "cal_de"))
    before = RulesInForce(documents)
    then = [before.calendar(Pin("cal_a", 1)), before.calendar(Pin("cal_u", 1))]
    for number in range(5):
        change(calendars, "cal_a", overrides={f"2026-12-0{number + 1}": []})
    after = RulesInForce(documents)
    assert [after.calendar(Pin("cal_a", 1)), after.calendar(Pin("cal_u", 1))] == then
    assert (after.current_calendar("cal_a"), after.current_calendar("cal_u")) == (("cal_a", 6), ("cal_u", 6))


def test_what_says_the_same_makes_no_version(calendars: Calendars) -> None:
    calendars.create(content("cal_a", holidays={"country": "CN"}))
    assert change(calendars, "cal_a", holidays={"country": "CN"})["version"] == 1
    assert calendars.refresh("cal_a")["version"] == 1
    assert calendars.refresh("cal_de")["version"] == 1


def test_the_next_year_a_refresh_covers_a_year_more_and_keeps_the_days_of_the_last(
    calendars: Calendars, clock: FixedClock
) -> None:
    first = calendars.get("cal_de")
    clock.advance(days=60)
    second = calendars.refresh("cal_de")
    assert (second["version"], second["holidays_until"]) == (2, "2032-12-31")
    assert second["holiday_dates"].items() > first["holiday_dates"].items()


def test_a_union_is_refreshed_with_its_members(calendars: Calendars) -> None:
    calendars.create(content("cal_a"))
    calendars.create(union("cal_u", "cal_a"))
    assert calendars.refresh("cal_u")["version"] == 1
    assert members(calendars, "cal_u") == [("cal_a", 1)]


def test_a_member_that_changed_while_its_union_was_written_is_followed(
    calendars: Calendars, documents: Interrupted
) -> None:
    calendars.create(content("cal_a"))
    documents.meanwhile = lambda: change(calendars, "cal_a", week={})
    calendars.create(union("cal_u", "cal_a"))
    assert members(calendars, "cal_u") == [("cal_a", 2)]


def test_a_union_that_was_written_while_its_member_changed_follows(
    calendars: Calendars, documents: Interrupted
) -> None:
    calendars.create(content("cal_a"))
    documents.meanwhile = lambda: calendars.create(union("cal_u", "cal_a"))
    change(calendars, "cal_a", week={})
    assert members(calendars, "cal_u") == [("cal_a", 2)]


def test_a_change_made_again_brings_along_the_unions_that_did_not_follow_at_first(
    calendars: Calendars, documents: Interrupted
) -> None:
    first = calendars.create(content("cal_a"))
    calendars.create(union("cal_u", "cal_a"))
    documents.put(CALENDAR, [({**first, "version": 2, "week": {}}, 1)])
    assert change(calendars, "cal_a", week={})["version"] == 2
    assert members(calendars, "cal_u") == [("cal_a", 2)]


def test_of_two_changes_of_one_version_the_slower_is_told(calendars: Calendars, documents: Interrupted) -> None:
    calendars.create(content("cal_a"))
    documents.meanwhile = lambda: change(calendars, "cal_a", name="fast")
    slow = ReplaceCalendar(
        calendar_id="cal_a", content=content("cal_a", name="slow"), expected=ExpectedVersion(None, 1, "/version")
    )
    with pytest.raises(VersionConflictError):
        calendars.replace(slow)
    assert calendars.get("cal_a")["name"] == "fast"


def test_an_id_taken_at_the_same_moment_is_told(calendars: Calendars, documents: Interrupted) -> None:
    documents.meanwhile = lambda: calendars.create(content("cal_a", name="fast"))
    with pytest.raises(InvalidValueError, match="validation_failed") as refused:
        calendars.create(content("cal_a", name="slow"))
    assert (refused.value.pointer, refused.value.reason) == ("/calendar/id", "already_used")


def test_a_calendar_is_in_twenty_unions_at_most_and_all_follow_it(calendars: Calendars) -> None:
    calendars.create(content("cal_a"))
    for number in range(MAX_UNIONS):
        calendars.create(union(f"cal_u{number}", "cal_a"))
    with pytest.raises(InvalidValueError) as refused:
        calendars.create(union("cal_more", "cal_a"))
    assert (refused.value.pointer, refused.value.reason) == ("/calendar/union/0", "too_many")
    change(calendars, "cal_a", week={})
    assert {calendars.get(f"cal_u{number}")["version"] for number in range(MAX_UNIONS)} == {2}


@pytest.mark.parametrize(
    ("ids", "fault"),
    [
        (["cal_a", "cal_a"], ("/calendar/union/1", "repeated")),
        (["cal_a", "cal_none"], ("/calendar/union/1", "unknown_calendar")),
        (["cal_u"], ("/calendar/union/0", "not_allowed")),
    ],
)
def test_a_union_has_members_that_it_can_have(calendars: Calendars, ids: list[str], fault: tuple[str, str]) -> None:
    calendars.create(content("cal_a"))
    calendars.create(union("cal_u", "cal_a"))
    with pytest.raises(InvalidValueError) as refused:
        calendars.create(union("cal_more", *ids))
    assert (refused.value.pointer, refused.value.reason) == fault


def test_a_calendar_too_large_to_be_read_every_minute_is_refused(calendars: Calendars) -> None:
    with pytest.raises(InvalidValueError) as refused:
        calendars.create(content("cal_a", name="x" * MAX_BYTES))
    assert (refused.value.pointer, refused.value.reason) == ("/calendar", "too_long")


def test_there_are_two_hundred_calendars_at_most(calendars: Calendars, documents: Interrupted) -> None:
    empty = {**content("cal_x"), "version": 1}
    many = [({**empty, "id": f"cal_x{number}"}, None) for number in range(200)]
    documents.put(CALENDAR, many)
    with pytest.raises(InvalidValueError) as refused:
        calendars.create(content("cal_a"))
    assert refused.value.reason == "too_many"
