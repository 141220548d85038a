"""The product runs on the strict cloud: behind its gateway, woken by its event sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cloud.product import ProductDesk

TICKET = {"ticket": {"subject": "Colis abîmé", "description": "Bonjour, mon colis est arrivé abîmé. Que faire ?"}}


def test_a_customers_ticket_is_opened_read_by_an_agent_and_told_to_the_world(desk: ProductDesk) -> None:
    opened = desk.post("/v1/tickets", json=TICKET, caller="customer")
    ticket_id = opened.json()["ticket"]["id"]
    desk.cloud.settle()

    assert opened.status == 201
    assert desk.get(f"/v1/tickets/{ticket_id}", caller="agent").status == 200
    assert "ticket.created" in [event.type for event in desk.cloud.published()]
    assert desk.cloud.raised() == []


def test_calls_are_recorded_under_the_function_that_made_them(desk: ProductDesk) -> None:
    desk.post("/v1/tickets", json=TICKET, caller="customer")
    desk.cloud.settle()

    assert {"api_handler", "relay", "translate"} <= {call.function for call in desk.cloud.gate.calls}
