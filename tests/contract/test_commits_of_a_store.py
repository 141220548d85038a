"""What a commit promises: all or nothing, each condition, and a lost answer recognised."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from chalicelib.desk.attachments import BUILT_IN, Verdict
from chalicelib.desk.changes import AlreadyDoneError, Change, ConflictError, IdempotencyRecord, Wanted
from chalicelib.desk.customers import Consent, Customer, Identity, KnownIdentity
from chalicelib.desk.messages import Delivery, Translation
from chalicelib.desk.tickets import Link, Ticket, TriageResult
from tests.builders import ANA, BEN, JAN, LI, a_customer, a_message, a_ticket, an_attachment, an_id, waiting_for
from tests.contract.conftest import Stand, an_event, has
from tests.fakes import START

TICKET, MESSAGE = an_id("tkt", 1), an_id("msg", 1)
FULL_TICKET = a_ticket(
    status="pending", stage=None, assignee_id=LI, brand="acme", region="EU", market="FR", sales_platform="shop",
    store="s1", category="billing", urgency="urgent", complexity="complex", desired_outcome="refund", tier="gold",
    external_id="A-1", triage=TriageResult("damaged", "logistics", BEN), tags=("vip", "b2b"),
    custom_fields=(("size", 42), ("weight", 1.5), ("gift", True), ("note", None), ("parts", ["a", 1])),
    links=(Link(an_id("tkt", 2), "caused_by"),), followup_ids=(an_id("tkt", 3),), followup_source_id=an_id("tkt", 4),
    merged_into=an_id("tkt", 5), merged_ids=(an_id("tkt", 6),), status_before="open",
    snoozed_until=START + timedelta(days=1), resolved_at=START, confirmed_at=START, confirmed_by="timeout", reopens=3,
    opened_by=ANA, version=7, commit_id="cmt_1",
)  # fmt: skip
FULL_MESSAGE = a_message(
    mentions=(LI,),
    attachment_ids=(an_id("att", 1),),
    delivery=Delivery("failed", 2, START, "mailbox_gone"),
    **{**waiting_for("en"), "translations": (Translation("en", "done", "Hello", "fake", 7, 1),)},
)
FULL_CUSTOMER = a_customer(
    name="Ana", language="fr", locale="fr-FR", time_zone="Europe/Paris", market="FR", tier="gold",
    identities=(Identity("email", "ana@example.org", is_verified=True), Identity("social", "x:ana")),
    consents=(Consent("marketing", False, START, "form"),), suggested_merge_ids=(JAN,), commit_id="cmt_1",
)  # fmt: skip
RECORD = IdempotencyRecord(
    "key-1", "hash-1", 201, TICKET, "evt_1-1", (START + timedelta(hours=24)).replace(microsecond=0)
)


def changed(ticket: Ticket, commit_id: str = "cmt_2", **fields: Any) -> tuple[Ticket, Ticket]:
    after = replace(ticket, sequence=ticket.sequence + 1, commit_id=commit_id, **fields)
    return ticket, after


def the_ticket(stand: Stand) -> Ticket | None:
    return stand.store.load(Wanted(tickets=(TICKET,))).tickets.get(TICKET)


# reading


def test_everything_comes_back_as_it_was_written(stand: Stand) -> None:
    attachment = an_attachment(state="attached", ticket_id=TICKET, message_id=MESSAGE)
    event = an_event(work=("translate",), usage={"dynamodb:write_units": "3"}, data={})
    has(
        stand,
        events=(event,),
        tickets=((None, FULL_TICKET),),
        customers=((None, FULL_CUSTOMER),),
        messages=((None, FULL_MESSAGE),),
        attachments=((None, attachment),),
        idempotency=RECORD,
    )
    loaded = stand.store.load(
        Wanted(
            tickets=(TICKET,),
            customers=(ANA,),
            identities=(Identity("email", "ana@example.org"), Identity("social", "x:ana")),
            messages=((TICKET, MESSAGE),),
            attachments=(attachment.id,),
            idempotency_key="key-1",
        )
    )
    assert loaded.tickets == {TICKET: FULL_TICKET}
    assert loaded.customers == {ANA: FULL_CUSTOMER}
    assert loaded.messages == {MESSAGE: FULL_MESSAGE}
    assert loaded.attachments == {attachment.id: attachment}
    assert loaded.idempotency == RECORD
    assert loaded.identities == {
        ("email", "ana@example.org"): KnownIdentity(FULL_CUSTOMER.identities[0], ANA, "fr", "FR", "gold"),
        ("social", "x:ana"): KnownIdentity(FULL_CUSTOMER.identities[1], ANA, "fr", "FR", "gold"),
    }
    assert stand.store.event(TICKET, 1) == event


def test_things_with_nothing_but_the_needful_come_back_too(stand: Stand) -> None:
    bare = a_ticket(queue_id=None)
    has(stand, tickets=((None, bare),), messages=((None, a_message()),), customers=((None, a_customer()),))
    loaded = stand.store.load(Wanted(tickets=(TICKET,), messages=((TICKET, MESSAGE),), customers=(ANA,)))
    assert loaded.tickets[TICKET] == bare
    assert loaded.messages[MESSAGE] == a_message()
    assert loaded.customers[ANA] == a_customer()


def test_what_is_not_there_is_absent(stand: Stand) -> None:
    wanted = Wanted(
        tickets=(TICKET,), customers=(ANA,), identities=(Identity("email", "x"),), messages=((TICKET, MESSAGE),),
        attachments=("att_1",), agents=(LI,), idempotency_key="key-1",
    )  # fmt: skip
    loaded = stand.store.load(wanted)
    assert not any((loaded.tickets, loaded.customers, loaded.identities, loaded.messages, loaded.attachments))
    assert (loaded.agents, loaded.idempotency) == (frozenset(), None)
    assert stand.store.load(Wanted()).tickets == {}
    assert (stand.store.event(TICKET, 1), list(stand.store.events(TICKET))) == (None, [])


def test_only_active_agents_are_known(stand: Stand) -> None:
    stand.hire(LI, True)
    stand.hire(BEN, False)
    assert stand.store.load(Wanted(agents=(LI, BEN, "agt_404"))).agents == {LI}


def test_something_wanted_twice_is_read_once(stand: Stand) -> None:
    has(stand, tickets=((None, a_ticket()),))
    assert stand.store.load(Wanted(tickets=(TICKET, TICKET))).tickets == {TICKET: a_ticket()}


# conditions: each one alone stops the whole change


def conflicts(stand: Stand, **parts: Any) -> None:
    """A change with these parts is refused, and its event was not written."""
    with pytest.raises(ConflictError):
        has(stand, **{"commit_id": "cmt_9", "events": (an_event(77),), **parts})
    assert stand.store.event(TICKET, 77) is None


def test_a_ticket_is_created_once(stand: Stand) -> None:
    has(stand, tickets=((None, a_ticket(commit_id="cmt_1")),))
    conflicts(stand, tickets=((None, a_ticket(commit_id="cmt_9", subject="Other")),))
    assert the_ticket(stand) == a_ticket(commit_id="cmt_1")


def test_a_ticket_is_written_only_at_the_sequence_that_was_read(stand: Stand) -> None:
    first, second = changed(a_ticket(), brand="one")
    has(stand, tickets=((None, first),))
    has(stand, commit_id="cmt_2", tickets=((first, second),))
    conflicts(stand, tickets=(changed(first, "cmt_9", brand="two"),))
    assert the_ticket(stand) == second


def test_a_ticket_that_is_not_there_cannot_be_changed(stand: Stand) -> None:
    conflicts(stand, tickets=(changed(a_ticket(), "cmt_9"),))
    assert the_ticket(stand) is None


def test_a_customer_is_written_only_at_the_sequence_that_was_read(stand: Stand) -> None:
    ana = a_customer(commit_id="cmt_1")
    has(stand, customers=((None, ana),))
    conflicts(stand, customers=((None, replace(ana, commit_id="cmt_9")),))
    after: Customer = replace(ana, name="Ana", sequence=2, commit_id="cmt_2")
    has(stand, commit_id="cmt_2", customers=((ana, after),))
    conflicts(stand, customers=((ana, replace(ana, name="Anna", sequence=2, commit_id="cmt_9")),))
    assert stand.store.load(Wanted(customers=(ANA,))).customers[ANA] == after


def test_an_identity_belongs_to_one_customer(stand: Stand) -> None:
    has(stand, customers=((None, a_customer()),))
    conflicts(stand, customers=((None, a_customer(id=JAN)),))
    known = stand.store.load(Wanted(identities=a_customer().identities)).identities
    assert known["email", "ana@example.org"].customer_id == ANA


def test_a_message_is_created_once_and_written_only_at_the_revision_that_was_read(stand: Stand) -> None:
    first = a_message()
    has(stand, messages=((None, first),))
    conflicts(stand, messages=((None, first),))
    second = replace(first, revision=1, due="translate", due_at=START)
    has(stand, commit_id="cmt_2", messages=((first, second),))
    conflicts(stand, messages=((first, replace(first, revision=1)),))
    assert stand.store.load(Wanted(messages=((TICKET, MESSAGE),))).messages[MESSAGE] == second


def test_a_slot_is_issued_once_and_attached_once(stand: Stand) -> None:
    slot = an_attachment()
    has(stand, attachments=((None, slot),))
    conflicts(stand, attachments=((None, slot),))
    attached = replace(slot, state="attached", ticket_id=TICKET, message_id=MESSAGE, revision=1)
    has(stand, attachments=((slot, attached),))
    conflicts(stand, attachments=((slot, replace(attached, message_id="msg_2")),))
    verdict = Verdict(BUILT_IN, "clean", version="v1")
    scanned = replace(attached, scan="clean", detected_type="image/jpeg", verdicts=(verdict,), revision=2)
    has(stand, attachments=((attached, scanned),))
    conflicts(stand, attachments=((attached, replace(scanned, scan="infected")),))
    assert stand.store.load(Wanted(attachments=(slot.id,))).attachments[slot.id] == scanned


def test_an_events_number_is_given_once(stand: Stand) -> None:
    has(stand, events=(an_event(1),))
    conflicts(stand, events=(an_event(77), an_event(1, type="ticket.confirmed", data={"by": "customer"})))
    assert [event.type for event in stand.store.events(TICKET)] == ["ticket.archived"]


def test_one_broken_condition_stops_everything_else(stand: Stand) -> None:
    has(stand, messages=((None, a_message()),))
    conflicts(
        stand,
        tickets=((None, a_ticket()),),
        customers=((None, a_customer()),),
        messages=((None, a_message()),),
        attachments=((None, an_attachment()),),
        idempotency=RECORD,
    )
    wanted = Wanted(tickets=(TICKET,), customers=(ANA,), attachments=(an_id("att", 1),), idempotency_key="key-1")
    loaded = stand.store.load(wanted)
    assert not any((loaded.tickets, loaded.customers, loaded.attachments, loaded.idempotency))


# idempotency and lost answers


def test_a_key_that_was_used_shows_the_winners_record(stand: Stand) -> None:
    has(stand, idempotency=RECORD)
    with pytest.raises(AlreadyDoneError) as refused:
        has(stand, commit_id="cmt_2", idempotency=replace(RECORD, resource_id="other"), events=(an_event(2),))
    assert refused.value.record == RECORD
    assert stand.store.event(TICKET, 2) is None


def test_a_used_key_speaks_louder_than_any_other_conflict(stand: Stand) -> None:
    has(stand, idempotency=RECORD, tickets=((None, a_ticket(commit_id="cmt_1")),))
    with pytest.raises(AlreadyDoneError):
        has(stand, commit_id="cmt_2", idempotency=RECORD, tickets=((None, a_ticket(commit_id="cmt_2")),))


@pytest.mark.parametrize(("late", "is_dead"), [(-1, False), (0, True), (1, True)])
def test_a_key_is_free_again_from_the_second_it_expires(stand: Stand, late: int, is_dead: bool) -> None:
    has(stand, idempotency=RECORD)
    stand.clock.moment = RECORD.expires_at + timedelta(seconds=late)
    fresh = replace(RECORD, request_hash="hash-2", expires_at=RECORD.expires_at + timedelta(days=1))
    try:
        has(stand, commit_id="cmt_2", idempotency=fresh)
    except AlreadyDoneError:
        assert not is_dead
    kept = stand.store.load(Wanted(idempotency_key="key-1")).idempotency
    assert kept == (fresh if is_dead else RECORD)


def test_an_expired_key_is_no_excuse_for_another_conflict(stand: Stand) -> None:
    has(stand, idempotency=RECORD, tickets=((None, a_ticket(commit_id="cmt_1")),))
    stand.clock.moment = RECORD.expires_at
    conflicts(stand, idempotency=RECORD, tickets=((None, a_ticket(commit_id="cmt_9")),))


@pytest.mark.parametrize("marked_by", ["tickets", "customers", "idempotency"])
def test_a_commit_whose_answer_got_lost_succeeds_when_repeated(stand: Stand, marked_by: str) -> None:
    marks: dict[str, Any] = {
        "tickets": ((None, a_ticket(commit_id="cmt_1")),),
        "customers": ((None, a_customer(commit_id="cmt_1")),),
        "idempotency": RECORD,
    }
    change = Change(
        commit_id="cmt_1", events=(an_event(1),), messages=((None, a_message()),), **{marked_by: marks[marked_by]}
    )
    stand.store.commit(change)
    stand.store.commit(change)
    assert len(list(stand.store.events(TICKET))) == 1


def test_a_repeat_is_recognised_on_a_changed_ticket_too(stand: Stand) -> None:
    has(stand, tickets=((None, a_ticket(commit_id="cmt_1")),))
    pair = changed(a_ticket(commit_id="cmt_1"), "cmt_2", brand="acme")
    for _ in range(2):
        has(stand, commit_id="cmt_2", tickets=(pair,), events=(an_event(2),))
    assert the_ticket(stand) == pair[1]
