"""How customers of a market are spoken to: what an agent is told beside the ticket."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from chalicelib.desk.tickets import Channel
from chalicelib.markets.festivals import festivals_on
from chalicelib.markets.profiles import Festival, Market, Phrase, SpokenLanguage

# The class of each channel, as the registers of a profile are written; on all others people chat.
_CLASSES: Mapping[Channel, str] = {
    **dict.fromkeys(("email", "web_form", "marketplace"), "email"),
    **dict.fromkeys(("app_store", "google_play"), "review"),
    **dict.fromkeys(("phone", "walk_in", "partner"), "phone"),
}
USUAL_REGISTER = "formal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What fits now: `spoken` how the language is spoken, phrases for the local time of day, festivals that are on."""

    spoken: SpokenLanguage
    local_time: str
    register: str
    greetings: Sequence[Phrase]
    closings: Sequence[Phrase]
    festivals: Sequence[Festival]


def hints_for(market: Market, moment: datetime, *, language: str | None = None, channel: Channel = "email") -> Hints:
    """What fits a language of the market (its main one for None, and for one it does not speak) at a moment (aware)."""
    local = moment.astimezone(ZoneInfo(market.time_zone))
    spoken = (market.spoken(language) if language else None) or market.languages[0]
    time = f"{local:%H:%M}"
    return Hints(
        spoken=spoken,
        local_time=time,
        register=market.manners.register.get(channel_class(channel), USUAL_REGISTER),
        greetings=phrases_at(market.greetings, spoken, time),
        closings=phrases_at(market.closings, spoken, time),
        festivals=festivals_on(market, local.date()),
    )


def channel_class(channel: Channel) -> str:
    """The class under which a profile gives the register of a channel: "email", "chat", "review" or "phone"."""
    return _CLASSES.get(channel, "chat")


def phrases_at(phrases: Sequence[Phrase], spoken: SpokenLanguage, time: str) -> Sequence[Phrase]:
    """The phrases of a language, in its formality, that fit a local time "HH:MM"; those of the time of day first."""
    fitting = [one for one in phrases if (one.language, one.formality) == (spoken.tag, spoken.formality)]
    return sorted((one for one in fitting if fits(one, time)), key=lambda one: one.since is None)


def fits(phrase: Phrase, time: str) -> bool:
    """Whether a phrase is said at a local time "HH:MM"; hours that end before they begin last past midnight."""
    since, until = phrase.since, phrase.until
    if since is None or until is None:
        return True
    return since <= time < until if since < until else time >= since or time < until
