"""What the e-mail channel needs of its surroundings: a way out, keys to sign with, and a memory for mailboxes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Letter:
    """A whole mail on its way out: `raw` as RFC 5322, its envelope, and `tags` that come back with what became of it.

    Names and values of tags are letters, digits, "_" and "-" of ASCII.
    """

    raw: bytes
    author: str
    to: tuple[str, ...]
    tags: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Posted:
    """A mail that was taken: the Message-IDs (no brackets) that it may bear when it arrives."""

    message_ids: tuple[str, ...] = ()


class Mailer(Protocol):
    """The way out."""

    def send(self, letter: Letter) -> Posted:
        """Hand a mail over, at most once.

        DeliveryError when it will never go; ThrottledError or VendorError when not now, both only while nothing went
        out; OSError when nobody knows.
        """


class Mailboxes(Protocol):
    """What is remembered of the people who write, by a key that does not tell their address."""

    def count(self, key: str, until: datetime) -> int:
        """Count a mail under `key`, forgotten after `until`; how many there are now."""

    def may_answer(self, key: str, now: datetime, until: datetime) -> bool:
        """Whether a program may write there; if so, none may until `until`. Of several at once one is told yes."""

    def stop(self, key: str, until: datetime) -> None:
        """No program may write there until `until`."""


@dataclass(frozen=True, slots=True)
class MailRoom:
    """The way out, the keys that sign reply addresses (newest first; all prove), and what marks mails as ours."""

    mailer: Mailer
    keys: Callable[[], Sequence[bytes]]
    loop_id: str
