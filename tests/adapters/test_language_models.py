"""The two language models as shipped, and what they are good for on real texts."""

from __future__ import annotations

import builtins
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from chalicelib.adapters.language_models import FastTextAndCld3, language_models, model_path
from chalicelib.languages.detect import CONFIDENT, Detected, Hints, detect
from chalicelib.languages.tags import ENABLED, SELDOM, UNKNOWN, base, enabled

DATA = Path(os.environ.get("MERIDIAN_DATA", "../shared/data"))

pytestmark = pytest.mark.skipif(not model_path().exists(), reason="the model is not set up: make setup")


@pytest.fixture(scope="module")
def models() -> FastTextAndCld3:
    return language_models()


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Bonjour, mon colis est arrivé cassé.", "fr"),
        ("Wo bleibt mein Paket? Ich warte seit zwei Wochen.", "de"),
        ("Nie otrzymałem jeszcze zwrotu pieniędzy.", "pl"),
        ("Где моя посылка? Прошло уже две недели.", "ru"),
        ("Де моя посилка? Минуло вже два тижні.", "uk"),
        ("أين طلبي؟ لم يصل الطرد حتى الآن", "ar"),
        ("سفارش من هنوز نرسیده است، لطفاً پیگیری کنید", "fa"),
        ("मेरा ऑर्डर अभी तक नहीं आया है", "hi"),
        ("我的包裹还没有送达，请帮我查询", "zh-Hans"),
        ("我的包裹還沒有送達，請幫我查詢", "zh-Hant"),
        ("Đơn hàng của tôi vẫn chưa đến nơi.", "vi"),
        ("WHERE IS MY ORDER? I WANT MY MONEY BACK!", "en"),
    ],
)
def test_a_customers_sentence_is_recognised(models: FastTextAndCld3, text: str, tag: str) -> None:
    found = detect(text, Hints(), models)
    assert (found.tag, found.confidence >= CONFIDENT) == (tag, True)


@pytest.mark.parametrize(
    "text",
    [
        "mera order abhi tak nahi aaya kya karu",
        "kahan hai mera paisa wapas karo jaldi",
        "Moya posylka do sikh por ne prishla",
        "wo de baoguo hai mei you dao",
    ],
)
def test_romanised_text_is_never_a_confident_language(models: FastTextAndCld3, text: str) -> None:
    assert detect(text, Hints(), models).confidence < CONFIDENT


def test_line_breaks_are_spaces_to_the_models(models: FastTextAndCld3) -> None:
    assert models.score("Where is\nmy\r\nparcel") == models.score("Where is my parcel")


def test_an_opinion_is_a_share_of_one(models: FastTextAndCld3) -> None:
    opinion = models.score("Bonjour, où est mon colis ?")
    assert 0.9 < sum(opinion.values()) <= 1.001
    assert max(opinion, key=lambda tag: opinion[tag]) == "fr"


def test_without_the_second_model_the_first_answers_alone(
    models: FastTextAndCld3, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def missing(name: str, *rest: Any) -> Any:
        if name == "gcld3":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", missing)
    found = detect("Bonjour, mon colis est arrivé cassé.", Hints(), language_models())
    assert found.tag == "fr"


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of one file of the development data; skips the test when it is not there."""
    path = DATA / name
    if not path.exists():
        pytest.skip("no development data: set MERIDIAN_DATA")
    return map(json.loads, path.read_text(encoding="utf-8").splitlines())


def share(found: list[bool]) -> float:
    return sum(found) / len(found)


Recognise = Callable[[dict[str, str], Hints], Detected]


@pytest.fixture
def recognise(models: FastTextAndCld3) -> Recognise:
    return lambda row, hints: detect(row["text"], hints, models)


def is_right(row: dict[str, str], found: Detected) -> bool:
    return base(found.tag) == base(row["lang"])


# The floors are general rules' results on the development half, less a margin; docs say what was measured.


def test_sentences_of_the_products_languages_are_recognised(recognise: Recognise) -> None:
    known = [row for row in rows("lid/lid_lingua.dev.jsonl") if enabled(row["lang"]) in ENABLED - SELDOM]
    sentences = [row for row in known if row["granularity"] == "sentence"]
    pairs = [row for row in known if row["granularity"] == "word-pair"]
    words = [row for row in known if row["granularity"] == "single-word"]
    assert share([is_right(row, recognise(row, Hints())) for row in sentences]) >= 0.975
    assert share([is_right(row, recognise(row, Hints())) for row in pairs]) >= 0.88
    assert share([is_right(row, recognise(row, Hints(customer=row["lang"]))) for row in words]) >= 0.88


def test_news_of_the_products_languages_is_recognised_and_chinese_told_apart(recognise: Recognise) -> None:
    known = [row for row in rows("lid/lid_ntrex.dev.jsonl") if enabled(row["lang"]) != UNKNOWN]
    assert share([is_right(row, recognise(row, Hints())) for row in known]) >= 0.96
    chinese = [row for row in known if row["lang"] in ("zh-Hans", "zh-Hant")]
    assert all(recognise(row, Hints()).tag == row["lang"] for row in chinese)


def test_romanised_hindi_is_no_confident_other_language(recognise: Recognise) -> None:
    hindi = [row for row in rows("sentiment/sent_3class_12lang.dev.jsonl") if row["lang"] == "hi-Latn"]
    sure = [found for row in hindi if (found := recognise(row, Hints())).confidence >= CONFIDENT]
    # Some rows are plain English.
    assert {found.tag for found in sure} <= {"en"}


def test_a_language_the_product_has_not_is_seldom_taken_for_another(recognise: Recognise) -> None:
    strange = [
        row
        for row in rows("lid/lid_lingua.dev.jsonl")
        if enabled(row["lang"]) == UNKNOWN and row["granularity"] == "sentence"
    ]
    assert share([recognise(row, Hints()).confidence >= CONFIDENT for row in strange]) <= 0.02
