"""How customers of a market are spoken to, at any time of day and in any of its languages."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import get_args

import pytest

from chalicelib.desk.tickets import Channel
from chalicelib.markets.speaking import channel_class, hints_for
from tests.unit.markets.test_festivals import shipped


@pytest.mark.parametrize(
    ("hour", "greeting"), [(0, "おはようございます"), (3, "こんにちは"), (9, "こんばんは"), (19, "こんばんは")]
)
def test_the_greeting_is_that_of_the_local_time_of_day(hour: int, greeting: str) -> None:
    hints = hints_for(shipped("JP"), datetime(2026, 11, 20, hour, tzinfo=UTC))
    assert hints.greetings[0].text == greeting
    assert hints.spoken.honorific == "{name}様"


def test_a_language_the_market_speaks_has_its_own_phrases_and_any_other_those_of_the_main_one() -> None:
    noon = datetime(2026, 11, 20, 17, tzinfo=UTC)
    assert hints_for(shipped("US"), noon, language="es-MX").spoken.tag == "es"
    assert hints_for(shipped("US"), noon, language="fi").spoken.tag == "en"
    assert {one.language for one in hints_for(shipped("US"), noon, language="es").closings} == {"es"}


def test_only_phrases_of_the_formality_that_the_language_is_spoken_in_are_told() -> None:
    hints = hints_for(shipped("SE"), datetime(2026, 11, 20, 12, tzinfo=UTC))
    assert {one.formality for one in (*hints.greetings, *hints.closings)} == {"informal"}


def test_what_is_celebrated_today_is_told() -> None:
    hints = hints_for(shipped("DE"), datetime(2026, 12, 25, 12, tzinfo=UTC))
    assert [one.greetings["de"] for one in hints.festivals] == ["Frohe Weihnachten"]


def test_every_channel_has_a_class_for_which_every_market_gives_a_register() -> None:
    classes = {channel_class(channel) for channel in get_args(Channel)}
    assert classes == {"email", "chat", "review", "phone"} == set(shipped("FR").manners.register)
    assert hints_for(shipped("JP"), datetime(2026, 11, 20, tzinfo=UTC), channel="app_store").register == "formal"
