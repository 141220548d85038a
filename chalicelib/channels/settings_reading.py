"""Checks the settings of a kind against a frozen dataclass: unknown, missing and ill-typed ones are told by pointer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, asdict, fields
from typing import Any, TypeVar
from urllib.parse import urlsplit

from chalicelib.desk.errors import InvalidValueError

ROOT = "/channel/settings"
MAX_VALUE_CHARACTERS = 2_000
MAX_VALUES = 200
LOOPBACK = frozenset(("127.0.0.1", "::1", "localhost"))

Settings = TypeVar("Settings")


def checker(kind: type[Any]) -> Callable[[Mapping[str, Any]], Mapping[str, Any]]:
    """`Kind.check` for settings of this dataclass, whose fields are str, int, bool, str | None or tuple[str, ...].

    Fields that end in `url` must be https addresses (http to this machine passes here; only a local desk calls it).
    """

    def check(given: Mapping[str, Any]) -> Mapping[str, Any]:
        known = {field.name: field for field in fields(kind)}
        for name in given:
            if name not in known:
                raise InvalidValueError(f"{ROOT}/{name}", "unknown_field")
        for name, field in known.items():
            is_needed = field.default is MISSING and field.default_factory is MISSING
            if name not in given and is_needed:
                raise InvalidValueError(f"{ROOT}/{name}", "missing")
            if name in given:
                _check_value(name, str(field.type), given[name])
        return {name: list(v) if isinstance(v, tuple) else v for name, v in asdict(read(kind, given)).items()}

    return check


def read(kind: type[Settings], given: Mapping[str, Any]) -> Settings:
    """The settings as their dataclass; lists become tuples, what the dataclass does not know is left aside."""
    names = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    values = {name: tuple(v) if isinstance(v, list) else v for name, v in given.items() if name in names}
    return kind(**values)


def _check_value(name: str, wanted: str, value: Any) -> None:
    pointer = f"{ROOT}/{name}"
    if value is None and "None" in wanted:
        return
    if wanted.startswith("tuple"):
        is_right = isinstance(value, list) and all(isinstance(one, str) for one in value) and len(value) <= MAX_VALUES
    elif wanted.startswith("bool"):
        is_right = isinstance(value, bool)
    elif wanted.startswith("int"):
        is_right = isinstance(value, int) and not isinstance(value, bool)
    else:
        is_right = isinstance(value, str) and len(value) <= MAX_VALUE_CHARACTERS
    if not is_right:
        raise InvalidValueError(pointer, "wrong_type")
    if name.endswith("url") and isinstance(value, str) and value and not _is_address(value):
        raise InvalidValueError(pointer, "bad_format")


def _is_address(value: str) -> bool:
    try:
        parts = urlsplit(value)
        return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)
    except ValueError:
        return False
