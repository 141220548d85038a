"""The sweeper starts again what was lost, patiently, and leaves alone what is well."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chalicelib.desk.changes import Change, ConflictError
from chalicelib.desk.messages import Delivery
from chalicelib.replies.sweeping import (
    AT_ONCE,
    EDITORS_PATIENCE,
    FIRST_WAIT,
    LONGEST_WAIT,
    PATIENCE,
    Swept,
    UnsweptError,
)
from tests.builders import CoreDesk, a_message, a_reply, a_ticket, an_id, waiting_for
from tests.fakes import START

MINUTE = timedelta(minutes=1)


@pytest.fixture
def desk() -> CoreDesk:
    desk = CoreDesk()
    desk.has(a_ticket(version=3))
    return desk


def test_in_health_there_is_nothing_to_do(desk: CoreDesk) -> None:
    desk.has(a_message())
    assert desk.sweeping.sweep() == Swept(0, 0)
    assert desk.store.changes == []


def test_overdue_work_goes_back_to_its_queue_by_an_event(desk: CoreDesk) -> None:
    desk.has(a_message(**waiting_for("en")), a_reply(id=an_id("msg", 2), due="deliver", due_at=START))
    desk.clock.advance(minutes=2)
    assert desk.sweeping.sweep() == Swept(1, 1)
    again, sent = desk.events()
    assert (again.type, again.work, sent.work) == ("message.updated", ("translate",), ("deliver",))
    assert again.data == {"message_id": an_id("msg", 1), "changed_fields": ["attempts"]}
    assert (desk.message().revision, again.actor.kind) == (1, "system")
    assert (desk.ticket().version, desk.ticket().updated_at) == (3, START)


def test_work_that_is_not_overdue_is_left_alone(desk: CoreDesk) -> None:
    desk.has(a_message(**{**waiting_for("en"), "due_at": START + MINUTE}))
    assert desk.sweeping.sweep() == Swept(0, 0)
    desk.clock.advance(minutes=1)
    assert desk.sweeping.sweep() == Swept(0, 0), "due at this very moment is not overdue"
    desk.clock.advance(seconds=0.001)
    assert desk.sweeping.sweep() == Swept(1, 0)


def test_each_try_is_put_off_twice_as_long_up_to_the_longest_wait(desk: CoreDesk) -> None:
    desk.has(a_message(**waiting_for("en")))
    desk.clock.advance(seconds=1)
    waits = []
    for _ in range(14):
        assert desk.sweeping.sweep().translate == 1
        due_at = desk.message().due_at
        assert due_at is not None
        waits.append(due_at - desk.clock())
        desk.clock.moment = due_at + MINUTE
    doubling = [FIRST_WAIT, FIRST_WAIT * 2, FIRST_WAIT * 4]
    expected = [min(wait, LONGEST_WAIT) for wait in doubling] + [LONGEST_WAIT] * 11
    assert waits == expected
    assert desk.message().translations[0].attempts == 14


def test_a_sweep_right_after_another_finds_nothing(desk: CoreDesk) -> None:
    desk.has(a_message(**waiting_for("en")))
    desk.clock.advance(minutes=2)
    assert (desk.sweeping.sweep().translate, desk.sweeping.sweep().translate) == (1, 0)


def test_a_reply_goes_out_untranslated_once_patience_ends(desk: CoreDesk) -> None:
    desk.has(a_reply(**waiting_for("fr")))
    desk.clock.moment = START + PATIENCE - timedelta(milliseconds=1)
    desk.sweeping.sweep()
    assert desk.events()[-1].work == ("translate",)
    due_at = desk.message().due_at
    assert due_at is not None
    desk.clock.moment = max(due_at + MINUTE, START + PATIENCE)
    desk.sweeping.sweep()
    assert desk.events()[-1].work == ("translate", "deliver")


def test_patience_ends_at_that_very_moment(desk: CoreDesk) -> None:
    desk.has(a_reply(**waiting_for("fr")))
    desk.clock.moment = START + PATIENCE
    desk.sweeping.sweep()
    assert desk.events()[-1].work == ("translate", "deliver")


@pytest.mark.parametrize("state", ["sending", "sent", "delivered"])
def test_a_reply_that_is_out_already_is_only_translated(desk: CoreDesk, state: str) -> None:
    desk.has(a_reply(**{**waiting_for("fr"), "delivery": Delivery(state)}))  # type: ignore[arg-type]
    desk.clock.moment = START + PATIENCE
    desk.sweeping.sweep()
    assert desk.events()[-1].work == ("translate",)


def test_a_customers_message_never_goes_out(desk: CoreDesk) -> None:
    desk.has(a_message(**waiting_for("en")))
    desk.clock.moment = START + PATIENCE
    desk.sweeping.sweep()
    assert desk.events()[-1].work == ("translate",)


def test_a_delivery_that_keeps_breaking_does_not_ask_for_its_queue_twice(desk: CoreDesk) -> None:
    desk.has(a_reply(due="deliver", due_at=START))
    desk.clock.moment = START + PATIENCE
    desk.sweeping.sweep()
    assert desk.events()[-1].work == ("deliver",)


def test_work_that_was_done_between_the_list_and_the_look_is_left_alone(desk: CoreDesk) -> None:
    desk.has(a_message(**waiting_for("en")))
    desk.clock.advance(minutes=2)
    desk.store.meanwhile.append(lambda: desk.translating.translate(an_id("tkt", 1), an_id("msg", 1)))
    assert desk.sweeping.sweep() == Swept(0, 0)
    assert desk.types() == ["translation.completed"]


def test_two_sweeps_at_once_start_the_work_once(desk: CoreDesk) -> None:
    desk.has(a_message(**waiting_for("en")))
    desk.clock.advance(minutes=2)
    desk.store.meanwhile.append(desk.sweeping.sweep)
    assert desk.sweeping.sweep() == Swept(0, 0)
    assert desk.types() == ["message.updated"]


def test_what_the_list_still_names_but_the_desk_no_longer_has_stops_nobody(desk: CoreDesk) -> None:
    gone = a_message(id=an_id("msg", 7), ticket_id=an_id("tkt", 404), **waiting_for("en"))
    desk.has(gone, a_message(**waiting_for("en")))
    desk.clock.advance(minutes=2)
    assert desk.sweeping.sweep() == Swept(1, 0)


def test_a_message_that_cannot_be_written_holds_up_no_other(desk: CoreDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.has(a_message(**waiting_for("en")), a_message(id=an_id("msg", 2), **waiting_for("en")))
    commit = desk.store.commit

    def stubborn(change: Change) -> None:
        if change.messages[0][1].id == an_id("msg", 1):
            raise ConflictError("always")
        commit(change)

    monkeypatch.setattr(desk.store, "commit", stubborn)
    desk.clock.advance(minutes=2)
    with pytest.raises(UnsweptError):
        desk.sweeping.sweep()
    assert (desk.message().revision, desk.message(an_id("msg", 2)).revision) == (0, 1)


def test_more_than_one_page_of_overdue_work_is_swept_in_one_run(desk: CoreDesk) -> None:
    many = AT_ONCE + 1
    for number in range(many):
        desk.has(a_message(id=an_id("msg", number), **waiting_for("en")))
    desk.clock.advance(minutes=2)
    assert desk.sweeping.sweep().translate == many
    assert [event.sequence for event in desk.events()] == list(range(2, 2 + many))


def test_replies_that_wait_long_for_an_editor_are_counted_and_left_alone(desk: CoreDesk) -> None:
    held = desk.has(a_reply(due="review", due_at=START))
    desk.clock.moment = START + EDITORS_PATIENCE
    assert desk.sweeping.sweep() == Swept(0, 0, 0), "an hour to the moment is not more"
    desk.clock.advance(seconds=1)
    assert desk.sweeping.sweep() == Swept(0, 0, 1)
    assert (desk.message(), desk.store.changes) == (held, [])
