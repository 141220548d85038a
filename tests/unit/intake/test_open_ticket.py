"""A contact comes in: customer, language, triage, ticket, first message and events in one change."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from chalicelib.desk.customers import Identity
from chalicelib.desk.errors import InvalidValueError
from chalicelib.desk.messages import Author, Translation
from chalicelib.desk.registering import Person
from chalicelib.desk.tickets import TicketLanguage, TriageResult
from chalicelib.intake.house import House
from chalicelib.intake.opening_facts import subject_from
from chalicelib.people.queues import Queue
from tests.builders import (
    AGENT,
    ANA,
    CUSTOMER,
    QUEUES,
    REPLAY,
    SHOP,
    TABLE,
    CoreDesk,
    a_customer,
    an_attachment,
    an_id,
    told,
)
from tests.fakes import START, FakeScorer
from tests.fakes_of_markets import culture_of

FRENCH = "Bonjour mon colis est abîmé"


def email(value: str = "new@example.org", *, verified: bool = False) -> Identity:
    return Identity("email", value, verified)


def person(*identities: Identity, **facts: Any) -> Person:
    return Person(identities=identities, facts=facts)


@pytest.fixture
def desk() -> CoreDesk:
    return CoreDesk()


# one change


def test_opening_costs_one_read_and_one_change_with_everything_in_it(desk: CoreDesk) -> None:
    opened = desk.opens(FRENCH, SHOP, requester=person(email(), language="fr"), replay=REPLAY)
    (change,) = desk.store.changes
    assert len(desk.store.loads) == 1
    assert change.tickets == ((None, opened.ticket),)
    assert change.messages == ((None, opened.message),)
    assert change.customers[0][0] is None
    assert change.customers[0][1].id == opened.ticket.requester_id
    assert told(change.events) == ["ticket.created", "customer.created"]
    assert change.idempotency is not None
    assert (change.idempotency.status, change.idempotency.resource_id) == (201, opened.ticket.id)
    assert change.idempotency.event_id == change.events[0].id


def test_a_new_ticket_is_new_in_every_count(desk: CoreDesk) -> None:
    ticket = desk.opens().ticket
    assert (ticket.status, ticket.version, ticket.sequence, ticket.reopens) == ("new", 1, 1, 0)
    assert ticket.created_at == ticket.updated_at == ticket.received_at == ticket.last_event_at == START
    assert (ticket.opened_by, ticket.requester_id, ticket.channel) == (CUSTOMER.id, ANA, "api")


def test_what_the_caller_says_of_the_ticket_is_kept(desk: CoreDesk) -> None:
    fields = {"channel": "chat", "brand": "acme", "tags": ("vip",), "custom_fields": (("order", "A1"),), "store": None}
    ticket = desk.opens(subject="Help", fields=fields).ticket
    assert (ticket.subject, ticket.channel, ticket.brand) == ("Help", "chat", "acme")
    assert (ticket.tags, ticket.custom_fields, ticket.store) == (("vip",), (("order", "A1"),), None)


def test_the_first_message_is_the_customers_whoever_typed_it(desk: CoreDesk) -> None:
    opened = desk.opens(FRENCH, AGENT)
    assert opened.message.author == Author("customer", ANA)
    assert (opened.message.body, opened.message.public, opened.message.delivery) == (FRENCH, True, None)
    assert (opened.message.ticket_id, opened.message.created_at) == (opened.ticket.id, START)
    assert (opened.ticket.opened_by, desk.events(opened.ticket.id)[0].actor) == (AGENT.id, AGENT)


def test_the_facts_of_the_first_message_ride_in_the_event_of_the_ticket(desk: CoreDesk) -> None:
    desk.has(an_attachment())
    opened = desk.opens(FRENCH, attachment_ids=(an_id("att", 1),), fields={"market": "FR"})
    created, added = desk.events(opened.ticket.id)
    assert (created.type, added.type, added.sequence) == ("ticket.created", "attachment.added", 2)
    assert created.data["message"] == {
        "id": opened.message.id,
        "author": {"kind": "customer", "id": ANA},
        "public": True,
        "language": "fr",
        "attachment_ids": [an_id("att", 1)],
    }
    assert created.data["triage"] == {
        "rule_id": "damaged",
        "owner": "logistics",
        "queue_id": "q_fr",
        "category": "delivery.damaged",
        "urgency": "urgent",
        "complexity": "medium",
    }
    assert created.data["language"] == {"tag": "fr", "confidence": opened.ticket.language.confidence}
    assert (created.data["number"], created.data["status"]) == (opened.ticket.number, "new")
    assert created.facets == {"market": "FR", "channel": "api", "language": "fr", "queue": "q_fr", "urgency": "urgent"}
    assert FRENCH not in str(created.data)


def test_files_are_attached_with_the_first_message(desk: CoreDesk) -> None:
    desk.has(an_attachment())
    opened = desk.opens(attachment_ids=(an_id("att", 1),))
    attachment = desk.store.rows["attachment", an_id("att", 1)]
    assert (attachment.state, attachment.message_id) == ("attached", opened.message.id)


def test_numbers_for_people_rise(desk: CoreDesk) -> None:
    assert desk.opens().ticket.number < desk.opens().ticket.number


# subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("  Bonjour  \nmon colis", "Bonjour"),
        ("\n\n Bonjour", "Bonjour"),
        ("x" * 80, "x" * 80),
        ("x" * 81, "x" * 79 + "…"),
        ("word " * 17, "word " * 14 + "word…"),
        ("", ""),
    ],
)
def test_without_a_subject_the_first_line_is_one(text: str, subject: str) -> None:
    assert subject_from(text) == subject
    assert len(subject) <= 80


def test_the_subject_is_made_from_the_description_where_nobody_gave_one(desk: CoreDesk) -> None:
    assert desk.opens("Bonjour\nmon colis").ticket.subject == "Bonjour"


# language and translation


def test_what_agents_cannot_read_waits_for_translation(desk: CoreDesk) -> None:
    opened = desk.opens(FRENCH)
    assert opened.ticket.language.tag == opened.message.language == "fr"
    assert opened.message.translations == (Translation("en", "queued"),)
    assert (opened.message.due, opened.message.due_at) == ("translate", START + timedelta(minutes=2))
    assert desk.events(opened.ticket.id)[0].work == ("translate",)


def test_what_agents_can_read_waits_for_nothing(desk: CoreDesk) -> None:
    opened = desk.opens("hello my parcel never came to me")
    assert (opened.message.language, opened.message.translations, opened.message.due) == ("en", (), None)
    assert desk.events(opened.ticket.id)[0].work == ()


def test_the_queue_decides_what_agents_read(desk: CoreDesk) -> None:
    desk.house = House(TABLE, {**QUEUES, "q_fr": Queue("q_fr", "French", "fr")}, "en", FakeScorer(), culture_of())
    assert desk.opens(FRENCH).message.translations == ()


def test_a_queue_nobody_set_up_reads_the_desks_language() -> None:
    house = House(TABLE, QUEUES, "de", FakeScorer(), culture_of())
    assert [house.working_language(queue) for queue in ("q_fr", "q_404", None)] == ["en", "de", "de"]


def test_the_language_the_caller_names_is_believed(desk: CoreDesk) -> None:
    opened = desk.opens("hello there my friend", language="de")
    assert opened.ticket.language == TicketLanguage("de", 1.0)
    assert opened.message.language_confidence == 1.0


def test_the_customers_own_language_helps_with_few_words(desk: CoreDesk) -> None:
    desk.has(a_customer(language="fr-CA"))
    assert desk.opens("ok").ticket.language.tag == "fr"


def test_words_nobody_can_place_are_of_unknown_language(desk: CoreDesk) -> None:
    opened = desk.opens("ok")
    assert opened.ticket.language == TicketLanguage("und", 0.0)
    assert opened.message.translations == (), "nothing can be translated from an unknown language"


def test_the_subject_counts_for_language_and_triage(desk: CoreDesk) -> None:
    opened = desk.opens("12345", subject="Bonjour colis abîmé merci")
    assert (opened.ticket.language.tag, opened.ticket.triage) == ("fr", TriageResult("damaged", "logistics"))


# triage


def test_the_rule_that_fired_is_stored(desk: CoreDesk) -> None:
    ticket = desk.opens(FRENCH).ticket
    assert ticket.triage == TriageResult("damaged", "logistics")
    assert (ticket.category, ticket.urgency, ticket.complexity, ticket.queue_id) == (
        "delivery.damaged", "urgent", "medium", "q_fr",
    )  # fmt: skip


def test_an_axis_the_caller_names_wins_over_the_rule(desk: CoreDesk) -> None:
    ticket = desk.opens(FRENCH, fields={"urgency": "consult", "queue_id": "q_default"}).ticket
    assert (ticket.urgency, ticket.queue_id, ticket.category) == ("consult", "q_default", "delivery.damaged")


def test_a_queue_that_does_not_exist_is_refused(desk: CoreDesk) -> None:
    with pytest.raises(InvalidValueError) as refused:
        desk.opens(fields={"queue_id": "q_404"})
    assert (refused.value.pointer, refused.value.reason) == ("/ticket/queue_id", "unknown_queue")
    assert desk.store.changes == []
