"""What Amazon Connect puts on the inbound queue finds its channel, and nobody else's things are taken for it."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest

from chalicelib.channels.callers import Callers
from chalicelib.channels.connect_events import ConnectEvents, ConnectPorts
from chalicelib.channels.reading import UnreadDeliveryError
from chalicelib.desk.customer_merging import CustomerMerging
from chalicelib.desk.registering import Registering
from chalicelib.triggers.channels import receive
from infra.standins.phone import ARN, C1, C2, CALLER, DESK, event, heard, record
from tests.channels.sample_phone import Connect
from tests.channels.stage import FixedAccounts, Stage

FLOW = {
    "Name": "ContactFlowEvent",
    "Details": {
        "ContactData": {
            "ContactId": C1, "Channel": "VOICE", "InitiationMethod": "INBOUND", "InstanceARN": ARN, "Attributes": {},
            "CustomerEndpoint": {"Address": CALLER}, "SystemEndpoint": {"Address": DESK},
        }
    },
}  # fmt: skip


@dataclass
class Line:
    """A desk whose instance is connected, and what lies in its bucket."""

    stage: Stage
    files: dict[tuple[str, str], bytes]
    mails: list[str] = field(default_factory=list)

    @property
    def parts(self) -> Any:
        """What the function needs of the container; other people's things end in `others`."""
        accounts: Any = FixedAccounts(self.stage.account)
        desk = self.stage.desk
        customers = Registering(desk.commits)
        callers = Callers(desk.store, customers, CustomerMerging(desk.commits, customers))
        ports = ConnectPorts(accounts, lambda *place: self.files[place], callers, self.stage.taking_in)
        return SimpleNamespace(
            connect_events=ConnectEvents(ports), mail_arrivals=SimpleNamespace(take=self.mails.append)
        )

    def hears(self, *bodies: Mapping[str, Any]) -> list[str]:
        """The messages of the queue that were not taken."""
        records = [
            {"messageId": str(number), "body": json.dumps(body), "attributes": {"ApproximateReceiveCount": "1"}}
            for number, body in enumerate(bodies)
        ]
        answer: Any = receive({"Records": records}, self.parts)
        return [one["itemIdentifier"] for one in answer["batchItemFailures"]]

    def asks(self, question: Mapping[str, Any]) -> Any:
        """A flow asks the function itself."""
        return receive(question, self.parts)


@pytest.fixture
def line() -> Line:
    return Line(Stage(Connect(), settings={"instance_arn": ARN, "bucket": "calls"}), {})


def stored(bucket: str, key: str) -> dict[str, Any]:
    return {"source": "aws.s3", "detail": {"bucket": {"name": bucket}, "object": {"key": key}}}


def test_events_records_and_transcripts_of_a_call_end_in_its_ticket(line: Line) -> None:
    line.files["calls", "Analysis/Voice/one.json"] = json.dumps(heard(C1)).encode()
    piped = {"eventSource": "aws:kinesis", "data": b64encode(json.dumps(record()).encode()).decode()}
    told = [event("QUEUED"), piped, record(), stored("calls", "Analysis/Voice/one.json")]
    assert line.hears(*told, *told) == []
    assert (len(line.stage.tickets), len(line.stage.messages)) == (1, 3)


def test_an_instance_that_nobody_connected_goes_to_the_dead_letters(line: Line) -> None:
    other = ARN.replace("0001", "0002")
    bad = {"eventSource": "aws:kinesis", "data": b64encode(b"[1]").decode()}
    assert line.hears(event("QUEUED", instanceArn=other), record(InstanceARN=other), bad) == ["0", "1", "2"]
    assert line.stage.tickets == []


def test_a_transcript_that_is_none_goes_to_the_dead_letters(line: Line) -> None:
    line.files["calls", "Analysis/Voice/one.json"] = b"[]..."
    assert line.hears(stored("calls", "Analysis/Voice/one.json"), stored("calls", "Analysis/none.json")) == ["0", "1"]


def test_files_of_others_are_not_taken_for_transcripts(line: Line) -> None:
    assert line.hears(stored("desk", "mail/1.json"), stored("calls", "one.wav")) == []
    assert line.mails == ["mail/1.json", "one.wav"]


def test_a_flow_hears_of_which_ticket_its_call_is(line: Line) -> None:
    first, again = line.asks(FLOW), line.asks(FLOW)
    (ticket,) = line.stage.tickets
    assert first == again == {"ticket_id": ticket.id, "ticket_number": str(ticket.number)}
    assert line.hears(event("QUEUED")) == []
    assert [message.body for message in line.stage.messages] == [f"☎ {CALLER} → {DESK}"]


def test_a_flow_of_a_chat_hears_nothing(line: Line) -> None:
    contact = {**FLOW["Details"]["ContactData"], "Channel": "CHAT"}  # type: ignore[index]
    assert line.asks({"Name": "ContactFlowEvent", "Details": {"ContactData": contact}}) == {}
    with pytest.raises(UnreadDeliveryError):
        line.asks({"Details": {"ContactData": {**contact, "InstanceARN": "arn:other"}}})


def test_who_is_named_only_by_the_record_is_the_customer_in_the_end(line: Line) -> None:
    line.hears(event("QUEUED"), record(), record())
    (ticket,) = line.stage.tickets
    desk = line.stage.desk
    caller = Registering(desk.commits).read(ticket.requester_id)
    assert [one.value for one in caller.identities] == [CALLER]
    assert caller.id != ticket.requester_id
    line.hears(record(ContactId=C2))
    assert {Registering(desk.commits).read(one.requester_id).id for one in line.stage.tickets} == {caller.id}


def test_who_withholds_the_number_stays_unnamed(line: Line) -> None:
    line.hears(event("QUEUED"), record(CustomerEndpoint={"Address": "anonymous"}))
    (ticket,) = line.stage.tickets
    assert Registering(line.stage.desk.commits).read(ticket.requester_id).identities == ()
