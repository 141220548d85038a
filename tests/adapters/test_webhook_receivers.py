"""Receivers as they are: failing, moved, gone, silent, dripping; called over real HTTP on the loopback."""

from __future__ import annotations

import http.server
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import ClassVar

import pytest

from chalicelib.adapters.guarded_http import GuardedHttp
from chalicelib.ports import HttpAnswer, HttpCall
from chalicelib.webhooks import calling
from chalicelib.webhooks.things import Delivery
from tests.event_builders import TICKET_ID, event
from tests.fakes_of_webhooks import WebhookDesk


class Receiver(http.server.BaseHTTPRequestHandler):
    """Does what its path says."""

    heard: ClassVar[list[str]] = []

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.heard.append(self.headers["webhook-id"])
        if self.path == "/silent":
            time.sleep(0.5)
            return
        if self.path == "/drips":
            with suppress(OSError):
                self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
                for _ in range(20):
                    self.wfile.write(b"x")
                    time.sleep(0.05)
            return
        self.send_response(int(self.path[1:]))
        self.send_header("Location", "/204")
        self.send_header("Retry-After", "120")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module", name="port")
def port_fixture() -> Iterator[int]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield server.server_port
    server.shutdown()
    thread.join()
    server.server_close()


def delivery_to(port: int, path: str) -> tuple[WebhookDesk, Delivery]:
    """One event is sent to a receiver of that path, once."""
    desk, web = WebhookDesk(), GuardedHttp(is_local=True)

    def near(call: HttpCall) -> HttpAnswer:
        url = f"http://127.0.0.1:{port}{path}"
        return web(HttpCall(call.method, url, call.headers, call.body, call.most_bytes, call.timeout_s))

    vars(desk.calling)["_http"] = near
    webhook = desk.has_webhook()
    Receiver.heard.clear()
    desk.happens(event(TICKET_ID, 1))
    desk.run()
    (told,) = desk.log(webhook)
    return desk, told


@pytest.mark.parametrize(
    ("path", "state", "status", "error"),
    [
        ("/204", "delivered", 204, None),
        ("/500", "waiting", 500, None),
        ("/429", "waiting", 429, None),
        ("/302", "dead", 302, None),
        ("/404", "dead", 404, None),
        ("/410", "dead", 410, None),
        ("/silent", "waiting", None, "timeout"),
        ("/drips", "waiting", None, "timeout"),
    ],
)
def test_each_receiver_is_called_once_and_understood(
    port: int, path: str, state: str, status: int | None, error: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calling, "TIMEOUT_S", 0.2)
    began = time.monotonic()
    desk, told = delivery_to(port, path)
    assert time.monotonic() - began < 0.45
    (made,) = told.tries
    assert (told.state, made.status, made.error) == (state, status, error)
    assert Receiver.heard == [event(TICKET_ID, 1).id]
    if state == "waiting":
        assert told.next_at is not None
        wait_s = (told.next_at - desk.clock()).total_seconds()
        assert wait_s == 120 if status else 5 <= wait_s <= 6


def test_a_receiver_that_is_not_there_is_tried_again() -> None:
    _, told = delivery_to(9, "/204")
    assert (told.state, told.tries[0].error) == ("waiting", "unreachable")
