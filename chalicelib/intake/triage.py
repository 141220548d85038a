"""Triage by a table of rules that is data: the first rule that fits decides the axes a request left open."""

import json
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from pydantic import TypeAdapter

from chalicelib.desk.tickets import Complexity, Urgency
from chalicelib.people.queues import DEFAULT_QUEUE_ID

LOOKED_AT = 5_000  # characters; what a contact is about stands at its beginning
UNSPACED = ("zh", "ja", "th", "lo", "km", "my")  # written without spaces: a word is found anywhere in the text


@dataclass(frozen=True, slots=True)
class TriageRule:
    """One row. All given conditions must hold; `words` (language -> words or word beginnings ending in *) is one of
    them: any word of the text's language, of "*", or of every language when the text's language is unknown.
    """

    id: str
    category: str | None = None
    urgency: Urgency | None = None
    complexity: Complexity | None = None
    queue_id: str | None = None
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TriageTable:
    """Rules in order, and who owns each category. `version` counts the owner's edits (0: as shipped)."""

    rules: tuple[TriageRule, ...]
    owners: Mapping[str, str]
    default_queue_id: str = DEFAULT_QUEUE_ID
    version: int = 0


@dataclass(frozen=True, slots=True)
class Contact:
    """What triage looks at: the text, its language, and the known fields (channel, market, tier, category ...)."""

    text: str
    language: str
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Triaged:
    """The decision: every axis filled, and the rule that fired ("default" when none did)."""

    rule_id: str
    category: str
    urgency: Urgency
    complexity: Complexity
    queue_id: str
    owner: str | None


@cache
def shipped_table() -> TriageTable:
    """The rules for cross-border commerce and software that ship with the product."""
    text = resources.files("chalicelib.intake").joinpath("triage.json").read_text("utf-8")
    return table_from(json.loads(text))


def table_from(data: Mapping[str, Any]) -> TriageTable:
    """A table from plain data. pydantic.ValidationError for what is not one."""
    table: TriageTable = TypeAdapter(TriageTable).validate_python(data)
    return table


def triage(table: TriageTable, contact: Contact) -> Triaged:
    """The first rule that fits. What the contact already says (category, urgency ...) is kept."""
    heard = Heard.of(contact)
    rule = next((rule for rule in table.rules if fits(rule, contact, heard)), TriageRule("default"))
    said = contact.fields
    category = said.get("category") or rule.category or "general"
    return Triaged(
        rule_id=rule.id,
        category=category,
        urgency=said.get("urgency") or rule.urgency or "normal",  # type: ignore[arg-type]
        complexity=said.get("complexity") or rule.complexity or "simple",  # type: ignore[arg-type]
        queue_id=said.get("queue_id") or rule.queue_id or table.default_queue_id,
        owner=owner_of(table, category),
    )


def owner_of(table: TriageTable, category: str) -> str | None:
    """Who answers for a category: its own owner, else its parent's (`delivery` for `delivery.damaged`)."""
    while category:
        if category in table.owners:
            return table.owners[category]
        category = category.rpartition(".")[0]
    return None


@dataclass(frozen=True, slots=True)
class Heard:
    """A text made ready for comparison once: `plain` folded, `spaced` its words with one space around each."""

    language: str
    plain: str
    spaced: str

    @staticmethod
    def of(contact: Contact) -> "Heard":
        """What is looked at of a contact."""
        plain = unicodedata.normalize("NFKC", contact.text[:LOOKED_AT]).casefold()
        return Heard(contact.language.partition("-")[0], plain, f" {words_of(plain)} ")

    def understands(self, tag: str) -> bool:
        """Whether words of that language may be meant; all of them, when nobody knows the text's."""
        return tag == "*" or self.language in (tag.partition("-")[0], "und")


def fits(rule: TriageRule, contact: Contact, heard: Heard | None = None) -> bool:
    """Whether every condition of the rule holds. `heard` spares preparing the contact's text for every rule."""
    heard = heard or Heard.of(contact)
    if any(contact.fields.get(name) not in values for name, values in rule.fields.items()):
        return False
    spoken = (tag for tag in rule.words if heard.understands(tag))
    return not rule.words or any(_says(heard, tag, rule.words[tag]) for tag in spoken)


def _says(heard: Heard, tag: str, words: Sequence[str]) -> bool:
    if tag.partition("-")[0] in UNSPACED:
        return any(folded(word) in heard.plain for word in words)
    return any(needle(word) in heard.spaced for word in words)


@lru_cache(maxsize=20_000)
def needle(word: str) -> str:
    """A word or phrase as it must stand among spaced words: whole, or its beginning when it ends in `*`."""
    return f" {words_of(folded(word.rstrip('*')))}{'' if word.endswith('*') else ' '}"


def words_of(text: str) -> str:
    """The letters, marks and digits of a text, everything else as single spaces."""
    return " ".join("".join(c if c.isalnum() or is_mark(c) else " " for c in text).split())


def is_mark(character: str) -> bool:
    """Vowel signs of Indic and other scripts, which are part of their word."""
    return unicodedata.category(character)[0] == "M"


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    """A word of the table for comparison: compatibility forms and case folded. Kept, unlike what customers write."""
    return unicodedata.normalize("NFKC", word).casefold()
