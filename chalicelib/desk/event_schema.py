"""The part of JSON Schema 2020-12 that event definitions use:

short builders, and a check without a library.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
COUNT: Schema = {"type": "integer", "minimum": 0}
FLAG: Schema = {"type": "boolean"}
TIME: Schema = {"type": "string", "format": "date-time"}
LANGUAGE: Schema = {"type": "string", "description": "BCP 47 tag, `und` when unknown"}


def id_of(prefix: str) -> Schema:
    """An id with its prefix."""
    return {"type": "string", "pattern": f"^{prefix}_"}


def one_of(values: tuple[str, ...]) -> Schema:
    """One of a closed list of words."""
    return {"type": "string", "enum": list(values)}


def list_of(items: Schema) -> Schema:
    """A list of equal things."""
    return {"type": "array", "items": items}


def pair_of(items: Schema) -> Schema:
    """[old, new]."""
    return {"type": "array", "items": items, "minItems": 2, "maxItems": 2}


def or_null(schema: Schema) -> Schema:
    """The same, or null."""
    return {"anyOf": [schema, {"type": "null"}]}


def fields(**properties: Schema) -> Schema:
    """An object with exactly these properties; one whose name ends in "_" may be absent or null."""
    known = {name.rstrip("_"): or_null(part) if name.endswith("_") else part for name, part in properties.items()}
    required = [name for name in properties if not name.endswith("_")]
    return {"type": "object", "properties": known, "required": required, "additionalProperties": False}


KINDS: Mapping[str, Callable[[Any], bool]] = {
    "string": lambda value: isinstance(value, str),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
}


def problems(value: Any, schema: Schema, path: str = "") -> Iterator[str]:
    """What a JSON value has against a schema made of the builders above, each problem with its RFC 6901
    pointer.
    """
    if "anyOf" in schema:
        if all(any(problems(value, part)) for part in schema["anyOf"]):
            yield from problems(value, schema["anyOf"][0], path)
    elif not KINDS[schema["type"]](value):
        yield f"{path}: not of type {schema['type']}"
    elif isinstance(value, dict):
        yield from _object_problems(value, schema, path)
    elif isinstance(value, list):
        yield from _list_problems(value, schema, path)
    else:
        yield from _scalar_problems(value, schema, path)


def _object_problems(value: dict[str, Any], schema: Schema, path: str) -> Iterator[str]:
    known = schema.get("properties", {})
    yield from (f"{path}/{name}: missing" for name in schema.get("required", ()) if name not in value)
    for name, part in value.items():
        if name in known:
            yield from problems(part, known[name], f"{path}/{name}")
        elif not schema.get("additionalProperties", True):
            yield f"{path}/{name}: not documented"


def _list_problems(value: list[Any], schema: Schema, path: str) -> Iterator[str]:
    if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
        yield f"{path}: {len(value)} items"
    for place, part in enumerate(value):
        yield from problems(part, schema["items"], f"{path}/{place}")


def _scalar_problems(value: Any, schema: Schema, path: str) -> Iterator[str]:
    if "enum" in schema and value not in schema["enum"]:
        yield f"{path}: not one of {schema['enum']}"
    if "const" in schema and value != schema["const"]:
        yield f"{path}: not {schema['const']!r}"
    if "pattern" in schema and not re.search(schema["pattern"], value):
        yield f"{path}: does not match {schema['pattern']}"
    if "minimum" in schema and value < schema["minimum"]:
        yield f"{path}: below {schema['minimum']}"
    if "maximum" in schema and value > schema["maximum"]:
        yield f"{path}: above {schema['maximum']}"
