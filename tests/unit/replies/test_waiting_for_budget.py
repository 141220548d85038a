"""Without budget a translation waits, whoever must know is told once, and nothing is lost or asked for in vain."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from chalicelib.desk.messages import Delivery, Message, Translation
from chalicelib.languages.budgeting import Budgeted, Purse
from chalicelib.languages.budgets import TOTAL, Ceiling, Spending
from chalicelib.languages.resting import REST, Resting
from chalicelib.languages.translate import TranslatorUnavailableError
from chalicelib.replies.reopening_budgets import ReopeningBudgets
from chalicelib.replies.sweeping import PATIENCE
from chalicelib.replies.translating import Translating
from chalicelib.replies.waiting_for_budget import HOPE, TranslatingOrWaiting
from tests.builders import CoreDesk, a_message, a_reply, a_ticket, an_id, waiting_for
from tests.fakes import START
from tests.fakes_of_translations import a_pipeline
from tests.memory_budget import MemoryBudget

REF = an_id("tkt", 1), an_id("msg", 1)
PLENTY = Spending(10**6, 10**12)
MIDNIGHT = datetime(2026, 11, 21, 23, tzinfo=UTC)  # in Paris; the clock of the tests starts at 10:00 UTC
SWEEP = timedelta(minutes=5)


def a_word(number: int) -> str:
    """Seven letters that nobody has had translated yet."""
    return "bonj" + "".join(chr(ord("a") + number // 26**place % 26) for place in range(3))


class House:
    """A core desk whose translations are paid for; `most` are the characters of the French market's day."""

    def __init__(self, most: int = 0) -> None:
        self.desk = desk = CoreDesk()
        self.ceilings = {"FR": Ceiling(Spending(most, 10**12), "Europe/Paris")}
        self.budget = MemoryBudget()
        purse = Purse(self.budget, self.ceiling, Decimal("0.000015"), desk.clock)
        paid = Resting(Budgeted(desk.translator, purse), desk.clock)
        self.translating = TranslatingOrWaiting(
            desk.commits, Translating(desk.commits, a_pipeline(paid), desk.reviewing, desk.house.culture)
        )
        self.reopening = ReopeningBudgets(desk.commits, self.budget, self.ceiling)
        self.done = 0

    def ceiling(self, market: str) -> Ceiling:
        return self.ceilings.get(market, Ceiling(PLENTY))

    def raise_to(self, most: int) -> None:
        self.ceilings["FR"] = Ceiling(Spending(most, 10**12), "Europe/Paris")

    def has(self, number: int = 1, market: str | None = "FR", **fields: object) -> Message:
        """A ticket with a message that waits for its translation."""
        self.desk.has(a_ticket(id=an_id("tkt", number), market=market))
        ids = {"id": an_id("msg", number), "ticket_id": an_id("tkt", number)}
        known = {**waiting_for("en"), **ids, "body": a_word(number), **fields}
        message: Message = self.desk.has(a_message(**known))
        return message

    def translate(self, number: int = 1) -> None:
        self.translating.translate(an_id("tkt", number), an_id("msg", number))

    def message(self, number: int = 1) -> Message:
        return self.desk.message(an_id("msg", number), an_id("tkt", number))

    def told(self, type_: str) -> list[str]:
        """Tickets of all events of a type."""
        return [key[1] for key, row in self.desk.store.rows.items() if key[0] == "event" and row.type == type_]

    def carry(self) -> None:
        """The queues: whatever new events ask for is done; a translator that is not there is the sweeper's matter."""
        changes = self.desk.store.changes
        while self.done < len(changes):
            self.done += 1
            for event in changes[self.done - 1].events:
                for work in event.work:
                    self._work(work, event.subject_id, event.message_id or "")

    def _work(self, work: str, ticket_id: str, message_id: str) -> None:
        if work == "deliver":
            self.desk.delivering.deliver(ticket_id, message_id)
            return
        try:
            self.translating.translate(ticket_id, message_id)
        except TranslatorUnavailableError:
            return

    def sweep(self, until: datetime) -> None:
        """The schedule, every five minutes until that moment."""
        while self.desk.clock() < until:
            self.desk.clock.advance(seconds=SWEEP.total_seconds())
            self.reopening.reopen()
            self.desk.sweeping.sweep()
            self.carry()


def test_a_message_without_budget_waits_for_the_next_day_of_its_market() -> None:
    house = House(most=5)
    house.has()
    house.translate()
    message = house.message()
    assert (message.due, message.due_at, message.waits_until) == ("translate", MIDNIGHT, MIDNIGHT)
    assert [one.state for one in message.translations] == ["queued"]
    until = "2026-11-21T23:00:00.000Z"
    facts = {"message_id": message.id, "language": "en", "reason": "budget", "market": "FR", "until": until}
    assert house.desk.data("translation.delayed") == facts
    assert house.desk.data("translation.budget_reached") == {
        "market": "FR", "day": "2026-11-21", "characters": 7, "ceiling_characters": 5, "ceiling_amount": "1000",
        "until": until,
    }  # fmt: skip


def test_every_ticket_is_told_once_and_the_market_once_a_day() -> None:
    house = House(most=14)
    for number in range(1, 7):
        house.has(number)
    for number in [1, 2, 3, 4, 5, 6, 3, 4]:
        house.translate(number)
    assert sorted(house.told("translation.delayed")) == [an_id("tkt", number) for number in (3, 4, 5, 6)]
    assert house.told("translation.budget_reached") == [an_id("tkt", 3)]

    house.raise_to(0)
    house.sweep(MIDNIGHT + SWEEP)
    assert len(house.told("translation.budget_reached")) == 2, "the next day is told of again"
    assert len(house.told("translation.delayed")) == 8


def test_the_day_is_told_of_even_when_the_message_was_translated_meanwhile() -> None:
    house = House()
    house.has()
    house.desk.store.meanwhile.append(lambda: house.desk.translating.translate(*REF))
    house.translate()
    assert house.told("translation.budget_reached") == [REF[0]]
    assert house.told("translation.delayed") == []
    assert house.message().translations[0].state == "done"


def test_an_answer_that_got_lost_changes_nothing() -> None:
    house = House()
    house.has()
    house.desk.store.lost_answers = 1
    house.translate()
    house.translate()
    assert house.told("translation.delayed") == house.told("translation.budget_reached") == [REF[0]]


def test_a_waiting_message_asks_once_a_day_and_is_translated_when_the_budget_renews() -> None:
    house = House(most=0)
    house.has()
    house.translate()
    asked = house.budget.asked
    house.sweep(MIDNIGHT - SWEEP)
    assert house.budget.asked == asked == 1
    house.raise_to(7)
    house.sweep(MIDNIGHT + 2 * SWEEP)
    message = house.message()
    assert (message.translations[0].state, message.due, message.waits_until) == ("done", None, None)


def test_a_raised_ceiling_starts_what_waits_for_it_within_minutes_and_nothing_else() -> None:
    house = House(most=0)
    house.ceilings["DE"] = Ceiling(Spending(0, 0), "Europe/Paris")
    for number, market in enumerate(["FR", "DE", "FR", "FR"], start=1):
        house.has(number, market)
        house.translate(number)
    house.raise_to(14)
    asked = house.budget.asked
    house.sweep(START + SWEEP)
    assert [house.message(number).translations[0].state for number in (1, 2, 3, 4)] == [
        "done",
        "queued",
        "done",
        "queued",
    ]
    assert house.budget.asked == asked + 5, "two paid for twice (market and total), one refused, the German not asked"
    house.sweep(START + 4 * SWEEP)
    assert house.budget.asked == asked + 5


def test_a_raised_total_starts_every_market() -> None:
    house = House(most=100)
    house.ceilings[TOTAL] = Ceiling(Spending(0, 0))
    house.has(1, "FR")
    house.has(2, None)
    house.translate(1)
    house.translate(2)
    assert house.message(2).waits_until == datetime(2026, 11, 22, tzinfo=UTC)
    del house.ceilings[TOTAL]
    house.sweep(START + SWEEP)
    assert [house.message(number).translations[0].state for number in (1, 2)] == ["done", "done"]


def test_many_that_wait_are_started_page_by_page() -> None:
    house = House(most=0)
    house.desk.store.wake_up_page = 3
    for number in range(1, 11):
        house.has(number)
        house.translate(number)
    house.raise_to(70)
    house.sweep(START + SWEEP)
    assert {house.message(number).translations[0].state for number in range(1, 11)} == {"done"}


def test_one_that_cannot_be_read_holds_up_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    house = House(most=0)
    for number in (1, 2, 3):
        house.has(number)
        house.translate(number)
    del house.desk.store.rows["ticket", an_id("tkt", 2)]
    load = house.desk.store.load

    def broken(wanted: object) -> object:
        if an_id("tkt", 1) in getattr(wanted, "tickets", ()):
            raise OSError("broken")
        return load(wanted)  # type: ignore[arg-type]

    monkeypatch.setattr(house.desk.store, "load", broken)
    house.raise_to(70)
    assert house.reopening.reopen() == 1
    assert house.message(3).waits_until is None


def test_a_reply_without_budget_goes_out_in_the_original_and_its_translation_follows() -> None:
    house = House(most=0)
    house.desk.has(a_ticket(market="FR"), a_reply(**{**waiting_for("fr"), "created_at": START}))
    house.translate()
    assert house.message().due_at == START + PATIENCE
    house.sweep(START + 4 * SWEEP)
    message = house.message()
    assert (message.delivery and message.delivery.state, message.due_at) == ("delivered", MIDNIGHT)
    assert house.budget.asked == 1, "looking after the reply does not ask the budget"
    house.raise_to(70)
    house.sweep(START + 6 * SWEEP)
    assert house.message().translations[0].state == "done"
    assert len(house.desk.ways["*"].sent) == 1


def test_a_text_that_no_day_has_room_for_is_given_up_after_three_days_and_says_so() -> None:
    house = House(most=6)
    house.has()
    house.translate()
    house.sweep(START + HOPE - timedelta(hours=1))
    assert house.message().translations[0].state == "queued"
    house.sweep(START + HOPE + timedelta(days=1))
    assert house.message().translations == (
        Translation("en", "original", engine="none", attempts=4, signals=("over_budget",)),
    )
    assert (house.message().due, house.message().waits_until) == (None, None)
    assert house.told("translation.completed") == [REF[0]]


def test_a_reply_given_up_that_is_still_here_is_delivered() -> None:
    house = House(most=4)
    old = START - HOPE
    house.desk.has(a_ticket(market="FR"), a_reply(**{**waiting_for("fr"), "created_at": old}))
    house.translate()
    assert house.message().due == "deliver"
    house.sweep(START + 2 * SWEEP)
    assert house.message().delivery == replace(Delivery("delivered", 1), changed_at=START + SWEEP)


def test_a_text_that_fits_into_some_day_is_never_given_up() -> None:
    house = House(most=7)
    house.has(1)
    house.has(2, created_at=START - 2 * HOPE)
    house.translate(1)
    house.translate(2)
    assert house.message(2).translations[0].state == "queued"


def test_a_thousand_messages_of_one_market_spend_its_budget_and_every_ticket_stays() -> None:
    house, many = House(most=700), 1000
    for number in range(1, many + 1):
        house.has(number)
        house.translate(number)
    states = [house.message(number).translations[0].state for number in range(1, many + 1)]
    assert (states.count("done"), states.count("queued")) == (100, 900)
    assert sum(len(request.text) for request in house.desk.translator.requests) == 700
    assert len(house.told("translation.delayed")) == 900
    assert len(house.told("translation.budget_reached")) == 1


def test_an_hour_of_throttling_while_messages_pour_in_drains_without_loss() -> None:
    house, many, minutes = House(most=10**6), 240, 60
    house.desk.translator.failure = TranslatorUnavailableError("throttled")
    for number in range(1, many + 1):
        house.has(number, created_at=house.desk.clock(), due_at=house.desk.clock() + timedelta(minutes=2))
        house._work("translate", an_id("tkt", number), an_id("msg", number))
        house.desk.clock.advance(seconds=minutes * 60 / many)
        if number % (many // 12) == 0:
            house.reopening.reopen()
            house.desk.sweeping.sweep()
            house.carry()
    recovered = house.desk.clock()
    assert len(house.desk.translator.requests) <= 3 + minutes * 60 / REST.total_seconds()
    assert house.budget.used("FR", "2026-11-21") == Spending(0, 0)

    house.desk.translator.failure, house.desk.translator.requests = None, []
    house.sweep(recovered + timedelta(minutes=15))
    assert {house.message(number).translations[0].state for number in range(1, many + 1)} == {"done"}
    assert len(house.desk.translator.requests) == many, "none twice"
    assert len(house.told("translation.completed")) == many
