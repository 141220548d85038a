"""What holds for every test: no real account, a strict cloud, long runs only when asked for, examples that
repeat.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

for name in [name for name in os.environ if name.startswith("AWS_")]:
    del os.environ[name]
os.environ.update(
    AWS_ACCESS_KEY_ID="testing",
    AWS_SECRET_ACCESS_KEY="testing",
    AWS_DEFAULT_REGION="us-east-1",
    AWS_REGION="us-east-1",
    AWS_CONFIG_FILE=os.devnull,
    AWS_SHARED_CREDENTIALS_FILE=os.devnull,
    AWS_EC2_METADATA_DISABLED="true",
    # moto serves DynamoDB Streams only at the address without the account.
    AWS_ACCOUNT_ID_ENDPOINT_MODE="disabled",
)

# After the environment, before the first boto3 session: moto and the gate put themselves into botocore.
from tests.cloud.world import Cloud, fresh_cloud  # noqa: E402

if TYPE_CHECKING:
    from tests.cloud.product import ProductDesk

SOAK = float(os.environ.get("MERIDIAN_SOAK") or 0)

# No deadline and no clock in the verdict: the machine may be busy. A failure found once is found again.
settings.register_profile(
    "test",
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.register_profile("soak", parent=settings.get_profile("test"), derandomize=False, max_examples=1_000)
settings.load_profile("soak" if SOAK else "test")


@pytest.fixture(scope="session")
def scale() -> Callable[[int, int], int]:
    """`scale(quick, soak)`: how many rounds to run; `soak` times MERIDIAN_SOAK when that is set, else
    `quick`.
    """
    return lambda quick, soak: max(quick, int(soak * SOAK)) if SOAK else quick


@pytest.fixture
def cloud(monkeypatch: pytest.MonkeyPatch) -> Iterator[Cloud]:
    """A new, empty deployment with its environment variables set."""
    with fresh_cloud() as world:
        for variable, value in world.environment.items():
            monkeypatch.setenv(variable, value)
        yield world


@pytest.fixture
def desk() -> Iterator[ProductDesk]:
    """The product on a new, empty deployment, behind its gateway."""
    from tests.cloud.product import fresh_desk

    with fresh_desk() as running:
        yield running


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leaves tests marked `soak` to `make soak`."""
    if SOAK:
        return
    skip = pytest.mark.skip(reason="a long run: make soak")
    for item in items:
        if item.get_closest_marker("soak"):
            item.add_marker(skip)
