"""Terms found in texts, and which glossaries hold."""

from __future__ import annotations

from typing import Any

import pytest

from chalicelib.languages.glossaries import Leak, leaks
from chalicelib.languages.glossary_documents import applying
from chalicelib.languages.glossary_terms import Term, TermTree
from chalicelib.languages.jobs import Job
from chalicelib.languages.protect import spans
from chalicelib.languages.signs import sign_text
from tests.fakes_of_translations import a_pipeline
from tests.memory_documents import MemoryDocuments
from tests.unit.languages.stub_models import Machine


def found(text: str, *sources: str, **fields: Any) -> list[str]:
    """The terms found in a text."""
    tree = TermTree(Term(source, None, "gls_x@1", **fields) for source in sources)
    return [hit.token.found for hit in tree.find(text, tuple(spans(text)))]


@pytest.mark.parametrize(
    ("text", "term", "times"),
    [
        ("The Aurora lamp, AURORA!", "aurora", 2),
        ("Auroras and pre-Aurora_x", "Aurora", 0),
        ("meine Aurora-Lampe", "Aurora", 1),
        ("オーロラランプが壊れた", "オーロラ", 1),
        ("我的极光灯坏了，极光灯！", "极光灯", 2),
        ("我的Aurora灯坏了", "Aurora", 1),
        ("Aurora를 샀어요, 내Aurora", "Aurora", 2),
        ("메리디안은 좋아요", "메리디안", 1),
        ("큰메리디안", "메리디안", 0),
        ("โคมไฟออโรร่าเสีย", "ออโรร่า", 1),
        ("Cafe\u0301 noir", "Café noir", 1),
        ("Cafe\u0301 noir", "Cafe", 0),
        ("İstanbul ve ISTANBUL", "istanbul", 1),
        ("see https://aurora.example/aurora and aurora@example.com", "aurora", 0),
        ("Galaxy S24, S24, Galaxy S24 Ultra", "Galaxy S24", 2),
        ("Galaxy S245", "Galaxy S24", 0),
        ("C++ and C+++", "C++", 2),
        ("مصباح أورورا جديد", "أورورا", 1),
    ],
)
def test_a_term_is_a_whole_word_where_there_are_words(text: str, term: str, times: int) -> None:
    assert len(found(text, term)) == times


def test_the_longest_term_is_taken() -> None:
    assert found("Aurora Lamp Pro and Aurora Lamp and Aurora", "Aurora", "Aurora Lamp Pro", "Aurora Lamp") == [
        "Aurora Lamp Pro", "Aurora Lamp", "Aurora",
    ]  # fmt: skip


def test_capitals_count_only_where_the_owner_says_so() -> None:
    assert found("US and us", "US", is_case_sensitive=True) == ["US"]
    assert found("Us and us", "US", is_case_sensitive=True) == []


def test_a_term_swallows_the_code_in_it_and_numbers_keep_their_order() -> None:
    signed = sign_text("5 x Galaxy S24 for 7 €", TermTree([Term("galaxy s24", "Galaxie S24", "gls_x@1")]))
    assert signed.text == "⟦0⟧ x ⟦1⟧ for ⟦2⟧"
    assert [token.shown for token in signed.tokens] == ["5", "Galaxie S24", "7 €"]


def test_a_capital_at_the_beginning_is_kept() -> None:
    term = Term("refund", "remboursement", "gls_x@1")
    assert (term.shown_for("Refund"), term.shown_for("refund")) == ("Remboursement", "remboursement")


def a_glossary(id_: str, **fields: Any) -> dict[str, Any]:
    """A glossary with one term that names it."""
    known = {"name": id_, "brand": None, "source": "en", "target": "fr", "is_active": True, "provenance": None}
    return {"id": id_, "version": 1, **known, "terms": [{"source": "refund", "target": id_}], **fields}


def test_the_nearest_glossary_decides() -> None:
    order = [
        a_glossary("gls_e", source="*", target="*"), a_glossary("gls_d", target="*"),
        a_glossary("gls_b"), a_glossary("gls_c", target="fr-CA"), a_glossary("gls_a", target="fr-CA", brand="x"),
    ]  # fmt: skip
    others = [
        a_glossary("gls_1", brand="y"), a_glossary("gls_2", target="de"), a_glossary("gls_3", is_active=False),
        a_glossary("gls_4", target="fr-BE"), a_glossary("gls_5", source="de"),
    ]  # fmt: skip
    job = Job(text="x", source="en", target="fr-CA", brand="x")
    assert [one["id"] for one in applying([*others, *order], job)] == ["gls_a", "gls_c", "gls_b", "gls_d", "gls_e"]


def test_glossaries_hold_together_and_the_outcome_names_those_whose_terms_were_met() -> None:
    documents = MemoryDocuments()
    names = a_glossary("gls_all", source="*", target="*", terms=[{"source": "Aurora"}, {"source": "Refund"}])
    documents.put("glossary", [(a_glossary("gls_fr"), None), (names, None)])
    pipeline = a_pipeline(machine := Machine(), documents=documents)
    both = pipeline.run(Job(text="A refund for my Aurora!", source="en", target="fr"))
    assert (both.text, both.glossary) == ("A gls_fr FOR MY Aurora!", "gls_fr@1+gls_all@1")
    assert pipeline.run(Job(text="No terms here.", source="en", target="fr")).glossary is None
    alone = pipeline.run(Job(text="Refund", source="en", target="fr"))
    assert (alone.text, alone.engine, alone.state) == ("Gls_fr", "none", "done")
    assert len(machine.requests) == 2


def test_a_new_version_is_paid_for_only_where_its_terms_are() -> None:
    documents = MemoryDocuments()
    documents.put("glossary", [(a_glossary("gls_fr"), None)])
    pipeline = a_pipeline(machine := Machine(), documents=documents)
    job = Job(text="My refund is late. Please hurry.", source="en", target="fr")
    pipeline.run(job)
    changed = a_glossary("gls_fr", version=2, terms=[{"source": "refund", "target": "new"}])
    documents.put("glossary", [(changed, 1)])
    assert pipeline.run(job).text == "MY new IS LATE. PLEASE HURRY."
    assert [request.text for request in machine.requests] == ["My ⟦0⟧ is late.\nPlease hurry.", "My ⟦0⟧ is late."]


def test_leaks_are_counted() -> None:
    terms = (Term("Aurora", None, "g@1"), Term("refund", "remboursement", "g@1", forbidden=("rabais",)))
    assert leaks(terms, "Refund my Aurora", "Remboursement de mon Aurora, sans rabaisser") == []
    assert leaks(terms, "Refund my Aurora", "Un rabais sur mon aurora") == [
        Leak("missing", "Refund", "Remboursement", 1, 0),
        Leak("missing", "Aurora", "Aurora", 1, 0),
        Leak("forbidden", "refund", "rabais", 0, 1),
    ]
    assert leaks(terms, "Nothing of it", "Un rabais") == []
