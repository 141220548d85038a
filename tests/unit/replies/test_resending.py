"""A person sends a reply again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chalicelib.desk.errors import NotFoundError, StateConflictError
from chalicelib.desk.messages import Delivery, DeliveryState
from chalicelib.replies.resending import Resending
from tests.builders import AGENT, CoreDesk, a_message, a_reply, a_ticket


@pytest.fixture
def desk() -> CoreDesk:
    desk = CoreDesk()
    desk.has(a_ticket())
    return desk


@pytest.mark.parametrize("state", ["failed", "unknown"])
def test_what_did_not_arrive_goes_out_once_more_and_who_asked_is_told(desk: CoreDesk, state: DeliveryState) -> None:
    reply = desk.has(a_reply(delivery=Delivery(state, 1, detail="bounced")))
    for _ in range(2):
        again = Resending(desk.commits).resend(reply.ticket_id, reply.id, AGENT)
        assert again.delivery is not None
        assert (again.delivery.state, again.due) == ("queued", "deliver")
    (event,) = desk.events()
    assert (event.type, event.actor, event.work) == ("message.updated", AGENT, ("deliver",))
    desk.delivering.deliver(reply.ticket_id, reply.id)
    after = desk.message().delivery
    assert after is not None
    assert (after.state, after.attempts) == ("delivered", 2)


@pytest.mark.parametrize("state", ["sending", "sent", "delivered"])
def test_what_is_on_its_way_or_there_is_not_sent_again(desk: CoreDesk, state: DeliveryState) -> None:
    reply = desk.has(a_reply(delivery=Delivery(state, 1)))
    with pytest.raises(StateConflictError):
        Resending(desk.commits).resend(reply.ticket_id, reply.id, AGENT)


def test_what_a_customer_wrote_and_what_is_not_there_cannot_be_sent(desk: CoreDesk) -> None:
    theirs = desk.has(a_message())
    for message_id in (theirs.id, "msg_none"):
        with pytest.raises(NotFoundError):
            Resending(desk.commits).resend(theirs.ticket_id, message_id, AGENT)


def test_of_two_clicks_at_once_one_queues_it(desk: CoreDesk) -> None:
    reply = desk.has(a_reply(delivery=Delivery("failed", 1)))
    desk.store.meanwhile.append(lambda: desk.has(replace(reply, delivery=Delivery("queued", 1), revision=1)) and None)
    Resending(desk.commits).resend(reply.ticket_id, reply.id, AGENT)
    assert desk.events() == []
