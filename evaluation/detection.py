"""Scores which language a text is found to be in, without and with a hint that is right for 85 rows of 100.

A row's label is read as the product's own tag: Nynorsk as Bokmål, Bosnian as Croatian, regions as their
language; Malay and Indonesian, Croatian and Serbian stay apart. Plain "zh" asks for either script. Rows of
languages the product has not count in `every_label` alone, where "und", or a mere guess, is the right answer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from statistics import median
from time import perf_counter
from typing import Any

from chalicelib.adapters.language_models import FastTextAndCld3, language_models
from chalicelib.languages.detect import ACT_ON, CONFIDENT, Detected, Hints, acted_on, detect
from chalicelib.languages.tags import ENABLED, UNKNOWN, base, enabled
from evaluation.registry import Row, Score, Scorer, share, worst

HINT_RIGHT = 0.85
# The languages of the product's own locales.
LAUNCH = frozenset(
    "en zh ja ko de fr es pt it nl sv da pl cs tr ru uk ar he hi id ms th vi".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class _Judged:
    row: Row
    tag: str
    plain: Detected
    hinted: Detected

    def is_right(self, found: Detected) -> bool:
        """Whether the language is the label's, and the script where the label says one."""
        if self.tag == UNKNOWN:
            return acted_on(found.tag, found.confidence) == UNKNOWN
        return found.tag == self.tag or (self.row["lang"] == "zh" and base(found.tag) == "zh")


@cache
def models() -> FastTextAndCld3:
    """The models as the product loads them."""
    return language_models()


def hint(row: Row, tag: str) -> Hints:
    """A locale known of the writer: right for 85 % of the rows, otherwise another; each row keeps its own."""
    drawn = int.from_bytes(sha256(str(row["id"]).encode()).digest()[:8], "big")
    if drawn % 100 < HINT_RIGHT * 100:
        return Hints(customer=tag)
    others = sorted(ENABLED - {tag})
    return Hints(customer=others[drawn // 100 % len(others)])


def judge_labels(rows: list[Row]) -> Score:
    """Figures of each length of text; the score is that of sentences without a hint."""
    times: list[float] = []
    judged = [_judged(row, times) for row in rows]
    known = [one for one in judged if one.tag != UNKNOWN]
    lengths: dict[str, list[_Judged]] = defaultdict(list)
    for one in known:
        lengths[one.row.get("granularity", "sentence")].append(one)
    strange = [one for one in judged if one.tag == UNKNOWN]
    figures = {
        **{length: _figures(found) for length, found in sorted(lengths.items())},
        "every_label": {"n": len(judged), "score": share(one.is_right(one.plain) for one in judged)},
        "strangers_confident": share(one.plain.confidence >= CONFIDENT for one in strange),
        "p50_ms": round(median(times) * 1000, 3),
    }
    first = lengths.get("sentence", known)
    mistakes = [(one.tag, one.is_right(one.plain)) for one in known]
    return Score(len(known), share(one.is_right(one.plain) for one in first), worst(mistakes), figures)


def _judged(row: Row, times: list[float]) -> _Judged:
    tag, started = enabled(row["lang"]), perf_counter()
    plain = detect(row["text"], Hints(), models())
    times.append(perf_counter() - started)
    return _Judged(row, tag, plain, detect(row["text"], hint(row, tag), models()))


def _figures(found: list[_Judged]) -> Mapping[str, Any]:
    launch = [one for one in found if base(one.tag) in LAUNCH]
    return {
        "n": len(found),
        "without_prior": share(one.is_right(one.plain) for one in found),
        "with_prior": share(one.is_right(one.hinted) for one in found),
        "n_launch": len(launch),
        "launch_without_prior": share(one.is_right(one.plain) for one in launch),
        "launch_with_prior": share(one.is_right(one.hinted) for one in launch),
        "by_confidence": {
            "sure": _sure(found, CONFIDENT, 2),
            "likely": _sure(found, ACT_ON, CONFIDENT),
            "guess": _sure(found, 0.0001, ACT_ON),
        },
    }


def _sure(found: list[_Judged], least: float, below: float) -> list[float | int | None]:
    those = [one for one in found if least <= one.plain.confidence < below]
    return [len(those), share(one.is_right(one.plain) for one in those)]


def judge_romanised(rows: list[Row]) -> Score | None:
    """Share of romanised Hindi not taken for a language other than the English it is mixed with; confidence counts."""
    hindi = [row for row in rows if row["lang"] == "hi-Latn"]
    if not hindi:
        return None
    found = [detect(row["text"], Hints(), models()) for row in hindi]
    wrong = [one.tag for one in found if one.confidence >= CONFIDENT and one.tag not in ("hi", "en", UNKNOWN)]
    english = share(one.confidence >= CONFIDENT and one.tag == "en" for one in found)
    score = share(one.confidence < CONFIDENT or one.tag in ("hi", "en", UNKNOWN) for one in found)
    return Score(len(hindi), score, sorted(set(wrong)), {"sure_it_is_english": english})


DETECTION = Scorer("detection", frozenset(("lid_lingua", "lid_ntrex")), judge_labels)
ROMANISED = Scorer("romanised_hindi", frozenset(("sent_3class_12lang",)), judge_romanised)
