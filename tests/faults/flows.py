"""The ways in: what wakes the desk, each with what must be there before and one delivery of the same thing.

`act` is one delivery: True when whoever delivers has got the answer that lets them stop. It may be repeated with the
same request or event, as callers, queues and streams do.
"""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Callable, Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from chalicelib.bootstrap import container
from chalicelib.markets.exchange import RateTable
from tests.cloud.faults import Crash
from tests.cloud.wsgi import Answer
from tests.faults.stage import Stage, cold_start, records

REPLY = "We are sorry. We will send a new one for order FR-20931."
NOTE = "The parcel service confirmed the damage."
AGAIN = "Bonjour, avez-vous des nouvelles de ma commande FR-20931 ? Merci beaucoup."

FILE = {"filename": "damage.jpg", "content_type": "image/jpeg", "size": 3}

Prepared = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Flow:
    """One way in. `is_keyed` False: a request without Idempotency-Key, which nobody repeats after an error.

    `meets_door`: the gateway does not know the caller yet and asks the authorizer. `is_ordered` False: several
    things go on at once, and which of them ends first is nobody's promise. `hears_conflicts`: rules that few write are
    not tried again by the desk; their writer is told to. `is_long`: what follows takes so long that a quick run tries
    fewer of its faults.
    `may_stay_unknown`: a reply that was interrupted while its channel had it is `unknown`, and nobody sends it again.
    `source` holds what is delivered, the stream or a queue: once taken, it does not come from there again.
    A flow without its `fewest_calls` to AWS has not been driven.
    """

    name: str
    act: Callable[[Stage, Prepared], bool]
    prepare: Callable[[Stage], Prepared] = lambda stage: {}
    is_keyed: bool = True
    meets_door: bool = False
    is_ordered: bool = True
    hears_conflicts: bool = False
    is_long: bool = False
    source: str = ""
    may_stay_unknown: bool = False
    fewest_calls: int = 3


def attempt(stage: Stage, flow: Flow, prepared: Prepared) -> bool:
    """One delivery; a killed process gives no answer and starts cold."""
    try:
        with redirect_stdout(stage.log):
            return flow.act(stage, prepared)
    except Crash:
        cold_start()
        return False
    except AssertionError:
        raise
    except Exception as error:  # a function that ends with an error is invoked again
        stage.log.write(f"{type(error).__name__}: {error}\n")
        return False


def is_accepted(answer: Answer) -> bool:
    """Whether the caller may go on: anything but a refusal to answer is a verdict, and only success is expected."""
    assert answer.status < 400 or answer.status in (409, 429, 500, 503), answer.text
    if answer.status == 409:
        assert answer.json()["code"] == "idempotency_in_flight", answer.text
    return answer.status < 300


def request(
    method: str, path: str, caller: str, key: str | None, headers: Mapping[str, str] = MappingProxyType({}), **body: Any
) -> Callable[[Stage, Prepared], bool]:
    """An act that sends one request; `{name}` in path and body is filled from what was prepared."""

    def act(stage: Stage, prepared: Prepared) -> bool:
        filled = json.loads(_filled(json.dumps(body), prepared))
        sent = {**headers, "Idempotency-Key": key} if key else dict(headers)
        answer = stage.desk.request(method, _filled(path, prepared), json=filled, caller=caller, headers=sent)
        return is_accepted(answer)

    return act


def _filled(text: str, prepared: Prepared) -> str:
    for name, value in prepared.items():
        text = text.replace(f"<{name}>", str(value))
    return text


def with_ticket(stage: Stage) -> Prepared:
    """Ana's French ticket, translated for the agents."""
    ticket = stage.desk.open(caller="customer")
    stage.settle()
    return {"ticket": ticket["id"]}


def with_message(stage: Stage) -> Prepared:
    """Ana's French ticket, and what she wrote in it."""
    prepared = with_ticket(stage)
    (message,) = stage.desk.thread({"id": prepared["ticket"]})
    return {**prepared, "message": message["id"]}


def with_two_tickets(stage: Stage) -> Prepared:
    """Two tickets of Ana's."""
    other = stage.desk.open(
        caller="customer", description="Où est ma facture pour la commande FR-20931, s'il vous plaît ?"
    )
    return {**with_ticket(stage), "source": other["id"]}


def with_two_customers(stage: Stage) -> Prepared:
    """Two customers who are one person."""
    made = [
        stage.desk.post("/v1/customers", json={"customer": {"email": f"{name}@example.org"}}, caller="agent")
        for name in ("ana.maria", "a.m")
    ]
    into, source = (answer.json()["customer"]["id"] for answer in made)
    stage.settle()
    return {"into": into, "source": source}


def with_merged_tickets(stage: Stage) -> Prepared:
    """Two tickets of Ana's, one merged into the other."""
    prepared = with_two_tickets(stage)
    assert stage.desk.act({"id": prepared["ticket"]}, "merge", source_id=prepared["source"]).status == 200
    stage.settle()
    return prepared


def with_resolved_ticket(stage: Stage) -> Prepared:
    """A ticket that an agent has solved."""
    prepared = with_ticket(stage)
    assert stage.desk.update({"id": prepared["ticket"]}, status="resolved").status == 200
    stage.settle()
    return prepared


def with_file(stage: Stage) -> Prepared:
    """A file that the customer has uploaded."""
    issued = stage.desk.post("/v1/attachments", json={"attachments": [FILE]}, caller="customer")
    assert issued.status == 201, issued.text
    (slot,) = issued.json()["data"]
    cloud = stage.desk.cloud
    key = slot["upload"]["fields"]["key"]
    stored = {
        "Bucket": cloud.environment["BLOBS_BUCKET"],
        "Key": key,
        "Body": b"\xff\xd8\xff",
        "ContentType": "image/jpeg",
    }
    cloud.client("s3").put_object(**stored)
    return {"file": slot["id"]}


def opened_only(stage: Stage) -> Prepared:
    """A ticket whose events are still in the stream."""
    stage.desk.open(caller="customer")
    return {"events": stage.stream()}


def waiting_on(queue: str) -> Callable[[Stage], Prepared]:
    """A reply on its way, stopped where its key waits on a queue."""

    def prepare(stage: Stage) -> Prepared:
        prepared = with_ticket(stage)
        stage.desk.say({"id": prepared["ticket"]}, REPLY)
        while not stage.waiting(queue):
            stage.pump_once()
        return {**prepared, "events": stage.desk.cloud.waiting(queue)}

    return prepare


def invoked(function: str) -> Callable[[Stage, Prepared], bool]:
    """An act that delivers the prepared records; it succeeds when none is handed back."""

    def act(stage: Stage, prepared: Prepared) -> bool:
        assert prepared["events"]
        return not stage.invoke(function, records(prepared["events"]))["batchItemFailures"]

    return act


def swept(stage: Stage, prepared: Prepared) -> bool:
    """The schedule's event."""
    stage.sweep()
    return True


def with_lost_work(stage: Stage) -> Prepared:
    """A reply and a customer's message whose queue messages got lost, a quarter of an hour ago."""
    prepared = with_ticket(stage)
    stage.desk.say({"id": prepared["ticket"]}, REPLY)
    stage.desk.say({"id": prepared["ticket"]}, AGAIN, caller="customer")
    stage.desk.cloud.pumps[0].pump()
    stage.lose_messages()
    stage.wait(minutes=16)
    return prepared


def with_usage_lines(stage: Stage) -> Prepared:
    """What the functions wrote of their usage, as CloudWatch Logs brings it."""
    prepared = with_ticket(stage)
    lines = [json.dumps({"usage": line}) for line in stage.usage_lines()]
    assert any(prepared["ticket"] in line for line in lines)
    events = [{"id": str(i), "timestamp": 1_772_442_000_000 + i, "message": line} for i, line in enumerate(lines)]
    batch = {"messageType": "DATA_MESSAGE", "logEvents": events}
    return {**prepared, "data": base64.b64encode(gzip.compress(json.dumps(batch).encode())).decode()}


def collected(stage: Stage, prepared: Prepared) -> bool:
    """The subscription's event."""
    stage.invoke("collect_usage", {"awslogs": {"data": prepared["data"]}})
    return True


def keys_of(prepared: Prepared) -> list[dict[str, Any]]:
    """Stream records as they stand on the relay queue."""
    images = [record["dynamodb"]["NewImage"] for record in prepared["events"]]
    keys = [{"subject_id": image["pk"]["S"].removeprefix("E#"), "sequence": int(image["sk"]["S"])} for image in images]
    return [{"messageId": f"m{place}", "body": json.dumps(key)} for place, key in enumerate(keys)]


class Published:
    """RatePublisher of two days, without a network."""

    tables = tuple(RateTable(date(2026, 2, day), {"USD": Decimal("1.15")}, "ecb") for day in (26, 27))

    def newest(self) -> RateTable:
        """Friday's."""
        return self.tables[-1]

    def last_90_days(self) -> tuple[RateTable, ...]:
        """Thursday's and Friday's."""
        return self.tables


def with_published_rates(stage: Stage) -> Prepared:
    """Somebody publishes rates, and none are kept."""
    prepared = with_ticket(stage)
    vars(container())["rate_publisher"] = Published()
    return prepared


def rates_fetched(stage: Stage, prepared: Prepared) -> bool:
    """The schedule's event, and what must be kept after it: both days, no gap."""
    del prepared
    stage.invoke("fetch_rates", {})
    with stage.desk.cloud.gate.offstage():
        assert [container().kept_rates.on(table.date) for table in Published.tables] == list(Published.tables)
    return True
