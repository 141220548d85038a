"""Mails as people, programs and other centuries send them."""

from __future__ import annotations

import struct
from base64 import b64encode
from datetime import UTC, datetime, timedelta

import pytest

from chalicelib.mail.guard import Limits, UnreadableMailError
from chalicelib.mail.header_fields import decoded, message_ids, moment, parameters
from chalicelib.mail.mailboxes import addresses
from chalicelib.mail.reading import read_mail
from chalicelib.mail.things import Address, Mail


def mail(*lines: str, encoding: str = "utf-8") -> Mail:
    return read_mail("\r\n".join(lines).encode(encoding))


def multipart(kind: str, *parts: str, head: str = "") -> Mail:
    body = "".join(f"--b\r\n{part}\r\n" for part in parts)
    return read_mail(f"{head}Content-Type: multipart/{kind}; boundary=b\r\n\r\n{body}--b--\r\n".encode())


TEXT = "Content-Type: text/plain; charset=utf-8\r\n\r\n"
HTML = "Content-Type: text/html; charset=utf-8\r\n\r\n"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("=?utf-8?Q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
        ("=?utf-8?B?R3LDvMOfZQ?=", "Grüße"),
        ("=?utf-8?B?R3LD?= =?utf-8?B?vMOfZQ==?=", "Grüße"),
        ("=?iso-8859-1*de?q?Gr=FC=DFe?= an =?us-ascii?q?alle?=", "Grüße an alle"),
        ("=?utf-8?q?Was nun? Weiter?=", "Was nun? Weiter"),
        ("=?gb2312?B?xOO6w6Os?=", "你好，"),
        ("=?x-nobody-knows?q?a=E9?=", "aé"),
        ("=?utf-8?q?nearly", "=?utf-8?q?nearly"),
        ("=?utf-8?q?a=E2=80=AEgpj.exe?=", "agpj.exe"),
    ],
)
def test_encoded_words_are_read_in_all_their_odd_forms(written: str, read: str) -> None:
    assert decoded(written) == read


def test_raw_eight_bit_headers_are_read_by_the_charset_of_the_body() -> None:
    head = "Subject: Привет\r\nContent-Type: text/plain; charset=koi8-r\r\n\r\nПока"
    found = read_mail(head.encode("koi8-r"))
    assert (found.subject, found.text) == ("Привет", "Пока")
    assert mail("Subject: Grüße", "", "x").subject == "Grüße"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('"Müller, Jörg" <j@example.com>, k@example.com (Karl (der Große))',
         [("j@example.com", "Müller, Jörg"), ("k@example.com", "Karl (der Große)")]),
        ("Team: a@example.com, B <b@example.com>; c@example.com",
         [("a@example.com", ""), ("b@example.com", "B"), ("c@example.com", "")]),
        ("undisclosed-recipients:;", []),
        ("<@relay.example:d@example.com>", [("d@example.com", "")]),
        ("=?utf-8?q?Gr=C3=BC=C3=9Fe=2C_Eva?= <e@example.com", [("e@example.com", "Grüße, Eva")]),
        ("'f@example.com' <mailto:f@example.com>", [("f@example.com", "f@example.com")]),
        ("=?utf-8?q?Gina_=3Cg=40example.com=3E?=", [("g@example.com", "Gina")]),
        ('"a \\"b\\" c" <h@example.com>', [("h@example.com", 'a "b" c')]),
        ("Nobody", [("", "Nobody")]),
        ("Ida i@example.com, <j@example.com, k@example.com>",
         [("i@example.com", "Ida"), ("j@example.com", ""), ("k@example.com", "")]),
    ],
)  # fmt: skip
def test_mailboxes_are_found_whatever_is_open_or_missing(written: str, read: list[tuple[str, str]]) -> None:
    assert addresses(written) == tuple(Address(email, name) for email, name in read)


@pytest.mark.parametrize(
    ("written", "hours"),
    [
        ("Thu, 1 Jan 2026 12:00:00 +0200", 2),
        ("1 Jan 26 12:00 EST", -5),
        ("Thu, 1 Jan 2026 12:00:00 (noon) -0000", 0),
        ("2026-01-01T12:00:00+01:00", 1),
        ("2026-01-01 12:00:00", 0),
    ],
)
def test_dates_of_all_ages_are_read_with_their_zones(written: str, hours: int) -> None:
    assert moment(written) == datetime(2026, 1, 1, 12, tzinfo=UTC) - timedelta(hours=hours)


@pytest.mark.parametrize(
    "written", ["", "yesterday", "Thu, 99 Jan 2026 12:00:00 +0000", "1 Jan 2026 12:00 +9999999999"]
)
def test_a_date_that_is_none_is_no_date(written: str) -> None:
    assert moment(written) is None


def test_ids_are_unwrapped_and_bounded() -> None:
    assert message_ids("<a@x> junk < b@x >\t<a@x>") == ("a@x", "b@x")
    assert message_ids("a@x, b@x") == ("a@x", "b@x")
    many = message_ids(" ".join(f"<{number}@x>" for number in range(500)))
    assert (len(many), many[0], many[-1]) == (200, "0@x", "499@x")


def test_parameters_in_pieces_and_charsets_are_put_together() -> None:
    found = parameters(
        "attachment (x); filename*0*=utf-8''%e2%82%ac; filename*1=\"1.pdf\"; size=3; note*=iso-8859-1'de'%fc"
    )
    assert (found.value, found.named) == ("attachment", {"filename": "€1.pdf", "size": "3", "note": "ü"})


def test_the_plain_alternative_is_the_text_and_the_other_the_page() -> None:
    found = multipart("alternative", TEXT + "Guten Tag", HTML + "<p>Guten <b>Tag</b></p><script>x()</script>")
    assert (found.text, found.html, found.parts) == ("Guten Tag", "<p>Guten <b>Tag</b></p>", ())


def test_a_page_alone_is_read_as_text() -> None:
    found = read_mail(
        (
            HTML + '<p>Hi&nbsp;<a href="https://shop.example/x">order</a></p><ul><li>one<li>two</ul>'
            "<blockquote>said</blockquote><table><tr><td>a<td>b</table><pre>x\n  y</pre>"
        ).encode()
    )
    assert found.text.split("\n") == [
        "Hi order <https://shop.example/x>", "", "- one", "- two", "", "> said", "", "a\tb", "", "x", "  y",
    ]  # fmt: skip


def test_nothing_in_a_page_calls_home_or_deceives() -> None:
    found = read_mail(
        (
            HTML + '<img src="https://spy.example/p.gif" alt="Sale"><a href="javascript:x()">a</a>'
            '<a href="https://pаypal.com/in">b</a><p style="x" onclick="y">\u202ec</p>'
        ).encode()
    )
    assert found.html is not None
    assert not [word for word in ("spy", "javascript", "onclick", "style", "\u202e", "pаypal") if word in found.html]
    assert "https://xn--pypal-4ve.com/in" in found.html


def test_an_image_of_the_page_is_inline_and_stays_in_its_place() -> None:
    image = "Content-Type: image/png\r\nContent-ID: <one@x>\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA"
    found = multipart("related", HTML + '<p>x<img src="cid:one@x"><img src="cid:two@x"></p>', image)
    assert [(part.kind, part.filename, part.content_id, part.content) for part in found.parts] == [
        ("inline", "image.png", "one@x", b"\0\0\0")
    ]
    assert found.html == '<p>x<img src="cid:one@x"><img></p>'


def test_files_have_names_that_can_be_saved() -> None:
    found = multipart(
        "mixed",
        TEXT + "see files",
        "Content-Type: application/pdf; name*=utf-8''..%2F..%2Frechnung%E2%80%AEfdp.exe\r\n\r\nx",
        'Content-Type: image/jpeg\r\nContent-Disposition: attachment; filename="=?utf-8?q?=C3=A4.jpg?="\r\n\r\nx',
        'Content-Type: text/plain; name="notes.txt"\r\n\r\nx',
        "Content-Type: application/octet-stream\r\n\r\nx",
    )
    assert [part.filename for part in found.parts] == ["rechnungfdp.exe", "ä.jpg", "notes.txt", "file.bin"]
    assert found.text == "see files"


def test_a_forwarded_mail_and_a_report_are_known_as_such() -> None:
    found = multipart(
        "report",
        TEXT + "It failed.",
        "Content-Type: message/delivery-status\r\n\r\nAction: failed",
        "Content-Type: message/rfc822\r\n\r\nFrom: a@x\r\nSubject: =?utf-8?q?L=C3=B6sung?=\r\n\r\nbody",
    )
    assert [(part.kind, part.filename) for part in found.parts] == [("report", "message.txt"), ("mail", "Lösung.eml")]


def test_an_invitation_says_what_when_and_where() -> None:
    event = (
        "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nBEGIN:VEVENT\r\nSUMMARY:Call\\, please\r\nDTSTART:20260301T100000Z\r\n"
        'DTEND:20260301T110000Z\r\nLOCATION:Room 1\r\nORGANIZER;CN="Eva":mailto:eva@example.com\r\n'
        "END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    found = read_mail(f"Content-Type: text/calendar; charset=utf-8\r\n\r\n{event}".encode())
    assert found.text.split("\n") == [
        "CANCEL: Call, please", "2026-03-01 10:00 UTC – 2026-03-01 11:00 UTC", "Room 1", "Eva <eva@example.com>",
    ]  # fmt: skip
    assert [(part.kind, part.text) for part in found.parts] == [("invitation", found.text)]
    broken = read_mail(b"Content-Type: text/calendar\r\n\r\nBEGIN:NOTHING")
    assert [(part.kind, part.text) for part in broken.parts] == [("invitation", "")]


def attribute(name: int, data: bytes, level: int = 2) -> bytes:
    return struct.pack("<BHHI", level, name, 0, len(data)) + data + b"\0\0"


def properties(*found: tuple[int, int, bytes]) -> bytes:
    rows = [
        struct.pack("<HHII", kind, name, 1, len(value)) + value + b"\0" * (-len(value) % 4)
        for kind, name, value in found
    ]
    return struct.pack("<I", len(rows)) + b"".join(rows)


def winmail() -> bytes:
    return b"".join((
        b"\x78\x9f\x3e\x22\0\0",
        attribute(0x9007, struct.pack("<II", 1251, 0), 1),
        attribute(0x800C, "Привет\0".encode("cp1251"), 1),
        attribute(0x9003, properties((258, 0x1013, b"<p>Hi</p>")), 1),
        attribute(0x9002, b""),
        attribute(0x8010, b"SHORT~1.PDF\0"),
        attribute(0x800F, b"%PDF"),
        attribute(0x9005, properties((31, 0x3707, "Счёт.pdf\0".encode("utf-16-le")))),
    ))  # fmt: skip


def test_a_winmail_gives_up_its_text_and_files() -> None:
    packed = b64encode(winmail()).decode()
    found = mail("Content-Type: application/ms-tnef; name=winmail.dat", "Content-Transfer-Encoding: base64", "", packed)
    assert [(part.filename, part.content) for part in found.parts] == [("Счёт.pdf", b"%PDF")]
    assert (found.text, found.html) == ("Привет", "<p>Hi</p>")


def test_a_winmail_that_is_cut_off_anywhere_is_kept_or_read_as_far_as_it_goes() -> None:
    whole = winmail()
    for length in range(len(whole)):
        packed = b64encode(whole[:length]).decode()
        found = mail("Content-Type: application/ms-tnef", "Content-Transfer-Encoding: base64", "", packed)
        assert found.parts or found.text


def test_a_file_written_into_the_text_is_taken_out() -> None:
    found = mail("", "before", "begin 644 cat.txt", "#0V%T", "`", "end", "after", "begin 644 half")
    assert found.text.split() == ["before", "after", "begin", "644", "half"]
    assert [(part.filename, part.content) for part in found.parts] == [("cat.txt", b"Cat")]


def test_flowed_lines_are_joined_and_quotations_and_signatures_are_not() -> None:
    body = ["one ", "two", "> said ", "> more", " > stuffed", "-- ", "me"]
    found = mail("Content-Type: text/plain; format=flowed", "", *body)
    assert found.text.split("\n") == ["one two", "> said ", "> more", "> stuffed", "-- ", "me"]


def test_signed_and_encrypted_mail_keeps_its_files() -> None:
    signature = "Content-Type: application/pgp-signature\r\n\r\nx"
    signed = multipart("signed", TEXT + "hello", signature)
    assert (signed.text, [part.filename for part in signed.parts]) == ("hello", ["application.asc"])
    sealed = mail(
        "Content-Type: application/pkcs7-mime; name=smime.p7m", "Content-Transfer-Encoding: base64", "", "MIIB"
    )
    assert ([part.filename for part in sealed.parts], sealed.defects) == (["smime.p7m"], ("encrypted",))


def test_broken_structures_still_give_their_words() -> None:
    assert mail("Content-Type: multipart/mixed; boundary=b", "", "no parts at all").text == "no parts at all"
    assert mail("Content-Type: multipart/mixed", "", "no boundary").text == "no boundary"
    glued = mail("Content-Type: multipart/mixed; boundary=b", "", "--b", "", "text--b--")
    assert (glued.text, glued.defects) == ("text", ("no_closing_boundary",))
    assert mail("not a field", "Subject: s", "", "x").subject == "s"
    assert mail("From someone Thu Jan  1", "Subject: s", "no blank line").text == "no blank line"
    assert read_mail(b"\xef\xbb\xbf\r\n\r\nSubject: s\r\rold line ends\rof Macs").text == "old line ends\nof Macs"
    assert mail("Content-Type: text", "", "x").text == "x"
    outer, inner = "Content-Type: multipart/mixed; boundary=a--", "Content-Type: multipart/mixed; boundary=a----"
    assert mail(outer, "", "--a--", inner, "", "--a----", "", "lost?").text == "lost?"


def test_mail_in_a_digest_is_mail() -> None:
    assert [part.kind for part in multipart("digest", "\r\nSubject: a\r\n\r\nx", "\r\nSubject: b\r\n\r\ny").parts] == [
        "mail", "mail",
    ]  # fmt: skip


def test_the_first_of_two_fields_counts_and_all_are_kept() -> None:
    found = mail(
        "Subject: a", "Subject: b", "Date: never", "Date: Thu, 1 Jan 2026 12:00:00 GMT", "X-One:  two", "", "x"
    )
    assert (found.subject, found.header("x-one"), found.header("x-two")) == ("a", "two", None)
    assert found.date == datetime(2026, 1, 1, 12, tzinfo=UTC)
    assert [name for name, _ in found.headers] == ["subject", "subject", "date", "date", "x-one"]


def test_without_time_or_beyond_the_limits_a_mail_is_refused_with_the_reason() -> None:
    with pytest.raises(UnreadableMailError, match="too_late"):
        read_mail(b"Subject: x\r\n\r\nx", Limits(is_late=lambda: True))
    with pytest.raises(UnreadableMailError, match="too_large"):
        read_mail(b"x" * 11, Limits(raw=10))


def test_a_long_text_is_cut_and_kept_whole_as_a_file() -> None:
    found = read_mail(b"\r\n" + b"a" * 50, Limits(text=10))
    assert (found.text, found.defects, found.parts[0].content) == ("a" * 10, ("text_cut",), b"a" * 50)
