"""The ways in that negotiate: an offer made, answered, countered, granted."""

from __future__ import annotations

from collections.abc import Callable

from tests.faults.flows import Flow, Prepared, request, with_ticket
from tests.faults.stage import Stage

OFFERS = "/v1/tickets/<ticket>/offers"
LABEL = {"remedy": "return_label", "reason": "damaged"}
REPLACEMENT = {"remedy": "replacement", "reason": "damaged"}  # without an order its value is unknown: a supervisor's


def with_offer(caller: str = "agent", **offer: str) -> Callable[[Stage], Prepared]:
    """A ticket with an open offer."""

    def prepare(stage: Stage) -> Prepared:
        prepared = with_ticket(stage)
        path = OFFERS.replace("<ticket>", prepared["ticket"])
        made = stage.desk.post(path, json={"offer": offer}, caller=caller)
        assert made.status == 201, made.text
        stage.settle()
        return {**prepared, "offer": made.json()["offer"]["id"]}

    return prepare


def answered(name: str, move: str, caller: str, **offer: str) -> Flow:
    """An answer to an offer, with its key."""
    return Flow(name, request("POST", f"{OFFERS}/<offer>/{move}", caller, "k1"), with_offer(**offer))


OFFER_FLOWS = (
    Flow("agent makes an offer", request("POST", OFFERS, "agent", "k1", offer=LABEL), with_ticket),
    answered("customer accepts an offer", "accept", "customer", **LABEL),
    answered("supervisor approves an offer", "approve", "supervisor", **REPLACEMENT),
    Flow(
        "customer counters an offer",
        request("POST", f"{OFFERS}/<offer>/counter", "customer", "k1", offer={"remedy": "replacement"}),
        with_offer(**LABEL),
    ),
)
