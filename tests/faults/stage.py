"""A desk that can be brought back to one moment, so that a thousand trials share one deployment.

with staged_desk() as stage:
    stage.desk.open()                  # whatever must be there before
    stage.mark()
    for fault in faults:
        stage.rewind()                 # the same moment again, in a function that starts cold
        ...
"""

from __future__ import annotations

import copy
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from moto.core.models import DEFAULT_ACCOUNT_ID
from moto.dynamodb.models import dynamodb_backends
from moto.dynamodb.models.table import Table
from moto.sqs.models import Message, Queue, sqs_backends

import app
from chalicelib.adapters.dynamodb.codec import decode_item
from chalicelib.bootstrap import container
from chalicelib.telemetry import logger
from tests.cloud.faults import Crash
from tests.cloud.product import HANDLERS, fresh_desk
from tests.cloud.pumps import CALM, Function, Handler, Noise, QueuePump, Source
from tests.cloud.sources import StreamSource
from tests.cloud.stack import REGION, resources
from tests.cloud.waiting import MachinePump
from tests.cloud.world import Cloud, UnsettledError
from tests.desk import KnownDesk, MovableClock

# What a new process may share with the one that died: connections and models, never state.
SHARED = ("aws", "meter", "table", "scorer", "pause", "now", "translator", "rate_publisher", "http")
MAX_ROUNDS = 100
QUEUES = (
    "RelayQueue",
    "TranslateQueue",
    "DeliverQueue",
    "ArmQueue",
    "WakeUpsQueue",
    "EffectsQueue",
    "ScanQueue",
    "ReapplyQueue",
    "InboundQueue",
    "FeedsQueue",
    "PushQueue",
    "WebhooksQueue",
)
START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
logger()  # made now: its stream must be the process's own, not a trial's

FUNCTIONS: Mapping[str, Handler] = {
    **HANDLERS, "chat": app.chat, "sweep": app.sweep, "collect_usage": app.collect_usage,
    "fetch_rates": app.fetch_rates,
}  # fmt: skip

Row = dict[str, Any]


class TickingClock(MovableClock):
    """A clock of the test's own: a millisecond passes with every look at it, more when a test waits."""

    def __init__(self) -> None:
        super().__init__()
        self.looks = 0

    def __call__(self) -> datetime:
        self.looks += 1
        return self.read()

    def read(self) -> datetime:
        return START + self.waited + timedelta(milliseconds=self.looks)


@dataclass(slots=True)
class Moment:
    """Everything that changes in a deployment, as it was. Streams are not kept: what was read is read."""

    items: Any
    stream: list[Any]
    messages: Mapping[str, list[Any]]
    executions: list[Any]
    published: list[Any]
    waited: timedelta
    looks: int
    customers: dict[str, str]
    has_lost: bool


@dataclass(slots=True)
class Stage:
    """The desk, its pumps, and the way back. log: what the functions wrote to standard output since the mark;
    has_lost: whether messages got lost that nothing but a sweep makes up for."""

    desk: KnownDesk
    noise: Noise = CALM
    log: io.StringIO = field(default_factory=io.StringIO)
    has_lost: bool = False
    _moment: Moment | None = None
    _seen: int = 0
    _functions: dict[str, Function] = field(default_factory=dict)

    def mark(self, keep_stream: bool = False) -> None:
        """Remember this moment; records still in the stream count as delivered unless they are kept."""
        self.desk.cloud.published()
        if not keep_stream:
            self.take("stream")
        messages = {name: copy.deepcopy(queue._messages) for name, queue in _queues().items()}
        clock = self.desk.clock
        assert isinstance(clock, TickingClock)
        self._moment = Moment(
            copy.deepcopy(self._table.items),
            list(_shard(self._table).items),
            messages,
            copy.deepcopy(self.desk.cloud.machine.machine.executions),
            list(self.desk.cloud._published),
            clock.waited,
            clock.looks,
            dict(self.desk._customers),
            self.has_lost,
        )

    def rewind(self, noise: Noise = CALM, forget_callers: bool = False) -> None:
        """Back to the marked moment, in cold functions, with this noise on the way.

        The gateway goes on knowing its callers unless it is to forget them.
        """
        moment, clock = self._moment, self.desk.clock
        assert moment is not None
        assert isinstance(clock, TickingClock)
        self._table.items = copy.deepcopy(moment.items)
        _shard(self._table).items = list(moment.stream)
        vars(dynamodb_backends[DEFAULT_ACCOUNT_ID][REGION]).pop("client_request_tokens", None)
        for name, queue in _queues().items():
            queue._messages = copy.deepcopy(moment.messages[name])
            queue._pending_messages, queue.deleted_messages = set(), set()
        self.desk.cloud.machine.machine.executions = copy.deepcopy(moment.executions)
        self.desk.cloud._published[:] = moment.published
        clock.waited, clock.looks = moment.waited, moment.looks
        self.desk._customers.update(moment.customers)
        self.has_lost = moment.has_lost
        self.desk.cloud.gate.forget_calls()
        self.log = io.StringIO()
        self.noise = noise
        self.connect(noise)
        if forget_callers:
            self.desk.forget_callers()
        cold_start()

    def connect(self, noise: Noise = CALM) -> None:
        """Wire the functions to their sources; one that is killed starts cold."""
        handlers = {name: mortal(handler) for name, handler in FUNCTIONS.items()}
        self.desk.cloud.connect(noise, **{name: handlers[name] for name in HANDLERS})
        self._seen = 0
        self._functions = {name: Function(name, handler) for name, handler in handlers.items()}

    @property
    def _table(self) -> Table:
        return dynamodb_backends[DEFAULT_ACCOUNT_ID][REGION].tables[self.desk.cloud.stack.table_name]

    def invoke(self, name: str, event: dict[str, Any]) -> Any:
        """Invoke a function as Lambda does. A Crash or exception of it passes through."""
        return self._functions[name].invoke(event)

    def settle(self) -> None:
        """Let everything that is under way arrive. Only sources that hold something are asked: asking costs most."""
        with redirect_stdout(self.log):
            for _ in range(MAX_ROUNDS):
                if not sum([pump.pump() for pump in self.desk.cloud.pumps if self._holds_something(pump)]):
                    return
        raise UnsettledError(f"still busy: {self.desk.cloud.raised()[-5:]}")

    def pump_once(self) -> None:
        """One source after another, until one had something to deliver."""
        with redirect_stdout(self.log):
            next((pump for pump in self.desk.cloud.pumps if self._holds_something(pump) and pump.pump()), None)

    def _holds_something(self, pump: Source) -> bool:
        if isinstance(pump, QueuePump):
            return bool(_queues()[pump._queue._url.rpartition("/")[2]]._messages)
        if isinstance(pump, MachinePump):
            return bool(pump.waiting())
        shard = _shard(self._table)
        seen, self._seen = self._seen, len(shard.items)
        return seen < len(shard.items)

    def take(self, source: str) -> None:
        """What the stream or a queue holds has been delivered: it does not come again."""
        if source == "stream":
            _shard(self._table).items = []
            self.connect(self.noise)
        else:
            _queue(self.desk.cloud, source)._messages = []

    def lose_messages(self) -> None:
        """Whatever waits on a queue is gone, as after its retention."""
        self.has_lost = True
        for queue in QUEUES:
            self.take(queue)

    def stream(self) -> list[Mapping[str, Any]]:
        """The records of new event rows that are in the stream now."""
        stack = self.desk.cloud.stack
        mappings = resources("AWS::Lambda::EventSourceMapping").values()
        (pattern,) = [
            json.loads(m["FilterCriteria"]["Filters"][0]["Pattern"]) for m in mappings if "FilterCriteria" in m
        ]
        return list(StreamSource(self.desk.cloud.client("dynamodbstreams"), stack.stream_arn, pattern)())

    def sweep(self) -> dict[str, int]:
        """The schedule's five minutes are up; how much it found."""
        with redirect_stdout(self.log):
            found: dict[str, int] = self.invoke("sweep", {})
        return found

    def wait(self, **duration: float) -> None:
        """Let time pass (arguments of timedelta); nobody signs in anew."""
        self.desk.clock.waited += timedelta(**duration)

    def sign_out(self) -> None:
        """Customers sign in anew, and the gateway asks for everybody."""
        self.desk._customers.clear()
        self.desk.forget_callers()

    def waiting(self, queue: str) -> int:
        """How many messages a queue (logical name in infra/stack) holds, seen or unseen; delayed ones do not count."""
        return sum(not message.delayed for message in self.messages(queue))

    def messages(self, queue: str) -> list[Message]:
        """What a queue holds, delayed messages too."""
        held: list[Message] = _queue(self.desk.cloud, queue)._messages
        return held

    def rows(self) -> list[Row]:
        """Every item of the table as plain values, in order of its key."""
        items = [item.to_json()["Attributes"] for place in self._table.items.values() for item in place.values()]
        return sorted(map(decode_item, items), key=lambda row: (row["pk"], row["sk"]))

    def usage_lines(self) -> list[dict[str, Any]]:
        """The usage line of every invocation since the mark."""
        lines = [line for line in self.log.getvalue().splitlines() if line.startswith('{"usage"')]
        return [json.loads(line)["usage"] for line in lines]


def made_once(aws: Callable[..., Any]) -> Callable[..., Any]:
    """Each client made once, whatever processes come and go."""
    made: dict[str, Any] = {}

    def client(service: str, **options: Any) -> Any:
        if service not in made:
            made[service] = aws(service, **options)
        return made[service]

    return client


def mortal(handler: Handler) -> Handler:
    """The handler in a process that dies of a Crash."""

    def handle(event: dict[str, Any], context: Any) -> Any:
        try:
            return handler(event, context)
        except Crash:
            cold_start()
            raise

    return handle


def cold_start() -> None:
    """A new process: caches, leases and half-done accounts are gone."""
    shared = {name: vars(container())[name] for name in SHARED if name in vars(container())}
    container.cache_clear()
    vars(container()).update(shared)
    container().meter.close()


@contextmanager
def staged_desk(prepare: Callable[[Stage], Any] | None = None, keep_stream: bool = False) -> Iterator[Stage]:
    """A fresh desk on a clock of its own, with one queue for everything; marked when it is prepared."""
    with fresh_desk() as base:
        with base.cloud.gate.offstage():
            stage = Stage(KnownDesk(base))
            stage.desk.clock = TickingClock()
            vars(container()).update(now=stage.desk.clock, aws=made_once(container().aws))
            cold_start()
            stage.connect()
            queue = {"queue": {"id": "q_default", "name": "Default", "working_language": "en"}}
            assert stage.desk.post("/v1/queues", json=queue, caller="admin").status in (200, 201)
            for caller in ("integration", "customer", "agent", "ben"):
                stage.desk.authorization_of(caller)
            stage.settle()
            stage.mark()
            if prepare:
                prepare(stage)
                stage.mark(keep_stream)
        yield stage


def _shard(table: Table) -> Any:
    assert table.stream_shard is not None
    return table.stream_shard


def _queues() -> Mapping[str, Queue]:
    queues: Mapping[str, Queue] = sqs_backends[DEFAULT_ACCOUNT_ID][REGION].queues
    return queues


def _queue(cloud: Cloud, logical_name: str) -> Queue:
    return _queues()[cloud.stack.queues[logical_name].rpartition("/")[2]]


def records(messages: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """An event of queue messages or stream records."""
    return {"Records": [dict(message) for message in messages]}
