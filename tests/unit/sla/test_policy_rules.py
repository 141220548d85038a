"""What a policy's document may say, the spelling it is kept in, and which of its rows decides."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from chalicelib.desk.errors import InvalidValueError
from chalicelib.sla.business_time import Calendar, add
from chalicelib.sla.calendar_documents import own_hours
from chalicelib.sla.policies import Facts, Policy, WarningPoint, first_match, policy_from
from chalicelib.sla.policy_documents import normal, whole
from chalicelib.sla.policy_rules import MAX_BUSINESS_S, MAX_BYTES, Surroundings, check
from chalicelib.sla.shipped import CALENDAR, shipped
from tests.fakes import START

AROUND = Surroundings(queue_ids={"q_default", "q_emergency"}, calendar_ids={"cal_de"})
# Section 6 of the service-level design, as it is written there.
DESIGN: dict[str, Any] = {
    "id": "sla_default", "version": 1, "position": 10,
    "match": {"all": [{"field": "market", "op": "in", "value": ["CN", "DE"]}], "any": []},
    "warnings": [{"pct": 50}, {"pct": 80}, {"before_s": 300}],
    "targets": [
        {"metric": "first_reply_time", "urgency": "urgent", "channel_class": "sync", "target_s": 600,
         "clock": "calendar"},
        {"metric": "first_reply_time", "urgency": "normal", "channel_class": "sync", "target_s": 1800,
         "clock": "business"},
        {"metric": "first_reply_time", "urgency": "consult", "channel_class": "sync", "target_s": 7200,
         "clock": "business"},
        {"metric": "first_reply_time", "urgency": "urgent", "channel_class": "email", "target_s": 600,
         "clock": "calendar"},
        {"metric": "first_reply_time", "urgency": "*", "channel_class": "email", "region": ["europe", "north_america"],
         "target_s": 86400, "clock": "calendar"},
    ],
}  # fmt: skip
ROW: dict[str, Any] = {"metric": "first_reply_time", "target_s": 600, "clock": "calendar"}
STINT: dict[str, Any] = {"metric": "queue_ownership_time"}
MOVE: dict[str, Any] = {"on": "breach", "do": "move", "queue_id": "q_default"}
ELSEWHERE: dict[str, Any] = {"on": "warning", "do": "move", "queue_id": "q_emergency"}
CALL: dict[str, Any] = {"on": "breach", "do": "escalate"}
RAISE: dict[str, Any] = {"on": "breach", "do": "raise_urgency", "to": "urgent"}


def document(*targets: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """A policy in its kept spelling."""
    return normal({"id": "sla_x", "version": 1, "targets": [{**ROW, **target} for target in targets], **fields})


def checked(*targets: dict[str, Any], **fields: Any) -> Policy:
    """A policy that keeps the rules."""
    return check(document(*targets, **fields), AROUND, "/sla_policy")


def target_s(policy: Policy, **facts: Any) -> int:
    """Seconds to the first reply."""
    return policy.targets_for(Facts(**facts))["first_reply_time"].target_s


def test_the_example_of_the_design_is_a_policy_and_means_what_it_says() -> None:
    policy = check(normal(DESIGN), AROUND, "/sla_policy")
    mail = {"channel": "email", "region": "europe"}
    assert [target_s(policy, channel="chat", urgency=urgency) for urgency in ("urgent", "normal", "consult")] == [
        600, 1800, 7200,
    ]  # fmt: skip
    mails = [target_s(policy, urgency=urgency, **mail) for urgency in ("urgent", "normal", "consult")]
    assert mails == [600, 86400, 86400]
    assert [policy.matches(Facts(market=market)) for market in ("CN", "FR")] == [True, False]


@pytest.mark.parametrize(
    "row",
    [
        {"urgency": "urgent", "channel_class": "email"},
        {"urgency": ["urgent", "normal"], "complexity": "*", "brand": "zen"},
    ],
)
def test_of_equally_many_keys_the_row_with_the_earlier_one_decides(row: dict[str, Any]) -> None:
    later = {"complexity": "simple", "channel_class": "email", "target_s": 86400}
    facts = {"urgency": "urgent", "channel": "email", "brand": "zen"}
    for rows in ((row, later), (later, row)):
        assert target_s(checked(*rows), **facts) == 600


@pytest.mark.parametrize(
    ("targets", "fields", "pointer", "reason"),
    [
        ([{}, {}], {}, "/targets/1", "ambiguous_target"),
        ([{"urgency": "*"}, {"market": "DE"}, {}], {}, "/targets/2", "ambiguous_target"),
        ([{"market": ["DE", "FR"], "tier": "gold"}, {"tier": "gold", "market": ["ES", "FR"]}], {}, "/targets/1",
         "ambiguous_target"),
        ([{"metric": "reply_time"}], {}, "/targets/0/metric", "unknown"),
        ([{"calendar_id": "cal_fr"}], {}, "/targets/0/calendar_id", "unknown_calendar"),
        ([{"channel": "email", "channel_class": "email"}], {}, "/targets/0/channel_class", "not_allowed"),
        ([{"urgency": "high"}], {}, "/targets/0/urgency", "unknown"),
        ([{"tier": ["gold", "gold"]}], {}, "/targets/0/tier", "repeated"),
        ([], {"calendar_id": "cal_fr"}, "/calendar_id", "unknown_calendar"),
        ([], {"match": {"any": [{"field": "channel", "op": "is", "value": "fax"}]}}, "/match/any/0/value", "unknown"),
        ([], {"warnings": [{"pct": 80}, {"pct": 80}]}, "/warnings/1", "repeated"),
        ([], {"warnings": [{"before_s": 300}, {"before_min": 5}]}, "/warnings/1", "repeated"),
        ([], {"effects": [{"on": "breach", "do": "raise_urgency"}]}, "/effects/0/to", "missing"),
        ([], {"effects": [{"on": "breach", "do": "raise_urgency", "to": "consult"}]}, "/effects/0/to", "not_allowed"),
        ([], {"effects": [{"on": "breach", "do": "move", "queue_id": "q_none"}]}, "/effects/0/queue_id",
         "unknown_queue"),
        ([], {"effects": [{"on": "breach", "do": "move"}]}, "/effects/0/queue_id", "missing"),
        ([], {"effects": [{"on": "breach", "do": "move", "queue_id": "q_default", "to": "urgent"}]}, "/effects/0/to",
         "not_allowed"),
        ([], {"effects": [{"on": "warning", "do": "move", "queue_id": "q_default", "mark": "pct:80"}]},
         "/effects/0/mark", "unknown"),
        ([], {"effects": [{"on": "breach", "do": "move", "queue_id": "q_default", "mark": "pct:80"}]},
         "/effects/0/mark", "not_allowed"),
        ([], {"effects": [{"on": "breach", "do": "move", "queue_id": "q_default", "metrics": ["archive_time"]}]},
         "/effects/0/metrics/0", "not_allowed"),
        ([], {"effects": [MOVE, RAISE, CALL]}, "/effects/2", "conflicting_effect"),
        ([], {"effects": [MOVE, MOVE]}, "/effects/1", "conflicting_effect"),
        ([], {"effects": [{**MOVE, "metrics": ["agent_work_time", "first_reply_time"]},
                          {**CALL, "metrics": ["first_reply_time"]}]}, "/effects/1", "conflicting_effect"),
        ([], {"effects": [{**ELSEWHERE, "mark": "pct:50"}, ELSEWHERE], "warnings": [{"pct": 50}]}, "/effects/1",
         "conflicting_effect"),
        ([STINT], {"effects": [MOVE, ELSEWHERE]}, "/effects/1", "endless_effect"),
        ([STINT], {"effects": [{**MOVE, "metrics": ["first_reply_time"]}, {**MOVE, "metrics": [STINT["metric"]]},
                               ELSEWHERE]}, "/effects/2", "endless_effect"),
        ([STINT], {"effects": [{**ELSEWHERE, "mark": "pct:50"},
                               {**ELSEWHERE, "mark": "pct:80", "queue_id": "q_default"}],
                   "warnings": [{"pct": 50}, {"pct": 80}]}, "/effects/1", "endless_effect"),
        ([{"metric": "progress_update", "target_s": 299}], {}, "/targets/0/target_s", "out_of_range"),
        ([{"metric": "confirm_time", "target_s": 59}], {}, "/targets/0/target_s", "out_of_range"),
        ([{"metric": "archive_time", "target_s": 59}], {}, "/targets/0/target_s", "out_of_range"),
        ([{**STINT, "target_s": 59}], {"effects": [MOVE]}, "/targets/0/target_s", "out_of_range"),
        ([{"tier": [f"{'t' * 60}{n}" for n in range(50)]}] * 40, {}, "", "too_long"),
    ],
)  # fmt: skip
def test_each_fault_of_a_policy_is_named(targets: Any, fields: Any, pointer: str, reason: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        checked(*targets, **fields)
    assert (refused.value.pointer, refused.value.reason) == (f"/sla_policy{pointer}", reason)


def test_a_tie_names_the_row_it_is_with_and_a_long_policy_its_limit() -> None:
    with pytest.raises(InvalidValueError) as tied:
        checked({"tier": "gold"}, {}, {"tier": ["blue", "gold"]})
    assert (tied.value.pointer, tied.value.details) == ("/sla_policy/targets/2", {"other": 0})
    with pytest.raises(InvalidValueError) as long:
        checked(*[{"tier": [f"{'t' * 60}{n}" for n in range(50)]}] * 40)
    assert long.value.details == {"limit": MAX_BYTES}


@pytest.mark.parametrize(
    ("targets", "effects"),
    [
        ([STINT], [MOVE, RAISE, {**ELSEWHERE, "queue_id": "q_default"}]),
        ([STINT], [MOVE, {**ELSEWHERE, "metrics": ["first_reply_time"]}]),
        ([{}], [MOVE, ELSEWHERE]),
        ([STINT], [MOVE, {**CALL, "on": "warning"}]),
        ([STINT], [{**MOVE, "metrics": ["first_reply_time"]}, {**CALL, "metrics": [STINT["metric"]]}]),
        ([{**STINT, "target_s": 59}], [CALL, RAISE]),
        ([{**STINT, "target_s": 1}], [{**MOVE, "metrics": ["first_reply_time"]}]),
    ],
)
def test_effects_that_never_meet_or_agree_where_to_may_stand_together(targets: Any, effects: Any) -> None:
    assert len(checked(*targets, effects=effects).effects) == len(effects)


def test_effects_at_odds_name_each_other_and_a_short_timer_its_least() -> None:
    with pytest.raises(InvalidValueError) as at_odds:
        checked(effects=[RAISE, MOVE, CALL])
    assert at_odds.value.details == {"other": 1}
    with pytest.raises(InvalidValueError) as short:
        checked({"metric": "progress_update", "target_s": 1})
    assert short.value.details == {"limit": 300}
    for metric, target_s in (("progress_update", 300), ("confirm_time", 60), ("archive_time", 60)):
        checked({"metric": metric, "target_s": target_s})


def test_rows_of_other_metrics_values_or_keys_are_no_tie() -> None:
    checked({}, {"metric": "next_reply_time"}, {"tier": "gold"}, {"tier": "blue"}, {"brand": "gold"})


def test_an_escalation_may_leave_the_queue_to_the_desk() -> None:
    policy = checked(effects=[{"on": "breach", "do": "escalate"}])
    assert policy.effects[0].queue_id is None


def test_a_policy_is_kept_in_one_spelling() -> None:
    given = document(
        {"market": ["DE"], "tier": "*", "brand": None, "urgency": ["urgent", "normal"]},
        match={"all": [{"field": "tier", "op": "is_not", "value": "gold"}]},
        warnings=[{"before_min": 5, "pct": None}],
        effects=[{"on": "breach", "do": "raise_urgency", "to": "urgent", "metrics": [], "mark": None}],
        title=None,
    )
    assert given["targets"] == [{**ROW, "market": "DE", "urgency": ["urgent", "normal"]}]
    assert given["match"] == {"all": [{"field": "tier", "op": "not_in", "value": ["gold"]}], "any": []}
    assert (given["warnings"], given["title"], given["position"]) == ([{"before_s": 300}], "sla_x", 100)
    assert given["effects"] == [{"on": "breach", "do": "raise_urgency", "to": "urgent"}]
    assert normal(given) == given == normal(whole(given))
    assert whole(given)["targets"][0]["brand"] == "*"


def test_what_is_not_known_of_a_ticket_is_in_no_list() -> None:
    either = [{"field": "market", "value": "DE"}, {"field": "brand", "value": "zen"}]
    policy = checked(match={"all": [{"field": "tier", "op": "is_not", "value": "gold"}], "any": either})
    assert policy.unmet(Facts(brand="zen")) == ()
    assert policy.unmet(Facts(tier="gold")) == ("/match/all/0", "/match/any")


def test_the_first_active_policy_by_position_and_then_by_id_holds() -> None:
    known = [
        policy_from({**document(), "id": id_, "position": position, "is_active": active})
        for id_, position, active in (("sla_c", 5, True), ("sla_b", 5, True), ("sla_a", 1, False))
    ]
    assert first_match(known, Facts()) is known[1]


def test_a_warning_lies_inside_its_target() -> None:
    amounts = [WarningPoint(pct=80).amount(60), WarningPoint(before_s=59).amount(60), WarningPoint(pct=1).amount(1)]
    assert amounts == [timedelta(seconds=48), timedelta(seconds=1), timedelta(milliseconds=10)]
    assert WarningPoint(before_s=60).amount(60) is None


def test_a_business_target_that_no_office_reaches_in_the_days_looked_ahead_is_refused() -> None:
    check(document({"clock": "business", "target_s": MAX_BUSINESS_S}), AROUND, "/sla_policy")
    check(document({"clock": "calendar", "target_s": MAX_BUSINESS_S + 1}), AROUND, "/sla_policy")
    with pytest.raises(InvalidValueError) as refused:
        check(document({"clock": "business", "target_s": MAX_BUSINESS_S + 1}), AROUND, "/sla_policy")
    assert (refused.value.pointer, refused.value.reason) == ("/sla_policy/targets/0/target_s", "too_long")


def test_every_shipped_market_reaches_the_longest_business_target() -> None:
    starts = [START + timedelta(days=number) for number in range(0, 365, 7)]
    calendars = [Calendar.from_dict(own_hours(shipped_one)) for shipped_one in shipped(CALENDAR)]
    assert all(add(calendar, start, MAX_BUSINESS_S) for calendar in calendars for start in starts)
