"""Calls about deliveries: what became of each event for a webhook, and beginning again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.cursors import question
from chalicelib.api.routes import route
from chalicelib.api.ticket_lists import page_of
from chalicelib.api.views import moment
from chalicelib.api.webhooks import ADMINS, ONE, try_view

if TYPE_CHECKING:
    from chalicelib.webhooks.things import Delivery, Webhook

models = Models("chalicelib.api.webhook_schemas")
paging = Models("chalicelib.api.schemas")
PATH = ONE + "/deliveries"
REPLAYED_AT_ONCE = 50  # each is a read and a transaction, and a request lives 29 s


@route("GET", PATH, access=ADMINS, query=paging.PageQuery, answer=models.DeliveryPage, errors=(400, 404))
def list_webhook_deliveries(call: Call) -> Answer:
    """List what became of the events of the last 30 days, the newest event first."""
    webhook = call.desk.webhooks.get(call.path["webhook_id"])
    shape = question(call.caller, f"GET {PATH}", {"webhook": webhook.id})
    after = call.desk.cursors.decode(call.query.after, shape)["after"] if call.query.after else None
    page = call.desk.webhook_deliveries.deliveries(webhook.id, after, call.query.size)
    cursor = call.desk.cursors.encode(page.next, shape) if page.next else None
    return Answer({"data": [_view(one) for one in page.items], **page_of(cursor, call.query.size, {})})


@route(
    "POST",
    PATH + "/{delivery_id}/replay",
    access=ADMINS,
    answer=models.DeliveryEnvelope,
    status=202,
    errors=(404, 409),
    idempotent=False,
)
def replay_webhook_delivery(call: Call) -> Answer:
    """Send an event again under the same id, with all its tries; one that still waits stays as it is.

    409 `conflict` while the webhook is disabled.
    """
    delivery = call.desk.webhook_queueing.replay(_enabled(call).id, call.path["delivery_id"])
    return Answer({"delivery": _view(delivery)})


@route(
    "POST",
    ONE + "/replay",
    access=ADMINS,
    body=models.ReplayPeriodBody,
    answer=models.ReplayPage,
    status=202,
    errors=(400, 404, 409, 410, 422),
    bucket="export",
    idempotent=False,
)
def replay_webhook_period(call: Call) -> Answer:
    """Send everything again that the webhook wants of a period, at most 7 days back, page by page.

    Ask again with `after` while `has_more`. What happened in the last half minute is not in it. 409 `conflict` while
    the webhook is disabled.
    """
    from chalicelib.desk.feed import SHARDS, FeedQuestion, changes
    from chalicelib.desk.times import iso

    webhook, asked = _enabled(call), call.body
    since, until = iso(asked.since), iso(asked.until or call.desk.now())
    shape = question(call.caller, f"POST {ONE}/replay", {"webhook": webhook.id, "since": since})
    left = call.desk.cursors.decode(asked.after, shape) if asked.after else {}
    positions = tuple(left.get(str(shard), since) for shard in range(SHARDS))
    page = changes(FeedQuestion(positions, size=REPLAYED_AT_ONCE), call.desk.tickets, call.desk.now)
    events = [event for event in page.events if iso(event.occurred_at) < until]
    sent = call.desk.webhook_queueing.replay_events(webhook.id, events)
    has_more = page.has_more and any(position < until for position in page.positions)
    cursor = call.desk.cursors.encode({str(n): position for n, position in enumerate(page.positions)}, shape)
    meta = {"has_more": has_more, "after_cursor": cursor if has_more else None}
    return Answer({"replay": {"events": sent}, "meta": meta})


def _enabled(call: Call) -> Webhook:
    """The webhook. NotFoundError; StateConflictError while it is disabled."""
    from chalicelib.desk.errors import StateConflictError

    webhook: Webhook = call.desk.webhooks.get(call.path["webhook_id"])
    if not webhook.is_enabled:
        raise StateConflictError("/webhook/is_enabled", reason="not_allowed")
    return webhook


def _view(delivery: Delivery) -> dict[str, Any]:
    return {
        "id": delivery.id,
        "event_id": delivery.event_id,
        "type": delivery.type,
        "subject_id": delivery.subject_id,
        "sequence": delivery.sequence,
        "occurred_at": moment(delivery.occurred_at),
        "state": delivery.state,
        "detail": delivery.detail,
        "tries_made": delivery.tries_made,
        "next_at": moment(delivery.next_at),
        "tries": [try_view(made) for made in delivery.tries],
    }
