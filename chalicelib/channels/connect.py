"""Amazon Connect: its calls become tickets. What it tells comes by EventBridge, never by a webhook.

docs/channels/phone.md says how it is set up.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chalicelib.channels.connect_reading import Names, calls, documents
from chalicelib.channels.contract import Account, Inbound, Kind, UnreadableError
from chalicelib.channels.phone_calls import Call, Stage, no_way_out, told
from chalicelib.channels.settings_reading import checker, read


@dataclass(frozen=True, slots=True)
class Settings:
    """`instance_arn`: the instance whose events are this channel's. `bucket`: where its Contact Lens writes.

    `with_unqueued`: calls that ended before any queue (a menu, closing time) are missed calls, too. The others name the
    contact attributes in which the flows and agents of the instance keep a disposition, notes, that the caller left a
    voicemail, the language (BCP 47), and the id of a ticket here.
    """

    instance_arn: str
    bucket: str = ""
    with_unqueued: bool = False
    disposition_attribute: str = "disposition"
    notes_attribute: str = "notes"
    voicemail_attribute: str = "voicemail"
    language_attribute: str = "language"
    ticket_attribute: str = "ticket_id"


def read_document(body: bytes, account: Account) -> Sequence[Inbound]:
    """Any of the documents of Amazon Connect, one or many. UnreadableError for what is no JSON object."""
    settings = read(Settings, account.settings)
    names = Names(
        settings.disposition_attribute,
        settings.notes_attribute,
        settings.voicemail_attribute,
        settings.language_attribute,
        settings.ticket_attribute,
    )
    try:
        found = [pair for thing in documents(body) for pair in calls(thing, names)]
        return [one for pair in found if _counts(*pair, settings) for one in told(*pair, account)]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as strange:
        raise UnreadableError(type(strange).__name__) from strange


def _counts(call: Call, stage: Stage, settings: Settings) -> bool:
    """A caller who never came beyond the menu was served by it, unless the channel says otherwise."""
    is_unqueued = call.is_missed and not call.queue
    return stage not in ("ended", "record") or settings.with_unqueued or not is_unqueued


KINDS = {
    "connect": Kind(name="connect", channel="phone", check=checker(Settings), read=read_document, send=no_way_out),
}
