"""Replies reach the customer once, or the desk says that nobody knows."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from chalicelib.desk.messages import Delivery, Message
from chalicelib.ports import DeliveryError, LaterError
from tests.builders import CoreDesk, a_message, a_reply, a_ticket, an_id, waiting_for
from tests.fakes import START, FakeWay

REF = an_id("tkt", 1), an_id("msg", 1)
LATER = START + timedelta(hours=1)
DUE: dict[str, Any] = {"due": "deliver", "due_at": START}


@pytest.fixture
def desk() -> CoreDesk:
    desk = CoreDesk()
    desk.has(a_ticket(version=3), a_reply(**DUE))
    desk.clock.advance(hours=1)
    return desk


@pytest.fixture
def mail(desk: CoreDesk) -> FakeWay:
    """A way that cannot repeat."""
    desk.ways["*"] = FakeWay(is_repeatable=False, answer="sent")
    return desk.ways["*"]


def state(desk: CoreDesk) -> str:
    delivery = desk.message().delivery
    assert delivery is not None
    return delivery.state


def in_state(state_: Any, **fields: Any) -> Message:
    return a_reply(**{**DUE, "delivery": Delivery(state_, 1), **fields})


def test_a_reply_is_delivered_in_one_read_and_one_write(desk: CoreDesk) -> None:
    desk.delivering.deliver(*REF)
    message = desk.message()
    assert message.delivery == Delivery("delivered", 1, LATER)
    assert (message.due, message.due_at, message.revision) == (None, None, 1)
    assert desk.types() == ["message.sent", "message.delivered"]
    assert {event.data["message_id"] for event in desk.events()} == {message.id}
    assert (len(desk.store.loads), len(desk.store.changes)) == (1, 1)


def test_delivery_disturbs_no_agents_version(desk: CoreDesk) -> None:
    desk.delivering.deliver(*REF)
    assert (desk.ticket().version, desk.ticket().sequence, desk.ticket().updated_at) == (3, 3, START)


def test_a_way_that_only_sends_says_so(desk: CoreDesk) -> None:
    desk.ways["*"].answer = "sent"
    desk.delivering.deliver(*REF)
    assert (state(desk), desk.types()) == ("sent", ["message.sent"])


def test_each_channel_goes_its_own_way_and_the_rest_the_common_one(desk: CoreDesk) -> None:
    desk.ways |= {"app": FakeWay(), "chat": FakeWay()}
    desk.delivering = type(desk.delivering)(desk.commits, desk.ways, lambda *_: None)
    desk.delivering.deliver(*REF)
    assert [len(desk.ways[name].sent) for name in ("app", "chat", "*")] == [1, 0, 0]


@pytest.mark.parametrize("over", ["sent", "delivered", "failed", "unknown"])
def test_what_is_over_is_never_sent_again(desk: CoreDesk, over: str) -> None:
    desk.has(in_state(over))
    desk.delivering.deliver(*REF)
    assert (desk.ways["*"].sent, desk.store.changes) == ([], [])


def test_a_customers_message_goes_nowhere(desk: CoreDesk) -> None:
    desk.has(a_message())
    desk.delivering.deliver(*REF)
    assert (desk.ways["*"].sent, desk.store.changes) == ([], [])


def test_a_repeat_finds_it_done(desk: CoreDesk) -> None:
    desk.delivering.deliver(*REF)
    desk.delivering.deliver(*REF)
    assert len(desk.ways["*"].sent) == 1


def test_a_repeatable_way_goes_on_where_somebody_stopped(desk: CoreDesk) -> None:
    desk.has(in_state("sending"))
    desk.delivering.deliver(*REF)
    assert (state(desk), len(desk.ways["*"].sent)) == ("delivered", 1)
    assert desk.message().delivery == Delivery("delivered", 1, LATER)


def test_a_repeatable_way_that_breaks_leaves_the_reply_waiting(desk: CoreDesk) -> None:
    desk.ways["*"].failure = TimeoutError()
    with pytest.raises(TimeoutError):
        desk.delivering.deliver(*REF)
    assert (state(desk), desk.message().due) == ("queued", "deliver")


def test_a_refused_reply_has_failed_and_says_why(desk: CoreDesk) -> None:
    desk.ways["*"].failure = DeliveryError("mailbox_gone")
    desk.delivering.deliver(*REF)
    assert desk.message().delivery == Delivery("failed", 1, LATER, "mailbox_gone")
    told = {"message_id": REF[1], "state": "failed", "detail": "mailbox_gone"}
    assert desk.data("message.delivery_failed") == told
    assert (desk.types(), desk.message().due) == (["message.delivery_failed"], None)


# ways that cannot repeat


def test_a_way_that_cannot_repeat_is_marked_before_it_is_taken(desk: CoreDesk, mail: FakeWay) -> None:
    seen = []
    send = mail.send

    def watched(*about: Any) -> Any:
        seen.append((state(desk), desk.message().due))
        return send(*about)

    mail.send = watched  # type: ignore[method-assign, assignment]
    desk.delivering.deliver(*REF)
    assert seen == [("sending", "deliver")], "still on the sweeper's list while under way"
    assert desk.message().delivery == Delivery("sent", 1, LATER)
    assert (desk.types(), desk.message().due, desk.message().revision) == (["message.sent"], None, 2)


def test_a_reply_found_under_way_is_unknown_and_never_sent_twice(desk: CoreDesk, mail: FakeWay) -> None:
    mail.failure = TimeoutError()
    with pytest.raises(TimeoutError):
        desk.delivering.deliver(*REF)
    assert state(desk) == "sending"
    mail.failure = None
    for _ in range(3):
        desk.delivering.deliver(*REF)
    assert desk.message().delivery == Delivery("unknown", 1, LATER, "interrupted")
    assert (len(mail.sent), desk.message().due) == (1, None)
    told = {"message_id": REF[1], "state": "unknown", "detail": "interrupted"}
    assert desk.data("message.delivery_failed") == told


def test_of_two_workers_one_sends(desk: CoreDesk, mail: FakeWay) -> None:
    desk.store.meanwhile.append(lambda: desk.delivering.deliver(*REF))
    desk.delivering.deliver(*REF)
    assert (len(mail.sent), state(desk)) == (1, "sent")


def test_a_mark_whose_answer_got_lost_sends_nothing(desk: CoreDesk, mail: FakeWay) -> None:
    desk.store.lost_answers = 1
    desk.delivering.deliver(*REF)
    assert (mail.sent, state(desk)) == ([], "sending")


def test_a_refusal_of_a_way_that_cannot_repeat_is_final(desk: CoreDesk, mail: FakeWay) -> None:
    mail.failure = DeliveryError("blocked")
    desk.delivering.deliver(*REF)
    assert desk.message().delivery == Delivery("failed", 1, LATER, "blocked")


# translations still open


def test_a_reply_delivered_untranslated_keeps_its_open_translation_on_the_sweepers_list(desk: CoreDesk) -> None:
    desk.has(a_reply(**waiting_for("fr")))
    desk.delivering.deliver(*REF)
    assert (state(desk), desk.message().due, desk.message().due_at) == ("delivered", "translate", START)


def test_a_message_that_never_was_cannot_be_delivered(desk: CoreDesk) -> None:
    with pytest.raises(LookupError):
        desk.delivering.deliver(REF[0], "msg_404")


def test_a_reply_that_its_channel_put_off_for_long_is_not_tried_before(desk: CoreDesk, mail: FakeWay) -> None:
    mail.failure = LaterError(3600.0)
    desk.delivering.deliver(*REF)
    mail.failure = None
    before, commits = desk.message(), len(desk.store.changes)
    for waited_s, left_s in ((900, 2700.0), (900, 1800.0), (1794, 6.0)):
        desk.clock.advance(seconds=waited_s)
        desk.delivering.deliver(*REF)
        assert desk.again[-1] == (*REF, left_s)
    assert (len(mail.sent), desk.message(), len(desk.store.changes)) == (1, before, commits)
    desk.clock.advance(seconds=2)
    desk.delivering.deliver(*REF)
    assert (len(mail.sent), state(desk)) == (2, "sent")


@pytest.mark.parametrize(
    ("fields", "is_tried"),
    [
        ({"delivery": Delivery("queued", 0, START)}, True),
        ({"delivery": Delivery("queued", 3, START, "resent")}, True),
        ({"delivery": Delivery("queued", 3, None, "throttled")}, True),
        ({"delivery": Delivery("queued", 3, LATER - timedelta(seconds=60), "throttled")}, True),
        ({"delivery": Delivery("queued", 3, START, "throttled")}, False),
    ],
)
def test_only_what_was_put_off_for_long_waits(
    desk: CoreDesk, mail: FakeWay, fields: dict[str, Any], is_tried: bool
) -> None:
    desk.has(a_reply(due="deliver", due_at=LATER + timedelta(seconds=60), **fields))
    desk.delivering.deliver(*REF)
    assert bool(mail.sent) is is_tried


@pytest.mark.parametrize(("tries", "hours", "end"), [(99, 30, "failed"), (98, 30, "queued"), (200, 2, "queued")])
def test_a_reply_that_is_put_off_for_ever_is_given_up_and_told(
    desk: CoreDesk, mail: FakeWay, tries: int, hours: int, end: str
) -> None:
    desk.has(a_reply(**DUE, delivery=Delivery("queued", tries)))
    desk.clock.advance(hours=hours)
    mail.failure = LaterError(60.0, "status_500")
    desk.delivering.deliver(*REF)
    delivery = desk.message().delivery
    assert delivery is not None
    assert (delivery.state, delivery.detail) == (end, "gave_up" if end == "failed" else "status_500")
    assert ("message.delivery_failed" in desk.types()) is (end == "failed")
