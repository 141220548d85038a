"""Telephone calls, whatever switch tells of them: one call is one ticket, and each stage of it at most one message.

Bodies speak no language ("☎ +33… → +44… · 00:02:05"); the facts are in the message's details, below `call`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Literal

from chalicelib.channels.contract import Account, Inbound, Outgoing, Vendor
from chalicelib.channels.senders import sender
from chalicelib.desk.errors import InvalidValueError
from chalicelib.desk.identities import normalised
from chalicelib.desk.registering import Person
from chalicelib.ports import DeliveryError, Handed

# What is told of a call: it is on; it is over; the switch's record of it; what was done after it; what was said.
Stage = Literal["on", "ended", "record", "wrap_up", "transcript"]
Speaker = Literal["customer", "agent", "system"]

SIGNS: Mapping[Speaker, str] = {"customer": "☎", "agent": "⌂", "system": "⚙"}
MISSED, VOICEMAIL, WRAPPED_UP = "✕", "🎙", "✓"
UNKNOWN = "…"  # a number that was withheld
MAX_ID = 400
TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
TICKET = re.compile(r"tkt_[A-Za-z0-9]{1,40}")


@dataclass(frozen=True, slots=True)
class Line:
    """One thing said: by whom, and how many seconds after the call began where that is known."""

    speaker: Speaker
    text: str
    at_s: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What a switch tells of a call at one moment (`at`, aware UTC).

    `id` is this leg, `thread` the first leg of all, `related` further legs. `state` is the switch's own word.
    `customer` and `ours` are telephone numbers. `recording` and `voicemail` are references, never the sound. `wrap_up`
    is what the agent noted afterwards (code, notes, seconds), `more` what else the switch says. `ticket_id` is ours
    where the switch knows it. `is_continued`: another leg follows, so nobody was missed.
    """

    id: str
    at: datetime
    state: str
    thread: str = ""
    direction: Literal["inbound", "outbound"] = "inbound"
    customer: str = ""
    ours: str = ""
    name: str | None = None
    queue: str = ""
    agent: str = ""
    started_at: datetime | None = None
    answered_at: datetime | None = None
    ended_at: datetime | None = None
    hold_s: float | None = None
    transferred_to: str = ""
    reason: str = ""
    recording: str = ""
    voicemail: str = ""
    is_voicemail: bool = False
    is_continued: bool = False
    lines: tuple[Line, ...] = ()
    language: str | None = None
    wrap_up: Mapping[str, Any] = field(default_factory=dict)
    related: tuple[str, ...] = ()
    ticket_id: str | None = None
    more: Mapping[str, Any] = field(default_factory=dict)

    @property
    def is_missed(self) -> bool:
        """Whether somebody called and reached nobody."""
        is_answered = bool(self.answered_at or self.agent)
        return self.direction == "inbound" and not is_answered and not self.is_continued and not self.left_words

    @property
    def left_words(self) -> bool:
        """Whether the caller spoke to a machine that keeps it for us."""
        return self.direction == "inbound" and (self.is_voicemail or bool(self.voicemail))

    @property
    def wants_answer(self) -> bool:
        """Whether the customer waits now: a missed call and a voicemail start clocks, nothing else of a call does."""
        return self.is_missed or self.left_words


def told(call: Call, stage: Stage, account: Account) -> Iterator[Inbound]:
    """The messages of one stage. Each stage of a leg has an id of its own: in any order, however often, once.

    A record that comes first stands for the stages before it, so that they add nothing afterwards. Where the customer
    waits, the end is told by itself: it starts clocks once, whichever of event and record brings it.
    """
    part = {"record": "version", "transcript": "part"}.get(stage, "")
    message = _message(call, account, stage, _id(call, stage, str(call.more.get(part, ""))))
    if stage == "record" and call.wants_answer:
        ended = _message(call, account, "ended", _id(call, "ended"))
        yield replace(ended, also=(*ended.also, message.id))  # where nobody told of the end, this record does
    yield message


def _message(call: Call, account: Account, stage: Stage, id_: str) -> Inbound:
    replaces = {"ended": _id(call, "on"), "record": _id(call, "ended")}.get(stage)
    passed: dict[Stage, tuple[str, ...]] = {"ended": ("on",), "record": ("on", "ended", "record")}
    return Inbound(
        nature="edit" if replaces else "message",
        id=id_,
        thread=call.thread or call.id,
        at=call.at,
        sender=_person(call),
        address=_number(call.customer) or call.customer,
        text=text_of(call, stage),
        language=call.language or account.language,
        automatic=not (stage == "ended" and call.wants_answer),
        facts={"call": call.id},
        details={"call": facts_of(call, stage)},
        also=tuple(_id(call, before) for before in passed.get(stage, ()) if _id(call, before) != id_),
        about=replaces or _id(call, "on"),
        ticket_id=call.ticket_id if TICKET.fullmatch(call.ticket_id or "") else None,
    )


def _id(call: Call, stage: str, part: str = "") -> str:
    return f"{call.id[:MAX_ID]}#{stage}" + (f"#{part}" if part else "")


def _person(call: Call) -> Person:
    """Whose number the network showed. Anybody can show any number, so it proves nothing."""
    return sender(call.name, {"phone": call.customer}, is_verified=False)


def _number(value: str) -> str:
    try:
        return normalised("phone", value).value
    except InvalidValueError:
        return ""


def text_of(call: Call, stage: Stage) -> str:
    """The body of a stage: the words where there are some, else who called whom, and for how long."""
    if stage == "transcript":
        return "\n".join(_spoken(line) for line in call.lines)
    if stage == "wrap_up":
        noted = (call.wrap_up.get("code"), call.wrap_up.get("notes"))
        return " · ".join((f"☎ {WRAPPED_UP}", *(str(one) for one in noted if one)))
    words = "\n".join(line.text for line in call.lines)
    return f"{_head(call, stage)}\n\n{words}" if stage == "ended" and call.left_words and words else _head(call, stage)


def _head(call: Call, stage: Stage) -> str:
    is_over = stage != "on"
    sign = VOICEMAIL if call.left_words else MISSED if call.is_missed else ""
    numbers = (call.customer or UNKNOWN, call.ours or UNKNOWN)
    caller, called = numbers if call.direction == "inbound" else numbers[::-1]
    head = " ".join(part for part in ("☎", sign if is_over else "", f"{caller} → {called}") if part)
    length = duration_s(call)
    return f"{head} · {clock(length)}" if is_over and length is not None else head


def _spoken(line: Line) -> str:
    time = f"[{clock(line.at_s)}] " if line.at_s is not None else ""
    return f"{time}{SIGNS[line.speaker]} {line.text}"


def clock(seconds: float) -> str:
    """Hours, minutes and seconds, as every country reads them."""
    minutes, rest = divmod(max(0, int(seconds)), 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{rest:02d}"


def duration_s(call: Call) -> float | None:
    """Seconds from the first ring to the end."""
    return (call.ended_at - call.started_at).total_seconds() if call.ended_at and call.started_at else None


def facts_of(call: Call, stage: Stage) -> Mapping[str, Any]:
    """What is known of the call, JSON-safe; what is not known is left out."""
    moments = {"started_at": call.started_at, "answered_at": call.answered_at, "ended_at": call.ended_at}
    spoken = (call.ended_at - call.answered_at).total_seconds() if call.ended_at and call.answered_at else None
    found: dict[str, Any] = {
        "id": call.id,
        "stage": stage,
        "state": call.state,
        "direction": call.direction,
        "is_missed": call.is_missed if stage in ("ended", "record") else None,
        "is_voicemail": call.left_words or None,
        "from": call.customer if call.direction == "inbound" else call.ours,
        "to": call.ours if call.direction == "inbound" else call.customer,
        "queue": call.queue,
        "agent": call.agent,
        **{name: moment.isoformat() for name, moment in moments.items() if moment},
        "duration_s": duration_s(call),
        "talk_s": spoken,
        "hold_s": call.hold_s,
        "transferred_to": call.transferred_to,
        "disconnect_reason": call.reason,
        "recording": call.recording,
        "voicemail": call.voicemail,
        "wrap_up": dict(call.wrap_up) or None,
        "related": list(call.related) or None,
        "signs": {SIGNS[line.speaker]: line.speaker for line in call.lines} if stage == "transcript" else None,
        "more": {name: value for name, value in call.more.items() if name not in ("version", "part")} or None,
    }
    return {name: value for name, value in found.items() if value not in (None, "")}


def language_tag(value: Any) -> str | None:
    """A language as a switch names it ("en-US"), or None for what names none."""
    return value if isinstance(value, str) and TAG.fullmatch(value) else None


def no_way_out(outgoing: Outgoing, vendor: Vendor) -> Handed:
    """Nobody reads on the telephone. DeliveryError `phone_takes_no_text`: whoever wrote it sees that it did not go."""
    del outgoing, vendor
    raise DeliveryError("phone_takes_no_text")
