"""What the product says to customers, written for one reader."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from chalicelib.desk.money import Money
from chalicelib.i18n import LANGUAGES
from chalicelib.i18n.catalog import RIGHT_TO_LEFT, attributes, placeholders, plain, text
from chalicelib.i18n.customer_texts import CHOICES, KINDS, SECTIONS, Reader, kinds, write
from chalicelib.i18n.formats import Value

AT = datetime(2026, 3, 9, 14, 5, tzinfo=UTC)
SAMPLES: dict[str, Value] = {
    "number": 3,
    "moment": AT,
    "date": date(2026, 3, 9),
    "time": AT.timetz(),
    "money": Money(Decimal("1234.5"), "EUR"),
    "language": "Deutsch",
    "text": "X",
}
NAMES = [name for names in SECTIONS.values() for name in names]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_written_whole_in_every_language(language: str) -> None:
    for name in NAMES:
        values = {each: CHOICES[each][0] if kind == "choice" else SAMPLES[kind] for each, kind in kinds(name).items()}
        said = write(name, Reader(language, "Asia/Tokyo"), values)
        for line in (said.text, *said.parts.values()):
            assert line.strip()
            assert not set("{}").intersection(line)


def test_a_text_has_its_parts_and_tells_what_fills_it() -> None:
    said = write("ack-mail", Reader("en", "Europe/Paris"), {"reference": "M-1", "answer_at": AT})
    assert said.parts == {"subject": "We have received your message (M-1)"}
    assert "by March 9, 2026, 3:05\u202fPM." in said.text
    assert kinds("ack-mail") == {"answer_at": "moment", "reference": "text"}


def test_a_place_without_a_value_shows_its_name() -> None:
    assert write("state-reopened", Reader("en"), {}).text.startswith("We have reopened your request reference ")


def test_text_messages_have_dates_in_figures_and_no_invisible_marks() -> None:
    values: dict[str, Value] = {"reference": "M-1", "answer_at": AT}
    assert write("ack-sms", Reader("en", plain=True), values).text.endswith("by 3/9/26, 2:05 PM.")
    for locale in RIGHT_TO_LEFT:
        said = write("ack-sms", Reader(locale, plain=True), values).text
        assert not set("\u200e\u200f\u2066\u2067\u2068\u2069\u202f\u00a0").intersection(said)


def test_what_is_put_into_a_right_to_left_text_is_held_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from importlib import resources

    from chalicelib.i18n import catalog

    (tmp_path / "he.ftl").write_text("greeting = { $name } שלום\n", "utf-8")
    (tmp_path / "de.ftl").write_text("greeting = Hallo { $name }\n", "utf-8")
    monkeypatch.setattr(resources, "files", lambda _: tmp_path)
    catalog._bundle.cache_clear()
    try:
        assert text("he", "greeting", {"name": "X1"}) == "\u2068X1\u2069 שלום"
        assert plain(text("he", "greeting", {"name": "X1"})) == "X1 שלום"
        assert text("de", "greeting", {"name": "X1"}) == "Hallo X1"
    finally:
        catalog._bundle.cache_clear()


def test_the_reader_reads_the_best_of_our_languages_and_the_dates_of_their_own_locale() -> None:
    reader = Reader("en-GB", "Europe/London")
    assert reader.language == "en"
    assert "by 9 March 2026, 14:05." in write("progress-working", reader, {"answer_at": AT}).text


def test_a_text_there_is_not_is_an_error() -> None:
    for asked in (attributes, placeholders, kinds):
        with pytest.raises(KeyError):
            asked("never-heard-of")


def test_every_placeholder_has_a_kind_and_every_kind_a_use() -> None:
    assert set(CHOICES) == {name for name, kind in KINDS.items() if kind == "choice"}
    assert {name for text_name in NAMES for name in placeholders(text_name)} <= set(KINDS)
