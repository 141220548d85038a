"""What a file is, told by its first bytes and not by its name: a table of signatures, and what may be called what.

Source of the signatures: the specifications of the formats, as collected in the WHATWG "MIME Sniffing" standard and
in the PRONOM registry.
"""

from typing import Final

UNKNOWN: Final = "application/octet-stream"
HTML: Final = "text/html"
SVG: Final = "image/svg+xml"
XML: Final = "application/xml"
JSON: Final = "application/json"
TEXT: Final = "text/plain"
ZIP: Final = "application/zip"
OLE: Final = "application/x-ole-storage"
PDF: Final = "application/pdf"
RTF: Final = "application/rtf"
EXECUTABLE: Final = "application/x-executable"
MP4: Final = "video/mp4"
HEIC: Final = "image/heic"
HEAD: Final = 4096  # bytes that decide

# (offset, bytes, type); the first that fits decides.
SIGNATURES: Final[tuple[tuple[int, bytes, str], ...]] = (
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (8, b"WEBP", "image/webp"),
    (8, b"WAVE", "audio/wav"),
    (8, b"AVI ", "video/x-msvideo"),
    (0, b"BM", "image/bmp"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (4, b"ftypheic", HEIC),
    (4, b"ftypheix", HEIC),
    (4, b"ftypmif1", HEIC),
    (4, b"ftypavif", "image/avif"),
    (4, b"ftyp", MP4),
    (0, b"\x1a\x45\xdf\xa3", "video/webm"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"\xff\xfb", "audio/mpeg"),
    (0, b"\xff\xf3", "audio/mpeg"),
    (0, b"\xff\xf2", "audio/mpeg"),
    (0, b"\xff\xf1", "audio/aac"),
    (0, b"\xff\xf9", "audio/aac"),
    (0, b"OggS", "audio/ogg"),
    (0, b"#!AMR", "audio/amr"),
    (0, b"fLaC", "audio/flac"),
    (0, b"%PDF-", PDF),
    (0, b"{\\rtf", RTF),
    (0, b"PK\x03\x04", ZIP),
    (0, b"PK\x05\x06", ZIP),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLE),
    (0, b"\x1f\x8b", "application/gzip"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (0, b"BZh", "application/x-bzip2"),
    (0, b"\xfd7zXZ\x00", "application/x-xz"),
    (0, b"\x28\xb5\x2f\xfd", "application/zstd"),
    (257, b"ustar", "application/x-tar"),
    (0, b"MZ", EXECUTABLE),
    (0, b"\x7fELF", EXECUTABLE),
    (0, b"\xfe\xed\xfa\xce", EXECUTABLE),
    (0, b"\xfe\xed\xfa\xcf", EXECUTABLE),
    (0, b"\xce\xfa\xed\xfe", EXECUTABLE),
    (0, b"\xcf\xfa\xed\xfe", EXECUTABLE),
    (0, b"\xca\xfe\xba\xbe", EXECUTABLE),
    (0, b"#!", EXECUTABLE),
    (0, b"L\x00\x00\x00\x01\x14\x02\x00", EXECUTABLE),
)
RIFF_TYPES: Final = frozenset({"image/webp", "audio/wav", "video/x-msvideo"})

# How texts of a kind begin, after white space, in lower case.
TEXT_BEGINNINGS: Final[tuple[tuple[bytes, str], ...]] = (
    (b"<!doctype html", HTML),
    (b"<html", HTML),
    (b"<head", HTML),
    (b"<body", HTML),
    (b"<script", HTML),
    (b"<svg", SVG),
    (b"<!doctype svg", SVG),
    (b"<?xml", XML),
)

# Which announced types a detected one may have; a type not named here has only its own name.
ALSO_CALLED: Final = {
    "image/jpeg": ("image/jpg", "image/pjpeg"),
    "image/bmp": ("image/x-ms-bmp",),
    HEIC: ("image/heif", "image/heic-sequence", "image/heif-sequence"),
    MP4: ("video/quicktime", "audio/mp4", "audio/x-m4a", "audio/aac", "video/3gpp", "audio/3gpp", "video/x-m4v"),
    "video/webm": ("audio/webm", "video/x-matroska", "audio/x-matroska"),
    "audio/mpeg": ("audio/mp3", "audio/mpeg3"),
    "audio/ogg": ("video/ogg", "application/ogg", "audio/opus", "audio/vorbis"),
    "audio/wav": ("audio/x-wav", "audio/wave", "audio/vnd.wave"),
    ZIP: ("application/x-zip-compressed", "application/epub+zip"),
    OLE: (
        "application/msword",
        "application/vnd.ms-excel",
        "application/vnd.ms-powerpoint",
        "application/vnd.ms-outlook",
    ),
    RTF: ("text/rtf", "application/msword"),
    HTML: ("application/xhtml+xml",),
    XML: ("text/xml", "application/xhtml+xml"),
    "application/gzip": ("application/x-gzip",),
    "application/vnd.rar": ("application/x-rar-compressed", "application/x-rar"),
}
ZIPPED: Final = ("application/vnd.openxmlformats-officedocument.", "application/vnd.oasis.opendocument.")
# Types without a signature: any plain text may carry them.
PLAIN: Final = ("text/", JSON, "application/ld+json", "application/x-ndjson", "message/rfc822", "application/ics")
MARKUP: Final = frozenset({HTML, SVG, XML, "text/xml", "application/xhtml+xml"})

# What a desk takes unless its owner says otherwise.
ALLOWED: Final = frozenset({
    "image/jpeg", "image/png", "image/gif", "image/webp", "image/bmp", "image/tiff", "image/avif", HEIC, SVG,
    MP4, "video/webm", "video/x-msvideo", "audio/mpeg", "audio/aac", "audio/ogg", "audio/wav", "audio/amr",
    "audio/flac", PDF, RTF, ZIP, OLE, TEXT, HTML, XML, JSON,
})  # fmt: skip


def detect(content: bytes) -> str:
    """The media type that the first bytes show; UNKNOWN when they show none."""
    for offset, signature, type_ in SIGNATURES:
        if content.startswith(signature, offset) and (type_ not in RIFF_TYPES or content.startswith(b"RIFF")):
            return type_
    head = as_utf8(content[:HEAD])
    return _kind_of_text(head) if head is not None else UNKNOWN


def as_utf8(content: bytes) -> bytes | None:
    """A text in UTF-8 without its byte order mark, or None for what is no text (a cut last character is none)."""
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if content.startswith(mark):
            return content[2:].decode(encoding, "replace").encode()
    bare = content.removeprefix(b"\xef\xbb\xbf")
    controls = sum(bare.count(bytes((sign,))) for sign in (0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20))
    return None if controls else bare


def contradicts(announced: str, detected: str) -> bool:
    """Whether a file announced as one type is in truth another one."""
    if announced in (detected, UNKNOWN) or announced in ALSO_CALLED.get(detected, ()):
        return False
    if detected == ZIP and announced.startswith(ZIPPED):
        return False
    if detected in (TEXT, JSON):
        return announced in MARKUP or not announced.startswith(PLAIN)
    if detected == UNKNOWN:
        return announced in KNOWN
    return True


def _kind_of_text(head: bytes) -> str:
    start = head.lstrip().lower()
    for beginning, type_ in TEXT_BEGINNINGS:
        if start.startswith(beginning):
            return SVG if type_ == XML and b"<svg" in start else HTML if type_ == XML and b"<html" in start else type_
    return JSON if start[:1] in (b"{", b"[") else TEXT


KNOWN: Final = frozenset({type_ for _, _, type_ in SIGNATURES}) | MARKUP
