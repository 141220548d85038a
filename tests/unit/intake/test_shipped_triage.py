"""The triage table that ships: every rule fires for what it is meant for, and for nothing else."""

import pytest

from chalicelib.api.customer_schemas import ReplaceRulesBody
from chalicelib.intake.triage import Contact, Triaged, owner_of, shipped_table, triage
from tests.unit.intake.triage_sentences import GENERAL, SENTENCES

URGENT = {"safety", "security-incident", "outage", "charged-twice"}
CONSULT = {"how-to", "invoice", "app-store"}


def triaged(language: str, text: str, **fields: str) -> Triaged:
    return triage(shipped_table(), Contact(text, language, fields))


@pytest.mark.parametrize(("language", "sentence", "rule"), SENTENCES)
def test_a_sentence_is_recognised_in_its_own_language(language: str, sentence: str, rule: str) -> None:
    assert triaged(language, sentence).rule_id == rule


@pytest.mark.parametrize(("language", "sentence"), GENERAL)
def test_a_sentence_about_nothing_in_the_table_stays_general(language: str, sentence: str) -> None:
    found = triaged(language, sentence)
    assert (found.rule_id, found.category, found.owner) == ("default", "general", "support")


@pytest.mark.parametrize(("language", "sentence", "rule"), SENTENCES[:6])
def test_a_text_whose_language_nobody_knows_is_tried_in_all(language: str, sentence: str, rule: str) -> None:
    assert language != "und"
    assert triaged("und", sentence).rule_id == rule


def test_words_of_one_language_mean_nothing_in_another() -> None:
    assert triaged("en", "Ein Geschenk: defekt ist im Deutschen ein Wort").rule_id == "default"


def test_every_rule_with_words_fires_for_some_sentence() -> None:
    fired = {rule for _, _, rule in SENTENCES}
    assert {rule.id for rule in shipped_table().rules if rule.words} == fired


def test_what_the_customer_wants_and_where_they_write_decide_where_words_do_not() -> None:
    assert triaged("en", "It is too small.", desired_outcome="refund").rule_id == "refund-wanted"
    assert triaged("en", "Nice.", channel="google_play").rule_id == "app-store"


def test_ids_are_unique_and_every_category_has_an_owner() -> None:
    rules = shipped_table().rules
    assert len({rule.id for rule in rules}) == len(rules)
    assert [rule.id for rule in rules if owner_of(shipped_table(), rule.category or "general") is None] == []


def test_danger_is_urgent_questions_are_for_consultation_and_the_rest_is_normal() -> None:
    for rule in shipped_table().rules:
        expected = "urgent" if rule.id in URGENT else "consult" if rule.id in CONSULT else "normal"
        assert rule.urgency == expected, rule.id


def test_the_shipped_table_could_be_put_by_its_owner() -> None:
    table = shipped_table()
    rules = [
        {
            "id": rule.id,
            "category": rule.category,
            "urgency": rule.urgency,
            "complexity": rule.complexity,
            "fields": {name: list(values) for name, values in rule.fields.items()},
            "words": {tag: list(words) for tag, words in rule.words.items()},
        }
        for rule in table.rules
    ]
    ReplaceRulesBody.model_validate({"triage_rules": {"rules": rules, "owners": dict(table.owners)}})
