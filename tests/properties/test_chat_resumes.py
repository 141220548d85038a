"""However messages, deliveries, pushes and broken connections fall: who comes back has everything, as it is stored."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes_of_chat import ChatStage

STEPS = st.lists(
    st.tuples(
        st.sampled_from(["customer", "agent", "deliver", "push", "drop", "come back", "wait"]), st.integers(0, 99)
    ),
    max_size=30,
)


class Client:
    """What a client keeps: the newest of every message, and the highest sequence."""

    def __init__(self, desk: ChatStage, name: str, ticket_id: str) -> None:
        self.desk, self.name, self.ticket_id = desk, name, ticket_id
        self.seen: dict[str, str] = {}
        self.sequence = 0

    def listen(self, frames: list[dict[str, Any]]) -> bool:
        """Take frames in; whether a welcome among them said that this was all."""
        for frame in frames:
            self.sequence = max(self.sequence, frame.get("sequence", 0))
            if frame["type"] == "message":
                self.seen[frame["message"]["id"]] = frame["message"]["body"]
        return any(frame.get("is_complete") for frame in frames)

    def come_back(self) -> None:
        """Connect again, until there is nothing more."""
        asked = {"ticket_id": self.ticket_id, "resume_after": self.sequence}
        while not self.listen(self.desk.hello(self.name, self.name, **asked)):
            asked["resume_after"] = self.sequence


def test_who_comes_back_has_every_message_that_is_theirs(scale: Callable[[int, int], int]) -> None:
    @settings(max_examples=scale(40, 3_000), deadline=None)
    @given(STEPS)
    def live_and_look(steps: list[tuple[str, int]]) -> None:
        desk = ChatStage()
        ticket_id = desk.starts("ana", "Bonjour, colis abîmé")
        clients = [Client(desk, name, ticket_id) for name in ("ana", "ben")]
        for client in clients:
            client.come_back()
        for number, (step, which) in enumerate(steps):
            play(desk, ticket_id, step, which, number)
            if step == "come back":
                clients[which % 2].come_back()
            for client in clients:
                client.listen(desk.heard(client.name))
        for client in clients:
            client.come_back()
        stored = {key[2]: message for key, message in desk.store.rows.items() if key[0] == "message"}
        ana, ben = clients
        assert ana.seen == {id_: message.body for id_, message in stored.items() if message.is_for_customer}
        assert ben.seen == {id_: message.body for id_, message in stored.items()}

    live_and_look()


def play(desk: ChatStage, ticket_id: str, step: str, which: int, number: int) -> None:
    """One thing that happens: in whatever order work is done, and some of it twice."""
    if step == "customer" and "ana" in desk.sockets.open:
        desk.chat.hear("ana", words(number), f"stamp {number}")
    elif step == "agent":
        desk.says(desk.ticket(ticket_id), f"Answer {number}", translate="none")
    elif step == "deliver" and (waiting := work(desk, ticket_id, "deliver")):
        desk.delivering.deliver(ticket_id, waiting[which % len(waiting)][0])
    elif step == "push" and (waiting := work(desk, ticket_id, "push")):
        desk.pushing.push(ticket_id, *waiting[which % len(waiting)])
    elif step == "drop":
        desk.sockets.open.pop(("ana", "ben")[which % 2], None)
    elif step == "wait":
        desk.clock.advance(seconds=which % 10)


def words(number: int) -> str:
    return f'{{"type":"message","client_id":"client-{number:03}","body":"Question {number}"}}'


def work(desk: ChatStage, ticket_id: str, queue: str) -> list[tuple[str, int]]:
    """Every key that was ever put on a queue."""
    events = desk.events(ticket_id)
    return [(event.message_id, event.sequence) for event in events if queue in event.work and event.message_id]
