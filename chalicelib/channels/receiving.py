"""What arrived on a channel ends in one ticket: once, however often, however late and in whatever order it comes."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from chalicelib.channels.cleaning import cleaned
from chalicelib.channels.contract import Account, Inbound
from chalicelib.channels.message_versions import versions_of
from chalicelib.desk.arrivals import Arrival, Conversation, OvertakenError, Reference, reference_key
from chalicelib.desk.bringing import BroughtFile
from chalicelib.desk.changes import Loaded, Wanted
from chalicelib.desk.errors import InFlightError, InvalidValueError, NotFoundError
from chalicelib.desk.events import Actor
from chalicelib.desk.messages import MAX_TEXT
from chalicelib.intake.open_ticket import Intake, OpenTicket, wanted_by
from chalicelib.ports import Now, TicketStore
from chalicelib.replies.add_message import Replies
from chalicelib.replies.adding import AddMessage

MAX_TRIES = 5
AHEAD = timedelta(minutes=5)  # clocks differ; what is further ahead would hold the clock of its conversation for ever
CUT = "\n[…]"  # the rest is in the file that comes with it

Bring = Callable[[Sequence[BroughtFile], Actor, str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Received:
    """Where it ended; `is_new` False when it had been there before. `is_edit`: a new version of what was there."""

    ticket_id: str
    message_id: str | None
    is_new: bool
    is_edit: bool = False


@dataclass(frozen=True, slots=True)
class ReceivingPorts:
    """What receiving stands on."""

    store: TicketStore
    intake: Intake
    replies: Replies
    bring: Bring
    now: Now


def actor_of(account: Account) -> Actor:
    """Who acts when a channel brings something."""
    return Actor("integration", account.id)


def message_key(account: Account, id_: str) -> str:
    """The reference of one of the vendor's messages on this account, whoever wrote it.

    Ids of mails are the whole world's: one that two of our mailboxes get is one message.
    """
    return reference_key("message", "email" if account.kind == "email" else account.id, id_)


def conversation_key(account: Account, thread: str) -> str:
    """The key of a conversation on this account."""
    return reference_key("conversation", account.id, thread)


class Receiving:
    """Opens tickets and adds messages for what channels bring. Files come with their content here."""

    def __init__(self, ports: ReceivingPorts) -> None:
        self._ports = ports

    def receive(self, account: Account, inbound: Inbound) -> Received:
        """One message or edit. InvalidValueError for what no ticket can hold; errors of Commits.run.

        An edit becomes a new message that names the one it replaces; of one that never came it is the first we see.
        """
        inbound = _in_time(cleaned(inbound), self._ports.now())
        files = brought(inbound)
        attachment_ids = self._ports.bring(files, actor_of(account), message_key(account, inbound.id)) if files else ()
        for _ in range(MAX_TRIES):
            try:
                return self._receive(account, inbound, attachment_ids)
            except OvertakenError:
                continue
            except NotFoundError:
                if inbound.ticket_id is None:
                    raise
                inbound = replace(inbound, ticket_id=None)  # somebody named a ticket that is not there
        raise InFlightError()

    def _receive(self, account: Account, inbound: Inbound, attachment_ids: tuple[str, ...]) -> Received:
        key, about = message_key(account, inbound.id), message_key(account, inbound.about)
        arrival = Arrival(
            key=key,
            conversation=_conversation(account, inbound),
            also=tuple(message_key(account, id_) for id_ in inbound.also),
            sent_at=inbound.at,
            details=_told(inbound),
        )
        opening = _opening(account, inbound, arrival, attachment_ids)
        wanted = _with(wanted_by(opening), about if inbound.about else None)
        loaded = self._ports.store.load(wanted)
        before = loaded.conversations.get(arrival.conversation.key)
        if there := loaded.references.get(key):
            edit = _another_version(inbound, before)
            known = Received(there.ticket_id, there.message_id, is_new=False)
            return self._receive(account, edit, attachment_ids) if edit else known
        if inbound.nature == "edit" and self._is_overtaken(inbound, loaded.references.get(about)):
            arrival = replace(arrival, details=_told(inbound, is_older_version=True))
        arrival = _known(arrival, inbound, before, loaded.references.get(about))
        ticket_id = inbound.ticket_id or _place(before, loaded.references.get(about))
        if ticket_id is None:
            return self._open(_opening(account, inbound, arrival, attachment_ids), loaded)
        added = self._ports.replies.add(
            AddMessage(
                ticket_id=ticket_id,
                actor=actor_of(account),
                body=text_of(inbound),
                language=inbound.language,
                attachment_ids=attachment_ids,
                on_behalf=True,
                automatic=inbound.automatic,
                arrival=arrival,
            )
        )
        return Received(added.ticket.id, added.message.id, is_new=True, is_edit=bool(arrival.replaces_id))

    def _is_overtaken(self, edit: Inbound, about: Reference | None) -> bool:
        """Whether a version that was written after this one is here already."""
        if about is None or about.message_id is None:
            return False
        versions = versions_of(self._ports.store, about.ticket_id, about.message_id)
        return any(one.channel_created_at > edit.at for one in versions if one.channel_created_at)

    def _open(self, command: OpenTicket, loaded: Loaded) -> Received:
        try:
            opened = self._ports.intake.open_ticket(command, loaded)
        except InvalidValueError as refused:
            if refused.pointer != "/ticket/queue_id":
                raise
            # Nobody keeps that queue any more; triage finds another, for the words must not get lost over it.
            fields = {name: value for name, value in command.fields.items() if name != "queue_id"}
            opened = self._ports.intake.open_ticket(replace(command, fields=fields), loaded)
        return Received(opened.ticket.id, opened.message.id, is_new=True)


def _in_time(inbound: Inbound, now: datetime) -> Inbound:
    """Written at most a little after now, whatever its vendor's clock says; the delivery itself is kept as it came."""
    return replace(inbound, at=min(inbound.at, now + AHEAD))


def _conversation(account: Account, inbound: Inbound) -> Conversation:
    return Conversation(
        key=conversation_key(account, inbound.thread),
        ticket_id="",
        channel_id=account.id,
        thread=inbound.thread,
        address=inbound.address,
        last_id=inbound.id,
        last_at=inbound.at,
        facts=dict(inbound.facts),
    )


def _told(inbound: Inbound, **more: bool) -> str:
    details = {**inbound.details, **more}
    return json.dumps(details, ensure_ascii=False) if details else ""


def _opening(account: Account, inbound: Inbound, arrival: Arrival, attachment_ids: tuple[str, ...]) -> OpenTicket:
    return OpenTicket(
        actor=actor_of(account),
        description=text_of(inbound),
        subject=inbound.subject,
        requester=inbound.sender,
        fields={**account.fields, "channel": account.channel, **inbound.fields},
        language=inbound.language,
        automatic=inbound.automatic,
        attachment_ids=attachment_ids,
        arrival=arrival,
    )


def _another_version(inbound: Inbound, before: Conversation | None) -> Inbound | None:
    """The edit that this is: known by its id, but of another `digest` than the newest that came, and not older.

    Feeds show things as they are now and tell of no edit. The revision makes each return to an old text a new one.
    """
    digest = inbound.facts.get("digest")
    if inbound.nature != "message" or not digest or before is None or inbound.at < before.last_at:
        return None
    if before.facts.get("digest") == digest:
        return None
    return replace(inbound, nature="edit", id=f"{inbound.id}#{digest}.{before.revision}", about=inbound.id)


def _with(wanted: Wanted, about: str | None) -> Wanted:

    return replace(wanted, references=(*wanted.references, about)) if about else wanted


def _place(before: Conversation | None, about: Reference | None) -> str | None:
    """The ticket of the conversation; of one that begins, that of the message it is about."""
    return before.ticket_id if before else about.ticket_id if about else None


def _known(arrival: Arrival, inbound: Inbound, before: Conversation | None, about: Reference | None) -> Arrival:
    """The arrival over the conversation as it is: what came late does not turn its clock back."""

    after = arrival.conversation
    if before is not None:
        newest = before if before.last_at > after.last_at else after
        facts = {**before.facts, **after.facts}
        address = after.address or before.address
        after = replace(newest, facts=facts, address=address)
    replaces_id = about.message_id if about and inbound.nature == "edit" else None
    return replace(arrival, conversation=after, before=before, replaces_id=replaces_id)


def text_of(inbound: Inbound) -> str:
    """The words as a message keeps them; what is beyond its limit is in a file of its own (see `brought`)."""
    return inbound.text if len(inbound.text) <= MAX_TEXT else inbound.text[: MAX_TEXT - len(CUT)] + CUT


def brought(inbound: Inbound) -> tuple[BroughtFile, ...]:
    """The files with their content, and the whole text where a message cannot hold it."""
    files = tuple(
        BroughtFile(file.filename, file.content_type, file.content)
        for file in inbound.files
        if file.content is not None
    )
    if len(inbound.text) <= MAX_TEXT:
        return files
    whole = BroughtFile("message.txt", "text/plain", inbound.text.encode("utf-8", "replace"))
    return (*files[:9], whole)
