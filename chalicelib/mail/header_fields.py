"""The fields of a header as text: encoded words, raw bytes, folds, parameters, ids and dates, in all odd forms."""

import binascii
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_tz
from typing import Final
from urllib.parse import unquote_to_bytes

from chalicelib.mail.charsets import known, text_of

MAX_FIELD_BYTES: Final = 16 * 1024  # of one field; what is longer is cut
MAX_IDS: Final = 200  # of one field: the first and the newest, a longer thread needs no more
MAX_ID_CHARS: Final = 998  # Source: RFC 5322, section 2.1.1, the longest line
_LONGEST_DATE = 200
# An encoded word, also with blanks in it and with question marks that end nothing. Source: RFC 2047, section 2.
_ENCODED: Final = re.compile(
    r"=\?\s?([\w.:+-]{1,60}(?:\*[\w-]{1,30})?)\s?\?\s?([bBqQ])\s?\?([^?]*(?:\?[^=?][^?]*){0,8})\?="
)
_FOLDS: Final = re.compile(r"[ \t]*[\r\n]+[ \t]*")
_UNSEEN: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
_ID: Final = re.compile(r"<\s*([^<>]{1,1200})>")
_PARAMETER: Final = re.compile(r';\s*([^\s=;"]{1,200})\s*=\s*("(?:[^"\\]|\\.)*"?|[^;"]*)')
_CONTINUED: Final = re.compile(r"(.+?)\*(\d{1,3})(\*?)")


@dataclass(frozen=True, slots=True)
class Parameters:
    """A value such as `text/plain; charset=utf-8`: what stands first in lower case, and the parameters by name."""

    value: str
    named: dict[str, str]

    def get(self, name: str) -> str:
        """The parameter, or empty."""
        return self.named.get(name, "")


def unfolded(raw: bytes, hint: str = "") -> str:
    """A field's bytes on one line; raw 8-bit text is UTF-8, else what `hint` says, else guessed."""
    return _FOLDS.sub(" ", text_of(raw[:MAX_FIELD_BYTES], hint=hint)).strip()


def decoded(text: str) -> str:
    """The text with its encoded words read; controls and signs that turn the reading direction are taken out.

    Neighbouring words of one charset are joined as bytes first: many mailers cut inside a character.
    """
    pieces: list[str] = []
    pending, charset, end = b"", "", 0
    for word in _ENCODED.finditer(text):
        between = text[end : word.start()]
        name = word[1].partition("*")[0].lower()
        if pending and (between.strip() or name != charset):
            pieces.append(text_of(pending, charset))
            pending = b""
        # Blanks between two encoded words are no text (RFC 2047, section 6.2).
        if between.strip() or end == 0:
            pieces.append(between)
        pending, charset, end = pending + _word_bytes(word), name, word.end()
    pieces.append(text_of(pending, charset))
    pieces.append(text[end:])
    return _UNSEEN.sub("", _FOLDS.sub(" ", "".join(pieces)))


def _word_bytes(word: re.Match[str]) -> bytes:
    try:
        # Raw signs within an encoded word were read already: back into the charset of the word.
        raw = word[3].encode("ascii" if word[3].isascii() else known(word[1]) or "utf-8")
    except UnicodeError:
        raw = word[3].encode("utf-8", "replace")
    if word[2] in "qQ":
        return binascii.a2b_qp(raw.replace(b"\r", b"").replace(b"\n", b""), header=True)
    return base64_bytes(raw)


def base64_bytes(raw: bytes) -> bytes:
    """What is base64 in `raw`, with strange signs, missing or early padding forgiven."""
    pieces = re.sub(rb"[^A-Za-z0-9+/=]", b"", raw.translate(_URL_SAFE)).split(b"=")
    return b"".join(_piece(piece) for piece in pieces if piece)


_URL_SAFE: Final = bytes.maketrans(b"-_", b"+/")


def _piece(piece: bytes) -> bytes:
    # One sign alone holds no byte.
    whole = piece[:-1] if len(piece) % 4 == 1 else piece
    return binascii.a2b_base64(whole + b"=" * (-len(whole) % 4))


def parameters(text: str) -> Parameters:
    """The value and parameters of a field, continuations and charsets of RFC 2231 put together. Names in lower case."""
    first, _, _ = text.partition(";")
    named: dict[str, str] = {}
    pieces: dict[str, dict[int, tuple[str, bool]]] = {}
    for found in _PARAMETER.finditer(text, len(first)):
        name, value = found[1].lower(), _unquoted(found[2])
        continued = _CONTINUED.fullmatch(name)
        if continued:
            pieces.setdefault(continued[1], {})[int(continued[2])] = (value, bool(continued[3]))
        elif name.endswith("*"):
            pieces.setdefault(name[:-1], {})[0] = (value, True)
        else:
            named.setdefault(name, decoded(value))
    named.update({name: _joined(parts) for name, parts in pieces.items()})
    return Parameters((first.partition("(")[0].split() or [""])[0].lower(), named)


def _unquoted(value: str) -> str:
    if not value.startswith('"'):
        return value.strip()
    inner = value[1:-1] if value.endswith('"') and len(value) > 1 else value[1:]
    # A Windows path keeps its backslashes; only quotes and backslashes themselves are escaped in practice.
    return re.sub(r'\\(["\\])', r"\1", inner)


def _joined(parts: dict[int, tuple[str, bool]]) -> str:
    charset, raw = "", b""
    for number in sorted(parts):
        value, is_encoded = parts[number]
        if is_encoded and number == min(parts) and value.count("'") >= 2:
            charset, _, value = value.split("'", 2)
        raw += unquote_to_bytes(value) if is_encoded else value.encode("utf-8", "replace")
    return _UNSEEN.sub("", decoded(text_of(raw, charset)))


def message_ids(text: str) -> tuple[str, ...]:
    """The ids in a field, without angle brackets and blanks, each once, at most MAX_IDS of at most MAX_ID_CHARS."""
    found = _ID.findall(text) or [word for word in re.split(r"[\s,<>]+", text) if "@" in word]
    ids = list(dict.fromkeys("".join(one.split()) for one in found))
    whole = [one for one in ids if 0 < len(one) <= MAX_ID_CHARS]
    return tuple(whole if len(whole) <= MAX_IDS else [whole[0], *whole[1 - MAX_IDS :]])


def moment(text: str) -> datetime | None:
    """The date of a mail, aware; a zone that is missing or unknown counts as UTC. None where it cannot be read."""
    plain = re.sub(r"\([^()]*\)", " ", text[:_LONGEST_DATE]).strip()
    return _rfc_date(plain) or _iso_date(plain)


def _rfc_date(text: str) -> datetime | None:
    try:
        fields = parsedate_tz(text)
        if fields is None:
            return None
        offset = timedelta(seconds=fields[9] or 0)
        return datetime(*fields[:6], tzinfo=timezone(offset) if offset else UTC)
    except (ValueError, OverflowError, IndexError, TypeError):
        return None


def _iso_date(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
