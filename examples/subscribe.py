"""Listens to a desk's events through a queue of its own: needs boto3 and nothing of Meridian's code.

On the local cloud (after `make run`), events about urgent tickets of two markets:

    python examples/subscribe.py --filter '{"market": ["FR", "DE"], "urgency": ["urgent"]}'

On AWS, with credentials from the usual places, the same by the topic's ARN (an output of the stack):

    python examples/subscribe.py --topic arn:aws:sns:eu-west-1:123456789012:meridian-events

Ctrl-C ends it and removes the queue and the subscription. A real consumer keeps both.
"""

# ruff: noqa: T201, TID251 - a program of its own, outside the product

from __future__ import annotations

import argparse
import json
import os
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import boto3

SEEN_AT_MOST = 10_000  # ids kept to recognise repeats


def main() -> None:
    """Read the arguments and print events until Ctrl-C."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--topic", help="ARN of the topic on AWS; without it, the running local desk")
    parser.add_argument("--filter", type=json.loads, default={}, help="filter policy on message attributes, as JSON")
    parser.add_argument("--count", type=int, default=0, help="end after that many events; 0: never")
    options = parser.parse_args()
    connection, topic = ({}, options.topic) if options.topic else local_desk()
    sns, sqs = boto3.client("sns", **connection), boto3.client("sqs", **connection)
    try:
        with subscribed_queue(sns, sqs, topic, options.filter) as url:
            print(f"listening to {topic}", flush=True)
            for number, event in enumerate(once(events(sqs, url)), 1):
                print(f"{event['time']}  {event['subject']} #{event['sequence']}  {event['type']}", flush=True)
                print(f"    {json.dumps(event['data'], ensure_ascii=False)}", flush=True)
                if number == options.count:
                    break
    except KeyboardInterrupt:
        pass


def local_desk() -> tuple[dict[str, Any], str]:
    """How to reach the local cloud, and its topic, from what `make run` wrote down.

    It takes any credentials.
    """
    state = Path(os.environ.get("STATE_DIR", ".local"))
    facts = json.loads((state / "connection.json").read_text(encoding="utf-8"))
    reached = {
        "endpoint_url": facts["aws_endpoint_url"],
        "region_name": facts["region"],
        "aws_access_key_id": "local",
        "aws_secret_access_key": "local",
    }
    return reached, facts["topic_arn"]


@contextmanager
def subscribed_queue(sns: Any, sqs: Any, topic: str, filter_policy: Mapping[str, Any]) -> Iterator[str]:
    """A queue that this topic, and nobody else, may send to; removed at the end."""
    url = sqs.create_queue(QueueName=f"meridian-example-{uuid.uuid4().hex[:8]}")["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    allowed = {
        "Effect": "Allow",
        "Principal": {"Service": "sns.amazonaws.com"},
        "Action": "sqs:SendMessage",
        "Resource": arn,
        "Condition": {"ArnEquals": {"aws:SourceArn": topic}},
    }
    policy = json.dumps({"Version": "2012-10-17", "Statement": [allowed]})
    sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": policy})
    attributes = {"RawMessageDelivery": "true"}  # the CloudEvent itself, without SNS's envelope around it
    if filter_policy:
        attributes["FilterPolicy"] = json.dumps(filter_policy)
    subscription = sns.subscribe(
        TopicArn=topic, Protocol="sqs", Endpoint=arn, Attributes=attributes, ReturnSubscriptionArn=True
    )["SubscriptionArn"]
    try:
        yield url
    finally:
        sns.unsubscribe(SubscriptionArn=subscription)
        sqs.delete_queue(QueueUrl=url)


def events(sqs: Any, url: str) -> Iterator[dict[str, Any]]:
    """The queue's events. A message is deleted after its event was handled, so a crash brings it again."""
    while True:
        answer = sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10, WaitTimeSeconds=10)
        for message in answer.get("Messages", []):
            yield json.loads(message["Body"])
            sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])


def once(stream: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Each event once: delivery is at least once, and a repeat has the same id."""
    seen: dict[str, None] = {}
    for event in stream:
        if event["id"] in seen:
            continue
        yield event
        seen[event["id"]] = None
        if len(seen) > SEEN_AT_MOST:
            del seen[next(iter(seen))]


if __name__ == "__main__":
    main()
