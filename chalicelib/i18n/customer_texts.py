"""What the product itself says to customers: which texts there are, and each written for one reader.

The words are in locales/, with a comment before each English text that says when it is sent and what fills it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from chalicelib.i18n.catalog import attributes, placeholders, plain, text
from chalicelib.i18n.formats import Value, written
from chalicelib.i18n.negotiation import negotiate

Kind = Literal["text", "number", "moment", "date", "time", "money", "language", "choice"]

# What fills a placeholder, by its name: the same name means the same thing in every text.
KINDS: Mapping[str, Kind] = {
    "reference": "text", "other_reference": "text", "name": "text", "title": "choice", "agent": "text",
    "brand": "text", "desk": "text", "tracking": "text", "step": "text", "question": "text", "holiday": "text",
    "festival": "text", "phone": "text", "email": "text", "language": "language", "file": "text", "size": "text",
    "item": "text", "url": "text", "days": "number", "hours": "number", "minutes": "number", "count": "number",
    "answer_at": "moment", "opens_at": "moment", "arrives_on": "date", "expires_on": "date", "answer_on": "date",
    "opens": "time", "closes": "time", "amount": "money",
}  # fmt: skip
CHOICES: Mapping[str, tuple[str, ...]] = {"title": ("ms", "mr", "none")}

# Texts marked as planned in locales/en.ftl enter here with their feature.
SECTIONS: Mapping[str, tuple[str, ...]] = {
    "acknowledgement": (
        "ack-mail", "ack-mail-open", "ack-chat", "ack-chat-open", "ack-sms", "ack-review", "ack-call", "ack-addition",
    ),
    "progress": (
        "progress-working", "progress-taken", "progress-department", "progress-parcel", "progress-parcel-due",
        "progress-waiting", "progress-later", "progress-next",
    ),
    "request": ("request-question", "request-order", "request-photo", "request-reminder"),
    "confirmation": ("confirm-ask", "confirm-reminder", "confirm-thanks", "confirm-not-solved"),
    "state": ("state-closed", "state-closed-unanswered", "state-reopened", "state-merged", "state-follow-up"),
    "salutation": (
        "salutation-formal", "salutation-formal-unnamed", "salutation-friendly", "salutation-friendly-unnamed",
        "salutation-morning", "salutation-afternoon", "salutation-evening",
    ),
    "closing": (
        "closing-formal", "closing-formal-unsigned", "closing-friendly", "closing-apology", "closing-patience",
        "closing-further-help",
    ),
    "hours": ("hours-closed", "hours-holiday", "hours-today", "hours-always", "hours-urgent"),
    "language": ("translation-notice", "translation-notice-original", "language-invitation", "language-chosen"),
    "files": ("files-received", "files-too-big", "files-refused"),
    "promise": ("promise-first-answer",),
    "offer": (
        "offer-refund", "offer-replacement", "offer-repair", "offer-voucher", "offer-reduction", "offer-label",
        "offer-return-days", "offer-ask", "offer-accepted", "offer-declined", "offer-countered", "offer-refund-sent",
    ),
    "privacy": ("privacy-secrets",),
    "festival": ("festival-wish", "festival-delay"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: `locale` any BCP 47 tag, `zone` IANA.

    `plain` is for text messages: dates in figures, no invisible marks, common blanks.
    """

    locale: str
    zone: str = "UTC"
    plain: bool = False

    @property
    def language(self) -> str:
        """The language of our texts that the reader reads best."""
        return negotiate(None, self.locale)


@dataclass(frozen=True, slots=True)
class Written:
    """A text for one reader; `parts` are its attributes by name, such as a subject line or the words on buttons."""

    text: str
    parts: Mapping[str, str]


def write(name: str, reader: Reader, values: Mapping[str, Value]) -> Written:
    """The text `name` for a reader; a placeholder without a value shows as its name.

    Moments, dates and money are written by the reader's locale, and moments in the reader's zone.
    """
    filling = written(values, reader.zone, reader.locale, short=reader.plain)
    language = reader.language

    def line(line_name: str) -> str:
        whole = text(language, line_name, filling)
        return plain(whole) if reader.plain else whole

    return Written(line(name), {part: line(f"{name}.{part}") for part in attributes(name)})


def kinds(name: str) -> dict[str, Kind]:
    """The placeholders of a text, its attributes included, and what fills each."""
    return {placeholder: KINDS[placeholder] for placeholder in sorted(placeholders(name))}
