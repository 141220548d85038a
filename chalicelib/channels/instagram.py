"""Instagram: private messages to a professional account, and comments on its posts. docs/channels/instagram.md."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chalicelib.channels.contract import Account, Inbound, Kind
from chalicelib.channels.meta_comments import instagram_comments
from chalicelib.channels.meta_files import fetch
from chalicelib.channels.meta_graph import BASE_URL, VERSION
from chalicelib.channels.meta_messaging import messages_of
from chalicelib.channels.meta_reading import delivery, text
from chalicelib.channels.meta_replies import send_to_instagram
from chalicelib.channels.meta_signatures import admits, greets
from chalicelib.channels.settings_reading import checker, read


@dataclass(frozen=True, slots=True)
class Settings:
    """`account_id`: the professional account whose events count.

    `has_human_agent`: Meta has approved the app for the seven-day tag. `replies_privately`: a comment is answered by
    one private message instead of publicly. `base_url`: https://graph.instagram.com for an app with Instagram's login.
    """

    account_id: str
    has_human_agent: bool = False
    replies_privately: bool = False
    version: str = VERSION
    base_url: str = BASE_URL


def read_delivery(body: bytes, account: Account) -> Sequence[Inbound]:
    """Messages, withdrawals, receipts and comments of the account. UnreadableError."""
    own = read(Settings, account.settings).account_id
    found: list[Inbound] = []
    for entry in delivery(body, "instagram"):
        if text(entry, "id") == own:
            found.extend(messages_of(entry, account, "instagram"))
            found.extend(instagram_comments(entry, account))
    return found


KINDS = {
    "instagram": Kind(
        name="instagram",
        channel="instagram",
        check=checker(Settings),
        admits=admits,
        greets=greets,
        read=read_delivery,
        fetch=fetch,
        send=send_to_instagram,
    )
}
