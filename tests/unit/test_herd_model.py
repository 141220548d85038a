"""The model of the service's quotas: what it is given comes out again, and in time."""

from __future__ import annotations

from collections import Counter

import pytest

from benchmarks.herd import HERD, HERD_AT, LARGE, SMALL, Bucket, Model, Quotas, table


@pytest.mark.parametrize("row_kb", [1, 2])
@pytest.mark.parametrize("quotas", [LARGE, SMALL], ids=lambda quotas: quotas.name)
def test_a_herd_of_twenty_thousand_is_out_within_a_minute(quotas: Quotas, row_kb: int) -> None:
    seen = Model(quotas, Counter({HERD_AT - 7200: 3_000}), row_kb).run()
    assert (sum(seen.herd_out.values()), seen.waiting_at_end, seen.dead_lettered) == (HERD, 0, 0)
    assert max(seen.herd_out) <= 60


def test_a_bucket_gives_no_more_than_it_holds_and_refills_by_the_second() -> None:
    bucket = Bucket(10, 4)
    assert (bucket.take(7), bucket.take(7)) == (7, 3)
    bucket.tick()
    assert bucket.take(7) == 4


def test_a_service_that_starts_nothing_keeps_trying_and_says_so() -> None:
    starved = Quotas("starved", (0, 0), (5000, 1500))
    seen = Model(starved, Counter({HERD_AT - 7200: 100})).run()
    assert seen.armed_in_sfn == 0
    assert seen.throttled_starts >= HERD, "what was looked at was to be armed again"
    assert sum(seen.herd_out.values()) == HERD, "a wake-up that is late to be armed holds up no breach"


def test_the_table_names_both_classes_of_regions() -> None:
    found = table(200)
    assert [row[0] for row in found.rows] == [LARGE.name, LARGE.name, SMALL.name, SMALL.name]
    assert list(found.exceeded) == []
