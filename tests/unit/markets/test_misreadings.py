"""What of a customer's words may be misread by people of another culture."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from chalicelib.markets.culture import Written
from chalicelib.markets.misreadings import misreadings
from tests.fakes_of_markets import a_market

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def heard(country: str, language: str, text: str) -> dict[str, str]:
    """What is found, by code, with its meaning."""
    market = a_market(country, (language, "formal", ""))
    written = Written(text=text, language=language, channel="chat", market=market, at=NOON)
    return {finding.code: finding.expected for finding in misreadings(written)}


@pytest.mark.parametrize(
    ("country", "language", "text", "code"),
    [
        ("JP", "ja", "ありがとうございます。検討します。", "indirect_refusal"),
        ("CN", "zh-Hans", "以后再说吧。", "indirect_refusal"),
        ("KR", "ko", "생각해 보겠습니다.", "indirect_refusal"),
        ("JP", "ja", "少し残念です。", "indirect_complaint"),
        ("ID", "id", "Saya agak kecewa dengan kirimannya.", "indirect_complaint"),
        ("GB", "en", "I am a bit disappointed with the parcel.", "understatement"),
        ("IN", "en", "Yes yes, please proceed.", "polite_yes"),
        ("DE", "de", "Bitte um halb acht anrufen.", "misread_time"),
        ("GB", "en", "Please call at half seven.", "misread_time"),
        ("RU", "ru", "Позвоните в полвосьмого.", "misread_time"),
        ("RU", "ru", "Буду в половине восьмого утра.", "misread_time"),
        ("UA", "uk", "Зателефонуйте о пів на восьму.", "misread_time"),
        ("PL", "pl", "Proszę dzwonić o wpół do ósmej.", "misread_time"),
        ("CZ", "cs", "Zavolejte v půl osmé.", "misread_time"),
        ("SA", "ar", "سأنتظر ردكم إن شاء الله", "formulaic_phrase"),
        ("FR", "fr", "Je demande un remboursement.", "false_friend"),
        ("FR", "fr", "Reçu le 03/04/2026.", "misread_date"),
        ("DE", "de", "Es kostete 1.234 mit Versand.", "misread_number"),
    ],
)
def test_a_phrase_that_is_misread_elsewhere_is_flagged(country: str, language: str, text: str, code: str) -> None:
    assert code in heard(country, language, text)


@pytest.mark.parametrize(
    ("country", "language", "text", "year"),
    [
        ("JP", "ja", "令和8年11月20日に注文しました。", "2026"),
        ("TH", "th", "สั่งซื้อเมื่อ พ.ศ. 2569", "2026"),
        ("TW", "zh-Hant", "民國 115 年購買", "2026"),
        ("TW", "zh-Hant-TW", "民國 115 年購買", "2026"),
        ("SA", "ar", "تم الشراء في 1448 هـ", "2026"),
        ("SA", "ar", "تم الشراء سنة 1448 ه", "2026"),
    ],
)
def test_a_year_of_another_calendar_is_told_in_the_common_one(
    country: str, language: str, text: str, year: str
) -> None:
    assert heard(country, language, text)["other_calendar"] == year


@pytest.mark.parametrize(
    ("country", "language", "text"),
    [
        ("US", "en", "I am a bit disappointed with the parcel."),
        ("FR", "fr", "Bonjour, ma commande FR-20931 est arrivée abîmée le 25/12/2026."),
        ("DE", "de", "Meine Bestellung 1.234.567 kam nicht an."),
        ("TH", "th", "คำสั่งซื้อ 2512"),
        ("RU", "ru", "Полный возврат я не получил. Пользуюсь половиной. Половина товара разбита, верните половину."),
        ("UA", "uk", "Отримав половину, повний набір не прийшов."),
        ("CZ", "cs", "Přišla jen půlka, půl roku čekám."),
        ("SA", "ar", "اشتريت 1450 هاتفا و 1448 هدية"),
        ("DE", "de", "Geliefert am 03.04.2026."),
    ],
)
def test_what_nobody_misreads_is_not_flagged(country: str, language: str, text: str) -> None:
    assert heard(country, language, text) == {}


def test_each_cause_is_told_once_and_only_of_the_beginning_of_a_long_text() -> None:
    assert list(heard("JP", "ja", "検討します。" * 50)) == ["indirect_refusal"]
    assert heard("JP", "ja", "あ" * 5_000 + "検討します。") == {}
