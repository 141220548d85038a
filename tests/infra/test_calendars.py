"""The calendars that ship are what the table and the library say, and none that shipped is ever lost."""

from __future__ import annotations

import json

from infra.calendars import FILE, YEARS, contents, lines, with_new_versions
from tests.fakes import START


def test_the_shipped_calendars_are_what_the_command_writes() -> None:
    text = FILE.read_text("utf-8")
    assert lines(with_new_versions(json.loads(text), contents())) == text


def test_a_calendar_that_says_something_new_gets_a_version_beside_the_old() -> None:
    shipped = json.loads(FILE.read_text("utf-8"))
    changed = {**contents()[1], "name": "Elsewhere"}
    versions = with_new_versions(shipped, [changed])
    assert [found for found in versions if found in shipped] == shipped
    added = [found for found in versions if found not in shipped]
    assert [(found["id"], found["name"]) for found in added] == [(changed["id"], "Elsewhere")]
    newest = max(found["version"] for found in shipped if found["id"] == changed["id"])
    assert added[0]["version"] == newest + 1


def test_holidays_that_ship_reach_beyond_the_next_five_years() -> None:
    assert START.year in YEARS
    assert YEARS.stop - 1 >= START.year + 5
