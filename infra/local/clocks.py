"""Builds the clocks of tickets again from their events and compares them with what is stored.

python -m infra.local clocks                             every ticket of the running local desk
python -m infra.local clocks tkt_01J...                  one ticket
python -m infra.local clocks --stack meridian            on AWS, with the machine's own credentials

Prints every difference and a count; the exit code is 1 when any ticket differs. Nothing is written.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import Any

from chalicelib.bootstrap import Container
from chalicelib.settings import read_settings
from chalicelib.sla.rebuilding import Compared, Rebuilding
from infra.local.cloud import Endpoint
from infra.local.deploy import Stack, describe
from infra.local.state import Connection

API = "APIHandler"


def main(arguments: list[str]) -> int:
    """Runs the command; returns the exit code for the shell."""
    parser = argparse.ArgumentParser(prog="clocks", description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("ticket_id", nargs="?", help="one ticket; without it, all")
    parser.add_argument("--stack", help="a stack on AWS; without it, the running local desk")
    options = parser.parse_args(arguments)
    endpoint = Endpoint(None) if options.stack else Connection.read().endpoint
    desk = desk_of(endpoint, describe(endpoint, options.stack or "meridian"))
    rebuilding = Rebuilding(desk.tickets, desk.rules)
    try:
        return report([rebuilding.one(options.ticket_id)] if options.ticket_id else rebuilding.all())
    except LookupError as error:
        print(f"there is no ticket {error}")
        return 1


def desk_of(endpoint: Endpoint, stack: Stack) -> Container:
    """The parts of a deployed desk, as its API function has them."""
    function = endpoint.client("lambda").get_function_configuration(FunctionName=stack.resources[API])
    desk = Container(read_settings(function["Environment"]["Variables"]))

    def client(service: str, **_: Any) -> Any:
        return endpoint.client(service)

    vars(desk)["aws"] = client
    return desk


def report(compared: Iterable[Compared]) -> int:
    """Prints what differs, and how many were compared; returns 1 when any differs."""
    seen = without = wrong = 0
    for one in compared:
        seen += 1
        without += not one.has_clocks
        wrong += bool(one.differences)
        for name, (stored, built) in one.differences.items():
            print(f"{one.ticket_id} {name}: stored {stored}, built {built}")
    print(f"{seen} ticket{'' if seen == 1 else 's'}: the clocks of {wrong} differ, {without} have none")
    return int(bool(wrong))
