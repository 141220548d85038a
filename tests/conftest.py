"""What holds for every test: no real account, the long runs only when asked for, examples that repeat."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

SOAKING = bool(os.environ.get("MERIDIAN_SOAK"))

# No deadline and no clock in the verdict: the machine may be busy. A failure found once is found again.
settings.register_profile(
    "test", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("soak", parent=settings.get_profile("test"), derandomize=False, max_examples=1_000)
settings.load_profile("soak" if SOAKING else "test")

for name in [name for name in os.environ if name.startswith("AWS_")]:
    del os.environ[name]
os.environ.update(
    AWS_ACCESS_KEY_ID="testing",
    AWS_SECRET_ACCESS_KEY="testing",
    AWS_DEFAULT_REGION="us-east-1",
    AWS_CONFIG_FILE=os.devnull,
    AWS_SHARED_CREDENTIALS_FILE=os.devnull,
    AWS_EC2_METADATA_DISABLED="true",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leaves tests marked `soak` to `make soak`."""
    if SOAKING:
        return
    skip = pytest.mark.skip(reason="a long run: make soak")
    for item in items:
        if item.get_closest_marker("soak"):
            item.add_marker(skip)
