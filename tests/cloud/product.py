"""The product itself on the strict cloud: app.py wired to its event sources, behind its gateway.

    with fresh_desk() as desk:
        desk.post("/v1/tickets", json={"ticket": {...}}, caller="customer")
        desk.cloud.settle()
        desk.cloud.published()

Callers: every role of the staff, `integration` (a key with every scope) and `customer` (a token that key asked for).
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from typing import Any
from unittest import mock

import app
from chalicelib.bootstrap import container
from chalicelib.people.api_keys import SCOPES
from chalicelib.settings import settings
from tests.cloud.pumps import CALM, Handler, Noise
from tests.cloud.world import Cloud, fresh_cloud
from tests.cloud.wsgi import Desk

CUSTOMER = {"external_id": "u77", "email": "ana@example.org", "name": "Ana", "locale": "fr-FR"}

# The functions that streams and queues wake, by name.
WOKEN = (
    "relay",
    "republish",
    "translate",
    "deliver",
    "arm",
    "wake_up",
    "apply_effects",
    "scan_files",
    "reapply",
    "receive",
    "poll",
    "send_webhooks",
    "push",
)
HANDLERS: Mapping[str, Handler] = {name: getattr(app, name) for name in WOKEN}


class ProductDesk(Desk):
    """The desk of app.py; its customer and its integration are made, off the record, when first asked for."""

    def __init__(self, cloud: Cloud) -> None:
        super().__init__(app.app, cloud)
        self.authorization |= {
            "integration": lambda: self._integration,
            "customer": lambda: self.customer_authorization(CUSTOMER),
        }

    @cached_property
    def _integration(self) -> str:
        body = {"api_key": {"name": "tests", "scopes": list(SCOPES)}}
        with self.cloud.gate.offstage():
            made = self.post("/v1/api_keys", json=body, caller="admin")
        assert made.status == 201, made.text
        return f"Bearer {made.json()['api_key']['key']}"

    def customer_authorization(self, customer: Mapping[str, Any]) -> str:
        """The `Authorization` header of a customer, by the fields of POST /v1/customer_tokens."""
        with self.cloud.gate.offstage():
            made = self.post("/v1/customer_tokens", json={"customer": dict(customer)}, caller="integration")
        assert made.status in (200, 201), made.text
        return f"Bearer {made.json()['token']}"

    def sweep(self) -> None:
        """The schedule's five minutes are up."""
        with self.cloud.gate.acting_as("sweep"):
            app.sweep({}, None)


@contextmanager
def fresh_desk(noise: Noise = CALM) -> Iterator[ProductDesk]:
    """A new, empty deployment with the product running on it; its waiting between tries is virtual."""
    with fresh_cloud() as cloud, mock.patch.dict(os.environ, cloud.environment):
        restart()
        cloud.make_groups()
        cloud.connect(noise, **HANDLERS)
        try:
            yield ProductDesk(cloud)
        finally:
            restart()


def restart() -> None:
    """A cold start: the process forgets every part it made."""
    settings.cache_clear()
    container.cache_clear()
    if "TABLE_NAME" in os.environ:
        vars(container())["pause"] = _no_pause


def _no_pause(attempt: int) -> None:
    """Waiting is virtual."""
