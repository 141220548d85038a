"""Fetches a file that a customer sent by WhatsApp: its address is asked for by its id, and its digest must fit.

Source: WhatsApp Business Platform, "Media": an address lives for 5 minutes, the id of a webhook for 7 days; sizes by
type as in "Supported media types".
"""

from __future__ import annotations

from base64 import b64decode
from binascii import Error as NotBase64Error
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import urlsplit

from chalicelib.channels.contract import File, FileGoneError, Vendor
from chalicelib.channels.fetching import fetched
from chalicelib.channels.meta_graph import BASE_URL, MOST_BYTES, VERSION, bearer, made, url_of
from chalicelib.channels.meta_reading import Json, text
from chalicelib.channels.settings_reading import read
from chalicelib.desk.attachments import MAX_SIZE
from chalicelib.ports import DeliveryError, HttpCall

MEGABYTE = 1024 * 1024
LARGEST: Mapping[str, int] = {"image": 5 * MEGABYTE, "audio": 16 * MEGABYTE, "video": 16 * MEGABYTE}
OF_META = (".fbsbx.com", ".fbcdn.net", ".facebook.com", ".whatsapp.net")  # who may see our token


@dataclass(frozen=True, slots=True)
class Place:
    """Where the Graph API is; see whatsapp.Settings."""

    version: str = VERSION
    base_url: str = BASE_URL


def fetch(vendor: Vendor, file: File) -> File:
    """The file with its content. FileGoneError for what will never come whole, VendorError for what may come later."""
    settings = read(Place, vendor.account.settings)
    id_, _, digest = file.source.partition("#")
    told = _told(vendor, url_of(settings, id_))
    url = text(told, "url")
    if _size(told) > largest(file.content_type):
        raise FileGoneError("too_large")
    if not _may_see_token(url, settings.base_url):
        raise FileGoneError("refused")
    whole = fetched(vendor, File(file.filename, file.content_type, None, url), bearer(vendor))
    wanted = text(told, "sha256") or digest
    if wanted and not _is_digest(whole.content or b"", wanted):
        raise FileGoneError("digest_differs")
    return whole


def largest(content_type: str) -> int:
    """Bytes of a file that WhatsApp carries and the desk keeps; documents may be larger there than here."""
    return min(LARGEST.get(content_type.partition("/")[0], MAX_SIZE), MAX_SIZE)


def _told(vendor: Vendor, url: str) -> Json:
    answer = vendor.http(HttpCall("GET", url, bearer(vendor), most_bytes=MOST_BYTES))
    try:
        return made(answer)
    except DeliveryError as refused:
        raise FileGoneError(str(refused)) from refused


def _size(told: Json) -> int:
    size = text(told, "file_size")
    return int(size) if size.isdecimal() else 0


def _may_see_token(url: str, base_url: str) -> bool:
    try:
        there, here = urlsplit(url), urlsplit(base_url)
        is_metas = there.scheme == "https" and (there.hostname or "").endswith(OF_META)
        return is_metas or (there.scheme, there.netloc) == (here.scheme, here.netloc)
    except ValueError:
        return False


def _is_digest(content: bytes, told: str) -> bool:
    """Meta tells digests in hexadecimal here and in base 64 there."""
    digest = sha256(content).digest()
    if told.lower() == digest.hex():
        return True
    try:
        return b64decode(told, validate=True) == digest
    except (NotBase64Error, ValueError):
        return False
