"""From bytes and strings to checked values. Everything a caller can send ends in a value or in a clean 4xx.

The cost is bounded before it is paid: at most 1 MiB of body, 10,000 numbers and objects, 32 levels.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import unquote

from chalicelib.api.errors import FieldError, ProblemError

if TYPE_CHECKING:
    from pydantic import BaseModel, ValidationError

MAX_BODY_BYTES = 1024 * 1024
MAX_DEPTH = 32
MAX_ITEMS = 1000  # of one array
MAX_VALUES = 10_000  # of one body
MAX_DIGITS = 40  # of one number: DynamoDB keeps 38
MAX_QUERY_CHARACTERS = 4_096

ULID = "[0-7][0-9A-HJKMNP-TV-Z]{25}"
ID_PATTERNS = {
    "ticket_id": f"tkt_{ULID}",
    "message_id": f"msg_{ULID}",
    "customer_id": f"cus_{ULID}",
    "agent_id": f"agt_{ULID}",
    "attachment_id": f"att_{ULID}",
    "key_id": f"key_{ULID}",
    "queue_id": "q_[a-z0-9_]{1,48}",
    "file": "[a-z0-9][a-z0-9.-]{0,63}",
}

_ENTITY_TAG = re.compile(r'(?:W/)?"(\d{1,15})"')
_IDEMPOTENCY_KEY = re.compile(r"[\x21-\x7e](?:[\x20-\x7e]{0,253}[\x21-\x7e])?")
_JSON_TYPE = re.compile(r'application/json(?:\s*;\s*charset="?utf-8"?)?\s*', re.IGNORECASE)


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


def check_content_type(content_type: str | None) -> None:
    """`unsupported_media_type` unless it is JSON in UTF-8."""
    if not _JSON_TYPE.fullmatch((content_type or "").strip()):
        raise ProblemError("unsupported_media_type")


def parse_json(raw: bytes) -> Any:
    """The value of a JSON body. `malformed_json` with a reason; `validation_failed` over 1,000 items."""
    if not raw.strip():
        _malformed("empty")
    value = _loads(raw)
    _check_values(value)
    return value


def canonical(value: Any) -> bytes:
    """The same bytes for every spelling of the same JSON value."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def parse_body(model: type[BaseModel], raw: bytes) -> BaseModel:
    """The body as `model`; no value changes its type. `validation_failed` with a pointer for each fault."""
    from pydantic import ValidationError

    try:
        return model.model_validate_json(raw, strict=True)
    except ValidationError as error:
        raise ProblemError("validation_failed", errors=_faults(error)) from None


def parse_query(model: type[BaseModel], parameters: Mapping[str, Sequence[str]]) -> BaseModel:
    """The query as `model`. `unknown_`, `repeated_` or `invalid_parameter`, each naming its parameters."""
    from pydantic import ValidationError

    flat = single_parameters(parameters)
    try:
        return model.model_validate(flat)
    except ValidationError as error:
        faults = tuple(
            FieldError(fault.code, parameter=(fault.pointer or "")[1:], details=fault.details)
            for fault in _faults(error)
        )
        unknown = any(fault.code == "unknown_field" for fault in faults)
        raise ProblemError("unknown_parameter" if unknown else "invalid_parameter", errors=faults) from None


def single_parameters(parameters: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Parameters by name. `repeated_parameter` when one is given twice, `invalid_parameter` if unreadable."""
    for name, values in parameters.items():
        if len(values) != 1:
            _bad_parameter("repeated_parameter", "repeated", name)
        if len(values[0]) > MAX_QUERY_CHARACTERS:
            _bad_parameter("invalid_parameter", "too_long", name)
        if not is_storable(values[0]):
            _bad_parameter("invalid_parameter", "bad_format", name)
    return {name: values[0] for name, values in parameters.items()}


def parse_flag(parameters: dict[str, list[str]], name: str) -> bool:
    """Takes the flag `name` ("true" or "false") out of `parameters`; false without one."""
    values = parameters.pop(name, ["false"])
    if values not in (["true"], ["false"]):
        _bad_parameter("invalid_parameter", "not_allowed", name)
    return values == ["true"]


def refuse_parameters(parameters: Mapping[str, Sequence[str]]) -> None:
    """`unknown_parameter` for the first of any: the route takes none."""
    for name in parameters:
        _bad_parameter("unknown_parameter", "unknown_field", name)


def parse_path(parameters: Mapping[str, str]) -> dict[str, str]:
    """Decoded path parameters. `not_found` when one cannot be the name of anything."""
    decoded = {name: unquote(value) for name, value in parameters.items()}
    for name, value in decoded.items():
        if not re.fullmatch(ID_PATTERNS[name], value):
            raise ProblemError("not_found")
    return decoded


def parse_if_match(header: str | None) -> int | None:
    """The version an If-Match names, weak or strong; None without one or for `*`; else `malformed_header`."""
    if header is None or header.strip() == "*":
        return None
    if tag := _ENTITY_TAG.fullmatch(header.strip()):
        return int(tag.group(1))
    raise ProblemError("malformed_header", header="If-Match")


def parse_idempotency_key(header: str | None) -> str | None:
    """The client's key: 1 to 255 printable ASCII characters. `malformed_header` otherwise."""
    if header is not None and not _IDEMPOTENCY_KEY.fullmatch(header):
        raise ProblemError("malformed_header", header="Idempotency-Key")
    return header


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


def _bad_parameter(code: str, reason: str, name: str) -> NoReturn:
    raise ProblemError(code, errors=(FieldError(reason, parameter=name[:100]),))


# pydantic error type -> (our stable code, the limit's name in its context)
_REASONS = {
    "missing": ("missing", ""),
    "extra_forbidden": ("unknown_field", ""),
    "string_too_long": ("too_long", "max_length"),
    "string_too_short": ("too_short", "min_length"),
    "too_long": ("too_many", "max_length"),
    "too_short": ("too_few", "min_length"),
    "string_pattern_mismatch": ("bad_format", ""),
    "literal_error": ("not_allowed", ""),
    "enum": ("not_allowed", ""),
    "greater_than": ("out_of_range", ""),
    "greater_than_equal": ("out_of_range", ""),
    "less_than": ("out_of_range", ""),
    "less_than_equal": ("out_of_range", ""),
    "finite_number": ("out_of_range", ""),
}


def _faults(error: ValidationError) -> tuple[FieldError, ...]:
    """pydantic's faults in our codes; what was sent is not repeated."""
    return tuple(_fault(entry) for entry in error.errors(include_url=False, include_input=False)[:20])


def _fault(entry: Mapping[str, Any]) -> FieldError:
    kind, context = str(entry["type"]), entry.get("ctx", {})
    code, limit = _REASONS.get(
        kind, ("wrong_type" if kind.endswith(("_type", "_parsing")) else "bad_format", "")
    )
    if kind.startswith("desk_"):  # raised by chalicelib.api.schemas
        code, limit = kind.removeprefix("desk_"), "limit" if "limit" in context else ""
    details = {"limit": int(context[limit])} if limit else {}
    return FieldError(code, pointer=pointer_to(entry["loc"]), details=details)
