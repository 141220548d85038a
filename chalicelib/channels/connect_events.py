"""What Amazon Connect puts on the inbound queue: events, contact records, transcripts; and the question of a flow.

Whose it is, is said by the instance that the event names, or by the bucket in which the file lies.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from chalicelib.channels.accounts import Accounts
from chalicelib.channels.callers import Callers
from chalicelib.channels.connect import read_document
from chalicelib.channels.connect_reading import documents, in_, said
from chalicelib.channels.contract import Account, Inbound, UnreadableError
from chalicelib.channels.reading import UnreadDeliveryError
from chalicelib.channels.taking_in import TakingIn
from chalicelib.telemetry import logger

KIND = "connect"


@dataclass(frozen=True, slots=True)
class ConnectPorts:
    """What hearing stands on. `content` answers the bytes of a bucket under a key (LookupError)."""

    accounts: Accounts
    content: Callable[[str, str], bytes]
    callers: Callers
    taking_in: TakingIn


class ConnectEvents:
    """The use case behind Amazon Connect's things on the inbound queue."""

    def __init__(self, ports: ConnectPorts) -> None:
        self._ports = ports

    def is_for(self, body: Mapping[str, Any]) -> bool:
        """Whether a message of the queue is Amazon Connect's."""
        if body.get("source") == "aws.s3":
            return self._by_bucket(body) is not None
        return body.get("source") == "aws.connect" or body.get("eventSource") == "aws:kinesis" or bool(_instance(body))

    def hear(self, body: Mapping[str, Any], *, is_last_try: bool) -> None:
        """Take in what it says. UnreadDeliveryError for what is of no connected instance, UntakenError, LookupError."""
        account = self._by_bucket(body)
        if account is not None:
            items = _read(self._ports.content(*_place(body)), account)
        else:
            account, items = self._told(body)
        taken = self._ports.taking_in.take_all(account, items, is_last_try=is_last_try, needs_files=not is_last_try)
        for inbound in items:
            self._ports.callers.name(account, inbound)
        logger().info("calls", extra={"channel": account.id, "new": taken.new, "known": taken.known})

    def answer(self, question: Mapping[str, Any]) -> Mapping[str, str]:
        """A flow tells who calls, before anybody answers: the ticket, for it to go on with; nothing for a chat."""
        account, items = self._told(question)
        if not items:
            return {}
        self._ports.taking_in.take_all(account, items, is_last_try=True, needs_files=False)
        ticket = self._ports.callers.ticket_of(account, items[0])
        return {"ticket_id": ticket.id, "ticket_number": str(ticket.number)} if ticket else {}

    def _told(self, body: Mapping[str, Any]) -> tuple[Account, Sequence[Inbound]]:
        raw = json.dumps(body).encode()
        arns = {arn for thing in documents(raw) if (arn := _instance(thing))}
        for account in self._ports.accounts.all():
            if account.kind == KIND and account.settings["instance_arn"] in arns:
                return account, _read(raw, account)
        raise UnreadDeliveryError("no such instance")

    def _by_bucket(self, body: Mapping[str, Any]) -> Account | None:
        bucket, key = _place(body)
        if not bucket or not key.endswith(".json"):
            return None
        known = (one for one in self._ports.accounts.all() if one.kind == KIND)
        return next((one for one in known if one.settings["bucket"] == bucket), None)


def _read(raw: bytes, account: Account) -> Sequence[Inbound]:
    try:
        return read_document(raw, account)
    except UnreadableError as strange:
        raise UnreadDeliveryError(str(strange)) from strange


def _place(body: Mapping[str, Any]) -> tuple[str, str]:
    if body.get("source") != "aws.s3":
        return "", ""
    return said(body, "detail", "bucket", "name"), said(body, "detail", "object", "key")


def _instance(thing: Mapping[str, Any]) -> str:
    """The ARN of the instance that a document names."""
    for holder in (thing, in_(thing, "detail"), in_(thing, "Details", "ContactData")):
        if arn := said(holder, "instanceArn") or said(holder, "instance"):
            return arn
    return ""
