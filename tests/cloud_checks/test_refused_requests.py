"""What DynamoDB, SQS and SNS refuse is refused here too, by the guard or by moto; what they accept passes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

import pytest
from botocore.exceptions import ClientError, ParamValidationError

from tests.cloud.world import Cloud, fresh_cloud

Request = Callable[["Desk"], object]


@dataclass(frozen=True, slots=True)
class Desk:
    """One table, queue and topic for all cases; refused requests leave nothing behind."""

    cloud: Cloud

    @property
    def table(self) -> str:
        return self.cloud.stack.table_name

    def db(self, operation: str, **params: Any) -> Any:
        with self.cloud.gate.offstage():
            return getattr(self.cloud.client("dynamodb"), operation)(TableName=self.table, **params)

    def transact(self, *actions: Any) -> Any:
        with self.cloud.gate.offstage():
            return self.cloud.client("dynamodb").transact_write_items(TransactItems=list(actions))

    def batch(self, writes: list[Any]) -> Any:
        with self.cloud.gate.offstage():
            return self.cloud.client("dynamodb").batch_write_item(RequestItems={self.table: writes})


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    with fresh_cloud() as cloud:
        desk = Desk(cloud)
        desk.db("put_item", Item=item("held", n=N("1"), tags={"SS": ["a"]}, words={"L": [S("w")]}, text=S("t")))
        yield desk


def S(text: str) -> dict[str, Any]:
    return {"S": text}


def N(number: str) -> dict[str, Any]:
    return {"N": number}


def key(name: str = "x") -> dict[str, Any]:
    return {"pk": S("T#" + name), "sk": S("A")}


def item(name: str = "x", **attributes: Any) -> dict[str, Any]:
    return {**key(name), **attributes}


def nested(depth: int) -> dict[str, Any]:
    value: dict[str, Any] = S("deep")
    for _ in range(depth):
        value = {"L": [value]}
    return value


def put(**attributes: Any) -> Request:
    return lambda desk: desk.db("put_item", Item=item(**attributes))


def update(expression: str, values: dict[str, Any] | None = None, **extra: Any) -> Request:
    params: dict[str, Any] = {"UpdateExpression": expression, **extra}
    if values is not None:
        params["ExpressionAttributeValues"] = values
    return lambda desk: desk.db("update_item", Key=key("held"), **params)


def conditional_put(condition: str, values: dict[str, Any] | None = None, **extra: Any) -> Request:
    params: dict[str, Any] = {"ConditionExpression": condition, **extra}
    if values is not None:
        params["ExpressionAttributeValues"] = values
    return lambda desk: desk.db("put_item", Item=item(), **params)


def query(condition: str, values: dict[str, Any], **extra: Any) -> Request:
    return lambda desk: desk.db("query", KeyConditionExpression=condition, ExpressionAttributeValues=values, **extra)


def get(**attributes: Any) -> Request:
    return lambda desk: desk.db("get_item", Key=attributes)


def transact(*actions: dict[str, Any]) -> Request:
    """Actions without a table name, e.g. {"Put": {"Item": ...}}."""

    def request(desk: Desk) -> object:
        named = [{kind: {"TableName": desk.table, **a} for kind, a in action.items()} for action in actions]
        return desk.transact(*named)

    return request


def batch(*writes: dict[str, Any]) -> Request:
    return lambda desk: desk.batch(list(writes))


def create(name: str) -> Request:
    def request(desk: Desk) -> object:
        with desk.cloud.gate.offstage():
            return desk.cloud.client("dynamodb").create_table(
                TableName=name,
                KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}],
                AttributeDefinitions=[{"AttributeName": "pk", "AttributeType": "S"}],
                BillingMode="PAY_PER_REQUEST",
            )

    return request


def send(**params: Any) -> Request:
    def request(desk: Desk) -> object:
        with desk.cloud.gate.offstage():
            return desk.cloud.client("sqs").send_message(QueueUrl=desk.cloud.stack.queues["RelayQueue"], **params)

    return request


def send_batch(*bodies: str) -> Request:
    def request(desk: Desk) -> object:
        entries = [{"Id": str(i), "MessageBody": body} for i, body in enumerate(bodies)]
        with desk.cloud.gate.offstage():
            return desk.cloud.client("sqs").send_message_batch(
                QueueUrl=desk.cloud.stack.queues["RelayQueue"], Entries=entries
            )

    return request


def publish(**params: Any) -> Request:
    def request(desk: Desk) -> object:
        with desk.cloud.gate.offstage():
            return desk.cloud.client("sns").publish(TopicArn=desk.cloud.environment["TOPIC_ARN"], **params)

    return request


def publish_batch(*messages: str) -> Request:
    def request(desk: Desk) -> object:
        entries = [{"Id": str(i), "Message": message} for i, message in enumerate(messages)]
        with desk.cloud.gate.offstage():
            return desk.cloud.client("sns").publish_batch(
                TopicArn=desk.cloud.environment["TOPIC_ARN"], PublishBatchRequestEntries=entries
            )

    return request


BIG = "x" * (400 * 1024)
ONE = {":one": N("1")}
BY_PK = {":pk": S("T#held")}
OPEN = {":s": S("open")}
PK = partial(query, "pk = :pk", BY_PK)
STATUS = partial(query, "#s = :s", OPEN, IndexName="by_status", ExpressionAttributeNames={"#s": "status"})
PUT_X = {"Put": {"Item": item()}}

REFUSED: dict[str, Request] = {
    # values
    "empty string set in put": put(tags={"SS": []}),
    "empty number set in put": put(tags={"NS": []}),
    "empty binary set in put": put(tags={"BS": []}),
    "duplicate strings in a set": put(tags={"SS": ["a", "a"]}),
    "duplicate numbers in a set": put(tags={"NS": ["1", "1"]}),
    "equal numbers written differently in a set": put(tags={"NS": ["1", "1.0"]}),
    "duplicate bytes in a set": put(tags={"BS": [b"a", b"a"]}),
    "empty set by update": update("SET tags = :t", {":t": {"SS": []}}),
    "empty set in a transaction": transact({"Put": {"Item": item(tags={"SS": []})}}),
    "empty set in a batch": batch({"PutRequest": {"Item": item(tags={"SS": []})}}),
    "number of 39 digits": put(n=N("1" * 39)),
    "number of 39 digits by update": update("SET n = :n", {":n": N("1." + "1" * 38)}),
    "number of 1E126": put(n=N("1E126")),
    "number of -1E126": put(n=N("-1E126")),
    "number of 1E-131": put(n=N("1E-131")),
    "number of 39 digits in a number set": put(n={"NS": ["1" * 39]}),
    "number that is a word": put(n=N("one")),
    "number that is empty": put(n=N("")),
    "number that is a dot": put(n=N(".")),
    "number NaN": put(n=N("NaN")),
    "number Infinity": put(n=N("Infinity")),
    "number with a space": put(n=N(" 1")),
    "number with an underscore": put(n=N("1_000")),
    "lists nested 33 deep": put(deep=nested(33)),
    "lists nested 33 deep by update": update("SET deep = :d", {":d": nested(33)}),
    "lists nested 33 deep in a transaction": transact({"Put": {"Item": item(deep=nested(33))}}),
    "attribute value of no type": put(n={}),
    "attribute value of two types": put(n={"S": "a", "N": "1"}),
    "null that is false": put(n={"NULL": False}),
    # keys
    "empty partition key": lambda desk: desk.db("put_item", Item={"pk": S(""), "sk": S("A")}),
    "empty sort key": lambda desk: desk.db("put_item", Item={"pk": S("T#x"), "sk": S("")}),
    "partition key over 2048 bytes": lambda desk: desk.db("put_item", Item={"pk": S("é" * 1025), "sk": S("A")}),
    "sort key over 1024 bytes": lambda desk: desk.db("put_item", Item={"pk": S("T#x"), "sk": S("é" * 513)}),
    "partition key of the wrong type": lambda desk: desk.db("put_item", Item={"pk": N("1"), "sk": S("A")}),
    "sort key of the wrong type": lambda desk: desk.db("put_item", Item={"pk": S("T#x"), "sk": N("1")}),
    "item without a sort key": lambda desk: desk.db("put_item", Item={"pk": S("T#x")}),
    "item without a partition key": lambda desk: desk.db("put_item", Item={"sk": S("A")}),
    "get with half a key": get(pk=S("T#x")),
    "get with more than the key": get(pk=S("T#x"), sk=S("A"), status=S("open")),
    "get with a key of the wrong type": get(pk=N("1"), sk=S("A")),
    "index key of the wrong type in put": put(status=N("1")),
    "index key that is empty in put": put(status=S("")),
    "index sort key of the wrong type in a batch": batch({"PutRequest": {"Item": item(updated_at=N("1"))}}),
    "index key of the wrong type in a transaction": transact({"Put": {"Item": item(due=N("1"))}}),
    "update of a key attribute": update("SET sk = :v", {":v": S("B")}),
    # sizes
    "item over 400 KB": put(text=S(BIG)),
    "item over 400 KB in UTF-8 only": put(text=S("é" * (201 * 1024))),
    "item over 400 KB by its names": put(**{"x" * 1000: S(BIG[1000:])}),
    "item over 400 KB in a transaction": transact({"Put": {"Item": item(text=S(BIG))}}),
    "item over 400 KB in a batch": batch({"PutRequest": {"Item": item(text=S(BIG))}}),
    "item over 400 KB by update": update("SET big = :b", {":b": S(BIG)}),
    # expressions
    "unused value in put": conditional_put("attribute_not_exists(pk)", {":v": S("a")}),
    "unused value in update": update("SET n = :one", {**ONE, ":two": N("2")}),
    "unused value in delete": lambda desk: desk.db(
        "delete_item", Key=key(), ConditionExpression="attribute_exists(pk)", ExpressionAttributeValues=ONE
    ),
    "unused value in query": query("pk = :pk", {**BY_PK, ":v": S("a")}),
    "unused value in scan": lambda desk: desk.db(
        "scan", FilterExpression="attribute_exists(n)", ExpressionAttributeValues=ONE
    ),
    "unused value in a transaction": transact(
        {
            "Put": {
                "Item": item(),
                "ConditionExpression": "attribute_not_exists(pk)",
                "ExpressionAttributeValues": ONE,
            }
        }
    ),
    "unused name in put": conditional_put("attribute_not_exists(pk)", ExpressionAttributeNames={"#n": "n"}),
    "unused name in update": update("SET n = :one", ONE, ExpressionAttributeNames={"#n": "n"}),
    "unused name in query": PK(ExpressionAttributeNames={"#n": "n"}),
    "values without an expression": lambda desk: desk.db("put_item", Item=item(), ExpressionAttributeValues=ONE),
    "undefined name": update("SET #n = :one", ONE),
    "undefined value": update("SET n = :two"),
    "undefined name in a condition": conditional_put("attribute_not_exists(#pk)"),
    "undefined name in a transaction": transact(
        {"Put": {"Item": item(), "ConditionExpression": "attribute_not_exists(#pk)"}}
    ),
    "expression over 4 KB": conditional_put("attribute_not_exists(" + "a" * 4096 + ")"),
    "expression of over 300 operators": conditional_put(" AND ".join(["n = :one"] * 152), ONE),
    "IN of over 100 operands": conditional_put(
        "n IN (" + ", ".join(f":v{i}" for i in range(101)) + ")", {f":v{i}": N(str(i)) for i in range(101)}
    ),
    "reserved word in update": update("SET status = :s", {":s": S("open")}),
    "reserved word in a condition": conditional_put("status = :s", {":s": S("open")}),
    "reserved word in a projection": lambda desk: desk.db("get_item", Key=key(), ProjectionExpression="status"),
    "reserved word in a transaction": transact(
        {
            "Update": {
                "Key": key(),
                "UpdateExpression": "SET status = :s",
                "ExpressionAttributeValues": {":s": S("o")},
            }
        }
    ),
    "overlapping paths": update("SET words = :l, words[0] = :w", {":l": {"L": []}, ":w": S("v")}),
    "same path twice": update("SET n = :one, n = :one", ONE),
    "adding to a string": update("SET txt = n + :w", {":w": S("w")}),
    "syntax error in update": update("SET n := :one", ONE),
    "syntax error in a condition": conditional_put("n = = :one", ONE),
    "empty update expression": update(""),
    # queries
    "query without its partition key": query("sk = :pk", BY_PK),
    "query filtered on a key attribute": query("pk = :pk", {**BY_PK, ":a": S("A")}, FilterExpression="sk = :a"),
    "query filtered on an index key attribute": STATUS(FilterExpression="attribute_exists(updated_at)"),
    "query with a key of the wrong type": query("pk = :pk", {":pk": N("1")}),
    "query with a prefix of the wrong type": query("pk = :pk AND begins_with(sk, :p)", {**BY_PK, ":p": N("1")}),
    "query between bounds the wrong way round": query(
        "pk = :pk AND sk BETWEEN :a AND :b", {**BY_PK, ":a": S("b"), ":b": S("a")}
    ),
    "query of an unknown index": PK(IndexName="by_nothing"),
    "consistent query of an index": STATUS(ConsistentRead=True),
    "start key without its sort key": PK(ExclusiveStartKey={"pk": S("T#held")}),
    "start key with an attribute too many": PK(ExclusiveStartKey=item("held", n=N("1"))),
    "start key of the wrong type": PK(ExclusiveStartKey={"pk": S("T#held"), "sk": N("1")}),
    "start key of another partition": PK(ExclusiveStartKey=key("other")),
    "start key of the table in an index": STATUS(ExclusiveStartKey=key("held")),
    "start key of another index partition": STATUS(
        ExclusiveStartKey=item("held", status=S("closed"), updated_at=S("2026"))
    ),
    "scan from half a key": lambda desk: desk.db("scan", ExclusiveStartKey={"pk": S("T#held")}),
    # batches and transactions
    "batch of 26 writes": batch(*({"PutRequest": {"Item": item(str(i))}} for i in range(26))),
    "batch that puts and deletes one key": batch({"PutRequest": {"Item": item()}}, {"DeleteRequest": {"Key": key()}}),
    "batch that puts one key twice": batch({"PutRequest": {"Item": item()}}, {"PutRequest": {"Item": item()}}),
    "transaction of 101 actions": transact(*({"Put": {"Item": item(str(i))}} for i in range(101))),
    "transaction over 4 MB": transact(*({"Put": {"Item": item(str(i), text=S(BIG[:-2000]))}} for i in range(11))),
    "transaction on one item twice": transact(
        PUT_X, {"ConditionCheck": {"Key": key(), "ConditionExpression": "attribute_exists(pk)"}}
    ),
    "transaction of no actions": transact(),
    "transaction with two verbs in one action": transact({"Put": {"Item": item()}, "Delete": {"Key": key("y")}}),
    "table name of one character": create("T"),
    "table name with a space": create("my table"),
    # messages
    "SQS body with U+0000": send(MessageBody="a\0b"),
    "SQS body with U+FFFF": send(MessageBody="a\uffffb"),
    "SQS body with an escape character": send(MessageBody="\x1b[0m"),
    "SQS body that is empty": send(MessageBody=""),
    "SQS body over 1 MiB": send(MessageBody="x" * (1_048_576 + 1)),
    "SQS attribute with U+0000": send(
        MessageBody="a", MessageAttributes={"type": {"DataType": "String", "StringValue": "\0"}}
    ),
    "SQS message of 11 attributes": send(
        MessageBody="a",
        MessageAttributes={f"a{i}": {"DataType": "String", "StringValue": "v"} for i in range(11)},
    ),
    "SQS batch with a U+FFFE": send_batch("good", "\ufffe"),
    "SQS batch with an empty body": send_batch("good", ""),
    "SQS batch of 11": send_batch(*"abcdefghijk"),
    "SQS delay over 15 minutes": send(MessageBody="a", DelaySeconds=901),
    "SNS empty message": publish(Message=""),
    "SNS subject with a line break": publish(Message="m", Subject="a\nb"),
    "SNS subject over 100 characters": publish(Message="m", Subject="s" * 101),
    "SNS subject outside ASCII": publish(Message="m", Subject="colis abîmé"),
    "SNS message over 256 KB": publish(Message="m" * (262_144 + 1)),
    "SNS attribute that is empty": publish(
        Message="m", MessageAttributes={"market": {"DataType": "String", "StringValue": ""}}
    ),
    "SNS batch over 256 KB in all": publish_batch(*["m" * 40_000] * 7),
    "SNS batch with an empty message": publish_batch("good", ""),
    "SNS batch of 11": publish_batch(*"abcdefghijk"),
}

ACCEPTED: dict[str, Request] = {
    "number of 38 digits": put(n=N("9" * 38)),
    "number of 9.9E125": put(n=N("9.9E125")),
    "number of 1E-130": put(n=N("1E-130")),
    "number with trailing zeros": put(n=N("1" + "0" * 100)),
    "lists nested 31 deep": put(deep=nested(31)),
    "item just under 400 KB": put(text=S(BIG[:-6000])),
    "set of distinct numbers": put(tags={"NS": ["1", "10", "-1", "0.1"]}),
    "empty string beside the keys": put(text=S("")),
    "IN of 100 operands": lambda desk: desk.db(
        "scan",
        FilterExpression="n IN (" + ", ".join(f":v{i}" for i in range(100)) + ")",
        ExpressionAttributeValues={f":v{i}": N(str(i)) for i in range(100)},
    ),
    "query of a prefix": query("pk = :pk AND begins_with(sk, :p)", {**BY_PK, ":p": S("M#")}),
    "query between equal bounds": query("pk = :pk AND sk BETWEEN :a AND :a", {**BY_PK, ":a": S("a")}),
    "query filtered on another attribute": query("pk = :pk", {**BY_PK, ":one": N("1")}, FilterExpression="n = :one"),
    "query filtered on a nested name like a key": PK(FilterExpression="attribute_exists(words.pk)"),
    "query from its own start key": PK(ExclusiveStartKey=key("held")),
    "query of an index from its own start key": STATUS(
        ExclusiveStartKey=item("held", status=S("open"), updated_at=S("2026"))
    ),
    "update of an index key": update("SET queue_id = :q", {":q": S("q_fr")}),
    "batch of 25 writes": batch(*({"PutRequest": {"Item": item(str(i))}} for i in range(25))),
    "transaction of 100 actions": transact(*({"Put": {"Item": item(str(i))}} for i in range(100))),
    "SQS body of tabs and lines": send(MessageBody="a\t\r\nb 漢字 😀"),
    "SNS message with attributes": publish(
        Message="m", Subject="s", MessageAttributes={"market": {"DataType": "String", "StringValue": "FR"}}
    ),
    "SNS batch under 256 KB in all": publish_batch(*["m" * 20_000] * 10),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_request_aws_refuses_is_refused(desk: Desk, name: str) -> None:
    with pytest.raises((ClientError, ParamValidationError)) as refusal:
        REFUSED[name](desk)

    if isinstance(refusal.value, ClientError):
        assert refusal.value.response["ResponseMetadata"]["HTTPStatusCode"] in (400, 413)


@pytest.mark.parametrize("name", ACCEPTED)
def test_a_request_aws_accepts_is_accepted(desk: Desk, name: str) -> None:
    ACCEPTED[name](desk)
