"""The languages of the product: their tags (BCP 47), the script of each, and when two tags read the same."""

from collections.abc import Mapping

UNKNOWN = "und"

# Tags by the script their writers use, all of them languages the machine translator carries
# (Amazon Translate developer guide, "Supported languages and language codes", read 2026-11).
# Bosnian is read as Croatian and Nynorsk as Bokmål: the models cannot tell them apart.
BY_SCRIPT: Mapping[str, tuple[str, ...]] = {
    "Latn": (
        "af", "az", "ca", "cs", "cy", "da", "de", "en", "es", "et", "fi", "fil", "fr", "ga", "hr", "hu", "id",
        "is", "it", "lt", "lv", "ms", "mt", "nb", "nl", "pl", "pt", "ro", "sk", "sl", "so", "sq", "sv", "sw",
        "tr", "uz", "vi",
    ),
    "Cyrl": ("bg", "kk", "mk", "mn", "ru", "sr", "uk"),
    "Arab": ("ar", "fa", "ps", "ur"),
    "Deva": ("hi", "mr"),
    "Hani": ("zh-Hans", "zh-Hant", "ja"),
    "Hang": ("ko",),
    "Kana": ("ja",),
    "Thai": ("th",),
    "Hebr": ("he",),
    "Grek": ("el",),
    "Armn": ("hy",),
    "Geor": ("ka",),
    "Beng": ("bn",),
    "Gujr": ("gu",),
    "Guru": ("pa",),
    "Taml": ("ta",),
    "Telu": ("te",),
    "Knda": ("kn",),
    "Mlym": ("ml",),
    "Sinh": ("si",),
    "Ethi": ("am",),
}  # fmt: skip

# Carried, but seldom written to a cross-border desk: in doubt, a language of the others is likelier.
SELDOM: frozenset[str] = frozenset(
    ("af", "az", "ca", "cy", "ga", "is", "mk", "mn", "mr", "ms", "mt", "ps", "so", "sq", "sw", "uz")
)

ENABLED: frozenset[str] = frozenset(tag for tags in BY_SCRIPT.values() for tag in tags)

# Older and sister tags met in accounts, browsers and models.
_SAME_BASE = {
    "no": "nb", "nn": "nb", "iw": "he", "in": "id", "tl": "fil", "mo": "ro", "bs": "hr", "sh": "hr",
    "cmn": "zh",
}  # fmt: skip
_SCRIPT_OF_REGION = {"TW": "Hant", "HK": "Hant", "MO": "Hant"}
_USUAL_SCRIPT = {tag.partition("-")[0]: name for name, tags in BY_SCRIPT.items() for tag in tags if name != "Hani"}


def base(tag: str) -> str:
    """The language of a BCP 47 tag without script and region, by its present name: "iw-IL" -> "he"."""
    language = tag.replace("_", "-").partition("-")[0].lower()
    return _SAME_BASE.get(language, language)


def script(tag: str) -> str:
    """The ISO 15924 script a tag means, said or usual ("zh-HK" -> "Hant", "ru" -> "Cyrl"); "" if unknown."""
    for part in tag.replace("_", "-").split("-")[1:]:
        if len(part) == 4 and part.isalpha():
            return part.title()
        if part.upper() in _SCRIPT_OF_REGION and base(tag) == "zh":
            return _SCRIPT_OF_REGION[part.upper()]
    return "Hans" if base(tag) == "zh" else _USUAL_SCRIPT.get(base(tag), "")


def enabled(tag: str) -> str:
    """The product's own tag for any BCP 47 tag: "zh-TW" -> "zh-Hant", "fr-CA" -> "fr"; "und" if none."""
    language = base(tag)
    if language == "zh":
        return f"zh-{script(tag)}" if script(tag) in ("Hans", "Hant") else UNKNOWN
    return language if language in ENABLED and script(tag) == _USUAL_SCRIPT[language] else UNKNOWN


def same_language(a: str, b: str) -> bool:
    """Whether a reader of `a` reads `b` as their own: regions do not matter, language and script do.

    "fr" and "fr-CA" are the same; "zh-Hans" and "zh-Hant", "hi" and "hi-Latn" are not; "und" is like nothing.
    """
    return base(a) != UNKNOWN and base(a) == base(b) and script(a) == script(b)


def reading_gap(written: str, read: str) -> str | None:
    """What a reader of `read` needs a text in `written` translated into; None if nothing, or unknown."""
    return None if UNKNOWN in (written, read) or same_language(written, read) else read
