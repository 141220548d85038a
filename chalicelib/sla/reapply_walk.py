"""The way of a re-applied policy or calendar through all open tickets, in steps that a queue carries.

A step is a page of the tickets of one status, or a few tickets. Any step may be taken twice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from chalicelib.desk.commits import Commits
from chalicelib.desk.editing import Target, TicketEditing
from chalicelib.desk.errors import NotFoundError
from chalicelib.desk.events import Actor
from chalicelib.desk.queries import Position, TicketQuery
from chalicelib.desk.times import iso
from chalicelib.ports import Steps
from chalicelib.sla.reapplying import REAPPLIED, ReapplyRules, Subject, anew
from chalicelib.sla.rulebook import RuleBook

PAGE = 100  # tickets read by a step
TOGETHER = 10  # tickets changed by a step
# The index of statuses lags, and clocks of functions differ: the second round begins that much before the request, and
# rules count as read after it only when they were read that much later.
MARGIN = timedelta(seconds=60)
SKEW = timedelta(seconds=5)


class CurrentRules(RuleBook, Protocol):
    """A rule book that can be brought up to date."""

    def renew(self) -> None:
        """Read again what is current, however young what is known may be."""


@dataclass(frozen=True, slots=True)
class Request:
    """Who asked for what, and when."""

    subject: Subject
    asked_by: str
    asked_at: datetime

    def message(self, **step: Any) -> dict[str, Any]:
        """A step of it, as the queue carries it."""
        subject = {"kind": self.subject.kind, "id": self.subject.id}
        return {"reapply": {**subject, "asked_by": self.asked_by, "asked_at": iso(self.asked_at)}, **step}

    @classmethod
    def of(cls, message: Mapping[str, Any]) -> Request:
        """Back from the message of a step."""
        told = message["reapply"]
        subject = Subject(told["kind"], told["id"])
        return cls(subject, told["asked_by"], datetime.fromisoformat(told["asked_at"]))


@dataclass(frozen=True, slots=True)
class Place:
    """How far the walk has come: through which status, in the first round (all tickets that nobody has touched since
    the request) or the second (the others), and behind which ticket.
    """

    status: int = 0
    is_second_round: bool = False
    after: Position | None = None

    def following(self, after: Position | None) -> Place | None:
        """The next page, the next status, the second round; None at the end."""
        if after:
            return Place(self.status, self.is_second_round, after)
        if self.status + 1 < len(REAPPLIED):
            return Place(self.status + 1, self.is_second_round)
        return None if self.is_second_round else Place(is_second_round=True)

    def told(self) -> dict[str, Any]:
        """As a message carries it."""
        return {"status": self.status, "is_second_round": self.is_second_round, "after": self.after}


class Reapplying:
    """The use cases behind the two requests, and behind the steps that follow from them."""

    def __init__(self, commits: Commits, rules: CurrentRules, steps: Steps) -> None:
        self._commits = commits
        self._rules = rules
        self._steps = steps
        self._renewed_at: datetime | None = None

    def ask(self, subject: Subject, asked_by: str, ticket_ids: Sequence[str] | None = None) -> None:
        """Begin with all open tickets, or move some. ConflictError when the queue takes nothing now."""
        request = Request(subject, asked_by, self._commits.now())
        if ticket_ids is None:
            self._steps.send([request.message(page=Place().told())])
        else:
            self._steps.send(_moves(request, list(dict.fromkeys(ticket_ids))))

    def walk(self, request: Request, place: Place) -> None:
        """Send on those of a page that would change, then the way to the next one.

        ConflictError when the queue did not take it all: the step is to be taken again.
        """
        self._be_current(request)
        page = self._commits.store.tickets(_question(request, place), place.after, PAGE)
        found = [ticket.id for ticket in page.items if anew(ticket, request.subject, self._rules)]
        if found:
            self._steps.send(_moves(request, found))
        if following := place.following(page.next):
            self._steps.send([request.message(page=following.told())])

    def move(self, request: Request, ticket_id: str) -> None:
        """Hold one ticket to what is current; nothing happens to one that does not exist or need it."""
        self._be_current(request)
        target = Target(ticket_id=ticket_id, actor=Actor("agent", request.asked_by))
        with suppress(NotFoundError):
            TicketEditing(self._commits).run(target, ReapplyRules(request.subject, self._rules))

    def _be_current(self, request: Request) -> None:
        """Rules are kept for a minute: a process that read them before somebody asked reads them again."""
        if self._renewed_at is None or self._renewed_at < request.asked_at + SKEW:
            now = self._commits.now()
            self._rules.renew()
            self._renewed_at = now


def _question(request: Request, place: Place) -> TicketQuery:
    """The longest untouched first: what somebody touches meanwhile moves ahead of the walk, never behind it."""
    equals = {"status": REAPPLIED[place.status]}
    if place.is_second_round:
        return TicketQuery(equals=equals, updated_from=request.asked_at - MARGIN, descending=False)
    return TicketQuery(equals=equals, updated_to=request.asked_at, descending=False)


def _moves(request: Request, ticket_ids: Sequence[str]) -> list[dict[str, Any]]:
    parts = (ticket_ids[at : at + TOGETHER] for at in range(0, len(ticket_ids), TOGETHER))
    return [request.message(ticket_ids=part) for part in parts]
