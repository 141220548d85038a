"""A write that was done while its answer got lost is a success: no conflict, no second ticket, no second version."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from moto.core.models import DEFAULT_ACCOUNT_ID
from moto.dynamodb.models import dynamodb_backends

from tests.cloud.faults import Call, Fault, Plan, on
from tests.cloud.stack import REGION
from tests.conftest import SOAK
from tests.faults.flows import Flow
from tests.faults.trials import SDK_ATTEMPTS, trials_of
from tests.faults.ways_in import FLOWS

WRITE = "dynamodb.TransactWriteItems"
LOST = (Fault.TIMEOUT_AFTER, Fault.ERROR_500_AFTER)
# They write nothing, only by what they set in motion, or without a transaction.
NOT_WRITING = (
    "a vendor delivers", "push",
    "relay", "republish", "collect usage", "arm", "sweep of clocks", "supervisor applies a policy again",
    "a policy is applied again", "fetch rates",
)  # fmt: skip
# A quick run tries every second flow here, and the others under single faults.
TRIED = FLOWS if SOAK else FLOWS[1::2]
WRITING = tuple(flow for flow in TRIED if flow.name not in NOT_WRITING and (SOAK or not flow.is_long))


def when_asked_again(then: tuple[Fault | None, ...]) -> Callable[[Fault], Plan]:
    """The answer to the first transaction is lost; the SDK's next tries meet `then`."""
    return lambda lost: on(WRITE, [lost, *then])


def after_the_token_died(lost: Fault) -> Plan:
    """DynamoDB has forgotten the request's token when the SDK tries again: conditions alone must know the writer."""
    lose = on(WRITE, [lost])

    def plan(call: Call) -> Fault | None:
        if call.name == WRITE:
            vars(dynamodb_backends[DEFAULT_ACCOUNT_ID][REGION]).pop("client_request_tokens", None)
        return lose(call)

    return plan


AGAIN = {
    "the write is known by its token": when_asked_again((None,)),
    "the write is known by its conditions": after_the_token_died,
    "another transaction is in the way": when_asked_again((Fault.TRANSACTION_CONFLICT_BEFORE,)),
    "the table is too busy to say": when_asked_again((Fault.THROTTLE_BEFORE,) * (SDK_ATTEMPTS - 1)),
}


@pytest.mark.parametrize("flow", WRITING, ids=lambda flow: flow.name.replace(" ", "_"))
def test_a_lost_answer_is_a_success_at_once(flow: Flow) -> None:
    found = {}
    with trials_of(flow) as trials:
        for place, (case, plan) in enumerate(AGAIN.items()):
            violations = trials.violations(plan(LOST[place % 2]))
            if trials.deliveries != 1 or not trials.is_through:
                violations.append(f"{trials.deliveries} deliveries")
            if violations:
                found[case] = violations

    assert found == {}
