"""The table of moves, written out a second time from the service-level design: every cell, allowed and refused."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from chalicelib.desk.errors import InvalidTransitionError
from chalicelib.desk.lifecycle import MOVES, Command, command_for, move
from chalicelib.desk.tickets import STATUSES, Status

COLUMNS = (
    "assign agent_reply set_pending set_hold resolve customer_message confirm confirm_timeout reopen archive merge spam"
)
# "-" refuses. The two cells whose customer message opens another ticket are "-" or decided by the reopen window.
TABLE = """
    new        open    open     pending on_hold resolved new  -         -         -    -        merged spam
    open       open    open     pending on_hold resolved open -         -         -    -        merged spam
    pending    open    open     -       on_hold resolved open -         -         open -        merged spam
    on_hold    on_hold on_hold  pending -       resolved open -         -         open -        merged spam
    resolved   -       resolved pending on_hold -        open confirmed confirmed open -        merged -
    confirmed  -       -        -       -       -        open -         -         open archived merged -
    archived   -       -        -       -       -        -    -         -         -    -        -      -
    merged     -       -        -       -       -        -    -         -         -    -        -      -
    spam       -       -        -       -       -        spam -         -         -    -        -      -
"""
CELLS = [
    (row.split()[0], command, target)
    for row in TABLE.strip().splitlines()
    for command, target in zip(COLUMNS.split(), row.split()[1:], strict=True)
]
ALLOWED = [cell for cell in CELLS if cell[2] != "-"]
REFUSED = [cell[:2] for cell in CELLS if cell[2] == "-"]


def test_the_table_has_a_cell_for_every_status_and_command() -> None:
    beside = {"unmerge", "not_spam"}
    assert {cell[0] for cell in CELLS} == set(STATUSES) == set(MOVES)
    assert {cell[1] for cell in CELLS} | beside == set(get_args(Command))
    assert len(CELLS) == 9 * 12


@pytest.mark.parametrize(("status", "command", "target"), ALLOWED)
def test_an_allowed_move_leads_where_the_design_says(status: Status, command: Command, target: Status) -> None:
    assert move(status, command) == target


@pytest.mark.parametrize(("status", "command"), REFUSED)
def test_every_other_move_is_refused_and_says_why(status: Status, command: Command) -> None:
    with pytest.raises(InvalidTransitionError) as refused:
        move(status, command)
    assert refused.value.details == {"status": status, "command": command}
    assert refused.value.code == "invalid_transition"


@pytest.mark.parametrize("status", STATUSES)
def test_only_spam_can_be_taken_back_and_only_to_open(status: Status) -> None:
    if status == "spam":
        assert move(status, "not_spam") == "open"
    else:
        with pytest.raises(InvalidTransitionError):
            move(status, "not_spam")


@pytest.mark.parametrize("status", STATUSES)
def test_unmerging_is_no_move_of_the_table_because_it_leads_back_to_the_status_before(status: Status) -> None:
    with pytest.raises(InvalidTransitionError):
        move(status, "unmerge")


@pytest.mark.parametrize(
    ("target", "command"),
    [
        ("open", "reopen"),
        ("pending", "set_pending"),
        ("on_hold", "set_hold"),
        ("resolved", "resolve"),
        ("confirmed", "confirm"),
        ("archived", "archive"),
    ],
)
def test_who_names_a_status_means_the_move_that_leads_there(target: Status, command: Any) -> None:
    assert command_for("new", target) == command


@pytest.mark.parametrize("target", ["new", "merged", "spam"])
def test_nobody_can_ask_for_new_merged_or_spam_as_a_status(target: Status) -> None:
    with pytest.raises(InvalidTransitionError) as refused:
        command_for("open", target)
    assert refused.value.details == {"status": "open", "command": f"set_{target}"}
