"""The culture check as the desk uses it: with a ticket's market, its customer's clock and its channel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from zoneinfo import ZoneInfo

from chalicelib.desk.tickets import Ticket
from chalicelib.markets.book import MarketBook
from chalicelib.markets.channel_lengths import LONGEST
from chalicelib.markets.culture import Finding, Written, action_of, blocking
from chalicelib.markets.culture_check import MAX_FINDINGS, check_anywhere, check_reply, check_source
from chalicelib.markets.misreadings import misreadings
from chalicelib.markets.platform_content import forbidden
from chalicelib.markets.platforms import platform_of
from chalicelib.markets.profiles import Market

ReturnDays = Callable[[Ticket], int | None]


@dataclass(frozen=True, slots=True)
class Text:
    """Words, the language they are in and the moment they go out or came in (aware UTC)."""

    body: str
    language: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in a reply, and which of it stops it."""

    findings: tuple[Finding, ...] = ()
    blocking: tuple[Finding, ...] = ()


class CultureDesk:
    """Looks at texts. `return_days` is the longest return window that holds for a ticket, None where none is known."""

    def __init__(self, markets: MarketBook, return_days: ReturnDays) -> None:
        self._markets = markets
        self._return_days = return_days

    def outgoing(self, ticket: Ticket, text: Text, read: str | None = None) -> Looked:
        """A reply as it goes to a customer who reads `read` (None: unknown); manners only where there is a profile."""
        market = self._markets.market(ticket.market)
        if market is None:
            return _looked((*check_anywhere(text.body, _limit(ticket)), *_refused(ticket, text)), None)
        found = check_reply(replace(self._written(ticket, text, market), read=read))
        return _looked((*found, *_refused(ticket, text)), market)

    def untranslated(self, ticket: Ticket, text: Text) -> Looked:
        """A reply that is to be translated: what the translation would carry over."""
        market = self._markets.market(ticket.market)
        if market is None:
            return _looked((*check_anywhere(text.body, limit=None), *_refused(ticket, text)), None)
        written = replace(self._written(ticket, text, market), limit=None)  # it counts in the customer's language
        return _looked((*check_source(written), *_refused(ticket, text)), market)

    def incoming(self, ticket: Ticket, text: Text) -> tuple[Finding, ...]:
        """What of a customer's words may be misread by others."""
        market = self._markets.market(ticket.market)
        if market is None:
            return ()
        return tuple(misreadings(self._written(ticket, text, market)))

    def _written(self, ticket: Ticket, text: Text, market: Market) -> Written:
        return Written(
            text=text.body,
            language=text.language,
            channel=ticket.channel,
            market=market,
            at=text.at.astimezone(ZoneInfo(market.time_zone)),
            limit=_limit(ticket),
            return_days=self._return_days(ticket),
            urgency=ticket.urgency,
        )


def _limit(ticket: Ticket) -> int | None:
    """Code points that the ticket's channel, or its marketplace, takes."""
    platform = platform_of(ticket)
    return platform.longest if platform else LONGEST.get(ticket.channel)


def _refused(ticket: Ticket, text: Text) -> tuple[Finding, ...]:
    """What the ticket's marketplace forbids."""
    platform = platform_of(ticket)
    return tuple(islice(forbidden(text.body, platform), MAX_FINDINGS)) if platform else ()


def _looked(findings: tuple[Finding, ...], market: Market | None) -> Looked:
    shown = tuple(finding for finding in findings if action_of(finding, market) != "off")
    return Looked(shown, blocking(shown, market))
