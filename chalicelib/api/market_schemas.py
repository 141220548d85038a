"""Models of markets: a profile to keep, its festivals between two days, the hints an agent is given."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from chalicelib.api.profile_schemas import MarketContent
from chalicelib.api.schemas import Body, Country, LanguageTag, PageLinks, PageMeta, Query, Resource, Slug
from chalicelib.desk.tickets import Channel
from chalicelib.markets.profiles import Formality, Suppression

Version = Annotated[int, Field(ge=1)]


class NewMarket(MarketContent):
    """A market to add, under its country."""

    id: Country


class CreateMarketBody(Body):
    """A market to add."""

    market: NewMarket


class MarketReplacement(MarketContent):
    """A market's whole new content. `version` is the one the caller saw."""

    version: Version | None = None


class ReplaceMarketBody(Body):
    """The new content of one market."""

    market: MarketReplacement


class MarketQuery(Query):
    """Which version to read; the current one when none is named."""

    version: Version | None = None


class FestivalsQuery(Query):
    """Between which days, both inclusive: today in the market, and 90 days on, when none are named."""

    start: date | None = Field(default=None, alias="from", ge=date(2000, 1, 1), le=date(2100, 1, 1))
    end: date | None = Field(default=None, alias="to", ge=date(2000, 1, 1), le=date(2100, 1, 1))


class AllFestivalsQuery(FestivalsQuery):
    """Between which days, and of which region; of all when none is named."""

    region: Slug | None = None


class HintsQuery(Query):
    """For which language and channel; the main language and e-mail when none is named."""

    language: LanguageTag | None = None
    channel: Channel = "email"


class MarketSummary(Resource):
    """A market without its manners."""

    id: str
    version: int
    name: str
    region: str
    currency: str
    time_zone: str
    language_tags: list[str]
    calendar_id: str
    is_active: bool
    review_on: str
    legal_sign_off: str | None


class MarketView(MarketContent):
    """A version of a market."""

    id: str
    version: int


class MarketEnvelope(Resource):
    """One market."""

    market: MarketView


class MarketPage(Resource):
    """A page of markets."""

    data: list[MarketSummary]
    meta: PageMeta
    links: PageLinks


class OccasionView(Resource):
    """A festival as it falls in one year."""

    id: str
    name: str
    first: str
    last: str
    is_estimated: bool
    greetings: dict[str, str]
    load: str
    staffing: str | None
    suppress: Suppression
    since: str | None
    until: str | None


class FestivalsView(Resource):
    """The festivals of a market between two days."""

    market_id: str
    market_version: int
    start: str = Field(alias="from")
    end: str = Field(alias="to")
    festivals: list[OccasionView]


class MarketOccasionView(OccasionView):
    """A festival as it falls in one year, and whose it is."""

    market_id: str
    market_version: int
    region: str


class AllFestivalsView(Resource):
    """The festivals of many markets between two days, by first day."""

    start: str = Field(alias="from")
    end: str = Field(alias="to")
    festivals: list[MarketOccasionView]


class GreetedFestival(Resource):
    """A festival that is on, and its greeting in the language."""

    id: str
    name: str
    greeting: str | None
    suppress: Suppression


class HintsView(Resource):
    """How to speak now: phrases of the time of day first."""

    market_id: str
    market_version: int
    local_time: str
    language: str
    formality: Formality
    address: str
    honorific: str | None
    register_: Literal["formal", "friendly", "brief"] = Field(alias="register")
    greetings: list[str]
    closings: list[str]
    directness: str
    decision_style: str
    hints: list[str]
    festivals: list[GreetedFestival]
