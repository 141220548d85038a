"""The line above a quoted mail: who wrote it and when, in whatever language the mail program speaks."""

import re

from chalicelib.mail.quote_words import WROTE

MARK = "##- "
LONGEST = 320
MOST_LINES = 6
_BIDI = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"))
_ADDRESS = re.compile(r"[^\s<>@:;,\"']{1,64}@[^\s<>@:;,\"']{2,200}")
_TIME = re.compile(
    r"(?<!\d)\d{1,2}\s?(?:[:.時时点點h시]|\bh\b|Uhr)\s?\d{2}(?!\d)|\d{1,2}\s?시|\d{1,2}\s?[ap]\.?\s?m\b", re.IGNORECASE
)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d{2}(?!\d)")
_STARTS = re.compile(r"[\s>*_\"'«„“(\[-]*(?:\w+[\s,.]+){0,6}\W*\d|\s*[\w\"'<«„“].{0,80}@", re.DOTALL)
_ENDS = (":", "：")
_WORDS = re.compile(r"[\s\xa0]+")


def is_mark(line: str) -> bool:
    """Whether the line is our own: what stands below it is the mail we sent."""
    return line.lstrip("> \t*").startswith(MARK)


def is_quoted(line: str, bars: bool = False) -> bool:
    """Whether the line carries a quote mark, `|` among them where `bars` are asked for."""
    first = line.lstrip(" \t\xa0")[:1]
    return first in (">", "＞") or (bars and first == "|")


def attribution_at(lines: list[str], start: int) -> int | None:
    """The line after an attribution that begins at `start`; None where none does. It may be wrapped."""
    if is_quoted(lines[start]) or not _may_start(lines, start):
        return None
    end, strength = _reach(lines, start)
    later = (_reach(lines, other) for other in range(start + 1, end) if lines[other].strip())
    if any(other_end == end and other >= strength for other_end, other in later):
        return None  # what stands above it is a line of its own
    return end if strength else None


def _reach(lines: list[str], start: int) -> tuple[int, int]:
    """The line after an attribution from `start` on, and how sure it is: 4 has address, date and time, 0 is none."""
    window = ""
    for end in range(start, min(start + MOST_LINES, len(lines))):
        line = lines[end].translate(_BIDI).strip(" \t\xa0")
        if (not line and not _goes_on(lines, end)) or (is_quoted(line) and window.count("<") <= window.count(">")):
            break
        window = f"{window} {line}".strip()
        if len(window) > LONGEST:
            break
        strength = _strength(window, _quote_follows(lines, end + 1)) if line else 0
        if strength:
            return end + 1, strength
    return start, 0


def _may_start(lines: list[str], start: int) -> bool:
    """A line right below another begins one only if it starts like it: a few words and a figure, or an address."""
    line = lines[start].translate(_BIDI)
    if len(line) > LONGEST:
        return False
    if start == 0 or not lines[start - 1].strip():
        return True
    return bool(_STARTS.match(line[:120]))


def _goes_on(lines: list[str], blank: int) -> bool:
    """Some programs break an attribution around the address: a bracket stands alone on the next line."""
    return any(line.strip()[:1] == "<" for line in lines[blank + 1 : blank + 2])


def _quote_follows(lines: list[str], start: int) -> bool:
    for line in lines[start : start + 3]:
        if line.strip():
            return is_quoted(line, bars=True)
    return False


def _strength(words: str, before_quote: bool) -> int:
    words = words.strip(" -–—*_\xa0")
    has_colon, says_wrote = words.endswith(_ENDS), _says_wrote(words)
    if not (has_colon or says_wrote or before_quote):
        return 0
    address, time, year = bool(_ADDRESS.search(words)), bool(_TIME.search(words)), bool(_YEAR.search(words))
    if address and time and year and (has_colon or says_wrote):
        return 4
    if says_wrote:
        return int(before_quote or address or (time and year)) and address + time + year + 1
    if has_colon:
        return int(before_quote and (address or time or year))
    return int(address and year and words.endswith(">") and words.count("<") == words.count(">"))


def _says_wrote(words: str) -> bool:
    last = _WORDS.split(words.rstrip(" :：\u202c>*_").casefold())[-4:]
    return any(" ".join(last[begin:]) in WROTE for begin in range(len(last))) or (
        last[-1].endswith(
            ("写道", "寫道", "写", "작성", "作成", "のメール", "書きました", ">wrote", "&gt;wrote", "꼐서 작성")
        )
    )
