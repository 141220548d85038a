"""Bytes of a mail as text: what charset names mean in practice, and what to take where they are missing or wrong."""

import codecs
import re
import unicodedata
from functools import lru_cache
from typing import Final

# How mailers spell charsets that Python knows by another name, or not at all.
# Source: WHATWG Encoding Standard, "Names and labels"; IANA character sets; RFC 2047 traffic.
_ALIASES: Final = {
    "8bit": "", "binary": "", "default": "", "none": "", "unknown": "", "unknown-8bit": "", "x-unknown": "",
    "x-user-defined": "", "ansi": "cp1252", "ansi_x3.110-1983": "iso-8859-1", "windows-874": "cp874",
    "x-cp874": "cp874", "dos-874": "cp874", "uhc": "cp949", "x-uhc": "cp949", "windows-949": "cp949",
    "ks_c_5601": "euc-kr", "ks_c_5601-1987": "euc-kr", "ks_c_5601-1989": "euc-kr", "x-euc-kr": "euc-kr",
    "5601": "euc-kr", "x-sjis": "shift_jis", "sjis-win": "cp932", "windows-31j": "cp932", "x-ms-cp932": "cp932",
    "ms_kanji": "cp932", "x-euc-jp": "euc-jp", "eucjp-win": "euc-jp", "cn-gb": "gb2312", "x-gbk": "gbk",
    "gb_2312-80": "gb2312", "x-gb18030": "gb18030", "hz-gb-2312": "hz", "cn-big5": "big5", "x-big5": "big5",
    "x-x-big5": "big5", "big5-eten": "big5", "utf8mb4": "utf-8", "unicode-1-1-utf-8": "utf-8",
    "x-unicode-2-0-utf-8": "utf-8", "unicode": "utf-16", "unicode-1-1-utf-7": "utf-7", "unicode-2-0-utf-7": "utf-7",
    "x-unicode-2-0-utf-7": "utf-7", "csunicode11utf7": "utf-7", "iso-8859-8-i": "iso-8859-8",
    "iso-8859-8-e": "iso-8859-8", "logical": "iso-8859-8", "visual": "iso-8859-8", "iso-8859-6-i": "iso-8859-6",
    "iso-8859-6-e": "iso-8859-6", "x-mac-roman": "mac-roman", "x-macroman": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic", "x-mac-ukrainian": "mac-cyrillic", "x-mac-ce": "mac-latin2",
    "x-mac-greek": "mac-greek", "x-mac-turkish": "mac-turkish", "koi": "koi8-r", "koi8": "koi8-r",
    "koi8-ru": "koi8-u", "x-koi8-r": "koi8-r", "iso-10646-ucs-2": "utf-16-be", "ucs-2": "utf-16-be",
    "ucs-4": "utf-32-be", "iso-2022-jp-ms": "iso2022_jp_ext", "cp50220": "iso2022_jp_ext",
    "cp50221": "iso2022_jp_ext", "iso-8859-1-windows-3.1-latin-1": "cp1252", "iso-ir-166": "tis-620",
}  # fmt: skip
# A charset and what mailers really mean when bytes do not fit it. Source: WHATWG Encoding Standard.
_WIDER: Final = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949", "shift_jis": "cp932", "big5": "cp950",
    "cp950": "big5hkscs", "euc_jp": "euc_jis_2004", "iso2022_jp": "iso2022_jp_ext",
    "iso2022_jp_ext": "iso2022_jp_2004", "iso8859-8": "cp1255", "koi8-r": "koi8-u",
}  # fmt: skip
# Codecs of Python that are no charsets: they compress, escape, or take quadratic time.
_NO_CHARSETS: Final = frozenset(
    "base64 bz2 hex quopri rot13 rot_13 uu zlib idna punycode "  # noqa: SIM905
    "undefined unicode_escape raw_unicode_escape mbcs oem".split()
)
# What text without a charset is likely to be in. Source: docs of the languages served; the order breaks ties.
GUESSED: Final = tuple(
    "cp1252 cp1251 shift_jis cp932 gb18030 euc_kr cp949 big5 euc_jp koi8_r cp1250 iso8859_2 cp1253 cp1254 cp1255 "  # noqa: SIM905
    "cp1256 cp874 cp1257 cp1258 cp866".split()
)
_GUESSED_ON: Final = 8_192  # bytes: enough to tell, and a millisecond's work
_TOO_BROKEN = 0.02  # share of replaced characters above which the declared charset is not believed
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_LONG_RUN: Final = re.compile(r"[^\x00-\x7f]{257}")
# A piece ends before a sign that does not join the one before it, where there is such a place.
_JOINING = "\u0300-\u036f\u3099\u309a\u1160-\u11ff\ufe20-\ufe2f"
_PIECE: Final = re.compile(rf"[\x00-\x7f]?(?:[^\x00-\x7f]{{1,256}}(?![{_JOINING}])|[^\x00-\x7f]{{1,256}})")
_ESCAPES: Final = re.compile(rb"\x1b\$[@B]|\x1b\(J")


def text_of(raw: bytes, declared: str = "", hint: str = "") -> str:
    """The text, normalised (NFC), without lone surrogates and NULs; what cannot be read is U+FFFD, nothing raises.

    `declared` is what the mail says of these bytes, `hint` what is likely otherwise (the charset of other parts of the
    mail, or of the writer's country).
    """
    text = _decoded(raw, known(declared), known(hint)).removeprefix("\ufeff")
    whole = text.replace("\x00", "")
    return whole if whole.isascii() else _composed(_SURROGATES.sub("\ufffd", whole))


def _composed(text: str) -> str:
    """NFC. A run of marks is sorted in quadratic time, so a long one is done piece by piece."""
    if not _LONG_RUN.search(text):
        return unicodedata.normalize("NFC", text)
    return _PIECE.sub(lambda piece: unicodedata.normalize("NFC", piece[0]), text)


@lru_cache(maxsize=256)
def known(name: str) -> str:
    """Python's name of a charset as mailers write it, or empty when it is none."""
    plain = name[:60].strip().strip("\"'<>").partition(";")[0].partition("*")[0].strip().lower()
    for spelled in (plain, plain.replace("_", "-"), plain.removeprefix("x-"), plain.replace("cp-", "cp")):
        try:
            found = codecs.lookup(_ALIASES.get(spelled, spelled) or "undefined").name
        except (LookupError, ValueError):
            continue
        if found.replace("-", "_") not in _NO_CHARSETS:
            return found
    return ""


def _decoded(raw: bytes, declared: str, hint: str) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) and not declared.startswith("utf-32"):
        return raw.decode("utf-16", "replace")
    if raw.isascii() and not declared.startswith(("utf", "iso2022", "hz")):
        return raw.decode("iso2022_jp_ext", "replace") if _ESCAPES.search(raw) else raw.decode("ascii")
    for name in _tried(raw, declared):
        try:
            return raw.decode(name)
        except (UnicodeError, ValueError):
            continue
    return _guessed(raw, declared, hint)


def _tried(raw: bytes, declared: str) -> list[str]:
    names = [declared] if declared else []
    # C1 controls appear in no text; in the wider charset the same bytes are quotation marks and dashes.
    if declared == "iso8859-1" and re.search(rb"[\x80-\x9f]", raw):
        names = ["utf-8", "cp1252", declared]
    if declared == "ascii" or not declared:
        names = ["utf-8"]
    names.extend(["utf-8"] if declared not in ("", "ascii") and not raw.isascii() else [])
    while names and (wider := _WIDER.get(declared)) and declared not in ("ascii", "iso8859-1") and wider not in names:
        names.append(wider)
        declared = wider
    return names


def _guessed(raw: bytes, declared: str, hint: str) -> str:
    """Text whose charset is not declared, or not what is declared."""
    if declared and declared != "ascii":
        text = raw.decode(_WIDER.get(declared, declared), "replace")
        if text.count("\ufffd") <= max(3, len(text) * _TOO_BROKEN):
            return text
    for name in (hint, likely(raw), "cp1252"):
        try:
            return raw.decode(name or "undefined")
        except (UnicodeError, ValueError, LookupError):
            continue
    return raw.decode(declared or "utf-8", "replace")


def likely(raw: bytes) -> str:
    """The charset that bytes without any label look like, or empty."""
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:_GUESSED_ON], cp_isolation=list(GUESSED)).best()
    return best.encoding if best else ""
