"""A rule book from plain values, for tests of everything that looks something up in one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from chalicelib.sla.business_time import Calendar
from chalicelib.sla.policies import Pin, Policy, policy_from

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri")
EVERY_DAY = (*WEEKDAYS, "sat", "sun")
ALWAYS = {
    "id": "cal_always", "version": 1, "time_zone": "UTC", "week": {day: [["00:00", "24:00"]] for day in EVERY_DAY},
}  # fmt: skip
BERLIN = {
    "id": "cal_de", "version": 1, "time_zone": "Europe/Berlin",
    "week": {day: [["09:00", "18:00"]] for day in WEEKDAYS},
}  # fmt: skip


class BookOf:
    """RuleBook of calendar and policy documents; `markets` says which calendar serves which market."""

    def __init__(
        self,
        policies: Sequence[Mapping[str, Any]] = (),
        calendars: Sequence[Mapping[str, Any]] = (BERLIN,),
        markets: Mapping[str, str] | None = None,
    ) -> None:
        self._policies: dict[Pin, Policy] = {}
        self._calendars: dict[Pin, Calendar] = {}
        self.markets = {"DE": "cal_de"} if markets is None else dict(markets)
        for document in policies:
            self.add_policy(document)
        for document in (ALWAYS, *calendars):
            self.add_calendar(document)

    def add_policy(self, document: Mapping[str, Any]) -> None:
        """Another policy, or another version of one."""
        policy = policy_from(document)
        self._policies[policy.pin] = policy

    def add_calendar(self, document: Mapping[str, Any]) -> None:
        """Another calendar, or another version of one."""
        self._calendars[Pin(document["id"], document["version"])] = Calendar.from_dict(document)

    def policies(self) -> Sequence[Policy]:
        latest = {pin.id: self._policies[pin] for pin in sorted(self._policies)}
        return [policy for policy in latest.values() if policy.is_active]

    def policy(self, pin: Pin) -> Policy:
        return self._policies[pin]

    def calendar(self, pin: Pin) -> Calendar:
        return self._calendars[pin]

    def current_calendar(self, calendar_id: str) -> Pin | None:
        return max((pin for pin in self._calendars if pin.id == calendar_id), default=None)

    def calendar_of_market(self, market: str | None) -> Pin:
        found = self.current_calendar(self.markets.get(market or "", "cal_always"))
        return found or Pin("cal_always", 1)

    def region_of(self, market: str | None) -> str | None:
        return {"DE": "europe", "FR": "europe", "US": "north_america", "CN": "asia_pacific"}.get(market or "")
