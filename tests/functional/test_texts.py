"""What the product says to customers, listed and previewed over the API."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from chalicelib.i18n.customer_texts import KINDS, SECTIONS
from tests.desk import KnownDesk, known_desk, refusal


@pytest.fixture(scope="module", name="desk")
def desk_fixture() -> Iterator[KnownDesk]:
    """One desk for all questions: none of them changes anything."""
    with known_desk() as ready:
        yield ready


def preview(desk: KnownDesk, keys: list[str], **more: Any) -> Any:
    body = {"preview": {"keys": keys, "locale": "en-GB", **more}}
    return desk.post("/v1/texts/preview", json=body, caller="agent")


def test_every_text_is_listed_once_page_by_page(desk: KnownDesk) -> None:
    path, seen = "/v1/texts?page[size]=20&language=en-AU", []
    while path:
        page = desk.get(path, caller="agent").json()
        assert (page["language"], page["direction"]) == ("en", "ltr")
        seen += page["data"]
        path = f"/v1/texts{page['links']['next']}" if page["links"]["next"] else ""
    assert [row["key"] for row in seen] == sorted(key for keys in SECTIONS.values() for key in keys)
    row = next(row for row in seen if row["key"] == "state-reopened")
    assert row == {
        "key": "state-reopened",
        "section": "state",
        "text": "We have reopened your request {reference} and are looking at it again.",
        "parts": {},
        "placeholders": [{"name": "reference", "kind": "text"}],
    }


def test_a_list_is_in_the_language_the_caller_reads_unless_another_is_named(desk: KnownDesk) -> None:
    asked = desk.get("/v1/texts?page[size]=1", caller="agent", headers={"accept-language": "fr"})
    assert asked.json()["language"] == "fr"
    named = desk.get("/v1/texts?page[size]=1&language=de-AT", caller="agent", headers={"accept-language": "fr"})
    assert named.json()["language"] == "de"


def test_a_preview_is_what_the_reader_gets(desk: KnownDesk) -> None:
    values = {"reference": "M-7", "answer_at": "2026-03-09T20:05:00Z"}
    answer = preview(desk, ["ack-mail", "confirm-ask"], time_zone="Asia/Tokyo", values=values)
    assert answer.status == 200
    first, second = answer.json()["texts"]
    assert "under the number M-7, and you will have our answer by 10 March 2026, 05:05." in first["text"]
    assert first["parts"] == {"subject": "We have received your message (M-7)"}
    assert set(second["parts"]) == {"yes", "no"}


def test_a_text_message_has_its_dates_in_figures(desk: KnownDesk) -> None:
    values = {"reference": "M-7", "answer_at": "2026-03-09T20:05:00Z"}
    said = preview(desk, ["ack-sms"], plain=True, values=values).json()["texts"][0]["text"]
    assert said.endswith("by 09/03/2026, 20:05.")


def test_languages_and_days_are_written_for_the_reader(desk: KnownDesk) -> None:
    values = {"language": "de", "tracking": "1Z", "arrives_on": "2026-03-09", "opens": "09:30:00", "title": "ms"}
    keys = ["translation-notice-original", "progress-parcel-due", "hours-today", "salutation-formal"]
    said = [each["text"] for each in preview(desk, keys, values=values).json()["texts"]]
    assert "The original language is German;" in said[0]
    assert said[1].endswith("It is expected on 9 March 2026.")
    assert said[2] == "We are here today from 09:30 to {closes}."
    assert said[3] == "Dear Ms {name},"


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"keys": ["ack-mail", "never-heard-of"]}, ("/preview/keys/1", "unknown")),
        ({"keys": ["survey-thanks"]}, ("/preview/keys/0", "unknown")),
        ({"keys": []}, ("/preview/keys", "too_few")),
        ({"locale": "english"}, ("/preview/locale", "bad_format")),
        ({"time_zone": "Moon/Tycho"}, ("/preview/time_zone", "unknown")),
        ({"values": {"wish": "x"}}, ("/preview/values/wish", "unknown_field")),
        ({"values": {"days": "3"}}, ("/preview/values/days", "wrong_type")),
        ({"values": {"title": "dr"}}, ("/preview/values/title", "not_allowed")),
        ({"values": {"amount": {"amount": 1.5, "currency": "EUR"}}}, ("/preview/values/amount/amount", "wrong_type")),
        (
            {"values": {"amount": {"amount": "123456789012345.123456", "currency": "EUR"}}},
            ("/preview/values/amount/amount", "out_of_range"),
        ),
    ],
)
def test_what_cannot_be_previewed_is_refused(desk: KnownDesk, fields: Any, fault: tuple[str, str]) -> None:
    answer = desk.post(
        "/v1/texts/preview", json={"preview": {"keys": ["ack-mail"], "locale": "en", **fields}}, caller="agent"
    )
    status, code, faults = refusal(answer)
    assert (status, code, faults[0]) == (422, "validation_failed", fault)


def test_every_kind_of_value_can_be_given(desk: KnownDesk) -> None:
    examples: dict[str, Any] = {
        "text": "X", "number": 2, "moment": "2026-03-09T20:05:00+01:00", "date": "2026-03-09", "time": "09:30:00",
        "money": {"amount": "12.50", "currency": "EUR"}, "language": "pt-BR", "choice": "mr",
    }  # fmt: skip
    values = {name: examples[kind] for name, kind in KINDS.items()}
    keys = [key for keys in SECTIONS.values() for key in keys]
    said = [
        each for start in (0, 50) for each in preview(desk, keys[start : start + 50], values=values).json()["texts"]
    ]
    assert len(said) == len(keys)
    assert not [each for each in said if "{" in each["text"] or "{" in "".join(each["parts"].values())]
