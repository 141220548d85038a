"""Calls about customers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from chalicelib.api.accesses import READ_CUSTOMERS, WRITE_CUSTOMERS
from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.persons import person_of
from chalicelib.api.routes import route
from chalicelib.api.views import customer_view
from chalicelib.desk.customers import Consent
from chalicelib.desk.errors import InvalidValueError
from chalicelib.desk.registering import CustomerTarget, Person

if TYPE_CHECKING:
    from chalicelib.api.customer_schemas import CustomerFacts

models = Models("chalicelib.api.customer_schemas")


@route(
    "POST",
    "/v1/customers",
    access=WRITE_CUSTOMERS,
    body=models.ResolveCustomerBody,
    answer=models.CustomerEnvelope,
    status=201,
    also=(200,),
    errors=(409, 422),
    links={"read_customer": ("customer_id", "/customer/id")},
)
def resolve_customer(call: Call) -> Answer:
    """Find the customer these identities name, or create them: 201 when new, 200 when known and completed."""
    person = customer_person(call.body.customer, call)
    if not person.identities:
        raise InvalidValueError("/customer", "missing")
    resolved = call.desk.customers.resolve(person, call.caller.actor, call.idempotency)
    return Answer(
        {"customer": customer_view(resolved.customer)},
        status=201 if resolved.is_new else 200,
        headers={"Location": f"/v1/customers/{resolved.customer.id}"},
        version=resolved.customer.version,
        is_replayed=resolved.is_replay,
    )


@route("GET", "/v1/customers/{customer_id}", access=READ_CUSTOMERS, answer=models.CustomerEnvelope, errors=(404,))
def read_customer(call: Call) -> Answer:
    """Read a customer. The id of one who was merged answers with the one they turned out to be."""
    customer = call.desk.customers.read(call.path["customer_id"])
    return Answer({"customer": customer_view(customer)}, version=customer.version)


@route(
    "PATCH",
    "/v1/customers/{customer_id}",
    access=WRITE_CUSTOMERS,
    body=models.UpdateCustomerBody,
    answer=models.CustomerEnvelope,
    errors=(404, 409, 412, 422),
    versioned=True,
)
def update_customer(call: Call) -> Answer:
    """Change facts and add identities; an identity that names another customer is refused."""
    target = CustomerTarget(
        actor=call.caller.actor,
        if_match=call.expected_version,
        version=call.body.customer.version,
        replay=call.idempotency,
    )
    person = customer_person(call.body.customer, call)
    customer, is_replay = call.desk.customers.update(call.path["customer_id"], person, target)
    return Answer({"customer": customer_view(customer)}, version=customer.version, is_replayed=is_replay)


@route(
    "POST",
    "/v1/customers/{customer_id}/merge",
    access=WRITE_CUSTOMERS,
    body=models.MergeCustomerBody,
    answer=models.CustomerEnvelope,
    errors=(404, 409, 412, 422),
    versioned=True,
)
def merge_customer(call: Call) -> Answer:
    """Say that another customer is the same person. There is no way back.

    The other id stays good: it leads to this customer, whose lists show the tickets of both.
    """
    asked = call.body.customer
    target = CustomerTarget(
        actor=call.caller.actor,
        if_match=call.expected_version,
        version=asked.version,
        replay=call.idempotency,
    )
    customer, is_replay = call.desk.customer_merging.merge(call.path["customer_id"], asked.source_id, target)
    return Answer({"customer": customer_view(customer)}, version=customer.version, is_replayed=is_replay)


def customer_person(facts: CustomerFacts, call: Call) -> Person:
    """What was sent about a customer, as a person."""
    person = person_of(facts, is_verified=call.caller.kind == "integration", pointer="/customer")
    if facts.time_zone and facts.time_zone not in available_timezones():
        raise InvalidValueError("/customer/time_zone", "unknown")
    plain = {name: getattr(facts, name) for name in ("time_zone", "market", "tier")}
    known = {**person.facts, **{name: value for name, value in plain.items() if value is not None}}
    if facts.consents is not None:
        at = call.desk.now()
        known["consents"] = tuple(Consent(c.purpose, c.is_given, at, c.source) for c in facts.consents)
    return replace(person, facts=known)
