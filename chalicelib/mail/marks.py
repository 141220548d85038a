"""Signed marks that lead an answer back to its ticket: in the reply address, in the subject, in the text.

HMAC-SHA-256 over the kind of mark and the ticket, in base 32 without padding, lower case, because programs on the way
change the case of addresses. The address and the marker carry 80 bits; the token in the subject is read and typed by
people and carries 50: it is the weakest rung of the ladder and its sender has to be known anyway. Keys are newest
first: the first signs, all of them prove, so that a key can be changed while answers are still under way.
"""

import hmac
import re
from base64 import b32encode
from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Literal

_Kind = Literal["address", "marker", "token"]
_BYTES = 10
_LENGTH = {"address": 16, "marker": 16, "token": 10}
_TICKET = r"[A-Za-z0-9][A-Za-z0-9_-]{0,60}"
_ADDRESS = re.compile(rf"([^@+]{{1,64}})\+({_TICKET})\.([a-z2-7]{{16}})@", re.IGNORECASE)
_TOKEN = re.compile(rf"\[#({_TICKET})-([a-z2-7]{{10}})\]", re.IGNORECASE)
_MARKER = re.compile(rf"\(ref:({_TICKET})\.([a-z2-7]{{16}})\)", re.IGNORECASE)
# Marks of older mails are quoted below newer ones; the first ones are looked at.
MOST_MARKS = 20


def reply_address(mailbox: str, ticket: str, keys: Sequence[bytes]) -> str:
    """`mailbox` (support@shop.example) with the ticket and its signature: support+<ticket>.<signature>@shop.example."""
    local, _, domain = mailbox.rpartition("@")
    return f"{local}+{ticket}.{_signature('address', ticket, keys[0])}@{domain}"


def signed_ticket(address: str, keys: Sequence[bytes]) -> str | None:
    """The ticket an address is signed for; None for any other address and for a signature of no key."""
    match = _ADDRESS.match(address.strip()[:320])
    return _proved("address", match[2], match[3], keys) if match else None


def subject_token(ticket: str, keys: Sequence[bytes]) -> str:
    """What stands at the end of a subject: [#<ticket>-<signature>]."""
    return f"[#{ticket}-{_signature('token', ticket, keys[0])}]"


def token_ticket(subject: str, keys: Sequence[bytes]) -> str | None:
    """The ticket named by a subject's token, None without one that holds."""
    return _first("token", _TOKEN, subject[:2_000], keys)


def body_marker(ticket: str, keys: Sequence[bytes]) -> str:
    """What stands in the text of a mail, where servers that write ids anew leave it: (ref:<ticket>.<signature>)."""
    return f"(ref:{ticket}.{_signature('marker', ticket, keys[0])})"


def marker_ticket(text: str, keys: Sequence[bytes]) -> str | None:
    """The ticket named by the first marker in a text that holds; None without one."""
    return _first("marker", _MARKER, text[:1_000_000], keys)


def without_token(subject: str) -> str:
    """A subject without any token, its blanks put together."""
    return " ".join(_TOKEN.sub(" ", subject[:2_000]).split())


def _first(kind: _Kind, pattern: re.Pattern[str], text: str, keys: Sequence[bytes]) -> str | None:
    for _, match in zip(range(MOST_MARKS), pattern.finditer(text), strict=False):
        ticket = _proved(kind, match[1], match[2], keys)
        if ticket is not None:
            return ticket
    return None


def _proved(kind: _Kind, ticket: str, signature: str, keys: Sequence[bytes]) -> str | None:
    written = signature.lower().encode()
    spellings: tuple[Callable[[str], str], ...] = (str, str.lower, str.upper)
    for spelling in dict.fromkeys(spell(ticket) for spell in spellings):
        if any(hmac.compare_digest(_signature(kind, spelling, key).encode(), written) for key in keys):
            return spelling
    return None


def _signature(kind: _Kind, ticket: str, key: bytes) -> str:
    digest = hmac.new(key, f"{kind}\n{ticket}".encode(), sha256).digest()[:_BYTES]
    return b32encode(digest).decode().lower()[: _LENGTH[kind]]
