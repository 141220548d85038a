"""Mail that is made to be slow, or was never meant to be read: each takes a moment and ends in text or a reason."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from chalicelib.mail.charsets import text_of
from chalicelib.mail.guard import UnreadableMailError
from chalicelib.mail.reading import read_mail

LONGEST_S = 2.0
NESTED = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(2_000))
HOSTILE: dict[str, Callable[[], bytes]] = {
    "quotes": lambda: b"From: " + b'"' * 50_000 + b"\r\n\r\nx",
    "parentheses": lambda: b"To: " + b"(" * 20_000 + b"\r\n\r\nx",
    "brackets": lambda: b"Message-ID: " + b"<" * 100_000 + b"\r\n\r\nx",
    "addresses": lambda: b"To: " + b", ".join(b'"u" <u%d@example.com>' % n for n in range(5_000)) + b"\r\n\r\nx",
    "parameters": lambda: b"Content-Type: text/plain" + b"".join(b"; a%d=b" % n for n in range(3_000)) + b"\r\n\r\nx",
    "semicolons": lambda: b"Content-Type: text/plain" + b";" * 1_000_000 + b"\r\n\r\nx",
    "segments": lambda: (
        b"Content-Disposition: x" + b"".join(b"; filename*%d*=a" % n for n in range(3_000)) + b"\r\n\r\nx"
    ),
    "encoded words": lambda: b"Subject: " + b"=?a?q?" * 3_000 + b"\r\n\r\nx",
    "mails in mails": lambda: b"Content-Type: message/rfc822\r\n\r\n" * 3_000,
    "fields": lambda: b"".join(b"X-%d: a\n" % n for n in range(50_000)) + b"\nx",
    "open tags": lambda: b"Content-Type: text/html\r\n\r\n" + b"<div>" * 20_000 + b"x",
    "open formatting": lambda: b"Content-Type: text/html\r\n\r\n" + b"<font><i>" * 400 + b"<p>x</p>" * 2_000,
    "attributes": lambda: b"Content-Type: text/html\r\n\r\n<a " + b" ".join(b"x%d=y" % n for n in range(9_000)) + b">x",
    "hidden ends": lambda: (
        b"Content-Type: text/html\r\n\r\n<a " + b" ".join(b'x%d=">"' % n for n in range(900)) + b">x"
    ),
    "marks": lambda: b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + ("a" + "\u0301\u0323" * 20_000).encode(),
    "wrapped lines": lambda: b"Content-Type: text/plain; format=flowed\r\n\r\n" + b"a \n" * 20_000,
    "uuencoded": lambda: b"\r\n\r\n" + b"begin 644 a\n" * 20_000,
    "line ends": lambda: b"Subject: x\n\n" + b"\n" * 500_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_read_in_a_moment(name: str) -> None:
    raw = HOSTILE[name]()
    started = process_time()
    found = read_mail(raw)
    assert process_time() - started < LONGEST_S
    assert found.text or found.parts or found.headers


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (
            b"Content-Type: multipart/mixed; boundary=x\r\n\r\n" + b"--x\r\n\r\na\r\n" * 50_000 + b"--x--",
            "too_many_parts",
        ),
        (NESTED, "too_nested"),
    ],
    ids=["parts", "nesting"],
)
def test_beyond_the_limits_there_is_a_reason(raw: bytes, reason: str) -> None:
    with pytest.raises(UnreadableMailError) as refused:
        read_mail(raw)
    assert refused.value.reason == reason


def test_what_the_reader_cannot_stand_is_an_unreadable_mail(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr("chalicelib.mail.reading.bodies", fails)
    with pytest.raises(UnreadableMailError, match="broken"):
        read_mail(b"Subject: x\r\n\r\nx")


def test_a_page_that_costs_too_much_is_text_and_a_file() -> None:
    found = read_mail(b"Content-Type: text/html\r\n\r\n" + b"<b>" * 20_000 + b"Hello &amp; good-bye")
    assert (found.text, found.html, found.defects) == ("Hello & good-bye", None, ("html_too_costly",))
    assert [part.content_type for part in found.parts] == ["text/html"]


@pytest.mark.parametrize("name", ["zlib", "base64", "idna", "unicode_escape", "undefined", "x" * 500, "\x00", "rot13"])
def test_a_codec_that_is_no_charset_is_not_used(name: str) -> None:
    assert text_of("Grüße".encode(), name) == "Grüße"


@pytest.mark.parametrize(
    ("text", "encoding", "declared", "hint"),
    [
        ("Привет, как дела", "koi8-r", "", "koi8-r"),
        ("“quoted”", "cp1252", "iso-8859-1", ""),
        ("Grüße", "utf-8", "us-ascii", ""),
        ("한국어 똠방각하", "cp949", "ks_c_5601-1987", ""),
        ("①髙橋", "cp932", "Shift_JIS", ""),
        ("日本語", "iso2022_jp", "", ""),
        ("ภาษาไทย", "cp874", "windows-874", ""),
        ("Tiếng Việt", "utf-16", "", ""),
        ("Здравствуйте, я получил не тот заказ и хочу его вернуть", "cp1251", "", ""),
        ("镕基", "gb18030", "gb2312", ""),
    ],
)
def test_text_is_read_by_what_its_charset_means_in_practice(text: str, encoding: str, declared: str, hint: str) -> None:
    assert text_of(text.encode(encoding), declared, hint) == text


def test_text_that_fits_no_charset_says_where_it_is_broken() -> None:
    assert text_of("Grüße und mehr".encode() + b"\xff", "utf-8") == "Grüße und mehr\ufffd"
    assert text_of(b"+2AA-x", "utf-7") == "\ufffdx"
