"""Read, decide, write: the loop that every use case runs, with its retries and its idempotency."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Generic, TypeVar

from chalicelib.desk.changes import (
    MAX_ROWS,
    AlreadyDoneError,
    Change,
    ConflictError,
    IdempotencyRecord,
    Loaded,
    TooManyRowsError,
    Wanted,
)
from chalicelib.desk.drafts import Act, Clocks
from chalicelib.desk.errors import InFlightError, MismatchError
from chalicelib.desk.events import Actor
from chalicelib.ports import NewId, Now, Pause, TicketStore

MAX_TRIES = 5  # architecture decision 4
KEEP_KEYS = timedelta(hours=24)  # api.md rule 5

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Replay:
    """An idempotency key as sent: `key` is the hash of principal, route and key; `request_hash` of the request.

    `keep_for` is how long it is remembered what the key has caused.
    """

    key: str
    request_hash: str
    keep_for: timedelta = KEEP_KEYS


@dataclass(frozen=True, slots=True)
class Decision(Generic[Result]):
    """What to write (None: nothing) and what to tell the caller; `resource_id` is rendered again on a replay."""

    change: Change | None
    result: Result
    resource_id: str = ""
    status: int = 200


@dataclass(frozen=True, slots=True)
class Done(Generic[Result]):
    """The outcome: a fresh `result`, or the `replayed` record of the change that this key caused before."""

    result: Result | None
    replayed: IdempotencyRecord | None = None


class ReadMoreError(Exception):
    """Raised by a decision that saw a pointer to follow: read `wanted` as well and decide again."""

    def __init__(self, wanted: Wanted) -> None:
        super().__init__("read more")
        self.wanted = wanted


@dataclass(frozen=True, slots=True)
class CommitPorts:
    """What every use case stands on."""

    store: TicketStore
    now: Now
    new_id: NewId
    pause: Pause
    clocks: Clocks


class Commits:
    """Runs decisions against the store. Retries only what certainly was not written (<= 5 tries)."""

    def __init__(self, ports: CommitPorts) -> None:
        self.store = ports.store
        self.now = ports.now
        self.new_id = ports.new_id
        self._pause = ports.pause
        self._clocks = ports.clocks

    def act(self, actor: Actor) -> Act:
        """What `actor` does now."""
        return Act(actor, self.now(), self._clocks)

    def run(
        self,
        wanted: Wanted,
        decide: Callable[[Loaded, str], Decision[Result]],
        replay: Replay | None = None,
        known: Loaded | None = None,
    ) -> Done[Result]:
        """One read and one transaction per try, a read more for each pointer. `decide` must be pure: it may run again.

        `known` is what a consumer has read already: it serves for the first try, whose write is refused if it has aged.
        InFlightError when others are faster five times; MismatchError when the key belongs to another request;
        TooManyRowsError, and nothing was sent, for what no transaction can hold.
        """
        wanted = replace(wanted, idempotency_key=replay.key) if replay else wanted
        commit_id = self.new_id("cmt")
        attempt = 1
        while attempt <= MAX_TRIES:
            loaded, known = known or self.store.load(wanted), None
            if replay and (record := self._live(loaded.idempotency)):
                return Done(None, same_request(record, replay))
            try:
                decision = decide(loaded, commit_id)
                if decision.change or replay:  # a key is used up even where nothing was left to change
                    change = decision.change or Change(commit_id=commit_id, events=())
                    self._commit(self._with_key(change, decision, replay))
                return Done(decision.result)
            except AlreadyDoneError as done:
                if replay:
                    return Done(None, same_request(done.record, replay))
                raise
            except ReadMoreError as more:
                more_wanted = replace(more.wanted, idempotency_key=wanted.idempotency_key)
                attempt += more_wanted == wanted  # nothing new to read: the pointer leads nowhere
                wanted = more_wanted
            except ConflictError:
                self._pause(attempt)
                attempt += 1
        raise InFlightError()

    def _commit(self, change: Change) -> None:
        if change.row_count > MAX_ROWS:
            raise TooManyRowsError(change)
        self.store.commit(change)

    def _live(self, record: IdempotencyRecord | None) -> IdempotencyRecord | None:
        return record if record and record.expires_at > self.now() else None

    def _with_key(self, change: Change, decision: Decision[Result], replay: Replay | None) -> Change:
        if not replay:
            return change
        event = change.events[0].id if change.events else ""
        until = self.now() + replay.keep_for
        record = IdempotencyRecord(replay.key, replay.request_hash, decision.status, decision.resource_id, event, until)
        return replace(change, idempotency=record)


def same_request(record: IdempotencyRecord, replay: Replay) -> IdempotencyRecord:
    """The record, or MismatchError when it was made by a different request."""
    if record.request_hash != replay.request_hash:
        raise MismatchError()
    return record
