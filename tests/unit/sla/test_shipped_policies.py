"""The policies that ship: they keep the rules, and promise what the product is held to."""

from __future__ import annotations

from typing import Any

import pytest

from chalicelib.api.sla_policy_schemas import NewSlaPolicy
from chalicelib.intake.triage import shipped_table
from chalicelib.markets.platforms import platforms
from chalicelib.sla.policies import Effect, Facts, Policy, first_match
from chalicelib.sla.policy_documents import normal
from chalicelib.sla.policy_rules import Surroundings, check
from chalicelib.sla.shipped import shipped

HOUR_S, DAY_S = 3_600, 86_400


@pytest.fixture(scope="module", name="policies")
def policies_fixture() -> list[Policy]:
    """What ships, checked as if its owner had sent it."""
    around = Surroundings(queue_ids=(), calendar_ids={document["id"] for document in shipped("calendar")})
    documents = [normal(document) for document in shipped("sla_policy")]
    for document in documents:
        NewSlaPolicy.model_validate({**document, "version": 1})
    return [check(document, around, "") for document in documents]


def promised(policies: list[Policy], metric: str, **facts: Any) -> tuple[int, str]:
    """(seconds, clock) that a ticket is promised."""
    policy = first_match(policies, Facts(**facts))
    assert policy is not None
    target = policy.targets_for(Facts(**facts))[metric]
    return target.target_s, target.clock


@pytest.mark.parametrize("metric", ["first_reply_time", "next_reply_time"])
@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"urgency": "urgent"}, (600, "calendar")),
        ({"urgency": "normal"}, (1_800, "business")),
        ({"urgency": "consult"}, (7_200, "business")),
        ({"urgency": "normal", "channel": "email", "region": "europe"}, (DAY_S, "calendar")),
        ({"urgency": "consult", "channel": "email", "region": "north_america"}, (DAY_S, "calendar")),
        ({"urgency": "urgent", "channel": "email", "region": "europe"}, (600, "calendar")),
        ({"urgency": "normal", "channel": "email", "region": "asia_pacific"}, (1_800, "business")),
        ({"urgency": "normal", "channel": "app_store"}, (DAY_S, "calendar")),
        ({"urgency": "urgent", "channel": "marketplace"}, (600, "calendar")),
        ({"channel": "marketplace", "sales_platform": "amazon", "region": "europe"}, (23 * HOUR_S, "calendar")),
        ({"channel": "marketplace", "sales_platform": "shopee"}, (11 * HOUR_S, "calendar")),
        ({"urgency": "urgent", "channel": "marketplace", "sales_platform": "lazada"}, (600, "calendar")),
    ],
)
def test_answers_are_due_as_the_product_promises(
    policies: list[Policy], metric: str, facts: Any, expected: Any
) -> None:
    assert promised(policies, metric, **facts) == expected


@pytest.mark.parametrize("metric", ["first_reply_time", "next_reply_time"])
@pytest.mark.parametrize("urgency", ["urgent", "normal", "consult"])
def test_no_marketplace_waits_longer_than_its_clock_allows_and_there_is_time_to_fetch_and_to_warn(
    policies: list[Policy], metric: str, urgency: str
) -> None:
    for platform in platforms().values():
        if platform.reply_within_s:
            facts = {"channel": "marketplace", "sales_platform": platform.name, "urgency": urgency}
            target_s, clock = promised(policies, metric, **facts)
            assert clock == "calendar"
            assert target_s <= platform.reply_within_s - min(HOUR_S, platform.reply_within_s // 2)


@pytest.mark.parametrize(("complexity", "hours"), [("simple", (9, 4)), ("medium", (27, 16)), ("complex", (90, 40))])
def test_the_more_complex_a_matter_the_longer_it_may_take(
    policies: list[Policy], complexity: str, hours: tuple[int, int]
) -> None:
    metrics = ("total_resolution_time", "agent_work_time")
    found = tuple(promised(policies, metric, complexity=complexity) for metric in metrics)
    assert found == tuple((count * HOUR_S, "business") for count in hours)


@pytest.mark.parametrize("complexity", ["simple", "medium", "complex"])
@pytest.mark.parametrize(
    ("category", "expected"),
    [
        ("software.outage", (4 * HOUR_S, "calendar")),
        ("product.safety", (DAY_S, "calendar")),
        ("security.incident", (DAY_S, "calendar")),
        ("payment.charged_twice", (9 * HOUR_S, "business")),
    ],
)
def test_categories_bring_their_own_limits_whatever_their_complexity(
    policies: list[Policy], category: str, complexity: str, expected: Any
) -> None:
    assert promised(policies, "total_resolution_time", complexity=complexity, category=category) == expected


def test_every_category_with_a_limit_is_one_that_triage_gives(policies: list[Policy]) -> None:
    known = {rule.category for rule in shipped_table().rules}
    keys = [dict(target.keys) for policy in policies for target in policy.targets]
    assert {category for named in keys for category in named.get("category", ())} <= known


def test_complex_cases_are_kept_informed_and_every_ticket_comes_to_its_end(policies: list[Policy]) -> None:
    assert promised(policies, "progress_update", complexity="complex") == (DAY_S, "calendar")
    assert promised(policies, "pausable_update_time", complexity="complex") == (2 * DAY_S, "calendar")
    assert promised(policies, "confirm_time") == (3 * DAY_S, "calendar")
    assert promised(policies, "archive_time") == (7 * DAY_S, "calendar")
    assert promised(policies, "escalation_ack_time") == (900, "calendar")
    assert "progress_update" not in policies[-1].targets_for(Facts(complexity="simple"))


def test_a_missed_first_reply_makes_the_ticket_urgent(policies: list[Policy]) -> None:
    [effect] = policies[-1].effects
    assert effect == Effect(on="breach", do="raise_urgency", metrics=("first_reply_time",), to="urgent")
    assert [warning.mark for warning in policies[-1].warnings] == ["pct:80"]
