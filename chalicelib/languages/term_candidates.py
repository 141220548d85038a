"""What editors keep replacing: words that may belong into a glossary. Nothing changes until they are put there."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from chalicelib.languages.protect import protect

FEWEST_EDITS = 2
_LONGEST_PHRASE = 3  # words
_MOST_WORDS = 600  # of a text compared, half a second at worst: beyond, an editor wrote a text of their own
_MOST_SOURCE_WORDS = 40
_LETTERS_OF_A_TERM = 4
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE = re.compile(r"(?<=[.!?。！？؟।])\s*")


@dataclass(frozen=True, slots=True)
class Replacement:
    """`machine`, up to three words of a translation, became `human`; `words` are those of the original's sentence."""

    machine: str
    human: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TermCandidate:
    """`edits` editors' changes of `machine` to `human`; the term is probably one of `terms`, the likeliest first."""

    machine: str
    human: str
    terms: tuple[str, ...]
    edits: int


def replacements(original: str, before: str, after: str) -> tuple[Replacement, ...]:
    """What an edit of a translation (`before` to `after`) of `original` replaced word by word, each once."""
    left, right = list(_WORD.finditer(before)), list(_WORD.finditer(after))
    if max(len(left), len(right)) > _MOST_WORDS:
        return ()
    matcher = SequenceMatcher(None, [w[0].casefold() for w in left], [w[0].casefold() for w in right], autojunk=False)
    words_at = _Sources(original, before)
    found = {
        (machine, human): words_at.words(left[i].start())
        for tag, i, j, k, m in matcher.get_opcodes()
        if tag == "replace" and max(j - i, m - k) <= _LONGEST_PHRASE
        for machine, human in [(_phrase(before, left[i:j]).casefold(), _phrase(after, right[k:m]))]
    }
    return tuple(Replacement(machine, human, words) for (machine, human), words in found.items())


def _phrase(text: str, words: list[re.Match[str]]) -> str:
    return text[words[0].start() : words[-1].end()]


class _Sources:
    """Words of an original, by the place in its translation that they were translated at; each text is cut once."""

    def __init__(self, original: str, translated: str) -> None:
        self._sentences = _SENTENCE.split(original)
        self._ends = [match.end() for match in _SENTENCE.finditer(translated)]
        if len(self._sentences) != len(self._ends) + 1:
            self._sentences, self._ends = [original], []
        self._known: dict[int, tuple[str, ...]] = {}

    def words(self, at: int) -> tuple[str, ...]:
        """Words of the sentence with the same number, when both texts have as many sentences; else of all."""
        number = bisect_right(self._ends, at)
        if number not in self._known:
            plain = protect(self._sentences[number]).text
            words = dict.fromkeys(w[0].casefold() for w in _WORD.finditer(plain) if len(w[0]) >= _LETTERS_OF_A_TERM)
            self._known[number] = tuple(words)[:_MOST_SOURCE_WORDS]
        return self._known[number]


def candidates(edits: Iterable[tuple[str, Replacement]]) -> tuple[TermCandidate, ...]:
    """Terms that at least two messages (id, replacement) speak for, most edits first."""
    groups: dict[tuple[str, str], dict[str, Replacement]] = {}
    for message_id, replaced in edits:
        groups.setdefault((replaced.machine, replaced.human.casefold()), {})[message_id] = replaced
    found = [_candidate(list(group.values())) for group in groups.values() if len(group) >= FEWEST_EDITS]
    return tuple(sorted(found, key=lambda candidate: (-candidate.edits, candidate.machine, candidate.human)))


def _candidate(group: list[Replacement]) -> TermCandidate:
    shared = frozenset.intersection(*(frozenset(replaced.words) for replaced in group))
    return TermCandidate(group[0].machine, group[0].human, tuple(_longest(shared)), len(group))


def _longest(words: Iterable[str]) -> Iterator[str]:
    return iter(sorted(words, key=lambda word: (-len(word), word))[:5])
