"""Prints the events of a desk as they happen, one a line: time, subject, sequence, type, data.

    python -m infra.local events
    python -m infra.local events --filter '{"type": ["ticket.created"]}'

It subscribes a queue of its own to the topic, as an integrator would, and removes both at the end.
"""

from __future__ import annotations

import argparse
import json
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from infra.local.cloud import Endpoint
from infra.local.state import Connection

WAIT_S = 20


def main(arguments: list[str]) -> int:
    """Runs until Ctrl-C; returns the exit code for the shell."""
    parser = argparse.ArgumentParser(prog="events", description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--filter", default="{}", help="filter policy on the message attributes, as JSON")
    parser.add_argument("--topic", help="ARN of a topic on AWS; without it, the running local desk")
    options = parser.parse_args(arguments)
    if options.topic:
        endpoint, topic = Endpoint(None), options.topic
    else:
        connection = Connection.read()
        endpoint, topic = connection.endpoint, connection.topic_arn
    try:
        with subscription(endpoint, topic, json.loads(options.filter)) as queue:
            print(f"listening to {topic}; Ctrl-C ends it", file=sys.stderr)
            for event in received(endpoint, queue):
                print(line_of(event), flush=True)
    except KeyboardInterrupt:
        return 0
    return 0


def line_of(event: dict[str, Any]) -> str:
    """Returns an event for a reader: what happened when and to what, then its data as JSON."""
    data = json.dumps(event["data"], ensure_ascii=False, sort_keys=True)
    return f"{event['time']}  {event['subject']} #{event['sequence']}  {event['type']}  {data}"


@contextmanager
def subscription(endpoint: Endpoint, topic: str, filter_policy: dict[str, Any]) -> Iterator[str]:
    """Gives the URL of a fresh queue that gets the topic's events as they are; removes it at the end."""
    sqs, sns = endpoint.client("sqs"), endpoint.client("sns")
    url = sqs.create_queue(QueueName=f"meridian-listener-{secrets.token_hex(4)}")["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": json.dumps(_from_topic(arn, topic))})
    attributes = {"RawMessageDelivery": "true"}
    if filter_policy:
        attributes["FilterPolicy"] = json.dumps(filter_policy)
    subscribed = sns.subscribe(
        TopicArn=topic, Protocol="sqs", Endpoint=arn, Attributes=attributes, ReturnSubscriptionArn=True
    )
    try:
        yield url
    finally:
        sns.unsubscribe(SubscriptionArn=subscribed["SubscriptionArn"])
        sqs.delete_queue(QueueUrl=url)


def received(endpoint: Endpoint, queue: str, wait_s: int = WAIT_S) -> Iterator[dict[str, Any]]:
    """Yields the events of the queue for ever, each once it was deleted from the queue."""
    sqs = endpoint.client("sqs")
    while True:
        answer = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10, WaitTimeSeconds=wait_s)
        for message in answer.get("Messages", []):
            sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
            yield json.loads(message["Body"])


def _from_topic(queue: str, topic: str) -> dict[str, Any]:
    statement = {
        "Effect": "Allow",
        "Principal": {"Service": "sns.amazonaws.com"},
        "Action": "sqs:SendMessage",
        "Resource": queue,
        "Condition": {"ArnEquals": {"aws:SourceArn": topic}},
    }
    return {"Version": "2012-10-17", "Statement": [statement]}
