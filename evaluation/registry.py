"""Which scorer reads which data files, and the line it prints for one."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Score:
    """How a capability did on one file: rows judged, share 0..1 right, the groups it did worst on, and figures."""

    n: int
    score: float | None
    worst: list[str]
    figures: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Scorer:
    """One capability: its name, the files it reads by the part of their name before the first dot, and how.

    A row also gets the fields of the row with its `id` in the files named in `beside`.
    """

    name: str
    reads: frozenset[str]
    judge: Callable[[list[Row]], Score | None]
    beside: frozenset[str] = frozenset()


def lines(scorers: Iterable[Scorer], data: Path) -> Iterator[str]:
    """One JSON line for every file of `data` and its folders that a scorer reads, in order of path."""
    files = sorted(path for path in data.rglob("*.jsonl") if path.is_file())
    by_name: dict[str, list[Scorer]] = defaultdict(list)
    for scorer in scorers:
        for name in scorer.reads:
            by_name[name].append(scorer)
    for path in files:
        name = path.name.partition(".")[0]
        for scorer in by_name[name]:
            score = scorer.judge(_completed(rows(path), scorer.beside, files))
            if score is not None:
                yield _line(scorer, path, score)


def _completed(judged: list[Row], beside: frozenset[str], files: list[Path]) -> list[Row]:
    if not beside:
        return judged
    others = [row for path in files if path.name.partition(".")[0] in beside for row in rows(path)]
    by_id = {row["id"]: row for row in others}
    return [{**by_id.get(row["id"], {}), **row} for row in judged]


def rows(path: Path) -> list[Row]:
    """The rows of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def share(found: Iterable[bool]) -> float | None:
    """Share of true ones, to four places; None of nothing."""
    known = list(found)
    return round(sum(known) / len(known), 4) if known else None


def worst(groups: Iterable[tuple[str, bool]], shown: int = 8) -> list[str]:
    """The groups with the lowest share right, lowest first; those without a mistake are not among them."""
    found: dict[str, list[bool]] = defaultdict(list)
    for group, is_right in groups:
        found[group].append(is_right)
    shares = sorted((sum(right) / len(right), group) for group, right in found.items())
    return [group for value, group in shares if value < 1][:shown]


def _line(scorer: Scorer, path: Path, score: Score) -> str:
    about = {
        "name": path.name.partition(".")[0],
        "file": path.name,
        "scorer": scorer.name,
        "n": score.n,
        "score": score.score,
        "worst": score.worst,
        **score.figures,
    }
    return json.dumps(about, ensure_ascii=False)
