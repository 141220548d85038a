"""Models of tickets as they are answered."""

from __future__ import annotations

from typing import Any, Literal

from chalicelib.api.schemas import Moment, PageLinks, PageMeta, Resource
from chalicelib.desk.tickets import Channel, Complexity, Stage, Status, Urgency


class Language(Resource):
    """The customer's language on this ticket: `overridden` by an agent, `variant` as their market writes it."""

    tag: str
    confidence: float
    overridden: bool
    variant: str


class ViaView(Resource):
    """How the ticket came in."""

    channel: Channel
    followup_source_id: str | None


class CustomFieldView(Resource):
    """A value of the company's own."""

    id: str
    value: Any


class CustomerTicket(Resource):
    """A ticket as its customer sees it."""

    id: str
    number: int
    version: int
    status: Status
    subject: str
    channel: Channel
    via: ViaView
    requester_id: str
    language: Language
    brand: str | None
    market: str | None
    sales_platform: str | None
    store: str | None
    category: str | None
    urgency: Urgency
    desired_outcome: str | None
    external_id: str | None
    order_id: str | None
    custom_fields: list[CustomFieldView]
    merged_into: str | None
    followup_ids: list[str]
    created_at: Moment
    updated_at: Moment
    received_at: Moment
    resolved_at: Moment | None
    confirmed_at: Moment | None


class TriageView(Resource):
    """Which rule decided, who owns the category, who corrected it."""

    rule_id: str
    owner: str | None
    corrected_by: str | None


class LinkView(Resource):
    """A pointer to another ticket."""

    ticket_id: str
    kind: Literal["related", "duplicate_of", "caused_by", "followup_of"]


class EscalationView(Resource):
    """The last call for help: open until it is acknowledged, or withdrawn because the ticket was resolved."""

    number: int
    queue_id: str
    created_at: Moment
    acknowledged_at: Moment | None
    withdrawn_at: Moment | None


class SlaSummary(Resource):
    """The ticket's clocks as lists show them: the next deadline (past, when it was missed), and what was missed.

    `breached`: a clock that still runs has missed its deadline, first at `breached_at`.
    """

    next_due_at: Moment | None
    breached: bool
    breached_at: Moment | None


class PolicyPin(Resource):
    """A version of a policy."""

    id: str
    version: int


class SlaOutlook(SlaSummary):
    """With the policy that holds and the metric that is due next. All of it: `GET /v1/tickets/{ticket_id}/sla`."""

    policy: PolicyPin | None
    next_metric: str | None


class StaffTicket(CustomerTicket):
    """A ticket as staff and integrations see it. `channel_lag_s` is how long it took from its channel to here."""

    sequence: int
    stage: Stage | None
    assignee_id: str | None
    queue_id: str | None
    region: str | None
    complexity: Complexity
    tier: str | None
    tags: list[str]
    triage: TriageView | None
    escalation: EscalationView | None
    links: list[LinkView]
    merged_ids: list[str]
    snoozed_until: Moment | None
    confirmed_by: Literal["customer", "timeout"] | None
    reopens: int
    opened_by: str
    channel_created_at: Moment | None
    channel_lag_s: int | None
    sla: SlaSummary


class WholeTicket(StaffTicket):
    """A ticket on its own."""

    sla: SlaOutlook


class TicketEnvelope(Resource):
    """One ticket; customers get the shorter form."""

    ticket: WholeTicket | CustomerTicket


class CountView(Resource):
    """A number of tickets; at least that many when it is not complete."""

    value: int
    is_approximate: bool
    is_complete: bool


class TicketCount(Resource):
    """How many tickets fit."""

    count: CountView


class TicketPage(Resource):
    """A page of tickets."""

    data: list[StaffTicket | CustomerTicket]
    meta: PageMeta
    links: PageLinks
