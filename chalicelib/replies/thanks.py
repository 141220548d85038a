"""Whether a message says nothing but thanks: such a message does not reopen what was solved."""

import json
import unicodedata
from functools import cache
from importlib import resources

UNSPACED = ("CJK", "HIRAGANA", "KATAKANA", "THAI")
LONGEST = 60  # characters; whoever writes more has something to say


@cache
def phrases() -> tuple[str, ...]:
    """Thanks and confirmations in many languages, longest first, as plain folded words (replies/thanks.json)."""
    text = resources.files("chalicelib.replies").joinpath("thanks.json").read_text("utf-8")
    words = {_plain(phrase) for known in json.loads(text).values() for phrase in known}
    return tuple(sorted(words, key=lambda phrase: (-len(phrase), phrase)))


def is_only_thanks(text: str) -> bool:
    """True when the text consists of known phrases and nothing else."""
    if len(text) > LONGEST:
        return False
    rest = _plain(text)
    if not rest:
        return False
    for phrase in phrases():
        rest = " ".join(_without(rest, phrase).split())
    return not rest


def _without(text: str, phrase: str) -> str:
    """The text without a phrase: whole words where words are spaced, anywhere in scripts that do not space them."""
    words, word = f" {text} ", f" {phrase} "
    spaced = words.replace(word, "  ").replace(word, "  ")  # twice: neighbours share the space between them
    return spaced if phrase.isascii() else _unspaced(spaced, phrase)


def _unspaced(text: str, phrase: str) -> str:
    is_unspaced = any(unicodedata.name(c, "").startswith(UNSPACED) for c in phrase)
    return text.replace(phrase, " ") if is_unspaced else text


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join(c if unicodedata.category(c)[0] in "LMN" else " " for c in folded).split())
