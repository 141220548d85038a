"""HTML of strangers made safe to show: an allow-list of what may stand in it, and nothing that calls home."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection
from typing import Final
from urllib.parse import urlsplit

from chalicelib.desk.file_names import BIDI_CONTROLS

# What an HTML parser may have to do for a page: for each tag it may look through all open elements, and must write anew
# the formatting that was never closed. Measured: 20 million looks take 0.2 s; real pages need some 10,000.
MAX_LOOKS: Final = 20_000_000
MAX_REOPENED: Final = 200_000
MAX_MARKUP: Final = 100_000
_TAGS: Final = frozenset(
    "a abbr b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn div dl dt em figcaption "  # noqa: SIM905
    "figure font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strike strong "
    "sub sup table tbody td tfoot th thead tr tt u ul var wbr".split()
)
_ATTRIBUTES: Final[dict[str, frozenset[str]]] = {
    "*": frozenset(("dir", "lang", "title")),
    "a": frozenset(("href",)),
    "img": frozenset(("src", "alt", "width", "height")),
    "td": frozenset(("colspan", "rowspan", "align", "valign")),
    "th": frozenset(("colspan", "rowspan", "align", "valign")),
    "ol": frozenset(("start", "type")),
    "font": frozenset(("color",)),
    "blockquote": frozenset(("type", "class")),
    "div": frozenset(("class", "id")),
    "hr": frozenset(("id",)),
}
# Their words are no text of the writer.
_DROPPED_WHOLE: Final = frozenset(
    ("script", "style", "title", "noscript", "template", "textarea", "select", "svg", "math")
)
_LINKS: Final = frozenset(("http", "https", "mailto"))
_BIDI: Final = str.maketrans(dict.fromkeys(map(ord, BIDI_CONTROLS - {"\u200e", "\u200f", "\u061c"})))
# Scripts that one word of a host name may mix. Source: Unicode Technical Standard 39, "highly restrictive".
_MIXTURES: Final = (
    frozenset(("LATIN", "CJK", "HIRAGANA", "KATAKANA")),
    frozenset(("LATIN", "CJK", "BOPOMOFO")),
    frozenset(("LATIN", "CJK", "HANGUL")),
)
_TAG: Final = re.compile(r"<(/?)([a-z][a-z0-9]{0,20})", re.IGNORECASE)
# Attributes of one tag are compared with each other, so a tag has its length; ends of tags in quotation marks hide it.
_LONG_TAG: Final = re.compile(r"<[a-z][^>]{8000}", re.IGNORECASE)
_HIDDEN_ENDS: Final = re.compile(r"=\s*[\"'][^\"'<>]{0,500}>")
MAX_HIDDEN_ENDS: Final = 200
# Images written into the page are not shown, and are most of its length.
_DATA: Final = re.compile(rb"data:[a-z0-9/+.;=-]{0,100}base64,[a-z0-9+/=%\s]*", re.IGNORECASE)
_FORMATTING: Final = frozenset("a b big code em font i nobr s small strike strong tt u".split())  # noqa: SIM905
# These hold nothing, or end when the next one starts.
_NEVER_OPEN: Final = frozenset(
    "area base br col dd dt embed hr img input li link meta option p source tbody td tfoot th thead tr wbr".split()  # noqa: SIM905
)
_CID: Final = re.compile(r"cid:\s*<?([^<>\s\"']{1,998})>?", re.IGNORECASE)


def without_bidi(text: str) -> str:
    """The text without signs that embed, override or isolate a reading direction; marks of Arabic and Hebrew stay."""
    return text if text.isascii() else text.translate(_BIDI)


def sanitised(html: str, images: Collection[str] = ()) -> str:
    """The HTML with allowed tags and attributes alone.

    Links are http, https or mailto; an image is `cid:` of one of the mail's `images` (their content ids), any other
    keeps its words but loses its source. Host names of mixed scripts are spelled in punycode.
    """
    import nh3

    def kept(_tag: str, attribute: str, value: str) -> str | None:
        if attribute == "src":
            return _image(value, images)
        if attribute == "href":
            return _link(value)
        return without_bidi(value)

    return nh3.clean(
        without_bidi(html),
        tags=set(_TAGS),
        clean_content_tags=set(_DROPPED_WHOLE),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        attribute_filter=kept,
        url_schemes={*_LINKS, "cid"},
        link_rel="noopener noreferrer nofollow",
    )


def is_too_costly(html: str) -> bool:
    """Whether a parser would take seconds or gigabytes for the page, as only one made for that purpose asks."""
    open_tags: Counter[str] = Counter()
    depth = formatting = seen = looks = reopened = 0
    if _LONG_TAG.search(html) or sum(1 for _ in _HIDDEN_ENDS.finditer(html)) > MAX_HIDDEN_ENDS:
        return True
    for tag in _TAG.finditer(html):
        name = tag[2].lower()
        seen, looks, reopened = seen + 1, looks + depth, reopened + formatting
        if seen > MAX_MARKUP or looks > MAX_LOOKS or reopened > MAX_REOPENED:
            return True
        if name in _NEVER_OPEN or (tag[1] and not open_tags[name]):
            continue
        step = -1 if tag[1] else 1
        open_tags[name] += step
        depth += step
        formatting += step if name in _FORMATTING else 0
    return False


def without_data(html: bytes) -> bytes:
    """The page without images written into it, which would not be shown."""
    return _DATA.sub(b"", html)


def content_ids(html: str) -> frozenset[str]:
    """The content ids the HTML names as sources of images."""
    return frozenset(_CID.findall(html))


def _image(value: str, images: Collection[str]) -> str | None:
    found = _CID.fullmatch(value.strip())
    return f"cid:{found[1]}" if found and found[1] in images else None


def _link(value: str) -> str | None:
    try:
        parts = urlsplit("".join(value.split()))
        host = parts.hostname or ""
    except ValueError:
        return None
    if parts.scheme not in _LINKS or (parts.scheme != "mailto" and not host):
        return None
    plain = without_bidi(value.strip())
    return plain if host.isascii() else plain.replace(parts.netloc, parts.netloc.replace(host, _shown_host(host)), 1)


def _shown_host(host: str) -> str:
    return ".".join(_punycode(label) if _is_mixed(label) else label for label in host.split("."))


def _is_mixed(label: str) -> bool:
    scripts = {unicodedata.name(sign, "UNKNOWN").split()[0] for sign in label if sign.isalpha()}
    return len(scripts) > 1 and not any(scripts <= mixture for mixture in _MIXTURES)


def _punycode(label: str) -> str:
    return "xn--" + unicodedata.normalize("NFKC", label).casefold().encode("punycode").decode("ascii")
