"""A file is judged once, by all who must agree, and its ticket tells of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from chalicelib.desk.attachments import BUILT_IN, Attachment, Verdict
from chalicelib.desk.events import Event
from chalicelib.desk.inspecting import TEST_VIRUS
from chalicelib.desk.scanning import GUARD_DUTY, Scanning, guard_duty_verdict
from chalicelib.triggers.scan_files import scan_files
from tests.builders import CUSTOMER, CoreDesk, a_ticket, an_attachment, an_id, told

TICKET, FILE = an_id("tkt", 1), an_id("att", 1)
KEY = f"attachments/{FILE}"
ATTACHED: dict[str, Any] = {"key": KEY, "state": "attached", "ticket_id": TICKET, "message_id": an_id("msg", 1)}
PHOTO = b"\xff\xd8\xff" + bytes(997)


@pytest.fixture
def desk() -> CoreDesk:
    desk = CoreDesk()
    desk.has(a_ticket(), an_attachment(**ATTACHED))
    put(desk, PHOTO)
    return desk


def put(desk: CoreDesk, content: bytes) -> None:
    desk.blobs.put_file(stored(desk).key, content, "image/jpeg")


def stored(desk: CoreDesk) -> Attachment:
    found: Attachment = desk.store.rows["attachment", FILE]
    return found


def version(desk: CoreDesk) -> str:
    return desk.blobs.get_version(stored(desk).key)[1]


def added(desk: CoreDesk) -> int:
    """The event that a file was attached; its sequence."""
    before = desk.store.rows["ticket", TICKET]
    sequence: int = before.sequence + 1
    data = {"attachment_id": FILE, "message_id": an_id("msg", 1), "content_type": "image/jpeg", "size": 1000}
    desk.store.rows["event", TICKET, f"{sequence:010d}"] = Event(
        TICKET, sequence, "attachment.added", desk.clock(), CUSTOMER, data, work=("scan",)
    )
    desk.store.rows["ticket", TICKET] = replace(before, sequence=sequence)
    return sequence


def twofold(desk: CoreDesk) -> Scanning:
    """Scanning that waits for GuardDuty as well."""
    return Scanning(desk.commits, desk.blobs, desk.scanning._inspect, frozenset({BUILT_IN, GUARD_DUTY}))


def result(desk: CoreDesk, status: str, version_id: str | None = None) -> dict[str, Any]:
    """What EventBridge brings."""
    return {
        "source": "aws.guardduty",
        "detail-type": "GuardDuty Malware Protection Object Scan Result",
        "detail": {
            "scanStatus": "COMPLETED",
            "s3ObjectDetails": {
                "bucketName": "b",
                "objectKey": stored(desk).key,
                "eTag": "e",
                "versionId": version_id or version(desk),
            },
            "scanResultDetails": {"scanResultStatus": status, "threats": None},
        },
    }


def test_a_clean_file_is_kept_apart_and_told_of(desk: CoreDesk) -> None:
    assert desk.scanning.scan(TICKET, added(desk))
    file = stored(desk)
    assert (file.scan, file.scan_reason, file.detected_type, file.revision) == ("clean", "", "image/jpeg", 1)
    assert desk.blobs.files[file.clean_key] == PHOTO
    (event,) = desk.store.changes[-1].events
    assert (event.type, event.actor.id) == ("attachment.scanned", "scanning")
    assert event.data == {
        "attachment_id": FILE,
        "message_id": an_id("msg", 1),
        "scan": "clean",
        "detected_type": "image/jpeg",
    }


def test_an_infected_file_is_told_of_and_stays_where_it_is(desk: CoreDesk) -> None:
    put(desk, TEST_VIRUS)
    assert desk.scanning.scan(TICKET, added(desk))
    assert (stored(desk).scan, stored(desk).scan_reason) == ("infected", "test_virus")
    assert stored(desk).clean_key not in desk.blobs.files


def test_a_file_that_is_gone_cannot_be_scanned(desk: CoreDesk) -> None:
    desk.blobs.files.clear()
    assert desk.scanning.scan(TICKET, added(desk))
    assert (stored(desk).scan, stored(desk).scan_reason) == ("unscannable", "missing")


def test_a_second_delivery_changes_nothing(desk: CoreDesk) -> None:
    sequence = added(desk)
    assert desk.scanning.scan(TICKET, sequence)
    put(desk, TEST_VIRUS)
    assert not desk.scanning.scan(TICKET, sequence)
    assert stored(desk).scan == "clean"


def test_two_deliveries_at_once_are_told_of_once(desk: CoreDesk) -> None:
    sequence = added(desk)
    desk.store.meanwhile = [lambda: desk.scanning.scan(TICKET, sequence)]
    assert not desk.scanning.scan(TICKET, sequence)
    assert [told(change.events) for change in desk.store.changes] == [["attachment.scanned"]]


def test_work_without_an_event_row_fails(desk: CoreDesk) -> None:
    with pytest.raises(LookupError):
        desk.scanning.scan(TICKET, 77)


@pytest.mark.parametrize("is_early", [True, False])
@pytest.mark.parametrize(
    ("status", "state", "reason"),
    [
        ("NO_THREATS_FOUND", "clean", ""),
        ("THREATS_FOUND", "infected", "malware"),
        ("UNSUPPORTED", "unscannable", "unsupported"),
        ("A_NEW_ONE", "unscannable", "a_new_one"),
    ],
)
def test_both_scanners_must_agree_whoever_speaks_first(
    desk: CoreDesk, status: str, state: str, reason: str, is_early: bool
) -> None:
    scanning, sequence = twofold(desk), added(desk)
    speak: list[Callable[[], bool]] = [
        lambda: scanning.hear(*guard_duty_verdict(result(desk, status))),
        lambda: scanning.scan(TICKET, sequence),
    ]
    first, second = speak if is_early else reversed(speak)
    assert first()
    assert stored(desk).scan == "pending"
    assert second()
    assert (stored(desk).scan, stored(desk).scan_reason) == (state, reason)
    assert [told(change.events) for change in desk.store.changes] == [[], ["attachment.scanned"]]
    assert not first()


def test_what_is_said_of_another_version_does_not_count(desk: CoreDesk) -> None:
    scanning = twofold(desk)
    assert scanning.hear(*guard_duty_verdict(result(desk, "NO_THREATS_FOUND", "older")))
    assert scanning.scan(TICKET, added(desk))
    assert stored(desk).scan == "pending"
    assert scanning.hear(*guard_duty_verdict(result(desk, "NO_THREATS_FOUND")))
    assert stored(desk).scan == "clean"


def test_a_file_on_no_message_is_not_judged_yet(desk: CoreDesk) -> None:
    desk.has(an_attachment(key=KEY))
    assert twofold(desk).hear(*guard_duty_verdict(result(desk, "THREATS_FOUND")))
    assert (stored(desk).scan, len(stored(desk).verdicts)) == ("pending", 1)


def test_a_file_that_is_attached_meanwhile_tells_its_ticket(desk: CoreDesk) -> None:
    own = Verdict(BUILT_IN, "clean", version=version(desk))
    desk.has(an_attachment(key=KEY))
    desk.store.meanwhile = [lambda: desk.has(an_attachment(**ATTACHED, verdicts=(own,), revision=1))]
    assert twofold(desk).hear(*guard_duty_verdict(result(desk, "THREATS_FOUND")))
    assert stored(desk).scan == "infected"
    assert told(desk.store.changes[-1].events) == ["attachment.scanned"]


def test_results_of_strangers_objects_are_nobodys(desk: CoreDesk) -> None:
    verdict = Verdict(GUARD_DUTY, "infected")
    assert not desk.scanning.hear("texts/other", verdict)
    assert not desk.scanning.hear(f"elsewhere/{FILE}", verdict)


def test_the_queue_holds_both_and_each_record_fails_alone(desk: CoreDesk) -> None:
    bodies: list[Any] = [
        {"subject_id": TICKET, "sequence": added(desk)},
        result(desk, "NO_THREATS_FOUND"),
        {"source": "aws.guardduty"},
        {"subject_id": TICKET, "sequence": 99},
    ]
    records = [{"messageId": str(place), "body": json.dumps(body)} for place, body in enumerate(bodies)]
    parts: Any = SimpleNamespace(scanning=desk.scanning)
    assert scan_files({"Records": records}, parts) == {
        "batchItemFailures": [{"itemIdentifier": "2"}, {"itemIdentifier": "3"}]
    }
    assert stored(desk).scan == "clean"
