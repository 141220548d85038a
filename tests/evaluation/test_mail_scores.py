"""How the reading of mail is scored, on rows written for it."""

from __future__ import annotations

import json
from base64 import b64encode
from pathlib import Path
from typing import Any

from evaluation.mail import CHARSETS, FIELDS, MAILS
from evaluation.registry import Row, Scorer, lines

RAW = (
    "From: Eva <eva@example.com>\r\nTo: =?iso-8859-1?Q?J=F6rg?= <j@example.com>\r\nSubject: Gr\u00fc\u00dfe\r\n"
    "Date: Thu, 1 Jan 2026 12:00:00 -0500\r\nMessage-ID: <1@x>\r\n\r\nHello\r\nbegin 644 a\r\n#0V%T\r\n`\r\nend\r\n"
)
DATE = {"year": 2026, "month": 1, "day": 1, "hour": 12, "minute": 0, "second": 0,
        "tz_before_gmt": True, "tz_hour": 5, "tz_minute": 0}  # fmt: skip
EXPECTED: dict[str, Any] = {
    "id": "1",
    "headers": {
        "from": [["Eva", "eva@example.com"]], "to": [["J\ufffdrg", "j@example.com"]], "subject": "Gr\u00fc\u00dfe",
        "date": DATE, "message_id": "1@x",
    },
    "text_body": ["Hello\nbegin 644 a\n#0V%T\n`\nend\n"],
    "n_attachments": 0,
}  # fmt: skip


def scored(scorer: Scorer, folder: Path, **files: list[Any]) -> dict[str, Any]:
    for name, rows in files.items():
        (folder / f"{name}.dev.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    found: dict[str, Any] = json.loads(next(lines([scorer], folder)))
    return found


def row(raw: bytes) -> Row:
    return {"id": "1", "source": "own", "raw_b64": b64encode(raw).decode()}


def test_fields_are_compared_with_those_of_the_mail_of_that_id(tmp_path: Path) -> None:
    found = scored(FIELDS, tmp_path, mime_expected_stalwart=[EXPECTED], mime_small=[row(RAW.encode())])
    assert (found["score"], found["fields"], found["worst"]) == (1.0, 7, [])


def test_a_field_that_differs_is_named(tmp_path: Path) -> None:
    other = {**EXPECTED, "headers": {**EXPECTED["headers"], "subject": "Other"}, "text_body": ["<html>Bye</html>"]}
    found = scored(FIELDS, tmp_path, mime_expected_stalwart=[other], mime_small=[row(RAW.encode())])
    assert (found["subject"], found["text"], found["date"]) == (0.0, 0.0, 1.0)


def test_a_mail_may_be_empty_or_refused_but_not_for_a_failure(tmp_path: Path) -> None:
    rows = [row(b"Subject: x\r\n\r\nwords"), row(b"Subject: x\r\n\r\n"), row(b"Subject: x\r\n\r\n<p></p>")]
    found = scored(MAILS, tmp_path, mime_large=rows)
    assert (found["score"], found["outcomes"]) == (1.0, {"read": 2, "empty": 1})


def test_a_text_comes_out_of_its_charset_as_it_went_in(tmp_path: Path) -> None:
    rows = [
        {"charset": "KOI8-R", "text": "Привет", "bytes_b64": b64encode("Привет".encode("koi8-r")).decode()},
        {"charset": "CP866", "text": "Привет", "bytes_b64": b64encode(b"?").decode()},
    ]
    found = scored(CHARSETS, tmp_path, charset_transcoding=rows)
    assert (found["score"], found["charsets"], found["exact"], found["worst"]) == (0.5, 2, 1, ["CP866"])
