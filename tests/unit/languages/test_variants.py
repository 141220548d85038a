"""The regional variant of a detected language."""

from __future__ import annotations

import pytest

from chalicelib.languages.variants import variant


@pytest.mark.parametrize(
    ("tag", "market", "locale", "text", "said"),
    [
        ("pt", "BR", None, "", "pt-BR"),
        ("pt", "PT", None, "", "pt-PT"),
        ("es", "MX", None, "", "es-MX"),
        ("zh-Hant", "HK", None, "", "zh-Hant-HK"),
        ("zh-Hans", None, "zh-CN", "", "zh-Hans-CN"),
        ("zh-Hant", "CN", "zh-TW", "", "zh-Hant-TW"),
        ("fr", "DE", None, "", "fr"),
        ("fr", "DE", "fr-CA", "", "fr-CA"),
        ("es", "ES", "fr-CA", "", "es-ES"),
        ("es", None, "es-419", "", "es"),
        ("ja", "JP", "ja-JP", "", "ja"),
        ("en", "US", "en_GB", "", "en-GB"),
        ("pt", "PT", None, "Quero mudar o meu cadastro", "pt-BR"),
        ("en", "US", None, "What is your postcode and which colour?", "en-GB"),
        ("en", "US", None, "color or colour", "en-US"),
        ("und", "BR", None, "", "und"),
    ],
)
def test_the_region_is_that_of_the_words_the_locale_or_the_market(
    tag: str, market: str | None, locale: str | None, text: str, said: str
) -> None:
    assert variant(tag, market, locale, text) == said
