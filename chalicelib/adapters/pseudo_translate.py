"""A stand-in for a translator on the local cloud: no language, but visibly another text, all in its place."""

from chalicelib.languages.tags import UNKNOWN, base
from chalicelib.languages.translate import TranslatedText, TranslationRequest, UnsupportedLanguagePairError

_ACCENTS = str.maketrans(
    "aceinouyzACEINOUYZ",
    "áçéíñóúýžÁÇÉÍÑÓÚÝŽ",
)


class PseudoTranslate:
    """Marks a text with its target and accents its letters: "Where is it" to "[fr pseudo] Whéré ís ít".

    The same text gives the same answer; digits, signs, order and, after the mark, the length are kept.
    """

    engine = "pseudo"

    def translate(self, request: TranslationRequest) -> TranslatedText:
        """Costs nothing and never fails, except for "und": UnsupportedLanguagePairError."""
        if UNKNOWN in (base(request.source), base(request.target)):
            raise UnsupportedLanguagePairError(f"{request.source} into {request.target}")
        text = f"[{request.target} pseudo] {request.text.translate(_ACCENTS)}"
        return TranslatedText(text, self.engine, len(request.text))
