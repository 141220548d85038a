"""Calls of the Graph API and its answers: what was made, what it refuses, and how close a limit is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from math import isfinite
from typing import Any
from urllib.parse import quote

from chalicelib.channels.contract import ThrottledError, Vendor, VendorError
from chalicelib.channels.generic import retry_after
from chalicelib.channels.meta_errors import Meaning, meaning_of
from chalicelib.channels.meta_reading import Json, one
from chalicelib.ports import DeliveryError, HttpAnswer, HttpCall

BASE_URL = "https://graph.facebook.com"
VERSION = "v23.0"  # Source: Graph API changelog (2025-05-29); versions live for two years
MOST_BYTES = 262_144
USAGE_HEADERS = ("x-app-usage", "x-business-use-case-usage")
# Source: Graph API, "Rate limits": the headers tell per cent of the limit; our own pauses, the longer the closer.
PAUSES: tuple[tuple[int, float], ...] = ((100, 600.0), (90, 120.0), (80, 30.0))


def url_of(settings: Any, *path: str) -> str:
    """The address of a node or edge, by the settings' `base_url` and `version`."""
    return "/".join((settings.base_url.rstrip("/"), settings.version, *(quote(part, safe="") for part in path)))


def bearer(vendor: Vendor) -> Mapping[str, str]:
    """The header that names us. VendorError `no_secret`."""
    token = vendor.secret.get("access_token")
    if not token:
        raise VendorError("no_secret")
    return {"Authorization": f"Bearer {token}"}


def post(vendor: Vendor, url: str, body: Json) -> HttpAnswer:
    """POST a JSON body. OSError when nobody knows whether it arrived."""
    headers = {"Content-Type": "application/json", **bearer(vendor)}
    return vendor.http(HttpCall("POST", url, headers, json.dumps(body).encode(), most_bytes=MOST_BYTES))


def made(answer: HttpAnswer) -> Json:
    """What a call made. DeliveryError for never; VendorError, ThrottledError for later: then nothing was made.

    OSError where a gateway answers and nobody knows what the API behind it did.
    """
    found = parsed(answer)
    error = one(found, "error")
    if answer.status < 300 and not error:
        return found
    code, subcode = _number(error.get("code")), _number(error.get("error_subcode"))
    if answer.status >= 500 and not error:
        raise OSError(f"status_{answer.status}")
    known = meaning_of(code, subcode) if "code" in error else None
    raise _refusal(known or _by_status(answer, error, code), answer)


def parsed(answer: HttpAnswer) -> Json:
    """The JSON object of an answer; an empty one where there is none."""
    try:
        found = json.loads(answer.body or b"{}")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _refusal(known: Meaning, answer: HttpAnswer) -> Exception:
    if known.then == "never":
        return DeliveryError(known.code)
    if known.then == "slower":
        return ThrottledError(max(retry_after(answer, known.pause_s), regain_s(answer)))
    return VendorError(known.code)


def _by_status(answer: HttpAnswer, error: Json, code: int) -> Meaning:
    if answer.status == 429:
        return Meaning("slower", "throttled")
    if answer.status >= 500 or error.get("is_transient") is True:
        return Meaning("later", "vendor_failed")
    return Meaning("never", f"refused_{code}" if error else f"status_{answer.status}")


def _number(value: Any) -> int:
    if isinstance(value, int | float):
        return int(value) if isfinite(value) else 0
    return int(value) if isinstance(value, str) and value.isdecimal() and len(value) < 19 else 0


def usage_of(answer: HttpAnswer) -> list[Json]:
    """What the usage headers tell, in one list for the app and its business use cases."""
    found: list[Json] = []
    for name in USAGE_HEADERS:
        try:
            told = json.loads(answer.headers.get(name) or "{}")
        except (ValueError, RecursionError):
            continue
        if not isinstance(told, dict):
            continue
        cases = [told, *(case for cases in told.values() if isinstance(cases, list) for case in cases)]
        found.extend(case for case in cases if isinstance(case, dict))
    return found


def regain_s(answer: HttpAnswer) -> float:
    """Seconds until Meta lets us in again (it tells minutes), at most an hour; 0 where it tells none."""
    minutes = [_number(case.get("estimated_time_to_regain_access")) for case in usage_of(answer)]
    return min(60.0 * max(minutes, default=0), 3600.0)


def pause_s(answer: HttpAnswer) -> float:
    """How long to leave Meta alone after a call that it took: 0 below 80 % of every limit."""
    names = ("call_count", "total_time", "total_cputime")
    most = max((_number(case.get(name)) for case in usage_of(answer) for name in names), default=0)
    return next((pause for least, pause in PAUSES if most >= least), 0.0)
