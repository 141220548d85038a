"""The files of a mail: their names, what they are to the desk, and what is wrapped in them."""

from typing import Final, Literal

from chalicelib.desk.file_names import clean_name
from chalicelib.mail.charsets import text_of
from chalicelib.mail.header_fields import decoded, parameters, unfolded
from chalicelib.mail.structure import Entity
from chalicelib.mail.things import Part
from chalicelib.mail.transfer import Uuencoded, content_of
from chalicelib.mail.winmail import Winmail, unwrapped

Kind = Literal["file", "inline", "invitation", "mail", "report"]
_MAILS: Final = frozenset(("message/rfc822", "message/global", "text/rfc822-headers"))
_REPORTS: Final = frozenset((
    "message/delivery-status", "message/global-delivery-status", "message/disposition-notification",
    "message/global-disposition-notification", "message/feedback-report",
))  # fmt: skip
_INVITATIONS: Final = frozenset(("text/calendar", "application/ics"))
# Endings for files without a name. Source: IANA media types.
_ENDINGS: Final = {
    "text/plain": "txt", "text/html": "html", "text/csv": "csv", "text/calendar": "ics", "application/ics": "ics",
    "text/vcard": "vcf", "image/jpeg": "jpg", "image/jpg": "jpg", "image/png": "png", "image/gif": "gif",
    "image/webp": "webp", "image/heic": "heic", "image/svg+xml": "svg", "image/bmp": "bmp", "image/tiff": "tif",
    "application/pdf": "pdf", "application/zip": "zip", "application/pkcs7-mime": "p7m",
    "application/x-pkcs7-mime": "p7m", "application/pkcs7-signature": "p7s", "application/x-pkcs7-signature": "p7s",
    "application/pgp-signature": "asc", "application/pgp-keys": "asc", "application/rtf": "rtf",
    "application/msword": "doc", "application/vnd.ms-excel": "xls", "application/json": "json",
    "application/xml": "xml", "audio/mpeg": "mp3", "audio/wav": "wav", "audio/amr": "amr", "video/mp4": "mp4",
    "message/delivery-status": "txt", "message/disposition-notification": "txt", "message/feedback-report": "txt",
    "text/rfc822-headers": "txt",
}  # fmt: skip
_LONGEST_ID = 998


def part_of(entity: Entity, shown_images: frozenset[str], hint: str) -> Part:
    """A part as a file. `shown_images` are the content ids the page shows."""
    content = content_of(entity)
    kind = _kind(entity, shown_images)
    return Part(
        filename=_filename(entity, kind, content, hint),
        content_type=entity.content_type,
        content=content,
        content_id=content_id(entity),
        kind=kind,
    )


def content_id(entity: Entity) -> str:
    """The id by which a page may show a part, without angle brackets; empty without one."""
    return unfolded(entity.first("content-id")).strip("<> ")[:_LONGEST_ID]


def uuencoded_part(file: Uuencoded) -> Part:
    """A file that stood in a text."""
    return Part(
        filename=clean_name(text_of(file.filename)), content_type="application/octet-stream", content=file.content
    )


def is_winmail(part: Part) -> bool:
    """Whether a part says it is a winmail.dat."""
    return (
        part.content_type in ("application/ms-tnef", "application/vnd.ms-tnef")
        or part.filename.casefold() == "winmail.dat"
    )


def opened(part: Part) -> tuple[Winmail, list[Part]] | None:
    """What a winmail.dat holds and its files as parts; None when it cannot be opened or holds nothing."""
    found = unwrapped(part.content)
    if found is None or not (found.text or found.html or found.files):
        return None
    parts = [
        Part(
            filename=clean_name(file.filename),
            content_type=file.content_type.lower() or "application/octet-stream",
            content=file.content,
            content_id=file.content_id,
        )
        for file in found.files
    ]
    return found, parts


def _kind(entity: Entity, shown_images: frozenset[str]) -> Kind:
    kind = entity.content_type
    if kind in _MAILS:
        return "mail"
    if kind in _REPORTS:
        return "report"
    if kind in _INVITATIONS:
        return "invitation"
    return "inline" if kind.startswith("image/") and content_id(entity) in shown_images else "file"


def _filename(entity: Entity, kind: Kind, content: bytes, hint: str) -> str:
    for name, parameter in (("content-disposition", "filename"), ("content-type", "name")):
        given = parameters(unfolded(entity.first(name), hint)).get(parameter)
        if given.strip():
            return clean_name(given)
    if kind == "mail":
        return clean_name(f"{_subject(content) or 'message'}.eml")
    return _named_by_type(entity.content_type)


def _named_by_type(content_type: str) -> str:
    ending = _ENDINGS.get(content_type, "bin")
    return clean_name(f"{content_type.partition('/')[0] if ending != 'bin' else 'file'}.{ending}")


def _subject(content: bytes) -> str:
    """The subject of a mail inside this one, to name its file by."""
    for line in content[:65_536].splitlines()[:200]:
        if line[:8].lower() == b"subject:":
            return decoded(unfolded(line[8:]))[:100].replace("/", " ").replace("\\", " ").strip()
        if not line.strip():
            break
    return ""
