"""A text that found no budget, and the sweep that starts it when there is some."""

from __future__ import annotations

from chalicelib.bootstrap import container
from chalicelib.languages.budgets import Ceiling, Spending
from tests.desk import FRENCH
from tests.faults.flows import Flow, Prepared, swept
from tests.faults.stage import Stage, cold_start

NOTHING = Ceiling(Spending(0, 0))


def without_budget(stage: Stage) -> Prepared:
    """A ticket whose translation waits; the budget that it waits for is there again, and nobody has looked yet."""
    cold_start()
    vars(container())["ceiling"] = lambda _: NOTHING
    ticket = stage.desk.open(caller="customer", description=f"{FRENCH} Sans budget.")
    stage.settle()
    cold_start()
    return {"ticket": ticket["id"]}


def raise_a_budget(stage: Stage) -> None:
    """The sweep finds the raised ceiling, and the text is translated."""
    without_budget(stage)
    assert stage.sweep()["reopened"] == 1
    stage.settle()


BUDGET_FLOWS = (Flow("sweep after a raise", swept, without_budget, is_long=True),)
