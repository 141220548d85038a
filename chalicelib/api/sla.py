"""The clocks of tickets: where each stands, and the log of what happened to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from chalicelib.api.access import Access
from chalicelib.api.accesses import READERS
from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.cursors import question
from chalicelib.api.routes import route
from chalicelib.api.ticket_lists import page_of
from chalicelib.api.views import moment
from chalicelib.desk.answer_sizes import PAGE_BYTES, answer_bytes, fitting
from chalicelib.desk.errors import CursorError
from chalicelib.desk.times import iso

if TYPE_CHECKING:
    from chalicelib.api.sla_schemas import MetricEventsQuery, TicketSlaQuery
    from chalicelib.sla.metric_events import MetricEvent
    from chalicelib.sla.records import Record
    from chalicelib.sla.rulebook import RuleBook

models = Models("chalicelib.api.sla_schemas")
READ_CLOCKS = Access(roles=READERS, scopes=frozenset({"tickets:read"}))
READ_METRIC_EVENTS = Access(
    roles=frozenset({"supervisor", "quality", "planner", "finance", "admin"}), scopes=frozenset({"changes:read"})
)
MINUTE_S = 60


@route(
    "GET",
    "/v1/tickets/{ticket_id}/sla",
    access=READ_CLOCKS,
    query=models.TicketSlaQuery,
    answer=models.TicketSlaEnvelope,
    errors=(400, 404, 410),
)
def read_ticket_sla(call: Call) -> Answer:
    """Read where every clock of a ticket stands now, those that came to an end included, and what happened to them.

    Built from the ticket's events alone. Every page has all instances; `metric_events` are in order of time, and go on
    at `page[after]`. A page may be short while `has_more` is true.
    """
    from chalicelib.sla.metric_events import in_order_of_time, metric_events
    from chalicelib.sla.records import Folding

    ticket, rules = call.desk.editing.read(call.path["ticket_id"], call.caller.actor), call.desk.rules
    events = list(call.desk.tickets.events(ticket.id)) if ticket.clocks else []
    folding = Folding(rules, rules)
    for event in events:
        folding.take(event)
    state = folding.clocks.state
    instances = [_record(one) for one in folding.records(call.desk.now())]
    log = in_order_of_time(one for event in events for one in metric_events(event))
    shown, place = _page_of(log, call, PAGE_BYTES - answer_bytes(instances))
    policy = _policy(state.policy, rules) if state and state.policy else None
    sla = {"ticket_id": ticket.id, "policy": policy, "instances": instances, "metric_events": shown}
    return Answer({"sla": sla, **place})


@route(
    "GET",
    "/v1/sla/metric_events",
    access=READ_METRIC_EVENTS,
    query=models.MetricEventsQuery,
    answer=models.MetricEventPage,
    errors=(400,),
    bucket="export",
)
def list_metric_events(call: Call) -> Answer:
    """Read what happened to the clocks of all tickets since a moment, at least once and in order per ticket.

    Begins with what was written at `start_time`, or where `page[after]` left off; `meta.after_cursor` is always there:
    ask again with it, now or later. Events appear half a minute after they were written, so that none is ever
    skipped. A page may be short while `has_more` is true.
    """
    from chalicelib.desk.feed import SHARDS
    from chalicelib.sla.metric_feed import Left, beginning, metric_changes

    asked: MetricEventsQuery = call.query
    start = _start(asked.start_time)
    given = {"start_time": iso(start)} if start else {}
    shape = question(call.caller, "GET /v1/sla/metric_events", given)
    place = call.desk.cursors.decode(asked.after, shape) if asked.after else None
    left = beginning(start)
    if place:
        left = tuple(Left(place[f"p{shard}"], int(place[f"t{shard}"])) for shard in range(SHARDS))
    page = metric_changes(left, asked.size, call.desk.tickets, call.desk.now)
    after = {f"p{shard}": one.position for shard, one in enumerate(page.left)}
    after |= {f"t{shard}": str(one.told) for shard, one in enumerate(page.left)}
    cursor = call.desk.cursors.encode(after, shape)
    link = "?" + urlencode({**given, "page[size]": asked.size, "page[after]": cursor})
    return Answer(
        {
            "data": [_event(one, call.desk.rules) for one in page.events],
            "meta": {"has_more": page.has_more, "after_cursor": cursor},
            "links": {"next": link if page.has_more else None},
        }
    )


def _page_of(log: Sequence[MetricEvent], call: Call, room: int) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """The entries of a ticket's log that were asked for and fit into `room` bytes, and `meta` and `links`."""
    from chalicelib.sla.metric_events import left_after

    asked: TicketSlaQuery = call.query
    shape = question(call.caller, "GET /v1/tickets/{ticket_id}/sla", {"ticket_id": call.path["ticket_id"]})
    place = call.desk.cursors.decode(asked.after, shape) if asked.after else None
    try:
        left = left_after(log, place["id"]) if place else log
    except LookupError:  # of a release that told the same events in other entries
        raise CursorError("cursor_expired") from None
    shown = fitting((_event(one, call.desk.rules) for one in left[: asked.size]), answer_bytes, room)
    cursor = call.desk.cursors.encode({"id": shown[-1]["id"]}, shape) if len(shown) < len(left) else None
    return shown, page_of(cursor, asked.size, {})


def _start(given: int | datetime | None) -> datetime | None:
    return datetime.fromtimestamp(given, UTC) if isinstance(given, int) else given


def _policy(pin: Any, rules: RuleBook) -> dict[str, Any]:
    return {"id": pin.id, "version": pin.version, "title": rules.policy(pin).title or pin.id}


def _record(one: Record) -> dict[str, Any]:
    """A record under its own names."""
    view = {field.name: getattr(one, field.name) for field in fields(one)}
    view = {name: iso(value) if isinstance(value, datetime) else value for name, value in view.items()}
    return {**view, "warnings_sent": list(one.warnings_sent)}


def _event(one: MetricEvent, rules: RuleBook) -> dict[str, Any]:
    """A metric event in Zendesk's shape: minutes there, seconds beside them."""
    sla = status = None
    if one.type == "apply_sla" and one.target_s is not None and one.policy:
        minutes = -(-one.target_s // MINUTE_S)
        target = {"target": minutes, "target_in_seconds": one.target_s}
        sla = {**target, "business_hours": one.clock == "business", "policy": _policy(one.policy, rules)}
    if one.elapsed_calendar_s is not None and one.elapsed_business_s is not None:
        calendar, open_hours = one.elapsed_calendar_s, one.elapsed_business_s
        status = {"calendar": calendar // MINUTE_S, "business": open_hours // MINUTE_S}
        status |= {"calendar_in_seconds": calendar, "business_in_seconds": open_hours}
    return {
        "id": one.id,
        "ticket_id": one.ticket_id,
        "metric": one.metric,
        "instance_id": one.instance_id,
        "type": one.type,
        "time": moment(one.time),
        "sla": sla,
        "status": status,
        "reason": one.reason,
    }
