"""The culture check: what in a text does not fit the market it goes to, or comes from, and what to do about it.

Pure: texts, a market's profile and the moment go in, findings come out. What a finding is called stands here, its words
in locales/ under `culture-<code>`; what is done about it (block, warn, off) is the market's to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

from chalicelib.desk.tickets import Urgency
from chalicelib.markets.profiles import Action, Market, Severity

OutgoingCode = Literal[
    "greeting_missing", "greeting_time", "greeting_language", "closing_missing", "closing_formality",
    "formality_unexpected", "formality_mixed", "honorific_missing", "taboo_word", "promise_window", "promise_absolute",
    "personal_data", "currency_unexpected", "date_order", "date_ambiguous", "language_unexpected", "too_long",
    "festival_silence", "festival_greeting", "platform_content",
]  # fmt: skip
IncomingCode = Literal[
    "indirect_refusal", "indirect_complaint", "understatement", "polite_yes", "misread_date", "misread_number",
    "misread_time", "other_calendar", "false_friend", "formulaic_phrase",
]  # fmt: skip
OUTGOING: tuple[OutgoingCode, ...] = get_args(OutgoingCode)
INCOMING: tuple[IncomingCode, ...] = get_args(IncomingCode)

# Letters and mails are begun and ended with a line of their own; in a chat that would be stiff.
LETTERS: frozenset[str] = frozenset({"email", "web_form", "marketplace"})
# What happens where the market says nothing. Only what harms, or what the channel would refuse, stops a reply.
USUAL: Mapping[str, Action] = {"personal_data": "block", "too_long": "block", "festival_silence": "block"}
BINDING: frozenset[str] = frozenset({"platform_content"})  # the platform refuses it, whatever market or agent want


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something found: `found` are the words of the text from `start` until before `end` (code points).

    `expected` is what is usual there; `reason` and `suggestion` are the market owner's own words, where they gave some.
    """

    code: OutgoingCode | IncomingCode
    severity: Severity
    start: int = 0
    end: int = 0
    found: str = ""
    expected: str = ""
    reason: str | None = None
    suggestion: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A text and where it goes or comes from. `at` is the moment in the customer's zone, `language` that of the text.

    `limit` is how many code points the channel takes, `return_days` the longest window the return policy gives (None:
    unknown); `read` is the language the customer reads it in, untranslated.
    """

    text: str
    language: str
    channel: str
    market: Market
    at: datetime
    read: str | None = None
    limit: int | None = None
    return_days: int | None = None
    urgency: Urgency = "normal"


def action_of(finding: Finding, market: Market | None) -> Action:
    """What the market wants done about a finding; what is usual, where there is no profile."""
    if finding.code in BINDING:
        return "block"
    if market is not None and finding.code in market.checks:
        return market.checks[finding.code]
    return USUAL.get(finding.code, "warn")


def blocking(findings: tuple[Finding, ...], market: Market | None) -> tuple[Finding, ...]:
    """The findings that stop a reply."""
    return tuple(finding for finding in findings if action_of(finding, market) == "block")
