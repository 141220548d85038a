"""The loop of every use case, and those that change tickets and customers and what points from one to another."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from chalicelib.bootstrap.door import Door

if TYPE_CHECKING:
    from chalicelib.adapters.dynamodb.numbers import TicketNumbers
    from chalicelib.desk.commits import Commits
    from chalicelib.desk.customer_merging import CustomerMerging
    from chalicelib.desk.editing import TicketEditing
    from chalicelib.desk.merging import Merging
    from chalicelib.desk.registering import Registering
    from chalicelib.intake.split_ticket import Splitting


class Pointers(Door):
    """Edits, merges, splits, customers."""

    @cached_property
    def commits(self) -> Commits:
        """The loop of every use case."""
        from chalicelib.desk.commits import CommitPorts, Commits
        from chalicelib.sla.ticket_clocks import TicketClocks

        return Commits(CommitPorts(self.tickets, self.now, self.new_id, self.pause, TicketClocks(self.rules)))

    @cached_property
    def editing(self) -> TicketEditing:
        """Edits of one ticket."""
        from chalicelib.desk.editing import TicketEditing

        return TicketEditing(self.commits)

    @cached_property
    def merging(self) -> Merging:
        """Merge and unmerge."""
        from chalicelib.desk.merging import Merging

        return Merging(self.commits)

    @cached_property
    def customer_merging(self) -> CustomerMerging:
        """Merges of customers."""
        from chalicelib.desk.customer_merging import CustomerMerging

        return CustomerMerging(self.commits, self.customers)

    @cached_property
    def splitting(self) -> Splitting:
        """Splits."""
        from chalicelib.intake.split_ticket import Splitting

        return Splitting(self.commits, self._next_number)

    @cached_property
    def customers(self) -> Registering:
        """Customers."""
        from chalicelib.desk.registering import Registering

        return Registering(self.commits)

    @cached_property
    def _next_number(self) -> TicketNumbers:
        from chalicelib.adapters.dynamodb.numbers import TicketNumbers

        return TicketNumbers(self.table.client, self.settings.table_name)
