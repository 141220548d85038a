"""Whatever happens to one AWS call, the desk ends as if nothing had happened, once the sender has tried again."""

from __future__ import annotations

import pytest

from tests.conftest import SOAK
from tests.faults.flows import Flow
from tests.faults.test_lost_answers import WRITING
from tests.faults.trials import trials_of
from tests.faults.ways_in import FLOWS

# A quick run tries every second flow here, and the others with lost answers, unless those do not write or are long.
TRIED = FLOWS if SOAK else tuple(flow for flow in FLOWS if flow in FLOWS[::2] or flow not in WRITING)


@pytest.mark.parametrize("flow", TRIED, ids=lambda flow: flow.name.replace(" ", "_"))
def test_every_fault_at_every_call_leaves_the_desk_exact(flow: Flow) -> None:
    with trials_of(flow) as trials:
        found = {str(trouble): wrongs for trouble in trials.troubles() if (wrongs := trials.wrongs(trouble))}

    assert len(trials.calls) >= flow.fewest_calls
    assert found == {}
