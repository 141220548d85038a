"""How likely each language of a script is: models, word lists, letters and what was known, multiplied.

All figures were measured on texts in two words and in sentences (docs/languages.md, "Detection").
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from chalicelib.languages.alphabets import foreign_share
from chalicelib.languages.tags import BY_SCRIPT, SELDOM, UNKNOWN, base

_SMOOTHING = 0.02  # evidence granted to a language no model named, where words are listed
_SMOOTHING_ALONE = 0.002  # the same where models decide alone
_HINTED = 0.7  # prior share of the hinted language
_FOREIGN_LETTERS = 0.02  # above this share of letters a language does not write ...
_FOREIGN_PENALTY = 0.1  # ... it is this much less likely
_SELDOM = 0.5  # prior of a language seldom met among customers, against 1 of the others
_STRANGE = 0.1  # and of a listed one the product does not have
_UNLISTED = 2.0  # nats a word, up to three, that a language without a list is behind, if no model names it
_COUNTED = 3
_LISTED_SUPPORT = 0.9  # what it supports a language that all words are in its list


@dataclass(frozen=True, slots=True)
class WordFit:
    """How words fit the lists: by language how far (nats, at most 0) behind the best, and the share 0..1 listed."""

    distances: Mapping[str, float] = field(default_factory=dict)
    listed: Mapping[str, float] = field(default_factory=dict)


NO_LISTS = WordFit()


@dataclass(frozen=True, slots=True)
class Reading:
    """A text in a script of several languages: lower-case words, weight in letters, what models and lists say."""

    words: str
    weight: int
    script: str
    evidence: Mapping[str, float]
    fit: WordFit


@dataclass(frozen=True, slots=True)
class Verdict:
    """The likeliest language, its likelihood among all, and what supports it regardless of the others; 0..1."""

    tag: str
    likelihood: float
    support: float


def likeliest(reading: Reading, hint: str) -> Verdict:
    """The likeliest language of the script; one the product has not, by its base tag, where words point there."""
    own = BY_SCRIPT[reading.script]
    strange = tuple(language for language in reading.fit.distances if _is_strange(language, reading.script))
    scores = {tag: _score(tag, reading) + math.log(_prior(tag, own, hint)) for tag in own}
    scores.update((tag, _score(tag, reading) + math.log(_STRANGE)) for tag in strange)
    best = max(scores, key=lambda tag: scores[tag])
    likelihood = 1 / sum(math.exp(score - scores[best]) for score in scores.values())
    listed = reading.fit.listed.get(base(best), 0.0)
    return Verdict(best, likelihood, max(reading.evidence.get(base(best), 0.0), _LISTED_SUPPORT * listed**2))


def _is_strange(language: str, script: str) -> bool:
    cyrillic = language == "be"
    return all(language not in tags for tags in BY_SCRIPT.values()) and script == ("Cyrl" if cyrillic else "Latn")


def _score(tag: str, reading: Reading) -> float:
    evidence = reading.evidence.get(base(tag), 0.0)
    letters = "".join(filter(str.isalpha, reading.words))
    smoothing = _SMOOTHING if reading.fit.distances else _SMOOTHING_ALONE
    score = math.log(evidence + smoothing) + _behind(base(tag), evidence, reading)
    return score + (math.log(_FOREIGN_PENALTY) if foreign_share(letters, tag) > _FOREIGN_LETTERS else 0.0)


def _behind(language: str, evidence: float, reading: Reading) -> float:
    distances = reading.fit.distances
    if language in distances:
        return distances[language]
    if not any(base(tag) in distances for tag in BY_SCRIPT[reading.script]):
        return 0.0
    return -_UNLISTED * (1 - evidence) * min(_COUNTED, len(reading.words.split()))


def _prior(tag: str, candidates: tuple[str, ...], hint: str) -> float:
    if hint != UNKNOWN and hint in candidates:
        return _HINTED if tag == hint else (1 - _HINTED) / (len(candidates) - 1)
    return _SELDOM if tag in SELDOM else 1.0
