"""The lifecycle against a plain model: random lives of tickets over HTTP, through workers that deliver twice.

After every step the desk must show what the model says: status, stage, assignee, tags, version, events without gaps,
and the thread. Time passes too: what moves by itself has moved at its deadline, whoever looks first after it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule, run_state_machine_as_test

from chalicelib.desk.lifecycle import MOVES
from chalicelib.desk.times import iso
from tests.cloud.product import HANDLERS
from tests.cloud.pumps import rough
from tests.cloud.wsgi import Answer
from tests.desk import AGENT, BEN, FRENCH
from tests.properties.desk_and_model import DeskAndModel
from tests.properties.lifecycle_model import CLOSED, OK, REFUSED, TABLE, WINDOW, ModelTicket, Said

WHICH = st.integers(0, 7)
ASKED = "Vous avez trouvé quelque chose ? J'attends toujours une réponse de votre part."
STATUSES = ("new", "open", "pending", "on_hold", "resolved", "confirmed", "archived", "merged", "spam")
TAGS = st.lists(st.sampled_from(["a", "b", "c"]), max_size=3)
AGENTS = {"agent": AGENT, "ben": BEN}
WAITS = (67, 1_511, 11_587)  # minutes: about 1 h, 25 h, 8 d; no sum of them comes near a deadline


class Lives(DeskAndModel):
    """Tickets of two customers, living on one desk."""

    @initialize(seed=st.integers(0, 2**16))
    def the_workers_are_rough(self, seed: int) -> None:
        self.desk.cloud.connect(rough(seed), **HANDLERS)

    @initialize()
    def there_are_two_tickets_of_ana_and_one_of_jan(self) -> None:
        """Under the shipped policy, without what it does to a ticket that misses a target."""
        changes: dict[str, Any] = {"sla_policy": {"effects": []}}
        assert self.desk.patch("/v1/sla_policies/sla_default", json=changes, caller="admin").status == 200
        for caller in ("customer", "customer", "other_customer"):
            self.open(caller)

    @rule(caller=st.sampled_from(["customer", "other_customer"]))
    def open(self, caller: str) -> None:
        if len(self.model) < 8:
            self.born(self.desk.open(caller)["id"], caller, FRENCH)

    @rule(which=WHICH, after=st.sampled_from([None, None, *STATUSES]), language=st.sampled_from(["en", "fr"]))
    def reply(self, which: int, after: str | None, language: str) -> None:
        ticket = self.pick(which)
        words = Said(f"Reply {len(ticket.said)}", needs_translation=language == "en", is_reply=True)

        def change(t: ModelTicket) -> int:
            was = t.status
            t.events.append("message.created")
            if not t.move("reply", "in_progress"):
                return REFUSED
            if after in (None, t.status):
                t.events += ["ticket.status_changed"] * (t.status != was)
            elif not t.set_status(after or "", was):
                return REFUSED
            t.said.append(words)
            t.waiting.append(words)
            return OK

        fields = {"status_after": after} if after else {}
        answer = self.desk.say(self.of(ticket), words.body, language=language, **fields)
        self.expect(answer, self.tried(ticket, change))

    @rule(which=WHICH)
    def note(self, which: int) -> None:
        ticket = self.pick(which)
        words = Said(f"Note {len(ticket.said)}", public=False)

        def change(t: ModelTicket) -> int:
            t.events.append("message.created")
            t.said.append(words)
            return REFUSED if t.status in ("archived", "merged") else OK

        answer = self.desk.say(self.of(ticket), words.body, public=False, language="en")
        self.expect(answer, self.tried(ticket, change))

    @rule(which=WHICH, thanks=st.booleans())
    def customer_writes(self, which: int, thanks: bool) -> None:
        named = ticket = self.pick(which)
        while ticket.merged_into is not None:
            ticket = self.pick(ticket.merged_into)
        body = "Merci beaucoup !" if thanks else ASKED
        seen = ticket.at(self.desk.moment())
        answer = self.desk.say(self.of(named), body, named.requester)
        is_late = seen.confirmed_at is not None and seen.now - seen.confirmed_at > WINDOW
        if seen.status == "archived" or (seen.status == "confirmed" and is_late):
            return self.followed_up(ticket, answer, body)

        def change(t: ModelTicket) -> int:
            words = Said(body, needs_translation=True)
            t.events.append("message.created")
            t.said.append(words)
            t.waiting.append(words)
            if "customer" in TABLE[t.status] and not (t.status == "resolved" and thanks):
                t.reopen("customer", t.status)
            return OK

        assert answer.json()["message"]["ticket_id"] == self.ids[ticket.number]
        return self.expect(answer, self.tried(ticket, change))

    def followed_up(self, source: ModelTicket, answer: Answer, body: str) -> None:
        new = self.born(answer.json()["message"]["ticket_id"], source.requester, body)

        def change(t: ModelTicket) -> int:
            t.followups.append(new.number)
            t.events.append("ticket.linked")
            return OK

        self.expect(answer, self.tried(source, change))

    @rule(which=WHICH, caller=st.sampled_from(["agent", "ben"]))
    def claim(self, which: int, caller: str) -> None:
        ticket = self.pick(which)

        def change(t: ModelTicket) -> int:
            return self.given(t, AGENTS[caller]) if t.assignee in (None, AGENTS[caller]) else REFUSED

        self.expect(self.desk.act(self.of(ticket), "claim", caller), self.tried(ticket, change))

    @rule(which=WHICH, to=st.sampled_from([AGENT, BEN, None]))
    def assign(self, which: int, to: str | None) -> None:
        ticket = self.pick(which)
        answer = self.desk.act(self.of(ticket), "assign", "supervisor", assignee_id=to)
        self.expect(answer, self.tried(ticket, lambda t: self.given(t, to)))

    @staticmethod
    def given(t: ModelTicket, to: str | None) -> int:
        """The ticket in other hands."""
        if t.assignee == to:
            return OK
        was, stage = t.status, t.stage
        if to is None:
            if t.status in CLOSED:
                return REFUSED
            t.stage = None
        elif not t.move("assign", stage or "assigned"):
            return REFUSED
        t.assignee = to
        t.events += ["ticket.status_changed"] * (t.status != was) + ["ticket.assigned"]
        return OK

    @rule(which=WHICH, add=TAGS, remove=TAGS)
    def tag(self, which: int, add: list[str], remove: list[str]) -> None:
        ticket = self.pick(which)

        def change(t: ModelTicket) -> int:
            new = list(dict.fromkeys([tag for tag in t.tags if tag not in remove] + add))
            t.events += ["ticket.tags_changed"] * (new != t.tags)
            t.tags = new
            return REFUSED if t.status in CLOSED else OK

        self.expect(self.desk.act(self.of(ticket), "tags", add=add, remove=remove), self.tried(ticket, change))

    @rule(which=WHICH, status=st.sampled_from(STATUSES))
    def set_status(self, which: int, status: str) -> None:
        ticket = self.pick(which)
        answer = self.desk.update(self.of(ticket), status=status)
        change = lambda t: OK if t.set_status(status, t.status) else REFUSED  # noqa: E731
        self.expect(answer, self.tried(ticket, change))

    @rule(which=WHICH, subject=st.sampled_from(["One", "Two"]), is_seen=st.booleans())
    def rename(self, which: int, subject: str, is_seen: bool) -> None:
        ticket = self.pick(which)
        version = ticket.version if is_seen else ticket.version + 1

        def change(t: ModelTicket) -> int:
            if not is_seen or t.status in CLOSED:
                return REFUSED
            t.events += ["ticket.updated"] * (t.subject != subject)
            t.subject = subject
            return OK

        self.expect(self.desk.update(self.of(ticket), subject=subject, version=version), self.tried(ticket, change))

    @rule(which=WHICH, call=st.sampled_from(["confirm", "reopen"]), by_customer=st.booleans())
    def confirm_or_reopen(self, which: int, call: str, by_customer: bool) -> None:
        ticket = self.pick(which)
        target = {"confirm": "confirmed", "reopen": "open"}[call]
        answer = self.desk.act(self.of(ticket), call, ticket.requester if by_customer else "agent")
        change = lambda t: OK if t.set_status(target, t.status) else REFUSED  # noqa: E731
        self.expect(answer, self.tried(ticket, change))

    @rule(which=WHICH, call=st.sampled_from(["spam", "not_spam"]))
    def mark(self, which: int, call: str) -> None:
        ticket = self.pick(which)

        def change(t: ModelTicket) -> int:
            t.events.append("ticket.status_changed")
            return OK if t.move(call) else REFUSED

        self.expect(self.desk.act(self.of(ticket), call), self.tried(ticket, change))

    @rule(which=WHICH, hours=st.sampled_from([5, 40, 24 * 12]))
    def snooze(self, which: int, hours: int) -> None:
        ticket = self.pick(which)
        until = self.desk.moment().replace(microsecond=0) + timedelta(hours=hours)

        def change(t: ModelTicket) -> int:
            if t.status != "pending":
                if not t.move("pending"):
                    return REFUSED
                t.events.append("ticket.status_changed")
            t.snoozed = until
            t.events.append("ticket.snoozed")
            return OK

        self.expect(self.desk.act(self.of(ticket), "snooze", until=iso(until)), self.tried(ticket, change))

    @rule(which=WHICH, other=WHICH)
    def merge(self, which: int, other: int) -> None:
        into, source = self.pick(which), self.pick(other)
        answer = self.desk.act(self.of(into), "merge", source_id=self.ids[source.number])
        if source.merged_into == into.number:
            return self.expect(answer, OK)
        if source is into or source.requester != into.requester:
            return self.expect(answer, 422)
        now = self.desk.moment()
        if into.at(now).status in CLOSED or "merge" not in TABLE[source.at(now).status]:
            return self.expect(answer, REFUSED)
        self.expect(answer, OK)

        def swallow(t: ModelTicket) -> int:
            t.merged += [source.number, *source.merged]
            t.events.append("ticket.merged")
            return OK

        def vanish(t: ModelTicket) -> int:
            t.merge_into(into.number)
            return OK

        self.tried(into, swallow)
        self.tried(source, vanish)
        return None

    @rule(which=WHICH, other=WHICH)
    def unmerge(self, which: int, other: int) -> None:
        into, source = self.pick(which), self.pick(other)
        answer = self.desk.act(self.of(into), "unmerge", source_id=self.ids[source.number])
        if source is into or source.merged_into != into.number:
            return self.expect(answer, 422)
        if into.status == "merged":
            return self.expect(answer, REFUSED)
        self.expect(answer, OK)

        def give_back(t: ModelTicket) -> int:
            t.merged = [number for number in t.merged if number not in (source.number, *source.merged)]
            t.events.append("ticket.unmerged")
            return OK

        def come_back(t: ModelTicket) -> int:
            t.come_back()
            return OK

        self.tried(into, give_back)
        self.tried(source, come_back)
        return None

    @rule()
    def settle(self) -> None:
        """The workers finish what waits, and what moves by itself has moved: the sweep arms what was days ahead."""
        self.desk.cloud.settle()
        self.desk.sweep()
        self.desk.cloud.settle()
        for ticket in self.model:
            self.touched.add(ticket.number)
            self.tried(ticket, finished)

    @rule(which=WHICH, hours=st.sampled_from([5, 40]), is_solved=st.booleans())
    def leave_alone(self, which: int, hours: int, is_solved: bool) -> None:
        """Somebody means to come back to it, or to hear from the customer, and for days nobody does."""
        if is_solved:
            self.set_status(which, "resolved")
        else:
            self.snooze(which, hours)
        self.wait(WAITS[-1])

    @rule(minutes=st.sampled_from(WAITS))
    def wait(self, minutes: int) -> None:
        self.desk.wait(timedelta(minutes=minutes).total_seconds())


def finished(ticket: ModelTicket) -> int:
    """The ticket after its workers."""
    ticket.work()
    return OK


def test_ticket_lives_go_as_the_model_says(scale: Callable[[int, int], int]) -> None:
    checks = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    limits = settings(max_examples=scale(4, 10_000), stateful_step_count=30, suppress_health_check=checks)
    run_state_machine_as_test(Lives, settings=limits)


def test_the_model_and_the_desk_know_the_same_moves() -> None:
    assert set(TABLE) == set(MOVES)
