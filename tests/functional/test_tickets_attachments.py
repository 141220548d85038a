"""Attachments from form to download: uploaded to the bucket, attached to a message, seen by whom they concern."""

from __future__ import annotations

import base64
import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from tests.cloud.wsgi import Answer
from tests.desk import FRENCH, KnownDesk, refusal

PHOTO = b"\xff\xd8\xff" + bytes(range(256)) * 4
FILE: dict[str, Any] = {"filename": "coli\u0301s.jpg", "content_type": "image/jpeg", "size": len(PHOTO)}


def slots(desk: KnownDesk, *files: dict[str, Any], caller: str = "customer") -> Answer:
    """Ask for forms."""
    return desk.post("/v1/attachments", json={"attachments": list(files or [FILE])}, caller=caller)


def upload(slot: dict[str, Any], content: bytes = PHOTO) -> None:
    """Post the form as a browser does: its fields, then the file."""
    form = slot["upload"]
    answer = requests.post(form["url"], data=form["fields"], files={"file": ("x", content)}, timeout=5)
    assert answer.ok, answer.text


def store(desk: KnownDesk, slot: dict[str, Any], content: bytes = PHOTO, kind: str = "image/jpeg") -> None:
    """Put the file where the form would have put it."""
    with desk.cloud.gate.offstage():
        desk.cloud.client("s3").put_object(
            Bucket=desk.cloud.environment["BLOBS_BUCKET"],
            Key=slot["upload"]["fields"]["key"],
            Body=content,
            ContentType=kind,
        )


def a_photo(desk: KnownDesk, caller: str = "customer") -> dict[str, Any]:
    """An uploaded file that hangs on nothing yet."""
    slot: dict[str, Any] = slots(desk, caller=caller).json()["data"][0]
    store(desk, slot)
    return slot


def test_a_file_goes_up_by_the_form_and_comes_down_by_the_link(desk: KnownDesk) -> None:
    answer = slots(desk)
    [slot] = answer.json()["data"]
    assert (answer.status, slot["state"], slot["filename"]) == (201, "issued", "col\u00eds.jpg")
    upload(slot)
    ticket = desk.open("customer", attachment_ids=[slot["id"]])
    assert desk.thread(ticket, "customer")[0]["attachment_ids"] == [slot["id"]]
    for caller in ("customer", "agent"):
        early = desk.get(f"/v1/attachments/{slot['id']}", caller=caller)
        assert refusal(early) == (409, "conflict", [("", "not_clean")])
        assert "pending" in early.json()["errors"][0]["message"]
    desk.cloud.settle()
    for caller in ("customer", "agent"):
        seen = desk.get(f"/v1/attachments/{slot['id']}", caller=caller).json()["attachment"]
        assert (seen["state"], seen["size"], seen["content_type"]) == ("attached", len(PHOTO), "image/jpeg")
        got = requests.get(seen["url"], timeout=5)
        assert (got.status_code, got.content) == (200, PHOTO)
        asked = parse_qs(urlsplit(seen["url"]).query)
        assert asked["response-content-disposition"][0].startswith("attachment; filename*=UTF-8''col")
        assert (asked["X-Amz-Expires"], asked["X-Amz-Algorithm"]) == (["300"], ["AWS4-HMAC-SHA256"])
        assert (seen["scan"], seen["detected_type"]) == ("clean", "image/jpeg")
    assert desk.events(ticket["id"])[:2] == ["ticket.created", "attachment.added"]
    assert desk.events(ticket["id"]).count("attachment.scanned") == 1


def test_the_form_fixes_key_type_and_size(desk: KnownDesk) -> None:
    [slot] = slots(desk).json()["data"]
    policy = json.loads(base64.b64decode(slot["upload"]["fields"]["policy"]))
    bucket = desk.cloud.environment["BLOBS_BUCKET"]
    for condition in (
        {"bucket": bucket},
        {"key": f"attachments/{slot['id']}"},
        {"Content-Type": "image/jpeg"},
        ["content-length-range", len(PHOTO), len(PHOTO)],
    ):
        assert condition in policy["conditions"]
    assert not [c for c in policy["conditions"] if isinstance(c, list) and c[0] == "starts-with"]
    assert slot["upload"]["expires_at"] > slot["created_at"]


@pytest.mark.parametrize(
    ("file", "pointer", "reason"),
    [
        ({**FILE, "size": 0}, "/attachments/0/size", "out_of_range"),
        ({**FILE, "size": 25 * 1024 * 1024 + 1}, "/attachments/0/size", "out_of_range"),
        ({**FILE, "content_type": "image"}, "/attachments/0/content_type", "bad_format"),
        ({**FILE, "content_type": "image/jpeg\r\nX: y"}, "/attachments/0/content_type", "bad_format"),
        ({**FILE, "filename": "a\nb"}, "/attachments/0/filename", "control_character"),
        ({**FILE, "key": "attachments/other"}, "/attachments/0/key", "unknown_field"),
    ],
)
def test_each_fault_of_a_file_is_named(desk: KnownDesk, file: Any, pointer: str, reason: str) -> None:
    assert refusal(slots(desk, file)) == (422, "validation_failed", [(pointer, reason)])


def test_at_most_ten_files_are_issued_at_once(desk: KnownDesk) -> None:
    assert len(slots(desk, *[FILE] * 10).json()["data"]) == 10
    assert refusal(slots(desk, *[FILE] * 11)) == (422, "validation_failed", [("/attachments", "too_many")])


def test_what_was_not_uploaded_as_announced_cannot_be_attached(desk: KnownDesk) -> None:
    ticket = desk.open("customer")
    missing, short, other = slots(desk, FILE, FILE, FILE).json()["data"]
    store(desk, short, PHOTO[:-1])
    store(desk, other, kind="text/html")
    for slot in (missing, short, other):
        opened = desk.post(
            "/v1/tickets", json={"ticket": {"description": FRENCH, "attachment_ids": [slot["id"]]}}, caller="customer"
        )
        assert refusal(opened) == (422, "validation_failed", [("/ticket/attachment_ids/0", "not_uploaded")])
        said = desk.say(ticket, "Voici la photo.", "customer", attachment_ids=[slot["id"]])
        assert refusal(said) == (422, "validation_failed", [("/message/attachment_ids/0", "not_uploaded")])


def test_another_customers_file_can_neither_be_attached_nor_seen(desk: KnownDesk) -> None:
    uploaded, empty = a_photo(desk), slots(desk).json()["data"][0]
    theirs = desk.open("other_customer", description="Guten Tag, mein Paket ist nicht angekommen.")
    nothing = "att_01JD0000000000000000000000"
    for slot in (uploaded["id"], empty["id"], nothing):
        for caller in ("other_customer", "agent"):
            said = desk.say(theirs, "Hier das Foto.", caller, attachment_ids=[slot])
            assert refusal(said) == (422, "validation_failed", [("/message/attachment_ids/0", "unknown_attachment")])
        seen = desk.get(f"/v1/attachments/{slot}", caller="other_customer")
        assert refusal(seen)[:2] == (404, "not_found")


def test_a_file_hangs_on_one_message_only(desk: KnownDesk) -> None:
    photo = a_photo(desk)
    ticket = desk.open("customer", attachment_ids=[photo["id"]])
    again = desk.say(ticket, "La même photo.", "customer", attachment_ids=[photo["id"]])
    assert refusal(again) == (422, "validation_failed", [("/message/attachment_ids/0", "unknown_attachment")])


def test_the_customer_sees_a_replys_file_and_never_a_notes(desk: KnownDesk) -> None:
    ticket = desk.open("customer")
    shown, hidden = a_photo(desk, "agent"), a_photo(desk, "agent")
    desk.say(ticket, "Here is the label.", attachment_ids=[shown["id"]], translate="none")
    desk.say(ticket, "Look at this.", attachment_ids=[hidden["id"]], public=False)
    desk.cloud.settle()
    path = "/v1/attachments/"
    assert desk.get(path + shown["id"], caller="customer").status == 200
    assert refusal(desk.get(path + hidden["id"], caller="customer"))[0] == 404
    assert desk.get(path + hidden["id"], caller="ben").status == 200
    assert refusal(desk.get(path + shown["id"], caller="other_customer"))[0] == 404


def test_the_customer_does_not_see_a_file_before_its_reply(desk: KnownDesk) -> None:
    ticket = desk.open("customer")
    shown = a_photo(desk, "agent")
    desk.say(ticket, "Here is the label.", attachment_ids=[shown["id"]], translate="none")
    assert refusal(desk.get(f"/v1/attachments/{shown['id']}", caller="customer"))[0] == 404
    desk.cloud.settle()
    assert desk.get(f"/v1/attachments/{shown['id']}", caller="customer").status == 200


def test_naming_a_file_twice_attaches_it_once(desk: KnownDesk) -> None:
    first, second = a_photo(desk), a_photo(desk)
    ticket = desk.open("customer", attachment_ids=[first["id"], first["id"]])
    desk.say(ticket, "Voici une photo.", "customer", attachment_ids=[second["id"], second["id"]])
    assert [message["attachment_ids"] for message in desk.thread(ticket)] == [[first["id"]], [second["id"]]]


def test_a_repeated_request_gets_no_form_for_a_file_that_is_attached(desk: KnownDesk) -> None:
    body, key = {"attachments": [FILE]}, {"Idempotency-Key": "photo-1"}
    first = desk.post("/v1/attachments", json=body, headers=key, caller="customer")
    again = desk.post("/v1/attachments", json=body, headers=key, caller="customer")
    assert [slot["id"] for slot in again.json()["data"]] == [slot["id"] for slot in first.json()["data"]]
    [slot] = first.json()["data"]
    store(desk, slot)
    desk.open("customer", attachment_ids=[slot["id"]])
    late = desk.post("/v1/attachments", json=body, headers=key, caller="customer")
    assert refusal(late) == (409, "conflict", [("", "already_used")])


def test_a_file_that_is_swapped_after_its_scan_is_never_served(desk: KnownDesk) -> None:
    slot = a_photo(desk)
    desk.open("customer", attachment_ids=[slot["id"]])
    desk.cloud.settle()
    store(desk, slot, b"MZ" + PHOTO[2:])
    link = desk.get(f"/v1/attachments/{slot['id']}", caller="agent").json()["attachment"]["url"]
    assert requests.get(link, timeout=5).content == PHOTO


def test_a_program_that_calls_itself_a_picture_is_told_of_and_kept_back(desk: KnownDesk) -> None:
    slot = slots(desk).json()["data"][0]
    store(desk, slot, b"MZ" + PHOTO[2:])
    ticket = desk.open("customer", attachment_ids=[slot["id"]])
    desk.cloud.settle()
    refused = desk.get(f"/v1/attachments/{slot['id']}", caller="agent")
    assert refusal(refused) == (409, "conflict", [("", "not_clean")])
    assert "suspicious" in refused.json()["errors"][0]["message"]
    assert desk.events(ticket["id"])[-1] == "attachment.scanned"
