"""What warnings and breaches set in motion: once, whatever deliveries do, and as the policy of that moment says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from chalicelib.desk.assigning import AssignTicket, ClaimTicket
from chalicelib.desk.commands import MarkSpam, UpdateTicket
from chalicelib.desk.errors import InFlightError
from chalicelib.desk.tickets import Escalation
from chalicelib.routing import effects as effects_module
from chalicelib.routing.effects import Effects
from tests.builders import LI
from tests.unit.sla.life import Life, a_policy

RAISE = {"on": "breach", "do": "raise_urgency", "to": "urgent"}
MOVE = {"on": "breach", "do": "move", "queue_id": "q_late"}
ESCALATE = {"on": "breach", "do": "escalate", "queue_id": "q_emergency"}
FIRST = {"first_reply_time": 600}
DEADLINE = datetime(2026, 3, 10, 12, 10, tzinfo=UTC)


class Scene:
    """A ticket opened at 12:00 whose first reply was due at 12:10, and the consumer of what that breach asks for."""

    def __init__(self, *wanted: dict[str, Any], targets: dict[str, int] | None = None, **policy: Any) -> None:
        self.queues = {"q_late", "q_emergency"}
        self.life = Life(a_policy(targets or FIRST, effects=list(wanted), **policy))
        self.effects = Effects(self.life.desk.commits, self.life.book, lambda id_: id_ in self.queues)
        self.life.at("12:00").opens()

    def breached(self) -> Scene:
        """Ten minutes and a second have gone by."""
        self.life.at("12:10:01").wake()
        return self

    def asked(self) -> list[int]:
        """The events that are on the effects queue."""
        return [event.sequence for event in self.life.events if "effects" in event.work]

    def deliver(self, number: int = -1) -> bool:
        """The queue brings one of them, by default the last."""
        return self.effects.apply(self.life.ticket_id, self.asked()[number])

    def told(self) -> list[str]:
        """The types of everything routing did."""
        return [event.type for event in self.life.events if event.actor.id == "routing"]

    def keys(self) -> list[str]:
        """The idempotency keys that are in use."""
        return [key[1] for key in self.life.desk.store.rows if key[0] == "idempotency"]


@pytest.fixture(name="failures")
def failures_fixture(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, dict[str, Any]]]:
    """What was told to those who run the desk."""
    told: list[tuple[str, dict[str, Any]]] = []

    def tell(error: Exception, **facts: Any) -> None:
        told.append((type(error).__name__, facts))

    monkeypatch.setattr(effects_module, "log_failure", tell)
    return told


def test_a_breach_makes_the_ticket_more_urgent_and_holds_it_to_the_targets_of_urgent_ones() -> None:
    policy = a_policy(effects=[RAISE])
    policy["targets"] = [
        {"metric": "first_reply_time", "target_s": 600},
        {"metric": "requester_wait_time", "target_s": 86400},
        {"metric": "requester_wait_time", "target_s": 7200, "urgency": "urgent"},
    ]
    scene = Scene(RAISE)
    scene.life.book.add_policy({**policy, "version": 2})
    scene.life.at("12:00").opens()
    assert scene.breached().deliver() is True
    ticket = scene.life.ticket
    assert (ticket.urgency, ticket.version) == ("urgent", 2)
    assert ("ticket.updated", {"changed": {"urgency": ["normal", "urgent"]}, "changed_fields": ["urgency"]}) in [
        (event.type, event.data) for event in scene.life.events
    ]
    assert [data["reason"] for _, data in scene.life.told("sla.applied")] == ["changed"]
    assert scene.life.records()["requester_wait_time", 1].due_at == datetime(2026, 3, 10, 14, tzinfo=UTC)


@pytest.mark.parametrize("to", ["urgent", "normal", "consult"])
def test_urgency_is_never_lowered(to: str) -> None:
    scene = Scene({**RAISE, "to": to})
    scene.life.does(UpdateTicket({"urgency": "urgent"}))
    assert scene.breached().deliver() is False
    assert (scene.life.ticket.urgency, scene.told()) == ("urgent", [])


def test_a_moved_ticket_waits_for_whoever_works_in_that_queue() -> None:
    scene = Scene(MOVE)
    scene.life.does(ClaimTicket(LI))
    assert scene.breached().deliver() is True
    ticket = scene.life.ticket
    assert (ticket.queue_id, ticket.assignee_id, ticket.status, ticket.stage) == ("q_late", None, "open", None)
    assert scene.told() == ["ticket.assigned"]


def test_a_ticket_in_that_queue_already_stays_with_its_agent() -> None:
    scene = Scene(MOVE)
    scene.life.does(AssignTicket(LI, queue_id="q_late"))
    assert scene.breached().deliver() is False
    assert (scene.life.ticket.assignee_id, scene.told()) == (LI, [])


def test_an_escalation_names_the_event_that_caused_it() -> None:
    scene = Scene(ESCALATE)
    scene.breached().deliver()
    breach = next(event for event in scene.life.events if event.type == "sla.breached")
    created = {"number": 1, "queue_id": "q_emergency", "cause": breach.id}
    assert scene.life.told("escalation.created") == [("escalation.created", created)]
    assert scene.life.ticket.escalation == Escalation(1, "q_emergency", scene.life.desk.clock.moment)
    assert scene.life.ticket.queue_id == "q_emergency"


def test_an_escalation_that_names_no_queue_goes_to_the_emergency_queue() -> None:
    scene = Scene({"on": "breach", "do": "escalate"})
    scene.breached().deliver()
    assert scene.life.ticket.queue_id == "q_emergency"


def test_all_effects_of_an_event_are_one_change() -> None:
    scene = Scene(RAISE, MOVE, ESCALATE)
    before = len(scene.life.desk.store.changes)
    scene.breached().deliver()
    assert len(scene.life.desk.store.changes) == before + 2  # the breach, and its effects
    assert scene.told() == ["ticket.updated", "ticket.assigned", "escalation.created", "ticket.assigned"]


def test_while_another_desk_is_waited_for_nobody_is_called_again() -> None:
    scene = Scene(ESCALATE, RAISE, targets={"first_reply_time": 600, "requester_wait_time": 1200})
    scene.breached().deliver()
    scene.life.at("12:20:01").wake()
    assert scene.deliver() is False
    assert [data["number"] for _, data in scene.life.told("escalation.created")] == [1]
    scene.life.does(ClaimTicket(LI))
    assert scene.life.told("escalation.acknowledged") == [("escalation.acknowledged", {"number": 1})]


def test_only_effects_for_this_happening_of_this_metric_follow() -> None:
    others: list[dict[str, Any]] = [
        {**RAISE, "metrics": ["next_reply_time"]},
        {**ESCALATE, "on": "warning"},
        {**MOVE, "metrics": ["first_reply_time", "requester_wait_time"]},
    ]
    scene = Scene(*others)
    scene.breached().deliver()
    assert scene.told() == ["ticket.assigned"]


def test_a_warning_has_its_effects_and_of_two_marks_each_its_own() -> None:
    wanted = [{**RAISE, "on": "warning", "mark": "pct:50"}, {**MOVE, "on": "warning", "mark": "pct:80"}]
    scene = Scene(*wanted, warnings=[{"pct": 50}, {"pct": 80}])
    scene.life.at("12:05:01").wake()
    scene.deliver()
    assert scene.told() == ["ticket.updated"]
    scene.life.at("12:08:01").wake()
    scene.deliver()
    assert scene.told() == ["ticket.updated", "ticket.assigned"]


def test_a_delivery_that_comes_again_does_nothing_even_where_an_agent_has_undone_it() -> None:
    scene = Scene(RAISE, MOVE)
    scene.breached().deliver()
    scene.life.does(UpdateTicket({"urgency": "consult"})).waits_in("q_fr")
    count = len(scene.life.events)
    for moment in ("12:11", "+1 12:00", "+14 12:10"):
        scene.life.at(moment)
        assert scene.effects.apply(scene.life.ticket_id, scene.asked()[0]) is False
    assert (len(scene.life.events), scene.life.ticket.urgency, scene.life.ticket.queue_id) == (count, "consult", "q_fr")


def test_two_deliveries_at_the_same_moment_are_one() -> None:
    scene = Scene(RAISE, ESCALATE)
    scene.breached()
    (sequence,) = scene.asked()
    scene.life.desk.store.meanwhile.append(lambda: scene.effects.apply(scene.life.ticket_id, sequence))
    assert scene.effects.apply(scene.life.ticket_id, sequence) is False
    assert scene.told() == ["ticket.updated", "escalation.created", "ticket.assigned"]


def test_somebody_else_who_is_faster_changes_nothing_about_it() -> None:
    scene = Scene(RAISE)
    scene.breached()
    scene.life.desk.store.meanwhile.append(lambda: scene.life.does(ClaimTicket(LI)))
    assert scene.deliver() is True
    assert (scene.life.ticket.assignee_id, scene.life.ticket.urgency) == (LI, "urgent")


def test_a_lost_answer_is_recognised() -> None:
    scene = Scene(ESCALATE)
    scene.breached()
    scene.life.desk.store.lost_answers = 1
    scene.deliver()
    assert scene.deliver() is False
    assert len(scene.life.told("escalation.created")) == 1


def test_a_busy_store_lets_the_message_come_again() -> None:
    scene = Scene(RAISE)
    scene.breached()
    scene.life.desk.store.conflicts = 5
    with pytest.raises(InFlightError):
        scene.deliver()
    assert scene.deliver() is True


def test_an_event_is_remembered_for_longer_than_it_may_take_effect(failures: list[Any]) -> None:
    scene = Scene(RAISE)
    scene.breached()
    scene.life.at("+14 12:10:01")
    assert scene.deliver() is True  # the last of the fourteen days of a dead letter
    other = Scene(RAISE)
    other.breached().life.at("+14 12:10:02")
    assert other.deliver() is False
    assert (other.life.ticket.urgency, other.keys()) == ("normal", [])
    assert [name for name, _ in failures] == ["TooLateError"]
    assert timedelta(days=1) <= effects_module.KEEP_KEYS - effects_module.LATEST


@pytest.mark.parametrize("end", [MarkSpam(True), UpdateTicket(status="resolved")])
def test_a_ticket_that_is_over_is_left_alone_and_stays_so(end: Any) -> None:
    scene = Scene(RAISE, MOVE, ESCALATE)
    scene.breached().life.does(end)
    assert scene.deliver() is False
    scene.life.does(MarkSpam(False) if scene.life.ticket.status == "spam" else UpdateTicket(status="open"))
    assert scene.deliver(0) is False  # the first delivery has decided
    assert scene.told() == []


def test_a_queue_that_is_not_there_holds_up_nothing_else(failures: list[Any]) -> None:
    scene = Scene(RAISE, ESCALATE)
    scene.queues.clear()
    assert scene.breached().deliver() is True
    assert scene.told() == ["ticket.updated"]
    breach = next(event for event in scene.life.events if event.type == "sla.breached")
    assert failures == [("QueueGoneError", {"event": breach.id, "queue": "q_emergency"})]


def test_when_only_that_queue_was_asked_for_nothing_is_written(failures: list[Any]) -> None:
    scene = Scene(MOVE)
    scene.queues.clear()
    assert scene.breached().deliver() is False
    assert (len(failures), scene.keys(), scene.told()) == (1, [], [])


def test_a_policy_without_effects_asks_for_nothing_and_nothing_is_written() -> None:
    scene = Scene()
    scene.breached()
    assert scene.asked() == []
    breach = next(event for event in scene.life.events if event.type == "sla.breached")
    assert scene.effects.apply(scene.life.ticket_id, breach.sequence) is False
    assert scene.keys() == []


def test_a_breach_has_the_effects_of_the_version_that_was_missed() -> None:
    scene = Scene(RAISE)
    scene.breached()
    scene.life.book.add_policy(a_policy(FIRST, effects=[MOVE]) | {"version": 2})
    scene.deliver()
    assert scene.told() == ["ticket.updated"]


def test_a_warning_has_the_effects_of_the_policy_that_gave_it() -> None:
    match = {"all": [{"field": "urgency", "op": "in", "value": ["normal"]}]}
    scene = Scene({**RAISE, "on": "warning"}, warnings=[{"pct": 50}], match=match)
    scene.life.at("12:05:01").wake()
    ((_, warned),) = scene.life.told("sla.warning")
    assert (warned["policy_id"], warned["policy_version"]) == ("sla_test", 1)
    scene.life.does(UpdateTicket({"urgency": "consult"}))  # no policy is for it any more
    assert scene.deliver() is True
    assert scene.life.ticket.urgency == "urgent"


def test_an_event_that_is_not_there_is_an_error() -> None:
    scene = Scene(RAISE)
    with pytest.raises(LookupError):
        scene.effects.apply(scene.life.ticket_id, 99)


def test_an_effect_that_moves_deadlines_into_the_past_asks_for_effects_of_its_own_and_then_is_done() -> None:
    policy = a_policy(effects=[RAISE, ESCALATE])
    policy["targets"] = [
        {"metric": "first_reply_time", "target_s": 600},
        {"metric": "requester_wait_time", "target_s": 86400},
        {"metric": "requester_wait_time", "target_s": 300, "urgency": "urgent"},
    ]
    scene = Scene(RAISE)
    scene.life.book.add_policy({**policy, "version": 2})
    scene.life.at("12:00").opens()
    scene.breached().deliver()
    causes = [data.get("cause") for _, data in scene.life.told("sla.breached")]
    assert causes == [None, "retarget"]
    assert (len(scene.asked()), scene.deliver()) == (2, False)
    assert len(scene.asked()) == 2
