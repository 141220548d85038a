"""A telephone switch that stands in for Amazon Connect: what it tells of calls, as the Administrator Guide shows it.

for document in missed_call("c1", "+33612345678", at): ...  # events and the record, in the order in which they come
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

Json = Mapping[str, Any]

ARN = "arn:aws:connect:eu-west-2:123456789012:instance/0f1e2d3c-0000-4000-8000-000000000001"
CALLER, DESK = "+33612345678", "+442079460000"
STARTED = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
WAITED, SPOKE = timedelta(seconds=30), timedelta(seconds=95)


def contact_id(name: str) -> str:
    """The id of the contact of that name, in the shape of all ids there."""
    return str(uuid5(NAMESPACE_URL, name))


C1, C2 = contact_id("first"), contact_id("second")


def event(type_: str, **more: Any) -> dict[str, Any]:
    """A contact event as EventBridge brings it; `more` are fields of its detail."""
    detail = {
        "eventType": type_,
        "contactId": C1,
        "channel": "VOICE",
        "instanceArn": ARN,
        "initiationMethod": "INBOUND",
        "initiationTimestamp": _stamp(STARTED),
        "queueInfo": {"queueArn": f"{ARN}/queue/q1", "queueType": "STANDARD"},
        **more,
    }
    name = "Amazon Connect Contact Event"
    time = _stamp(STARTED + WAITED + SPOKE)
    return {"version": "0", "source": "aws.connect", "detail-type": name, "time": time, "detail": detail}


def record(**more: Any) -> dict[str, Any]:
    """A contact record as the stream brings it; `more` are fields of it."""
    ended = STARTED + WAITED + SPOKE
    return {
        "ContactId": C1,
        "InitialContactId": None,
        "Channel": "VOICE",
        "InstanceARN": ARN,
        "InitiationMethod": "INBOUND",
        "InitiationTimestamp": _stamp(STARTED),
        "DisconnectTimestamp": _stamp(ended),
        "LastUpdateTimestamp": _stamp(ended + timedelta(minutes=1)),
        "CustomerEndpoint": {"Address": CALLER, "Type": "TELEPHONE_NUMBER"},
        "SystemEndpoint": {"Address": DESK, "Type": "TELEPHONE_NUMBER"},
        "Queue": {"ARN": f"{ARN}/queue/q1", "Name": "Français"},
        "Agent": None,
        "Attributes": {},
        "Recording": {"Location": "calls/2026/03/02/one.wav", "Status": "AVAILABLE", "Type": "AUDIO"},
        **more,
    }


def heard(contact: str, *more: Json) -> dict[str, Any]:
    """A finished file of Contact Lens: two sentences, and `more` of them."""
    return {
        "Version": "1.1.0",
        "Channel": "VOICE",
        "LanguageCode": "fr-FR",
        "JobStatus": "COMPLETED",
        "CustomerMetadata": {
            "ContactId": contact,
            "InputS3Uri": f"s3://calls/{contact}_{STARTED:%Y%m%dT%H:%M}_UTC.wav",
        },
        "Participants": [{"ParticipantId": "a", "ParticipantRole": "AGENT"}],
        "Transcript": [
            {"ParticipantId": "a", "Id": "1", "Content": "Bonjour !", "BeginOffsetMillis": 500},
            {"ParticipantId": "CUSTOMER", "Id": "2", "Content": "Ma tasse est cassée.", "BeginOffsetMillis": 3_000},
            *more,
        ],
    }


def missed_call(name: str, caller: str, at: datetime) -> Iterator[Json]:
    """Somebody waits in the queue and hangs up; the record comes last."""
    yield event("INITIATED", **_begun(name, at))
    yield event("QUEUED", **_begun(name, at))
    yield event("DISCONNECTED", **_begun(name, at), **_over(at, "CUSTOMER_DISCONNECT"))
    yield event("COMPLETED", **_begun(name, at), **_over(at, "CUSTOMER_DISCONNECT"))
    yield _recorded(name, caller, at)


def answered_call(name: str, caller: str, at: datetime) -> Iterator[Json]:
    """Somebody is helped, and the agent notes it afterwards."""
    agent = {"agentArn": f"{ARN}/agent/a1", "connectedToAgentTimestamp": _stamp(at + WAITED)}
    yield event("INITIATED", **_begun(name, at))
    yield event("QUEUED", **_begun(name, at))
    yield event("CONNECTED_TO_AGENT", **_begun(name, at), agentInfo=agent)
    yield event("DISCONNECTED", **_begun(name, at), agentInfo=agent, **_over(at, "AGENT_DISCONNECT"))
    worked = {**agent, "afterContactWorkDuration": 40}
    yield event("COMPLETED", **_begun(name, at), agentInfo=worked, **_over(at, "AGENT_DISCONNECT"))
    by = {"Username": "amir", "ConnectedToAgentTimestamp": _stamp(at + WAITED), "AfterContactWorkDuration": 40}
    yield _recorded(name, caller, at, Agent=by, Attributes={"disposition": "refund"})


def _begun(name: str, at: datetime) -> dict[str, Any]:
    return {"contactId": contact_id(name), "initiationTimestamp": _stamp(at)}


def _over(at: datetime, reason: str) -> dict[str, Any]:
    return {"disconnectTimestamp": _stamp(at + WAITED + SPOKE), "disconnectReason": reason}


def _recorded(name: str, caller: str, at: datetime, **more: Any) -> Json:
    ended = at + WAITED + SPOKE
    return record(
        ContactId=contact_id(name),
        InitiationTimestamp=_stamp(at),
        DisconnectTimestamp=_stamp(ended),
        LastUpdateTimestamp=_stamp(ended),
        CustomerEndpoint={"Address": caller, "Type": "TELEPHONE_NUMBER"},
        **more,
    )


def _stamp(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
