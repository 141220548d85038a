"""Which language a customer writes: the rules, with models that say what the test wants."""

from __future__ import annotations

import pytest

from chalicelib.languages.detect import (
    ACT_ON,
    CONFIDENT,
    NOTHING,
    Detected,
    Hints,
    acted_on,
    detect,
    own_words,
    settled,
)
from chalicelib.languages.tags import enabled
from tests.unit.languages.stub_models import Says

UNSURE = Says({"it": 0.15, "sw": 0.12, "en": 0.1})


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("배송이 아직 안 왔어요", "ko"),
        ("商品がまだ届いていません", "ja"),
        ("キャンセル", "ja"),
        ("ยังไม่ได้รับพัสดุ", "th"),
        ("החבילה לא הגיעה", "he"),
        ("Το δέμα δεν έφτασε", "el"),
        ("Ծանրոցը չի հասել", "hy"),
        ("ამანათი არ მოსულა", "ka"),
        ("পার্সেল আসেনি", "bn"),
        ("பார்சல் வரவில்லை", "ta"),
        ("పార్సెల్ రాలేదు", "te"),
    ],
)
def test_a_script_of_one_language_needs_no_model(text: str, tag: str) -> None:
    models = Says({"en": 1.0})
    found = detect(text, Hints(customer="en"), models)
    assert (found.tag, found.confidence > 0.9, models.asked) == (tag, True, [])


def test_korean_that_names_an_english_product_is_korean() -> None:
    assert detect("Meridian Pro Max 케이스 주문 취소해 주세요", Hints(), Says({"en": 1.0})).tag == "ko"


@pytest.mark.parametrize(
    ("text", "hint", "tag"),
    [
        ("我的包裹还没有送达，请帮我查询", None, "zh-Hans"),
        ("我的包裹還沒有送達，請幫我查詢", None, "zh-Hant"),
        ("我的包裹還沒有送達，請幫我查詢", "zh-CN", "zh-Hant"),
        ("包裹在哪里", "zh-TW", "zh-Hant"),
        ("包裹在哪里", None, "zh-Hans"),
        ("返品希望", "ja", "ja"),
        ("我的包裹还没有送达", "ja", "zh-Hans"),
    ],
)
def test_han_is_read_by_its_characters_then_by_what_is_known(text: str, hint: str | None, tag: str) -> None:
    assert detect(text, Hints(customer=hint), Says({"zh": 0.9})).tag == tag


def test_han_that_the_models_read_as_japanese_is_japanese() -> None:
    assert detect("商品不良交換希望", Hints(), Says({"ja": 0.8, "zh": 0.2})).tag == "ja"


def test_models_that_agree_are_believed() -> None:
    found = detect("Where is my parcel, please?", Hints(), Says({"en": 0.95}))
    assert found.tag == "en"
    assert found.confidence >= CONFIDENT


def test_models_that_contradict_each_other_on_a_sentence_are_not() -> None:
    assert detect("mera order abhi tak nahi aaya", Hints(), UNSURE) == NOTHING


@pytest.mark.parametrize("evidence", [{"hi-Latn": 0.5, "en": 0.3}, {"eu": 0.5, "es": 0.3}])
def test_a_language_the_product_has_not_is_unknown(evidence: dict[str, float]) -> None:
    assert detect("kuch bhi nahi mila abhi tak", Hints(), Says(evidence)) == NOTHING


def test_romanised_hindi_of_a_hindi_speaker_is_hindi_with_little_confidence() -> None:
    found = detect("mera order abhi tak nahi aaya", Hints(customer="hi-IN"), Says({"hi-Latn": 0.5, "en": 0.2}))
    assert (found.tag, found.confidence < CONFIDENT) == ("hi", True)


def test_english_of_a_hindi_speaker_is_english() -> None:
    found = detect("my order has not arrived yet", Hints(customer="hi"), Says({"en": 0.97}))
    assert (found.tag, found.confidence >= CONFIDENT) == ("en", True)


def test_only_languages_of_the_script_are_considered() -> None:
    assert detect("Где моя посылка сейчас", Hints(), Says({"en": 0.6, "ru": 0.4})).tag != "en"


def test_one_word_is_a_guess_but_never_a_sure_one() -> None:
    found = detect("gracias", Hints(), Says({"es": 0.9}))
    assert (found.tag, found.confidence < CONFIDENT) == ("es", True)


def test_one_word_in_the_customers_language_is_sure() -> None:
    found = detect("gracias", Hints(customer="es"), Says({"es": 0.6, "pt": 0.3}))
    assert (found.tag, found.confidence >= CONFIDENT) == ("es", True)


def test_models_in_doubt_are_sure_enough_when_the_customer_is_known() -> None:
    models = Says({"pt": 0.4, "es": 0.3})
    assert detect("encomenda perdida", Hints(customer="pt-BR"), models).confidence >= CONFIDENT
    assert detect("encomenda perdida", Hints(), models).confidence < CONFIDENT


def test_what_is_known_of_the_customer_decides_between_neighbours() -> None:
    models = Says({"nb": 0.4, "da": 0.35})
    assert detect("pakken er ikke kommet", Hints(customer="da-DK"), models).tag == "da"
    assert detect("pakken er ikke kommet", Hints(customer="nb-NO"), models).tag == "nb"


def test_a_wrong_hint_does_not_outweigh_a_clear_text() -> None:
    assert detect("Wo bleibt denn mein Paket?", Hints(customer="fr"), Says({"de": 0.98})).tag == "de"


def test_the_language_of_the_ticket_counts_before_that_of_the_customer() -> None:
    assert detect("ok", Hints(ticket="fr", customer="de"), UNSURE).tag == "fr"
    assert detect("ok", Hints(ticket="und", customer="de"), UNSURE).tag == "de"


@pytest.mark.parametrize("text", ["", "   ", "ok", "12345", "👍👍", "https://example.com/a", "???"])
def test_too_little_to_read_is_unknown_and_asks_no_model(text: str) -> None:
    models = Says({"en": 1.0})
    assert detect(text, Hints(), models) == NOTHING
    assert models.asked == []


def test_too_little_to_read_is_taken_for_the_known_language_with_little_confidence() -> None:
    found = detect("ok", Hints(customer="fr-CA"), UNSURE)
    assert (found.tag, 0 < found.confidence < CONFIDENT) == ("fr", True)


def test_too_little_in_another_script_than_the_customers_stays_unknown() -> None:
    assert detect("да", Hints(customer="fr"), UNSURE) == NOTHING


def test_letters_a_language_does_not_write_speak_against_it() -> None:
    models = Says({"da": 0.3, "sv": 0.3, "nb": 0.3})
    assert detect("åländsk färja", Hints(), models).tag == "sv"


def test_one_foreign_name_in_a_long_text_changes_nothing() -> None:
    text = "The parcel for my friend Zoë from the shop in town never arrived at all, what now?"
    assert detect(text, Hints(), Says({"en": 0.95})).tag == "en"


def test_noise_is_not_read() -> None:
    noisy = (
        "> Where is your order confirmation?\n<b>Mein</b> Paket FR-20931 {name} a.b@example.com "
        "https://example.com/where-is-it @support #help &amp; fehlt"
    )
    assert own_words(noisy) == "Mein Paket fehlt"


def test_a_seldom_language_needs_more_evidence_than_a_common_one() -> None:
    assert detect("paket saya belum sampai juga", Hints(), Says({"ms": 0.45, "id": 0.4})).tag == "id"
    assert detect("paket saya belum sampai juga", Hints(customer="ms"), Says({"ms": 0.45, "id": 0.4})).tag == "ms"


def test_a_script_of_no_known_language_is_unknown() -> None:
    assert detect("ຂ້ອຍບໍ່ໄດ້ຮັບພັດສະດຸ", Hints(customer="en"), UNSURE) == NOTHING


def test_a_guess_gives_way_to_the_language_the_writer_is_known_to_write() -> None:
    guess = Detected("it", 0.24)
    assert settled(guess, "es-MX") == Detected(enabled("es-MX"), ACT_ON)
    assert settled(guess, None) == settled(guess, "und") == settled(guess, "tlh") == guess
    sure = Detected("it", ACT_ON)
    assert settled(sure, "es") == sure


def test_nothing_is_translated_by_a_guess() -> None:
    assert acted_on("it", 0.29) == "und"
    assert acted_on("it", ACT_ON) == "it"
