"""A Facebook page: comments on its posts, and its private messages where one app serves both.

Meta delivers everything about a page to one address of an app. docs/channels/facebook.md has the setup.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chalicelib.channels.contract import Account, Inbound, Kind
from chalicelib.channels.meta_comments import page_comments
from chalicelib.channels.meta_files import fetch
from chalicelib.channels.meta_graph import BASE_URL, VERSION
from chalicelib.channels.meta_messaging import messages_of
from chalicelib.channels.meta_reading import delivery, text
from chalicelib.channels.meta_replies import send_to_page
from chalicelib.channels.meta_signatures import admits, greets
from chalicelib.channels.settings_reading import checker, read


@dataclass(frozen=True, slots=True)
class Settings:
    """`page_id`: the page whose events count. `with_messages`: its Messenger events count as well, as tickets of
    Messenger, with `has_human_agent` as there. `replies_privately`: a comment is answered by one private message.
    """

    page_id: str
    with_messages: bool = False
    has_human_agent: bool = False
    replies_privately: bool = False
    version: str = VERSION
    base_url: str = BASE_URL


def read_delivery(body: bytes, account: Account) -> Sequence[Inbound]:
    """Comments of the account's page, their edits and withdrawals, and its messages. UnreadableError."""
    settings = read(Settings, account.settings)
    found: list[Inbound] = []
    for entry in delivery(body, "page"):
        if text(entry, "id") == settings.page_id:
            found.extend(page_comments(entry, account))
            found.extend(messages_of(entry, account, "messenger") if settings.with_messages else ())
    return found


KINDS = {
    "facebook": Kind(
        name="facebook",
        channel="facebook",
        check=checker(Settings),
        admits=admits,
        greets=greets,
        read=read_delivery,
        fetch=fetch,
        send=send_to_page,
    )
}
