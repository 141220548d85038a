"""What a channel tells of a message that is already here: how far a reply came, or that its writer took it back."""

from __future__ import annotations

from dataclasses import replace

from chalicelib.channels.contract import Account, Inbound
from chalicelib.channels.message_versions import versions_of
from chalicelib.channels.receiving import conversation_key, message_key
from chalicelib.channels.watermarks import UNTIL, sent_until
from chalicelib.desk.changes import Wanted
from chalicelib.desk.commits import Commits
from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.events import Actor
from chalicelib.desk.message_steps import Apply, MessageSteps
from chalicelib.desk.messages import DeliveryState, Message
from chalicelib.intake.opening_facts import subject_from
from chalicelib.replies.delivering import moving

# How far a reply must have come for a receipt to take it further; what comes out of order changes nothing.
FURTHER: dict[str, tuple[tuple[DeliveryState, ...], DeliveryState, str | None]] = {
    "sent": (("sending", "unknown"), "sent", None),
    "delivered": (("sending", "sent", "unknown"), "delivered", None),
    "read": (("sending", "sent", "unknown", "delivered"), "delivered", "read"),
    "failed": (("sending", "sent", "unknown"), "failed", None),
    "returned": (("sending", "sent", "unknown", "delivered"), "failed", None),  # taken, and sent back later
    "outdated": (("sending", "sent", "unknown"), "delivered", "outdated"),
}


class NotYetError(Exception):
    """The message that this is about is not here (yet): what comes out of order is tried again."""


class Changing:
    """Receipts and withdrawals."""

    def __init__(self, commits: Commits) -> None:
        self._commits = commits

    def change(self, account: Account, inbound: Inbound) -> bool:
        """Take a receipt or a withdrawal in; whether it changed anything. NotYetError."""
        if inbound.nature == "receipt" and inbound.about == UNTIL:
            return self._change_until(account, inbound)
        key = message_key(account, inbound.about)
        found = self._commits.store.load(Wanted(references=(key,))).references.get(key)
        if found is None or found.message_id is None:
            raise NotYetError(inbound.nature)
        place = (found.ticket_id, found.message_id)
        if inbound.nature == "receipt":
            return self.change_message(account, inbound, place)
        versions = versions_of(self._commits.store, *place)
        changed = [self.change_message(account, inbound, (one.ticket_id, one.id)) for one in versions]
        return any(changed)

    def withdraw_again(self, account: Account, edit: Inbound, place: tuple[str, str]) -> None:
        """An edit that came after its message was taken back loses its words too. `place` is where it was written."""
        key = message_key(account, edit.about)
        about = self._commits.store.load(Wanted(references=(key,))).references.get(key)
        if about is None or about.message_id is None:
            return
        before = (about.ticket_id, about.message_id)
        if self._commits.store.load(Wanted(messages=(before,))).messages[about.message_id].withdrawn_at:
            self.change_message(account, replace(edit, nature="withdrawal"), place)

    def _change_until(self, account: Account, inbound: Inbound) -> bool:
        key = conversation_key(account, inbound.thread)
        talk = self._commits.store.load(Wanted(conversations=(key,))).conversations.get(key)
        sent = list(sent_until(self._commits.store, talk.ticket_id, inbound.at)) if talk else []
        changed = [self.change_message(account, inbound, (one.ticket_id, one.id)) for one in sent]
        return any(changed)

    def change_message(self, account: Account, inbound: Inbound, place: tuple[str, str]) -> bool:
        """The same for the message at `place` (ticket, message), whatever it is about. LookupError: there is none."""
        steps = MessageSteps(self._commits, Actor("system", account.id))
        _, message, known = steps.read(*place)
        return steps.take(message, _withdraw if inbound.nature == "withdrawal" else _receipt(inbound), known)


def _receipt(inbound: Inbound) -> Apply:
    seen, state, detail = FURTHER[inbound.state or "sent"]

    def apply(draft: TicketDraft, before: Message) -> Message | None:
        delivery = before.delivery
        if delivery and delivery.state == state and detail not in (None, delivery.detail):
            changed = replace(delivery, detail=detail, changed_at=draft.now)
            draft.record("message.updated", {"message_id": before.id, "changed_fields": ["delivery"]})
            return replace(before, delivery=changed, revision=before.revision + 1)
        return moving(seen, state, detail or inbound.reason)(draft, before)

    return apply


def _withdraw(draft: TicketDraft, before: Message) -> Message | None:
    """The words go, as the platforms' terms demand; that there were some stays."""
    if before.withdrawn_at is not None:
        return None
    fields = ["body", "translations", "withdrawn_at"]
    draft.record("message.updated", {"message_id": before.id, "changed_fields": fields})
    if before.body and draft.ticket.subject == subject_from(before.body):
        draft.set(subject="")
        draft.record("ticket.updated", {"changed": {}, "changed_fields": ["subject"]})
    gone = replace(before, body="", translations=(), details="", attachment_ids=(), due=None, due_at=None)
    return replace(gone, withdrawn_at=draft.now, revision=before.revision + 1)
