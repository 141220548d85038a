"""Lists on DynamoDB: how much of an index is read, and what is never asked."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from chalicelib.adapters.dynamodb.listing import FILTERED_LIMIT
from chalicelib.desk.queries import Count, TicketQuery
from tests.builders import a_ticket, an_id
from tests.cloud.world import Cloud
from tests.contract.conftest import has, on_dynamodb
from tests.fakes import START


@pytest.mark.parametrize("axis", ["created", "updated"])
@pytest.mark.parametrize("sort", ["created_at", "updated_at"])
def test_an_empty_range_is_answered_without_asking(cloud: Cloud, axis: str, sort: Any) -> None:
    """DynamoDB answers ValidationException to a BETWEEN whose bounds are the wrong way round, in filters too."""
    stand = on_dynamodb(cloud)
    limits: dict[str, Any] = {f"{axis}_from": START, f"{axis}_to": START}
    query = TicketQuery(equals={"status": "open"}, sort=sort, **limits)
    before = len(cloud.gate.history)
    page = stand.store.tickets(query, None, 5)
    assert (list(page.items), page.next) == ([], None)
    assert stand.store.count(query) == Count(0, is_complete=True)
    assert len(cloud.gate.history) == before


def test_on_dynamodb_a_page_may_be_short_but_says_that_there_is_more(cloud: Cloud) -> None:
    """Only one in hundreds fits: five index pages are read, then the page ends with what was found."""
    stand = on_dynamodb(cloud)
    looked_at = 5 * FILTERED_LIMIT
    rare = {0, looked_at - 1, looked_at, looked_at + 50}
    tickets = [
        a_ticket(id=an_id("tkt", n), created_at=START + timedelta(seconds=n), market="FR" if n in rare else "DE")
        for n in range(looked_at + 60)
    ]
    for start in range(0, len(tickets), 100):
        has(stand, tickets=tuple((None, ticket) for ticket in tickets[start : start + 100]))
    query = TicketQuery(equals={"market": "FR"}, sort="created_at", descending=False)
    page = stand.store.tickets(query, None, 50)
    assert [ticket.id for ticket in page.items] == [an_id("tkt", 0), an_id("tkt", looked_at - 1)]
    assert page.next is not None
    rest = stand.store.tickets(query, page.next, 50)
    assert [ticket.id for ticket in rest.items] == [an_id("tkt", looked_at), an_id("tkt", looked_at + 50)]
    assert rest.next is None
