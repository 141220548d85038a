"""A connected channel from outside: what a vendor delivers ends in one ticket, and the answer goes back to it."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator
from typing import Any

import pytest

from chalicelib.bootstrap import container
from chalicelib.channels.standard_signatures import signed_headers
from chalicelib.ports import HttpAnswer, HttpCall
from tests.cloud.product import ProductDesk, fresh_desk
from tests.cloud.stack import client

KEY = b"k" * 32
CHANNEL = {
    "id": "chn_forum", "kind": "generic", "name": "Forum", "secret": "forum", "market": "FR",
    "settings": {"network": "forum", "reply_url": "https://forum.example/replies"},
}  # fmt: skip
INBOUND = "/v1/inbound/chn_forum"


@pytest.fixture(scope="module")
def forum() -> Iterator[tuple[ProductDesk, list[HttpCall]]]:
    with fresh_desk() as desk:
        client("secretsmanager").create_secret(
            Name="test/channels/forum", SecretString=json.dumps({"secret": "whsec_" + b64encode(KEY).decode()})
        )
        calls: list[HttpCall] = []

        def answer(call: HttpCall) -> HttpAnswer:
            calls.append(call)
            return HttpAnswer(200, {}, b'{"id": "forum-77"}')

        vars(container())["http"] = answer
        made = desk.request("POST", "/v1/channels", json={"channel": CHANNEL}, caller="admin")
        assert made.status == 201, made.text
        yield desk, calls


def deliver(desk: ProductDesk, *messages: dict[str, Any], key: bytes = KEY) -> int:
    body = json.dumps({"messages": list(messages)}).encode()
    headers = signed_headers("dlv_1", container().now(), body, [key])
    return desk.request("POST", INBOUND, body=body, headers=headers, caller=None).status


def message(id_: str, text: str, **more: Any) -> dict[str, Any]:
    who = {"name": "Luc", "handle": "luc"}
    return {"id": id_, "thread": "t1", "at": "2026-03-02T09:00:00Z", "sender": who, "text": text, **more}


Forum = tuple[ProductDesk, list[HttpCall]]


def tickets(desk: ProductDesk) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = desk.get("/v1/tickets?channel=social", caller="agent").json()["data"]
    return found


def thread(desk: ProductDesk) -> list[dict[str, Any]]:
    (ticket,) = tickets(desk)
    found: list[dict[str, Any]] = desk.get(f"/v1/tickets/{ticket['id']}/messages", caller="agent").json()["data"]
    return found


def test_a_conversation_comes_in_and_its_answer_goes_back(forum: Forum) -> None:
    desk, calls = forum
    first = message("m1", "Bonjour, mon colis est arrivé abîmé. Que puis-je faire ?")
    picture = {"filename": "a.png", "content_type": "image/png", "content": b64encode(b"\x89PNG\r\n\x1a\n").decode()}
    assert deliver(desk, first, key=b"x" * 32) == 401
    assert [deliver(desk, first), deliver(desk, first), deliver(desk, message("m2", "Voici.", files=[picture]))] == [
        200
    ] * 3
    desk.cloud.settle()

    (ticket,) = tickets(desk)
    assert (ticket["market"], ticket["channel"]) == ("FR", "social")
    told = thread(desk)
    assert [one["body"] for one in told] == [first["text"], "Voici."]
    assert len(told[1]["attachment_ids"]) == 1

    reply = {"message": {"body": "Nous sommes désolés, nous vous renvoyons le colis.", "language": "fr"}}
    assert desk.post(f"/v1/tickets/{ticket['id']}/messages", json=reply, caller="agent").status == 202
    desk.cloud.settle()
    assert [json.loads(call.body)["text"] for call in calls] == [reply["message"]["body"]]
    assert thread(desk)[-1]["delivery"]["state"] == "sent"

    receipt = {**message("r1", ""), "type": "receipt", "about": "forum-77", "state": "delivered"}
    edit = {**message("m3", "Voici la photo."), "type": "edit", "about": "m2"}
    assert deliver(desk, receipt, edit, edit) == 200
    desk.cloud.settle()
    told = thread(desk)
    assert told[2]["delivery"]["state"] == "delivered"
    assert (told[3]["body"], told[3]["replaces_id"]) == ("Voici la photo.", told[1]["id"])

    withdrawal = {**message("w1", ""), "type": "withdrawal", "about": "m3"}
    assert deliver(desk, withdrawal, withdrawal) == 200
    desk.cloud.settle()
    assert thread(desk)[3]["body"] == ""
    assert thread(desk)[3]["withdrawn_at"] is not None
