"""Letters as a good agent writes them pass the culture check of the markets that ship: whoever is warned for nothing
stops reading warnings.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from chalicelib.markets.culture import Written
from chalicelib.markets.culture_check import check_reply
from chalicelib.markets.profile_documents import market_from
from chalicelib.markets.shipped_profiles import shipped_profiles

GOOD: dict[str, dict[str, Any]] = json.loads(Path(__file__).with_name("good_replies.json").read_text("utf-8"))
MARKETS = {document["id"]: market_from(document) for document in shipped_profiles()}


@pytest.mark.parametrize(
    ("language", "reply"), [(language, reply) for language, good in GOOD.items() for reply in good["replies"]]
)
def test_a_good_reply_is_not_warned_of(language: str, reply: str) -> None:
    market = MARKETS[GOOD[language]["market"]]
    morning = datetime(2026, 6, 9, 9, 30, tzinfo=ZoneInfo(market.time_zone))
    written = Written(
        text=reply,
        language=language,
        read=language,
        channel="email",
        market=market,
        at=morning,
        return_days=30,
    )
    assert [(one.code, one.found) for one in check_reply(written) if one.severity != "low"] == []
