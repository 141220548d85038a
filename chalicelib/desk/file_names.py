"""Names of files as strangers give them, made fit to be shown and saved."""

import re
import unicodedata
from typing import Final

MAX_BYTES: Final = 255  # of a name. Source: ext4, XFS and APFS; NTFS counts as many UTF-16 units
LONGEST_ENDING = 16  # characters behind the last point that are kept when a name is cut
# What turns the reading direction of text around it. Source: Unicode Standard Annex 9, section 2
BIDI_CONTROLS: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
NAMELESS: Final = "file"
# What Windows takes for something else than a name. Source: Microsoft, "Naming Files, Paths, and Namespaces"
_RESERVED: Final = re.compile(r'[<>:"|?*]')


def clean_name(name: str) -> str:
    """The last part of a path without control characters, what reverses reading, or points and spaces at its ends.

    Never empty, at most 255 bytes of UTF-8; the ending survives a cut.
    """
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    kept = "".join(sign for sign in last if not _is_unseen(sign))
    shown = _RESERVED.sub("_", kept).strip(". \u00a0") or NAMELESS
    return _fitted(shown)


def endings(name: str) -> tuple[str, ...]:
    """What stands behind each point of a name, in lower case: ("tar", "gz")."""
    return tuple(part.strip().casefold() for part in name.split(".")[1:])


def _is_unseen(sign: str) -> bool:
    return sign in BIDI_CONTROLS or unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp")


def _fitted(name: str) -> str:
    if len(name.encode()) <= MAX_BYTES:
        return name
    stem, point, ending = name.rpartition(".")
    tail = point + ending if stem and len(ending) <= LONGEST_ENDING else ""
    room = MAX_BYTES - len(tail.encode())
    return name.removesuffix(tail).encode()[:room].decode(errors="ignore") + tail
