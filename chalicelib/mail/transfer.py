"""Bodies as they travel, made bytes again: base64, quoted-printable, uuencode - as broken as they come."""

import binascii
import re
from dataclasses import dataclass
from typing import Final

from chalicelib.mail.header_fields import base64_bytes
from chalicelib.mail.structure import Entity

MAX_UUENCODED: Final = 100  # files in one text
_UU: Final = re.compile(rb"(?:^|(?<=\n))begin(?:-base64)? [0-7]{3,4} ([^\r\n]{1,255})\r?\n")
_UU_END: Final = re.compile(rb"(?:^|(?<=\n))(?:end|====)[ \t]*(?:\r?\n|\Z)")


@dataclass(frozen=True, slots=True)
class Uuencoded:
    """A file found in a text: its name as written there, and its bytes."""

    filename: bytes
    content: bytes


def content_of(entity: Entity) -> bytes:
    """The bytes of a part; an encoding nobody knows is taken for none."""
    coding = entity.first("content-transfer-encoding").split(b";")[0].strip(b" \t\"'").lower()
    body = entity.body
    if coding == b"base64":
        return base64_bytes(body)
    if coding == b"quoted-printable":
        return binascii.a2b_qp(body)
    if coding in (b"x-uuencode", b"uuencode", b"x-uue", b"uue"):
        _, files = without_uuencoded(body)
        return files[0].content if files else body
    return body


def without_uuencoded(body: bytes) -> tuple[bytes, list[Uuencoded]]:
    """The text without the uuencoded files in it, and those files; what is only half a file stays text."""
    files: list[Uuencoded] = []
    kept: list[bytes] = []
    at = 0
    for begin in _UU.finditer(body):
        if begin.start() < at or len(files) >= MAX_UUENCODED:
            continue
        end = _UU_END.search(body, begin.end())
        if end is None:
            break
        content = _uu_bytes(body[begin.end() : end.start()], begin[0].startswith(b"begin-base64"))
        if content is not None:
            kept.append(body[at : begin.start()])
            files.append(Uuencoded(begin[1].strip(), content))
            at = end.end()
    return b"".join([*kept, body[at:]]), files


def _uu_bytes(lines: bytes, is_base64: bool) -> bytes | None:
    if is_base64:
        return base64_bytes(lines)
    found: list[bytes] = []
    for line in lines.splitlines():
        if not line.strip() or line == b"`":
            continue
        try:
            found.append(binascii.a2b_uu(line))
        except binascii.Error:
            # Some encoders end a line with a sign too many: take as much as its length says.
            length = (((line[0] - 32) & 63) * 4 + 5) // 3
            try:
                found.append(binascii.a2b_uu(line[:length]))
            except binascii.Error:
                return None
    return b"".join(found) if found else None
