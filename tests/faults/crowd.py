"""A desk with a crowd of agents at one ticket, and what they do there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chalicelib.bootstrap import container
from chalicelib.people.agents import Agent, agent_id
from tests.cloud.wsgi import Answer
from tests.faults.stage import Stage

CROWD = 50
SUBS = [f"00000000-0000-4000-8000-{place:012x}" for place in range(1, CROWD + 1)]


def with_agents(stage: Stage, count: int) -> None:
    """So many agents whom the gateway knows, and two tickets of Ana's."""
    desk = stage.desk
    desk._now_s = lambda: 1_772_442_000  # one token each, remembered by the gateway
    for place, sub in enumerate(SUBS[:count]):
        agent = Agent(agent_id(sub), f"a{place}@desk.example", f"A{place}", ("agent",), desk.clock())
        container().directory.put_agent(agent, None)
        desk.authorization[f"a{place}"] = desk.cloud.staff_authorization("agent", desk._now_s(), sub=sub)
        assert desk.get("/v1/queues", caller=f"a{place}").status == 200
    first, second = desk.open(caller="customer"), desk.open(caller="customer", description="Où est ma facture ?")
    stage.settle()
    vars(desk)["tickets"] = (first["id"], second["id"])


def ticket_id(stage: Stage, place: int = 0) -> str:
    """The first or second ticket."""
    found: str = vars(stage.desk)["tickets"][place]
    return found


def ticket_row(stage: Stage, place: int = 0) -> dict[str, Any]:
    """The ticket as it stands."""
    return next(row for row in stage.rows() if row["pk"] == f"T#{ticket_id(stage, place)}" and row["sk"] == "A")


def path(stage: Stage, rest: str = "", place: int = 0) -> str:
    """The address of a ticket, or of something below it."""
    return f"/v1/tickets/{ticket_id(stage, place)}{rest}"


def until_accepted(send: Callable[[], Answer]) -> Answer:
    """As callers do: ask again while the desk says that others were faster."""
    for _ in range(200):
        answer = send()
        if answer.status < 500 and not (answer.status == 409 and answer.json()["code"] == "idempotency_in_flight"):
            return answer
    raise AssertionError(answer.text)
