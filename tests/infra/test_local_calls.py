"""The calls that a local desk is shown."""

from __future__ import annotations

import itertools

from infra.local.calls import line_of, switch, told


def test_calls_follow_each_other_and_some_are_told_backwards() -> None:
    documents = list(itertools.islice(told(), 17))
    types = [document.get("detail", {}).get("eventType", "record") for document in documents]
    assert types[:6] == ["INITIATED", "QUEUED", "CONNECTED_TO_AGENT", "DISCONNECTED", "COMPLETED", "record"]
    assert types[6:11] == ["INITIATED", "QUEUED", "DISCONNECTED", "COMPLETED", "record"]
    assert types[11:] == types[:6][::-1]


def test_a_line_says_who_waits() -> None:
    message = {"created_at": "now", "body": "☎ ✕ a → b", "details": {"call": {"stage": "ended", "is_missed": True}}}
    assert line_of({"id": "tkt_1"}, message) == "now  tkt_1  ☎ ✕ a → b  waits for an answer"
    assert line_of({"id": "tkt_1"}, {**message, "details": None}) == "now  tkt_1  ☎ ✕ a → b"


def test_the_switch_is_connected_by_its_instance() -> None:
    assert switch().channel("")["settings"]["instance_arn"].startswith("arn:aws:connect:")
