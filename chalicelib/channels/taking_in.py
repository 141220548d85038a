"""From a kept delivery or a page of a feed to tickets, receipts and mentions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from chalicelib.channels.changing import Changing, NotYetError
from chalicelib.channels.cleaning import cleaned
from chalicelib.channels.contract import (
    MAX_INBOUND,
    Account,
    Decision,
    File,
    FileGoneError,
    Inbound,
    Kind,
    Vendor,
    VendorError,
)
from chalicelib.channels.kinds import kind_of
from chalicelib.channels.policy import decide
from chalicelib.channels.posts import Posts, post_of
from chalicelib.channels.receiving import Received, Receiving, message_key
from chalicelib.channels.reviews import outdated_by
from chalicelib.telemetry import log_failure, logger


@dataclass(frozen=True, slots=True)
class TakingInPorts:
    """What taking in stands on."""

    receiving: Receiving
    changing: Changing
    posts: Posts
    vendor: Callable[[Account], Vendor]


@dataclass(slots=True)
class Taken:
    """How many things were new, known before, only kept, ignored, or about messages that nobody knows."""

    new: int = 0
    known: int = 0
    mentions: int = 0
    ignored: int = 0
    strange: int = 0


class UntakenError(Exception):
    """Some of a delivery, `left`, could not be taken in; all the others were, see `taken`. They are tried again."""

    def __init__(self, left: Sequence[Inbound], taken: Taken) -> None:
        super().__init__(str(len(left)))
        self.left, self.taken = left, taken


class TakingIn:
    """The use case behind the inbound queue and the feeds."""

    def __init__(self, ports: TakingInPorts) -> None:
        self._ports = ports

    def take_all(
        self, account: Account, items: Iterable[Inbound], *, is_last_try: bool = False, needs_files: bool = True
    ) -> Taken:
        """Each thing by itself. UntakenError when some failed.

        On the last try what nobody knows is let go. Where `needs_files` is False, a message comes without those that
        cannot be had now.
        """
        taken = Taken()
        left: list[Inbound] = []
        for position, inbound in enumerate(items):
            if position >= MAX_INBOUND:
                left.append(inbound)
                continue
            try:
                self._take(account, cleaned(inbound), taken, needs_files)
            except NotYetError:
                taken.strange += 1
                left.extend(() if is_last_try else (inbound,))
            except Exception as error:
                log_failure(error, channel=account.id, nature=inbound.nature)
                left.append(inbound)
        if taken.strange and is_last_try:
            logger().info("about unknown messages", extra={"channel": account.id, "count": taken.strange})
        if left:
            raise UntakenError(left, taken)
        return taken

    def _take(self, account: Account, inbound: Inbound, taken: Taken, needs_files: bool) -> None:
        if inbound.nature in ("receipt", "withdrawal"):
            self._change(account, inbound)
            taken.known += 1
            return
        decision = self._decision(account, inbound)
        if decision == "ignore":
            taken.ignored += 1
            return
        received = self._received(account, inbound, needs_files) if decision == "ticket" else None
        is_new = self._keep_post(account, inbound, received)
        if received is None:
            taken.mentions += is_new
            taken.known += not is_new
            return
        taken.new += received.is_new
        taken.known += not received.is_new

    def _change(self, account: Account, inbound: Inbound) -> None:
        """A mention that is taken back has no message; where a post stands, that is enough."""
        is_post = inbound.nature == "withdrawal" and self._ports.posts.erase(message_key(account, inbound.about))
        with suppress(*((NotYetError,) if is_post else ())):
            self._ports.changing.change(account, inbound)

    def _decision(self, account: Account, inbound: Inbound) -> Decision:
        """The policy's; but what a ticket was opened for once goes on there, however its writer changes it."""
        decision = decide(account, inbound)
        post = post_of(account, inbound, None) if decision != "ticket" else None
        if post is None or not (post.digest or post.edited_at):
            return decision
        known = self._ports.posts.find(post.id)
        return "ticket" if known and known.ticket_id else decision

    def _received(self, account: Account, inbound: Inbound, needs_files: bool) -> Received:
        kind = kind_of(account.kind)
        assert kind is not None  # accounts.py lets no other through
        whole = self._fetched(account, kind, inbound, needs_files)
        received = self._ports.receiving.receive(account, whole)
        if received.is_edit and inbound.about and received.message_id:
            self._ports.changing.withdraw_again(account, inbound, (received.ticket_id, received.message_id))
        if received.is_edit and (told := outdated_by(inbound)):
            with suppress(NotYetError):  # what was answered by other means is no reply of ours
                self._ports.changing.change(account, told)
        return received

    def _fetched(self, account: Account, kind: Kind, inbound: Inbound, needs_files: bool) -> Inbound:
        """With the content of its files. One that will never be handed out again is told in the details."""
        if kind.fetch is None or not any(file.content is None for file in inbound.files):
            return inbound
        vendor = self._ports.vendor(account)
        given_up = (FileGoneError,) if needs_files else (VendorError, OSError)
        files: list[File] = []
        missing: list[str] = list(inbound.details.get("missing_files", ()))
        for file in inbound.files:
            try:
                files.append(file if file.content is not None else kind.fetch(vendor, file))
            except given_up as gone:
                missing.append(f"{file.filename}: {gone if isinstance(gone, VendorError) else 'unreachable'}")
        details = {**inbound.details, "missing_files": missing} if missing else inbound.details
        return replace(inbound, files=tuple(files), details=details)

    def _keep_post(self, account: Account, inbound: Inbound, received: Received | None) -> bool:
        post = post_of(account, inbound, received.ticket_id if received else None)
        return self._ports.posts.keep(post) if post else True
