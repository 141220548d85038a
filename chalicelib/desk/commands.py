"""Commands on one ticket. Each is pure: it looks at a draft, refuses or changes it, and says so in events."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from chalicelib.desk.changes import Loaded, Wanted
from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.errors import InvalidTransitionError, InvalidValueError
from chalicelib.desk.lifecycle import command_for, is_past_reopening
from chalicelib.desk.tickets import MAX_LINKS, MAX_TAGS, Link, Stage, Status, Ticket, TicketLanguage, TriageResult
from chalicelib.desk.times import iso

CLOSED: frozenset[Status] = frozenset({"archived", "merged", "spam"})
AXES = ("category", "urgency", "complexity")
TEXT_FIELDS = frozenset({"subject", "custom_fields"})  # named in events, never quoted


def refuse_closed(ticket: Ticket, command: str) -> None:
    """InvalidTransitionError when the ticket is archived, merged or spam."""
    if ticket.status in CLOSED:
        raise InvalidTransitionError(status=ticket.status, command=command)


@dataclass(frozen=True, slots=True)
class UpdateTicket:
    """Change plain fields and perhaps the status. `fields` holds Ticket field names and new values (None clears).

    `owner` is who answers for the category in `fields`, as the triage table says.
    """

    fields: Mapping[str, Any] = field(default_factory=dict)
    status: Status | None = None
    stage: Stage | None = None
    owner: str | None = None

    def wanted(self) -> Wanted:
        """Nothing else."""
        return Wanted()

    def apply(self, draft: TicketDraft, loaded: Loaded) -> None:
        """Fields first, then the status; a corrected axis is also a `ticket.triaged`."""
        del loaded
        if not self.status:
            refuse_closed(draft.ticket, "update")
        changed = {n: v for n, v in self.fields.items() if getattr(draft.ticket, n) != v and n != "tags"}
        if changed:
            self._update(draft, changed)
        if "tags" in self.fields:
            set_tags(draft, self.fields["tags"])
        if self.status:
            if self.stage and self.status != "open":
                raise InvalidValueError("/ticket/stage", "not_allowed")
            change_status(draft, self.status, self.stage)
        elif self.stage and self.stage != draft.ticket.stage:
            self._stage(draft, self.stage)

    @staticmethod
    def _stage(draft: TicketDraft, stage: Stage) -> None:
        if draft.ticket.status != "open":
            raise InvalidTransitionError(status=draft.ticket.status, command=f"stage_{stage}")
        old = draft.ticket.stage
        draft.set(stage=stage)
        draft.record("ticket.updated", {"changed": {"stage": [old, stage]}, "changed_fields": ["stage"]})

    def _update(self, draft: TicketDraft, changed: dict[str, Any]) -> None:
        old = draft.ticket
        draft.set(**changed)
        told = {n: [_told(getattr(old, n)), _told(v)] for n, v in changed.items() if n not in TEXT_FIELDS}
        draft.record("ticket.updated", {"changed": told, "changed_fields": sorted(changed)})
        if any(axis in changed for axis in AXES) and draft.actor.kind == "agent":
            triage = old.triage or TriageResult("none")
            owner = self.owner if "category" in changed else triage.owner
            draft.set(triage=TriageResult(triage.rule_id, owner, draft.actor.id))
            draft.record("ticket.triaged", triage_facts(draft.ticket))


def _told(value: Any) -> Any:
    return value.tag if isinstance(value, TicketLanguage) else value


def triage_facts(ticket: Ticket) -> dict[str, Any]:
    """What `ticket.triaged` tells; unknown facts are absent."""
    triage = ticket.triage or TriageResult("none")
    facts = {
        "rule_id": triage.rule_id, "category": ticket.category, "urgency": ticket.urgency,
        "complexity": ticket.complexity, "queue_id": ticket.queue_id, "owner": triage.owner,
        "corrected_by": triage.corrected_by,
    }  # fmt: skip
    return {name: value for name, value in facts.items() if value is not None}


def change_status(draft: TicketDraft, status: Status, stage: Stage | None = None) -> None:
    """Make the move that leads to `status`, with everything that belongs to it."""
    command = command_for(draft.ticket.status, status)
    if command == "confirm":
        return confirm(draft)
    if command == "reopen":
        return reopen(draft, "reopened", stage=stage)
    if command == "resolve":
        return draft.apply("resolve", "resolved", resolved_at=draft.now)
    if command == "archive":
        draft.apply("archive", "archived")
        return draft.record("ticket.archived", {})
    return draft.apply(command, command)


def confirm(draft: TicketDraft) -> None:
    """The customer (or an agent for them) says it is solved."""
    draft.apply("confirm", "confirmed", confirmed_at=draft.now, confirmed_by="customer")
    draft.record("ticket.confirmed", {"by": "customer"})


def reopen(
    draft: TicketDraft,
    reason: str,
    command: Literal["reopen", "customer_message"] = "reopen",
    stage: Stage | None = None,
) -> None:
    """Back to open; only what was solved counts as a reopen. Without a `stage`: in progress, if somebody has it."""
    was = draft.ticket.status
    is_solved = was in ("resolved", "confirmed")
    reopens = draft.ticket.reopens + is_solved
    stage = stage or ("in_progress" if draft.ticket.assignee_id else None)
    draft.apply(command, reason, stage=stage, reopens=reopens)
    if is_solved:
        draft.record("ticket.reopened", {"from": was, "reopens": reopens})


def set_tags(draft: TicketDraft, tags: tuple[str, ...]) -> None:
    """Replace the tags; order is kept, doubles fall away."""
    new = tuple(dict.fromkeys(tags))
    if len(new) > MAX_TAGS:
        raise InvalidValueError("/ticket/tags", "too_many", limit=MAX_TAGS)
    old = draft.ticket.tags
    if new == old:
        return
    draft.set(tags=new)
    added, removed = [t for t in new if t not in old], [t for t in old if t not in new]
    draft.record("ticket.tags_changed", {"added": added, "removed": removed})


@dataclass(frozen=True, slots=True)
class ChangeTags:
    """Add some tags and take some away."""

    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()

    def wanted(self) -> Wanted:
        """Nothing else."""
        return Wanted()

    def apply(self, draft: TicketDraft, loaded: Loaded) -> None:
        """Adding what is there and removing what is not changes nothing."""
        del loaded
        refuse_closed(draft.ticket, "tag")
        kept = tuple(tag for tag in draft.ticket.tags if tag not in self.remove)
        set_tags(draft, kept + self.add)


@dataclass(frozen=True, slots=True)
class LinkTicket:
    """Point at another ticket."""

    link: Link

    def wanted(self) -> Wanted:
        """The other ticket must exist."""
        return Wanted(tickets=(self.link.ticket_id,))

    def apply(self, draft: TicketDraft, loaded: Loaded) -> None:
        """A repeat changes nothing; a ticket cannot point at itself."""
        if self.link.ticket_id == draft.ticket.id or self.link.ticket_id not in loaded.tickets:
            raise InvalidValueError("/ticket_id", "unknown_ticket")
        refuse_closed(draft.ticket, "link")
        if self.link in draft.ticket.links:
            return
        others = tuple(link for link in draft.ticket.links if not self._replaces(link))
        if len(others) >= MAX_LINKS:
            raise InvalidValueError("/ticket_id", "too_many", limit=MAX_LINKS)
        draft.set(links=(*others, self.link))
        draft.record("ticket.linked", {"ticket_id": self.link.ticket_id, "kind": self.link.kind})

    def _replaces(self, link: Link) -> bool:
        """Another word for the same pair replaces the first; where a ticket came from is nobody's to reword."""
        return link.ticket_id == self.link.ticket_id and link.kind != "followup_of"


@dataclass(frozen=True, slots=True)
class MarkSpam:
    """Set or take back the mark; what arrived stays."""

    is_spam: bool

    def wanted(self) -> Wanted:
        """Nothing else."""
        return Wanted()

    def apply(self, draft: TicketDraft, loaded: Loaded) -> None:
        """The lifecycle decides."""
        del loaded
        draft.apply("spam" if self.is_spam else "not_spam", "spam" if self.is_spam else "not_spam")


@dataclass(frozen=True, slots=True)
class SnoozeTicket:
    """Pending until a moment; what wakes it is not this command's matter."""

    until: datetime

    def wanted(self) -> Wanted:
        """Nothing else."""
        return Wanted()

    def apply(self, draft: TicketDraft, loaded: Loaded) -> None:
        """A pending ticket only gets the new moment. InvalidValueError when it lies in the past."""
        del loaded
        if self.until <= draft.now:
            raise InvalidValueError("/until", "in_the_past")
        if draft.ticket.status == "pending":
            draft.set(snoozed_until=self.until)
        else:
            draft.apply("set_pending", "snoozed", snoozed_until=self.until)
        draft.record("ticket.snoozed", {"until": iso(self.until)})


@dataclass(frozen=True, slots=True)
class ConfirmTicket:
    """The customer confirms the solution."""

    def wanted(self) -> Wanted:
        """Nothing else."""
        return Wanted()

    def apply(self, draft: TicketDraft, loaded: Loaded) -> None:
        """Only from resolved."""
        del loaded
        confirm(draft)


@dataclass(frozen=True, slots=True)
class ReopenTicket:
    """Somebody asks for it to be open again."""

    def wanted(self) -> Wanted:
        """Nothing else."""
        return Wanted()

    def apply(self, draft: TicketDraft, loaded: Loaded) -> None:
        """The lifecycle decides; a customer has seven days after confirming."""
        del loaded
        if draft.actor.kind == "customer" and is_past_reopening(draft.ticket, draft.now):
            raise InvalidTransitionError(status=draft.ticket.status, command="reopen")
        reopen(draft, "reopened")
