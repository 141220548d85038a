"""Customers over HTTP: found or made by their identities, completed, changed, told of."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cloud.wsgi import Answer
from tests.desk import AGENT, KnownDesk, refusal

ANA: dict[str, Any] = {
    "external_id": "u77",
    "email": "Ana@Example.org",
    "phone": "0049 (151) 123-45678",
    "app_user_id": "app-1",
    "social": "instagram:@Ana.Shop",
    "name": "Ana",
    "language": "fr",
    "locale": "fr-CA",
    "time_zone": "America/Montreal",
    "market": "CA",
    "tier": "gold",
    "consents": [{"purpose": "marketing", "is_given": True, "source": "checkout"}],
}


def resolve(desk: KnownDesk, caller: str = "integration", **facts: Any) -> Answer:
    """`POST /v1/customers`."""
    return desk.post("/v1/customers", json={"customer": facts}, caller=caller)


def customer_of(answer: Answer) -> dict[str, Any]:
    """The customer of an answer of success."""
    assert answer.status in (200, 201), answer.text
    customer: dict[str, Any] = answer.json()["customer"]
    return customer


def test_a_customer_is_made_once_and_found_by_any_identity_however_it_is_written(desk: KnownDesk) -> None:
    made = resolve(desk, **ANA)
    customer = customer_of(made)
    assert (made.status, made.headers["etag"]) == (201, '"1"')
    assert made.headers["location"].endswith(customer["id"])
    assert {(i["kind"], i["value"], i["is_verified"]) for i in customer["identities"]} == {
        ("external_id", "u77", True),
        ("email", "ana@example.org", False),
        ("phone", "+4915112345678", False),
        ("app_user_id", "app-1", True),
        ("social", "instagram:ana.shop", False),
    }
    for identity in (
        {"external_id": "u77"},
        {"email": "ANA@example.ORG"},
        {"phone": "+49 151 12345678"},
        {"app_user_id": "app-1"},
        {"social": "instagram:ana.shop"},
    ):
        found = resolve(desk, "agent", **identity)
        assert (found.status, customer_of(found)["id"]) == (200, customer["id"])
    assert {name: customer[name] for name in ("name", "locale", "time_zone", "market", "tier")} == {
        name: ANA[name] for name in ("name", "locale", "time_zone", "market", "tier")
    }
    assert customer["consents"][0]["is_given"] is True


def test_what_is_new_completes_a_customer_and_is_told(desk: KnownDesk) -> None:
    made = customer_of(resolve(desk, external_id="u77"))
    completed = customer_of(resolve(desk, external_id="u77", email="ana@example.org", name="Ana"))
    assert (completed["id"], completed["version"], completed["name"]) == (made["id"], 2, "Ana")
    assert customer_of(resolve(desk, external_id="u77", name="Ana")) == completed
    assert desk.events(made["id"]) == ["customer.created", "customer.updated"]
    desk.cloud.settle()
    told = [event.body["data"] for event in desk.cloud.published()]
    assert (told[-1]["customer_id"], told[-1]["changed_fields"]) == (made["id"], ["identities", "name"])


def test_the_verified_identity_wins_and_a_merge_is_suggested(desk: KnownDesk) -> None:
    account = customer_of(resolve(desk, external_id="u77"))
    writer = customer_of(resolve(desk, "agent", email="ana@example.org"))
    both = customer_of(resolve(desk, external_id="u77", email="ana@example.org"))
    assert (both["id"], both["suggested_merge_ids"]) == (account["id"], [writer["id"]])
    assert [identity["kind"] for identity in both["identities"]] == ["external_id"]


def test_who_wrote_by_mail_first_finds_the_ticket_when_the_company_signs_them_in(desk: KnownDesk) -> None:
    ticket = {"description": "Hello, my parcel never came, please help.", "requester": {"email": "ana@example.org"}}
    opened = desk.post("/v1/tickets", json={"ticket": ticket}, caller="integration").json()["ticket"]
    named = {"customer": {"external_id": "u77", "email": "ana@example.org"}}
    token = desk.post("/v1/customer_tokens", json=named, caller="integration").json()["token"]
    listed = desk.request("GET", "/v1/tickets", headers={"Authorization": f"Bearer {token}"})
    assert [found["id"] for found in listed.json()["data"]] == [opened["id"]]


def test_an_account_that_names_the_mail_of_another_account_reads_nothing_of_theirs(desk: KnownDesk) -> None:
    theirs = {"requester_id": customer_of(resolve(desk, external_id="u1", email="victim@example.org"))["id"]}
    ticket = {"description": "Hello, my parcel never came, please help.", **theirs}
    assert desk.post("/v1/tickets", json={"ticket": ticket}, caller="agent").status == 201
    named = {"customer": {"external_id": "u66", "email": "victim@example.org"}}
    token = desk.post("/v1/customer_tokens", json=named, caller="integration").json()["token"]
    listed = desk.request("GET", "/v1/tickets", headers={"Authorization": f"Bearer {token}"})
    assert (listed.status, listed.json()["data"]) == (200, [])
    account = customer_of(resolve(desk, external_id="u66"))
    assert account["suggested_merge_ids"] == [theirs["requester_id"]]


def test_an_account_an_agent_named_signs_in_as_the_same_customer_every_time(desk: KnownDesk) -> None:
    customer_of(resolve(desk, external_id="u77", email="ana@example.org"))
    requester = {"email": "ana@example.org", "external_id": "u99"}
    ticket = {"description": "Hello, my parcel never came.", "requester": requester}
    opened = desk.post("/v1/tickets", json={"ticket": ticket}, caller="agent").json()["ticket"]
    found = [customer_of(resolve(desk, external_id="u99"))["id"] for _ in range(3)]
    assert found == [opened["requester_id"]] * 3


def test_many_addresses_of_one_account_lock_nobody_out(desk: KnownDesk) -> None:
    signed = [
        desk.post(
            "/v1/customer_tokens",
            json={"customer": {"external_id": "u77", "email": f"a{n}@example.org"}},
            caller="integration",
        )
        for n in range(12)
    ]
    assert {answer.status for answer in signed} == {201}
    assert len(customer_of(resolve(desk, external_id="u77"))["identities"]) == 10


@pytest.mark.parametrize(
    ("path", "pointer"),
    [("/v1/customers", "/customer/phone"), ("/v1/customer_tokens", "/customer/phone"),
     ("/v1/tickets", "/ticket/requester/phone")],
)  # fmt: skip
def test_a_national_telephone_number_is_refused_where_it_stands(desk: KnownDesk, path: str, pointer: str) -> None:
    person = {"phone": "0612345678"}
    ticket = {"ticket": {"description": "Hello", "requester": person}}
    refused = desk.post(path, json=ticket if path == "/v1/tickets" else {"customer": person}, caller="integration")
    assert refusal(refused) == (422, "validation_failed", [(pointer, "bad_format")])


def test_another_account_with_the_same_mail_is_another_customer(desk: KnownDesk) -> None:
    first = customer_of(resolve(desk, external_id="u77", email="ana@example.org"))
    second = resolve(desk, external_id="u78", email="ana@example.org")
    other = customer_of(second)
    assert (second.status, other["id"] != first["id"]) == (201, True)
    assert [(identity["kind"], identity["value"]) for identity in other["identities"]] == [("external_id", "u78")]
    assert other["suggested_merge_ids"] == [first["id"]]
    assert customer_of(resolve(desk, external_id="u78", email="ana@example.org"))["id"] == other["id"]


def test_a_customer_is_changed_and_a_version_protects_the_change(desk: KnownDesk) -> None:
    customer = customer_of(resolve(desk, **ANA))
    path = f"/v1/customers/{customer['id']}"
    changed = desk.patch(path, json={"customer": {"name": "Anna", "version": 1}}, caller="agent")
    assert (customer_of(changed)["name"], changed.headers["etag"]) == ("Anna", '"2"')
    assert desk.get(path, caller="integration").json() == changed.json()
    late = desk.patch(path, json={"customer": {"name": "A", "version": 1}}, caller="agent")
    assert refusal(late) == (409, "version_conflict", [("/customer/version", "outdated")])
    stale = desk.patch(path, json={"customer": {"name": "A"}}, headers={"If-Match": '"1"'}, caller="agent")
    assert refusal(stale)[:2] == (412, "precondition_failed")


def test_a_consent_keeps_when_and_where_it_was_given_or_withdrawn(desk: KnownDesk) -> None:
    customer = customer_of(resolve(desk, **ANA))
    withdrawn = {"consents": [{"purpose": "marketing", "is_given": False, "source": "phone"}]}
    after = customer_of(desk.patch(f"/v1/customers/{customer['id']}", json={"customer": withdrawn}, caller="agent"))
    [consent] = after["consents"]
    assert (consent["is_given"], consent["source"]) == (False, "phone")
    assert consent["at"] >= customer["consents"][0]["at"]


def test_an_identity_that_names_another_customer_is_refused(desk: KnownDesk) -> None:
    ana, jan = customer_of(resolve(desk, external_id="u77")), customer_of(resolve(desk, email="jan@example.org"))
    refused = desk.patch(
        f"/v1/customers/{ana['id']}", json={"customer": {"email": "jan@example.org"}}, caller="supervisor"
    )
    assert refusal(refused) == (422, "validation_failed", [("/customer/identities", "taken")])
    assert desk.events(jan["id"]) == ["customer.created"]


def test_a_customer_has_at_most_ten_identities(desk: KnownDesk) -> None:
    path = f"/v1/customers/{customer_of(resolve(desk, email='a0@example.org'))['id']}"
    answers = [
        desk.patch(path, json={"customer": {"email": f"a{n}@example.org"}}, caller="agent") for n in range(1, 11)
    ]
    assert [answer.status for answer in answers] == [200] * 9 + [422]


@pytest.mark.parametrize(
    ("facts", "pointer", "reason"),
    [
        ({}, "/customer", "missing"),
        ({"name": "Ana"}, "/customer", "missing"),
        ({"email": "ana"}, "/customer/email", "bad_format"),
        ({"email": "a@b\r\nBcc: x@y"}, "/customer/email", "bad_format"),
        ({"phone": "call me"}, "/customer/phone", "bad_format"),
        ({"external_id": "u", "time_zone": "../../etc"}, "/customer/time_zone", "bad_format"),
        ({"external_id": "u", "market": "Canada"}, "/customer/market", "bad_format"),
        ({"external_id": "u", "id": AGENT}, "/customer/id", "unknown_field"),
        ({"external_id": "u", "version": 3}, "/customer/version", "unknown_field"),
        ({"external_id": "u", "suggested_merge_ids": []}, "/customer/suggested_merge_ids", "unknown_field"),
        ({"external_id": "u", "consents": [{"purpose": "x", "is_given": 1, "source": "y"}]},
         "/customer/consents/0/is_given", "wrong_type"),
    ],
)  # fmt: skip
def test_each_fault_of_a_customer_is_named(desk: KnownDesk, facts: Any, pointer: str, reason: str) -> None:
    assert refusal(resolve(desk, **facts)) == (422, "validation_failed", [(pointer, reason)])
