"""Hand-written stand-ins for everything the core gets through its ports, as faithful as the tests need them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any, Literal

from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.messages import Message
from chalicelib.desk.tickets import Ticket
from chalicelib.languages.jobs import Job
from chalicelib.languages.likelihood import NO_LISTS, WordFit
from chalicelib.languages.translate import TranslatedText, TranslationRequest
from chalicelib.ports import Handed, UploadForm

START = datetime(2026, 11, 21, 10, 0, 0, 123_000, tzinfo=UTC)


def job(text: str, source: str, target: str) -> Job:
    """A text to translate for nobody in particular."""
    return Job(text=text, source=source, target=target)


@dataclass
class FixedClock:
    """A clock that stands until a test moves it."""

    moment: datetime = START

    def __call__(self) -> datetime:
        return self.moment

    def advance(self, **units: float) -> datetime:
        """Let time pass (days, hours, minutes, seconds); back in time with negative figures."""
        self.moment += timedelta(**units)
        return self.moment


class Ids:
    """Ids that rise by one, behind all that tests make up themselves: tkt_00000000000000000001000001."""

    def __init__(self) -> None:
        self.given: list[str] = []

    def __call__(self, prefix: str) -> str:
        self.given.append(f"{prefix}_{1_000_001 + len(self.given):026d}")
        return self.given[-1]


class NoClocks:
    """Clocks of a desk that promises nothing: for tests of everything else."""

    def watch(self, draft: TicketDraft) -> NoClocks:
        del draft
        return self

    def catch_up(self) -> None:
        return

    def follow(self) -> None:
        return

    def unanswered_since(self) -> datetime | None:
        return None

    def keeps_hold(self) -> bool:
        return False


class NoPause:
    """Waits for nothing and remembers which attempts would have been waited for."""

    def __init__(self) -> None:
        self.attempts: list[int] = []

    def __call__(self, attempt: int) -> None:
        self.attempts.append(attempt)


@dataclass
class FakeScorer:
    """Language models that know a language by one of its words; texts without any are a riddle to them."""

    words: Mapping[str, str] = field(
        default_factory=lambda: {"bonjour": "fr", "merci": "fr", "hello": "en", "thanks": "en", "guten": "de"}
    )

    def score(self, text: str) -> Mapping[str, float]:
        found = [language for word, language in self.words.items() if word in re.findall(r"\w+", text)]
        return {language: 0.98 / len(found) for language in found}

    def fit(self, text: str) -> WordFit:
        return NO_LISTS


@dataclass
class FakeTranslator:
    """A translator whose work can be read: "Bonjour" becomes "Bonjour (en)"; it raises `failure` while one is set.

    `says`: what it answers whatever it is asked.
    """

    failure: Exception | None = None
    says: str | None = None
    requests: list[TranslationRequest] = field(default_factory=list)

    def translate(self, request: TranslationRequest) -> TranslatedText:
        self.requests.append(request)
        if self.failure:
            raise self.failure
        said = self.says or f"{request.text} ({request.target})"
        return TranslatedText(said, "fake", len(request.text))


@dataclass
class FakeWay:
    """A way out to the customer that remembers what went over it."""

    is_repeatable: bool = True
    answer: Literal["sent", "delivered"] = "delivered"
    failure: Exception | None = None
    sent: list[str] = field(default_factory=list)

    def send(self, ticket: Ticket, message: Message) -> Handed:
        assert message.ticket_id == ticket.id
        self.sent.append(message.id)
        if self.failure:
            raise self.failure
        return Handed(self.answer)


class FakeBlobs:
    """Texts and files in memory. `uploaded` says what customers put where: (size, content type) by key."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.uploaded: dict[str, tuple[int, str]] = {}
        self.files: dict[str, bytes] = {}

    def put_file(self, key: str, content: bytes, content_type: str) -> None:
        self.files[key], self.uploaded[key] = content, (len(content), content_type)

    def get_file(self, key: str) -> bytes:
        return self.files[key]

    def get_version(self, key: str) -> tuple[bytes, str]:
        content = self.files[key]
        return content, sha256(content).hexdigest()

    def put_text(self, key: str, text: str) -> None:
        self.texts[key] = text

    def get_text(self, key: str) -> str:
        return self.texts[key]

    def upload_form(self, key: str, content_type: str, size: int) -> UploadForm:
        fields = {"key": key, "Content-Type": content_type, "size": str(size)}
        return UploadForm("https://blobs.example", fields, START + timedelta(minutes=15))

    def download_url(self, key: str, filename: str) -> str:
        return f"https://blobs.example/{key}?as={filename}"

    def stored(self, key: str) -> tuple[int, str] | None:
        return self.uploaded.get(key)


class FakeMeter:
    """A meter that hands over what a test has put in."""

    def __init__(self) -> None:
        self.units: dict[str, int] = {}

    def drain(self) -> dict[str, str]:
        drained, self.units = self.units, {}
        return {key: str(units) for key, units in drained.items()}

    def add(self, key: str, units: int) -> None:
        self.units[key] = self.units.get(key, 0) + units


class FakeDirectory:
    """What the triage rules need of the directory."""

    def __init__(self, queues: Sequence[Any] = ()) -> None:
        self.known_queues = list(queues)
        self.table: Mapping[str, Any] | None = None
        self.parsed_reads = 0

    def queues(self, *, fresh: bool = False) -> Sequence[Any]:
        del fresh
        return self.known_queues

    def triage_table(self) -> Mapping[str, Any] | None:
        return self.table

    def put_triage_table(self, table: Mapping[str, Any], expected_version: int | None) -> None:
        from chalicelib.desk.changes import ConflictError

        if expected_version != (self.table["version"] if self.table else None):
            raise ConflictError("triage")
        self.table = {**table, "version": (expected_version or 0) + 1}
