"""What a change did to a ticket's clocks, written beside its event in a few characters.

The log of metric events is read from these and from the `sla.*` events: nothing has to be folded to answer it. One word
per happening: the metric's letter, the instance's number, a sign, what belongs to it, and `~` with milliseconds
where it counts from an earlier moment than its event (a reply whose channel took its time).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from chalicelib.sla.instances import Mark
from chalicelib.sla.mark_events import event_of
from chalicelib.sla.policies import Pin

LETTERS = {
    "first_reply_time": "f", "next_reply_time": "n", "periodic_update_time": "p", "pausable_update_time": "u",
    "requester_wait_time": "r", "agent_work_time": "a", "total_resolution_time": "t", "queue_ownership_time": "q",
    "escalation_ack_time": "e", "confirm_time": "c", "archive_time": "x", "progress_update": "g",
}  # fmt: skip
METRICS = {letter: metric for metric, letter in LETTERS.items()}
SIGNS = {"activate": "+", "apply": "=", "pause": "|", "resume": ">", "cancel": "-", "fulfil": "!"}
KINDS = {sign: kind for kind, sign in SIGNS.items()}
MS = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class Noted:
    """One happening as read back: `target_s` and `clock` with activate and apply, elapsed seconds where it stopped.

    `before` is how long before its event it counts from.
    """

    kind: str
    metric: str
    instance: int
    target_s: int | None = None
    clock: str | None = None
    elapsed_calendar_s: int | None = None
    elapsed_business_s: int | None = None
    reason: str | None = None
    before: timedelta = timedelta(0)


def written(marks: Iterable[Mark], policy: Pin | None, at: datetime) -> str:
    """The marks that no event of their own tells of, beside an event that counts from `at`.

    The policy's version leads where a goal was set.
    """
    words = [_word(mark) + _ago(mark, at) for mark in marks if event_of(mark, None) is None]
    if policy and any(sign in word for word in words for sign in "+="):
        words.insert(0, f"@{policy.id}:{policy.version}")
    return " ".join(words)


def read(text: str) -> tuple[Pin | None, list[Noted]]:
    """Back from what `written` made."""
    words = text.split()
    policy = None
    if words and words[0].startswith("@"):
        id_, _, version = words.pop(0)[1:].rpartition(":")
        policy = Pin(id_, int(version))
    return policy, list(_noted(words))


def _ago(mark: Mark, at: datetime) -> str:
    return f"~{(at - mark.at) // MS}" if mark.at != at else ""


def _word(mark: Mark) -> str:
    word = f"{LETTERS[mark.metric]}{mark.number}{SIGNS[mark.kind]}"
    if mark.kind in ("activate", "apply") and mark.goal:
        return f"{word}{mark.goal.target_s}{mark.goal.clock[0]}"
    if "calendar" in mark.facts:
        word += ",".join(str(int(mark.facts[name].total_seconds())) for name in ("calendar", "business"))
    return f"{word},{mark.facts['reason']}" if mark.facts.get("reason") else word


def _noted(words: Iterable[str]) -> Iterator[Noted]:
    for whole in words:
        word, _, ago = whole.partition("~")
        before = int(ago or 0) * MS
        place = next(place for place, character in enumerate(word) if character in KINDS)
        kind, metric, number, rest = KINDS[word[place]], METRICS[word[0]], int(word[1:place]), word[place + 1 :]
        if kind in ("activate", "apply"):
            clock = "business" if rest[-1] == "b" else "calendar"
            yield Noted(kind, metric, number, int(rest[:-1]), clock, before=before)
            continue
        parts = [part for part in rest.split(",") if part]
        figures = [int(part) for part in parts if part.isdigit()]
        reason = next((part for part in parts if not part.isdigit()), None)
        calendar, business = figures or (None, None)
        yield Noted(kind, metric, number, None, None, calendar, business, reason, before)
