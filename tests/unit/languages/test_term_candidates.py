"""What editors keep replacing becomes a candidate for a glossary, and nothing else does."""

from __future__ import annotations

from chalicelib.languages.term_candidates import Replacement, TermCandidate, candidates, replacements

ORIGINAL = "Your mug is broken. We send order FR-20931 again."


def test_a_replaced_word_is_told_with_the_words_of_its_sentence() -> None:
    found = replacements(
        ORIGINAL, "Votre tasse est cassée. Nous renvoyons.", "Votre gobelet est cassée. Nous renvoyons."
    )
    assert found == (Replacement("tasse", "gobelet", ("your", "broken")),)


def test_without_as_many_sentences_all_words_of_the_original_count() -> None:
    (found,) = replacements(ORIGINAL, "Votre tasse est cassée", "Votre gobelet est cassée")
    assert found.words == ("your", "broken", "send", "order", "again")


def test_a_text_written_anew_and_words_merely_added_speak_for_no_term() -> None:
    assert replacements("A", "un deux trois quatre", "eins zwei drei vier") == ()
    assert replacements("A", "un deux", "un et deux") == ()
    assert replacements("A", "mot " * 601, "autre " * 601) == ()


def test_each_replacement_of_a_long_text_is_told_with_its_own_sentence() -> None:
    original = " ".join(f"Word{chr(97 + place % 26)}x here." for place in range(290))
    before = "Un mot. " * 289 + "Un gobelet."
    (found,) = replacements(original, before, before.replace("gobelet", "verre"))
    assert found == Replacement("gobelet", "verre", ("worddx", "here"))


def test_two_messages_are_needed_and_share_the_term() -> None:
    edits = [
        ("msg_1", Replacement("tasse", "gobelet", ("your", "travel", "broken"))),
        ("msg_1", Replacement("tasse", "gobelet", ("your", "travel", "broken"))),
        ("msg_2", Replacement("tasse", "Gobelet", ("travel", "your"))),
        ("msg_3", Replacement("colis", "paquet", ("parcel",))),
    ]
    (found,) = candidates(edits)
    assert (found.machine, found.human.casefold(), found.terms, found.edits) == (
        "tasse",
        "gobelet",
        ("travel", "your"),
        2,
    )
    assert candidates(edits[:2]) == ()


def test_most_edits_come_first() -> None:
    edits = [(f"msg_{n}", Replacement("a", "b", ())) for n in range(2)] + [
        (f"msg_{n}", Replacement("c", "d", ())) for n in range(3)
    ]
    assert candidates(edits) == (TermCandidate("c", "d", (), 3), TermCandidate("a", "b", (), 2))
