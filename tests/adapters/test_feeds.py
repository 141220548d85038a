"""Feeds are fetched from where their name leads in public, and from nowhere else."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from chalicelib.adapters.feeds import MAX_FEED_BYTES, HttpsFeeds, is_public
from chalicelib.sla.ical_feed import FeedError

HOST = "feeds.example"
PUBLIC, METADATA = "93.184.215.14", "169.254.169.254"


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "0.0.0.0", "10.0.0.1", "100.64.0.1", METADATA, "169.254.170.2", "172.16.0.1", "192.168.1.1",
        "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1",
        "::ffff:169.254.169.254", "fe80::1", "fe80::1%eth0", "fec0::1", "fd00:ec2::254", "ff02::1",
        "64:ff9b::a9fe:a9fe", "64:ff9b:1::a9fe:a9fe", "2002:a9fe:a9fe::1", "2001:0:a9fe:a9fe::1", "2001:db8::1",
    ],
)  # fmt: skip
def test_an_address_inside_a_network_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", [PUBLIC, "2606:4700::1111", "::ffff:8.8.8.8"])
def test_an_address_of_the_internet_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("addresses", [[], [METADATA], [PUBLIC, "10.0.0.1"], ["::1"]])
def test_a_name_that_leads_inside_is_never_called(addresses: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(HttpsFeeds, "_get", _never)
    with pytest.raises(FeedError, match="feed_refused"):
        HttpsFeeds(lambda _: [(address, 443) for address in addresses]).fetch(f"https://{HOST}/a.ics")


@pytest.mark.parametrize(
    "url",
    [
        "http://feeds.example/a.ics", "https://feeds.example:8443/a.ics", "https://user:secret@feeds.example/a.ics",
        "https://@feeds.example/", "https:///a.ics", "file:///etc/passwd", "https://feeds.example:port/",
        "https://[::1/", "ftp://feeds.example/",
    ],
)  # fmt: skip
def test_only_plain_https_addresses_are_called(url: str) -> None:
    with pytest.raises(FeedError, match="feed_refused"):
        HttpsFeeds(_never).fetch(url)


@pytest.mark.parametrize("url", ["https://127.0.0.1/", "https://[::1]/", "https://2130706433/", "https://localhost/"])
def test_an_address_in_place_of_a_name_is_looked_at_as_well(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(HttpsFeeds, "_get", _never)
    with pytest.raises(FeedError, match="feed_refused"):
        HttpsFeeds().fetch(url)


def test_a_name_that_takes_long_to_look_up_is_given_up() -> None:
    answered = threading.Event()

    def slow(_: str) -> list[tuple[str, int]]:
        answered.wait(5)
        return []

    with pytest.raises(FeedError, match="feed_unreachable"):
        HttpsFeeds(slow, timeout_s=0.1).fetch(f"https://{HOST}/a.ics")
    answered.set()


def test_a_name_nobody_knows_is_unreachable() -> None:
    def unknown(_: str) -> list[tuple[str, int]]:
        raise OSError("no such name")

    with pytest.raises(FeedError, match="feed_unreachable"):
        HttpsFeeds(unknown).fetch(f"https://{HOST}/a.ics")


DRIPS = {
    "/drips-headers": (b"HTTP/1.1 200 OK\r\nX: ", b"x"),
    "/drips-body": (b"HTTP/1.1 200 OK\r\n\r\n", b"x"),
    "/drips-chunks": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
    "/drips-interim": (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
}


class Server(BaseHTTPRequestHandler):
    """Answers by path and remembers whom it was asked for."""

    asked: ClassVar[list[tuple[str, str | None]]] = []

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers["Host"]))
        if self.path in DRIPS:
            self.drip(*DRIPS[self.path])
            return
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", f"http://{METADATA}/latest/meta-data")
            self.end_headers()
            return
        if self.path == "/short":
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nBEGIN:VCALENDAR")
            return
        bodies = {"/large": b"x" * (MAX_FEED_BYTES + 1), "/latin": b"\xe9t\xe9", "/gone": b""}
        body = bodies.get(self.path.partition("?")[0], "\ufeffBEGIN:VCALENDAR fête".encode())
        self.send_response(404 if self.path == "/gone" else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(OSError):  # nobody takes all of what is too large
            self.wfile.write(body)

    def drip(self, begin: bytes, again: bytes) -> None:
        """Say a little every now and then, until nobody listens."""
        with suppress(OSError):
            self.wfile.write(begin)
            for _ in range(100):
                self.wfile.write(again)
                time.sleep(0.05)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module", name="place")
def place_fixture(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[tuple[str, int], ssl.SSLContext]]:
    """A server on the loopback, certified as HOST alone, and what trusts it."""
    certificate = _certificate(tmp_path_factory.mktemp("tls"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield ("127.0.0.1", server.server_port), ssl.create_default_context(cafile=certificate)
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(name="server")
def server_fixture(place: tuple[tuple[str, int], ssl.SSLContext]) -> HttpsFeeds:
    """Feeds whose every name leads there."""
    return HttpsFeeds(lambda _: [place[0]], lambda _: True, place[1])


@pytest.fixture(name="hurried")
def hurried_fixture(place: tuple[tuple[str, int], ssl.SSLContext]) -> HttpsFeeds:
    """The same with little time."""
    return HttpsFeeds(lambda _: [place[0]], lambda _: True, place[1], timeout_s=0.3)


def test_a_feed_is_read_from_the_address_found_in_the_name_of_its_host(server: HttpsFeeds) -> None:
    Server.asked.clear()
    assert server.fetch(f"https://{HOST}/a.ics?year=all") == "BEGIN:VCALENDAR fête"
    assert Server.asked == [("/a.ics?year=all", HOST)]


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("moved", "feed_unreachable"),
        ("gone", "feed_unreachable"),
        ("large", "feed_unreachable"),
        ("short", "feed_unreachable"),
        ("latin", "bad_feed"),
    ],
)
def test_what_is_no_feed_is_not_taken(server: HttpsFeeds, path: str, reason: str) -> None:
    with pytest.raises(FeedError, match=reason):
        server.fetch(f"https://{HOST}/{path}")


def test_a_server_that_is_another_is_not_believed(server: HttpsFeeds) -> None:
    with pytest.raises(FeedError, match="feed_unreachable"):
        server.fetch("https://other.example/a.ics")


@pytest.mark.parametrize("path", ["drips-headers", "drips-body", "drips-chunks", "drips-interim"])
def test_a_feed_that_trickles_is_given_up_in_time(hurried: HttpsFeeds, path: str) -> None:
    began = time.monotonic()
    with pytest.raises(FeedError, match="feed_unreachable"):
        hurried.fetch(f"https://{HOST}/{path}")
    assert time.monotonic() - began < 1


def test_a_server_that_never_shakes_hands_is_given_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        feeds = HttpsFeeds(lambda _: [silent.getsockname()], lambda _: True, timeout_s=0.2)
        with pytest.raises(FeedError, match="feed_unreachable"):
            feeds.fetch(f"https://{HOST}/a.ics")


def _never(*_: object) -> list[tuple[str, int]]:
    raise AssertionError("called")


def _certificate(folder: Path) -> Path:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name, now = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, HOST)]), datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path = folder / "server.pem"
    path.write_bytes(secret + made.public_bytes(serialization.Encoding.PEM))
    return path
