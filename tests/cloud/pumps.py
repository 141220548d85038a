"""Plays Lambda's event sources: the table's stream and the queues, at least once and in no kind order.

A pump reads what AWS would have ready, hands it to a handler in Lambda's event shape, and honours what the
handler answers (`batchItemFailures`) or fails to answer (an exception or a Crash: the whole batch comes
again). Reading and acknowledging are the stage's work: off the record and never faulted; what the handler
does is recorded under its function's name.
"""

from __future__ import annotations

import base64
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from moto.sqs.models import sqs_backends

from tests.cloud.faults import Crash
from tests.cloud.gate import GATE

Record = dict[str, Any]
Handler = Callable[[dict[str, Any], "LambdaContext"], Any]


@dataclass(frozen=True, slots=True)
class Noise:
    """How unkind delivery is. duplicates: chance (0..1) that a delivered batch comes again whole. lanes: how
    many independent orders a stream falls into (records of one item stay in order). batch_sizes: chosen
    among at random.
    """

    seed: int = 0
    duplicates: float = 0.0
    lanes: int = 1
    shuffle: bool = False
    batch_sizes: Sequence[int] = (100,)


CALM = Noise()


def rough(seed: int) -> Noise:
    """Duplicates of three batches in ten, eight lanes, shuffled queues, batches of 1, 10 or 100."""
    return Noise(seed, duplicates=0.3, lanes=8, shuffle=True, batch_sizes=(1, 10, 100))


@dataclass(frozen=True, slots=True)
class LambdaContext:
    """What Lambda passes beside the event."""

    function_name: str
    aws_request_id: str
    memory_limit_in_mb: int = 256
    function_version: str = "$LATEST"
    remaining_ms: int = 29_000

    @property
    def invoked_function_arn(self) -> str:
        return f"arn:aws:lambda:us-east-1:123456789012:function:{self.function_name}"

    def get_remaining_time_in_millis(self) -> int:
        return self.remaining_ms


@dataclass(slots=True)
class Function:
    """A handler under its name. raised: what its invocations raised; invocations: how many there were."""

    name: str
    handler: Handler
    raised: list[BaseException] = field(default_factory=list)
    invocations: int = 0

    def invoke(self, event: dict[str, Any]) -> Any:
        """Call the handler as Lambda would, recorded under its name; raises what the handler raises."""
        self.invocations += 1
        context = LambdaContext(self.name, f"{self.name}-{self.invocations:06d}")
        with GATE.acting_as(self.name):
            return self.handler(event, context)

    def failures(self, records: Sequence[Record], identify: Callable[[Record], str]) -> set[str]:
        """Deliver a batch; the identifiers of the records that must come again."""
        everything = {identify(record) for record in records}
        try:
            answer = self.invoke({"Records": list(records)})
        except (Exception, Crash) as error:
            self.raised.append(error)
            return everything
        named = {failure.get("itemIdentifier") for failure in (answer or {}).get("batchItemFailures", ())}
        return named if named <= everything else everything


class Source(Protocol):
    """Something a pump can empty."""

    def pump(self) -> int: ...


class StreamPump:
    """The event source mapping from the table's stream to one function.

    The stream falls into lanes; in each the batch at the head is delivered until it succeeds. The lowest
    failed sequence number is the checkpoint: it and everything after it come again, in ever smaller batches
    (bisection). A record that failed `max_attempts` times alone is given up and its position goes to
    `discarded`.
    """

    def __init__(self, function: Function, read: Callable[[], list[Record]], noise: Noise = CALM) -> None:
        self.function = function
        self.noise = noise
        self.max_attempts = 10
        self.discarded: list[Record] = []
        self._read = read
        self._chance = random.Random(f"stream-{noise.seed}")
        self._lanes: list[list[Record]] = [[] for _ in range(noise.lanes)]
        self._lane_of: dict[str, int] = {}

    def pump(self) -> int:
        """Deliver what is in the stream now, to the end or to discarding; how many records that was."""
        for record in self._read():
            item = repr(sorted(record["dynamodb"]["Keys"].items()))
            lane = self._lane_of.setdefault(item, self._chance.randrange(len(self._lanes)))
            self._lanes[lane].append(record)
        waiting = sum(map(len, self._lanes))
        while lanes := [lane for lane in self._lanes if lane]:
            self._deliver_head(self._chance.choice(lanes))
        return waiting

    def _deliver_head(self, lane: list[Record]) -> None:
        size, attempts = self._chance.choice(self.noise.batch_sizes), 0
        while lane and attempts < self.max_attempts:
            batch = lane[:size]
            failed = self.function.failures(batch, _sequence_number)
            if not failed:
                self._acknowledge(lane, batch)
                return
            kept = min(index for index, record in enumerate(batch) if _sequence_number(record) in failed)
            del lane[:kept]
            attempts = attempts + 1 if len(batch) == 1 and not kept else 0
            size = max(1, len(batch) // 2)
        if lane:
            self.discarded.append(lane.pop(0))

    def _acknowledge(self, lane: list[Record], batch: list[Record]) -> None:
        """Move on, unless Lambda lost track and the batch stays for another time."""
        if self._chance.random() >= self.noise.duplicates:
            del lane[: len(batch)]


class QueuePump:
    """The event source mapping from one queue to one function.

    A failed message is visible again at once; SQS itself counts receives and moves it to the dead-letter
    queue when its redrive policy says so.
    """

    def __init__(self, function: Function, queue: QueueSource, noise: Noise = CALM) -> None:
        self.function = function
        self.noise = noise
        self._queue = queue
        self._chance = random.Random(f"queue-{function.name}-{noise.seed}")

    def pump(self) -> int:
        """Deliver every message that is visible now, once (or twice, if noisy); how many were received."""
        messages = self._queue.receive_all()
        received = len(messages)
        if self.noise.shuffle:
            self._chance.shuffle(messages)
        for batch in self._batches(messages):
            failed = self.function.failures(batch, _message_id)
            if self._chance.random() < self.noise.duplicates:
                failed = self.function.failures(batch, _message_id)
            for message in batch:
                self._queue.settle(message, done=_message_id(message) not in failed)
        return received

    def _batches(self, messages: list[Record]) -> Iterator[list[Record]]:
        while messages:
            size = min(10, self._chance.choice(self.noise.batch_sizes))
            yield messages[:size]
            del messages[:size]


class QueueSource:
    """A queue as Lambda's pollers see it. Delayed messages count as due: waiting is virtual."""

    def __init__(self, sqs: Any, url: str, arn: str) -> None:
        self._sqs, self._url, self._arn = sqs, url, arn

    def receive_all(self) -> list[Record]:
        """Every visible message, in Lambda's shape."""
        received: list[Record] = []
        with GATE.offstage():
            _bring_forward(self._url)
            while page := self._page():
                received += [self._record(message) for message in page]
        return received

    def settle(self, record: Record, done: bool) -> None:
        """Delete a message, or give it back at once."""
        receipt = {"QueueUrl": self._url, "ReceiptHandle": record["receiptHandle"]}
        with GATE.offstage():
            if done:
                self._sqs.delete_message(**receipt)
            else:
                self._sqs.change_message_visibility(**receipt, VisibilityTimeout=0)

    def _page(self) -> list[dict[str, Any]]:
        answer = self._sqs.receive_message(
            QueueUrl=self._url,
            MaxNumberOfMessages=10,
            MessageSystemAttributeNames=["All"],
            MessageAttributeNames=["All"],
        )
        page: list[dict[str, Any]] = answer.get("Messages", [])
        return page

    def _record(self, message: Mapping[str, Any]) -> Record:
        return {
            "messageId": message["MessageId"],
            "receiptHandle": message["ReceiptHandle"],
            "body": message["Body"],
            "attributes": dict(message.get("Attributes", {})),
            "messageAttributes": {
                name: {"dataType": value["DataType"], "stringValue": value.get("StringValue")}
                for name, value in message.get("MessageAttributes", {}).items()
            },
            "md5OfBody": message["MD5OfBody"],
            "eventSource": "aws:sqs",
            "eventSourceARN": self._arn,
            "awsRegion": self._arn.split(":")[3],
        }


class StreamSource:
    """The table's stream from its beginning (TRIM_HORIZON), filtered as its event source mapping says."""

    def __init__(self, streams: Any, stream_arn: str, pattern: Mapping[str, Any]) -> None:
        self._streams, self._arn, self._pattern = streams, stream_arn, pattern
        self._iterator: str | None = None

    def __call__(self) -> list[Record]:
        """New records that match, in Lambda's shape."""
        matching: list[Record] = []
        with GATE.offstage():
            self._iterator = self._iterator or self._beginning()
            while True:
                answer = self._streams.get_records(ShardIterator=self._iterator)
                self._iterator = answer["NextShardIterator"]
                if not answer["Records"]:
                    return matching
                shaped = [_lambda_record(record, self._arn) for record in answer["Records"]]
                matching += [record for record in shaped if matches(self._pattern, record)]

    def _beginning(self) -> str:
        shards = self._streams.describe_stream(StreamArn=self._arn)["StreamDescription"]["Shards"]
        position = {"ShardId": shards[0]["ShardId"], "ShardIteratorType": "TRIM_HORIZON"}
        iterator: str = self._streams.get_shard_iterator(StreamArn=self._arn, **position)["ShardIterator"]
        return iterator


def matches(pattern: Mapping[str, Any], record: Mapping[str, Any]) -> bool:
    """Lambda's filter syntax as far as this product uses it: nested fields, each with a list of allowed
    values.
    """
    for name, wanted in pattern.items():
        held = record.get(name)
        if isinstance(wanted, Mapping):
            if not isinstance(held, Mapping) or not matches(wanted, held):
                return False
        elif held not in wanted:
            return False
    return True


def _lambda_record(record: Mapping[str, Any], stream_arn: str) -> Record:
    change = dict(record["dynamodb"])
    change["ApproximateCreationDateTime"] = change["ApproximateCreationDateTime"].timestamp()
    for image in ("Keys", "NewImage", "OldImage"):
        if image in change:
            change[image] = {name: _json_value(value) for name, value in change[image].items()}
    return {
        "eventID": record["eventID"],
        "eventName": record["eventName"],
        "eventVersion": "1.1",
        "eventSource": "aws:dynamodb",
        "awsRegion": stream_arn.split(":")[3],
        "dynamodb": change,
        "eventSourceARN": stream_arn,
    }


def _json_value(value: Mapping[str, Any]) -> dict[str, Any]:
    """Bytes become base64 text, as in the JSON a function receives."""
    ((kind, content),) = value.items()
    if kind == "B":
        return {kind: base64.b64encode(content).decode()}
    if kind == "BS":
        return {kind: [base64.b64encode(part).decode() for part in content]}
    if kind == "L":
        return {kind: [_json_value(part) for part in content]}
    if kind == "M":
        return {kind: {name: _json_value(part) for name, part in content.items()}}
    return {kind: content}


def _bring_forward(queue_url: str) -> None:
    """Make delayed messages due: no test waits for DelaySeconds."""
    _, _, _, account, name = queue_url.split("/", 4)
    for backend in sqs_backends[account].values():
        if name in backend.queues:
            for message in backend.queues[name]._messages:
                message.delayed_until = 0


def _sequence_number(record: Record) -> str:
    number: str = record["dynamodb"]["SequenceNumber"]
    return number


def _message_id(record: Record) -> str:
    identifier: str = record["messageId"]
    return identifier
