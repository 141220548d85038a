"""Which row of which policy holds: shipped ones country by country, and the rule of the most telling row."""

from __future__ import annotations

import copy
from decimal import Decimal
from typing import Any

import pytest

from chalicelib.desk.errors import InvalidValueError
from chalicelib.desk.keeping import ReplaceDocument
from chalicelib.desk.versions import ExpectedVersion
from chalicelib.markets import return_rules
from chalicelib.markets.return_policies import Found, PolicyFacts, ReturnPolicy, find, policy_from
from chalicelib.markets.return_rules import (
    KeptPolicies,
    checked,
    faults,
    keeper_of_return_policies,
    shipped_policies,
)
from chalicelib.sla.shipped import shipped
from tests.memory_documents import MemoryDocuments

SHIPPED = [policy_from(document) for document in shipped_policies()]


def found(country: str | None, reason: str, category: str | None = None, platform: str | None = None) -> Found:
    facts = PolicyFacts(country=country, reason=reason, category=category, sales_platform=platform)
    row = find(SHIPPED, facts)
    assert row is not None
    return row


@pytest.mark.parametrize(
    ("country", "days", "basis", "payer"),
    [
        ("FR", 14, "statute", "customer"), ("DE", 14, "statute", "customer"), ("ES", 14, "statute", "customer"),
        ("IT", 14, "statute", "customer"), ("NL", 14, "statute", "customer"), ("PL", 14, "statute", "customer"),
        ("PT", 14, "statute", "customer"), ("SE", 14, "statute", "customer"), ("GB", 14, "statute", "customer"),
        ("CN", 7, "statute", "customer"), ("KR", 7, "statute", "customer"), ("BR", 7, "statute", "seller"),
        ("ZA", 7, "statute", "customer"), ("TR", 14, "statute", "seller"), ("JP", 8, "company", "customer"),
        ("US", 30, "company", "customer"), ("AU", 30, "company", "customer"), ("SG", 14, "company", "customer"),
        ("MX", 14, "company", "customer"), ("IN", 10, "company", "customer"), ("AE", 14, "company", "customer"),
        ("CH", 30, "company", "customer"), (None, 30, "company", "customer"),
    ],
)  # fmt: skip
def test_how_long_one_may_change_ones_mind(country: str | None, days: int, basis: str, payer: str) -> None:
    row = found(country, "changed_mind").row
    assert (row.window_days, row.basis, row.who_pays) == (days, basis, payer)
    assert [remedy.kind for remedy in row.remedies] == ["refund", "voucher"]
    assert row.remedies[0].is_mandatory == (basis == "statute")


@pytest.mark.parametrize(
    ("country", "first", "days"),
    [
        ("FR", "replacement", 731), ("ES", "replacement", 1096), ("PT", "replacement", 1096),
        ("NL", "replacement", None),
        ("GB", "refund", 2192), ("CN", "refund", None), ("BR", "repair", 90), ("AU", "repair", None),
        ("KR", "replacement", 92), ("ZA", "replacement", 184), ("US", "replacement", 365), ("CH", "replacement", 365),
    ],
)  # fmt: skip
def test_what_is_offered_first_for_goods_that_are_not_as_they_should_be(
    country: str, first: str, days: int | None
) -> None:
    for reason in ("damaged", "defective", "wrong_item", "not_as_described", "missing_item"):
        row = found(country, reason).row
        assert (row.remedies[0].kind, row.window_days, row.who_pays) == (first, days, "seller")


@pytest.mark.parametrize("country", ["FR", "DE", "GB", "CN", "KR", "ZA", "US", "CH"])
def test_goods_made_to_order_are_not_taken_back_for_a_change_of_mind_alone(country: str) -> None:
    assert found(country, "changed_mind", "custom_made").row.remedies == ()
    assert found(country, "damaged", "custom_made").row.remedies


def test_every_country_with_a_calendar_has_a_policy_for_every_reason() -> None:
    countries = {(calendar.get("holidays") or {}).get("country") for calendar in shipped("calendar")} - {None}
    assert countries == {policy.country for policy in SHIPPED} - {"*"}
    reasons = ("damaged", "changed_mind", "not_arrived", "late")
    assert all(found(country, reason).policy.country == country for country in countries for reason in reasons)


def test_shipped_policies_are_without_fault_and_name_a_source_for_every_law() -> None:
    assert {document["id"]: list(faults(document)) for document in shipped_policies() if list(faults(document))} == {}
    assert all({**checked(document), "version": 1} == document for document in shipped_policies())


def a_row(id_: str, **fields: Any) -> dict[str, Any]:
    known = {"id": id_, "window_from": "delivery", "who_pays": "seller", "basis": "company", "legal": "House rule"}
    return {**known, "remedies": [{"kind": "voucher", "max_pct": "10"}], **fields}


def a_policy(id_: str, *rows: dict[str, Any], **fields: Any) -> dict[str, Any]:
    provenance = {"source": "house", "owner": "returns", "review_on": "2027-01-01"}
    known = {"id": id_, "title": id_, "country": "FR", "position": 100, "is_active": True, "rows": list(rows)}
    return {**known, "approval": [], "sources": [], "provenance": provenance, **fields}


def winner(*documents: dict[str, Any], **facts: str) -> tuple[str, str, tuple[str, ...]] | None:
    policies = [policy_from({**checked(document), "version": 1}) for document in documents]
    row = find(policies, PolicyFacts(**{"country": "FR", "reason": "late", **facts}))
    return (row.policy.id, row.row.id, row.matched) if row else None


def test_more_keys_win_then_earlier_keys_then_position_then_place() -> None:
    rows = [
        a_row("any"),
        a_row("platform", sales_platform=["shopee"]),
        a_row("reason", reason=["late"]),
        a_row("both", sales_platform=["shopee"], category=["cup"]),
    ]
    one = a_policy("ret_one", *rows)
    assert winner(one) == ("ret_one", "reason", ("country", "reason"))
    assert winner(one, reason="damaged") == ("ret_one", "any", ("country",))
    assert winner(one, reason="damaged", sales_platform="shopee") == (
        "ret_one",
        "platform",
        ("country", "sales_platform"),
    )
    assert winner(one, sales_platform="shopee") == ("ret_one", "reason", ("country", "reason"))
    assert winner(one, sales_platform="shopee", category="cup")[1:2] == ("both",)  # type: ignore[index]
    earlier = a_policy("ret_two", a_row("reason", reason=["late"]), position=5)
    assert winner(one, earlier) == ("ret_two", "reason", ("country", "reason"))
    twice = a_policy("ret_three", a_row("first", reason=["late"]), a_row("second", reason=["late"]))
    assert winner(twice) == ("ret_three", "first", ("country", "reason"))


def test_a_row_of_the_country_goes_before_any_row_for_everywhere_and_inactive_ones_do_not_count() -> None:
    everywhere = a_policy("ret_all", a_row("late", reason=["late"], category=["cup"]), country="*")
    country = a_policy("ret_fr", a_row("any"))
    assert winner(everywhere, country, category="cup") == ("ret_fr", "any", ("country",))
    assert winner(everywhere, {**country, "is_active": False}, category="cup") == (
        "ret_all",
        "late",
        ("reason", "category"),
    )
    assert winner({**country, "is_active": False}) is None


def test_the_rows_that_would_have_held_are_named() -> None:
    found_ = find(
        [policy_from({**checked(a_policy("ret_x", a_row("any"), a_row("late", reason=["late"]))), "version": 1})],
        PolicyFacts(country="FR", reason="late"),
    )
    assert found_ is not None
    assert found_.passed_over == (("ret_x", "any"),)


@pytest.mark.parametrize(
    ("document", "pointer", "reason"),
    [
        (a_policy("ret_x", a_row("a"), a_row("a")), "/rows/1/id", "repeated"),
        (a_policy("ret_x", a_row("a", reason=["late", "late"])), "/rows/0/reason/1", "repeated"),
        (a_policy("ret_x", a_row("a", remedies=[{"kind": "repair"}] * 2)), "/rows/0/remedies/1/kind", "repeated"),
        (
            a_policy("ret_x", a_row("a", remedies=[{"kind": "refund", "min_pct": "90", "max_pct": "80"}])),
            "/rows/0/remedies/0/min_pct",
            "out_of_range",
        ),
        (
            a_policy("ret_x", a_row("a", remedies=[{"kind": "refund", "is_mandatory": True}])),
            "/rows/0/remedies/0/is_mandatory",
            "not_allowed",
        ),
        (a_policy("ret_x", a_row("a", basis="statute")), "/rows/0/legal", "source_missing"),
        (a_policy("ret_x", a_row("a"), approval=[{"role": "agent"}] * 2), "/approval/1/role", "repeated"),
        (
            a_policy("ret_x", a_row("a"), approval=[{"role": "agent", "amount": {"amount": "1", "currency": "e"}}]),
            "/approval/0/amount/currency",
            "unknown",
        ),
        (
            a_policy("ret_x", a_row("a"), sources=[{"claim": "/rows/7", "kind": "statute", "title": "x"}]),
            "/sources/0/claim",
            "unknown",
        ),
        (
            a_policy(
                "ret_x", a_row("a"), sources=[{"claim": "/rows/0", "kind": "statute", "title": "x", "read_on": "9"}]
            ),
            "/sources/0/read_on",
            "bad_format",
        ),
        (
            a_policy("ret_x", a_row("a"), provenance={"source": "s", "owner": "o", "review_on": "2027-13-01"}),
            "/provenance/review_on",
            "bad_format",
        ),
        (a_policy("ret_x", a_row("a", legal="x" * 70_000)), "", "too_long"),
    ],
)
def test_a_policy_with_a_fault_is_refused(document: dict[str, Any], pointer: str, reason: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        checked(document)
    assert (refused.value.pointer, refused.value.reason) == ("/return_policy" + pointer, reason)


def test_an_owners_version_of_a_shipped_policy_rules_and_the_old_one_stays_readable() -> None:
    keeper = keeper_of_return_policies(MemoryDocuments())
    shipped = keeper.get("ret_fr")
    content = copy.deepcopy(dict(shipped)) | {"title": "Ours"}
    after = keeper.replace(ReplaceDocument(id="ret_fr", content=content, expected=ExpectedVersion(header=1)))
    assert (after["version"], keeper.get("ret_fr")["title"]) == (2, "Ours")
    assert keeper.get("ret_fr", 1) == shipped
    assert keeper.replace(ReplaceDocument(id="ret_fr", content=content)) == after


def test_a_version_of_a_policy_is_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []

    def parse(document: dict[str, Any]) -> ReturnPolicy:
        parsed.append(f"{document['id']}@{document['version']}")
        return policy_from(document)

    monkeypatch.setattr(return_rules, "policy_from", parse)
    keeper = keeper_of_return_policies(MemoryDocuments())
    kept = KeptPolicies(keeper)
    first = list(kept())
    assert [id(policy) for policy in kept()] == [id(policy) for policy in first]
    assert len(parsed) == len(first) == len(set(parsed))
    keeper.replace(ReplaceDocument(id="ret_fr", content={**keeper.get("ret_fr"), "title": "Ours"}))
    again = {policy.id: policy for policy in kept()}
    assert (again["ret_fr"].title, again["ret_fr"].version) == ("Ours", 2)
    assert parsed[len(first) :] == ["ret_fr@2"]


def test_percentages_are_exact() -> None:
    remedy = found("DE", "late").row.remedies[0]
    assert (remedy.max_pct, type(remedy.max_pct)) == (Decimal(20), Decimal)
