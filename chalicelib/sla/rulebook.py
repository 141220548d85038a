"""What the clocks look up: policies and calendars, the ones that hold now and every version a ticket is pinned to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from chalicelib.sla.business_time import Calendar
from chalicelib.sla.policies import Pin, Policy


class RuleBook(Protocol):
    """Policies and calendars. Versions never change, so they may be kept for ever; what is current is a minute old."""

    def policies(self) -> Sequence[Policy]:
        """The current version of every active policy."""

    def policy(self, pin: Pin) -> Policy:
        """One version. LookupError."""

    def calendar(self, pin: Pin) -> Calendar:
        """One version. LookupError."""

    def current_calendar(self, calendar_id: str) -> Pin | None:
        """The current version of a calendar; None when there is none of this id."""

    def calendar_of_market(self, market: str | None) -> Pin:
        """The calendar that serves a market now; the one that is always open where nobody set one up."""

    def region_of(self, market: str | None) -> str | None:
        """The region a market lies in ("europe", "asia_pacific", ...), as policies name it."""
