"""A stand-in for a translator on the local cloud: no language, but visibly another text, all in its place."""

from chalicelib.languages.tags import UNKNOWN, base
from chalicelib.languages.translate import TranslatedText, TranslationRequest, UnsupportedLanguagePairError

_ACCENTS = str.maketrans(
    "aceinouyzACEINOUYZ",
    "áçéíñóúýžÁÇÉÍÑÓÚÝŽ",
)


class PseudoTranslate:
    """Marks a text with its target and accents its letters: "Where is it" to "[fr pseudo] Whéré ís ít".

    Every line is marked, so that the same line gives the same answer wherever it stands. Digits, signs, order and,
    after the mark, the length are kept.
    """

    engine = "pseudo"

    def translate(self, request: TranslationRequest) -> TranslatedText:
        """Costs nothing and never fails, except for "und": UnsupportedLanguagePairError."""
        if UNKNOWN in (base(request.source), base(request.target)):
            raise UnsupportedLanguagePairError(f"{request.source} into {request.target}")
        lines = request.text.translate(_ACCENTS).split("\n")
        text = "\n".join(f"[{request.target} pseudo] {line}" for line in lines)
        return TranslatedText(text, self.engine, len(request.text))
