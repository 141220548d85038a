"""A mail after reading: what its headers and parts say, in Unicode, within limits."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox: `email` as written (trimmed, without angle brackets), `name` decoded or empty.

    `email` is empty where a header named somebody without an address.
    """

    email: str
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A file of a mail. `content` are its decoded bytes; `content_id` without angle brackets, for inline images.

    `kind` says what it is to the desk: a file to attach, an image shown inside the text, a calendar invitation, another
    mail (forwarded or returned), a delivery report. `text` is an invitation in plain lines, else empty.
    """

    filename: str
    content_type: str
    content: bytes
    content_id: str = ""
    kind: Literal["file", "inline", "invitation", "mail", "report"] = "file"
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """One mail. Ids stand without angle brackets; `date` is aware; `references` are oldest first as in the header.

    `headers` are all header fields in their order, names in lower case, values decoded and unfolded. `text` is the
    whole body as plain text (made of the HTML where there is no plain part), quotes and signature included; `html` is
    the sanitised HTML, None where there was none. `defects` are stable codes of what was wrong or cut.
    """

    headers: tuple[tuple[str, str], ...] = ()
    authors: tuple[Address, ...] = ()
    reply_to: tuple[Address, ...] = ()
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    subject: str = ""
    date: datetime | None = None
    message_id: str | None = None
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    text: str = ""
    html: str | None = None
    parts: tuple[Part, ...] = ()
    defects: tuple[str, ...] = ()

    def header(self, name: str) -> str | None:
        """The first field of that name (lower case), or None."""
        return next((value for known, value in self.headers if known == name), None)
