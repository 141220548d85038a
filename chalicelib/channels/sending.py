"""The way out for tickets that came by a connected channel: under that channel's own rules, and never cut."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from chalicelib.channels.accounts import Accounts
from chalicelib.channels.contract import Account, File, Kind, Outgoing, ThrottledError, Vendor, VendorError
from chalicelib.channels.kinds import kind_of
from chalicelib.channels.receiving import message_key
from chalicelib.desk.arrivals import Conversation
from chalicelib.desk.attachments import Attachment
from chalicelib.desk.changes import Wanted
from chalicelib.desk.messages import Message
from chalicelib.desk.tickets import Ticket
from chalicelib.ports import Blobs, DeliveryError, Handed, LaterError, TicketStore

UNSCANNED_S = 10.0  # scans take seconds


@dataclass(frozen=True, slots=True)
class SendingPorts:
    """What sending stands on."""

    store: TicketStore
    accounts: Accounts
    vendor: Callable[[Account], Vendor]
    blobs: Blobs


class ChannelDelivery:
    """ports.Delivery for every kind of channel: the conversation says where to, the account how."""

    is_repeatable = False

    def __init__(self, ports: SendingPorts) -> None:
        self._ports = ports
        self._rests: dict[str, datetime] = {}  # until when an account's vendor wants to be left alone; this process's

    def send(self, ticket: Ticket, message: Message) -> Handed:
        """Hand over. DeliveryError `no_conversation`, `channel_closed`, `reply_too_long`, or the vendor's; LaterError.

        References that the vendor gives come back as keys.
        """
        return self.send_along(ticket, message, self._conversation(ticket))

    def send_along(self, ticket: Ticket, message: Message, conversation: Conversation) -> Handed:
        """The same along a conversation that the ticket does not have yet."""
        account = self._ports.accounts.get(conversation.channel_id)
        kind = kind_of(account.kind) if account else None
        if account is None or kind is None or kind.send is None:
            raise DeliveryError("channel_closed")
        text = text_for(ticket, message)
        if kind.longest is not None and len(text) > kind.longest:
            raise DeliveryError("reply_too_long")
        outgoing = Outgoing(account, ticket, message, conversation, text, self._files(message))
        return self._handed(kind, outgoing)

    def _handed(self, kind: Kind, outgoing: Outgoing) -> Handed:
        assert kind.send is not None  # asked above
        vendor, id_ = self._ports.vendor(outgoing.account), outgoing.account.id
        if (left_s := (self._rests.get(id_, vendor.now) - vendor.now).total_seconds()) > 0:
            raise LaterError(left_s)
        try:
            handed = kind.send(outgoing, vendor)
        except ThrottledError as busy:
            raise LaterError(busy.after_s) from busy
        except VendorError as failed:
            raise LaterError(60.0, str(failed)) from failed
        self._rests[id_] = vendor.now + timedelta(seconds=handed.pause_s)
        keys = tuple(message_key(outgoing.account, theirs) for theirs in handed.references)
        return replace(handed, references=self._new(keys))

    def _new(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        """Those that stand for no message yet: the same words once more under a review are known by the first."""
        known = self._ports.store.load(Wanted(references=keys)).references if keys else {}
        return tuple(key for key in keys if key not in known)

    def _conversation(self, ticket: Ticket) -> Conversation:
        key = ticket.conversation or ""
        found = self._ports.store.load(Wanted(conversations=(key,))).conversations.get(key) if key else None
        if found is None:
            raise DeliveryError("no_conversation")
        return found

    def _files(self, message: Message) -> tuple[File, ...]:
        """The reply's files with links that hold for minutes; whoever needs bytes reads them from there.

        LaterError while one is not scanned, DeliveryError `file_not_clean` for one that nobody is to get.
        """
        if not message.attachment_ids:
            return ()
        found = self._ports.store.load(Wanted(attachments=message.attachment_ids)).attachments
        return tuple(self._file(one) for id_ in message.attachment_ids if (one := found.get(id_)))

    def _file(self, attachment: Attachment) -> File:
        if attachment.scan == "pending":
            raise LaterError(UNSCANNED_S, "not_scanned")
        if attachment.scan != "clean":
            raise DeliveryError("file_not_clean")
        url = self._ports.blobs.download_url(attachment.clean_key, attachment.filename)
        return File(attachment.filename, attachment.content_type, None, url)


def text_for(ticket: Ticket, message: Message) -> str:
    """What the customer reads: the reply in their language where it was translated, else as written."""
    made = message.translation(ticket.language.tag)
    return made.body if made and made.state == "done" and made.body is not None else message.body
