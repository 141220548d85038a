"""What becomes of what a channel finds: a ticket, a mention that is only kept, or nothing.

A policy is data: `{"rules": [{"when": {...}, "then": "mention"}], "default": "ticket"}`; the first rule whose every
condition holds decides. Conditions: `stars_at_least`, `stars_at_most` (of `details.stars`), `languages`, `words` (any
of them in subject or text, case-folded), `kinds` (of `details.kind`), `without_text`.
"""

from collections.abc import Callable, Mapping
from typing import Any, get_args

from chalicelib.channels.contract import Account, Decision, Inbound
from chalicelib.desk.errors import InvalidValueError

ROOT = "/channel/policy"
MAX_RULES = 50
MAX_WORDS = 200

Condition = Callable[[Inbound, Any], bool]


def _stars(inbound: Inbound) -> float | None:
    stars = inbound.details.get("stars")
    return stars if isinstance(stars, int | float) else None


CONDITIONS: Mapping[str, Condition] = {
    "stars_at_least": lambda one, least: (stars := _stars(one)) is not None and stars >= least,
    "stars_at_most": lambda one, most: (stars := _stars(one)) is not None and stars <= most,
    "languages": lambda one, tags: (one.language or "und").partition("-")[0] in {t.partition("-")[0] for t in tags},
    "words": lambda one, words: any(w.casefold() in f"{one.subject or ''}\n{one.text}".casefold() for w in words),
    "kinds": lambda one, kinds: one.details.get("kind") in kinds,
    "without_text": lambda one, wanted: (not one.text.strip()) is wanted,
}
LISTS = frozenset({"languages", "words", "kinds"})


def decide(account: Account, inbound: Inbound) -> Decision:
    """What the account's policy makes of it; without one, a ticket. What the company itself wrote is no news."""
    if inbound.details.get("is_echo"):
        return "ignore"
    for rule in account.policy.get("rules", ()):
        if all(CONDITIONS[name](inbound, wanted) for name, wanted in rule["when"].items()):
            return _decision(rule["then"])
    return _decision(account.policy.get("default", "ticket"))


def _decision(value: str) -> Decision:
    return "mention" if value == "mention" else "ignore" if value == "ignore" else "ticket"


def checked_policy(given: Mapping[str, Any]) -> Mapping[str, Any]:
    """A policy in its kept spelling. InvalidValueError for the first fault."""
    rules = given.get("rules", [])
    if set(given) - {"rules", "default"} or not isinstance(rules, list):
        raise InvalidValueError(ROOT, "bad_format")
    if len(rules) > MAX_RULES:
        raise InvalidValueError(f"{ROOT}/rules", "too_many", limit=MAX_RULES)
    for position, rule in enumerate(rules):
        _check_rule(rule, f"{ROOT}/rules/{position}")
    default = given.get("default", "ticket")
    if default not in get_args(Decision):
        raise InvalidValueError(f"{ROOT}/default", "unknown")
    return {"rules": rules, "default": default}


def _check_rule(rule: Any, pointer: str) -> None:
    if not isinstance(rule, dict) or set(rule) != {"when", "then"} or not isinstance(rule["when"], dict):
        raise InvalidValueError(pointer, "bad_format")
    if rule["then"] not in get_args(Decision):
        raise InvalidValueError(f"{pointer}/then", "unknown")
    for name, wanted in rule["when"].items():
        if name not in CONDITIONS:
            raise InvalidValueError(f"{pointer}/when/{name}", "unknown")
        is_list = isinstance(wanted, list) and all(isinstance(one, str) for one in wanted) and len(wanted) <= MAX_WORDS
        is_number = isinstance(wanted, int | float)
        if not (is_list if name in LISTS else is_number):
            raise InvalidValueError(f"{pointer}/when/{name}", "bad_format")
