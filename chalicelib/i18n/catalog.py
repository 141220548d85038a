"""Texts from locales/<language>.ftl, by Fluent. Asking for one never raises: a caller is owed an answer."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from chalicelib.i18n import FALLBACK

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle


def text(language: str, name: str, values: Mapping[str, str | int] | None = None) -> str:
    """The text `name` ("message" or "message.attribute") in `language`, else in English, else just the name.

    A placeholder without a value shows as its name.
    """
    for tag in dict.fromkeys((language, FALLBACK)):
        found = _formatted(tag, name, values or {})
        if found is not None:
            return found
    return name


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
    # Isolation marks are for right-to-left scripts, which none of these languages is written in.
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(source.read_text(encoding="utf-8")))
    return bundle
