"""What is kept of the local data, and how it comes back: rows as they were, events silent, wake-ups armed."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

import pytest

from infra.local import in_flight, keeper, kept, rows
from infra.local.cloud import Endpoint
from infra.local.deploy import Stack
from infra.local.in_flight import rearm, resume_effects
from infra.local.keeper import Keeper, keeping
from infra.local.kept import BLOBS, DeadLetters, Files
from infra.local.rows import Mirror, TableError, marked, put_rows
from infra.local.snapshot import Snapshots, line_of
from infra.template import Template

NOWHERE = Endpoint("http://127.0.0.1:9")
TICKET = {"pk": {"S": "T#t1"}, "sk": {"S": "A"}, "kind": {"S": "ticket"}, "id": {"S": "t1"}}
EVENT = {"pk": {"S": "E#t1"}, "sk": {"S": "0000000001"}, "item": {"S": "event"}}


def change(name: str, row: Mapping[str, Any]) -> dict[str, Any]:
    """A stream record."""
    keys = {"pk": row["pk"], "sk": row["sk"]}
    image = {} if name == "REMOVE" else {"NewImage": dict(row)}
    return {"eventName": name, "dynamodb": {"Keys": keys, **image}}


class Stream:
    """A stream in memory, in pages of two, in place of `rows.call`. An iterator is a position; "old" is expired."""

    def __init__(self) -> None:
        self.records: list[dict[str, Any]] = []
        self.is_gone = False
        self.has_slept = False

    def call(self, endpoint: Endpoint, target: str, body: Mapping[str, Any]) -> Any:
        """Answers as the local cloud."""
        del endpoint
        if self.is_gone:
            raise ConnectionRefusedError("gone")
        if target.endswith("GetShardIterator"):
            self.has_slept = False
            return {"ShardIterator": "0"}
        if target.endswith("DescribeTable"):
            return {"Table": {"LatestStreamArn": "arn"}}
        if self.has_slept:
            raise TableError("ExpiredIteratorException")
        start = int(body["ShardIterator"])
        page = self.records[start : start + 2]
        return {"Records": page, "NextShardIterator": str(start + len(page))}


@pytest.fixture
def stream(monkeypatch: pytest.MonkeyPatch) -> Stream:
    """The stream that mirrors read."""
    made = Stream()
    monkeypatch.setattr(rows, "call", made.call)
    return made


def test_a_mirror_holds_what_the_table_holds(stream: Stream) -> None:
    mirror = Mirror(NOWHERE, "arn")
    assert not mirror.look()
    edited = {**TICKET, "subject": {"S": "Grüße"}}
    other = {**TICKET, "pk": {"S": "T#t2"}}
    stream.records += [change("INSERT", TICKET), change("INSERT", other), change("MODIFY", edited)]
    assert mirror.look()
    assert list(mirror.lines()) == [line_of("row", edited), line_of("row", other)]
    assert not mirror.look()
    stream.records.append(change("REMOVE", TICKET))
    assert mirror.look()
    assert list(mirror.lines()) == [line_of("row", other)]


def test_a_mirror_reads_on_after_the_machine_slept(stream: Stream) -> None:
    mirror = Mirror(NOWHERE, "arn")
    stream.records += [change("INSERT", TICKET), change("INSERT", EVENT), change("REMOVE", TICKET)]
    mirror.look()
    stream.has_slept = True
    stream.records.append(change("MODIFY", {**EVENT, "type": {"S": "x"}}))
    assert mirror.look()
    assert list(mirror.lines()) == [line_of("row", {**EVENT, "type": {"S": "x"}})]


def test_event_rows_come_back_with_a_mark_and_all_others_as_they_were() -> None:
    assert marked(TICKET) == TICKET
    assert marked(EVENT) == {**EVENT, "restored": {"BOOL": True}}
    assert marked(marked(EVENT)) == marked(EVENT)


def test_rows_are_put_in_batches_until_none_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    put: list[Any] = []
    sizes: list[int] = []

    def call(endpoint: Endpoint, target: str, body: Mapping[str, Any]) -> Any:
        requests = body["RequestItems"]["table"]
        sizes.append(len(requests))
        put.extend(request["PutRequest"]["Item"] for request in requests[:20])
        return {"UnprocessedItems": {"table": requests[20:]} if requests[20:] else {}}

    monkeypatch.setattr(rows, "call", call)
    wanted = [{**TICKET, "pk": {"S": f"T#{number}"}} for number in range(52)]
    put_rows(NOWHERE, "table", iter(wanted))
    assert put == wanted
    assert sizes == [25, 5, 25, 5, 2]


def matches(pattern: Any, record: Any) -> bool:
    """Whether a record passes a pattern of values and `exists`, as the local cloud reads it."""
    return all(
        matches(wanted, record.get(name, {}))
        if isinstance(wanted, dict)
        else any(
            (name in record) is value["exists"] if isinstance(value, dict) else record.get(name) == value
            for value in wanted
        )
        for name, wanted in pattern.items()
    )


def test_the_relay_hears_of_new_events_and_of_nothing_restored(template: Template) -> None:
    mapping = template["Resources"]["RelayFromStream"]["Properties"]
    (only,) = mapping["FilterCriteria"]["Filters"]
    pattern = json.loads(only["Pattern"])
    assert matches(pattern, change("INSERT", EVENT))
    assert not matches(pattern, change("INSERT", marked(EVENT)))
    assert not matches(pattern, change("MODIFY", EVENT))
    assert not matches(pattern, change("INSERT", TICKET))


class Sqs:
    """Takes batches of messages."""

    def __init__(self) -> None:
        self.sent: list[Any] = []
        self.urls: set[str] = set()

    def send_message_batch(self, QueueUrl: str, Entries: list[dict[str, str]]) -> None:
        assert len(Entries) <= 10
        assert len({entry["Id"] for entry in Entries}) == len(Entries)
        self.urls.add(QueueUrl)
        self.sent += [json.loads(entry["MessageBody"]) for entry in Entries]

    def send_message(self, QueueUrl: str, MessageBody: str) -> None:
        self.sent.append((QueueUrl, MessageBody))

    def client(self, service: str) -> Sqs:
        assert service == "sqs"
        return self


def waiting(number: int) -> dict[str, Any]:
    """A ticket whose wake-up was armed."""
    timer = {"due": {"S": "wake_up"}, "due_at": {"S": "2026-11-21T10:00:00Z"}, "timer_seq": {"N": str(number)}}
    return {**TICKET, **timer, "id": {"S": f"t{number}"}}


def test_wake_ups_are_armed_again_for_tickets_that_wait_for_one() -> None:
    sqs = Sqs()
    message = {"pk": {"S": "T#t1"}, "item": {"S": "message"}, "due": {"S": "translate"}, "due_at": {"S": "x"}}
    later = {**waiting(99), "due": {"S": "arm"}}
    table = [TICKET, EVENT, message, later, *(waiting(number) for number in range(12))]
    stack = Stack("meridian", {}, {"ArmQueue": "http://arm"})
    assert rearm(cast(Endpoint, sqs), stack, table) == 12
    assert sqs.urls == {"http://arm"}
    assert sqs.sent == [
        {"subject_id": f"t{number}", "wake_at": "2026-11-21T10:00:00Z", "timer": number} for number in range(12)
    ]


def test_a_stack_without_an_arm_queue_arms_nothing() -> None:
    assert rearm(NOWHERE, Stack("meridian", {}, {}), [waiting(1)]) == 0


def asking(ticket: str, sequence: int, at: str, work: str = "effects") -> dict[str, Any]:
    """An event row that was restored."""
    keys = {"pk": {"S": f"E#{ticket}"}, "sk": {"S": f"{sequence:010d}"}, "occurred_at": {"S": f"2026-11-21T{at}Z"}}
    return dict(marked({**EVENT, **keys, "work": {"L": [{"S": "arm"}, {"S": work}]}}))


def test_effects_under_way_are_asked_for_again_whenever_the_desk_comes_back() -> None:
    sqs = Sqs()
    table = [
        asking("t1", 8, "09:30:00.001"),
        asking("t1", 7, "09:30:00"),
        TICKET,
        asking("t2", 12, "09:59:59.999"),
        asking("t3", 1, "10:00:00", work="deliver"),
        {**EVENT, "occurred_at": {"S": "2026-11-21T09:59:00Z"}},
    ]
    stack = Stack("meridian", {}, {"EffectsQueue": "http://effects", "ArmQueue": "http://arm"})
    assert resume_effects(cast(Endpoint, sqs), stack, table) == 2
    assert sqs.urls == {"http://effects"}
    assert sqs.sent == [{"subject_id": "t1", "sequence": 8}, {"subject_id": "t2", "sequence": 12}]


def test_effects_are_all_sent_and_a_desk_without_events_has_none() -> None:
    sqs = Sqs()
    stack = Stack("meridian", {}, {"EffectsQueue": "http://effects"})
    table = [asking("t1", sequence, "10:00:00") for sequence in range(1, 24)]
    assert resume_effects(cast(Endpoint, sqs), stack, table) == 23
    assert [message["sequence"] for message in sqs.sent] == list(range(1, 24))
    assert resume_effects(NOWHERE, stack, [TICKET]) == 0


def test_a_stack_without_an_effects_queue_resumes_nothing() -> None:
    assert resume_effects(NOWHERE, Stack("meridian", {}, {}), [asking("t1", 1, "10:00:00")]) == 0


def test_the_visibility_of_effects_fits_how_long_they_are_under_way(template: Template) -> None:
    queue = template["Resources"]["EffectsQueue"]["Properties"]
    deliveries = queue["RedrivePolicy"]["maxReceiveCount"]
    assert in_flight.UNDER_WAY.total_seconds() == queue["VisibilityTimeout"] * deliveries


def test_what_the_former_cloud_had_under_way_is_started_again_behind_its_rows(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    done: list[tuple[str, Any]] = []
    for name in ("Secret", "Staff", "Files", "DeadLetters"):
        monkeypatch.setattr(keeper, name, lambda *_: Untouched())
    monkeypatch.setattr(keeper, "put_rows", lambda _, table, given: done.append((table, given)))
    for name in ("rearm", "resume_effects"):
        monkeypatch.setattr(keeper, name, lambda *given, name=name: done.append((name, given[2])))
    Snapshots(tmp_path).write([line_of("row", TICKET), line_of("row", EVENT)])
    assert keeper.restore(NOWHERE, Stack("", {"TableName": "table"}, {}), tmp_path, "") == 2
    given = [TICKET, EVENT]
    assert done == [("table", given), ("rearm", given), ("resume_effects", given)]


class Untouched:
    """Something kept of which nothing comes back."""

    kind = "nothing"

    def restore(self, entries: list[Any]) -> None:
        assert entries == []


def test_dead_letters_are_looked_at_and_sent_again_by_the_name_of_their_queue(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sqs = Sqs()
    here = {"http://a": [{"Body": "one"}, {"Body": "two"}], "http://other": [{"Body": "work"}]}
    monkeypatch.setattr(kept, "get_json", lambda _: {"messages": {"000000000000": {"us-east-1": here}}})
    sqs.url = "http://here"  # type: ignore[attr-defined]
    old = DeadLetters(
        cast(Endpoint, sqs), Stack("", {}, {"RelayDeadLetters": "http://a", "RelayQueue": "http://other"})
    )
    entries = list(old.entries())
    assert entries == [{"queue": "RelayDeadLetters", "body": "one"}, {"queue": "RelayDeadLetters", "body": "two"}]
    new = DeadLetters(cast(Endpoint, sqs), Stack("", {}, {"RelayDeadLetters": "http://b"}))
    new.restore([*entries, {"queue": "QueueOfAFormerVersion", "body": "three"}])
    assert sqs.sent == [("http://b", "one"), ("http://b", "two")]


class Bucket:
    """A bucket in memory; counts how often a file is read."""

    class exceptions:
        """Errors."""

        class NoSuchKey(Exception):
            """Gone."""

    def __init__(self) -> None:
        self.content: dict[str, tuple[bytes, str]] = {}
        self.reads = 0

    def client(self, service: str) -> Bucket:
        assert service == "s3"
        return self

    def get_paginator(self, _: str) -> Bucket:
        return self

    def paginate(self, Bucket: str) -> Iterator[dict[str, Any]]:
        assert Bucket == "bucket"
        rows = [{"Key": key, "ETag": str(hash(body)), "LastModified": 1} for key, (body, _) in self.content.items()]
        yield {"Contents": rows}

    def get_object(self, Bucket: str, Key: str) -> dict[str, Any]:
        from io import BytesIO

        self.reads += 1
        body, kind = self.content[Key]
        return {"Body": BytesIO(body), "ContentType": kind}

    def put_object(self, Bucket: str, Key: str, Body: bytes, ContentType: str) -> None:
        self.content[Key] = (Body, ContentType)


def files(bucket: Bucket, folder: Path) -> Files:
    """The files of a stack with this bucket."""
    return Files(cast(Endpoint, bucket), Stack("", {"BlobsBucket": "bucket"}, {}), folder)


def test_files_come_back_are_read_once_and_go_when_two_snapshots_name_them_no_more(tmp_path: Path) -> None:
    bucket, fresh = Bucket(), Bucket()
    bucket.content = {"a": (b"one", "image/png"), "b": (b"two", "text/plain")}
    old = files(bucket, tmp_path)
    entries = list(old.entries())
    assert list(old.entries()) == entries
    assert bucket.reads == 2
    files(fresh, tmp_path).restore(entries)
    assert fresh.content == bucket.content
    old.forget()
    del bucket.content["a"]
    counts = []
    for _ in range(2):
        list(old.entries())
        old.forget()
        counts.append(len(list((tmp_path / BLOBS).iterdir())))
    assert counts == [2, 1]


def test_a_damaged_file_is_left_out_and_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bucket, fresh = Bucket(), Bucket()
    bucket.content = {"a": (b"one", "image/png"), "b": (b"two", "text/plain"), "c": (b"three", "text/plain")}
    entries = list(files(bucket, tmp_path).entries())
    (tmp_path / BLOBS / entries[0]["sha256"]).write_bytes(b"onE")
    (tmp_path / BLOBS / entries[2]["sha256"]).unlink()
    files(fresh, tmp_path).restore(entries)
    assert fresh.content.keys() == {"b"}
    assert "the file a is damaged and left out" in capsys.readouterr().out


class Always:
    """Something kept that is always the same."""

    kind = "secret"

    def __init__(self, *_: object) -> None:
        pass

    def entries(self) -> Iterator[Mapping[str, Any]]:
        yield {"value": "s"}


class Nothing(Always):
    """Something kept of which there is none."""

    def entries(self) -> Iterator[Mapping[str, Any]]:
        yield from ()

    def forget(self) -> None:
        """Nothing to forget."""


@pytest.fixture
def followed(stream: Stream, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Keeper:
    """A keeper of the stream's table and one secret."""
    monkeypatch.setattr(keeper, "stream_of", lambda *_: "arn")
    for name, stand_in in (("Secret", Always), ("Staff", Nothing), ("Files", Nothing), ("DeadLetters", Nothing)):
        monkeypatch.setattr(keeper, name, stand_in)
    stream.records.append(change("INSERT", TICKET))
    return Keeper(NOWHERE, Stack("", {"TableName": "table"}, {}), tmp_path)


def rows_in(folder: Path) -> list[Any]:
    """The rows of the newest snapshot."""
    entries = Snapshots(folder).read(lambda _: None) or []
    return [value for kind, value in entries if kind == "row"]


def test_a_keeper_writes_when_something_changed(followed: Keeper, stream: Stream, tmp_path: Path) -> None:
    assert followed.write()
    assert not followed.write()
    stream.records.append(change("INSERT", EVENT))
    followed.look()
    assert rows_in(tmp_path) == [TICKET]
    assert followed.write()
    assert rows_in(tmp_path) == [TICKET, EVENT]


def test_when_the_cloud_is_gone_what_was_last_seen_is_written(followed: Keeper, stream: Stream, tmp_path: Path) -> None:
    followed.write()
    stream.records.append(change("INSERT", EVENT))
    followed.look()
    stream.is_gone = True
    followed.end()
    assert rows_in(tmp_path) == [TICKET, EVENT]


def test_a_cloud_that_never_answered_leaves_the_snapshot_before_alone(
    followed: Keeper, stream: Stream, tmp_path: Path
) -> None:
    stream.is_gone = True
    followed.end()
    assert Snapshots(tmp_path).read(lambda _: None) is None


def test_keeping_goes_on_after_a_failure_which_is_told_once(
    followed: Keeper,
    stream: Stream,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(keeper, "LOOK_EVERY_S", 0.01)
    monkeypatch.setattr(keeper, "WRITE_EVERY_S", 0.01)
    looked = threading.Semaphore(0)
    look = followed.look

    def counted() -> None:
        looked.release()
        look()

    followed.look = counted  # type: ignore[method-assign]
    stream.is_gone = True
    with keeping(followed):
        for _ in range(4):
            assert looked.acquire(timeout=5)
        stream.is_gone = False
        for _ in range(4):
            assert looked.acquire(timeout=5)
        assert rows_in(tmp_path) == [TICKET]
        stream.records.append(change("INSERT", EVENT))
    assert rows_in(tmp_path) == [TICKET, EVENT]
    assert capsys.readouterr().err == "the data is not being saved: gone\n"
