"""Apple's public pages of reviews, in their three spellings: the feed as JSON and as XML, and the store page's own.

In JSON every value is an object with a `label`, one entry alone is no list, and an app's own entry, which has no
rating, may come first. An empty page has no entries.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from chalicelib.channels.reviews import Response, Review, moment, readable

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

ATOM, ITUNES = "{http://www.w3.org/2005/Atom}", "{http://itunes.apple.com/rss}"
STORE = re.compile(r"/catalog/([a-z]{2})/|\.apple\.com/([a-z]{2})/|^https?://[^/]+/([a-z]{2})/rss/")
BARE = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)")  # the feeds' own links have such
MAX_REVIEWS = 1_000  # of one page; Apple's have 50


def reviews_in(body: bytes, country: str | None) -> list[Review]:
    """Every review of a page; `country` None: as the page says. ValueError for what is no such page."""
    try:
        if body.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] == b"<":
            return _of_xml(body, country)[:MAX_REVIEWS]
        found = json.loads(body)
        reviews = _of_catalog(found, country) if "data" in found else _of_json(found, country)
        return reviews[:MAX_REVIEWS]
    except (KeyError, TypeError, AttributeError, RecursionError) as strange:
        raise ValueError("not a page of reviews") from strange


def _of_json(found: Mapping[str, Any], country: str | None) -> list[Review]:
    feed = found["feed"]
    entries = feed.get("entry") or []
    links = feed.get("link") or []
    where = country or _store(*(one["attributes"].get("href", "") for one in links if "attributes" in one))
    listed = entries if isinstance(entries, list) else [entries]
    return readable((one for one in listed if "im:rating" in one), lambda one: _entry(one, where))


def _entry(one: Mapping[str, Any], country: str | None) -> Review:
    author = one.get("author") or {}
    return Review(
        id=_label(one["id"]),
        at=moment(_label(one["updated"])),
        stars=_stars(_label(one.get("im:rating"))),
        title=_label(one.get("title")),
        body=_label(one.get("content")),
        nickname=_label(author.get("name")),
        country=country or _store(_label(author.get("uri"))),
        version=_label(one.get("im:version")) or None,
    )


def _label(value: Any) -> str:
    return str(value.get("label") or "") if isinstance(value, Mapping) else ""


def _of_xml(body: bytes, country: str | None) -> list[Review]:
    from xml.etree.ElementTree import ParseError, XMLParser

    if b"<!DOCTYPE" in body or b"<!ENTITY" in body:
        raise ValueError("a document type")
    parser = XMLParser()  # noqa: S314 - no document type passes, so no entities do
    try:
        parser.feed(BARE.sub(b"&amp;", body))
        root = parser.close()
    except ParseError as broken:
        raise ValueError("no XML") from broken
    where = country or _store(*(link.get("href", "") for link in root.findall(f"{ATOM}link")))
    entries = (one for one in root.findall(f"{ATOM}entry") if one.find(f"{ITUNES}rating") is not None)
    return readable(entries, lambda one: _element(one, where))


def _element(one: Element, country: str | None) -> Review:
    texts = [content for content in one.findall(f"{ATOM}content") if content.get("type") != "html"]
    return Review(
        id=_text(one.find(f"{ATOM}id")),
        at=moment(_text(one.find(f"{ATOM}updated"))),
        stars=_stars(_text(one.find(f"{ITUNES}rating"))),
        title=_text(one.find(f"{ATOM}title")),
        body=_text(texts[0] if texts else None),
        nickname=_text(one.find(f"{ATOM}author/{ATOM}name")),
        country=country or _store(_text(one.find(f"{ATOM}author/{ATOM}uri"))),
        version=_text(one.find(f"{ITUNES}version")) or None,
    )


def _text(element: Element | None) -> str:
    return (element.text or "").strip() if element is not None else ""


def _of_catalog(found: Mapping[str, Any], country: str | None) -> list[Review]:
    where = country or _store(str(found.get("next") or ""))
    return readable(found["data"], lambda one: _listed(one, where))


def _listed(one: Mapping[str, Any], country: str | None) -> Review:
    told = one["attributes"]
    ours = told.get("developerResponse")
    return Review(
        id=str(one["id"]),
        at=moment(told["date"]),
        stars=_stars(str(told.get("rating"))),
        title=str(told.get("title") or ""),
        body=str(told.get("review") or ""),
        nickname=str(told.get("userName") or ""),
        country=country,
        response=Response(str(ours.get("body") or ""), moment(ours["modified"])) if ours else None,
        details={"is_edited": True} if told.get("isEdited") else {},
    )


def _stars(told: str) -> int | None:
    return int(told) if told in ("1", "2", "3", "4", "5") else None


def _store(*links: str) -> str | None:
    """The country of a store's address."""
    found = next((match for link in links if (match := STORE.search(link))), None)
    return next(group for group in found.groups() if group).upper() if found else None
