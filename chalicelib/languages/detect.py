"""Which language a customer writes: rules of script, then small models, word lists and what is known already.

Nothing here is paid for or leaves the process. A wrong language is worse than none: where the models
contradict each other, as they do on romanised Hindi, Russian or Chinese, the answer is "und".
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from chalicelib.languages.likelihood import NO_LISTS, Reading, Verdict, WordFit, likeliest
from chalicelib.languages.scripts import han_form, letters_by_script
from chalicelib.languages.tags import BY_SCRIPT, UNKNOWN, base, enabled

CONFIDENT = 0.5  # at or above: sure

_SAMPLE = 1_000  # characters looked at; a language shows itself long before
_SURE_SCRIPT = 0.99
_HINT_SUPPORT = 0.3  # added to the evidence of the hinted language
_FULL_WEIGHT = 16  # letters from which length no longer weakens an answer
_ENOUGH_WEIGHT = 4  # letters below which the models are not asked
_MANY_WORDS = 3
_NEEDED = 0.25  # evidence without which nothing is answered: models that agree give more
_NEEDED_OF_FEW = 0.0  # the same for one or two words, where they seldom agree: a guess is shown with its confidence
_CLEAR, _CLEAR_WORDS = 0.95, 6  # mean of the models, and words, beyond which nobody else is asked
_FAINT = 0.3

_NOISE = re.compile(
    r"(?m:^\s*>.*$)"  # quoted lines
    r"|<[^<>\n]{1,200}>"  # tags
    r"|(?:https?://|www\.)\S+"
    r"|[\w.+%-]{1,64}@[\w.-]{1,255}"  # addresses
    r"|[@#]\w+"  # handles, hashtags
    r"|\{+[^{}\n]{0,64}\}+|%\(\w{1,64}\)[sd]|%[sd]\b"  # placeholders
    r"|&\w{2,8};"
    r"|(?<![\w-])[A-Za-z_-]{0,80}[0-9][A-Za-z0-9_-]*|\d+"  # codes, numbers
)


class LanguageScorer(Protocol):
    """Opinion of language models."""

    def score(self, text: str) -> Mapping[str, float]:
        """Probability 0..1 by language, mean of the models; keys as `tags.base` writes them, or "hi-Latn"."""

    def fit(self, text: str) -> WordFit:
        """How the lower-case words of `text` fit the word list of each language; `NO_LISTS` without lists."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known before reading: the ticket's language so far, the customer's own. Any BCP 47 tag."""

    ticket: str | None = None
    customer: str | None = None

    @property
    def tag(self) -> str:
        """The product's tag of the nearer hint, "und" when nothing is known."""
        known = (enabled(hint) for hint in (self.ticket, self.customer) if hint)
        return next((tag for tag in known if tag != UNKNOWN), UNKNOWN)


@dataclass(frozen=True, slots=True)
class Detected:
    """A language of the product or "und", and how sure we are, 0..1."""

    tag: str
    confidence: float


NOTHING = Detected(UNKNOWN, 0.0)
ACT_ON = 0.3  # below, three of five word pairs are wrong (docs/performance.md): a guess to show, not to translate by


def settled(detected: Detected, known: str | None) -> Detected:
    """What was detected or, where that is only a guess, the language the writer is known to write."""
    if detected.confidence >= ACT_ON or not known or enabled(known) == UNKNOWN:
        return detected
    return Detected(enabled(known), ACT_ON)


def acted_on(tag: str, confidence: float) -> str:
    """The language to translate by: "und" when all there is is a guess."""
    return tag if confidence >= ACT_ON else UNKNOWN


def detect(text: str, hints: Hints, scorer: LanguageScorer) -> Detected:
    """The language `text` is written in. Never raises, whatever the text."""
    words = own_words(text)
    weights = _joined(letters_by_script(words))
    if not weights:
        return _taken_from(hints.tag)
    script = max(weights, key=lambda name: weights[name])
    candidates = BY_SCRIPT.get(script, ())
    if len(candidates) == 1:
        return Detected(candidates[0], round(_SURE_SCRIPT * weights[script] / weights.total(), 3))
    if not candidates or weights.total() < _ENOUGH_WEIGHT:
        return _taken_from(hints.tag if hints.tag in candidates else UNKNOWN)
    if script == "Hani":
        return _chinese_or_japanese(words, hints.tag, scorer)
    low = words.lower()
    evidence = scorer.score(low)
    fit = NO_LISTS if _is_clear(low, evidence) else scorer.fit(low)
    return _judged(Reading(low, weights.total(), script, evidence, fit), hints.tag)


def _is_clear(words: str, evidence: Mapping[str, float]) -> bool:
    """Whether both models are so sure of a longer text that the lists, which take most of the time, change nothing."""
    return len(words.split()) >= _CLEAR_WORDS and max(evidence.values(), default=0.0) >= _CLEAR


def _taken_from(hint: str) -> Detected:
    return Detected(hint, _FAINT) if hint != UNKNOWN else NOTHING


def own_words(text: str) -> str:
    """The customer's words alone, on one line: no quotes, addresses, codes, placeholders; marks composed."""
    sample = unicodedata.normalize("NFC", text[: 4 * _SAMPLE])
    return " ".join(_NOISE.sub(" ", sample).split())[:_SAMPLE]


def _joined(weights: Counter[str]) -> Counter[str]:
    """The weights with Han beside kana counted as Japanese."""
    if weights["Kana"] * 10 < weights["Hani"] or not weights["Kana"]:
        return weights
    return Counter({**weights, "Kana": weights["Kana"] + weights["Hani"], "Hani": 0})


def _judged(reading: Reading, hint: str) -> Detected:
    """The likeliest language, unless models and words contradict each other or see one the product has not."""
    verdict = likeliest(reading, hint)
    hinted = verdict.tag == hint
    support = verdict.support
    if hinted:
        confidence = verdict.likelihood * min(1.0, support + _HINT_SUPPORT)
    else:
        confidence = verdict.likelihood * support * min(1.0, reading.weight / _FULL_WEIGHT)
    if confidence < CONFIDENT and _written_in_another_script(reading.script, hint):
        return Detected(hint, _FAINT)
    if verdict.tag not in BY_SCRIPT[reading.script]:
        return NOTHING
    if not hinted and (support < _needed(reading) or _is_strange(reading, verdict)):
        return NOTHING
    return Detected(verdict.tag, round(confidence, 3))


def _needed(reading: Reading) -> float:
    return _NEEDED if len(reading.words.split()) >= _MANY_WORDS else _NEEDED_OF_FEW


def _is_strange(reading: Reading, verdict: Verdict) -> bool:
    """Whether the models rather see a language not ours; among few words only romanised text shows itself."""
    evidence, own = reading.evidence, {base(tag) for tag in BY_SCRIPT[reading.script]}
    romanised = max((share for language, share in evidence.items() if "-" in language), default=0.0)
    if romanised > evidence.get(base(verdict.tag), 0.0):
        return True
    others = (share for language, share in evidence.items() if language not in own)
    return len(reading.words.split()) >= _MANY_WORDS and max(others, default=0.0) > verdict.support


def _written_in_another_script(script: str, hint: str) -> bool:
    """Whether a customer who usually writes another script may be writing it in Latin letters."""
    return script == "Latn" and hint != UNKNOWN and hint not in BY_SCRIPT["Latn"]


def _chinese_or_japanese(words: str, hint: str, scorer: LanguageScorer) -> Detected:
    """Han without kana: Chinese in the form its characters show, unless models or hint say Japanese."""
    form = han_form(words)
    evidence = scorer.score(words)
    if evidence.get("ja", 0.0) > evidence.get("zh", 0.0) or (hint == "ja" and form != "Hans"):
        return Detected("ja", 0.6)
    if form is None:
        return Detected(hint if hint.startswith("zh") else "zh-Hans", 0.6)
    return Detected(f"zh-{form}", _SURE_SCRIPT)
