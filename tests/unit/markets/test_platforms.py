"""What marketplaces ask of sellers: the rules as data, and what is found in a reply."""

from __future__ import annotations

import time
from datetime import date

import pytest

from chalicelib.markets.platform_content import forbidden
from chalicelib.markets.platforms import Platform, platforms

AMAZON, WALMART = platforms()["amazon"], platforms()["walmart"]


def found(text: str, platform: Platform = AMAZON) -> list[tuple[str, str]]:
    """(rule, words) of everything found."""
    return [(finding.expected, text[finding.start : finding.end]) for finding in forbidden(text, platform)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Schreiben Sie an hilfe+shop@beispiel.de.", [("email", "hilfe+shop@beispiel.de")]),
        ("Siehe https://shop.example/retoure?x=1 bitte", [("link", "https://shop.example/retoure?x=1")]),
        ("Voir www.boutique.fr/aide", [("link", "www.boutique.fr/aide")]),
        ("More on bit.ly/abc", [("link", "bit.ly/abc")]),
        ("Call +49 (30) 1234-5678 today", [("phone", "+49 (30) 1234-5678")]),
        ("Appelez le 01 23 45 67 89.", [("phone", "01 23 45 67 89")]),
        ("请加微信", [("messenger", "微信")]),
        ("Find us on WhatsApp!", [("messenger", "WhatsApp")]),
        ("<b>Sorry</b>", [("html", "<b>"), ("html", "</b>")]),
        ("a@b.de, then +4930123456789", [("email", "a@b.de"), ("phone", "+4930123456789")]),
    ],
)
def test_ways_out_of_the_platform_are_found_where_they_stand(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Your order 028-1234567-1234567 was sent on 01.02.2026 10:30, tracking 00340434161094042557.",
        "Es kostet 1.299,00 EUR, d.h. 0,99 mehr. Size < 5 and > 3.",
        "See https://www.amazon.de/gp/help and amazon.com.",
        "Ihr Paket kommt um 09:30 Uhr, vom 05.12.2026 bis 08.12.2026.",
        "",
    ],
)
def test_numbers_dates_and_the_platforms_own_pages_are_no_ways_out(text: str) -> None:
    assert found(text) == []


def test_what_one_platform_forbids_another_may_allow() -> None:
    text = "Call 01 23 45 67 89 or see http://amazon.de.evil.example/x"
    assert [rule for rule, _ in found(text)] == ["phone", "link"]
    assert [rule for rule, _ in found(text, WALMART)] == ["link"]


@pytest.mark.parametrize("text", ["a" * 50_000, "1 " * 25_000, "a." * 25_000, "<a" * 25_000, "+1" * 25_000])
def test_no_text_takes_long_to_look_through(text: str) -> None:
    began = time.perf_counter()
    found(text)
    assert time.perf_counter() - began < 1


def test_every_figure_names_where_it_is_from() -> None:
    for platform in platforms().values():
        told = {name for source in platform.sources for name in source.about}
        has = {"reply_within_s", "longest", "window_days", "file_bytes"} & told
        assert has == {n for n in ("reply_within_s", "longest", "window_days", "file_bytes") if getattr(platform, n)}
        assert "forbids" in told
        for source in platform.sources:
            assert bool(source.url) == bool(source.read_on)
            assert not source.read_on or date.fromisoformat(source.read_on)
            assert not source.is_official or source.url
