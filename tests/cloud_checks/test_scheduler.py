"""A schedule is decided by its seed, finds a race, and replays it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from botocore.exceptions import ClientError

from tests.cloud.faults import Crash, Fault, on
from tests.cloud.scheduler import Outcome, interleave
from tests.cloud.stack import client
from tests.cloud.world import Cloud

KEY = {"pk": {"S": "T#1"}, "sk": {"S": "A"}}


def unclaimed(cloud: Cloud) -> None:
    with cloud.gate.offstage():
        client("dynamodb").put_item(TableName=cloud.stack.table_name, Item=KEY)


def claim(cloud: Cloud, agent: str, guarded: bool) -> bool:
    """Look, then take; guarded by a condition or not."""
    table = cloud.stack.table_name
    if "assignee_id" in client("dynamodb").get_item(TableName=table, Key=KEY)["Item"]:
        return False
    condition = {"ConditionExpression": "attribute_not_exists(assignee_id)"} if guarded else {}
    try:
        client("dynamodb").update_item(
            TableName=table,
            Key=KEY,
            UpdateExpression="SET assignee_id = :a",
            ExpressionAttributeValues={":a": {"S": agent}},
            **condition,
        )
    except ClientError:
        return False
    return True


def race(cloud: Cloud, seed: int, guarded: bool, agents: int = 3) -> Outcome:
    unclaimed(cloud)
    names = [f"agt_{i}" for i in range(agents)]
    return interleave(seed, {name: partial(claim, cloud, name, guarded) for name in names})


def winners(outcome: Outcome) -> int:
    return sum(outcome.results.values())


def test_an_unguarded_claim_is_found_out(cloud: Cloud) -> None:
    doubled = [seed for seed in range(30) if winners(race(cloud, seed, guarded=False)) > 1]

    assert len(doubled) > 5


def test_a_guarded_claim_has_one_winner_in_every_order(cloud: Cloud, scale: Callable[[int, int], int]) -> None:
    for seed in range(scale(50, 2_000)):
        assert winners(race(cloud, seed, guarded=True)) == 1, seed


def test_fifty_guarded_claims_have_one_winner(cloud: Cloud) -> None:
    assert winners(race(cloud, seed=1, guarded=True, agents=50)) == 1


def test_the_same_seed_gives_the_same_order_and_outcome(cloud: Cloud) -> None:
    first, again = (race(cloud, 7, guarded=False) for _ in range(2))

    assert first.trace == again.trace
    assert first.results == again.results


def test_seeds_reach_different_orders(cloud: Cloud) -> None:
    orders = {tuple(race(cloud, seed, guarded=False).trace) for seed in range(20)}

    assert len(orders) > 10


def test_what_an_actor_raises_is_an_outcome(cloud: Cloud) -> None:
    unclaimed(cloud)
    cloud.gate.plan = on("dynamodb.UpdateItem", [Fault.CRASH_AFTER])
    outcome = interleave(1, {"one": lambda: claim(cloud, "one", True), "two": lambda: claim(cloud, "two", True)})

    assert [type(error) for error in outcome.errors.values()] == [Crash]
    assert list(outcome.results.values()) == [False]


def test_actors_keep_the_function_they_act_for(cloud: Cloud) -> None:
    with cloud.gate.acting_as("api_handler"):
        race(cloud, 3, guarded=True)

    assert {call.function for call in cloud.gate.calls} == {"api_handler"}
