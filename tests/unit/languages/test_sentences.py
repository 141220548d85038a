"""Where sentences end, and that a text made of nothing but ends is read once."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.languages.segments import sentences

LONG = 200_000
STOPS, FULL, LINES = ".!?…", "。！", "\n\r\u2028"
PIECES = [*STOPS, *FULL, *LINES, "\x1c", " ", "\t", ")", "”", "』", "a", "\u0301", "\u200d", "\u0903"]
MARKS = "\u0301\u200d\u0903"


def cut(text: str) -> list[str]:
    """The same slowly: every run of stops or white space is walked through by hand."""
    found, start, place = [], 0, 0
    while place < len(text):
        ends = _end(text, place)
        if ends is None:
            place += 1
            continue
        stop, end = ends
        place = end
        if end < len(text) and not (stop == "." and (text[end].islower() or text[start:end].strip(" .\t") == "A")):
            found.append(text[start:end])
            start = end
    return [*found, text[start:]] if start < len(text) else found


def run(text: str, place: int, among: str) -> int:
    while place < len(text) and (
        text[place] in among or (not among and text[place].isspace() and text[place] != "\x1c")
    ):
        place += 1
    return place


def _end(text: str, place: int) -> tuple[str, int] | None:
    if text[place] in STOPS:
        stopped = run(text, place, STOPS)
        quoted = run(text, stopped, ")”")
        end = run(text, quoted, "")
        stop = text[place:stopped]
        return None if end == quoted or text[end : end + 1] in [*MARKS] else (stop, end)
    if text[place] in FULL:
        end = run(text, run(text, run(text, place, FULL), ")”』"), "")
    elif text[place] in LINES or text[place] == "\x1c":
        end = run(text, place + 1, "")
    else:
        return None
    return None if text[end : end + 1] in [*MARKS] else (text[place], end)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_sentences_are_those_found_by_walking_through_the_text(text: str) -> None:
    words = text.replace("a", "aa")  # a letter alone is an abbreviation: told below
    assert list(sentences(words)) == cut(words)


def test_a_letter_alone_and_an_abbreviation_end_nothing() -> None:
    assert list(sentences("A. Bee saw Dr. Who. Then it left.")) == ["A. Bee saw Dr. Who. ", "Then it left."]


@pytest.mark.parametrize("end", ["", "\u0301"])
@pytest.mark.parametrize("piece", [".", "!", "?", "a.", "。", "\n", " \n", "\x1c", ".)", ". ", ".\u0301"])
def test_a_text_of_nothing_but_ends_is_read_once(piece: str, end: str) -> None:
    text = piece * (LONG // len(piece)) + end
    began = process_time()
    assert "".join(sentences(text)) == text
    assert process_time() - began < 2  # read anew at each character it took a minute
