"""The parts of a mail: header fields and bodies found by one walk over the bytes that copies nothing it need not.

The standard library's parser makes an object of every line and takes quadratic time for some parameters; this one looks
for delimiters with the speed of a byte search and goes no deeper than the guard allows.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from chalicelib.mail.guard import Limits, UnreadableMailError
from chalicelib.mail.header_fields import MAX_FIELD_BYTES, Parameters, parameters, unfolded

# A field with its continuation lines, for each of the three ends of line that occur.
_FIELD: Final = re.compile(rb"([!-9;-~]{1,200})[ \t]*:([^\r\n]*(?:(?:\r\n|\r|\n)[ \t][^\r\n]*)*)(?:\r\n|\r|\n|\Z)")
_LINE_END: Final = re.compile(rb"\r\n|\r|\n")
_BLANK_LINE: Final = re.compile(rb"\r\n\r\n|\n\n|\r\r")
_MAILBOX_LINE: Final = re.compile(rb">?From [^\r\n]*(?:\r\n|\r|\n)")
_BLANK_LINES: Final = re.compile(rb"(?:[ \t]*(?:\r\n|\r|\n))*")
_STRAY_LINE: Final = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n)")
_LONGEST_BOUNDARY = 1_000  # RFC 2046 allows 70


@dataclass(slots=True)
class Entity:
    """A part: its fields in order (names in lower case, values as sent), where its body lies, and the parts in it."""

    raw: bytes
    fields: list[tuple[str, bytes]]
    start: int
    end: int
    default_type: str = "text/plain"
    children: list["Entity"] = field(default_factory=list)
    _types: Parameters | None = None

    def first(self, name: str) -> bytes:
        """The first field of that name, or nothing."""
        return next((value for known, value in self.fields if known == name), b"")

    def parameters_of(self, name: str) -> Parameters:
        """A field as value and parameters."""
        return parameters(unfolded(self.first(name)))

    @property
    def types(self) -> Parameters:
        """What Content-Type says; a type that is none counts as the default of the place."""
        if self._types is None:
            found = self.parameters_of("content-type")
            is_type = re.fullmatch(r"[^\s/]{1,100}/[^\s/]{1,150}", found.value)
            bare = f"{found.value}/plain" if found.value == "text" else self.default_type
            self._types = found if is_type else Parameters(bare, found.named)
        return self._types

    @property
    def content_type(self) -> str:
        """Such as text/plain, in lower case."""
        return self.types.value

    @property
    def body(self) -> bytes:
        """The bytes of the body as sent."""
        return self.raw[self.start : self.end]

    def leaves(self) -> Iterator["Entity"]:
        """The parts without parts, in order."""
        if not self.children:
            yield self
        for child in self.children:
            yield from child.leaves()


@dataclass(slots=True)
class _Counts:
    boundaries: int = 0
    defects: list[str] = field(default_factory=list)


def structure(raw: bytes, limits: Limits) -> tuple[Entity, list[str]]:
    """The mail as parts in parts, and what was wrong or cut. UnreadableMailError beyond the limits."""
    counts = _Counts()
    start = _mail_start(raw)
    root = _entity(raw, (start, len(raw)), limits, counts)
    _divide(root, limits, counts, 0)
    return root, list(dict.fromkeys(counts.defects))


def _mail_start(raw: bytes) -> int:
    """Where the first field stands: behind a byte order mark, blank lines and the line of a mailbox file."""
    at = 3 if raw.startswith(b"\xef\xbb\xbf") else 0
    blank = _BLANK_LINES.match(raw, at)
    behind = blank.end() if blank else at
    line = _MAILBOX_LINE.match(raw, behind)
    if line:
        return line.end()
    # Blank lines before anything but a field end a header that is empty.
    return behind if _FIELD.match(raw, behind) else at


def _entity(raw: bytes, span: tuple[int, int], limits: Limits, counts: _Counts) -> Entity:
    limits.check_time()
    at, end = span
    fields: list[tuple[str, bytes]] = []
    room = limits.header_block
    while at < end and (found := _next_field(raw, at, end)):
        name, value = found[1], found[2]
        at = found.end()
        room -= len(name) + min(len(value), MAX_FIELD_BYTES)
        if len(value) > MAX_FIELD_BYTES:
            counts.defects.append("header_cut")
        if room < 0 or len(fields) >= limits.fields:
            counts.defects.append("headers_cut")
            blank = _BLANK_LINE.search(raw, at - 2, end)
            return Entity(raw, fields, blank.end() if blank else end, end)
        fields.append((name.decode("ascii").lower(), value[:MAX_FIELD_BYTES].strip()))
    blank = _LINE_END.match(raw, at, end)
    if blank is None and at < end:
        counts.defects.append("no_blank_line")
    return Entity(raw, fields, blank.end() if blank else at, end)


def _next_field(raw: bytes, at: int, end: int) -> re.Match[bytes] | None:
    """The field at `at`; a single line that is none, between fields, is passed over unless it may be a delimiter."""
    found = _FIELD.match(raw, at, end)
    if found or _LINE_END.match(raw, at, end) or raw.startswith(b"--", at):
        return found
    stray = _STRAY_LINE.match(raw, at, min(end, at + MAX_FIELD_BYTES))
    return _FIELD.match(raw, stray.end(), end) if stray else None


def _divide(entity: Entity, limits: Limits, counts: _Counts, depth: int) -> None:
    """Finds the parts of a multipart, outer delimiters first: what lies within one part cannot end another."""
    boundary = entity.types.get("boundary").rstrip()
    if not entity.content_type.startswith("multipart/"):
        return
    if depth >= limits.nesting:
        raise UnreadableMailError("too_nested")
    spans = _spans(entity, boundary, limits, counts) if boundary else []
    if not spans:
        counts.defects.append("no_parts")
        return
    inner = "message/rfc822" if entity.content_type == "multipart/digest" else "text/plain"
    for span in spans:
        child = _entity(entity.raw, span, limits, counts)
        child.default_type = inner
        entity.children.append(child)
        _divide(child, limits, counts, depth + 1)


def _spans(entity: Entity, boundary: str, limits: Limits, counts: _Counts) -> list[tuple[int, int]]:
    raw, mark = entity.raw, b"--" + boundary[:_LONGEST_BOUNDARY].encode("utf-8", "surrogateescape")
    spans: list[tuple[int, int]] = []
    begun: int | None = None
    at = entity.start
    while (at := raw.find(mark, at, entity.end)) >= 0:
        if not _begins_line(raw, at, entity.start):
            at += len(mark)
            continue
        tail = _DELIMITER_END.match(raw, at + len(mark), entity.end)
        if tail is None:
            at += len(mark)
            continue
        counts.boundaries += 1
        if counts.boundaries > limits.boundaries:
            raise UnreadableMailError("too_many_parts")
        if begun is not None:
            spans.append((begun, max(begun, at - _end_before(raw, at))))
        begun, at = (None if tail[1] else tail.end()), tail.end()
        if tail[1]:
            break
    if begun is not None:
        counts.defects.append("no_closing_boundary")
        # Some programs write the last delimiter behind the text instead of below it.
        glued = raw.rfind(mark + b"--", max(begun, entity.end - _LONGEST_BOUNDARY), entity.end)
        last = glued if glued >= 0 and not raw[glued + len(mark) + 2 : entity.end].strip() else entity.end
        if raw[begun:last].strip():
            spans.append((begun, last))
    return spans


_DELIMITER_END: Final = re.compile(rb"(--)?[ \t]*(?:\r\n|\r|\n|\Z)")


def _begins_line(raw: bytes, at: int, start: int) -> bool:
    return at == start or raw[at - 1] in b"\r\n"


def _end_before(raw: bytes, at: int) -> int:
    """The line end before a delimiter belongs to it."""
    return 2 if raw[at - 2 : at] == b"\r\n" else 1
