"""Listing and counting tickets: every filter, order, pages, cursors."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.desk import AGENT, ANA, KnownDesk, known_desk, refusal

FACTS: dict[str, str] = {
    "market": "FR",
    "region": "eu",
    "brand": "acme",
    "store": "fr-1",
    "sales_platform": "own",
    "external_id": "FR-20931",
    "channel": "email",
    "category": "returns.refund",
    "urgency": "urgent",
    "complexity": "complex",
}


@pytest.fixture(scope="module", name="shop")
def shop_fixture() -> Iterator[KnownDesk]:
    """A desk with three tickets: A has every fact, B none of them and is claimed, C is another customer's."""
    with known_desk() as desk:
        desk.post("/v1/queues", json={"queue": {"id": "q_fr", "name": "Fr", "working_language": "fr"}}, caller="admin")
        desk.wait(61)
        assert desk.get("/v1/tickets", caller="customer").status == 200  # whom the agent's tickets below are for
        a = desk.open(**FACTS, queue_id="q_fr", tags=["vip", "gift"], language="fr")
        desk.wait(60)
        b = desk.open(
            description="Where is my parcel? I have been waiting for two weeks now.", language="en", market="US"
        )
        desk.act(b, "claim")
        desk.wait(60)
        c = desk.open("other_customer", description="Wo bleibt mein Paket? Ich warte seit zwei Wochen darauf.")
        desk.tickets = {"A": desk.read(a), "B": desk.read(b), "C": desk.read(c)}  # type: ignore[attr-defined]
        yield desk


def known(shop: KnownDesk) -> dict[str, dict[str, Any]]:
    """The tickets by letter."""
    tickets: dict[str, dict[str, Any]] = shop.tickets  # type: ignore[attr-defined]
    return tickets


def letters(shop: KnownDesk, caller: str = "agent", **query: Any) -> str:
    """Which tickets a question finds, in order; the count must agree."""
    answer = shop.get("/v1/tickets", query=query, caller=caller)
    assert answer.status == 200, answer.text
    names = {ticket["id"]: letter for letter, ticket in known(shop).items()}
    found = "".join(names[ticket["id"]] for ticket in answer.json()["data"])
    counted = shop.get("/v1/tickets/count", query={k: v for k, v in query.items() if k != "sort"}, caller=caller)
    assert counted.json() == {"count": {"value": len(found), "is_approximate": True, "is_complete": True}}
    return found


def test_without_a_filter_the_newest_ticket_comes_first(shop: KnownDesk) -> None:
    assert letters(shop) == "CBA"
    assert letters(shop, sort="created_at") == "ABC"


@pytest.mark.parametrize("name", FACTS)
def test_a_fact_finds_the_tickets_that_have_it(shop: KnownDesk, name: str) -> None:
    assert letters(shop, **{name: FACTS[name]}) == "A"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"status": "new"}, "CA"),
        ({"status": "open"}, "B"),
        ({"status": "confirmed"}, ""),
        ({"queue": "q_fr"}, "A"),
        ({"queue": "q_default"}, "CB"),
        ({"assignee": AGENT}, "B"),
        ({"language": "de"}, "C"),
        ({"tag": "gift"}, "A"),
        ({"tag": "gif"}, ""),
        ({"tag": "vip", "status": "new", "market": "FR", "urgency": "urgent"}, "A"),
        ({"tag": "vip", "status": "open"}, ""),
    ],
)
def test_filters_are_all_true_of_what_is_found(shop: KnownDesk, query: dict[str, str], found: str) -> None:
    assert letters(shop, **query) == found


def test_a_requester_finds_their_tickets_in_any_order(shop: KnownDesk) -> None:
    ana = known(shop)["A"]["requester_id"]
    assert letters(shop, requester=ana) == "BA"
    assert letters(shop, requester=ana, sort="updated_at") == "AB"
    assert letters(shop, requester=ana, sort="created_at") == "AB"
    assert letters(shop, requester=ana, sort="-created_at") == "BA"


@pytest.mark.parametrize("moment", ["created", "updated"])
def test_a_range_includes_its_start_and_excludes_its_end(shop: KnownDesk, moment: str) -> None:
    at = known(shop)["B"][f"{moment}_at"]
    assert letters(shop, **{f"{moment}[from]": at}) == "CB"
    assert letters(shop, **{f"{moment}[to]": at}) == "A"
    assert letters(shop, **{f"{moment}[from]": at, f"{moment}[to]": at}) == ""
    assert letters(shop, status="new", **{f"{moment}[from]": at}) == "C"


def test_customers_find_their_own_tickets_only(shop: KnownDesk) -> None:
    assert letters(shop, "customer") == "BA"
    assert letters(shop, "other_customer") == "C"
    assert letters(shop, "other_customer", status="open") == ""


def pages(shop: KnownDesk, query: dict[str, Any], caller: str = "agent") -> list[str]:
    """The ids of all pages of one ticket, following the links."""
    found, link = [], "?page[size]=1" + "".join(f"&{name}={value}" for name, value in query.items())
    while link:
        answer = shop.get("/v1/tickets" + link, caller=caller).json()
        found += [ticket["id"] for ticket in answer["data"]]
        assert answer["meta"]["has_more"] == bool(answer["links"]["next"]) == bool(answer["meta"]["after_cursor"])
        link = answer["links"]["next"]
    return found


@pytest.mark.parametrize(
    "query", [{}, {"sort": "created_at"}, {"status": "new"}, {"queue": "q_default"}, {"urgency": "normal"}]
)
def test_pages_show_everything_once_and_in_order(shop: KnownDesk, query: dict[str, Any]) -> None:
    whole = shop.get("/v1/tickets", query=query, caller="agent").json()["data"]
    assert pages(shop, query) == [ticket["id"] for ticket in whole]


def test_a_cursor_is_good_for_its_own_question_by_its_own_caller_only(shop: KnownDesk) -> None:
    cursor = shop.get("/v1/tickets", query={"page[size]": 1}, caller="agent").json()["meta"]["after_cursor"]
    for query, caller in [
        ({"status": "new"}, "agent"),
        ({"sort": "created_at"}, "agent"),
        ({}, "ben"),
        ({}, "customer"),
    ]:
        refused = shop.get("/v1/tickets", query={**query, "page[after]": cursor}, caller=caller)
        assert refusal(refused)[:2] == (400, "cursor_mismatch")
    assert shop.get("/v1/tickets", query={"page[size]": 2, "page[after]": cursor}, caller="agent").status == 200


def test_a_cursor_that_was_tampered_with_is_refused(shop: KnownDesk) -> None:
    cursor = shop.get("/v1/tickets", query={"page[size]": 1}, caller="agent").json()["meta"]["after_cursor"]
    for place in range(0, len(cursor), 7):
        other = cursor[:place] + ("A" if cursor[place] != "A" else "B") + cursor[place + 1 :]
        refused = shop.get("/v1/tickets", query={"page[after]": other}, caller="agent")
        assert refusal(refused)[:2] == (400, "cursor_mismatch")


@pytest.mark.parametrize(
    ("query", "code", "parameter", "reason"),
    [
        ({"page[size]": 0}, "invalid_parameter", "page[size]", "out_of_range"),
        ({"page[size]": 101}, "invalid_parameter", "page[size]", "out_of_range"),
        ({"page[size]": "ten"}, "invalid_parameter", "page[size]", "wrong_type"),
        ({"status": "closed"}, "invalid_parameter", "status", "not_allowed"),
        ({"market": "fr"}, "invalid_parameter", "market", "bad_format"),
        ({"assignee": "me"}, "invalid_parameter", "assignee", "bad_format"),
        ({"created[from]": "yesterday"}, "invalid_parameter", "created[from]", "wrong_type"),
        ({"created[from]": "2026-01-01T00:00:00"}, "invalid_parameter", "created[from]", "bad_format"),
        ({"sort": "updated_at"}, "invalid_parameter", "sort", "needs_filter"),
        ({"offset": 3}, "unknown_parameter", "offset", "unknown_field"),
        ({"status": ["new", "open"]}, "repeated_parameter", "status", "repeated"),
    ],
)
def test_a_question_that_makes_no_sense_is_refused(
    shop: KnownDesk, query: dict[str, Any], code: str, parameter: str, reason: str
) -> None:
    assert refusal(shop.get("/v1/tickets", query=query, caller="agent")) == (400, code, [(parameter, reason)])


def test_a_list_shows_the_same_ticket_as_reading_it(shop: KnownDesk) -> None:
    """But for the two facts of its clocks that take looking up."""
    for caller in ("agent", "integration", "finance"):
        listed = shop.get("/v1/tickets", caller=caller).json()["data"]
        read = [shop.read(ticket, caller) for ticket in listed]
        looked_up = [{ticket["sla"].pop(name) and name for name in ("policy", "next_metric")} for ticket in read]
        assert listed == read
        assert {"policy", "next_metric"} in looked_up
    mine = shop.get("/v1/tickets", caller="customer").json()["data"]
    assert mine == [shop.read(ticket, "customer") for ticket in mine]
    assert ANA["email"] not in str(mine)


@pytest.mark.parametrize("path", ["/v1/tickets", "/v1/tickets/count"])
def test_customers_cannot_find_out_by_filters_what_their_tickets_do_not_show(shop: KnownDesk, path: str) -> None:
    hidden = {
        "queue": "q_fr",
        "assignee": "agt_01JD0000000000000000000000",
        "requester": "cus_01JD0000000000000000000000",
        "region": "emea",
        "complexity": "simple",
        "tag": "vip",
    }
    for name, value in hidden.items():
        refused = shop.get(path, query={name: value}, caller="customer")
        assert refusal(refused) == (400, "invalid_parameter", [(name, "not_allowed")])
    shown = {"status": "open", "market": "FR", "created[from]": "2026-01-01T00:00:00Z", "category": "other"}
    assert shop.get(path, query=shown, caller="customer").status == 200


def test_the_year_999_lies_before_every_ticket(shop: KnownDesk) -> None:
    long_ago = "0999-01-01T00:00:00Z"
    assert shop.get("/v1/tickets", query={"created[to]": long_ago}, caller="agent").json()["data"] == []
    assert shop.get("/v1/tickets", query={"created[from]": long_ago}, caller="agent").json()["data"] != []


@pytest.mark.parametrize("sort", ["created_at", "-updated_at"])
@pytest.mark.parametrize("axis", ["created", "updated"])
def test_a_range_that_ends_before_it_starts_holds_nothing(shop: KnownDesk, axis: str, sort: str) -> None:
    limits = {f"{axis}[from]": "2026-06-01T00:00:00Z", f"{axis}[to]": "0999-01-01T00:00:00Z"}
    page = shop.get("/v1/tickets", query={**limits, "sort": sort, "status": "open"}, caller="agent").json()
    assert (page["data"], page["meta"]["has_more"]) == ([], False)
