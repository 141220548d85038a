"""What the culture check finds in a reply, rule by rule."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from chalicelib.markets.culture import Finding, Written, action_of
from chalicelib.markets.culture_check import check_reply, check_source
from chalicelib.markets.profiles import Festival, Market, Taboo
from tests.fakes_of_markets import a_market, phrase

MORNING = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
EVENING = MORNING.replace(hour=20)
FRANCE = a_market(
    "FR",
    greetings=(phrase("fr", "Bonjour", hours=("05:00", "18:00")), phrase("fr", "Bonsoir", hours=("18:00", "05:00"))),
    closings=(phrase("fr", "Cordialement"), phrase("fr", "Bises", "informal")),
)
GERMANY = a_market("DE", ("de", "formal", "Sie"), greetings=(phrase("de", "Guten Tag"),))
POLITE = "Bonjour,\nVotre colis est en route.\nCordialement"


def found(text: str, market: Market = FRANCE, **fields: Any) -> list[Finding]:
    """What is found in a text in the market's first language, by mail, in the morning."""
    language = market.languages[0].tag
    usual = {"language": language, "read": language, "channel": "email", "at": MORNING}
    return list(check_reply(Written(text=text, market=market, **{**usual, **fields})))


def codes(text: str, market: Market = FRANCE, **fields: Any) -> list[str]:
    """Only their codes."""
    return [finding.code for finding in found(text, market, **fields)]


def test_a_polite_letter_has_nothing_to_be_found() -> None:
    assert codes(POLITE) == []


def test_a_letter_without_greeting_or_closing_is_told_which_are_usual_now() -> None:
    first, last = found("Votre colis est en route.", at=EVENING)
    assert (first.code, first.expected, last.code, last.expected) == (
        "greeting_missing", "Bonsoir", "closing_missing", "Cordialement",
    )  # fmt: skip


def test_a_chat_needs_no_letter_heads() -> None:
    assert codes("Votre colis est en route.", channel="chat") == []


def test_good_evening_in_the_morning_is_noticed_where_it_stands() -> None:
    (finding,) = found(POLITE.replace("Bonjour", "Bonsoir"))
    assert (finding.code, finding.start, finding.end, finding.expected) == ("greeting_time", 0, 7, "Bonjour")


def test_a_greeting_of_another_language_is_noticed() -> None:
    assert codes(POLITE.replace("Bonjour", "Hello")) == ["greeting_language"]


def test_a_word_that_only_begins_like_a_greeting_is_none() -> None:
    assert "greeting_language" not in codes(POLITE.replace("Bonjour", "Hidden"))


def test_a_closing_among_friends_does_not_fit_a_formal_market() -> None:
    assert codes(POLITE.replace("Cordialement", "Bises")) == ["closing_formality"]


@pytest.mark.parametrize(
    ("language", "address", "text", "words"),
    [
        ("de", "Sie", "Kannst du das Paket bitte öffnen?", "du"),
        ("es", "usted", "¿Tienes tu recibo?", "Tienes"),
        ("it", "Lei", "Puoi mandare la tua foto?", "Puoi"),
        ("nl", "u", "Kun je een foto sturen?", "je"),
        ("pl", "Pan/Pani", "Czy możesz wysłać zdjęcie?", "możesz"),
        ("cs", "vy", "Můžeš poslat fotku?", "Můžeš"),
        ("ru", "вы", "Пришли твой чек, пожалуйста.", "твой"),
        ("uk", "ви", "Надішли твій чек.", "твій"),
        ("tr", "siz", "Sana yeni ürün gönderiyoruz.", "Sana"),
        ("hi", "आप", "तुम अपना ऑर्डर बताओ।", "तुम"),
        ("id", "Anda", "Pesanan kamu sedang dikirim.", "kamu"),
        ("ja", "です・ます", "明日届くよ。また連絡するよ。", "するよ"),
        ("ko", "합쇼체", "내일 다시 연락할게.", "할게"),
        ("zh-Hans", "您", "你的包裹已经寄出。", "你"),
        ("th", "คุณ", "เธอจะได้รับพัสดุพรุ่งนี้", "เธอ"),
        ("pt-PT", "o senhor", "Podes enviar a tua fatura?", "tua"),
    ],
)
def test_an_informal_form_is_unexpected_where_people_are_formal(
    language: str, address: str, text: str, words: str
) -> None:
    market = a_market("XX", (language, "formal", address), currency="EUR")
    (finding,) = [one for one in found(text, market, channel="chat") if one.code.startswith("formality")]
    assert (finding.code, finding.found, finding.expected) == ("formality_unexpected", words, address)
    assert text[finding.start : finding.end] == words


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Sie sind da. Wenn sie es will, ist das gut."),
        ("fr", "Le thé est tiède, votre tasse aussi."),
        ("zh-Hans", "这款迷你音箱已经寄出。"),
        ("th", "เราแก้ไขให้แล้วค่ะ กูเกิลแมปก็ใช้ได้"),
        ("ko", "다리를 건너는 중입니다."),
        ("ja", "まだよく分かりません。"),
        ("hi", "तूफान के कारण देरी हुई।"),
    ],
)
def test_words_that_only_look_informal_are_left_alone(language: str, text: str) -> None:
    market = a_market("XX", (language, "formal", "polite"))
    assert not [code for code in codes(text, market, channel="chat") if code.startswith("formality")]


def test_two_forms_of_address_in_one_reply_are_mixed() -> None:
    assert codes("Guten Tag, bitte schicken Sie uns dein Foto.", GERMANY, channel="chat") == ["formality_mixed"]


def test_an_informal_market_may_be_informal() -> None:
    swedish = a_market("SE", ("sv", "informal", "du"), currency="SEK")
    assert codes("Hej, du får ditt paket i morgon.", swedish, channel="chat") == []


def test_a_customer_in_japan_is_not_called_san() -> None:
    japan = a_market("JP", ("ja", "formal", "です・ます"))
    (finding,) = found("田中さん、お荷物は発送済みです。", japan, channel="chat")
    assert (finding.code, finding.found, finding.expected) == ("honorific_missing", "田中さん", "田中様")


def test_a_taboo_is_told_in_the_owners_words() -> None:
    taboo = Taboo(
        code="calm_down",
        language="fr",
        words=("calmez-vous",),
        severity="high",
        reason="Blesse.",
        suggestion="Écoutez.",
    )
    (finding,) = found("Calmez-vous, votre colis arrive.", a_market("FR", taboos=(taboo,)), channel="chat")
    assert (finding.reason, finding.suggestion, finding.severity) == ("Blesse.", "Écoutez.", "high")


def test_a_taboo_of_one_language_is_none_in_another() -> None:
    taboo = Taboo(code="gift", language="de", words=("gift",), severity="high", reason="")
    both = a_market("DE", ("de", "formal", "Sie"), ("en", "formal", "you"), taboos=(taboo,))
    assert codes("Your gift is on its way.", both, channel="chat", language="en", read="en") == []


@pytest.mark.parametrize(("days", "is_told"), [(14, False), (15, True), (365, True)])
def test_more_days_to_return_than_the_policy_gives_is_a_promise_too_many(days: int, is_told: bool) -> None:
    text = f"Vous pouvez retourner l'article pendant {days} jours."
    assert ("promise_window" in codes(text, channel="chat", return_days=14)) is is_told


def test_days_that_have_nothing_to_do_with_returning_are_no_promise() -> None:
    assert codes("Votre colis arrive dans 30 jours.", channel="chat", return_days=14) == []


def test_what_nobody_can_guarantee_is_noticed() -> None:
    assert codes("Nous garantissons la livraison.", channel="chat") == ["promise_absolute"]


@pytest.mark.parametrize(
    "number",
    [
        "4111 1111 1111 1111", "FR76 3000 6000 0112 3456 7890 189", "529.982.247-25", "12345678Z",
        "2 55 08 14 168 025 38", "11010519491231002X", "2345 6789 0124",
    ],
)  # fmt: skip
def test_numbers_that_prove_themselves_are_personal_data_and_are_not_repeated(number: str) -> None:
    (finding,) = [one for one in found(f"Numéro : {number}.", channel="chat") if one.code == "personal_data"]
    assert (finding.found, action_of(finding, FRANCE)) == ("", "block")


@pytest.mark.parametrize(
    "number", ["4111 1111 1111 1112", "FR76 3000 6000 0112 3456 7890 188", "FR-20931", "0000000000000000"]
)
def test_other_numbers_are_nobodys_secret(number: str) -> None:
    assert "personal_data" not in codes(f"Numéro : {number}.", channel="chat")


def test_an_amount_in_another_currency_is_noticed_and_an_ambiguous_sign_is_not() -> None:
    assert codes("Nous remboursons 24,90 $.", channel="chat") == ["currency_unexpected"]
    mexico = a_market("MX", ("es", "formal", "usted"), currency="MXN")
    assert codes("Le devolvemos $ 249.90.", mexico, channel="chat") == []


@pytest.mark.parametrize(
    ("country", "language", "text", "expected"),
    [
        ("FR", "fr", "le 12/25/2026", ["date_order"]),
        ("FR", "fr", "le 25/12/2026", []),
        ("FR", "fr", "le 03/04/2026", ["date_ambiguous"]),
        ("FR", "fr", "le 04/04/2026", []),
        ("US", "en", "on 25/12/2026", ["date_order"]),
        ("US", "en", "on 12/25/2026", []),
        ("FR", "fr", "le 2026-12-25", []),
    ],
)
def test_dates_in_figures_are_read_as_the_market_reads_them(
    country: str, language: str, text: str, expected: list[str]
) -> None:
    assert codes(text, a_market(country, (language, "formal", "")), channel="chat") == expected


def test_a_suggested_date_has_its_month_in_words() -> None:
    assert found("le 12/25/2026", channel="chat")[0].expected == "25 décembre 2026"


def test_a_reply_nobody_translates_should_be_in_the_customers_language() -> None:
    assert codes("Guten Tag", language="de", channel="chat") == ["language_unexpected"]


def test_a_reply_longer_than_its_channel_is_told_the_limit() -> None:
    (finding,) = found("é" * 351, channel="google_play", limit=350)
    assert (finding.code, finding.start, finding.end) == ("too_long", 350, 351)


def test_custom_may_ask_for_silence() -> None:
    day = Festival(id="kippur", name="Yom Kippur", dates=(("2026-11-20", "2026-11-21"),), suppress="all_but_urgent")
    market = a_market("FR", festivals=(day,))
    assert codes("Votre colis arrive.", market, channel="chat") == ["festival_silence"]
    assert codes("Votre colis arrive.", market, channel="chat", urgency="urgent") == []


def test_a_festival_suggests_a_greeting_once() -> None:
    day = Festival(id="fete", name="Fête", dates=(("2026-11-20", "2026-11-20"),), greetings={"fr": "Bonne fête"})
    market = a_market("FR", festivals=(day,))
    assert [one.expected for one in found("Votre colis arrive.", market, channel="chat")] == ["Bonne fête"]
    assert codes("Bonne fête ! Votre colis arrive.", market, channel="chat") == []


def test_a_text_to_be_translated_is_not_asked_for_its_manners() -> None:
    written = Written(text="Hey, 12/25/2026", language="en", channel="email", market=FRANCE, at=MORNING)
    assert [finding.code for finding in check_source(written)] == ["date_order"]


def test_a_market_decides_what_stops_a_reply() -> None:
    strict = a_market("FR", checks={"date_ambiguous": "block", "personal_data": "warn"})
    finding = found("le 03/04/2026", strict, channel="chat")[0]
    assert (action_of(finding, strict), action_of(finding, FRANCE)) == ("block", "warn")
