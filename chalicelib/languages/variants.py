"""The regional variant of a detected language: Portuguese of a Brazilian ticket is pt-BR.

Tags are BCP 47: the script stays where one language has two ("zh-Hant-HK", never "zh-HK"), and a region is added
only where its readers write a variant of their own. The words themselves say it where two variants really
differ; else the customer's locale, if it is of the same language; else the ticket's market.
"""

import re
from collections.abc import Mapping

from chalicelib.languages.tags import UNKNOWN, enabled

# Regions with a written norm of their own (CLDR 47, locales with data of their own beside the language's).
_REGIONS: Mapping[str, frozenset[str]] = {
    "en": frozenset(("AU", "CA", "GB", "IE", "IN", "NZ", "SG", "US", "ZA")),
    "es": frozenset(("AR", "CL", "CO", "ES", "MX", "PE", "US")),
    "fr": frozenset(("BE", "CA", "CH", "FR")),
    "pt": frozenset(("BR", "PT")),
    "de": frozenset(("AT", "CH", "DE")),
    "nl": frozenset(("BE", "NL")),
    "zh-Hans": frozenset(("CN", "SG")),
    "zh-Hant": frozenset(("HK", "MO", "TW")),
}
# Words and spellings of one norm that the other does not use (orthographic agreements and dictionaries of both
# sides agree on them); words that merely are commoner in one country say too little.
_TELLTALE: Mapping[str, Mapping[str, frozenset[str]]] = {
    "pt": {
        "BR": frozenset(("celular", "celulares", "cadastro", "ônibus", "usuário", "usuária", "equipe", "contato")),
        "PT": frozenset(("telemóvel", "telemóveis", "registo", "autocarro", "utilizador", "utilizadora", "contacto")),
    },
    "en": {
        "US": frozenset(("color", "colors", "favorite", "canceled", "center", "apologize", "gray", "neighbor")),
        "GB": frozenset(("colour", "colours", "favourite", "centre", "apologise", "neighbour", "postcode", "cheque")),
    },
    "es": {
        "ES": frozenset(("vosotros", "vosotras", "vuestro", "vuestra", "habéis", "tenéis", "podéis", "ordenador")),
        "MX": frozenset(("celular", "computadora", "ahorita")),
    },
    "fr": {"CA": frozenset(("courriel", "magasinage", "clavardage", "cellulaire", "présentement"))},
}
_WORD = re.compile(r"[^\W\d_]+")


def variant(tag: str, market: str | None = None, locale: str | None = None, text: str = "") -> str:
    """The product's `tag` with the region it is written in, or as it is where none is known.

    `market` is an ISO 3166-1 country, `locale` a BCP 47 tag ("es-419" and other groups of countries name none).
    """
    regions = _REGIONS.get(tag, frozenset())
    known = (_written(tag, text), _of_locale(tag, locale), market)
    region = next((name for name in known if name in regions), None)
    return f"{tag}-{region}" if region else tag


def _written(tag: str, text: str) -> str | None:
    """The region whose words, and nobody else's, are in the text."""
    words = set(_WORD.findall(text.lower())) if tag in _TELLTALE else set()
    found = [region for region, own in _TELLTALE.get(tag, {}).items() if words & own]
    return found[0] if len(found) == 1 else None


def _of_locale(tag: str, locale: str | None) -> str | None:
    if not locale or enabled(locale) in (UNKNOWN, ""):
        return None
    last = locale.replace("_", "-").rpartition("-")[2].upper()
    return last if enabled(locale) == tag and last in _REGIONS.get(tag, ()) else None
