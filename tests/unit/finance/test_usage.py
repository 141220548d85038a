"""Units reach the ticket that caused them, once, and nothing is lost on the way."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.finance.usage import Invocation, Ledger, as_text, for_ticket, processor, shares, total, usage_line

RUN = Invocation("run-1", "relay", billed_ms=1000, memory_mb=1024, architecture="aarch64")


def tickets_of(ledger: Ledger, run: Invocation = RUN) -> Any:
    line: Any = usage_line(run, ledger.close())
    return line["usage"]["tickets"]


def test_what_is_drained_is_not_told_again() -> None:
    ledger = Ledger()
    ledger.add("apigateway:requests", 1)
    ledger.use({"dynamodb:read_units": Decimal("0.5")})
    assert ledger.drain() == {"apigateway:requests": "1", "dynamodb:read_units": "0.5"}
    assert ledger.drain() == {}
    assert tickets_of(ledger) == {"overhead": {"lambda:requests": "1", "lambda:gb_s:arm64": "1"}}


def test_units_go_to_the_ticket_named_at_the_time() -> None:
    ledger = Ledger()
    with for_ticket("tkt_a"):
        ledger.add("translate:characters", 30)
        with for_ticket("tkt_b"):
            ledger.add("translate:characters", 7)
            assert ledger.drain() == {"translate:characters": "7"}
    assert ledger.drain() == {}
    with for_ticket("tkt_a"):
        assert ledger.drain() == {"translate:characters": "30"}


def test_a_call_for_several_tickets_is_shared_by_how_often_each_is_named() -> None:
    ledger = Ledger()
    with for_ticket("tkt_a", "tkt_a", "tkt_b", "cus_c"):
        ledger.add("sns:requests", 1)
    told = tickets_of(ledger)
    assert [told[name]["sns:requests"] for name in ("tkt_a", "tkt_b", "overhead")] == ["0.5", "0.25", "0.25"]


def test_time_is_shared_evenly_by_the_tickets_of_an_invocation() -> None:
    ledger = Ledger()
    ledger.saw("tkt_a")
    with for_ticket("tkt_b"):
        ledger.add("sqs:requests", 1)
    assert tickets_of(ledger) == {
        "tkt_a": {"lambda:requests": "0.5", "lambda:gb_s:arm64": "0.5"},
        "tkt_b": {"sqs:requests": "1", "lambda:requests": "0.5", "lambda:gb_s:arm64": "0.5"},
    }


def test_a_customer_is_no_ticket_and_bears_no_time_beside_one() -> None:
    ledger = Ledger()
    ledger.saw("tkt_a")
    ledger.saw("cus_b")
    assert tickets_of(ledger).keys() == {"tkt_a"}
    ledger.saw("cus_b")
    assert tickets_of(ledger).keys() == {"overhead"}


def test_what_nobody_in_particular_used_is_shared_like_the_time() -> None:
    ledger = Ledger()
    ledger.add("s3:gets", 1)
    ledger.saw("tkt_a")
    assert tickets_of(ledger)["tkt_a"]["s3:gets"] == "1"


def test_what_a_lost_answer_may_have_cost_is_overhead() -> None:
    ledger = Ledger()
    with for_ticket("tkt_a"):
        ledger.waste({"dynamodb:write_units": Decimal(18)})
        assert ledger.drain() == {}
    assert tickets_of(ledger)["overhead"]["dynamodb:write_units"] == "18"


def test_each_invocation_begins_with_a_clean_account() -> None:
    ledger = Ledger()
    ledger.call("dynamodb:GetItem")
    with for_ticket("tkt_a"):
        ledger.add("sqs:requests", 1)
    assert ledger.close().calls == {"dynamodb:GetItem": 1}
    account = ledger.close()
    assert (account.calls, dict(account.units), dict(account.tickets)) == ({}, {}, {})


def test_the_line_of_an_invocation_says_what_it_was() -> None:
    ledger = Ledger()
    ledger.call("sns:PublishBatch")
    line: Any = usage_line(Invocation("run-2", "deliver", 12, 512, "x86_64"), ledger.close())
    assert line == {
        "usage": {
            "request_id": "run-2",
            "function": "deliver",
            "billed_ms": 12,
            "memory_mb": 512,
            "calls": {"sns:PublishBatch": 1},
            "tickets": {"overhead": {"lambda:requests": "1", "lambda:gb_s:x86_64": "0.006"}},
        }
    }


@pytest.mark.parametrize(("machine", "name"), [("arm64", "arm64"), ("aarch64", "arm64"), ("x86_64", "x86_64")])
def test_processors_are_named_as_in_the_price_list(machine: str, name: str) -> None:
    assert processor(machine) == name


units = st.dictionaries(st.sampled_from(["a", "b", "c"]), st.decimals(0, 10_000, places=6, allow_nan=False), max_size=3)


@given(units, st.integers(1, 40))
def test_shares_add_up_to_exactly_the_whole(whole: dict[str, Decimal], parts: int) -> None:
    added = total(as_text(share) for share in shares(whole, parts))
    assert added == {key: value for key, value in whole.items() if value}


names = st.lists(st.sampled_from(["tkt_a", "tkt_b", "cus_c"]), max_size=4)


@given(st.lists(st.tuples(names, units, st.booleans()), max_size=8))
def test_no_unit_is_lost_or_told_twice(uses: list[tuple[list[str], dict[str, Decimal], bool]]) -> None:
    ledger, drained = Ledger(), []
    for tickets, used, is_drained in uses:
        with for_ticket(*tickets):
            ledger.use(used)
            drained += [ledger.drain()] if is_drained else []
    told = total([*drained, *tickets_of(ledger).values()])
    expected = total([*(as_text(used) for _, used, _ in uses), as_text(RUN.units())])
    assert told == expected
