"""Web forms: what their owner keeps, and what people who are not signed in may do with them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from chalicelib.bootstrap.use_cases import UseCases

if TYPE_CHECKING:
    from chalicelib.channels.form_desk import FormDesk
    from chalicelib.desk.keeping import Keeper

NONCE_BYTES = 16


class OpenForms(UseCases):
    """Parts that stand on the company's own pages."""

    @cached_property
    def forms(self) -> Keeper:
        """Forms as their owner keeps them."""
        from chalicelib.channels.forms import keeper_of_forms

        return keeper_of_forms(self.documents)

    @cached_property
    def form_desk(self) -> FormDesk:
        """Forms as they are filled in."""
        from functools import partial
        from secrets import token_urlsafe

        from chalicelib.adapters.dynamodb.rates import DynamoDbRates
        from chalicelib.channels.form_desk import FormDesk, FormPorts

        ports = FormPorts(
            keeper=self.forms,
            intake=self.intake,
            editing=self.editing,
            keys=self._ring("form"),
            counters=DynamoDbRates(self.table),
            now=self.now,
            nonce=partial(token_urlsafe, NONCE_BYTES),
        )
        return FormDesk(ports)
