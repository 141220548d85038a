"""Things as JSON: plain dictionaries of exactly the declared shape, each caller's own.

Written out by hand because a page of 50 tickets renders in a third of the CPU that models take
(docs/performance.md); the API's tests hold every answer against its schema.
"""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from chalicelib.desk.customers import Customer
from chalicelib.desk.messages import Message, Translation
from chalicelib.desk.tickets import Ticket
from chalicelib.desk.times import iso
from chalicelib.languages.variants import variant


def moment(value: datetime | None) -> str | None:
    """A moment as text, or null."""
    return iso(value) if value else None


def ticket_view(ticket: Ticket, for_customer: bool) -> dict[str, Any]:
    """A ticket: the short form for its customer, the whole for everybody else."""
    view = {
        "id": ticket.id,
        "number": ticket.number,
        "version": ticket.version,
        "status": "open" if for_customer and ticket.status == "spam" else ticket.status,
        "subject": ticket.subject,
        "channel": ticket.channel,
        "via": {"channel": ticket.channel, "followup_source_id": ticket.followup_source_id},
        "requester_id": ticket.requester_id,
        "language": {
            "tag": ticket.language.tag,
            "confidence": ticket.language.confidence,
            "overridden": ticket.language.overridden,
            "variant": variant(ticket.language.tag, ticket.market),
        },
        "brand": ticket.brand,
        "market": ticket.market,
        "sales_platform": ticket.sales_platform,
        "store": ticket.store,
        "category": ticket.category,
        "urgency": ticket.urgency,
        "desired_outcome": ticket.desired_outcome,
        "external_id": ticket.external_id,
        "order_id": ticket.order_id,
        "custom_fields": [{"id": id_, "value": value} for id_, value in ticket.custom_fields],
        "merged_into": ticket.merged_into,
        "followup_ids": list(ticket.followup_ids),
        "created_at": iso(ticket.created_at),
        "updated_at": iso(ticket.updated_at),
        "received_at": iso(ticket.received_at),
        "resolved_at": moment(ticket.resolved_at),
        "confirmed_at": moment(ticket.confirmed_at),
    }
    return view if for_customer else view | _desk_side(ticket)


def _desk_side(ticket: Ticket) -> dict[str, Any]:
    triage, escalation = ticket.triage, ticket.escalation
    written_at = ticket.channel_created_at
    return {
        "sequence": ticket.sequence,
        "stage": ticket.stage,
        "assignee_id": ticket.assignee_id,
        "queue_id": ticket.queue_id,
        "region": ticket.region,
        "complexity": ticket.complexity,
        "tier": ticket.tier,
        "tags": list(ticket.tags),
        "triage": triage and {"rule_id": triage.rule_id, "owner": triage.owner, "corrected_by": triage.corrected_by},
        "escalation": escalation
        and {
            "number": escalation.number,
            "queue_id": escalation.queue_id,
            "created_at": iso(escalation.created_at),
            "acknowledged_at": moment(escalation.acknowledged_at),
            "withdrawn_at": moment(escalation.withdrawn_at),
        },
        "links": [{"ticket_id": link.ticket_id, "kind": link.kind} for link in ticket.links],
        "merged_ids": list(ticket.merged_ids),
        "snoozed_until": moment(ticket.snoozed_until),
        "confirmed_by": ticket.confirmed_by,
        "reopens": ticket.reopens,
        "opened_by": ticket.opened_by,
        "channel_created_at": moment(written_at),
        "channel_lag_s": int((ticket.received_at - written_at).total_seconds()) if written_at else None,
        "sla": {
            "next_due_at": moment(ticket.next_due_at),
            "breached": ticket.breached_at is not None,
            "breached_at": moment(ticket.breached_at),
        },
    }


def shown_translations(message: Message, for_customer: bool) -> Sequence[Translation]:
    """A customer sees no translation of a reply that an editor is still to approve."""
    if not for_customer or message.due != "review":
        return message.translations
    return [t for t in message.translations if t.review not in ("draft", "edited")]


def translation_view(translation: Translation, for_customer: bool) -> dict[str, Any]:
    """A translation: the text for its readers, the judgement for the desk."""
    return customer_translation_view(translation) if for_customer else staff_translation_view(translation)


def customer_translation_view(translation: Translation) -> dict[str, Any]:
    """A translation as its readers get it."""
    return {
        "language": translation.language,
        "body": translation.body,
        "engine": translation.engine,
        "state": translation.state,
    }


def staff_translation_view(translation: Translation) -> dict[str, Any]:
    """A translation with what is thought of it."""
    return customer_translation_view(translation) | {
        "review": translation.review,
        "quality": translation.quality,
        "signals": list(translation.signals),
        "editor_id": translation.editor_id,
        "edit_distance": translation.edit_distance,
        "reason": translation.reason,
    }


def message_view(message: Message, for_customer: bool) -> dict[str, Any]:
    """A message with its translations."""
    translations = [translation_view(t, for_customer) for t in shown_translations(message, for_customer)]
    hidden = for_customer and message.author.kind == "bot"
    author_id = "desk" if hidden else message.author.id  # the id of a company's API key is nobody else's business
    view: dict[str, Any] = {
        "id": message.id,
        "ticket_id": message.ticket_id,
        "author": {"kind": message.author.kind, "id": author_id},
        "body": message.body,
        "language": message.language,
        "translations": translations,
        "public": message.public,
        "attachment_ids": list(message.attachment_ids),
        "delivery": message.delivery and {"state": message.delivery.state},
        "created_at": iso(message.created_at),
        "replaces_id": message.replaces_id,
        "withdrawn_at": moment(message.withdrawn_at),
    }
    if for_customer:
        return view
    origin = message.origin
    checked = {
        "flags": list(message.flags),
        "override": message.override,
        "channel_created_at": moment(message.channel_created_at),
        "details": json.loads(message.details) if message.details else {},
        "delivery": message.delivery and {"state": message.delivery.state, "detail": message.delivery.detail},
        "origin": origin and {"ticket_id": origin.ticket_id, "message_id": origin.message_id},
    }
    return view | checked | {"mentions": list(message.mentions), "revision": message.revision}


def customer_view(customer: Customer) -> dict[str, Any]:
    """A customer as staff and integrations see them."""
    return {
        "id": customer.id,
        "version": customer.version,
        "name": customer.name,
        "identities": [{"kind": i.kind, "value": i.value, "is_verified": i.is_verified} for i in customer.identities],
        "language": customer.language,
        "locale": customer.locale,
        "time_zone": customer.time_zone,
        "market": customer.market,
        "tier": customer.tier,
        "consents": [
            {"purpose": c.purpose, "is_given": c.is_given, "at": iso(c.at), "source": c.source}
            for c in customer.consents
        ],
        "suggested_merge_ids": list(customer.suggested_merge_ids),
        "merged_ids": list(customer.merged_ids),
        "created_at": iso(customer.created_at),
        "updated_at": iso(customer.updated_at),
    }
