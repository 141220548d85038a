"""Files that channels bring: stored once however often they come, and named like files."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.api.parsing import ULID
from chalicelib.desk.attachments import MAX_SIZE
from chalicelib.desk.bringing import BroughtFile
from chalicelib.desk.errors import InvalidValueError
from chalicelib.desk.file_names import BIDI_CONTROLS, MAX_BYTES, clean_name, endings
from tests.builders import OTHER_CUSTOMER, SHOP, CoreDesk

PHOTO = BroughtFile("photo.jpg", "image/jpeg", b"\xff\xd8\xff")
BILL = BroughtFile("bill.pdf", "application/pdf; name=bill.pdf", b"%PDF-1.7")


@pytest.fixture
def desk() -> CoreDesk:
    return CoreDesk()


def test_what_is_brought_becomes_attachments_of_the_channel_in_its_order(desk: CoreDesk) -> None:
    photo, bill = desk.bringing.bring((PHOTO, BILL), SHOP, "mail-1")
    stored = desk.store.rows["attachment", bill]
    assert (stored.filename, stored.content_type, stored.size, stored.owner) == (
        "bill.pdf",
        "application/pdf",
        8,
        SHOP.id,
    )
    assert (stored.state, stored.created_at, stored.key) == ("issued", desk.clock(), f"attachments/{bill}")
    assert desk.blobs.files == {f"attachments/{photo}": PHOTO.content, stored.key: BILL.content}
    assert all(re.fullmatch(f"att_{ULID}", id_) for id_ in (photo, bill))


def test_a_redelivery_finds_the_same_files_and_writes_nothing(desk: CoreDesk) -> None:
    first = desk.bringing.bring((PHOTO, BILL), SHOP, "mail-1")
    desk.blobs.files.clear()
    assert desk.bringing.bring((PHOTO, BILL), SHOP, "mail-1") == first
    assert (len(desk.store.changes), desk.blobs.files) == (1, {})


def test_a_delivery_that_broke_off_is_completed(desk: CoreDesk) -> None:
    photo, bill = desk.bringing.bring((PHOTO, BILL), SHOP, "mail-1")
    kept = desk.store.rows["attachment", photo]
    del desk.store.rows["attachment", bill]
    assert desk.bringing.bring((PHOTO, BILL), SHOP, "mail-1") == (photo, bill)
    assert desk.store.rows["attachment", photo] is kept
    assert desk.store.rows["attachment", bill].size == len(BILL.content)


def test_a_second_delivery_at_the_same_time_is_no_conflict(desk: CoreDesk) -> None:
    desk.store.meanwhile = [lambda: desk.bringing.bring((PHOTO,), SHOP, "mail-1")]
    (photo,) = desk.bringing.bring((PHOTO,), SHOP, "mail-1")
    assert [change.attachments[0][1].id for change in desk.store.changes] == [photo]


def test_another_message_position_or_channel_has_files_of_its_own(desk: CoreDesk) -> None:
    ids = [
        *desk.bringing.bring((PHOTO, PHOTO), SHOP, "mail-1"),
        *desk.bringing.bring((PHOTO,), SHOP, "mail-2"),
        *desk.bringing.bring((PHOTO,), OTHER_CUSTOMER, "mail-1"),
    ]
    assert len(set(ids)) == 4


@pytest.mark.parametrize("announced", ["", "image", "image/jpeg\r\nX: y", "a/b/c"])
def test_a_type_that_is_none_counts_as_unknown(desk: CoreDesk, announced: str) -> None:
    (id_,) = desk.bringing.bring((BroughtFile("x", announced, b""),), SHOP, "m")
    assert desk.store.rows["attachment", id_].content_type == "application/octet-stream"


def test_too_many_and_too_large_files_are_refused_before_anything_is_stored(desk: CoreDesk) -> None:
    large = BroughtFile("x", "text/plain", bytes(MAX_SIZE + 1))
    for files, pointer in (((PHOTO,) * 11, "/attachments"), ((PHOTO, large), "/attachments/1/size")):
        with pytest.raises(InvalidValueError) as refused:
            desk.bringing.bring(files, SHOP, "m")
        assert refused.value.pointer == pointer
    assert desk.bringing.bring((), SHOP, "m") == ()
    assert (desk.store.changes, desk.blobs.files) == ([], {})


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\temp\\Rechnung.pdf", "Rechnung.pdf"),
        ("photo\u202egpj.exe", "photogpj.exe"),
        ("a\r\nb\x00.txt", "ab.txt"),
        ('a<b>:"c|d?*.txt', "a_b___c_d__.txt"),
        (" . ", "file"),
        ("", "file"),
        ("facture.pdf. . ", "facture.pdf"),
        ("e\u0301te\u0301.jpg", "été.jpg"),
        ("写真.jpg", "写真.jpg"),
    ],
)
def test_a_name_is_made_fit_to_be_shown(given_name: str, kept: str) -> None:
    assert clean_name(given_name) == kept


@given(st.text(max_size=400))
def test_a_clean_name_is_short_whole_and_stays_as_it_is(name: str) -> None:
    kept = clean_name(name)
    assert 0 < len(kept.encode()) <= MAX_BYTES
    assert not set(kept) & (BIDI_CONTROLS | set("/\\\r\n\0"))


def test_a_cut_name_keeps_its_ending() -> None:
    kept = clean_name("é" * 300 + ".jpeg")
    assert kept.endswith("é.jpeg")
    assert len(kept.encode()) <= MAX_BYTES
    assert endings("Invoice.PDF.exe") == ("pdf", "exe")
