"""The new part of an HTML mail: what mail programs mark as quoted is cut out before it becomes text.

Programs put the answered mail in an element of their own or mark where it begins. What they only write, a line of names
or header lines, chalicelib/mail/quotes.py finds in the text afterwards. A forwarded mail and answers between the quoted
lines stay.
"""

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import pairwise

from chalicelib.mail.quote_words import FORWARDED, listed

MOST_TAGS = 50_000
LARGEST = 2_000_000
_QUOTE_CLASSES = listed(
    """
    gmail_quote | gmail_quote_container | gmail_attr | yahoo_quoted | moz-cite-prefix | protonmail_quote | hiri_quote |
    tutanota_quote | zmail_extra | mail-quote-collapse | js-compose-quote | front-blockquote
    """
)
_QUOTE_IDS = re.compile(
    r"olk_src_body_section|yahoo_quoted|x?_?divrplyfwdmsg|x?_?appendonsend|mail-editor-reference-message-container|"
    r"mailquote|isreplycontent|reply-intro|lbbodyquote",
    re.IGNORECASE,
)
_FROM_HERE = re.compile(
    r"x?_?divrplyfwdmsg|x?_?appendonsend|stopspelling|mail-editor-reference-message-container", re.I
)
_TOP_LINE = re.compile(r"border-top\s*:\s*(?:solid\s*#[be][0-9a-f]{5}|1px\s+solid|[^;]{0,20}solid)", re.IGNORECASE)
_VOID = listed("area | base | br | col | embed | hr | img | input | link | meta | source | track | wbr")
_ADDRESS = re.compile(r"[^\s<>@]{1,64}@[^\s<>@]{2,253}")
_FIELDS = re.compile(r"[^\W\d_]{2,20}\s?[:：]")


@dataclass(frozen=True, slots=True)
class Halves:
    """An HTML mail in two: what is new and what was quoted, both as they were written."""

    new: str
    quoted: str = ""


def split_html(html: str) -> Halves:
    """The halves of sanitised HTML; `quoted` is empty where nothing is marked.

    Like html_text it reads in linear time only what sanitising.sanitised returns, which keeps the marks.
    """
    if len(html) > LARGEST:
        return Halves(html)
    finder = _Finder(html)
    finder.feed(html)
    finder.close()
    spans = finder.spans(len(html))
    if not spans or finder.is_interleaved(spans):
        return Halves(html)
    new, at = [], 0
    for start, end in spans:
        new.append(html[at:start])
        at = max(at, end)
    return Halves("".join([*new, html[at:]]), "".join(html[start:end] for start, end in spans))


class _Finder(HTMLParser):
    """Notes where quoted elements begin and end, as offsets in the source."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self._html = html
        self._lines = [0, *(match.end() for match in re.finditer("\n", html))]
        self._open: list[tuple[str, int | None]] = []
        self._spans: list[tuple[int, int]] = []
        self._words: list[int] = []
        self._tags = self._quotes_open = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opens an element; one that is a quote, outside another, begins a span."""
        self._tags += 1
        if self._tags > MOST_TAGS:
            return
        start, known = self._offset(), {name: value or "" for name, value in attrs}
        begins = not self._quotes_open and _is_quote(tag, known) and not self._is_forward(start)
        if _FROM_HERE.fullmatch(known.get("id", "")) or (tag == "div" and self._is_header_block(start, known)):
            if not self._is_forward(start):
                self._spans.append((start, len(self._html)))
        elif tag not in _VOID:
            self._open.append((tag, start if begins else None))
            self._quotes_open += begins

    def handle_endtag(self, tag: str) -> None:
        """Closes an element and those left open in it."""
        depth = next((depth for depth in range(1, min(len(self._open), 200) + 1) if self._open[-depth][0] == tag), 0)
        for _ in range(depth):
            _, start = self._open.pop()
            if start is not None:
                self._spans.append((start, self._after_tag()))
                self._quotes_open -= 1

    def handle_data(self, data: str) -> None:
        """Notes where words are."""
        if data.strip() and not any(tag in ("style", "script", "title") for tag, _ in self._open[-1:]):
            self._words.append(self._offset())

    def spans(self, end: int) -> list[tuple[int, int]]:
        """The quoted stretches in order, none inside another."""
        found = sorted(self._spans + [(start, end) for _, start in self._open if start is not None])
        outer: list[tuple[int, int]] = []
        for span in found:
            if not outer or span[0] >= outer[-1][1]:
                outer.append(span)
        return outer

    def is_interleaved(self, spans: list[tuple[int, int]]) -> bool:
        """Whether words stand between quotes: answers that need the lines they answer."""
        gaps = [(end, start) for (_, end), (start, _) in pairwise(spans)]
        return any(end <= word < start for end, start in gaps for word in self._words)

    def _is_forward(self, start: int) -> bool:
        words = re.sub(r"<[^>]{0,500}>", " ", self._html[start : start + 1_500]).casefold().lstrip(" \r\n\t-_")[:60]
        return any(known in words for known in FORWARDED)

    def _is_header_block(self, start: int, known: dict[str, str]) -> bool:
        """A line drawn above header lines, as Outlook does."""
        if not _TOP_LINE.search(known.get("style", "")[:1_000]):
            return False
        words = re.sub(r"<[^>]{0,1000}>", " ", self._html[start : start + 4_000])[:600]
        return len(_FIELDS.findall(words)) >= 3 and (_ADDRESS.search(words) is not None or ":" in words)

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _after_tag(self) -> int:
        end = self._html.find(">", self._offset())
        return len(self._html) if end < 0 else end + 1


def _is_quote(tag: str, known: dict[str, str]) -> bool:
    names = set(known.get("class", "").casefold().split()[:20])
    if names & _QUOTE_CLASSES or _QUOTE_IDS.fullmatch(known.get("id", "")[:80]):
        return True
    if tag != "blockquote":
        return False
    styled = "border-left" in known.get("style", "")[:1_000].casefold()
    return known.get("type", "").casefold() == "cite" or styled or not known
