"""The company's glossaries at work: the terms for a text, what a translation made of them, and the file for others."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from chalicelib.desk.errors import InvalidValueError
from chalicelib.desk.keeping import Document, Keeper
from chalicelib.languages.glossary_documents import ANY, KIND, applying, checked, versions
from chalicelib.languages.glossary_terms import NO_TERMS, Term, TermTree, terms_of
from chalicelib.languages.jobs import Job
from chalicelib.languages.protect import spans
from chalicelib.languages.signs import Terms
from chalicelib.languages.translate import UnsupportedLanguagePairError
from chalicelib.ports import Documents

MOST_TREES = 200  # of pairs and brands that one instance meets; beyond, it begins anew

LeakKind = Literal["missing", "forbidden"]


class GlossaryShelf:
    """Glossary over the kept documents, at most a minute old. A tree of terms is built once per set of versions."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self._trees: dict[tuple[str, ...], TermTree] = {}

    def terms(self, job: Job) -> Terms:
        """See Glossary."""
        holding = applying(self._documents.current(KIND.name), job)
        if not holding:
            return NO_TERMS
        key = tuple(versions(holding))
        if key not in self._trees:
            if len(self._trees) >= MOST_TREES:
                self._trees.clear()
            self._trees[key] = TermTree(term for document in holding for term in terms_of(document))
        return self._trees[key]


@dataclass(frozen=True, slots=True)
class Leak:
    """A term that a translation lost, or a forbidden word it has. `expected` stands `found` of `wanted` times."""

    kind: LeakKind
    source: str
    expected: str
    wanted: int
    found: int


class Glossaries(Keeper):
    """Use cases about glossaries. `code_of` gives Amazon Translate's code for a language tag."""

    def __init__(self, documents: Documents, code_of: Callable[[str], str]) -> None:
        super().__init__(documents, KIND, checked)
        self._code_of = code_of

    def leaks(self, glossary_id: str, text: str, translation: str) -> Sequence[Leak]:
        """What went wrong with the glossary's terms in a translation of `text`. NotFoundError."""
        return leaks(tuple(terms_of(self.get(glossary_id))), text, translation)

    def terminology(self, document: Document, source: str | None, target: str | None) -> str:
        """The glossary as a custom terminology of Amazon Translate: CSV, one direction, the source in the first column.

        A term that is never translated stands in both columns. The service compares capitals, so a term is found as it
        is written here. `source` and `target` name the languages of a glossary for any. InvalidValueError when one is
        needed (`missing`) or the service does not know it (`unknown`); its pointer names the side.
        """
        codes = [self._code(document, "source", source), self._code(document, "target", target)]
        rows = [[term.source, term.source if term.target is None else term.target] for term in terms_of(document)]
        written = io.StringIO()
        csv.writer(written, lineterminator="\n").writerows([codes, *rows])
        return written.getvalue()

    def _code(self, document: Document, side: str, asked: str | None) -> str:
        tag = asked if document[side] == ANY else document[side]
        if tag is None:
            raise InvalidValueError(f"/{side}", "missing")
        try:
            return self._code_of(tag)
        except UnsupportedLanguagePairError as unknown:
            raise InvalidValueError(f"/{side}", "unknown") from unknown


def leaks(terms: Sequence[Term], text: str, translation: str) -> Sequence[Leak]:
    """Terms in `text` that `translation` lacks, and words it may not have for them, in the order of the text.

    A term that is never translated is looked for to the letter, the translation of another without regard to capitals.
    """
    hits = TermTree(terms).find(text, tuple(spans(text)))
    wanted: dict[tuple[str, str], int] = {}
    for hit in hits:
        key = hit.token.found, hit.token.shown
        wanted[key] = wanted.get(key, 0) + 1
    missing = [_missing(found, shown, times, translation) for (found, shown), times in wanted.items()]
    sources = {hit.token.found.lower() for hit in hits}
    used = [term for term in terms if term.source.lower() in sources]
    return [leak for leak in missing if leak.found < leak.wanted] + list(_forbidden(used, translation))


def _missing(found: str, shown: str, times: int, translation: str) -> Leak:
    is_kept = found == shown
    there = translation.count(shown) if is_kept else translation.lower().count(shown.lower())
    return Leak("missing", found, shown, times, there)


def _forbidden(terms: Iterable[Term], translation: str) -> Iterable[Leak]:
    for term in terms:
        for word in term.forbidden:
            tree = TermTree([Term(word, None, term.glossary)])
            if times := len(tree.find(translation, ())):
                yield Leak("forbidden", term.source, word, 0, times)
