"""How long a post is, as networks count: in what readers take for one character each, or by weight.

Sources: Unicode Standard Annex 29; X, "Counting characters" and the configuration file of twitter-text (version 3),
which it names as the rule.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any

A_LINK = 23  # `transformedURLLength`
LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))  # `ranges` of weight 100; all others weigh 200
AN_EMOJI = 2  # `emojiParsingEnabled`: however many code points it is made of
LINK = re.compile(r"https?://\S+")
PICTOGRAM = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u2300-\u23ff\u20e3\U0001f1e6-\U0001f1ff]")


def graphemes(words: str) -> int:
    """How many characters a reader sees."""
    return len(_clusters().findall(words))


def weight_of(words: str) -> int:
    """The length that X gives it, in NFC: a link counts as one of 23."""
    normal = unicodedata.normalize("NFC", words)
    bare, links = LINK.subn("", normal)
    return links * A_LINK + sum(_weight(cluster) for cluster in _clusters().findall(bare))


def _weight(cluster: str) -> int:
    if PICTOGRAM.search(cluster):
        return AN_EMOJI
    return sum(1 if any(first <= ord(one) <= last for first, last in LIGHT) else 2 for one in cluster)


@cache
def _clusters() -> Any:
    import regex

    return regex.compile(r"\X")
