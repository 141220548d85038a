"""What a telephone switch tells of its calls."""

from __future__ import annotations

import json

from infra.standins.phone import ARN, record
from tests.cloud.stack import client
from tests.faults.clock_flows import held
from tests.faults.flows import Flow, Prepared, invoked
from tests.faults.stage import Stage

CHANNEL = {"id": "chn_calls", "kind": "connect", "name": "Hotline", "settings": {"instance_arn": ARN}}


def missed(stage: Stage) -> Prepared:
    """The record of a call that nobody took waits to be read."""
    assert stage.desk.post("/v1/channels", json={"channel": CHANNEL}, caller="admin").status == 201
    queue = stage.desk.cloud.stack.queues["InboundQueue"]
    client("sqs").send_message(QueueUrl=queue, MessageBody=json.dumps(record()))
    return {"events": held(stage, "InboundQueue")}


CALL_FLOWS = (Flow("a missed call is told", invoked("receive"), missed, source="InboundQueue"),)
