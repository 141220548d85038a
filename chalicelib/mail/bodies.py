"""Which parts of a mail are its text, which its HTML and which its files.

The rules are those of RFC 8621, section 4.1.4, so that a mail reads as it does in a mail program: alternatives give
one of each, the first part of related ones is the page, a text with a name behind others is a file.
"""

import re
from dataclasses import dataclass, field
from html import escape
from typing import Final

from chalicelib.mail.charsets import text_of
from chalicelib.mail.sanitising import without_data
from chalicelib.mail.structure import Entity
from chalicelib.mail.transfer import Uuencoded, content_of, without_uuencoded

_BYTES_OF_A_SIGN = 4  # at most, in every charset of mail
_SHOWN: Final = ("image/", "audio/", "video/")
# Text that is for programs, or is shown as something else than words.
_NO_WORDS: Final = frozenset(("text/calendar", "text/rfc822-headers", "text/directory", "text/vcard", "text/x-vcard"))


@dataclass(slots=True)
class Bodies:
    """The parts in their roles; one part may be both text and page, where it has no alternative."""

    text: list[Entity] = field(default_factory=list)
    page: list[Entity] = field(default_factory=list)
    files: list[Entity] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where parts stand: the subtype around them, whether within alternatives, and what is collected there."""

    around: str = "mixed"
    in_alternative: bool = False
    wants_text: bool = True
    wants_page: bool = True


@dataclass(frozen=True, slots=True)
class BodyText:
    """The words of a text part, the files that stood in them, and whether there were more words."""

    words: str
    files: list[Uuencoded]
    is_cut: bool


def bodies(root: Entity) -> Bodies:
    """The roles of all parts of a mail. Where nothing is text by the rules, any part in words is, and stays a file."""
    found = Bodies()
    _sort([root], _Place(), found)
    if not found.text and not found.page:
        words = [one for one in found.files if _has_words(one)]
        found.text.extend(words[:1])
    return found


def _sort(entities: list[Entity], place: _Place, found: Bodies) -> None:
    texts, pages = len(found.text), len(found.page)
    for index, entity in enumerate(entities):
        if entity.children:
            subtype = entity.content_type.partition("/")[2]
            is_alternative = place.in_alternative or subtype == "alternative"
            _sort(entity.children, _Place(subtype, is_alternative, place.wants_text, place.wants_page), found)
        elif not _is_inline(entity, index, place.around):
            found.files.append(entity)
        elif place.around == "alternative":
            _alternative(entity, found)
        else:
            place = _shown(entity, place, found)
    if place.around == "alternative" and place.wants_text and place.wants_page:
        # Only one of the two was there: it serves as both.
        if len(found.text) == texts:
            found.text.extend(found.page[pages:])
        elif len(found.page) == pages:
            found.page.extend(found.text[texts:])


def _alternative(entity: Entity, found: Bodies) -> None:
    role = {"text/plain": found.text, "text/html": found.page}.get(_type(entity), found.files)
    role.append(entity)


def _shown(entity: Entity, place: _Place, found: Bodies) -> _Place:
    kind = _type(entity)
    if kind.startswith(_SHOWN):
        found.files.append(entity)
        return place
    wants_text = place.wants_text and not (place.in_alternative and kind == "text/html")
    wants_page = place.wants_page and not (place.in_alternative and kind == "text/plain")
    if wants_text:
        found.text.append(entity)
    if wants_page:
        found.page.append(entity)
    return _Place(place.around, place.in_alternative, wants_text, wants_page)


def _type(entity: Entity) -> str:
    # A multipart in which no part was found is read as the text it is.
    return "text/plain" if entity.content_type.startswith("multipart/") else entity.content_type


def disposition(entity: Entity) -> str:
    """`attachment`, `inline` or whatever else is said, or empty."""
    return entity.parameters_of("content-disposition").value


def _is_inline(entity: Entity, index: int, around: str) -> bool:
    kind = _type(entity)
    if disposition(entity) == "attachment" or not kind.startswith(("text/plain", "text/html", *_SHOWN)):
        return False
    is_named = bool(entity.types.get("name") or entity.parameters_of("content-disposition").get("filename"))
    return index == 0 or (around != "related" and (kind.startswith(_SHOWN) or not is_named))


def _has_words(entity: Entity) -> bool:
    kind = _type(entity)
    return kind.startswith("text/") and kind not in _NO_WORDS and disposition(entity) != "attachment"


def body_text(entity: Entity, hint: str, longest: int) -> BodyText:
    """A text part as Unicode with plain line ends, uuencoded files taken out, flowed lines joined.

    `longest` is how many characters are wanted of it.
    """
    raw, files = content_of(entity), list[Uuencoded]()
    if not is_page(entity) and b"begin" in raw:
        raw, files = without_uuencoded(raw)
    raw = without_data(raw) if is_page(entity) else raw
    room = longest * _BYTES_OF_A_SIGN
    words = re.sub(r"\r+\n|\r", "\n", text_of(raw[:room], entity.types.get("charset"), hint))
    if entity.types.get("format").lower() == "flowed":
        words = _unflowed(words, entity.types.get("delsp").lower() == "yes")
    return BodyText(words[:longest], files, len(raw) > room or len(words) > longest)


def is_page(entity: Entity) -> bool:
    """Whether a part is HTML."""
    return entity.content_type == "text/html"


def _unflowed(words: str, is_blank_deleted: bool) -> str:
    """Lines that were wrapped for sending joined again, save quoted ones, whose marks show who said what."""
    lines: list[list[str]] = []
    is_open = False
    for line in words.split("\n"):
        is_quoted, stuffed = line.startswith(">"), line.removeprefix(" ")
        goes_on = not is_quoted and stuffed.endswith(" ") and stuffed != "-- "
        kept = stuffed[:-1] if goes_on and is_blank_deleted else stuffed
        if is_open and not is_quoted and stuffed != "-- ":
            lines[-1].append(kept)
        else:
            lines.append([kept])
        is_open = goes_on
    return "\n".join("".join(pieces) for pieces in lines)


def as_page(words: str) -> str:
    """Plain words as HTML."""
    return "<div>" + escape(words, quote=False).replace("\n", "<br>\n") + "</div>"
