"""What a zip archive holds, told by its central directory alone: nothing is ever extracted.

Source of the layout: PKWARE, "APPNOTE.TXT - .ZIP File Format Specification", sections 4.3.12 to 4.3.16.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

END: Final = b"PK\x05\x06"
ENTRY: Final = b"PK\x01\x02"
END_SIZE: Final = 22
ENTRY_SIZE: Final = 46
MAX_COMMENT: Final = 65_535
MAX_ENTRIES: Final = 10_000
MAX_RATIO: Final = 100  # of what would come out to what is there
ENCRYPTED: Final = 1
WIDE: Final = 0xFFFF_FFFF  # stands for a size that only the zip64 fields hold


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of an archive: its name and how many bytes it says it becomes."""

    name: str
    size: int
    is_encrypted: bool


@dataclass(frozen=True, slots=True)
class Archive:
    """The directory of an archive, read as far as MAX_ENTRIES; it `is_whole` unless there is more or it is broken."""

    entries: tuple[Entry, ...]
    count: int
    unpacked: int
    is_whole: bool


def end_of_directory(content: bytes) -> int | None:
    """Where the archive's end record stands, or None: a comment of exactly the rest of the file makes it one."""
    tail = max(0, len(content) - END_SIZE - MAX_COMMENT)
    at = content.rfind(END, tail)
    while at >= 0:
        comment = content[at + 20 : at + END_SIZE]
        if len(comment) == 2 and at + END_SIZE + int.from_bytes(comment, "little") == len(content):
            return at
        at = content.rfind(END, tail, at)
    return None


def read_archive(content: bytes) -> Archive | None:
    """The directory of a zip archive, or None when it has none that can be read."""
    end = end_of_directory(content)
    if end is None:
        return None
    count, size = struct.unpack_from("<HI", content, end + 10)
    entries = tuple(_entries(content, max(0, end - size), end))
    is_whole = count == len(entries) and count <= MAX_ENTRIES
    return Archive(entries, max(count, len(entries)), sum(entry.size for entry in entries), is_whole)


def _entries(content: bytes, start: int, end: int) -> Iterator[Entry]:
    """Entries from `start`; one more than MAX_ENTRIES at most."""
    at, read = start, 0
    while at + ENTRY_SIZE <= end and content.startswith(ENTRY, at) and read <= MAX_ENTRIES:
        (flags,) = struct.unpack_from("<H", content, at + 8)
        (size,) = struct.unpack_from("<I", content, at + 24)
        name, extra, comment = struct.unpack_from("<HHH", content, at + 28)
        text = content[at + ENTRY_SIZE : at + ENTRY_SIZE + name].decode(errors="replace")
        yield Entry(text, size if size < WIDE else WIDE, bool(flags & ENCRYPTED))
        at, read = at + ENTRY_SIZE + name + extra + comment, read + 1
