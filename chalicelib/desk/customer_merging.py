"""Two customers turn out to be one person: the one becomes a pointer, the other takes what is known of both.

Tickets stay where they are and keep their requester (architecture decision 42): whoever asks for the tickets of a
customer asks for those of all whom the customer was taken for.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from chalicelib.desk.changes import Change, Loaded, Wanted
from chalicelib.desk.commits import Commits, Decision
from chalicelib.desk.customers import (
    MAX_IDENTITIES,
    MAX_MERGED,
    MAX_MERGED_IDENTITIES,
    Consent,
    Customer,
    Identity,
)
from chalicelib.desk.errors import InvalidValueError, NotFoundError
from chalicelib.desk.events import Event
from chalicelib.desk.one_person import survivor
from chalicelib.desk.registering import CustomerTarget, Moment, Registering, check_seen

SOURCE = "/customer/source_id"
FACTS = ("name", "language", "locale", "time_zone", "market", "tier")


class CustomerMerging:
    """Merges customers."""

    def __init__(self, commits: Commits, registering: Registering) -> None:
        self._commits = commits
        self._registering = registering

    def merge(self, customer_id: str, source_id: str, target: CustomerTarget) -> tuple[Customer, bool]:
        """Merge `source_id` into the customer: the one who lives on, and whether the key had already done it.

        InvalidValueError: unknown or the same customer, one who was merged elsewhere, or too many in one.
        NotFoundError, version errors, InFlightError.
        """
        wanted = Wanted(customers=(customer_id, source_id))

        def decide(loaded: Loaded, commit_id: str) -> Decision[Customer]:
            into = survivor(loaded, customer_id, wanted)
            if into is None:
                raise NotFoundError()
            check_seen(into, target)
            source = loaded.customers.get(source_id)
            if source is None or source_id == customer_id:
                raise InvalidValueError(SOURCE, "unknown_customer")
            if source.merged_into and source_id in into.merged_ids:
                return Decision(None, into, into.id)  # done before
            if source.merged_into or source.id == into.id:
                raise InvalidValueError(SOURCE, "not_allowed")
            change = _change(into, source, Moment(self._commits.now(), target.actor, commit_id))
            return Decision(change, change.customers[0][1], into.id)

        done = self._commits.run(wanted, decide, target.replay)
        if done.result:
            return done.result, False
        return self._registering.read(customer_id), True


def _change(into: Customer, source: Customer, moment: Moment) -> Change:
    fields = joined(into, source)
    changed = sorted(name for name, value in fields.items() if getattr(into, name) != value)
    after = _stamped(replace(into, **fields), moment)
    pointer = _stamped(
        Customer(
            id=source.id, created_at=source.created_at, updated_at=moment.at, merged_into=into.id,
            merged_ids=source.merged_ids, version=source.version, sequence=source.sequence,
        ),
        moment,
    )  # fmt: skip
    told = {"merged_id": source.id, "changed_fields": changed}
    events = (_event(after, told, moment), _event(pointer, {"into": into.id, "changed_fields": []}, moment))
    return Change(commit_id=moment.commit_id, events=events, customers=((into, after), (source, pointer)))


def _stamped(customer: Customer, moment: Moment) -> Customer:
    version, sequence = customer.version + 1, customer.sequence + 1
    return replace(customer, version=version, sequence=sequence, updated_at=moment.at, commit_id=moment.commit_id)


def _event(customer: Customer, data: dict[str, Any], moment: Moment) -> Event:
    facets = {"market": customer.market, "language": customer.language}
    known = {name: value for name, value in facets.items() if value}
    told = {"customer_id": customer.id, **data}
    return Event(customer.id, customer.sequence, "customer.merged", moment.at, moment.actor, told, known)


def joined(into: Customer, source: Customer) -> dict[str, Any]:
    """The fields of the one who lives on: their own facts first, what both can be reached by, the stricter consent.

    InvalidValueError beyond MAX_MERGED customers or MAX_MERGED_IDENTITIES identities.
    """
    merged_ids = (*into.merged_ids, source.id, *source.merged_ids)
    identities = _identities((*into.identities, *source.identities))
    if len(merged_ids) > MAX_MERGED:
        raise InvalidValueError(SOURCE, "too_many", limit=MAX_MERGED)
    if len(identities) > MAX_MERGED_IDENTITIES:
        raise InvalidValueError(SOURCE, "too_many", limit=MAX_MERGED_IDENTITIES)
    suggested = dict.fromkeys((*into.suggested_merge_ids, *source.suggested_merge_ids))
    others = tuple(id_ for id_ in suggested if id_ not in (into.id, *merged_ids))
    return {
        **{name: getattr(into, name) or getattr(source, name) for name in FACTS},
        "identities": identities,
        "consents": stricter((*into.consents, *source.consents)),
        "suggested_merge_ids": others[:MAX_IDENTITIES],
        "merged_ids": merged_ids,
    }


def _identities(known: Iterable[Identity]) -> tuple[Identity, ...]:
    by_key: dict[tuple[str, str], Identity] = {}
    for one in known:
        before = by_key.get((one.kind, one.value))
        by_key[one.kind, one.value] = replace(one, is_verified=one.is_verified or bool(before and before.is_verified))
    return tuple(by_key.values())


def stricter(consents: Iterable[Consent]) -> tuple[Consent, ...]:
    """One answer for each purpose: the latest withdrawal where there is any, else the latest consent."""
    by_purpose: dict[str, Consent] = {}
    for one in consents:
        before = by_purpose.get(one.purpose)
        if before is None or (not one.is_given, one.at) > (not before.is_given, before.at):
            by_purpose[one.purpose] = one
    return tuple(by_purpose.values())
