"""The demo API for the tests of the kit."""

from __future__ import annotations

import pytest

from tests.unit.api.demo_desk import Demo, demo


@pytest.fixture
def api(monkeypatch: pytest.MonkeyPatch) -> Demo:
    """A small API on the real kit."""
    return demo(monkeypatch)
