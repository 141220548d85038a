"""Texts from locales/<language>.ftl, by Fluent. Asking for one never raises: a caller is owed an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from chalicelib.i18n import FALLBACK
from chalicelib.i18n.negotiation import family

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

# Languages whose texts run from right to left: what is put into them is held apart, so that it cannot turn its
# surroundings around (Unicode's first strong isolate and pop directional isolate).
RIGHT_TO_LEFT = frozenset({"ar", "he"})
_MARKS = re.compile("[\u200e\u200f\u2066-\u2069]")
_BLANKS = str.maketrans({"\u00a0": " ", "\u202f": " "})


def text(language: str, name: str, values: Mapping[str, str | int] | None = None) -> str:
    """The text `name` ("message" or "message.attribute") in `language`, else in a kindred one, else just the name.

    A placeholder without a value shows as its name.
    """
    for tag in family(language):
        found = _formatted(tag, name, values or {})
        if found is not None:
            return found
    return name


def plain(written: str) -> str:
    """The text without invisible marks and with common blanks: for text messages one rare character halves the room."""
    return _MARKS.sub("", written).translate(_BLANKS)


def attributes(name: str) -> tuple[str, ...]:
    """The names of a message's attributes, in the order of the English file. KeyError for no message of ours."""
    return tuple(_message(name).attributes)


def placeholders(name: str) -> frozenset[str]:
    """The names of what a message and its attributes are filled with. KeyError for no message of ours."""
    message = _message(name)
    return frozenset(
        found for pattern in (message.value, *message.attributes.values()) for found in _variables(pattern)
    )


def _message(name: str) -> Any:
    bundle = _bundle(FALLBACK)
    if bundle is None or not bundle.has_message(name):
        raise KeyError(name)
    return bundle.get_message(name)


def _variables(node: object) -> Iterator[str]:
    from fluent.syntax.ast import BaseNode, VariableReference

    if isinstance(node, VariableReference):
        yield node.id.name
    elif isinstance(node, list | tuple):
        for each in node:
            yield from _variables(each)
    elif isinstance(node, BaseNode):
        for each in vars(node).values():
            yield from _variables(each)


def _formatted(language: str, name: str, values: Mapping[str, str | int]) -> str | None:
    message_name, _, attribute = name.partition(".")
    bundle = _bundle(language)
    if bundle is None or not bundle.has_message(message_name):
        return None
    message = bundle.get_message(message_name)
    pattern = message.attributes.get(attribute) if attribute else message.value
    if pattern is None:
        return None
    return str(bundle.format_pattern(pattern, dict(values))[0])


@cache
def _bundle(language: str) -> FluentBundle | None:
    """The parsed file of a language. Fluent and Babel are loaded with the first text, not with the app."""
    from importlib import resources

    from fluent.runtime import FluentBundle, FluentResource

    source = resources.files("locales").joinpath(f"{language}.ftl")
    if not source.is_file():
        return None
    bundle = FluentBundle([language], use_isolating=language in RIGHT_TO_LEFT)
    bundle.add_resource(FluentResource(source.read_text(encoding="utf-8")))
    return bundle
