"""What no translation may touch, taken out before and put back after: placeholders, addresses, codes, sums.

Each becomes "⟦0⟧", "⟦1⟧" ...: brackets no customer types, no letters a machine could inflect or
transliterate. Machines may move them with the words around, put spaces inside or write the digits in another
script; all that is understood. Whatever in a text already looks like one is itself taken out, so that after
`protect` every such sign is ours.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

SIGN = re.compile(r"⟦\s{0,9}(\d{1,9})\s{0,9}⟧")

_NUMBER = r"\d+(?:[.,:/’'-]\d+|[ \u00a0\u202f]\d{2,4}(?![A-Za-z\d])){0,20}"
_SIGNED = r"(?:(?<!\w)[-−+±])?"
_SPACE = r"[ \u00a0\u202f]?"
_CURRENCY = (
    r"(?:[$£¥฿\u20a0-\u20cf]|(?:USD|EUR|GBP|JPY|CNY|RMB|KRW|INR|RUB|TRY|ILS|THB|VND|UAH|PHP|CHF|SEK|NOK|DKK|PLN|CZK"
    r"|HUF|RON|BGN|BRL|MXN|ARS|CLP|COP|CAD|AUD|NZD|HKD|TWD|SGD|MYR|IDR|AED|SAR|EGP|ZAR|KZT)(?![A-Za-z]))"
)
_UNIT = (
    r"(?:[%‰](?![A-Za-z])|°[CF]?|(?:[kmcµ]?m[²2³3]?|[kmµ]?g|[mcd]?[lL]|[kMGT]i?B|[kMG]?bps|[kMG]?Hz|[kM]?Wh?|mAh|[km]?V|px|dpi)"
    r"(?![A-Za-z0-9]))"
)
_NO_WORD_BEFORE = r"(?<![A-Za-z0-9_])"
_NO_WORD_AFTER = r"(?![A-Za-z0-9_])"
# Scripts written without spaces end an address; other letters may belong to it.
_NO_IDEOGRAPH = r"(?![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\uffef])"
_ADDRESS_SIGN = rf"(?:{_NO_IDEOGRAPH}[\w\-.~:/?#\[\]@!$&'()*+,;=%])"
_HOST_PART = rf"(?:{_NO_IDEOGRAPH}[\w-]){{1,63}}"
_NO_STOP_BEFORE = r"(?<![.,;:!?'()\[\]*])"  # it ends the sentence, not the address
_EMOJI = r"[\u231a-\u23ff\u25aa-\u25fe\u2600-\u27bf\u2b05-\u2b55\U0001f000-\U0001faff]"


def _nested(depth: int) -> str:
    """Text with braces in pairs, at most so deep; no character can be read in two ways, so time stays linear."""
    inner = rf"(?:\{{{_nested(depth - 1)}\}}[^{{}}]{{0,400}}){{0,20}}" if depth else ""
    return f"[^{{}}]{{0,400}}{inner}"


# A choice in ICU ("{count, plural, one {# box} other {# boxes}}") or Fluent ("{ $count -> [one] ... }"): its branches
# are for whoever wrote it to translate.
_CHOICE = (
    r"\{\s{0,3}\$?[\w.-]{1,80}\s{0,3}"
    r"(?:,\s{0,3}(?:plural|select|selectordinal|number|date|time|spellout|ordinal|duration|list)\b|->)"
    rf"{_nested(4)}\}}"
)

# In this order: what an earlier pattern takes, a later one never sees.
_UNTOUCHED = (
    r"⟦\s{0,9}\d{1,9}\s{0,9}⟧",
    r"[0-9#*]\ufe0f?\u20e3|[\U0001f1e6-\U0001f1ff]{2}",
    rf"{_EMOJI}(?:[\ufe0f\u200d\U000e0020-\U000e007f]|{_EMOJI}){{0,40}}",
    _CHOICE,
    # {{name}} {0} { $x } { -brand } { NUMBER($x) } ${x} %{x} #{x} {% x %} <%= x %> [[x]]
    r"\{{2,3}[^{}\n]{1,80}\}{2,3}|\{%[^{}\n]{1,80}%\}|[$%#]?\{[\w.-]{0,80}\}|\$\{[^{}\n]{1,80}\}"
    r"|\{\s{0,3}[$-]?[\w.-]{1,80}(?:\([^(){}\n]{0,200}\))?\s{0,3}\}|<%[^<>\n]{1,80}%>|\[\[[^\[\]\n]{1,80}\]\]",
    r"%\([\w.]{1,80}\)(?:\.\d{1,2})?[sdifrxu]|%\d{1,2}\$[sdifu@]|(?<!%)%(?:0?\d{0,2}(?:\.\d{1,2})?l{0,2}[sdifux@])(?![\w%])"
    r"|(?<![%\d])%\d{1,2}(?![\d%])",
    r"(?<![^\s#(\[\"'«“])(?::[a-z][a-z0-9_]{2,40}){1,5}(?=$|[\s.,;!?)\]\"'»”])",  # :name; no ":p"
    r"</?(?:[A-Za-z][\w:-]{0,40}(?:\s[^<>\n]{0,500})?|\d{1,3})\s?/?>|&(?:[a-z]{2,8}|#\d{1,7});",
    rf"(?<![A-Za-z0-9_.])(?:[a-z][a-z0-9+.-]{{1,20}}://|www\.){_ADDRESS_SIGN}{{0,2000}}{_NO_STOP_BEFORE}",
    rf"(?<![A-Za-z0-9_.+%-])(?:{_NO_IDEOGRAPH}[\w.+%-]){{1,64}}@{_HOST_PART}(?:\.{_HOST_PART}){{1,8}}",
    r"(?<![A-Za-z0-9_@.-])(?:[a-z0-9-]{1,63}\.){1,6}(?:com|net|org|info|io|shop|store|app|dev|eu)"
    rf"{_NO_WORD_AFTER}(?:/{_ADDRESS_SIGN}{{0,500}}{_NO_STOP_BEFORE})?",
    r"(?<![A-Za-z0-9_@])@[A-Za-z0-9_](?:[A-Za-z0-9_.]{0,38}[A-Za-z0-9_])?",
    rf"#[A-Z0-9_-]{{0,40}}\d[A-Z0-9_-]{{0,40}}{_NO_WORD_AFTER}",
    rf"{_NO_WORD_BEFORE}[0-9a-f]{{8}}(?:-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}{_NO_WORD_AFTER}",
    r"\(?\+\d[\d ()./\u00a0-]{5,24}\d",  # telephone
    rf"{_CURRENCY}{_SPACE}{_NUMBER}(?:{_SPACE}{_CURRENCY})?",
    rf"{_SIGNED}{_NUMBER}{_SPACE}(?:{_CURRENCY}|{_UNIT})",
    rf"(?P<ordinal>{_NO_WORD_BEFORE}\d{{1,4}}(?:st|nd|rd|th|er|re|e|ème|ère){_NO_WORD_AFTER})",
    # FR-20931, AB123456789CN, then tkt_01h..., x100, 10am
    rf"{_NO_WORD_BEFORE}(?=[A-Z_/.-]{{1,40}}\d)[A-Z0-9]{{1,40}}(?:[-_/.][A-Z0-9]{{1,40}}){{0,8}}"
    rf"{_NO_WORD_AFTER}",
    rf"{_NO_WORD_BEFORE}(?=[A-Za-z_]{{0,40}}\d)(?=\d{{0,40}}[A-Za-z_])[A-Za-z0-9_]{{2,80}}{_NO_WORD_AFTER}",
    rf"{_SIGNED}{_NUMBER}",
)


@dataclass(frozen=True, slots=True)
class Protected:
    """A text with a sign "⟦n⟧" in place of each `tokens[n]`."""

    text: str
    tokens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Restored:
    """A text with its tokens back; `intact` says that each came back exactly once and no other sign did."""

    text: str
    intact: bool


def protect(text: str) -> Protected:
    """Take out of `text` all that must come back byte for byte; `restore` of the result is the text."""
    parts: list[str] = []
    tokens: list[str] = []
    at = 0
    for start, end in spans(text):
        parts += [text[at:start], sign(len(tokens))]
        tokens.append(text[start:end])
        at = end
    return Protected("".join((*parts, text[at:])), tuple(tokens))


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each thing in `text` that no translation may touch, in order, none overlapping."""
    for match in _untouched().finditer(text):
        if match.lastgroup != "ordinal":  # "1st" has its own form in every language
            yield match.span()


def sign(number: int) -> str:
    """What stands for token `number` while a text is translated."""
    return f"⟦{number}⟧"


def restore(translated: str, tokens: tuple[str, ...]) -> Restored:
    """Put the tokens back into a translation of their protected text, wherever the machine left them."""
    found: list[int] = []

    def put_back(match: re.Match[str]) -> str:
        number = int(match[1])
        found.append(number)
        return tokens[number] if number < len(tokens) else match[0]

    text = SIGN.sub(put_back, translated)
    return Restored(text, intact=sorted(found) == list(range(len(tokens))))


def translatable(protected: str) -> bool:
    """Whether a protected text has any word in it, a letter outside the signs."""
    return any(map(str.isalpha, protected))


@cache
def _untouched() -> re.Pattern[str]:
    """Compiled at the first text: it takes ~8 ms, which a cold start without a translation does not owe."""
    return re.compile("|".join(_UNTOUCHED))
