"""Calls the addresses that people write down (feeds, webhooks, channels), and nothing inside the network this runs in.

A name is looked up once and every address it leads to must be public; the connection goes to the very address that was
found so, and a second answer of the name server cannot lead elsewhere. TLS and `Host` still speak of the name. Nothing
is redirected, proxied or tried again.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

from chalicelib.adapters.web import LOOPBACK
from chalicelib.ports import HttpAnswer, HttpCall, HttpRefusedError, HttpTooLargeError

if TYPE_CHECKING:
    import ssl
    from http.client import HTTPConnection

HTTPS_PORT, HTTP_PORT = 443, 80
USUAL_HEADERS = {"accept-encoding": "identity", "user-agent": "Meridian", "connection": "close"}
# Ranges that carry another address inside: 6to4 and its relays, Teredo, the two NAT64 prefixes, IPv4-compatible ones.
# `ipaddress` calls many of them global.
CARRIERS = tuple(map(ipaddress.IPv6Network, ("2002::/16", "2001::/32", "64:ff9b::/96", "64:ff9b:1::/48", "::/96")))
RELAYS_OF_6TO4 = ipaddress.IPv4Network("192.88.99.0/24")

Place = tuple[str, int]  # address and port
Resolve = Callable[[str], Sequence[Place]]


def places_of(host: str) -> Sequence[Place]:
    """Where a name leads, in the order the resolver prefers. OSError."""
    return [
        (str(found[4][0]), int(found[4][1])) for found in socket.getaddrinfo(host, HTTPS_PORT, type=socket.SOCK_STREAM)
    ]


def is_public(address: str) -> bool:
    """Whether an address belongs to the public internet and to one machine of it."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is not None:
            return is_public(str(ip.ipv4_mapped))
        if any(ip in carrier for carrier in CARRIERS):
            return False
    elif ip in RELAYS_OF_6TO4:
        return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or getattr(ip, "is_site_local", False))


class GuardedHttp:
    """The port Http: one deadline for name, handshake, sending, headers and body.

    `resolve` and `allows` say where a name leads and which addresses may be called; `trust` whose certificates count
    (None: those of the system). A local desk (`is_local`) may call plain http on this machine, for stand-ins.
    """

    def __init__(
        self,
        resolve: Resolve = places_of,
        allows: Callable[[str], bool] = is_public,
        trust: ssl.SSLContext | None = None,
        *,
        is_local: bool = False,
    ) -> None:
        self._resolve = resolve
        self._allows = allows
        self._given_trust = trust
        self._is_local = is_local

    def __call__(self, call: HttpCall) -> HttpAnswer:
        """See the port."""
        from http.client import HTTPException

        parts = self._checked(call.url)
        until = time.monotonic() + call.timeout_s
        try:
            return self._answer(call, parts, until)
        except ConnectionError:
            _left(until)  # a connection that was cut off looks as if the server had ended it
            raise
        except (UnicodeError, HTTPException) as failed:
            _left(until)
            raise ConnectionError(type(failed).__name__) from failed

    def _checked(self, url: str) -> SplitResult:
        """The parts of an address: https on its own port without a user; http on this machine for a local desk."""
        try:
            parts = urlsplit(url)
            is_near = self._is_local and parts.scheme == "http" and parts.hostname in LOOPBACK
            is_far = parts.scheme == "https" and (parts.port or HTTPS_PORT) == HTTPS_PORT
        except ValueError as unreadable:
            raise HttpRefusedError("unreadable") from unreadable
        if not parts.hostname or parts.username is not None or not (is_near or is_far):
            raise HttpRefusedError("not https")
        return parts

    def _answer(self, call: HttpCall, parts: SplitResult, until: float) -> HttpAnswer:
        """What the one place that a name leads to answers. OSError, UnicodeError, HTTPException."""
        place = self._place(parts, until)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        headers = USUAL_HEADERS | {name.lower(): value for name, value in call.headers.items()}
        with (
            socket.create_connection(place, timeout=_left(until)) as plain,
            _cut_at(until, plain),
            self._spoken_to(parts, plain) as connection,
        ):
            connection.request(call.method, target, call.body or None, headers)
            return _read(connection, call.most_bytes, until)

    def _place(self, parts: SplitResult, until: float) -> Place:
        host = parts.hostname or ""
        if parts.scheme == "http":
            return host, parts.port or HTTP_PORT
        places = self._places(host, until)
        if not places or not all(self._allows(address) for address, _ in places):
            raise HttpRefusedError("not public")
        return places[0]

    def _places(self, host: str, until: float) -> Sequence[Place]:
        """Where a name leads. The system's resolver knows no deadline: one that dawdles is left behind."""
        from concurrent.futures import ThreadPoolExecutor

        aside = ThreadPoolExecutor(max_workers=1)
        try:
            return aside.submit(self._resolve, host).result(_left(until))
        finally:
            aside.shutdown(wait=False)

    @contextmanager
    def _spoken_to(self, parts: SplitResult, plain: socket.socket) -> Iterator[HTTPConnection]:
        """A connection to speak HTTP over, inside TLS for https."""
        from http.client import HTTPConnection

        host = parts.hostname or ""
        if parts.scheme == "http":
            connection = HTTPConnection(host, parts.port or HTTP_PORT)
            connection.sock = plain
            yield connection
            return
        connection = HTTPConnection(host, HTTPS_PORT)
        connection.default_port = HTTPS_PORT  # and `Host` names no port
        with self._trust.wrap_socket(plain, server_hostname=host) as connection.sock:
            yield connection

    @cached_property
    def _trust(self) -> ssl.SSLContext:
        import ssl

        return self._given_trust or ssl.create_default_context()


def _read(connection: HTTPConnection, most_bytes: int, until: float) -> HttpAnswer:
    """The answer, whole. OSError when it is longer, or ends early."""
    answer = connection.getresponse()
    announced = answer.length or 0
    if announced > most_bytes > 0:
        raise HttpTooLargeError(f"more than {most_bytes} bytes")
    body = answer.read(most_bytes + 1) if most_bytes else b""
    _left(until)  # what was cut off may look as if it had ended
    if most_bytes and len(body) > most_bytes:
        raise HttpTooLargeError(f"more than {most_bytes} bytes")
    if most_bytes and len(body) < announced:
        raise ConnectionError("not all of it")
    return HttpAnswer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, body)


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


@contextmanager
def _cut_at(until: float, connection: socket.socket) -> Iterator[None]:
    """End a connection at a moment, whatever is going on over it: a timeout of a socket begins anew with every byte."""
    from threading import Timer

    twin = connection.dup()  # stays usable when TLS takes the connection over

    def cut() -> None:
        with suppress(OSError):
            twin.shutdown(socket.SHUT_RDWR)

    timer = Timer(_left(until), cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        twin.close()
