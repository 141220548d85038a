"""The environment of every function, read once and checked.

A frozen dataclass, not a pydantic model: all functions but one never parse a request, and importing
pydantic would more than double their cold start (docs/performance.md).
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any, Literal, cast

_LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
MOST_A_DAY = Decimal(10**12)  # of characters or money: more is a slip of the pen
MOST_DELAY_S = 3600  # four hops of the longest delay SQS has: beyond, an execution is hardly dearer than its looks


class SettingsError(Exception):
    """The environment lacks a variable, or holds one that makes no sense. Names variables, never values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a deployment decides. Names follow the variables; durations in seconds, languages BCP 47.

    `staff_issuer` is the `iss` staff tokens must carry, `jwks_url` where their keys are; `allowed_origins`
    are the browser origins that may call the API. A wake-up due within `longest_delay_s` (0..3600) waits in its
    queue, a later one in an execution of the state machine `wake_up_machine_arn`. `translation_*_per_day` are the
    budgets of a market without a profile and of all markets together, in characters and in the price book's currency.
    `chat_url` is the address of the WebSocket API, with its stage.

    `shop_url` is the base address of the shop's interface (empty: no shop), `shop_secret_arn` the secret that holds its
    bearer token, `order_pattern` the regular expression of its order numbers (empty: none are recognised). `rates_url`
    is the folder of the publisher of exchange rates, `rates_source` whose figures these are.

    `malware_scan` is "guardduty" where Amazon GuardDuty looks at attached files too; `allowed_file_types` are the media
    types that may be attached, separated by commas (empty: those of desk/file_types.py).

    `mail_configuration_set` is what Amazon SES tells of our mails by (empty: it tells nothing).
    """

    table_name: str
    blobs_bucket: str
    topic_arn: str
    relay_queue_url: str
    translate_queue_url: str
    deliver_queue_url: str
    arm_queue_url: str
    wake_ups_queue_url: str
    effects_queue_url: str
    reapply_queue_url: str
    webhooks_queue_url: str
    scan_queue_url: str
    inbound_queue_url: str
    feeds_queue_url: str
    push_queue_url: str
    chat_url: str
    wake_up_machine_arn: str
    secret_arn: str
    webhook_secret_arn: str
    user_pool_id: str
    staff_client_id: str
    staff_issuer: str
    jwks_url: str
    translator: Literal["amazon", "pseudo", "local"]
    deployment: str
    desk_language: str = "en"
    allowed_origins: tuple[str, ...] = ()
    customer_token_lifetime_s: int = 900
    longest_delay_s: int = 3600
    translation_characters_per_day: int = 1_000_000
    translation_amount_per_day: Decimal = Decimal(15)
    translation_total_characters_per_day: int = 10_000_000
    translation_total_amount_per_day: Decimal = Decimal(150)
    shop_url: str = ""
    shop_secret_arn: str = ""
    order_pattern: str = ""
    rates_url: str = "https://www.ecb.europa.eu/stats/eurofxref"
    rates_source: str = "ecb"
    malware_scan: str = "built_in"
    allowed_file_types: str = ""
    mail_configuration_set: str = ""
    log_level: str = "INFO"


_REQUIRED = (
    "table_name", "blobs_bucket", "topic_arn", "relay_queue_url", "translate_queue_url", "deliver_queue_url",
    "arm_queue_url", "wake_ups_queue_url", "effects_queue_url", "reapply_queue_url", "webhooks_queue_url",
    "webhook_secret_arn", "inbound_queue_url", "feeds_queue_url", "wake_up_machine_arn", "scan_queue_url",
    "secret_arn", "user_pool_id", "staff_client_id", "staff_issuer", "jwks_url", "translator", "deployment",
    "push_queue_url", "chat_url",
)  # fmt: skip


_OUTSIDE = (
    "shop_url",
    "shop_secret_arn",
    "order_pattern",
    "rates_url",
    "rates_source",
    "malware_scan",
    "allowed_file_types",
    "mail_configuration_set",
)
_BUDGETS: Mapping[str, Callable[[Any], Any]] = {
    "translation_characters_per_day": int,
    "translation_amount_per_day": Decimal,
    "translation_total_characters_per_day": int,
    "translation_total_amount_per_day": Decimal,
}


@cache
def settings() -> Settings:
    """The settings of this process. SettingsError when the environment is not that of a function."""
    return read_settings(os.environ)


def read_settings(environ: Mapping[str, str]) -> Settings:
    """Settings from an environment. SettingsError names every variable that is missing or wrong."""
    required = {name: environ.get(name.upper(), "") for name in _REQUIRED}
    lifetime = environ.get("CUSTOMER_TOKEN_LIFETIME_S", "900")
    delay = environ.get("LONGEST_DELAY_S", "3600")
    level = environ.get("LOG_LEVEL", "INFO").upper()
    wrong = [name.upper() for name, value in required.items() if not value]
    wrong += ["TRANSLATOR"] * (required["translator"] not in ("", "amazon", "pseudo", "local"))
    wrong += ["CUSTOMER_TOKEN_LIFETIME_S"] * (not lifetime.isdecimal() or not 60 <= int(lifetime) <= 3600)
    wrong += ["LONGEST_DELAY_S"] * (not delay.isdecimal() or int(delay) > MOST_DELAY_S)
    wrong += ["LOG_LEVEL"] * (level not in _LOG_LEVELS)
    budgets = {name: _a_day(environ[name.upper()]) for name in _BUDGETS if environ.get(name.upper())}
    wrong += [name.upper() for name, most in budgets.items() if most is None]
    outside: dict[str, Any] = {name: environ[name.upper()] for name in _OUTSIDE if environ.get(name.upper())}
    wrong += ["ORDER_PATTERN"] * (not _is_pattern(outside.get("order_pattern", "")))
    wrong += ["SHOP_SECRET_ARN"] * ("shop_url" in outside and "shop_secret_arn" not in outside)
    origins = tuple(origin.strip() for origin in environ.get("ALLOWED_ORIGINS", "").split(",") if origin.strip())
    wrong += ["ALLOWED_ORIGINS"] * (not all(map(_is_origin, origins)))
    if wrong:
        raise SettingsError(f"missing or wrong in the environment: {', '.join(wrong)}")
    known: dict[str, Any] = {name: value for name, value in required.items() if name != "translator"}
    known |= {name: _BUDGETS[name](most) for name, most in budgets.items()}
    return Settings(
        **known,
        **outside,
        translator=cast(Literal["amazon", "pseudo", "local"], required["translator"]),
        desk_language=environ.get("DESK_LANGUAGE") or "en",
        allowed_origins=origins,
        customer_token_lifetime_s=int(lifetime),
        longest_delay_s=int(delay),
        log_level=level,
    )


def _a_day(value: str) -> Decimal | None:
    """A number from 0 to MOST_A_DAY in plain digits, or None."""
    try:
        most = Decimal(value)
    except InvalidOperation:
        return None
    return most if most.is_finite() and 0 <= most <= MOST_A_DAY else None


def _is_pattern(value: str) -> bool:
    """Whether this is a regular expression."""
    try:
        re.compile(value)
    except re.error:
        return False
    return True


def _is_origin(value: str) -> bool:
    """Whether this is one exact origin, such as https://desk.example.com: no path, no wildcard."""
    scheme, separator, host = value.partition("://")
    return scheme in ("http", "https") and bool(separator and host) and not set(host) & set("/*?# ")
