"""The language of a ticket: what its messages say together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chalicelib.desk.tickets import TicketLanguage
from chalicelib.languages.detect import ACT_ON, Detected
from chalicelib.languages.vote import overridden, voted

UNKNOWN = TicketLanguage("und", 0.0)
LONG = "Bonjour, je vous écris parce que mon colis n'est toujours pas arrivé chez moi depuis lundi."
FRENCH, ENGLISH = Detected("fr", 0.95), Detected("en", 0.95)


def after(*messages: tuple[Detected, str], start: TicketLanguage = UNKNOWN) -> TicketLanguage:
    for written, text in messages:
        start = voted(start, written, text)
    return start


def test_the_first_message_that_is_no_guess_decides() -> None:
    guess = Detected("it", 0.2)
    assert after((guess, "ok"), (FRENCH, "merci")) == TicketLanguage("fr", 0.95)


def test_a_short_word_in_another_language_does_not_turn_the_ticket() -> None:
    assert after((FRENCH, LONG), (Detected("en", 0.9), "thanks")).tag == "fr"


def test_one_long_message_does_not_turn_a_long_conversation_but_two_do() -> None:
    talk = after((FRENCH, LONG), (FRENCH, LONG), (FRENCH, LONG))
    once = voted(talk, ENGLISH, LONG)
    assert (once.tag, voted(once, ENGLISH, LONG).tag) == ("fr", "en")


def test_agreement_makes_surer_and_disagreement_less_sure() -> None:
    start = TicketLanguage("fr", 0.6)
    assert voted(start, FRENCH, LONG).confidence > 0.6 > voted(start, Detected("it", 0.8), LONG[:40]).confidence


def test_a_guess_and_a_text_without_language_change_nothing() -> None:
    known = after((FRENCH, LONG))
    assert after((Detected("en", 0.29), LONG), (Detected("und", 0.0), "👍"), start=known) == known


def test_a_guess_settled_by_the_tickets_own_language_does_not_vote_for_it() -> None:
    known = after((FRENCH, LONG))
    assert voted(known, Detected("fr", ACT_ON), "ok") == known


def test_an_agents_word_stands_whatever_is_written() -> None:
    assert after((FRENCH, LONG), (FRENCH, LONG), start=overridden("ja")) == overridden("ja")


TAGS = st.sampled_from(["fr", "en", "pt", "zh-Hant", "und"])
SAID = st.tuples(st.builds(Detected, TAGS, st.floats(0, 1).map(lambda share: round(share, 2))), st.text(max_size=120))


@given(st.lists(SAID, max_size=12))
def test_the_count_stays_small_and_the_confidence_a_share(messages: list[tuple[Detected, str]]) -> None:
    found = after(*messages)
    assert 0 <= found.confidence <= 1
    assert len(found.tally or "") <= 64
    assert found.tag == "und" or found.tag in {written.tag for written, _ in messages}
