"""Cutting entries into requests: nothing is lost, moved or over the limits."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from chalicelib.adapters.batches import MAX_BYTES, MAX_ENTRIES, batches

sizes = st.lists(st.integers(0, 300_000) | st.integers(0, 2_000), max_size=60)


@given(sizes)
def test_every_entry_travels_once_in_order_and_within_the_limits(given_sizes: list[int]) -> None:
    entries = list(enumerate(given_sizes))
    cut = list(batches(entries))
    assert [place for batch in cut for place in batch] == list(range(len(entries)))
    for batch in cut:
        assert 1 <= len(batch) <= MAX_ENTRIES
        assert len(batch) == 1 or sum(given_sizes[place] for place in batch) <= MAX_BYTES


@given(sizes)
def test_no_two_neighbouring_requests_could_have_been_one(given_sizes: list[int]) -> None:
    cut = list(batches(list(enumerate(given_sizes))))
    for one, other in pairwise(cut):
        joined = [*one, other[0]]
        assert len(joined) > MAX_ENTRIES or sum(given_sizes[place] for place in joined) > MAX_BYTES
