"""From what HTTP carries to checked values: bodies and queries by their models, ids, headers and flags."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import unquote

from chalicelib.api.errors import FieldError, ProblemError
from chalicelib.api.strict_json import is_storable, pointer_to

if TYPE_CHECKING:
    from pydantic import BaseModel, ValidationError

MAX_QUERY_CHARACTERS = 4_096

ULID = "[0-7][0-9A-HJKMNP-TV-Z]{25}"
ID_PATTERNS = {
    "ticket_id": f"tkt_{ULID}",
    "message_id": f"msg_{ULID}",
    "customer_id": f"cus_{ULID}",
    "agent_id": f"agt_{ULID}",
    "attachment_id": f"att_{ULID}",
    "key_id": f"key_{ULID}",
    "webhook_id": f"whk_{ULID}",
    "delivery_id": f"whd_{ULID}",
    "queue_id": "q_[a-z0-9_]{1,48}",
    "policy_id": "sla_[a-z0-9_]{1,40}",
    "channel_id": "chn_[a-z0-9_]{1,40}",
    "review_id": "rev_[0-9a-f]{40}",
    "form_id": "frm_[a-z0-9_]{1,40}",
    "return_policy_id": "ret_[a-z0-9_]{1,40}",
    "custom_field_id": "[A-Za-z0-9][A-Za-z0-9_.-]{0,63}",
    "offer_id": f"ofr_{ULID}",
    "calendar_id": "cal_[a-z0-9_]{1,40}",
    "market_id": "[A-Z]{2}",
    "glossary_id": "gls_[a-z0-9_]{1,40}",
    "language": "[a-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}",
    "file": "[a-z0-9][a-z0-9.-]{0,63}",
}

_ENTITY_TAG = re.compile(r'(?:W/)?"([0-9]{1,15})"')
_IDEMPOTENCY_KEY = re.compile(r"[\x21-\x7e](?:[\x20-\x7e]{0,253}[\x21-\x7e])?")
_JSON_TYPE = re.compile(r'application/json(?:\s*;\s*charset="?utf-8"?)?\s*', re.IGNORECASE)


def check_content_type(content_type: str | None) -> None:
    """`unsupported_media_type` unless it is JSON in UTF-8."""
    if not _JSON_TYPE.fullmatch((content_type or "").strip()):
        raise ProblemError("unsupported_media_type")


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
    code, limit = _REASONS.get(kind, ("wrong_type" if kind.endswith(("_type", "_parsing")) else "bad_format", ""))
    if kind.startswith("desk_"):  # raised by chalicelib.api.schemas
        code, limit = kind.removeprefix("desk_"), "limit" if "limit" in context else ""
    details = {"limit": int(context[limit])} if limit else {}
    return FieldError(code, pointer=pointer_to(entry["loc"]), details=details)
