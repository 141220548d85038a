"""The metered door: every AWS call of the session is counted in the units it is billed by.

Two hooks on botocore: before a call its parameters are kept, after it the units are added to the ledger, for
the ticket named at that moment. A transaction that writes an event row takes its own units along in the row's
`usage`, so they are never counted a second time. Calls of Lambda's own pollers (streams, queues) are not seen
here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from math import ceil
from typing import Any

from chalicelib.adapters.batches import published_bytes
from chalicelib.adapters.dynamodb.capacity import read_units, transaction_units, write_units
from chalicelib.finance.usage import Ledger, Units, as_text

WRITES, READS = "dynamodb:write_units", "dynamodb:read_units"
# A write whose condition fails is paid like one that succeeds; what was throttled or refused is not.
PAID_ERRORS = frozenset({"ConditionalCheckFailedException", "TransactionCanceledException"})
CHUNK_BYTES = 64 * 1024  # SNS and SQS bill every 64 KB of a request's payload as one request
SOCKET_BYTES = 32 * 1024  # API Gateway bills every 32 KB of a WebSocket message as one message
TRANSITIONS_OF_A_WAKE_UP = 2  # states entered: Wait, Tell (infra/state_machines/wake_up.asl.json)
S3_PUTS = ("Put", "Copy", "Create", "Upload", "Complete", "List")

Params = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Carried:
    """What an event row takes along: units used before, and those of the transaction that writes it."""

    before: Units
    own: Units
    subjects: tuple[str, ...]


def install(events: Any, ledger: Ledger) -> None:
    """Count the calls of all clients made from a botocore session with these events (its `event_emitter`)."""
    events.register_last("before-parameter-build", _remember)
    events.register("after-call", _counter(ledger))
    events.register("after-call-error", _lost(ledger))


def units_of(service: str, operation: str, params: Params, answer: Params) -> Units:
    """What one call is billed by, as units by price key; nothing for calls that cost nothing."""
    count = COUNTERS.get(service)
    return count(operation, params, answer) if count else {}


def _remember(params: dict[str, Any], model: Any, context: dict[str, Any], **_: Any) -> None:
    context["metered_params"] = params
    if model.name == "TransactWriteItems":
        context["metered_carried"] = carry(params["TransactItems"])


def carry(actions: list[dict[str, Any]]) -> Carried | None:
    """Write the transaction's own units into its first event row, beside what the row has already; None
    without one.
    """
    items: list[dict[str, Any]] = [action["Put"]["Item"] for action in actions if "Put" in action]
    rows = [item for item in items if item.get("item") == {"S": "event"}]
    if not rows:
        return None
    told = {key: Decimal(value["S"]) for key, value in rows[0].get("usage", {"M": {}})["M"].items()}
    rows[0]["usage"] = _attribute({**told, WRITES: Decimal(100)})  # as wide as the figure that goes there
    own = {WRITES: Decimal(transaction_units(actions))}
    rows[0]["usage"] = _attribute({**told, WRITES: told.get(WRITES, Decimal(0)) + own[WRITES]})
    return Carried(told, own, tuple(row["pk"]["S"].removeprefix("E#") for row in rows))


def _attribute(units: Units) -> dict[str, Any]:
    return {"M": {key: {"S": value} for key, value in as_text(units).items()}}


def _counter(ledger: Ledger) -> Callable[..., None]:
    def count(parsed: Params, model: Any, context: dict[str, Any], **_: Any) -> None:
        service = str(model.service_model.service_name)
        ledger.call(f"{service}:{model.name}")
        code = parsed.get("Error", {}).get("Code")
        is_paid = code is None or code in PAID_ERRORS
        carried: Carried | None = context.get("metered_carried")
        if carried is None:
            params = context.get("metered_params", {})
            ledger.use(units_of(service, model.name, params, parsed) if is_paid else {})
        elif code is None:
            for subject in carried.subjects:
                ledger.saw(subject)
        else:
            ledger.use(carried.before)
            ledger.use(carried.own if is_paid else {})

    return count


def _lost(ledger: Ledger) -> Callable[..., None]:
    """No answer came, so nobody knows whether the call was done: it is paid, and belongs to no ticket."""

    def lose(context: dict[str, Any], event_name: str, **_: Any) -> None:
        service_id, operation = event_name.split(".")[1:]
        ledger.call(f"{service_id}:{operation}")
        carried: Carried | None = context.get("metered_carried")
        if carried:
            ledger.waste(carried.before)
            ledger.waste(carried.own)
        else:
            ledger.waste(units_of(NAMES.get(service_id, service_id), operation, context.get("metered_params", {}), {}))

    return lose


def _dynamodb(operation: str, params: Params, answer: Params) -> Units:
    if operation == "TransactWriteItems":
        return {WRITES: Decimal(transaction_units(params["TransactItems"]))}
    if operation in ("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem"):
        return {WRITES: Decimal(write_units(operation, params))}
    if operation in ("GetItem", "BatchGetItem", "Query", "Scan"):
        return {READS: _told(answer) or read_units(operation, params, answer)}
    return {}


def _told(answer: Params) -> Decimal:
    """Units as DynamoDB itself counted them, where it was asked to tell: weighing a page of 50 tickets again
    would
    cost a third of the request's CPU.
    """
    told = answer.get("ConsumedCapacity") or []
    tables = told if isinstance(told, list) else [told]
    return sum((Decimal(str(table["CapacityUnits"])) for table in tables), Decimal(0))


def _sns(operation: str, params: Params, answer: Params) -> Units:
    del answer
    if operation not in ("Publish", "PublishBatch"):
        return {}
    entries = params.get("PublishBatchRequestEntries") or [params]
    return {"sns:requests": _chunks(sum(published_bytes({"MessageAttributes": {}, **entry}) for entry in entries))}


def _sqs(operation: str, params: Params, answer: Params) -> Units:
    del operation, answer
    bodies = [entry.get("MessageBody", "") for entry in params.get("Entries", [params])]
    return {"sqs:requests": _chunks(sum(len(body.encode()) for body in bodies))}


def _translate(operation: str, params: Params, answer: Params) -> Units:
    del answer
    return {"translate:characters": Decimal(len(params["Text"]))} if operation == "TranslateText" else {}


def _s3(operation: str, params: Params, answer: Params) -> Units:
    del params, answer
    if operation.startswith(("Delete", "Abort")):
        return {}
    return {"s3:puts" if operation.startswith(S3_PUTS) else "s3:gets": Decimal(1)}


def _secrets(operation: str, params: Params, answer: Params) -> Units:
    del operation, params, answer
    return {"secretsmanager:requests": Decimal(1)}


def _sockets(operation: str, params: Params, answer: Params) -> Units:
    """Messages to open connections; closing one costs nothing."""
    del answer
    if operation != "PostToConnection":
        return {}
    return {"apigateway:websocket_messages": Decimal(max(1, ceil(len(params["Data"]) / SOCKET_BYTES)))}


def _states(operation: str, params: Params, answer: Params) -> Units:
    """An execution of the wake-up machine is paid for when it is started: both its states, and its message."""
    del params, answer
    if operation != "StartExecution":
        return {}
    return {"states:transitions": Decimal(TRANSITIONS_OF_A_WAKE_UP), "sqs:requests": Decimal(1)}


def _chunks(size: int) -> Decimal:
    return Decimal(max(1, ceil(size / CHUNK_BYTES)))


COUNTERS: Mapping[str, Callable[[str, Params, Params], Units]] = {
    "dynamodb": _dynamodb,
    "sns": _sns,
    "sqs": _sqs,
    "translate": _translate,
    "s3": _s3,
    "secretsmanager": _secrets,
    "stepfunctions": _states,
    "apigatewaymanagementapi": _sockets,
}
NAMES = {"secrets-manager": "secretsmanager", "sfn": "stepfunctions"}  # of services whose events name them otherwise
