"""Amazon Translate behind `Translator`: real-time TranslateText, plain text. Terms of glossaries travel as signs."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from chalicelib.languages.jobs import Formality
from chalicelib.languages.tags import base, script
from chalicelib.languages.translate import (
    TranslatedText,
    TranslationRefusedError,
    TranslationRequest,
    TranslatorUnansweredError,
    TranslatorUnavailableError,
    UnsupportedLanguagePairError,
)

if TYPE_CHECKING:
    from mypy_boto3_translate import TranslateClient

# For botocore's Config. A chunk takes well under a second; the queue is the patient one, not the SDK.
CLIENT_OPTIONS: Mapping[str, Any] = {
    "connect_timeout": 1,
    "read_timeout": 5,
    "retries": {"mode": "standard", "total_max_attempts": 2},
}

# Amazon Translate developer guide, "Supported languages and language codes", read 2026-11: 75 codes.
CODES: frozenset[str] = frozenset(
    (
        "af", "sq", "am", "ar", "hy", "az", "bn", "bs", "bg", "ca", "zh", "zh-TW", "hr", "cs", "da",
        "fa-AF", "nl", "en", "et", "fa", "tl", "fi", "fr", "fr-CA", "ka", "de", "el", "gu", "ht", "ha",
        "he", "hi", "hu", "is", "id", "ga", "it", "ja", "kn", "kk", "ko", "lv", "lt", "mk", "ms", "ml",
        "mt", "mr", "mn", "no", "ps", "pl", "pt", "pt-PT", "pa", "ro", "ru", "sr", "si", "sk", "sl",
        "so", "es", "es-MX", "sw", "sv", "ta", "te", "th", "tr", "uk", "ur", "uz", "vi", "cy",
    )
)  # fmt: skip
# Where our tag and the code differ in more than a region the service does not tell apart.
_CODE_OF = {"zh-Hans": "zh", "zh-Hant": "zh-TW", "nb": "no", "fil": "tl", "es-419": "es-MX"}
_USUAL_SCRIPTS = frozenset(("sr-Cyrl", "az-Latn", "uz-Latn", "pa-Guru", "mn-Cyrl", "kk-Cyrl", "bs-Latn", "ms-Latn"))

# Target languages in which the service lets one choose how the reader is spoken to
# (developer guide, "Setting formality", read 2026-11). For others it ignores the wish.
FORMALITY_CODES: frozenset[str] = frozenset(
    ("nl", "fr", "fr-CA", "de", "hi", "it", "ja", "ko", "pt-PT", "es", "es-MX")
)  # fmt: skip

_UNSUPPORTED = frozenset(("UnsupportedLanguagePairException", "DetectedLanguageLowConfidenceException"))
_REFUSED = frozenset(("TextSizeLimitExceededException", "InvalidRequestException"))


class AmazonTranslate:
    """TranslateText through `client`, made with `CLIENT_OPTIONS`."""

    engine = "amazon"

    def __init__(self, client: "TranslateClient") -> None:
        self._client = client

    def translate(self, request: TranslationRequest) -> TranslatedText:
        """One call. Charged by the code points sent, so those are its `characters`.

        A missing permission counts as unavailable: it is ours to mend, and no text may be given up for it.
        """
        from botocore.exceptions import (
            BotoCoreError,
            ClientError,
            ConnectionClosedError,
            ParamValidationError,
            ReadTimeoutError,
        )

        source, target = code_of(request.source), code_of(request.target)
        try:
            answer = self._client.translate_text(
                Text=request.text, SourceLanguageCode=source, TargetLanguageCode=target, **_settings(request)
            )
        except ClientError as error:
            raise _meaning(error.response["Error"]["Code"]) from error
        except ParamValidationError:
            raise
        except (ReadTimeoutError, ConnectionClosedError) as error:
            raise TranslatorUnansweredError(type(error).__name__) from error
        except BotoCoreError as error:
            raise TranslatorUnavailableError(type(error).__name__) from error
        return TranslatedText(answer["TranslatedText"], self.engine, len(request.text))


def applied_formality(target: str, wished: Formality | None) -> Formality | None:
    """The formality that the service applies when `wished` is asked for a target language (BCP 47)."""
    try:
        return wished if code_of(target) in FORMALITY_CODES else None
    except UnsupportedLanguagePairError:
        return None


def _settings(request: TranslationRequest) -> Mapping[str, Any]:
    formality = applied_formality(request.target, request.formality)
    return {"Settings": {"Formality": formality.upper()}} if formality else {}


def code_of(tag: str) -> str:
    """The service's code for a BCP 47 tag, the variant's if it has one. UnsupportedLanguagePairError."""
    language = base(tag)
    if language == "zh":
        return _CODE_OF[f"zh-{script(tag)}"] if script(tag) in ("Hans", "Hant") else _unknown(tag)
    for candidate in (_CODE_OF.get(tag, tag), _without_script(tag, language)):
        if candidate in CODES:
            return candidate
    return _unknown(tag)


def _without_script(tag: str, language: str) -> str:
    """The language alone, unless the tag asks for a script the service does not write."""
    parts = tag.replace("_", "-").split("-")
    written = next((part.title() for part in parts[1:] if len(part) == 4 and part.isalpha()), "")
    usual = not written or script(language) == written or f"{language}-{written}" in _USUAL_SCRIPTS
    return _CODE_OF.get(language, language) if usual else ""


def _unknown(tag: str) -> str:
    raise UnsupportedLanguagePairError(f"Amazon Translate has no code for {tag}")


def _meaning(code: str) -> Exception:
    if code in _UNSUPPORTED:
        return UnsupportedLanguagePairError(code)
    return TranslationRefusedError(code) if code in _REFUSED else TranslatorUnavailableError(code)
