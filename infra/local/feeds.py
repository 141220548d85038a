"""`make feeds`: reviews and posts of vendors that stand in arrive at the running desk, and are printed as they do.

It serves the vendors of infra/standins/stores.py on this machine, connects a channel to each, and has them asked every
few seconds until Ctrl-C; then the channels are disabled again.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from typing import Any

from infra.local.client import Api, ApiError
from infra.local.cloud import Endpoint
from infra.local.run import STACK
from infra.local.state import Connection
from infra.standins.stores import Source, open_sources

PAUSE_S = 10.0  # between two questions, so that one is over before the next begins
DEPLOYMENT = "local"
TICKETS_OF = ("social", "marketplace")


def main(arguments: list[str]) -> int:
    """Runs until Ctrl-C, or for the seconds that are named; returns the exit code for the shell."""
    connection = Connection.read()
    until = time.monotonic() + float(arguments[0]) if arguments else float("inf")
    with suppress(KeyboardInterrupt), open_sources(PAUSE_S) as found, connected(connection, found) as channels:
        print(f"{len(channels)} feeds; channels hold within a minute; Ctrl-C ends it", file=sys.stderr, flush=True)
        Watching(connection, channels).run(until)
    return 0


@contextmanager
def connected(connection: Connection, found: list[tuple[Source, str]]) -> Iterator[list[str]]:
    """The vendors' channels, by their ids; disabled at the end, for nobody answers there any more."""
    api, admin = Api(connection.api_url), connection.authorization["admin"]
    for source, url in found:
        keep_secret(connection.endpoint, source)
        _connect(api, admin, {**source.channel(url), "is_enabled": True})
    try:
        yield [source.id for source, _ in found]
    finally:
        for source, url in found:
            _connect(api, admin, {**source.channel(url), "is_enabled": False})


def keep_secret(endpoint: Endpoint, source: Source) -> None:
    """Keep the values that the channel's secret names."""
    secrets, name = endpoint.client("secretsmanager"), f"{DEPLOYMENT}/channels/{source.id}"
    values = json.dumps(dict(source.secret))
    try:
        secrets.create_secret(Name=name, SecretString=values)
    except secrets.exceptions.ResourceExistsException:
        secrets.put_secret_value(SecretId=name, SecretString=values)


def _connect(api: Api, admin: str, channel: dict[str, Any]) -> None:
    path = f"/v1/channels/{channel['id']}"
    try:
        known = api.call("GET", path, admin)["channel"]
    except ApiError as missing:
        if missing.status != 404:
            raise
        api.call("POST", "/v1/channels", admin, {"channel": channel})
        return
    content = {name: value for name, value in channel.items() if name != "id"}
    api.call("PUT", path, admin, {"channel": {**content, "version": known["version"]}})


class Watching:
    """Has the feeds asked, and prints what is new."""

    def __init__(self, connection: Connection, channels: list[str]) -> None:
        self._api, self._agent = Api(connection.api_url), connection.authorization["agent"]
        self._endpoint, self._channels = connection.endpoint, channels
        self._seen: set[str] = set()
        resources = self._endpoint.client("cloudformation").describe_stack_resources(StackName=STACK)["StackResources"]
        names = {one["LogicalResourceId"]: one["PhysicalResourceId"] for one in resources}
        self._function, self._table = names["Poll"], names["Table"]

    def run(self, until: float) -> None:
        """Until that moment of the clock, or an interrupt. A desk that is busy is looked at again."""
        while time.monotonic() < until:
            self._ask()
            time.sleep(PAUSE_S)
            for channel in self._channels:
                with suppress(ApiError, OSError):
                    self._look(channel)
            for channel in TICKETS_OF:
                with suppress(ApiError, OSError):
                    self._look_for_tickets(channel)

    def _ask(self) -> None:
        """Ask every feed now: what says when it may be asked again is for vendors that count."""
        dynamodb = self._endpoint.client("dynamodb")
        for channel in self._channels:
            key = {"pk": {"S": f"FEED#{channel}"}, "sk": {"S": "A"}}
            with suppress(dynamodb.exceptions.ConditionalCheckFailedException):
                dynamodb.update_item(
                    TableName=self._table,
                    Key=key,
                    UpdateExpression="REMOVE next_at",
                    ConditionExpression="attribute_exists(pk)",
                )
        self._endpoint.client("lambda").invoke(FunctionName=self._function, InvocationType="Event", Payload=b"{}")

    def _look(self, channel: str) -> None:
        since = (datetime.now(UTC) - timedelta(days=1)).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        path = f"/v1/reviews?channel_id={channel}&from={since}"
        for review in self._api.call("GET", path, self._agent)["data"][::-1]:
            self._show(channel, review)

    def _look_for_tickets(self, channel: str) -> None:
        """Posts and messages are no reviews: they show as the tickets that they opened."""
        for ticket in self._api.call("GET", f"/v1/tickets?channel={channel}", self._agent)["data"][::-1]:
            if ticket["id"] not in self._seen:
                self._seen.add(ticket["id"])
                place = ticket["sales_platform"] or channel
                print(
                    f"{ticket['created_at']}  {place:18}       new    {ticket['id']:30} {ticket['subject']}", flush=True
                )

    def _show(self, channel: str, review: dict[str, Any]) -> None:
        version = f"{review['id']} {review['edited_at']}"
        if version in self._seen:
            return
        self._seen.add(version)
        print(line_of(channel, review), flush=True)


def line_of(channel: str, review: dict[str, Any]) -> str:
    """A review for a reader: when, where, its stars, what became of it, and its words."""
    stars = "★" * (review["stars"] or 0)
    what = "edited" if review["edited_at"] else "new"
    became = review["ticket_id"] or "kept only"
    text = " ".join(review["text"].split())[:80]
    return f"{review['edited_at'] or review['posted_at']}  {channel:18} {stars:5} {what:6} {became:30} {text}"
