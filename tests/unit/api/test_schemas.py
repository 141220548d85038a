"""What texts, ids, times and money look like on the wire."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime, timedelta, timezone
from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from chalicelib.api.schemas import Body, Country, Email, LanguageTag, Line, Moment, Money, Resource, Text, id_of


class Words(Body):
    """Texts of both kinds."""

    name: Annotated[str, Line(12)] = "-"
    story: Annotated[str, Text(12)] = "-"


class Facts(Body):
    """Everything that is not free text."""

    at: Moment | None = None
    language: LanguageTag | None = None
    country: Country | None = None
    email: Email | None = None
    ticket_id: Annotated[str, id_of("ticket_id")] | None = None


class Moments(Resource):
    """A time as it is answered."""

    at: Moment


def test_a_text_is_composed_before_it_is_measured() -> None:
    decomposed = unicodedata.normalize("NFD", "é" * 12)
    assert Words(name=decomposed, story=decomposed) == Words(name="é" * 12, story="é" * 12)


def test_limits_are_in_characters_not_bytes() -> None:
    assert Words(story="日本語" * 4).story == "日本語" * 4
    with pytest.raises(ValidationError):
        Words(story="日本語" * 4 + "。")


@pytest.mark.parametrize("control", ["\u202e", "\u2066", "\u200f", "\u061c"])
def test_a_name_cannot_turn_the_reading_direction(control: str) -> None:
    assert Words(name=f"Ana{control}gpj").name == "Anagpj"


def test_a_text_keeps_the_marks_its_script_needs() -> None:
    assert Words(story="مرحبا \u200fبك\u200d").story == "مرحبا \u200fبك\u200d"


def test_a_text_may_have_lines_and_a_name_may_not() -> None:
    assert Words(story="a\r\n\tb").story == "a\r\n\tb"
    for separator in ("\n", "\r", "\t", "\u2028", "\u2029"):
        with pytest.raises(ValidationError, match="line break"):
            Words(name=f"a{separator}b")


@given(st.text(max_size=20))
def test_a_text_is_taken_exactly_when_its_published_pattern_and_length_say_so(text: str) -> None:
    story = Words.model_json_schema()["properties"]["story"]
    composed = unicodedata.normalize("NFC", text)
    fits = 1 <= len(composed) <= story["maxLength"] and bool(re.search(story["pattern"], composed))
    try:
        Words(story=text)
    except ValidationError:
        assert not fits
    else:
        assert fits


@pytest.mark.parametrize(
    "facts",
    [
        {"at": "2026-11-21T10:00:00"},
        {"at": "yesterday"},
        {"at": 1_700_000_000},
        {"language": "english"},
        {"language": "EN"},
        {"language": "zh-hans"},
        {"country": "fr"},
        {"country": "FRA"},
        {"email": "a b@c.d"},
        {"email": "a@b\r\nBcc: x@y.z"},
        {"email": "a@" + "b" * 300},
        {"ticket_id": "tkt_1"},
        {"ticket_id": "msg_01HZY3V5Q9T8R7E6W5Q4A3S2D1"},
    ],
)
def test_what_only_looks_like_a_fact_is_refused(facts: dict[str, object]) -> None:
    import json

    with pytest.raises(ValidationError):
        Facts.model_validate_json(json.dumps(facts), strict=True)


@pytest.mark.parametrize("tag", ["en", "zh-Hans", "pt-BR", "zh-Hant-TW", "es-419", "fil"])
def test_language_tags_are_taken_as_they_are_written(tag: str) -> None:
    assert Facts(language=tag).language == tag


def test_times_are_inside_and_answered_in_utc() -> None:
    given_at = datetime(2026, 11, 21, 10, 0, 0, 123_456, tzinfo=timezone(timedelta(hours=8)))
    facts = Facts.model_validate_json('{"at": "2026-11-21T10:00:00.123456+08:00"}', strict=True)
    assert facts.at == given_at
    assert facts.at is not None
    assert facts.at.tzinfo is UTC
    assert Moments(at=given_at).model_dump_json() == '{"at":"2026-11-21T02:00:00.123Z"}'


def test_money_is_a_decimal_text_and_a_currency() -> None:
    assert Money(amount="0.000412", currency="USD").amount == "0.000412"
    for amount, currency in (("1e3", "USD"), ("1.2345678", "USD"), ("1,5", "EUR"), ("1", "eur")):
        with pytest.raises(ValidationError):
            Money(amount=amount, currency=currency)
