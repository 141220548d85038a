"""Scores the reading of mail: fields as another parser found them, no mail lost, charsets without a wrong sign."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta, timezone
from html import unescape
from statistics import median
from time import perf_counter
from typing import Any

from chalicelib.mail.guard import UnreadableMailError
from chalicelib.mail.reading import read_mail
from chalicelib.mail.things import Address, Mail
from evaluation.registry import Row, Score, Scorer, share, worst

# A sign the other parser could not decode; any sign may stand in its place.
UNKNOWN_SIGN = "\ufffd"
# A file written into a text: the other parser leaves it there, to us it is a file.
UUENCODED = re.compile(r"^begin [0-7]{3} .*?^end$", re.MULTILINE | re.DOTALL)


def judge_fields(rows: list[Row]) -> Score | None:
    """Share of fields that are as expected, of the mails whose raw bytes lie in another file of the folder."""
    known = [row for row in rows if "raw_b64" in row]
    if not known:
        return None
    found = [(name, is_right, row["id"]) for row in known for name, is_right in _fields(row)]
    by_field: dict[str, list[bool]] = defaultdict(list)
    for name, is_right, _ in found:
        by_field[name].append(is_right)
    figures = {name: share(right) for name, right in sorted(by_field.items())}
    return Score(
        len(known),
        share(is_right for _, is_right, _ in found),
        worst((f"{name} {row_id}", is_right) for name, is_right, row_id in found),
        {"fields": len(found), **figures},
    )


def _fields(row: Row) -> Iterator[tuple[str, bool]]:
    """Each field the other parser gave, and whether ours is the same."""
    mail = read_mail(b64decode(row["raw_b64"]))
    expected: Mapping[str, Any] = row["headers"]
    ours = {"from": mail.authors, "to": mail.to, "cc": mail.cc}
    for name, mailboxes in ours.items():
        if name in expected:
            yield name, _same(_mailboxes(expected[name]), " ".join(map(_mailbox, mailboxes)))
    if "subject" in expected:
        yield "subject", _same(expected["subject"] or "", mail.subject)
    if "message_id" in expected:
        yield "message_id", (expected["message_id"] or None) == mail.message_id
    if "date" in expected:
        yield "date", _moment(expected["date"]) == mail.date
    texts = [_words(text) for text in row["text_body"] or [] if text is not None]
    if texts:
        yield "text", _same(" ".join(UUENCODED.sub("", text) for text in texts), mail.text)
    in_text = sum(len(UUENCODED.findall(text)) for text in texts)
    yield "attachments", row["n_attachments"] + in_text == len(mail.parts)


def _mailbox(address: Address) -> str:
    return f"{address.name} <{address.email}>"


def _mailboxes(expected: list[list[str | None]]) -> str:
    return " ".join(f"{name or ''} <{email or ''}>" for name, email in expected or [])


def _words(text: str) -> str:
    """A body the other parser gave as HTML counts for what it says."""
    if not re.match(r"\s*<(?:html|!doctype)\b", text, re.IGNORECASE):
        return text
    return unescape(re.sub(r"<[^>]*>", " ", re.sub(r"(?s)<(head|style)\b.*?</\1>", " ", text)))


def _same(expected: str, found: str) -> bool:
    """Equal but for blanks and line ends; a sign the other parser could not read may be any."""
    wanted, ours = _plain(expected), _plain(found)
    return bool(re.fullmatch(".{0,3}".join(map(re.escape, wanted.split(UNKNOWN_SIGN))), ours, re.DOTALL))


def _plain(text: str) -> str:
    return re.sub(r"[\s\u200b]+", "", text)


def _moment(expected: Mapping[str, Any] | None) -> datetime | None:
    if not expected:
        return None
    offset = timedelta(hours=expected["tz_hour"], minutes=expected["tz_minute"])
    zone = timezone(-offset if expected["tz_before_gmt"] else offset) if offset else UTC
    year, month, day, hour, minute, second = (
        int(expected[unit]) for unit in ("year", "month", "day", "hour", "minute", "second")
    )
    return datetime(year, month, day, hour, minute, second, tzinfo=zone)


def judge_mails(rows: list[Row]) -> Score:
    """Share of mails that come out as text or files, or are refused for a reason other than a failure of the reader.

    A mail whose body holds nothing may come out empty.
    """
    times: list[float] = []
    outcomes = [_outcome(row, times) for row in rows]
    found = [(str(row["source"]), outcome in ("read", "empty")) for row, outcome in zip(rows, outcomes, strict=True)]
    figures = {
        "outcomes": dict(Counter(outcomes)),
        "p50_ms": round(median(times) * 1000, 2),
        "max_ms": round(max(times) * 1000, 1),
    }
    return Score(len(rows), share(right for _, right in found), worst(found), figures)


def _outcome(row: Row, times: list[float]) -> str:
    raw = b64decode(row["raw_b64"])
    started = perf_counter()
    try:
        mail = read_mail(raw)
    except UnreadableMailError as refused:
        return f"refused: {refused.reason}"
    finally:
        times.append(perf_counter() - started)
    return _kept(raw, mail)


def _kept(raw: bytes, mail: Mail) -> str:
    if mail.text.strip() or mail.parts:
        return "read"
    body = re.split(rb"\r?\n\r?\n", raw, maxsplit=1)[1:]
    # Delimiters, fields of parts and tags are no words of a writer.
    words = re.sub(rb"(?m)^--.*$|^[\w-]+:.*$|^[ \t]+.*$|(?s:<[^>]*>)", b"", b"".join(body))
    return "lost" if words.strip() else "empty"


def judge_charsets(rows: list[Row]) -> Score:
    """Share of texts that come out of a mail in their charset as they went in; worst by charset."""
    found = [(row["charset"], _transcoded(row) == row["text"]) for row in rows]
    charsets = {charset for charset, _ in found}
    exact = charsets - {charset for charset, is_right in found if not is_right}
    figures = {"charsets": len(charsets), "exact": len(exact)}
    return Score(len(rows), share(right for _, right in found), worst(found), figures)


def _transcoded(row: Row) -> str:
    head = f"Content-Type: text/plain; charset={row['charset']}\r\nContent-Transfer-Encoding: base64\r\n\r\n".encode()
    return read_mail(head + b64encode(b64decode(row["bytes_b64"]))).text


FIELDS = Scorer(
    "mail_fields", frozenset(("mime_expected_stalwart",)), judge_fields, frozenset(("mime_small", "mime_large"))
)
MAILS = Scorer("mail_reading", frozenset(("mime_small", "mime_large")), judge_mails)
CHARSETS = Scorer("mail_charsets", frozenset(("charset_transcoding",)), judge_charsets)
