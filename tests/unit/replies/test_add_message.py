"""A message and what it does: to the ticket's status, to its readers, to the queues."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from chalicelib.desk.commits import Replay
from chalicelib.desk.errors import (
    InvalidTransitionError,
    InvalidValueError,
    MismatchError,
    NotFoundError,
    PreconditionFailedError,
)
from chalicelib.desk.messages import Author, Delivery, Translation
from chalicelib.desk.tickets import Status, TicketLanguage
from tests.builders import (
    ANA,
    BEN,
    CUSTOMER,
    LI,
    OTHER_CUSTOMER,
    REPLAY,
    SHOP,
    CoreDesk,
    a_ticket,
    an_attachment,
    an_id,
)
from tests.fakes import START

REPLY = "hello your parcel is on its way"
LATER = START + timedelta(hours=1)


@pytest.fixture
def desk() -> CoreDesk:
    desk = CoreDesk()
    desk.clock.advance(hours=1)
    return desk


def having(desk: CoreDesk, status: Status = "open", **fields: Any) -> Any:
    return desk.has(a_ticket(status=status, version=3, **fields))


def moves(desk: CoreDesk) -> list[tuple[str, str, str]]:
    """Every status change told: (from, to, reason)."""
    told = [event.data for event in desk.events() if event.type == "ticket.status_changed"]
    return [(data["from"], data["to"], data["reason"]) for data in told]


# agents answer


# status before -> after a plain reply; None: refused. Written out from the table of the design.
REPLIED: dict[Status, Status | None] = {
    "new": "open",
    "open": "open",
    "pending": "open",
    "on_hold": "on_hold",
    "resolved": "resolved",
    "confirmed": None,
    "archived": None,
    "merged": None,
    "spam": None,
}


@pytest.mark.parametrize("status", [status for status, after in REPLIED.items() if after])
def test_a_reply_leads_where_the_design_says_and_tells_a_status_only_if_it_moved(
    desk: CoreDesk, status: Status
) -> None:
    ticket = having(desk, status)
    desk.says(ticket, REPLY)
    after = REPLIED[status]
    assert desk.ticket().status == after
    assert desk.types() == ["message.created"] + ["ticket.status_changed"] * (after != status)
    assert moves(desk) == ([] if after == status else [(status, "open", "agent_reply")])


@pytest.mark.parametrize("status", [status for status, after in REPLIED.items() if after is None])
def test_nobody_replies_to_what_is_over(desk: CoreDesk, status: Status) -> None:
    ticket = having(desk, status, confirmed_at=START)
    with pytest.raises(InvalidTransitionError):
        desk.says(ticket, REPLY)
    assert desk.store.changes == []


def test_a_reply_to_an_assigned_ticket_shows_that_work_has_begun(desk: CoreDesk) -> None:
    desk.says(having(desk, "open", stage="assigned", assignee_id=LI), REPLY)
    assert (desk.ticket().stage, desk.ticket().version) == ("in_progress", 4)


def test_a_reply_in_the_middle_of_work_moves_no_version_but_the_time(desk: CoreDesk) -> None:
    desk.says(having(desk, "open", stage="in_progress"), REPLY)
    assert (desk.ticket().version, desk.ticket().updated_at, desk.ticket().sequence) == (3, LATER, 2)


STATUS_AFTER = [
    ("new", "pending", [("new", "pending", "set_pending")]),
    ("new", "resolved", [("new", "resolved", "resolved")]),
    ("new", "open", [("new", "open", "agent_reply")]),
    ("open", "open", []),
    ("open", "on_hold", [("open", "on_hold", "set_hold")]),
    ("pending", "pending", []),
    ("pending", "resolved", [("pending", "resolved", "resolved")]),
    ("on_hold", "on_hold", []),
    ("on_hold", "open", [("on_hold", "open", "reopened")]),
    ("resolved", "resolved", []),
    ("resolved", "open", [("resolved", "open", "reopened")]),
    ("resolved", "pending", [("resolved", "pending", "set_pending")]),
]


@pytest.mark.parametrize(("before", "after", "told"), STATUS_AFTER)
def test_a_reply_with_its_status_is_one_change_and_at_most_one_status_event(
    desk: CoreDesk, before: Status, after: Status, told: list[tuple[str, str, str]]
) -> None:
    desk.says(having(desk, before), REPLY, status_after=after)
    assert (desk.ticket().status, moves(desk)) == (after, told)
    assert desk.types()[0] == "message.created", "the message comes before what it causes"
    assert [event.sequence for event in desk.events()] == list(range(2, 2 + len(desk.events())))
    assert desk.ticket().sequence == desk.events()[-1].sequence
    assert desk.ticket().version <= 4
    assert len(desk.store.changes) == 1


@pytest.mark.parametrize(("before", "after"), [("open", "archived"), ("open", "merged"), ("new", "new")])
def test_a_status_no_reply_leads_to_is_refused_with_the_reply(desk: CoreDesk, before: Status, after: Status) -> None:
    with pytest.raises(InvalidTransitionError):
        desk.says(having(desk, before), REPLY, status_after=after)
    assert desk.store.changes == []


def test_reopening_with_a_reply_counts_once(desk: CoreDesk) -> None:
    desk.says(having(desk, "resolved", reopens=1, resolved_at=START), REPLY, status_after="open")
    assert (desk.ticket().reopens, desk.ticket().resolved_at) == (2, None)
    assert desk.types() == ["message.created", "ticket.status_changed", "ticket.reopened"]


def test_resolving_with_a_reply_notes_the_moment(desk: CoreDesk) -> None:
    desk.says(having(desk, "open"), REPLY, status_after="resolved")
    assert desk.ticket().resolved_at == LATER


# internal notes


@pytest.mark.parametrize("status", ["new", "open", "pending", "on_hold", "resolved", "confirmed", "spam"])
def test_a_note_never_moves_the_status(desk: CoreDesk, status: Status) -> None:
    ticket = having(desk, status, snoozed_until=LATER + timedelta(days=1) if status == "pending" else None)
    added = desk.says(ticket, REPLY, public=False)
    now = desk.ticket()
    assert (now.status, now.version, now.snoozed_until, now.updated_at) == (status, 3, ticket.snoozed_until, LATER)
    assert desk.types() == ["message.created"]
    assert (added.message.public, added.message.delivery, added.message.translations) == (False, None, ())
    assert desk.events()[0].work == ()


@pytest.mark.parametrize("status", ["archived", "merged"])
def test_what_is_locked_takes_no_note(desk: CoreDesk, status: Status) -> None:
    with pytest.raises(InvalidTransitionError) as refused:
        desk.says(having(desk, status), REPLY, public=False)
    assert refused.value.details == {"status": status, "command": "message"}


def test_a_note_calls_agents_by_their_ids(desk: CoreDesk) -> None:
    added = desk.says(having(desk), REPLY, public=False, mentions=(LI, BEN))
    assert added.message.mentions == (LI, BEN)
    assert desk.data("message.created")["mentions"] == [LI, BEN]


@pytest.mark.parametrize(("mentions", "public"), [((LI, "agt_404"), False), ((LI,), True)])
def test_only_known_agents_are_called_and_only_in_notes(
    desk: CoreDesk, mentions: tuple[str, ...], public: bool
) -> None:
    with pytest.raises(InvalidValueError) as refused:
        desk.says(having(desk), REPLY, public=public, mentions=mentions)
    place = f"/message/mentions/{len(mentions) - 1}"
    assert (refused.value.pointer, refused.value.reason) == (place, "unknown_agent")


def test_twenty_agents_are_called_at_most(desk: CoreDesk) -> None:
    crowd = tuple(f"agt_{n}" for n in range(21))
    desk.store.active_agents |= set(crowd)
    assert desk.says(having(desk), REPLY, public=False, mentions=crowd[:20]).message.mentions == crowd[:20]
    with pytest.raises(InvalidValueError) as refused:
        desk.says(having(desk), REPLY, public=False, mentions=crowd)
    assert (refused.value.pointer, refused.value.details) == ("/message/mentions", {"limit": 20})


@pytest.mark.parametrize("fields", [{"public": False}, {"on_behalf": True}, {"actor": CUSTOMER}])
def test_a_status_comes_with_an_agents_reply_alone(desk: CoreDesk, fields: dict[str, Any]) -> None:
    with pytest.raises(InvalidValueError) as refused:
        desk.says(having(desk), REPLY, status_after="pending", **fields)
    assert (refused.value.pointer, refused.value.reason) == ("/message/status_after", "only_with_reply")


# languages and the way out


def test_a_reply_the_customer_cannot_read_waits_for_translation_and_then_for_delivery(desk: CoreDesk) -> None:
    added = desk.says(having(desk), REPLY)
    assert (added.message.language, added.message.author) == ("en", Author("agent", LI))
    assert added.message.translations == (Translation("fr", "queued"),)
    assert added.message.delivery == Delivery("queued", changed_at=LATER)
    (event,) = desk.events()
    assert event.work == ("translate",)
    assert (event.data["translations"], event.data["delivery_state"]) == (["fr"], "queued")
    assert REPLY not in str(event.data)


@pytest.mark.parametrize("fields", [{"translate": "none"}, {"language": "fr"}])
def test_a_reply_sent_as_it_is_waits_for_delivery_alone(desk: CoreDesk, fields: dict[str, Any]) -> None:
    added = desk.says(having(desk), REPLY, **fields)
    assert (added.message.translations, added.message.due) == ((), "deliver")
    assert desk.events()[0].work == ("deliver",)


def test_few_words_of_an_agent_are_in_the_queues_language(desk: CoreDesk) -> None:
    assert desk.says(having(desk), "ok").message.language == "en"


def test_few_words_of_a_customer_are_in_the_tickets_language(desk: CoreDesk) -> None:
    assert desk.says(having(desk), "ok", CUSTOMER).message.language == "fr"


def test_a_customers_words_are_translated_for_the_queue_and_delivered_to_nobody(desk: CoreDesk) -> None:
    added = desk.says(having(desk), "bonjour encore une chose", CUSTOMER)
    assert added.message.translations == (Translation("en", "queued"),)
    assert (added.message.delivery, added.message.author) == (None, Author("customer", ANA))
    assert "delivery_state" not in desk.events()[0].data


def test_words_brought_in_for_a_customer_are_the_customers(desk: CoreDesk) -> None:
    added = desk.says(having(desk, "pending"), "bonjour encore une chose", SHOP, on_behalf=True)
    assert (added.message.author, desk.ticket().status) == (Author("customer", ANA), "open")
    assert desk.events()[0].actor == SHOP


def test_an_integration_that_answers_is_a_bot(desk: CoreDesk) -> None:
    assert desk.says(having(desk), REPLY, SHOP).message.author == Author("bot", SHOP.id)


def test_files_come_with_the_message(desk: CoreDesk) -> None:
    desk.has(an_attachment())
    added = desk.says(having(desk), "bonjour", CUSTOMER, attachment_ids=(an_id("att", 1),))
    assert desk.types() == ["message.created", "attachment.added"]
    assert desk.store.rows["attachment", an_id("att", 1)].message_id == added.message.id


def test_nobody_writes_on_a_ticket_they_cannot_see(desk: CoreDesk) -> None:
    with pytest.raises(NotFoundError):
        desk.says(having(desk), "bonjour", OTHER_CUSTOMER)


def test_a_reply_heeds_the_version_the_agent_saw(desk: CoreDesk) -> None:
    with pytest.raises(PreconditionFailedError):
        desk.says(having(desk), REPLY, if_match=2)
    assert desk.says(a_ticket(), REPLY, if_match=3).ticket.status == "open"


# again


def test_the_same_key_adds_one_message(desk: CoreDesk) -> None:
    ticket = having(desk, "new")
    first = desk.says(ticket, REPLY, replay=REPLAY)
    again = desk.says(ticket, REPLY, replay=REPLAY)
    assert (again.is_replay, again.message, again.ticket) == (True, first.message, first.ticket)
    record = desk.store.changes[0].idempotency
    assert record is not None
    assert (record.status, record.resource_id) == (202, f"{ticket.id}/{first.message.id}")
    with pytest.raises(MismatchError):
        desk.says(ticket, "Something else", replay=Replay(REPLAY.key, "hash-2"))


def test_a_retry_writes_the_same_message_on_the_newer_ticket(desk: CoreDesk) -> None:
    ticket = having(desk, "new")
    desk.somebody_else_writes(ticket, status="pending")
    added = desk.says(ticket, REPLY)
    assert moves(desk) == [("pending", "open", "agent_reply")]
    assert [event.sequence for event in desk.events()] == [3, 4]
    assert [id_ for id_ in desk.ids.given if id_.startswith("msg_")] == [added.message.id]


def test_the_unknown_language_of_a_ticket_is_learned_from_the_customer(desk: CoreDesk) -> None:
    ticket = having(desk, language=TicketLanguage("und", 0.0))
    desk.says(ticket, REPLY)
    assert desk.ticket().language.tag == "und", "an agent's words tell nothing of the customer"
    added = desk.says(ticket, "bonjour encore une chose", CUSTOMER)
    assert desk.ticket().language == TicketLanguage("fr", added.message.language_confidence)
    desk.says(ticket, "guten tag zusammen ihr lieben", CUSTOMER)
    assert desk.ticket().language.tag == "fr"
