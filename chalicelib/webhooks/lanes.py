"""What becomes of a lane and of a delivery: pure rules."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from chalicelib.desk.events import Event
from chalicelib.webhooks.bodies import delivery_id
from chalicelib.webhooks.schedule import outcome, retry_after_s, wait_before_next
from chalicelib.webhooks.things import Delivery, Lane, LaneKey, Try

MOST_TRIES_KEPT = 26  # of one delivery, the newest: two whole rounds


def begun(webhook_id: str, event: Event, now: datetime) -> Delivery:
    """The delivery of an event before its first try."""
    return Delivery(
        id=delivery_id(webhook_id, event),
        webhook_id=webhook_id,
        event_id=event.id,
        type=event.type,
        subject_id=event.subject_id,
        sequence=event.sequence,
        occurred_at=event.occurred_at,
        next_at=now,
    )


def begun_again(delivery: Delivery, now: datetime) -> Delivery:
    """The same with all its tries before it once more."""
    return _next(delivery, state="waiting", detail=None, tries_made=0, next_at=now)


def after_try(delivery: Delivery, made: Try, headers: Mapping[str, str], now: datetime) -> Delivery:
    """What a try makes of a delivery: delivered, dead, or waiting for the next."""
    tries = (*delivery.tries, made)[-MOST_TRIES_KEPT:]
    tried = replace(delivery, tries=tries, tries_made=delivery.tries_made + 1)
    came = outcome(made.status)
    if came == "delivered":
        return _next(tried, state="delivered", detail=None, next_at=None)
    if came != "again":
        return _next(tried, state="dead", detail=came, next_at=None)
    wait = wait_before_next(tried.tries_made, retry_after_s(headers, now), delivery.id)
    return dead(tried, "no_tries_left") if wait is None else _next(tried, next_at=now + wait)


def dead(delivery: Delivery, detail: str) -> Delivery:
    """A delivery that is not tried any more; it can be begun again."""
    return _next(delivery, state="dead", detail=detail, next_at=None)


def with_event(lane: Lane | None, key: LaneKey, sequence: int, now: datetime) -> Lane:
    """A lane on which an event waits behind those before it; a call under way or a wait goes on."""
    if lane is None:
        return Lane(key=key, pending=(sequence,), next_at=now)
    pending = tuple(sorted({*lane.pending, sequence}))
    next_at = lane.next_at if lane.pending else now
    return replace(lane, pending=pending, next_at=next_at, version=lane.version + 1)


def held(lane: Lane, holder: str, until: datetime) -> Lane:
    """A lane on which `holder` makes a call."""
    return replace(lane, holder=holder, next_at=until, version=lane.version + 1)


def at(lane: Lane, next_at: datetime) -> Lane:
    """A lane that nobody holds, and whose next call may be made then."""
    return replace(lane, holder="", next_at=next_at, version=lane.version + 1)


def without(lane: Lane, sequences: frozenset[int], next_at: datetime) -> Lane:
    """The same without these events, which are done with."""
    return at(replace(lane, pending=tuple(one for one in lane.pending if one not in sequences)), next_at)


def _next(delivery: Delivery, **changes: object) -> Delivery:
    changed: Delivery = replace(delivery, version=delivery.version + 1, **changes)  # type: ignore[arg-type]
    return changed
