"""Addresses are called where their name leads in public, and nowhere else; an answer is whole, bounded and in time."""

from __future__ import annotations

import http.server
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import ClassVar

import pytest

from chalicelib.adapters.guarded_http import GuardedHttp, is_public, places_of
from chalicelib.ports import HttpAnswer, HttpCall, HttpRefusedError

HOST = "hooks.example"
PUBLIC, METADATA = "93.184.215.14", "169.254.169.254"
MOST = 1_000


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "0.0.0.0", "10.0.0.1", "100.64.0.1", METADATA, "169.254.170.2", "172.16.0.1", "192.168.1.1",
        "192.0.2.1", "192.88.99.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1",
        "::127.0.0.1", "::7f00:1", "::ffff:169.254.169.254", "fe80::1", "fe80::1%eth0", "fec0::1", "fd00:ec2::254",
        "ff02::1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::a9fe:a9fe", "2002:a9fe:a9fe::", "2001:0:a9fe:a9fe::1",
        "2001:db8::1",
    ],
)  # fmt: skip
def test_an_address_inside_a_network_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", [PUBLIC, "2606:4700::1111", "::ffff:8.8.8.8"])
def test_an_address_of_the_internet_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("addresses", [[], [METADATA], [PUBLIC, "10.0.0.1"], ["::1"], ["192.88.99.1"]])
def test_a_name_that_leads_inside_is_never_called(addresses: list[str], no_connections: None) -> None:
    with pytest.raises(HttpRefusedError):
        GuardedHttp(lambda _: [(address, 443) for address in addresses])(_get("/"))


@pytest.mark.parametrize(
    "url",
    [
        "http://hooks.example/", "https://hooks.example:8443/", "https://user:secret@hooks.example/",
        "https://@hooks.example/", "https:///a", "file:///proc/self/environ", "https://hooks.example:port/",
        "https://[::1/", "ftp://hooks.example/", "http://127.0.0.1:9001/2018-06-01/runtime/invocation/next",
        "http://169.254.170.2/v2/credentials", "",
    ],
)  # fmt: skip
def test_only_plain_https_addresses_are_called(url: str) -> None:
    with pytest.raises(HttpRefusedError):
        GuardedHttp(_never)(HttpCall("GET", url, {}))


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "127.1", "0x7f.1", "0177.0.0.1", "2130706433", "2852039166", "[::1]", "localhost",
        "\u2460\u2461\u2466.0.0.1", "[::ffff:127.0.0.1]", "[64:ff9b::a9fe:a9fe]", "[fd00:ec2::254]",
    ],
)  # fmt: skip
def test_every_spelling_of_an_inner_address_is_looked_at_as_what_it_means(host: str, no_connections: None) -> None:
    with pytest.raises(OSError):
        GuardedHttp()(HttpCall("GET", f"https://{host}/", {}))


def test_the_address_that_was_found_public_is_the_one_that_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([[(PUBLIC, 443)], [(METADATA, 443)]])
    called: list[tuple[str, int]] = []

    def connect(place: tuple[str, int], timeout: float) -> socket.socket:
        called.append(place)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "create_connection", connect)
    rebound = GuardedHttp(lambda _: next(answers))
    with pytest.raises(ConnectionRefusedError):
        rebound(_get("/"))
    with pytest.raises(HttpRefusedError):
        rebound(_get("/"))
    assert called == [(PUBLIC, 443)]


def test_a_local_desk_calls_plain_http_on_its_machine_and_no_other_desk_does(place: Place, plain: int) -> None:
    near = HttpCall("POST", f"http://127.0.0.1:{plain}/echo", {}, b"body")
    assert GuardedHttp(is_local=True)(near).body == b"POST /echo body"
    with pytest.raises(HttpRefusedError):
        GuardedHttp()(near)
    with pytest.raises(HttpRefusedError):
        GuardedHttp(is_local=True)(HttpCall("GET", "http://hooks.example/", {}))


def test_a_name_that_takes_long_to_look_up_is_given_up() -> None:
    answered = threading.Event()

    def slow(_: str) -> list[tuple[str, int]]:
        answered.wait(5)
        return []

    with pytest.raises(TimeoutError):
        GuardedHttp(slow)(_get("/", 0.1))
    answered.set()


def test_a_name_nobody_knows_is_an_error_of_the_network() -> None:
    def unknown(_: str) -> list[tuple[str, int]]:
        raise OSError("no such name")

    with pytest.raises(OSError, match="no such name"):
        GuardedHttp(unknown)(_get("/"))


def test_a_name_that_cannot_be_one_is_an_error_of_the_network() -> None:
    with pytest.raises(ConnectionError):
        GuardedHttp(places_of)(HttpCall("GET", f"https://{'a' * 70}.example/", {}))


DRIPS = {
    "/drips-headers": (b"HTTP/1.1 200 OK\r\nX: ", b"x"),
    "/drips-body": (b"HTTP/1.1 200 OK\r\n\r\n", b"x"),
    "/drips-chunks": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
    "/drips-interim": (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
}


class Server(http.server.BaseHTTPRequestHandler):
    """Answers by path and remembers whom it was asked for."""

    asked: ClassVar[list[tuple[str, str | None]]] = []

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers["Host"]))
        if self.path in DRIPS:
            self.drip(*DRIPS[self.path])
            return
        if self.path == "/short":
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhalf")
            return
        if self.path == "/nonsense":
            self.wfile.write(b"\x16\x03\x01 nonsense\r\n\r\n")
            return
        sent = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        body = b"x" * (MOST + 1) if self.path == "/large" else f"{self.command} {self.path} {sent.decode()}".encode()
        self.send_response(302 if self.path == "/moved" else 200)
        self.send_header("Location", f"http://{METADATA}/latest/meta-data")
        if self.path != "/endless":
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(OSError):  # nobody takes all of what is too large
            self.wfile.write(body)

    do_POST = do_GET

    def drip(self, begin: bytes, again: bytes) -> None:
        """Say a little every now and then, until nobody listens."""
        with suppress(OSError):
            self.wfile.write(begin)
            for _ in range(100):
                self.wfile.write(again)
                time.sleep(0.05)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


Place = tuple[tuple[str, int], ssl.SSLContext]


@pytest.fixture(name="no_connections")
def no_connections_fixture(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody connects anywhere."""
    monkeypatch.setattr(socket, "create_connection", _never)


@pytest.fixture(scope="module", name="place")
def place_fixture(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """A server on the loopback, certified as HOST alone, and what trusts it."""
    certificate = _certificate(tmp_path_factory.mktemp("tls"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with _serving(context) as port:
        yield ("127.0.0.1", port), ssl.create_default_context(cafile=certificate)


@pytest.fixture(scope="module", name="plain")
def plain_fixture() -> Iterator[int]:
    """The port of the same without TLS."""
    with _serving(None) as port:
        yield port


@contextmanager
def _serving(tls: ssl.SSLContext | None) -> Iterator[int]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield server.server_port
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(name="web")
def web_fixture(place: Place) -> GuardedHttp:
    """The client, whose every name leads there."""
    return GuardedHttp(lambda _: [place[0]], lambda _: True, place[1])


def test_an_address_is_asked_in_the_name_of_its_host_and_by_any_method(web: GuardedHttp) -> None:
    Server.asked.clear()
    answer = web(HttpCall("POST", f"https://{HOST}/a?b=c", {"X-Kind": "test"}, b"sent"))
    assert (answer.status, answer.body) == (200, b"POST /a?b=c sent")
    assert answer.headers["content-length"] == "16"
    assert Server.asked == [("/a?b=c", HOST)]


def test_a_redirect_is_an_answer_and_not_followed(web: GuardedHttp) -> None:
    Server.asked.clear()
    answer = web(_get("/moved"))
    assert (answer.status, answer.headers["location"]) == (302, f"http://{METADATA}/latest/meta-data")
    assert len(Server.asked) == 1


@pytest.mark.parametrize("path", ["/large", "/short", "/nonsense"])
def test_what_is_no_whole_answer_is_an_error(web: GuardedHttp, path: str) -> None:
    with pytest.raises(ConnectionError):
        web(_get(path))


@pytest.mark.parametrize("path", ["/large", "/drips-body"])
def test_where_nobody_reads_the_body_the_status_is_the_answer(web: GuardedHttp, path: str) -> None:
    answer = web(HttpCall("GET", f"https://{HOST}{path}", {}, most_bytes=0))
    assert answer == HttpAnswer(200, answer.headers, b"")


def test_a_server_that_is_another_is_not_believed(web: GuardedHttp) -> None:
    with pytest.raises(OSError, match="CERTIFICATE_VERIFY_FAILED"):
        web(HttpCall("GET", "https://other.example/", {}))


@pytest.mark.parametrize("path", DRIPS)
def test_an_answer_that_trickles_is_given_up_in_time(web: GuardedHttp, path: str) -> None:
    began = time.monotonic()
    with pytest.raises(OSError):
        web(_get(path, 0.3))
    assert time.monotonic() - began < 1


def test_headers_that_trickle_are_no_answer_even_where_nobody_reads_the_body(web: GuardedHttp) -> None:
    with pytest.raises(OSError):
        web(HttpCall("GET", f"https://{HOST}/drips-headers", {}, most_bytes=0, timeout_s=0.3))


def test_a_server_that_never_shakes_hands_is_given_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(OSError):
        GuardedHttp(lambda _: [silent.getsockname()], lambda _: True)(_get("/", 0.2))


def _get(path: str, timeout_s: float = 2.0) -> HttpCall:
    return HttpCall("GET", f"https://{HOST}{path}", {}, b"", MOST, timeout_s)


def _never(*_: object, **__: object) -> list[tuple[str, int]]:
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
