"""What must be there before the clocks' ways in: tickets at a deadline, wake-ups lost, rules to be applied again."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from tests.faults.flows import AGAIN, REPLY, Prepared, with_ticket
from tests.faults.stage import Row, Stage, records

REPLIES = ("first_reply_time", "next_reply_time")
TARGETS = [{"metric": metric, "target_s": 600, "clock": "calendar"} for metric in REPLIES]
STRICT: dict[str, Any] = {
    "id": "sla_strict",
    "title": "Strict",
    "position": 1,
    "targets": [*TARGETS, {"metric": "escalation_ack_time", "target_s": 900, "clock": "calendar"}],
    "warnings": [{"pct": 50}],
}
CALENDAR = {"id": "cal_moon", "name": "Moon", "time_zone": "Asia/Shanghai", "week": {"mon": [["09:00", "12:00"]]}}
EMERGENCY = {"id": "q_emergency", "name": "Emergency", "working_language": "en"}
RAISE = {"on": "breach", "do": "raise_urgency", "to": "urgent"}
ESCALATE = {"on": "breach", "do": "escalate", "queue_id": "q_emergency"}
MOVE = {"on": "warning", "do": "move", "queue_id": "q_emergency"}
NOWHERE = {"messageId": "nowhere", "body": json.dumps({"ticket_id": "tkt_none", "timer": 1})}

Prepare = Callable[[Stage], Prepared]


def posted(stage: Stage, path: str, **body: Any) -> None:
    """Something the supervisor makes beforehand."""
    made = stage.desk.post(path, json=body, caller="supervisor")
    assert made.status in (200, 201), made.text


def with_policy(stage: Stage, *effects: dict[str, Any]) -> Prepared:
    """Ten minutes for every reply, a warning after five, and an emergency queue."""
    posted(stage, "/v1/queues", queue=EMERGENCY)
    posted(stage, "/v1/sla_policies", sla_policy={**STRICT, "effects": list(effects)})
    return {}


def with_calendar(stage: Stage) -> Prepared:
    """A calendar of the supervisor's own."""
    posted(stage, "/v1/calendars", calendar=CALENDAR)
    return {}


def with_strict_ticket(stage: Stage) -> Prepared:
    """A ticket that must be answered within ten minutes."""
    with_policy(stage)
    return with_ticket(stage)


def with_escalated_ticket(stage: Stage) -> Prepared:
    """A ticket for which the emergency desk was called."""
    prepared = with_strict_ticket(stage)
    assert stage.desk.act({"id": prepared["ticket"]}, "escalate", queue_id="q_emergency").status == 200
    stage.settle()
    return prepared


def with_wake_up_to_arm(stage: Stage) -> Prepared:
    """A new ticket, stopped where its wake-up waits to be armed."""
    ticket = stage.desk.open(caller="customer")
    while not stage.waiting("ArmQueue"):
        stage.pump_once()
    return {"ticket": ticket["id"], "events": stage.desk.cloud.waiting("ArmQueue")}


def ticket_row(stage: Stage, ticket_id: str) -> Row:
    """The ticket as it stands."""
    (row,) = [row for row in stage.rows() if row.get("kind") == "ticket" and row["id"] == ticket_id]
    return row


def wait_until_due(stage: Stage, ticket_id: str) -> None:
    """Let time pass until the ticket is to be looked at, by whichever sweep arms it before."""
    while (row := ticket_row(stage, ticket_id))["due"] == "arm":
        wait_until(stage, row["due_at"])
        stage.sweep()
        stage.settle()
    wait_until(stage, row["due_at"])


def wait_until(stage: Stage, moment: str) -> None:
    """Let time pass until a second after a moment."""
    left = datetime.fromisoformat(moment) - stage.desk.moment() + timedelta(seconds=1)
    stage.wait(seconds=max(0.0, left.total_seconds()))


def due(before: Prepare, looks: int = 1) -> Prepare:
    """The `looks`-th wake-up of a ticket, taken from its queue."""

    def prepare(stage: Stage) -> Prepared:
        prepared = before(stage)
        for look in range(looks):
            if look:
                stage.settle()
            wait_until_due(stage, prepared["ticket"])
        return {**prepared, "events": taken(stage, "WakeUpsQueue")}

    return prepare


def taken(stage: Stage, queue: str) -> list[Any]:
    """What waits on a queue, once something does: it comes no more from there. Delayed messages stay."""
    events = held(stage, queue)
    messages = stage.messages(queue)
    messages[:] = [message for message in messages if message.delayed]
    return events


def held(stage: Stage, queue: str) -> list[Any]:
    """What waits on a queue, once something does."""
    for _ in range(50):
        if events := stage.desk.cloud.waiting(queue):
            return list(events)
        stage.pump_once()
    raise AssertionError(f"nothing comes to {queue}")


def with_confirmed_ticket(stage: Stage) -> Prepared:
    """A ticket whose customer has said that it is solved."""
    prepared = with_ticket(stage)
    for status in ("resolved", "confirmed"):
        assert stage.desk.update({"id": prepared["ticket"]}, status=status).status == 200
    stage.settle()
    return prepared


def with_snoozed_ticket(stage: Stage) -> Prepared:
    """An answered ticket that sleeps for half an hour."""
    prepared = with_ticket(stage)
    ticket = {"id": prepared["ticket"]}
    assert stage.desk.say(ticket, REPLY).status == 202
    stage.settle()
    until = (stage.desk.moment() + timedelta(minutes=30)).isoformat()
    assert stage.desk.act(ticket, "snooze", until=until).status == 200
    stage.settle()
    return prepared


def with_three_due(stage: Stage) -> Prepared:
    """Three tickets at their first deadline, and the batch that tells of them and of one that does not exist."""
    prepared = with_strict_ticket(stage)
    for place in range(2):
        stage.desk.open(caller="customer", description=f"{AGAIN} ({place})")
    stage.settle()
    stage.wait(minutes=6)
    events = taken(stage, "WakeUpsQueue")
    assert len(events) == 3
    return {**prepared, "events": [events[0], NOWHERE, *events[1:]]}


def all_but_nowhere(stage: Stage, prepared: Prepared) -> bool:
    """The batch: only what leads nowhere is handed back."""
    failed = stage.invoke("wake_up", records(prepared["events"]))["batchItemFailures"]
    assert {"itemIdentifier": "nowhere"} in failed
    return len(failed) == 1


def swept_whole(stage: Stage, prepared: Prepared) -> bool:
    """The schedule's event, until no queue refuses anything."""
    return not stage.sweep()["refused"]


def with_lost_wake_ups(stage: Stage) -> Prepared:
    """A ticket whose wake-up got lost, and one whose day to be armed has come."""
    solved = with_ticket(stage)
    assert stage.desk.update({"id": solved["ticket"]}, status="resolved").status == 200
    stage.settle()
    while (row := ticket_row(stage, solved["ticket"]))["due"] == "wake_up":
        wait_until(stage, row["due_at"])
        stage.settle()
    wait_until(stage, row["due_at"])
    stage.sign_out()
    with_policy(stage)
    stage.desk.open(caller="customer", description=AGAIN)
    stage.settle()
    stage.lose_messages()
    stage.wait(minutes=7)
    return solved


def effect_of(looks: int, *effects: dict[str, Any]) -> Prepare:
    """A warning (1 look) or breach (2 looks) that asks for effects, stopped on the effects queue."""

    def before(stage: Stage) -> Prepared:
        with_policy(stage, *effects)
        return with_ticket(stage)

    def prepare(stage: Stage) -> Prepared:
        prepared = before(stage)
        for _ in range(looks - 1):
            wait_until_due(stage, prepared["ticket"])
            stage.settle()
        wait_until_due(stage, prepared["ticket"])
        return {**prepared, "events": held(stage, "EffectsQueue")}

    return prepare


def with_new_rules(stage: Stage) -> Prepared:
    """Two tickets that are held to a version which is no longer the newest."""
    prepared = with_strict_ticket(stage)
    stage.desk.open(caller="customer", description=AGAIN)
    stage.settle()
    changes = {"targets": [{**TARGETS[0], "target_s": 3_600}]}
    made = stage.desk.patch("/v1/sla_policies/sla_strict", json={"sla_policy": changes}, caller="supervisor")
    assert made.status == 200, made.text
    return prepared


def with_reapplying(stage: Stage) -> Prepared:
    """The first step of a policy that is applied again, on its queue."""
    prepared = with_new_rules(stage)
    assert stage.desk.post("/v1/sla_policies/sla_strict/reapply", caller="supervisor").status == 202
    return {**prepared, "events": taken(stage, "ReapplyQueue")}


def with_older_question(stage: Stage) -> Prepared:
    """An answered ticket, and one with a question that is older than the answer."""
    with_policy(stage)
    other = stage.desk.open(caller="customer", description=AGAIN)
    stage.wait(minutes=2)
    prepared = with_ticket(stage)
    assert stage.desk.say({"id": prepared["ticket"]}, REPLY).status == 202
    stage.settle()
    return {**prepared, "source": other["id"]}


def with_reply_on_its_way(stage: Stage) -> Prepared:
    """A reply in time, whose channel has not taken it when the deadline is past."""
    prepared = with_strict_ticket(stage)
    stage.wait(minutes=9)
    stage.settle()
    assert stage.desk.say({"id": prepared["ticket"]}, REPLY).status == 202
    events = held(stage, "DeliverQueue")
    stage.wait(minutes=2)
    return {**prepared, "events": events}
