"""What a store promises of threads, and of texts too large for a row."""

from __future__ import annotations

from dataclasses import replace
from unittest import mock

import pytest

from chalicelib.desk.changes import ConflictError, Wanted
from chalicelib.desk.messages import INLINE_TEXT_BYTES, Delivery, Message, Translation
from tests.builders import a_message, a_ticket, an_attachment, an_id
from tests.cloud.world import Cloud
from tests.contract.conftest import Stand, has, on_dynamodb

TICKET = an_id("tkt", 1)


def pages(stand: Stand, size: int) -> list[list[str]]:
    """The message ids of every page of the thread."""
    found, after = [], None
    while True:
        ticket, page = stand.store.thread(TICKET, after, size)
        assert ticket == a_ticket()
        found.append([message.id for message in page.items])
        if page.next is None:
            return found
        after = page.next["after"]


def talk(stand: Stand, count: int) -> list[str]:
    """A ticket with messages, and one beside it that must not be seen."""
    messages = [a_message(id=an_id("msg", number)) for number in range(1, count + 1)]
    stranger = a_message(id=an_id("msg", 0), ticket_id=an_id("tkt", 2))
    written = tuple((None, message) for message in (*messages, stranger))
    has(stand, tickets=((None, a_ticket()),), messages=written)
    return [message.id for message in messages]


@pytest.mark.parametrize("size", [1, 2, 3, 5, 6])
def test_pages_of_a_thread_neither_repeat_nor_skip_a_message(stand: Stand, size: int) -> None:
    ids = talk(stand, 5)
    found = pages(stand, size)
    assert [id_ for page in found for id_ in page] == ids
    assert all(len(page) == size for page in found[: 5 // size])


def test_a_ticket_without_messages_has_an_empty_thread(stand: Stand) -> None:
    talk(stand, 0)
    assert pages(stand, 3) == [[]]


@pytest.mark.parametrize("after", [None, an_id("msg", 1)])
def test_a_thread_that_never_was_has_no_ticket(stand: Stand, after: str | None) -> None:
    ticket, page = stand.store.thread(TICKET, after, 3)
    assert (ticket, list(page.items), page.next) == (None, [], None)


def long_message() -> Message:
    """Original and one translation over the limit, another translation under it."""
    long, short = "é" * (INLINE_TEXT_BYTES // 2 + 1), "short"
    texts = (Translation("en", "done", long.upper()), Translation("de", "done", short), Translation("es", "queued"))
    return a_message(body=long, translations=texts)


def test_large_texts_come_back_whole_by_id_and_in_the_thread(stand: Stand) -> None:
    message = long_message()
    has(stand, tickets=((None, a_ticket()),), messages=((None, message),))
    loaded = stand.store.load(Wanted(messages=((TICKET, message.id),)))
    assert loaded.messages[message.id] == message
    assert list(stand.store.thread(TICKET, None, 5)[1].items) == [message]
    changed = replace(message, revision=1)
    has(stand, messages=((message, changed),))
    assert stand.store.load(Wanted(messages=((TICKET, message.id),))).messages[message.id] == changed


def test_on_dynamodb_large_texts_are_kept_beside_the_table_under_names_that_tell_what_they_are(cloud: Cloud) -> None:
    stand, message = on_dynamodb(cloud), long_message()
    has(stand, messages=((None, message),))
    named = {name.rpartition("-")[0]: text for name, text in stand.blobs.texts.items()}
    place = f"texts/{TICKET}/{message.id}"
    assert named == {f"{place}/original": message.body, f"{place}/en": message.translations[0].body}
    (row,) = (item for item in cloud.items() if item["pk"]["S"] == f"T#{TICKET}")
    assert len(str(row)) < 2_000


def test_on_dynamodb_who_comes_second_leaves_the_text_of_the_first_alone(cloud: Cloud) -> None:
    stand, before = on_dynamodb(cloud), a_message()
    has(stand, messages=((None, before),))
    first, second = (replace(before, revision=1, body=letter * 60_000) for letter in "ab")
    has(stand, messages=((before, first),))
    with pytest.raises(ConflictError):
        has(stand, commit_id="cmt_2", messages=((before, second),))
    assert stand.store.load(Wanted(messages=((TICKET, before.id),))).messages[before.id] == first


def test_on_dynamodb_a_step_on_the_way_writes_no_large_text_again(cloud: Cloud) -> None:
    stand, before = on_dynamodb(cloud), long_message()
    has(stand, messages=((None, before),))
    written = dict(stand.blobs.texts)
    stand.blobs.put_text = mock.Mock(wraps=stand.blobs.put_text)  # type: ignore[method-assign]
    step = replace(before, revision=1, delivery=Delivery("sent"))
    has(stand, messages=((before, step),))
    stand.blobs.put_text.assert_not_called()
    changed = replace(step, revision=2, body=before.body + "!")
    has(stand, messages=((step, changed),))
    assert [call.args[1] for call in stand.blobs.put_text.call_args_list] == [changed.body]
    assert stand.store.load(Wanted(messages=((TICKET, before.id),))).messages[before.id] == changed
    assert written.items() < stand.blobs.texts.items()


def test_on_dynamodb_a_slot_that_is_never_attached_expires_after_two_days(cloud: Cloud) -> None:
    stand, slot = on_dynamodb(cloud), an_attachment()
    has(stand, attachments=((None, slot),))
    (row,) = (item for item in cloud.items() if item["pk"]["S"] == f"F#{slot.id}")
    assert int(row["expires_at"]["N"]) == int(slot.created_at.timestamp()) + 2 * 86_400
    attached = replace(slot, state="attached", ticket_id=TICKET, message_id=an_id("msg", 1))
    has(stand, attachments=((slot, attached),))
    (row,) = (item for item in cloud.items() if item["pk"]["S"] == f"F#{slot.id}")
    assert "expires_at" not in row
    assert stand.store.load(Wanted(attachments=(slot.id,))).attachments[slot.id] == attached


@pytest.mark.parametrize(
    ("text", "is_beside"),
    [
        ("x" * INLINE_TEXT_BYTES, False),
        ("x" * (INLINE_TEXT_BYTES + 1), True),
        ("é" * (INLINE_TEXT_BYTES // 2), False),
        ("é" * (INLINE_TEXT_BYTES // 2) + "x", True),
        ("😀" * (INLINE_TEXT_BYTES // 4), False),
        ("😀" * (INLINE_TEXT_BYTES // 4) + "x", True),
    ],
)
def test_on_dynamodb_bytes_decide_not_characters(cloud: Cloud, text: str, is_beside: bool) -> None:
    stand = on_dynamodb(cloud)
    has(stand, messages=((None, a_message(body=text)),))
    assert bool(stand.blobs.texts) is is_beside
    loaded = stand.store.load(Wanted(messages=((TICKET, an_id("msg", 1)),)))
    assert loaded.messages[an_id("msg", 1)].body == text
