"""Plays Lambda's event sources: the table's stream and the queues, at least once and in no kind order.

A pump reads what AWS would have ready, hands it to a handler in Lambda's event shape, and honours what the
handler answers (`batchItemFailures`) or fails to answer (an exception or a Crash: the whole batch comes
again). Reading and acknowledging are the stage's work: off the record and never faulted; what the handler
does is recorded under its function's name.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from tests.cloud.faults import Crash
from tests.cloud.gate import GATE
from tests.cloud.sources import QueueSource, Record

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


def _sequence_number(record: Record) -> str:
    number: str = record["dynamodb"]["SequenceNumber"]
    return number


def _message_id(record: Record) -> str:
    identifier: str = record["messageId"]
    return identifier
