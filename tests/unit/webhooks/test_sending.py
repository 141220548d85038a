"""Every event reaches its receiver, in order, or is dead where its owner can see it and begin again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from chalicelib.desk.changes import ConflictError
from chalicelib.desk.errors import NotFoundError
from chalicelib.desk.events import Event
from chalicelib.ports import HttpRefusedError
from chalicelib.webhooks.sending import HELD, MOST_IN_A_RUN
from chalicelib.webhooks.things import LaneKey, Webhook
from chalicelib.webhooks.wanting import Wanting, wants
from tests.event_builders import OTHER_TICKET_ID, TICKET_ID, created, event
from tests.fakes_of_webhooks import URL, MemoryWebhooks, WebhookDesk


@pytest.fixture(name="desk")
def desk_fixture() -> WebhookDesk:
    return WebhookDesk()


def of(ticket: str, *sequences: int) -> list[Event]:
    """Events of a ticket."""
    return [event(ticket, sequence) for sequence in sequences]


def test_an_event_is_sent_once_however_often_its_key_comes(desk: WebhookDesk) -> None:
    webhook = desk.has_webhook()
    for _ in range(3):
        desk.happens(*of(TICKET_ID, 1))
        desk.run()
    assert len(desk.receiver.calls) == 1
    (told,) = desk.log(webhook)
    assert (told.state, told.tries_made, [one.status for one in told.tries]) == ("delivered", 1, [204])
    assert told.tries[0].duration_ms == 200


def test_events_of_a_ticket_go_one_after_the_other_and_wait_for_the_one_before(desk: WebhookDesk) -> None:
    desk.has_webhook()
    desk.receiver.answer = 500
    desk.happens(*of(TICKET_ID, 2, 1, 3), *of(OTHER_TICKET_ID, 1))
    desk.run()
    first, other = of(TICKET_ID, 1)[0].id, of(OTHER_TICKET_ID, 1)[0].id
    assert desk.receiver.ids == [first, other], "each ticket has its own lane"
    desk.receiver.answer = 204
    desk.receiver.calls.clear()
    desk.pass_time(minutes=3)
    sent = [id_ for id_ in desk.receiver.ids if id_ != other]
    assert sent == [one.id for one in of(TICKET_ID, 1, 2, 3)]


def test_while_one_call_is_under_way_nobody_makes_another_to_the_same_receiver_about_the_same_ticket(
    desk: WebhookDesk,
) -> None:
    webhook = desk.has_webhook()
    key = LaneKey(webhook.id, TICKET_ID)
    desk.happens(*of(TICKET_ID, 1))

    def others_come() -> None:
        desk.happens(*of(TICKET_ID, 2))
        desk.sending.run(key)
        assert len(desk.receiver.calls) == 1

    desk.receiver.during = others_come
    desk.run()
    assert desk.receiver.ids == [one.id for one in of(TICKET_ID, 1, 2)]


def test_two_that_look_at_once_send_once(desk: WebhookDesk) -> None:
    webhook = desk.has_webhook()
    key = LaneKey(webhook.id, TICKET_ID)
    desk.happens(*of(TICKET_ID, 1))
    desk.deliveries.meanwhile = lambda: desk.sending.run(key)
    desk.run()
    assert len(desk.receiver.calls) == 1


def test_a_run_that_dies_after_its_call_is_made_up_for_and_the_receiver_hears_one_id_twice(desk: WebhookDesk) -> None:
    webhook = desk.has_webhook()
    desk.happens(*of(TICKET_ID, 1))

    def die() -> None:
        raise RuntimeError("killed")

    desk.receiver.during = die
    with pytest.raises(RuntimeError):
        desk.run()
    desk.pass_time(seconds=HELD.total_seconds())
    assert len(desk.receiver.calls) == 1, "too early: somebody may still be at it"
    desk.pass_time(seconds=61)
    assert desk.receiver.ids == [event(TICKET_ID, 1).id] * 2
    assert desk.log(webhook)[0].state == "delivered"


def test_who_was_away_for_too_long_does_not_undo_what_another_wrote(desk: WebhookDesk) -> None:
    webhook = desk.has_webhook()
    desk.happens(*of(TICKET_ID, 1))

    def stall() -> None:
        desk.clock.advance(seconds=HELD.total_seconds() + 61)
        desk.sending.run(LaneKey(webhook.id, TICKET_ID))

    desk.receiver.during = stall
    desk.run()
    (told,) = desk.log(webhook)
    assert (len(desk.receiver.calls), told.state, told.tries_made) == (2, "delivered", 1)


def test_waits_within_a_quarter_of_an_hour_are_the_queues_and_longer_ones_the_sweeps(desk: WebhookDesk) -> None:
    desk.has_webhook()
    desk.receiver.answer = TimeoutError()
    desk.happens(*of(TICKET_ID, 1))
    delays = []
    for _ in range(5):
        desk.run()
        delays.append([delay for _, delay in desk.queue.sent])
        desk.clock.advance(seconds=660)
    assert [bool(delay) for delay in delays] == [True, True, True, True, False]
    assert 5 <= delays[0][0] <= 6
    assert 600 <= delays[3][0] <= 660
    desk.queue.sent.clear()
    desk.pass_time(minutes=35)
    assert len(desk.receiver.calls) == 6


def test_thirteen_tries_in_vain_and_it_is_dead_and_can_begin_again(desk: WebhookDesk) -> None:
    webhook = desk.has_webhook()
    desk.receiver.answer = 503
    desk.happens(*of(TICKET_ID, 1, 2))
    desk.run()
    for _ in range(30):
        desk.pass_time(hours=26)
        if desk.log(webhook)[0].state == "dead":
            break
        desk.deliveries.known.clear()  # its health is another story
    first, second = desk.log(webhook)
    assert (first.state, first.detail, first.tries_made, len(first.tries)) == ("dead", "no_tries_left", 13, 13)
    assert second.tries_made == 1, "the next one has its turn"
    desk.receiver.answer = 200
    again = desk.queueing.replay(webhook.id, first.id)
    assert (again.state, again.tries_made) == ("waiting", 0)
    desk.pass_time(hours=26)
    first, second = desk.log(webhook)
    assert (first.state, second.state) == ("delivered", "delivered")
    assert len(first.tries) == 14


def test_a_delivery_that_waits_is_not_begun_again_and_an_unknown_one_is_not_found(desk: WebhookDesk) -> None:
    webhook = desk.has_webhook()
    desk.happens(*of(TICKET_ID, 1))
    (waiting,) = desk.log(webhook)
    assert desk.queueing.replay(webhook.id, waiting.id) == waiting
    with pytest.raises(NotFoundError):
        desk.queueing.replay(webhook.id, "whd_unknown")


@pytest.mark.parametrize(
    ("answer", "error"),
    [(TimeoutError(), "timeout"), (ConnectionResetError(), "unreachable"), (HttpRefusedError("x"), "address_refused")],
)
def test_why_there_was_no_answer_is_told(desk: WebhookDesk, answer: OSError, error: str) -> None:
    webhook = desk.has_webhook()
    desk.receiver.answer = answer
    desk.happens(*of(TICKET_ID, 1))
    desk.run()
    (told,) = desk.log(webhook)
    assert (told.state, told.tries[0].status, told.tries[0].error) == ("waiting", None, error)


def test_what_a_receiver_refuses_is_dead_at_once_and_holds_up_nothing(desk: WebhookDesk) -> None:
    webhook = desk.has_webhook()
    desk.receiver.answer = 302
    desk.happens(*of(TICKET_ID, 1, 2))
    desk.run()
    assert [(one.state, one.detail) for one in desk.log(webhook)] == [("dead", "refused")] * 2


def test_a_receiver_that_fails_too_often_is_left_alone_and_nothing_is_lost(desk: WebhookDesk) -> None:
    webhook = desk.has_webhook()
    desk.receiver.answer = 500
    tickets = [f"tkt_{number:026d}" for number in range(30)]
    desk.happens(*(created(ticket) for ticket in tickets))
    desk.run()
    assert len(desk.receiver.calls) == 20
    assert desk.deliveries.health(webhook.id).paused_until is not None
    desk.receiver.calls.clear()
    desk.pass_time(minutes=3)
    assert desk.receiver.calls == []
    desk.pass_time(minutes=4)
    assert len(desk.receiver.calls) == 1, "one asks whether it is well again"
    desk.receiver.answer = 200
    for _ in range(4):
        desk.pass_time(minutes=12)
    assert {one.state for one in desk.log(webhook)} == {"delivered"}
    assert desk.deliveries.health(webhook.id).failing_since is None


def test_of_two_that_end_a_pause_one_calls(desk: WebhookDesk) -> None:
    webhook = desk.has_webhook()
    paused = replace(desk.deliveries.health(webhook.id), paused_until=desk.clock(), version=1)
    desk.deliveries.known[webhook.id] = paused
    desk.happens(created(TICKET_ID), created(OTHER_TICKET_ID))
    desk.deliveries.put_health = lambda *_: False  # type: ignore[method-assign]
    desk.run()
    assert desk.receiver.calls == []
    assert [one.state for one in desk.log(webhook)] == ["waiting", "waiting"]


def test_after_five_days_of_failing_a_webhook_is_disabled_and_what_waits_is_dead(
    desk: WebhookDesk, caplog: pytest.LogCaptureFixture
) -> None:
    webhook = desk.has_webhook()
    desk.receiver.answer = 500
    desk.happens(*of(TICKET_ID, 1))
    desk.run()
    for number in range(2, 8):
        desk.pass_time(hours=25)
        desk.happens(*of(TICKET_ID, number))
        desk.run()
    disabled = desk.keeping.get(webhook.id)
    assert (disabled.is_enabled, disabled.disabled_reason) == (False, "failing")
    assert [record.message for record in caplog.records].count("webhook_disabled") == 1
    desk.pass_time(hours=25)
    assert {(one.state, one.detail) for one in desk.log(webhook)} == {("dead", "webhook_disabled")}


def test_a_receiver_that_is_gone_is_asked_no_more(desk: WebhookDesk) -> None:
    webhook = desk.has_webhook()
    desk.receiver.answer = 410
    desk.happens(*of(TICKET_ID, 1, 2), *of(OTHER_TICKET_ID, 1))
    desk.run()
    assert len(desk.receiver.calls) == 1
    assert desk.keeping.get(webhook.id).disabled_reason == "gone"
    assert {one.state for one in desk.log(webhook)} == {"dead"}


def test_a_webhook_that_looks_unknown_in_an_old_copy_is_looked_up_before_anything_is_buried(desk: WebhookDesk) -> None:
    desk.has_webhook()
    desk.happens(*of(TICKET_ID, 1))
    desk.store.old = []
    desk.run()
    assert len(desk.receiver.calls) == 1


def test_a_long_lane_is_left_to_the_next_run(desk: WebhookDesk) -> None:
    desk.has_webhook()
    desk.happens(*of(TICKET_ID, *range(1, MOST_IN_A_RUN + 3)))
    desk.run()
    assert len(desk.receiver.calls) == MOST_IN_A_RUN
    desk.run()
    assert desk.receiver.ids == [one.id for one in of(TICKET_ID, *range(1, MOST_IN_A_RUN + 3))]


def test_an_event_whose_row_is_gone_holds_up_nothing(desk: WebhookDesk) -> None:
    desk.has_webhook()
    desk.happens(*of(TICKET_ID, 1, 2))
    del desk.events.rows[event(TICKET_ID, 1).id]
    desk.run()
    assert desk.receiver.ids == [event(TICKET_ID, 2).id]
    with pytest.raises(LookupError):
        desk.queueing.fan_out(TICKET_ID, 99)


def test_a_lane_on_which_somebody_is_always_faster_is_tried_again_by_the_queue(desk: WebhookDesk) -> None:
    desk.has_webhook()
    desk.deliveries.write = lambda *_: False  # type: ignore[method-assign]
    with pytest.raises(ConflictError):
        desk.happens(*of(TICKET_ID, 1))


def test_a_webhook_wants_types_and_facts() -> None:
    desk = WebhookDesk()
    one = desk.has_webhook(event_types=("ticket.created",), filters={"market": ["FR", "BE"]})
    facts = replace(created(), facets={"market": "BE", "channel": "app"})
    assert wants(one, facts)
    assert not wants(one, replace(facts, facets={"market": "DE"}))
    assert not wants(one, replace(facts, facets={}))
    assert not wants(one, replace(facts, type="ticket.archived"))
    assert wants(replace(one, event_types=("*",), filters={}), event())


class Busy(MemoryWebhooks):
    """A store that does not answer."""

    is_away = True

    def all(self, *, fresh: bool = False) -> Sequence[Webhook]:
        found = super().all(fresh=fresh)
        if self.is_away:
            raise ConflictError("busy")
        return found


def test_the_relay_asks_once_a_minute_goes_by_what_it_knew_and_passes_everything_on_while_it_knows_nothing() -> None:
    desk, store = WebhookDesk(), Busy()
    wanting = Wanting(store, desk.clock)
    events = [created(), event(sequence=2)]
    assert wanting.of(events) == events
    assert wanting.of(events) == events
    assert store.reads == 1
    store.is_away = False
    store.rows["whk_1"] = desk.has_webhook(event_types=("ticket.created",), url=URL)
    desk.clock.advance(seconds=60)
    assert wanting.of(events) == [created()]
    store.is_away = True
    desk.clock.advance(seconds=60)
    assert wanting.of(events) == [created()]
    assert store.reads == 3


def test_a_disabled_webhook_wants_nothing_more(desk: WebhookDesk) -> None:
    webhook = desk.has_webhook()
    desk.keeping.disable(webhook.id, "gone")
    desk.keeping.disable(webhook.id, "failing")
    assert desk.keeping.get(webhook.id).disabled_reason == "gone"
    assert Wanting(desk.store, desk.clock).of([created()]) == []


def test_a_webhook_that_is_taken_away_leaves_what_waited_dead(desk: WebhookDesk) -> None:
    webhook = desk.has_webhook()
    desk.happens(*of(TICKET_ID, 1))
    desk.keeping.delete(webhook.id)
    desk.run()
    assert [one.detail for one in desk.log(webhook)] == ["webhook_disabled"]
    assert desk.receiver.calls == []


def test_nothing_is_overdue_while_all_is_well(desk: WebhookDesk) -> None:
    desk.has_webhook()
    desk.happens(*of(TICKET_ID, 1))
    desk.run()
    desk.clock.advance(days=1)
    assert desk.sweep.sweep() == 0
