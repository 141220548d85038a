"""What social networks answer, in the desk's words: a page, a reply that is out, or whether to ask later or never.

Each tells in its own header when it lets us in again. Sources: Mastodon, "Rate limits" (X-RateLimit-Reset, ISO 8601);
X API, "Rate limits" (x-rate-limit-reset, seconds since 1970); Reddit, "Data API Wiki" (X-Ratelimit-Reset, seconds from
now); Bluesky, "Rate limits" (RateLimit-Reset, seconds since 1970); RFC 9110 (Retry-After).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from chalicelib.channels.contract import Outgoing, ThrottledError, UnreadableError, Vendor, VendorError
from chalicelib.channels.granted_tokens import forget
from chalicelib.channels.meta_reading import Json, parsed
from chalicelib.channels.social_reading import time_of
from chalicelib.ports import DeliveryError, HttpAnswer, HttpCall

RESETS = ("retry-after", "x-rate-limit-reset", "x-ratelimit-reset", "ratelimit-reset")
USUAL_REST_S = 60.0
LONGEST_REST_S = 3_600.0
A_MOMENT = 10**9  # a larger number of seconds is a moment since 1970, a smaller one a span
A_PAGE = 8_388_608  # bytes
REFUSALS: Mapping[int, str] = {403: "permission_missing", 404: "thread_gone", 410: "thread_gone"}


def asked(vendor: Vendor, url: str, query: Mapping[str, Any], headers: Mapping[str, str]) -> tuple[Any, HttpAnswer]:
    """The document behind a GET, and the answer. ThrottledError; VendorError `unauthorized`, `status_...`."""
    address = f"{url}?{urlencode(query, doseq=True)}" if query else url
    answer = vendor.http(HttpCall("GET", address, headers, most_bytes=A_PAGE))
    check_read(answer, vendor)
    return document(answer), answer


def check_read(answer: HttpAnswer, vendor: Vendor) -> None:
    """Return for 200. ThrottledError; VendorError `unauthorized`, `forbidden`, `status_...`."""
    if answer.status == 429:
        raise ThrottledError(rest_s(answer, vendor.now))
    if answer.status == 401:
        forget(vendor)
        raise VendorError("unauthorized")
    if answer.status != 200:
        raise VendorError("forbidden" if answer.status == 403 else f"status_{answer.status}")


def document(answer: HttpAnswer) -> Any:
    """The JSON of an answer. VendorError `bad_answer`."""
    try:
        return parsed(answer.body)
    except UnreadableError as strange:
        raise VendorError("bad_answer") from strange


def told(answer: HttpAnswer) -> Json:
    """The JSON object of an answer; an empty one where there is none."""
    try:
        found = parsed(answer.body)
    except UnreadableError:
        return {}
    return found if isinstance(found, dict) else {}


def posted(vendor: Vendor, url: str, body: Json, headers: Mapping[str, str]) -> HttpAnswer:
    """POST a JSON body. OSError when nobody knows whether it arrived."""
    content = json.dumps(body, ensure_ascii=False).encode()
    return vendor.http(HttpCall("POST", url, {"Content-Type": "application/json", **headers}, content))


def posted_again(call: HttpCall, vendor: Vendor, outgoing: Outgoing, known_for: timedelta) -> HttpAnswer:
    """Call a vendor who knows a reply by its key for so long: an answer that never came means: again (VendorError).

    OSError once the key may be forgotten: then nobody knows.
    """
    try:
        answer = vendor.http(call)
        if answer.status >= 500:
            raise OSError(f"status_{answer.status}")
    except OSError as silent:
        if vendor.now - outgoing.message.created_at < known_for:
            raise VendorError("unreachable") from silent
        raise
    return answer


def made(answer: HttpAnswer, vendor: Vendor) -> Json:
    """What a call made. DeliveryError for never; VendorError, ThrottledError for later: then nothing was made.

    OSError where a server fails and nobody knows how far it had come.
    """
    if 200 <= answer.status < 300:
        return told(answer)
    if answer.status == 429:
        raise ThrottledError(rest_s(answer, vendor.now))
    if answer.status == 401:
        forget(vendor)
        raise VendorError("token_refused")
    if answer.status >= 500:
        raise OSError(f"status_{answer.status}")
    raise DeliveryError(REFUSALS.get(answer.status, f"rejected_{answer.status}"))


def rest_s(answer: HttpAnswer, now: datetime) -> float:
    """For how many seconds the vendor wants to be left alone: what its header says, at most an hour, or a minute."""
    for name in RESETS:
        said = answer.headers.get(name, "").strip()
        number = said.removesuffix(".0")
        if number.isascii() and number.isdecimal() and len(number) < 12:
            seconds = int(number) - (now.timestamp() if int(number) > A_MOMENT else 0)
            return min(max(1.0, float(seconds)), LONGEST_REST_S)
        if "T" in said and (left_s := (time_of(said) - now).total_seconds()) > 0:
            return min(max(1.0, left_s), LONGEST_REST_S)
    return USUAL_REST_S


def no_files(outgoing: Outgoing) -> None:
    """DeliveryError `files_not_supported` for a reply with files, `empty_reply` for one without words."""
    if outgoing.files:
        raise DeliveryError("files_not_supported")
    if not outgoing.text.strip():
        raise DeliveryError("empty_reply")
