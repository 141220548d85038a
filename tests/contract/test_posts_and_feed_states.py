"""Public posts and the places of feeds: what holds in memory holds in the table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from chalicelib.adapters.dynamodb.feed_states import DynamoDbFeedStates
from chalicelib.adapters.dynamodb.posts import DynamoDbPosts
from chalicelib.adapters.dynamodb.table import Table
from chalicelib.channels.feeds import FeedState
from chalicelib.channels.posts import Post, Posts
from chalicelib.desk.changes import ConflictError
from tests.channels.stage import MemoryPosts
from tests.cloud.world import Cloud, fresh_cloud

AT = datetime(2026, 3, 1, 8, tzinfo=UTC)
POST = Post(id="p1", channel_id="chn_one", kind="review", posted_at=AT, text="Bad.", stars=1, digest="a")


@pytest.fixture(scope="module")
def cloud() -> Iterator[Cloud]:
    with fresh_cloud() as deployment:
        yield deployment


@pytest.fixture
def table(cloud: Cloud) -> Table:
    return Table(cloud.client("dynamodb"), cloud.stack.table_name)


@pytest.fixture(params=["memory", "table"])
def posts(request: pytest.FixtureRequest, table: Table) -> Posts:
    return MemoryPosts() if request.param == "memory" else DynamoDbPosts(table)


def test_a_post_is_kept_once_and_another_version_of_it_in_its_place(posts: Posts) -> None:
    first = replace(POST, id=f"p-{type(posts).__name__}", channel_id=type(posts).__name__.lower())
    assert [posts.keep(first), posts.keep(first)] == [True, False]
    edited = replace(first, posted_at=AT + timedelta(days=2), digest="b", text="Better.", stars=4)
    assert [posts.keep(edited), posts.keep(edited), posts.keep(first)] == [True, False, False]

    (kept,) = posts.between(first.channel_id, AT - timedelta(days=1), AT + timedelta(days=5))
    assert (kept.text, kept.posted_at, kept.edited_at) == ("Better.", AT, AT + timedelta(days=2))
    assert posts.find(first.id) == kept
    assert posts.find("nobody") is None


def test_a_post_is_given_its_ticket_unless_it_has_changed_meanwhile(posts: Posts) -> None:
    first = replace(POST, id=f"t-{type(posts).__name__}", channel_id=f"t{type(posts).__name__.lower()}")
    posts.keep(first)
    posts.assign(first, "tkt_1")
    found = posts.find(first.id)
    assert found is not None
    assert found.ticket_id == "tkt_1"


def test_a_post_whose_place_was_written_before_a_crash_is_still_the_first_version(table: Table) -> None:
    broken = DynamoDbPosts(table)
    post = replace(POST, id="crashed", channel_id="chn_crash")
    puts = []

    class Dying(Table):
        def put(self, put: object) -> None:
            puts.append(put)
            if len(puts) == 2:
                raise ConnectionError
            super().put(put)  # type: ignore[arg-type]

    with pytest.raises(ConnectionError):
        DynamoDbPosts(Dying(table.client, table.name)).keep(post)
    assert broken.keep(post)
    found = broken.find("crashed")
    assert found is not None
    assert found.edited_at is None


def test_more_days_than_a_quarter_has_are_not_read(table: Table) -> None:
    with pytest.raises(ValueError, match="days"):
        DynamoDbPosts(table).between("chn_one", AT, AT + timedelta(days=200))


def test_a_feed_that_somebody_else_has_moved_is_not_moved_again(table: Table) -> None:
    states = DynamoDbFeedStates(table)
    new = states.read("chn_feed")
    assert new == FeedState(channel_id="chn_feed")
    first = replace(new, cursor={"since": "1"}, succeeded_at=AT, revision=1)
    states.write(new, first)
    states.write(new, first)  # a repeat whose answer was lost
    assert states.read("chn_feed") == first
    with pytest.raises(ConflictError):
        states.write(new, replace(first, cursor={"since": "2"}))
    states.write(first, replace(first, cursor={"since": "2"}, revision=2))
    assert states.read("chn_feed").cursor == {"since": "2"}
