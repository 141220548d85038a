"""Slots for files: issued, filled, attached, downloaded by whom they concern."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from chalicelib.desk.attachments import MAX_SIZE
from chalicelib.desk.errors import InvalidValueError, NotFoundError, StateConflictError
from chalicelib.desk.events import Actor
from chalicelib.desk.uploads import File
from tests.builders import (
    AGENT,
    CUSTOMER,
    OTHER_CUSTOMER,
    REPLAY,
    SHOP,
    CoreDesk,
    a_message,
    a_ticket,
    an_attachment,
    an_id,
)

PHOTO, BILL = File("photo.jpg", "image/jpeg", 1000), File("bill.pdf", "application/pdf", MAX_SIZE)
ATTACHED: dict[str, Any] = {
    "state": "attached",
    "scan": "clean",
    "ticket_id": an_id("tkt", 1),
    "message_id": an_id("msg", 1),
}


@pytest.fixture
def desk() -> CoreDesk:
    return CoreDesk()


def test_each_file_gets_a_slot_and_a_form_of_its_own(desk: CoreDesk) -> None:
    slots, is_replay = desk.uploads.issue((PHOTO, BILL), CUSTOMER)
    first, second = (slot.attachment for slot in slots)
    assert (first.filename, first.content_type, first.size, first.owner) == (
        "photo.jpg",
        "image/jpeg",
        1000,
        CUSTOMER.id,
    )
    assert (first.state, first.created_at, first.key) == ("issued", desk.clock(), f"attachments/{first.id}")
    assert second.filename == "bill.pdf"
    assert first.id != second.id
    assert slots[0].form.fields == {"key": first.key, "Content-Type": "image/jpeg", "size": "1000"}
    assert (desk.store.rows["attachment", first.id], is_replay) == (first, False)


def test_a_replay_gets_forms_for_the_same_slots_in_the_same_order(desk: CoreDesk) -> None:
    first, _ = desk.uploads.issue((BILL, PHOTO), CUSTOMER, REPLAY)
    again, is_replay = desk.uploads.issue((BILL, PHOTO), CUSTOMER, REPLAY)
    assert [slot.attachment for slot in again] == [slot.attachment for slot in first]
    assert is_replay
    assert desk.store.changes[0].idempotency is not None
    assert desk.store.changes[0].idempotency.status == 201


def test_a_replay_gets_no_form_that_could_replace_an_attached_file(desk: CoreDesk) -> None:
    slots, _ = desk.uploads.issue((BILL, PHOTO), CUSTOMER, REPLAY)
    desk.has(replace(slots[1].attachment, **ATTACHED))
    with pytest.raises(StateConflictError) as refused:
        desk.uploads.issue((BILL, PHOTO), CUSTOMER, REPLAY)
    assert refused.value.details == {"reason": "already_used"}


def test_ten_slots_at_most_are_issued_at_once(desk: CoreDesk) -> None:
    assert len(desk.uploads.issue((PHOTO,) * 10, CUSTOMER)[0]) == 10
    with pytest.raises(InvalidValueError) as refused:
        desk.uploads.issue((PHOTO,) * 11, CUSTOMER)
    assert (refused.value.pointer, refused.value.reason) == ("/attachments", "too_many")


@pytest.mark.parametrize("size", [0, -1, MAX_SIZE + 1])
def test_a_file_is_neither_empty_nor_larger_than_a_mail_carries(desk: CoreDesk, size: int) -> None:
    with pytest.raises(InvalidValueError) as refused:
        desk.uploads.issue((PHOTO, File("x", "image/png", size)), CUSTOMER)
    assert (refused.value.pointer, refused.value.reason) == ("/attachments/1/size", "out_of_range")
    assert MAX_SIZE == 25 * 1024 * 1024


def test_a_file_of_one_byte_is_a_file(desk: CoreDesk) -> None:
    assert len(desk.uploads.issue((File("x", "text/plain", 1),), CUSTOMER)[0]) == 1


def test_what_was_uploaded_as_announced_may_be_attached(desk: CoreDesk) -> None:
    slot = desk.has(an_attachment())
    desk.blobs.uploaded[slot.key] = (slot.size, slot.content_type)
    desk.uploads.check_uploaded([slot.id], CUSTOMER, "/message")


@pytest.mark.parametrize("found", [None, (999, "image/jpeg"), (1000, "text/html")])
def test_what_is_not_there_or_not_what_was_announced_may_not(desk: CoreDesk, found: tuple[int, str] | None) -> None:
    slot = desk.has(an_attachment())
    if found:
        desk.blobs.uploaded[slot.key] = found
    with pytest.raises(InvalidValueError) as refused:
        desk.uploads.check_uploaded([slot.id], CUSTOMER, "/message")
    assert (refused.value.pointer, refused.value.reason) == ("/message/attachment_ids/0", "not_uploaded")


def test_a_slot_nobody_issued_is_named_by_its_place(desk: CoreDesk) -> None:
    slot = desk.has(an_attachment())
    desk.blobs.uploaded[slot.key] = (slot.size, slot.content_type)
    with pytest.raises(InvalidValueError) as refused:
        desk.uploads.check_uploaded([slot.id, "att_404"], CUSTOMER, "/message")
    assert (refused.value.pointer, refused.value.reason) == ("/message/attachment_ids/1", "unknown_attachment")


def test_somebody_elses_file_is_as_unknown_as_one_that_never_was(desk: CoreDesk) -> None:
    slot = desk.has(an_attachment())
    with pytest.raises(InvalidValueError) as refused:
        desk.uploads.check_uploaded([slot.id], OTHER_CUSTOMER, "/ticket")
    assert (refused.value.pointer, refused.value.reason) == ("/ticket/attachment_ids/0", "unknown_attachment")


def test_a_message_without_files_costs_no_read(desk: CoreDesk) -> None:
    desk.uploads.check_uploaded([], CUSTOMER, "/message")
    assert desk.store.loads == []


def downloads(desk: CoreDesk, actor: Actor) -> bool:
    try:
        _, link = desk.uploads.download(an_id("att", 1), actor)
    except NotFoundError:
        return False
    return link == f"https://blobs.example/files/{an_id('att', 1)}?as=photo.jpg"


@pytest.mark.parametrize("actor", [OTHER_CUSTOMER, AGENT])
def test_a_file_that_is_not_attached_yet_is_nobody_elses(desk: CoreDesk, actor: Actor) -> None:
    desk.has(an_attachment())
    assert not downloads(desk, actor)


@pytest.mark.parametrize("scan", ["pending", "infected", "suspicious", "unscannable"])
def test_nobody_gets_a_file_that_was_not_found_clean(desk: CoreDesk, scan: Any) -> None:
    desk.has(an_attachment(**{**ATTACHED, "scan": scan}))
    desk.has(a_ticket(), a_message())
    for actor in (CUSTOMER, AGENT, SHOP):
        with pytest.raises(StateConflictError) as refused:
            downloads(desk, actor)
        assert refused.value.details == {"reason": "not_clean", "state": scan}


@pytest.mark.parametrize(("actor", "may"), [(CUSTOMER, True), (OTHER_CUSTOMER, False), (AGENT, True), (SHOP, True)])
def test_an_attached_file_is_for_who_may_see_its_ticket(desk: CoreDesk, actor: Actor, may: bool) -> None:
    desk.has(an_attachment(owner=OTHER_CUSTOMER.id, **ATTACHED))
    desk.has(a_ticket(), a_message())
    assert downloads(desk, actor) is may


@pytest.mark.parametrize(("actor", "may"), [(CUSTOMER, False), (AGENT, True)])
def test_a_file_on_an_internal_note_is_not_for_the_customer(desk: CoreDesk, actor: Actor, may: bool) -> None:
    desk.has(an_attachment(**ATTACHED))
    desk.has(a_ticket(), a_message(public=False))
    assert downloads(desk, actor) is may


def test_a_file_whose_message_is_gone_is_not_for_the_customer(desk: CoreDesk) -> None:
    desk.has(an_attachment(**ATTACHED))
    desk.has(a_ticket())
    assert not downloads(desk, CUSTOMER)


def test_a_file_that_never_was_is_nobodys(desk: CoreDesk) -> None:
    assert not downloads(desk, AGENT)
