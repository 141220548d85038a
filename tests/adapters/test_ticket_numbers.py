"""Ticket numbers: unique over all instances, leased in blocks."""

from __future__ import annotations

from chalicelib.adapters.dynamodb.numbers import BLOCK, FIRST_NUMBER, TicketNumbers
from tests.cloud.world import Cloud


def numbers(cloud: Cloud) -> TicketNumbers:
    """The numbers of one instance."""
    return TicketNumbers(cloud.client("dynamodb"), cloud.environment["TABLE_NAME"])


def test_numbers_begin_at_the_first_and_rise_by_one_over_the_blocks(cloud: Cloud) -> None:
    instance = numbers(cloud)
    drawn = [instance() for _ in range(2 * BLOCK + 1)]
    assert drawn == list(range(FIRST_NUMBER, FIRST_NUMBER + 2 * BLOCK + 1))


def test_two_instances_never_give_the_same_number(cloud: Cloud) -> None:
    one, other = numbers(cloud), numbers(cloud)
    drawn = [instance() for _ in range(BLOCK + 1) for instance in (one, other)]
    assert len(set(drawn)) == len(drawn)
    assert (drawn[0], drawn[1]) == (FIRST_NUMBER, FIRST_NUMBER + BLOCK)


def test_a_block_costs_one_call(cloud: Cloud) -> None:
    instance = numbers(cloud)
    before = len(cloud.gate.history)
    for _ in range(BLOCK):
        instance()
    assert len(cloud.gate.history) == before + 1
    instance()
    assert len(cloud.gate.history) == before + 2
