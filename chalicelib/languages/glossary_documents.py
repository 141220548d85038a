"""Glossaries as their owner keeps them: what makes one valid, and which hold for a text."""

import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from chalicelib.desk.errors import InvalidValueError
from chalicelib.desk.keeping import Document, Kind
from chalicelib.languages.chunk import byte_length
from chalicelib.languages.jobs import Job
from chalicelib.languages.protect import spans
from chalicelib.languages.tags import same_language

ANY = "*"
KIND = Kind(name="glossary", root="/glossary", limit=100)
MAX_TERMS = 2_000
MAX_TERM_BYTES = 200  # of a custom terminology of Amazon Translate, so that every glossary can be exported
# Every instance that translates holds all current glossaries, and reads 50 of them at once (16 MB is the most).
MAX_BYTES = 200_000
_MARKUP = frozenset("⟦⟧{}<>")


def checked(document: Document) -> Document:
    """A glossary in its kept spelling. InvalidValueError for the first fault."""
    kept = {name: document[name] for name in ("id", "name", "brand", "source", "target", "is_active", "provenance")}
    terms = [_term(place, term, document) for place, term in enumerate(document["terms"])]
    _check_repeated(terms)
    kept["terms"] = terms
    if byte_length(json.dumps(kept, ensure_ascii=False)) > MAX_BYTES:
        raise InvalidValueError("/glossary/terms", "too_long", limit=MAX_BYTES)
    return kept


def _term(place: int, term: Mapping[str, Any], document: Document) -> dict[str, Any]:
    pointer = f"/glossary/terms/{place}"
    if term["target"] is not None and ANY in (document["source"], document["target"]):
        raise InvalidValueError(f"{pointer}/target", "not_allowed")  # for any language there is no translation
    for name in ("source", "target"):
        _check_wording(f"{pointer}/{name}", term[name])
    _check_can_be_found(f"{pointer}/source", term["source"])
    return {name: term[name] for name in ("source", "target", "case_sensitive", "note", "forbidden") if term[name]}


def _check_wording(pointer: str, text: str | None) -> None:
    if text is None:
        return
    if byte_length(text) > MAX_TERM_BYTES:
        raise InvalidValueError(pointer, "too_long", limit=MAX_TERM_BYTES)
    if _MARKUP & set(text):
        raise InvalidValueError(pointer, "not_allowed")  # a placeholder, tag or sign: those are kept without a glossary


def _check_can_be_found(pointer: str, source: str) -> None:
    """A term must have a letter that is not protected anyway, and begin with a character of its own."""
    protected = {place for start, end in spans(source) for place in range(start, end)}
    letters = {place for place, character in enumerate(source) if character.isalpha()}
    if not letters - protected or unicodedata.category(source[0])[0] == "M":
        raise InvalidValueError(pointer, "not_allowed")


def _check_repeated(terms: Sequence[Mapping[str, Any]]) -> None:
    known: set[tuple[bool, str]] = set()
    for place, term in enumerate(terms):
        is_exact = bool(term.get("case_sensitive"))
        source = unicodedata.normalize("NFC", term["source"])
        key = (is_exact, source if is_exact else source.lower())
        if key in known:
            raise InvalidValueError(f"/glossary/terms/{place}/source", "repeated")
        known.add(key)


def applying(documents: Iterable[Document], job: Job) -> list[Document]:
    """The active glossaries that hold for a text, the one that decides first.

    A glossary for these languages goes before one for any; among them the exact tag before the language, and the one of
    the ticket's brand before the one of every brand; then the order of ids.
    """
    holding = [document for document in documents if document["is_active"] and _holds(document, job)]
    return sorted(holding, key=lambda document: (*_rank(document, job), document["id"]))


def _holds(document: Document, job: Job) -> bool:
    of_brand = document["brand"] in (None, job.brand)
    return of_brand and _covers(document["source"], job.source) and _covers(document["target"], job.target)


def _covers(tag: str, asked: str) -> bool:
    """Whether a glossary for `tag` serves a text in `asked`: "fr" serves "fr-CA", "fr-CA" only itself."""
    return tag in (ANY, asked) or (same_language(tag, asked) and not _has_region(tag))


def _has_region(tag: str) -> bool:
    return any(len(part) == 2 or part.isdigit() for part in tag.split("-")[1:])


def _rank(document: Document, job: Job) -> tuple[int, ...]:
    pair = document["source"], document["target"]
    inexact = sum(tag != asked for tag, asked in zip(pair, (job.source, job.target), strict=True))
    return pair.count(ANY), inexact, int(document["brand"] is None)


def versions(documents: Iterable[Document]) -> Iterator[str]:
    """Names of versions: "gls_fr@3"."""
    for document in documents:
        yield f"{document['id']}@{document['version']}"
