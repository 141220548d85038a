"""Adds a channel of your own to a desk: brings messages in, takes replies out. Needs nothing but Python.

Connect the channel first (docs/channels/generic.md), then, with the values of its secret and its address:

    python examples/generic_channel.py whsec_... http://127.0.0.1:8000/api/v1/inbound/chn_forum

Every line you type is a message of one customer; replies are printed as they come in on http://127.0.0.1:8090/replies.
"""

# ruff: noqa: T201, TID251 - a program of its own, outside the product

from __future__ import annotations

import base64
import hmac
import json
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

TOLERANCE_S = 300
MOST_BYTES = 1_048_576


def signature(secret: str, id_: str, timestamp: str, body: bytes) -> str:
    """The signature of Standard Webhooks, without its version."""
    key = base64.b64decode(secret.removeprefix("whsec_"))
    return base64.b64encode(hmac.digest(key, f"{id_}.{timestamp}.".encode() + body, "sha256")).decode()


def bring(url: str, secret: str, *messages: Mapping[str, Any]) -> int:
    """Bring messages to the desk; the status it answers. Bring them again until it is 200: each is taken once."""
    body = json.dumps({"messages": messages}, ensure_ascii=False).encode()
    id_, timestamp = f"dlv_{time.time_ns()}", str(int(time.time()))
    headers = {
        "Content-Type": "application/json",
        "webhook-id": id_,
        "webhook-timestamp": timestamp,
        "webhook-signature": "v1," + signature(secret, id_, timestamp, body),
    }
    request = urllib.request.Request(url, body, headers, method="POST")  # noqa: S310 - the address is yours
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310
            return int(answer.status)
    except urllib.error.HTTPError as refused:
        return int(refused.code)


def server(place: tuple[str, int], secret: str, take: Callable[[Any], None]) -> ThreadingHTTPServer:
    """A server that hands every reply of the desk to `take`; a repeat has the same `id`."""

    class Handler(BaseHTTPRequestHandler):
        """One reply."""

        def do_POST(self) -> None:
            """401 for what the desk did not sign; the answer's `id` is what receipts and edits will speak of."""
            body = self.rfile.read(min(int(self.headers.get("Content-Length") or 0), MOST_BYTES))
            if not self._is_signed(body):
                self._answer(401, {})
                return
            reply = json.loads(body)
            take(reply)
            self._answer(200, {"id": f"forum-{reply['id']}"})

        def _is_signed(self, body: bytes) -> bool:
            id_, timestamp = self.headers.get("webhook-id", ""), self.headers.get("webhook-timestamp", "")
            if not timestamp.isdecimal() or abs(time.time() - int(timestamp[:12])) > TOLERANCE_S:
                return False
            right = signature(secret, id_, timestamp, body)
            given = [part.removeprefix("v1,") for part in self.headers.get("webhook-signature", "").split()]
            return any(hmac.compare_digest(right.encode(), one.encode()) for one in given)

        def _answer(self, status: int, answer: Mapping[str, Any]) -> None:
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps(answer).encode())

        def log_message(self, *_: Any) -> None:
            """Nothing: replies are personal."""

    return ThreadingHTTPServer(place, Handler)


def main() -> None:
    """Bring every line of the input, print every reply."""
    secret, url = sys.argv[1:3]
    replies = server(("127.0.0.1", 8090), secret, lambda reply: print("desk:", reply["text"], flush=True))
    Thread(target=replies.serve_forever, daemon=True).start()
    for number, line in enumerate(sys.stdin):
        message = {
            "id": f"{time.time_ns()}-{number}",
            "thread": "luc-1",
            "at": datetime.now(UTC).isoformat(),
            "sender": {"name": "Luc", "handle": "luc"},
            "text": line.strip(),
        }
        print(bring(url, secret, message), flush=True)


if __name__ == "__main__":
    main()
