"""Triage by a table of rules that is data: the first rule that fits decides the axes a request left open."""

import json
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
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
    rule = next((rule for rule in table.rules if fits(rule, contact)), TriageRule("default"))
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


def fits(rule: TriageRule, contact: Contact) -> bool:
    """Whether every condition of the rule holds."""
    if any(contact.fields.get(name) not in values for name, values in rule.fields.items()):
        return False
    return not rule.words or any(_contains(contact, words, tag) for tag, words in rule.words.items())


def _contains(contact: Contact, words: Sequence[str], tag: str) -> bool:
    spoken, wanted = contact.language.partition("-")[0], tag.partition("-")[0]
    if wanted not in ("*", spoken) and spoken != "und":
        return False
    text = folded(contact.text[:LOOKED_AT])
    if wanted in UNSPACED:
        return any(folded(word) in text for word in words)
    tokens = " " + " ".join("".join(c if unicodedata.category(c)[0] in "LMN" else " " for c in text).split()) + " "
    return any(f" {folded(word.rstrip('*'))}{'' if word.endswith('*') else ' '}" in tokens for word in words)


def folded(text: str) -> str:
    """Text for comparison: compatibility forms and case folded."""
    return unicodedata.normalize("NFKC", text).casefold()
