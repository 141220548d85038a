"""HTML as plain text: lines where a reader sees lines, `> ` before quotations, addresses behind links."""

import re
from html import unescape
from html.parser import HTMLParser
from typing import Final

_BLOCKS: Final = frozenset(
    "address article aside blockquote center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 "  # noqa: SIM905
    "h6 header hr li main nav ol p pre section table tr ul caption".split()
)
_APART: Final = frozenset(("p", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "pre", "dl"))
_CELLS: Final = frozenset(("td", "th"))
_BLANKS: Final = re.compile(r"[ \t\r\n\f\u200b\ufeff]+")
# Mail programs put the name of the file there, which says nothing.
_FILE_NAME: Final = re.compile(r"\.(?:png|jpe?g|gif|bmp|webp|svg|tiff?|heic)\s*$", re.IGNORECASE)
_ANY_TAG: Final = re.compile(r"<[^<>]{0,2000}>?")
_LONGEST_LINK = 500
_DEEPEST_QUOTE = 20


def text_of_html(clean: str) -> str:
    """The text of sanitised HTML. Only well-formed HTML, as sanitising.sanitised returns it, is read in linear time."""
    reader = _Reader()
    reader.feed(clean)
    reader.close()
    return reader.text()


def rough_text(html: str) -> str:
    """The words of HTML that is not worth parsing, in linear time."""
    return re.sub(r"[ \t]{2,}", " ", unescape(_ANY_TAG.sub(" ", html))).strip()


class _Reader(HTMLParser):
    """Collects lines; the newest is open. A blank between words is added when the next word comes."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.line: list[str] = []
        self.quotes, self.preformatted = 0, 0
        self.href, self.href_text = "", 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Starts a line for a block, writes what a tag alone says."""
        if tag in _BLOCKS:
            self._break(tag in _APART)
        if tag == "br":
            self._end_line()
        elif tag in _CELLS and self.line:
            self.line.append("\t")
        elif tag == "li":
            self.line.append("- ")
        elif tag == "hr":
            self.line.append("---")
        self._enter(tag, {name: value or "" for name, value in attrs})

    def _enter(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "blockquote":
            self.quotes = min(self.quotes + 1, _DEEPEST_QUOTE)
        elif tag == "pre":
            self.preformatted += 1
        elif tag == "a":
            self.href, self.href_text = attributes.get("href", "")[:_LONGEST_LINK], len(self.line)
        elif tag == "img" and attributes.get("alt", "").strip() and not _FILE_NAME.search(attributes["alt"]):
            self.line.append(f"[{attributes['alt'].strip()}]")

    def handle_endtag(self, tag: str) -> None:
        """Ends the line of a block; a link shows its address where the words do not."""
        if tag == "a":
            self._show_link()
        elif tag == "blockquote":
            self._break(False)
            self.quotes = max(self.quotes - 1, 0)
        if tag in _BLOCKS:
            self._break(tag in _APART)
        if tag == "pre":
            self.preformatted = max(self.preformatted - 1, 0)

    def handle_data(self, data: str) -> None:
        """Adds words; outside of preformatted text any run of blanks is one."""
        if self.preformatted:
            first, *rest = data.split("\n")
            self.line.append(first)
            for one in rest:
                self._end_line()
                self.line.append(one)
            return
        words = _BLANKS.sub(" ", data)
        if not self.line or self.line[-1].endswith((" ", "\t")):
            words = words.lstrip(" ")
        if words:
            self.line.append(words)

    def _show_link(self) -> None:
        words = "".join(self.line[self.href_text :]).strip()
        href, self.href = self.href.removeprefix("mailto:"), ""
        if href and words and words.rstrip("/") not in (href.rstrip("/"), _without_scheme(href)):
            self.line.append(f" <{href}>")

    def _break(self, apart: bool) -> None:
        if "".join(self.line).strip():
            self._end_line()
        self.line = []
        if apart and self.lines and self.lines[-1].strip("> "):
            self.lines.append("> " * self.quotes if self.quotes else "")

    def _end_line(self) -> None:
        words = "".join(self.line)
        self.lines.append("> " * self.quotes + (words if self.preformatted else words.strip(" \t")))
        self.line, self.href_text = [], 0

    def text(self) -> str:
        """The lines, at most two blank ones in a row, none at the ends."""
        self._break(False)
        whole = "\n".join(line.rstrip() for line in self.lines).replace("\u00a0", " ")
        return re.sub(r"\n{4,}", "\n\n\n", whole).strip("\n")


def _without_scheme(href: str) -> str:
    return href.partition("://")[2].rstrip("/")
