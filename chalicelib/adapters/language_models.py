"""fastText's lid.176 and CLD3, two small models that err on different texts, behind `LanguageScorer`."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from chalicelib.adapters.word_table import WordTable, table_path
from chalicelib.languages.likelihood import WordFit
from chalicelib.languages.tags import base

# What the models call dialects and near relatives of languages the product has.
_RELATIVES = {
    "jv": "id", "su": "id", "min": "id", "gl": "pt", "ast": "es", "an": "es", "als": "de", "bar": "de",
    "lb": "de", "sco": "en", "vls": "nl", "li": "nl", "arz": "ar", "pnb": "ur", "azb": "fa",
}  # fmt: skip
_CLD3_MAX_BYTES = 1_000


class FastTextAndCld3:
    """Mean of the two models' opinions; fastText alone where CLD3 is not installed.

    `model_path` is the lid.176.ftz file, `words` the lists (those of the package if absent). The models load at the
    first text, ~50 ms and 25 MB together.
    """

    def __init__(self, model_path: Path, words: WordTable | None = None) -> None:
        self._model_path = model_path
        self._words = words or WordTable(table_path())

    def fit(self, text: str) -> WordFit:
        """How the words of `text` fit the word lists."""
        return self._words.fit(text)

    def score(self, text: str) -> Mapping[str, float]:
        """Probability by language, summing to at most 1; line breaks count as spaces."""
        line = " ".join(text.split())
        opinions = [self._fasttext_opinion(line)]
        if self._cld3 is not None:
            opinions.append(self._cld3_opinion(line))
        mean: dict[str, float] = {}
        for label, probability in (item for opinion in opinions for item in opinion):
            language = _language(label)
            mean[language] = mean.get(language, 0.0) + probability / len(opinions)
        return mean

    def _fasttext_opinion(self, line: str) -> list[tuple[str, float]]:
        labels, probabilities = self._fasttext.predict(line, 20, 0.001)
        return [(label.removeprefix("__label__"), float(p)) for label, p in zip(labels, probabilities, strict=True)]

    def _cld3_opinion(self, line: str) -> list[tuple[str, float]]:
        result = self._cld3.FindLanguage(line)
        return [(result.language, float(result.probability))]

    @cached_property
    def _fasttext(self) -> Any:
        import fasttext

        return fasttext.load_model(str(self._model_path))

    @cached_property
    def _cld3(self) -> Any:
        try:
            import gcld3
        except ImportError:
            return None
        return gcld3.NNetLanguageIdentifier(0, _CLD3_MAX_BYTES)


def _language(label: str) -> str:
    return label if "-" in label else _RELATIVES.get(label, base(label))


def model_path() -> Path:
    """Where lid.176.ftz lies: at the root of the deployed package, in vendor/ of a working copy."""
    root = Path(__file__).parents[2]
    deployed = root / "lid.176.ftz"
    return deployed if deployed.exists() else root / "vendor" / "lid.176.ftz"


def language_models() -> FastTextAndCld3:
    """The models and lists of the deployed package or the working copy."""
    return FastTextAndCld3(model_path())
