"""Re-applying over HTTP: a request that answers at once, and steps on the queue that move the open tickets."""

from __future__ import annotations

from typing import Any

import pytest

from chalicelib.bootstrap import container
from tests.cloud.faults import Fault, on
from tests.desk import KnownDesk, refusal

PATH = "/v1/sla_policies/sla_strict"
STRICT = {
    "id": "sla_strict",
    "title": "Strict",
    "position": 1,
    "targets": [{"metric": "first_reply_time", "target_s": 600, "clock": "calendar"}],
}


@pytest.fixture(name="promised")
def promised_fixture(desk: KnownDesk) -> KnownDesk:
    """A desk that promises a first reply within ten minutes."""
    made = desk.post("/v1/sla_policies", json={"sla_policy": STRICT}, caller="supervisor")
    assert made.status == 201, made.text
    return desk


def improve(desk: KnownDesk) -> None:
    """Five minutes from now on."""
    targets = [{"metric": "first_reply_time", "target_s": 300, "clock": "calendar"}]
    made = desk.patch(PATH, json={"sla_policy": {"targets": targets}}, caller="supervisor")
    assert made.status == 200, made.text


def applied(ticket: dict[str, Any]) -> list[tuple[str, int, str]]:
    """(policy, version, by whom) of everything a ticket was held to later."""
    rows = container().tickets.events(ticket["id"])
    told = [(row.data, row.actor) for row in rows if row.type == "sla.applied"]
    return [(data["policy_id"], data["policy_version"], actor.kind) for data, actor in told]


def test_all_open_tickets_move_and_each_tells_of_it(promised: KnownDesk) -> None:
    tickets = [promised.open() for _ in range(12)]
    promised.told(promised.update(tickets[0], status="resolved"))
    promised.act(tickets[1], "spam")
    improve(promised)
    promised.wait(120)
    asked = promised.post(f"{PATH}/reapply", caller="supervisor")
    told = {"kind": "policy", "id": "sla_strict", "version": 2, "ticket_ids": None}
    assert (asked.status, asked.json()) == (202, {"reapply": told})
    assert applied(tickets[2]) == []
    promised.cloud.settle()
    assert [applied(ticket) for ticket in tickets] == [
        [] if ticket is tickets[1] else [("sla_strict", 2, "agent")] for ticket in tickets
    ]
    assert promised.cloud.raised() == []


def test_only_the_named_tickets_move(promised: KnownDesk) -> None:
    tickets = [promised.open() for _ in range(2)]
    improve(promised)
    asked = promised.post(f"{PATH}/reapply", json={"ticket_ids": [tickets[1]["id"]]}, caller="admin")
    assert asked.json()["reapply"]["ticket_ids"] == [tickets[1]["id"]]
    promised.cloud.settle()
    assert [applied(ticket) for ticket in tickets] == [[], [("sla_strict", 2, "agent")]]


def test_asking_again_changes_nothing_more(promised: KnownDesk) -> None:
    ticket = promised.open()
    improve(promised)
    for _ in range(3):
        promised.post(f"{PATH}/reapply", caller="supervisor")
        promised.cloud.settle()
        promised.wait(10)
    assert len(applied(ticket)) == 1


def test_the_new_version_acts_at_once_although_rules_are_kept_for_a_minute(promised: KnownDesk) -> None:
    ticket = promised.open()
    held = container().directory.config()
    improve(promised)
    vars(container().directory)["_config"] = held  # a consumer that read the rules before
    vars(container().directory)["_config_read_at"] = promised.clock()
    promised.post(f"{PATH}/reapply", caller="supervisor")
    promised.cloud.settle()
    assert applied(ticket) == [("sla_strict", 2, "agent")]


def test_a_calendar_moves_the_tickets_it_measures(promised: KnownDesk) -> None:
    calendar = {"id": "cal_moon", "name": "Moon", "time_zone": "UTC", "week": {"mon": [["09:00", "18:00"]]}}
    made = promised.post("/v1/calendars", json={"calendar": {**calendar, "markets": ["NZ"]}}, caller="planner")
    assert made.status == 201, made.text
    ticket, other = promised.open(market="NZ"), promised.open(market="DE")
    week = {"mon": [["00:00", "24:00"]], "tue": [["09:00", "18:00"]]}
    content = {"name": "Moon", "time_zone": "UTC", "week": week, "markets": ["NZ"]}
    assert promised.put("/v1/calendars/cal_moon", json={"calendar": content}, caller="planner").status == 200
    asked = promised.post("/v1/calendars/cal_moon/reapply", caller="planner")
    told = {"kind": "calendar", "id": "cal_moon", "version": 2, "ticket_ids": None}
    assert (asked.status, asked.json()) == (202, {"reapply": told})
    promised.cloud.settle()
    assert (len(applied(ticket)), applied(other)) == (1, [])


@pytest.mark.parametrize("path", ["/v1/sla_policies/sla_none", "/v1/calendars/cal_none"])
def test_what_does_not_exist_cannot_be_reapplied(desk: KnownDesk, path: str) -> None:
    assert refusal(desk.post(f"{path}/reapply", caller="admin"))[:2] == (404, "not_found")


@pytest.mark.parametrize(
    ("ids", "reason"),
    [([], "too_few"), (["tkt_1"], "bad_format"), (["tkt_01JD0000000000000000000000"] * 101, "too_many")],
)
def test_tickets_are_named_by_up_to_a_hundred_ids(promised: KnownDesk, ids: list[str], reason: str) -> None:
    _, code, faults = refusal(promised.post(f"{PATH}/reapply", json={"ticket_ids": ids}, caller="admin"))
    assert (code, [name for _, name in faults]) == ("validation_failed", [reason])


def test_a_queue_that_does_not_answer_is_told_and_nothing_has_begun(promised: KnownDesk) -> None:
    ticket = promised.open()
    improve(promised)
    promised.cloud.settle()
    with promised.cloud.gate.faults(on("sqs.SendMessageBatch", [Fault.THROTTLE_BEFORE] * 9)):
        assert refusal(promised.post(f"{PATH}/reapply", caller="admin"))[:2] == (503, "unavailable")
    promised.cloud.settle()
    assert applied(ticket) == []
