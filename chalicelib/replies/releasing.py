"""The culture check at the moment an editor lets a reply go: on the words that are about to leave."""

from __future__ import annotations

from dataclasses import dataclass

from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.errors import InvalidValueError, ReplyTooLongError
from chalicelib.desk.messages import Message, Translation
from chalicelib.markets.culture_desk import CultureDesk, Text
from chalicelib.replies.checking import CultureBlockedError


@dataclass(frozen=True, slots=True)
class Override:
    """Whether the editor goes past what the checks stop, and the reason, without which nobody does."""

    is_wished: bool
    reason: str | None

    def holds(self) -> bool:
        """Whether to let it pass. InvalidValueError for a wish without a reason."""
        if self.is_wished and not self.reason:
            raise InvalidValueError("/translation/reason", "missing")
        return self.is_wished


@dataclass(frozen=True, slots=True)
class Release:
    """A reply and the translation of it that an editor decided on; without a body the words as written leave."""

    message: Message
    translation: Translation
    override: Override

    @property
    def is_due(self) -> bool:
        """Whether the decision lets something go: not what a customer wrote, has gone already or is to be approved."""
        delivery = self.message.delivery
        return delivery is not None and delivery.state == "queued" and self.translation.review != "edited"


def check_release(release: Release, draft: TicketDraft, culture: CultureDesk) -> None:
    """Refuse what must not leave; what the editor goes past is told with `culture.overridden`.

    What the agent went past when the reply was written need not be gone past again. ReplyTooLongError always,
    CultureBlockedError without an override, InvalidValueError for an override without a reason.
    """
    if not release.is_due:
        return
    text = _leaving(release, draft)
    looked = culture.outgoing(draft.ticket, text, text.language)
    long = next((finding for finding in looked.findings if finding.code == "too_long"), None)
    if long is not None:
        raise ReplyTooLongError("/translation/body", limit=long.start, length=len(text.body))
    stopped = tuple(finding for finding in looked.blocking if finding.code not in release.message.flags)
    if not stopped:
        return
    if not release.override.holds():
        raise CultureBlockedError(stopped)
    codes = list(dict.fromkeys(finding.code for finding in stopped))
    draft.record("culture.overridden", {"message_id": release.message.id, "findings": codes})


def _leaving(release: Release, draft: TicketDraft) -> Text:
    message, translation = release.message, release.translation
    if translation.body is None:
        return Text(message.body, message.language, draft.now)
    return Text(translation.body, translation.language, draft.now)
