"""A mail as something that arrived: its new words, its files, who wrote, and facts for the answer."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import Any

from chalicelib.channels.contract import Account, File, Inbound
from chalicelib.channels.email_rules import Handling
from chalicelib.channels.email_settings import mailbox_of, settings_of
from chalicelib.channels.senders import sender
from chalicelib.desk.attachments import MAX_SIZE
from chalicelib.desk.messages import MAX_ATTACHMENTS
from chalicelib.desk.registering import Person
from chalicelib.mail.html_quotes import split_html
from chalicelib.mail.html_text import text_of_html
from chalicelib.mail.marks import without_token
from chalicelib.mail.quotes import Stripped, strip_quotes
from chalicelib.mail.things import Mail, Part
from chalicelib.mail.threading import candidate_ids, ids_to_keep, normal_id

LONGEST_SUBJECT = 200  # characters, as for every ticket
LONGEST_KEPT = 4_000  # characters of what was quoted; the whole is in the raw mail
MOST_PEOPLE = 20  # remembered of a conversation
MOST_LISTED = 8  # ids that an answer names: the first and the newest
LONGEST_LISTED = 200  # characters of an id that an answer names
THREAD = "thread:"  # before ids that stand for a ticket; a mail's own id, without it, stands for its message


@dataclass(frozen=True, slots=True)
class Arrived:
    """A mail at a channel: under which `key` it is kept as it came, and when that was."""

    account: Account
    mail: Mail
    key: str
    at: datetime


def own_id(mail: Mail) -> str:
    """What a mail is known by: its Message-ID, else a hash of what it says."""
    return normal_id(mail.message_id or "") or said_id(mail)


def said_id(mail: Mail) -> str:
    """A hash of who says what, and when: what tells mails apart whose programs give all of them one Message-ID."""
    said = (mail.authors[0].email if mail.authors else "", str(mail.date), mail.subject, mail.text)
    files = (sha256(part.content).hexdigest() for part in mail.parts)
    return "sha256:" + sha256("\0".join((*said, *files)).encode("utf-8", "surrogatepass")).hexdigest()


def inbound_of(arrived: Arrived, handling: Handling, ours: Collection[str]) -> Inbound:
    """The mail as a message. Its thread is its own id: which ticket it belongs to is for the ladder to say."""
    mail, account = arrived.mail, arrived.account
    files, missing = _files(mail.parts, handling.with_files)
    stripped = stripped_of(mail)
    return Inbound(
        id=own_id(mail),
        thread=own_id(mail),
        at=min(mail.date or arrived.at, arrived.at),
        sender=_person(mail, handling.sender is not None),
        address=_answer_address(mail, ours, handling.sender is not None),
        text=_text(mail, stripped),
        subject=without_token(mail.subject).strip()[:LONGEST_SUBJECT] or None,
        files=files,
        automatic=handling.is_automatic,
        facts=_facts(mail, account, ours),
        details={"email": _details(arrived, handling, stripped), **({"missing_files": missing} if missing else {})},
        also=tuple(THREAD + id_ for id_ in ids_to_keep(mail)),
    )


def unreadable(raw: bytes, reason: str, place: tuple[str, datetime]) -> Inbound:
    """A mail that nobody could read: whole as a file, in a ticket that says so. `place`: its key, and when it came."""
    key, at = place
    id_ = "sha256:" + sha256(raw).hexdigest()
    return Inbound(
        id=id_,
        thread=id_,
        at=at,
        text=f"unreadable_mail: {reason}",
        language="und",
        subject="unreadable_mail",
        files=(File("mail.eml", "message/rfc822", raw),) if len(raw) <= MAX_SIZE else (),
        fields={"tags": ("unreadable_mail",)},
        details={"email": {"rule": "unreadable", "reason": reason, "raw": key}},
    )


def _person(mail: Mail, is_verified: bool) -> Person:
    if not mail.authors:
        return Person()
    author = mail.authors[0]
    return sender(author.name, {"email": author.email}, is_verified=is_verified)


def _answer_address(mail: Mail, ours: Collection[str], is_proved: bool) -> str:
    """Where an answer goes: Reply-To before From (RFC 5322, 3.6.2), never to ourselves.

    Who only claims to be the author does not say where the author's answers go.
    """
    wished = mail.reply_to if is_proved else ()
    written = (one.email for one in (*wished, *mail.authors) if "@" in one.email)
    return next((one for one in written if mailbox_of(one) not in ours), "")


def stripped_of(mail: Mail) -> Stripped:
    """The mail's text in its parts. Where HTML marks what it quotes, its marks are believed first."""
    whole = strip_quotes(mail.text)
    if mail.html is None or whole.quoted or whole.forwarded:
        return whole
    halves = split_html(mail.html)
    if not halves.quoted:
        return whole
    new = strip_quotes(text_of_html(halves.new))
    return replace(new, quoted=new.quoted or text_of_html(halves.quoted)) if new.text or new.forwarded else whole


def _text(mail: Mail, stripped: Stripped) -> str:
    said = [part for part in (stripped.text, stripped.forwarded) if part] or [mail.text.strip()]
    invitations = [part.text for part in mail.parts if part.text and part.text not in mail.text]
    return "\n\n".join(dict.fromkeys(word for word in (*said, *invitations) if word))


def _files(parts: Collection[Part], with_files: bool) -> tuple[tuple[File, ...], list[str]]:
    """What a message can hold, and the names of what stays in the raw mail with the reason."""
    files: list[File] = []
    missing: list[str] = []
    for part in parts:
        name = part.filename or ("mail.eml" if part.kind == "mail" else "")
        if not with_files:
            missing.append(f"{name}: virus")
        elif len(part.content) > MAX_SIZE:
            missing.append(f"{name}: too_large")
        elif len(files) == MAX_ATTACHMENTS:
            missing.append(f"{name}: too_many")
        elif part.content:
            files.append(File(name, part.content_type, part.content))
    return tuple(files), missing


def people_of(mail: Mail, ours: Collection[str]) -> list[str]:
    """Who else takes part: author and everybody in To and Cc but us, in lower case."""
    written = [one.email.strip().lower() for one in (*mail.authors, *mail.to, *mail.cc)]
    known = (one for one in written if "@" in one and " " not in one and mailbox_of(one) not in ours)
    return list(dict.fromkeys(known))[:MOST_PEOPLE]


def _facts(mail: Mail, account: Account, ours: Collection[str]) -> Mapping[str, str]:
    mailbox = next((mailbox_of(one.email) for one in (*mail.to, *mail.cc) if mailbox_of(one.email) in ours), "")
    copies = [one.email.strip().lower() for one in mail.cc if "@" in one.email and mailbox_of(one.email) not in ours]
    own = normal_id(mail.message_id or "")
    listed = [*reversed(candidate_ids(mail)), *([own] if own else [])]
    short = [one for one in listed if len(one) <= LONGEST_LISTED and one.isascii() and one.isprintable()]
    facts = {
        "subject": without_token(mail.subject).strip()[:LONGEST_SUBJECT],
        "mailbox": mailbox or settings_of(account).addresses[0],
        "references": " ".join(dict.fromkeys((*short[:1], *short[-MOST_LISTED:]))),
        "people": " ".join(people_of(mail, ours)),
        "copies": " ".join(dict.fromkeys(one for one in copies[:MOST_PEOPLE] if " " not in one)),
    }
    return facts if own in short else {**facts, "references": ""}


def _details(arrived: Arrived, handling: Handling, stripped: Stripped) -> Mapping[str, Any]:
    mail, verdicts = arrived.mail, handling.verdicts
    known = {
        "rule": handling.rule,
        "raw": arrived.key,
        "from": [one.email for one in mail.authors][:MOST_PEOPLE],
        "to": [one.email for one in mail.to][:MOST_PEOPLE],
        "cc": [one.email for one in mail.cc][:MOST_PEOPLE],
        "subject": mail.subject[:LONGEST_SUBJECT],
        "message_id": mail.message_id,
        "sender_is_verified": handling.sender is not None,
        "verdicts": {"spam": verdicts.spam, "virus": verdicts.virus, "dmarc": verdicts.dmarc},
        "quoted": stripped.quoted[:LONGEST_KEPT],
        "signature": stripped.signature[:LONGEST_KEPT],
        "has_html": mail.html is not None,
        "defects": list(mail.defects)[:MOST_PEOPLE],
    }
    return {name: value for name, value in known.items() if value not in ("", None, [])}
