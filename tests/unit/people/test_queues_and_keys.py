"""Queues under ids of the owner's choice, and API keys whose plaintext is told once."""

import re

import pytest

from chalicelib.desk.errors import (
    InFlightError,
    InvalidValueError,
    NotFoundError,
    PreconditionFailedError,
    VersionConflictError,
)
from chalicelib.desk.versions import ExpectedVersion
from chalicelib.people.api_keys import ApiKey
from chalicelib.people.key_directory import ApiKeys, CreateApiKey
from chalicelib.people.key_secrets import secret_hash, verified_key
from chalicelib.people.queue_directory import Queues, UpdateQueue
from chalicelib.people.queues import Queue
from tests.doors import KEY_ID, NOON, Clock, Directory

FRENCH = Queue("q_fr", "Français", "fr", team="paris")


@pytest.fixture(name="directory")
def directory_fixture() -> Directory:
    """An empty directory."""
    return Directory()


@pytest.fixture(name="queues")
def queues_fixture(directory: Directory) -> Queues:
    """The use cases about queues."""
    return Queues(directory, "en")


@pytest.fixture(name="keys")
def keys_fixture(directory: Directory) -> ApiKeys:
    """The use cases about keys, with a source of randomness that is none."""
    return ApiKeys(directory, Clock(), lambda _: KEY_ID, lambda size: bytes(range(size)))


def test_a_queue_stands_under_the_id_its_owner_chose(queues: Queues) -> None:
    assert queues.create(FRENCH) == FRENCH
    assert queues.get("q_fr") == FRENCH
    assert [queue.id for queue in queues.list()] == ["q_default", "q_fr"]


def test_the_same_queue_again_is_answered_the_same(queues: Queues) -> None:
    queues.create(FRENCH)
    assert queues.create(FRENCH) == FRENCH


def test_another_queue_under_the_same_id_is_refused(queues: Queues) -> None:
    queues.create(FRENCH)
    with pytest.raises(InvalidValueError) as refused:
        queues.create(Queue("q_fr", "Francophone", "fr"))
    assert (refused.value.pointer, refused.value.reason) == ("/queue/id", "already_used")
    assert queues.get("q_fr") == FRENCH


def test_a_queue_changes_what_is_given_and_counts_its_version(queues: Queues) -> None:
    queues.create(FRENCH)
    after = queues.update(UpdateQueue(queue_id="q_fr", changes={"working_language": "en"}))
    assert after == Queue("q_fr", "Français", "en", team="paris", version=2)
    assert queues.update(UpdateQueue(queue_id="q_fr", changes={"name": "Français"})) == after


def test_a_queue_can_lose_its_team(queues: Queues) -> None:
    queues.create(FRENCH)
    assert queues.update(UpdateQueue(queue_id="q_fr", changes={"team": None})).team is None


@pytest.mark.parametrize(
    ("expected", "error"),
    [(ExpectedVersion(header=7), PreconditionFailedError), (ExpectedVersion(body=7), VersionConflictError)],
)
def test_a_queue_of_another_version_is_not_changed(
    queues: Queues, expected: ExpectedVersion, error: type[Exception]
) -> None:
    queues.create(FRENCH)
    with pytest.raises(error):
        queues.update(UpdateQueue(queue_id="q_fr", expected=expected, changes={"name": "B"}))
    assert queues.get("q_fr") == FRENCH


def test_a_queue_that_changed_meanwhile_is_not_overwritten(
    queues: Queues, directory: Directory, monkeypatch: pytest.MonkeyPatch
) -> None:
    queues.create(Queue("q_fr", "newer", "en", version=2))
    stale = [FRENCH]
    monkeypatch.setattr(Directory, "queues", lambda self, fresh: stale)
    with pytest.raises(InFlightError):
        queues.update(UpdateQueue(queue_id="q_fr", changes={"name": "B"}))
    assert directory.queues_by_id["q_fr"].name == "newer"


def test_a_queue_nobody_made_is_not_found(queues: Queues) -> None:
    with pytest.raises(NotFoundError):
        queues.get("q_fr")
    with pytest.raises(NotFoundError):
        queues.update(UpdateQueue(queue_id="q_fr", changes={"name": "B"}))


def made(keys: ApiKeys) -> tuple[ApiKey, str]:
    """A key and its plaintext."""
    created = keys.create(CreateApiKey(name="shop", scopes=("tickets:read",), rate_per_minute=900))
    return created.key, created.plaintext


def test_a_key_is_known_by_the_hash_of_a_secret_of_256_bits(keys: ApiKeys) -> None:
    key, plaintext = made(keys)
    shape = re.fullmatch(rf"mk_{KEY_ID}_([A-Za-z0-9_-]{{43}})", plaintext)
    assert shape
    assert key == ApiKey(KEY_ID, "shop", secret_hash(shape[1]), ("tickets:read",), NOON, 900)
    assert keys.list() == [key]


def test_a_key_opens_only_with_its_own_secret_and_until_it_is_revoked(keys: ApiKeys, directory: Directory) -> None:
    key, plaintext = made(keys)
    assert verified_key(plaintext, directory.api_key) == key
    assert verified_key(plaintext[:-1] + "_", directory.api_key) is None
    revoked = keys.revoke(KEY_ID)
    assert (revoked.revoked_at, revoked.version) == (NOON, 2)
    assert verified_key(plaintext, directory.api_key) is None


def test_revoking_a_key_again_changes_nothing(keys: ApiKeys) -> None:
    made(keys)
    assert keys.revoke(KEY_ID) == keys.revoke(KEY_ID)


def test_a_key_nobody_made_cannot_be_revoked(keys: ApiKeys) -> None:
    with pytest.raises(NotFoundError):
        keys.revoke(KEY_ID)


def test_a_key_changed_under_the_revocation_says_try_again(
    keys: ApiKeys, directory: Directory, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, _ = made(keys)
    directory.keys_by_id[KEY_ID] = ApiKey(KEY_ID, "renamed", key.secret_hash, key.scopes, NOON, version=2)
    monkeypatch.setattr(Directory, "api_key", lambda *_: key)
    with pytest.raises(InFlightError):
        keys.revoke(KEY_ID)
