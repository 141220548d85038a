"""Everything that can be wrong with the texts, found without understanding them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from babel import Locale

from chalicelib.i18n import FALLBACK
from chalicelib.i18n.customer_texts import KINDS
from infra.locales.reading import DESCRIBED, Selector, Text, TextFile, read
from infra.locales.stamps import stamps
from infra.locales.usage import PREFIXES, is_used

# CLDR's names of plural forms, in its order. Arabic and Hebrew say "two days" in one word, without the number.
CATEGORIES = ("zero", "one", "two", "few", "many", "other")
SPOKEN = frozenset({"zero", "one", "two"})
# Read by programs and agents; what they mean stands in the documentation of the API.
FOR_STAFF = ("error-", "reason-", *PREFIXES)
# Marks of direction are put in when a text is written, by the script of its language.
DIRECTION_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
WORD = re.compile(r"[^\W\d_]{4,}")
PLACEABLE = re.compile(r"\{[^{}]*\}")
# Words that two languages really share.
SAME: Mapping[str, frozenset[str]] = {}


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing to mend: in which language, in which text ("" for the file), and what."""

    tag: str
    name: str
    says: str

    def __str__(self) -> str:
        return ": ".join(part for part in (f"locales/{self.tag}.ftl", self.name, self.says) if part)


def categories(tag: str) -> tuple[str, ...]:
    """The plural forms CLDR knows for a language, in its order."""
    tags = Locale.parse(tag, sep="-").plural_form.tags
    return tuple(category for category in CATEGORIES if category in tags or category == "other")


def of_english(english: TextFile, needed: Collection[str], named: Collection[str]) -> Iterator[Fault]:
    """What is wrong with the source: texts the product lacks or does not use, and what translators are not told.

    `needed` are the messages that must exist, `named` whatever the code names.
    """
    yield from _of_file(FALLBACK, english)
    used = {*needed, *named, *english.referred}
    for name in sorted(set(needed) - set(english.hashes)):
        yield Fault(FALLBACK, name, "missing")
    for name in english.hashes:
        if is_used(name, used) and name in english.planned:
            yield Fault(FALLBACK, name, "used, so no longer planned: remove the mark")
        if not is_used(name, used) and name not in english.planned:
            yield Fault(FALLBACK, name, "unused: no code names it, and it is not marked as planned")
    for name, text in english.texts.items():
        yield from (Fault(FALLBACK, name, says) for says in _selector_faults(FALLBACK, text, text))
        yield from _undescribed(name, text, english.comments[name.partition(".")[0]])


def of_translation(tag: str, folder: Path, english: TextFile) -> Iterator[Fault]:
    """What is wrong with one language, compared with English."""
    path = folder / f"{tag}.ftl"
    if not path.is_file():
        yield Fault(tag, "", "missing file")
        return
    translated = read(path)
    yield from _of_file(tag, translated)
    for name in _outermost(english.texts.keys() - translated.texts.keys()):
        yield Fault(tag, name, "missing")
    for name in _outermost(translated.texts.keys() - english.texts.keys()):
        yield Fault(tag, name, "extra: English does not have it")
    for name in english.texts.keys() & translated.texts.keys():
        yield from (Fault(tag, name, says) for says in _text_faults(tag, translated.texts[name], english.texts[name]))
        if _is_untranslated(translated.texts[name], english.texts[name]) and name not in SAME.get(tag, ()):
            yield Fault(tag, name, "the same as in English")
    yield from _stale(tag, folder, english, translated)


def _outermost(names: Collection[str]) -> Iterator[str]:
    """A message alone where its attributes are concerned with it."""
    return (name for name in names if "." not in name or name.partition(".")[0] not in names)


def _of_file(tag: str, file: TextFile) -> Iterator[Fault]:
    for line in file.junk:
        yield Fault(tag, "", f"not Fluent: {line}")
    for name in file.repeated:
        yield Fault(tag, name, "repeated")
    for name, text in file.texts.items():
        if DIRECTION_MARKS.search(text.source):
            yield Fault(tag, name, "holds a mark of direction")


def _text_faults(tag: str, text: Text, english: Text) -> Iterator[str]:
    for variable in sorted(text.variables - english.variables):
        yield f"unknown placeholder ${variable}"
    for way in text.ways:
        spoken = {variable for variable, key in way.taken if key in SPOKEN}
        for variable in sorted(english.printed - way.printed - spoken):
            yield f"placeholder ${variable} is missing{_where(way.taken)}"
    for variable in sorted(english.printed - text.printed):
        yield f"placeholder ${variable} is never printed"
    for way in text.ways:
        for variable in sorted((way.printed & english.variables) - english.printed):
            yield f"${variable} only chooses; it is not printed"
    if {way.referred for way in text.ways} != {way.referred for way in english.ways}:
        yield "refers to other texts than English"
    yield from _selector_faults(tag, text, english)


def _where(taken: tuple[tuple[str, str], ...]) -> str:
    return "".join(f" in [{key}]" for _, key in taken)


def _selector_faults(tag: str, text: Text, english: Text) -> Iterator[str]:
    wanted = categories(tag)
    counted = {selector.variable for selector in text.selectors if _is_plural(selector)}
    if len(wanted) > 1:
        for variable in sorted({selector.variable for selector in english.selectors if _is_plural(selector)} - counted):
            yield f"${variable} needs the plural forms {', '.join(wanted)}"
    choices = {(selector.variable, frozenset(selector.keys), selector.default) for selector in english.selectors}
    for selector in text.selectors:
        if _is_plural(selector):
            if sorted(selector.keys) != sorted(wanted) or selector.default != "other":
                yield f"${selector.variable} has the plural forms {', '.join(selector.keys)}; CLDR: {', '.join(wanted)}"
        elif (selector.variable, frozenset(selector.keys), selector.default) not in choices:
            yield f"${selector.variable} chooses otherwise than in English"


def _is_plural(selector: Selector) -> bool:
    return all(key in CATEGORIES or key[0].isdecimal() for key in selector.keys)


def _undescribed(name: str, text: Text, comment: str) -> Iterator[Fault]:
    if name.startswith(FOR_STAFF):
        return
    if not comment:
        yield Fault(FALLBACK, name, "no comment tells translators its purpose")
    described = dict(DESCRIBED.findall(comment))
    for variable in sorted(text.variables):
        kind = KINDS.get(variable)
        if described.get(variable) != ("" if kind == "choice" else kind):
            yield Fault(FALLBACK, name, f"the comment does not describe ${variable} ({kind})")


def _is_untranslated(text: Text, english: Text) -> bool:
    return text.source == english.source and bool(WORD.search(PLACEABLE.sub("", text.source)))


def _stale(tag: str, folder: Path, english: TextFile, translated: TextFile) -> Iterator[Fault]:
    recorded = stamps(folder, tag)
    for name in english.hashes.keys() & translated.hashes.keys():
        if recorded.get(name) != english.hashes[name]:
            yield Fault(tag, name, "stale: translated from another English text, or never stamped")
