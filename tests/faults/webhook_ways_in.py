"""The ways in of webhooks: an event that one wants, a lane on which it waits, a lane that somebody lost."""

from __future__ import annotations

from chalicelib.bootstrap import container
from chalicelib.ports import HttpAnswer, HttpCall
from tests.faults.flows import Flow, Prepared, invoked, swept, with_ticket
from tests.faults.stage import Stage

NEW = {"url": "https://hooks.example/in", "event_types": ["ticket.created"]}

INVOICE = "Où est ma facture pour la commande FR-20931, s'il vous plaît ?"


def heard(call: HttpCall) -> HttpAnswer:
    """A receiver that takes everything."""
    assert call.headers["webhook-signature"].startswith("v1,")
    return HttpAnswer(204, {}, b"")


def with_wanted_event(stage: Stage) -> Prepared:
    """A webhook that wants new tickets, and one whose key waits on the queue of webhooks."""
    vars(container())["http"] = heard
    prepared = with_ticket(stage)
    made = stage.desk.post("/v1/webhooks", json={"webhook": NEW}, caller="admin")
    assert made.status == 201, made.text
    stage.wait(minutes=2)
    stage.desk.open(caller="customer", description=INVOICE)
    while not stage.waiting("WebhooksQueue"):
        stage.pump_once()
    webhook = made.json()["webhook"]["id"]
    return {**prepared, "webhook": webhook, "events": stage.desk.cloud.waiting("WebhooksQueue")}


def with_waiting_lane(stage: Stage) -> Prepared:
    """The same a step later: the event has its delivery, and its lane waits to be looked at."""
    prepared = with_wanted_event(stage)
    stage.take("WebhooksQueue")
    assert invoked("send_webhooks")(stage, prepared)
    return {**prepared, "events": stage.desk.cloud.waiting("WebhooksQueue")}


def with_lost_lane(stage: Stage) -> Prepared:
    """The same, and the message got lost a while ago."""
    prepared = with_waiting_lane(stage)
    stage.lose_messages()
    stage.wait(minutes=16)
    return prepared


SEND = invoked("send_webhooks")
WEBHOOK_FLOWS = (
    Flow("a webhook wants an event", SEND, with_wanted_event, source="WebhooksQueue", is_long=True),
    Flow("a webhook is called", SEND, with_waiting_lane, source="WebhooksQueue", is_long=True),
    Flow("sweep of webhooks", swept, with_lost_lane, is_ordered=False, is_long=True),
)
