"""Messenger: private messages to a Facebook page. docs/channels/messenger.md has the setup."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chalicelib.channels.contract import Account, Inbound, Kind
from chalicelib.channels.meta_files import fetch
from chalicelib.channels.meta_graph import BASE_URL, VERSION
from chalicelib.channels.meta_messaging import messages_of
from chalicelib.channels.meta_reading import delivery, text
from chalicelib.channels.meta_replies import send_to_page
from chalicelib.channels.meta_signatures import admits, greets
from chalicelib.channels.settings_reading import checker, read


@dataclass(frozen=True, slots=True)
class Settings:
    """`page_id`: the page whose events count. `has_human_agent`: Meta has approved the app for the seven-day tag."""

    page_id: str
    has_human_agent: bool = False
    version: str = VERSION
    base_url: str = BASE_URL


def read_delivery(body: bytes, account: Account) -> Sequence[Inbound]:
    """Messages, edits and receipts of the account's page. UnreadableError."""
    page = read(Settings, account.settings).page_id
    entries = (entry for entry in delivery(body, "page") if text(entry, "id") == page)
    return [inbound for entry in entries for inbound in messages_of(entry, account, "messenger")]


KINDS = {
    "messenger": Kind(
        name="messenger",
        channel="messenger",
        check=checker(Settings),
        admits=admits,
        greets=greets,
        read=read_delivery,
        fetch=fetch,
        send=send_to_page,
        longest=2_000,  # Source: see markets/channel_lengths.py
    )
}
