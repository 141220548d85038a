"""The languages the desk speaks to its callers: negotiation and texts."""

# BCP 47. English is what everybody falls back to.
LANGUAGES = (
    "en", "zh-Hans", "zh-Hant", "ja", "ko", "de", "fr", "es", "es-MX", "pt-BR", "pt-PT", "it", "nl", "sv", "da", "pl",
    "cs", "tr", "ru", "uk", "ar", "he", "hi", "id", "ms", "th", "vi",
)  # fmt: skip
FALLBACK = "en"
