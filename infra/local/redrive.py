"""Moves messages of a dead-letter queue back to where they failed, once the cause is mended.

python -m infra.local redrive translate              on the running local desk
python -m infra.local redrive translate --stack meridian     on AWS, with the machine's own credentials
"""

from __future__ import annotations

import argparse
from typing import Any

from infra.local.cloud import Endpoint
from infra.local.deploy import Stack, describe
from infra.local.state import Connection

QUEUES = {
    "relay": ("RelayDeadLetters", "RelayQueue"),
    "translate": ("TranslateDeadLetters", "TranslateQueue"),
    "deliver": ("DeliverDeadLetters", "DeliverQueue"),
    "arm": ("ArmDeadLetters", "ArmQueue"),
    "wake-ups": ("WakeUpsDeadLetters", "WakeUpsQueue"),
    "effects": ("EffectsDeadLetters", "EffectsQueue"),
    "scan": ("ScanDeadLetters", "ScanQueue"),
    "webhooks": ("WebhooksDeadLetters", "WebhooksQueue"),
    "reapply": ("ReapplyDeadLetters", "ReapplyQueue"),
    "inbound": ("InboundDeadLetters", "InboundQueue"),
    "feeds": ("FeedsDeadLetters", "FeedsQueue"),
    "push": ("PushDeadLetters", "PushQueue"),
}
BATCH = 10
WAIT_S = 1


def main(arguments: list[str]) -> int:
    """Runs the command; returns the exit code for the shell."""
    parser = argparse.ArgumentParser(prog="redrive", description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("queue", choices=sorted(QUEUES))
    parser.add_argument("--stack", help="a stack on AWS; without it, the running local desk")
    options = parser.parse_args(arguments)
    endpoint = Endpoint(None) if options.stack else Connection.read().endpoint
    stack = describe(endpoint, options.stack or "meridian")
    moved = redrive(endpoint.client("sqs"), stack, options.queue)
    print(f"moved {moved} message{'' if moved == 1 else 's'} back to the {options.queue} queue")
    return 0


def redrive(sqs: Any, stack: Stack, queue: str) -> int:
    """Moves every visible message of the queue's dead letters back; returns how many.

    Sends before it deletes: a message may be moved twice when this is interrupted, never lost. Consumers are
    idempotent.
    """
    source, target = (stack.resources[name] for name in QUEUES[queue])
    moved = 0
    while messages := _receive(sqs, source):
        for message in messages:
            sqs.send_message(QueueUrl=target, MessageBody=message["Body"])
            sqs.delete_message(QueueUrl=source, ReceiptHandle=message["ReceiptHandle"])
            moved += 1
    return moved


def _receive(sqs: Any, url: str) -> list[dict[str, Any]]:
    answer = sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=BATCH, WaitTimeSeconds=WAIT_S)
    messages: list[dict[str, Any]] = answer.get("Messages", [])
    return messages
