"""Human editors: translations that wait for one, and what an editor does with them (draft, edited, approved)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from chalicelib.desk.changes import Change, Loaded, Wanted
from chalicelib.desk.commits import Commits, Decision, Replay
from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.editing import Target, check_version, visible
from chalicelib.desk.errors import InvalidValueError, NotFoundError, StateConflictError, VersionConflictError
from chalicelib.desk.events import Actor, Work
from chalicelib.desk.messages import Message, Translation
from chalicelib.desk.queries import Page, Position
from chalicelib.desk.tickets import Ticket
from chalicelib.languages.edit_distance import edit_distance
from chalicelib.languages.quality import missing_tokens
from chalicelib.markets.culture_desk import CultureDesk
from chalicelib.replies.learning import Learning
from chalicelib.replies.releasing import Override, Release, check_release
from chalicelib.replies.translating import sent_on

UNAPPROVED = ("draft", "edited")


@dataclass(frozen=True, slots=True, kw_only=True)
class EditTranslation:
    """What an editor decides about a translation.

    `state` edited: a new `body`, which somebody is still to approve; approved: the `body`, or the text as it is,
    stands; original: no translation serves, the words as written go out. `override` lets words go that lack what must
    come back unchanged, or that the culture check stops, with a `reason`. `revision` is that of the message the editor
    saw.
    """

    ticket_id: str
    message_id: str
    language: str
    actor: Actor
    state: Literal["edited", "approved", "original"]
    body: str | None = None
    reason: str | None = None
    override: bool = False
    revision: int | None = None
    if_match: int | None = None
    replay: Replay | None = None


@dataclass(frozen=True, slots=True)
class EditedTranslation:
    """The message as the editor left it."""

    ticket: Ticket
    message: Message
    is_replay: bool = False


@dataclass(frozen=True, slots=True)
class Waiting:
    """A translation that an editor is to look at."""

    message: Message
    translation: Translation


class EditingTranslations:
    """What editors do."""

    def __init__(self, commits: Commits, learning: Learning, culture: CultureDesk) -> None:
        self._commits = commits
        self._learning = learning
        self._culture = culture

    def waiting(self, review: str | None, after: Position | None, size: int) -> Page[Waiting]:
        """Translations of replies that wait for an editor, the longest waiting first; pages may be short."""
        page = self._commits.store.for_editors(after, size)
        refs = tuple((ref.ticket_id, ref.message_id) for ref in page.items)
        loaded = self._commits.store.load(Wanted(messages=refs))
        known = [loaded.messages[id_] for _, id_ in refs if id_ in loaded.messages]
        pairs = [Waiting(m, t) for m in known if m.due == "review" for t in m.translations if t.review in UNAPPROVED]
        return Page([pair for pair in pairs if review in (None, pair.translation.review)], page.next)

    def edit(self, command: EditTranslation) -> EditedTranslation:
        """Take the editor's decision; what is approved is learnt from.

        NotFoundError, StateConflictError `not_translated` and `already_sent`, InvalidValueError, version errors; and
        what keeps a reply from leaving: ReplyTooLongError, CultureBlockedError.
        """
        wanted = Wanted(tickets=(command.ticket_id,), messages=((command.ticket_id, command.message_id),))
        done = self._commits.run(wanted, self._decide(command), command.replay)
        if done.result is None:
            loaded = self._commits.store.load(wanted)
            ticket, message = loaded.tickets[command.ticket_id], loaded.messages[command.message_id]
            self._learn(command, ticket, message)  # the first answer may have got lost before it was learnt from
            return EditedTranslation(ticket, message, is_replay=True)
        ticket, message = done.result
        self._learn(command, ticket, message)
        return EditedTranslation(ticket, message)

    def _learn(self, command: EditTranslation, ticket: Ticket, message: Message) -> None:
        translation = message.translation(command.language)
        if translation and translation.review == "approved":
            self._learning.learn(ticket, message, translation)

    def _decide(self, command: EditTranslation) -> Callable[[Loaded, str], Decision[tuple[Ticket, Message]]]:
        def decide(loaded: Loaded, commit_id: str) -> Decision[tuple[Ticket, Message]]:
            ticket, before = self._seen(command, loaded)
            draft = TicketDraft(ticket, ticket, self._commits.act(command.actor))
            after = decided(command, draft, before, self._culture)
            if after is None:
                return Decision(None, (ticket, before), command.message_id)
            self._compare(command, before)
            changed, events = draft.finish(commit_id)
            pairs = ((before, after),)
            change = Change(commit_id=commit_id, events=events, tickets=((ticket, changed),), messages=pairs)
            return Decision(change, (changed, after), command.message_id)

        return decide

    def _compare(self, command: EditTranslation, before: Message) -> None:
        """Before the write: after it the words that were replaced are gone, and a repeat has nothing to compare."""
        if replaced := before.translation(command.language):
            self._learning.compare(before, replaced, command.body)

    @staticmethod
    def _seen(command: EditTranslation, loaded: Loaded) -> tuple[Ticket, Message]:
        ticket = visible(loaded, command.ticket_id, command.actor)
        message = loaded.messages.get(command.message_id)
        if message is None or command.actor.kind == "customer":
            raise NotFoundError()
        check_version(ticket, Target(ticket_id=ticket.id, actor=command.actor, if_match=command.if_match))
        if command.revision not in (None, message.revision):
            raise VersionConflictError("/translation/revision", reason="outdated", version=message.revision)
        return ticket, message


def decided(command: EditTranslation, draft: TicketDraft, before: Message, culture: CultureDesk) -> Message | None:
    """The message after the decision, with its event; None when it is so already. Refusals as of `edit`."""
    current = before.translation(command.language)
    if current is None:
        raise NotFoundError()
    if current.state == "queued":
        raise StateConflictError(reason="not_translated")
    if before.delivery and before.due != "review":
        raise StateConflictError(reason="already_sent")
    after = edited(command, current, before.body)
    if (after.body, after.state, after.review) == (current.body, current.state, current.review):
        return None
    check_release(Release(before, after, Override(command.override, command.reason)), draft, culture)
    message, work = _with(before, after, draft)
    facts = {
        "message_id": before.id,
        "language": after.language,
        "edit_distance": (after.edit_distance or 0) - (current.edit_distance or 0),
        "characters": len(after.body or ""),
        "state": command.state,
        "released": bool(work) or None,
    }
    draft.record("translation.edited", facts, work)
    return message


def edited(command: EditTranslation, current: Translation, original: str) -> Translation:
    """The translation as the editor wants it. InvalidValueError for a body that is missing, forbidden or incomplete."""
    if command.state == "original":
        if command.body is not None:
            raise InvalidValueError("/translation/body", "not_allowed")
        return replace(
            current, state="original", body=None, review=None, editor_id=command.actor.id, reason=command.reason
        )
    body = command.body if command.body is not None else current.body
    if body is None or (command.body is None and command.state == "edited"):
        raise InvalidValueError("/translation/body", "missing")
    _check_protected(command, original)
    changed = (current.edit_distance or 0) + edit_distance(current.body or "", body)
    by = replace(current, editor_id=command.actor.id, edit_distance=changed, reason=command.reason)
    return replace(by, state="done", body=body, review=command.state)


def _check_protected(command: EditTranslation, original: str) -> None:
    if command.body is None or not missing_tokens(original, command.body):
        return
    if not Override(command.override, command.reason).holds():
        missing = missing_tokens(original, command.body)
        raise InvalidValueError("/translation/body", "protected_missing", tokens=", ".join(missing[:5]))


def _with(before: Message, translation: Translation, draft: TicketDraft) -> tuple[Message, tuple[Work, ...]]:
    """The message with the translation; a reply nothing holds any more goes on to delivery."""
    place = [t.language for t in before.translations].index(translation.language)
    translations = (*before.translations[:place], translation, *before.translations[place + 1 :])
    after = replace(before, translations=translations, revision=before.revision + 1)
    if before.due != "review" or any(t.review in UNAPPROVED for t in translations):
        return after, ()
    return sent_on(after, draft.now)
