"""Events of service levels: what clocks tell, and the escalations that one of them watches over."""

from chalicelib.desk.event_schema import COUNT, FLAG, TEXT, TIME, fields, list_of, one_of
from chalicelib.desk.event_types import EventType

METRICS = (
    "first_reply_time", "next_reply_time", "periodic_update_time", "pausable_update_time", "requester_wait_time",
    "agent_work_time", "total_resolution_time", "queue_ownership_time", "escalation_ack_time",
    "confirm_time", "archive_time", "progress_update",
)  # fmt: skip
METRIC = one_of(METRICS)
PINNED = {
    "policy_id_": TEXT, "policy_version_": COUNT, "region_": TEXT,
    "calendars": list_of(fields(id=TEXT, version=COUNT)),
}  # fmt: skip

CLOCK_EVENTS: tuple[EventType, ...] = (
    EventType(
        "sla.applied",
        "Other targets hold for the ticket: its facts changed, or somebody re-applied policies or calendars.",
        fields(**PINNED, reason=one_of(("changed", "reapplied"))),
    ),
    EventType(
        "sla.warning",
        "A clock has run through part of its target: `mark` is `pct:80` (percent) or `before:300` (seconds left).",
        fields(
            metric=METRIC,
            instance=COUNT,
            mark=TEXT,
            at=TIME,
            due_at_=TIME,
            policy_id=TEXT,
            policy_version=COUNT,
        ),
    ),
    EventType(
        "sla.breached",
        "A target was missed. `breached_at` is the deadline, whenever it was noticed; after a change of targets or a "
        "merge (`cause`) it is the moment of the change.",
        fields(
            metric=METRIC,
            instance=COUNT,
            target_s=COUNT,
            breached_at=TIME,
            cause_=one_of(("retarget", "merge")),
            policy_id=TEXT,
            policy_version=COUNT,
        ),
    ),
    EventType(
        "sla.fulfilled",
        "A clock has come to its good end, in time or not (`breached`).",
        fields(
            metric=METRIC,
            instance=COUNT,
            target_s=COUNT,
            fulfilled_at=TIME,
            breached=FLAG,
            elapsed_calendar_s=COUNT,
            elapsed_business_s=COUNT,
        ),
    ),
    EventType(
        "sla.progress_due",
        "The customer is to hear how far the matter is: `instance` counts.",
        fields(instance=COUNT, at=TIME),
    ),
    EventType(
        "sla.wake_up_moved",
        "The desk will look at the ticket's clocks at another moment; nothing else happened.",
        fields(at=TIME),
    ),
    EventType(
        "escalation.created",
        "Another desk was called for help; `cause` is the event that did it, or nothing when a person did, who may "
        "give a `reason`.",
        fields(number=COUNT, queue_id=TEXT, cause_=TEXT, reason_=TEXT),
    ),
    EventType("escalation.acknowledged", "The other desk has taken it.", fields(number=COUNT)),
)
