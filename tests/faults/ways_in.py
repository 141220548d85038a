"""Every way in: what callers, streams, queues and the schedule do to the desk."""

from __future__ import annotations

from tests.desk import AGENT, FRENCH
from tests.faults.budget_flows import BUDGET_FLOWS
from tests.faults.call_flows import CALL_FLOWS
from tests.faults.channel_flows import CHANNEL_FLOWS
from tests.faults.chat_flows import CHAT_FLOWS
from tests.faults.clock_ways_in import CLOCK_FLOWS
from tests.faults.editor_ways_in import EDITOR_FLOWS
from tests.faults.file_flows import FILE_FLOWS
from tests.faults.flows import (
    AGAIN,
    FILE,
    NOTE,
    REPLY,
    Flow,
    collected,
    invoked,
    keys_of,
    opened_only,
    rates_fetched,
    request,
    swept,
    waiting_on,
    with_file,
    with_lost_work,
    with_merged_tickets,
    with_message,
    with_published_rates,
    with_resolved_ticket,
    with_ticket,
    with_two_customers,
    with_two_tickets,
    with_usage_lines,
)
from tests.faults.mail_flows import MAIL_FLOWS
from tests.faults.offer_ways_in import OFFER_FLOWS
from tests.faults.webhook_ways_in import WEBHOOK_FLOWS

FIELD = {"id": "serial", "type": "text", "labels": {"en": "Serial number"}, "max_length": 20}
TICKET = {"description": FRENCH, "market": "FR"}
BY_MAIL = {**TICKET, "requester": {"email": "luc@example.fr", "external_id": "u99", "name": "Luc"}}
REQUESTER_KNOWN = {**TICKET, "requester": {"email": "ana@example.org", "phone": "+33612345678"}}
MESSAGES = "/v1/tickets/<ticket>/messages"
ONE = "/v1/tickets/<ticket>"

FLOWS = (
    Flow("customer opens", request("POST", "/v1/tickets", "customer", "k1", ticket=TICKET), meets_door=True),
    Flow("customer opens without key", request("POST", "/v1/tickets", "customer", None, ticket=TICKET), is_keyed=False),
    Flow(
        "integration opens for a new customer",
        request("POST", "/v1/tickets", "integration", "k1", ticket=BY_MAIL),
        meets_door=True,
    ),
    Flow(
        "agent opens for a customer known in part",
        request("POST", "/v1/tickets", "agent", "k1", ticket=REQUESTER_KNOWN),
    ),
    Flow(
        "customer opens with a file",
        request("POST", "/v1/tickets", "customer", "k1", ticket={**TICKET, "attachment_ids": ["<file>"]}),
        with_file,
    ),
    Flow(
        "customer opens with a long text",
        request("POST", "/v1/tickets", "customer", "k1", ticket={"description": f"{FRENCH}\n" * 600}),
    ),
    Flow(
        "agent replies",
        request("POST", MESSAGES, "agent", "k1", message={"body": REPLY, "status_after": "pending"}),
        with_ticket,
    ),
    Flow(
        "agent replies without key",
        request("POST", MESSAGES, "agent", None, message={"body": REPLY}),
        with_ticket,
        is_keyed=False,
    ),
    Flow(
        "customer writes again",
        request("POST", MESSAGES, "customer", "k1", message={"body": AGAIN}),
        with_resolved_ticket,
    ),
    Flow(
        "agent leaves a note",
        request("POST", MESSAGES, "agent", "k1", message={"body": NOTE, "public": False, "mentions": ["<agent>"]}),
        lambda stage: {**with_ticket(stage), "agent": AGENT},
    ),
    Flow(
        "agent changes fields",
        request("PATCH", ONE, "agent", "k1", ticket={"tags": ["vip"], "urgency": "urgent"}),
        with_ticket,
    ),
    Flow(
        "agent changes the version seen",
        request("PATCH", ONE, "agent", "k1", ticket={"tags": ["vip"], "version": 1}),
        with_ticket,
    ),
    Flow("agent assigns", request("POST", f"{ONE}/assign", "agent", "k1", assignee_id=AGENT), with_ticket),
    Flow(
        "agent changes the ticket seen without key",
        request("PATCH", ONE, "agent", None, headers={"If-Match": '"1"'}, ticket={"tags": ["vip"]}),
        with_ticket,
        is_keyed=False,
    ),
    Flow("agent claims", request("POST", f"{ONE}/claim", "agent", "k1"), with_ticket),
    Flow("agent merges", request("POST", f"{ONE}/merge", "agent", "k1", source_id="<source>"), with_two_tickets),
    Flow(
        "agent changes the ticket seen",
        request("PATCH", ONE, "agent", "k1", headers={"If-Match": '"1"'}, ticket={"tags": ["vip"]}),
        with_ticket,
    ),
    Flow("agent unmerges", request("POST", f"{ONE}/unmerge", "agent", "k1", source_id="<source>"), with_merged_tickets),
    Flow(
        "agent splits",
        request("POST", f"{ONE}/split", "agent", "k1", split={"message_ids": ["<message>"], "inherit_start": True}),
        with_message,
    ),
    Flow("customer announces a file", request("POST", "/v1/attachments", "customer", "k1", attachments=[FILE])),
    Flow(
        "customer announces a file without key",
        request("POST", "/v1/attachments", "customer", None, attachments=[FILE]),
        is_keyed=False,
        fewest_calls=2,
    ),
    Flow(
        "integration makes a customer",
        request("POST", "/v1/customers", "integration", "k1", customer=BY_MAIL["requester"]),
    ),
    Flow(
        "supervisor defines a field",
        request("POST", "/v1/custom_fields", "supervisor", "k1", custom_field=FIELD),
        hears_conflicts=True,
    ),
    Flow(
        "agent merges customers",
        request("POST", "/v1/customers/<into>/merge", "agent", "k1", customer={"source_id": "<source>"}),
        with_two_customers,
    ),
    *OFFER_FLOWS,
    Flow("relay", invoked("relay"), opened_only, source="stream", fewest_calls=2),
    Flow("republish", invoked("republish"), lambda stage: {"events": keys_of(opened_only(stage))}, source="stream"),
    Flow("translate", invoked("translate"), waiting_on("TranslateQueue"), source="TranslateQueue", fewest_calls=5),
    Flow("deliver", invoked("deliver"), waiting_on("DeliverQueue"), source="DeliverQueue", fewest_calls=2),
    Flow("sweep", swept, with_lost_work, is_ordered=False, is_long=True),
    *BUDGET_FLOWS,
    *WEBHOOK_FLOWS,
    *EDITOR_FLOWS,
    *FILE_FLOWS,
    *CHANNEL_FLOWS,
    *MAIL_FLOWS,
    *CALL_FLOWS,
    Flow("collect usage", collected, with_usage_lines, fewest_calls=1),
    Flow("fetch rates", rates_fetched, with_published_rates),
    *CLOCK_FLOWS,
    *CHAT_FLOWS,
)
