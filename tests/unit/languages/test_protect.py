"""What a translation may not touch."""

from __future__ import annotations

import pytest

from chalicelib.languages.protect import protect, restore, sign, translatable


@pytest.mark.parametrize(
    "kept",
    [
        "{name}",
        "{{ name }}",
        "{0}",
        "${order.id}",
        "%{count}",
        "{ $name }",
        "{ -brand-name }",
        "{ NUMBER($price, currency: 1) }",
        "{{{raw}}}",
        "#{count}",
        "{% if paid %}",
        "<%= name %>",
        "[[order]]",
        "<br/>",
        "<0>",
        "{0, number, integer}",
        "{count, plural, one {# box} other {# boxes}}",
        "{g, select, female {{n, plural, one {her box} other {her boxes}}} other {it}}",
        "{ $count -> [one] one box *[other] many }",
        "%d",
        "%.2f",
        "%05.1f",
        "%(price).2f",
        "%s",
        "%(name)s",
        "%1$s",
        ":person",
        ":link_begin:customer:link_end",
        "%1",
        "<b>",
        "</a>",
        '<a href="x.html">',
        "&amp;",
        "https://example.com/track?id=1&x=%20#top",
        "www.example.com/a",
        "example.com/orders/7",
        "first.last+tag@mail.example.co.uk",
        "jörg.müller@bücher.example",
        "@meridian_help",
        "+33 6 12 34 56 78",
        "06 12 34 56 78",
        "FR-20931",
        "#12345",
        "AB123456789CN",
        "tkt_01HZX3",
        "123e4567-e89b-12d3-a456-426614174000",
        "12,50 €",
        "$5.99 USD",
        "EUR 1.234,56",
        "5kg",
        "20 %",
        "-5 °C",
        "2026-11-21",
        "10:30",
        "42",
        "٤٢",
        "👍🏽",
        "👨‍👩‍👧",
        "🇫🇷",
        "1️⃣",
        "⟦0⟧",
        "⟦ 7 ⟧",
    ],
)
def test_it_is_taken_out_whole_and_comes_back(kept: str) -> None:
    text = f"before {kept} after"
    found = protect(text)
    assert found.tokens == (kept,)
    assert found.text == "before ⟦0⟧ after"
    assert restore(found.text, found.tokens).text == text


@pytest.mark.parametrize(
    "words",
    [
        "Where is my parcel?",
        "note: this is urgent :p",
        "a < b and b > c",
        "the 1st and 2nd floor, le 3ème",
        "mail me at home",
        "sure, sure",
        "e.g. this, i.e. that",
        "ok.no problem",
        "all %discount",
        "{this is what he wrote}",
        "[see below]",
    ],
)
def test_words_are_left_to_the_machine(words: str) -> None:
    assert protect(words).tokens == ()


def test_an_address_ends_where_writing_without_spaces_goes_on() -> None:
    assert protect("请看https://example.com/x谢谢").tokens == ("https://example.com/x",)
    assert protect("请写信到ana@example.com谢谢").tokens == ("ana@example.com",)
    assert protect("订单AB123已发货").tokens == ("AB123",)


def test_an_address_does_not_take_the_stop_of_its_sentence() -> None:
    assert protect("See https://example.com/x.").text == "See ⟦0⟧."
    assert protect("Write to a@example.com!").text == "Write to ⟦0⟧!"


def test_a_unit_of_measure_is_not_a_word_that_begins_like_one() -> None:
    assert protect("5 metal boxes").tokens == ("5",)
    assert protect("5 mm").tokens == ("5 mm",)


def test_figures_of_a_list_are_apart() -> None:
    assert protect("at 10:30, 5 boxes").tokens == ("10:30", "5")


def test_a_placeholder_glued_to_a_word_is_apart_from_it() -> None:
    assert protect("%1create classes%2 for #:number").tokens == ("%1", "%2", ":number")


def test_equal_tokens_are_told_apart() -> None:
    assert protect("{a} {a}").text == "⟦0⟧ ⟦1⟧"


@pytest.mark.parametrize("translated", ["⟦1⟧ kostet ⟦0⟧", "⟦ 1 ⟧ kostet ⟦0 ⟧", "⟦١⟧ kostet ⟦٠⟧"])
def test_signs_may_be_moved_spaced_and_written_in_other_digits(translated: str) -> None:
    restored = restore(translated, ("5 €", "{item}"))
    assert (restored.text, restored.intact) == ("{item} kostet 5 €", True)


@pytest.mark.parametrize("translated", ["only ⟦0⟧", "⟦0⟧ ⟦1⟧ ⟦1⟧", "⟦0⟧ ⟦1⟧ ⟦2⟧", "⟦0⟧ [1]", "⟦0⟧ ⟦ 1 x⟧", ""])
def test_a_sign_lost_doubled_or_invented_is_not_intact(translated: str) -> None:
    assert not restore(translated, ("a", "b")).intact


def test_a_text_of_signs_alone_has_nothing_to_translate() -> None:
    assert not translatable(protect("👍 https://example.com FR-20931 … !").text)
    assert translatable(f"{sign(0)} ok")
