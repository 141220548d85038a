"""Merging customers over HTTP: lists, tokens and identities of the two become those of one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.desk import FRENCH, KnownDesk, known_desk, refusal


@pytest.fixture(name="desk", scope="module")
def desk_fixture() -> Iterator[KnownDesk]:
    """One desk for all: each test has people of its own."""
    with known_desk() as ready:
        yield ready


def two(desk: KnownDesk, name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """A ticket of each of two customers who sign in under accounts of their own, as `name`1 and `name`2."""
    for which in ("1", "2"):
        desk.authorization[name + which] = desk.customer_authorization({"external_id": name + which})
    first, second = (
        desk.told(desk.post("/v1/tickets", json={"ticket": {"description": FRENCH}}, caller=name + which), 201)
        for which in ("1", "2")
    )
    return first, second


def merge(desk: KnownDesk, into: str, source: str, **more: Any) -> Any:
    body = {"customer": {"source_id": source, **more}}
    return desk.post(f"/v1/customers/{into}/merge", json=body, caller="agent")


def listed(desk: KnownDesk, caller: str, query: str = "") -> list[str]:
    found: list[str] = []
    link: str | None = "?page[size]=1" + query
    while link:
        page = desk.get("/v1/tickets" + link, caller=caller).json()
        found += [ticket["id"] for ticket in page["data"]]
        link = page["links"]["next"]
    return found


def test_after_a_merge_both_ids_lead_to_one_customer_and_the_tickets_of_both(desk: KnownDesk) -> None:
    first, second = two(desk, "a")
    into, source = first["requester_id"], second["requester_id"]
    answer = merge(desk, into, source, version=1)
    customer = answer.json()["customer"]
    assert (answer.status, answer.headers["etag"]) == (200, '"2"')
    assert (customer["id"], customer["merged_ids"], len(customer["identities"])) == (into, [source], 2)
    assert desk.get(f"/v1/customers/{source}", caller="agent").json()["customer"] == customer
    for id_ in (into, source):
        assert listed(desk, "agent", f"&requester={id_}") == [second["id"], first["id"]]
    counted = desk.get(f"/v1/tickets/count?requester={source}", caller="agent").json()["count"]["value"]
    assert counted == 2
    assert desk.events(into)[-1] == desk.events(source)[-1] == "customer.merged"


def test_a_token_from_before_sees_its_own_tickets_and_a_new_one_those_of_both(desk: KnownDesk) -> None:
    first, second = two(desk, "b")
    assert merge(desk, first["requester_id"], second["requester_id"]).status == 200
    assert listed(desk, "b2") == [second["id"]]
    assert desk.read(second, "b2")["id"] == second["id"]
    assert desk.get(f"/v1/tickets/{first['id']}", caller="b2").status == 404
    desk.authorization["b2"] = desk.customer_authorization({"external_id": "b2"})
    assert listed(desk, "b2") == [second["id"], first["id"]]
    assert desk.say(second, "Merci !", "b2").status == 202
    assert desk.read(first, "b2")["requester_id"] == first["requester_id"]
    assert refusal(desk.get(f"/v1/tickets/{first['id']}", caller="other_customer"))[0] == 404


def test_whoever_is_merged_already_is_not_merged_elsewhere_nor_back(desk: KnownDesk) -> None:
    first, second = two(desk, "c")
    third = desk.open("customer")
    into, source = first["requester_id"], second["requester_id"]
    assert merge(desk, into, source).status == 200
    for one, other in ((source, into), (third["requester_id"], source)):
        expected = (422, "validation_failed", [("/customer/source_id", "not_allowed")])
        assert refusal(merge(desk, one, other)) == expected
