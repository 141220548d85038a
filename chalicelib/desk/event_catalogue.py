"""Every event type the product emits, with the fields of its `data`: the one place where they are documented.

Data carries ids and changed fields, never message text, subjects or other personal data (architecture
decision 1).
"""

import json
from typing import get_args

from chalicelib.desk.clock_events import CLOCK_EVENTS, PINNED
from chalicelib.desk.event_schema import (
    COUNT,
    FLAG,
    LANGUAGE,
    TEXT,
    TIME,
    Schema,
    fields,
    id_of,
    list_of,
    one_of,
    or_null,
    pair_of,
    problems,
)
from chalicelib.desk.event_types import EventType, schema_id
from chalicelib.desk.events import Event, Work
from chalicelib.desk.market_events import MARKET_EVENTS
from chalicelib.desk.messages import AuthorKind, DeliveryState
from chalicelib.desk.pointer_events import POINTER_EVENTS
from chalicelib.desk.review_events import REVIEW_EVENTS
from chalicelib.desk.tickets import STATUSES, Channel, Complexity, Link, Stage, Urgency
from chalicelib.desk.translation_events import TRANSLATION_EVENTS

MAX_EVENT_BYTES = 64_000  # architecture decision 1: far below what SNS and SQS carry
FACETS = ("market", "channel", "language", "queue", "urgency", "brand")  # api.md, Events

TICKET, MESSAGE, CUSTOMER, ATTACHMENT = id_of("tkt"), id_of("msg"), id_of("cus"), id_of("att")
STATUS, CHANNEL = one_of(STATUSES), one_of(get_args(Channel))
URGENCY, COMPLEXITY = one_of(get_args(Urgency)), one_of(get_args(Complexity))
AUTHOR = fields(kind=one_of(get_args(AuthorKind)), id=TEXT)
LANGUAGE_GUESS = fields(tag=LANGUAGE, confidence={"type": "number", "minimum": 0, "maximum": 1})
TRIAGE = fields(rule_id=TEXT, category_=TEXT, urgency=URGENCY, complexity=COMPLEXITY, queue_id_=TEXT, owner_=TEXT)
FIRST_MESSAGE = fields(
    id=MESSAGE, author=AUTHOR, public=FLAG, language=LANGUAGE, attachment_ids=list_of(ATTACHMENT), automatic_=FLAG
)
LINK_KIND = one_of((*get_args(Link.__annotations__["kind"]), "followup"))
MOVED = pair_of(or_null(TEXT))
TOLD_FIELDS = (
    "brand",
    "region",
    "market",
    "sales_platform",
    "store",
    "category",
    "urgency",
    "complexity",
    "desired_outcome",
    "tier",
    "external_id",
    "order_id",
    "channel",
    "queue_id",
    "requester_id",
    "stage",
    "language",
)


class UndocumentedEventError(ValueError):
    """An event says something that the catalogue does not document, or is too large."""


CATALOGUE: tuple[EventType, ...] = (
    EventType(
        "ticket.created",
        "A ticket was opened, with its first message.",
        fields(
            number=COUNT,
            status=STATUS,
            requester_id=CUSTOMER,
            queue_id_=TEXT,
            channel=CHANNEL,
            subject_length_=COUNT,
            message=FIRST_MESSAGE,
            triage=TRIAGE,
            language=LANGUAGE_GUESS,
            followup_source_id_=TICKET,
            customer_created=FLAG,
            market_=TEXT,
            region_=TEXT,
            tier_=TEXT,
            brand_=TEXT,
            sales_platform_=TEXT,
            order_id_=TEXT,
            channel_created_at_=TIME,
            started_at_=TIME,
            sla_=fields(**PINNED),
        ),
    ),
    EventType(
        "ticket.updated",
        "Fields moved: `changed_fields` names them all, `changed` holds [old, new] unless it is a text.",
        fields(changed=fields(**{f"{name}_": MOVED for name in TOLD_FIELDS}), changed_fields=list_of(TEXT)),
    ),
    EventType(
        "ticket.triaged",
        "A rule, or an agent correcting it, decided category, urgency, complexity, queue and owner.",
        fields(
            rule_id=TEXT,
            category_=TEXT,
            urgency=URGENCY,
            complexity=COMPLEXITY,
            queue_id_=TEXT,
            owner_=TEXT,
            corrected_by_=id_of("agt"),
        ),
    ),
    EventType(
        "ticket.assigned",
        "The ticket went to an agent, back to its queue, or to another queue.",
        fields(
            assignee_id_=id_of("agt"),
            previous_assignee_id_=id_of("agt"),
            queue_id_=TEXT,
            previous_queue_id_=TEXT,
            how=one_of(("claim", "assign", "unassign", "queue")),
        ),
    ),
    EventType(
        "ticket.status_changed",
        "The ticket moved in its life; `reason` names the command or cause. `at` is the deadline a timed move counts "
        "from, whenever it was carried out.",
        fields(**{"from": STATUS, "to": STATUS, "stage_": one_of(get_args(Stage)), "reason": TEXT, "at_": TIME}),
    ),
    EventType("ticket.tags_changed", "Tags came or went.", fields(added=list_of(TEXT), removed=list_of(TEXT))),
    EventType(
        "ticket.linked",
        "A pointer to another ticket was set.",
        fields(ticket_id=TICKET, kind=LINK_KIND),
    ),
    EventType(
        "ticket.merged",
        "Two tickets became one: on the one that ends `into` is set, on the one that lives on `merged_id`, with "
        "`unanswered_since` when the other one held a customer message that nobody had answered.",
        fields(into_=TICKET, merged_id_=TICKET, unanswered_since_=TIME),
    ),
    EventType(
        "ticket.unmerged",
        "A merge was undone: `from` on the one that lives again, `unmerged_id` on the other.",
        fields(from_=TICKET, unmerged_id_=TICKET),
    ),
    EventType("ticket.snoozed", "Put aside until that moment.", fields(until=TIME)),
    EventType(
        "ticket.reopened",
        "The matter was not over; `reopens` counts how often.",
        fields(**{"from": STATUS, "reopens": COUNT}),
    ),
    EventType(
        "ticket.confirmed",
        "The solution was accepted, or the time to object ran out at `at`.",
        fields(by=one_of(("customer", "timeout")), at_=TIME),
    ),
    EventType("ticket.archived", "The ticket is over for good.", fields()),
    EventType(
        "message.created",
        "Somebody wrote. `translations` are the languages it will be read in; `delivery_state` is absent where "
        "nothing is delivered.",
        fields(
            message_id=MESSAGE,
            author=AUTHOR,
            public=FLAG,
            language=LANGUAGE,
            translations=list_of(LANGUAGE),
            delivery_state_=one_of(get_args(DeliveryState)),
            mentions=list_of(TEXT),
            attachment_ids=list_of(ATTACHMENT),
            automatic_=FLAG,
            flags_=list_of(TEXT),
        ),
    ),
    EventType(
        "message.updated",
        "Facts of a message moved.",
        fields(message_id=MESSAGE, changed_fields=list_of(TEXT)),
    ),
    EventType("message.sent", "The channel took the reply.", fields(message_id=MESSAGE)),
    EventType("message.delivered", "The reply reached the customer.", fields(message_id=MESSAGE)),
    EventType(
        "message.delivery_failed",
        "The reply will not arrive, or nobody knows whether it did.",
        fields(message_id=MESSAGE, state=one_of(("failed", "unknown")), detail_=TEXT),
    ),
    EventType(
        "attachment.added",
        "A file belongs to a message now; `size` in bytes.",
        fields(attachment_id=ATTACHMENT, message_id=MESSAGE, content_type=TEXT, size=COUNT),
    ),
    EventType(
        "attachment.scanned",
        "It is known whether a file can be downloaded: only a `clean` one can.",
        fields(
            attachment_id=ATTACHMENT,
            message_id=MESSAGE,
            scan=one_of(("clean", "infected", "suspicious", "unscannable")),
            reason_=TEXT,
            detected_type_=TEXT,
        ),
    ),
    *TRANSLATION_EVENTS,
    *MARKET_EVENTS,
    *POINTER_EVENTS,
    *REVIEW_EVENTS,
    *CLOCK_EVENTS,
    EventType("customer.created", "A person is known.", fields(customer_id=CUSTOMER, changed_fields=list_of(TEXT))),
    EventType(
        "customer.updated",
        "Facts of a person moved.",
        fields(customer_id=CUSTOMER, changed_fields=list_of(TEXT)),
    ),
)
BY_NAME = {entry.name: entry for entry in CATALOGUE}


def schemas() -> dict[str, Schema]:
    """The JSON Schema of `data` of every event type, by type."""
    return {entry.name: entry.schema() for entry in CATALOGUE}


def envelope() -> Schema:
    """The JSON Schema of the whole CloudEvent; that of its `data` is named in `dataschema`."""
    properties: dict[str, Schema] = {
        "specversion": {"type": "string", "const": "1.0"},
        "id": {"type": "string", "pattern": "^evt_"},
        "source": {"type": "string", "pattern": "^/meridian/"},
        "type": one_of(tuple(BY_NAME)),
        "subject": {"type": "string", "pattern": "^(tkt|cus)_"},
        "time": TIME,
        "sequence": {"type": "integer", "minimum": 1},
        "datacontenttype": {"type": "string", "const": "application/json"},
        "dataschema": {"type": "string", "pattern": "^urn:meridian:event-schema:"},
        "data": {"type": "object"},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": schema_id("envelope"),
        "title": "An event of Meridian",
        "description": "CloudEvents 1.0, structured JSON. `sequence` counts without gaps per `subject`.",
        **fields(**properties),
    }


def check(event: Event) -> None:
    """UndocumentedEventError unless everything the event says is documented here and it is small enough."""
    entry = BY_NAME.get(event.type)
    if entry is None:
        raise UndocumentedEventError(f"{event.type}: unknown type")
    text = json.dumps({**event.data, "actor": {"kind": event.actor.kind, "id": event.actor.id}}, allow_nan=False)
    found = list(problems(json.loads(text), entry.schema()))
    found += [f"facet {name}: not documented" for name in event.facets.keys() - set(FACETS)]
    found += [f"facet {name}: empty" for name, value in event.facets.items() if not value]
    found += [f"work {name}: unknown" for name in set(event.work) - set(get_args(Work))]
    if len(text.encode()) > MAX_EVENT_BYTES:
        found.append("too large")
    if found:
        raise UndocumentedEventError(f"{event.type}: {'; '.join(found)}")
