"""The culture check at the moment a reply is written, and the reason for which somebody goes past it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.errors import DeskError, ReplyTooLongError
from chalicelib.desk.messages import Message
from chalicelib.desk.tickets import Ticket
from chalicelib.languages.tags import UNKNOWN
from chalicelib.markets.culture import BINDING, Finding
from chalicelib.markets.culture_desk import CultureDesk, Looked, Text
from chalicelib.replies.reviewing import Reviewed


class CultureBlockedError(DeskError):
    """The reply does not fit the customer's market; `findings` say where and why."""

    code = "culture_blocked"

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__()
        self.findings = findings


@dataclass(frozen=True, slots=True)
class Reading:
    """How a reply will be read: in `language` ("und": unknown), translated into `target` (None: as written)."""

    culture: CultureDesk
    language: str
    target: str | None


def looked_at(message: Message, ticket: Ticket, reading: Reading) -> Looked:
    """What the check finds in a reply; manners wait for the translation, where there is to be one."""
    text = Text(message.body, message.language, message.created_at)
    if reading.target:
        return reading.culture.untranslated(ticket, text)
    known = None if reading.language == UNKNOWN else reading.language
    return reading.culture.outgoing(ticket, text, known)


@dataclass(frozen=True, slots=True)
class Passed:
    """A message that may be written, and the codes of what would have stopped it but for somebody's reason."""

    message: Message
    overridden: tuple[str, ...] = ()


def passed(message: Message, looked: Looked, reason: str | None) -> Passed:
    """The message with what was found. ReplyTooLongError always, CultureBlockedError unless somebody gave a reason.

    No reason helps against what the customer's platform would refuse.
    """
    long = next((finding for finding in looked.findings if finding.code == "too_long"), None)
    if long is not None:
        raise ReplyTooLongError("/message/body", limit=long.start, length=len(message.body))
    binding = tuple(finding for finding in looked.blocking if finding.code in BINDING)
    if binding or (looked.blocking and reason is None):
        raise CultureBlockedError(looked.blocking if reason is None else binding)
    flagged = replace(message, flags=_codes(looked.findings), override=reason if looked.blocking else None)
    return Passed(flagged, _codes(looked.blocking))


def suited(reviewed: Reviewed, message: Message, ticket: Ticket, culture: CultureDesk) -> Reviewed:
    """A reply's translation, held for an editor where the check would stop it; what was sent on purpose may pass."""
    made = reviewed.translation
    if made.body is None:
        return reviewed
    looked = culture.outgoing(ticket, Text(made.body, made.language, message.created_at), made.language)
    codes = [finding.code for finding in looked.blocking if finding.code not in message.flags]
    if not codes:
        return reviewed
    signals = (*made.signals, *(f"culture_{code}" for code in dict.fromkeys(codes)))
    return Reviewed(replace(made, review="draft", signals=signals), holds=True)


def tell_override(draft: TicketDraft, passed: Passed) -> None:
    """Record what somebody went past, if anything; their reason stays on the message."""
    if passed.overridden:
        told = {"message_id": passed.message.id, "findings": list(passed.overridden)}
        draft.record("culture.overridden", told)


def _codes(findings: tuple[Finding, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(finding.code for finding in findings))
