"""Whatever chance makes of a mail, reading it ends: in a Mail or an error with a reason, soon, in little memory."""

from __future__ import annotations

import resource
from collections.abc import Callable
from random import Random
from time import process_time

from chalicelib.mail.guard import UnreadableMailError
from chalicelib.mail.reading import read_mail

LONGEST_S = 2.0
MOST_MEMORY_KB = 256 * 1024
SEEDS = (
    b"From: =?utf-8?B?5pel5pys?= <a@b.example>\r\nSubject: =?iso-2022-jp?B?GyRCIVobKEI=?=\r\n"
    b'Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain; charset=gb2312\r\n'
    b"Content-Transfer-Encoding: base64\r\n\r\nxOO6w6Os\r\n--x\r\nContent-Type: application/octet-stream; "
    b'name*=utf-8\'\'%e2%82%ac.exe\r\nContent-Disposition: x; filename*0="a"; filename*1=".pdf"\r\n\r\nAAAA\r\n'
    b"--x--\r\n",
    b'Message-ID: <x@y>\r\nIn-Reply-To: <z@y>\r\nReferences: <z@y> <w@y>\r\nTo: "a, b" <c@d>, e@f (note (nested))\r\n'
    b'Date: Thu, 1 Jan 1970 00:00:00 +0000\r\nContent-Type: text/html; charset="windows-1251"\r\n'
    b'Content-Transfer-Encoding: quoted-printable\r\n\r\n=D0=9F=E8=\r\n<p style=3D"x"><b>a</p><img src=3D"cid:a@b">',
    b"Subject: report\r\nContent-Type: multipart/report; boundary=r\r\n\r\n--r\r\n\r\nfailed\r\n--r\r\n"
    b"Content-Type: message/delivery-status\r\n\r\nAction: failed\r\n--r\r\nContent-Type: message/rfc822\r\n\r\n"
    b"Subject: lost\r\n\r\nbody\r\n--r--\r\n",
    b"Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Call\r\n"
    b"DTSTART:20260301T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    b"Subject: Gr\xfc\xdfe\r\n\r\nhello\r\nbegin 644 cat.txt\r\n#0V%T\r\n`\r\nend\r\n",
    b"Content-Type: application/ms-tnef\r\n\r\n\x78\x9f\x3e\x22\0\0\x02\x02\x90\x06\0\x01\0\0\0\0a\0\0"
    b"\x02\x0f\x80\x06\0\x03\0\0\0abc\0\0\x02\x05\x90\x06\0\x08\0\0\0\x01\0\0\0\x1f\0\x07\x37\0\0",
)
PIECES = (
    b"=?utf-8?B?", b"?=", b"=?x-unknown?Q?", b'"', b"(", b")", b"<", b">", b"@", b",", b";", b":", b"\r\n ",
    b"\r\n\r\n", b"\n", b"\0", b"\xff", b"\xe2\x80\xae", b"boundary=", b"charset=", b'charset="utf-7"',
    b"charset=zlib", b"filename*0*=", b"name*=utf-8''%", b"[", b"]", b"\\", b"--x", b"--r", b"message/rfc822",
    b"multipart/digest", b"Content-Transfer-Encoding: x-uuencode\r\n", b"=", b"Date: ", b"9" * 20, b"From: ",
    b"<div>", b"</p>", b"<table>", b"begin 644 a\n", b"\n`\nend\n", b"format=flowed", b"\x1b$B",
)  # fmt: skip


def mutated(raw: bytes, chance: Random) -> bytes:
    """The mail with some bytes, pieces or ends changed."""
    changed = bytearray(raw)
    for _ in range(chance.choice((1, 1, 2, 3, 5, 9))):
        at = chance.randrange(len(changed) + 1)
        kind = chance.randrange(5)
        if kind == 0 and changed:
            changed[at - 1] = chance.randrange(256)
        elif kind == 1:
            changed[at:at] = chance.choice(PIECES) * chance.choice((1, 1, 1, chance.randrange(1, 60)))
        elif kind == 2:
            del changed[at : at + chance.randrange(40)]
        elif kind == 3:
            changed[at:at] = changed[at : at + chance.randrange(200)]
        else:
            other = chance.choice(SEEDS)
            changed[at:] = other[chance.randrange(len(other) + 1) :]
    return bytes(changed[:20_000])


def test_no_mail_stops_the_reader(scale: Callable[[int, int], int]) -> None:
    chance = Random(7)
    slowest, broken = 0.0, []
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(scale(300, 100_000)):
        raw = mutated(chance.choice(SEEDS), chance)
        started = process_time()
        try:
            read_mail(raw)
        except UnreadableMailError as refused:
            broken.extend([raw] if refused.reason == "broken" else [])
        slowest = max(slowest, process_time() - started)
    assert broken == []
    assert slowest < LONGEST_S
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MOST_MEMORY_KB
