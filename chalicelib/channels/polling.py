"""Asks feeds what is new: a few pages at a time, each taken in before the cursor moves, so that nothing is skipped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from chalicelib.channels.accounts import Accounts
from chalicelib.channels.contract import MAX_PAGES, Account, Inbound, Kind, ThrottledError, Vendor, VendorError
from chalicelib.channels.feeds import FeedState, FeedStates, pause_after
from chalicelib.channels.kinds import kind_of
from chalicelib.channels.setting_aside import PutFile, put_aside
from chalicelib.channels.taking_in import Taken, TakingIn, UntakenError
from chalicelib.desk.changes import ConflictError
from chalicelib.ports import Now
from chalicelib.telemetry import log_failure, logger

# Failed polls in a row, 75 minutes; then what cannot be had or taken in must not stop what comes after it.
PATIENCE = 4
ENOUGH = timedelta(seconds=120)  # of one poll; the function has five minutes


@dataclass(frozen=True, slots=True)
class PollingPorts:
    """What polling stands on."""

    accounts: Accounts
    states: FeedStates
    taking_in: TakingIn
    vendor: Callable[[Account], Vendor]
    now: Now
    put_file: PutFile


@dataclass(frozen=True, slots=True)
class Polled:
    """What one poll did: pages read, things new to the desk; `skipped` when it was not the feed's time."""

    pages: int = 0
    new: int = 0
    skipped: bool = False


class Polling:
    """The use case behind the feeds' queue."""

    def __init__(self, ports: PollingPorts) -> None:
        self._ports = ports

    def feeds(self) -> Sequence[Account]:
        """Every enabled channel that is asked."""
        return [one for one in self._ports.accounts.all() if (kind := kind_of(one.kind)) and kind.poll]

    def poll(self, channel_id: str) -> Polled:
        """Ask one feed. What fails is written down with the time of the next try, and told; nothing is raised for it.

        Two polls at once: the slower one finds the state moved and stops; what it took in was taken in once.
        """
        account = self._ports.accounts.get(channel_id)
        kind = kind_of(account.kind) if account else None
        if account is None or kind is None or kind.poll is None:
            return Polled(skipped=True)
        state = self._ports.states.read(channel_id)
        if not state.is_due(self._ports.now()):
            return Polled(skipped=True)
        try:
            return self._pages(account, kind, state)
        except ConflictError:
            return Polled(skipped=True)

    def _pages(self, account: Account, kind: Kind, state: FeedState) -> Polled:
        assert kind.poll is not None  # asked above
        until = self._ports.now() + ENOUGH
        pages = new = 0
        while True:
            try:
                page = kind.poll(self._ports.vendor(account), state.cursor)
                taken = self._taken(account, page.items, state)
            except Exception as failed:  # whatever it was: a feed that fails without a word would never be silent
                self._failed(state, failed)
                return Polled(pages, new)
            pages, new = pages + 1, new + taken.new + taken.mentions
            goes_on = page.has_more and pages < MAX_PAGES and self._ports.now() < until
            state = self._succeeded(
                state, replace(state, cursor=page.cursor, taken=state.taken + taken.new), kind, goes_on
            )
            if not goes_on:
                logger().info("feed_polled", extra={"channel": account.id, "pages": pages, "new": new})
                return Polled(pages, new)

    def _taken(self, account: Account, items: Sequence[Inbound], state: FeedState) -> Taken:
        """What still fails after PATIENCE is put aside, unless the feed failed for another reason just before."""
        try:
            return self._ports.taking_in.take_all(
                account, items, is_last_try=True, needs_files=state.failures < PATIENCE
            )
        except UntakenError as some:
            if state.failures < PATIENCE or state.detail != type(some).__name__:
                raise
            for inbound in some.left:
                put_aside(account, inbound, self._ports.put_file)
            return some.taken

    def _succeeded(self, before: FeedState, after: FeedState, kind: Kind, goes_on: bool) -> FeedState:
        now = self._ports.now()
        next_at = before.next_at if goes_on else now + timedelta(seconds=kind.every_s) - timedelta(seconds=5)
        done = replace(after, succeeded_at=now, tried_at=now, next_at=next_at, failures=0, detail=None)
        return self._written(before, replace(done, began_at=before.began_at or now))

    def _failed(self, state: FeedState, failed: Exception) -> None:
        log_failure(failed, channel=state.channel_id)
        now, failures = self._ports.now(), state.failures + 1
        wait = timedelta(seconds=failed.after_s) if isinstance(failed, ThrottledError) else pause_after(failures)
        detail = str(failed) if isinstance(failed, VendorError) else type(failed).__name__
        after = replace(state, tried_at=now, next_at=now + wait, failures=failures, detail=detail)
        written = self._written(state, replace(after, began_at=state.began_at or now))
        if written.is_silent(now):
            logger().error("feed_silent", extra={"channel": state.channel_id, "detail": detail})

    def _written(self, before: FeedState, after: FeedState) -> FeedState:
        moved = replace(after, revision=before.revision + 1)
        self._ports.states.write(before, moved)
        return moved
