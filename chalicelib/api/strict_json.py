"""JSON bodies, strictly: no duplicate keys, no NaN, nothing that no store would take.

The cost is bounded before it is paid: at most 1 MiB of body, 10,000 values, 32 levels. `json.loads` alone answers
100,000 levels with a RecursionError, takes NaN and 1e999, and keeps the last of two equal keys.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, NoReturn

from chalicelib.api.errors import FieldError, ProblemError

MAX_BODY_BYTES = 1024 * 1024
MAX_DEPTH = 32
MAX_ITEMS = 1000  # of one array
MAX_VALUES = 10_000  # of one body
MAX_DIGITS = 40  # of one number: DynamoDB keeps 38

# The closing quote is optional, so that no start is ever tried twice: linear for any bytes.
_STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)


def body_bytes(body: str | bytes | None, is_base64: bool) -> bytes:
    """The body as sent. `body_too_large` above 1 MiB, undecoded; `malformed_json` for bad base64."""
    text = body or b""
    if len(text) > (MAX_BODY_BYTES * 4 // 3 + 4 if is_base64 else MAX_BODY_BYTES):
        raise ProblemError("body_too_large", limit=MAX_BODY_BYTES)
    try:
        raw = text if isinstance(text, bytes) else text.encode("utf-8")
        raw = base64.b64decode(raw, validate=True) if is_base64 else raw
    except (UnicodeEncodeError, binascii.Error):
        _malformed("not_utf8")
    if len(raw) > MAX_BODY_BYTES:
        raise ProblemError("body_too_large", limit=MAX_BODY_BYTES)
    return raw


def parse_json(raw: bytes) -> Any:
    """The value of a JSON body. `malformed_json` with a reason; `validation_failed` over 1,000 items."""
    if not raw.strip():
        _malformed("empty")
    if _containers(raw) > MAX_VALUES:
        _malformed("too_many_values")
    value = _loads(raw)
    _check_values(value)
    return value


def canonical(value: Any) -> bytes:
    """The same bytes for every spelling of the same JSON value."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def is_storable(text: str) -> bool:
    """False for lone surrogates and U+0000, which no store or queue takes."""
    if "\x00" in text:
        return False
    try:
        text.isascii() or text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def pointer_to(steps: Sequence[str | int]) -> str:
    """An RFC 6901 pointer, cut to 200 characters because callers name the members it goes through."""
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in steps)[:200]


def _containers(raw: bytes) -> int:
    """Arrays and objects of a body, at least: a million empty ones would keep the garbage collector busy."""
    if raw.count(b"[") + raw.count(b"{") <= MAX_VALUES:
        return 0
    bare = _STRING.sub(b"", raw)
    return bare.count(b"[") + bare.count(b"{")


class _Decoder:
    """Hooks for json.loads: they see every object and number, so they also count them."""

    def __init__(self) -> None:
        self._seen = 0

    def members(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        """One object, its keys unique."""
        self._count()
        found = dict(pairs)
        if len(found) != len(pairs):
            _malformed("duplicate_key")
        return found

    def integer(self, digits: str) -> int:
        """One integer of a sane length."""
        self._count()
        if len(digits) > MAX_DIGITS:
            _malformed("number_too_long")
        return int(digits)

    def fraction(self, digits: str) -> float:
        """One finite fraction of a sane length."""
        self._count()
        if len(digits) > MAX_DIGITS:
            _malformed("number_too_long")
        number = float(digits)
        if number in (float("inf"), float("-inf")):
            _malformed("not_finite")
        return number

    def constant(self, _: str) -> NoReturn:
        """NaN and Infinity, which JSON does not have."""
        _malformed("not_finite")

    def _count(self) -> None:
        self._seen += 1
        if self._seen > MAX_VALUES:
            _malformed("too_many_values")


def _loads(raw: bytes) -> Any:
    decoder = _Decoder()
    try:
        return json.loads(
            raw.decode("utf-8"),
            object_pairs_hook=decoder.members,
            parse_int=decoder.integer,
            parse_float=decoder.fraction,
            parse_constant=decoder.constant,
        )
    except UnicodeDecodeError:
        _malformed("not_utf8")
    except RecursionError:
        _malformed("too_deep")
    except ValueError:
        _malformed("not_json")


def _check_values(root: Any) -> None:
    """Without recursion: depth, arrays, number of values and texts are within limits after it."""
    waiting: list[tuple[Any, tuple[str | int, ...]]] = [(root, ())]
    seen = 0
    while waiting:
        value, steps = waiting.pop()
        if isinstance(value, str):
            if not is_storable(value):
                _malformed("bad_character")
            continue
        if not isinstance(value, dict | list):
            continue
        seen += len(value)
        _check_container(value, steps, seen)
        waiting.extend((item, (*steps, step)) for step, item in _items(value))


def _check_container(value: dict[str, Any] | list[Any], steps: tuple[str | int, ...], seen: int) -> None:
    if len(steps) >= MAX_DEPTH:
        _malformed("too_deep")
    if isinstance(value, list) and len(value) > MAX_ITEMS:
        fault = FieldError("too_many", pointer=pointer_to(steps), details={"limit": MAX_ITEMS})
        raise ProblemError("validation_failed", errors=(fault,))
    if seen > MAX_VALUES:
        _malformed("too_many_values")
    if isinstance(value, dict) and not all(map(is_storable, value)):
        _malformed("bad_character")


def _items(value: dict[str, Any] | list[Any]) -> Iterator[tuple[str | int, Any]]:
    return iter(value.items()) if isinstance(value, dict) else enumerate(value)


def _malformed(reason: str) -> NoReturn:
    raise ProblemError("malformed_json", errors=(FieldError(reason, pointer=""),)) from None
