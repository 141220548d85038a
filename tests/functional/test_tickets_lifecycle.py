"""The moves of a ticket over HTTPS: the table of the service-level design, and everything else refused."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from chalicelib.bootstrap import container
from chalicelib.desk.changes import Change, Wanted
from chalicelib.desk.drafts import Act, TicketDraft
from chalicelib.desk.events import Actor
from tests.desk import AGENT, KnownDesk, refusal
from tests.fakes import NoClocks

DAY_S = 24 * 3600

# From the table: status -> what each call leads to (no entry: 409). A customer's message and an agent's reply
# are calls too.
MOVES: dict[str, dict[str, str]] = {
    "new": {
        "claim": "open", "reply": "open", "pending": "pending", "on_hold": "on_hold", "resolved": "resolved",
        "customer": "new", "spam": "spam", "snooze": "pending",
    },
    "open": {
        "reply": "open", "pending": "pending", "on_hold": "on_hold", "resolved": "resolved", "customer": "open",
        "spam": "spam", "snooze": "pending", "claim": "open",
    },
    "pending": {
        "claim": "open", "reply": "open", "on_hold": "on_hold", "resolved": "resolved", "customer": "open",
        "open": "open", "reopen": "open", "spam": "spam", "snooze": "pending",
    },
    "on_hold": {
        "claim": "on_hold", "reply": "on_hold", "pending": "pending", "resolved": "resolved", "customer": "open",
        "open": "open", "reopen": "open", "spam": "spam", "snooze": "pending",
    },
    "resolved": {
        "reply": "resolved", "pending": "pending", "on_hold": "on_hold", "customer": "open", "confirm": "confirmed",
        "confirmed": "confirmed", "open": "open", "reopen": "open", "snooze": "pending",
    },
    "confirmed": {"customer": "open", "open": "open", "reopen": "open", "archived": "archived"},
    "archived": {},
    "spam": {"not_spam": "open", "customer": "spam"},
}  # fmt: skip
CALLS = (
    "claim", "reply", "pending", "on_hold", "resolved", "customer", "confirm", "confirmed", "open", "reopen",
    "archived", "spam", "not_spam", "snooze", "merged", "new",
)  # fmt: skip
WAY = {
    "new": (),
    "open": ("reply",),
    "pending": ("pending",),
    "on_hold": ("on_hold",),
    "resolved": ("resolved",),
    "confirmed": ("resolved", "confirm"),
    "archived": ("resolved", "confirm", "archived"),
    "spam": ("spam",),
}


def make(desk: KnownDesk, ticket: dict[str, Any], call: str) -> Any:
    """One of CALLS."""
    if call == "reply":
        return desk.say(ticket, "We are looking into it.", translate="none")
    if call == "customer":
        return desk.say(ticket, "Vous avez trouvé quelque chose ? J'attends toujours.", "customer")
    if call == "snooze":
        return desk.act(ticket, "snooze", until=(desk.clock() + timedelta(days=1)).isoformat())
    if call in ("claim", "confirm", "reopen", "spam", "not_spam"):
        return desk.act(ticket, call)
    return desk.update(ticket, status=call)


@pytest.mark.parametrize("status", MOVES)
def test_every_move_of_the_table_is_made_and_every_other_refused(desk: KnownDesk, status: str) -> None:
    for call in CALLS:
        ticket = desk.open("customer")
        for step in WAY[status]:
            assert make(desk, ticket, step).status in (200, 202)
        before = desk.read(ticket)
        assert before["status"] == status
        answer = make(desk, ticket, call)
        expected = MOVES[status].get(call)
        if expected is None and not (status == "archived" and call == "customer"):
            assert refusal(answer)[:2] == (409, "invalid_transition"), (status, call)
            assert desk.read(ticket) == before
        else:
            assert answer.status in (200, 202), (status, call, answer.text)
            assert desk.read(ticket)["status"] == (expected or status), (status, call)
        desk.events(ticket["id"])


def test_a_refused_move_names_the_status_and_the_step(desk: KnownDesk) -> None:
    refused = desk.act(desk.open(), "confirm")
    assert "new" in refused.json()["detail"]
    assert "confirm" in refused.json()["detail"]


def test_the_customer_confirms_the_solution(desk: KnownDesk) -> None:
    ticket = desk.open("customer")
    desk.update(ticket, status="resolved")
    confirmed = desk.told(desk.act(ticket, "confirm", "customer"))
    assert (confirmed["status"], "confirmed_by" in confirmed) == ("confirmed", False)
    assert confirmed["confirmed_at"] >= confirmed["resolved_at"]
    assert desk.read(ticket)["confirmed_by"] == "customer"
    assert desk.events(ticket["id"])[-2:] == ["ticket.status_changed", "ticket.confirmed"]


def test_reopening_what_was_solved_is_counted_and_forgets_when_it_was_solved(desk: KnownDesk) -> None:
    ticket = desk.open("customer")
    for caller in ("customer", "agent"):
        desk.update(ticket, status="resolved")
        desk.act(ticket, "reopen", caller)
    now = desk.read(ticket)
    assert (now["status"], now["reopens"], now["resolved_at"], now["stage"]) == ("open", 2, None, None)
    assert desk.events(ticket["id"]).count("ticket.reopened") == 2


def test_reopening_what_only_waited_is_not_counted(desk: KnownDesk) -> None:
    ticket = desk.told(desk.act(desk.open(), "claim"))
    desk.update(ticket, status="pending")
    now = desk.told(desk.act(ticket, "reopen"))
    assert (now["status"], now["reopens"], now["stage"], now["assignee_id"]) == ("open", 0, "in_progress", AGENT)
    assert "ticket.reopened" not in desk.events(ticket["id"])


def test_the_stage_of_an_open_ticket_moves_and_only_of_an_open_one(desk: KnownDesk) -> None:
    ticket = desk.told(desk.act(desk.open(), "claim"))
    assert desk.told(desk.update(ticket, stage="in_progress"))["stage"] == "in_progress"
    assert desk.told(desk.update(ticket, status="pending"))["stage"] is None
    assert refusal(desk.update(ticket, stage="assigned"))[:2] == (409, "invalid_transition")


def test_a_snoozed_ticket_is_pending_until_a_moment_and_awake_when_the_customer_writes(desk: KnownDesk) -> None:
    ticket = desk.open("customer")
    until = "2031-03-04T05:06:07+08:00"
    snoozed = desk.told(desk.act(ticket, "snooze", until=until))
    assert (snoozed["status"], snoozed["snoozed_until"]) == ("pending", "2031-03-03T21:06:07.000Z")
    later = desk.told(desk.act(ticket, "snooze", until="2031-03-05T00:00:00Z"))
    assert later["snoozed_until"] == "2031-03-05T00:00:00.000Z"
    desk.say(ticket, "J'ai une autre question sur la livraison.", "customer")
    awake = desk.read(ticket)
    assert (awake["status"], awake["snoozed_until"]) == ("open", None)


@pytest.mark.parametrize(
    ("until", "reason"),
    [("2020-01-01T00:00:00Z", "in_the_past"), ("2031-01-01T00:00:00", "bad_format"), ("tomorrow", "wrong_type")],
)
def test_a_snooze_needs_a_moment_to_come(desk: KnownDesk, until: str, reason: str) -> None:
    refused = desk.act(desk.open(), "snooze", until=until)
    assert refusal(refused) == (422, "validation_failed", [("/until", reason)])


def test_spam_is_heard_and_kept_but_moves_nothing(desk: KnownDesk) -> None:
    ticket = desk.open("customer")
    desk.act(ticket, "spam")
    assert desk.say(ticket, "Pourquoi ne répondez-vous pas ?", "customer").status == 202
    assert refusal(desk.say(ticket, "Hello"))[:2] == (409, "invalid_transition")
    back = desk.told(desk.act(ticket, "not_spam"))
    assert (back["status"], len(desk.thread(ticket))) == ("open", 2)


def test_a_customer_who_writes_to_an_archived_ticket_opens_a_follow_up(desk: KnownDesk) -> None:
    ticket = desk.open("customer", market="FR", external_id="FR-1")
    for step in WAY["archived"]:
        make(desk, ticket, step)
    answer = desk.say(ticket, "Le remboursement n'est jamais arrivé, que se passe-t-il ?", "customer")
    message = answer.json()["message"]
    assert (answer.status, message["ticket_id"] != ticket["id"]) == (202, True)
    assert message["ticket_id"] in answer.headers["location"]
    followup = desk.read({"id": message["ticket_id"]})
    assert followup["via"] == {"channel": "app", "followup_source_id": ticket["id"]}
    assert (followup["status"], followup["market"], followup["external_id"]) == ("new", "FR", "FR-1")
    assert followup["links"] == [{"ticket_id": ticket["id"], "kind": "followup_of"}]
    source = desk.read(ticket)
    assert (source["status"], source["followup_ids"]) == ("archived", [followup["id"]])
    assert desk.events(ticket["id"])[-1] == "ticket.linked"


def test_a_confirmed_ticket_opens_again_for_seven_days_and_then_is_followed_up(desk: KnownDesk) -> None:
    soon, late = desk.open("customer"), desk.open("customer")
    for ticket in (soon, late):
        for step in WAY["confirmed"]:
            make(desk, ticket, step)
    desk.wait(7 * DAY_S - 60)
    assert desk.say(soon, "Il est de nouveau cassé.", "customer").json()["message"]["ticket_id"] == soon["id"]
    desk.wait(120)
    followup = desk.say(late, "Il est de nouveau cassé.", "customer").json()["message"]["ticket_id"]
    assert followup != late["id"]
    assert [desk.read(ticket)["status"] for ticket in (soon, late, {"id": followup})] == ["open", "archived", "new"]


def test_a_follow_up_can_be_opened_by_name_for_ones_own_ticket_only(desk: KnownDesk) -> None:
    ticket = desk.open("customer")
    for status in ("resolved", "confirmed", "archived"):
        desk.told(desk.update(ticket, status=status))
    followup = desk.open("customer", via={"followup_source_id": ticket["id"]})
    assert desk.read(ticket)["followup_ids"] == [followup["id"]]
    refused = desk.post(
        "/v1/tickets",
        json={"ticket": {"description": "x", "via": {"followup_source_id": ticket["id"]}}},
        caller="other_customer",
    )
    assert refusal(refused)[2] == [("/ticket/via/followup_source_id", "unknown_ticket")]


def test_thanks_after_the_solution_do_not_open_the_ticket_again(desk: KnownDesk) -> None:
    ticket = desk.open("customer")
    desk.update(ticket, status="resolved")
    assert desk.say(ticket, "Merci beaucoup !", "customer").status == 202
    assert desk.read(ticket)["status"] == "resolved"
    desk.say(ticket, "Merci, mais le colis est toujours cassé.", "customer")
    assert (desk.read(ticket)["status"], desk.read(ticket)["reopens"]) == ("open", 1)


def test_event_times_of_a_ticket_never_run_backwards(desk: KnownDesk) -> None:
    ticket = desk.open()
    desk.clock.waited -= timedelta(seconds=50)
    desk.update(ticket, status="pending")
    times = [event.occurred_at for event in container().tickets.events(ticket["id"])]
    assert times == sorted(times)


def test_a_change_that_lost_the_race_writes_nothing(desk: KnownDesk) -> None:
    ticket = container().tickets.load(Wanted(tickets=(desk.open()["id"],))).tickets.popitem()[1]  # type: ignore[attr-defined]
    desk.update({"id": ticket.id}, subject="Another")
    draft = TicketDraft(ticket, ticket, Act(Actor("agent", AGENT), desk.clock(), NoClocks()))
    draft.set(subject="Mine")
    draft.record("ticket.updated", {"changed_fields": ["subject"], "changed": {}})
    after, events = draft.finish("cmt_1")
    with pytest.raises(Exception, match="cmt_1"):
        container().tickets.commit(Change(commit_id="cmt_1", events=events, tickets=((ticket, after),)))
    assert desk.read({"id": ticket.id})["subject"] == "Another"
