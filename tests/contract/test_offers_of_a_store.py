"""What a store promises of offers: written under a condition, exact to the digit, out of the way of messages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from chalicelib.desk.changes import ConflictError, Wanted
from chalicelib.desk.money import Money
from chalicelib.desk.offers import Offer, OfferPointer, Terms
from tests.builders import AGENT, a_message, a_ticket, an_id
from tests.contract.conftest import Stand, has
from tests.fakes import START

TICKET = an_id("tkt", 1)


def an_offer(number: int = 1, **fields: Any) -> Offer:
    """A refund of half a cup, converted."""
    terms = Terms(
        remedy="refund",
        reason="damaged",
        policy_id="ret_fr",
        policy_version=3,
        policy_row="conformity",
        amount=Money(Decimal("12.450"), "EUR"),
        items=("CUP-1", "DE.42:x"),
        quantities={"DE.42:x": 2},
        rate=Decimal("0.00000123456789012"),
        rate_date=date(2026, 3, 2),
        rate_source="ecb",
        valid_until=START,
    )
    known: dict[str, Any] = {"id": an_id("ofr", number), "ticket_id": TICKET, "number": number, "by": "company"}
    known |= {"made_by": AGENT, "terms": terms, "created_at": START, "changed_at": START}
    return Offer(**{**known, **fields})


def test_an_offer_comes_back_as_it_was_written_digit_by_digit(stand: Stand) -> None:
    offer = an_offer(previous_id=an_id("ofr", 9))
    has(stand, offers=((None, offer),))
    found = stand.store.load(Wanted(offers=((TICKET, offer.id), (TICKET, an_id("ofr", 7))))).offers
    assert found == {offer.id: offer}
    terms = found[offer.id].terms
    assert terms.amount is not None
    assert str(terms.amount.amount) == "12.450"


def test_an_offer_of_which_little_is_known_comes_back_too(stand: Stand) -> None:
    terms = Terms(remedy="repair", reason="defective", policy_id="ret_x", policy_version=1, policy_row="any")
    has(stand, offers=((None, an_offer(terms=terms)),))
    assert list(stand.store.offers(TICKET)) == [an_offer(terms=terms)]


def test_the_offers_of_a_ticket_are_listed_oldest_first_without_those_of_others(stand: Stand) -> None:
    written = [an_offer(2), an_offer(1), an_offer(3, ticket_id=an_id("tkt", 2))]
    has(stand, offers=tuple((None, offer) for offer in written))
    assert [offer.number for offer in stand.store.offers(TICKET)] == [1, 2]


@pytest.mark.parametrize("size", [1, 2, 3, 4])
def test_offers_are_no_part_of_the_thread(stand: Stand, size: int) -> None:
    messages = tuple((None, a_message(id=an_id("msg", number))) for number in (1, 2, 3))
    ticket = a_ticket(offer=OfferPointer(an_id("ofr", 1), 1, is_open=True))
    has(stand, tickets=((None, ticket),), messages=messages, offers=((None, an_offer()),))
    found, page = stand.store.thread(TICKET, None, size)
    assert found == ticket
    seen = [message.id for message in page.items]
    while page.next:
        page = stand.store.messages(TICKET, page.next["after"], size)
        seen += [message.id for message in page.items]
    assert seen == [an_id("msg", number) for number in (1, 2, 3)]


def test_of_two_who_answer_one_offer_one_is_refused(stand: Stand) -> None:
    before = an_offer()
    has(stand, offers=((None, before),))
    accepted = replace(before, state="accepted", revision=1)
    has(stand, commit_id="cmt_2", offers=((before, accepted),))
    with pytest.raises(ConflictError):
        has(stand, commit_id="cmt_3", offers=((before, replace(before, state="declined", revision=1)),))
    with pytest.raises(ConflictError):
        has(stand, commit_id="cmt_4", offers=((None, before),))
    assert list(stand.store.offers(TICKET)) == [accepted]
