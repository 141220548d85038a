"""Every channel ends in one ticket: the same promises, kept by every kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from urllib.parse import unquote_plus

import pytest

from chalicelib.channels.changing import NotYetError
from chalicelib.channels.contract import UnreadableError
from chalicelib.channels.taking_in import UntakenError
from chalicelib.desk.messages import MAX_TEXT
from chalicelib.ports import HttpAnswer, HttpCall
from tests.channels.samples import SAMPLES
from tests.channels.stage import SPOKEN, Said, Sample, Stage

LATER = SPOKEN + timedelta(minutes=1)
READING = (UnreadableError, KeyError, TypeError, ValueError, AttributeError, RecursionError)


def who_can(*needs: str, but: str = "") -> pytest.MarkDecorator:
    """The kinds whose vendor knows all of this, and not what comes after `but`."""
    known = [sample for sample in SAMPLES if sample.can.issuperset(needs) and but not in sample.can]
    return pytest.mark.parametrize("sample", known, ids=lambda sample: sample.kind)


@pytest.fixture
def stage(sample: Sample) -> Stage:
    return Stage(sample)


@who_can()
def test_what_arrives_opens_one_ticket_that_knows_its_channel(stage: Stage) -> None:
    taken = stage.arrives(Said(id="m1", text="Bonjour, où est mon colis ?"))
    (ticket,) = stage.tickets
    (message,) = stage.messages
    assert (taken.new, ticket.channel) == (1, stage.account.channel)
    assert "Bonjour, où est mon colis ?" in message.body
    assert message.author.kind == "customer"
    assert ticket.conversation is not None


@who_can()
def test_the_same_thing_delivered_three_times_is_one_message(stage: Stage) -> None:
    for _ in range(3):
        stage.arrives(Said(id="m1"))
    assert (len(stage.tickets), len(stage.messages)) == (1, 1)


@who_can("thread")
def test_one_conversation_is_one_ticket_in_whatever_order_it_comes(stage: Stage) -> None:
    stage.arrives(Said(id="m2", text="Et ma facture ?", at=LATER))
    stage.arrives(Said(id="m1", text="Bonjour."), Said(id="m2", text="Et ma facture ?", at=LATER))
    assert (len(stage.tickets), len(stage.messages)) == (1, 2)
    (conversation,) = [row for key, row in stage.desk.store.rows.items() if key[0] == "conversation"]
    assert conversation.last_at == LATER


@who_can()
def test_other_conversations_are_other_tickets(stage: Stage) -> None:
    stage.arrives(Said(id="m1"), Said(id="x1", thread="t2"))
    assert len(stage.tickets) == 2


@who_can()
def test_two_deliveries_at_once_end_in_one_ticket(stage: Stage) -> None:
    stage.desk.store.meanwhile = [lambda: stage.arrives(Said(id="m1"))]
    stage.arrives(Said(id="m1"))
    assert (len(stage.tickets), len(stage.messages)) == (1, 1)


@who_can()
def test_a_write_whose_answer_was_lost_is_not_repeated(stage: Stage) -> None:
    stage.desk.store.lost_answers = 1
    stage.arrives(Said(id="m1"))
    stage.arrives(Said(id="m1"))
    assert (len(stage.tickets), len(stage.messages)) == (1, 1)


@who_can("edit")
def test_an_edit_is_a_new_message_that_names_the_one_it_replaces(stage: Stage) -> None:
    stage.arrives(Said(id="m1", text="Bonjour."))
    edit = Said(id="e1", text="Bonjour, commande FR-20931.", nature="edit", about="m1", at=LATER)
    stage.arrives(edit)
    stage.arrives(edit)
    first, second = stage.messages
    assert "Bonjour, commande FR-20931." in second.body
    assert second.replaces_id == first.id


@who_can("early_edit")
def test_an_edit_of_what_never_came_is_the_first_we_see(stage: Stage) -> None:
    stage.arrives(Said(id="e1", text="Bonjour.", nature="edit", about="m1"))
    (message,) = stage.messages
    assert message.replaces_id is None


@who_can("withdrawal")
def test_what_its_writer_takes_back_loses_its_words(stage: Stage) -> None:
    stage.arrives(Said(id="m1"))
    back = Said(id="w1", nature="withdrawal", about="m1", at=LATER)
    stage.arrives(back)
    stage.arrives(back)
    (message,) = stage.messages
    assert (message.body, message.withdrawn_at is not None) == ("", True)


@who_can("withdrawal")
def test_what_is_taken_back_before_it_came_is_tried_again_and_let_go_in_the_end(stage: Stage) -> None:
    back = Said(id="w1", nature="withdrawal", about="m1")
    with pytest.raises(UntakenError):
        stage.arrives(back)
    assert stage.arrives(back, is_last_try=True).strange == 1


@who_can("file")
def test_a_file_comes_along_once(stage: Stage) -> None:
    for _ in range(2):
        stage.arrives(Said(id="m1", has_file=True))
    (message,) = stage.messages
    assert len(message.attachment_ids) == 1
    assert len(stage.desk.blobs.files) == 1


@who_can("reply")
def test_a_reply_goes_out_the_way_the_customer_came_in(stage: Stage) -> None:
    stage.arrives(Said(id="m1"))
    sent = stage.replies("Nous sommes désolés.")
    assert sent.delivery is not None
    assert sent.delivery.state in ("sent", "delivered")
    bodies = [unquote_plus(call.body.decode()) for call in stage.calls]
    assert any("Nous sommes d" in body for body in bodies) or any("Nous" in call.url for call in stage.calls)


@who_can("reply")
def test_a_reply_on_the_queue_twice_goes_out_once(stage: Stage) -> None:
    stage.arrives(Said(id="m1"))
    sent = stage.replies()
    before = len(stage.calls)
    stage.delivers(sent)
    assert len(stage.calls) == before


@who_can("receipt", "reply")
def test_a_receipt_takes_the_reply_further_and_none_takes_it_back(stage: Stage) -> None:
    stage.arrives(Said(id="m1"))
    sent = stage.replies()
    for state in ("delivered", "sent", "delivered"):
        stage.arrives(Said(id=f"r-{state}", nature="receipt", about="reference", state=state, at=LATER))
    delivery = stage.message(sent.id).delivery
    assert delivery is not None
    assert delivery.state == "delivered"


@who_can("receipt")
def test_a_receipt_of_what_the_desk_did_not_send_waits_and_is_let_go(stage: Stage) -> None:
    strange = Said(id="r1", nature="receipt", about="nobody-knows", state="delivered")
    with pytest.raises((UntakenError, NotYetError)):
        stage.arrives(strange)
    assert stage.arrives(strange, is_last_try=True).new == 0


@who_can("throttle", "reply")
def test_a_vendor_that_is_busy_is_asked_again_and_nothing_is_lost(stage: Stage) -> None:
    stage.arrives(Said(id="m1"))
    stage.vendor = stage.sample.throttles
    waiting = stage.replies()
    assert waiting.delivery is not None
    assert (waiting.delivery.state, waiting.due) == ("queued", "deliver")
    assert [asked[:2] for asked in stage.desk.again] == [(waiting.ticket_id, waiting.id)]
    stage.vendor = stage.sample.takes
    stage.desk.clock.advance(seconds=stage.desk.again[-1][2])
    stage.delivers(waiting)
    done = stage.message(waiting.id).delivery
    assert done is not None
    assert done.state in ("sent", "delivered")


@who_can("reply")
def test_what_the_vendor_will_never_take_has_failed_with_a_reason(stage: Stage) -> None:
    stage.arrives(Said(id="m1"))
    stage.vendor = stage.sample.refuses
    failed = stage.replies()
    assert failed.delivery is not None
    assert (failed.delivery.state, bool(failed.delivery.detail)) == ("failed", True)


@who_can("reply", "repeatable")
def test_where_the_vendor_knows_a_reply_by_its_key_a_lost_answer_is_asked_for_again(stage: Stage) -> None:
    stage.arrives(Said(id="m1"))
    stage.vendor = _broken(TimeoutError("no answer"), stage.sample)
    waiting = stage.replies()
    stage.vendor = stage.sample.takes
    stage.delivers(waiting)
    stage.delivers(stage.message(waiting.id))
    done = stage.message(waiting.id).delivery
    assert waiting.delivery is not None
    assert done is not None
    assert (waiting.delivery.state, done.state) == ("queued", "sent")


@who_can("reply", but="repeatable")
def test_when_the_answer_is_lost_nobody_knows_and_nothing_is_sent_twice(stage: Stage) -> None:
    stage.arrives(Said(id="m1"))
    stage.vendor = _broken(TimeoutError("no answer"), stage.sample)
    with pytest.raises(OSError, match="no answer"):
        stage.replies()
    reply = stage.messages[-1]
    stage.vendor = stage.sample.takes
    before = len(stage.calls)
    stage.delivers(reply)
    delivery = stage.message(reply.id).delivery
    assert delivery is not None
    assert (delivery.state, len(stage.calls)) == ("unknown", before)


@who_can("longest", "reply")
def test_a_reply_that_is_too_long_is_refused_and_never_cut(stage: Stage) -> None:
    stage.arrives(Said(id="m1"))
    sends = len(stage.calls)
    (ticket,) = stage.tickets
    added = stage.desk.says(ticket, "x", language="fr", translate="none").message
    long = "é" * (stage.sample.limit + 1)
    stage.desk.has(replace(stage.message(added.id), body=long))
    stage.delivers(stage.message(added.id))
    delivery = stage.message(added.id).delivery
    assert delivery is not None
    assert (delivery.state, delivery.detail) == ("failed", "reply_too_long")
    assert len(stage.calls) == sends


@who_can("window", "reply")
def test_a_reply_after_the_window_has_closed_is_refused_when_it_is_sent(stage: Stage) -> None:
    stage.arrives(Said(id="m1"))
    late = stage.replies(after=timedelta(hours=25))
    assert late.delivery is not None
    assert (late.delivery.state, late.delivery.detail) == ("failed", "window_closed")


@who_can()
def test_words_beyond_what_a_message_holds_come_whole_as_a_file(stage: Stage) -> None:
    text = "a" * (MAX_TEXT + 10)
    stage.arrives(Said(id="m1", text=text))
    (message,) = stage.messages
    assert len(message.body) <= MAX_TEXT
    if len(message.body) < len(text):
        assert any(len(content) >= len(text) for content in stage.desk.blobs.files.values())


@who_can("webhook")
def test_only_the_vendor_is_admitted(stage: Stage) -> None:
    body, at = b'{"a":"\\u00e9"}', stage.desk.clock()
    admits, secrets = stage.kind.admits, [stage.sample.secret]
    assert admits is not None
    assert admits(stage.sample.signed(body, at), stage.account, secrets)
    assert [admits(forged, stage.account, secrets) for forged in stage.sample.forged(body, at)].count(True) == 0
    assert not admits(stage.sample.signed(body, at), stage.account, [])


@who_can("webhook")
@pytest.mark.parametrize("body", [b"", b"[]", b"1", b"null", b"{", b'{"a":1}', b"\xff\xfe", b"[" * 50_000])
def test_what_is_malformed_is_told_and_writes_nothing(stage: Stage, body: bytes) -> None:
    assert stage.kind.read is not None
    try:
        items = stage.kind.read(body, stage.account)
    except READING:
        items = ()
    assert (len(items), len(stage.tickets)) == (0, 0)


def _broken(error: Exception, sample: Sample) -> Callable[[HttpCall], HttpAnswer]:
    """A vendor whose answer to the first thing sent gets lost; questions before it are answered."""

    def answer(call: HttpCall) -> HttpAnswer:
        if call.method == "GET" or "token" in call.url:
            return sample.takes(call)
        raise error

    return answer
