"""What a telephone switch tells of its calls."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from infra.standins.phone import ARN, event, record
from tests.cloud.stack import client
from tests.faults.clock_flows import held
from tests.faults.flows import Flow, Prepared, invoked
from tests.faults.stage import Stage

CHANNEL = {"id": "chn_calls", "kind": "connect", "name": "Hotline", "settings": {"instance_arn": ARN}}


def missed(stage: Stage) -> Prepared:
    """A call has waited; its record, which names the caller and says that nobody took it, is to be read."""
    assert stage.desk.post("/v1/channels", json={"channel": CHANNEL}, caller="admin").status == 201
    told(stage, event("QUEUED"))
    stage.settle()
    told(stage, record())
    return {"events": held(stage, "InboundQueue")}


def told(stage: Stage, document: Mapping[str, Any]) -> None:
    """As EventBridge puts it on the queue."""
    queue = stage.desk.cloud.stack.queues["InboundQueue"]
    client("sqs").send_message(QueueUrl=queue, MessageBody=json.dumps(document))


CALL_FLOWS = (Flow("a missed call is told", invoked("receive"), missed, source="InboundQueue"),)
