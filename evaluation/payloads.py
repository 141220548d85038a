"""Scores the reading of vendors' payloads: nothing raises, and nobody's words are lost on the way to a message."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import Any

from chalicelib.channels.contract import Account, Inbound, UnreadableError
from chalicelib.channels.email_events import feedback, place_of
from chalicelib.channels.kinds import kind_of
from chalicelib.channels.reading import UnreadDeliveryError
from evaluation.registry import Row, Score, Scorer, share, worst

# Which kind reads a platform's payloads, and which of its settings say whose they are: (setting, names in the payload).
KINDS: Mapping[str, tuple[str, Mapping[str, Sequence[str]]]] = {
    "whatsapp-cloud-api": ("whatsapp", {"phone_number_id": ("phone_number_id",)}),
    "facebook-page": ("facebook", {"page_id": ("entry.id",)}),
    "facebook-messenger": ("messenger", {"page_id": ("entry.id",)}),
    "instagram": ("instagram", {"account_id": ("entry.id",)}),
    "google-play": ("google_play", {"package": ()}),
    "app-store-connect": ("app_store", {"app_id": ()}),
    "apple-itunes-rss": ("app_store_rss", {"app_id": ()}),
    "apple-amp-api": ("app_store_rss", {"app_id": ()}),
    "mastodon": ("mastodon", {}),
    "reddit": ("reddit", {"username": (), "user_agent": ()}),
    "x-twitter-v2": ("x", {"user_id": ()}),
    "youtube": ("youtube", {"channel_id": ()}),
    "bluesky": ("bluesky", {"handle": ()}),
    "telegram": ("telegram", {}),
    "line": ("line", {}),
    "amazon-connect": ("connect", {"instance_arn": ()}),
}
MAIL = frozenset({"aws-ses", "aws-ses-inbound"})

# Under these names people's words stand, whatever the vendor.
WORDS = frozenset(
    ("text", "body", "message", "content", "caption", "comment", "review", "selftext", "title", "label", "bodymarkdown")
)
# What is none of a customer's words: our own answers, errors, quoted things, settings of the platform.
ASIDE = frozenset(
    (
        *("errors", "error", "developercomment", "developerresponse", "response"),
        *("links", "rules", "account", "context", "card", "params"),
        *("recentcomments", "recentposts", "recentconvos"),  # what the same person said elsewhere
    )
)
BESIDE = WORDS - {"title", "label"}  # a title is a writer's where more words stand beside it, else a page's
IN_XML = re.compile(r'<(?:title|content type="text")>([^<]+)</')
NO_WORDS = re.compile(r"[\W_]+")


def judge(rows: list[Row]) -> Score | None:
    """Share of rows read without an exception and without a loss; the figures say the same of each platform."""
    found: dict[str, list[bool]] = defaultdict(list)
    failed: list[str] = []
    for row in rows:
        if row["platform"] not in KINDS and row["platform"] not in MAIL:
            continue
        fault = fault_of(row)
        found[row["platform"]].append(fault is None)
        failed.extend([f"{row['id']}: {fault}"] if fault else ())
    judged = [right for rights in found.values() for right in rights]
    if not judged:
        return None
    groups = ((platform, right) for platform, rights in found.items() for right in rights)
    figures = {"platforms": {name: share(right) for name, right in sorted(found.items())}, "failed": failed}
    return Score(len(judged), share(judged), worst(groups), figures)


def fault_of(row: Row) -> str | None:
    """What goes wrong with a row; None for nothing."""
    is_broken = bool(row.get("malformed")) or row.get("valid_json") is False
    try:
        items = _hear(row["payload"]) if row["platform"] in MAIL else _read(row)
    except (UnreadableError, UnreadDeliveryError) as refused:
        return None if is_broken else f"refused: {refused}"
    except Exception as error:  # whatever a reader raises is a finding, not an end
        return f"raised {type(error).__name__}: {error}"[:200]
    if row["platform"] in MAIL:
        return None
    kept = _plain(" ".join(_kept(item) for item in items))
    lost = [words for words in _words(row["payload"]) if _plain(words) not in kept]
    return f"lost {len(lost)}: {lost[0][:80]!r}" if lost and not is_broken else None


def _read(row: Row) -> Sequence[Inbound]:
    name, needs = KINDS[row["platform"]]
    kind = kind_of(name)
    if kind is None or kind.read is None:
        raise LookupError(f"no reader {name}")
    payload = row["payload"]
    settings = {setting: _named(payload, names) for setting, names in needs.items()}
    if name == "mastodon":
        settings["base_url"] = "https://mastodon.example"
    countries = {"countries": ["us"]} if name == "app_store_rss" else {}
    account = Account(id="chn_one", kind=name, channel=kind.channel, settings={**settings, **countries})
    body = payload if isinstance(payload, str) else json.dumps(payload, ensure_ascii=False)
    return kind.read(body.encode("utf-8", "surrogatepass"), account)


def _hear(event: Mapping[str, Any]) -> Sequence[Inbound]:
    """What Amazon SES tells holds nobody's words: of a mail that it has stored, or of one of ours."""
    if place_of(event) is None:
        feedback(event)
    return ()


def _named(payload: Any, names: Sequence[str]) -> str:
    """The first value under one of the names, anywhere in the payload; "none" where nothing names the account."""
    for name in names:
        outer, _, inner = name.rpartition(".")
        for key, holder in _things(payload):
            value = holder.get(inner)
            if isinstance(value, str | int) and (not outer or key == outer):
                return str(value)
    return "none"


def _things(found: Any, key: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every object in a payload with the name it stands under."""
    if isinstance(found, dict):
        yield key, found
        for name, value in found.items():
            yield from _things(value, name)
    elif isinstance(found, list):
        for value in found:
            yield from _things(value, key)


def _words(found: Any, key: str = "") -> Iterator[str]:
    """People's words in a payload."""
    if isinstance(found, dict):
        if "error" in found or found.get("type") == "customerReviewResponses":
            return
        for name, value in found.items():
            if not _is_aside(name.lower(), found):
                yield from _words(value, name.lower() if name != "label" else key)
    elif isinstance(found, list):
        for value in found:
            yield from _words(value, key)
    elif isinstance(found, str) and not key:
        yield from (unescape(words) for words in IN_XML.findall(found.partition("<entry>")[2]))
    elif isinstance(found, str) and key in WORDS and _plain(found):
        yield found


def _is_aside(name: str, holder: Mapping[str, Any]) -> bool:
    """Whether what stands there is nobody's words, or the same words once more as a page shows them."""
    if name == "title":
        return not BESIDE.intersection(map(str.lower, holder))
    return name in ASIDE or (name == "body" and "bodyMarkdown" in holder)


def _kept(item: Inbound) -> str:
    details = json.dumps(dict(item.details), ensure_ascii=False)
    return f"{item.subject or ''} {item.text} {_unescaped(details)} {' '.join(file.filename for file in item.files)}"


def _unescaped(details: str) -> str:
    return details.replace("\\n", " ").replace("\\t", " ").replace('\\"', '"')


def _plain(text: str) -> str:
    """What is left of words without mark-up, blanks and signs."""
    once = unescape(unescape(text))
    return NO_WORDS.sub("", re.sub(r"<[^<>]{1,2000}>", " ", once)).casefold()


PAYLOADS = Scorer("payloads", frozenset(("payloads",)), judge)
