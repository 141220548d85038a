"""Reads what Amazon Connect tells of calls: contact events, contact records, flows, and what Contact Lens heard.

Sources: Amazon Connect Administrator Guide, "Amazon Connect contact events", "Contact records data model", "Invoke AWS
Lambda functions" (the event of a flow), "Example Contact Lens output files", "Real-time contact analysis segment
stream"; the names of recordings in "Set up recording behavior".
Names are looked up whatever their case: the guide itself spells some of them both ways.
"""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from chalicelib.channels.contract import UnreadableError
from chalicelib.channels.meta_reading import Json, bounded, parsed
from chalicelib.channels.phone_calls import Call, Line, Speaker, Stage, language_tag

UNTIMED = datetime(1970, 1, 1, tzinfo=UTC)
OUTBOUND = frozenset({"OUTBOUND", "EXTERNAL_OUTBOUND", "CALLBACK", "API"})
NAMED_AT = re.compile(r"_([0-9]{8}T[0-9]{2}:[0-9]{2})_UTC")
STAGES: Mapping[str, Stage] = {
    "QUEUED": "on",
    "CONNECTED_TO_AGENT": "on",
    "DISCONNECTED": "ended",
    "COMPLETED": "wrap_up",
}
SPEAKERS: Mapping[str, Speaker] = {"CUSTOMER": "customer", "AGENT": "agent"}


@dataclass(frozen=True, slots=True)
class Names:
    """Contact attributes that mean something here; which ones do is the account's setting."""

    disposition: str = "disposition"
    notes: str = "notes"
    voicemail: str = "voicemail"
    language: str = "language"
    ticket: str = "ticket_id"


def documents(body: bytes) -> Iterator[Json]:
    """The things in a delivery: one object, a list, JSON lines, or the records of a stream. UnreadableError."""
    try:
        found = parsed(body)
    except UnreadableError:
        lines = [line for line in body.splitlines() if line.strip()]
        if len(lines) < 2:
            raise
        found = [parsed(line) for line in lines]
    for thing in found if isinstance(found, list) else [found]:
        if not isinstance(thing, dict):
            raise UnreadableError("no_object")
        yield from _unpacked(thing)


def _unpacked(thing: Json) -> Iterator[Json]:
    """Records of Kinesis as a function or a pipe gets them carry the document in base 64."""
    for record in thing["Records"] if isinstance(thing.get("Records"), list) else [thing]:
        data = in_(in_(record, "kinesis") or record, "data") if isinstance(record, dict) else None
        if isinstance(data, str):
            with suppress(ValueError):
                data = parsed(b64decode(data, validate=True))
        yield data if isinstance(data, dict) else record


def in_(holder: Any, *names: str) -> Any:
    """What is found by going down these names, whatever their case; None where there is nothing."""
    for name in names:
        if not isinstance(holder, Mapping):
            return None
        found = holder.get(name)
        holder = found if found is not None else {key.lower(): value for key, value in holder.items()}.get(name.lower())
    return holder


def said(holder: Any, *names: str) -> str:
    """The text found so; empty where there is none."""
    found = in_(holder, *names)
    return found if isinstance(found, str) else ""


def calls(thing: Json, names: Names) -> Iterator[tuple[Call, Stage]]:
    """What one document says of a call and of which stage; nothing for what is no news of a call."""
    event, contact = in_(thing, "detail"), in_(thing, "Details", "ContactData")
    if isinstance(event, Mapping):
        yield from _event(event, _time(said(thing, "time")), names)
    elif isinstance(contact, Mapping):
        if said(contact, "ContactId") and _is_voice(contact):
            yield _contact(contact, _time(said(contact, "InitiationTimestamp")), names), "on"
    elif isinstance(in_(thing, "Transcript"), list):
        yield from _heard(thing, in_(thing, "Transcript"), "")
    elif isinstance(in_(thing, "Segments"), list):
        segments = [in_(one, "Transcript") for one in in_(thing, "Segments")]
        heard = [one for one in segments if isinstance(one, dict)]
        yield from _heard(thing, heard, said(heard[0], "Id") if heard else "")
    elif said(thing, "ContactId") and in_(thing, "InitiationTimestamp"):
        yield from _record(thing, names)


def _event(event: Json, at: datetime | None, names: Names) -> Iterator[tuple[Call, Stage]]:
    stage = STAGES.get(said(event, "eventType"))
    if stage is None or not said(event, "contactId") or not _is_voice(event):
        return
    call = _contact(event, at, names)
    if stage != "wrap_up" or call.wrap_up:
        yield call, stage


def _record(record: Json, names: Names) -> Iterator[tuple[Call, Stage]]:
    if _is_voice(record):
        yield _contact(record, _time(said(record, "DisconnectTimestamp")), names), "record"


def _is_voice(thing: Json) -> bool:
    return said(thing, "channel").upper() in ("", "VOICE")


def _contact(thing: Json, at: datetime | None, names: Names) -> Call:
    """A contact as events and records have it in common."""
    agent = in_(thing, "agentInfo") or in_(thing, "Agent") or {}
    queue = in_(thing, "queueInfo") or in_(thing, "Queue") or {}
    attributes = in_(thing, "attributes")
    known: Json = attributes if isinstance(attributes, Mapping) else {}
    started_at, ended_at = _time(said(thing, "initiationTimestamp")), _time(said(thing, "disconnectTimestamp"))
    related = [said(thing, f"{which}ContactId") for which in ("previous", "next", "related")]
    recording = _recording(thing)
    is_voicemail = said(known, names.voicemail).lower() not in ("", "false", "0", "no")
    return Call(
        id=said(thing, "contactId"),
        thread=said(thing, "initialContactId") or said(thing, "contactId"),
        at=at or ended_at or started_at or UNTIMED,
        state=said(thing, "eventType") or "RECORD",
        direction=_direction(thing),
        customer=said(thing, "customerEndpoint", "address"),
        ours=said(thing, "systemEndpoint", "address"),
        queue=said(queue, "name") or said(queue, "queueArn") or said(queue, "arn"),
        agent=said(agent, "username") or said(agent, "agentArn") or said(agent, "arn"),
        started_at=started_at,
        answered_at=_time(said(agent, "connectedToAgentTimestamp")),
        ended_at=ended_at,
        hold_s=_number(in_(agent, "customerHoldDuration")),
        transferred_to=said(thing, "transferredToEndpoint", "address"),
        reason=said(thing, "disconnectReason"),
        recording="" if is_voicemail else recording,
        voicemail=recording if is_voicemail else "",
        is_voicemail=is_voicemail,
        is_continued=bool(said(thing, "nextContactId")),
        language=language_tag(said(known, names.language) or said(thing, "languageCode")),
        wrap_up=_wrapped_up(agent, known, names),
        related=tuple(dict.fromkeys(one for one in related if one)),
        ticket_id=said(known, names.ticket) or None,
        more=_more(thing, known),
    )


def _direction(thing: Json) -> Literal["inbound", "outbound"]:
    return "outbound" if said(thing, "initiationMethod").upper() in OUTBOUND else "inbound"


def _recording(thing: Json) -> str:
    """Where the recording lies, as an S3 address; the sound itself stays there."""
    several = in_(thing, "recordings")
    first = several[0] if isinstance(several, list) and several else None
    place = said(thing, "recording", "location") or said(first, "location")
    return f"s3://{place.removeprefix('s3://')}" if place else ""


def _wrapped_up(agent: Any, attributes: Json, names: Names) -> Mapping[str, Any]:
    found = {
        "code": said(attributes, names.disposition),
        "notes": said(attributes, names.notes),
        "seconds": _number(in_(agent, "afterContactWorkDuration")),
    }
    return {name: value for name, value in found.items() if value not in (None, "")}


def _more(thing: Json, attributes: Json) -> Mapping[str, Any]:
    """What else is worth keeping; `version` tells newer records of the same contact apart."""
    return {
        "version": said(thing, "lastUpdateTimestamp"),
        **bounded({"attributes": dict(attributes), "initiation_method": said(thing, "initiationMethod")}),
    }


def _heard(thing: Json, transcript: list[Any], part: str) -> Iterator[tuple[Call, Stage]]:
    """What was said, from a finished file of Contact Lens or from a piece of its stream."""
    contact = said(thing, "CustomerMetadata", "ContactId") or said(thing, "ContactId")
    people = in_(thing, "Participants")
    roles = {said(one, "ParticipantId"): said(one, "ParticipantRole") for one in people} if people else {}
    items = [one for one in transcript if isinstance(one, dict) and said(one, "Content").strip()]
    times = [time for one in items if (time := _time(said(one, "AbsoluteTime")))]
    began = min(times, default=None)
    lines = tuple(_line(one, roles, began) for one in items)
    if not contact or not lines:
        return
    call = Call(
        id=contact,
        thread=contact,
        at=max(times, default=_recorded_at(said(thing, "CustomerMetadata", "InputS3Uri"))),
        state=said(thing, "EventType") or said(thing, "JobStatus") or "TRANSCRIPT",
        lines=lines,
        language=language_tag(said(thing, "LanguageCode")),
        more={"part": part},
    )
    yield call, "transcript"


def _recorded_at(recording: str) -> datetime:
    """When the call was, as its recording is named: <contact>_20260302T09:15_UTC.wav."""
    found = NAMED_AT.search(recording)
    return datetime.strptime(found[1], "%Y%m%dT%H:%M").replace(tzinfo=UTC) if found else UNTIMED


def _line(item: Json, roles: Mapping[str, str], began: datetime | None) -> Line:
    person = said(item, "ParticipantId")
    role = said(item, "ParticipantRole") or roles.get(person, person)
    offset, at = _number(in_(item, "BeginOffsetMillis")), _time(said(item, "AbsoluteTime"))
    seconds = offset / 1000 if offset is not None else (at - began).total_seconds() if at and began else None
    return Line(SPEAKERS.get(role.upper(), "system"), said(item, "Content").strip(), seconds)


def _number(value: Any) -> float | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _time(value: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
