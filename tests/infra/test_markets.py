"""The profiles that ship are complete, sourced and dated, and the check says so when one is not."""

from __future__ import annotations

import copy
import json
from datetime import date
from typing import Any

import pytest

from infra import markets
from infra.calendars import COUNTRIES
from infra.market_checks import faults
from infra.market_days import Advent, Easter, Lunar, Named, Nth

CALENDARS = {"cal_fr"}


def france() -> dict[str, Any]:
    """A profile to spoil."""
    document: dict[str, Any] = copy.deepcopy(json.loads((markets.FOLDER / "FR.json").read_text("utf-8"))[-1])
    return document


def test_everything_that_ships_passes_and_is_current() -> None:
    assert markets.faults_of_files() == []
    assert [path.name for path, text in markets.documents().items() if path.read_text("utf-8") != text] == []
    assert {file.stem for file in markets.shipped()} == set(COUNTRIES)


def test_a_claim_without_a_source_is_found() -> None:
    for claim in ("/legal/0", "/taboos/0", "/festivals/0/dates", "/languages"):
        document = france()
        document["sources"] = [source for source in document["sources"] if source["claim"] != claim]
        assert any(claim in fault for fault in faults([document], CALENDARS)), claim


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"legal": []}, "/legal is empty"),
        ({"date_order": "mdy"}, "/date_order: CLDR writes dd/mm/y"),
        ({"week_start": "sun"}, "/week_start, /weekend: CLDR says mon"),
        ({"version": 3}, "its versions do not count from 1"),
        ({"calendar_id": "cal_none"}, "/calendar_id: unknown_calendar"),
        ({"preferred_channels": ["pigeon"]}, "preferred_channels"),
    ],
)
def test_what_is_missing_or_not_as_cldr_says_is_found(fields: dict[str, Any], fault: str) -> None:
    assert any(fault in found for found in faults([{**france(), **fields}], CALENDARS))


def test_an_hour_at_which_nobody_knows_a_greeting_is_found() -> None:
    document = france()
    document["greetings"] = [{**document["greetings"][0], "since": "05:00", "until": "18:00"}]
    assert "/greetings: nothing in fr at 18:30" in list(faults([document], CALENDARS))


def test_a_sign_off_that_nobody_gave_is_found() -> None:
    document = france()
    document["provenance"]["legal_sign_off"] = "Somebody"
    assert any("legal_sign_off" in fault for fault in faults([document], CALENDARS))


def test_a_festival_that_has_run_out_of_days_or_misnames_its_source_is_found() -> None:
    document = france()
    document["festivals"][0]["dates"] = [["2026-01-01", "2026-01-01"]]
    named = next(source for source in document["sources"] if source["claim"] == "/festivals/0/dates")
    named["kind"] = "reference"
    found = list(faults([document], CALENDARS))
    assert any("/festivals/0 has no days in 2026 or 2027" in fault for fault in found)
    assert any("/festivals/0/dates: whether the holiday library" in fault for fault in found)


@pytest.mark.parametrize(
    ("rule", "market", "first"),
    [
        (Named("Independence Day"), "US", date(2026, 7, 4)),  # observed on the 3rd, which is not the day
        (Named("The day preceding Korean New Year"), "KR", date(2026, 2, 16)),
        (Easter(), "FR", date(2026, 4, 5)),
        (Advent(weeks=4), "DE", date(2026, 11, 22)),
        (Nth(4, 3, 11, shift=1), "US", date(2026, 11, 27)),
        (Nth(-1, 6, 5), "FR", date(2026, 5, 31)),
        (Lunar("islamic", "eid_al_fitr_dates"), "AE", date(2026, 3, 20)),
        (Lunar("chinese", "mid_autumn_date"), "CN", date(2026, 9, 25)),
    ],
)
def test_days_are_those_of_published_calendars(rule: Any, market: str, first: date) -> None:
    assert [span[0] for span in rule.spans(market, 2026)] == [first]


def test_the_command_says_what_is_wrong(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["markets", "--check"])
    assert markets.main() == 0
    monkeypatch.setattr(markets, "COUNTRIES", {**COUNTRIES, "NZ": COUNTRIES["AU"]})
    assert markets.main() == 1
    assert "NZ has a calendar and no profile" in capsys.readouterr().err
