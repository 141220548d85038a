"""Fetches a file from the address that a delivery of Messenger, Instagram or a page names."""

from dataclasses import replace

from chalicelib.channels.contract import File, Vendor
from chalicelib.channels.fetching import fetched


def fetch(vendor: Vendor, file: File) -> File:
    """The file with its content and a name that tells its type; Meta's file servers ask for no token. See `fetched`."""
    whole = fetched(vendor, file, {})
    kind = whole.content_type.partition("/")[2].partition("+")[0]
    return replace(whole, filename=f"{file.filename}.{kind}") if kind else whole
