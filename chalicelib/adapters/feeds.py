"""Fetches the calendar feeds that people point at, and nothing inside the network that this runs in.

A name is looked up once; the connection goes to the very address that was found public, so that a second answer of the
name server cannot lead elsewhere. TLS and `Host` still speak of the name.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from chalicelib.sla.ical_feed import FeedError

if TYPE_CHECKING:
    import ssl

MAX_FEED_BYTES = 1_048_576
TIMEOUT_S = 5.0
HTTPS_PORT = 443
HEADERS = {"Accept": "text/calendar", "Accept-Encoding": "identity", "User-Agent": "Meridian", "Connection": "close"}
# Ranges that carry another address inside: 6to4, Teredo and the two NAT64 prefixes.
CARRIERS = tuple(map(ipaddress.IPv6Network, ("2002::/16", "2001::/32", "64:ff9b::/96", "64:ff9b:1::/48")))

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
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or getattr(ip, "is_site_local", False))


class HttpsFeeds:
    """Feeds over HTTPS: one try, no redirects, at most 1 MB, and one deadline for name, handshake, headers and body.

    `resolve` and `allows` say where a name leads and which addresses may be called; `trust` whose certificates count
    (None: those of the system).
    """

    def __init__(
        self,
        resolve: Resolve = places_of,
        allows: Callable[[str], bool] = is_public,
        trust: ssl.SSLContext | None = None,
        timeout_s: float = TIMEOUT_S,
    ) -> None:
        self._resolve = resolve
        self._allows = allows
        self._trust = trust
        self._timeout_s = timeout_s

    def fetch(self, url: str) -> str:
        """See the port."""
        from http.client import HTTPException

        host, target = _parts(url)
        until = time.monotonic() + self._timeout_s
        try:
            places = self._places(host)
            if not places or not all(self._allows(address) for address, _ in places):
                raise FeedError("feed_refused")
            body = self._get(places[0], (host, target), until)
        except (OSError, UnicodeError, HTTPException) as failed:
            raise FeedError("feed_unreachable") from failed
        try:
            return body.decode("utf-8-sig")
        except UnicodeDecodeError as other:
            raise FeedError("bad_feed") from other

    def _places(self, host: str) -> Sequence[Place]:
        """Where a name leads. The system's resolver knows no deadline: one that dawdles is left behind."""
        from concurrent.futures import ThreadPoolExecutor

        aside = ThreadPoolExecutor(max_workers=1)
        try:
            return aside.submit(self._resolve, host).result(self._timeout_s)
        finally:
            aside.shutdown(wait=False)

    def _get(self, place: Place, asked: tuple[str, str], until: float) -> bytes:
        """What a place answers when `asked` (host, target) of it. OSError, HTTPException."""
        import ssl
        from http.client import HTTPSConnection

        host, target = asked
        trust = self._trust or ssl.create_default_context()
        call = HTTPSConnection(host, HTTPS_PORT, context=trust)
        with (
            socket.create_connection(place, timeout=_left(until)) as plain,
            _cut_at(until, plain),
            trust.wrap_socket(plain, server_hostname=host) as call.sock,
        ):
            call.request("GET", target, headers=HEADERS)
            answer = call.getresponse()
            announced = answer.length or 0
            if answer.status != 200 or announced > MAX_FEED_BYTES:
                raise ConnectionError(f"answered {answer.status}")
            body = answer.read(MAX_FEED_BYTES + 1)
            _left(until)  # what was cut off may look as if it had ended
        if not announced <= len(body) <= MAX_FEED_BYTES:
            raise ConnectionError("too long, or not all of it")
        return body


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


def _parts(url: str) -> tuple[str, str]:
    """Host and target of a URL. FeedError for anything but https://host[:443]/path[?query]."""
    try:
        parts = urlsplit(url)
        port = parts.port or HTTPS_PORT
    except ValueError as unreadable:
        raise FeedError("feed_refused") from unreadable
    if parts.scheme != "https" or not parts.hostname or parts.username is not None or port != HTTPS_PORT:
        raise FeedError("feed_refused")
    return parts.hostname, (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
