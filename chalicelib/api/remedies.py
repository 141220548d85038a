"""The call that tells what may be offered on a ticket."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from chalicelib.api.access import Access
from chalicelib.api.accesses import READERS
from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.errors import FieldError, ProblemError
from chalicelib.api.routes import route
from chalicelib.desk.money import as_document
from chalicelib.telemetry import logger

if TYPE_CHECKING:
    from chalicelib.desk.money import Money
    from chalicelib.markets.exchange import Converted
    from chalicelib.markets.proposing import Proposal
    from chalicelib.markets.remedies import Case, Option

models = Models("chalicelib.api.offer_schemas")
READ = Access(roles=READERS, scopes=frozenset({"tickets:read"}))
Told = TypeVar("Told")
_COUNTED = re.compile(r"(?P<sku>.+):(?P<quantity>[1-9][0-9]{0,6})")


@route(
    "GET",
    "/v1/tickets/{ticket_id}/remedies",
    access=READ,
    query=models.RemediesQuery,
    answer=models.RemediesEnvelope,
    errors=(400, 404, 503),
)
def list_remedies(call: Call) -> Answer:
    """Propose what may be offered on a ticket, the preferred remedy first, with its legal basis and amounts.

    Amounts come from the ticket's order at the shop (503 while it is away); without an order the options have none.
    """
    from chalicelib.desk.errors import InvalidValueError
    from chalicelib.markets.proposing import Question

    asked = call.query
    ticket = call.desk.editing.read(call.path["ticket_id"], call.caller.actor)
    try:
        items, quantities = named([_named(text) for text in asked.items.split(",")] if asked.items else [], "/items")
        question = Question(
            reason=asked.reason, category=asked.category, items=items, quantities=quantities, currency=asked.currency
        )
        proposal = worked_out(lambda: call.desk.remedies.propose(ticket, question))
    except InvalidValueError as fault:
        parameter = (fault.pointer or "/").split("/")[1]
        raise ProblemError("invalid_parameter", (FieldError(fault.reason, parameter=parameter),)) from None
    locale = ticket.language.tag if ticket.language.tag != "und" else call.language
    return Answer({"remedies": _view(proposal, locale)})


def named(items: Iterable[tuple[str, int | None]], at: str) -> tuple[tuple[str, ...], dict[str, int]]:
    """SKUs, each once, and the pieces of those that are no whole lines.

    InvalidValueError `repeated` for a SKU with another number of pieces than before.
    """
    from chalicelib.desk.errors import InvalidValueError

    known: dict[str, int | None] = {}
    for place, (sku, quantity) in enumerate(items):
        if known.setdefault(sku, quantity) != quantity:
            raise InvalidValueError(f"{at}/{place}", "repeated")
    return tuple(known), {sku: quantity for sku, quantity in known.items() if quantity is not None}


def _named(text: str) -> tuple[str, int | None]:
    """A SKU of the query, and how many pieces of it: what follows the last colon, if that is a number."""
    counted = _COUNTED.fullmatch(text.strip())
    return (counted["sku"], int(counted["quantity"])) if counted else (text.strip(), None)


def worked_out(work: Callable[[], Told]) -> Told:
    """What was worked out; 503 while the shop is away, or where no rate may be used."""
    from chalicelib.desk.orders import ShopUnavailableError
    from chalicelib.markets.exchange import RateMissingError, RateStaleError

    try:
        return work()
    except ShopUnavailableError as away:
        logger().warning("shop_unavailable", extra={"reason": away.reason})
        raise ProblemError("unavailable", retry_after_s=away.retry_after_s) from away
    except RateMissingError as missing:
        raise ProblemError("rate_missing") from missing
    except RateStaleError as stale:
        raise ProblemError("rate_stale", date=str(stale)) from stale


def money_view(money: Money | None) -> dict[str, str] | None:
    """An amount, or null."""
    return as_document(money) if money else None


def _view(proposal: Proposal, locale: str) -> dict[str, Any]:
    case, facts = proposal.case, proposal.facts
    return {
        "case": {
            "country": facts.country,
            "sales_platform": facts.sales_platform,
            "reason": facts.reason,
            "order_id": proposal.order.id if proposal.order else None,
            "paid": money_view(case.paid.amount if case.paid else None),
        },
        "policy": _policy(case),
        "window": {
            "state": case.window.state,
            "ends_on": case.window.ends_on.isoformat() if case.window.ends_on else None,
        },
        "rate": _rate(case.paid),
        "options": [_option(option, locale) for option in proposal.options],
        "notes": list(proposal.notes),
    }


def _policy(case: Case) -> dict[str, Any]:
    policy, row = case.found.policy, case.found.row
    return {
        "policy_id": policy.id,
        "policy_version": policy.version,
        "policy_title": policy.title,
        "row": row.id,
        "matched": list(case.found.matched),
        "passed_over": ["/".join(other) for other in case.found.passed_over],
        "basis": row.basis,
        "legal": row.legal,
        "who_pays": row.who_pays,
        "conditions": list(row.conditions),
        "review_on": policy.provenance.review_on,
        "legal_sign_off": policy.provenance.legal_sign_off,
    }


def _rate(paid: Converted | None) -> dict[str, str] | None:
    if paid is None or paid.rate_date is None:
        return None
    return {"rate": f"{paid.rate:f}", "date": paid.rate_date.isoformat(), "source": paid.source or ""}


def _option(option: Option, locale: str) -> dict[str, Any]:
    from chalicelib.i18n.formats import money

    most = option.amount
    return {
        "remedy": option.kind,
        "is_mandatory": option.is_mandatory,
        "only_if": option.only_if,
        "amount": money_view(option.amount),
        "amount_text": money(most.amount, most.currency, locale) if most else None,
        "min_amount": money_view(option.least),
        "max_amount": money_view(option.most),
        "needs_approval_by": option.needs_approval_by,
    }
