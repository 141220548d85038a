"""Stored and shipped documents as one rule book."""

from __future__ import annotations

from typing import Any

import pytest

from chalicelib.sla.policies import Pin
from chalicelib.sla.rules_in_force import RulesInForce
from chalicelib.sla.shipped import CALENDAR, POLICY, shipped, shipped_version, version_of
from tests.memory_documents import MemoryDocuments

MARKETS = (
    "CN", "JP", "KR", "SG", "IN", "AE", "DE", "FR", "GB", "ES", "IT", "PT", "NL", "SE", "PL", "TR", "US", "MX", "BR",
    "ZA", "AU",
)  # fmt: skip
NINE_TO_FIVE = [["09:00", "17:00"]]


def a_calendar(id_: str = "cal_moon", version: int = 1, **fields: Any) -> dict[str, Any]:
    """A calendar as it is stored."""
    known = {"name": "Moon", "time_zone": "UTC", "week": {"mon": NINE_TO_FIVE}, "overrides": {}, "holiday_dates": {}}
    return {"id": id_, "version": version, "markets": [], "region": None, "is_active": True, **known, **fields}


def a_policy(id_: str = "sla_vip", version: int = 1, **fields: Any) -> dict[str, Any]:
    """A policy as it is stored."""
    targets = [{"metric": "first_reply_time", "target_s": 60}]
    return {"id": id_, "version": version, "targets": targets, **fields}


@pytest.fixture(name="documents")
def documents_fixture() -> MemoryDocuments:
    """Nothing stored."""
    return MemoryDocuments()


@pytest.fixture(name="rules")
def rules_fixture(documents: MemoryDocuments) -> RulesInForce:
    """The rule book over them."""
    return RulesInForce(documents)


def test_every_shipped_calendar_can_be_read_by_the_clocks(rules: RulesInForce) -> None:
    pins = [rules.current_calendar(document["id"]) for document in shipped(CALENDAR)]
    assert len(pins) >= 22
    assert [rules.calendar(pin).id for pin in pins if pin] == [document["id"] for document in shipped(CALENDAR)]


@pytest.mark.parametrize(
    "market",
    [
        "CN",
        "JP",
        "KR",
        "SG",
        "IN",
        "AE",
        "DE",
        "FR",
        "GB",
        "ES",
        "IT",
        "PT",
        "NL",
        "SE",
        "PL",
        "TR",
        "US",
        "MX",
        "BR",
        "ZA",
        "AU",
    ],
)
def test_the_usual_markets_have_a_calendar_from_the_start(rules: RulesInForce, market: str) -> None:
    assert rules.calendar_of_market(market) == (f"cal_{market.lower()}", 1)


@pytest.mark.parametrize("market", ["NZ", None])
def test_a_market_without_a_calendar_is_served_around_the_clock(rules: RulesInForce, market: str | None) -> None:
    assert rules.calendar_of_market(market) == ("cal_always", 1)


def test_a_stored_calendar_takes_the_place_of_the_shipped_one_whose_old_version_stays(
    documents: MemoryDocuments, rules: RulesInForce
) -> None:
    before = rules.calendar(Pin("cal_de", 1))
    documents.put(CALENDAR, [(a_calendar("cal_de", 2, markets=["DE"]), None)])
    assert rules.current_calendar("cal_de") == ("cal_de", 2)
    assert rules.calendar_of_market("DE") == ("cal_de", 2)
    assert rules.calendar(Pin("cal_de", 2)) != before
    assert RulesInForce(documents).calendar(Pin("cal_de", 1)) == before


def test_what_was_stored_under_a_number_wins_over_what_ships_under_it_later(documents: MemoryDocuments) -> None:
    documents.put(CALENDAR, [(a_calendar("cal_de", 1, name="mine"), None)])
    documents.put(CALENDAR, [(a_calendar("cal_de", 2), 1)])
    found = version_of(documents, CALENDAR, Pin("cal_de", 1))
    assert found is not None
    assert found["name"] == "mine"


def test_the_owners_calendar_of_a_market_serves_before_the_shipped_one(
    documents: MemoryDocuments, rules: RulesInForce
) -> None:
    documents.put(CALENDAR, [(a_calendar("cal_zz", markets=["DE"]), None)])
    assert rules.calendar_of_market("DE") == ("cal_zz", 1)


def test_a_calendar_out_of_use_serves_no_market_but_whoever_names_it(
    documents: MemoryDocuments, rules: RulesInForce
) -> None:
    documents.put(CALENDAR, [(a_calendar(markets=["NZ"], is_active=False), None)])
    assert rules.calendar_of_market("NZ") == ("cal_always", 1)
    assert rules.current_calendar("cal_moon") == ("cal_moon", 1)


@pytest.mark.parametrize("pin", [Pin("cal_none", 1), Pin("cal_de", 99)])
def test_a_calendar_that_never_was_is_a_lookup_error(rules: RulesInForce, pin: Pin) -> None:
    assert rules.current_calendar("cal_none") is None
    with pytest.raises(LookupError):
        rules.calendar(pin)


def test_a_policy_that_never_was_is_a_lookup_error(rules: RulesInForce) -> None:
    with pytest.raises(LookupError):
        rules.policy(Pin("sla_none", 1))


def test_holidays_close_and_the_owners_own_dates_win_over_them(documents: MemoryDocuments, rules: RulesInForce) -> None:
    from chalicelib.sla.business_time import measure
    from tests.fakes import START  # Saturday, 21 November 2026

    holidays = {"2026-11-23": {"name": "a", "intervals": []}, "2026-11-30": {"name": "b", "intervals": []}}
    own = {"2026-11-30": [["10:00", "11:00"]]}
    documents.put(CALENDAR, [(a_calendar(holiday_dates=holidays, overrides=own), None)])
    calendar = rules.calendar(Pin("cal_moon", 1))
    assert measure(calendar, START, START.replace(month=12, day=12)) == (1 + 8) * 3600


def test_a_union_is_open_when_one_of_its_members_was_at_its_making(
    documents: MemoryDocuments, rules: RulesInForce
) -> None:
    from chalicelib.sla.business_time import is_open
    from tests.fakes import START

    members = [a_calendar("cal_a", week={"sat": [["10:00", "11:00"]]}), a_calendar("cal_b")]
    pins = [{"id": "cal_a", "version": 1}, {"id": "cal_b", "version": 1}]
    union = {"id": "cal_sun", "version": 1, "markets": [], "is_active": True, "union": ["cal_a", "cal_b"]}
    documents.put(CALENDAR, [(document, None) for document in (*members, {**union, "members": pins})])
    documents.put(CALENDAR, [(a_calendar("cal_a", 2, week={}), 1)])
    assert is_open(rules.calendar(Pin("cal_sun", 1)), START)


def test_policies_in_force_are_the_active_ones_stored_before_shipped(
    documents: MemoryDocuments, rules: RulesInForce
) -> None:
    assert [policy.pin for policy in rules.policies()] == [("sla_default", 1)]
    documents.put(POLICY, [(a_policy(), None), (a_policy("sla_old", is_active=False), None)])
    documents.put(POLICY, [(a_policy("sla_default", 2), None)])
    assert [policy.pin for policy in rules.policies()] == [("sla_default", 2), ("sla_vip", 1)]
    assert rules.policy(Pin("sla_default", 1)).targets
    assert not rules.policy(Pin("sla_old", 1)).is_active


def test_a_version_is_looked_up_once_in_the_life_of_a_process(documents: MemoryDocuments, rules: RulesInForce) -> None:
    documents.put(CALENDAR, [(a_calendar(), None)])
    documents.put(CALENDAR, [(a_calendar(version=2), 1)])
    documents.reads = 0
    first = rules.calendar(Pin("cal_moon", 1))
    assert rules.calendar(Pin("cal_moon", 1)) is first
    assert documents.reads == 1
    rules.calendar(Pin("cal_moon", 2))
    rules.calendar(Pin("cal_de", 1))
    assert documents.reads == 1


@pytest.mark.parametrize(
    ("market", "region"),
    [
        ("DE", "europe"), ("US", "north_america"), ("MX", "latin_america"), ("AE", "middle_east"), ("ZA", "africa"),
        ("NZ", "asia_pacific"), ("EU", None), (None, None),
    ],
)  # fmt: skip
def test_a_market_lies_in_the_region_of_its_country(
    rules: RulesInForce, market: str | None, region: str | None
) -> None:
    assert rules.region_of(market) == region


def test_a_calendar_may_place_its_markets_in_another_region(documents: MemoryDocuments, rules: RulesInForce) -> None:
    documents.put(CALENDAR, [(a_calendar("cal_gb", 2, markets=["GB"], region="north_america"), None)])
    assert rules.region_of("GB") == "north_america"


def test_every_shipped_version_can_be_found() -> None:
    for kind in (CALENDAR, POLICY):
        for document in shipped(kind):
            assert shipped_version(kind, Pin(document["id"], document["version"])) is document
    assert shipped_version(CALENDAR, Pin("cal_de", 99)) is None
