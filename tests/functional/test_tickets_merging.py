"""Merge and unmerge: pointers move, threads join, and nothing of another customer is ever drawn in."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from tests.desk import KnownDesk, refusal


@pytest.fixture(name="pair")
def pair_fixture(desk: KnownDesk) -> tuple[dict[str, Any], dict[str, Any]]:
    """(the ticket that stays, the ticket that goes into it), both the customer's."""
    stays = desk.open("customer", description="Première question sur ma commande de la semaine passée.")
    goes = desk.open("customer", description="Deuxième question sur la même commande, toujours pas de réponse.")
    return stays, goes


Pair = tuple[dict[str, Any], dict[str, Any]]


def test_a_merged_ticket_points_at_the_one_that_stays_and_that_one_at_it(desk: KnownDesk, pair: Pair) -> None:
    stays, goes = pair
    merged = desk.told(desk.act(stays, "merge", source_id=goes["id"]))
    source = desk.read(goes)
    assert (merged["id"], merged["status"], merged["merged_ids"]) == (stays["id"], "new", [goes["id"]])
    assert (source["status"], source["merged_into"]) == ("merged", stays["id"])
    assert desk.events(stays["id"])[-1] == "ticket.merged"
    assert desk.events(goes["id"])[-2:] == ["ticket.status_changed", "ticket.merged"]


def test_the_threads_are_read_as_one_in_order_of_time_page_by_page(desk: KnownDesk, pair: Pair) -> None:
    stays, goes = pair
    desk.say(stays, "Troisième message, dans le premier billet.", "customer")
    desk.say(goes, "Quatrième message, dans le deuxième billet.", "customer")
    desk.act(stays, "merge", source_id=goes["id"])
    said = [message["body"].split()[0] for message in desk.thread(stays)]
    assert said == ["Première", "Deuxième", "Troisième", "Quatrième"]
    path, found, link = f"/v1/tickets/{stays['id']}/messages", [], "?page[size]=1"
    while link:
        page = desk.get(path + link, caller="customer").json()
        found += [message["body"].split()[0] for message in page["data"]]
        link = page["links"]["next"]
    assert found == said
    assert [message["body"].split()[0] for message in desk.thread(goes)] == ["Deuxième", "Quatrième"]


def test_a_customer_who_writes_to_the_merged_ticket_reaches_the_one_that_stays(desk: KnownDesk, pair: Pair) -> None:
    stays, goes = pair
    desk.act(stays, "merge", source_id=goes["id"])
    answer = desk.say(goes, "J'ai encore une question.", "customer")
    assert (answer.status, answer.json()["message"]["ticket_id"]) == (202, stays["id"])
    assert refusal(desk.say(goes, "Hello, we are on it."))[:2] == (409, "invalid_transition")


@pytest.mark.parametrize("status", ["new", "open", "pending", "on_hold", "resolved", "confirmed"])
def test_unmerge_brings_back_the_status_of_before(desk: KnownDesk, pair: Pair, status: str) -> None:
    stays, goes = pair
    ways = {"new": [], "open": ["pending", "open"], "confirmed": ["resolved", "confirmed"]}
    for step in ways.get(status, [status]):
        desk.told(desk.update(goes, status=step))
    before = desk.read(goes)
    desk.act(stays, "merge", source_id=goes["id"])
    desk.wait(600)  # which do not count
    back = desk.told(desk.act(stays, "unmerge", source_id=goes["id"]))
    assert back["merged_ids"] == []
    source = desk.read(goes)
    moved = {name for name in source if source[name] != before[name]}
    assert (source["status"], source["merged_into"]) == (status, None)
    assert moved <= {"version", "sequence", "updated_at", "sla"}
    late_s = lateness_s(before["sla"], source["sla"])
    assert late_s is None if status in ("resolved", "confirmed") else 600 <= (late_s or 0) < 660
    assert len(desk.thread(stays)) == len(desk.thread(goes)) == 1


def lateness_s(before: dict[str, Any], after: dict[str, Any]) -> float | None:
    """How much later the deadline of the same clocks is; None when no clock runs."""
    assert {**after, "next_due_at": None} == {**before, "next_due_at": None}
    due = [datetime.fromisoformat(sla["next_due_at"]) for sla in (before, after) if sla["next_due_at"]]
    assert len(due) in (0, 2)
    return (due[1] - due[0]).total_seconds() if due else None


def test_unmerge_brings_back_the_stage_and_the_snooze_of_before(desk: KnownDesk, pair: Pair) -> None:
    stays, goes = pair
    desk.act(goes, "claim")
    other = desk.open("customer")
    desk.act(other, "snooze", until="2031-01-01T00:00:00Z")
    for ticket in (goes, other):
        before = desk.read(ticket)
        desk.act(stays, "merge", source_id=ticket["id"])
        desk.act(stays, "unmerge", source_id=ticket["id"])
        after = desk.read(ticket)
        assert {n: after[n] for n in ("stage", "snoozed_until")} == {n: before[n] for n in ("stage", "snoozed_until")}


def test_a_ticket_brings_what_was_merged_into_it_and_takes_it_away_again(desk: KnownDesk, pair: Pair) -> None:
    stays, goes = pair
    inner = desk.open("customer", description="Troisième question, encore sur la même commande.")
    desk.act(goes, "merge", source_id=inner["id"])
    merged = desk.told(desk.act(stays, "merge", source_id=goes["id"]))
    assert merged["merged_ids"] == [goes["id"], inner["id"]]
    assert len(desk.thread(stays)) == 3
    assert desk.say(inner, "J'ai encore une question.", "customer").json()["message"]["ticket_id"] == stays["id"]
    parted = desk.told(desk.act(stays, "unmerge", source_id=goes["id"]))
    assert parted["merged_ids"] == []
    assert desk.read(goes)["merged_ids"] == [inner["id"]]


def test_a_repeated_merge_changes_nothing(desk: KnownDesk, pair: Pair) -> None:
    stays, goes = pair
    first = desk.told(desk.act(stays, "merge", source_id=goes["id"]))
    assert desk.told(desk.act(stays, "merge", source_id=goes["id"])) == first


def test_merges_that_make_no_sense_are_refused_and_change_nothing(desk: KnownDesk, pair: Pair) -> None:
    stays, goes = pair
    foreign = desk.open("other_customer", description="Wo bleibt mein Paket? Ich warte seit Wochen darauf.")
    spam = desk.open("customer")
    desk.act(spam, "spam")
    nothing = {"id": "tkt_01JD0000000000000000000000"}
    for into, source, expected in [
        (stays, foreign, (422, "validation_failed", [("/source_id", "other_requester")])),
        (stays, stays, (422, "validation_failed", [("/source_id", "unknown_ticket")])),
        (stays, nothing, (422, "validation_failed", [("/source_id", "unknown_ticket")])),
        (stays, spam, (409, "invalid_transition", [])),
        (spam, stays, (409, "invalid_transition", [])),
        (nothing, stays, (404, "not_found", [])),
    ]:
        assert refusal(desk.act(into, "merge", source_id=source["id"])) == expected
    refused = desk.act(stays, "unmerge", source_id=goes["id"])
    assert refusal(refused) == (422, "validation_failed", [("/source_id", "not_merged")])
    assert [desk.read(ticket)["version"] for ticket in (stays, goes, foreign)] == [1, 1, 1]


def test_two_tickets_cannot_be_merged_into_each_other(desk: KnownDesk, pair: Pair) -> None:
    stays, goes = pair
    desk.act(stays, "merge", source_id=goes["id"])
    assert refusal(desk.act(goes, "merge", source_id=stays["id"]))[:2] == (409, "invalid_transition")


def test_at_most_twenty_tickets_are_merged_into_one(desk: KnownDesk) -> None:
    tickets = [desk.open() for _ in range(22)]
    for source in tickets[1:21]:
        desk.told(desk.act(tickets[0], "merge", source_id=source["id"]))
    refused = desk.act(tickets[0], "merge", source_id=tickets[21]["id"])
    assert refusal(refused) == (422, "validation_failed", [("/source_id", "too_many")])
    assert len(desk.thread(tickets[0])) == 21


def test_nothing_of_a_merged_ticket_can_be_changed_any_more(desk: KnownDesk, pair: Pair) -> None:
    stays, goes = pair
    desk.act(stays, "merge", source_id=goes["id"])
    before = desk.read(goes)
    for answer in (
        desk.update(goes, subject="x"),
        desk.update(goes, status="pending"),
        desk.act(goes, "claim"),
        desk.act(goes, "tags", add=["x"]),
        desk.act(goes, "spam"),
        desk.act(goes, "snooze", until="2031-01-01T00:00:00Z"),
    ):
        assert answer.status in (409, 422), answer.text
    assert desk.read(goes) == before
