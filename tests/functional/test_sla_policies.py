"""Service-level policies over HTTP: written in versions, and tried on tickets that nobody opened."""

from __future__ import annotations

from typing import Any

import pytest

from tests.desk import KnownDesk, refusal
from tests.unit.sla.test_policy_rules import DESIGN

PATH = "/v1/sla_policies"
ROW: dict[str, Any] = {"metric": "first_reply_time", "target_s": 300, "clock": "calendar"}
GOLD: dict[str, Any] = {
    "id": "sla_gold", "title": "Gold", "position": 10, "targets": [ROW],
    "match": {"all": [{"field": "tier", "op": "is", "value": "gold"}]},
    "warnings": [{"pct": 50}, {"before_min": 1}],
}  # fmt: skip
MONDAY = "2026-03-09T08:30:00Z"  # 09:30 in Berlin, half an hour after the desk opens


def create(desk: KnownDesk, policy: dict[str, Any]) -> Any:
    """Add a policy."""
    return desk.post(PATH, json={"sla_policy": policy}, caller="supervisor")


def change(desk: KnownDesk, policy_id: str, headers: dict[str, str] | None = None, **changes: Any) -> Any:
    """The next version of a policy."""
    return desk.patch(f"{PATH}/{policy_id}", json={"sla_policy": changes}, headers=headers or {}, caller="admin")


def simulate(desk: KnownDesk, policy: dict[str, Any] | None = None, **ticket: Any) -> dict[str, Any]:
    """What a ticket would get."""
    body = {"ticket": {"received_at": MONDAY, **ticket}, **({"policy": policy} if policy else {})}
    answer = desk.post(f"{PATH}/simulate", json=body, caller="agent")
    assert answer.status == 200, answer.text
    found: dict[str, Any] = answer.json()["simulation"]
    return found


def of(simulation: dict[str, Any], metric: str = "first_reply_time") -> dict[str, Any]:
    """What it says of one metric."""
    return next(one for one in simulation["targets"] if one["metric"] == metric)


def test_the_shipped_policy_is_there_and_its_first_change_is_its_second_version(desk: KnownDesk) -> None:
    [shipped] = desk.get(PATH, caller="agent").json()["data"]
    assert (shipped["id"], shipped["version"], shipped["position"]) == ("sla_default", 1, 1000)
    assert create(desk, {**GOLD, "id": "sla_default"}).json()["errors"][0]["code"] == "already_used"
    answer = change(desk, "sla_default", **DESIGN)
    changed = answer.json()["sla_policy"]
    assert (answer.status, answer.headers["etag"], changed["version"], changed["title"]) == (200, '"2"', 2, "Default")
    rows = zip(changed["targets"], DESIGN["targets"], strict=True)
    assert [{name: row[name] for name in sent} for row, sent in rows] == DESIGN["targets"]
    assert (changed["match"], changed["warnings"]) == (DESIGN["match"], DESIGN["warnings"])
    for version, expected in ((1, shipped), (2, changed)):
        read = desk.get(f"{PATH}/sla_default", query={"version": version}, caller="agent")
        assert read.json()["sla_policy"] == expected
    assert desk.get(f"{PATH}/sla_default", query={"version": 3}, caller="agent").status == 404
    mail: dict[str, Any] = {"channel": "email", "market": "DE", "region": "europe"}
    due = [of(simulate(desk, urgency=urgency, **mail))["target_s"] for urgency in ("urgent", "normal", "consult")]
    assert due == [600, 86400, 86400]


def test_a_policy_is_added_once_answered_alike_and_listed_where_it_is_tried(desk: KnownDesk) -> None:
    first, again = create(desk, GOLD), create(desk, GOLD)
    assert (first.status, first.headers["location"].endswith("sla_policies/sla_gold")) == (201, True)
    assert (again.status, again.json()) == (201, first.json())
    made = first.json()["sla_policy"]
    assert made["match"]["all"] == [{"field": "tier", "op": "in", "value": ["gold"]}]
    assert made["warnings"] == [{"pct": 50}, {"before_s": 60}]
    assert (made["targets"][0]["tier"], made["is_active"], made["calendar_id"]) == ("*", True, None)
    assert refusal(create(desk, {**GOLD, "title": "Other"})) == (
        422, "validation_failed", [("/sla_policy/id", "already_used")],
    )  # fmt: skip
    create(desk, {**GOLD, "id": "sla_also", "position": 10})
    create(desk, {**GOLD, "id": "sla_last", "position": 1001})
    page = desk.get(PATH, query={"page[size]": 2}, caller="agent").json()
    rest = desk.get(PATH, query={"page[after]": page["meta"]["after_cursor"]}, caller="agent").json()
    assert [one["id"] for one in page["data"] + rest["data"]] == ["sla_also", "sla_gold", "sla_default", "sla_last"]
    assert rest["meta"]["has_more"] is False


def test_a_change_is_made_by_whom_saw_the_current_version_and_only_when_something_changes(desk: KnownDesk) -> None:
    create(desk, GOLD)
    assert change(desk, "sla_gold", title="Gold").json()["sla_policy"]["version"] == 1
    changed = change(desk, "sla_gold", {"If-Match": '"1"'}, version=1, is_active=False, calendar_id="cal_de")
    assert changed.json()["sla_policy"]["version"] == 2
    assert refusal(change(desk, "sla_gold", {"If-Match": '"1"'}, title="x"))[:2] == (412, "precondition_failed")
    assert refusal(change(desk, "sla_gold", version=1, title="x")) == (
        409, "version_conflict", [("/sla_policy/version", "outdated")],
    )  # fmt: skip
    assert change(desk, "sla_gold", calendar_id=None).json()["sla_policy"]["calendar_id"] is None
    assert change(desk, "sla_none", title="x").status == 404
    for sent, pointer in (({"title": None}, "title"), ({"id": "sla_other"}, "id")):
        assert refusal(change(desk, "sla_gold", **sent))[2] == [(f"/sla_policy/{pointer}", "not_allowed")]


@pytest.mark.parametrize(
    ("changes", "pointer", "reason"),
    [
        ({"targets": [ROW, ROW]}, "/targets/1", "ambiguous_target"),
        ({"targets": [{**ROW, "target_s": 0}]}, "/targets/0/target_s", "out_of_range"),
        ({"targets": [{**ROW, "target_s": 31_536_001}]}, "/targets/0/target_s", "out_of_range"),
        ({"targets": [{**ROW, "urgency": ["urgent", "high"]}]}, "/targets/0/urgency", "not_allowed"),
        ({"targets": [{**ROW, "tier": []}]}, "/targets/0/tier", "too_few"),
        ({"targets": [{**ROW, "tier": 5}]}, "/targets/0/tier", "wrong_type"),
        ({"targets": [{**ROW, "tier": ["*"]}]}, "/targets/0/tier", "bad_format"),
        ({"targets": [{**ROW, "tier": ["a", "a"]}]}, "/targets/0/tier", "repeated"),
        ({"targets": [{**ROW, "tier": [str(n) for n in range(51)]}]}, "/targets/0/tier", "too_many"),
        ({"targets": [{**ROW, "market": "de"}]}, "/targets/0/market", "bad_format"),
        ({"targets": [ROW] * 201}, "/targets", "too_many"),
        ({"match": {"all": [{"field": "tier", "op": "in", "value": "*"}]}}, "/match/all/0/value", "bad_format"),
        ({"match": {"all": [{"field": "store", "op": "in", "value": "a"}]}}, "/match/all/0/field", "not_allowed"),
        ({"warnings": [{"pct": 50, "before_s": 5}]}, "/warnings/0", "too_many"),
        ({"warnings": [{}]}, "/warnings/0", "too_few"),
        ({"warnings": [{"pct": n} for n in range(1, 7)]}, "/warnings", "too_many"),
        ({"calendar_id": "cal_none"}, "/calendar_id", "unknown_calendar"),
        ({"effects": [{"on": "breach", "do": "move", "queue_id": "q_none"}]}, "/effects/0/queue_id", "unknown_queue"),
    ],
)  # fmt: skip
def test_each_fault_is_named_where_it_lies(desk: KnownDesk, changes: Any, pointer: str, reason: str) -> None:
    expected = (422, "validation_failed", [(f"/sla_policy{pointer}", reason)])
    assert refusal(create(desk, {**GOLD, **changes})) == expected
    assert refusal(change(desk, "sla_default", **changes)) == expected


def test_the_fifty_first_policy_is_refused(desk: KnownDesk) -> None:
    for number in range(49):
        assert create(desk, {**GOLD, "id": f"sla_{number}"}).status == 201
    assert refusal(create(desk, {**GOLD, "id": "sla_49"}))[2] == [("/sla_policy", "too_many")]


def test_a_marketplaces_clock_warns_and_is_due_before_the_platform_counts(desk: KnownDesk) -> None:
    found = simulate(desk, channel="marketplace", sales_platform="shopee", urgency="normal")
    reply = of(found)
    assert reply["due_at"] == "2026-03-09T19:30:00.000Z"  # eleven hours: one before the platform's twelve
    assert reply["warnings"] == [{"mark": "pct:80", "at": "2026-03-09T17:18:00.000Z"}]


def test_a_simulation_says_which_policy_why_and_what_is_due_when(desk: KnownDesk) -> None:
    create(desk, GOLD)
    found = simulate(desk, market="DE", channel="email", urgency="normal")
    assert found["policy"] == {"id": "sla_default", "version": 1, "title": "Default"}
    assert found["region"] == "europe"
    assert found["considered"] == [
        {"id": "sla_gold", "version": 1, "position": 10, "matches": False, "failed": ["/match/all/0"]},
        {"id": "sla_default", "version": 1, "position": 1000, "matches": True, "failed": []},
    ]
    reply = of(found)
    assert (reply["row"], reply["beaten"], reply["due_at"]) == (3, [1], "2026-03-10T08:30:00.000Z")
    assert reply["warnings"] == [{"mark": "pct:80", "at": "2026-03-10T03:42:00.000Z"}]
    resolution = of(found, "total_resolution_time")
    assert resolution["calendar"] == {"id": "cal_de", "version": 1}
    assert resolution["due_at"] == "2026-03-10T08:30:00.000Z"
    metrics = ("first_reply_time", "next_reply_time", "confirm_time")
    assert [of(found, metric)["starts"] for metric in metrics] == ["on_receipt", "later", "later"]
    assert of(found, "confirm_time")["warnings"] == []


def test_a_draft_is_tried_unsaved_in_its_place_among_the_others(desk: KnownDesk) -> None:
    rows = [ROW, {**ROW, "tier": "gold", "target_s": 60}]
    found = simulate(desk, policy={"targets": rows, "position": 1}, tier="gold")
    assert found["policy"] == {"id": "sla_draft", "version": 0, "title": "sla_draft"}
    assert (of(found)["row"], of(found)["beaten"], of(found)["due_at"]) == (1, [0], "2026-03-09T08:31:00.000Z")
    off = simulate(desk, policy={**DESIGN, "is_active": False}, market="CN")
    assert (off["policy"], off["targets"]) == (None, [])
    assert [(one["version"], one["failed"]) for one in off["considered"]] == [(0, ["/is_active"])]
    faulty = {"ticket": {}, "policy": {"targets": [ROW, ROW]}}
    assert refusal(desk.post(f"{PATH}/simulate", json=faulty, caller="agent"))[2] == [
        ("/policy/targets/1", "ambiguous_target")
    ]
    assert [one["version"] for one in desk.get(PATH, caller="agent").json()["data"]] == [1]


def test_a_calendar_of_the_policy_and_one_of_the_target_go_before_the_markets(desk: KnownDesk) -> None:
    business = {**ROW, "clock": "business"}
    own = {**business, "metric": "next_reply_time", "calendar_id": "cal_jp"}
    found = simulate(desk, policy={"targets": [business, own], "calendar_id": "cal_fr"}, market="DE")
    assert [one["calendar"]["id"] for one in found["targets"]] == ["cal_fr", "cal_jp"]


def test_a_time_beyond_the_calendar_is_refused(desk: KnownDesk) -> None:
    answer = desk.post(f"{PATH}/simulate", json={"ticket": {"received_at": "9999-12-31T00:00:00Z"}}, caller="agent")
    assert refusal(answer)[2] == [("/ticket/received_at", "out_of_range")]
