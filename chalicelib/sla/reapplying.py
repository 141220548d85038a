"""Re-applying: an open ticket is held to the current versions of policies and calendars, from that moment on.

Clocks that have ended stay as they were; a deadline that the change moves into the past is missed at the change.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from chalicelib.desk.changes import Loaded, Wanted
from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.tickets import Status, Ticket
from chalicelib.sla.goals import Applied, choose
from chalicelib.sla.policies import Facts
from chalicelib.sla.replying import goals_ahead
from chalicelib.sla.rulebook import RuleBook
from chalicelib.sla.state import ClockState, loads

REAPPLIED: tuple[Status, ...] = ("new", "open", "pending", "on_hold", "resolved")


@dataclass(frozen=True, slots=True)
class Subject:
    """The policy or calendar that is re-applied, in whatever version."""

    kind: Literal["policy", "calendar"]
    id: str

    def is_in(self, held: Applied | ClockState) -> bool:
        """Whether it is among what a ticket is held to."""
        if self.kind == "policy":
            return held.policy is not None and held.policy.id == self.id
        return any(pin.id == self.id for pin in held.calendars)


def anew(ticket: Ticket, subject: Subject, rules: RuleBook) -> Applied | None:
    """What would hold for a ticket that is, or now were, held to the subject; None where that changes nothing.

    A ticket from before there were clocks has none, and gets none.
    """
    if not ticket.clocks or ticket.status not in REAPPLIED:
        return None
    state, facts = loads(ticket.clocks), Facts.of(ticket)
    applied = choose(facts, rules)
    if not (subject.is_in(state) or subject.is_in(applied)):
        return None
    goals = applied.goals(applied.facts(facts), rules)
    held = (state.policy, state.calendars, goals_ahead(state))
    return applied if (applied.policy, applied.calendars, goals) != held else None


@dataclass(frozen=True, slots=True)
class ReapplyRules:
    """Choose what holds for a ticket as if it were opened now."""

    subject: Subject
    rules: RuleBook

    def wanted(self) -> Wanted:
        """Nothing else."""
        return Wanted()

    def apply(self, draft: TicketDraft, loaded: Loaded) -> None:
        """Nobody's version moves: what a ticket is held to is no field of its own."""
        del loaded
        if applied := anew(draft.ticket, self.subject, self.rules):
            draft.record("sla.applied", {**applied.told(), "reason": "reapplied"})
