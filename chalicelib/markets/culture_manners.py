"""How a reply begins and ends, and what the day asks of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from chalicelib.i18n.formats import day
from chalicelib.markets.culture import LETTERS, Finding, Written
from chalicelib.markets.culture_address import finding, formality
from chalicelib.markets.culture_words import data, of_language
from chalicelib.markets.festivals import festivals_on, suppressing
from chalicelib.markets.profiles import Festival, Phrase
from chalicelib.markets.speaking import fits

# A letter of East Asia may begin with whom it is for, in a line of its own.
_ADDRESSED = re.compile(r"\s*[^\s、，,][^\n、，,]{0,30}(?:様|さま|御中|님|女士|先生|小姐)[、，,：:]?[ \u3000]*(?:\n|$)")


def greeting(written: Written) -> Iterator[Finding]:
    """Greetings of another language or time of day; a letter without one."""
    phrases = _of(written.market.greetings, written.language)
    usual = _usual(phrases, written)
    begun = _begins_with(phrases, written.text)
    if begun is not None:
        if usual and not fits(begun[0], _time(written)):
            yield finding("greeting_time", "medium", begun[1], usual)
        return
    known = data("greetings")
    own = of_language(known, written.language)
    if own is None or _starts_with_any(own, written.text):  # without a list of its own, no greeting is foreign to it
        return
    for words in known.values():
        if span := _starts_with_any(words, written.text):
            yield finding("greeting_language", "medium", span, usual)
            return
    if written.channel in LETTERS and usual and not _ADDRESSED.match(written.text):
        yield Finding(code="greeting_missing", severity="low", expected=usual)


def closing(written: Written) -> Iterator[Finding]:
    """A letter without a last line, or with one that is too familiar for the market."""
    phrases = _of(written.market.closings, written.language)
    usual = _usual([phrase for phrase in phrases if phrase.formality == formality(written)], written)
    if written.channel not in LETTERS or not usual:
        return
    last = len(written.text) - len("\n".join(written.text.rstrip().splitlines()[-4:]))
    words = of_language(data("closings"), written.language) or ()
    familiar = [p for p in phrases if p.formality == "informal" and formality(written) == "formal"]
    for phrase in familiar:
        place = written.text.find(phrase.text, max(last, 0))
        if place >= 0:
            yield finding("closing_formality", "low", (phrase.text, place), usual)
            return
    tail = written.text[max(last, 0) :].casefold()
    if not any(word.casefold() in tail for word in words) and not any(p.text.casefold() in tail for p in phrases):
        yield Finding(code="closing_missing", severity="low", expected=usual)


def silence(written: Written) -> Iterator[Finding]:
    """A festival during which custom asks not to be written to, unless it is urgent."""
    silent = _silent(written)
    if silent is not None:
        yield Finding(code="festival_silence", severity="high", found=silent.name, expected=_last_day(silent, written))


def wishes(written: Written) -> Iterator[Finding]:
    """A festival on which a greeting would be kind."""
    if _silent(written) is not None:
        return
    for festival in festivals_on(written.market, written.at.date()):
        wish = of_language(festival.greetings, written.language)
        if wish and wish.casefold() not in written.text.casefold():
            yield Finding(code="festival_greeting", severity="low", found=festival.name, expected=wish)


def _silent(written: Written) -> Festival | None:
    return suppressing(written.market, written.at, written.urgency, is_proactive=False)


def _last_day(festival: Festival, written: Written) -> str:
    today = written.at.date().isoformat()
    last = next((last for first, last in festival.dates if first <= today <= last), today)
    return day(date.fromisoformat(last), written.language)


def _of(phrases: Sequence[Phrase], language: str) -> list[Phrase]:
    exact = [phrase for phrase in phrases if phrase.language == language]
    base = language.partition("-")[0]
    return exact or [phrase for phrase in phrases if phrase.language.partition("-")[0] == base]


def _time(written: Written) -> str:
    return f"{written.at:%H:%M}"


def _usual(phrases: Sequence[Phrase], written: Written) -> str:
    """What one writes there now: a phrase of the right formality before any other."""
    fitting = [phrase for phrase in phrases if fits(phrase, _time(written))]
    fitting.sort(key=lambda phrase: (phrase.formality != formality(written), phrase.since is None))
    return fitting[0].text if fitting else ""


def _begins_with(phrases: Sequence[Phrase], text: str) -> tuple[Phrase, tuple[str, int]] | None:
    """The longest phrase a text begins with, and its words there."""
    for phrase in sorted(phrases, key=lambda phrase: -len(phrase.text)):
        words = phrase.text.partition("{")[0].strip(" ,،、，")
        if words and (span := _starts_with_any([words], text)):
            return phrase, span
    return None


def _starts_with_any(words: Sequence[str], text: str) -> tuple[str, int] | None:
    lead = len(text) - len(text.lstrip())
    low = text[lead : lead + 80].casefold()
    for word in sorted(words, key=len, reverse=True):
        end = len(word)
        goes_on = low[end : end + 1].isalpha() or low[end : end + 1] == "-"  # "Hidden" and "Hi-fi" greet nobody
        if low.startswith(word.casefold()) and not (goes_on and word[-1:].isascii()):
            return text[lead : lead + end], lead
    return None
