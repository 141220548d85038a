"""Writes the days of festivals into the profiles that ship with the product, and checks what the profiles say.

    python -m infra.markets [--check]

People write chalicelib/markets/data/markets/<country>.json; this adds the days of festivals, by the rules of
infra/market_festivals.py, and the table of markets in docs/markets.md.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from infra.calendars import COUNTRIES
from infra.calendars import FILE as CALENDARS
from infra.market_checks import faults as faults_in
from infra.market_days import YEARS
from infra.market_festivals import rule_of

HOME = Path(__file__).resolve().parent.parent
FOLDER = HOME / "chalicelib" / "markets" / "data" / "markets"
PAGE = HOME / "docs" / "markets.md"
BEGIN, END = "<!-- written by infra.markets -->\n", "<!-- as far as here -->\n"


def main() -> int:
    """Writes or checks; returns the exit status."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--check", action="store_true", help="change nothing; fail when a file is stale or at fault")
    is_check = arguments.parse_args().check
    wanted = documents()
    stale = [path for path, text in wanted.items() if path.read_text("utf-8") != text]
    if not is_check:
        for path in stale:
            path.write_text(wanted[path], "utf-8")
    faults = [f"{path.name} is stale; run python -m infra.markets" for path in stale if is_check] + faults_of_files()
    for fault in faults:
        print(f"markets: {fault}", file=sys.stderr)
    return 1 if faults else 0


def documents() -> dict[Path, str]:
    """What the profiles and the page about them should say."""
    files = {file: with_days(versions) for file, versions in shipped().items()}
    newest = [versions[-1] for versions in files.values()]
    head, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    page = head + BEGIN + table(newest) + END + rest.partition(END)[2]
    return {**{file: lines(versions) for file, versions in files.items()}, PAGE: page}


def faults_of_files() -> list[str]:
    """What is wrong in the profiles as they are, and which country of the calendars has none."""
    calendars = {document["id"] for document in json.loads(CALENDARS.read_text("utf-8"))}
    found = shipped()
    at_fault = [f"{file.name}: {fault}" for file, versions in found.items() for fault in faults_in(versions, calendars)]
    missing = set(COUNTRIES) - {file.stem for file in found}
    return at_fault + [f"{country} has a calendar and no profile" for country in sorted(missing)]


def shipped() -> dict[Path, list[Mapping[str, Any]]]:
    """Every version of each market by its file."""
    return {file: json.loads(file.read_text("utf-8")) for file in sorted(FOLDER.glob("*.json"))}


def table(profiles: Sequence[Mapping[str, Any]]) -> str:
    """The markets at a glance, as Markdown."""
    rows = [
        "| market | languages and address | manners | date | law: days to withdraw | festivals, silent ones |",
        "|---" * 6 + "|",
    ]
    return "\n".join([*rows, *map(_row, profiles)]) + "\n"


def _row(profile: Mapping[str, Any]) -> str:
    spoken = "; ".join(f"{one['tag']} ({one['formality']}: {one['address']})" for one in profile["languages"])
    manners = f"{profile['manners']['directness']}, {profile['manners']['decision_style']}"
    withdrawal = [rule["days"] for rule in profile["legal"] if rule["topic"] == "withdrawal" and rule["days"]]
    silent = sum(festival["suppress"] != "none" for festival in profile["festivals"])
    cells = (
        f"{profile['id']} {profile['name']}",
        spoken,
        manners,
        profile["date_order"],
        withdrawal[0] if withdrawal else "none",
        f"{len(profile['festivals'])}, {silent}",
    )
    return "| " + " | ".join(map(str, cells)) + " |"


def with_days(versions: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The versions of a market, the newest with the days that its festivals fall on."""
    newest = versions[-1]
    festivals = [{**one, "dates": days(newest["id"], one["id"])} for one in newest["festivals"]]
    return [*versions[:-1], {**newest, "festivals": festivals}]


def days(market: str, festival: str) -> list[list[str]]:
    """First and last day of a festival, year by year."""
    rule = rule_of(market, festival)
    spans = (span for year in YEARS for span in rule.spans(market, year))
    return [[first.isoformat(), last.isoformat()] for first, last in sorted(spans)]


def lines(versions: Sequence[Mapping[str, Any]]) -> str:
    """The file: an array of versions, each entry of a list on a line of its own."""
    return "[\n" + ",\n".join(_object(version) for version in versions) + "\n]\n"


def _object(document: Mapping[str, Any]) -> str:
    return "{\n" + ",\n".join(f" {_text(name)}: {_value(value)}" for name, value in document.items()) + "\n}"


def _value(value: Any) -> str:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[\n  " + ",\n  ".join(map(_text, value)) + "\n ]"
    return _text(value)


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    sys.exit(main())
