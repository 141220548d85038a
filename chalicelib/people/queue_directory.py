"""Where tickets wait: adding, changing and listing queues."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from chalicelib.desk.changes import ConflictError
from chalicelib.desk.errors import InvalidValueError, NotFoundError
from chalicelib.desk.versions import ANY_VERSION, ExpectedVersion
from chalicelib.people.queues import Queue, with_default
from chalicelib.ports import DirectoryStore


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateQueue:
    """What changes of a queue: `changes` may name `name`, `working_language` and `team` (None: no team)."""

    queue_id: str
    changes: Mapping[str, str | None]
    expected: ExpectedVersion = ANY_VERSION


class Queues:
    """Use cases about queues."""

    def __init__(self, store: DirectoryStore, desk_language: str) -> None:
        self._store = store
        self._desk_language = desk_language

    def list(self) -> Sequence[Queue]:
        """All queues, in order of their ids."""
        return with_default(self._store.queues(fresh=True), self._desk_language)

    def known(self) -> Mapping[str, Queue]:
        """All queues by id, at most a minute old."""
        return {queue.id: queue for queue in with_default(self._store.queues(), self._desk_language)}

    def exists(self, queue_id: str) -> bool:
        """Whether there is such a queue now; one that is not known yet is looked up afresh."""
        return queue_id in self.known() or any(queue.id == queue_id for queue in self.list())

    def get(self, queue_id: str) -> Queue:
        """One queue. NotFoundError."""
        for queue in self.list():
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
            lambda: self._store.put_queue(after, current.version or None), lambda: self.get(after.id).version
        )
        return after
