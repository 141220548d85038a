"""Runs actors in an order chosen by a seed, one AWS call at a time, so that a race is found once and
replayed for ever.

Each actor is a thread that stops before its first step and before each of its AWS calls; when every living
actor has stopped, the seed chooses who goes on. Between two calls an actor runs alone, so the whole run is
decided by the seed.
"""

from __future__ import annotations

import contextvars
import random
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.cloud.gate import GATE

STALLED_AFTER_S = 30.0


class StalledError(RuntimeError):
    """No actor made a call or ended within STALLED_AFTER_S: one waits for another outside AWS."""


@dataclass(slots=True)
class Outcome:
    """What a schedule led to: the order of (actor, operation), what each actor returned, what each raised."""

    trace: list[tuple[str, str]] = field(default_factory=list)
    results: dict[str, Any] = field(default_factory=dict)
    errors: dict[str, BaseException] = field(default_factory=dict)


def interleave(seed: int, actors: Mapping[str, Callable[[], Any]]) -> Outcome:
    """Run the actors to their ends in the order the seed chooses; exceptions are outcomes, not failures."""
    schedule = _Schedule(seed, actors)
    GATE.turns = schedule
    try:
        return schedule.run()
    finally:
        GATE.turns = None


class _Schedule:
    def __init__(self, seed: int, actors: Mapping[str, Callable[[], Any]]) -> None:
        self._choice = random.Random(seed)
        self._actors = actors
        self._living = set(actors)
        self._waiting: dict[str, tuple[str, threading.Event]] = {}
        self._lock = threading.Lock()
        self._me = threading.local()
        self._done = threading.Event()
        self.outcome = Outcome()

    def run(self) -> Outcome:
        threads = []
        for name in self._actors:
            context = contextvars.copy_context()
            threads.append(threading.Thread(target=context.run, args=(self._act, name), daemon=True))
        for thread in threads:
            thread.start()
        while self._living and not self._done.wait(STALLED_AFTER_S):
            self._fail_if_stalled(len(self.outcome.trace))
        return self.outcome

    def _fail_if_stalled(self, progress: int) -> None:
        if not self._done.wait(STALLED_AFTER_S) and len(self.outcome.trace) == progress:
            raise StalledError(f"living: {sorted(self._living)}, waiting: {sorted(self._waiting)}")

    def _act(self, name: str) -> None:
        self._me.name = name
        self.wait_turn("start")
        try:
            self.outcome.results[name] = self._actors[name]()
        except BaseException as error:
            self.outcome.errors[name] = error
        finally:
            with self._lock:
                self._living.discard(name)
                self._choose()

    def wait_turn(self, operation: str) -> None:
        """Stop the calling actor until the seed chooses it; threads that are not actors pass."""
        name = getattr(self._me, "name", None)
        if name is None:
            return
        turn = threading.Event()
        with self._lock:
            self._waiting[name] = (operation, turn)
            self._choose()
        turn.wait()

    def _choose(self) -> None:
        if not self._living:
            self._done.set()
        elif len(self._waiting) == len(self._living):
            name = self._choice.choice(sorted(self._waiting))
            operation, turn = self._waiting.pop(name)
            self.outcome.trace.append((name, operation))
            turn.set()
