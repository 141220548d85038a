"""What every unit test may count on."""

from __future__ import annotations

import logging

import pytest

from chalicelib.telemetry import SERVICE


@pytest.fixture(autouse=True)
def heard_log(monkeypatch: pytest.MonkeyPatch) -> None:
    """The product's log is heard, whatever tools in this process have done to its logger."""
    logger = logging.getLogger(SERVICE)
    monkeypatch.setattr(logger, "disabled", False)
    monkeypatch.setattr(logger, "propagate", True)
    monkeypatch.setattr(logging.root.manager, "disable", logging.NOTSET)
