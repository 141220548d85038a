"""Customers: resolve or create by identity, update, read."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from chalicelib.desk.changes import Change, Loaded, Wanted
from chalicelib.desk.commits import Commits, Decision, ReadMoreError, Replay
from chalicelib.desk.customers import MAX_IDENTITIES, Consent, Customer, Identity
from chalicelib.desk.errors import InvalidValueError, NotFoundError, PreconditionFailedError, VersionConflictError
from chalicelib.desk.events import Actor, Event
from chalicelib.desk.identities import ACCOUNTS, owner
from chalicelib.desk.one_person import survivor

FACTS = ("name", "language", "locale", "time_zone", "market", "tier", "consents")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A customer as somebody describes them: identities, and facts (names of FACTS; absent ones are not touched)."""

    identities: tuple[Identity, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Resolved:
    """The customer as they stand after the change, and the pair to write (None when nothing is new)."""

    customer: Customer
    pair: tuple[Customer | None, Customer] | None
    event: Event | None


@dataclass(frozen=True, slots=True)
class Moment:
    """When, by whom and in which commit something happens."""

    at: datetime
    actor: Actor
    commit_id: str


def created(id_: str, person: Person, moment: Moment) -> Resolved:
    """A new customer with its `customer.created`."""
    blank = Customer(id=id_, created_at=moment.at, updated_at=moment.at, identities=person.identities)
    facts = {name: value for name, value in person.facts.items() if value is not None}
    customer = replace(blank, **facts, sequence=1, commit_id=moment.commit_id)
    told = sorted([*facts, *(["identities"] if person.identities else [])])
    event = _event(customer, "customer.created", told, moment)
    return Resolved(customer, (None, customer), event)


def updated(before: Customer, person: Person, moment: Moment, suggested: tuple[str, ...] = ()) -> Resolved:
    """The customer with what is new about them; unchanged (nothing to write) when nothing is."""
    facts = dict(person.facts)
    if facts.get("consents"):
        facts["consents"] = _still_given(before.consents, facts["consents"])
    fields: dict[str, Any] = {n: v for n, v in facts.items() if getattr(before, n) != v}
    identities = merged_identities(before.identities, person.identities)
    if identities != before.identities:
        fields["identities"] = identities
    suggestions = tuple(dict.fromkeys((*before.suggested_merge_ids, *suggested)))[:MAX_IDENTITIES]
    if suggestions != before.suggested_merge_ids:
        fields["suggested_merge_ids"] = suggestions
    if not fields:
        return Resolved(before, None, None)
    version, sequence = before.version + 1, before.sequence + 1
    stamps: dict[str, Any] = {"version": version, "sequence": sequence, "updated_at": moment.at}
    after = replace(before, **fields, **stamps, commit_id=moment.commit_id)
    return Resolved(after, (before, after), _event(after, "customer.updated", sorted(fields), moment))


def _still_given(old: tuple[Consent, ...], new: tuple[Consent, ...]) -> tuple[Consent, ...]:
    """What was said before keeps its moment: saying it again is no new consent."""
    said = {(consent.purpose, consent.is_given, consent.source): consent for consent in old}
    return tuple(said.get((consent.purpose, consent.is_given, consent.source), consent) for consent in new)


def _event(customer: Customer, type_: str, changed: list[str], moment: Moment) -> Event:
    data = {"customer_id": customer.id, "changed_fields": changed}
    facets = {"market": customer.market, "language": customer.language}
    known = {name: value for name, value in facets.items() if value}
    return Event(customer.id, customer.sequence, type_, moment.at, moment.actor, data, known)


def merged_identities(old: tuple[Identity, ...], new: tuple[Identity, ...]) -> tuple[Identity, ...]:
    """Both lists, each identity once, verified if either says so; of new ones beyond 10 the verified stay first."""
    by_key = {(i.kind, i.value): i for i in old}
    for identity in sorted(new, key=lambda identity: not identity.is_verified):
        known = by_key.get((identity.kind, identity.value))
        if known is None and len(by_key) >= MAX_IDENTITIES:
            continue
        verified = identity.is_verified or bool(known and known.is_verified)
        by_key[identity.kind, identity.value] = replace(identity, is_verified=verified)
    return tuple(by_key.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerTarget:
    """By whom a customer is changed, and which version they saw."""

    actor: Actor
    if_match: int | None = None
    version: int | None = None
    replay: Replay | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A customer by their identities; `is_replay` when the idempotency key had already resolved them."""

    customer: Customer
    is_new: bool
    is_replay: bool = False


class Registering:
    """Use cases on customers."""

    def __init__(self, commits: Commits) -> None:
        self._commits = commits

    def resolve(self, person: Person, actor: Actor, replay: Replay | None = None) -> Found:
        """The customer these identities name, created or completed as needed.

        Other customers named too are kept as suggested merges. What a customer cannot hold any more is left out.
        """
        new_id = self._commits.new_id("cus")

        def decide(loaded: Loaded, commit_id: str) -> Decision[Found]:
            resolved = resolve(loaded, person, new_id, Moment(self._commits.now(), actor, commit_id))
            result = Found(resolved.customer, resolved.customer.id == new_id)
            status = 201 if result.is_new else 200
            if not resolved.pair or not resolved.event:
                return Decision(None, result, resolved.customer.id, status)
            change = Change(commit_id=commit_id, events=(resolved.event,), customers=(resolved.pair,))
            return Decision(change, result, resolved.customer.id, status)

        done = self._commits.run(Wanted(identities=person.identities), decide, replay)
        if done.result:
            return done.result
        record = done.replayed
        known = self.read(record.resource_id if record else "")
        return Found(known, bool(record and record.status == 201), is_replay=True)

    def read(self, customer_id: str) -> Customer:
        """One customer; of one who was merged, the one they turned out to be. NotFoundError."""
        wanted = Wanted(customers=(customer_id,))

        def decide(loaded: Loaded, commit_id: str) -> Decision[Customer | None]:
            del commit_id
            return Decision(None, survivor(loaded, customer_id, wanted))

        customer = self._commits.run(wanted, decide).result
        if customer is None:
            raise NotFoundError()
        return customer

    def ids_of(self, customer_id: str) -> tuple[str, ...]:
        """Every id under which the person has tickets; the one asked about where nobody is known by it."""
        try:
            customer = self.read(customer_id)
        except NotFoundError:
            return (customer_id,)
        return (customer.id, *customer.merged_ids)

    def update(self, customer_id: str, person: Person, target: CustomerTarget) -> tuple[Customer, bool]:
        """Change facts and add identities: the customer afterwards, and whether the key had already done it.

        NotFoundError, version errors, InvalidValueError for an identity that names another customer or is the 11th.
        """
        wanted = Wanted(customers=(customer_id,), identities=person.identities)

        def decide(loaded: Loaded, commit_id: str) -> Decision[Customer]:
            before = survivor(loaded, customer_id, wanted)
            if before is None:
                raise NotFoundError()
            check_seen(before, target)
            if any(known.customer_id != before.id for known in loaded.identities.values()):
                raise InvalidValueError("/customer/identities", "taken")
            _check_room(before, person)
            resolved = updated(before, person, Moment(self._commits.now(), target.actor, commit_id))
            if not resolved.pair or not resolved.event:
                return Decision(None, before)
            change = Change(commit_id=commit_id, events=(resolved.event,), customers=(resolved.pair,))
            return Decision(change, resolved.customer, before.id)

        done = self._commits.run(wanted, decide, target.replay)
        return done.result or self.read(customer_id), done.replayed is not None


def check_seen(customer: Customer, target: CustomerTarget) -> None:
    """PreconditionFailedError (412) for If-Match, VersionConflictError (409) for a body version, when outdated."""
    if target.if_match not in (None, customer.version):
        raise PreconditionFailedError(version=customer.version)
    if target.version not in (None, customer.version):
        raise VersionConflictError("/customer/version", reason="outdated", version=customer.version)


def _check_room(customer: Customer, person: Person) -> None:
    held = {(i.kind, i.value) for i in (*customer.identities, *person.identities)}
    if len(held) > max(MAX_IDENTITIES, len(customer.identities)):  # one who was merged may have more already
        raise InvalidValueError("/customer/identities", "too_many", limit=MAX_IDENTITIES)


def resolve(loaded: Loaded, person: Person, new_id: str, moment: Moment) -> Resolved:
    """Resolve or create, from what was read. ReadMoreError when the customer's own row is needed.

    The same person is the same customer every time: whoever is created takes the account that nobody held.
    """
    known, others = owner(person.identities, loaded.identities)
    if known is None:
        return _beside(loaded, person, new_id, moment)
    customer = loaded.customers.get(known.customer_id)
    if customer is None:
        raise ReadMoreError(Wanted(identities=person.identities, customers=(known.customer_id,)))
    if has_another_account(customer, person):
        return _beside(loaded, person, new_id, moment)
    return updated(customer, replace(person, identities=_own(customer, loaded, person)), moment, others)


def _own(customer: Customer, loaded: Loaded, person: Person) -> tuple[Identity, ...]:
    """What may join a customer: nothing of others, and an account only from who vouches for it: accounts open doors."""
    foreign = {key for key, found in loaded.identities.items() if found.customer_id != customer.id}
    free = [i for i in person.identities if (i.kind, i.value) not in foreign]
    return tuple(i for i in free if i.is_verified or i.kind not in ACCOUNTS)


def has_another_account(customer: Customer, person: Person) -> bool:
    """Whether they have different external ids: an app that both use does not make them one."""
    theirs = {i.value for i in customer.identities if i.kind == "external_id"}
    given = {i.value for i in person.identities if i.kind == "external_id"}
    return bool(theirs and given and not theirs & given)


def _beside(loaded: Loaded, person: Person, new_id: str, moment: Moment) -> Resolved:
    """A new customer with what nobody has yet; whoever has the rest is a suggested merge."""
    own = tuple(i for i in person.identities if (i.kind, i.value) not in loaded.identities)
    others = tuple(dict.fromkeys(found.customer_id for found in loaded.identities.values()))
    facts = {**person.facts, **({"suggested_merge_ids": others} if others else {})}
    return created(new_id, Person(identities=own, facts=facts), moment)
