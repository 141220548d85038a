"""The rules that clocks go by: calendars and policies, stored or shipped."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from chalicelib.bootstrap.outside import Outside

if TYPE_CHECKING:
    from chalicelib.ports import CalendarFeeds
    from chalicelib.sla.calendars import Calendars
    from chalicelib.sla.rules_in_force import RulesInForce


class Rules(Outside):
    """Parts over the versioned documents."""

    @cached_property
    def rules(self) -> RulesInForce:
        """What holds now, and every version a ticket is pinned to."""
        from chalicelib.sla.rules_in_force import RulesInForce

        return RulesInForce(self.documents)

    @cached_property
    def feeds(self) -> CalendarFeeds:
        """Feeds of holidays."""
        from chalicelib.adapters.feeds import HttpsFeeds

        return HttpsFeeds(self.http)

    @cached_property
    def calendars(self) -> Calendars:
        """Calendars as their owner keeps them."""
        from chalicelib.sla.calendars import Calendars

        return Calendars(self.documents, self.feeds, self.now)
