"""What is new in a reply, and what is only carried along: quoted mails, a signature, a mail that is passed on.

Structure decides, in any language: quote marks, a block of header lines, a line naming an address, a date and a time
that ends in a colon. Words settle what structure leaves open (chalicelib/mail/quote_words.py). Nothing is thrown away:
what is taken out of the text stands in another field, and when in doubt a line stays.
"""

from dataclasses import dataclass
from typing import Literal

from chalicelib.mail.attributions import attribution_at, is_mark, is_quoted
from chalicelib.mail.header_blocks import separator_at
from chalicelib.mail.signatures import is_rule, signature_start

# Lines looked at; what comes after them is history (a mail program quotes, a person does not write so much).
MOST_LINES = 20_000
_Label = Literal["text", "quote", "signature", "forward"]


@dataclass(frozen=True, slots=True)
class Stripped:
    """A mail's text in its parts, each trimmed.

    `text` is what the sender wrote now, `quoted` what was answered, `signature` what stands under the text, and
    `forwarded` a mail passed on with its header lines. A mail that only passes one on has its body as `text`.
    """

    text: str
    quoted: str = ""
    signature: str = ""
    forwarded: str = ""


def strip_quotes(text: str) -> Stripped:
    """The parts of a mail's text. Never raises; linear in the length of the text."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").split("\n")
    labels: list[_Label] = ["text" if index < MOST_LINES else "quote" for index in range(len(lines))]
    body = _label_history(lines, labels)
    _label_signatures(lines, labels)
    _label_last_quote(lines, labels)
    said = _joined(lines, labels, "text")
    forwarded = _joined(lines, labels, "forward")
    if not said and body is not None and labels[body - 1 : body] == ["forward"]:
        said = "\n".join(lines[body:]).strip()
    return Stripped(said, _joined(lines, labels, "quote"), _joined(lines, labels, "signature"), forwarded)


def _label_history(lines: list[str], labels: list[_Label]) -> int | None:
    """Marks everything from the first sure sign of an older mail on; the line a passed-on mail's body begins at."""
    index, quote_seen = 0, 0
    while index < min(len(lines), MOST_LINES):
        if not lines[index].strip():
            index += 1
            continue
        if is_mark(lines[index]):
            _rest(labels, index, "quote")
            return None
        found = separator_at(lines, index)
        if found is not None:
            kind: _Label = "forward" if found.is_forward or not _anything(lines, labels, index) else "quote"
            _rest(labels, index, kind)
            return found.body
        end = attribution_at(lines, index)
        if end is not None:
            quote_seen = _quote_end(lines, end)
            if quote_seen == end:
                _rest(labels, index, "quote")
                return None
            if _is_interleaved(lines, quote_seen):
                return None
            labels[index:quote_seen] = ["quote"] * (quote_seen - index)
            index = quote_seen
            continue
        index += 1
    return None


def _rest(labels: list[_Label], index: int, kind: _Label) -> None:
    labels[index:] = [kind] * (len(labels) - index)


def _anything(lines: list[str], labels: list[_Label], end: int) -> bool:
    return any(labels[index] == "text" and line.strip() and not is_rule(line) for index, line in enumerate(lines[:end]))


def _quote_end(lines: list[str], start: int) -> int:
    """The line after the block of quote marks beginning at `start`, blank lines before it and in it allowed."""
    end = index = start
    while index < len(lines) and (not lines[index].strip() or is_quoted(lines[index], bars=True)):
        index += 1
        if lines[index - 1].strip():
            end = index
    return end


def _is_interleaved(lines: list[str], start: int) -> bool:
    """Whether words and quotes alternate from here on: answers between the lines need the lines they answer."""
    words = False
    for line in lines[start:]:
        if line.strip() and not is_quoted(line):
            words = True
        elif words and is_quoted(line):
            return True
    return False


def _label_signatures(lines: list[str], labels: list[_Label]) -> None:
    for start, end in _runs(lines, labels):
        first = start + signature_start(lines[start:end])
        labels[first:end] = ["signature"] * (end - first)


def _runs(lines: list[str], labels: list[_Label]) -> list[tuple[int, int]]:
    """Stretches of text without quote marks."""
    runs: list[tuple[int, int]] = []
    start: int | None = None
    for index in range(len(lines) + 1):
        mine = index < len(lines) and labels[index] == "text" and not is_quoted(lines[index])
        if mine and start is None:
            start = index
        elif not mine and start is not None:
            runs.append((start, index))
            start = None
    return runs


def _label_last_quote(lines: list[str], labels: list[_Label]) -> None:
    """Quote marks with nothing said below them are the mail that was answered."""
    for index in range(len(lines) - 1, -1, -1):
        if labels[index] != "text" or not lines[index].strip() or is_rule(lines[index]):
            continue
        if not is_quoted(lines[index]):
            return
        labels[index] = "quote"


def _joined(lines: list[str], labels: list[_Label], kind: _Label) -> str:
    those = [line for line, label in zip(lines, labels, strict=True) if label == kind]
    if kind == "text":
        while those and (not those[-1].strip() or is_rule(those[-1])):
            those.pop()
    return "\n".join(line.rstrip() for line in those).strip("\n").strip()
