"""A mail read: raw bytes in, a Mail out, or an error with a reason - whatever the bytes are."""

import re
from dataclasses import dataclass, field, replace
from typing import Final

from chalicelib.mail.bodies import Bodies, as_page, bodies, body_text, is_page
from chalicelib.mail.charsets import known, likely, text_of
from chalicelib.mail.guard import Limits, UnreadableMailError
from chalicelib.mail.header_fields import decoded, message_ids, moment, unfolded
from chalicelib.mail.invitations import MAX_READ, invitation_text
from chalicelib.mail.mailboxes import addresses
from chalicelib.mail.pages import page_html, page_text
from chalicelib.mail.parts import is_winmail, opened, part_of, uuencoded_part
from chalicelib.mail.sanitising import content_ids, without_bidi
from chalicelib.mail.structure import Entity, structure
from chalicelib.mail.things import Address, Mail, Part

# Delimiters and fields of parts, which are no words.
_SCAFFOLDING: Final = re.compile(rb"(?m)^--[^\r\n]*\r?$|^[\w-]+:[^\r\n]*\r?$|^[ \t]+[^\r\n]*\r?$|(?s:<[^>]{0,1000}>)")
DEFAULT_LIMITS: Final = Limits()
_ENCRYPTED: Final = frozenset(("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"))


def read_mail(raw: bytes, limits: Limits = DEFAULT_LIMITS) -> Mail:
    """The mail in `raw` (RFC 5322 with MIME, or what claims to be).

    UnreadableMailError with a reason is all it raises; the caller then keeps the raw bytes and shows that there is a
    mail. Takes seconds at most and a small multiple of the mail's size in memory.
    """
    limits.check_size(raw)
    try:
        return _Reading(raw, limits).mail()
    except UnreadableMailError:
        raise
    # Mail is written by everybody: what nobody thought of must not stop the mails behind it.
    except Exception as error:
        raise UnreadableMailError("broken") from error


@dataclass(slots=True)
class _Found:
    """What is collected on the way."""

    words: list[str] = field(default_factory=list)
    page: list[str] = field(default_factory=list)
    has_page: bool = False
    parts: list[Part] = field(default_factory=list)


class _Reading:
    """One mail being read."""

    def __init__(self, raw: bytes, limits: Limits) -> None:
        self.limits = limits
        self.root, self.defects = structure(raw, limits)
        self.hint = _hint(self.root)
        self.found = _Found()
        self.texts: dict[int, str] = {}
        self.room, self.invitations = limits.text, 0

    def mail(self) -> Mail:
        """All of it."""
        fields = tuple((name, decoded(unfolded(value, self.hint))) for name, value in self.root.fields)
        roles = bodies(self.root)
        self._read_bodies(roles)
        text, html = self._text(), self._html(roles.page)
        return Mail(
            headers=fields,
            authors=self._mailboxes("from"),
            reply_to=self._mailboxes("reply-to"),
            to=self._mailboxes("to"),
            cc=self._mailboxes("cc"),
            subject=" ".join(next((value for name, value in fields if name == "subject"), "").split()),
            date=next(filter(None, (moment(value) for name, value in fields if name == "date")), None),
            message_id=next(iter(message_ids(self._value("message-id"))), None),
            in_reply_to=message_ids(self._value("in-reply-to")),
            references=message_ids(self._value("references")),
            text=text,
            html=html,
            parts=tuple(self.found.parts),
            defects=tuple(dict.fromkeys(self.defects)),
        )

    def _value(self, name: str) -> str:
        return unfolded(self.root.first(name), self.hint)

    def _mailboxes(self, name: str) -> tuple[Address, ...]:
        values = (value for known_name, value in self.root.fields if known_name == name)
        return tuple(one for value in values for one in addresses(unfolded(value, self.hint)))

    def _read_bodies(self, roles: Bodies) -> None:
        for entity in roles.text:
            self._add_words(entity)
        self.found.has_page = any(is_page(entity) for entity in roles.page)
        for entity in roles.page:
            words = self._body(entity)
            self.found.page.append(words if is_page(entity) else as_page(words))
        shown = content_ids("".join(self.found.page))
        for entity in roles.files:
            self.limits.check_time()
            if entity.content_type in _ENCRYPTED:
                self.defects.append("encrypted")
            self._add_part(part_of(entity, shown, self.hint))
        if self.root.content_type in _ENCRYPTED:
            self.defects.append("encrypted")

    def _body(self, entity: Entity) -> str:
        """A body, read once though it may be both text and page; its files are added, one that is cut is kept whole."""
        if id(entity) not in self.texts:
            self.limits.check_time()
            found = body_text(entity, self.hint, self.room)
            self.room -= len(found.words)
            self.found.parts.extend(uuencoded_part(file) for file in found.files)
            if found.is_cut:
                self._keep_whole("text_cut", entity)
            self.texts[id(entity)] = found.words
        return self.texts[id(entity)]

    def _keep_whole(self, defect: str, *entities: Entity) -> None:
        self.defects.append(defect)
        self.found.parts.extend(part_of(entity, frozenset(), self.hint) for entity in entities)

    def _add_words(self, entity: Entity) -> None:
        words = self._body(entity)
        self.found.words.append(page_text(words) if is_page(entity) else words)

    def _add_part(self, part: Part) -> None:
        inside = opened(part) if is_winmail(part) else None
        if inside is None:
            self.found.parts.append(self._with_text(part))
            return
        wrapped, parts = inside
        self.found.parts.extend(parts)
        if not "".join(self.found.words).strip():
            self.found.words.append(wrapped.text[: self.room] or page_text(wrapped.html[: self.room]))
        if wrapped.html and not self.found.has_page:
            self.found.page, self.found.has_page = [wrapped.html[: self.room]], True

    def _with_text(self, part: Part) -> Part:
        if part.kind != "invitation" or self.invitations >= MAX_READ:
            return part
        self.invitations += 1
        return replace(part, text=invitation_text(part.content))

    def _text(self) -> str:
        whole = "\n".join(words.rstrip("\n") for words in self.found.words if words.strip())
        if not whole.strip():
            page = page_text("\n".join(self.found.page)) if self.found.has_page else ""
            whole = page or "\n\n".join(dict.fromkeys(part.text for part in self.found.parts if part.text))
        if not whole.strip() and not self.found.parts:
            whole = self._words_without_structure()
        return without_bidi(whole)

    def _words_without_structure(self) -> str:
        """What stands between delimiters that make no sense: a mail is never empty that has words."""
        words = _SCAFFOLDING.sub(b"", self.root.body[: self.limits.text])
        if words.strip() and self.root.children:
            self.defects.append("no_parts")
        return text_of(words, hint=self.hint).strip() if words.strip() else ""

    def _html(self, pages: list[Entity]) -> str | None:
        if not self.found.has_page:
            return None
        self.limits.check_time()
        images = {part.content_id for part in self.found.parts if part.content_id}
        html = page_html("\n".join(self.found.page), images)
        if html is None:
            self._keep_whole("html_too_costly", *(entity for entity in pages if is_page(entity)))
        return html


def _hint(root: Entity) -> str:
    """What unlabelled text of this mail is likely in: the charset of its parts, else what its header looks like."""
    for entity in root.leaves():
        charset = known(entity.types.get("charset"))
        if charset and charset not in ("ascii", "utf-8"):
            return charset
    strange = b" ".join(value for _, value in root.fields if not value.isascii())
    return likely(strange) if strange else ""
