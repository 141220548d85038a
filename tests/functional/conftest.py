"""A desk of its own for every test."""

from collections.abc import Iterator

import pytest

from tests.desk import KnownDesk, known_desk


@pytest.fixture
def desk() -> Iterator[KnownDesk]:
    """The whole product on an empty deployment (see tests/desk.py)."""
    with known_desk() as ready:
        yield ready
