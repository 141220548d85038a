"""A block of header lines in a text, as Outlook puts it above a quoted mail, and the dashed lines that announce it."""

import re
from dataclasses import dataclass

from chalicelib.mail.quote_words import DATE, FORWARDED, FROM, ORIGINAL, REPLY_TO, SUBJECT, TO
from chalicelib.mail.signatures import is_rule

_LABEL = re.compile(r"[\s>*_-]{0,12}([^\W\d_][^:：\n<>@\d]{0,28}?)\s?[*_]{0,2}\s?[:：]\s?[*_]{0,2}(.*)", re.DOTALL)
_DASHED = re.compile(r"\s*>?\s*[-_=–—*]{2,}\s*([^-_=–—*\n][^\n]{2,60}?)\s*[-_=–—*]{2,}\s*:?\s*")
_BEGINS = re.compile(r"[\s>]*([^\n<>@]{6,60}):\s*")
_ADDRESS = re.compile(r"[^\s<>@:;,]{1,64}@[^\s<>@:;,]{2,200}")
_TIME = re.compile(r"\d{1,2}[:.時时点點]\d{2}")
_YEAR = re.compile(r"\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2}")
MOST_LINES = 14
_KINDS = (("from", FROM), ("date", DATE), ("to", TO), ("subject", SUBJECT), ("reply", REPLY_TO))


@dataclass(frozen=True, slots=True)
class Separator:
    """Where an older mail begins: whether it is passed on rather than answered, and the first line of its body."""

    is_forward: bool
    body: int


def separator_at(lines: list[str], start: int) -> Separator | None:
    """The separator that begins on line `start`, or None. Rules, dashed words and header lines are one separator."""
    line = lines[start]
    end = block_end(lines, start)
    if end is not None:
        return Separator(False, end)
    announced = _announces(line)
    if announced is None and not is_rule(line):
        return None
    first = next((index for index in range(start + 1, min(start + 4, len(lines))) if lines[index].strip()), None)
    end = None if first is None else block_end(lines, first)
    if announced is None:
        return None if end is None else Separator(False, end)
    if end is not None:
        return Separator(announced == "forward", end)
    return Separator(announced == "forward", start + 1) if _DASHED.fullmatch(line[:200]) else None


def _announces(line: str) -> str | None:
    """What a dashed line or one like "Begin forwarded message:" announces: a forward, an original, neither (None)."""
    if len(line) > 200:
        return None
    match = _DASHED.fullmatch(line) or _BEGINS.fullmatch(line)
    if match is None:
        return None
    words = match[1].casefold()
    if any(word in words for word in FORWARDED):
        return "forward"
    return "original" if any(word in words for word in ORIGINAL) else None


def block_end(lines: list[str], start: int) -> int | None:
    """The line after a block of header lines that begins on line `start`; None where none does."""
    if _label(lines[start]) is None:
        return None
    found: list[tuple[str, str]] = []
    end, index, loose = start, start, 0
    while index < min(start + MOST_LINES, len(lines)):
        labelled = _label(lines[index])
        if labelled is not None:
            found.append(labelled)
            end, loose = index + 1, 0
        elif loose >= 2 or (not lines[index].strip() and not _label_follows(lines, index)):
            break
        else:
            loose += 1
        index += 1
    return end if _is_block(found, "\n".join(lines[start:end])) else None


def _label_follows(lines: list[str], blank: int) -> bool:
    label = _label(lines[blank + 1]) if blank + 1 < len(lines) else None
    return label is not None and any(label[0] in words for _, words in _KINDS)


def _label(line: str) -> tuple[str, str] | None:
    if len(line) > 2_000:
        return None
    match = _LABEL.fullmatch(line)
    return None if match is None else (" ".join(match[1].casefold().split()), match[2])


def _is_block(found: list[tuple[str, str]], block: str) -> bool:
    """Three header fields by name, or in an unknown language by their look: an address first, a date and a time.

    "From: Berlin, To: Paris, Date: 3 May" is a journey: without a subject an address has to be there.
    """
    kinds = {kind for label, _ in found for kind, words in _KINDS if label in words}
    address = _ADDRESS.search(block) is not None
    if len(kinds) >= 3 and "from" in kinds and ("subject" in kinds or address):
        return True
    if (
        len(kinds) >= 2
        and len(found) >= 3
        and address
        and {"subject", "date"} <= kinds | {"date"}
        and _YEAR.search(block)
    ):
        return "from" in kinds or _ADDRESS.search(found[0][1]) is not None
    first = found[0][1] if found else ""
    return len(found) >= 3 and _ADDRESS.search(first) is not None and bool(_TIME.search(block) and _YEAR.search(block))
