"""HTML of strangers made safe to show: an allow-list of what may stand in it, and nothing that calls home."""

import re
import unicodedata
from collections.abc import Collection
from typing import Final
from urllib.parse import urlsplit

from chalicelib.desk.file_names import BIDI_CONTROLS

MAX_HTML: Final = 1_000_000  # characters; what is longer is kept as a file only
# Deeper nesting than any mailer makes costs quadratic time in every HTML parser.
MAX_OPEN_TAGS: Final = 20_000
_TAGS: Final = frozenset(
    "a abbr b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn div dl dt em figcaption "  # noqa: SIM905
    "figure font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strike strong "
    "sub sup table tbody td tfoot th thead tr tt u ul var wbr".split()
)
_ATTRIBUTES: Final = {
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
_CID: Final = re.compile(r"cid:\s*<?([^<>\s]{1,998})>?", re.IGNORECASE)


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
