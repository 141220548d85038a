"""The profiles that ship with the product: data/markets, a file per market.

A file keeps every version of its market that ever shipped, the older first, so that whoever noted one finds it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib import resources

from chalicelib.markets.profiles import MarketDocument


@cache
def shipped_profiles() -> Sequence[MarketDocument]:
    """Every version that ever shipped, market by market; `version` counts from 1."""
    files = resources.files("chalicelib.markets").joinpath("data", "markets").iterdir()
    named = sorted((file for file in files if file.name.endswith(".json")), key=lambda file: file.name)
    return tuple(document for file in named for document in json.loads(file.read_text("utf-8")))
