"""Definitions of custom fields as their owner keeps them: versioned documents, and the rules made of them."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from chalicelib.desk.custom_fields import DECIMAL, Definition, FieldRules, FieldType, day
from chalicelib.desk.errors import InvalidValueError
from chalicelib.desk.keeping import Document, Keeper, Kind, ReplaceDocument
from chalicelib.ports import Documents

ROOT = "/custom_field"
MAX_FIELDS = 100
MAX_OPTIONS = 200

Fault = tuple[str, str]  # pointer within the definition, reason

_DEFAULTS: Mapping[str, Any] = {
    "is_active": True, "position": 100, "required": False, "markets": [], "visible_to": "agents", "options": [],
    "minimum": None, "maximum": None, "min_length": None, "max_length": None,
}  # fmt: skip
_LIMITS: Mapping[FieldType, tuple[str, ...]] = {
    "text": ("min_length", "max_length"), "multi_choice": ("min_length", "max_length"),
    "integer": ("minimum", "maximum"), "decimal": ("minimum", "maximum"), "date": ("minimum", "maximum"),
}  # fmt: skip
_CHOICES = ("choice", "multi_choice")


def checked(given: Document) -> Document:
    """A definition of the right shape in its kept spelling. InvalidValueError for the first fault."""
    document = {**_DEFAULTS, **{name: value for name, value in given.items() if name != "version"}}
    document["markets"] = sorted(set(document["markets"]))
    for pointer, reason in _faults(document):
        raise InvalidValueError(f"{ROOT}/{pointer}", reason)
    return document


def _faults(document: Document) -> Iterator[Fault]:
    type_ = document["type"]
    allowed = _LIMITS.get(type_, ())
    for name in ("minimum", "maximum", "min_length", "max_length"):
        if document[name] is not None and name not in allowed:
            yield name, "not_allowed"
        elif document[name] is not None and name in ("minimum", "maximum") and _limit(type_, document[name]) is None:
            yield name, "bad_format"
    if bool(document["options"]) != (type_ in _CHOICES):
        yield "options", "missing" if type_ in _CHOICES else "not_allowed"
    ids = [option["id"] for option in document["options"]]
    if len(set(ids)) < len(ids):
        yield "options", "repeated"
    yield from _crossed(document)


def _crossed(document: Document) -> Iterator[Fault]:
    """Limits that nothing can keep."""
    low, high = (_limit(document["type"], document[name]) for name in ("minimum", "maximum"))
    if low is not None and high is not None and low > high:  # type: ignore[operator]  # both of the field's type
        yield "maximum", "out_of_range"
    few, many = document["min_length"], document["max_length"]
    if few is not None and many is not None and few > many:
        yield "max_length", "out_of_range"


def _limit(type_: str, text: str | None) -> Decimal | date | None:
    if text is None:
        return None
    if type_ == "date":
        return day(text)
    return Decimal(text) if DECIMAL.fullmatch(text) else None


def definition_from(document: Document) -> Definition:
    """A kept document as a rule."""
    plain = ("id", "type", "is_active", "required", "visible_to", "min_length", "max_length")
    return Definition(
        **{name: document[name] for name in plain},
        markets=tuple(document["markets"]),
        options=tuple(option["id"] for option in document["options"]),
        minimum=_limit(document["type"], document["minimum"]),
        maximum=_limit(document["type"], document["maximum"]),
    )


class CustomFields(Keeper):
    """Use cases about definitions, and the rules in force."""

    def __init__(self, documents: Documents) -> None:
        super().__init__(documents, Kind(name="custom_field", root=ROOT, limit=MAX_FIELDS), checked)
        self._parsed: dict[tuple[str, int], Definition] = {}

    def replace(self, command: ReplaceDocument) -> Document:
        """As `Keeper.replace`; a field keeps its type, for tickets hold values of it."""
        if command.content["type"] != self.get(command.id)["type"]:
            raise InvalidValueError(f"{ROOT}/type", "not_allowed")
        return super().replace(command)

    def rules(self) -> FieldRules:
        """What holds now, at most a minute old; a version is parsed once."""
        return FieldRules({id_: self._definition(document) for id_, document in self.current().items()})

    def _definition(self, document: Document) -> Definition:
        key = document["id"], int(document["version"])
        if key not in self._parsed:
            self._parsed[key] = definition_from(document)
        return self._parsed[key]
