"""How far a translation can be trusted, judged without reading either language: counts, scripts, repetitions.

Each check gives a share 0..1 of the trust; the score is their product in percent. The figures are percentiles of
reference translations (English into 42 languages: news, help texts, spoken requests), see docs/languages.md.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import exp, log

from chalicelib.languages.detect import CONFIDENT, Hints, LanguageScorer, detect
from chalicelib.languages.jobs import Job
from chalicelib.languages.protect import protect
from chalicelib.languages.scripts import han_form, letters_by_script
from chalicelib.languages.tags import UNKNOWN, base, script

_TRUSTED = 0.8  # a share of trust at or above is nothing to tell an editor about
_SAMPLE = 20_000  # characters read at most: half from the beginning, half from the end, where machines start to loop

# Letters and marks of a text per one of its English translation, medians of the references.
_DENSITY = {
    "Hans": 0.36, "Hant": 0.36, "Hang": 0.49, "Kana": 0.56, "Hebr": 0.78, "Arab": 0.93, "Thai": 1.07, "Deva": 1.05,
}  # fmt: skip
_USUAL_DENSITY = 1.12
_ENGLISH_DENSITY = 1.0
# Of 20 letters and more, 98 % of the references lie within exp(0.7) = 2.0 times and a half of the median (Han and
# Hangul 2.6 times); of shorter ones within 3 times.
_LENGTH_FREE = 0.7
_LENGTH_FREE_OF_DENSE = 1.0
_LENGTH_FREE_OF_SHORT = 1.1
_SHORT = 20
_DENSE = frozenset({"Hans", "Hant", "Hang", "Kana"})
_LENGTH_FALL = 0.35  # the trust halves with every further factor exp(0.24)

_ALSO_WRITTEN = {"Hans": "Hani", "Hant": "Hani"}  # the scripts that letters are counted under
_COMPANIONS = {"Kana": "Hani", "Hang": "Hani"}
_BOTH_WAYS = frozenset({"sr", "uz", "az", "mn"})  # written in two scripts
_OWN_SCRIPT_NEEDED = 0.5  # share of the letters; the 1st percentile of the references is 0.61

_LETTERS_OF_A_WORD = 4
_WORDS_NEEDED, _WORDS_TO_COMPARE = 2, 3
_COPIED = 0.05
# Share of words left as they were: the 99th percentile is 0.33, between near relatives 0.6.
_COPIED_FREE, _COPIED_FREE_OF_RELATIVES = 0.34, 0.65
_RELATIVES = (
    frozenset({"da", "nb", "sv"}), frozenset({"es", "pt", "ca", "gl", "it"}), frozenset({"id", "ms"}),
    frozenset({"cs", "sk"}), frozenset({"hr", "sr", "sl", "mk", "bg"}), frozenset({"ru", "uk"}),
    frozenset({"nl", "af", "de"}), frozenset({"zh", "ja"}),
)  # fmt: skip

_NUMBER_LOST, _NUMBER_ADDED = 0.45, 0.75
_TOKEN_LOST = 0.4
_SCRIPT_LOST = _LANGUAGE_LOST = 0.2
_LOOP = 0.15
_LETTERS_TO_DETECT = 12

_SIGN = re.compile(r"⟦\d+⟧")
_WORD = re.compile(r"[^\W\d_]+")
_CAPITALISED = re.compile(r"([^\W_][,;]?|['\"(&-])\s?\b([^\W\d_a-z][^\W\d_]+)")
_NUMBER = re.compile(r"\d+(?:[.,’'٫٬\u00a0\u202f]\d+| \d{3}(?!\d))*")
# The same 3 to 60 characters three times on end (four when they are few: "ha ha ha" is nobody's mistake).
_REPEATED = re.compile(r"(.{12,60}?)\1{2}|(.{3,11}?)\2{4}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Quality:
    """`score` 0..100: how far the translation can be trusted. `signals`: codes of what lowered it, worst first."""

    score: int
    signals: tuple[str, ...] = ()


def assess(job: Job, text: str, scorer: LanguageScorer | None = None) -> Quality:
    """Judge `text` as the translation of `job`. With a scorer its language is checked as well. Never raises."""
    if not text.strip():
        return Quality(0, ("empty",)) if job.text.strip() else Quality(100)
    pair = _Pair(job.source, job.target, _sample(job.text), _sample(text))
    trust = dict(_checks(pair, scorer))
    score = 100.0
    for share in trust.values():
        score *= share
    told = sorted((code for code, share in trust.items() if share < _TRUSTED), key=lambda code: trust[code])
    return Quality(round(score), tuple(told))


def with_back_translation(quality: Quality, job: Job, back: str) -> Quality:
    """The judgement lowered by how little of the original came back when the translation was translated back.

    Two machine translations of a good one keep a similarity of about 0.5; below 0.3 little of the meaning is left.
    """
    share = min(1.0, similarity(job.text, back) / 0.45)
    told = ("back_translation",) if share < _TRUSTED else ()
    return Quality(round(quality.score * share), (*quality.signals, *told))


def similarity(a: str, b: str) -> float:
    """chrF2 0..1 of `b` against `a`: F-score of the character n-grams (1 to 6, white space left out).

    After M. Popović, chrF: character n-gram F-score for automatic MT evaluation (WMT 2015), recall weighing twice.
    """
    reference, given = "".join(a.split()), "".join(b.split())
    if not reference or not given:
        return float(reference == given)
    scores = [_f_score(_grams(reference, n), _grams(given, n)) for n in range(1, 7) if len(reference) >= n]
    return sum(scores) / len(scores)


def _grams(text: str, n: int) -> Counter[str]:
    return Counter(text[start : start + n] for start in range(len(text) - n + 1))


def _f_score(reference: Counter[str], given: Counter[str]) -> float:
    same = (reference & given).total()
    if not same:
        return 0.0
    precision, recall = same / given.total(), same / reference.total()
    return 5 * precision * recall / (4 * precision + recall)


class _Pair:
    """Both texts, the tokens of each, and what is left of them."""

    def __init__(self, source: str, target: str, original: str, translation: str) -> None:
        self.source, self.target = source, target
        self.original, self.translation = original, translation
        before = protect(original)
        for token in frozenset(before.tokens):
            translation = translation.replace(token, " ")  # beside letters of another script they are not seen as such
        self.source_words = _SIGN.sub(" ", before.text)
        self.target_words = _SIGN.sub(" ", protect(translation).text)
        self.names = _names(self.source_words)


def _names(text: str) -> frozenset[str]:
    """Words that are capitalised where no sentence begins; every noun of a German text."""
    return frozenset(match[2] for match in _CAPITALISED.finditer(text))


def _is_number(token: str) -> bool:
    return any(map(str.isdigit, token)) and not any(map(str.isalpha, token))


def _sample(text: str) -> str:
    return text if len(text) <= _SAMPLE else f"{text[: _SAMPLE // 2]} {text[-_SAMPLE // 2 :]}"


def _checks(pair: _Pair, scorer: LanguageScorer | None) -> Iterator[tuple[str, float]]:
    if len(pair.original) < _SAMPLE > len(pair.translation):  # the halves of longer ones need not hold the same
        yield "numbers_differ", _numbers(pair)
        yield "placeholders_differ", _TOKEN_LOST if missing_tokens(pair.original, pair.translation) else 1.0
    yield _length(pair)
    yield "untranslated", _copied(pair)
    yield "wrong_script", _script(pair)
    yield "repetition", _loops(pair)
    if scorer is not None:
        yield "wrong_language", _language(pair, scorer)


def missing_tokens(original: str, translation: str) -> tuple[str, ...]:
    """What `protect` takes out of the original, numbers apart, and the translation does not hold as often."""
    wanted = Counter(token for token in protect(original).tokens if not _is_number(token))
    return tuple(token for token, times in wanted.items() if translation.count(token) < times)


def _numbers(pair: _Pair) -> float:
    """Groups of digits on both sides, whatever digits and separators they are written with."""
    wanted, found = Counter(_values(pair.original)), Counter(_values(pair.translation))
    if _unlike(wanted - found, found):
        return _NUMBER_LOST
    return _NUMBER_ADDED if _unlike(found - wanted, wanted) else 1.0


def _unlike(values: Counter[str], others: Counter[str]) -> bool:
    return any(not {value, *_hours_like(value)} & others.keys() for value in values)


def _hours_like(value: str) -> tuple[str, ...]:
    """3 p.m. is 15 o'clock elsewhere."""
    hour = int(value) if len(value) <= 2 else 99
    return (str(hour + 12), str(hour - 12)) if hour <= 24 else ()


def _values(text: str) -> Iterator[str]:
    for match in _NUMBER.finditer(text):
        yield "".join(str(int(sign)) for sign in match[0] if sign.isdecimal()).lstrip("0") or "0"


def _length(pair: _Pair) -> tuple[str, float]:
    before, after = (len("".join(words.split())) for words in (pair.source_words, pair.target_words))
    if not before or not after:
        return "too_short", 1.0 if before <= _LETTERS_OF_A_WORD else _NUMBER_LOST
    away = log(after / before) - log(_density(pair.target) / _density(pair.source))
    free = _LENGTH_FREE_OF_DENSE if {script(pair.source), script(pair.target)} & _DENSE else _LENGTH_FREE
    free = _LENGTH_FREE_OF_SHORT if before < _SHORT else free
    over = max(0.0, abs(away) - free)
    return "too_long" if away > 0 else "too_short", exp(-over / _LENGTH_FALL)


def _density(tag: str) -> float:
    return _ENGLISH_DENSITY if base(tag) == "en" else _DENSITY.get(script(tag), _USUAL_DENSITY)


def _copied(pair: _Pair) -> float:
    """Words of the original that stand in the translation as they were; names do, in every language."""
    words = _WORD.findall(pair.source_words)
    there = Counter(word.casefold() for word in _WORD.findall(pair.target_words))
    if len(words) >= _WORDS_NEEDED and Counter(word.casefold() for word in words) == there:
        return 1.0 if pair.names.issuperset(words[1:]) else _COPIED
    long = [word.casefold() for word in words if len(word) >= _LETTERS_OF_A_WORD and word not in pair.names]
    if len(long) < _WORDS_TO_COMPARE:
        return 1.0
    copied = (Counter(long) & there).total() / len(long)
    near = any({base(pair.source), base(pair.target)} <= family for family in _RELATIVES)
    free = _COPIED_FREE_OF_RELATIVES if near else _COPIED_FREE
    return 1.0 if copied <= free else max(_COPIED, 1 - (copied - free) / (1 - free))


def _script(pair: _Pair) -> float:
    named = " ".join(word for word in pair.target_words.split() if word not in pair.names)
    weights = letters_by_script(named)
    wanted = script(pair.target)
    if weights.total() < _LETTERS_OF_A_WORD or not wanted or base(pair.target) in _BOTH_WAYS:
        return 1.0
    counted = _ALSO_WRITTEN.get(wanted, wanted)
    own = weights[counted] + weights[_COMPANIONS.get(wanted, "")]
    form = han_form(pair.target_words)
    if base(pair.target) == "zh" and form and form != wanted:
        return _SCRIPT_LOST
    return 1.0 if own / weights.total() >= _OWN_SCRIPT_NEEDED else _SCRIPT_LOST


def _loops(pair: _Pair) -> float:
    """A stretch said over and over that the original does not repeat."""
    squeezed, before = " ".join(pair.translation.split()), " ".join(pair.original.split())
    loop = _REPEATED.search(squeezed)
    if loop and any(map(str.isalpha, loop[0])) and not _REPEATED.search(before):
        return _LOOP
    more = _most_repeated(pair.target_words) - _most_repeated(pair.source_words)
    return 1.0 if more < 4 else _LOOP


def _most_repeated(words: str) -> int:
    """How often the commonest pair of words stands in a text."""
    pairs: Iterable[tuple[str, str]] = pairwise(words.casefold().split())
    return max(Counter(pairs).values(), default=0)


def _language(pair: _Pair, scorer: LanguageScorer) -> float:
    if letters_by_script(pair.target_words).total() < _LETTERS_TO_DETECT:
        return 1.0
    found = detect(pair.target_words, Hints(ticket=pair.target), scorer)
    if found.tag == UNKNOWN or found.confidence < CONFIDENT or base(found.tag) == base(pair.target):
        return 1.0
    return 1.0 if any({base(found.tag), base(pair.target)} <= family for family in _RELATIVES) else _LANGUAGE_LOST
