"""The languages the desk speaks to its callers: negotiation and texts."""

# BCP 47. English is what everybody falls back to.
LANGUAGES = ("en", "zh-Hans", "fr", "de", "es", "ja")
FALLBACK = "en"
