"""The mailboxes of a field such as From or To: one walk over its signs, whatever is open or missing."""

import re
from typing import Final

from chalicelib.mail.header_fields import decoded
from chalicelib.mail.things import Address

MAX_ADDRESSES: Final = 1_000  # of one field
_SIGNS: Final = re.compile(r'\\.|[^"\\()<>,;:\[\]]+|.', re.DOTALL)


def addresses(text: str) -> tuple[Address, ...]:
    """The mailboxes of an unfolded field, groups dissolved, names read; at most MAX_ADDRESSES.

    What has a name and no address, as spam and old gateways send, keeps its words as `email`-less name and is left out
    unless it stands alone.
    """
    walk = _Walk()
    for sign in _SIGNS.findall(text):
        walk.take(sign)
        if len(walk.found) >= MAX_ADDRESSES:
            break
    walk.close()
    if not any(one.email for one in walk.found) and "=?" in text and decoded(text) != text:
        # Some mailers encode the list as a whole.
        return addresses(decoded(text))
    return tuple(walk.found)


class _Walk:
    """Where the walk stands: in a quotation, in comments of some depth, inside angle brackets, or in plain words."""

    def __init__(self) -> None:
        self.found: list[Address] = []
        self._clear()

    def _clear(self) -> None:
        self.words: list[str] = []
        self.comment: list[str] = []
        self.angle: list[str] | None = None
        self.is_quoted, self.depth, self.is_angle = False, 0, False

    def take(self, sign: str) -> None:
        if self.is_quoted:
            self._in_quotation(sign)
        elif self.depth:
            self._in_comment(sign)
        elif self.is_angle and self.angle is not None:
            self._in_angle(sign, self.angle)
        else:
            self._in_words(sign)

    def _in_quotation(self, sign: str) -> None:
        if sign == '"':
            self.is_quoted = False
        else:
            self._to(sign[1:] if sign.startswith("\\") and len(sign) > 1 else sign)

    def _to(self, sign: str) -> None:
        (self.angle if self.is_angle and self.angle is not None else self.words).append(sign)

    def _in_comment(self, sign: str) -> None:
        self.depth += {"(": 1, ")": -1}.get(sign, 0)
        if self.depth:
            self.comment.append(sign)

    def _in_angle(self, sign: str, angle: list[str]) -> None:
        if sign == ">":
            self.is_angle = False
        elif sign == "<":
            angle.clear()
        elif sign == '"':
            self.is_quoted = True
        elif sign == "(":
            self.depth = 1
        elif sign == "," and "@" in "".join(angle) and not "".join(angle).lstrip().startswith("@"):
            # The bracket was never closed; a comma inside belongs only to an old route.
            self.close()
        else:
            angle.append(sign)

    def _in_words(self, sign: str) -> None:
        if sign == '"':
            self.is_quoted = True
        elif sign == "(":
            self.depth = 1
        elif sign == "<":
            self.angle, self.is_angle = [], True
        elif sign in (",", ";"):
            self.close()
        elif sign == ":" and "@" not in "".join(self.words):
            # What stood before is the name of a group.
            self._clear()
        else:
            self.words.append(sign)

    def close(self) -> None:
        """One mailbox ends here."""
        words, comment = "".join(self.words), "".join(self.comment)
        angle = "".join(self.angle or []).strip()
        self._clear()
        if angle or "@" in words:
            self._found(*((angle, words or comment) if angle else _apart(words, comment)))
        elif words.strip():
            self._found("", words)

    def _found(self, email: str, name: str) -> None:
        route, _, last = email.rpartition(":")
        mailbox = "".join((last if route.lstrip().startswith("@") else email).split()).strip("<>")
        shown = " ".join(decoded(name).split()).strip("'\" ")
        if mailbox.lower().startswith("mailto:"):
            mailbox = mailbox[7:]
        self.found.append(Address(mailbox, shown))


def _apart(words: str, comment: str) -> tuple[str, str]:
    """An address without angle brackets, and a name that stands before it or as a comment behind it."""
    plain = decoded(words).split()
    at = [word for word in plain if "@" in word.strip("@")]
    if len(plain) == 1 or not at:
        return "".join(plain), comment
    return at[-1], " ".join(word for word in plain if word is not at[-1]) or comment
