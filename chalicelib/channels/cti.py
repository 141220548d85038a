"""Any other telephone switch: whoever can sign a POST tells of its calls. docs/channels/phone.md has the shape."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from chalicelib.channels.contract import Account, Inbound, Kind, PartlyReadError, UnreadableError
from chalicelib.channels.generic import admits
from chalicelib.channels.meta_reading import Json, bounded, many, one, parsed, text
from chalicelib.channels.phone_calls import Call, Line, Speaker, Stage, language_tag, no_way_out, told
from chalicelib.channels.readable import each_readable
from chalicelib.channels.settings_reading import checker

# What states mean; of one that nobody knows nothing follows but what comes with it (a transcript, a wrap-up).
STAGES: Mapping[str, Stage] = {
    **dict.fromkeys(("ringing", "queued", "answered", "connected"), "on"),
    **dict.fromkeys(("ended", "missed", "abandoned", "voicemail"), "ended"),
    "record": "record",
}
SPEAKERS: Mapping[str, Speaker] = {"customer": "customer", "caller": "customer", "agent": "agent"}
KNOWN = (
    *("id", "thread", "direction", "from", "to", "name", "state", "at", "started_at", "answered_at", "ended_at"),
    *("queue", "agent", "hold_s", "transferred_to", "reason", "recording_url", "voicemail_url", "transcript"),
    *("language", "wrap_up", "related", "ticket_id"),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """Nothing to set: the secret says whose calls they are."""


def read_delivery(body: bytes, account: Account) -> Sequence[Inbound]:
    """`{"calls": [...]}`. UnreadableError, PartlyReadError; members that nobody knows are kept in the details."""
    try:
        return each_readable(parsed(body)["calls"], lambda call: _told(call, account))
    except PartlyReadError:
        raise
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as strange:
        raise UnreadableError(type(strange).__name__) from strange


def _told(thing: Json, account: Account) -> Iterator[Inbound]:
    call = call_of(thing)
    stage = STAGES.get(call.state)
    if stage:
        yield from told(call, stage, account)
    if call.lines and not call.left_words:
        yield from told(call, "transcript", account)
    if call.wrap_up:
        yield from told(call, "wrap_up", account)


def call_of(thing: Json) -> Call:
    """One call as a switch tells it. KeyError, ValueError for one without id or times."""
    state = text(thing, "state").lower()
    direction: Literal["inbound", "outbound"] = "outbound" if thing.get("direction") == "outbound" else "inbound"
    ends = (text(thing, "from"), text(thing, "to"))
    customer, ours = ends if direction == "inbound" else ends[::-1]
    started_at, ended_at = _time(thing, "started_at"), _time(thing, "ended_at")
    at = _time(thing, "at") or ended_at or _time(thing, "answered_at") or started_at
    if at is None:
        raise ValueError("no time")
    wrap_up, language = one(thing, "wrap_up"), language_tag(thing.get("language"))
    rest = {name: value for name, value in thing.items() if name not in KNOWN}
    return Call(
        id=str(thing["id"]),
        thread=text(thing, "thread") or str(thing["id"]),
        at=at,
        state=state,
        direction=direction,
        customer=customer,
        ours=ours,
        name=text(thing, "name") or None,
        queue=text(thing, "queue"),
        agent=text(thing, "agent"),
        started_at=started_at,
        answered_at=_time(thing, "answered_at"),
        ended_at=ended_at,
        hold_s=_seconds(thing.get("hold_s")),
        transferred_to=text(thing, "transferred_to"),
        reason=text(thing, "reason"),
        recording=text(thing, "recording_url"),
        voicemail=text(thing, "voicemail_url"),
        is_voicemail=state == "voicemail",
        lines=tuple(_line(said, started_at) for said in many(thing, "transcript") if text(said, "text").strip()),
        language=language,
        wrap_up=bounded({name: wrap_up.get(name) for name in ("code", "notes", "seconds")}),
        related=tuple(other for other in thing.get("related") or () if isinstance(other, str)),
        ticket_id=text(thing, "ticket_id") or None,
        more=bounded({"rest": rest}),
    )


def _line(said: Json, started_at: datetime | None) -> Line:
    at = said.get("at")
    seconds = _seconds(at)
    if isinstance(at, str) and started_at:
        seconds = (_moment(at) - started_at).total_seconds()
    return Line(SPEAKERS.get(text(said, "speaker").lower(), "system"), text(said, "text").strip(), seconds)


def _seconds(value: Any) -> float | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _time(thing: Json, name: str) -> datetime | None:
    value = thing.get(name)
    return _moment(value) if isinstance(value, str) else None


def _moment(value: str) -> datetime:
    found = datetime.fromisoformat(value)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


KINDS = {
    "cti": Kind(
        name="cti", channel="phone", check=checker(Settings), admits=admits, read=read_delivery, send=no_way_out
    ),
}
