"""The call with which a company's backend signs its customer in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chalicelib.api.access import Access
from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.routes import route
from chalicelib.api.views import moment

if TYPE_CHECKING:
    from chalicelib.api.ticket_schemas import Requester

models = Models("chalicelib.api.people_schemas")


@route(
    "POST",
    "/v1/customer_tokens",
    access=Access(scopes=frozenset({"customer_tokens:write"})),
    body=models.CustomerTokenBody,
    answer=models.CustomerToken,
    status=201,
    errors=(409, 422),
)
def create_customer_token(call: Call) -> Answer:
    """Sign a customer in for a quarter of an hour; who is not known yet is created.

    Each call signs a new token, a replayed one too; the same identities name the same customer.
    """
    from chalicelib.api.persons import person_of
    from chalicelib.desk.errors import InvalidValueError

    described: Requester = call.body.customer
    person = person_of(described, is_verified=True, pointer="/customer")
    if not person.identities:
        raise InvalidValueError("/customer", "missing")
    found = call.desk.customers.resolve(person, call.caller.actor, call.idempotency)
    signed = call.desk.customer_tokens.sign(
        found.customer.id, described.locale or found.customer.locale, found.customer.merged_ids
    )
    answer = {"token": signed.token, "expires_at": moment(signed.expires_at)}
    return Answer(answer, is_replayed=found.is_replay)
