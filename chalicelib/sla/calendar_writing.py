"""From what an owner says of a calendar to a version of its document: checked, with everything written out."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from chalicelib.desk.errors import InvalidValueError
from chalicelib.sla.business_time import Calendar, CalendarError
from chalicelib.sla.calendar import MAX_OVERRIDES
from chalicelib.sla.calendar_documents import MAX_UNIONS, Document, own_hours
from chalicelib.sla.holidays_source import Days, days_of_country
from chalicelib.sla.ical_feed import FeedError, days_of_feed

ROOT = "/calendar"
MAX_BYTES = 60_000  # every instance holds all current calendars, and an item of the table has at most 400 KB
GENERAL = ("id", "name", "region", "is_active")
CONTENT = (*GENERAL, "markets", "time_zone", "week", "overrides", "holidays", "union")  # what an owner says
LEAP_YEAR = 2028
REASONS = {"required": "missing", "unknown_time_zone": "unknown", "unknown_day": "unknown_field"}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a version is written out from: the calendars known now, the years to cover, and how feeds are fetched."""

    known: Mapping[str, Document]
    years: range
    fetch: Callable[[str], str]


def written(content: Document, version: int, around: Surroundings) -> Document:
    """The version of a calendar that `content` (fields of CONTENT) makes. InvalidValueError for the first fault."""
    document = {name: content.get(name) for name in GENERAL} | {"version": version}
    document["markets"] = _markets(content, around.known)
    document |= _union(content, around.known) if content.get("union") else _hours(content, around)
    if not content.get("union"):
        _check(document)
    if len(json.dumps(document, ensure_ascii=False).encode()) > MAX_BYTES:
        raise InvalidValueError(ROOT, "too_long", limit=MAX_BYTES)
    return document


def reunited(union: Document, known: Mapping[str, Document]) -> Document:
    """The next version of a union, with its members as they are now."""
    return {**union, "version": union["version"] + 1, "members": _members(union["union"], known)}


def outdated(known: Mapping[str, Document]) -> list[Document]:
    """The unions that were made of other versions than the current ones of their members."""
    unions = (document for document in known.values() if document.get("union"))
    return [union for union in unions if union["members"] != _members(union["union"], known)]


def _markets(content: Document, known: Mapping[str, Document]) -> list[str]:
    others = [other for other in known.values() if other["is_active"] and other["id"] != content["id"]]
    served = {market for other in others for market in other["markets"]} if content["is_active"] else set()
    for position, market in enumerate(content["markets"]):
        if market in served:
            raise InvalidValueError(f"{ROOT}/markets/{position}", "already_used")
    return sorted(set(content["markets"]))


def _union(content: Document, known: Mapping[str, Document]) -> dict[str, Any]:
    ids = content["union"]
    for name in ("time_zone", "week", "overrides", "holidays"):
        if content.get(name):
            raise InvalidValueError(f"{ROOT}/{name}", "not_allowed")
    for position, id_ in enumerate(ids):
        at = f"{ROOT}/union/{position}"
        if id_ not in known:
            raise InvalidValueError(at, "unknown_calendar")
        if id_ == content["id"] or known[id_].get("union"):
            raise InvalidValueError(at, "not_allowed")
        if id_ in ids[:position]:
            raise InvalidValueError(at, "repeated")
        if len({one for one in known if id_ in (known[one].get("union") or ())} - {content["id"]}) >= MAX_UNIONS:
            raise InvalidValueError(at, "too_many", limit=MAX_UNIONS)
    _refuse_if_member(content["id"], known)
    return {"union": list(ids), "members": _members(ids, known)}


def _members(ids: Sequence[str], known: Mapping[str, Document]) -> list[dict[str, Any]]:
    return [{"id": id_, "version": known[id_]["version"]} for id_ in ids]


def _refuse_if_member(id_: str, known: Mapping[str, Document]) -> None:
    """What is part of a union cannot become one: unions hold no unions."""
    if any(id_ in (other.get("union") or ()) for other in known.values()):
        raise InvalidValueError(f"{ROOT}/union", "not_allowed")


def _hours(content: Document, around: Surroundings) -> dict[str, Any]:
    for name in ("time_zone", "week"):
        if content.get(name) is None:
            raise InvalidValueError(f"{ROOT}/{name}", "missing")
    own: dict[str, Any] = {name: content[name] for name in ("time_zone", "week", "overrides")}
    _check({"id": content["id"], "version": 0, **own})
    rules = content.get("holidays")
    if not rules:
        return {**own, "holidays": None, "holiday_dates": {}, "holidays_until": None}
    _check_half_days(rules, own["time_zone"])
    dates = days_of_country(rules, own["week"], around.years) | _feed(rules, around)
    until = f"{around.years.stop - 1}-12-31"
    past = _past(content["id"], around)
    return {**own, "holidays": rules, "holiday_dates": {**past, **dict(sorted(dates.items()))}, "holidays_until": until}


def _past(id_: str, around: Surroundings) -> Days:
    """The days of the year before, as they were: work of then may still be measured by this version."""
    dates: Days = around.known.get(id_, {}).get("holiday_dates", {})
    return {day: holiday for day, holiday in dates.items() if int(day[:4]) == around.years.start - 1}


def _feed(rules: Mapping[str, Any], around: Surroundings) -> Days:
    days: Days = {}
    for name, read in (("ical_url", around.fetch), ("ical", str)):
        if rules.get(name):
            try:
                days |= days_of_feed(read(rules[name]), around.years)
            except FeedError as unusable:
                raise InvalidValueError(f"{ROOT}/holidays/{name}", str(unusable)) from unusable
    return days


def _check_half_days(rules: Mapping[str, Any], zone: str) -> None:
    for month_day, intervals in (rules.get("half_days") or {}).items():
        day = f"{LEAP_YEAR}-{month_day}"
        _check_day(day, intervals, zone, f"/holidays/half_days/{month_day}")
    _check_day(f"{LEAP_YEAR}-01-01", rules.get("half_day_hours") or (), zone, "/holidays/half_day_hours")


def _check_day(day: str, intervals: Any, zone: str, said_at: str) -> None:
    document = {"id": "", "version": 0, "time_zone": zone, "week": {}, "overrides": {day: intervals}}
    _check(document, f"/overrides/{day}", said_at)


def _check(document: Document, found_at: str = "", said_at: str = "") -> None:
    """That the clocks can read a document; a fault at `found_at` is told where the owner said it."""
    try:
        Calendar.from_dict(own_hours(document))
    except CalendarError as fault:
        reason = REASONS.get(fault.code, "bad_format" if fault.code.startswith("not_a_") else fault.code)
        pointer = ROOT + said_at + fault.pointer.removeprefix(found_at)
        raise InvalidValueError(pointer, reason, limit=MAX_OVERRIDES) from fault
