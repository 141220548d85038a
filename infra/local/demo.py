"""`make demo`: a customer's story over HTTP and SNS alone, each step readable.

It uses the desk that runs with this STATE_DIR, or starts one of its own in a temporary folder and stops it at the end.
"""

from __future__ import annotations

import os
import socket
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from infra.local.client import Api
from infra.local.cloud import LocalCloud
from infra.local.events import received, subscription
from infra.local.run import start
from infra.local.state import Connection, NotRunningError

COMPLAINT = (
    "Bonjour, mon colis est arrivé complètement abîmé : la tasse est cassée. Commande FR-20931. Que pouvez-vous faire ?"
)
ACCEPTED = "D'accord pour un nouvel envoi, merci de votre aide."
OFFER = "We are very sorry. We can send a new cup for order FR-20931 today, or refund 24.90 EUR. Which do you prefer?"
SENT = "Thank you, the new cup for order FR-20931 leaves our warehouse this afternoon."
PATIENCE_S = 30


class StoryError(Exception):
    """Something that should have happened did not."""


def main(arguments: list[str]) -> int:
    """Plays the story; returns the exit code for the shell."""
    del arguments
    with some_desk() as connection:
        Story(connection).play()
    return 0


@contextmanager
def some_desk() -> Iterator[Connection]:
    """The running desk, or one of our own for as long as the story takes."""
    try:
        yield Connection.read()
        return
    except NotRunningError:
        print("No desk runs here, so this one starts its own.")
    with tempfile.TemporaryDirectory(prefix="meridian-demo-") as folder, socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        cloud = LocalCloud(int(os.environ.get("PORT") or port), Path(folder))
        try:
            _, connection = start(cloud, Path(folder))
            yield connection
        finally:
            cloud.stop()


class Story:
    """A parcel arrives broken in France; the desk that answers works in English."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._api = Api(connection.api_url)
        self._step = 0

    def play(self) -> None:
        """All steps in order."""
        connection = self._connection
        with subscription(connection.endpoint, connection.topic_arn, {"market": ["FR"]}) as queue:
            ticket = self._customer_writes()
            self._agent_reads_and_claims(ticket)
            self._agent_answers(ticket)
            self._customer_accepts(ticket)
            self._agent_resolves(ticket)
            self._customer_confirms(ticket)
            self._integrator_heard(queue, ticket)
        self._finance_asks(ticket)

    def _customer_writes(self) -> str:
        self._tell("Ana writes from France, in French, from the shop's app:", f"« {COMPLAINT} »")
        described = {
            "subject": "Colis abîmé",
            "description": COMPLAINT,
            "market": "FR",
            "desired_outcome": "replacement",
            "external_id": "FR-20931",
        }
        ticket = self._call("customer", "POST", "/v1/tickets", {"ticket": described})["ticket"]
        seen = self._call("supervisor", "GET", f"/v1/tickets/{ticket['id']}")["ticket"]
        language = f"{seen['language']['tag']} ({seen['language']['confidence']:.0%} sure)"
        self._say(f"ticket #{seen['number']} is open; language recognised: {language}")
        self._say(f"category {seen['category']}, urgency {seen['urgency']}, owner {seen['triage']['owner']}")
        self._say(f"decided by rule {seen['triage']['rule_id']}; it waits in queue {seen['queue_id']}")
        return str(ticket["id"])

    def _agent_reads_and_claims(self, ticket: str) -> None:
        self._tell("Amir, whose queue works in English, reads it in English and takes it:")
        self._say(self._translated("agent", ticket, 0))
        claimed = self._call("agent", "POST", f"/v1/tickets/{ticket}/claim", {})["ticket"]
        self._say(f"status {claimed['status']}, stage {claimed['stage']}, assigned to {claimed['assignee_id']}")

    def _agent_answers(self, ticket: str) -> None:
        self._tell("Amir answers in English and waits for her choice:", f"“{OFFER}”")
        message = {"body": OFFER, "language": "en", "status_after": "pending"}
        sent = self._call("agent", "POST", f"/v1/tickets/{ticket}/messages", {"message": message})["message"]
        self._say(f"accepted at once; delivery is {sent['delivery']['state']}")
        self._say("Ana reads: " + self._translated("customer", ticket, 1))

    def _customer_accepts(self, ticket: str) -> None:
        self._tell("Ana chooses:", f"« {ACCEPTED} »")
        self._call("customer", "POST", f"/v1/tickets/{ticket}/messages", {"message": {"body": ACCEPTED}})
        self._say(f"the ticket is {self._status(ticket)} again")

    def _agent_resolves(self, ticket: str) -> None:
        self._tell("Amir sends the new cup and resolves:", f"“{SENT}”")
        message = {"body": SENT, "language": "en", "status_after": "resolved"}
        self._call("agent", "POST", f"/v1/tickets/{ticket}/messages", {"message": message})
        self._say(f"the ticket is {self._status(ticket)}; Ana reads: " + self._translated("customer", ticket, 3))

    def _customer_confirms(self, ticket: str) -> None:
        self._tell("Ana confirms that all is well.")
        confirmed = self._call("customer", "POST", f"/v1/tickets/{ticket}/confirm", {})["ticket"]
        self._say(f"status {confirmed['status']}")

    def _integrator_heard(self, queue: str, ticket: str) -> None:
        self._tell("Meanwhile an integrator, subscribed to the topic for market FR, heard:")
        last = int(self._call("supervisor", "GET", f"/v1/tickets/{ticket}")["ticket"]["sequence"])
        heard: dict[int, str] = {}
        deadline = time.monotonic() + PATIENCE_S
        for event in islice(received(self._connection.endpoint, queue, wait_s=1), 1000):
            if event["subject"] == ticket:
                heard[event["sequence"]] = event["type"]
            if len(heard) >= last or time.monotonic() > deadline:
                break
        for sequence in sorted(heard):
            self._say(f"{sequence:3d}  {heard[sequence]}")
        if sorted(heard) != list(range(1, last + 1)):
            raise StoryError("an event is missing")

    def _finance_asks(self, ticket: str) -> None:
        self._tell("And Fei of finance asks what this ticket cost in cloud services:")
        cost = self._call("finance", "GET", f"/v1/tickets/{ticket}/cost")["cost"]
        for line in cost["lines"]:
            self._say(f"{line['amount']['amount']:>12}  {line['service']}: {line['item']} × {line['units']}")
        total = cost["total"]
        self._say(f"{total['amount']:>12}  {total['currency']} in all, by price book {cost['price_book']}")

    def _translated(self, caller: str, ticket: str, position: int) -> str:
        def look() -> str | None:
            page = self._call(caller, "GET", f"/v1/tickets/{ticket}/messages")["data"]
            translations = page[position]["translations"] if len(page) > position else []
            return next((t["body"] for t in translations if t["state"] == "done"), None)

        return self._eventually(look)

    def _status(self, ticket: str) -> str:
        return str(self._call("agent", "GET", f"/v1/tickets/{ticket}")["ticket"]["status"])

    def _call(self, caller: str, method: str, path: str, body: Any = None) -> Any:
        return self._api.call(method, path, self._connection.authorization[caller], body)

    @staticmethod
    def _eventually(look: Callable[[], str | None]) -> str:
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            if (found := look()) is not None:
                return found
            time.sleep(0.1)
        raise StoryError("a translation did not arrive")

    def _tell(self, *lines: str) -> None:
        self._step += 1
        print(f"\n{self._step}. " + "\n   ".join(lines), flush=True)

    @staticmethod
    def _say(line: str) -> None:
        print(f"     {line}", flush=True)
