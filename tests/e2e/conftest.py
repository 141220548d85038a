"""One desk for all e2e tests: starting it takes seconds, and the tests bring their own customers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.e2e.desk import Desk, running_desk


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A running desk, stopped cleanly at the end."""
    with running_desk(tmp_path_factory.mktemp("state")) as running:
        yield running
