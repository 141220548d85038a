"""What stores answer, in the desk's words: whether to ask again, when, or never."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from chalicelib.channels.contract import ThrottledError, Vendor, VendorError
from chalicelib.channels.generic import retry_after
from chalicelib.channels.granted_tokens import forget
from chalicelib.ports import DeliveryError, HttpAnswer, HttpCall, HttpRefusedError

REST_S = 900.0  # after 429 without Retry-After: stores count by the hour


def check_answer(answer: HttpAnswer, vendor: Vendor) -> None:
    """Return for 200. ThrottledError; VendorError `unauthorized`, `forbidden`, `status_...`."""
    if answer.status == 200:
        return
    if answer.status == 429:
        raise ThrottledError(retry_after(answer, REST_S))
    if answer.status == 401:
        forget(vendor)
        raise VendorError("unauthorized")
    raise VendorError("forbidden" if answer.status == 403 else f"status_{answer.status}")


def check_reply(text: str, longest: int, limit: int) -> None:
    """DeliveryError `reply_too_long` for more code points than the store or the channel's owner allows."""
    if len(text) > min(longest, limit):
        raise DeliveryError("reply_too_long")


def posted(vendor: Vendor, url: str, headers: Mapping[str, str], body: Mapping[str, Any]) -> HttpAnswer:
    """Write a reply. DeliveryError `refused`; OSError when nobody knows whether it was written."""
    content = json.dumps(body, ensure_ascii=False).encode()
    try:
        return vendor.http(HttpCall("POST", url, {**headers, "Content-Type": "application/json"}, content))
    except HttpRefusedError as refused:
        raise DeliveryError("refused") from refused


def check_sent(answer: HttpAnswer, vendor: Vendor) -> None:
    """Return for 2xx. DeliveryError `review_gone` and `rejected_...` when it will never go; else as check_answer."""
    if answer.status in (200, 201):
        return
    if answer.status in (404, 410):
        raise DeliveryError("review_gone")
    if answer.status in (400, 403, 409, 413, 422):
        raise DeliveryError(f"rejected_{answer.status}")
    check_answer(answer, vendor)
