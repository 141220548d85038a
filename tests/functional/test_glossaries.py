"""Glossaries over HTTP, and what they do to a ticket's translations."""

from __future__ import annotations

from typing import Any

import pytest

from tests.desk import KnownDesk, refusal

TERMS = [{"source": "Aurora Lamp"}, {"source": "refund", "target": "remboursement", "forbidden": ["rabais"]}]
FRENCH = {"id": "gls_fr", "name": "French", "source": "en", "target": "fr", "terms": TERMS}


def add(desk: KnownDesk, **fields: Any) -> Any:
    """Add a glossary; the answer's."""
    answer = desk.post("/v1/glossaries", json={"glossary": {**FRENCH, **fields}}, caller="supervisor")
    assert answer.status == 201, answer.text
    return answer.json()["glossary"]


def test_a_glossary_is_added_read_listed_and_replaced_in_versions(desk: KnownDesk) -> None:
    made = add(desk, provenance={"owner": "Brand team", "review_on": "2027-01-31"})
    assert (made["version"], made["term_count"], made["terms"][0]["target"]) == (1, 2, None)
    answer = desk.get("/v1/glossaries/gls_fr", caller="agent")
    assert (answer.json()["glossary"], answer.headers["etag"]) == (made, '"1"')
    (listed,) = desk.get("/v1/glossaries", caller="agent").json()["data"]
    assert (listed["id"], listed["term_count"], "terms" in listed) == ("gls_fr", 2, False)
    content = {name: FRENCH[name] for name in ("name", "source", "target")}
    body = {"glossary": {**content, "terms": TERMS[:1]}}
    stale = desk.put("/v1/glossaries/gls_fr", json=body, caller="supervisor", headers={"If-Match": '"7"'})
    assert stale.status == 412
    second = desk.put("/v1/glossaries/gls_fr", json=body, caller="supervisor", headers={"If-Match": '"1"'})
    assert (second.status, second.json()["glossary"]["version"]) == (200, 2)
    earlier = desk.get("/v1/glossaries/gls_fr", query={"version": "1"}, caller="agent")
    assert earlier.json()["glossary"]["term_count"] == 2


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"terms": [{"source": "a"}, {"source": "A"}]}, ("/glossary/terms/1/source", "repeated")),
        ({"terms": [{"source": " "}]}, ("/glossary/terms/0/source", "too_short")),
        ({"terms": [{"source": "{name}"}]}, ("/glossary/terms/0/source", "not_allowed")),
        ({"terms": [{"source": "FR-20931"}]}, ("/glossary/terms/0/source", "not_allowed")),
        ({"terms": [{"source": "a\u27e60\u27e7"}]}, ("/glossary/terms/0/source", "not_allowed")),
        ({"terms": [{"source": "a", "target": "<b>"}]}, ("/glossary/terms/0/target", "not_allowed")),
        ({"terms": [{"source": "貨" * 67}]}, ("/glossary/terms/0/source", "too_long")),
        ({"target": "*"}, ("/glossary/terms/1/target", "not_allowed")),
        ({"target": "french"}, ("/glossary/target", "bad_format")),
        ({"terms": [{"source": f"word {chr(0x4E00 + n)}"} for n in range(2001)]}, ("/glossary/terms", "too_many")),
        (
            {"terms": [{"source": f"word {chr(0x4E00 + n)}", "note": "x" * 200} for n in range(1000)]},
            ("/glossary/terms", "too_long"),
        ),
    ],
)
def test_every_fault_is_told_where_it_stands(desk: KnownDesk, fields: Any, fault: tuple[str, str]) -> None:
    answer = desk.post("/v1/glossaries", json={"glossary": {**FRENCH, **fields}}, caller="supervisor")
    assert refusal(answer) == (422, "validation_failed", [fault])


def test_a_glossary_is_written_out_as_a_custom_terminology(desk: KnownDesk) -> None:
    add(desk)
    answer = desk.get("/v1/glossaries/gls_fr/terminology", caller="agent")
    assert answer.headers["content-type"].startswith("text/csv")
    assert answer.text == "en,fr\nAurora Lamp,Aurora Lamp\nrefund,remboursement\n"


def test_a_glossary_for_any_language_is_written_out_for_the_one_that_is_asked(desk: KnownDesk) -> None:
    add(desk, id="gls_all", source="*", target="*", terms=[{"source": 'The "A, B" Lamp'}])
    path = "/v1/glossaries/gls_all/terminology"
    asked = desk.get(path, query={"source": "de", "target": "zh-Hant"}, caller="agent")
    assert asked.text == 'de,zh-TW\n"The ""A, B"" Lamp","The ""A, B"" Lamp"\n'
    assert desk.get(path, query={"source": "de"}, caller="agent").json()["errors"][0]["parameter"] == "target"
    unknown = desk.get(path, query={"source": "de", "target": "xx"}, caller="agent")
    assert (unknown.status, unknown.json()["errors"][0]["code"]) == (400, "unknown")


def test_a_translation_from_anywhere_is_checked_for_leaks(desk: KnownDesk) -> None:
    add(desk)

    def check(translation: str) -> Any:
        text = "The Aurora Lamp broke, I want a refund for the Aurora Lamp."
        body = {"text": text, "translation": translation}
        return desk.post("/v1/glossaries/gls_fr/check", json=body, caller="agent").json()

    kept = "La Aurora Lamp est cassée, je veux un remboursement pour la Aurora Lamp."
    assert check(kept) == {"is_kept": True, "leaks": []}
    lost = check("La Aurora Lamp est cassée, je veux un rabais pour la lampe Aurore.")
    assert [(leak["kind"], leak["expected"], leak["wanted"], leak["found"]) for leak in lost["leaks"]] == [
        ("missing", "Aurora Lamp", 2, 1),
        ("missing", "remboursement", 1, 0),
        ("forbidden", "rabais", 0, 1),
    ]


def test_a_reply_keeps_the_companys_words(desk: KnownDesk) -> None:
    add(desk)
    ticket = desk.open(caller="customer")
    desk.cloud.settle()
    desk.say(ticket, "Your refund for the Aurora Lamp is on its way. We are sorry.")
    desk.cloud.settle()
    reply = desk.thread(ticket)[-1]
    (translation,) = reply["translations"]
    assert "remboursement" in translation["body"]
    assert "Aurora Lamp" in translation["body"]
    assert "refund" not in translation["body"]
