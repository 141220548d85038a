"""Public reviews from outside: listed, counted, answered, and given a ticket."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest

from chalicelib.bootstrap import container
from chalicelib.channels import granted_tokens
from chalicelib.channels.posts import Post
from chalicelib.ports import HttpAnswer, HttpCall
from infra.standins.app_store import APP, AppStore
from infra.standins.serving import Asked
from tests.cloud.stack import client
from tests.desk import KnownDesk, known_desk

CHANNEL = {
    "id": "chn_ios", "kind": "app_store", "name": "iOS", "secret": "ios",
    "settings": {"app_id": APP},
    "policy": {"rules": [{"when": {"stars_at_least": 4}, "then": "mention"}]},
}  # fmt: skip
REVIEWS = "/v1/reviews?channel_id=chn_ios"
Stage = tuple[KnownDesk, AppStore]


@pytest.fixture(scope="module", name="stage")
def stage_fixture() -> Iterator[Stage]:
    with known_desk() as desk:
        granted_tokens._kept.clear()
        store = AppStore(now=lambda: container().now(), publish_after=timedelta(minutes=30))

        def answer(call: HttpCall) -> HttpAnswer:
            parts = urlsplit(call.url)
            headers = {name.lower(): value for name, value in call.headers.items()}
            asked = Asked(call.method, f"{parts.path}?{parts.query}", {**headers, "host": parts.netloc}, call.body)
            reply = store.answer(asked)
            return HttpAnswer(reply.status, {name.lower(): v for name, v in reply.headers.items()}, reply.body)

        secret = json.dumps(dict(store.secret))
        client("secretsmanager").create_secret(Name="test/channels/ios", SecretString=secret)
        vars(container())["http"] = answer
        assert desk.request("POST", "/v1/channels", json={"channel": CHANNEL}, caller="admin").status == 201
        store.write("FRA", 1, "Nul", "Elle plante au paiement.", "luc")
        store.write("FRA", 5, "Bien", "Très rapide.", "eva")
        store.write("DEU", 4, "Gut", "Läuft.", "jan")
        assert container().polling.poll("chn_ios").new == 3
        desk.cloud.settle()
        yield desk, store


def listed(desk: KnownDesk, more: str = "") -> list[dict[str, Any]]:
    answer = desk.get(REVIEWS + more, caller="agent")
    assert answer.status == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["data"]
    return found


def test_reviews_are_listed_with_and_without_tickets_page_by_page(stage: Stage) -> None:
    desk, _ = stage
    assert len(listed(desk)) == 3
    assert [one["stars"] for one in listed(desk, "&has_ticket=true")] == [1]
    assert [one["country"] for one in listed(desk, "&stars=4")] == ["DE"]
    assert listed(desk, "&country=IT") == []
    first = desk.get(f"{REVIEWS}&page[size]=2", caller="agent").json()
    rest = desk.get(f"/v1/reviews{first['links']['next']}", caller="agent").json()
    assert len({one["id"] for one in [*first["data"], *rest["data"]]}) == 3
    assert rest["meta"]["has_more"] is False
    sparse = desk.get(f"{REVIEWS}&from=2020-01-01T00:00:00Z&to=2020-03-01T00:00:00Z", caller="agent").json()
    assert (sparse["data"], sparse["meta"]["has_more"]) == ([], True)
    over = desk.get(f"/v1/reviews{sparse['links']['next']}", caller="agent").json()
    assert (over["data"], over["meta"]["has_more"]) == ([], False)


@pytest.mark.parametrize("period", ["from=2020-01-01T00:00:00Z", "from=2020-02-01T00:00:00Z&to=2020-01-01T00:00:00Z"])
def test_a_period_is_92_days_at_most_and_runs_forward(stage: Stage, period: str) -> None:
    answer = stage[0].get(f"{REVIEWS}&{period}", caller="agent")
    assert (answer.status, answer.json()["errors"][0]["parameter"]) == (400, "to")


def test_the_rating_is_counted_by_country_and_day(stage: Stage) -> None:
    desk, _ = stage
    trend = desk.get("/v1/reviews/trend?channel_id=chn_ios&by=country", caller="agent").json()["trend"]
    assert trend["total"] == {"count": 3, "mean": "3.33", "distribution": {"1": 1, "2": 0, "3": 0, "4": 1, "5": 1}}
    assert [(group["key"], group["mean"]) for group in trend["groups"]] == [("DE", "4.00"), ("FR", "3.00")]
    day = container().now().date().isoformat()
    days = desk.get("/v1/reviews/trend?channel_id=chn_ios&country=FR", caller="agent").json()["trend"]["groups"]
    assert [(group["key"], group["count"]) for group in days] == [(day, 2)]


def test_a_reply_is_followed_until_everybody_can_read_it(stage: Stage) -> None:
    desk, store = stage
    (review,) = listed(desk, "&has_ticket=true")
    path = f"/v1/reviews/{review['id']}"
    assert desk.get(path, caller="agent").json()["review"]["reply"] is None
    reply = {"message": {"body": "Une correction arrive demain.", "language": "fr"}}
    assert desk.post(f"/v1/tickets/{review['ticket_id']}/messages", json=reply, caller="agent").status == 202
    desk.cloud.settle()
    assert desk.get(path, caller="agent").json()["review"]["reply"]["state"] == "pending_publish"
    store.publish_after = timedelta()
    desk.wait(900)
    container().polling.poll("chn_ios")
    told = desk.get(path, caller="agent").json()["review"]["reply"]
    assert (told["state"], told["is_outdated"]) == ("published", False)
    (id_,) = [id_ for id_, one in store.reviews.items() if one["rating"] == 1]
    store.edit(id_, rating=4, body="Corrigé, merci.")
    desk.wait(900)
    container().polling.poll("chn_ios")
    review = desk.get(path, caller="agent").json()["review"]
    assert (review["text"], review["stars"], review["reply"]["is_outdated"]) == ("Nul\n\nCorrigé, merci.", 4, True)
    assert review["edited_at"] is not None
    history = len(desk.cloud.gate.history)
    desk.wait(660)
    container().polling.poll("chn_ios")
    calls = [call.name for call in desk.cloud.gate.history[history:]]
    kept_a_minute = ("dynamodb.Query", "secrets-manager.GetSecretValue")  # or five: channels and secrets, per instance
    assert [name for name in calls if name not in kept_a_minute] == ["dynamodb.BatchGetItem", "dynamodb.PutItem"]


def test_a_review_that_was_only_kept_gets_its_ticket_once(stage: Stage) -> None:
    desk, store = stage
    (review,) = listed(desk, "&stars=5")
    path = f"/v1/reviews/{review['id']}/ticket"
    first, again = (desk.post(path, caller="agent").json()["review"]["ticket_id"] for _ in range(2))
    assert (first, review["ticket_id"]) == (again, None)
    (message,) = desk.get(f"/v1/tickets/{first}/messages", caller="agent").json()["data"]
    assert message["body"] == "Bien\n\nTrès rapide."
    (id_,) = [id_ for id_, one in store.reviews.items() if one["rating"] == 5]
    store.edit(id_, body="Trop lente.")
    desk.wait(900)
    container().polling.poll("chn_ios")
    assert len(desk.get(f"/v1/tickets/{first}/messages", caller="agent").json()["data"]) == 2
    nowhere = f"/v1/reviews/rev_{'0' * 40}"
    assert [desk.get(nowhere, caller="agent").status, desk.post(f"{nowhere}/ticket", caller="agent").status] == [
        404
    ] * 2


def test_a_feed_without_its_secret_says_so_and_is_silent_after_a_day(stage: Stage) -> None:
    desk, _ = stage
    bare = {
        "id": "chn_bare",
        "kind": "google_play",
        "name": "No secret",
        "secret": "bare",
        "settings": {"package": "a.b"},
    }
    assert desk.request("POST", "/v1/channels", json={"channel": bare}, caller="admin").status == 201
    container().polling.poll("chn_bare")
    desk.wait(25 * 3600)
    container().polling.poll("chn_bare")
    feed = container().feed_states.read("chn_bare")
    assert (feed.detail, feed.is_silent(container().now()), feed.succeeded_at) == ("no_secret", True, None)


def test_a_post_that_is_taken_back_stands_without_its_words(stage: Stage) -> None:
    del stage  # one desk for all
    posts, at = container().posts, container().now()
    posts.keep(Post(id="p1", channel_id="chn_none", kind="comment", posted_at=at, text="0612345678", link="https://a"))
    assert [posts.erase("p1"), posts.erase("nobody-knows")] == [True, False]
    found = posts.find("p1")
    assert found is not None
    assert (found.text, found.link, found.posted_at) == ("", None, at)
