"""A market's profile: how people there are spoken to, what they celebrate, what the law gives them.

The document (data/<country>.json, `/v1/markets`) has exactly these fields under these names; times of day are local
"HH:MM", days of the year "MM-DD", dates "YYYY-MM-DD".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from chalicelib.desk.money import Money

Formality = Literal["formal", "informal"]
Action = Literal["block", "warn", "off"]
Severity = Literal["low", "medium", "high"]
Suppression = Literal["none", "proactive", "all_but_urgent"]
DateOrder = Literal["dmy", "mdy", "ymd"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a claim comes from: `claim` is the JSON pointer of what it supports."""

    claim: str
    kind: Literal["statute", "regulator", "standard", "cldr", "holiday_library", "official", "reference"]
    title: str
    url: str | None = None
    read_on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Who answers for a version: its source in a word, its owner, who signed it off, when it is looked at again."""

    source: str
    owner: str
    review_on: str
    legal_sign_off: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenLanguage:
    """A language customers of the market are served in. `formality` is how the desk speaks to them in it.

    `address` says in a word what that means ("Sie", "vous", "です・ます"); `honorific` is put to a name ("{name}様").
    """

    tag: str
    formality: Formality
    address: str
    honorific: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A greeting or closing of a language. From `since` until before `until` local time; None: at any time."""

    language: str
    text: str
    formality: Formality
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """Hints for agents: how directly people speak, how they decide, which register each class of channel has."""

    directness: Literal["direct", "balanced", "indirect"]
    decision_style: Literal["individual", "consensual", "hierarchical"]
    register: Mapping[str, str]  # channel class ("email", "chat", "review", "phone") -> "formal" | "friendly" | "brief"
    hints: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Taboo:
    """Whole words of `language` ("*": any) that are not to be used, why, and what to say instead."""

    code: str
    language: str
    words: Sequence[str]
    severity: Severity
    reason: str
    suggestion: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Festival:
    """A festival with the dates it falls on (`first` to `last`, both inclusive, one entry per year).

    `greetings` by language tag; `load` is the expected volume against a usual day (1.0); `staffing` a hint in English;
    `suppress` what custom forbids to send meanwhile ("none" | "proactive" | "all_but_urgent"), from `since` to before
    `until` local time of each day; None: all day. `is_estimated`: an authority announces the days, by the moon or late.
    """

    id: str
    name: str
    dates: Sequence[tuple[str, str]]
    greetings: Mapping[str, str] = field(default_factory=dict)
    load: str = "1.0"
    staffing: str | None = None
    suppress: Suppression = "none"
    since: str | None = None
    until: str | None = None
    is_estimated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalRule:
    """One rule of the market's law that a desk meets: `topic` ("withdrawal", "guarantee", "data_protection", ...)."""

    topic: str
    title: str
    says: str
    days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationTerms:
    """What translating for the market may cost a day, and when a human looks at it.

    `review_below`: a translation of less quality (percent) goes to an editor; `hold`: a reply waits for them.
    """

    characters_per_day: int
    amount_per_day: Money
    review_below: int = 50
    hold: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Market:
    """A market. `id` is its country (ISO 3166-1), `languages` the main one first, `checks` the action by rule code.

    `week_start` and `weekend` are days of the week ("mon".."sun"), `date_order` how people there write a short date.
    """

    id: str
    version: int
    name: str
    region: str
    currency: str
    time_zone: str
    languages: Sequence[SpokenLanguage]
    manners: Manners
    greetings: Sequence[Phrase]
    closings: Sequence[Phrase]
    taboos: Sequence[Taboo]
    festivals: Sequence[Festival]
    preferred_channels: Sequence[str]
    calendar_id: str
    promise: str
    legal: Sequence[LegalRule]
    translation: TranslationTerms
    checks: Mapping[str, Action]
    provenance: Provenance
    sources: Sequence[Source]
    week_start: str = "mon"
    weekend: Sequence[str] = ("sat", "sun")
    date_order: DateOrder = "dmy"
    is_active: bool = True

    def spoken(self, tag: str) -> SpokenLanguage | None:
        """How a language is spoken in this market: the entry of that tag, else of the same language, else None."""
        base = tag.partition("-")[0].lower()
        entries = [spoken for spoken in self.languages if spoken.tag.partition("-")[0].lower() == base]
        return next((spoken for spoken in entries if spoken.tag == tag), entries[0] if entries else None)


MarketDocument = Mapping[str, Any]
