"""Receives a desk's webhooks: checks each signature, takes every event once, answers before it works.

Needs nothing but Python. The secret is the one that `POST /v1/webhooks` answered; during a rotation name both:

    python examples/receive_webhooks.py whsec_... [whsec_...]

It listens on http://127.0.0.1:8080. A local desk may call that address; a desk on AWS calls https on port 443 alone, so
put whatever ends TLS for you in front. Nothing but `verified` and `Events` is worth copying.
"""

# ruff: noqa: T201, TID251 - a program of its own, outside the product

from __future__ import annotations

import base64
import hmac
import json
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Queue
from threading import Lock, Thread
from typing import Any

TOLERANCE_S = 300  # how far the two clocks may be apart
MOST_BYTES = 262_144
SEEN_AT_MOST = 100_000  # ids kept to recognise repeats; keep them in your database, with what you made of the event


def verified(headers: Mapping[str, str], body: bytes, secrets: Sequence[str], now: float) -> bool:
    """Whether a desk that knows one of the secrets sent these very bytes, a moment ago.

    `headers` by names in lower case; `secrets` as `whsec_...`; `now` in seconds since 1970.
    """
    id_, timestamp = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not (timestamp.isascii() and timestamp.isdigit()) or abs(now - int(timestamp[:12])) > TOLERANCE_S:
        return False
    signed = f"{id_}.{timestamp}.".encode() + body
    given = [part[3:] for part in headers.get("webhook-signature", "").split(" ") if part.startswith("v1,")]
    is_right = False
    for secret in secrets:
        key = base64.b64decode(secret.removeprefix("whsec_"))
        expected = base64.b64encode(hmac.digest(key, signed, "sha256"))
        for signature in given:
            is_right |= hmac.compare_digest(expected, signature.encode())
    return is_right


class Events:
    """Events, each once, to be worked off by somebody else. Replays come with the id that is known already."""

    def __init__(self) -> None:
        self.waiting: Queue[dict[str, Any]] = Queue()
        self._seen: dict[str, None] = {}
        self._lock = Lock()

    def take(self, event: dict[str, Any]) -> bool:
        """Put an event on the queue; False for one that was there before."""
        with self._lock:
            if event["id"] in self._seen:
                return False
            self._seen[event["id"]] = None
            if len(self._seen) > SEEN_AT_MOST:
                del self._seen[next(iter(self._seen))]
        self.waiting.put(event)
        return True


def server(address: tuple[str, int], secrets: Sequence[str], events: Events) -> ThreadingHTTPServer:
    """A server that answers 204 to an event and its repeats, 401 to anybody else."""

    class Receiver(BaseHTTPRequestHandler):
        timeout = 10

        def do_POST(self) -> None:
            """Check, take, answer: the desk waits ten seconds, and tries again for three days unless it hears 2xx."""
            length = int(self.headers.get("Content-Length") or 0)
            body = self.rfile.read(length) if length <= MOST_BYTES else b""
            headers = {name.lower(): value for name, value in self.headers.items()}
            is_ours = verified(headers, body, secrets, time.time())
            if is_ours:
                events.take(json.loads(body))
            self.send_response(204 if is_ours else 401)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing of every request."""

    return ThreadingHTTPServer(address, Receiver)


def main(secrets: Sequence[str]) -> None:
    """Print events until Ctrl-C. Events of one ticket come in the order of `sequence`, others in any."""
    events = Events()
    listening = server(("127.0.0.1", 8080), secrets, events)
    Thread(target=listening.serve_forever, daemon=True).start()
    print("listening on http://127.0.0.1:8080", flush=True)
    while True:
        event = events.waiting.get()
        subject = event["data"].get("subject_id")
        print(f"{event['occurred_at']}  {subject} #{event['sequence']}  {event['type']}", flush=True)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    with suppress(KeyboardInterrupt):
        main(sys.argv[1:])
