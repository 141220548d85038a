"""Versioned documents, in memory and in the table: what holds of one holds of the other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from chalicelib.adapters.dynamodb.directory import DynamoDbDirectory
from chalicelib.adapters.dynamodb.documents import DynamoDbDocuments
from chalicelib.adapters.dynamodb.table import Table
from chalicelib.desk.changes import ConflictError
from chalicelib.people.queues import Queue
from chalicelib.ports import Documents
from chalicelib.sla.calendar import MAX_MEMBERS
from chalicelib.sla.calendars import Calendars, ReplaceCalendar
from chalicelib.sla.policies import Pin
from chalicelib.sla.rules_in_force import RulesInForce
from tests.cloud.faults import Fault, at
from tests.cloud.world import Cloud, fresh_cloud
from tests.fakes import FixedClock
from tests.memory_documents import MemoryDocuments

KIND = "calendar"


def a_document(id_: str = "cal_cn", version: int = 1, **fields: Any) -> dict[str, Any]:
    """A document of no particular meaning."""
    return {"id": id_, "version": version, "name": "中国", "overrides": {"2026-12-25": []}, **fields}


class Unasked:
    """Nobody asks for a feed here."""

    def fetch(self, url: str) -> str:
        raise AssertionError(url)


def a_large_calendar(id_: str, days: int = 420) -> dict[str, Any]:
    """What an owner says of a calendar with other hours on each of many days."""
    hours = [[f"{hour:02}:00", f"{hour:02}:05"] for hour in range(6)]
    dates = {(date(2026, 1, 1) + timedelta(days=number)).isoformat(): hours for number in range(days)}
    week = {"mon": [["09:00", "17:00"]]}
    general: dict[str, Any] = {
        "id": id_,
        "name": id_,
        "markets": [],
        "region": None,
        "is_active": True,
        "holidays": None,
    }
    return {**general, "time_zone": "UTC", "week": week, "overrides": dates, "union": None}


def directory_of(cloud: Cloud, clock: FixedClock) -> DynamoDbDirectory:
    """What one instance of the product knows."""
    return DynamoDbDirectory(Table(cloud.client("dynamodb"), cloud.environment["TABLE_NAME"]), clock)


def documents_of(cloud: Cloud) -> DynamoDbDocuments:
    """The documents as one instance of the product keeps them."""
    table = Table(cloud.client("dynamodb"), cloud.environment["TABLE_NAME"])
    return DynamoDbDocuments(table, directory_of(cloud, FixedClock()))


@pytest.fixture(name="documents", params=["memory", "dynamodb"])
def documents_fixture(request: Any) -> Iterator[Documents]:
    """Each test runs on both."""
    if request.param == "memory":
        yield MemoryDocuments()
        return
    with fresh_cloud() as cloud:
        yield documents_of(cloud)


def test_a_document_comes_back_as_written(documents: Documents) -> None:
    documents.put(KIND, [(a_document(), None)])
    assert documents.current(KIND) == [a_document()]
    assert documents.version(KIND, "cal_cn", 1) == a_document()


def test_what_was_never_written_is_not_there(documents: Documents) -> None:
    documents.put(KIND, [(a_document(), None)])
    assert documents.version(KIND, "cal_cn", 2) is None
    assert documents.version("sla_policy", "cal_cn", 1) is None
    assert documents.current("sla_policy") == []


def test_a_new_version_leaves_the_old_one_as_it_was(documents: Documents) -> None:
    documents.put(KIND, [(a_document(), None)])
    second = a_document(version=2, name="China")
    documents.put(KIND, [(second, 1)])
    assert documents.current(KIND, fresh=True) == [second]
    assert documents.version(KIND, "cal_cn", 1) == a_document()
    assert documents.version(KIND, "cal_cn", 2) == second


def test_a_first_stored_version_may_follow_one_that_is_not_stored(documents: Documents) -> None:
    documents.put(KIND, [(a_document(version=4), None)])
    assert [document["version"] for document in documents.current(KIND)] == [4]


@pytest.mark.parametrize("expected", [None, 1, 3])
def test_a_document_of_another_version_is_not_replaced(documents: Documents, expected: int | None) -> None:
    documents.put(KIND, [(a_document(), None)])
    second = a_document(version=2)
    documents.put(KIND, [(second, 1)])
    with pytest.raises(ConflictError):
        documents.put(KIND, [(a_document(version=(expected or 0) + 1, name="late"), expected)])
    assert documents.current(KIND) == [second]


def test_of_two_that_replace_the_same_version_one_wins(documents: Documents) -> None:
    documents.put(KIND, [(a_document(), None)])
    documents.put(KIND, [(a_document(version=2, name="first"), 1)])
    with pytest.raises(ConflictError):
        documents.put(KIND, [(a_document(version=2, name="second"), 1)])
    assert documents.version(KIND, "cal_cn", 2) == a_document(version=2, name="first")


def test_the_same_again_is_no_conflict(documents: Documents) -> None:
    for _ in range(2):
        documents.put(KIND, [(a_document(), None), (a_document("cal_de"), None)])
    assert [document["id"] for document in documents.current(KIND)] == ["cal_cn", "cal_de"]


def test_documents_are_written_together_or_not_at_all(documents: Documents) -> None:
    documents.put(KIND, [(a_document(), None)])
    with pytest.raises(ConflictError):
        documents.put(KIND, [(a_document("cal_de"), None), (a_document(version=3), 2)])
    assert documents.current(KIND) == [a_document()]
    assert documents.version(KIND, "cal_de", 1) is None


def test_twenty_one_documents_are_one_write(documents: Documents) -> None:
    many = [a_document(f"cal_{number:02}") for number in range(21)]
    documents.put(KIND, [(document, None) for document in many])
    assert documents.current(KIND) == many


@pytest.mark.parametrize("fault", [Fault.TIMEOUT_AFTER, Fault.ERROR_500_AFTER])
def test_a_lost_answer_is_no_lost_document(cloud: Cloud, fault: Fault) -> None:
    documents = documents_of(cloud)
    with cloud.gate.faults(at({0: fault})):
        documents.put(KIND, [(a_document(), None)])
    assert documents.current(KIND) == [a_document()]


def test_a_body_is_read_once_however_often_the_minute_passes(cloud: Cloud) -> None:
    clock = FixedClock()
    directory = directory_of(cloud, clock)
    documents = DynamoDbDocuments(Table(cloud.client("dynamodb"), cloud.environment["TABLE_NAME"]), directory)
    directory.put_queue(Queue("q_fr", "Français", "fr"), None)
    documents.put(KIND, [(a_document(), None)])
    cloud.gate.forget_calls()
    assert [queue.id for queue in directory.queues()] == ["q_fr"]
    assert documents.current(KIND) == [a_document()]
    assert documents.current("sla_policy") == []
    assert [call.operation for call in cloud.gate.calls] == ["Query", "BatchGetItem"]
    cloud.gate.forget_calls()
    clock.advance(seconds=60)
    assert documents.current(KIND) == documents.current(KIND, fresh=True) == [a_document()]
    assert documents.version(KIND, "cal_cn", 1) == a_document()
    assert [call.operation for call in cloud.gate.calls] == ["Query", "Query"]


def test_a_new_version_is_all_that_is_read_of_many(cloud: Cloud) -> None:
    documents, other = documents_of(cloud), documents_of(cloud)
    many = [a_document(f"cal_{number:02}") for number in range(60)]
    for part in (many[:30], many[30:]):
        documents.put(KIND, [(document, None) for document in part])
    assert documents.current(KIND) == many
    other.put(KIND, [(a_document("cal_07", 2, name="seven"), 1)])
    cloud.gate.forget_calls()
    assert documents.current(KIND, fresh=True)[7]["name"] == "seven"
    assert [call.operation for call in cloud.gate.calls] == ["Query", "BatchGetItem"]
    (read,) = [call.params for call in cloud.gate.calls if call.operation == "BatchGetItem"]
    ((_, wanted),) = read["RequestItems"].items()
    assert [key["pk"]["S"] for key in wanted["Keys"]] == [f"V#{KIND}#cal_07"]


def test_the_configuration_of_every_minute_holds_no_bodies(cloud: Cloud) -> None:
    documents, directory = documents_of(cloud), directory_of(cloud, FixedClock())
    documents.put(KIND, [(a_document(name="x" * 50_000), None)])
    (row,) = directory.config()
    assert row == {"pk": "CFG", "sk": "CALENDAR#cal_cn", "item": KIND, "id": "cal_cn", "version": 1}


def test_a_union_of_twenty_large_calendars_follows_every_one_of_them(cloud: Cloud) -> None:
    calendars = Calendars(documents_of(cloud), Unasked(), FixedClock())
    ids = [f"cal_{number:02}" for number in range(MAX_MEMBERS)]
    for id_ in ids:
        calendars.create(a_large_calendar(id_))
    calendars.create({**a_large_calendar("cal_sun"), **dict.fromkeys(("time_zone", "week", "overrides")), "union": ids})
    for id_ in ids:
        large = a_large_calendar(id_, days=421)
        assert 57_000 < len(json.dumps(large)) < 60_000
        assert calendars.replace(ReplaceCalendar(calendar_id=id_, content=large))["version"] == 2
    union = calendars.get("cal_sun")
    assert (union["version"], [member["version"] for member in union["members"]]) == (21, [2] * MAX_MEMBERS)
    assert len(RulesInForce(documents_of(cloud)).calendar(Pin("cal_sun", 21)).members) == MAX_MEMBERS
    assert len(calendars.openings("cal_sun", None, 10).windows) == 10
