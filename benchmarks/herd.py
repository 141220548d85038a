"""A million open tickets and a herd at opening time, through a token-bucket model of the service's quotas.

Nothing here calls AWS. Deadlines are those of the shipped policy and calendars, computed by the product's own rules;
what carries them (Step Functions, SQS, Lambda, the busiest DynamoDB keys) is modelled second by second with the
published quotas. Assumptions stand beside their source; docs/performance.md tells the result.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter, deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import product

from benchmarks.tables import Table
from chalicelib.sla.business_time import Calendar, add_exact
from chalicelib.sla.policies import Facts, Policy, policy_from
from chalicelib.sla.shipped import shipped

HERD = 20_000
OPENING = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)  # Monday 09:00 in Berlin
BEGIN = OPENING - timedelta(days=1)
HERD_DUE = OPENING + timedelta(minutes=30)  # all that came in since Friday evening is due then, at the same millisecond
HERD_AT = int((HERD_DUE - BEGIN).total_seconds()) + 1  # a look comes a second after the deadline
AHEAD, SHORT = 86_400, 3_600  # seconds: points armed, and those that ride on an SQS delay
SWEEP_EVERY = 300
LOOKS_PER_SWEEP = 20_000
BATCH = 10  # messages per invocation
EFFECTS_PER_S = int(10 / 0.08)  # ten functions (infra/stack/event_sources.yaml); the shipped policy raises urgency
LOOK_S = 0.08  # one look: a read, a transaction and 256 MB of CPU; a guess on the high side of what is measured here
ARM_S = 0.05  # one StartExecution
RELAY_EVENTS_PER_S = 300 * 4 * 4  # per worker, with 4 workers for each of 4 shards (table at 40,000 units a second)
VISIBILITY_S, MOST_RECEIVES = 360, 5  # infra/stack/queues.yaml


@dataclass(frozen=True, slots=True)
class Quotas:
    """Buckets as (size, refill a second): Step Functions quotas page and SQS scaling of Lambda, reliability.md 2.1."""

    name: str
    start: tuple[int, int]
    transition: tuple[int, int]
    key_writes: int = 1000  # units a second of one partition key
    pollers: int = 5  # concurrent invocations of an SQS source at first
    pollers_more: float = 5.0  # a second (300 a minute)
    concurrency: int = 900  # of an account's 1,000; the rest answers people
    arm_concurrency: int = 10  # infra/stack/event_sources.yaml


LARGE = Quotas("us-east-1, us-west-2, eu-west-1", (1300, 300), (5000, 1500))
SMALL = Quotas("other regions", (800, 150), (800, 500))


@dataclass(slots=True)
class Bucket:
    """Tokens that refill every second up to a size."""

    size: float
    refill: float
    tokens: float = 0

    def __post_init__(self) -> None:
        self.tokens = self.size

    def tick(self) -> None:
        """A second passes."""
        self.tokens = min(self.size, self.tokens + self.refill)

    def take(self, wanted: int) -> int:
        """As many as there are."""
        taken = min(wanted, int(self.tokens))
        self.tokens -= taken
        return taken


@dataclass(slots=True)
class Seen:
    """What the model counts."""

    armed_in_sfn: int = 0
    looked: int = 0
    throttled_starts: int = 0
    dead_lettered: int = 0
    most_open: int = 0
    herd_out: Counter[int] = field(default_factory=Counter)  # seconds after the deadline -> breaches out
    waiting_at_end: int = 0


def open_tickets(count: int, seed: int = 7) -> Iterator[datetime]:
    """When each of many open tickets wants to be looked at next, from OPENING minus a day on; the herd is not in it.

    A tenth waits for a reply, the others only for their handling and resolution (a warning at 80 %, then the deadline).
    """
    chance = random.Random(seed)
    policy = policy_from(next(d for d in shipped("sla_policy") if d["id"] == "sla_default"))
    calendars = [Calendar.from_dict(d) for d in shipped("calendar") if d.get("markets")]
    while count:
        at = _next_look(policy, chance.choice(calendars), chance)
        if at is not None:
            count -= 1
            yield at


def _next_look(policy: Policy, calendar: Calendar, chance: random.Random) -> datetime | None:
    """The next point of a ticket of a random age that is still open at BEGIN."""
    complexity = chance.choices(("simple", "medium", "complex"), (50, 35, 15))[0]
    facts = Facts(complexity=complexity, urgency=chance.choices(("urgent", "normal", "consult"), (5, 75, 20))[0])
    targets = policy.targets_for(facts)
    metric = "next_reply_time" if chance.random() < 0.1 else "total_resolution_time"
    target = targets[metric]
    opened = BEGIN - timedelta(seconds=chance.random() * target.target_s * (4 if target.clock == "business" else 1))
    points = []
    for share in (0.8, 1.0):
        amount = timedelta(seconds=target.target_s * share)
        at = opened + amount if target.clock == "calendar" else add_exact(calendar, opened, amount)
        points.append(at)
    return min((at for at in points if at and at > BEGIN), default=None)


class Model:
    """Runs from a day before the herd until everything due has been looked at, one second at a time."""

    def __init__(self, quotas: Quotas, looks: Mapping[int, int], row_kb: int = 1) -> None:
        self._row_kb = row_kb
        self._quotas = quotas
        self._seen = Seen()
        self._start, self._transition = Bucket(*quotas.start), Bucket(*quotas.transition)
        self._due_key = Bucket(quotas.key_writes, quotas.key_writes)  # by_due: names only, out and in again
        self._all_key = Bucket(quotas.key_writes, quotas.key_writes)  # by_created and by_next_due: whole rows, in place
        self._looks = Counter(looks)
        self._looks[HERD_AT] += HERD
        self._open = sum(count for at, count in self._looks.items() if SHORT < at <= AHEAD)  # armed before we look on
        self._waiting: deque[tuple[int, int]] = deque()  # (wanted at, how many) whose Wait is over
        self._queue: deque[tuple[int, int]] = deque()
        self._relay: deque[tuple[int, int]] = deque()
        self._effects = 0
        self._arm: deque[tuple[int, int, int]] = deque()  # (free at, receives, how many)
        self._invocations = float(quotas.pollers)

    def run(self) -> Seen:
        """A day, the herd, and as long as it takes."""
        second = 0
        while second < HERD_AT + 1800:
            self._second(second)
            second += 1
        self._seen.waiting_at_end = sum(n for _, n in [*self._waiting, *self._queue, *self._relay])
        return self._seen

    def _second(self, now: int) -> None:
        for bucket in (self._start, self._transition, self._due_key, self._all_key):
            bucket.tick()
        if count := self._looks.pop(now, 0):
            self._waiting.append((now, count))
        self._sweep(now)
        self._fire(now)
        self._carry_out()
        self._look(now)
        self._publish(now)
        self._arm_next(now)
        self._seen.most_open = max(self._seen.most_open, self._open)

    def _sweep(self, now: int) -> None:
        """Every five minutes, what comes within a day from now on is handed out to be armed."""
        if now % SWEEP_EVERY == 0:
            coming = sum(self._looks.get(at, 0) for at in range(now + AHEAD - SWEEP_EVERY, now + AHEAD))
            self._arm.append((now, 0, min(coming, LOOKS_PER_SWEEP)))

    def _fire(self, now: int) -> None:
        """A Wait that is over takes one transition to its next state, and the queue has the message."""
        del now
        for at, count in _take(self._waiting, self._transition.take(sum(n for _, n in self._waiting))):
            self._open -= count
            self._queue.append((at, count))

    def _carry_out(self) -> None:
        """Effects write each ticket once more; in the model they come first to the keys they share with looks."""
        able = min(self._effects, EFFECTS_PER_S)
        self._effects -= self._all_key.take(able * self._row_kb) // self._row_kb

    def _look(self, now: int) -> None:
        """Lambda reads the queue: it begins with a few invocations and adds more while messages wait."""
        quotas = self._quotas
        waiting = sum(n for _, n in self._queue)
        grown = self._invocations + quotas.pollers_more if waiting else float(quotas.pollers)
        self._invocations = min(grown, quotas.concurrency)
        able = min(waiting, int(self._invocations / LOOK_S))
        able = min(able, int(self._all_key.tokens) // self._row_kb, int(self._due_key.tokens) // 2)
        self._due_key.take(2 * able)
        self._all_key.take(able * self._row_kb)
        for at, count in _take(self._queue, able):
            self._seen.looked += count
            self._relay.append((at, count))
            self._effects += count if at == HERD_AT else 0
            self._arm.append((now, 0, count))  # what comes next for these tickets, if it is far, in an execution

    def _publish(self, now: int) -> None:
        for at, count in _take(self._relay, RELAY_EVENTS_PER_S):
            if at == HERD_AT:
                self._seen.herd_out[now + 2 - HERD_AT] += count

    def _arm_next(self, now: int) -> None:
        """Executions start as fast as ten functions and the bucket let them; what is refused comes again later."""
        able = int(self._quotas.arm_concurrency / ARM_S)
        while able and self._arm and self._arm[0][0] <= now:
            free_at, receives, count = self._arm.popleft()
            tried = min(able, count)
            able -= tried
            started = self._start.take(tried)
            self._transition.take(started)
            self._open += started
            self._seen.armed_in_sfn += started
            if count > tried:
                self._arm.appendleft((free_at, receives, count - tried))
            self._refused(now, receives + 1, tried - started)

    def _refused(self, now: int, receives: int, count: int) -> None:
        if not count:
            return
        self._seen.throttled_starts += count
        if receives >= MOST_RECEIVES:
            self._seen.dead_lettered += count
        else:
            self._arm.append((now + VISIBILITY_S, receives, count))


def _take(queue: deque[tuple[int, int]], able: int) -> Iterator[tuple[int, int]]:
    """The oldest `able` of a queue of counts."""
    while able and queue:
        at, count = queue.popleft()
        taken = min(able, count)
        able -= taken
        if count > taken:
            queue.appendleft((at, count - taken))
        yield at, taken


def table(tickets: int = 1_000_000) -> Table:
    """The model for both classes of regions; over budget when a breach of the herd is out after 60 seconds."""
    looks = Counter(int((at - BEGIN).total_seconds()) + 1 for at in open_tickets(tickets))
    rows, exceeded = [], []
    for quotas, row_kb in product((LARGE, SMALL), (1, 2)):
        seen = Model(quotas, looks, row_kb).run()
        last, out = max(seen.herd_out), sum(seen.herd_out.values())
        rows.append(
            (
                quotas.name, f"{row_kb} KB",
                f"{out:,}", str(_share(seen.herd_out, 0.5)), str(_share(seen.herd_out, 0.99)), str(last),
                f"{seen.most_open:,}", f"{seen.throttled_starts:,}", str(seen.dead_lettered), str(seen.waiting_at_end),
            )
        )  # fmt: skip
        exceeded += [f"herd, {quotas.name}: last breach after {last} s"] * (last > 60 or out != HERD)
        exceeded += [f"herd, {quotas.name}: {seen.most_open:,} open executions"] * (seen.most_open > 600_000)
    head = (
        "region", "ticket row", "breaches out", "p50, s", "p99, s", "last, s", "open executions", "starts throttled",
        "dead-lettered",
        "left over",
    )  # fmt: skip
    return Table("herd", f"{tickets:,} open tickets and a herd of {HERD:,}", head, rows, exceeded)


def _share(out: Counter[int], share: float) -> int:
    wanted, found = share * sum(out.values()), 0
    for second in sorted(out):
        found += out[second]
        if found >= wanted:
            return second
    return 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="benchmarks.herd", description=__doc__)
    parser.add_argument("--tickets", type=int, default=1_000_000)
    print(table(parser.parse_args().tickets).markdown())
