"""Triage by a table that is data: the first rule that fits, and what the contact says itself."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from chalicelib.intake.triage import (
    LOOKED_AT,
    Contact,
    TriageRule,
    TriageTable,
    fits,
    owner_of,
    shipped_table,
    table_from,
    triage,
)


def says(text: str, language: str = "fr", **fields: str) -> Contact:
    return Contact(text, language, fields)


def a_rule(id_: str = "r", **parts: Any) -> TriageRule:
    return TriageRule(id_, **parts)


def table(*rules: TriageRule, **parts: Any) -> TriageTable:
    return TriageTable(rules, **{"owners": {}, **parts})


DAMAGED = a_rule("damaged", category="delivery.damaged", words={"fr": ("abîmé*",)})


def test_the_first_rule_that_fits_decides() -> None:
    late, later = a_rule("late", words={"fr": ("colis",)}, urgency="urgent"), a_rule("later", urgency="consult")
    assert triage(table(late, later), says("Mon colis")).rule_id == "late"
    assert triage(table(late, later), says("Ma facture")).rule_id == "later"


def test_a_rule_decides_every_axis_it_names_and_the_rest_is_ordinary() -> None:
    rule = a_rule("r", category="billing", urgency="urgent", complexity="complex", queue_id="q_money")
    told = triage(table(rule, owners={"billing": "finance"}), says("x"))
    assert (told.rule_id, told.category, told.urgency) == ("r", "billing", "urgent")
    assert (told.complexity, told.queue_id, told.owner) == ("complex", "q_money", "finance")


def test_where_no_rule_fits_all_is_ordinary() -> None:
    told = triage(table(DAMAGED, default_queue_id="q_all", owners={"general": "desk"}), says("Bonjour"))
    assert (told.rule_id, told.category, told.urgency) == ("default", "general", "normal")
    assert (told.complexity, told.queue_id, told.owner) == ("simple", "q_all", "desk")


@pytest.mark.parametrize(
    ("axis", "value"),
    [("category", "billing.refund"), ("urgency", "consult"), ("complexity", "complex"), ("queue_id", "q_vip")],
)
def test_what_the_contact_says_itself_is_kept(axis: str, value: str) -> None:
    rule = a_rule("r", category="delivery", urgency="urgent", complexity="medium", queue_id="q_fr")
    told = triage(table(rule, owners={"billing": "finance", "delivery": "logistics"}), says("x", **{axis: value}))
    assert getattr(told, axis) == value
    assert told.rule_id == "r"
    assert told.owner == ("finance" if axis == "category" else "logistics")


@pytest.mark.parametrize(
    ("category", "owner"),
    [
        ("delivery.damaged.box", "warehouse"),
        ("delivery.damaged", "warehouse"),
        ("delivery.late", "logistics"),
        ("delivery", "logistics"),
        ("deliveryx", None),
        ("", None),
    ],
)
def test_a_category_without_an_owner_belongs_to_its_parents(category: str, owner: str | None) -> None:
    assert owner_of(table(owners={"delivery": "logistics", "delivery.damaged": "warehouse"}), category) == owner


def test_all_fields_of_a_rule_must_hold() -> None:
    rule = a_rule(fields={"channel": ("app", "chat"), "market": ("FR",)})
    assert fits(rule, says("x", channel="chat", market="FR"))
    assert not fits(rule, says("x", channel="chat", market="DE"))
    assert not fits(rule, says("x", channel="email", market="FR"))
    assert not fits(rule, says("x", market="FR"))


def test_fields_and_words_of_a_rule_must_both_hold() -> None:
    rule = a_rule(fields={"market": ("FR",)}, words={"fr": ("colis",)})
    assert fits(rule, says("mon colis", market="FR"))
    assert not fits(rule, says("mon colis", market="DE"))
    assert not fits(rule, says("ma facture", market="FR"))


def test_a_rule_without_conditions_fits_everything() -> None:
    assert fits(a_rule(), says(""))


@pytest.mark.parametrize(
    ("word", "text", "is_there"),
    [
        ("colis", "Mon COLIS!", True),
        ("colis", "colis-cadeau", True),
        ("colis", "colissimo", False),
        ("colis*", "Colissimo", True),
        ("colis*", "Mon encolisage", False),
        ("pas reçu", "Je n'ai pas  reçu\nmon colis", True),
        ("pas reçu", "pas recu", False),
        ("abîmé*", "abi\u0302me\u0301e", True),
        ("straße", "STRASSE", True),
    ],
)
def test_words_are_found_as_words(word: str, text: str, is_there: bool) -> None:
    assert fits(a_rule(words={"fr": (word,)}), says(text)) is is_there


def test_any_word_of_the_list_will_do() -> None:
    assert fits(a_rule(words={"fr": ("cassé", "abîmé")}), says("tout abîmé"))


@pytest.mark.parametrize(
    ("tag", "spoken", "is_heard"),
    [
        ("fr", "fr", True),
        ("fr", "fr-CA", True),
        ("fr-CA", "fr", True),
        ("fr", "de", False),
        ("*", "de", True),
        ("fr", "und", True),
    ],
)
def test_words_count_in_the_language_they_are_listed_for(tag: str, spoken: str, is_heard: bool) -> None:
    assert fits(a_rule(words={tag: ("urgent",)}), says("c'est urgent", spoken)) is is_heard


@pytest.mark.parametrize(("tag", "text"), [("zh", "我的包裹坏了"), ("ja", "荷物が壊れた"), ("th", "พัสดุเสียหายมาก")])
def test_words_of_scripts_without_spaces_are_found_inside_a_sentence(tag: str, text: str) -> None:
    assert fits(a_rule(words={tag: (text[2:4],)}), says(text, tag))
    assert not fits(a_rule(words={tag: (text[3] + text[2],)}), says(text, tag))


def test_what_a_contact_is_about_stands_at_its_beginning() -> None:
    rule = a_rule(words={"fr": ("colis",)})
    assert fits(rule, says("x" * (LOOKED_AT - 6) + " colis"))
    assert not fits(rule, says("x" * LOOKED_AT + " colis"))


def test_a_table_is_plain_data_that_must_make_sense() -> None:
    read = table_from({"rules": [{"id": "r", "urgency": "urgent", "words": {"fr": ["x"]}}], "owners": {}, "version": 3})
    assert read == table(a_rule(urgency="urgent", words={"fr": ("x",)}), version=3)
    for broken in ({"rules": [{"urgency": "urgent"}], "owners": {}}, {"rules": [{"id": "r", "urgency": "very"}]}):
        with pytest.raises(ValidationError):
            table_from(broken)


def test_the_shipped_table_is_read_once_and_has_never_been_edited() -> None:
    assert shipped_table() is shipped_table()
    assert shipped_table().version == 0
    assert len({rule.id for rule in shipped_table().rules}) == len(shipped_table().rules)
