"""Whether the judgement of translations tells good references from spoiled ones: area under the ROC curve."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from statistics import fmean

from chalicelib.adapters.language_models import language_models
from chalicelib.languages.jobs import Job
from chalicelib.languages.quality import assess, missing_tokens
from chalicelib.languages.tags import UNKNOWN, enabled, same_language
from evaluation.registry import Row, Score, Scorer

STEP = 3  # every third row: a minute less, and the figures move by less than 0.01
HELD_BELOW = 50


def judged(rows: Sequence[Row]) -> Score | None:
    """Mean area over all kinds of damage; the share of references that would be held; the areas, kind by kind."""
    known = [row for row in rows if UNKNOWN not in (enabled(row["src_lang"]), enabled(row["tgt_lang"]))][::STEP]
    if not known:
        return None
    scorer = language_models()
    good, spoiled = [], defaultdict(list)
    held: Counter[str] = Counter()
    for place, row in enumerate(known):
        job = Job(text=row["src"], source=row["src_lang"], target=row["tgt_lang"])
        good.append(assess(job, row["ref"], scorer).score)
        held[row["tgt_lang"]] += good[-1] < HELD_BELOW
        for kind, text in damages(known, place):
            spoiled[kind].append(assess(job, text, scorer).score)
    areas = {kind: round(area(good, scores), 3) for kind, scores in sorted(spoiled.items())}
    worst = [f"{tag} {count} held" for tag, count in held.most_common(5) if count]
    return Score(
        len(known), round(fmean(areas.values()), 4), worst, {"held": round(held.total() / len(known), 4), "auc": areas}
    )


def damages(rows: Sequence[Row], place: int) -> Iterator[tuple[str, str]]:
    """The reference of a row, spoiled in every way that fits it."""
    row, ref = rows[place], rows[place]["ref"]
    yield "looping", ref + f" {ref[-12:]}" * 5
    if len(row["src"]) >= 15:
        yield "untranslated", row["src"]
    if len(ref) >= 30:
        yield "half", ref[: len(ref) // 2]
        yield "third", ref[: len(ref) // 3]
    others = [*rows[place + 1 :], *rows[:place]]
    yield from _mistaken(row, others)
    digits = next((sign for sign in ref if sign.isdecimal()), "")
    if digits and any(map(str.isdecimal, row["src"])):
        yield "number_changed", ref.replace(digits, "", 1)
    tokens = [token for token in missing_tokens(row["src"], "") if token in ref]
    if tokens:
        yield "placeholder_lost", ref.replace(tokens[0], "", 1)


def _mistaken(row: Row, others: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """Another sentence in the same language, and the same sentence in another language."""
    swapped = next((o["ref"] for o in others if o["tgt_lang"] == row["tgt_lang"] and o["src"] != row["src"]), None)
    if swapped is not None:
        yield "swapped", swapped
    strange = (o for o in others if o["src"] == row["src"] and not same_language(o["tgt_lang"], row["tgt_lang"]))
    other = next(strange, None)
    if other is not None:
        yield "other_language", other["ref"]


def area(good: Sequence[int], spoiled: Sequence[int]) -> float:
    """How often a good one scores higher than a spoiled one, ties counting half."""
    left, right = Counter(good), Counter(spoiled)
    won = sum(n * m * (1 if a > b else 0.5 if a == b else 0) for a, n in left.items() for b, m in right.items())
    return won / (len(good) * len(spoiled))


QUALITY = Scorer("translation_quality", frozenset({"parallel_ntrex26", "parallel_support_ui", "parallel_xsid"}), judged)
