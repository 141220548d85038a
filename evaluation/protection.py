"""Scores whether protection takes out of a text every placeholder that a translation must bring back."""

from __future__ import annotations

from chalicelib.languages.protect import spans
from evaluation.registry import Row, Score, Scorer, share, worst


def judge_placeholders(rows: list[Row]) -> Score | None:
    """Share of the texts with placeholders in which each lies whole within something protected; worst by source."""
    found = [
        (str(row.get("source", "")), _covers(row["src"], row["placeholders"])) for row in rows if row["placeholders"]
    ]
    if not found:
        return None
    return Score(len(found), share(is_right for _, is_right in found), worst(found))


def _covers(text: str, placeholders: list[str]) -> bool:
    protected = list(spans(text))
    for placeholder in placeholders:
        at = text.find(placeholder)
        if at >= 0 and not any(start <= at and at + len(placeholder) <= end for start, end in protected):
            return False
    return True


PROTECTION = Scorer("protection", frozenset(("parallel_support_ui",)), judge_placeholders)
