"""The clocks' ways in: timers, effects, rules and what people do that moves a deadline."""

from __future__ import annotations

from tests.faults.clock_flows import (
    CALENDAR,
    ESCALATE,
    MOVE,
    RAISE,
    STRICT,
    TARGETS,
    all_but_nowhere,
    due,
    effect_of,
    swept_whole,
    with_calendar,
    with_confirmed_ticket,
    with_escalated_ticket,
    with_lost_wake_ups,
    with_new_rules,
    with_older_question,
    with_policy,
    with_reapplying,
    with_reply_on_its_way,
    with_snoozed_ticket,
    with_strict_ticket,
    with_three_due,
    with_wake_up_to_arm,
)
from tests.faults.flows import Flow, invoked, request, with_resolved_ticket, with_ticket

ONE = "/v1/tickets/<ticket>"
POLICIES, CALENDARS = "/v1/sla_policies", "/v1/calendars"
RENEWED = {name: held for name, held in CALENDAR.items() if name != "id"}
WAKE, EFFECTS, REAPPLY = invoked("wake_up"), invoked("apply_effects"), invoked("reapply")


def woken(name: str, prepare: object) -> Flow:
    """A wake-up in its moment."""
    return Flow(name, WAKE, prepare, fewest_calls=2)  # type: ignore[arg-type]


CLOCK_FLOWS = (
    Flow("arm", invoked("arm"), with_wake_up_to_arm, source="ArmQueue", fewest_calls=1),
    woken("wake up for a warning", due(with_ticket)),
    woken("wake up for a breach", due(with_strict_ticket, looks=2)),
    woken("wake up to confirm", due(with_resolved_ticket)),
    woken("wake up to archive", due(with_confirmed_ticket)),
    woken("wake up from a snooze", due(with_snoozed_ticket)),
    Flow("wake up several", all_but_nowhere, with_three_due, is_ordered=False, is_long=True),
    Flow("sweep of clocks", swept_whole, with_lost_wake_ups, is_ordered=False),
    Flow("effects of a warning", EFFECTS, effect_of(1, MOVE), source="EffectsQueue"),
    Flow("effects of a breach", EFFECTS, effect_of(2, RAISE, ESCALATE), source="EffectsQueue"),
    Flow(
        "agent escalates",
        request("POST", f"{ONE}/escalate", "agent", "k1", queue_id="q_emergency", reason="outage"),
        with_strict_ticket,
    ),
    Flow("agent acknowledges", request("POST", f"{ONE}/acknowledge", "agent", "k1"), with_escalated_ticket),
    Flow(
        "supervisor applies a policy again",
        request("POST", f"{POLICIES}/sla_strict/reapply", "supervisor", "k1"),
        with_new_rules,
        is_ordered=False,
        is_long=True,
        fewest_calls=2,
    ),
    Flow("a policy is applied again", REAPPLY, with_reapplying, is_ordered=False, is_long=True),
    Flow(
        "supervisor makes a policy",
        request("POST", POLICIES, "supervisor", "k1", sla_policy=STRICT),
        hears_conflicts=True,
    ),
    Flow(
        "supervisor changes a policy",
        request("PATCH", f"{POLICIES}/sla_strict", "supervisor", "k1", sla_policy={"targets": TARGETS[:1]}),
        with_policy,
        hears_conflicts=True,
    ),
    Flow(
        "supervisor makes a calendar",
        request("POST", CALENDARS, "supervisor", "k1", calendar=CALENDAR),
        hears_conflicts=True,
    ),
    Flow(
        "supervisor changes a calendar",
        request("PUT", f"{CALENDARS}/cal_moon", "supervisor", "k1", calendar={**RENEWED, "name": "Luna"}),
        with_calendar,
        hears_conflicts=True,
    ),
    Flow(
        "agent merges an older question",
        request("POST", f"{ONE}/merge", "agent", "k1", source_id="<source>"),
        with_older_question,
    ),
    Flow("reply is accepted late", invoked("deliver"), with_reply_on_its_way, source="DeliverQueue", is_ordered=False),
)
