"""Usage lines of a log batch become records, once each."""

from __future__ import annotations

import gzip
import json
from base64 import b64encode
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import pytest

from chalicelib.finance.usage import Invocation, Ledger, for_ticket, usage_line
from chalicelib.triggers.collect_usage import UncollectedUsageError, collect_usage


class FakeUsageStore:
    """Remembers the first record of each (ticket, request)."""

    def __init__(self) -> None:
        self.records: dict[tuple[str, str], Mapping[str, str]] = {}
        self.moments: list[datetime] = []
        self.fails_for: set[str] = set()

    def record_usage(self, ticket_id: str, request_id: str, usage: Mapping[str, str], at: datetime) -> None:
        if ticket_id in self.fails_for:
            raise TimeoutError
        self.records.setdefault((ticket_id, request_id), usage)
        self.moments.append(at)


class FakeDesk:
    def __init__(self) -> None:
        self.tickets: Any = FakeUsageStore()


def batch(lines: Sequence[str], kind: str = "DATA_MESSAGE") -> dict[str, Any]:
    events = [{"id": str(n), "timestamp": 1_795_255_200_123, "message": line} for n, line in enumerate(lines)]
    body = {"messageType": kind, "logGroup": "/aws/lambda/relay", "logStream": "1", "logEvents": events}
    return {"awslogs": {"data": b64encode(gzip.compress(json.dumps(body).encode())).decode()}}


def line(request_id: str, *tickets: str) -> str:
    ledger = Ledger()
    with for_ticket(*tickets):
        ledger.add("sns:requests", 4)
    return json.dumps(usage_line(Invocation(request_id, "relay", 1000, 1024, "arm64"), ledger.close()))


def test_each_ticket_of_a_line_gets_its_record_and_overhead_gets_none() -> None:
    desk = FakeDesk()
    collect_usage(batch([line("run-1", "tkt_a", "cus_b"), line("run-2", "tkt_a")]), desk)
    assert desk.tickets.records.keys() == {("tkt_a", "run-1"), ("tkt_a", "run-2")}
    assert desk.tickets.records["tkt_a", "run-2"] == {
        "sns:requests": "4", "lambda:requests": "1", "lambda:gb_s:arm64": "1",
    }  # fmt: skip
    assert desk.tickets.moments[0] == datetime(2026, 11, 21, 10, 0, 0, 123_000, UTC)


def test_a_batch_that_comes_twice_counts_once() -> None:
    desk = FakeDesk()
    for _ in range(3):
        collect_usage(batch([line("run-1", "tkt_a")]), desk)
    assert len(desk.tickets.records) == 1


@pytest.mark.parametrize(
    "other", ["START RequestId: 1", "", "[1]", "7", '{"usage": 3}', '{"level":"INFO"}', '{"usage":{}}']
)
def test_lines_about_other_things_are_passed_over(other: str) -> None:
    desk = FakeDesk()
    collect_usage(batch([other, line("run-1", "tkt_a"), other]), desk)
    assert len(desk.tickets.records) == 1


def test_the_test_message_of_a_new_subscription_is_no_batch() -> None:
    desk = FakeDesk()
    collect_usage(batch([line("run-1", "tkt_a")], kind="CONTROL_MESSAGE"), desk)
    assert desk.tickets.records == {}


def test_one_record_that_fails_brings_the_batch_again_after_the_others_were_written() -> None:
    desk = FakeDesk()
    desk.tickets.fails_for = {"tkt_b"}
    lines = batch([line("run-1", "tkt_a"), line("run-2", "tkt_b"), line("run-3", "tkt_c")])
    with pytest.raises(UncollectedUsageError, match="1 records"):
        collect_usage(lines, desk)
    assert desk.tickets.records.keys() == {("tkt_a", "run-1"), ("tkt_c", "run-3")}
    desk.tickets.fails_for = set()
    collect_usage(lines, desk)
    assert desk.tickets.records.keys() == {("tkt_a", "run-1"), ("tkt_b", "run-2"), ("tkt_c", "run-3")}
