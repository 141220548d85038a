"""Amazon Translate against the service model of botocore: requests it accepts, answers it gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import boto3
import pytest
from botocore.config import Config
from botocore.exceptions import ConnectTimeoutError, ParamValidationError, ReadTimeoutError
from botocore.stub import Stubber

from chalicelib.adapters.amazon_translate import (
    CLIENT_OPTIONS,
    CODES,
    FORMALITY_CODES,
    AmazonTranslate,
    applied_formality,
    code_of,
)
from chalicelib.languages.tags import ENABLED
from chalicelib.languages.translate import (
    TranslatedText,
    TranslationRefusedError,
    TranslationRequest,
    TranslatorUnavailableError,
    UnsupportedLanguagePairError,
)
from tests.fakes_of_translations import translated

if TYPE_CHECKING:
    from mypy_boto3_translate import TranslateClient

    from chalicelib.languages.jobs import Formality

HELLO = TranslationRequest("Hello ⟦0⟧", "en", "zh-Hant")


@dataclass
class Service:
    """The client and what it is stubbed to answer."""

    client: TranslateClient
    answers: Stubber

    def fails(self, code: str, status: int = 400) -> None:
        """Let the next call end in the service's error `code`."""
        self.answers.add_client_error("translate_text", code, http_status_code=status)


@pytest.fixture
def service() -> Iterator[Service]:
    client = boto3.client("translate", region_name="eu-west-1", config=Config(**CLIENT_OPTIONS))
    with Stubber(client) as answers:
        yield Service(client, answers)
        answers.assert_no_pending_responses()


def test_a_chunk_is_sent_with_the_services_codes_and_its_answer_read(service: Service) -> None:
    service.answers.add_response(
        "translate_text",
        {"TranslatedText": "你好 ⟦0⟧", "SourceLanguageCode": "en", "TargetLanguageCode": "zh-TW"},
        {"Text": "Hello ⟦0⟧", "SourceLanguageCode": "en", "TargetLanguageCode": "zh-TW"},
    )
    assert AmazonTranslate(service.client).translate(HELLO) == TranslatedText("你好 ⟦0⟧", "amazon", 9)


@pytest.mark.parametrize(("formality", "setting"), [("formal", "FORMAL"), ("informal", "INFORMAL")])
def test_how_the_reader_is_spoken_to_is_asked_for_where_the_service_can_choose(
    service: Service, formality: Formality, setting: str
) -> None:
    service.answers.add_response(
        "translate_text",
        {"TranslatedText": "Hallo", "SourceLanguageCode": "en", "TargetLanguageCode": "de"},
        {"Text": "Hi", "SourceLanguageCode": "en", "TargetLanguageCode": "de", "Settings": {"Formality": setting}},
    )
    AmazonTranslate(service.client).translate(TranslationRequest("Hi", "en", "de", formality=formality))


def test_where_the_service_cannot_choose_it_is_not_asked(service: Service) -> None:
    service.answers.add_response(
        "translate_text",
        {"TranslatedText": "Cześć", "SourceLanguageCode": "en", "TargetLanguageCode": "pl"},
        {"Text": "Hi", "SourceLanguageCode": "en", "TargetLanguageCode": "pl"},
    )
    AmazonTranslate(service.client).translate(TranslationRequest("Hi", "en", "pl", formality="formal"))


@pytest.mark.parametrize(
    ("target", "applied"),
    [("de-AT", "formal"), ("fr-CA", "formal"), ("pt-PT", "formal"), ("pt-BR", None), ("en", None), ("und", None)],
)
def test_what_formality_comes_to_is_known_beforehand(target: str, applied: str | None) -> None:
    assert applied_formality(target, "formal") == applied
    assert applied_formality(target, None) is None
    assert FORMALITY_CODES < CODES


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("TooManyRequestsException", 400),
        ("ThrottlingException", 400),
        ("InternalServerException", 500),
        ("ServiceUnavailableException", 503),
        ("AccessDeniedException", 400),
    ],
)
def test_what_may_pass_is_unavailable(service: Service, code: str, status: int) -> None:
    service.fails(code, status)
    with pytest.raises(TranslatorUnavailableError, match=code):
        AmazonTranslate(service.client).translate(HELLO)


def test_a_pair_the_service_refuses_is_unsupported(service: Service) -> None:
    service.fails("UnsupportedLanguagePairException")
    with pytest.raises(UnsupportedLanguagePairError):
        AmazonTranslate(service.client).translate(HELLO)


@pytest.mark.parametrize("code", ["TextSizeLimitExceededException", "InvalidRequestException"])
def test_a_text_the_service_refuses_is_refused_for_good(service: Service, code: str) -> None:
    service.fails(code)
    with pytest.raises(TranslationRefusedError):
        AmazonTranslate(service.client).translate(HELLO)


def test_a_refused_text_is_shown_as_it_was_written(service: Service) -> None:
    service.fails("TextSizeLimitExceededException")
    outcome = translated("Hello", AmazonTranslate(service.client))
    assert (outcome.text, outcome.state) == ("Hello", "original")


@pytest.mark.parametrize("failure", [ConnectTimeoutError, ReadTimeoutError])
def test_a_service_that_does_not_answer_is_unavailable(
    service: Service, monkeypatch: pytest.MonkeyPatch, failure: type[Exception]
) -> None:
    def silent(**_: str) -> None:
        raise failure(endpoint_url="https://translate.example")  # type: ignore[call-arg]

    monkeypatch.setattr(service.client, "translate_text", silent)
    with pytest.raises(TranslatorUnavailableError, match=failure.__name__):
        AmazonTranslate(service.client).translate(HELLO)


def test_a_request_against_the_model_is_our_mistake_and_not_hidden(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    client = boto3.client("translate", region_name="eu-west-1")
    monkeypatch.setattr("chalicelib.adapters.amazon_translate.code_of", lambda _: "x")
    with pytest.raises(ParamValidationError):
        AmazonTranslate(client).translate(HELLO)


def test_no_call_is_made_for_a_language_the_service_has_not(service: Service) -> None:
    with pytest.raises(UnsupportedLanguagePairError):
        AmazonTranslate(service.client).translate(TranslationRequest("habari", "und", "en"))


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("zh-Hans", "zh"),
        ("zh-Hant", "zh-TW"),
        ("zh-CN", "zh"),
        ("zh-HK", "zh-TW"),
        ("pt", "pt"),
        ("pt-BR", "pt"),
        ("pt-PT", "pt-PT"),
        ("es-MX", "es-MX"),
        ("es-419", "es-MX"),
        ("es-AR", "es"),
        ("fr-CA", "fr-CA"),
        ("fr-BE", "fr"),
        ("nb", "no"),
        ("nn", "no"),
        ("iw", "he"),
        ("fil", "tl"),
        ("fa-AF", "fa-AF"),
        ("sr-Cyrl", "sr"),
        ("uz-Latn", "uz"),
    ],
)
def test_our_tags_have_the_services_codes(tag: str, code: str) -> None:
    assert code_of(tag) == code


@pytest.mark.parametrize("tag", ["und", "xx", "sr-Latn", "hi-Latn", "zh-Latn", "yue"])
def test_a_language_or_script_the_service_does_not_write_has_no_code(tag: str) -> None:
    with pytest.raises(UnsupportedLanguagePairError):
        code_of(tag)


def test_every_language_of_the_product_has_a_code_the_model_accepts(service: Service) -> None:
    shape = service.client.meta.service_model.shape_for("LanguageCodeString")
    codes = CODES | {code_of(tag) for tag in ENABLED}
    assert codes == CODES
    assert all(shape.metadata["min"] <= len(code) <= shape.metadata["max"] for code in codes)


def test_the_chunk_limit_is_the_models() -> None:
    shape = boto3.client("translate", region_name="eu-west-1").meta.service_model.shape_for("BoundedLengthString")
    assert shape.metadata["max"] == 10_000


def test_the_client_gives_up_soon(service: Service) -> None:
    config = service.client.meta.config
    assert (config.connect_timeout, config.read_timeout) == (1, 5)  # type: ignore[attr-defined]
    assert config.retries["total_max_attempts"] == 2  # type: ignore[attr-defined]
