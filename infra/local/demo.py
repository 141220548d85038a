"""`make demo`: customers' stories over HTTP and SNS alone, each step readable.

It uses the desk that runs with this STATE_DIR, or starts one of its own in a temporary folder and stops it at the end.
"""

from __future__ import annotations

import os
import socket
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

from infra.local.client import Api
from infra.local.cloud import LocalCloud
from infra.local.events import received, subscription
from infra.local.run import start
from infra.local.state import Connection, NotRunningError
from infra.local.stories import STORIES, Told
from infra.standins.shop import StandIn, running

PATIENCE_S = 30


class StoryError(Exception):
    """Something that should have happened did not."""


def main(arguments: list[str]) -> int:
    """Plays the stories named (all when none is); returns the exit code for the shell."""
    with some_desk() as connection:
        for name in arguments or STORIES:
            print(f"\n=== {name} ===")
            Story(connection, STORIES[name]).play()
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
            with running(StandIn()) as shop:
                _, connection = start(cloud, Path(folder), shop)
                yield connection
        finally:
            cloud.stop()


class Story:
    """One customer's story; the desk that answers works in English."""

    def __init__(self, connection: Connection, told: Told) -> None:
        self._connection = connection
        self._told = told
        self._api = Api(connection.api_url)
        self._callers = dict(connection.authorization)
        self._step = 0

    def play(self) -> None:
        """All steps in order."""
        connection, told = self._connection, self._told
        with subscription(connection.endpoint, connection.topic_arn, {"market": [told.country]}) as queue:
            self._customer_arrives()
            ticket = self._customer_writes()
            self._agent_reads_and_claims(ticket)
            self._agent_sees_order_and_law(ticket)
            self._draft_is_checked(ticket)
            voucher = self._offer(ticket, {"remedy": "voucher", "amount": told.voucher}, told.careful)
            self._customer_declines(ticket, voucher)
            replacement = self._offer(ticket, {"remedy": "replacement"}, told.replaced)
            self._customer_accepts(ticket, replacement)
            self._resolved_and_confirmed(ticket)
            self._integrator_heard(queue, ticket)
        self._finance_asks(ticket)

    def _customer_arrives(self) -> None:
        if self._told.customer is None:
            return
        made = self._call("integration", "POST", "/v1/customer_tokens", {"customer": self._told.customer})
        self._callers["customer"] = f"Bearer {made['token']}"

    def _customer_writes(self) -> str:
        told = self._told
        self._tell(told.who, told.complaint)
        described = {
            "subject": told.subject,
            "description": told.complaint,
            "market": told.country,
            "category": "delivery.damaged",
            "desired_outcome": "replacement",
            **told.fields,
        }
        ticket = self._call("customer", "POST", "/v1/tickets", {"ticket": described})["ticket"]
        seen = self._call("supervisor", "GET", f"/v1/tickets/{ticket['id']}")["ticket"]
        language = f"{seen['language']['tag']} ({seen['language']['confidence']:.0%} sure)"
        self._say(f"ticket #{seen['number']} is open; language recognised: {language}; order {seen['order_id']}")
        self._say(f"category {seen['category']}, urgency {seen['urgency']}; it waits in queue {seen['queue_id']}")
        for metric in self._call("supervisor", "GET", f"/v1/tickets/{ticket['id']}/sla")["sla"]["instances"][:2]:
            self._say(f"clock {metric['metric']} is due at {metric['due_at']}")
        return str(ticket["id"])

    def _agent_reads_and_claims(self, ticket: str) -> None:
        self._tell("Amir, whose queue works in English, reads it in English (marked pseudo here) and takes it:")
        self._say(self._translated(ticket))
        first = self._call("agent", "GET", f"/v1/tickets/{ticket}/messages")["data"][0]
        if first["flags"]:
            self._say(f"the culture check warns him of: {', '.join(first['flags'])}")
        claimed = self._call("agent", "POST", f"/v1/tickets/{ticket}/claim", {})["ticket"]
        self._say(f"status {claimed['status']}, stage {claimed['stage']}")

    def _agent_sees_order_and_law(self, ticket: str) -> None:
        self._tell("He sees the order, and what the policy of the country gives the customer:")
        order = self._call("agent", "GET", f"/v1/tickets/{ticket}/order")["order"]
        for item in order["items"]:
            price = item["unit_price"]
            self._say(f"{item['quantity']} × {item['name']}: {price['amount']} {price['currency']}")
        found = self._call("agent", "GET", f"/v1/tickets/{ticket}/remedies?reason=damaged")["remedies"]
        self._say(f"policy {found['policy']['policy_title']}: {found['policy']['legal']}")
        for option in found["options"]:
            amount = option["amount"] or {"amount": "", "currency": ""}
            owed = "owed by law" if option["is_mandatory"] else "may be offered"
            self._say(f"  {option['remedy']:<16} {amount['amount']:>8} {amount['currency']:<4} {owed}")

    def _draft_is_checked(self, ticket: str) -> None:
        told = self._told
        self._tell("His first draft is hasty. The desk looks at it before it goes out:", told.hasty)
        draft = {"message": {"body": told.hasty, "language": told.language, "translate": "none"}}
        check = self._call("agent", "POST", f"/v1/tickets/{ticket}/messages/check", draft)["check"]
        for finding in check["findings"]:
            self._say(f"{finding['severity']:<6} {finding['reason']} {finding['suggestion']}")
        if not check["findings"]:
            raise StoryError("the culture check found nothing")

    def _offer(self, ticket: str, offer: dict[str, Any], reply: str) -> str:
        made = self._call("agent", "POST", f"/v1/tickets/{ticket}/offers", {"offer": {**offer, "reason": "damaged"}})
        body = reply.format(offer=self._said_by_the_product(offer))
        self._tell(f"He offers a {offer['remedy']}, in the customer's language, with the product's own sentence:")
        for line in body.splitlines():
            self._say(line)
        message = {"body": body, "language": self._told.language, "status_after": "pending"}
        sent = self._call("agent", "POST", f"/v1/tickets/{ticket}/messages", {"message": message})["message"]
        self._say(
            f"({made['offer']['state']}; delivery is {sent['delivery']['state']}; flags: {sent['flags'] or 'none'})"
        )
        return str(made["offer"]["id"])

    def _said_by_the_product(self, offer: dict[str, Any]) -> str:
        told = self._told
        values = {"item": told.item, "amount": offer.get("amount"), "expires_on": f"{datetime.now(UTC).year + 1}-12-31"}
        asked = {
            "keys": [f"offer-{offer['remedy']}", "offer-ask"],
            "locale": told.locale,
            "time_zone": told.zone,
            "values": {name: value for name, value in values.items() if value},
        }
        texts = self._call("agent", "POST", "/v1/texts/preview", {"preview": asked})["texts"]
        return ("" if told.language == "ja" else " ").join(text["text"] for text in texts)

    def _customer_declines(self, ticket: str, offer: str) -> None:
        self._tell("The customer declines, and says why:", self._told.choice)
        self._say("offer " + self._answered(ticket, offer, "decline"))
        self._call("customer", "POST", f"/v1/tickets/{ticket}/messages", {"message": {"body": self._told.choice}})

    def _customer_accepts(self, ticket: str, offer: str) -> None:
        self._tell("The customer accepts.", self._told.thanks)
        self._say("offer " + self._answered(ticket, offer, "accept"))
        self._call("customer", "POST", f"/v1/tickets/{ticket}/messages", {"message": {"body": self._told.thanks}})

    def _answered(self, ticket: str, offer: str, answer: str) -> str:
        path = f"/v1/tickets/{ticket}/offers/{offer}/{answer}"
        return str(self._call("customer", "POST", path, {})["offer"]["state"])

    def _resolved_and_confirmed(self, ticket: str) -> None:
        self._tell("Amir resolves the ticket; the customer confirms that all is well.")
        self._call("agent", "PATCH", f"/v1/tickets/{ticket}", {"ticket": {"status": "resolved"}})
        confirmed = self._call("customer", "POST", f"/v1/tickets/{ticket}/confirm", {})["ticket"]
        self._say(f"status {confirmed['status']}")

    def _integrator_heard(self, queue: str, ticket: str) -> None:
        self._tell(f"Meanwhile an integrator, subscribed to the topic for market {self._told.country}, heard:")
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

    def _translated(self, ticket: str) -> str:
        def look() -> str | None:
            page = self._call("agent", "GET", f"/v1/tickets/{ticket}/messages")["data"]
            return next((t["body"] for t in page[0]["translations"] if t["state"] == "done"), None)

        return self._eventually(look)

    def _call(self, caller: str, method: str, path: str, body: Any = None) -> Any:
        return self._api.call(method, path, self._callers[caller], body)

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
