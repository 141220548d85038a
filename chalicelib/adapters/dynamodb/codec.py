"""Python values <-> DynamoDB attribute values.

Our own 40 lines instead of boto3's TypeSerializer: a page of 50 tickets decodes in a fifth of the CPU
(docs/performance.md), and numbers arrive as int or float instead of Decimal. Money is stored as text, so nothing
exact is lost.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from chalicelib.desk.times import iso

AttributeValue = Mapping[str, Any]
EMPTY: tuple[Any, ...] = ((), [], {})


def encode(value: Any) -> dict[str, Any]:
    """One value as an attribute value. TypeError for what has no place in a table."""
    if isinstance(value, str):
        return {"S": value}
    if value is None:
        return {"NULL": True}
    if isinstance(value, bool):
        return {"BOOL": value}
    if isinstance(value, int | float):
        return {"N": repr(value)}
    if isinstance(value, datetime):
        return {"S": iso(value)}
    if isinstance(value, Mapping):
        return {"M": {key: encode(inner) for key, inner in value.items()}}
    if isinstance(value, Sequence | frozenset):
        return {"L": [encode(inner) for inner in value]}
    raise TypeError(type(value).__name__)


def decode(value: AttributeValue) -> Any:
    """The value back; whole numbers as int, others as float."""
    ((kind, inner),) = value.items()
    if kind in ("S", "BOOL"):
        return inner
    if kind == "N":
        return int(inner) if inner.lstrip("-").isdigit() else float(inner)
    if kind == "M":
        return {key: decode(part) for key, part in inner.items()}
    if kind == "L":
        return [decode(part) for part in inner]
    return None


def encode_item(item: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """An item for a write; what is None or empty is left out (an absent attribute costs nothing)."""
    return {name: encode(value) for name, value in item.items() if value is not None and value not in EMPTY}


def decode_item(item: Mapping[str, AttributeValue]) -> dict[str, Any]:
    """An item as read."""
    return {name: decode(value) for name, value in item.items()}
