"""What a new message brings with it: open work, files, an author."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chalicelib.desk.changes import Loaded
from chalicelib.desk.errors import InvalidValueError
from chalicelib.desk.events import Actor
from chalicelib.desk.messages import Author, Delivery, Translation
from chalicelib.desk.writing import Needs, attach, author_of, with_work
from tests.builders import AGENT, ANA, CUSTOMER, JAN, LI, SHOP, a_draft, a_message, an_attachment, an_id
from tests.fakes import START

SOON = START + timedelta(minutes=2)


def test_words_that_every_reader_reads_bring_no_work() -> None:
    message, work = with_work(a_message(), Needs(None, is_delivered=False), START)
    assert (message, work) == (a_message(), ())


def test_words_that_a_reader_cannot_read_wait_for_their_translation() -> None:
    message, work = with_work(a_message(), Needs("en", is_delivered=False), START)
    assert message.translations == (Translation("en", "queued"),)
    assert (message.due, message.due_at, message.delivery, work) == ("translate", SOON, None, ("translate",))


def test_a_reply_that_needs_no_translation_waits_for_its_way_out() -> None:
    message, work = with_work(a_message(), Needs(None, is_delivered=True), START)
    assert message.delivery == Delivery("queued", changed_at=START)
    assert (message.due, message.due_at, work) == ("deliver", SOON, ("deliver",))


def test_a_reply_that_needs_translation_is_announced_for_that_alone() -> None:
    message, work = with_work(a_message(), Needs("fr", is_delivered=True), START)
    assert message.delivery == Delivery("queued", changed_at=START)
    assert (message.due, work, len(message.translations)) == ("translate", ("translate",), 1)


def files(*numbers: int, **fields: str) -> Loaded:
    return Loaded(attachments={an_id("att", n): an_attachment(id=an_id("att", n), **fields) for n in numbers})


def ids(*numbers: int) -> tuple[str, ...]:
    return tuple(an_id("att", number) for number in numbers)


def test_files_are_attached_with_an_event_for_each() -> None:
    draft = a_draft(CUSTOMER)
    pairs = attach(draft, a_message(attachment_ids=ids(2, 1)), files(1, 2))
    assert [after.id for _, after in pairs] == list(ids(2, 1))
    assert {(after.state, after.ticket_id, after.message_id) for _, after in pairs} == {
        ("attached", an_id("tkt", 1), an_id("msg", 1))
    }
    assert all(before.state == "issued" for before, _ in pairs)
    events = draft.finish("cmt_1")[1]
    assert [event.data["attachment_id"] for event in events] == list(ids(2, 1))
    expected = {
        "attachment_id": an_id("att", 2), "message_id": an_id("msg", 1), "content_type": "image/jpeg", "size": 1000,
    }  # fmt: skip
    assert (events[0].type, events[0].data) == ("attachment.added", expected)


@pytest.mark.parametrize("loaded", [files(1), files(1, 2, owner=JAN), files(1, 2, state="attached")])
def test_only_the_authors_own_unused_files_are_attached(loaded: Loaded) -> None:
    own = dict(loaded.attachments) | dict(files(1).attachments)
    with pytest.raises(InvalidValueError) as refused:
        attach(a_draft(CUSTOMER), a_message(attachment_ids=ids(1, 2)), Loaded(attachments=own))
    assert (refused.value.pointer, refused.value.reason) == ("/message/attachment_ids/1", "unknown_attachment")


def test_ten_files_at_most_hang_on_a_message() -> None:
    many = range(1, 12)
    assert len(attach(a_draft(CUSTOMER), a_message(attachment_ids=ids(*many[:10])), files(*many))) == 10
    with pytest.raises(InvalidValueError) as refused:
        attach(a_draft(CUSTOMER), a_message(attachment_ids=ids(*many)), files(*many))
    assert (refused.value.pointer, refused.value.reason) == ("/message/attachment_ids", "too_many")


@pytest.mark.parametrize(
    ("actor", "on_behalf", "author"),
    [
        (CUSTOMER, False, Author("customer", ANA)),
        (AGENT, False, Author("agent", LI)),
        (AGENT, True, Author("customer", ANA)),
        (SHOP, False, Author("bot", SHOP.id)),
        (SHOP, True, Author("customer", ANA)),
    ],
)
def test_words_belong_to_who_said_them_not_to_who_typed_them(actor: Actor, on_behalf: bool, author: Author) -> None:
    assert author_of(actor, ANA, on_behalf) == author
