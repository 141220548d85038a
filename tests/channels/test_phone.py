"""Calls: in whatever order a switch tells of them, each is one ticket with at most one message for each stage."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping
from itertools import permutations
from typing import Any

import pytest

from chalicelib.channels.connect import read_document
from chalicelib.channels.contract import UnreadableError
from chalicelib.channels.cti import read_delivery
from chalicelib.desk.messages import Message
from infra.standins.phone import ARN, C1, C2, CALLER, DESK, answered_call, event, heard, missed_call, record
from tests.channels.sample_phone import Connect, Cti
from tests.channels.stage import SPOKEN, Stage

AGENT = {"agentArn": f"{ARN}/agent/a1", "connectedToAgentTimestamp": "2026-03-02T09:00:30Z"}
OVER = {"disconnectTimestamp": "2026-03-02T09:02:05Z", "disconnectReason": "CUSTOMER_DISCONNECT"}


HANDLED = {
    "Username": "amir", "ConnectedToAgentTimestamp": "2026-03-02T09:00:30Z", "CustomerHoldDuration": 12,
    "AfterContactWorkDuration": 40,
}  # fmt: skip


@pytest.fixture
def stage() -> Stage:
    return Stage(Connect())


def takes(stage: Stage, *documents: Mapping[str, Any]) -> None:
    """Each as a delivery of its own, one after the other."""
    for document in documents:
        stage.taking_in.take_all(stage.account, read_document(json.dumps(document).encode(), stage.account))


def call_of(message: Message) -> dict[str, Any]:
    """The facts of a call in a message."""
    found: dict[str, Any] = json.loads(message.details)["call"]
    return found


def test_an_answered_call_is_a_ticket_while_it_is_on_and_starts_no_clock(stage: Stage) -> None:
    takes(stage, event("INITIATED"), event("QUEUED"))
    assert [(message.body, message.automatic) for message in stage.messages] == [("☎ … → …", True)]
    takes(stage, event("CONNECTED_TO_AGENT", agentInfo=AGENT), event("DISCONNECTED", agentInfo=AGENT, **OVER))
    takes(stage, record(Agent=HANDLED, Attributes={"disposition": "refund"}))
    bodies = ["☎ … → …", "☎ … → … · 00:02:05", f"☎ {CALLER} → {DESK} · 00:02:05"]
    assert [message.body for message in stage.messages] == bodies
    assert all(message.automatic for message in stage.messages)
    assert [message.replaces_id for message in stage.messages] == [None, *(m.id for m in stage.messages[:2])]
    facts = call_of(stage.messages[-1])
    assert (facts["talk_s"], facts["hold_s"], facts["agent"], facts["queue"]) == (95, 12, "amir", "Français")
    assert facts["recording"] == "s3://calls/2026/03/02/one.wav"
    assert facts["wrap_up"] == {"code": "refund", "seconds": 40}
    assert facts["is_missed"] is False


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_in_whatever_order_it_comes_a_call_is_one_ticket_and_a_missed_one_waits_once(order: tuple[int, ...]) -> None:
    stage = Stage(Connect())
    things = [event("QUEUED"), event("DISCONNECTED", **OVER), record(), event("SOMETHING_NEW")]
    takes(stage, *(things[position] for position in order), *things)
    assert len(stage.tickets) == 1
    waiting = [message for message in stage.messages if not message.automatic]
    assert len(waiting) == 1
    assert call_of(waiting[0])["is_missed"] is True
    assert "☎ ✕ " in waiting[0].body
    assert f"☎ ✕ {CALLER} → {DESK} · 00:02:05" in [message.body for message in stage.messages]


def test_a_record_that_comes_first_leaves_nothing_for_the_events_to_add(stage: Stage) -> None:
    takes(stage, record(Agent=HANDLED), event("QUEUED"), event("CONNECTED_TO_AGENT", agentInfo=AGENT))
    takes(stage, event("DISCONNECTED", agentInfo=AGENT, **OVER))
    assert [message.body for message in stage.messages] == [f"☎ {CALLER} → {DESK} · 00:02:05"]


def test_what_a_switch_tells_of_two_calls_at_once_is_two_tickets(stage: Stage) -> None:
    calls = zip(missed_call("a", CALLER, SPOKEN), answered_call("b", "+4915112345678", SPOKEN), strict=False)
    takes(stage, *(document for pair in calls for document in pair))
    assert len(stage.tickets) == 2
    assert len([message for message in stage.messages if not message.automatic]) == 1


def test_a_newer_record_is_told_and_the_same_one_is_not(stage: Stage) -> None:
    newer = record(Agent=HANDLED, LastUpdateTimestamp="2026-03-02T10:00:00Z")
    takes(stage, record(Agent=HANDLED), record(Agent=HANDLED), newer, newer)
    assert len(stage.messages) == 2


def test_a_transferred_call_stays_in_its_ticket_with_its_transcript(stage: Stage) -> None:
    leg = {"contactId": C2, "initialContactId": C1, "previousContactId": C1, "initiationMethod": "TRANSFER"}
    takes(stage, event("CONNECTED_TO_AGENT", agentInfo=AGENT))
    takes(stage, event("CONNECTED_TO_AGENT", agentInfo=AGENT, **leg), heard(C2))
    assert len(stage.tickets) == 1
    assert len(stage.messages) == 3
    assert call_of(stage.messages[1])["related"] == [C1]


def test_a_transcript_is_one_message_with_speakers_and_times_and_may_come_first(stage: Stage) -> None:
    takes(stage, heard(C1), heard(C1), record(Agent=HANDLED))
    assert len(stage.tickets) == 1
    first = stage.messages[0]
    assert first.body == "[00:00:00] ⌂ Bonjour !\n[00:00:03] ☎ Ma tasse est cassée."
    assert (first.language, first.automatic, len(stage.messages)) == ("fr-FR", True, 2)
    assert first.channel_created_at is not None
    assert first.channel_created_at.isoformat() == "2026-03-02T09:00:00+00:00"


def test_pieces_of_a_running_call_are_told_once_each(stage: Stage) -> None:
    said = {"Id": "t1", "ParticipantRole": "CUSTOMER", "Content": "Allô ?", "BeginOffsetMillis": 10}
    piece = {"Channel": "VOICE", "ContactId": C1, "LanguageCode": "no language", "EventType": "SEGMENTS",
             "Segments": [{"Utterance": {"PartialContent": "A"}}, {"Transcript": said}, {"New": {}}]}  # fmt: skip
    other = {**piece, "Segments": [{"Transcript": {**said, "Id": "t2", "Content": "Vous m’entendez ?"}}]}
    takes(stage, piece, piece, other, {**piece, "EventType": "COMPLETED", "Segments": []})
    assert [message.body for message in stage.messages] == ["[00:00:00] ☎ Allô ?", "[00:00:00] ☎ Vous m’entendez ?"]


def test_a_voicemail_waits_for_an_answer_with_a_reference_to_the_recording(stage: Stage) -> None:
    takes(stage, record(Attributes={"voicemail": "true"}))
    first = stage.messages[0]
    assert (first.automatic, first.body) == (False, f"☎ 🎙 {CALLER} → {DESK} · 00:02:05")
    assert call_of(first)["voicemail"] == "s3://calls/2026/03/02/one.wav"


def test_work_after_the_call_is_told_when_there_was_some(stage: Stage) -> None:
    takes(stage, event("COMPLETED", agentInfo=AGENT), event("QUEUED"))
    assert len(stage.messages) == 1
    takes(stage, event("COMPLETED", agentInfo={**AGENT, "afterContactWorkDuration": 25}))
    assert call_of(stage.messages[-1])["wrap_up"] == {"seconds": 25}


def test_who_never_came_beyond_the_menu_opens_no_ticket_unless_the_channel_wants_it() -> None:
    unqueued = record(Queue=None)
    plain, wanting = Stage(Connect()), Stage(Connect(), settings={"instance_arn": ARN, "with_unqueued": True})
    for one in (plain, wanting):
        takes(one, unqueued, event("DISCONNECTED", queueInfo=None, **OVER))
    assert (len(plain.tickets), len(wanting.tickets)) == (0, 1)


def test_a_flow_names_the_caller_before_the_queue(stage: Stage) -> None:
    contact = {"ContactId": C1, "Channel": "VOICE", "InitiationMethod": "INBOUND", "Attributes": {"language": "fr"},
               "CustomerEndpoint": {"Address": CALLER}, "SystemEndpoint": {"Address": DESK}}  # fmt: skip
    takes(stage, {"Name": "ContactFlowEvent", "Details": {"ContactData": contact}}, event("QUEUED"))
    assert [(message.body, message.language) for message in stage.messages] == [(f"☎ {CALLER} → {DESK}", "fr")]


def test_an_agents_own_call_goes_to_the_ticket_it_names_and_starts_no_clock(stage: Stage) -> None:
    takes(stage, record())
    (ticket,) = stage.tickets
    outgoing = record(ContactId=C2, InitiationMethod="OUTBOUND", Attributes={"ticket_id": ticket.id}, Agent=HANDLED)
    takes(stage, outgoing)
    assert len(stage.tickets) == 1
    assert (stage.messages[-1].body, stage.messages[-1].automatic) == (f"☎ {DESK} → {CALLER} · 00:02:05", True)


def test_chats_and_tasks_of_the_instance_are_no_calls(stage: Stage) -> None:
    takes(stage, event("QUEUED", channel="CHAT"), record(Channel="TASK"), {"Name": "x"}, {"detail": {}})
    assert stage.tickets == []


def test_records_of_a_stream_are_read_by_whatever_way_they_come(stage: Stage) -> None:
    data = b64encode(json.dumps(record()).encode()).decode()
    takes(stage, {"Records": [{"kinesis": {"data": data}}, {"kinesis": {"data": "%"}}]}, {"data": data})
    takes(stage, record())
    assert len(stage.tickets) == 1
    with pytest.raises(UnreadableError):
        read_document(b'{"a": 1}\nnothing', stage.account)


def test_the_recording_itself_never_comes_into_the_desk(stage: Stage) -> None:
    takes(stage, record(Recording=None, Recordings=[{"Location": "calls/one.wav"}]))
    assert call_of(stage.messages[0])["recording"] == "s3://calls/one.wav"
    assert stage.messages[0].attachment_ids == ()


def test_a_reply_by_telephone_fails_with_a_reason(stage: Stage) -> None:
    takes(stage, record())
    failed = stage.replies()
    assert failed.delivery is not None
    assert (failed.delivery.state, failed.delivery.detail) == ("failed", "phone_takes_no_text")


def cti(stage: Stage, **more: Any) -> None:
    """One call as another switch posts it."""
    call = {"id": "c1", "direction": "inbound", "from": CALLER, "to": DESK, "state": "queued",
            "started_at": "2026-03-02T09:00:00Z", **more}  # fmt: skip
    stage.taking_in.take_all(
        stage.account, read_delivery(json.dumps({"calls": [call]}).encode(), stage.account), is_last_try=True
    )


def test_another_switch_tells_of_a_call_by_its_states() -> None:
    stage = Stage(Cti())
    over: dict[str, Any] = {
        "answered_at": "2026-03-02T09:00:30+00:00", "ended_at": "2026-03-02T09:01:00", "agent": "amir",
        "transcript": [
            {"speaker": "agent", "text": "Bonjour !", "at": "2026-03-02T09:00:31Z"},
            {"speaker": "robot", "text": "…", "at": 40}, {"text": " "},
        ],
        "wrap_up": {"code": "refund", "notes": "Tasse cassée", "seconds": 20}, "recording_url": "https://pbx.example/1",
        "related": ["c0", 7], "trunk": "t7", "hold_s": 3,
    }  # fmt: skip
    for state in ("queued", "answered", "held", "ended", "ended"):
        cti(stage, state=state, **(over if state == "ended" else {}))
    bodies = [f"☎ {CALLER} → {DESK}", f"☎ {CALLER} → {DESK} · 00:01:00",
              "[00:00:31] ⌂ Bonjour !\n[00:00:40] ⚙ …", "☎ ✓ · refund · Tasse cassée"]  # fmt: skip
    assert [message.body for message in stage.messages] == bodies
    facts = call_of(stage.messages[1])
    assert (facts["more"], facts["related"], facts["talk_s"]) == ({"rest": {"trunk": "t7"}}, ["c0"], 30)
    (ticket,) = stage.tickets
    assert ticket.channel == "phone"


@pytest.mark.parametrize("state", ["missed", "abandoned"])
def test_a_call_that_nobody_took_waits_for_an_answer(state: str) -> None:
    stage = Stage(Cti())
    cti(stage, state=state, **{"from": "anonymous", "ended_at": "2026-03-02T09:00:20Z"})
    (message,) = stage.messages
    assert (message.automatic, message.body) == (False, f"☎ ✕ anonymous → {DESK} · 00:00:20")


def test_a_call_without_a_time_is_unreadable() -> None:
    stage = Stage(Cti())
    with pytest.raises(UnreadableError):
        cti(stage, started_at=None)


def test_a_call_that_names_a_ticket_which_is_not_there_opens_its_own() -> None:
    stage = Stage(Cti())
    call = {"id": "c9", "from": CALLER, "to": DESK, "state": "missed", "at": "2026-03-02T09:00:00Z"}
    body = json.dumps({"calls": [{**call, "ticket_id": f"tkt_{'0' * 26}"}]}).encode()
    for new in (1, 0):
        assert stage.taking_in.take_all(stage.account, read_delivery(body, stage.account)).new == new
    assert len(stage.tickets) == 1
