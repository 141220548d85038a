"""Requests, stream records and messages come often, at once, shuffled and poisoned: each has its effect once."""

from __future__ import annotations

import contextvars
import json
import random
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stdout
from functools import partial
from typing import Any

import pytest

from tests.cloud.pumps import rough
from tests.cloud.scheduler import interleave
from tests.cloud.stack import client
from tests.cloud.wsgi import Answer
from tests.desk import FRENCH
from tests.faults.crowd import until_accepted
from tests.faults.flows import REPLY, with_ticket
from tests.faults.invariants import broken, misplaced, story
from tests.faults.stage import Stage, records, staged_desk
from tests.faults.ways_in import TICKET

AT_ONCE = 50
# Nothing but the key tells two such requests apart: the customer is known, and nothing about them is new.
BY_ANA = {**TICKET, "requester": {"email": "ana@example.org"}}
BATCH = 10


@pytest.fixture
def stage() -> Iterator[Stage]:
    with staged_desk() as ready:
        yield ready


def open_once(stage: Stage) -> Answer:
    """One request of a caller who says that it is always the same one."""
    headers = {"Idempotency-Key": "the one"}
    return stage.desk.post("/v1/tickets", json={"ticket": BY_ANA}, caller="integration", headers=headers)


def tickets(stage: Stage) -> list[str]:
    """Ids of all tickets."""
    return [row["id"] for row in stage.rows() if row.get("kind") == "ticket"]


def test_fifty_requests_with_one_key_open_one_ticket(stage: Stage, scale: Callable[[int, int], int]) -> None:
    open_ = partial(until_accepted, partial(open_once, stage))
    for seed in range(scale(1, 40)):
        stage.rewind()
        assert stage.desk.get("/v1/tickets", caller="integration").status == 200  # now the gateway knows the caller
        outcome = interleave(seed, {f"c{place}": open_ for place in range(AT_ONCE)})
        stage.settle()

        assert outcome.errors == {}
        answers = [answer.json()["ticket"]["id"] for answer in outcome.results.values()]
        assert set(answers) == set(tickets(stage))
        assert len(tickets(stage)) == 1
        assert sum("idempotency-replayed" not in answer.headers for answer in outcome.results.values()) == 1
        assert broken(stage) == []


def test_fifty_threads_with_one_key_open_one_ticket(stage: Stage) -> None:
    send = partial(until_accepted, partial(open_once, stage))
    assert stage.desk.get("/v1/tickets", caller="integration").status == 200
    with ThreadPoolExecutor(AT_ONCE) as threads:
        sent = [threads.submit(contextvars.copy_context().run, send) for _ in range(AT_ONCE)]
        answers = [one.result() for one in sent]
    stage.settle()

    assert {answer.status for answer in answers} == {201}
    assert len(tickets(stage)) == 1
    assert broken(stage) == []


def test_a_key_serves_for_a_day_and_a_new_day_is_a_new_request(stage: Stage) -> None:
    first = open_once(stage).json()["ticket"]["id"]
    stage.desk.wait(23 * 3600)
    assert open_once(stage).json()["ticket"]["id"] == first
    stage.desk.wait(2 * 3600)
    assert open_once(stage).json()["ticket"]["id"] != first


@pytest.mark.soak
def test_a_thousand_duplicates_of_a_request_open_one_ticket(stage: Stage) -> None:
    answers = []
    with redirect_stdout(stage.log):
        for _ in range(1_000):
            answers.append(until_accepted(partial(open_once, stage)))
            stage.wait(seconds=1)  # within the caller's rate
    stage.settle()

    assert len({answer.json()["ticket"]["id"] for answer in answers}) == 1
    assert broken(stage) == []


def with_a_thread(stage: Stage) -> None:
    """A ticket, a reply and a message of the customer's, all still in the stream."""
    ticket = {"id": stage.desk.open(caller="customer")["id"]}
    stage.desk.say(ticket, REPLY)
    stage.desk.say(ticket, "Merci, et la facture ?", caller="customer")


def test_records_in_any_order_batch_and_number_lead_to_the_same_desk(scale: Callable[[int, int], int]) -> None:
    with staged_desk(with_a_thread, keep_stream=True) as stage:
        stage.rewind()
        stage.settle()
        events = {row["type"] for row in stage.rows() if row.get("item") == "event"}
        texts = message_rows(stage)
        for seed in range(scale(12, 1_000)):
            stage.rewind(rough(seed))
            stage.settle()

            assert broken(stage) == [], seed
            assert misplaced(stage) == [], seed
            assert message_rows(stage) == texts, seed
            assert {row["type"] for row in stage.rows() if row.get("item") == "event"} == events


def message_rows(stage: Stage) -> list[str]:
    """The story of the messages alone: what is on the ticket depends on which work ended first."""
    return story(row for row in stage.rows() if row.get("item") == "message")


@pytest.mark.parametrize("function", ["relay", "translate", "deliver"])
def test_a_batch_that_comes_a_hundred_times_has_its_effect_once(
    function: str, scale: Callable[[int, int], int]
) -> None:
    with staged_desk(with_a_thread, keep_stream=True) as stage:
        stage.rewind()
        chance = random.Random(7)
        batch = stage.stream() if function == "relay" else waiting_for(stage, function)
        for _ in range(scale(30, 1_000)):
            chance.shuffle(batch)
            size = chance.choice((1, 10, 100))
            with redirect_stdout(stage.log):
                assert stage.invoke(function, records(batch[:size])) == {"batchItemFailures": []}
        stage.take("stream" if function == "relay" else f"{function.title()}Queue")
        stage.settle()

        assert broken(stage) == []


def waiting_for(stage: Stage, function: str) -> list[Any]:
    """Messages on a function's queue, once there are any."""
    queue = f"{function.title()}Queue"
    while not stage.waiting(queue):
        stage.pump_once()
    return list(stage.desk.cloud.waiting(queue))


def test_a_poisoned_record_at_any_place_of_a_batch_is_dead_lettered_alone_as_a_key_and_redriven() -> None:
    """Nine go out at once; the row that nobody can read goes to the dead letters by its key, and out when mended."""
    with staged_desk(with_ten_tickets, keep_stream=True) as stage:
        for place in range(BATCH):
            stage.rewind()
            batch = stage.stream()
            good = spoil(stage, batch[place])
            with redirect_stdout(stage.log):
                assert stage.invoke("relay", records(batch)) == {"batchItemFailures": []}
            stage.desk.cloud.pumps = stage.desk.cloud.pumps[1:]  # the stream has delivered
            stage.settle()
            (dead,) = [json.loads(letter["body"]) for letter in stage.desk.cloud.waiting("RelayDeadLetters")]
            key = batch[place]["dynamodb"]["Keys"]

            assert f"E#{dead['subject_id']}" == key["pk"]["S"]
            assert dead["sequence"] == int(key["sk"]["S"])
            assert set(dead) <= {"subject_id", "sequence"}
            assert len(heard(stage)) == BATCH - 1
            assert stage.waiting("StreamDeadLetters") == 0

            mend(stage, good)
            redrive(stage, "RelayDeadLetters", "RelayQueue")
            stage.settle()
            assert len(heard(stage)) == len(set(heard(stage))) == BATCH
            stage.connect()
            stage.settle()
            assert broken(stage) == []


def heard(stage: Stage) -> list[str]:
    """Ids of the tickets' first events as the world heard them."""
    return [event.id for event in stage.desk.cloud.published() if event.type == "ticket.created"]


def with_ten_tickets(stage: Stage) -> None:
    """Ten tickets whose events are still in the stream."""
    for place in range(BATCH):
        stage.desk.open(caller="customer", description=f"{FRENCH} ({place})")


def spoil(stage: Stage, record: Any) -> dict[str, Any]:
    """Make an event row unreadable, in the table and in its record; the row as it was."""
    image = record["dynamodb"]["NewImage"]
    good = dict(image)
    image["occurred_at"] = {"S": "yesterday"}
    put(stage, image)
    return good


def mend(stage: Stage, image: dict[str, Any]) -> None:
    """The fix: the row is as it should be."""
    put(stage, image)


def put(stage: Stage, image: dict[str, Any]) -> None:
    """Write an item past the desk."""
    with stage.desk.cloud.gate.offstage():
        client("dynamodb").put_item(TableName=stage.desk.cloud.stack.table_name, Item=image)


def redrive(stage: Stage, dead_letters: str, queue: str) -> None:
    """Move dead letters back, as the operator's command does."""
    for letter in stage.desk.cloud.waiting(dead_letters):
        urls = stage.desk.cloud.stack.queues
        with stage.desk.cloud.gate.offstage():
            client("sqs").send_message(QueueUrl=urls[queue], MessageBody=letter["body"])
            client("sqs").delete_message(QueueUrl=urls[dead_letters], ReceiptHandle=letter["receiptHandle"])


@pytest.mark.parametrize(("function", "queue"), [("translate", "TranslateQueue"), ("deliver", "DeliverQueue")])
def test_a_message_that_leads_nowhere_is_dead_lettered_alone(function: str, queue: str) -> None:
    with staged_desk(with_ticket) as stage:
        for place in range(BATCH):
            stage.rewind()
            stage.desk.say({"id": first_ticket(stage)}, REPLY)
            (good,) = waiting_for(stage, function)
            stage.lose_messages()
            for position in range(BATCH):
                body = good["body"] if position != place else json.dumps({"subject_id": "tkt_none", "sequence": 1})
                with stage.desk.cloud.gate.offstage():
                    client("sqs").send_message(QueueUrl=stage.desk.cloud.stack.queues[queue], MessageBody=body)
            stage.settle()
            dead = [json.loads(letter["body"]) for letter in stage.desk.cloud.waiting(f"{function.title()}DeadLetters")]

            assert dead == [{"subject_id": "tkt_none", "sequence": 1}]
            assert [sentence for sentence in broken(stage) if "DeadLetters" not in sentence] == []


def first_ticket(stage: Stage) -> str:
    """The only ticket."""
    (found,) = tickets(stage)
    return found
