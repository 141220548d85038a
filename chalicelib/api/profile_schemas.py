"""Models of a market's profile: what an owner says of it, field by field."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from chalicelib.api.customer_schemas import TimeZone
from chalicelib.api.schemas import Body, LanguageTag, Line, Slug, Text
from chalicelib.desk.tickets import Channel
from chalicelib.markets.profiles import Action, DateOrder, Formality, Severity, Suppression

MAX_LANGUAGES = 20
MAX_PHRASES = 300
MAX_TABOOS = 500
MAX_FESTIVALS = 100
MAX_RULES = 60
MAX_SOURCES = 1_000

Code = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,47}$")]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Clock = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
Day = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
Amount = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,12}(\.[0-9]{1,4})?$")]
Load = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,2}(\.[0-9]{1,2})?$")]
Pointer = Annotated[str, StringConstraints(pattern=r"^(/[a-z0-9_]{1,60}){1,4}$")]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s\x00-\x1f\x7f]+$", max_length=500)]
TabooLanguage = Annotated[str, StringConstraints(pattern=r"^(\*|[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?)$")]
Words = Annotated[list[Annotated[str, Line(80)]], Field(min_length=1, max_length=100)]


class SourceModel(Body):
    """Where a claim comes from: `claim` is the pointer, within the profile, to what it supports."""

    claim: Pointer
    kind: Literal["statute", "regulator", "standard", "cldr", "holiday_library", "official", "reference"]
    title: Annotated[str, Line(300)]
    url: Url | None = None
    read_on: Annotated[str, StringConstraints(pattern=r"^([0-9]{4}-[0-9]{2}-[0-9]{2})?$")] = ""


class ProvenanceModel(Body):
    """Who answers for a version. `review_on` is when it is looked at again; `legal_sign_off` who signed it off."""

    source: Annotated[str, Line(200)]
    owner: Annotated[str, Line(200)]
    review_on: Day
    legal_sign_off: Annotated[str, Line(200)] | None = None


class SpokenLanguageModel(Body):
    """A language customers are served in. `honorific` is put to a name: `{name}様`."""

    tag: LanguageTag
    formality: Formality
    address: Annotated[str, Line(80)]
    honorific: Annotated[str, StringConstraints(pattern=r"\{name\}"), Line(80)] | None = None


class PhraseModel(Body):
    """A greeting or closing, from `since` until before `until` local time; at any time without."""

    language: LanguageTag
    text: Annotated[str, Line(200)]
    formality: Formality
    since: Clock | None = None
    until: Clock | None = None


class MannersModel(Body):
    """Hints for agents. `register` by class of channel: email, chat, review, phone."""

    directness: Literal["direct", "balanced", "indirect"]
    decision_style: Literal["individual", "consensual", "hierarchical"]
    register_: Annotated[
        dict[Literal["email", "chat", "review", "phone"], Literal["formal", "friendly", "brief"]],
        Field(alias="register"),
    ]
    hints: Annotated[list[Annotated[str, Text(500)]], Field(max_length=30)] = Field(default=[])


class TabooModel(Body):
    """Words that are not to be used in a language (`*`: in any), why, and what to say instead."""

    code: Code
    language: TabooLanguage
    words: Words
    severity: Severity
    reason: Annotated[str, Text(500)]
    suggestion: Annotated[str, Text(300)] | None = None


class FestivalModel(Body):
    """A festival, the days it falls on, what it is greeted with and what is not sent meanwhile.

    `load` is the expected volume against a usual day; `since` and `until` the hours of a day in which custom holds.
    """

    id: Code
    name: Annotated[str, Line(120)]
    dates: Annotated[list[tuple[Day, Day]], Field(min_length=1, max_length=30)]
    greetings: Annotated[dict[LanguageTag, Annotated[str, Line(200)]], Field(max_length=MAX_LANGUAGES)] = Field(
        default={}
    )
    load: Load = "1.0"
    staffing: Annotated[str, Text(500)] | None = None
    suppress: Suppression = "none"
    since: Clock | None = None
    until: Clock | None = None
    is_estimated: bool = False


class LegalRuleModel(Body):
    """One rule of law that a desk meets."""

    topic: Code
    title: Annotated[str, Line(300)]
    says: Annotated[str, Text(1_000)]
    days: Annotated[int, Field(ge=1, le=4_000)] | None = None


class AmountModel(Body):
    """Money that may be spent."""

    amount: Amount
    currency: Currency


class TranslationModel(Body):
    """What translating may cost a day, and below which quality (percent) a person looks at it."""

    characters_per_day: Annotated[int, Field(ge=0, le=1_000_000_000)]
    amount_per_day: AmountModel
    review_below: Annotated[int, Field(ge=0, le=100)] = 50
    hold: bool = True


class MarketContent(Body):
    """What an owner says of a market. The main language comes first."""

    name: Annotated[str, Line(120)]
    region: Slug
    currency: Currency
    time_zone: TimeZone
    languages: Annotated[list[SpokenLanguageModel], Field(min_length=1, max_length=MAX_LANGUAGES)]
    manners: MannersModel
    greetings: Annotated[list[PhraseModel], Field(max_length=MAX_PHRASES)]
    closings: Annotated[list[PhraseModel], Field(max_length=MAX_PHRASES)]
    taboos: Annotated[list[TabooModel], Field(max_length=MAX_TABOOS)] = Field(default=[])
    festivals: Annotated[list[FestivalModel], Field(max_length=MAX_FESTIVALS)] = Field(default=[])
    preferred_channels: Annotated[list[Channel], Field(max_length=16)] = Field(default=[])
    calendar_id: Annotated[str, StringConstraints(pattern=r"^cal_[a-z0-9_]{1,40}$")]
    promise: Annotated[str, Text(1_000)]
    legal: Annotated[list[LegalRuleModel], Field(max_length=MAX_RULES)] = Field(default=[])
    translation: TranslationModel
    checks: Annotated[dict[Code, Action], Field(max_length=100)] = Field(default={})
    provenance: ProvenanceModel
    sources: Annotated[list[SourceModel], Field(max_length=MAX_SOURCES)] = Field(default=[])
    week_start: Weekday = "mon"
    weekend: Annotated[list[Weekday], Field(min_length=1, max_length=4)] = Field(default=["sat", "sun"])
    date_order: DateOrder = "dmy"
    is_active: bool = True
