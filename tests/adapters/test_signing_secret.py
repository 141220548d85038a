"""The signing secret: read seldom, in two versions, and kept when Secrets Manager is away."""

from functools import partial

import pytest
from botocore.exceptions import ClientError

from chalicelib.adapters.secrets import StackSecret
from chalicelib.api.signing import KeyRing
from tests.cloud.faults import Fault
from tests.cloud.stack import SIGNING_KEY
from tests.cloud.world import Cloud
from tests.doors import Clock

OLD, NEW = SIGNING_KEY.encode(), b"n" * 64


@pytest.fixture(name="clock")
def clock_fixture() -> Clock:
    """A clock that stands still."""
    return Clock()


@pytest.fixture(name="secret")
def secret_fixture(cloud: Cloud, clock: Clock) -> StackSecret:
    """The deployment's secret."""
    return StackSecret(cloud.client("secretsmanager"), cloud.environment["SECRET_ARN"], clock)


def rotate(cloud: Cloud) -> None:
    """Give the secret a new current version."""
    with cloud.gate.offstage():
        cloud.client("secretsmanager").put_secret_value(
            SecretId=cloud.environment["SECRET_ARN"], SecretString=NEW.decode()
        )


def same(wanted: bytes, live: bytes) -> bool | None:
    """True, or None to look on."""
    return wanted == live or None


def test_a_secret_never_rotated_has_one_version(secret: StackSecret) -> None:
    assert secret.versions() == (OLD,)


def test_a_rotated_secret_has_its_newest_version_first(secret: StackSecret, cloud: Cloud) -> None:
    rotate(cloud)
    assert secret.versions() == (NEW, OLD)


def test_the_secret_is_read_once_in_five_minutes(secret: StackSecret, cloud: Cloud, clock: Clock) -> None:
    cloud.gate.forget_calls()
    for _ in range(100):
        secret.versions()
        clock.forward(seconds=2.99)
    assert len(cloud.gate.calls) == 2  # one per version
    clock.forward(seconds=1)
    secret.versions()
    assert len(cloud.gate.calls) == 4


def test_a_renewal_looks_again_but_not_more_than_every_half_minute(
    secret: StackSecret, cloud: Cloud, clock: Clock
) -> None:
    secret.versions()
    cloud.gate.forget_calls()
    rotate(cloud)
    for _ in range(100):
        assert secret.renewed() == (OLD,)
        clock.forward(seconds=0.299)
    assert cloud.gate.calls == []
    clock.forward(seconds=0.1)
    assert secret.renewed() == (NEW, OLD)


def test_rotation_in_mid_traffic_refuses_no_live_signature(secret: StackSecret, cloud: Cloud, clock: Clock) -> None:
    other = StackSecret(cloud.client("secretsmanager"), cloud.environment["SECRET_ARN"], clock)
    here, there = KeyRing(secret, "cursor"), KeyRing(other, "cursor")
    before = here.newest()
    there.newest()
    clock.forward(minutes=5)
    rotate(cloud)
    after = there.newest()  # the other instance has seen the new version, this one reads it now
    assert after != before
    for key in (before, after):
        assert here.first(partial(same, key))
        assert there.first(partial(same, key))


def test_a_secret_once_read_serves_on_while_the_service_is_away(
    secret: StackSecret, cloud: Cloud, clock: Clock
) -> None:
    secret.versions()
    clock.forward(hours=1)
    with cloud.gate.faults(lambda _: Fault.ERROR_500_BEFORE):
        assert secret.versions() == (OLD,)
        tries = len(cloud.gate.calls)
        secret.versions()
        assert len(cloud.gate.calls) == tries


def test_without_any_version_nothing_is_signed(secret: StackSecret, cloud: Cloud) -> None:
    with cloud.gate.faults(lambda _: Fault.THROTTLE_BEFORE), pytest.raises(ClientError):
        secret.versions()
    assert secret.versions() == (OLD,)


def test_a_secret_that_does_not_exist_is_an_error(cloud: Cloud, clock: Clock) -> None:
    arn = cloud.environment["SECRET_ARN"].replace("secret:", "secret:no-")
    with pytest.raises(ClientError):
        StackSecret(cloud.client("secretsmanager"), arn, clock).versions()
