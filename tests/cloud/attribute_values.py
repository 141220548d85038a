"""DynamoDB attribute values on the wire: their sizes in bytes, and what makes one invalid.

Sizes follow the developer guide, "DynamoDB item sizes and formats": strings and names count UTF-8 bytes, a
number about one byte per two digits plus one, a list or map 3 bytes plus 1 per element. Binary values are
base64, as in a JSON request.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

MAX_DIGITS = 38
MAX_DEPTH = 32
MAX_EXPONENT, MIN_EXPONENT = 125, -130

_NUMBER = re.compile(r"[+-]?(?P<whole>\d*)(?:\.(?P<fraction>\d*))?(?:[eE](?P<exponent>[+-]?\d+))?")

_SURROGATE = re.compile("[\ud800-\udfff]")

Value = Mapping[str, Any]
Item = Mapping[str, Value]


def item_size(item: Item) -> int:
    """Bytes the item is billed and limited by: names and values."""
    return sum(len(name.encode()) + value_size(value) for name, value in item.items())


def value_size(value: Value) -> int:
    """Bytes of one attribute value without its name."""
    ((kind, content),) = value.items()
    if kind == "M":
        return 3 + sum(1 + len(name.encode()) + value_size(inner) for name, inner in content.items())
    if kind == "L":
        return 3 + sum(1 + value_size(inner) for inner in content)
    if kind in ("SS", "NS", "BS"):
        return sum(_scalar_size(kind[0], element) for element in content)
    return _scalar_size(kind, content)


def _scalar_size(kind: str, content: str) -> int:
    if kind == "S":
        return len(content.encode())
    if kind == "N":
        return min(21, (len(_significant(content)) + 1) // 2 + 1 + content.startswith("-"))
    if kind == "B":
        return len(content.rstrip("=")) * 3 // 4
    return 1


def _significant(number: str) -> str:
    match = _NUMBER.fullmatch(number)
    return (match["whole"] + (match["fraction"] or "")).strip("0") if match else number


def faults_of(value: Value, depth: int = 0) -> Iterator[str]:
    """Why AWS would refuse the value, if it would; messages open as AWS's do."""
    if len(value) != 1:
        yield "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes"
        return
    ((kind, content),) = value.items()
    if kind in ("S", "N", "B") and not isinstance(content, str):
        yield f"{type(content).__name__} cannot be converted to {kind}"
    elif kind == "S" and _SURROGATE.search(content):
        yield "Invalid UTF-8 in a string value"
    elif depth > MAX_DEPTH:
        yield "Nesting Levels have exceeded supported limits"
    elif kind in ("SS", "NS", "BS"):
        yield from _set_faults(kind, content)
    elif kind == "N":
        yield from _number_faults(content)
    elif kind in ("L", "M"):
        for inner in content if kind == "L" else content.values():
            yield from faults_of(inner, depth + 1)


def _set_faults(kind: str, content: list[Any]) -> Iterator[str]:
    if not content:
        yield "One or more parameter values were invalid: An set may not be empty"
    if kind == "NS":
        for number in content:
            yield from _number_faults(number)
        content = [_canonical(number) for number in content]
    if len(set(content)) != len(content):
        yield "One or more parameter values were invalid: Input collection contains duplicates"


def _canonical(number: str) -> str:
    match = _NUMBER.fullmatch(number)
    if not match:
        return number
    exponent = int(match["exponent"] or 0) - len(match["fraction"] or "")
    digits = (match["whole"] + (match["fraction"] or "")).lstrip("0")
    stripped = digits.rstrip("0")
    sign = "-" if number.startswith("-") and stripped else ""
    return f"{sign}{stripped}e{exponent + len(digits) - len(stripped)}" if stripped else "0"


def _number_faults(number: str) -> Iterator[str]:
    match = _NUMBER.fullmatch(number)
    if not match or not (match["whole"] or match["fraction"]):
        yield f"The parameter cannot be converted to a numeric value: {number}"
        return
    digits = _significant(number)
    if len(digits) > MAX_DIGITS:
        yield "Attempting to store more than 38 significant digits in a Number"
    magnitude = _magnitude(match)
    if digits and magnitude > MAX_EXPONENT:
        yield "Number overflow. Attempting to store a number with magnitude larger than supported range"
    if digits and magnitude < MIN_EXPONENT:
        yield "Number underflow. Attempting to store a number with magnitude smaller than supported range"


def _magnitude(match: re.Match[str]) -> int:
    """Power of ten of the first significant digit: 123 -> 2, 0.05 -> -2."""
    whole, fraction = match["whole"].lstrip("0"), match["fraction"] or ""
    leading = len(whole) - 1 if whole else -(len(fraction) - len(fraction.lstrip("0"))) - 1
    return leading + int(match["exponent"] or 0)
