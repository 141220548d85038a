"""The demo API for the tests of the kit."""

from __future__ import annotations

import logging

import pytest

from chalicelib.telemetry import SERVICE
from tests.unit.api.demo_desk import Demo, demo


@pytest.fixture
def api(monkeypatch: pytest.MonkeyPatch) -> Demo:
    """A small API on the real kit, heard whatever tools in this process have done to its logger."""
    for attribute, value in (("disabled", False), ("propagate", True)):
        monkeypatch.setattr(logging.getLogger(SERVICE), attribute, value)
    monkeypatch.setattr(logging.root.manager, "disable", logging.NOTSET)
    return demo(monkeypatch)
