"""Offers against a slow and plain model: random negotiations by everybody, answered as the model says."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.desk.commits import Replay
from chalicelib.desk.errors import DeskError
from chalicelib.desk.events import Actor
from chalicelib.desk.offering import Bid, Offering
from chalicelib.desk.offers import Offer, Terms
from tests.builders import AGENT, CUSTOMER, OTHER_CUSTOMER, CoreDesk, a_ticket

WHO: dict[str, tuple[Actor, Any]] = {
    "customer": (CUSTOMER, "agent"),
    "agent": (AGENT, "agent"),
    "supervisor": (Actor("agent", "agt_boss"), "supervisor"),
}
RANK = {"customer": 0, "agent": 0, "supervisor": 1}


@dataclass
class Told:
    """An offer as the model knows it."""

    by: str
    needs_boss: bool
    state: str
    until: datetime | None
    is_granted: bool = False


@dataclass
class Model:
    """All offers of one ticket; `step` answers what must come of a step: None, or the refusal."""

    offers: list[Told] = field(default_factory=list)

    def state(self, told: Told, now: datetime) -> str:
        is_over = told.until is not None and told.until <= now and told.state in ("proposed", "awaiting_approval")
        return "expired" if is_over else told.state

    def make(self, who: str, needs_boss: bool, until: datetime | None, now: datetime) -> str | None:
        if self.offers:
            last = self.offers[-1]
            if self.state(last, now) in ("proposed", "awaiting_approval"):
                return "offer_open"
            last.state = self.state(last, now)
        self._add("company", who, needs_boss, until)
        return None

    def _add(self, by: str, who: str, needs_boss: bool, until: datetime | None) -> None:
        waits = by == "company" and needs_boss and RANK[who] == 0
        granted = by == "company" and needs_boss and not waits
        self.offers.append(Told(by, needs_boss, "awaiting_approval" if waits else "proposed", until, granted))

    def step(self, who: str, move: str, which: int, more: tuple[bool, datetime | None], now: datetime) -> str | None:
        told = self.offers[which]
        if who == "customer":
            hidden = told.by == "company" and told.needs_boss and not told.is_granted
            if told.state == "awaiting_approval" or (hidden and told.state in ("withdrawn", "expired")):
                return "not_found"
            answers_own = told.by == "customer" and move in ("accept", "decline", "counter")
            if answers_own or (told.by == "company" and move == "withdraw"):
                return "not_your_turn"
        refused = self._refused(self.state(told, now), move)
        if refused:
            return refused
        needs_grant = move == "approve" or (move == "accept" and told.by == "customer")
        if needs_grant and told.needs_boss and RANK[who] == 0:
            return "approval_needed"
        told.is_granted = told.is_granted or needs_grant
        told.state = {"approve": "proposed", "accept": "accepted", "decline": "declined", "withdraw": "withdrawn"}.get(
            move, "countered"
        )
        if move == "counter":
            self._add("customer" if told.by == "company" else "company", who, *more)
        return None

    @staticmethod
    def _refused(state: str, move: str) -> str | None:
        if state == "expired":
            return "offer_expired"
        if state == "awaiting_approval":
            return None if move in ("approve", "withdraw") else "approval_needed"
        return "offer_closed" if state != "proposed" or move == "approve" else None


STEPS = st.lists(
    st.tuples(
        st.sampled_from(sorted(WHO)),
        st.sampled_from(["make", "accept", "decline", "counter", "withdraw", "approve"]),
        st.integers(0, 30),
        st.booleans(),
        st.sampled_from([None, 2, 5]),
        st.integers(0, 3),
    ),
    max_size=14,
)


def terms(needs_boss: bool, until: datetime | None) -> Terms:
    role: Any = "supervisor" if needs_boss else "agent"
    facts: dict[str, Any] = {"policy_id": "ret_fr", "policy_version": 1, "policy_row": "conformity"}
    return Terms(remedy="repair", reason="damaged", needs_approval_by=role, valid_until=until, **facts)


@given(STEPS)
def test_a_negotiation_goes_as_the_plain_model_says(steps: list[tuple[str, str, int, bool, int | None, int]]) -> None:
    desk, model = CoreDesk(), Model()
    ticket = desk.has(a_ticket())
    offering = Offering(desk.commits)
    made: list[Offer] = []
    for who, drawn, number, needs_boss, hours, waited in steps:
        now = desk.clock.advance(hours=waited)
        until = now + timedelta(hours=hours) if hours else None
        actor, role = WHO[who]
        which = number % len(made) if made else 0
        move = drawn if drawn != "make" or who != "customer" else "decline"
        if move == "make":
            expected = model.make(who, needs_boss, until, now)
            bid = Bid(ticket_id=ticket.id, actor=actor, role=role)
        elif made and (move != "approve" or who != "customer"):
            expected = model.step(who, move, which, (needs_boss, until), now)
            bid = Bid(ticket_id=ticket.id, actor=actor, role=role, offer_id=made[which].id)
        else:
            continue
        try:
            if move in ("make", "counter"):
                run = offering.make if move == "make" else offering.counter
                made.append(run(bid, terms(needs_boss, until)).offer)
            else:
                offering.move(bid, move)  # type: ignore[arg-type]
            refused = None
        except DeskError as error:
            refused = str(error.details.get("reason", error.code))
        assert refused == expected, (who, move)
        found = list(desk.store.offers(ticket.id))
        assert [(one.by, one.state) for one in found] == [(one.by, one.state) for one in model.offers]
        assert sum(one.state in ("proposed", "awaiting_approval") for one in found) <= 1
    assert [event.sequence for event in desk.events()] == list(range(2, 2 + len(desk.events())))


def test_of_two_who_accept_at_once_one_is_told_that_it_is_over() -> None:
    desk = CoreDesk()
    ticket = desk.has(a_ticket())
    offering = Offering(desk.commits)
    made = offering.make(Bid(ticket_id=ticket.id, actor=AGENT), terms(False, None)).offer
    bid = Bid(ticket_id=ticket.id, actor=CUSTOMER, offer_id=made.id)
    desk.store.meanwhile.append(lambda: Offering(desk.commits).move(bid, "accept"))
    with pytest.raises(DeskError) as refused:
        offering.move(bid, "accept")
    assert refused.value.details == {"reason": "offer_closed"}
    assert desk.types() == ["offer.made", "offer.accepted"]


def test_a_lost_answer_and_a_repeated_key_accept_once() -> None:
    desk = CoreDesk()
    ticket = desk.has(a_ticket())
    offering = Offering(desk.commits)
    made = offering.make(Bid(ticket_id=ticket.id, actor=AGENT), terms(False, None)).offer
    bid = Bid(ticket_id=ticket.id, actor=CUSTOMER, offer_id=made.id, replay=Replay("k1", "h1"))
    desk.store.lost_answers = 1
    first, again = offering.move(bid, "accept"), offering.move(bid, "accept")
    assert (first.offer.state, again.offer.state, again.is_replay) == ("accepted", "accepted", True)
    assert desk.types() == ["offer.made", "offer.accepted"]


def test_offers_have_an_end_and_strangers_no_part_in_them() -> None:
    desk = CoreDesk()
    ticket = desk.has(a_ticket())
    offering = Offering(desk.commits)
    bid = Bid(ticket_id=ticket.id, actor=AGENT)
    for _ in range(50):
        made = offering.make(bid, terms(False, None)).offer
        offering.move(Bid(ticket_id=ticket.id, actor=AGENT, offer_id=made.id), "withdraw")
    with pytest.raises(DeskError) as refused:
        offering.make(bid, terms(False, None))
    assert (refused.value.pointer, refused.value.details) == ("/offer", {"limit": 50})
    with pytest.raises(DeskError) as unseen:
        offering.list(ticket.id, OTHER_CUSTOMER)
    assert unseen.value.code == "not_found"


@pytest.mark.parametrize(("status", "move"), [("archived", "accept"), ("spam", "accept"), ("spam", "approve")])
def test_nothing_is_settled_on_a_ticket_that_is_over(status: Any, move: Any) -> None:
    desk = CoreDesk()
    ticket = desk.has(a_ticket())
    offering = Offering(desk.commits)
    made = offering.make(Bid(ticket_id=ticket.id, actor=AGENT), terms(move == "approve", None)).offer
    desk.somebody_else_writes(ticket, status=status)
    bid = Bid(ticket_id=ticket.id, actor=WHO["supervisor"][0], role="supervisor", offer_id=made.id)
    with pytest.raises(DeskError) as refused:
        offering.move(bid, move)
    assert (refused.value.code, refused.value.details["command"]) == ("invalid_transition", f"{move}_offer")
