"""A desk that never opens: no deadline, no crash, and somebody is told."""

from __future__ import annotations

import pytest

from chalicelib.telemetry import logger
from tests.fakes_of_rules import BookOf
from tests.unit.sla.life import Life

NEVER = {"id": "cal_never", "version": 1, "time_zone": "Europe/Berlin", "week": {}}
POLICY = {
    "id": "sla_test", "version": 1, "calendar_id": "cal_never",
    "targets": [{"metric": "first_reply_time", "target_s": 600, "clock": "business"}],
}  # fmt: skip


def test_a_clock_without_an_opening_is_active_without_a_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    warned: list[object] = []
    monkeypatch.setattr(logger(), "warning", lambda *told, **more: warned.append((told, more["extra"]["calendar"])))
    life = Life(POLICY, BookOf([POLICY], [NEVER])).at("09:00").opens()
    record = life.records()["first_reply_time", 1]
    assert (record.state, record.due_at, life.ticket.next_due_at, life.ticket.due) == ("active", None, None, None)
    assert warned == [(("calendar_never_open",), "cal_never")]
    life.at("+1 09:00").agent_replies()
    assert life.records()["first_reply_time", 1].breached is False
