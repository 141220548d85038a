"""winmail.dat: what Outlook wraps a mail in for its own kind (TNEF). Text and files are taken out of it.

Source of the layout and the numbers: Microsoft, [MS-OXTNEF] and [MS-OXPROPS].
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from chalicelib.mail.charsets import text_of

SIGNATURE: Final = b"\x78\x9f\x3e\x22"
MAX_FILES: Final = 100
MAX_PROPERTIES: Final = 2_000  # of one block
_BODY, _TITLE, _DATA, _MESSAGE, _NEW_FILE, _FILE_PROPERTIES, _CODE_PAGE = (
    0x800C,
    0x8010,
    0x800F,
    0x9003,
    0x9002,
    0x9005,
    0x9007,
)
_PLAIN, _HTML, _CONTENT, _FILENAME, _LONG_FILENAME, _CONTENT_TYPE, _CONTENT_ID = (
    0x1000,
    0x1013,
    0x3701,
    0x3704,
    0x3707,
    0x370E,
    0x3712,
)
_SIZES: Final = {2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 10: 4, 11: 4, 20: 8, 64: 8, 72: 16}  # bytes by type of property
_WITH_LENGTH: Final = frozenset((13, 30, 31, 258))  # object, strings, binary: count, then length and value each
_MANY = 0x1000


@dataclass(slots=True)
class WrappedFile:
    """A file of a winmail.dat."""

    filename: str = ""
    content: bytes = b""
    content_type: str = ""
    content_id: str = ""


@dataclass(slots=True)
class Winmail:
    """What a winmail.dat holds; `text` and `html` are empty where there is none."""

    text: str = ""
    html: str = ""
    files: list[WrappedFile] = field(default_factory=list)


class _BrokenError(Exception):
    """The bytes end, or say what cannot be."""


def unwrapped(raw: bytes) -> Winmail | None:
    """The text and files of a winmail.dat as far as it can be read; None when it is not one."""
    if not raw.startswith(SIGNATURE):
        return None
    found, charset = Winmail(), "cp1252"
    for name, data in _attributes(raw):
        if name == _CODE_PAGE and len(data) >= 4:
            charset = f"cp{struct.unpack_from('<I', data)[0]}"
        elif name == _BODY:
            found.text = found.text or text_of(data.rstrip(b"\x00"), charset)
        elif name == _MESSAGE:
            _read_message(found, data, charset)
        elif name == _NEW_FILE and len(found.files) < MAX_FILES:
            found.files.append(WrappedFile())
        elif found.files:
            _read_file(found.files[-1], name, data, charset)
    found.files = [one for one in found.files if one.content or one.filename]
    return found


def _attributes(raw: bytes) -> Iterator[tuple[int, bytes]]:
    at = 6
    while at + 9 <= len(raw):
        _, name, _, length = struct.unpack_from("<BHHI", raw, at)
        if at + 9 + length > len(raw):
            return
        yield name, raw[at + 9 : at + 9 + length]
        at += 9 + length + 2


def _read_message(found: Winmail, data: bytes, charset: str) -> None:
    for name, kind, value in _properties(data):
        if name == _PLAIN:
            found.text = _string(kind, value, charset) or found.text
        elif name == _HTML:
            found.html = _string(kind, value, charset) or found.html


def _read_file(file: WrappedFile, name: int, data: bytes, charset: str) -> None:
    if name == _TITLE:
        file.filename = file.filename or text_of(data.rstrip(b"\x00"), charset)
    elif name == _DATA:
        file.content = data
    elif name == _FILE_PROPERTIES:
        for known, kind, value in _properties(data):
            _read_property(file, known, value, _string(kind, value, charset))


def _read_property(file: WrappedFile, name: int, value: bytes, text: str) -> None:
    if name == _LONG_FILENAME or (name == _FILENAME and not file.filename):
        file.filename = text
    elif name == _CONTENT_TYPE:
        file.content_type = text
    elif name == _CONTENT_ID:
        file.content_id = text.strip("<>")
    elif name == _CONTENT and not file.content:
        file.content = value


def _string(kind: int, value: bytes, charset: str) -> str:
    if kind == 31:
        return text_of(value, "utf-16-le").rstrip("\x00")
    return text_of(value.rstrip(b"\x00"), charset)


def _properties(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Name, type and first value of each property, as far as the bytes make sense."""
    reader = _Bytes(data)
    try:
        for _ in range(min(reader.number(), MAX_PROPERTIES)):
            kind, name = struct.unpack("<HH", reader.take(4))
            if name >= 0x8000:
                _skip_name(reader)
            values = _values(reader, kind)
            if values:
                yield name, kind & ~_MANY, values[0]
    except _BrokenError:
        return


def _skip_name(reader: "_Bytes") -> None:
    reader.take(16)
    if reader.number() == 0:
        reader.take(4)
    else:
        reader.padded(reader.number())


def _values(reader: "_Bytes", kind: int) -> list[bytes]:
    one = kind & ~_MANY
    count = reader.number() if kind & _MANY or one in _WITH_LENGTH else 1
    if count > MAX_PROPERTIES:
        raise _BrokenError
    if one in _WITH_LENGTH:
        return [reader.padded(reader.number()) for _ in range(count)]
    if one not in _SIZES:
        raise _BrokenError
    return [reader.take(_SIZES[one]) for _ in range(count)]


class _Bytes:
    """Bytes read from front to end."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def take(self, length: int) -> bytes:
        """The next bytes; _BrokenError when there are fewer."""
        if length > len(self.data) - self.at:
            raise _BrokenError
        self.at += length
        return self.data[self.at - length : self.at]

    def number(self) -> int:
        """The next four bytes as a number."""
        return int.from_bytes(self.take(4), "little")

    def padded(self, length: int) -> bytes:
        """The next bytes, and past what fills them to a multiple of four."""
        value = self.take(length)
        self.at = min(len(self.data), self.at + -length % 4)
        return value
