"""The built-in scanner: what can be told of a file by looking at its bytes once, without opening or running it."""

import re
from collections.abc import Callable, Set
from dataclasses import dataclass
from typing import Final

from chalicelib.desk import file_types
from chalicelib.desk.archives import MAX_ENTRIES, MAX_RATIO, Archive, end_of_directory, read_archive
from chalicelib.desk.attachments import ScanState
from chalicelib.desk.file_names import endings

# The test file of all virus scanners, in two pieces so that none of them takes this module for it. Source: EICAR
TEST_VIRUS: Final = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + rb"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
# What runs when it is opened. Source: Microsoft, "Blocked attachments in Outlook", and its like on other systems
RUNS: Final = frozenset({
    "exe", "scr", "com", "pif", "bat", "cmd", "msi", "msp", "dll", "cpl", "jar", "js", "jse", "mjs", "vbs",
    "vbe", "wsf", "wsh", "hta", "ps1", "psm1", "lnk", "reg", "inf", "sys", "app", "dmg", "pkg", "deb", "rpm", "apk",
    "sh", "command", "iso", "img", "vhd", "scf", "url", "chm", "xll", "docm", "dotm", "xlsm", "xltm", "xlam",
    "pptm", "potm", "ppam",
})  # fmt: skip
PACKED: Final = frozenset({"zip", "7z", "rar", "gz", "tgz", "bz2", "xz", "zst", "tar", "cab", "arj", "lzh", "ace"})
CLOSED: Final = frozenset({
    "application/gzip", "application/x-7z-compressed", "application/vnd.rar", "application/x-bzip2",
    "application/x-xz", "application/zstd", "application/x-tar",
})  # fmt: skip
ACTIVE_MARKUP: Final = re.compile(
    rb"<script|javascript:|vbscript:|[\s/\"']on[a-z]{3,20}\s{0,9}=|<(?:iframe|object|embed|foreignobject)\b|<!entity",
    re.IGNORECASE,
)
HIDDEN_SCRIPT: Final = re.compile(rb"<script|<\?php|<html", re.IGNORECASE)
GIF_AS_SCRIPT: Final = re.compile(rb"GIF8[79]a\s{0,9}(?:/\*|//|=[ -~])")
MACRO_OF_OLE: Final = tuple(name.encode("utf-16-le") for name in ("_VBA_PROJECT", "VBA_PROJECT_CUR"))
ACTIVE_PDF: Final = (b"/Launch", b"/JavaScript", b"/RichMedia")
ACTIVE_RTF: Final = (b"\\objupdate", b"\\objautlink", b"\\objemb")
PDF_ANYWHERE: Final = 1024  # bytes within which readers look for the beginning of a PDF. Source: ISO 32000, annex H


@dataclass(frozen=True, slots=True)
class Found:
    """What the scanner found: a state, a stable reason (empty when clean), and the type the bytes show."""

    state: ScanState
    reason: str
    detected_type: str


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A stored file as its scanner gets it, with the name and the type it was announced by."""

    filename: str
    content_type: str
    content: bytes


def inspect(file: SeenFile, allowed: Set[str]) -> Found:
    """The first thing that is wrong with a file, the worst first. `allowed` are the types that the desk takes."""
    detected = file_types.detect(file.content)
    state, reason = _judge(file, detected, allowed)
    return Found(state, reason, detected)


def _judge(file: SeenFile, detected: str, allowed: Set[str]) -> tuple[ScanState, str]:
    if not file.content:
        return "unscannable", "empty"
    if TEST_VIRUS in file.content:
        return "infected", "test_virus"
    if detected == file_types.EXECUTABLE:
        return "suspicious", "executable"
    if set(endings(file.filename)[-1:]) & RUNS:
        return "suspicious", "dangerous_name"
    if detected in CLOSED:
        return "unscannable", "closed_archive"
    if detected not in allowed:
        return "suspicious", "type_not_allowed"
    if file_types.contradicts(file.content_type, detected):
        return "suspicious", "content_mismatch"
    return INSIDE.get(detected, _picture_or_sound)(file.content)


def _zip(content: bytes) -> tuple[ScanState, str]:
    archive = read_archive(content)
    if archive is None:
        return "unscannable", "broken_archive"
    if archive.count > MAX_ENTRIES or archive.unpacked > MAX_RATIO * len(content):
        return "suspicious", "archive_bomb"
    return _entries(archive)


def _entries(archive: Archive) -> tuple[ScanState, str]:
    if not archive.is_whole:
        return "unscannable", "broken_archive"
    names = [entry.name.rpartition("/")[2] for entry in archive.entries]
    last = {ending for name in names for ending in endings(name)[-1:]}
    if "vbaproject.bin" in {name.casefold() for name in names}:
        return "suspicious", "macro"
    if last & RUNS:
        return "suspicious", "executable"
    if last & PACKED:
        return "suspicious", "nested_archive"
    if any(entry.is_encrypted for entry in archive.entries):
        return "unscannable", "encrypted"
    return "clean", ""


def _ole(content: bytes) -> tuple[ScanState, str]:
    return ("suspicious", "macro") if any(mark in content for mark in MACRO_OF_OLE) else ("clean", "")


def _pdf(content: bytes) -> tuple[ScanState, str]:
    if end_of_directory(content) is not None:
        return "suspicious", "polyglot"
    return ("suspicious", "active_content") if any(mark in content for mark in ACTIVE_PDF) else ("clean", "")


def _rtf(content: bytes) -> tuple[ScanState, str]:
    return ("suspicious", "active_content") if any(mark in content for mark in ACTIVE_RTF) else ("clean", "")


def _markup(content: bytes) -> tuple[ScanState, str]:
    text = file_types.as_utf8(content)
    if text is None:
        return "unscannable", "broken_text"
    return ("suspicious", "active_content") if ACTIVE_MARKUP.search(text) else ("clean", "")


def _text(content: bytes) -> tuple[ScanState, str]:
    is_pdf = b"%PDF-" in content[:PDF_ANYWHERE]
    return ("suspicious", "polyglot") if is_pdf or end_of_directory(content) is not None else ("clean", "")


def _picture_or_sound(content: bytes) -> tuple[ScanState, str]:
    is_script = GIF_AS_SCRIPT.match(content) or HIDDEN_SCRIPT.search(content)
    if is_script or b"%PDF-" in content[:PDF_ANYWHERE] or end_of_directory(content) is not None:
        return "suspicious", "polyglot"
    return "clean", ""


INSIDE: Final[dict[str, Callable[[bytes], tuple[ScanState, str]]]] = {
    file_types.ZIP: _zip,
    file_types.OLE: _ole,
    file_types.PDF: _pdf,
    file_types.RTF: _rtf,
    file_types.HTML: _markup,
    file_types.SVG: _markup,
    file_types.XML: _markup,
    file_types.TEXT: _text,
    file_types.JSON: _text,
}
