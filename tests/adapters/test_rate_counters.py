"""Rate limits over the real counter: instances that race never pass the limit together."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from chalicelib.adapters.dynamodb.rates import DynamoDbRates
from chalicelib.adapters.dynamodb.table import Table
from chalicelib.api.access import Caller
from chalicelib.api.rates import RateLimiter
from tests.cloud.faults import Fault
from tests.cloud.world import Cloud
from tests.doors import NOON, Clock

KEY = Caller("integration", "key_1", rate_per_minute=130)
MINUTE = int(NOON.timestamp()) // 60


@pytest.fixture(name="counters")
def counters_fixture(cloud: Cloud) -> DynamoDbRates:
    """Counters in an empty table."""
    return DynamoDbRates(Table(cloud.client("dynamodb"), cloud.stack.table_name))


def test_ten_instances_at_once_admit_exactly_the_limit(counters: DynamoDbRates) -> None:
    limiters = [RateLimiter(counters, Clock()) for _ in range(10)]

    def spend_all(limiter: RateLimiter) -> int:
        # To the end: who stops early keeps tokens that nobody else gets.
        return sum(limiter.spend(KEY, "read").allowed for _ in range(140))

    with ThreadPoolExecutor(10) as threads:
        spent = list(threads.map(spend_all, limiters))
    assert sum(spent) == 130, spent


def test_a_block_costs_one_update_of_one_write_unit(counters: DynamoDbRates, cloud: Cloud) -> None:
    limiter = RateLimiter(counters, Clock())
    cloud.gate.forget_calls()
    for _ in range(13):
        assert limiter.spend(KEY, "read").allowed
    assert [call.operation for call in cloud.gate.calls] == ["UpdateItem"]


def test_a_counter_is_one_small_item_that_vanishes(counters: DynamoDbRates, cloud: Cloud) -> None:
    RateLimiter(counters, Clock()).spend(KEY, "write")
    assert cloud.items() == [
        {
            "pk": {"S": f"R#key_1#write#{MINUTE}"},
            "sk": {"S": "A"},
            "used": {"N": "13"},
            "expires_at": {"N": str((MINUTE + 2) * 60)},
        }
    ]


def test_a_counter_at_its_limit_is_not_written_any_more(counters: DynamoDbRates, cloud: Cloud) -> None:
    for _ in range(5):
        counters.take("key_1#read#1", 20, 50, 180)
    (item,) = cloud.items()
    assert item["used"] == {"N": "60"}


@pytest.mark.parametrize("fault", [Fault.THROTTLE_BEFORE, Fault.TIMEOUT_BEFORE, Fault.ERROR_500_AFTER])
def test_a_table_that_does_not_answer_refuses_nobody(counters: DynamoDbRates, cloud: Cloud, fault: Fault) -> None:
    limiter = RateLimiter(counters, Clock())
    with cloud.gate.faults(lambda _: fault):
        assert all(limiter.spend(KEY, "read").allowed for _ in range(13))
