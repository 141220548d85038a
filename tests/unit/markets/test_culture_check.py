"""What the culture check finds in a reply, rule by rule."""

from __future__ import annotations

import time
from dataclasses import replace
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


def test_a_japanese_letter_begins_with_whom_it_is_for() -> None:
    japan = a_market("JP", ("ja", "formal", "です・ます"), greetings=(phrase("ja", "お世話になっております"),))
    assert codes("田中様\n\n発送いたしました。", japan) == []
    assert codes("発送いたしました。", japan) == ["greeting_missing"]


def test_a_closing_may_be_written_with_a_sharp_s() -> None:
    german = a_market("DE", ("de", "formal", "Sie"), closings=(phrase("de", "Mit freundlichen Grüßen"),))
    assert codes("Guten Tag, danke.\nViele Grüße", german) == []


def test_a_chat_needs_no_letter_heads() -> None:
    assert codes("Votre colis est en route.", channel="chat") == []


def test_good_evening_in_the_morning_is_noticed_where_it_stands() -> None:
    (finding,) = found(POLITE.replace("Bonjour", "Bonsoir"))
    assert (finding.code, finding.start, finding.end, finding.expected) == ("greeting_time", 0, 7, "Bonjour")


def test_a_greeting_of_another_language_is_noticed() -> None:
    assert codes(POLITE.replace("Bonjour", "Hello")) == ["greeting_language"]


@pytest.mark.parametrize(
    ("language", "text"),
    [("ca", "Hola, Marta."), ("sk", "Dobrý deň"), ("sk", "Ahoj"), ("af", "Hallo Pieter"), ("fil", "Hello po")],
)
def test_no_greeting_is_foreign_to_a_language_whose_own_are_unknown(language: str, text: str) -> None:
    market = a_market("XX", (language, "formal", ""))
    assert codes(text, market, channel="chat") == []


def test_a_word_that_only_begins_like_a_greeting_is_none() -> None:
    assert "greeting_language" not in codes(POLITE.replace("Bonjour", "Hidden"))
    assert "greeting_language" not in codes(POLITE.replace("Bonjour", "Hi-fi"))


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
        ("de", "Ihr Gerät DU-200 finden Sie auf dein-abo.de, das Spiel „Du & Ich“ auch. Dir. Vertrieb: A. Roth"),
        ("de", "Wir wünschen Euch allen und Ihnen frohe Tage."),
        ("fr", "Votre bague « Toi et moi » et le parfum toi et moi, ton sur ton, sont partis."),
        ("zh-Hans", "您订购的你好牌牙膏已发货。"),
        ("ko", "끈의 길이야말로 고객님께 중요합니다. 30cm 길이야"),
    ],
)
def test_words_that_only_look_informal_are_left_alone(language: str, text: str) -> None:
    market = a_market("XX", (language, "formal", "polite"))
    assert not [code for code in codes(text, market, channel="chat") if code.startswith("formality")]


def test_two_forms_of_address_in_one_reply_are_mixed() -> None:
    assert codes("Guten Tag, bitte schicken Sie uns dein Foto.", GERMANY, channel="chat") == ["formality_mixed"]


@pytest.mark.parametrize("language", ["fr", "fr-FR", "fr-BE"])
def test_a_variant_of_a_language_is_spoken_as_the_language(language: str) -> None:
    assert codes("Tu as un colis.", channel="chat", language=language, read=language) == ["formality_unexpected"]


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


def test_a_taboo_between_quotation_marks_is_a_name() -> None:
    taboo = Taboo(code="never", language="fr", words=("jamais",), severity="high", reason="")
    market = a_market("FR", taboos=(taboo,))
    assert codes("Le livre « Jamais sans toi » est parti.", market, channel="chat") == []
    assert codes("Jamais !", market, channel="chat") == ["taboo_word"]


def test_a_taboo_of_one_language_is_none_in_another() -> None:
    taboo = Taboo(code="gift", language="de", words=("gift",), severity="high", reason="")
    both = a_market("DE", ("de", "formal", "Sie"), ("en", "formal", "you"), taboos=(taboo,))
    assert codes("Your gift is on its way.", both, channel="chat", language="en", read="en") == []


@pytest.mark.parametrize(("days", "is_told"), [(14, False), (15, True), (365, True)])
def test_more_days_to_return_than_the_policy_gives_is_a_promise_too_many(days: int, is_told: bool) -> None:
    text = f"Vous pouvez retourner l'article pendant {days} jours."
    assert ("promise_window" in codes(text, channel="chat", return_days=14)) is is_told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "返品は11月22日までにお願いいたします。"),
        ("zh-Hans", "退货请在11月22日之前寄出。"),
        ("ko", "반품은 11월 22일까지 보내 주십시오."),
        ("fr", "Après votre retour, le remboursement est fait sous 15 jours ouvrés."),
        ("pl", "Zwrot środków nastąpi w ciągu 15 dni."),
        ("en", "Refunds take 45 days."),
        ("en", "We received your return. The new lamp arrives in 20 days."),
        ("en", "You can return it; the warranty ends in 400 days."),
        ("de", "Rückgabe bis 22.11.; am 3/30 Tage der offenen Tür."),
    ],
)
def test_dates_refunds_warranties_and_other_sentences_are_no_window(language: str, text: str) -> None:
    market = a_market("XX", (language, "formal", ""))
    assert "promise_window" not in codes(text, market, channel="chat", return_days=14)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "60日以内であれば返品いただけます。"),
        ("zh-Hans", "60天内可以退货。"),
        ("zh-Hans", "退货期为60日。"),
        ("ja", "返品期間は60日です。"),
        ("ko", "반품 기간은 60일입니다."),
        ("it", "Ha 60 giorni per il reso."),
        ("de", "60-tägiges Rückgaberecht"),
        ("ko", "60일 이내에 반품하실 수 있습니다."),
        ("en", "You have 60 days to return it."),
        ("en", "You can use our 60-day return."),
        ("fr", "On te garantit 60 jours pour un retour."),
        ("pl", "Na zwrot mają Państwo 60 dni."),
        ("ar", "يمكنكم إرجاع المنتج خلال 60 يوما."),
        ("hi", "आप 60 दिन में सामान वापस कर सकते हैं।"),
    ],
)
def test_a_window_too_long_is_found_in_other_languages(language: str, text: str) -> None:
    market = a_market("XX", (language, "formal", ""))
    assert "promise_window" in codes(text, market, channel="chat", return_days=14)


def test_days_that_have_nothing_to_do_with_returning_are_no_promise() -> None:
    assert codes("Votre colis arrive dans 30 jours.", channel="chat", return_days=14) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Nous garantissons la livraison."),
        ("en", "It will arrive without fail."),
        ("ja", "絶対に明日届けるよ。"),
        ("ja", "必ず明日お届けします。"),
        ("ko", "절대로 이런 일이 없을 것입니다."),
        ("zh-Hans", "我们百分之百保证明天送到。"),
        ("de", "Wir garantieren Ihnen die Lieferung bis 5.12.2026."),
    ],
)
def test_what_nobody_can_guarantee_is_noticed(language: str, text: str) -> None:
    market = a_market("XX", (language, "formal", ""))
    assert "promise_absolute" in codes(text, market, channel="chat")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "ご自身で絶対に分解しないでください。"),
        ("ko", "절대로 분해하지 마십시오."),
        ("en", "Please start it without fail-safe mode."),
        ("en", "We guarantee our products for 2 years."),
        ("zh-Hans", "我们百分之百理解您的心情。"),
        ("es", "No garantizamos que llegue mañana."),
        ("fr", "N'utilisez plus jamais ce chargeur."),
    ],
)
def test_warnings_and_warranties_promise_nothing(language: str, text: str) -> None:
    market = a_market("XX", (language, "formal", ""))
    assert "promise_absolute" not in codes(text, market, channel="chat")


@pytest.mark.parametrize(
    "number",
    [
        "4111 1111 1111 1111", "FR76 3000 6000 0112 3456 7890 189", "529.982.247-25", "12345678Z",
        "2 55 08 14 168 025 38", "11010519491231002X", "2345 6789 0124", "3782 822463 10005", "5555-5555-5555-4444",
        "2223003122003222", "6212 3456 7890 0000 003", "12 4111 1111 1111 1111", "3056 930902 5904",
    ],
)  # fmt: skip
def test_numbers_that_prove_themselves_are_personal_data_and_are_not_repeated(number: str) -> None:
    (finding,) = [one for one in found(f"Numéro : {number}.", channel="chat") if one.code == "personal_data"]
    assert (finding.found, action_of(finding, FRANCE)) == ("", "block")


@pytest.mark.parametrize(
    "number",
    [
        "4111 1111 1111 1112", "FR76 3000 6000 0112 3456 7890 188", "FR-20931", "0000000000000000", "490154203237518",
        "4006381333932",
        "79927398713", "9400 1000 0000 0006", "suivi : 4111 1111 1111 1111", "tracking number 4111111111111111",
        "追跡番号：4111 1111 1111 1111", "Sendungsnummer 4111 1111 1111 1111",
    ],
)  # fmt: skip
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
        ("FR", "fr", "le 03/04/2026", []),
        ("FR", "en", "on 03/04/2026", ["date_ambiguous"]),
        ("SG", "en", "on 03/04/2026", ["date_ambiguous"]),
        ("SG", "en", "on 03.04.2026", []),
        ("DE", "de", "am 03.06.2026", []),
        ("US", "en", "on 06/03/2026", []),
        ("FR", "fr", "le 04/04/2026", []),
        ("US", "en", "on 25/12/2026", ["date_order"]),
        ("US", "en", "on 12/25/2026", []),
        ("FR", "fr", "le 2026-12-25", []),
    ],
)
def test_dates_in_figures_are_read_as_the_market_reads_them(
    country: str, language: str, text: str, expected: list[str]
) -> None:
    market = a_market(country, ({"FR": "fr"}.get(country, language), "formal", ""))
    assert codes(text, market, channel="chat", language=language, read=language) == expected


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
    (finding,) = found("Votre colis arrive.", market, channel="chat")
    assert (finding.code, action_of(finding, market)) == ("festival_silence", "block")
    assert codes("Votre colis arrive.", market, channel="chat", urgency="urgent") == []


def test_a_festival_suggests_a_greeting_once() -> None:
    day = Festival(id="fete", name="Fête", dates=(("2026-11-20", "2026-11-20"),), greetings={"fr": "Bonne fête"})
    market = a_market("FR", festivals=(day,))
    assert [one.expected for one in found("Votre colis arrive.", market, channel="chat")] == ["Bonne fête"]
    assert codes("Bonne fête ! Votre colis arrive.", market, channel="chat") == []


def test_a_text_to_be_translated_is_not_asked_for_its_manners() -> None:
    written = Written(text="Hey, 12/25/2026", language="en", channel="email", market=FRANCE, at=MORNING)
    assert [finding.code for finding in check_source(written)] == ["date_order"]


def test_a_text_to_be_translated_is_asked_for_the_silence_of_the_day() -> None:
    day = Festival(id="kippur", name="Yom Kippur", dates=(("2026-11-20", "2026-11-21"),), suppress="all_but_urgent")
    market = a_market("FR", festivals=(day,))
    written = Written(text="Your parcel", language="en", channel="email", market=market, at=MORNING)
    assert [finding.code for finding in check_source(written)] == ["festival_silence"]


@pytest.mark.parametrize(
    "text", ["Ihr ", "1", "1 1 ", "4111 1111 1111 1111 ", "AA11 ", "DE89 3704 0044 0532 0130 00 ", '„a"', "30 days. "]
)
def test_no_text_makes_the_check_slow(text: str) -> None:
    written = Written(text="", language="de", read="de", channel="email", market=GERMANY, at=MORNING, return_days=14)
    check_reply(written)
    long = replace(written, text=(text * 200_000)[:200_000])
    begun_at = time.process_time()
    check_reply(long)
    assert time.process_time() - begun_at < 0.5


def test_a_market_decides_what_stops_a_reply() -> None:
    strict = a_market("FR", checks={"date_order": "block", "personal_data": "warn"})
    finding = found("le 12/25/2026", strict, channel="chat")[0]
    assert (action_of(finding, strict), action_of(finding, FRANCE)) == ("block", "warn")
