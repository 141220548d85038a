"""A good translation is trusted; one that lost, copied, repeated or mistook something is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.languages.quality import Quality, assess, missing_tokens, similarity, with_back_translation
from tests.fakes import FakeScorer, job

ENGLISH = "We are sorry that parcel FR-20931 arrived damaged. A new one leaves our warehouse on 24 November."
FRENCH = "Nous regrettons que le colis FR-20931 soit arrivé abîmé. Un nouveau part de notre entrepôt le 24 novembre."
GOOD = {
    "fr": FRENCH,
    "de": "Es tut uns leid, dass das Paket FR-20931 beschädigt ankam. Ein neues verlässt am 24. November unser Lager.",
    "zh-Hans": "很抱歉,包裹FR-20931送达时已损坏。新包裹将于11月24日从我们的仓库发出。",
    "ja": "お荷物FR-20931が破損して届きましたこと、お詫び申し上げます。新しい商品は24日に倉庫から発送いたします。",
    "ko": "소포 FR-20931이 파손되어 도착해 죄송합니다. 새 상품은 11월 24일에 창고에서 출고됩니다.",
    "ar": "نأسف لوصول الطرد FR-20931 تالفًا. سيغادر طرد جديد مستودعنا في ٢٤ نوفمبر.",
    "ru": "Сожалеем, что посылка FR-20931 пришла повреждённой. Новая отправится с нашего склада 24 ноября.",
    "he": "אנו מצטערים שהחבילה FR-20931 הגיעה פגומה. חבילה חדשה תצא מהמחסן שלנו ב-24 בנובמבר.",
}


@pytest.mark.parametrize("target", GOOD)
def test_a_good_translation_is_trusted_in_every_script(target: str) -> None:
    quality = assess(job(ENGLISH, "en", target), GOOD[target])
    assert quality.score >= 70, quality
    assert set(quality.signals) <= {"numbers_differ"}  # Chinese and Korean add the number of the month


@pytest.mark.parametrize(
    ("spoiled", "signal"),
    [
        (FRENCH.replace("24", ""), "numbers_differ"),
        (FRENCH.replace("FR-20931", "du client"), "placeholders_differ"),
        (ENGLISH, "untranslated"),
        (FRENCH[:20], "too_short"),
        (FRENCH + " Merci de votre compréhension et de votre patience durant ces semaines difficiles" * 4, "too_long"),
        (GOOD["ru"], "wrong_script"),
        (FRENCH + " du colis du colis du colis du colis du colis du colis", "repetition"),
        (" \n", "empty"),
    ],
)
def test_what_a_machine_spoils_is_told_and_not_trusted(spoiled: str, signal: str) -> None:
    quality = assess(job(ENGLISH, "en", "fr"), spoiled)
    assert signal in quality.signals
    assert quality.score < 50


def test_the_worst_is_told_first() -> None:
    quality = assess(job(ENGLISH, "en", "fr"), ENGLISH.replace("24", ""))
    assert quality.signals[:2] == ("untranslated", "numbers_differ")


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("The meeting with 2,500 people starts at 3 p.m.", "La réunion avec 2 500 personnes commence à 15 h."),
        ("Version 1.5 costs nothing.", "La versión 1,5 no cuesta nada."),
        ("007 is here.", "7 está aquí."),
    ],
)
def test_numbers_are_the_same_in_any_dress(source: str, translation: str) -> None:
    assert "numbers_differ" not in assess(job(source, "en", "es"), translation).signals


def test_a_number_that_nobody_wrote_is_told_but_alone_holds_nothing_back() -> None:
    quality = assess(job("Our office is closed next week.", "en", "fr"), "Notre bureau est fermé du 3 au 9.")
    assert quality == Quality(75, ("numbers_differ",))


def test_names_stay_as_they_are_without_suspicion() -> None:
    text = "Please contact Anna Lindqvist or Marco Bianchi of Nordwind Logistics today."
    assert (
        assess(
            job(text, "en", "ja"), "本日Anna LindqvistまたはNordwind LogisticsのMarco Bianchiまでご連絡ください。"
        ).score
        >= 80
    )
    assert assess(job("Anna Lindqvist", "en", "fr"), "Anna Lindqvist") == Quality(100)


def test_near_relatives_may_share_words_that_strangers_may_not() -> None:
    text = "vi kommer med pakken til butikken klokken fem"
    assert assess(job(text, "da", "nb"), "vi kommer med pakken til forretningen klokka fem").score == 100
    assert "untranslated" in assess(job(text, "da", "fr"), "vi kommer avec pakken til butikken à cinq heures").signals


def test_the_two_forms_of_chinese_are_not_one() -> None:
    assert (
        "wrong_script" in assess(job("We have received your order.", "en", "zh-Hant"), "我们已经收到您的订单。").signals
    )


def test_another_language_in_the_same_script_is_heard_by_a_scorer() -> None:
    asked = job("Thank you for your question about the delivery.", "en", "de")
    assert "wrong_language" in assess(asked, "bonjour, nous vous remercions de votre question", FakeScorer()).signals
    assert assess(asked, "guten Tag, vielen Dank für Ihre Frage zur Lieferung", FakeScorer()) == Quality(100)
    assert assess(job("Yes.", "en", "de"), "bonjour", FakeScorer()).score == 100, "a word is too little to tell"


def test_an_original_that_repeats_itself_may_be_repeated() -> None:
    text = "Please answer me as soon as possible! " * 5
    assert "repetition" not in assess(job(text, "en", "fr"), "Répondez-moi le plus vite possible ! " * 5).signals


def test_a_long_text_is_judged_by_its_ends() -> None:
    text, good = "Your parcel is on its way. " * 4_000, "Votre colis est en chemin. " * 4_000
    assert assess(job(text, "en", "fr"), good).score == 100
    assert assess(job(text, "en", "fr"), "Votre colis est en chemin. " * 100).score < 50


def test_nothing_to_translate_cannot_be_translated_badly() -> None:
    assert assess(job(" ", "en", "fr"), " ") == Quality(100)
    assert assess(job("FR-20931", "en", "fr"), "FR-20931") == Quality(100)


def test_missing_tokens_are_named_as_often_as_they_were_written() -> None:
    assert missing_tokens("Hi {name}, see https://a.example/x and {name}", "Salut {name}") == (
        "{name}",
        "https://a.example/x",
    )
    assert missing_tokens("3 parcels for 12,50 €", "trois colis") == (), "numbers have forms of their own"


def test_what_comes_back_otherwise_lowers_the_trust() -> None:
    asked = job("Your parcel arrives on Monday.", "en", "fr")
    same = with_back_translation(Quality(90), asked, "Your package arrives on Monday.")
    other = with_back_translation(Quality(90), asked, "The office was painted green.")
    assert (same.score, same.signals) == (90, ())
    assert other.score < 45
    assert other.signals == ("back_translation",)


@given(st.text(max_size=60), st.text(max_size=60))
def test_similarity_is_one_for_the_same_and_never_leaves_its_bounds(a: str, b: str) -> None:
    assert similarity(a, a) == pytest.approx(1.0)
    assert 0.0 <= similarity(a, b) <= 1.0


@given(st.text(max_size=80), st.text(max_size=80), st.sampled_from(sorted(GOOD)))
def test_no_text_breaks_the_judgement(source: str, text: str, target: str) -> None:
    quality = assess(job(source, "en", target), text, FakeScorer())
    assert 0 <= quality.score <= 100
    assert quality.score == 100 or quality.signals or quality.score >= 64
