"""The channel that somebody builds after the example works with the desk over real HTTP, both ways."""

from __future__ import annotations

import json
import runpy
import threading
from base64 import b64encode
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from chalicelib.adapters.guarded_http import GuardedHttp
from chalicelib.bootstrap import container
from tests.cloud.product import ProductDesk, fresh_desk
from tests.cloud.stack import client

EXAMPLE = runpy.run_path(str(Path(__file__).parents[2] / "examples" / "generic_channel.py"))
SECRET = "whsec_" + b64encode(b"s" * 32).decode()
HELLO = {
    "id": "m1", "thread": "t1", "at": "2026-03-02T09:00:00Z", "sender": {"handle": "luc"}, "text": "Bonjour !",
    "language": "fr",
}  # fmt: skip


@pytest.fixture
def served() -> Iterator[tuple[ProductDesk, str, list[Any]]]:
    """A desk behind a real port, the example's own server, and the replies it took."""
    with fresh_desk() as desk:
        replies: list[Any] = []
        out = _serving(EXAMPLE["server"](("127.0.0.1", 0), SECRET, replies.append))
        door = _serving(ThreadingHTTPServer(("127.0.0.1", 0), _door(desk)))
        vars(container())["http"] = GuardedHttp(is_local=True)
        client("secretsmanager").create_secret(Name="test/channels/forum", SecretString=json.dumps({"secret": SECRET}))
        settings = {"reply_url": f"http://127.0.0.1:{out.server_address[1]}/replies", "network": "forum"}
        channel = {"id": "chn_forum", "kind": "generic", "name": "Forum", "secret": "forum", "settings": settings}
        assert desk.post("/v1/channels", json={"channel": channel}, caller="admin").status == 201
        yield desk, f"http://127.0.0.1:{door.server_address[1]}/v1/inbound/chn_forum", replies
        for server in (out, door):
            server.shutdown()
            server.server_close()


def _serving(server: ThreadingHTTPServer) -> ThreadingHTTPServer:
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    return server


def _door(desk: ProductDesk) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            answer = desk.request("POST", self.path, body=body, headers=dict(self.headers))
            self.send_response(answer.status)
            self.end_headers()

        def log_message(self, *_: Any) -> None: ...

    return Handler


def test_what_the_example_brings_is_answered_through_the_example(served: tuple[ProductDesk, str, list[Any]]) -> None:
    desk, url, replies = served
    assert EXAMPLE["bring"](url, "whsec_" + b64encode(b"x" * 32).decode(), HELLO) == 401
    assert [EXAMPLE["bring"](url, SECRET, HELLO) for _ in range(2)] == [200, 200]
    desk.cloud.settle()
    (ticket,) = desk.get("/v1/tickets?channel=social", caller="agent").json()["data"]
    reply = {"message": {"body": "Nous sommes désolés.", "language": "fr"}}
    assert desk.post(f"/v1/tickets/{ticket['id']}/messages", json=reply, caller="agent").status == 202
    desk.cloud.settle()
    assert [(one["text"], one["thread"], one["in_reply_to"]) for one in replies] == [
        ("Nous sommes désolés.", "t1", "m1")
    ]
    last = desk.get(f"/v1/tickets/{ticket['id']}/messages", caller="agent").json()["data"][-1]
    assert last["delivery"]["state"] == "sent"
