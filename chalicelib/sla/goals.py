"""Which goals a ticket is held to: the rows of its policy that hold for its facts, with the calendars they count in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from chalicelib.sla.instances import Goal
from chalicelib.sla.policies import Facts, Pin, Policy, Target, first_match
from chalicelib.sla.rulebook import RuleBook


@dataclass(frozen=True, slots=True)
class Applied:
    """What holds for a ticket from some moment on: a policy's version (None: no policy is for it) and calendars.

    The first of `calendars` serves every target that names none of its own. `region` is the market's at that moment.
    """

    policy: Pin | None
    calendars: tuple[Pin, ...]
    region: str | None

    def told(self) -> dict[str, object]:
        """As events tell it; what is unknown is absent."""
        pinned = {"policy_id": self.policy.id, "policy_version": self.policy.version} if self.policy else {}
        calendars = [{"id": pin.id, "version": pin.version} for pin in self.calendars]
        return {**pinned, "calendars": calendars, **({"region": self.region} if self.region else {})}

    @classmethod
    def from_told(cls, data: Mapping[str, object]) -> Applied:
        """Back from what an event told."""
        policy = Pin(str(data["policy_id"]), int(str(data["policy_version"]))) if data.get("policy_id") else None
        calendars: Iterable[Mapping[str, object]] = data["calendars"]  # type: ignore[assignment]
        pins = tuple(Pin(str(one["id"]), int(str(one["version"]))) for one in calendars)
        return cls(policy, pins, str(data["region"]) if data.get("region") else None)

    def goals(self, facts: Facts, rules: RuleBook) -> dict[str, Goal]:
        """The goal of every metric that has one."""
        if self.policy is None:
            return {}
        targets = rules.policy(self.policy).targets_for(self.facts(facts))
        known = {pin.id: pin for pin in self.calendars}
        return {
            name: Goal(target.target_s, target.clock, known.get(target.calendar_id or "", self.calendars[0]))
            for name, target in targets.items()
        }

    def facts(self, facts: Facts) -> Facts:
        """Facts with the region that the market lay in."""
        return replace(facts, region=facts.region or self.region)


def choose(facts: Facts, rules: RuleBook, held: Applied | None = None) -> Applied:
    """What holds for a ticket with these facts. What is `held` already is kept as long as it is for such a ticket:

    its version of the policy while that matches, its versions of calendars while they are the ones to use.
    """
    region = facts.region or rules.region_of(facts.market)
    known = replace(facts, region=region)
    policy = _policy(known, rules, held)
    if policy is None:
        return Applied(None, (), region)
    first = _current(policy.calendar_id, rules) or rules.calendar_of_market(facts.market)
    own = (_current(target.calendar_id, rules) for target in _own_calendars(policy, known))
    pins = dict.fromkeys((first, *sorted(pin for pin in own if pin)))
    kept = {pin.id: pin for pin in held.calendars} if held else {}
    return Applied(policy.pin, tuple(kept.get(pin.id, pin) for pin in pins), region)


def _policy(facts: Facts, rules: RuleBook, held: Applied | None) -> Policy | None:
    if held and held.policy:
        pinned = rules.policy(held.policy)
        if pinned.matches(facts):
            return pinned
    return first_match(rules.policies(), facts)


def _own_calendars(policy: Policy, facts: Facts) -> Iterable[Target]:
    return (target for target in policy.targets_for(facts).values() if target.calendar_id)


def _current(calendar_id: str | None, rules: RuleBook) -> Pin | None:
    return rules.current_calendar(calendar_id) if calendar_id else None
