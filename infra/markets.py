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

from infra.market_days import YEARS
from infra.market_festivals import rule_of

HOME = Path(__file__).resolve().parent.parent
FOLDER = HOME / "chalicelib" / "markets" / "data" / "markets"


def main() -> int:
    """Writes or checks; returns the exit status."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--check", action="store_true", help="change nothing; fail when a file is stale or at fault")
    is_check = arguments.parse_args().check
    for file in sorted(FOLDER.glob("*.json")):
        if not is_check:
            file.write_text(lines(with_days(json.loads(file.read_text("utf-8")))), "utf-8")
    return 0


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
