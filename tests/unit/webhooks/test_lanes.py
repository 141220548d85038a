"""Whatever receivers do and whoever dies: every event arrives, those of one ticket in order and one at a time."""

from __future__ import annotations

from collections import defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.ports import HttpAnswer, HttpCall
from tests.event_builders import OTHER_TICKET_ID, TICKET_ID, event
from tests.fakes_of_webhooks import WebhookDesk

# What may happen: an event comes to one of two tickets, or time passes and queue and sweep do their work.
STEPS = st.lists(st.sampled_from(["one", "other", "again", "minute", "hour"]), max_size=25)
ANSWERS = st.lists(st.sampled_from([200, 200, 500, 429, "timeout", "killed"]), max_size=25)


@settings(max_examples=60, deadline=None)
@given(steps=STEPS, answers=ANSWERS)
def test_every_event_arrives_in_order_one_at_a_time(steps: list[str], answers: list[int | str]) -> None:
    desk, todo = WebhookDesk(), list(answers)
    arrived: defaultdict[str, list[int]] = defaultdict(list)
    under_way: set[str] = set()

    def receive(call: HttpCall) -> HttpAnswer:
        subject, _, sequence = call.headers["webhook-id"].rpartition("-")
        assert subject not in under_way
        under_way.add(subject)
        desk.sweep.sweep()
        for key, _ in list(desk.queue.sent):
            desk.sending.run(key)  # others look at the same lanes meanwhile
        under_way.discard(subject)
        desk.clock.advance(seconds=0.1)
        answer = todo.pop(0) if todo else 200
        if answer == "killed":
            arrived[subject].append(int(sequence))
            raise RuntimeError(answer)
        if answer == "timeout":
            raise TimeoutError
        if answer == 200:
            arrived[subject].append(int(sequence))
        return HttpAnswer(int(answer), {}, b"")

    vars(desk.calling)["_http"] = receive
    webhook = desk.has_webhook()
    sequences = {TICKET_ID: 0, OTHER_TICKET_ID: 0}
    for step in [*steps, *["hour"] * 90]:
        try:
            _take(desk, step, sequences)
        except RuntimeError:
            continue  # the process is gone; the next one finds what it left
    assert {one.state for one in desk.log(webhook)} <= {"delivered"}
    for ticket, last in sequences.items():
        heard = arrived[event(ticket, 1).id.rpartition("-")[0]]
        assert heard == sorted(heard)
        assert set(heard) == set(range(1, last + 1))


def _take(desk: WebhookDesk, step: str, sequences: dict[str, int]) -> None:
    if step in ("one", "other", "again"):
        ticket = OTHER_TICKET_ID if step == "other" else TICKET_ID
        sequences[ticket] += step != "again" or not sequences[ticket]
        desk.happens(event(ticket, sequences[ticket]))
        desk.run()
    else:
        desk.pass_time(**{f"{step}s": 1})
