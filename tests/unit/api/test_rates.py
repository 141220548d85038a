"""How many requests a caller may make, and what the headers say of it."""

from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.api.access import ANONYMOUS, Caller
from chalicelib.api.rates import Bucket, RateLimiter, RateState, limit_per_minute
from tests.doors import NOON, Clock

STAFF = Caller("staff", "agt_1")
CUSTOMER = Caller("customer", "cus_1")
KEY = Caller("integration", "key_1", rate_per_minute=100)


@dataclass(slots=True)
class Counters:
    """RateStore in memory. `answers` False: it cannot say."""

    used: dict[str, int] = field(default_factory=dict)
    expiries: dict[str, int] = field(default_factory=dict)
    calls: int = 0
    answers: bool = True

    def take(self, key: str, block: int, limit: int, expires_at: int) -> int | None:
        self.calls += 1
        if not self.answers:
            return None
        before = self.used.get(key, 0)
        if before < limit:
            self.used[key] = before + block
        self.expiries[key] = expires_at
        return before + block


@pytest.mark.parametrize(
    ("caller", "bucket", "limit"),
    [
        (STAFF, "read", 700),
        (STAFF, "write", 700),
        (STAFF, "export", 70),
        (CUSTOMER, "read", 120),
        (CUSTOMER, "write", 60),
        (CUSTOMER, "export", 12),
        (KEY, "read", 100),
        (KEY, "write", 100),
        (Caller("integration", "key_1", rate_per_minute=5), "export", 1),
        (Caller("integration", "key_1"), "read", 700),
    ],
)
def test_each_kind_of_caller_has_its_limits(caller: Caller, bucket: Bucket, limit: int) -> None:
    assert limit_per_minute(caller, bucket) == limit


@pytest.mark.parametrize("bucket", ["read", "write", "export"])
@pytest.mark.parametrize("caller", [STAFF, CUSTOMER, KEY], ids=lambda caller: caller.kind)
def test_one_instance_gives_exactly_the_limit_and_then_no_more(caller: Caller, bucket: Bucket) -> None:
    limiter = RateLimiter(Counters(), Clock())
    limit = limit_per_minute(caller, bucket)
    answers = [limiter.spend(caller, bucket).allowed for _ in range(limit + 50)]
    assert answers == [True] * limit + [False] * 50


def test_a_block_is_paid_with_one_update_and_a_refusal_with_none() -> None:
    counters = Counters()
    limiter = RateLimiter(counters, Clock())
    for _ in range(2000):
        limiter.spend(STAFF, "read")
    assert counters.calls == 700 / 20


def test_the_headers_count_down_to_nothing() -> None:
    limiter = RateLimiter(Counters(), Clock())
    states = [limiter.spend(KEY, "write") for _ in range(101)]
    assert [state.remaining for state in states] == [*range(99, -1, -1), 0]
    assert {state.limit for state in states} == {100}


def test_the_headers_say_when_the_minute_is_over() -> None:
    clock = Clock(NOON + timedelta(seconds=12.4))
    limiter = RateLimiter(Counters(), clock)
    assert limiter.spend(STAFF, "read").reset_s == 48


def test_a_new_minute_begins_anew_even_for_who_was_refused() -> None:
    clock = Clock()
    limiter = RateLimiter(Counters(), clock)
    for _ in range(61):
        state = limiter.spend(CUSTOMER, "write")
    assert not state.allowed
    clock.forward(seconds=60)
    assert limiter.spend(CUSTOMER, "write").allowed


def test_a_lease_ends_with_its_minute() -> None:
    counters, clock = Counters(), Clock()
    limiter = RateLimiter(counters, clock)
    limiter.spend(STAFF, "read")
    clock.forward(seconds=60)
    limiter.spend(STAFF, "read")
    minute = int(NOON.timestamp()) // 60
    assert counters.used == {f"agt_1#read#{minute}": 20, f"agt_1#read#{minute + 1}": 20}


def test_a_counter_vanishes_after_its_minute() -> None:
    counters = Counters()
    RateLimiter(counters, Clock()).spend(STAFF, "read")
    (expires_at,) = counters.expiries.values()
    assert expires_at == NOON.timestamp() + 120


def test_reads_writes_and_callers_are_counted_apart() -> None:
    limiter = RateLimiter(Counters(), Clock())
    while limiter.spend(CUSTOMER, "write").allowed:
        pass
    assert limiter.spend(CUSTOMER, "read").allowed
    assert limiter.spend(Caller("customer", "cus_2"), "write").allowed


def test_a_desk_whose_counters_do_not_answer_serves_on_and_asks_once_a_block() -> None:
    counters = Counters(answers=False)
    limiter = RateLimiter(counters, Clock())
    assert all(limiter.spend(STAFF, "read").allowed for _ in range(100))
    assert counters.calls == 5


def test_nobody_in_particular_is_neither_counted_nor_refused() -> None:
    counters = Counters()
    limiter = RateLimiter(counters, Clock())
    assert all(limiter.spend(ANONYMOUS, "read").allowed for _ in range(2000))
    assert counters.calls == 0


@given(
    limit=st.integers(1, 300),
    asks=st.lists(st.integers(0, 7), max_size=600),
)
def test_all_instances_together_never_pass_the_limit(limit: int, asks: list[int]) -> None:
    counters, caller = Counters(), Caller("integration", "key_1", rate_per_minute=limit)
    instances = [RateLimiter(counters, Clock()) for _ in range(8)]
    states: list[RateState] = [instances[ask].spend(caller, "read") for ask in asks]
    assert sum(state.allowed for state in states) <= limit
    # What is lost to leases that others hold stays under one block for each of them.
    if any(not state.allowed for state in states):
        assert sum(state.allowed for state in states) > limit - 8 * max(1, min(20, limit // 10))
