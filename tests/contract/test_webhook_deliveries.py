"""Lanes, deliveries and health, in memory and in the table: what holds of one holds of the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from chalicelib.adapters.dynamodb.table import Table
from chalicelib.adapters.dynamodb.webhooks import DynamoDbWebhookDeliveries, DynamoDbWebhooks
from chalicelib.desk.changes import ConflictError
from chalicelib.webhooks.lanes import at, begun, begun_again, held, with_event, without
from chalicelib.webhooks.things import Counted, DeliveryStore, Health, LaneKey, Secret, Try, Webhook
from tests.cloud.faults import Fault, on
from tests.cloud.world import Cloud, fresh_cloud
from tests.event_builders import TICKET_ID, event
from tests.fakes import START, FixedClock
from tests.fakes_of_webhooks import MemoryDeliveries


@pytest.fixture(scope="module", name="cloud")
def cloud_fixture() -> Iterator[Cloud]:
    """A deployment for all tests; each has webhooks of its own."""
    with fresh_cloud() as deployment:
        yield deployment


@pytest.fixture(params=["memory", "table"], name="store")
def store_fixture(request: pytest.FixtureRequest, cloud: Cloud) -> DeliveryStore:
    if request.param == "memory":
        return MemoryDeliveries()
    return DynamoDbWebhookDeliveries(table_of(cloud))


@pytest.fixture(name="key")
def key_fixture(request: pytest.FixtureRequest) -> LaneKey:
    """A lane that no other test uses."""
    return LaneKey(f"whk_{abs(hash(request.node.nodeid))}", TICKET_ID)


def table_of(cloud: Cloud) -> Table:
    """The one table."""
    return Table(cloud.client("dynamodb"), cloud.environment["TABLE_NAME"])


def test_lane_and_delivery_are_written_together_or_not_at_all(store: DeliveryStore, key: LaneKey) -> None:
    assert (store.lane(key), store.health(key.webhook_id)) == (None, Health())
    delivery = begun(key.webhook_id, event(TICKET_ID, 1), START)
    lane = with_event(None, key, 1, START)
    assert store.delivery(key.webhook_id, delivery.id) is None
    assert store.write(lane, [delivery])
    assert (store.lane(key), store.delivery(key.webhook_id, delivery.id)) == (lane, delivery)
    tried = replace(delivery, tries=(Try(START, 500, None, 7), Try(START, None, "timeout", 9)), tries_made=2, version=2)
    assert not store.write(lane, [tried]), "the lane is at that version already"
    assert store.delivery(key.webhook_id, delivery.id) == delivery
    taken = held(lane, "run_1", START + timedelta(seconds=30))
    assert store.write(taken, [tried])
    assert (store.lane(key), store.delivery(key.webhook_id, delivery.id)) == (taken, tried)
    assert not store.write(held(lane, "run_2", START + timedelta(seconds=30)), []), "another holds it"
    assert store.write(without(taken, frozenset({1}), START), [begun_again(tried, START)])


def test_lanes_are_due_while_something_waits_on_them(store: DeliveryStore, key: LaneKey) -> None:
    long_ago = datetime(2020, 1, 1, tzinfo=UTC)
    lane = with_event(None, key, 1, long_ago)
    assert store.write(lane, [])
    assert key not in store.due(long_ago + timedelta(seconds=60), 1_000)
    assert key in store.due(long_ago + timedelta(seconds=61), 1_000)
    later = at(lane, START + timedelta(days=365))
    assert store.write(later, [])
    assert key not in store.due(START, 1_000)
    assert store.write(without(later, frozenset({1}), long_ago), [])
    assert key not in store.due(START, 1_000)
    emptied = store.lane(key)
    assert emptied is not None
    assert (emptied.pending, with_event(emptied, key, 2, START).pending) == ((), (2,))


def test_health_is_written_where_nobody_was_faster(store: DeliveryStore, key: LaneKey) -> None:
    failing = Health(START, None, 0, 1)
    assert store.put_health(key.webhook_id, failing)
    assert store.health(key.webhook_id) == failing
    assert not store.put_health(key.webhook_id, Health(START, START + timedelta(minutes=5), 1, 1))
    assert store.put_health(key.webhook_id, Health(version=2))
    assert store.health(key.webhook_id) == Health(version=2)


def test_calls_are_counted_by_window(store: DeliveryStore, key: LaneKey) -> None:
    counted = [store.count(key.webhook_id, START, is_error=is_error) for is_error in (False, True, False)]
    assert counted == [Counted(1, 0), Counted(2, 1), Counted(3, 1)]
    assert store.count(key.webhook_id, START + timedelta(minutes=5), is_error=True) == Counted(1, 1)


def test_the_log_goes_back_in_time(store: DeliveryStore, key: LaneKey) -> None:
    lane, ids = None, []
    for sequence in range(1, 6):
        lane = with_event(lane, key, sequence, START)
        delivery = begun(key.webhook_id, event(TICKET_ID, sequence, after_s=sequence), START)
        assert store.write(lane, [delivery])
        ids.append(delivery.id)
    seen, after = [], None
    for _ in range(5):
        page = store.deliveries(key.webhook_id, after, 2)
        seen += [one.id for one in page.items]
        if page.next is None:
            break
        after = page.next["after"]
    assert seen == ids[::-1]


@pytest.mark.parametrize("is_with_delivery", [False, True])
def test_a_write_whose_answer_got_lost_is_a_write(cloud: Cloud, key: LaneKey, is_with_delivery: bool) -> None:
    store = DynamoDbWebhookDeliveries(table_of(cloud))
    deliveries = [begun(key.webhook_id, event(TICKET_ID, 1), START)] if is_with_delivery else []
    operation = "TransactWriteItems" if is_with_delivery else "PutItem"
    cloud.gate.fired.clear()
    with cloud.gate.faults(on(f"dynamodb.{operation}", [Fault.ERROR_500_AFTER])):
        assert store.write(with_event(None, key, 1, START), deliveries)
    assert cloud.gate.fired
    lane = store.lane(key)
    assert lane is not None
    assert store.write(at(lane, START), [])


def test_a_store_that_is_busy_says_so(cloud: Cloud, key: LaneKey) -> None:
    store = DynamoDbWebhookDeliveries(table_of(cloud))
    delivery = begun(key.webhook_id, event(TICKET_ID, 1), START)
    conflicts = on("dynamodb.TransactWriteItems", [Fault.TRANSACTION_CONFLICT_BEFORE] * 9)
    with cloud.gate.faults(conflicts), pytest.raises(ConflictError):
        store.write(with_event(None, key, 1, START), [delivery])
    assert store.lane(key) is None


def test_webhooks_are_read_once_a_minute_and_come_back_as_they_were(cloud: Cloud) -> None:
    clock = FixedClock()
    mine, others = DynamoDbWebhooks(table_of(cloud), clock), DynamoDbWebhooks(table_of(cloud), clock)
    assert others.all() == []
    webhook = Webhook(
        id="whk_1",
        url="https://hooks.example/in",
        event_types=("ticket.created",),
        filters={"market": ("FR", "DE")},
        description="Größe",
        secrets=(Secret(1, START, START + timedelta(days=1)), Secret(2, START)),
        created_at=START,
    )
    mine.put(webhook, None)
    assert (mine.all(), others.all()) == ([webhook], [])
    clock.advance(seconds=60)
    assert others.all() == [webhook]
    off = replace(webhook, is_enabled=False, disabled_reason="gone", disabled_at=START, version=2)
    mine.put(off, 1)
    with pytest.raises(ConflictError):
        others.put(replace(webhook, url="https://hooks.example/other", version=2), 1)
    mine.put(off, 1)
    assert others.all(fresh=True) == [off]
    mine.put(replace(off, deleted_at=START, version=3), 2)
    assert mine.all() == []
