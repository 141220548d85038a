"""What can go wrong with one AWS call, and answers that look as AWS writes them.

A fault is named by its kind and by whether the call took effect before the caller lost it. Error answers
follow the protocol of the request (JSON, CBOR, query XML, S3 XML): a wrong body would test the SDK's parser
instead of our error handling.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, cast
from xml.sax.saxutils import escape

from botocore.awsrequest import AWSPreparedRequest, AWSResponse
from moto.core.botocore_stubber import MockRawResponse

from tests.cloud.partial import BATCHES


class Fault(StrEnum):
    """One way an AWS call goes wrong; `before` means no effect, `after` means the effect happened.

    PARTIAL is an answer of success that refuses every second entry of a batch (see partial).
    """

    CRASH_BEFORE = "crash_before"
    CRASH_AFTER = "crash_after"
    TIMEOUT_BEFORE = "timeout_before"
    TIMEOUT_AFTER = "timeout_after"
    ERROR_500_BEFORE = "500_before"
    ERROR_500_AFTER = "500_after"
    THROTTLE_BEFORE = "throttle_before"
    TRANSACTION_CONFLICT_BEFORE = "transaction_conflict_before"
    PARTIAL = "partial"


class Crash(BaseException):
    """The process was killed (time limit, out of memory): `except Exception` does not see it."""


@dataclass(frozen=True, slots=True)
class Call:
    """One request sent to AWS; a retry by the SDK is another call.

    number: position since the gate was reset, from 0. function: who called (see Gate.acting_as).
    """

    number: int
    function: str
    service: str
    operation: str
    params: Mapping[str, Any] = field(default_factory=dict, hash=False)

    @property
    def name(self) -> str:
        """`dynamodb.PutItem`"""
        return f"{self.service}.{self.operation}"


Plan = Callable[[Call], Fault | None]

_CONFLICTING_WRITES = {"PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems"}


def applies(fault: Fault, call: Call) -> bool:
    """Whether AWS could answer this call with this fault: a conflict needs a DynamoDB write, a part a batch."""
    if fault is Fault.PARTIAL:
        return call.name in BATCHES
    if fault is not Fault.TRANSACTION_CONFLICT_BEFORE:
        return True
    return call.service == "dynamodb" and call.operation in _CONFLICTING_WRITES


def faults_for(call: Call) -> list[Fault]:
    """Every fault that can befall the call, in declaration order."""
    return [fault for fault in Fault if applies(fault, call)]


def at(faults: Mapping[int, Fault]) -> Plan:
    """Faults by call number since the gate was reset."""
    return lambda call: faults.get(call.number)


def on(name: str, faults: Sequence[Fault | None], function: str | None = None) -> Plan:
    """Faults for the first calls of `service.Operation` in turn (None lets one pass), optionally of one
    function only.
    """
    left = list(faults)

    def plan(call: Call) -> Fault | None:
        if call.name != name or function not in (None, call.function) or not left:
            return None
        return left.pop(0)

    return plan


def sometimes(rate: float, seed: int, faults: Sequence[Fault]) -> Plan:
    """A fault at `rate` (0..1) of the calls, replayable by seed."""
    chance = random.Random(seed)

    def plan(call: Call) -> Fault | None:
        if chance.random() >= rate:
            return None
        return chance.choice([fault for fault in faults if applies(fault, call)] or [None])

    return plan


def throttled(request: AWSPreparedRequest, call: Call) -> AWSResponse:
    """The throttling answer of the call's service."""
    if call.service == "s3":
        return _answer(request, call, 503, "SlowDown")
    if call.service == "sns":
        return _answer(request, call, 429, "Throttled")
    return _answer(request, call, 400, "ThrottlingException")


def server_error(request: AWSPreparedRequest, call: Call) -> AWSResponse:
    """A 500; for a write it says nothing about whether the write happened."""
    code = "InternalServerError" if call.service == "dynamodb" else "InternalError"
    return _answer(request, call, 500, code)


def transaction_conflict(request: AWSPreparedRequest, call: Call) -> AWSResponse:
    """Another transaction held one of the items: the first action of the transaction is the one refused."""
    if call.operation != "TransactWriteItems":
        return _answer(request, call, 400, "TransactionConflictException")
    actions = len(json.loads(cast("bytes", request.body)).get("TransactItems", ()))
    conflict = {"Code": "TransactionConflict", "Message": "Transaction is ongoing for the item"}
    reasons = [conflict] + [{"Code": "None"}] * (actions - 1)
    codes = ", ".join(reason["Code"] for reason in reasons)
    message = f"Transaction cancelled, please refer cancellation reasons for specific reasons [{codes}]"
    return _answer(
        request, call, 400, "TransactionCanceledException", {"Message": message, "CancellationReasons": reasons}
    )


def _answer(
    request: AWSPreparedRequest, call: Call, status: int, code: str, extra: Mapping[str, Any] | None = None
) -> AWSResponse:
    headers, body = _encode(request, call.service, code, {"message": "injected", **(extra or {})})
    headers["x-amzn-requestid"] = "injected"
    return AWSResponse(request.url, status, headers, MockRawResponse(body))  # type: ignore[arg-type]


def _encode(
    request: AWSPreparedRequest, service: str, code: str, fields: Mapping[str, Any]
) -> tuple[dict[str, str], bytes]:
    content_type = _text(request.headers.get("Content-Type", ""))
    if _text(request.headers.get("smithy-protocol", "")) == "rpc-v2-cbor":
        return {"content-type": "application/cbor", "smithy-protocol": "rpc-v2-cbor"}, _cbor_map(
            {"__type": code, "message": str(fields["message"])}
        )
    if "x-www-form-urlencoded" in content_type:
        return {"content-type": "text/xml"}, _query_xml(code)
    if service == "s3":
        return {"content-type": "application/xml"}, _s3_xml(code)
    headers = {"content-type": content_type or "application/json", "x-amzn-errortype": code}
    return headers, json.dumps({"__type": code, **fields}).encode()


def _text(value: str | bytes) -> str:
    return value.decode() if isinstance(value, bytes) else value


def _query_xml(code: str) -> bytes:
    error = f"<Type>Sender</Type><Code>{escape(code)}</Code><Message>injected</Message>"
    return f"<ErrorResponse><Error>{error}</Error><RequestId>injected</RequestId></ErrorResponse>".encode()


def _s3_xml(code: str) -> bytes:
    return f"<Error><Code>{escape(code)}</Code><Message>injected</Message></Error>".encode()


def _cbor_map(fields: Mapping[str, str]) -> bytes:
    """RFC 8949 map of short text strings (fewer than 24 pairs, fewer than 256 bytes each)."""
    parts = [_cbor_text(part) for pair in fields.items() for part in pair]
    return bytes([0xA0 | len(fields)]) + b"".join(parts)


def _cbor_text(text: str) -> bytes:
    raw = text.encode()
    head = bytes([0x60 | len(raw)]) if len(raw) < 24 else bytes([0x78, len(raw)])
    return head + raw
