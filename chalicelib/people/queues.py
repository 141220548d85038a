"""Queues: where tickets wait, and the language their agents work in."""

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
