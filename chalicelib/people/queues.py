"""Queues: where tickets wait, and the language their agents work in."""

from collections.abc import Iterable
from dataclasses import dataclass

DEFAULT_QUEUE_ID = "q_default"


@dataclass(frozen=True, slots=True)
class Queue:
    """A queue. `working_language` (BCP 47) is what its agents read and write."""

    id: str
    name: str
    working_language: str
    team: str | None = None
    version: int = 1


def with_default(queues: Iterable[Queue], working_language: str) -> tuple[Queue, ...]:
    """The queues and, until somebody writes it, the default one (version 0): every ticket waits somewhere known."""
    known = tuple(queues)
    if any(queue.id == DEFAULT_QUEUE_ID for queue in known):
        return known
    default = Queue(DEFAULT_QUEUE_ID, "Default", working_language, version=0)
    return tuple(sorted((default, *known), key=lambda queue: queue.id))
