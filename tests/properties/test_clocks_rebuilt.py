"""After every step of a random life the stored clocks are those the events give, and their log tells of every one."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chalicelib.desk.commands import MarkSpam, UpdateTicket
from chalicelib.desk.errors import DeskError
from chalicelib.sla.metric_events import in_order_of_time, metric_events
from chalicelib.sla.rebuilding import Rebuilding
from chalicelib.sla.records import Folding
from tests.unit.sla.life import DAY, Life, a_policy

METRICS = (
    "first_reply_time", "next_reply_time", "periodic_update_time", "pausable_update_time", "requester_wait_time",
    "agent_work_time", "total_resolution_time", "queue_ownership_time", "confirm_time", "archive_time",
    "progress_update",
)  # fmt: skip
ROWS: list[dict[str, Any]] = [
    *({"metric": metric, "target_s": 1800 + 600 * n, "clock": "business"} for n, metric in enumerate(METRICS)),
    *({"metric": metric, "target_s": 900 + 60 * n, "urgency": "urgent"} for n, metric in enumerate(METRICS)),
]
POLICY = a_policy() | {"targets": ROWS, "warnings": [{"pct": 50}, {"before_s": 300}]}
STATUSES = ("open", "pending", "on_hold", "resolved", "confirmed", "archived")


def deliver(life: Life) -> None:
    """The channel takes the oldest reply that it has not answered for."""
    messages = (row for key, row in life.desk.store.rows.items() if key[0] == "message")
    waiting = sorted(m.id for m in messages if m.delivery and m.delivery.state == "queued")
    if waiting:
        life.desk.delivering.deliver(life.ticket_id, waiting[0])


Step = Callable[[Life], object]
STEPS: dict[str, Step] = {
    "customer": lambda life: life.customer_writes(),
    "machine": lambda life: life.customer_writes(automatic=True),
    "reply": lambda life: life.agent_replies(),
    "reply, channel silent": lambda life: life.agent_replies(is_taken=False),
    "reply and pending": lambda life: life.agent_replies(status_after="pending"),
    "channel answers": deliver,
    "look": lambda life: life.wake(),
    "reopen": lambda life: life.reopens(),
    "spam": lambda life: life.does(MarkSpam(True)),
    "no spam": lambda life: life.does(MarkSpam(False)),
    "queue": lambda life: life.waits_in("q_default" if life.ticket.queue_id == "q_fr" else "q_fr"),
    "claim": lambda life: life.is_taken_by(),
    "snooze": lambda life: life.snoozes(life.desk.clock.moment + timedelta(hours=2)),
    "urgent": lambda life: life.does(UpdateTicket({"urgency": "urgent"})),
    "normal": lambda life: life.does(UpdateTicket({"urgency": "normal"})),
    **{status: lambda life, status=status: life.becomes(status) for status in STATUSES},  # type: ignore[misc]
}
MINUTES = st.sampled_from([0, 1, 7, 15, 30, 61, 600, 1441, 20_000])


def check(life: Life) -> None:
    """Stored is built, and the log has the beginning and the end of every instance."""
    assert Rebuilding(life.desk.store, life.book).one(life.ticket_id).differences == {}
    folding = Folding(life.book, life.book)
    for event in life.events:
        folding.take(event)
    log = in_order_of_time(one for event in life.events for one in metric_events(event))
    assert len({one.id for one in log}) == len(log)
    for one in folding.records():
        if one.metric in ("archive_time", "progress_update"):
            continue
        own = [entry for entry in log if (entry.metric, entry.instance_id) == (one.metric, one.instance)]
        assert own[0].type == "activate"
        assert [entry.time for entry in own if entry.type == "breach"] == [one.breached_at] * one.breached
        ends = [entry.time for entry in own if entry.type in ("fulfill", "cancel")]
        if one.state in ("fulfilled", "cancelled"):
            assert ends[-1] == (one.fulfilled_at or one.cancelled_at)


@given(st.lists(st.tuples(MINUTES, st.sampled_from(sorted(STEPS))), max_size=25), st.booleans())
def live_and_check(steps: list[tuple[int, str]], is_on_time: bool) -> None:
    """A ticket opened on a Tuesday morning in Berlin, and what happens to it."""
    life = Life(POLICY, is_on_time=is_on_time).at(DAY + timedelta(hours=7)).opens(market="DE", urgency="normal")
    check(life)
    for minutes, name in steps:
        life.at(life.desk.clock.moment + timedelta(minutes=minutes))
        known = life.ticket_id
        with suppress(DeskError):  # the lifecycle has no such step from here
            STEPS[name](life)
        assert life.ticket_id == known
        check(life)


def test_what_is_stored_is_what_the_events_give_after_every_step(scale: Callable[[int, int], int]) -> None:
    checks = [HealthCheck.too_slow, HealthCheck.data_too_large]
    settings(max_examples=scale(40, 5_000), deadline=None, suppress_health_check=checks)(live_and_check)()
