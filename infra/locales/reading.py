"""What stands in a file of texts, taken apart far enough to compare two languages."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax.ast import (
    Attribute,
    Junk,
    Message,
    MessageReference,
    NumberLiteral,
    Pattern,
    Placeable,
    SelectExpression,
    VariableReference,
)

PLANNED = re.compile(r"^planned: (\w[\w -]*)$", re.MULTILINE)
# "$days (number): ..." in a comment, or "$title: ..." for a variable that only chooses.
DESCRIBED = re.compile(r"\$(\w+)(?: \((\w+)\))?")
HASH_LENGTH = 12


@dataclass(frozen=True, slots=True)
class Selector:
    """One choice inside a text: by which variable, between which keys, and which is taken otherwise."""

    variable: str
    keys: tuple[str, ...]
    default: str


@dataclass(frozen=True, slots=True)
class Way:
    """One way through a text's choices: the keys taken by variable, and the variables it prints."""

    taken: tuple[tuple[str, str], ...] = ()
    printed: frozenset[str] = frozenset()
    referred: frozenset[str] = frozenset()

    def joined(self, other: Way) -> Way:
        """This way and then the other."""
        return Way(self.taken + other.taken, self.printed | other.printed, self.referred | other.referred)


@dataclass(frozen=True, slots=True)
class Text:
    """A message's value or one of its attributes. `source` is the text as it stands in the file."""

    source: str
    ways: tuple[Way, ...]
    selectors: tuple[Selector, ...]

    @property
    def printed(self) -> frozenset[str]:
        """The variables that some way prints."""
        return frozenset[str]().union(*(way.printed for way in self.ways))

    @property
    def variables(self) -> frozenset[str]:
        """The variables printed or chosen by."""
        return self.printed | {selector.variable for selector in self.selectors}


@dataclass(frozen=True, slots=True)
class TextFile:
    """A parsed file: texts by "message" and "message.attribute"; by message its hash and its comment."""

    texts: Mapping[str, Text]
    hashes: Mapping[str, str]
    comments: Mapping[str, str]
    junk: tuple[str, ...] = ()
    repeated: tuple[str, ...] = ()

    @property
    def planned(self) -> frozenset[str]:
        """The messages whose feature comes later."""
        return frozenset(name for name, comment in self.comments.items() if PLANNED.search(comment))

    @property
    def referred(self) -> frozenset[str]:
        """The messages that others refer to."""
        return frozenset[str]().union(*(way.referred for text in self.texts.values() for way in text.ways))


def read(path: Path) -> TextFile:
    """Reads a file of texts; what cannot be parsed is told in `junk`. OSError when there is no such file."""
    return parsed(path.read_text(encoding="utf-8"))


def parsed(source: str) -> TextFile:
    """Takes a file's content apart."""
    body = FluentParser().parse(source).body
    messages = [entry for entry in body if isinstance(entry, Message)]
    names = [message.id.name for message in messages]
    comments = {message.id.name: (message.comment.content or "") if message.comment else "" for message in messages}
    return TextFile(
        texts={name: _text(part) for message in messages for name, part in _parts(message)},
        hashes={message.id.name: _hash(message) for message in messages},
        comments=comments,
        junk=tuple((entry.content or "").strip().partition("\n")[0] for entry in body if isinstance(entry, Junk)),
        repeated=tuple(sorted({name for name in names if names.count(name) > 1})),
    )


def _parts(message: Message) -> Iterator[tuple[str, Message | Attribute]]:
    if message.value is not None:
        yield message.id.name, message
    for attribute in message.attributes:
        yield f"{message.id.name}.{attribute.id.name}", attribute


def _hash(message: Message) -> str:
    """Of the words alone: a better comment makes no translation stale."""
    bare = Message(message.id, message.value, message.attributes)
    words = FluentSerializer().serialize_entry(bare)
    return hashlib.sha256(words.encode()).hexdigest()[:HASH_LENGTH]


def _text(part: Message | Attribute) -> Text:
    pattern = part.value
    assert pattern is not None  # _parts yields only what has a value
    nameless = FluentSerializer().serialize_entry(Message(part.id, pattern)).partition("=")[2]
    return Text(nameless.strip(), tuple(_ways(pattern)), tuple(_selectors(pattern)))


def _selectors(pattern: Pattern) -> Iterator[Selector]:
    for element in pattern.elements:
        expression = element.expression if isinstance(element, Placeable) else None
        if isinstance(expression, SelectExpression):
            keys = tuple(_key(variant.key) for variant in expression.variants)
            default = next(_key(variant.key) for variant in expression.variants if variant.default)
            yield Selector(_variable(expression.selector), keys, default)
            for variant in expression.variants:
                yield from _selectors(variant.value)


def _ways(pattern: Pattern) -> list[Way]:
    ways = [Way()]
    for element in pattern.elements:
        if isinstance(element, Placeable):
            ways = [way.joined(step) for way in ways for step in _steps(element.expression)]
    return ways


def _steps(expression: object) -> list[Way]:
    if isinstance(expression, VariableReference):
        return [Way(printed=frozenset({expression.id.name}))]
    if isinstance(expression, MessageReference):
        return [Way(referred=frozenset({expression.id.name}))]
    if not isinstance(expression, SelectExpression):
        return [Way()]
    variable = _variable(expression.selector)
    return [
        Way(((variable, _key(variant.key)),)).joined(way)
        for variant in expression.variants
        for way in _ways(variant.value)
    ]


def _variable(selector: object) -> str:
    return selector.id.name if isinstance(selector, VariableReference) else "?"


def _key(key: object) -> str:
    return str(key.value) if isinstance(key, NumberLiteral) else str(getattr(key, "name", "?"))
