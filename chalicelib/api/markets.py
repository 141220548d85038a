"""Calls about markets: what is usual, polite and lawful there, what is celebrated, how to speak now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from chalicelib.api.access import Access
from chalicelib.api.accesses import READERS
from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.errors import FieldError, ProblemError
from chalicelib.api.routes import route
from chalicelib.api.short_lists import short_page

if TYPE_CHECKING:
    from chalicelib.desk.keeping import Document
    from chalicelib.markets.festivals import Occasion
    from chalicelib.markets.speaking import Hints

models = Models("chalicelib.api.market_schemas")
paging = Models("chalicelib.api.schemas")
READ = Access(roles=READERS | {"vendor_manager"}, scopes=frozenset({"tickets:read"}))
ARRANGE = Access(roles=frozenset({"supervisor", "planner", "admin"}))
PATH = "/v1/markets"
ONE = PATH + "/{market_id}"
FESTIVALS = "/v1/festivals"
SUMMARY = ("id", "version", "name", "region", "currency", "time_zone", "calendar_id", "is_active")
SHOWN = ("id", "name", "load", "staffing", "suppress", "since", "until", "is_estimated")
AHEAD_DAYS = 90
MAX_DAYS = 366


@dataclass(frozen=True, slots=True)
class Listed:
    """A market in a list."""

    id: str
    document: Document


@route("GET", PATH, access=READ, query=paging.PageQuery, answer=models.MarketPage, errors=(400,))
def list_markets(call: Call) -> Answer:
    """List the markets. Those that ship with the product are among them until you change them."""
    known = [Listed(document["id"], document) for document in call.desk.markets.list()]
    return short_page(call, PATH, known, lambda listed: _summary(listed.document))


@route(
    "POST",
    PATH,
    access=ARRANGE,
    body=models.CreateMarketBody,
    answer=models.MarketEnvelope,
    status=201,
    errors=(422,),
    idempotent=False,
    links={"read_market": ("market_id", "/market/id")},
)
def create_market(call: Call) -> Answer:
    """Add a market under its country. The same again is answered the same; it holds within a minute."""
    made = call.desk.markets.create(call.body.market.model_dump(mode="json", by_alias=True))
    return _answer(made, headers={"Location": f"{PATH}/{made['id']}"})


@route("GET", ONE, access=READ, query=models.MarketQuery, answer=models.MarketEnvelope, errors=(400, 404))
def read_market(call: Call) -> Answer:
    """Read one market as it is, or as it was in a version: with the source of every claim."""
    return _answer(call.desk.markets.get(call.path["market_id"], call.query.version))


@route(
    "PUT",
    ONE,
    access=ARRANGE,
    body=models.ReplaceMarketBody,
    answer=models.MarketEnvelope,
    errors=(404, 409, 412, 422),
    versioned=True,
)
def replace_market(call: Call) -> Answer:
    """Write the next version of a market; it holds within a minute. What is the current content already makes none.

    Old versions stay readable: whoever noted one finds what was said then, and where it came from.
    """
    from chalicelib.desk.keeping import ReplaceDocument
    from chalicelib.desk.versions import ExpectedVersion

    new = call.body.market
    command = ReplaceDocument(
        id=call.path["market_id"],
        content=new.model_dump(mode="json", by_alias=True, exclude={"version"}),
        expected=ExpectedVersion(call.expected_version, new.version, "/market/version"),
    )
    return _answer(call.desk.markets.replace(command))


@route(
    "GET",
    ONE + "/festivals",
    access=READ,
    query=models.FestivalsQuery,
    answer=models.FestivalsView,
    errors=(400, 404),
)
def list_festivals(call: Call) -> Answer:
    """Tell which festivals are kept between two days: greetings, staffing hints, and what is not sent meanwhile."""
    from zoneinfo import ZoneInfo

    from chalicelib.markets.festivals import occasions

    market, asked = _market(call), call.query
    start = asked.start or call.desk.now().astimezone(ZoneInfo(market.time_zone)).date()
    end = _end(start, asked.end)
    shown = [_occasion(occasion) for occasion in occasions(market, start, end)]
    span = {"from": start.isoformat(), "to": end.isoformat()}
    return Answer({"market_id": market.id, "market_version": market.version, **span, "festivals": shown})


@route("GET", FESTIVALS, access=READ, query=models.AllFestivalsQuery, answer=models.AllFestivalsView, errors=(400,))
def list_all_festivals(call: Call) -> Answer:
    """Tell which festivals are kept in all active markets, or those of a region: what planners staff desks by.

    In order of their first days; 366 days at most. Without days, today by UTC and the 90 days after it are meant.
    """
    from chalicelib.markets.festivals import occasions
    from chalicelib.markets.profile_documents import market_from

    asked = call.query
    start = asked.start or call.desk.now().date()
    end = _end(start, asked.end)
    wanted = [document for document in call.desk.markets.list() if _is_asked_for(document, asked.region)]
    found = [(market, one) for market in map(market_from, wanted) for one in occasions(market, start, end)]
    shown = [
        {"market_id": market.id, "market_version": market.version, "region": market.region, **_occasion(one)}
        for market, one in sorted(found, key=lambda pair: (pair[1].first, pair[0].id))
    ]
    return Answer({"from": start.isoformat(), "to": end.isoformat(), "festivals": shown})


@route("GET", ONE + "/hints", access=READ, query=models.HintsQuery, answer=models.HintsView, errors=(400, 404))
def read_hints(call: Call) -> Answer:
    """Tell an agent how to speak there now: greeting and closing of the local time of day, address, register."""
    from chalicelib.markets.speaking import hints_for

    market, asked = _market(call), call.query
    hints = hints_for(market, call.desk.now(), language=asked.language, channel=asked.channel)
    manners = market.manners
    return Answer(
        {
            "market_id": market.id,
            "market_version": market.version,
            **_spoken(hints),
            "directness": manners.directness,
            "decision_style": manners.decision_style,
            "hints": list(manners.hints),
        }
    )


def _market(call: Call) -> Any:
    """The market of the path as it is. NotFoundError."""
    from chalicelib.markets.profile_documents import market_from

    return market_from(call.desk.markets.get(call.path["market_id"]))


def _end(start: date, asked: date | None) -> date:
    """The last day that is meant. `invalid_parameter` for one before the first, or too far away."""
    end = asked or start + timedelta(days=AHEAD_DAYS)
    if not start <= end <= start + timedelta(days=MAX_DAYS):
        raise ProblemError("invalid_parameter", errors=(FieldError("out_of_range", parameter="to"),))
    return end


def _is_asked_for(document: Document, region: str | None) -> bool:
    return document["is_active"] and region in (None, document["region"])


def _occasion(occasion: Occasion) -> dict[str, Any]:
    festival = occasion.festival
    days = {"first": occasion.first.isoformat(), "last": occasion.last.isoformat()}
    return {**{name: getattr(festival, name) for name in SHOWN}, **days, "greetings": dict(festival.greetings)}


def _spoken(hints: Hints) -> dict[str, Any]:
    spoken = hints.spoken
    festivals = [
        {"id": one.id, "name": one.name, "greeting": one.greetings.get(spoken.tag), "suppress": one.suppress}
        for one in hints.festivals
    ]
    return {
        "local_time": hints.local_time,
        "language": spoken.tag,
        "formality": spoken.formality,
        "address": spoken.address,
        "honorific": spoken.honorific,
        "register": hints.register,
        "greetings": [phrase.text for phrase in hints.greetings],
        "closings": [phrase.text for phrase in hints.closings],
        "festivals": festivals,
    }


def _summary(document: Document) -> dict[str, Any]:
    provenance = document["provenance"]
    return {
        **{name: document[name] for name in SUMMARY},
        "language_tags": [spoken["tag"] for spoken in document["languages"]],
        "review_on": provenance["review_on"],
        "legal_sign_off": provenance["legal_sign_off"],
    }


def _answer(document: Document, **rest: Any) -> Answer:
    return Answer({"market": document}, version=document["version"], **rest)
