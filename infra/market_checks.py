"""What the profiles that ship must keep beyond what any owner's must: complete, sourced, dated, and as CLDR says."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any

from chalicelib.markets.profile_documents import market_from
from chalicelib.markets.profile_rules import Surroundings
from chalicelib.markets.profile_rules import faults as rule_faults
from chalicelib.markets.speaking import phrases_at
from infra.market_days import Lunar, Named
from infra.market_festivals import rule_of

Profile = Mapping[str, Any]
CLAIMS = tuple(
    f"/{name}"
    for name in (
        "time_zone", "currency", "week_start", "weekend", "date_order", "languages", "manners", "greetings", "closings",
    )
)  # fmt: skip
FILLED = (
    "languages", "greetings", "closings", "taboos", "festivals", "preferred_channels", "legal", "checks", "promise",
)  # fmt: skip
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LAW = frozenset({"statute", "regulator"})


def faults(versions: Sequence[Profile], calendar_ids: set[str]) -> Iterator[str]:
    """Every fault of a market's file, in words."""
    profile = versions[-1]
    if [version["version"] for version in versions] != list(range(1, len(versions) + 1)):
        yield "its versions do not count from 1"
    yield from _shape(profile)
    for pointer, reason in rule_faults(profile, Surroundings(calendar_ids)):
        yield f"{pointer}: {reason}"
    for name in FILLED:
        if not profile[name]:
            yield f"/{name} is empty"
    if profile["provenance"]["legal_sign_off"] is not None:
        yield "/provenance/legal_sign_off: nobody signs off for the company that installs the product"
    yield from _silences(profile)
    yield from _sources(profile)
    yield from _years(profile)
    yield from _cldr(profile)


def _shape(profile: Profile) -> Iterator[str]:
    from pydantic import ValidationError

    from chalicelib.api.market_schemas import NewMarket

    content = {name: value for name, value in profile.items() if name != "version"}
    try:
        NewMarket.model_validate_json(json.dumps(content))
    except ValidationError as refused:
        for error in refused.errors():
            yield f"{error['loc']}: {error['msg']}"


def _silences(profile: Profile) -> Iterator[str]:
    """There is something to say in every language at every hour."""
    market = market_from(profile)
    for spoken, hour in product(market.languages, range(24)):
        for name, phrases in (("greetings", market.greetings), ("closings", market.closings)):
            if not phrases_at(phrases, spoken, f"{hour:02d}:30"):
                yield f"/{name}: nothing in {spoken.tag} at {hour:02d}:30"


def _sources(profile: Profile) -> Iterator[str]:
    """Every claim of law, custom or standard has its source, of the kind it must be."""
    kinds: dict[str, list[Mapping[str, Any]]] = {}
    for source in profile["sources"]:
        kinds.setdefault(source["claim"], []).append(source)
    wanted = [*CLAIMS]
    wanted += [f"/taboos/{at}" for at in range(len(profile["taboos"]))]
    wanted += [f"/festivals/{at}/dates" for at in range(len(profile["festivals"]))]
    wanted += [f"/festivals/{at}" for at, one in enumerate(profile["festivals"]) if one["suppress"] != "none"]
    yield from (f"{claim} has no source" for claim in wanted if claim not in kinds)
    for at in range(len(profile["legal"])):
        if not any(source["kind"] in LAW and source["url"] for source in kinds.get(f"/legal/{at}", ())):
            yield f"/legal/{at} names no statute or regulator with its address"
    for at, festival in enumerate(profile["festivals"]):
        is_looked_up = isinstance(rule_of(profile["id"], festival["id"]), Named | Lunar)
        is_said = any(one["kind"] == "holiday_library" for one in kinds.get(f"/festivals/{at}/dates", ()))
        if is_looked_up != is_said:
            yield f"/festivals/{at}/dates: whether the holiday library gave them is not what its source says"


def _years(profile: Profile) -> Iterator[str]:
    """A festival has days in the year a profile is looked at again and in the one before."""
    review = int(profile["provenance"]["review_on"][:4])
    for at, festival in enumerate(profile["festivals"]):
        years = {int(day[:4]) for span in festival["dates"] for day in span}
        if not {review - 1, review} <= years:
            yield f"/festivals/{at} has no days in {review - 1} or {review}"


def _cldr(profile: Profile) -> Iterator[str]:
    from babel import Locale

    tag = profile["languages"][0]["tag"].partition("-")[0]
    locale = Locale.parse(f"{tag}_{profile['id']}", resolve_likely_subtags=True)
    weekend = WEEKDAYS[locale.weekend_start : locale.weekend_end + 1]
    if (profile["week_start"], tuple(profile["weekend"])) != (WEEKDAYS[locale.first_week_day], weekend):
        yield f"/week_start, /weekend: CLDR says {WEEKDAYS[locale.first_week_day]}, {weekend}"
    pattern = locale.date_formats["short"].pattern.lower()
    if profile["date_order"] != "".join(sorted("dmy", key=pattern.index)):
        yield f"/date_order: CLDR writes {pattern}"
