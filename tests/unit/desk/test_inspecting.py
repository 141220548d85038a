"""The built-in scanner: what it lets through, what it stops, and that nothing it is given wears it out."""

from __future__ import annotations

import io
import struct
import time
import tracemalloc
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.desk import file_types
from chalicelib.desk.archives import MAX_ENTRIES, end_of_directory, read_archive
from chalicelib.desk.file_types import ALLOWED, contradicts, detect
from chalicelib.desk.inspecting import TEST_VIRUS, SeenFile, inspect

GIF = b"GIF89a\x10\x00\x10\x00\x00\x00\x00,"
OOXML = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def zipped(*names: str, content: bytes = b"x", packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive with the same content under some names."""
    store = io.BytesIO()
    with zipfile.ZipFile(store, "w", packed) as archive:
        for name in names:
            archive.writestr(name, content)
    return store.getvalue()


def bomb(entries: int) -> bytes:
    """An archive whose directory names more entries than any honest one, all of them the same few bytes."""
    directory = (b"PK\x01\x02" + bytes(24) + struct.pack("<HHH", 1, 0, 0) + bytes(12) + b"a") * entries
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, entries % 65536, entries % 65536, len(directory), 4, 0)
    return b"PK\x03\x04" + directory + end


def judged(content: bytes, filename: str = "file", announced: str = file_types.UNKNOWN) -> str:
    """State and reason in one word."""
    found = inspect(SeenFile(filename, announced, content), ALLOWED)
    return f"{found.state} {found.reason}".strip()


@pytest.mark.parametrize(
    ("content", "type_"),
    [
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (GIF, "image/gif"),
        (b"RIFF\x00\x00\x00\x00WEBP", "image/webp"),
        (b"RIFF\x00\x00\x00\x00WAVE", "audio/wav"),
        (b"XXXX\x00\x00\x00\x00WAVE", file_types.UNKNOWN),
        (b"\x00\x00\x00\x18ftypheic", "image/heic"),
        (b"\x00\x00\x00\x18ftypisom", "video/mp4"),
        (b"ID3\x03", "audio/mpeg"),
        (b"OggS\x00", "audio/ogg"),
        (b"%PDF-1.7", "application/pdf"),
        (b"PK\x03\x04", "application/zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", file_types.OLE),
        (b"\x1f\x8b\x08", "application/gzip"),
        (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
        (b"Rar!\x1a\x07\x01", "application/vnd.rar"),
        (b"MZ\x90", file_types.EXECUTABLE),
        (b"\x7fELF\x02", file_types.EXECUTABLE),
        (b"\xcf\xfa\xed\xfe", file_types.EXECUTABLE),
        (b"#!/bin/sh", file_types.EXECUTABLE),
        ("Bestellung;Größe\n1;42".encode(), "text/plain"),
        ("\ufeffhéllo".encode("utf-16-le"), "text/plain"),
        (b' {"a": 1}', "application/json"),
        (b"<?xml version='1.0'?><a/>", "application/xml"),
        (b"<?xml version='1.0'?><svg/>", "image/svg+xml"),
        (b"\xef\xbb\xbf <!DOCTYPE html>", "text/html"),
        (b"\x00\x01\x02", file_types.UNKNOWN),
    ],
)
def test_the_first_bytes_tell_the_type(content: bytes, type_: str) -> None:
    assert detect(content) == type_


@pytest.mark.parametrize(
    ("announced", "detected", "is_lie"),
    [
        ("image/jpg", "image/jpeg", False),
        (OOXML, "application/zip", False),
        ("text/csv", "text/plain", False),
        ("application/json", "text/plain", False),
        ("application/octet-stream", "application/pdf", False),
        ("application/x-unheard-of", file_types.UNKNOWN, False),
        ("image/jpeg", "image/png", True),
        ("image/jpeg", "text/html", True),
        ("image/jpeg", "text/plain", True),
        ("image/jpeg", file_types.UNKNOWN, True),
        ("text/plain", "text/html", True),
        ("text/html", "text/plain", True),
        ("application/pdf", "application/zip", True),
    ],
)
def test_what_is_announced_must_be_what_is_there(announced: str, detected: str, is_lie: bool) -> None:
    assert contradicts(announced, detected) is is_lie


@pytest.mark.parametrize(
    ("content", "filename", "announced"),
    [
        (GIF, "a.gif", "image/gif"),
        (b"GIF89a=\x00\x10\x00", "61 pixels wide.gif", "image/gif"),
        (b"\xff\xd8\xff" + bytes(range(256)) * 9, "photo.JPG", "image/jpeg"),
        (b"%PDF-1.7 ...", "amazon.com.pdf", "application/pdf"),
        (b"a;b\n", "table.csv", "text/csv"),
        (b"<svg><path d='M0 0'/></svg>", "logo.svg", "image/svg+xml"),
        (b"<html><p>on time = good</p></html>", "a.html", "text/html"),
        (zipped("word/document.xml"), "letter.docx", OOXML),
        (zipped("a.txt", "b/c.jpg"), "some.zip", "application/zip"),
        (file_types.SIGNATURES[1][1] + bytes(99), "a.png", "image/png"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old.doc", "application/msword"),
        (b"{\\rtf1 hello}", "a.rtf", "application/msword"),
    ],
)
def test_an_honest_file_is_clean(content: bytes, filename: str, announced: str) -> None:
    assert judged(content, filename, announced) == "clean"


@pytest.mark.parametrize(
    ("content", "filename", "verdict"),
    [
        (TEST_VIRUS, "note.txt", "infected test_virus"),
        (zipped("a.txt", content=TEST_VIRUS, packed=zipfile.ZIP_STORED), "a.zip", "infected test_virus"),
        (b"", "nothing.txt", "unscannable empty"),
        (b"MZ\x90\x00", "photo.jpg", "suspicious executable"),
        (b"hello", "invoice.pdf.exe", "suspicious dangerous_name"),
        (b"hello", "letter.js", "suspicious dangerous_name"),
        (b"\x1f\x8b\x08", "a.tgz", "unscannable closed_archive"),
        (b"\x00\x01\x02", "a.bin", "suspicious type_not_allowed"),
        (zipped("a.txt", content=bytes(10**6)), "a.zip", "suspicious archive_bomb"),
        (bomb(MAX_ENTRIES + 1), "a.zip", "suspicious archive_bomb"),
        (zipped("inner.ZIP"), "a.zip", "suspicious nested_archive"),
        (zipped("run/me.exe"), "a.zip", "suspicious executable"),
        (zipped("word/vbaProject.bin"), "a.docx", "suspicious macro"),
        (b"PK\x03\x04 and then nothing", "a.zip", "unscannable broken_archive"),
        (zipped("a", "b").replace(b"PK\x01\x02", b"PK\x01\x00", 1), "a.zip", "unscannable broken_archive"),
        (b"GIF89a/*" + b"*/=1;alert(1)", "a.gif", "suspicious polyglot"),
        (b"GIF89a=1;alert(1)", "a.gif", "suspicious polyglot"),
        (GIF + b"<SCRIPT>", "a.gif", "suspicious polyglot"),
        (b"\xff\xd8\xff" + zipped("a.txt"), "a.jpg", "suspicious polyglot"),
        (b"%PDF-1.7" + zipped("a.txt"), "a.pdf", "suspicious polyglot"),
        (b"hello %PDF-1.7", "a.txt", "suspicious polyglot"),
        (b"%PDF-1.7 /OpenAction /Launch", "a.pdf", "suspicious active_content"),
        (b"{\\rtf1\\objupdate", "a.rtf", "suspicious active_content"),
        (b"<svg onload = 'x()'/>", "a.svg", "suspicious active_content"),
        (b"<svg><script>x</script></svg>", "a.svg", "suspicious active_content"),
        ("\ufeff<html><script>".encode("utf-16-le"), "a.html", "suspicious active_content"),
        (b"<html><a href='JavaScript:x'>", "a.html", "suspicious active_content"),
        (b"<?xml version='1.0'?><!ENTITY a 'aa'>", "a.xml", "suspicious active_content"),
        (b"<html>" + b" " * 5000 + b"\x00", "a.html", "unscannable broken_text"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "_VBA_PROJECT".encode("utf-16-le"),
            "a.xls",
            "suspicious macro",
        ),
    ],
)
def test_what_could_do_harm_is_stopped(content: bytes, filename: str, verdict: str) -> None:
    assert judged(content, filename) == verdict


def test_a_wrong_name_for_the_type_is_a_contradiction() -> None:
    assert judged(GIF, "a.jpg", "image/jpeg") == "suspicious content_mismatch"


def test_a_locked_archive_cannot_be_looked_into() -> None:
    content = bytearray(zipped("a.txt"))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert judged(bytes(content), "a.zip") == "unscannable encrypted"


def test_the_largest_file_is_looked_at_in_little_time_and_memory() -> None:
    large = [
        bomb(100_000),
        b"<html>" + b" on" * 1_000_000,
        b"GIF89a" + b"PK\x05\x06" * 1_000_000,
        b"<svg>" + b"<" * 4_000_000,
    ]
    for content in large:  # a sixth of the largest: time and memory grow with the size and no faster
        tracemalloc.start()
        started = time.perf_counter()
        judged(content, "a")
        took, peak = time.perf_counter() - started, tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert took < 1
        assert peak < 30 * 1024 * 1024


@given(st.binary(max_size=400), st.text(max_size=20))
def test_no_bytes_break_the_scanner(content: bytes, filename: str) -> None:
    for start in (b"", b"PK\x03\x04", b"<svg", b"%PDF-", b"{\\rtf"):
        assert judged(start + content, filename)


@given(st.lists(st.sampled_from(["a.txt", "b/ü.jpg", "c"]), unique=True), st.binary(max_size=9))
def test_a_directory_is_read_as_the_standard_library_reads_it(names: list[str], content: bytes) -> None:
    archive = read_archive(zipped(*names, content=content))
    assert archive is not None
    assert archive.is_whole
    assert [(entry.name, entry.size) for entry in archive.entries] == [(name, len(content)) for name in names]
    assert end_of_directory(content) is None
