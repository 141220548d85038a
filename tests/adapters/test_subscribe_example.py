"""The example an integrator copies works as documented: filter, order, repeats, cleaning up."""

from __future__ import annotations

import json
import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from chalicelib.adapters.sns import SnsPublisher
from tests.cloud.stack import client
from tests.cloud.world import Cloud, fresh_cloud
from tests.event_builders import OTHER_TICKET_ID, created, event

EXAMPLE = runpy.run_path(str(Path(__file__).parents[2] / "examples" / "subscribe.py"))


@pytest.fixture
def cloud() -> Iterator[Cloud]:
    with fresh_cloud() as deployment:
        yield deployment


def test_a_subscribed_queue_gets_what_its_filter_lets_through_and_is_removed_afterwards(cloud: Cloud) -> None:
    sns, sqs, topic = client("sns"), client("sqs"), cloud.environment["TOPIC_ARN"]
    before = len(sqs.list_queues()["QueueUrls"])
    policy = {"type": ["ticket.created"], "market": ["FR"]}
    with EXAMPLE["subscribed_queue"](sns, sqs, topic, policy) as url:
        sent = [created(), event(sequence=2), created(OTHER_TICKET_ID), created()]
        assert SnsPublisher(sns, topic, "test").publish(sent) == []
        received = EXAMPLE["once"](EXAMPLE["events"](sqs, url))
        assert {next(received)["id"], next(received)["id"]} == {created().id, created(OTHER_TICKET_ID).id}
        arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["Policy"])["Attributes"]["Policy"]
        assert json.loads(arn)["Statement"][0]["Condition"] == {"ArnEquals": {"aws:SourceArn": topic}}
    assert len(sqs.list_queues()["QueueUrls"]) == before


def test_a_repeat_is_told_apart_by_its_id() -> None:
    stream: list[dict[str, Any]] = [{"id": "a"}, {"id": "b"}, {"id": "a"}, {"id": "c"}, {"id": "b"}]
    assert [one["id"] for one in EXAMPLE["once"](iter(stream))] == ["a", "b", "c"]


def test_the_local_desk_is_found_where_it_wrote_itself_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    facts = {"aws_endpoint_url": "http://127.0.0.1:4566", "region": "us-east-1", "topic_arn": "arn:aws:sns:x:y:z"}
    (tmp_path / "connection.json").write_text(json.dumps(facts))
    monkeypatch.setenv("STATE_DIR", str(tmp_path))
    reached, topic = EXAMPLE["local_desk"]()
    assert (reached["endpoint_url"], topic) == ("http://127.0.0.1:4566", "arn:aws:sns:x:y:z")
