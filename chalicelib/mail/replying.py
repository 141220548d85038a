"""A mail of ours: text with plain HTML beside it, the fields that thread it and that keep programs from answering it.

Everything is checked before it becomes a field: nothing a customer or an agent wrote can add one.
"""

from dataclasses import dataclass, field
from datetime import datetime
from email.headerregistry import Address as WrittenAddress
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import format_datetime
from html import escape
from urllib.parse import urlsplit

from chalicelib.mail.attributions import MARK
from chalicelib.mail.automatic import LOOP_HEADER
from chalicelib.mail.marks import without_token
from chalicelib.mail.things import Address, Part
from chalicelib.mail.threading import normal_id

# RFC 5322 section 2.1.1: a line has at most 998 characters; ids are folded one a line.
LONGEST_FIELD = 900
MOST_REFERENCES = 20
LONGEST_SUBJECT = 250
_RIGHT_TO_LEFT = frozenset(("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"))


class UnsendableMailError(ValueError):
    """A mail that must not be written; `reason` is stable, `name` says which field."""

    def __init__(self, reason: str, name: str) -> None:
        super().__init__(f"{reason}: {name}")
        self.reason, self.name = reason, name


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """What is to be sent; `references` are oldest first.

    `reply_to`, `token` (of the subject) and `body_marker` are signed (chalicelib/mail/marks.py). `mark_line` says in a
    customer's language to write above it: what stands below comes back as quoted.

    `unsubscribe_url` (https) only where people did not write to us first: digests, surveys, progress updates.
    """

    author: Address
    to: tuple[Address, ...]
    reply_to: str
    subject: str
    text: str
    message_id: str
    sent_at: datetime
    loop_id: str
    cc: tuple[Address, ...] = ()
    language: str = "en"
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()
    is_automatic: bool = False
    unsubscribe_url: str | None = None
    token: str = ""
    body_marker: str = ""
    mark_line: str = ""
    files: tuple[Part, ...] = field(default=())


def compose(mail: Outgoing) -> bytes:
    """The mail as RFC 5322 bytes, lines ended by CRLF. UnsendableMailError names the field that forbids it."""
    message = EmailMessage(policy=SMTPUTF8 if _needs_utf8(mail) else SMTP)
    message["From"] = _written(mail.author, "from")
    message["To"] = [_written(one, "to") for one in mail.to]
    if mail.cc:
        message["Cc"] = [_written(one, "cc") for one in mail.cc]
    message["Reply-To"] = _written(Address(mail.reply_to), "reply_to")
    message["Subject"] = subject_of(mail.subject, mail.token)
    message["Date"] = format_datetime(mail.sent_at)
    body = _body(mail)
    message.set_content(body, charset="utf-8", cte="quoted-printable" if body.isascii() else "base64")
    message.add_alternative(page(body, mail.language), subtype="html", charset="utf-8", cte="base64")
    for part in mail.files:
        _attach(message, part)
    return _fields(mail) + message.as_bytes()


def subject_of(subject: str, token: str = "") -> str:
    """A subject within its length, with `token` at its end and no other; refused where it would break the line."""
    words = without_token(_single_line(subject, "subject"))
    if len(words) > LONGEST_SUBJECT:
        words = words[: LONGEST_SUBJECT - 1].rstrip() + "…"
    return f"{words} {_single_line(token, 'token')}".strip()


def page(text: str, language: str) -> str:
    """Plain HTML that says the same as the text: paragraphs and line breaks, in its language and direction."""
    direction = "rtl" if language.partition("-")[0].casefold() in _RIGHT_TO_LEFT else "ltr"
    paragraphs = [one.replace("\n", "<br>\n") for one in escape(text).strip().split("\n\n") if one.strip()]
    body = "\n".join(f'<p dir="auto">{one}</p>' for one in paragraphs)
    head = f'<html lang="{escape(language)}" dir="{direction}"><head><meta charset="utf-8"></head>'
    return f"<!DOCTYPE html>\n{head}\n<body>\n{body}\n</body></html>\n"


def _body(mail: Outgoing) -> str:
    text = mail.text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    above = f"{MARK}{_single_line(mail.mark_line, 'mark_line')} -##\n\n" if mail.mark_line else ""
    below = f"\n\n{_single_line(mail.body_marker, 'body_marker')}" if mail.body_marker else ""
    return f"{above}{text.rstrip()}{below}\n"


def _fields(mail: Outgoing) -> bytes:
    """Fields of ids and links, written as they are: a library would encode a word longer than its lines."""
    lines = [f"Message-ID: <{_id(mail.message_id, 'message_id')}>"]
    if mail.in_reply_to:
        lines.append(f"In-Reply-To: <{_id(mail.in_reply_to, 'in_reply_to')}>")
    references = _bounded([_id(one, "references") for one in mail.references])
    if references:
        lines.append("References: " + "\r\n ".join(f"<{one}>" for one in references))
    lines.append(f"{LOOP_HEADER.title()}: {_ascii(mail.loop_id, 'loop_id')}")
    if mail.is_automatic:
        lines += ["Auto-Submitted: auto-replied" if mail.in_reply_to else "Auto-Submitted: auto-generated"]
        lines += ["X-Auto-Response-Suppress: All", "Precedence: auto_reply"]
    if mail.unsubscribe_url:
        lines.append(f"List-Unsubscribe: <{_link(mail.unsubscribe_url)}>")
        lines.append("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
    return "".join(f"{line}\r\n" for line in lines).encode("ascii")


def _bounded(ids: list[str]) -> list[str]:
    """The first id, which names the thread, and the newest ones (RFC 5537 section 3.4.4 trims the same way)."""
    ids = list(dict.fromkeys(ids))
    return ids if len(ids) <= MOST_REFERENCES else [ids[0], *ids[1 - MOST_REFERENCES :]]


def _id(written: str, name: str) -> str:
    known = normal_id(_single_line(written, name))
    if known is None or not known.isascii() or not known.isprintable():
        raise UnsendableMailError("invalid_id", name)
    return known


def _link(url: str) -> str:
    if urlsplit(url).scheme != "https" or set("<> ") & set(url):
        raise UnsendableMailError("invalid_url", "unsubscribe_url")
    return _ascii(url, "unsubscribe_url")


def _ascii(written: str, name: str) -> str:
    if not written.isascii() or not written.isprintable():
        raise UnsendableMailError("not_ascii", name)
    return _single_line(written, name)


def _single_line(written: str, name: str) -> str:
    """The value itself; refused with anything that could end a line, and beyond the length a field may have."""
    if any(sign in written for sign in "\r\n\0\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"):
        raise UnsendableMailError("line_break", name)
    if len(written) > LONGEST_FIELD:
        raise UnsendableMailError("too_long", name)
    return written


def _written(address: Address, name: str) -> WrittenAddress:
    """An address with its domain in ASCII (IDNA); a local part beyond ASCII stays and asks for SMTPUTF8."""
    local, at, domain = _single_line(address.email, name).strip().rpartition("@")
    if not (local and at and domain) or any(sign in address.email for sign in " <>,;\t"):
        raise UnsendableMailError("invalid_address", name)
    try:
        host = domain if domain.isascii() else domain.encode("idna").decode("ascii")
        return WrittenAddress(_single_line(address.name, name)[:200], username=local, domain=host)
    except (ValueError, IndexError) as error:
        raise UnsendableMailError("invalid_address", name) from error


def _needs_utf8(mail: Outgoing) -> bool:
    addresses = (mail.author, *mail.to, *mail.cc, Address(mail.reply_to))
    return not all(one.email.rpartition("@")[0].isascii() for one in addresses)


def _attach(message: EmailMessage, part: Part) -> None:
    kind, _, subtype = _ascii(part.content_type, "content_type").partition("/")
    if not (kind.isalnum() and subtype) or kind in ("multipart", "message") or set(subtype) & set(' ;"/<>'):
        kind, subtype = "application", "octet-stream"
    name = _single_line(part.filename, "filename")[:200] or "file"
    message.add_attachment(part.content, maintype=kind, subtype=subtype, filename=name, cte="base64")
