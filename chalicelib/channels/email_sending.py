"""E-mail as a channel: replies as mails of the brand that thread everywhere, with an address that leads back.

How mail comes in is in email_arrivals.py; docs/channels/email.md has the whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from chalicelib.channels.contract import FileGoneError, Kind, Outgoing, Vendor, VendorError
from chalicelib.channels.email_ladder import mark_of
from chalicelib.channels.email_reading import THREAD
from chalicelib.channels.email_room import Letter, MailRoom
from chalicelib.channels.email_settings import KIND, check, settings_of
from chalicelib.channels.fetching import fetched
from chalicelib.mail.marks import body_marker, reply_address, subject_token
from chalicelib.mail.replying import Outgoing as Written
from chalicelib.mail.replying import UnsendableMailError, compose
from chalicelib.mail.subjects import normal_subject
from chalicelib.mail.things import Address, Part
from chalicelib.ports import DeliveryError, Handed

# Many mailboxes take 25 MB in all, some 10; base 64 adds a third. Amazon SES itself takes 40 MB.
# Source: Amazon SES Developer Guide, "Service quotas in Amazon SES", maximum message size
MOST_FILES_BYTES = 10 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Stationery:
    """What a mail of ours is written on: whose it is, and the marks that lead an answer back."""

    author: Address
    reply_to: str
    token: str
    marker: str


def stationery(mailbox: str, name: str, ticket_id: str, room: MailRoom) -> Stationery:
    """The marks of a ticket in a mail from `mailbox`."""
    keys, mark = room.keys(), mark_of(ticket_id)
    return Stationery(
        Address(mailbox, name),
        reply_address(mailbox, mark, keys),
        subject_token(mark, keys),
        body_marker(mark, keys),
    )


def send(outgoing: Outgoing, vendor: Vendor) -> Handed:
    """Post a reply. DeliveryError `no_address`, `files_too_large`, `unsendable_...` or the mailer's; VendorError."""
    room, conversation = vendor.mail, outgoing.conversation
    if room is None:
        raise VendorError("no_mailer")
    if not conversation.address:
        raise DeliveryError("no_address")
    written = _written(outgoing, vendor, room)
    try:
        raw = compose(written)
    except UnsendableMailError as wrong:
        raise DeliveryError(f"unsendable_{wrong.reason}") from wrong
    to = tuple(one.email for one in (*written.to, *written.cc))
    tags = {"ticket": outgoing.ticket.id, "message": outgoing.message.id, "channel": outgoing.account.id}
    posted = room.mailer.send(Letter(raw, written.author.email, to, tags))
    ids = (written.message_id, *posted.message_ids)
    return Handed("sent", (*ids, *(THREAD + id_ for id_ in ids)))


def _written(outgoing: Outgoing, vendor: Vendor, room: MailRoom) -> Written:
    settings, facts = settings_of(outgoing.account), outgoing.conversation.facts
    known = facts.get("mailbox", "")
    mailbox = known if known in settings.addresses else settings.addresses[0]
    paper = stationery(mailbox, settings.name, outgoing.ticket.id, room)
    references = tuple(facts.get("references", "").split())
    return Written(
        author=paper.author,
        to=(Address(outgoing.conversation.address),),
        cc=_copies(outgoing, facts) if settings.copies else (),
        reply_to=paper.reply_to,
        subject=answered(facts.get("subject") or outgoing.ticket.subject),
        text=outgoing.text,
        message_id=f"{outgoing.message.id}@{mailbox.rpartition('@')[2]}",
        sent_at=vendor.now,
        loop_id=room.loop_id,
        language=outgoing.ticket.language.tag,
        in_reply_to=references[-1] if references else None,
        references=references,
        token=paper.token,
        body_marker=paper.marker,
        files=_files(outgoing, vendor),
    )


def _copies(outgoing: Outgoing, facts: Mapping[str, str]) -> tuple[Address, ...]:
    to = outgoing.conversation.address.lower()
    return tuple(Address(one) for one in facts.get("copies", "").split() if one != to)


def answered(subject: str) -> str:
    """A subject with one "Re: " before it, whatever stood there."""
    words = " ".join(subject.split())
    return words if words.casefold() != normal_subject(words) and words[:3].casefold() == "re:" else f"Re: {words}"


def _files(outgoing: Outgoing, vendor: Vendor) -> tuple[Part, ...]:
    parts: list[Part] = []
    room = MOST_FILES_BYTES
    for file in outgoing.files:
        try:
            there = fetched(vendor, file, {})
        except FileGoneError as gone:
            raise DeliveryError("file_gone") from gone
        content = there.content or b""
        room -= len(content)
        if room < 0:
            raise DeliveryError("files_too_large")
        parts.append(Part(filename=file.filename, content_type=file.content_type, content=content))
    return tuple(parts)


KINDS = {KIND: Kind(name=KIND, channel="email", check=check, send=send)}
