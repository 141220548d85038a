"""Telephone calls from outside: a switch posts what happens, Amazon Connect's events wait on the queue."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator
from typing import Any

import pytest

from chalicelib.bootstrap import container
from chalicelib.channels.standard_signatures import signed_headers
from infra.standins.phone import ARN, CALLER, DESK, event, record
from tests.cloud.product import ProductDesk, fresh_desk
from tests.cloud.stack import client

KEY = b"k" * 32
CHANNELS: tuple[dict[str, Any], ...] = (
    {"id": "chn_pbx", "kind": "cti", "name": "Switch", "secret": "pbx", "market": "FR"},
    {"id": "chn_calls", "kind": "connect", "name": "Hotline", "settings": {"instance_arn": ARN}},
)


@pytest.fixture(scope="module")
def desk() -> Iterator[ProductDesk]:
    with fresh_desk() as ready:
        value = json.dumps({"secret": "whsec_" + b64encode(KEY).decode()})
        client("secretsmanager").create_secret(Name="test/channels/pbx", SecretString=value)
        for channel in CHANNELS:
            made = ready.request("POST", "/v1/channels", json={"channel": channel}, caller="admin")
            assert made.status == 201, made.text
        yield ready


def test_calls_of_both_kinds_are_tickets_with_their_facts(desk: ProductDesk) -> None:
    call = {"id": "c1", "state": "missed", "from": "+4915112345678", "to": DESK, "started_at": "2026-03-02T09:00:00Z"}
    body = json.dumps({"calls": [call]}).encode()
    headers = signed_headers("dlv_1", container().now(), body, [KEY])
    for _ in range(2):
        assert desk.request("POST", "/v1/inbound/chn_pbx", body=body, headers=headers, caller=None).status == 200
    queue = desk.cloud.stack.queues["InboundQueue"]
    for document in (event("QUEUED"), record(), record()):
        client("sqs").send_message(QueueUrl=queue, MessageBody=json.dumps(document))
    desk.cloud.settle()

    found = desk.get("/v1/tickets?channel=phone", caller="agent").json()["data"]
    threads = [desk.get(f"/v1/tickets/{one['id']}/messages", caller="agent").json()["data"] for one in found]
    last = {thread[-1]["body"]: thread[-1]["details"]["call"] for thread in threads}
    assert set(last) == {f"☎ ✕ +4915112345678 → {DESK}", f"☎ ✕ {CALLER} → {DESK} · 00:02:05"}
    assert all(facts["is_missed"] for facts in last.values())
