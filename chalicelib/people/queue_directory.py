"""Where tickets wait: adding, changing and listing queues."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from chalicelib.desk.changes import ConflictError
from chalicelib.desk.errors import InvalidValueError, NotFoundError
from chalicelib.people.queues import Queue
from chalicelib.people.versions import ANY_VERSION, ExpectedVersion
from chalicelib.ports import DirectoryStore


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateQueue:
    """What changes of a queue: `changes` may name `name`, `working_language` and `team` (None: no team)."""

    queue_id: str
    changes: Mapping[str, str | None]
    expected: ExpectedVersion = ANY_VERSION


class Queues:
    """Use cases about queues."""

    def __init__(self, store: DirectoryStore) -> None:
        self._store = store

    def list(self) -> Sequence[Queue]:
        """All queues, in order of their ids."""
        return self._store.queues(fresh=True)

    def get(self, queue_id: str) -> Queue:
        """One queue. NotFoundError."""
        for queue in self._store.queues(fresh=True):
            if queue.id == queue_id:
                return queue
        raise NotFoundError()

    def create(self, queue: Queue) -> Queue:
        """Add a queue under an id of the caller's choice; the same again is answered the same.

        InvalidValueError `already_used` when the id belongs to a queue with other values.
        """
        try:
            self._store.put_queue(queue, None)
        except ConflictError:
            raise InvalidValueError("/queue/id", "already_used") from None
        return queue

    def update(self, command: UpdateQueue) -> Queue:
        """Change a queue; intake follows within a minute.

        NotFoundError, PreconditionFailedError, VersionConflictError.
        """
        current = self.get(command.queue_id)
        command.expected.check(current.version)
        fields: dict[str, Any] = dict(command.changes)
        after = replace(current, **fields)
        if after == current:
            return current
        after = replace(after, version=current.version + 1)
        command.expected.write(
            lambda: self._store.put_queue(after, current.version), lambda: self.get(after.id).version
        )
        return after
