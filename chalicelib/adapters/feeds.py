"""Fetches the calendar feeds that people point at, and nothing inside the network that this runs in.

A name is looked up once; the connection goes to the very address that was found public, so that a second answer of the
name server cannot lead elsewhere. TLS and `Host` still speak of the name.
"""

import ipaddress
import socket
import time
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlsplit

from chalicelib.sla.ical_feed import FeedError

MAX_FEED_BYTES = 1_048_576
TIMEOUT_S = 5.0
CHUNK_BYTES = 16_384
HTTPS_PORT = 443
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
    """Feeds over HTTPS: 5 seconds in all, one try, no redirects, at most 1 MB.

    `resolve` and `allows` say where a name leads and which addresses may be called; `pool_options` go to urllib3.
    """

    def __init__(
        self, resolve: Resolve = places_of, allows: Callable[[str], bool] = is_public, **pool_options: Any
    ) -> None:
        self._resolve = resolve
        self._allows = allows
        self._options = pool_options

    def fetch(self, url: str) -> str:
        """See the port."""
        host, target = _parts(url)
        try:
            places = self._resolve(host)
        except (OSError, UnicodeError) as unknown:
            raise FeedError("feed_unreachable") from unknown
        if not places or not all(self._allows(address) for address, _ in places):
            raise FeedError("feed_refused")
        body = self._get(places[0], host, target)
        try:
            return body.decode("utf-8-sig")
        except UnicodeDecodeError as other:
            raise FeedError("bad_feed") from other

    def _get(self, place: Place, host: str, target: str) -> bytes:
        import urllib3

        until = time.monotonic() + TIMEOUT_S
        timeout = urllib3.Timeout(total=TIMEOUT_S)
        options: dict[str, Any] = {"server_hostname": host, "assert_hostname": host, **self._options}
        pool = urllib3.HTTPSConnectionPool(*place, timeout=timeout, retries=False, **options)
        headers = {"Host": host, "Accept": "text/calendar", "Accept-Encoding": "identity", "User-Agent": "Meridian"}
        try:
            answer = pool.request("GET", target, headers=headers, redirect=False, preload_content=False)
            if answer.status != 200:
                raise FeedError("feed_unreachable")
            return _read(answer, until)
        except (urllib3.exceptions.HTTPError, OSError) as failed:
            raise FeedError("feed_unreachable") from failed
        finally:
            pool.close()


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


def _read(answer: Any, until: float) -> bytes:
    body = bytearray()
    while chunk := answer.read1(CHUNK_BYTES):
        body += chunk
        if len(body) > MAX_FEED_BYTES or time.monotonic() > until:
            raise FeedError("feed_unreachable")
    return bytes(body)
