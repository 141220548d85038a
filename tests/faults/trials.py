"""One trial: a way in, a plan of faults, redelivery until it is through, and what became of the desk."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from zlib import crc32

from tests.cloud.faults import Call, Fault, Plan, at, faults_for
from tests.cloud.pumps import CALM, Noise, rough
from tests.conftest import SOAK
from tests.faults.flows import Flow, Prepared, attempt
from tests.faults.invariants import broken, differences, misplaced, outside_their_index, story, unknown_replies
from tests.faults.stage import Stage, staged_desk

MAX_DELIVERIES = 6
LATER_MINUTES = 20
# Errors that the SDK does not get over by itself: its every attempt (chalicelib/adapters/aws.py: 3) meets them.
LASTING = (Fault.TIMEOUT_AFTER, Fault.ERROR_500_AFTER, Fault.THROTTLE_BEFORE)
SDK_ATTEMPTS = 3
# The SDK gets over these by itself, and the others show the same: every second call is enough.
SAMPLED = (Fault.TIMEOUT_BEFORE, Fault.ERROR_500_BEFORE)
KILLED = (Fault.CRASH_BEFORE, Fault.CRASH_AFTER)
# A quick run tries a sixth of the faults that kill, every 60th of the rest, every 150th of all of a long flow.
KILLING, QUICK, LONG = 6, 60, 150


@dataclass(frozen=True, slots=True)
class Trouble:
    """A fault at one call of the flow; `is_lasting`: at the SDK's every attempt at that call."""

    number: int
    fault: Fault
    is_lasting: bool = False

    @property
    def is_noticed(self) -> bool:
        """Whether whoever delivers may be told to try again: the SDK and the desk get over all else by themselves."""
        return self.is_lasting or self.fault in (Fault.CRASH_BEFORE, Fault.CRASH_AFTER, Fault.PARTIAL)

    @property
    def plan(self) -> Plan:
        return at({self.number + n: self.fault for n in range(SDK_ATTEMPTS if self.is_lasting else 1)})


def untroubled(call: Call) -> None:
    """The plan without faults."""


class Trials:
    """Trials of one flow on one desk. calls: what it asks of AWS when all is well; deliveries,
    is_through: of the last trial."""

    def __init__(self, stage: Stage, flow: Flow, prepared: Prepared) -> None:
        self.stage = stage
        self.flow = flow
        self.prepared = prepared
        self.calls: list[Call] = []
        self.deliveries = 0
        self.is_through = False
        self._stories: tuple[list[str], ...] = ()
        for _ in range(2):  # the first time the gateway asks for the caller, then it remembers
            found = self.violations()
            assert not found, found
        done = story(stage.rows())
        stage.rewind()
        self._bring_in()
        self._stories = (done, story(stage.rows()))

    def wrongs(self, trouble: Trouble) -> list[str]:
        """Violations of a trial with this trouble, and whether somebody was told of what is none of their business."""
        found = self.violations(trouble.plan, noise_of(trouble))
        is_quiet = self.is_through and self.deliveries == 1
        is_told = self.flow.hears_conflicts and trouble.fault is Fault.TRANSACTION_CONFLICT_BEFORE
        if trouble.is_noticed or is_told or is_quiet:
            return found
        return [*found, f"noticed by the sender {self.deliveries} times"]

    def troubles(self) -> Iterator[Trouble]:
        """Every fault at every call of the flow; in a quick run a sample, another one for each flow."""
        start = crc32(self.flow.name.encode())
        for place, trouble in enumerate(self._all_troubles(), start):
            every = LONG if self.flow.is_long else KILLING if trouble.fault in KILLED else QUICK
            is_chosen = place % every == 0
            if SOAK or is_chosen:
                yield trouble

    def _all_troubles(self) -> Iterator[Trouble]:
        for call in self.calls:
            for fault in faults_for(call):
                if fault in SAMPLED and call.number % 2:
                    continue
                if fault is Fault.TRANSACTION_CONFLICT_BEFORE and call.operation != "TransactWriteItems":
                    continue  # what is written alone (counters, usage) is in nobody's transaction
                yield Trouble(call.number, fault)
                if fault is Fault.THROTTLE_BEFORE or (SOAK and fault in LASTING):
                    yield Trouble(call.number, fault, is_lasting=True)

    def violations(self, plan: Plan = untroubled, noise: Noise = CALM) -> list[str]:
        """What is broken after the flow met these faults and was repeated until it was through."""
        self.stage.rewind(noise, self.flow.meets_door)
        self.is_through = is_through = self._deliver(plan)
        found = [] if is_through or not self.flow.is_keyed else ["never got through"]
        gate = self.stage.desk.cloud.gate
        found += ["the fault was never met"] if plan != untroubled and not gate.fired else []
        self.calls = list(gate.calls) if plan == untroubled else self.calls
        if is_through and self.flow.source:
            self.stage.take(self.flow.source)
        self._bring_in()
        is_comparable = self.flow.is_ordered or noise == CALM
        found += self._wrongs(noise) + (self._differences(is_through) if is_comparable else [])
        return found + (self._wrongs_of_a_duplicate() if self.flow.is_keyed else [])

    def _wrongs(self, noise: Noise) -> list[str]:
        found = broken(self.stage) + outside_their_index(self.stage.rows())
        return found + (misplaced(self.stage) if noise != CALM else [])

    def _wrongs_of_a_duplicate(self) -> list[str]:
        """The same thing once more, when all is done: answered, and without effect."""
        before = story(self.stage.rows())
        found = [] if attempt(self.stage, self.flow, self.prepared) else ["a duplicate was refused"]
        self.stage.settle()
        return found + list(differences(story(self.stage.rows()), before)) + broken(self.stage)

    def _deliver(self, plan: Plan) -> bool:
        with self.stage.desk.cloud.gate.faults(plan):
            for delivery in range(1, 1 + (MAX_DELIVERIES if self.flow.is_keyed else 1)):
                self.deliveries = delivery
                if attempt(self.stage, self.flow, self.prepared):
                    return True
        return False

    def _bring_in(self) -> None:
        """Everything arrives; a while later the sweep finds nothing left to do, or does it."""
        self.stage.settle()
        self.stage.wait(minutes=LATER_MINUTES)
        self.stage.settle()  # what was to be looked at meanwhile
        if any(self.stage.sweep().values()):
            self.stage.settle()

    def _differences(self, is_through: bool) -> list[str]:
        if not self._stories or (self.flow.may_stay_unknown and unknown_replies(self.stage.rows())):
            return []
        told, (done, nothing) = story(self.stage.rows()), self._stories
        if not self.flow.is_ordered:
            told, done, nothing = (unnumbered(lines) for lines in (told, done, nothing))
        return [] if not is_through and told == nothing else list(differences(told, done))


def unnumbered(lines: Iterable[str]) -> list[str]:
    """A story in which it does not matter which of two events came first."""
    return sorted(re.sub(r'"sk": "\d{10}"', '"sk": "some"', line) for line in lines)


@contextmanager
def trials_of(flow: Flow) -> Iterator[Trials]:
    """Trials of the flow on a fresh desk."""
    prepared: dict[str, object] = {}
    with staged_desk(lambda stage: prepared.update(flow.prepare(stage)), flow.source == "stream") as stage:
        yield Trials(stage, flow, prepared)


def noise_of(trouble: Trouble) -> Noise:
    """Calm for two troubles of three; the third arrives twice, shuffled and in odd batches."""
    place = trouble.number + list(Fault).index(trouble.fault)
    return rough(place) if place % 3 == 0 else CALM
