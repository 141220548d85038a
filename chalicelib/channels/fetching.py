"""Fetches a file that a vendor hands out by an address: guarded, bounded, once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from chalicelib.channels.contract import File, FileGoneError, ThrottledError, Vendor, VendorError
from chalicelib.desk.attachments import MAX_SIZE
from chalicelib.ports import HttpCall, HttpRefusedError, HttpTooLargeError

TIMEOUT_S = 20.0


def fetched(vendor: Vendor, file: File, headers: Mapping[str, str]) -> File:
    """The file with its content. FileGoneError for what will never come, VendorError for what may come later."""
    try:
        answer = vendor.http(HttpCall("GET", file.source, headers, most_bytes=MAX_SIZE, timeout_s=TIMEOUT_S))
    except HttpRefusedError as refused:
        raise FileGoneError("refused") from refused
    except HttpTooLargeError as too_large:
        raise FileGoneError("too_large") from too_large
    if answer.status == 429:
        raise ThrottledError(60.0)
    if answer.status >= 500:
        raise VendorError(f"status_{answer.status}")
    if answer.status != 200:
        raise FileGoneError(f"status_{answer.status}")
    told = answer.headers.get("content-type", "")
    return replace(file, content=answer.body, content_type=file.content_type or told.partition(";")[0])
