"""Lives of two tickets of one customer, drawn from a seed and lived on the core desk with any sort of timers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from chalicelib.desk.assigning import AssignTicket
from chalicelib.desk.commands import ChangeTags, ConfirmTicket, MarkSpam, ReopenTicket, SnoozeTicket, UpdateTicket
from chalicelib.desk.editing import Edit, Target
from chalicelib.desk.errors import DeskError
from chalicelib.desk.escalating import AcknowledgeEscalation, EscalateTicket
from chalicelib.desk.events import Actor, Event
from chalicelib.desk.tickets import Ticket
from chalicelib.ports import DeliveryError
from chalicelib.sla.records import Folding, Record
from chalicelib.sla.state import dumps, loads
from chalicelib.sla.ticket_clocks import TicketClocks
from chalicelib.sla.waking import Waking
from tests.builders import AGENT, BEN, CUSTOMER, LI, SHOP, CoreDesk
from tests.fakes_of_editors import ask_editors, let_go
from tests.fakes_of_rules import BookOf
from tests.fakes_of_timers import FakeTimer
from tests.properties.clock_model import Goal, Model, ms

MINUTE, HOUR, DAY = 60, 3600, 86_400
START = datetime(2026, 3, 9, 8, 0, tzinfo=UTC)  # a Monday
STEPS = (0, 0, 1, 30, MINUTE, 5 * MINUTE, 10 * MINUTE, 10 * MINUTE, 15 * MINUTE, 20 * MINUTE, 30 * MINUTE, HOUR, HOUR,
         2 * HOUR, 4 * HOUR, 9 * HOUR, DAY, 3 * DAY)  # fmt: skip
TARGETS = (MINUTE, 5 * MINUTE, 10 * MINUTE, 10 * MINUTE, 20 * MINUTE, 30 * MINUTE, HOUR, 4 * HOUR, 9 * HOUR, DAY)
METRICS = (
    "first_reply_time", "next_reply_time", "periodic_update_time", "pausable_update_time", "requester_wait_time",
    "agent_work_time", "total_resolution_time", "queue_ownership_time", "escalation_ack_time", "confirm_time",
    "archive_time", "progress_update",
)  # fmt: skip
WARNINGS: tuple[list[dict[str, int]], ...] = (
    [], [{"pct": 50}], [{"pct": 50}, {"pct": 80}, {"before_s": 300}], [{"before_s": 60}],
)  # fmt: skip
MARKETS = {"US": "calendar", "DE": "business"}  # and FR, for which there is no policy
TOLD = (
    "sla.warning", "sla.breached", "sla.fulfilled", "sla.applied",
    "ticket.status_changed", "ticket.confirmed", "ticket.archived",
)  # fmt: skip

Step = tuple[int, str, int, Any]  # (seconds since the step before, what, which ticket, how)


def drawn_policies(chance: Random) -> dict[str, dict[str, Any]]:
    """A policy document for each market; most metrics have a target, some another one when it is urgent."""
    options = {name: chance.random() < 0.3 for name in ("count_bot", "count_resolve_as_reply")}
    on_hold = chance.random() < 0.3
    found = {}
    for market, clock in MARKETS.items():
        rows: list[dict[str, Any]] = []
        for metric in METRICS:
            if chance.random() < 0.85:
                targets = TARGETS[6:] if metric == "progress_update" else TARGETS  # of many, a life gets slow
                rows.append({"metric": metric, "target_s": chance.choice(targets), "clock": clock})
                if chance.random() < 0.5:
                    other = {"target_s": chance.choice(targets), "clock": chance.choice(("calendar", "business"))}
                    rows.append({"metric": metric, "urgency": "urgent", **other})
        found[market] = {
            "id": f"sla_{market.lower()}", "version": 1, "targets": rows, "warnings": chance.choice(WARNINGS),
            "match": _match(market), **options,
            "ownership_runs_on_hold": on_hold,
        }  # fmt: skip
    if on_hold:  # an option of a policy that goes goes with it
        found["FR"] = {**found["US"], "id": "sla_fr", "targets": [], "match": _match("FR")}
    return found


def _match(market: str) -> dict[str, Any]:
    return {"all": [{"field": "market", "op": "in", "value": [market]}]}


ACTIONS = (
    *("customer",) * 5, *("reply",) * 6, *("status",) * 6, *("answer",) * 3, "automatic", "thanks", "note", "bot",
    "queue", "assign", "urgency", "market", "merge", "merge", "unmerge", "spam", "not_spam", "snooze", "escalate",
    "acknowledge", "confirm", "reopen", "reply_and", "look", *("ask_editors",) * 2, *("let_go",) * 2,
)  # fmt: skip
UNDONE = {"spam": "not_spam", "merge": "unmerge"}  # soon after, more often than not
BETWEEN = {"answer": (0, "taken"), "urgency": "urgent"}


STATUSES = ("open", "pending", "pending", "on_hold", "resolved", "resolved", "archived", "confirmed")


def drawn_steps(chance: Random, length: int) -> list[Step]:
    """What happens, from opening both tickets on; much of it will be refused."""
    steps: list[Step] = [(0, "open", 0, (chance.choice(("US", "DE", "US", "DE", "FR")), chance.random() < 0.1))]
    for place in range(length):
        wait = chance.choice(STEPS) if chance.random() < 0.7 else chance.randrange(3 * HOUR)
        if place == length // 4:
            steps.append((wait, "open", 1, (chance.choice(("US", "DE", "FR")), chance.random() < 0.2)))
            continue
        what = chance.choice(ACTIONS)
        how = {
            "status": chance.choice(STATUSES),
            "reply_and": chance.choice(("pending", "on_hold", "resolved")),
            "reply": chance.choice(("taken", "taken", "later", "later", "later", "refused", "lost")),
            "answer": (chance.randrange(3), chance.choice(("taken", "taken", "refused", "lost"))),
            "ask_editors": chance.randrange(3),
            "let_go": (chance.randrange(3), chance.choice(("approved", "edited", "original"))),
            "queue": chance.choice(("q_fr", "q_default")),
            "assign": chance.choice((LI, BEN)),
            "urgency": chance.choice(("urgent", "normal")),
            "market": chance.choice(("US", "DE", "FR")),
            "snooze": chance.choice((10 * MINUTE, HOUR, DAY)),
        }.get(what)
        which = int(place > length // 4 and chance.random() < 0.35)
        steps.append((wait, what, which, how))
        if what in UNDONE and chance.random() < 0.7:
            between = chance.choice(("customer", "customer", "answer", "look", "note", "urgency"))
            steps.append((chance.choice(STEPS), between, which, BETWEEN.get(between)))
            steps.append((chance.choice(STEPS), UNDONE[what], which, None))
    return steps


@dataclass
class Lives:
    """Two tickets that live through some steps. `timers` says what the wake-ups do besides."""

    policies: Mapping[str, dict[str, Any]]
    timers: str = "lost"
    chance: Random = field(default_factory=lambda: Random(0))
    after_commit: Callable[[Lives, str], None] = lambda lives, ticket_id: None

    def __post_init__(self) -> None:
        self.book = BookOf(list(self.policies.values()))
        self.desk = CoreDesk(clocks=TicketClocks(self.book))
        self.desk.clock.moment = START
        self.timer = FakeTimer()
        self.waking = Waking(self.desk.commits, self.timer)
        self.ids: list[str] = []
        self.unanswered: list[tuple[str, str]] = []
        self.at_editors: list[tuple[str, str]] = []
        self._written = 0

    def live(self, steps: Sequence[Step]) -> Lives:
        """Go through all steps, then let every channel answer and look at both tickets."""
        for wait, what, which, how in steps:
            self._pass(wait)
            if what == "open" or which < len(self.ids):
                self._do(what, which, how)
        self._pass(HOUR)
        for place in range(0, len(self.at_editors), 2):  # half of what editors never got round to
            self._do("let_go", 0, (place, "approved"))
        while self.unanswered:
            self._do("answer", 0, (0, "taken"))
        self._pass(3 * DAY)
        for which, _ in enumerate(self.ids):
            self._do("look", which, None)
            self._do("tag", which, None)
        return self

    def _do(self, what: str, which: int, how: Any) -> None:
        try:
            getattr(self, f"_{what}")(which, how)
        except DeskError:
            return
        finally:
            self._check()

    def _check(self) -> None:
        changes = self.desk.store.changes[self._written :]
        self._written = len(self.desk.store.changes)
        touched = {event.subject_id for change in changes for event in change.events}
        for ticket_id in sorted(touched & set(self.ids)):
            self.after_commit(self, ticket_id)

    def _pass(self, seconds: int) -> None:
        target = self.desk.clock.moment + timedelta(seconds=seconds)
        if self.timers == "on time":
            self._on_time(target)
        elif self.timers == "any":
            self._at_any_time(target)
        self.desk.clock.moment = target

    def _on_time(self, until: datetime) -> None:
        while due := min((at for ticket in self._tickets if (at := ticket.due_at) and at <= until), default=None):
            self.desk.clock.moment = max(due, self.desk.clock.moment)
            for which, _ in enumerate(self.ids):
                if self.ticket(which).due_at == due:
                    self._look(which, None)

    def _at_any_time(self, until: datetime) -> None:
        """Early, late, doubled, for nothing."""
        for share in sorted(self.chance.random() for _ in range(self.chance.randrange(4))):
            at = self.desk.clock.moment + (until - self.desk.clock.moment) * share
            self.desk.clock.moment = at.replace(microsecond=at.microsecond // 1000 * 1000)
            for which in self.chance.choices(range(len(self.ids)), k=2) if self.ids else ():
                self._look(which, self.chance.choice((None, 1, 2, 3)))

    @property
    def _tickets(self) -> list[Ticket]:
        return [self.ticket(which) for which, _ in enumerate(self.ids)]

    def ticket(self, which: int) -> Ticket:
        """As stored."""
        return self.desk.ticket(self.ids[which])

    # --- steps

    def _open(self, which: int, how: tuple[str, bool]) -> None:
        market, is_automatic = how
        opened = self.desk.opens("Guten Tag", fields={"channel": "app", "market": market}, automatic=is_automatic)
        self.ids.append(opened.ticket.id)

    def _look(self, which: int, how: int | None) -> None:
        self.waking.wake(self.ids[which], how)
        self._check()

    def _edit(self, which: int, edit: Edit, actor: Actor = AGENT) -> None:
        self.desk.editing.run(Target(ticket_id=self.ids[which], actor=actor), edit)

    def _tag(self, which: int, how: None) -> None:
        self._edit(which, ChangeTags(add=("seen",)))

    def _customer(self, which: int, how: None) -> None:
        self.desk.says(self.ticket(which), "Hallo?", CUSTOMER)  # perhaps on a follow-up, which lives a life of its own

    def _automatic(self, which: int, how: None) -> None:
        self.desk.says(self.ticket(which), "Abwesend", CUSTOMER, automatic=True)

    def _thanks(self, which: int, how: None) -> None:
        self.desk.says(self.ticket(which), "Thanks", CUSTOMER)

    def _note(self, which: int, how: None) -> None:
        self.desk.says(self.ticket(which), "Hm", AGENT, public=False)

    def _bot(self, which: int, how: None) -> None:
        added = self.desk.says(self.ticket(which), "Hello", SHOP, translate="none")
        self.unanswered.append((added.ticket.id, added.message.id))

    def _reply(self, which: int, how: str) -> None:
        added = self.desk.says(self.ticket(which), "Hello", AGENT, translate="none")
        self.unanswered.append((added.ticket.id, added.message.id))
        if how != "later":
            self._answer(which, (-1, how))

    def _reply_and(self, which: int, how: str) -> None:
        added = self.desk.says(self.ticket(which), "Hello", AGENT, translate="none", status_after=how)
        self.unanswered.append((added.ticket.id, added.message.id))

    def _answer(self, which: int, how: tuple[int, str]) -> None:
        place, outcome = how
        if not self.unanswered:
            return
        ticket_id, message_id = self.unanswered.pop(place % len(self.unanswered))
        way = self.desk.ways["*"]
        way.failure = {"refused": DeliveryError("no"), "lost": OSError("gone")}.get(outcome)
        way.is_repeatable = outcome != "lost"
        try:
            self.desk.delivering.deliver(ticket_id, message_id)
        except OSError:
            self.desk.delivering.deliver(ticket_id, message_id)  # the second try finds it half sent

    def _ask_editors(self, which: int, how: int) -> None:
        if self.unanswered:
            ids = self.unanswered.pop(how % len(self.unanswered))
            ask_editors(self.desk, *ids)
            self.at_editors.append(ids)

    def _let_go(self, which: int, how: tuple[int, str]) -> None:
        place, state = how
        if not self.at_editors:
            return
        place %= len(self.at_editors)
        let_go(self.desk, *self.at_editors[place], state)
        if state != "edited":
            self.unanswered.append(self.at_editors.pop(place))

    def _status(self, which: int, how: Any) -> None:
        self._edit(which, UpdateTicket(status=how))

    def _queue(self, which: int, how: str) -> None:
        self._edit(which, AssignTicket(queue_id=how))

    def _assign(self, which: int, how: str) -> None:
        self._edit(which, AssignTicket(assignee_id=how))

    def _urgency(self, which: int, how: str) -> None:
        self._edit(which, UpdateTicket(fields={"urgency": how}))

    def _market(self, which: int, how: str) -> None:
        self._edit(which, UpdateTicket(fields={"market": how}))

    def _merge(self, which: int, how: None) -> None:
        if len(self.ids) > 1:
            self.desk.merging.merge(Target(ticket_id=self.ids[which], actor=AGENT), self.ids[1 - which])

    def _unmerge(self, which: int, how: None) -> None:
        if len(self.ids) > 1:
            self.desk.merging.unmerge(Target(ticket_id=self.ids[which], actor=AGENT), self.ids[1 - which])

    def _spam(self, which: int, how: None) -> None:
        self._edit(which, MarkSpam(True))

    def _not_spam(self, which: int, how: None) -> None:
        self._edit(which, MarkSpam(False))

    def _snooze(self, which: int, how: int) -> None:
        self._edit(which, SnoozeTicket(self.desk.clock.moment + timedelta(seconds=how)))

    def _escalate(self, which: int, how: None) -> None:
        self._edit(which, EscalateTicket("q_default"))

    def _acknowledge(self, which: int, how: None) -> None:
        self._edit(which, AcknowledgeEscalation())

    def _confirm(self, which: int, how: None) -> None:
        self._edit(which, ConfirmTicket(), CUSTOMER)

    def _reopen(self, which: int, how: None) -> None:
        self._edit(which, ReopenTicket())

    # --- what came of it

    def events(self, which: int) -> list[Event]:
        """Everything told of a ticket."""
        return self.desk.events(self.ids[which])

    def folding(self, which: int) -> Folding:
        """All its events folded."""
        folding = Folding(self.book, self.book)
        for event in self.events(which):
            folding.take(event)
        return folding

    def records(self, which: int) -> dict[tuple[str, int], Record]:
        """Its records, without the updates that go out on their own, of which late timers make fewer."""
        found = self.folding(which).records()
        return {(one.metric, one.instance): one for one in found if one.metric != "progress_update"}

    def facts_told(self, which: int) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
        """What the world heard of its clocks and moves, in no order; when it was noticed plays no part."""
        return sorted(
            (event.type, tuple(sorted((name, str(value)) for name, value in event.data.items())))
            for event in self.events(which)
            if event.type in TOLD
        )


def replay_is_stored(lives: Lives, ticket_id: str) -> None:
    """What the row keeps is what the events say, to the letter; and the text of it stays the same when read."""
    which = lives.ids.index(ticket_id)
    folding, stored = lives.folding(which), lives.ticket(which).clocks
    assert folding.clocks.state is not None
    assert dumps(folding.clocks.state) == stored
    assert dumps(loads(stored)) == stored
    assert loads(stored) == folding.clocks.state
    for event in lives.events(which)[-3:]:  # doubled
        assert folding.take(event) == []
    assert dumps(folding.clocks.state) == stored


def modelled(lives: Lives, which: int) -> Model:
    """The slow model, told of everything but the clocks' own doings."""
    events, policies = lives.events(which), lives.policies
    model = Model({doc["id"]: doc for doc in policies.values()})
    taken: dict[str, bool] = {}
    for event in events:
        if event.type in ("message.sent", "message.delivery_failed"):
            taken.setdefault(event.data["message_id"], event.type == "message.sent")
    asked = {event.data["message_id"] for event in events if event.type == "translation.review_requested"}
    model.asked = dict.fromkeys(asked)
    for event in events:
        told = event.data.get("at") if event.type == "ticket.status_changed" else None
        at = ms(datetime.fromisoformat(told) if told else event.occurred_at)
        if event.type in TELLS:
            model.passes(at)
            TELLS[event.type](model, at, event.data, policies, taken)
            model.passes(at)
    model.passes(ms(events[-1].occurred_at))
    assert model.goals == chosen(model, policies)[1]
    return model


def chosen(model: Model, policies: Mapping[str, dict[str, Any]]) -> tuple[str, dict[str, Goal]]:
    """The policy for the ticket's market, and of two rows the one that names its urgency."""
    policy = policies.get(model.facts["market"])
    if policy is None:
        return "", {}
    calendar = "cal_de" if model.facts["market"] == "DE" else "cal_always"
    found: dict[str, Goal] = {}
    for row in sorted(policy["targets"], key=lambda row: "urgency" in row):
        if row.get("urgency") in (None, model.facts["urgency"]) and row["metric"] != "progress_update":
            found[row["metric"]] = Goal(row["target_s"], row["clock"], calendar)
    return policy["id"], found


def _created(model: Model, at: int, data: Any, policies: Any, taken: Any) -> None:
    model.facts = {"urgency": data["triage"]["urgency"], "market": data.get("market")}
    model.policy, model.goals = chosen(model, policies)
    model.opened(at, at, bool(data["message"].get("automatic")), data["triage"].get("queue_id"))


def _message(model: Model, at: int, data: Any, policies: Any, taken: Any) -> None:
    kind, counts = data["author"]["kind"], model.policy and model.policies[model.policy]["count_bot"]
    if not data["public"] or data.get("automatic"):
        return
    if kind == "customer":
        model.customer(at)
    elif taken.get(data["message_id"]) and (kind == "agent" or counts):
        if data["message_id"] in model.asked:
            model.asked[data["message_id"]] = kind == "agent"
        else:
            model.reply(at, kind == "agent")


def _edited(model: Model, at: int, data: Any, policies: Any, taken: Any) -> None:
    is_agent = model.asked[data["message_id"]]
    if data.get("released") and taken.get(data["message_id"]) and is_agent is not None:
        model.reply(at, is_agent)


def _updated(model: Model, at: int, data: Any, policies: Any, taken: Any) -> None:
    model.facts |= {name: pair[1] for name, pair in data["changed"].items() if name in model.facts}


def _assigned(model: Model, at: int, data: Any, policies: Any, taken: Any) -> None:
    if data.get("queue_id") != model.queue:
        model.queued(at, data.get("queue_id"))


def _merged(model: Model, at: int, data: Any, policies: Any, taken: Any) -> None:
    since = data.get("unanswered_since")
    if data.get("merged_id"):
        model.merges(at, data["merged_id"], ms(datetime.fromisoformat(since)) if since else None)


def _unmerged(model: Model, at: int, data: Any, policies: Any, taken: Any) -> None:
    if data.get("unmerged_id"):
        model.unmerges(at, data["unmerged_id"])


TELLS: dict[str, Callable[..., None]] = {
    "ticket.created": _created,
    "message.created": _message,
    "translation.edited": _edited,
    "ticket.updated": _updated,
    "ticket.assigned": _assigned,
    "ticket.merged": _merged,
    "ticket.unmerged": _unmerged,
    "ticket.status_changed": lambda model, at, data, *_: model.becomes(at, data["to"], data["reason"]),
    "sla.applied": lambda model, at, data, policies, _: model.applied(at, *chosen(model, policies)),
    "escalation.created": lambda model, at, *_: model.start("escalation_ack_time", at),
    "escalation.acknowledged": lambda model, at, *_: model.fulfil("escalation_ack_time", at),
}


def compared(record: Record) -> dict[str, Any]:
    """A record as the model has them."""
    moments = ("activated_at", "running_since", "due_at", "breached_at", "fulfilled_at", "cancelled_at")
    plain = (
        "state", "breached", "policy_id", "target_s", "clock", "calendar_id", "elapsed_business_s",
        "elapsed_calendar_s", "remaining_s", "breach_cause", "cancel_reason",
    )  # fmt: skip
    found = {name: getattr(record, name) for name in plain}
    found |= {name: ms(at) if (at := getattr(record, name)) else None for name in moments}
    return found | {"warnings_sent": set(record.warnings_sent)}


def undetected(records: Mapping[Any, Record]) -> dict[Any, Record]:
    """The records without what depends on when somebody looked."""
    return {key: replace(one, detected_at=None, seq=0, ticket_id="") for key, one in records.items()}


def lives_of(seed: int, length: int, timers: Sequence[str] = ("lost",), **more: Any) -> Iterator[Lives]:
    """The same life once with each sort of timers."""
    chance = Random(seed)
    policies, steps = drawn_policies(chance), drawn_steps(chance, length)
    for sort in timers:
        yield Lives(policies, sort, Random(seed), **more).live(steps)
