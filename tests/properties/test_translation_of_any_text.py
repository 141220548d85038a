"""Any text through the pipeline: it joins, requests fit, what may not change does not, or the original is shown."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.languages.chunk import LIMIT_BYTES, byte_length
from chalicelib.languages.glossaries import leaks
from chalicelib.languages.glossary_terms import NO_TERMS, Term, TermTree, terms_of
from chalicelib.languages.jobs import Job
from chalicelib.languages.protect import protect, spans
from chalicelib.languages.segments import segments
from chalicelib.languages.signs import sign_text
from tests.fakes_of_translations import a_pipeline
from tests.memory_documents import MemoryDocuments
from tests.unit.languages.stub_models import Machine

FRAGMENTS = st.sampled_from(
    [
        *("⟦0⟧", "⟦", "{a}", "%s", "{n, plural, one {x} other {y}}", "https://a.de/x", "a@b.cd", "FR-1", "12,50 €"),
        *(
            "\n",
            "\n\n",
            "\r\n",
            " ",
            ". ",
            "! ",
            "。",
            "？",
            "…",
            "Mr. ",
            "e.g. ",
            "\u2028",
            "\u0301",
            "\u200d",
            "\u0600",
        ),
        *(
            "Aurora",
            "aurora",
            "Aurora Lamp",
            "极光",
            "word",
            "Word",
            "日本",
            "é",
            "👨‍👩‍👧",
            "🇫🇷",
            "각",
            "नि",
            "ก็",
            "1",
            "S24",
        ),
    ]
)
TEXTS = st.lists(FRAGMENTS | st.text(max_size=3), max_size=40).map("".join)
NAMES = (
    Term("Aurora", None, "g@1"),
    Term("aurora lamp", None, "g@1"),
    Term("极光", None, "g@1"),
    Term("Pro S24", None, "g@1"),
)
WORDS = (
    "Where is my parcel",
    "我的包裹在哪里",
    "どこですか",
    "Où est mon colis",
    "أين طردي",
    "พัสดุอยู่ไหน",
    "नमस्ते दुनिया",
    "Hej då",
)
TOKENS = (
    "FR-20931",
    "https://shop.example/a?b=1",
    "{name}",
    "ana@example.com",
    "👍🏽",
    "49,90 €",
    "<b>",
    "%1$s",
    "Aurora",
)
ENDS = (". ", "! ", "。", "?\n", "\n\n", " ", ", ", "।\u00a0")


def shuffled(text: str) -> str:
    """A machine that writes every line backwards, word by word."""
    return "\n".join(" ".join(reversed(line.split(" "))) for line in text.split("\n"))


MACHINES: tuple[Callable[[str], str], ...] = (
    str.upper,
    shuffled,
    lambda text: text.replace("\n", " "),
    lambda text: text.replace("⟦0⟧", ""),
    lambda text: f"{text}\n{text}",
    lambda _: "",
)


@given(TEXTS)
def test_sentences_join_to_the_text_and_fit(text: str) -> None:
    signed = sign_text(text, NO_TERMS)
    parts = segments(signed)
    whole = [(part.lead, part.core, part.trail) for part in parts]
    assert sum(len(part.tokens) for part in parts) == len(signed.tokens)
    assert all(byte_length(core) <= LIMIT_BYTES for _, core, _ in whole)
    restored = "".join(
        lead + regex.sub(r"⟦(\d+)⟧", lambda m, part=part: part.tokens[int(m[1])].found, core) + trail  # type: ignore[misc]
        for part, (lead, core, trail) in zip(parts, whole, strict=True)
    )
    assert restored == text


@given(TEXTS)
def test_no_grapheme_is_cut_between_sentences(text: str) -> None:
    signed = protect(text).text
    if "\u0600" in signed:  # written before a sign it makes one cluster with the bracket alone
        return
    edges, at = set(), 0
    for part in segments(sign_text(text, NO_TERMS)):
        at += len(part.lead) + len(part.core) + len(part.trail)
        edges.add(at)
    if signed.count("⟦") == 0:
        assert edges - {len(signed)} <= {match.end() for match in regex.finditer(r"\X", signed)}


@given(TEXTS, st.sampled_from(MACHINES))
def test_what_is_protected_comes_back_or_the_original_is_shown(text: str, work: Callable[[str], str]) -> None:
    outcome = a_pipeline(Machine(work=work)).run(Job(text=text, source="en", target="fr"))
    if outcome.state == "original":
        assert (outcome.text, outcome.intact) == (text, False)
        return
    for start, end in spans(text):
        assert text[start:end] in outcome.text
    assert outcome.intact


@given(TEXTS, st.sampled_from(MACHINES))
def test_a_name_never_changes(text: str, work: Callable[[str], str]) -> None:
    documents = MemoryDocuments()
    terms = [{"source": term.source} for term in NAMES]
    glossary = {"id": "g", "version": 1, "brand": None, "source": "*", "target": "*", "is_active": True, "terms": terms}
    documents.put("glossary", [(glossary, None)])
    outcome = a_pipeline(Machine(work=work), documents=documents).run(Job(text=text, source="en", target="fr"))
    hits = TermTree(terms_of(glossary)).find(text, tuple(spans(text)))
    assert leaks(NAMES, text, outcome.text) == []
    for hit in hits:
        assert outcome.text.count(hit.token.found) >= sum(one.token.found == hit.token.found for one in hits)


@given(TEXTS)
def test_terms_do_not_overlap_and_cut_nothing(text: str) -> None:
    taken = tuple(spans(text))
    at = 0
    for hit in TermTree(NAMES).find(text, taken):
        start, end = hit.span
        assert at <= start < end <= len(text)
        assert all(end <= a or b <= start or (start <= a and b <= end) for a, b in taken)
        at = end
    clusters = {match.end() for match in regex.finditer(r"\X", text)}
    assert all(hit.span[1] in clusters for hit in TermTree(NAMES).find(text, taken) if "\u0600" not in text)


@pytest.mark.parametrize("size", [1_000, 40_000, 1_000_000])
def test_a_text_of_any_size_goes_through_in_requests_that_fit(size: int) -> None:
    chance = random.Random(size)
    parts: list[str] = []
    length = 0
    while length < size:
        other = chr(chance.randrange(0x4E00, 0x9FA5))
        part = f"{chance.choice(WORDS)} {chance.choice(TOKENS)} {other}{chance.choice(ENDS)}"
        parts.append(part)
        length += byte_length(part)
    text = "".join(parts)
    machine = Machine()
    outcome = a_pipeline(machine).run(Job(text=text, source="en", target="fr"))
    assert (outcome.state, outcome.intact) == ("done", True)
    assert max(byte_length(request.text) for request in machine.requests) <= LIMIT_BYTES
    kept = [text[start:end] for start, end in spans(text)]
    assert [outcome.text[start:end] for start, end in spans(outcome.text)] == kept
