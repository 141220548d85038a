"""Apertium, a free translator by rules and word lists, when its program is installed on this machine.

Its pairs come from packages of their own (`apt-get install apertium-eng-spa`); `apertium -l` lists what is there. It
knows no context and no formality: everything it makes is a draft (languages/engines.py).
"""

import os
import shutil
import subprocess
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from chalicelib.languages.tags import UNKNOWN, enabled
from chalicelib.languages.translate import (
    TranslatedText,
    TranslationRefusedError,
    TranslationRequest,
    TranslatorUnavailableError,
    UnsupportedLanguagePairError,
)

TIMEOUT_S = 20.0  # 10,000 bytes take 0.3 s; the rest is a cold start on a busy machine
MOST_GROWTH = 20  # times the bytes asked about; more is no translation

# ISO 639-3 codes of Apertium's modes whose two-letter codes the product uses; older modes use those themselves.
_CODES: Mapping[str, str] = {
    "afr": "af", "ara": "ar", "bul": "bg", "cat": "ca", "ces": "cs", "cym": "cy", "dan": "da", "deu": "de", "eng": "en",
    "fra": "fr", "hin": "hi", "ind": "id", "isl": "is", "ita": "it", "kaz": "kk", "mkd": "mk", "mlt": "mt", "nld": "nl",
    "nob": "nb", "pol": "pl", "por": "pt", "ron": "ro", "rus": "ru", "slk": "sk", "slv": "sl", "spa": "es", "swe": "sv",
    "tur": "tr", "ukr": "uk", "urd": "ur", "zlm": "ms",
}  # fmt: skip


def apertium_program() -> Path | None:
    """Where the program is, or None."""
    found = shutil.which("apertium")
    return Path(found) if found else None


class Apertium:
    """Translator over the program at `program`. It is asked for its pairs once, at the first text."""

    engine = "apertium"

    def __init__(self, program: Path, timeout_s: float = TIMEOUT_S) -> None:
        self._program = str(program)
        self._timeout_s = timeout_s

    def translate(self, request: TranslationRequest) -> TranslatedText:
        """One process, which costs nothing. Words it does not know stay as they are."""
        mode = self.modes.get((enabled(request.source), enabled(request.target)))
        if mode is None:
            raise UnsupportedLanguagePairError(f"{request.source} into {request.target}")
        text = self._run(["-u", mode], request.text)
        if len(text) > MOST_GROWTH * len(request.text):
            raise TranslationRefusedError("an answer out of all proportion")
        return TranslatedText(text, self.engine, 0)

    @cached_property
    def modes(self) -> Mapping[tuple[str, str], str]:
        """Apertium's name of each pair it has; variants ("eng_US", "eco-es-fr") are left aside."""
        names = self._run(["-l"], "").split()
        pairs = {tuple(map(_tag, name.split("-"))): name for name in names if name.count("-") == 1 and "_" not in name}
        return {(pair[0], pair[1]): name for pair, name in pairs.items() if UNKNOWN not in pair}

    def _run(self, arguments: list[str], text: str) -> str:
        """What the program answers; no shell, nothing of the text in its arguments."""
        try:
            done = subprocess.run(  # noqa: S603 - the program of this machine, its own names of modes
                [self._program, *arguments],
                input=text.encode(errors="replace"),
                capture_output=True,
                timeout=self._timeout_s,
                check=True,
                env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8"},
            )
            return done.stdout.decode()
        except (OSError, subprocess.SubprocessError, UnicodeError) as error:
            raise TranslatorUnavailableError(f"apertium: {type(error).__name__}") from error


def _tag(code: str) -> str:
    return enabled(_CODES.get(code, code))
