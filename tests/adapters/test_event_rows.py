"""An event survives its row and its stream record, and a typical row stays within one write unit."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from chalicelib.adapters.dynamodb import event_rows
from chalicelib.adapters.dynamodb.codec import decode_item, encode_item
from chalicelib.desk.event_refs import EventRef
from chalicelib.desk.feed import SHARDS
from tests.cloud.attribute_values import item_size
from tests.event_builders import CUSTOMER_ID, OTHER_TICKET_ID, TICKET_ID, created, event


def stored(item: dict[str, Any]) -> dict[str, Any]:
    return encode_item(item)


@pytest.mark.parametrize("original", [created(), event(), event(CUSTOMER_ID, 12, "customer.updated")])
def test_an_event_comes_back_from_its_row_as_it_was(original: Any) -> None:
    image = stored(event_rows.to_item(original))
    assert event_rows.from_item(decode_item(image)) == original
    assert event_rows.from_image(image) == original
    assert event_rows.ref_of(image) == EventRef(original.subject_id, original.sequence)


def test_the_row_of_a_new_ticket_costs_one_kilobyte_at_most() -> None:
    size = item_size(stored(event_rows.to_item(created())))
    assert size < 1_000, size


def test_the_row_is_laid_out_as_the_table_documents_it() -> None:
    row = event_rows.to_item(created())
    assert (row["pk"], row["sk"], row["item"]) == (f"E#{TICKET_ID}", "0000000001", "event")
    assert row["feed_shard"] in {f"F#{shard}" for shard in range(SHARDS)}
    assert row["feed_at"].startswith("2026-11-21T10:00:00.123Z#0000000001#")


def test_what_is_empty_takes_no_room() -> None:
    row = event_rows.to_item(replace(event(), usage={}, work=()))
    assert not {"usage", "work"} & row.keys()


def test_sequences_sort_as_numbers_in_row_and_feed() -> None:
    rows = [event_rows.to_item(event(sequence=sequence)) for sequence in (2, 9, 10, 100)]
    assert [row["sk"] for row in rows] == sorted(row["sk"] for row in rows)
    assert [row["feed_at"] for row in rows] == sorted(row["feed_at"] for row in rows)


def test_two_tickets_at_the_same_moment_have_two_places_in_the_feed() -> None:
    places = {event_rows.feed_position(event(id_)) for id_ in (TICKET_ID, OTHER_TICKET_ID)}
    assert len(places) == 2


def test_a_subject_stays_in_one_shard_and_subjects_use_them_all() -> None:
    shards = [event_rows.shard_of(f"tkt_{number:026d}") for number in range(400)]
    assert shards == [event_rows.shard_of(f"tkt_{number:026d}") for number in range(400)]
    assert all(70 < shards.count(shard) < 130 for shard in range(SHARDS))


@pytest.mark.parametrize(
    "key",
    [("T#tkt_1", "A"), ("E#tkt_1", "U#req_1"), ("E#tkt_1", ""), ("E#tkt_1", "²"), ("E#tkt_1", "-1")],
)
def test_the_key_of_something_else_names_no_event(key: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match="not the key of an event row"):
        event_rows.ref_of_key(*key)


def test_a_row_holds_only_what_json_can_say() -> None:
    row = event_rows.to_item(created())
    assert json.loads(json.dumps(row)) == row
