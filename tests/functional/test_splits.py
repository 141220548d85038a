"""Splitting a ticket: chosen messages live in a ticket of their own, and both sides stay readable."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.desk import KnownDesk, known_desk, refusal


@pytest.fixture(name="desk", scope="module")
def desk_fixture() -> Iterator[KnownDesk]:
    """One desk for all: each test splits tickets of its own."""
    with known_desk() as ready:
        yield ready


def test_a_split_makes_a_ticket_that_its_customer_reads_and_that_has_clocks_of_its_own(desk: KnownDesk) -> None:
    ticket = desk.open("customer", market="FR")
    desk.say(ticket, "Autre chose : où est ma facture, s'il vous plaît ?", "customer")
    first, second = desk.thread(ticket)
    body = {"split": {"message_ids": [second["id"]], "subject": "Facture", "inherit_start": True}}
    answer = desk.post(f"/v1/tickets/{ticket['id']}/split", json=body, caller="agent")
    made = desk.told(answer, 201)
    assert answer.headers["location"].endswith(made["id"])
    assert made["links"] == [{"ticket_id": ticket["id"], "kind": "related"}]
    assert (made["requester_id"], made["subject"]) == (ticket["requester_id"], "Facture")
    assert made["number"] > ticket["number"]
    assert made["sla"]["next_due_at"] is not None
    (copy,) = desk.thread(made)
    assert copy["origin"] == {"ticket_id": ticket["id"], "message_id": second["id"]}
    assert [message["body"] for message in desk.thread(made, "customer")] == [second["body"]]
    assert [message["id"] for message in desk.thread(ticket, "customer")] == [first["id"], second["id"]]
    assert desk.events(made["id"])[:2] == ["ticket.created", "ticket.split"]
    assert desk.events(ticket["id"])[-1] == "ticket.split"


def test_an_open_translation_of_a_copy_is_done_by_the_sweep(desk: KnownDesk) -> None:
    ticket = desk.open("customer", market="FR")
    (message,) = desk.thread(ticket)
    body = {"split": {"message_ids": [message["id"]]}}
    made = desk.told(desk.post(f"/v1/tickets/{ticket['id']}/split", json=body, caller="agent"), 201)
    desk.wait(300)
    desk.sweep()
    desk.cloud.settle()
    (copy,) = desk.thread(made)
    assert [one["state"] for one in copy["translations"]] == ["done"]


def test_a_split_names_messages_of_the_ticket_and_begins_with_its_customer(desk: KnownDesk) -> None:
    ticket, other = desk.open("customer"), desk.open("customer")
    note = desk.say(ticket, "He calls again.", public=False).json()["message"]["id"]
    (foreign,) = desk.thread(other)
    path = f"/v1/tickets/{ticket['id']}/split"
    for id_, reason in ((foreign["id"], "not_found"), (note, "not_allowed")):
        answer = desk.post(path, json={"split": {"message_ids": [id_]}}, caller="agent")
        assert refusal(answer) == (422, "validation_failed", [("/split/message_ids/0", reason)])
