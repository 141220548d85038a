"""How far a public reply is, in the words of its store; ratings; feeds that never succeeded."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.channels.feeds import FeedState
from chalicelib.channels.posts import Post
from chalicelib.channels.review_desk import is_outdated, publish_state
from chalicelib.channels.review_trends import trend
from chalicelib.desk.messages import Delivery
from tests.builders import a_message, a_reply

NOW = datetime(2026, 11, 22, 6, tzinfo=UTC)


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({"delivery": Delivery("queued"), "due": "translate"}, "draft"),
        ({"delivery": Delivery("queued"), "due": "review"}, "pending_approval"),
        ({"delivery": Delivery("queued"), "due": "deliver"}, "submitted"),
        ({"delivery": Delivery("sending")}, "submitted"),
        ({"delivery": Delivery("sent")}, "pending_publish"),
        ({"delivery": Delivery("delivered", detail="outdated")}, "published"),
        ({"delivery": Delivery("failed", detail="rejected_409")}, "rejected"),
        ({"delivery": Delivery("failed", detail="review_gone")}, "error"),
        ({"delivery": Delivery("unknown")}, "error"),
    ],
)
def test_a_reply_has_a_publish_state(fields: dict[str, Any], state: str) -> None:
    assert publish_state(a_reply(**fields)) == state


def test_only_an_answered_review_that_changed_makes_a_reply_outdated() -> None:
    assert is_outdated(a_reply(delivery=Delivery("delivered", detail="outdated")))
    assert not is_outdated(a_message())


@given(st.lists(st.tuples(st.integers(1, 5), st.sampled_from(["1.0", "2.0", None])), max_size=30))
def test_ratings_of_the_groups_add_up_to_that_of_all(reviews: list[tuple[int, str | None]]) -> None:
    posts = [
        Post(id=str(n), channel_id="chn_a", kind="review", posted_at=NOW, stars=stars, version=version)
        for n, (stars, version) in enumerate(reviews)
    ]
    total, groups = trend(posts, "version")
    assert total.count == len(reviews) == sum(group.count for group in groups.values())
    assert set(groups) == {version or "unknown" for _, version in reviews}
    if reviews:
        assert total.mean is not None
        assert abs(float(total.mean) - sum(stars for stars, _ in reviews) / len(reviews)) <= 0.005
    else:
        assert total.mean is None


def test_weeks_are_of_iso_8601_and_posts_without_stars_do_not_count() -> None:
    at = datetime(2027, 1, 2, tzinfo=UTC)
    posts = [Post(id="1", channel_id="chn_a", kind="review", posted_at=at, stars=4)]
    posts.append(Post(id="2", channel_id="chn_a", kind="review", posted_at=at))
    total, groups = trend(posts, "week")
    assert (total.count, list(groups)) == (1, ["2026-W53"])


def test_a_feed_that_never_succeeded_is_silent_a_day_after_it_began() -> None:
    state = FeedState(channel_id="chn_a", began_at=NOW, tried_at=NOW, failures=3)
    assert not state.is_silent(NOW + timedelta(hours=24))
    assert state.is_silent(NOW + timedelta(hours=24, seconds=1))
    assert not FeedState(channel_id="chn_a").is_silent(NOW)
