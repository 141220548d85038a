"""Finds the order that a contact speaks of, by what the shop's order numbers look like."""

import re
import unicodedata
from re import Pattern

LOOKED_AT = 20_000  # characters; whoever names an order does so early
# What keyboards and telephones make of a hyphen (NFKC makes the wide ones of it).
HYPHENS = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")


def finder(pattern: str) -> Pattern[str] | None:
    """The expression that finds whole numbers of this pattern; None for an empty one.

    Latin letters and digits on either side make another word; scripts that write without spaces do not.
    """
    return re.compile(rf"(?<![A-Za-z0-9-])(?:{pattern})(?![A-Za-z0-9-])") if pattern else None


def spoken_of(text: str, numbers: Pattern[str] | None) -> str | None:
    """The one order number a text names, as the shop writes it; None where it names none or several.

    Wide letters, digits of other scripts and small letters count as the shop's.
    """
    if numbers is None:
        return None
    plain = unicodedata.normalize("NFKC", text[:LOOKED_AT]).translate(HYPHENS)
    plain = "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in plain)
    found = {match.group() for match in numbers.finditer(plain)} or {
        match.group() for match in numbers.finditer(plain.upper())
    }
    return found.pop() if len(found) == 1 else None
