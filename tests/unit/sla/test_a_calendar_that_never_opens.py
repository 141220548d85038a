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


def warnings(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What will have been told by then."""
    told: list[object] = []
    monkeypatch.setattr(logger(), "warning", lambda *what, **more: told.append((what, more["extra"]["calendar"])))
    return told


def test_a_clock_without_an_opening_is_active_without_a_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    warned = warnings(monkeypatch)
    life = Life(POLICY, BookOf([POLICY], [NEVER])).at("09:00").opens()
    record = life.records()["first_reply_time", 1]
    assert (record.state, record.due_at, life.ticket.next_due_at, life.ticket.due) == ("active", None, None, None)
    assert warned == [(("calendar_never_open",), "cal_never")]
    life.at("+1 09:00").agent_replies()
    assert life.records()["first_reply_time", 1].breached is False


def test_a_target_beyond_the_horizon_has_no_deadline_and_is_no_reason_to_look_at_the_calendar(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    warned = warnings(monkeypatch)
    targets = [{"metric": "first_reply_time", "target_s": 4_000 * 3600, "clock": "business"}]  # a desk's two years
    life = Life({"id": "sla_test", "version": 1, "calendar_id": "cal_de", "targets": targets}).at("09:00").opens()
    assert life.records()["first_reply_time", 1].due_at is None
    assert warned == []
