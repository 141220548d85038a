"""Access tokens that vendors grant for an hour or so, kept by this process and forgotten when one is refused."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from urllib.parse import urlencode

from chalicelib.channels.contract import ThrottledError, UnreadableError, Vendor, VendorError
from chalicelib.channels.meta_reading import Json, parsed, text
from chalicelib.ports import HttpAnswer, HttpCall

SPARE = timedelta(minutes=5)  # what a token has left when it is last used
SHORTEST = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Granted:
    """A token, until when it is used, and what a new one is asked for with (where the vendor gives such)."""

    token: str
    until: datetime
    refresh: str = ""
    facts: Mapping[str, str] | None = None


_kept: dict[str, Granted] = {}


def value_of(vendor: Vendor, name: str) -> str:
    """A value of the channel's secret. VendorError `no_secret`."""
    if not (found := vendor.secret.get(name)):
        raise VendorError("no_secret")
    return found


def granted(vendor: Vendor, purpose: str, grant: Callable[[Granted | None], Granted]) -> Granted:
    """The token for this purpose and secret; `grant` makes one, out of the one before it where there was one."""
    name = f"{purpose} {_mark_of(vendor)}"
    kept = _kept.get(name)
    if kept is None or kept.until <= vendor.now:
        kept = _kept[name] = grant(kept)
    return kept


def forget(vendor: Vendor) -> None:
    """What was granted for this secret is not accepted: the next call asks anew."""
    mark = _mark_of(vendor)
    for name in [name for name in _kept if name.endswith(mark)]:
        _kept.pop(name, None)


def by_form(vendor: Vendor, url: str, form: Mapping[str, str], headers: Mapping[str, str]) -> str:
    """An access token by the grant that this form names (RFC 6749). VendorError `no_token`, ThrottledError."""
    return granted(vendor, url, lambda _: by_grant(vendor, url, form, headers)).token


def by_grant(vendor: Vendor, url: str, form: Mapping[str, str], headers: Mapping[str, str]) -> Granted:
    """As `by_form`, asked for now."""
    heads = {"Content-Type": "application/x-www-form-urlencoded", **headers}
    found = answered(vendor, HttpCall("POST", url, heads, urlencode(form).encode(), most_bytes=65_536))
    lasts = found.get("expires_in")
    lasts_s = lasts if isinstance(lasts, int) and 0 < lasts < 10**7 else 0
    if not (token := text(found, "access_token")):
        raise VendorError("no_token")
    return Granted(token, vendor.now + max(timedelta(seconds=lasts_s) - SPARE, SHORTEST))


def answered(vendor: Vendor, call: HttpCall) -> Json:
    """The JSON object of a grant. VendorError `no_token`, `unreachable`, ThrottledError: nothing else was done yet."""
    try:
        answer = vendor.http(call)
    except OSError as silent:
        raise VendorError("unreachable") from silent
    if answer.status == 429:
        raise ThrottledError(_rest_s(answer))
    try:
        found = parsed(answer.body) if answer.status == 200 else None
    except UnreadableError:
        found = None
    if not isinstance(found, dict):
        raise VendorError("no_token")
    return found


def _rest_s(answer: HttpAnswer) -> float:
    said = answer.headers.get("retry-after", "")
    return float(min(int(said), 3_600)) if said.isascii() and said.isdecimal() and len(said) < 9 else 300.0


def _mark_of(vendor: Vendor) -> str:
    return sha256(json.dumps(dict(vendor.secret), sort_keys=True).encode()).hexdigest()
