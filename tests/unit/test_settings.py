"""The environment of a function is read whole, or refused by name."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chalicelib.settings import SettingsError, read_settings, settings

ENVIRONMENT = {
    "TABLE_NAME": "table",
    "BLOBS_BUCKET": "blobs",
    "TOPIC_ARN": "arn:aws:sns:eu-west-1:123456789012:events",
    "RELAY_QUEUE_URL": "https://queue/relay",
    "TRANSLATE_QUEUE_URL": "https://queue/translate",
    "DELIVER_QUEUE_URL": "https://queue/deliver",
    "ARM_QUEUE_URL": "https://queue/arm",
    "WAKE_UPS_QUEUE_URL": "https://queue/wake-ups",
    "EFFECTS_QUEUE_URL": "https://queue/effects",
    "REAPPLY_QUEUE_URL": "https://queue/reapply",
    "WEBHOOKS_QUEUE_URL": "https://queue/webhooks",
    "SCAN_QUEUE_URL": "https://queue/scan",
    "WEBHOOK_SECRET_ARN": "arn:aws:secretsmanager:eu-west-1:123456789012:secret:webhooks",
    "INBOUND_QUEUE_URL": "https://queue/inbound",
    "FEEDS_QUEUE_URL": "https://queue/feeds",
    "PUSH_QUEUE_URL": "https://queue/push",
    "CHAT_URL": "wss://chat.example/chat",
    "WAKE_UP_MACHINE_ARN": "arn:aws:states:eu-west-1:123456789012:stateMachine:wake-up",
    "SECRET_ARN": "arn:aws:secretsmanager:eu-west-1:123456789012:secret:key",
    "USER_POOL_ID": "eu-west-1_abc",
    "STAFF_CLIENT_ID": "client",
    "STAFF_ISSUER": "https://issuer",
    "JWKS_URL": "https://issuer/keys",
    "TRANSLATOR": "amazon",
    "DEPLOYMENT": "live",
}


def test_a_whole_environment_is_read() -> None:
    read = read_settings(ENVIRONMENT | {"ALLOWED_ORIGINS": "https://a.example, http://localhost:5173"})
    assert (read.table_name, read.translator, read.staff_issuer) == ("table", "amazon", "https://issuer")
    assert read.allowed_origins == ("https://a.example", "http://localhost:5173")


def test_what_may_be_left_out_has_a_usual_value() -> None:
    read = read_settings(ENVIRONMENT)
    assert (read.desk_language, read.allowed_origins, read.customer_token_lifetime_s) == ("en", (), 900)
    assert (read.log_level, read.longest_delay_s) == ("INFO", 3600)


def test_budgets_of_translation_are_whole_characters_and_exact_money() -> None:
    read = read_settings(ENVIRONMENT | {"TRANSLATION_CHARACTERS_PER_DAY": "0", "TRANSLATION_AMOUNT_PER_DAY": "7.50"})
    assert (read.translation_characters_per_day, read.translation_amount_per_day) == (0, Decimal("7.50"))
    assert (read.translation_total_characters_per_day, read.translation_total_amount_per_day) == (
        10_000_000,
        Decimal(150),
    )


@pytest.mark.parametrize("name", sorted(ENVIRONMENT))
def test_a_missing_variable_is_named(name: str) -> None:
    with pytest.raises(SettingsError, match=name):
        read_settings({key: value for key, value in ENVIRONMENT.items() if key != name})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TRANSLATOR", "deepl"),
        ("CUSTOMER_TOKEN_LIFETIME_S", "soon"),
        ("CUSTOMER_TOKEN_LIFETIME_S", "59"),
        ("CUSTOMER_TOKEN_LIFETIME_S", "86400"),
        ("LONGEST_DELAY_S", "3601"),
        ("LONGEST_DELAY_S", "-1"),
        ("TRANSLATION_CHARACTERS_PER_DAY", "many"),
        ("TRANSLATION_AMOUNT_PER_DAY", "-0.01"),
        ("TRANSLATION_TOTAL_CHARACTERS_PER_DAY", "1000000000001"),
        ("TRANSLATION_TOTAL_AMOUNT_PER_DAY", "NaN"),
        ("LOG_LEVEL", "LOUD"),
        ("ALLOWED_ORIGINS", "*"),
        ("ALLOWED_ORIGINS", "https://*.example.com"),
        ("ALLOWED_ORIGINS", "https://a.example/"),
        ("ALLOWED_ORIGINS", "a.example"),
    ],
)
def test_a_wrong_value_is_named_but_not_told(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=name) as refused:
        read_settings(ENVIRONMENT | {name: value})
    assert value not in str(refused.value)


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(SettingsError) as refused:
        read_settings({})
    assert all(name in str(refused.value) for name in ENVIRONMENT)


def test_the_environment_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    settings.cache_clear()
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    first = settings()
    monkeypatch.setenv("TABLE_NAME", "other")
    assert settings() is first
    settings.cache_clear()
