"""Calls about tickets."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from chalicelib.api.accesses import READ_TICKETS, STAFF_TICKETS, WORK_TICKETS, WRITE_TICKETS
from chalicelib.api.calls import Answer, Call, Handler, ModelRef, Models
from chalicelib.api.custom_field_views import for_reader
from chalicelib.api.persons import person_of
from chalicelib.api.routes import route
from chalicelib.api.views import ticket_view
from chalicelib.desk.assigning import AssignTicket, ClaimTicket
from chalicelib.desk.commands import (
    ChangeTags,
    ConfirmTicket,
    LinkTicket,
    MarkSpam,
    ReopenTicket,
    SnoozeTicket,
    UpdateTicket,
)
from chalicelib.desk.custom_fields import CheckedUpdate
from chalicelib.desk.editing import Edit, Edited, Target
from chalicelib.desk.errors import InvalidValueError
from chalicelib.desk.escalating import AcknowledgeEscalation, EscalateTicket
from chalicelib.desk.tickets import Link, Ticket, TicketLanguage
from chalicelib.languages.tags import UNKNOWN
from chalicelib.languages.vote import overridden
from chalicelib.sla.business_time import HORIZON
from chalicelib.sla.outlook import outlook

if TYPE_CHECKING:
    from collections.abc import Callable

    from chalicelib.api.access import Access
    from chalicelib.api.ticket_schemas import NewTicket

models = Models("chalicelib.api.ticket_schemas")
answers = Models("chalicelib.api.ticket_answers")
NOT_FOR_CUSTOMERS = (
    "requester_id", "requester", "queue_id", "tier", "tags", "region", "complexity", "channel_created_at", "automatic",
)  # fmt: skip
CUSTOMER_CHANNELS = ("app", "web_form", "chat")
OPEN_FIELDS = (
    "channel", "brand", "region", "market", "sales_platform", "store", "category", "urgency", "complexity",
    "desired_outcome", "tier", "queue_id", "external_id", "order_id", "channel_created_at",
)  # fmt: skip
NOT_CLEARABLE = ("subject", "urgency", "complexity", "status", "stage", "tags", "custom_fields")


def action(name: str, body: ModelRef, access: Access = WORK_TICKETS) -> Callable[[Handler], Handler]:
    """Declare `POST /v1/tickets/{ticket_id}/<name>`, which changes one ticket and answers it."""
    return route(
        "POST",
        f"/v1/tickets/{{ticket_id}}/{name}",
        access=access,
        body=body,
        answer=answers.TicketEnvelope,
        errors=(404, 409, 412, 422),
        versioned=True,
    )


@route(
    "POST",
    "/v1/tickets",
    access=WRITE_TICKETS,
    body=models.OpenTicketBody,
    answer=answers.TicketEnvelope,
    status=201,
    errors=(409, 422),
    links={"read_ticket": ("ticket_id", "/ticket/id")},
)
def open_ticket(call: Call) -> Answer:
    """Open a ticket. Customers open their own; staff and integrations name a requester."""
    from chalicelib.intake.open_ticket import OpenTicket

    new: NewTicket = call.body.ticket
    _check_new(new, call)
    call.desk.uploads.check_uploaded(new.attachment_ids, call.caller.actor, "/ticket")
    opened = call.desk.intake.open_ticket(
        OpenTicket(
            actor=call.caller.actor,
            description=new.description,
            subject=new.subject,
            requester_id=call.caller.id if call.caller.kind == "customer" else new.requester_id,
            requester=person_of(new.requester, is_verified=call.caller.kind == "integration"),
            fields=_fields(new, call),
            language=new.language,
            automatic=new.automatic,
            attachment_ids=tuple(dict.fromkeys(new.attachment_ids)),
            followup_of=new.via.followup_source_id if new.via else None,
            replay=call.idempotency,
            is_form=call.caller.kind == "customer" or bool(new.custom_fields),
        )
    )
    location = {"Location": f"/v1/tickets/{opened.ticket.id}"}
    return ticket_answer(call, opened.ticket, headers=location, status=201, is_replayed=opened.is_replay)


def _check_new(new: NewTicket, call: Call) -> None:
    if call.caller.kind == "customer":
        for name in NOT_FOR_CUSTOMERS:
            if getattr(new, name):
                raise InvalidValueError(f"/ticket/{name}", "not_allowed")
        if new.channel and new.channel not in CUSTOMER_CHANNELS:
            raise InvalidValueError("/ticket/channel", "not_allowed")
    elif not new.requester_id and not person_of(new.requester).identities:
        raise InvalidValueError("/ticket/requester", "missing")
    elif new.requester_id and new.requester:
        raise InvalidValueError("/ticket/requester", "not_allowed")
    if new.channel_created_at:
        _check_written(new.channel_created_at, call.desk.now())


def _check_written(at: datetime, now: datetime) -> None:
    """Refuse a moment of writing from which no clock could run."""
    if at > now:
        raise InvalidValueError("/ticket/channel_created_at", "in_the_future")
    if at < now - HORIZON:
        raise InvalidValueError("/ticket/channel_created_at", "too_old")


def _fields(new: NewTicket, call: Call) -> dict[str, Any]:
    fields = {name: getattr(new, name) for name in OPEN_FIELDS if getattr(new, name) is not None}
    fields.setdefault("channel", "app" if call.caller.kind == "customer" else "api")
    fields["tags"] = tuple(dict.fromkeys(new.tags))
    fields["custom_fields"] = tuple((field.id, field.value) for field in new.custom_fields)
    return fields


def ticket_answer(call: Call, ticket: Ticket, **rest: Any) -> Answer:
    """A ticket as its reader sees it, with what its clocks are at for everybody but the customer."""
    for_customer = call.caller.kind == "customer"
    view = ticket_view(for_reader(call, ticket), for_customer)
    if not for_customer:
        seen = outlook(ticket, call.desk.rules)
        policy = seen.policy and {"id": seen.policy.id, "version": seen.policy.version}
        view["sla"] |= {"policy": policy, "next_metric": seen.next_metric}
    return Answer({"ticket": view}, version=ticket.version, **rest)


def _edited(call: Call, edited: Edited) -> Answer:
    return ticket_answer(call, edited.ticket, is_replayed=edited.is_replay)


def target_of(call: Call, version: int | None = None) -> Target:
    """Which ticket the call is about, and which version its caller saw."""
    return Target(
        ticket_id=call.path["ticket_id"],
        actor=call.caller.actor,
        if_match=call.expected_version,
        version=version,
        replay=call.idempotency,
    )


def _edit(call: Call, edit: Edit) -> Answer:
    return _edited(call, call.desk.editing.run(target_of(call), edit))


@route("GET", "/v1/tickets/{ticket_id}", access=READ_TICKETS, answer=answers.TicketEnvelope, errors=(404,))
def read_ticket(call: Call) -> Answer:
    """Read a ticket. Customers read their own; anybody else's does not exist for them."""
    return ticket_answer(call, call.desk.editing.read(call.path["ticket_id"], call.caller.actor))


@route(
    "PATCH",
    "/v1/tickets/{ticket_id}",
    access=WORK_TICKETS,
    body=models.UpdateTicketBody,
    errors=(404, 409, 412, 422),
    versioned=True,
    answer=answers.TicketEnvelope,
)
def update_ticket(call: Call) -> Answer:
    """Change fields, tags and status. A move the lifecycle does not know is 409 `invalid_transition`."""
    changes = call.body.ticket
    given = changes.model_dump(exclude_unset=True, exclude={"version", "status", "stage"})
    for name in NOT_CLEARABLE:
        if name in changes.model_fields_set and getattr(changes, name) is None:
            raise InvalidValueError(f"/ticket/{name}", "not_allowed")
    if "tags" in given:
        given["tags"] = tuple(given["tags"])
    if "custom_fields" in given:
        given["custom_fields"] = tuple((field["id"], field["value"]) for field in given["custom_fields"])
    if "language" in given:
        given["language"] = overridden(given["language"]) if given["language"] else TicketLanguage(UNKNOWN, 0.0)
    owner = call.desk.triage_rules.owner(given["category"]) if given.get("category") else None
    edit = CheckedUpdate(UpdateTicket(given, changes.status, changes.stage, owner), call.desk.custom_fields.rules())
    return _edited(call, call.desk.editing.run(target_of(call, changes.version), edit))


@action("assign", models.AssignBody)
def assign_ticket(call: Call) -> Answer:
    """Give the ticket to an agent, a queue, or both; `assignee_id` null takes it back from its agent."""
    body = call.body
    if not body.model_fields_set:
        raise InvalidValueError("/assignee_id", "missing")
    if "queue_id" in body.model_fields_set and (body.queue_id is None or body.queue_id not in call.desk.queues.known()):
        raise InvalidValueError("/queue_id", "unknown_queue")
    unassign = "assignee_id" in body.model_fields_set and body.assignee_id is None
    return _edit(call, AssignTicket(body.assignee_id, body.queue_id, unassign))


@action("claim", models.EmptyBody, STAFF_TICKETS)
def claim_ticket(call: Call) -> Answer:
    """Take an unassigned ticket. Of many who try at once, one wins; the others get 409 `conflict`."""
    return _edit(call, ClaimTicket(call.caller.id))


@action("escalate", models.EscalateBody, STAFF_TICKETS)
def escalate_ticket(call: Call) -> Answer:
    """Call the desk of another queue for help: the ticket waits there until somebody takes it.

    While a call is open there is no second one: 409 `conflict`.
    """
    if not call.desk.queues.exists(call.body.queue_id):
        raise InvalidValueError("/queue_id", "unknown_queue")
    return _edit(call, EscalateTicket(call.body.queue_id, call.body.reason))


@action("acknowledge", models.EmptyBody, STAFF_TICKETS)
def acknowledge_ticket(call: Call) -> Answer:
    """Say that your desk has taken the escalation. Taking the ticket in the queue it was escalated to says so too."""
    return _edit(call, AcknowledgeEscalation())


@action("tags", models.TagsBody)
def change_tags(call: Call) -> Answer:
    """Add some tags and take some away, whatever others do to the rest."""
    return _edit(call, ChangeTags(tuple(call.body.add), tuple(call.body.remove)))


@action("link", models.LinkBody)
def link_ticket(call: Call) -> Answer:
    """Point at another ticket."""
    return _edit(call, LinkTicket(Link(call.body.ticket_id, call.body.kind)))


@action("merge", models.SourceBody)
def merge_ticket(call: Call) -> Answer:
    """Merge another ticket of the same customer into this one. Its messages join this thread."""
    return _edited(call, call.desk.merging.merge(target_of(call), call.body.source_id))


@action("unmerge", models.SourceBody)
def unmerge_ticket(call: Call) -> Answer:
    """Take a merged ticket out again: it goes back to the status it had."""
    return _edited(call, call.desk.merging.unmerge(target_of(call), call.body.source_id))


@action("spam", models.EmptyBody)
def mark_spam(call: Call) -> Answer:
    """Mark as spam. Nothing is deleted."""
    return _edit(call, MarkSpam(True))


@action("not_spam", models.EmptyBody)
def unmark_spam(call: Call) -> Answer:
    """Take the mark back: the ticket is open."""
    return _edit(call, MarkSpam(False))


@action("snooze", models.SnoozeBody)
def snooze_ticket(call: Call) -> Answer:
    """Set pending until a moment."""
    return _edit(call, SnoozeTicket(call.body.until))


@action("confirm", models.EmptyBody, WRITE_TICKETS)
def confirm_ticket(call: Call) -> Answer:
    """Confirm that a resolved ticket is solved."""
    return _edit(call, ConfirmTicket())


@action("reopen", models.EmptyBody, WRITE_TICKETS)
def reopen_ticket(call: Call) -> Answer:
    """Open again what waits or was solved."""
    return _edit(call, ReopenTicket())
