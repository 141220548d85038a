"""WhatsApp from outside, with a Graph API on this machine: verified, signed, with a picture; answered, and read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from chalicelib.adapters.guarded_http import GuardedHttp
from chalicelib.bootstrap import container
from infra.standins.graph import Graph, Media
from infra.standins.graph_webhooks import body_of, signature, whatsapp, whatsapp_status
from infra.standins.serving import serving
from tests.cloud.product import ProductDesk, fresh_desk
from tests.cloud.stack import client

SECRET = {"app_secret": "s3cret", "verify_token": "hello", "access_token": "EAAtoken"}
NUMBER, CUSTOMER = "106540352242922", "33612000001"
INBOUND = "/v1/inbound/chn_whatsapp"
GREETING = "hub.mode=subscribe&hub.verify_token={}&hub.challenge=1158201444"


@pytest.fixture(scope="module")
def line() -> Iterator[tuple[ProductDesk, Graph]]:
    with fresh_desk() as desk:
        client("secretsmanager").create_secret(Name="test/channels/whatsapp", SecretString=json.dumps(SECRET))
        vars(container())["http"] = GuardedHttp(is_local=True)
        graph = Graph(
            SECRET["access_token"], now=container().now, media={"9": Media(b"\x89PNG\r\n\x1a\n", "image/png")}
        )
        with serving(graph.answer) as graph.url:
            settings = {"phone_number_id": NUMBER, "base_url": graph.url}
            channel = {
                "id": "chn_whatsapp", "kind": "whatsapp", "name": "WhatsApp", "secret": "whatsapp", "market": "FR",
                "settings": settings,
            }  # fmt: skip
            made = desk.request("POST", "/v1/channels", json={"channel": channel}, caller="admin")
            assert made.status == 201, made.text
            yield desk, graph


def deliver(desk: ProductDesk, entry: Any, app_secret: str = SECRET["app_secret"]) -> int:
    body = body_of("whatsapp_business_account", entry)
    headers = {"X-Hub-Signature-256": signature(body, app_secret)}
    return desk.request("POST", INBOUND, body=body, headers=headers, caller=None).status


def test_a_customer_writes_by_whatsapp_and_reads_the_answer(line: tuple[ProductDesk, Graph]) -> None:
    desk, graph = line
    greeted = desk.request("GET", f"{INBOUND}?{GREETING.format('hello')}", caller=None)
    assert (greeted.status, greeted.text) == (200, "1158201444")
    assert desk.request("GET", f"{INBOUND}?{GREETING.format('hallo')}", caller=None).status == 401

    now = container().now()
    graph.people[CUSTOMER] = now
    words = "Bonjour, mon colis est arrivé abîmé. Que puis-je faire ?"
    image = {"id": "9", "mime_type": "image/png", "caption": words}
    said = {"id": "wamid.A", "from": CUSTOMER, "timestamp": str(int(now.timestamp())), "type": "image", "image": image}
    entry = whatsapp(NUMBER, said, "Luc")
    assert deliver(desk, entry, "wrong") == 401
    assert [deliver(desk, entry), deliver(desk, entry)] == [200, 200]
    desk.cloud.settle()

    (ticket,) = desk.get("/v1/tickets?channel=whatsapp", caller="agent").json()["data"]
    (message,) = desk.get(f"/v1/tickets/{ticket['id']}/messages", caller="agent").json()["data"]
    assert (message["body"], len(message["attachment_ids"]), ticket["market"]) == (words, 1, "FR")

    reply = {"message": {"body": "Nous sommes désolés, nous vous renvoyons le colis.", "language": "fr"}}
    assert desk.post(f"/v1/tickets/{ticket['id']}/messages", json=reply, caller="agent").status == 202
    desk.cloud.settle()
    assert [(one["to"], one["text"]["body"]) for one in graph.sent] == [(CUSTOMER, reply["message"]["body"])]

    status = {"id": "wamid.0", "status": "read", "timestamp": said["timestamp"], "recipient_id": CUSTOMER}
    assert deliver(desk, whatsapp_status(NUMBER, status)) == 200
    desk.cloud.settle()
    answer = desk.get(f"/v1/tickets/{ticket['id']}/messages", caller="agent").json()["data"][-1]
    assert (answer["delivery"]["state"], answer["delivery"]["detail"]) == ("delivered", "read")
