"""The desk as the functional tests hold it: known people at the door, a clock that can be moved, words for usual calls.

    desk.open(description="Bonjour, ...")          # by `agent` on behalf of Ana
    desk.act(ticket, "claim", caller="agent")      # POST /v1/tickets/{id}/claim
    desk.wait(31)                                  # half a minute later

Callers beside those of ProductDesk: `ben`, a second agent, and `other_customer`. The agents `agent` and `ben` have
records, so that tickets can be theirs; their ids are `AGENT` and `BEN`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from chalicelib.adapters import clock
from chalicelib.api.rates import RateState
from chalicelib.bootstrap import container
from chalicelib.people.agents import Agent, agent_id
from tests.cloud.product import CUSTOMER, ProductDesk, fresh_desk
from tests.cloud.waiting import WAITING
from tests.cloud.wsgi import Answer

OTHER_CUSTOMER = {"external_id": "u78", "email": "jan@example.org", "name": "Jan", "locale": "de-DE"}
SUBS = {
    "agent": "00000000-0000-4000-8000-6167656e7400",
    "ben": "00000000-0000-4000-8000-62656e000000",
}
AGENT, BEN = (agent_id(SUBS[name]) for name in ("agent", "ben"))
ANA = {"email": "ana@example.org", "name": "Ana"}
FRENCH = "Bonjour, mon colis est arrivé complètement abîmé, la commande FR-20931. Que puis-je faire ?"


class MovableClock:
    """Real time, plus what a test has waited."""

    def __init__(self) -> None:
        self.waited = timedelta()

    def __call__(self) -> datetime:
        return self.read()

    def read(self) -> datetime:
        """The moment, without the look at it being one that counts."""
        return clock.now() + self.waited


class Unlimited:
    """A limiter for tests that ask a thousand questions a minute."""

    def spend(self, *_: Any) -> RateState:
        return RateState(10_000, 10_000, 60, True)


class KnownDesk(ProductDesk):
    """ProductDesk with people the tests know by name."""

    def __init__(self, base: ProductDesk) -> None:
        super().__init__(base.cloud)
        self.clock = MovableClock()
        vars(container())["now"] = self.clock
        WAITING.now = self.moment
        self._now_s = lambda: int(self.clock().timestamp())
        self._customers: dict[str, str] = {}
        self.authorization |= {
            "ben": lambda: self.cloud.staff_authorization("agent", self._now_s(), sub=SUBS["ben"]),
            "customer": lambda: self._token("customer", CUSTOMER),
            "other_customer": lambda: self._token("other_customer", OTHER_CUSTOMER),
        }
        with self.cloud.gate.offstage():
            for name, sub in SUBS.items():
                record = Agent(agent_id(sub), f"{name}@desk.example", name.title(), ("agent",), self.clock())
                container().directory.put_agent(record, None)

    def _token(self, name: str, customer: Mapping[str, Any]) -> str:
        if name not in self._customers:
            self._customers[name] = self.customer_authorization(customer)
        return self._customers[name]

    def moment(self) -> datetime:
        """The desk's time by whichever clock it has now."""
        return self.clock.read()

    def wait(self, seconds: float) -> None:
        """Let time pass for the desk; customers sign in anew."""
        self.clock.waited += timedelta(seconds=seconds)
        self._customers.clear()
        self.forget_callers()

    def key(self, *scopes: str) -> str:
        """The `Authorization` header of a new integration with these scopes."""
        made = self.post("/v1/api_keys", json={"api_key": {"name": "shop", "scopes": list(scopes)}}, caller="admin")
        return f"Bearer {made.json()['api_key']['key']}"

    def open(self, caller: str = "agent", **fields: Any) -> dict[str, Any]:
        """Open a ticket; staff and integrations open it for Ana."""
        ticket: dict[str, Any] = {"description": FRENCH, **fields}
        if not caller.endswith("customer") and "requester_id" not in ticket:
            ticket.setdefault("requester", ANA)
        return self.told(self.post("/v1/tickets", json={"ticket": ticket}, caller=caller), 201)

    def read(self, ticket: Mapping[str, Any], caller: str = "agent") -> dict[str, Any]:
        """The ticket as it is now."""
        return self.told(self.get(f"/v1/tickets/{ticket['id']}", caller=caller))

    def act(self, ticket: Mapping[str, Any], action: str, caller: str = "agent", **body: Any) -> Answer:
        """`POST /v1/tickets/{id}/<action>`."""
        return self.post(f"/v1/tickets/{ticket['id']}/{action}", json=body, caller=caller)

    def update(self, ticket: Mapping[str, Any], caller: str = "agent", **changes: Any) -> Answer:
        """`PATCH /v1/tickets/{id}`."""
        return self.patch(f"/v1/tickets/{ticket['id']}", json={"ticket": changes}, caller=caller)

    def say(self, ticket: Mapping[str, Any], body: str, caller: str = "agent", **fields: Any) -> Answer:
        """Add a message."""
        message = {"message": {"body": body, **fields}}
        return self.post(f"/v1/tickets/{ticket['id']}/messages", json=message, caller=caller)

    def thread(self, ticket: Mapping[str, Any], caller: str = "agent") -> list[dict[str, Any]]:
        """The messages of a ticket as this caller sees them."""
        answer = self.get(f"/v1/tickets/{ticket['id']}/messages", caller=caller)
        assert answer.status == 200, answer.text
        found: list[dict[str, Any]] = answer.json()["data"]
        return found

    def events(self, subject: str) -> list[str]:
        """The types of everything that happened to a ticket or customer, checked to be numbered without gaps."""
        rows = list(container().tickets.events(subject))
        assert [row.sequence for row in rows] == list(range(1, len(rows) + 1))
        return [row.type for row in rows]

    @staticmethod
    def told(answer: Answer, status: int = 200) -> dict[str, Any]:
        """The ticket of an answer of that status."""
        assert answer.status == status, answer.text
        ticket: dict[str, Any] = answer.json()["ticket"]
        return ticket


def refusal(answer: Answer) -> tuple[int, str, list[tuple[str, str]]]:
    """(status, code, [(where, reason)]) of a problem, which must be one in form."""
    assert answer.headers["content-type"] == "application/problem+json", answer.text
    problem = answer.json()
    assert problem["status"] == answer.status
    faults = [(fault.get("pointer", fault.get("parameter", "")), fault["code"]) for fault in problem.get("errors", [])]
    return answer.status, problem["code"], faults


@contextmanager
def known_desk() -> Iterator[KnownDesk]:
    """A fresh desk with known people."""
    with fresh_desk() as base:
        yield KnownDesk(base)
