"""Ways in of live chat: a frame on a connection, and the push queue."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import redirect_stdout

from tests.chat_lines import Line, chat_event
from tests.cloud.faults import Fault, on
from tests.desk import FRENCH
from tests.faults.flows import AGAIN, REPLY, Flow, Prepared, invoked
from tests.faults.stage import Stage, cold_start

ASKS_AGAIN = ("in_flight",)
WORDS = {"line": FRENCH, "agent": REPLY, "second": AGAIN}


def let_in(stage: Stage, caller: str, ticket_id: str | None = None) -> Line:
    """Somebody on a connection, welcome."""
    line = Line(stage.desk, caller)
    with redirect_stdout(stage.log):
        assert line.connect() == 200
        assert line.hello(ticket_id)[-1]["type"] == "welcome"
    return line


def start(stage: Stage, line: Line, body: str = FRENCH) -> str:
    """The chat that a customer's first words open."""
    with redirect_stdout(stage.log):
        (receipt,) = line.say("message", client_id=f"first-{line.id[4:-1]:>04}", body=body)
    return str(receipt["ticket_id"])


def with_visitor(stage: Stage) -> Prepared:
    """A customer who has said hello and nothing else."""
    return {"line": let_in(stage, "customer")}


def with_chat(stage: Stage) -> Prepared:
    """A customer and an agent in a chat."""
    ana = let_in(stage, "customer")
    ticket_id = start(stage, ana)
    stage.settle()
    return {"line": ana, "agent": let_in(stage, "agent", ticket_id), "ticket": ticket_id}


def written(side: str, words: str = "") -> Callable[[Stage, Prepared], bool]:
    """An act that sends one and the same message; it succeeds with its receipt. Whose hello is over says it again."""

    def act(stage: Stage, prepared: Prepared) -> bool:
        line: Line = prepared[side]
        if not line.is_open:
            stage.sign_out()  # clients show a fresh token with every hello
            assert line.connect() == 200
            line.hello(prepared.get("ticket"))
        list(line.hear())
        frame = {"type": "message", "client_id": "the-one-0001", "body": WORDS[words or side]}
        stage.invoke("chat", chat_event(line.id, "MESSAGE", body=json.dumps(frame)))
        heard = line.hear()
        codes = [frame["code"] for frame in heard if frame["type"] == "error"]
        if not line.is_open:
            return act(stage, prepared)
        assert not set(codes).difference(ASKS_AGAIN), heard
        return any(frame.get("kind") == "accepted" for frame in heard)

    return act


def waiting_for(queue: str, side: str, words: str = "") -> Callable[[Stage], Prepared]:
    """A message of that side on its way, stopped where its key waits on a queue."""

    def prepare(stage: Stage) -> Prepared:
        prepared = with_chat(stage)
        assert written(side, words)(stage, prepared)
        while not stage.waiting(queue):
            stage.pump_once()
        return {**prepared, "events": stage.desk.cloud.waiting(queue)}

    return prepare


CHAT_FLOWS = (
    Flow("customer opens a chat", written("line"), with_visitor, is_long=True, fewest_calls=8),
    Flow("agent writes in a chat", written("agent"), with_chat, is_long=True),
    Flow("push", invoked("push"), waiting_for("PushQueue", "line", "second"), source="PushQueue", fewest_calls=4),
)


def live_through_a_chat(stage: Stage) -> None:
    """Everything that live chat asks of AWS, each function by itself."""
    ana = let_in(stage, "customer")
    ticket_id = start(stage, ana)
    stage.settle()
    agent = let_in(stage, "agent", ticket_id)
    stage.desk.say({"id": ticket_id}, f"{REPLY}\n" * 1_000)  # beyond what an item holds: it lives in the bucket
    stage.settle()
    cold_start()  # on AWS the API and the chat share no process: the key of tokens is read by itself
    with redirect_stdout(stage.log):
        ana.hello(ticket_id)
        ana.say("read", message_id=ana.heard[-2]["message"]["id"])
        let_in(stage, "agent", ticket_id).hang_up()
        agent.hang_up(unheard=True)
        ana.say("message", client_id="gone-00001", body=AGAIN)
    with stage.desk.cloud.gate.faults(on("sns.PublishBatch", [Fault.THROTTLE_BEFORE] * 9)):
        stage.settle()
    ana.hang_up(unheard=True)
    stage.desk.say({"id": ticket_id}, REPLY)
    stage.settle()
    with redirect_stdout(stage.log):
        ana.connect()
        ana.say("hello", token="nobody")
        ana.hang_up()
