"""Every kind of channel by its name; a module is imported when one of its accounts is first used."""

from collections.abc import Mapping
from importlib import import_module

from chalicelib.channels.contract import Kind

MODULES: Mapping[str, str] = {
    "generic": "generic",
    "app_store": "app_store",
    "app_store_rss": "itunes_rss",
    "google_play": "google_play",
    "whatsapp": "whatsapp",
    "messenger": "messenger",
    "instagram": "instagram",
    "facebook": "facebook",
    "mastodon": "mastodon",
    "reddit": "reddit",
    "youtube": "youtube",
    "x": "x",
    "telegram": "telegram",
    "line": "line",
    "bluesky": "bluesky",
    "email": "email_sending",
    "marketplace": "marketplaces",
    "connect": "connect",
    "cti": "cti",
}


def kind_of(name: str) -> Kind | None:
    """The kind of that name, or None."""
    module = MODULES.get(name)
    if module is None:
        return None
    kind: Kind = import_module(f"chalicelib.channels.{module}").KINDS[name]
    return kind
