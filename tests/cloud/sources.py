"""What waits for Lambda in the stream and in a queue, read as Lambda's pollers read it and in Lambda's shapes.

Reading and acknowledging are the stage's own work: off the record and never faulted.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Any

from tests.cloud.gate import GATE

Record = dict[str, Any]


class QueueSource:
    """A queue as Lambda's pollers see it. Delays follow the clock of the test (see waiting)."""

    def __init__(self, sqs: Any, url: str, arn: str) -> None:
        self._sqs, self._url, self._arn = sqs, url, arn

    def receive_all(self) -> list[Record]:
        """Every visible message, in Lambda's shape."""
        received: list[Record] = []
        with GATE.offstage():
            while page := self._page():
                received += [self._record(message) for message in page]
        return received

    def settle(self, record: Record, done: bool) -> None:
        """Delete a message, or give it back at once."""
        receipt = {"QueueUrl": self._url, "ReceiptHandle": record["receiptHandle"]}
        with GATE.offstage():
            if done:
                self._sqs.delete_message(**receipt)
            else:
                self._sqs.change_message_visibility(**receipt, VisibilityTimeout=0)

    def _page(self) -> list[dict[str, Any]]:
        answer = self._sqs.receive_message(
            QueueUrl=self._url,
            MaxNumberOfMessages=10,
            MessageSystemAttributeNames=["All"],
            MessageAttributeNames=["All"],
        )
        page: list[dict[str, Any]] = answer.get("Messages", [])
        return page

    def _record(self, message: Mapping[str, Any]) -> Record:
        return {
            "messageId": message["MessageId"],
            "receiptHandle": message["ReceiptHandle"],
            "body": message["Body"],
            "attributes": dict(message.get("Attributes", {})),
            "messageAttributes": {
                name: {"dataType": value["DataType"], "stringValue": value.get("StringValue")}
                for name, value in message.get("MessageAttributes", {}).items()
            },
            "md5OfBody": message["MD5OfBody"],
            "eventSource": "aws:sqs",
            "eventSourceARN": self._arn,
            "awsRegion": self._arn.split(":")[3],
        }


class StreamSource:
    """The table's stream from its beginning (TRIM_HORIZON), filtered as its event source mapping says."""

    def __init__(self, streams: Any, stream_arn: str, pattern: Mapping[str, Any]) -> None:
        self._streams, self._arn, self._pattern = streams, stream_arn, pattern
        self._iterator: str | None = None

    def __call__(self) -> list[Record]:
        """New records that match, in Lambda's shape."""
        matching: list[Record] = []
        with GATE.offstage():
            self._iterator = self._iterator or self._beginning()
            while True:
                answer = self._streams.get_records(ShardIterator=self._iterator)
                self._iterator = answer["NextShardIterator"]
                if not answer["Records"]:
                    return matching
                shaped = [_lambda_record(record, self._arn) for record in answer["Records"]]
                matching += [record for record in shaped if matches(self._pattern, record)]

    def _beginning(self) -> str:
        shards = self._streams.describe_stream(StreamArn=self._arn)["StreamDescription"]["Shards"]
        position = {"ShardId": shards[0]["ShardId"], "ShardIteratorType": "TRIM_HORIZON"}
        iterator: str = self._streams.get_shard_iterator(StreamArn=self._arn, **position)["ShardIterator"]
        return iterator


def matches(pattern: Mapping[str, Any], record: Mapping[str, Any]) -> bool:
    """Lambda's filter syntax as far as this product uses it: nested fields, each with a list of rules."""
    for name, wanted in pattern.items():
        held = record.get(name)
        if isinstance(wanted, Mapping):
            if not isinstance(held, Mapping) or not matches(wanted, held):
                return False
        elif not any(_fits(rule, held) for rule in wanted):
            return False
    return True


def _fits(rule: Any, held: Any) -> bool:
    """An allowed value, or `{"exists": ...}`, which looks at leaves only: what holds more fields does not exist."""
    if isinstance(rule, Mapping):
        is_leaf = held is not None and not isinstance(held, Mapping)
        return is_leaf is bool(rule["exists"])
    return bool(held == rule)


def _lambda_record(record: Mapping[str, Any], stream_arn: str) -> Record:
    change = dict(record["dynamodb"])
    change["ApproximateCreationDateTime"] = change["ApproximateCreationDateTime"].timestamp()
    for image in ("Keys", "NewImage", "OldImage"):
        if image in change:
            change[image] = {name: _json_value(value) for name, value in change[image].items()}
    return {
        "eventID": record["eventID"],
        "eventName": record["eventName"],
        "eventVersion": "1.1",
        "eventSource": "aws:dynamodb",
        "awsRegion": stream_arn.split(":")[3],
        "dynamodb": change,
        "eventSourceARN": stream_arn,
    }


def _json_value(value: Mapping[str, Any]) -> dict[str, Any]:
    """Bytes become base64 text, as in the JSON a function receives."""
    ((kind, content),) = value.items()
    if kind == "B":
        return {kind: base64.b64encode(content).decode()}
    if kind == "BS":
        return {kind: [base64.b64encode(part).decode() for part in content]}
    if kind == "L":
        return {kind: [_json_value(part) for part in content]}
    if kind == "M":
        return {kind: {name: _json_value(part) for name, part in content.items()}}
    return {kind: content}
