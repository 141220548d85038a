"""Writes the calendars that ship with the product, and checks that they are what is said here.

    python -m infra.calendars [--check]

Hours are office hours as usual in the country; holidays come from the library pinned in requirements.txt, for the years
in YEARS. chalicelib/sla/data/calendars.json keeps every version that ever shipped, one a line: where this table or the
library says something new, the next version is added and the old ones stay, because tickets are pinned to them.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from chalicelib.sla.calendar import WEEKDAYS
from chalicelib.sla.calendar_documents import ALWAYS, says_the_same
from chalicelib.sla.calendar_writing import Surroundings, written

FILE = Path(__file__).resolve().parent.parent / "chalicelib" / "sla" / "data" / "calendars.json"
YEARS = range(2026, 2032)

NINE_TO_SIX = [["09:00", "18:00"]]
NINE_TO_FIVE = [["09:00", "17:00"]]
MORNING = [["09:00", "12:00"]]
TO_ONE = [["09:00", "13:00"]]
TO_TWO = [["09:00", "14:00"]]
LUNCH_AT_NOON = [["09:00", "12:00"], ["13:30", "18:00"]]
CHRISTMAS_AND_NEW_YEARS_EVE = ("12-24", "12-31")

# country: (name, time zone, hours from Monday to Friday, what differs)
COUNTRIES: Mapping[str, tuple[str, str, Any, Mapping[str, Any]]] = {
    "AE": ("United Arab Emirates", "Asia/Dubai", NINE_TO_SIX, {"fri": MORNING}),
    "AU": ("Australia", "Australia/Sydney", NINE_TO_FIVE, {"subdivision": "NSW"}),
    "BR": ("Brazil", "America/Sao_Paulo", NINE_TO_SIX, {"eves": MORNING}),
    "CN": ("China", "Asia/Shanghai", LUNCH_AT_NOON, {}),
    "DE": ("Germany", "Europe/Berlin", NINE_TO_SIX, {"eves": MORNING}),
    "ES": ("Spain", "Europe/Madrid", NINE_TO_SIX, {"eves": TO_TWO}),
    "FR": ("France", "Europe/Paris", NINE_TO_SIX, {}),
    "GB": ("United Kingdom", "Europe/London", NINE_TO_FIVE, {"subdivision": "ENG"}),
    "IN": ("India", "Asia/Kolkata", NINE_TO_SIX, {}),
    "IT": ("Italy", "Europe/Rome", NINE_TO_SIX, {"eves": TO_ONE}),
    "JP": ("Japan", "Asia/Tokyo", NINE_TO_SIX, {"categories": ["bank", "public"]}),
    "KR": ("South Korea", "Asia/Seoul", NINE_TO_SIX, {}),
    "MX": ("Mexico", "America/Mexico_City", NINE_TO_SIX, {"eves": TO_TWO}),
    "NL": ("Netherlands", "Europe/Amsterdam", NINE_TO_FIVE, {}),
    "PL": ("Poland", "Europe/Warsaw", NINE_TO_FIVE, {}),
    "PT": ("Portugal", "Europe/Lisbon", NINE_TO_SIX, {"eves": TO_ONE}),
    "SE": ("Sweden", "Europe/Stockholm", NINE_TO_FIVE, {"categories": ["de_facto", "public"]}),
    "SG": ("Singapore", "Asia/Singapore", NINE_TO_SIX, {"eves": TO_ONE}),
    "TR": ("Türkiye", "Europe/Istanbul", NINE_TO_SIX, {"half_day_hours": TO_ONE}),
    "US": ("United States", "America/New_York", NINE_TO_FIVE, {}),
    "ZA": ("South Africa", "Africa/Johannesburg", NINE_TO_FIVE, {}),
}


def main() -> int:
    """Writes or checks; returns the exit status."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--check", action="store_true", help="change nothing; fail when the file is stale")
    shipped = json.loads(FILE.read_text("utf-8")) if FILE.is_file() else []
    wanted = lines(with_new_versions(shipped, contents()))
    if not arguments.parse_args().check:
        FILE.write_text(wanted, "utf-8")
        return 0
    if FILE.is_file() and FILE.read_text("utf-8") == wanted:
        return 0
    print(f"calendars: {FILE.name} is stale; run python -m infra.calendars", file=sys.stderr)
    return 1


def contents() -> list[dict[str, Any]]:
    """What an owner would say to make each shipped calendar, in order of their ids."""
    return [_always(), *(_of_country(country) for country in sorted(COUNTRIES))]


def with_new_versions(
    shipped: Sequence[Mapping[str, Any]], wanted: Iterable[Mapping[str, Any]]
) -> list[Mapping[str, Any]]:
    """Everything that shipped so far, and a further version of each calendar that is no longer what is wanted."""
    newest = {document["id"]: document for document in shipped}
    versions = list(shipped)
    for content in wanted:
        before = newest.get(content["id"])
        document = written(content, (before["version"] if before else 0) + 1, Surroundings({}, YEARS, _no_feed))
        if before is None or not says_the_same(before, document):
            versions.append(document)
    return sorted(versions, key=lambda document: (document["id"], document["version"]))


def lines(versions: Iterable[Mapping[str, Any]]) -> str:
    """The file: a JSON array with a version a line."""
    written_out = (json.dumps(document, ensure_ascii=False, separators=(",", ":")) for document in versions)
    return "[\n" + ",\n".join(written_out) + "\n]\n"


def _always() -> dict[str, Any]:
    week = {day: [["00:00", "24:00"]] for day in WEEKDAYS}
    known = {"time_zone": "UTC", "week": week, "overrides": {}, "holidays": None}
    return {"id": ALWAYS, "name": "Always open", "markets": [], "region": None, "is_active": True, **known}


def _of_country(country: str) -> dict[str, Any]:
    name, zone, hours, differs = COUNTRIES[country]
    eves = dict.fromkeys(CHRISTMAS_AND_NEW_YEARS_EVE, differs["eves"]) if "eves" in differs else {}
    holidays = {
        "country": country,
        "subdivision": differs.get("subdivision"),
        "categories": differs.get("categories", ["public"]),
        "half_days": eves,
        "half_day_hours": differs.get("half_day_hours"),
        "ical_url": None,
        "ical": None,
    }
    week = {**dict.fromkeys(WEEKDAYS[:5], hours), **{day: differs[day] for day in WEEKDAYS if day in differs}}
    known = {"time_zone": zone, "week": week, "overrides": {}, "holidays": holidays}
    id_ = f"cal_{country.lower()}"
    return {"id": id_, "name": name, "markets": [country], "region": None, "is_active": True, **known}


def _no_feed(url: str) -> str:
    raise AssertionError(url)


if __name__ == "__main__":
    sys.exit(main())
