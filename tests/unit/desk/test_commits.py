"""Read, decide, write: retries of what was not written, replays of what was, pointers followed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from chalicelib.desk.changes import (
    AlreadyDoneError,
    Change,
    ConflictError,
    IdempotencyRecord,
    Loaded,
    TooManyRowsError,
    Wanted,
)
from chalicelib.desk.commits import Decision, ReadMoreError, Replay
from chalicelib.desk.customers import Identity
from chalicelib.desk.drafts import Act, TicketDraft
from chalicelib.desk.errors import InFlightError, MismatchError, NotFoundError
from tests.builders import AGENT, REPLAY, CoreDesk, a_customer, a_ticket, an_id
from tests.fakes import START, NoClocks

ID = an_id("tkt", 1)
WANTED = Wanted(tickets=(ID,))
Decide = Callable[[Loaded, str], Decision[str]]


class Tagging:
    """A decision that adds a tag, and remembers what it was shown."""

    def __init__(self, status: int = 200) -> None:
        self.seen: list[Loaded] = []
        self.commit_ids: list[str] = []
        self.status = status

    def __call__(self, loaded: Loaded, commit_id: str) -> Decision[str]:
        self.seen.append(loaded)
        self.commit_ids.append(commit_id)
        before = loaded.tickets[ID]
        draft = TicketDraft(before, before, Act(AGENT, START, NoClocks()))
        draft.set(tags=(*before.tags, "seen"))
        draft.record("ticket.tags_changed", {"added": ["seen"], "removed": []})
        ticket, events = draft.finish(commit_id)
        change = Change(commit_id=commit_id, events=events, tickets=((before, ticket),))
        return Decision(change, f"version {ticket.version}", ticket.id, self.status)


@pytest.fixture
def desk() -> CoreDesk:
    desk = CoreDesk()
    desk.has(a_ticket())
    return desk


def test_in_peace_a_use_case_is_one_read_and_one_write(desk: CoreDesk) -> None:
    done = desk.commits.run(WANTED, Tagging())
    assert (done.result, done.replayed) == ("version 2", None)
    assert (len(desk.store.loads), len(desk.store.changes), desk.pause.attempts) == (1, 1, [])


def test_a_decision_that_writes_nothing_commits_nothing(desk: CoreDesk) -> None:
    done = desk.commits.run(WANTED, lambda *_: Decision(None, "as it was"))
    assert (done.result, desk.store.changes) == ("as it was", [])


def test_a_key_is_used_up_even_where_nothing_was_left_to_change(desk: CoreDesk) -> None:
    runs = [desk.commits.run(WANTED, lambda *_: Decision(None, "as it was", "tkt_1"), REPLAY) for _ in range(2)]
    [change] = desk.store.changes
    assert (change.events, change.tickets, change.idempotency and change.idempotency.key) == ((), (), REPLAY.key)
    assert (runs[0].result, runs[1].replayed and runs[1].replayed.resource_id) == ("as it was", "tkt_1")


@pytest.mark.parametrize("times", [1, 4])
def test_a_conflict_is_decided_again_from_what_is_there_now(desk: CoreDesk, times: int) -> None:
    for _ in range(times):
        desk.somebody_else_writes(a_ticket(), version=times)
    tagging = Tagging()
    done = desk.commits.run(WANTED, tagging)
    assert done.result == f"version {times + 1}"
    assert desk.pause.attempts == list(range(1, times + 1))
    assert [loaded.tickets[ID].sequence for loaded in tagging.seen] == list(range(1, times + 2))


def test_the_commit_keeps_its_id_over_all_tries_and_the_next_use_case_gets_another(desk: CoreDesk) -> None:
    desk.store.conflicts = 2
    tagging = Tagging()
    desk.commits.run(WANTED, tagging)
    desk.commits.run(WANTED, tagging)
    assert len(set(tagging.commit_ids[:3])) == 1
    assert len(set(tagging.commit_ids)) == 2


def test_after_five_conflicts_the_caller_is_told_to_come_again(desk: CoreDesk) -> None:
    desk.store.conflicts = 99
    with pytest.raises(InFlightError):
        desk.commits.run(WANTED, Tagging())
    assert desk.store.conflicts == 99 - 5
    assert desk.pause.attempts == [1, 2, 3, 4, 5]


def test_a_write_whose_answer_got_lost_is_done_once(desk: CoreDesk) -> None:
    desk.store.lost_answers = 1
    change = Tagging()(Loaded(tickets={ID: desk.ticket()}), "cmt_1").change
    assert change is not None
    with pytest.raises(ConflictError):
        desk.store.commit(change)
    desk.store.commit(change)
    assert desk.ticket().tags == ("seen",)
    assert len(desk.events()) == 1


def test_a_refusal_is_passed_on_and_not_tried_again(desk: CoreDesk) -> None:
    def refuse(loaded: Loaded, commit_id: str) -> Decision[str]:
        raise NotFoundError()

    with pytest.raises(NotFoundError):
        desk.commits.run(WANTED, refuse)
    assert len(desk.store.loads) == 1


# what a consumer has read already


def test_what_is_known_serves_for_the_first_try_without_a_read(desk: CoreDesk) -> None:
    known = desk.store.load(WANTED)
    desk.commits.run(WANTED, Tagging(), known=known)
    assert len(desk.store.loads) == 1


def test_what_has_aged_is_read_anew_for_the_second_try(desk: CoreDesk) -> None:
    known = desk.store.load(WANTED)
    desk.has(replace(desk.ticket(), sequence=7, version=7))
    tagging = Tagging()
    desk.commits.run(WANTED, tagging, known=known)
    assert [loaded.tickets[ID].sequence for loaded in tagging.seen] == [1, 7]
    assert (desk.ticket().version, desk.ticket().sequence) == (8, 8)


# idempotency


def test_a_key_is_written_with_the_change_and_says_what_to_render_again(desk: CoreDesk) -> None:
    desk.commits.run(WANTED, Tagging(201), REPLAY)
    expected = IdempotencyRecord("key-1", "hash-1", 201, ID, desk.events()[0].id, START + timedelta(hours=24))
    assert desk.store.changes[0].idempotency == expected


def test_a_change_without_events_names_none_in_its_key(desk: CoreDesk) -> None:
    def decide(loaded: Loaded, commit_id: str) -> Decision[str]:
        return Decision(Change(commit_id=commit_id, events=()), "done")

    desk.commits.run(Wanted(), decide, REPLAY)
    record = desk.store.changes[0].idempotency
    assert record is not None
    assert record.event_id == ""


def test_the_same_key_again_is_a_replay_that_decides_nothing(desk: CoreDesk) -> None:
    desk.commits.run(WANTED, Tagging(), REPLAY)
    tagging = Tagging()
    done = desk.commits.run(WANTED, tagging, REPLAY)
    assert (done.result, tagging.seen) == (None, [])
    assert done.replayed is not None
    assert done.replayed.resource_id == ID
    assert len(desk.events()) == 1


def test_the_same_key_for_another_request_is_refused(desk: CoreDesk) -> None:
    desk.commits.run(WANTED, Tagging(), REPLAY)
    with pytest.raises(MismatchError):
        desk.commits.run(WANTED, Tagging(), Replay(REPLAY.key, "another hash"))


def test_another_key_is_another_change(desk: CoreDesk) -> None:
    desk.commits.run(WANTED, Tagging(), REPLAY)
    desk.commits.run(WANTED, Tagging(), Replay("key-2", REPLAY.request_hash))
    assert len(desk.events()) == 2


@pytest.mark.parametrize(("after", "is_replay"), [({"hours": 23, "minutes": 59}, True), ({"hours": 24}, False)])
def test_a_key_is_dead_after_a_day_even_while_its_row_is_there(
    desk: CoreDesk, after: dict[str, float], is_replay: bool
) -> None:
    desk.commits.run(WANTED, Tagging(), REPLAY)
    desk.clock.advance(**after)
    done = desk.commits.run(WANTED, Tagging(), REPLAY)
    assert (done.replayed is not None) is is_replay
    assert len(desk.events()) == (1 if is_replay else 2)


@pytest.mark.parametrize(("early", "is_replay"), [(timedelta(milliseconds=1), True), (timedelta(0), False)])
def test_a_key_dies_at_the_very_moment_it_expires(desk: CoreDesk, early: timedelta, is_replay: bool) -> None:
    desk.commits.run(WANTED, Tagging(), REPLAY)
    desk.clock.moment = (START + timedelta(hours=24)).replace(microsecond=0) - early
    assert (desk.commits.run(WANTED, Tagging(), REPLAY).replayed is not None) is is_replay


def faster(desk: CoreDesk, replay: Replay) -> None:
    """At the next commit, the same key wins elsewhere."""
    desk.store.meanwhile.append(lambda: desk.commits.run(WANTED, Tagging(), replay))


def test_the_loser_of_a_race_replays_the_winner(desk: CoreDesk) -> None:
    faster(desk, REPLAY)
    done = desk.commits.run(WANTED, Tagging(), REPLAY)
    assert done.replayed is not None
    assert done.replayed.resource_id == ID
    assert desk.ticket().tags == ("seen",)


def test_the_loser_of_a_race_for_another_request_is_refused(desk: CoreDesk) -> None:
    faster(desk, REPLAY)
    with pytest.raises(MismatchError):
        desk.commits.run(WANTED, Tagging(), Replay(REPLAY.key, "another hash"))


def test_a_store_that_speaks_of_a_key_nobody_gave_is_believed_to_be_broken(desk: CoreDesk) -> None:
    record = IdempotencyRecord("k", "h", 200, ID, "", START)

    def raced() -> None:
        raise AlreadyDoneError(record)

    desk.store.meanwhile.append(raced)
    with pytest.raises(AlreadyDoneError):
        desk.commits.run(WANTED, Tagging())


# pointers


def following(chain: tuple[str, ...], decide: Decide) -> Decide:
    """A decision that finds one pointer after the other."""

    def follow(loaded: Loaded, commit_id: str) -> Decision[str]:
        for id_ in chain:
            if id_ not in loaded.tickets:
                raise ReadMoreError(Wanted(tickets=(*loaded.tickets, id_)))
        return decide(loaded, commit_id)

    return follow


@pytest.mark.parametrize("length", [1, 5, 20])
def test_pointers_are_followed_however_long_the_chain(desk: CoreDesk, length: int) -> None:
    chain = tuple(an_id("tkt", n) for n in range(2, 2 + length))
    desk.has(*(a_ticket(id=id_) for id_ in chain))
    done = desk.commits.run(WANTED, following(chain, Tagging()))
    assert done.result == "version 2"
    assert desk.pause.attempts == []


def test_a_pointer_to_nothing_is_given_up(desk: CoreDesk) -> None:
    with pytest.raises(InFlightError):
        desk.commits.run(WANTED, following((an_id("tkt", 404),), Tagging()))
    assert len(desk.store.loads) <= 1 + 5


def test_the_key_is_read_again_with_what_a_pointer_leads_to(desk: CoreDesk) -> None:
    other = an_id("tkt", 2)
    desk.has(a_ticket(id=other))
    desk.commits.run(WANTED, following((other,), Tagging()), REPLAY)
    assert [wanted.idempotency_key for wanted in desk.store.loads] == ["key-1", "key-1"]
    assert desk.store.loads[1].tickets == (ID, other)


def test_a_pointer_found_in_what_was_known_is_read_for_the_second_try(desk: CoreDesk) -> None:
    other = an_id("tkt", 2)
    desk.has(a_ticket(id=other))
    known = desk.store.load(WANTED)
    desk.commits.run(WANTED, following((other,), Tagging()), known=known)
    assert [wanted.tickets for wanted in desk.store.loads] == [(ID,), (ID, other)]


class Telling:
    """A decision that tells so many things of a ticket."""

    def __init__(self, count: int) -> None:
        self.count = count

    def __call__(self, loaded: Loaded, commit_id: str) -> Decision[str]:
        before = loaded.tickets[ID]
        draft = TicketDraft(before, before, Act(AGENT, START, NoClocks()))
        for number in range(self.count):
            draft.record("ticket.tags_changed", {"added": [str(number)], "removed": []})
        ticket, events = draft.finish(commit_id)
        return Decision(Change(commit_id=commit_id, events=events, tickets=((before, ticket),)), "told", ticket.id)


def test_what_no_transaction_can_hold_is_refused_before_it_is_sent(desk: CoreDesk) -> None:
    with pytest.raises(TooManyRowsError, match="101 rows of at most 100"):
        desk.commits.run(WANTED, Telling(99), REPLAY)  # with the ticket and the key
    with pytest.raises(TooManyRowsError, match="101 rows of at most 100"):
        desk.commits.run(WANTED, Telling(100))
    assert (desk.store.changes, desk.pause.attempts) == ([], [])
    assert desk.commits.run(WANTED, Telling(98), REPLAY).result == "told"


def test_a_change_counts_the_rows_that_a_store_writes() -> None:
    desk = CoreDesk()
    ticket = desk.opens("Guten Tag").ticket
    desk.says(ticket, "Hallo?", AGENT)
    desk.commits.run(Wanted(tickets=(ticket.id,)), lambda *_: Decision(None, "as it was"), REPLAY)
    two = (Identity("email", "a@b.fr"), Identity("phone", "+33123456789"))
    known = Change(commit_id="cmt_1", events=(), customers=((None, a_customer(identities=two)),))
    changes = [*desk.store.changes, known]
    assert [change.row_count for change in changes] == [len(list(desk.store._puts(change))) for change in changes]
    assert [change.row_count for change in changes] == [3, 4, 1, 3]
