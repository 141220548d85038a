"""What all tests share: the strict cloud, the soak scale, and an environment that reaches nothing outside."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

os.environ.update(
    AWS_ACCESS_KEY_ID="test",
    AWS_SECRET_ACCESS_KEY="test",
    AWS_DEFAULT_REGION="eu-west-1",
    AWS_REGION="eu-west-1",
    AWS_EC2_METADATA_DISABLED="true",
    AWS_CONFIG_FILE=os.devnull,
    AWS_SHARED_CREDENTIALS_FILE=os.devnull,
    # moto serves DynamoDB Streams only at the address without the account.
    AWS_ACCOUNT_ID_ENDPOINT_MODE="disabled",
)
for name in ("AWS_ENDPOINT_URL", "AWS_PROFILE", "AWS_SESSION_TOKEN"):
    os.environ.pop(name, None)

import pytest
from hypothesis import HealthCheck, settings

from tests.cloud.world import Cloud, fresh_cloud

SOAK = float(os.environ.get("MERIDIAN_SOAK") or 0)

settings.register_profile(
    "meridian",
    deadline=None,
    derandomize=not SOAK,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    print_blob=True,
)
settings.load_profile("meridian")


def scale(quick: int, soak: int) -> int:
    """How many rounds a test runs: `quick`, or `soak` times MERIDIAN_SOAK when that is set."""
    return max(quick, int(soak * SOAK)) if SOAK else quick


@pytest.fixture(name="scale", scope="session")
def scale_fixture() -> Callable[[int, int], int]:
    """`scale(quick, soak)`: the number of rounds for this run."""
    return scale


@pytest.fixture
def cloud(monkeypatch: pytest.MonkeyPatch) -> Iterator[Cloud]:
    """A new, empty deployment with its environment variables set."""
    with fresh_cloud() as world:
        for name, value in world.environment.items():
            monkeypatch.setenv(name, value)
        yield world


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave soak tests out unless MERIDIAN_SOAK is set."""
    for item in items:
        if item.get_closest_marker("soak") and not SOAK:
            item.add_marker(pytest.mark.skip(reason="set MERIDIAN_SOAK to run it"))
