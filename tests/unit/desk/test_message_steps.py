"""A step of the work on a message: taken on what is there now, written with its ticket, or not at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.events import Actor
from chalicelib.desk.message_steps import MessageSteps
from chalicelib.desk.messages import Message
from tests.builders import CoreDesk, a_message, a_ticket, an_id

WORKER = Actor("system", "test")
TICKET, MESSAGE = an_id("tkt", 1), an_id("msg", 1)


@pytest.fixture
def desk() -> CoreDesk:
    desk = CoreDesk()
    desk.has(a_ticket(version=3), a_message())
    return desk


@pytest.fixture
def steps(desk: CoreDesk) -> MessageSteps:
    return MessageSteps(desk.commits, WORKER)


def shout(draft: TicketDraft, before: Message) -> Message | None:
    """A step that is taken once."""
    if before.body.isupper():
        return None
    draft.record("message.sent", {"message_id": before.id})
    return replace(before, body=before.body.upper(), revision=before.revision + 1)


def test_a_step_writes_message_and_event_and_leaves_the_ticket_at_its_version(
    desk: CoreDesk, steps: MessageSteps
) -> None:
    assert steps.take(desk.message(), shout) is True
    assert (desk.message().body, desk.message().revision) == ("BONJOUR", 1)
    assert (desk.ticket().version, desk.ticket().sequence, desk.ticket().updated_at) == (3, 2, a_ticket().updated_at)
    (event,) = desk.events()
    assert (event.actor, event.sequence) == (WORKER, 2)


def test_a_step_that_was_taken_already_is_not_taken_again(desk: CoreDesk, steps: MessageSteps) -> None:
    message = desk.message()
    steps.take(message, shout)
    assert steps.take(message, shout) is False
    assert len(desk.store.changes) == 1


def test_what_was_read_serves_for_the_step(desk: CoreDesk, steps: MessageSteps) -> None:
    ticket, message, known = steps.read(TICKET, MESSAGE)
    assert (ticket, message) == (desk.ticket(), desk.message())
    assert steps.take(message, shout, known) is True
    assert len(desk.store.loads) == 1


def test_of_two_workers_one_takes_the_step(desk: CoreDesk, steps: MessageSteps) -> None:
    _, message, known = steps.read(TICKET, MESSAGE)
    desk.store.meanwhile.append(lambda: steps.take(message, shout))
    assert steps.take(message, shout, known) is False
    assert len(desk.events()) == 1


def test_a_message_changed_without_an_event_is_noticed_by_its_revision(desk: CoreDesk, steps: MessageSteps) -> None:
    _, message, known = steps.read(TICKET, MESSAGE)
    desk.has(replace(message, body="SAID ALREADY", revision=1))
    assert steps.take(message, shout, known) is False
    assert desk.message().body == "SAID ALREADY"


@pytest.mark.parametrize(("ticket_id", "message_id"), [(TICKET, "msg_404"), ("tkt_404", MESSAGE)])
def test_a_message_that_never_was_is_no_message(steps: MessageSteps, ticket_id: str, message_id: str) -> None:
    with pytest.raises(LookupError):
        steps.read(ticket_id, message_id)
