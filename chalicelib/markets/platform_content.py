"""What a marketplace forbids in a message: ways to reach somebody outside of it, and markup.

Found is what can be recognised without understanding: advertising in plain words is left to whoever writes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from chalicelib.markets.culture import Finding
from chalicelib.markets.platforms import Ban, Platform

# Endings of addresses that are recognised without "https://" or "www." before them: no words of any language.
_ENDINGS = "com|net|org|info|biz|shop|store|online|site|app|io|ly|co"
_PATTERNS: Mapping[Ban, re.Pattern[str]] = {
    "email": re.compile(r"(?<![\w.+-])[\w.+-]{1,64}[@＠][\w-]{1,63}(?:\.[\w-]{1,63})+"),
    "link": re.compile(
        rf"(?:https?://|(?<![\w.])www\.)[^\s<>\"]{{1,2000}}|"
        rf"(?<![\w@＠./+-])(?:[a-z0-9-]{{1,63}}\.)+(?:{_ENDINGS})(?![\w@-]|\.\w)(?:/[^\s<>\"]{{0,2000}})?",
        re.IGNORECASE,
    ),
    "phone": re.compile(
        r"(?<![\w+])(?:\+|00(?=[1-9]))\d[\d ().\-/\u00a0]{5,20}\d|(?<![\w./-])0\d[\d ()./\-\u00a0]{5,16}\d"
    ),
    "messenger": re.compile(
        r"(?<![a-z])(?:whats\s?app|we\s?chat|weixin|telegram|viber|skype|kakao\s?talk|zalo|line\s?id|instagram|facebook)"
        r"(?![a-z])|微信|카카오톡",
        re.IGNORECASE,
    ),
    "html": re.compile(r"</?[a-z][^<>]{0,200}>", re.IGNORECASE),
}
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")
_DIGITS = range(9, 16)  # of a phone number as it is written; ITU-T E.164 has 15 at most


def forbidden(text: str, platform: Platform) -> Iterator[Finding]:
    """What of a text the platform would refuse, in the order of the text; `expected` names the rule."""
    found = [(match, ban) for ban in platform.forbids for match in _found(ban, text, platform)]
    for match, ban in sorted(found, key=lambda one: one[0].start()):
        start, end = match.span()
        yield Finding(code="platform_content", severity="high", start=start, end=end, found=match[0], expected=ban)


def _found(ban: Ban, text: str, platform: Platform) -> Iterable[re.Match[str]]:
    for match in _PATTERNS[ban].finditer(text):
        if ban == "link" and _is_own(match[0], platform):
            continue
        if ban == "phone" and not _is_phone(match[0]):
            continue
        yield match


def _is_own(link: str, platform: Platform) -> bool:
    host = re.split(r"[/?#:]", re.sub(r"^https?://", "", link, flags=re.IGNORECASE), maxsplit=1)[0].casefold()
    return any(host == own or host.endswith(f".{own}") for own in platform.own_hosts)


def _is_phone(number: str) -> bool:
    return sum(sign.isdecimal() for sign in number) in _DIGITS and not _DATE.match(number)
