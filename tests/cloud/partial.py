"""Batch calls of which AWS takes only a part and says so in a successful answer.

Every second entry is refused (the only entry, if there is one) and has no effect; the others go through. The
answer names the refused ones as the service does: `Failed` for SQS and SNS, `UnprocessedKeys` and
`UnprocessedItems` for DynamoDB.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import parse_qsl, urlencode
from xml.etree import ElementTree

from botocore.awsrequest import AWSPreparedRequest, AWSResponse
from moto.core.botocore_stubber import MockRawResponse

BATCHES = frozenset({"sqs.SendMessageBatch", "sns.PublishBatch", "dynamodb.BatchGetItem", "dynamodb.BatchWriteItem"})

Send = Callable[[], AWSResponse | None]
_SNS_ENTRY = "PublishBatchRequestEntries.member."
_FAILURE = {"Code": "InternalError", "Message": "injected", "SenderFault": False}


@dataclass(frozen=True, slots=True)
class _Halves:
    """A batch cut in two. kept: the request body to send on, None if nothing is left; answer: from the
    answer of the kept half (None likewise) to the whole answer's headers and body.
    """

    kept: str | None
    answer: Callable[[bytes | None], tuple[Mapping[str, str], bytes]]


def answer_in_part(name: str, request: AWSPreparedRequest, send: Send) -> AWSResponse | None:
    """Let half of the batch `service.Operation` through to `send`, and answer for both halves."""
    halves = {"sqs": _cut_queue_batch, "sns": _cut_topic_batch, "dynamodb": _cut_table_batch}[
        name.split(".", maxsplit=1)[0]
    ](_body(request))
    sent = None
    if halves.kept is not None:
        request.body = halves.kept.encode()
        sent = send()
        if sent is None or sent.status_code != 200:
            return sent
    headers, body = halves.answer(sent.content if sent is not None else None)
    return AWSResponse(request.url, 200, headers, MockRawResponse(body))  # type: ignore[arg-type]


def _body(request: AWSPreparedRequest) -> str:
    body = cast("str | bytes", request.body)
    return body.decode() if isinstance(body, bytes) else body


def _cut(entries: Sequence[Any]) -> tuple[list[Any], list[Any]]:
    """(kept, refused)"""
    return (list(entries[::2]), list(entries[1::2])) if len(entries) > 1 else ([], list(entries))


_JSON = {"content-type": "application/x-amz-json-1.0", "x-amzn-requestid": "injected"}


def _cut_queue_batch(body: str) -> _Halves:
    asked = json.loads(body)
    kept, refused = _cut(asked["Entries"])
    failed = [{"Id": entry["Id"], **_FAILURE} for entry in refused]

    def answer(sent: bytes | None) -> tuple[Mapping[str, str], bytes]:
        told = json.loads(sent) if sent else {"Successful": []}
        return _JSON, json.dumps({**told, "Failed": [*told.get("Failed", ()), *failed]}).encode()

    return _Halves(json.dumps({**asked, "Entries": kept}) if kept else None, answer)


def _cut_table_batch(body: str) -> _Halves:
    """DynamoDB reads and writes: whole lists per table, or `Keys` inside."""
    asked = json.loads(body)
    kept: dict[str, Any] = {}
    refused: dict[str, Any] = {}
    for table, wanted in asked["RequestItems"].items():
        halves = _cut(wanted if isinstance(wanted, list) else wanted["Keys"])
        for part, half in zip((kept, refused), halves, strict=True):
            if half:
                part[table] = half if isinstance(wanted, list) else {**wanted, "Keys": half}
    is_read = any(isinstance(wanted, dict) for wanted in asked["RequestItems"].values())
    field = "UnprocessedKeys" if is_read else "UnprocessedItems"
    nothing: dict[str, Any] = {"Responses": {}} if is_read else {}

    def answer(sent: bytes | None) -> tuple[Mapping[str, str], bytes]:
        return _JSON, json.dumps({**(json.loads(sent) if sent else nothing), field: refused}).encode()

    return _Halves(json.dumps({**asked, "RequestItems": kept}) if kept else None, answer)


def _cut_topic_batch(body: str) -> _Halves:
    form = parse_qsl(body, keep_blank_values=True)
    ids = [(_number(key), value) for key, value in form if key.startswith(_SNS_ENTRY) and key.endswith(".Id")]
    kept, refused = _cut(ids)
    # The members that stay are numbered from 1 again: a gap would end the list.
    places = {number: str(place) for place, (number, _) in enumerate(kept, start=1)}
    rest = [
        (key.replace(_number(key), places[_number(key)], 1) if _number(key) else key, value)
        for key, value in form
        if not _number(key) or _number(key) in places
    ]

    def answer(sent: bytes | None) -> tuple[Mapping[str, str], bytes]:
        tree = ElementTree.fromstring(sent or b"<PublishBatchResponse><PublishBatchResult/></PublishBatchResponse>")
        result = next(node for node in tree.iter() if node.tag.endswith("PublishBatchResult"))
        space = result.tag.removesuffix("PublishBatchResult")
        failed = result.find(f"{space}Failed")
        failed = ElementTree.SubElement(result, f"{space}Failed") if failed is None else failed
        for _, entry_id in refused:
            member = ElementTree.SubElement(failed, f"{space}member")
            for field, value in {"Id": entry_id, **_FAILURE, "SenderFault": "false"}.items():
                ElementTree.SubElement(member, space + field).text = str(value)
        return {"content-type": "text/xml"}, ElementTree.tostring(tree)

    return _Halves(urlencode(rest) if kept else None, answer)


def _number(key: str) -> str:
    """The member of the batch a form field belongs to, empty for fields of the request."""
    return key.removeprefix(_SNS_ENTRY).partition(".")[0] if key.startswith(_SNS_ENTRY) else ""
