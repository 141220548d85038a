"""What is true of the desk whatever went wrong on the way, and when two worlds tell the same story.

`broken` names every promise that a table and its topic do not keep. `story` is the table without what may differ
between two runs of the same thing: ids are numbered in the order they appear, times, elapsed times and costs are left
out.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from chalicelib.desk.events import event_id
from tests.cloud.stack import client, resources
from tests.faults.clock_promises import broken_clocks, clocks_told, metrics_told
from tests.faults.stage import QUEUES, Row, Stage

ULID = re.compile(r"\b(tkt|msg|cus|att|cmt|evt|ofr)_[0-9A-HJKMNP-TV-Z]{26}")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)")
UNTOLD = frozenset({"commit_id", "usage", "number", "feed_at", "feed_shard", "expires_at"})
UNTOLD |= {"elapsed_calendar_s", "elapsed_business_s"}
UNTOLD |= {"characters"}  # a text paid for before a crash comes from the memory afterwards
SHAPES = {"clocks": clocks_told, "metrics": metrics_told}  # what is told of, without its moments
# Counters of requests, ticket numbers and budgets: a lost answer may count twice. What is remembered of translations
# and of editors' words: losing it costs no message. What webhooks were sent: one may hear of an event twice.
# How far a feed was read: it may be asked twice. How many mails somebody sent: one read again counts twice.
UNTOLD_ROWS = ("R#", "N#", "B#", "TM#", "TERMS#", "WS#", "CHAT#", "W#", "FEED#", "MB#")
DEAD_LETTERS = (
    "RelayDeadLetters",
    "TranslateDeadLetters",
    "DeliverDeadLetters",
    "ArmDeadLetters",
    "WakeUpsDeadLetters",
    "EffectsDeadLetters",
    "WebhooksDeadLetters",
    "PushDeadLetters",
    "StreamDeadLetters",
    "AsyncDeadLetters",
)

Rows = Iterable[Row]


def story(rows: Rows) -> list[str]:
    """The rows as lines in which ids are numbered and times are gone."""
    told = [
        json.dumps(_told(row), sort_keys=True, default=str, ensure_ascii=False)
        for row in rows
        if not row["pk"].startswith(UNTOLD_ROWS)
    ]
    names: dict[str, str] = {}

    def numbered(found: re.Match[str]) -> str:
        return names.setdefault(found[0], f"{found[1]}_{len(names)}")

    return [ULID.sub(numbered, TIME.sub("then", line)) for line in told]


def _told(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: SHAPES.get(name, _told)(held) for name, held in value.items() if name not in UNTOLD}
    return [_told(held) for held in value] if isinstance(value, list | tuple) else value


def differences(told: list[str], expected: list[str]) -> Iterator[str]:
    """Where two stories part, line by line, each cut to what surrounds the first difference."""
    for sign, lines, others in (("+", told, expected), ("-", expected, told)):
        for line in lines:
            if line not in others:
                near = max((_agree(line, other) for other in others), default=0)
                yield f"{sign} {line[:60]} … {line[max(0, near - 60) : near + 120]}"


def _agree(one: str, other: str) -> int:
    """How many characters two lines begin with alike."""
    return next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))


def broken(stage: Stage) -> list[str]:
    """Every promise that is not kept, as sentences; nothing when all is well."""
    rows = stage.rows()
    found = [*_sequences(rows), *_open_work(rows), *_deliveries(rows), *_twins(rows), *_offers(rows)]
    found += _webhooks(rows)
    found += _published(stage, rows)
    found += _left_over(stage)
    found += broken_clocks(stage, rows)
    return found


def events_of(rows: Rows) -> dict[str, list[Row]]:
    """Event rows by subject, in order."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row.get("item") == "event":
            found[row["pk"].removeprefix("E#")].append(row)
    return found


def _sequences(rows: list[Row]) -> Iterator[str]:
    """Events are numbered 1, 2, 3 ... and their subject stands where they end; `version` counts what moved."""
    events = events_of(rows)
    subjects = {row["id"]: row for row in rows if row.get("kind") == "ticket" or row.get("item") == "customer"}
    for subject, told in events.items():
        numbers = [int(row["sk"]) for row in told]
        if numbers != list(range(1, len(numbers) + 1)):
            yield f"{subject}: events are numbered {numbers}"
        if subject not in subjects:
            yield f"{subject}: has events and does not exist"
    for subject, row in subjects.items():
        if row["sequence"] != len(events[subject]):
            yield f"{subject}: stands at {row['sequence']} after {len(events[subject])} events"
        if row["version"] > row["sequence"]:
            yield f"{subject}: version {row['version']} after {row['sequence']} events"


def _open_work(rows: Rows) -> Iterator[str]:
    """No message waits for work. Tickets go on waiting for their next wake-up."""
    for row in rows:
        if row.get("kind") != "ticket" and (row.get("due") or row.get("due_at")) and not _is_held(row):
            yield f"{row['pk']} {row['sk']}: {row.get('due')} still due"


def _webhooks(rows: list[Row]) -> Iterator[str]:
    """Every webhook (these trials make those that want new tickets) has heard of each ticket since it was made."""
    for webhook in (row for row in rows if row.get("item") == "webhook"):
        since = json.loads(webhook["body"])["created_at"]
        wanted = {
            event_id(row["pk"].removeprefix("E#"), int(row["sk"]))
            for row in rows
            if row.get("item") == "event" and row["type"] == "ticket.created" and row["occurred_at"] > since
        }
        log = [row for row in rows if row["pk"] == f"W#{webhook['sk']}" and row.get("item") == "webhook_delivery"]
        told = {row["event_id"]: row["state"] for row in log}
        if told != dict.fromkeys(wanted, "delivered"):
            yield f"{webhook['sk']}: wanted {sorted(wanted)} and has {told}"


def _undelivered(row: Row, reached: tuple[str, ...]) -> Iterator[str]:
    if row["delivery"]["state"] not in reached:
        yield f"{row['id']}: delivery is {row['delivery']['state']}"


def unknown_replies(rows: Iterable[Row]) -> list[Row]:
    """Replies of which nobody knows whether their channel has sent them."""
    return [row for row in rows if row.get("item") == "message" and row.get("delivery", {}).get("state") == "unknown"]


def _is_held(row: Row) -> bool:
    """Whether a reply waits for a human editor, whom no machine in these trials stands in for."""
    reviews = {translation.get("review") for translation in row.get("translations", ())}
    return row.get("due") == "review" and bool(reviews & {"draft", "edited"})


def _told_of_delivery(row: Row, is_by_channel: bool) -> dict[str, int]:
    """How often each event of a reply's delivery must have been told."""
    if _is_held(row):
        return {"message.sent": 0, "translation.review_requested": 1}
    if not row.get("delivery"):
        return {}
    if not is_by_channel:
        return {"message.sent": 1, "message.delivered": 1}
    is_sent = row["delivery"]["state"] == "sent"
    return {"message.sent": int(is_sent), "message.delivery_failed": int(not is_sent)}


def _deliveries(rows: list[Row]) -> Iterator[str]:
    """Each message is created once, each text translated once, each reply delivered once and told of once."""
    count: dict[tuple[str, str], int] = defaultdict(int)
    for told in events_of(rows).values():
        for row in told:
            message = row["data"].get("message_id") or row["data"].get("message", {}).get("id")
            if message:
                kind = "message.created" if row["type"] == "ticket.created" else row["type"]
                count[message, kind] += 1
    by_channel = {row["pk"] for row in rows if row.get("kind") == "ticket" and row.get("conversation")}
    for row in rows:
        if row.get("item") != "message" or row.get("origin"):  # a copy came whole: its tickets tell of the split
            continue
        wanted = {"message.created": 1, "translation.completed": len(row.get("translations", ()))}
        wanted |= _told_of_delivery(row, row["pk"] in by_channel)
        if row.get("delivery") and not _is_held(row):
            yield from _undelivered(row, ("sent", "unknown") if row["pk"] in by_channel else ("delivered",))
        for kind, times in wanted.items():
            if count[row["id"], kind] != times:
                yield f"{row['id']}: {count[row['id'], kind]} times {kind}, not {times}"
        if any(translation["state"] == "queued" for translation in row.get("translations", ())):
            yield f"{row['id']}: a translation still waits"


def _twins(rows: list[Row]) -> Iterator[str]:
    """No text stands in the desk twice (a copy aside), no identity points to a customer who does not have it."""
    seen: set[tuple[str, str, bool]] = set()
    customers = {row["id"]: row for row in rows if row.get("item") == "customer"}
    for row in rows:
        if row.get("item") == "message":
            said = row["author"]["id"], row["body"], "origin" in row
            if said in seen:
                yield f"{row['id']}: says again {row['body'][:30]!r}"
            seen.add(said)
            if not any(other.get("kind") == "ticket" and other["pk"] == row["pk"] for other in rows):
                yield f"{row['id']}: without its ticket"
        if row.get("item") == "identity":
            held = customers.get(row["customer_id"], {}).get("identities", ())
            if row["pk"] not in [f"I#{one['kind']}#{one['value']}" for one in held]:
                yield f"{row['pk']}: not one of {row['customer_id']}'s identities"


def _offers(rows: list[Row]) -> Iterator[str]:
    """Each offer is told of once for every state it came to, at most one is open, and its ticket points at the last."""
    told: dict[str, list[str]] = defaultdict(list)
    for events in events_of(rows).values():
        for row in events:
            if row["type"].startswith("offer."):
                told[row["data"]["offer_id"]].append(row["data"]["state"])
    by_ticket: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row.get("item") == "offer":
            by_ticket[row["ticket_id"]].append(row)
            if told.pop(row["id"], [])[-1:] != [row["state"]] or row.get("revision", 0) > 2:
                yield f"{row['id']}: {row['state']} is not the last thing told of it"
    yield from (f"{id_}: told of and not there" for id_ in told)
    pointers = {row["id"]: row.get("offer") for row in rows if row.get("kind") == "ticket"}
    for ticket_id, offers in by_ticket.items():
        last = max(offers, key=lambda row: int(row["number"]))
        is_open = last["state"] in ("proposed", "awaiting_approval")
        if pointers[ticket_id] != {"id": last["id"], "number": last["number"], "is_open": is_open}:
            yield f"{ticket_id}: does not point at its last offer"
        if sum(row["state"] in ("proposed", "awaiting_approval") for row in offers) != is_open:
            yield f"{ticket_id}: several offers are open"


def _published(stage: Stage, rows: list[Row]) -> Iterator[str]:
    """What the world heard is what happened: every event, no other, and always in the same words."""
    heard: dict[str, Mapping[str, Any]] = {}
    for message in stage.desk.cloud.published():
        if heard.setdefault(message.id, message.body) != message.body:
            yield f"{message.id}: told in two ways"
    happened = {event_id(row["pk"].removeprefix("E#"), int(row["sk"])) for row in rows if row.get("item") == "event"}
    yield from (f"{id_}: never published" for id_ in sorted(happened - heard.keys()))
    yield from (f"{id_}: published and never happened" for id_ in sorted(heard.keys() - happened))


def _left_over(stage: Stage) -> Iterator[str]:
    """Nothing waits, and nothing was given up: all that was delivered has been processed."""
    for queue in (*QUEUES, *DEAD_LETTERS):
        if waiting := stage.waiting(queue):
            yield f"{queue}: {waiting} messages left"
    if discarded := stage.desk.cloud.discarded():
        yield f"stream: {len(discarded)} records discarded"


def misplaced(stage: Stage) -> list[str]:
    """Where an index does not hold exactly the items that belong there, each whole."""
    rows = {(row["pk"], row["sk"]): row for row in stage.rows()}
    (table,) = resources("AWS::DynamoDB::Table").values()
    found = []
    for index in table["GlobalSecondaryIndexes"]:
        keys = [key["AttributeName"] for key in index["KeySchema"]]
        with stage.desk.cloud.gate.offstage():
            held = client("dynamodb").scan(TableName=stage.desk.cloud.stack.table_name, IndexName=index["IndexName"])
        places = {(item["pk"]["S"], item["sk"]["S"]) for item in held["Items"]}
        wanted = {place for place, row in rows.items() if all(key in row for key in keys)}
        found += [f"{index['IndexName']}: {place}" for place in places ^ wanted]
    return found


def outside_their_index(rows: Rows) -> list[str]:
    """Items that an index must show and does not: tickets by status and time, events in the feed, open work."""
    found = []
    for row in rows:
        wanted: tuple[str, ...] = ()
        if row.get("kind") == "ticket":
            wanted = ("status", "updated_at", "kind", "created_at", "requester_id")
        elif row.get("item") == "event":
            wanted = ("feed_shard", "feed_at")
        elif row.get("item") == "message" and any(t["state"] == "queued" for t in row.get("translations", ())):
            wanted = ("due", "due_at")
        found += [f"{row['pk']} {row['sk']}: without {name}" for name in wanted if not row.get(name)]
    return found
