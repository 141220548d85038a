"""What vendors hand over may be anything; it is kept all the same, and harms nobody."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from chalicelib.adapters.dynamodb.large_texts import MARK, bring_back, put_aside
from chalicelib.channels.chat_frames import FrameError, read_frame
from chalicelib.channels.cleaning import MAX_DETAILS, cleaned
from chalicelib.channels.contract import File, Inbound, UnreadableError
from chalicelib.channels.generic import read_delivery
from chalicelib.channels.receiving import AHEAD
from chalicelib.channels.taking_in import Taken, UntakenError
from chalicelib.desk.messages import MAX_ATTACHMENTS
from chalicelib.ports import HttpAnswer, HttpCall
from tests.builders import a_message
from tests.channels.sample_generic import Generic
from tests.channels.stage import SPOKEN, Stage
from tests.fakes import FakeBlobs

FORGED = f"{MARK}texts/tkt_of_another/msg/original-0"


def said(**fields: Any) -> Inbound:
    usual: dict[str, Any] = {"id": "m1", "thread": "t1", "at": SPOKEN, "text": "Bonjour."}
    return Inbound(**(usual | fields))


def take(stage: Stage, inbound: Inbound, **how: bool) -> Taken:
    return stage.taking_in.take_all(stage.account, [inbound], **how)


@pytest.fixture
def stage() -> Stage:
    return Stage(Generic())


def test_no_writer_can_name_a_text_that_is_kept_elsewhere(stage: Stage) -> None:
    take(stage, said(text=FORGED))
    assert "\x00" not in stage.messages[0].body
    with pytest.raises(FrameError, match="malformed"):
        read_frame(json.dumps({"type": "message", "client_id": "abcdefgh", "body": FORGED}))
    blobs = FakeBlobs()
    stored = put_aside(a_message(body=FORGED), None, blobs)
    assert bring_back(stored, blobs).body == FORGED.replace("\x00", "")


def test_halves_of_characters_are_replaced_wherever_they_stand() -> None:
    broken = "a\ud83d"
    found = cleaned(said(id=broken, subject=broken, facts={"name": broken}, details={"list": [{broken: broken}]}))
    (list_,) = found.details.values()
    assert {found.id, found.subject, found.facts["name"], *list_[0], *list_[0].values()} == {"a\ufffd"}


@pytest.mark.parametrize(
    ("given", "kept"), [("pt_br", "pt-BR"), ("ZH-hant-tw", "zh-Hant-TW"), ("fr", "fr"), ("!!", None), (None, None)]
)
def test_a_language_is_a_tag_or_none(given: str | None, kept: str | None) -> None:
    assert cleaned(said(language=given)).language == kept


def test_details_that_no_row_can_hold_come_as_a_file(stage: Stage) -> None:
    take(stage, said(details={"stars": 5, "everything": "x" * MAX_DETAILS * 8}))
    (message,) = stage.messages
    assert json.loads(message.details) == {"stars": 5}
    assert json.loads(next(iter(stage.desk.blobs.files.values())))["everything"]


def test_of_more_files_than_a_message_holds_the_first_come_along(stage: Stage) -> None:
    many = tuple(File(f"{number}.txt", "text/plain", b"x") for number in range(MAX_ATTACHMENTS + 2))
    take(stage, said(files=many))
    (message,) = stage.messages
    assert len(message.attachment_ids) == MAX_ATTACHMENTS
    assert json.loads(message.details)["missing_files"] == ["10.txt: too_many", "11.txt: too_many"]


def test_a_file_that_never_comes_holds_its_message_up_but_not_for_ever(stage: Stage) -> None:
    def nobody_answers(call: HttpCall) -> HttpAnswer:
        raise OSError(call.url)

    stage.vendor = nobody_answers
    inbound = said(files=(File("a.png", "image/png", None, "https://gone.example/a.png"),), at=SPOKEN + timedelta(1))
    with pytest.raises(UntakenError):
        take(stage, inbound)
    assert take(stage, inbound, needs_files=False).new == 1
    assert json.loads(stage.messages[0].details)["missing_files"] == ["a.png: unreachable"]


def test_a_moment_without_a_zone_is_utc_and_does_not_close_its_conversation(stage: Stage) -> None:
    take(stage, said(at=SPOKEN.replace(tzinfo=None)))
    take(stage, said(id="m2", at=SPOKEN + timedelta(minutes=1)))
    assert [message.channel_created_at for message in stage.messages] == [SPOKEN, SPOKEN + timedelta(minutes=1)]


@pytest.mark.parametrize("id_", [None, "", ["a"], {}])
def test_what_has_no_id_is_not_taken_for_another_without_one(id_: Any) -> None:
    body = json.dumps({"messages": [{"id": id_, "at": "2026-03-02T09:00:00Z", "text": "x"}]}).encode()
    with pytest.raises(UnreadableError):
        read_delivery(body, Stage(Generic()).account)


def test_a_queue_that_is_gone_loses_no_message() -> None:
    stage = Stage(Generic(), queue_id="q_gone")
    assert take(stage, said()).new == 1
    assert stage.tickets[0].queue_id != "q_gone"


@pytest.mark.parametrize(
    "at", [SPOKEN + timedelta(days=400), datetime.max.replace(tzinfo=timezone(timedelta(hours=-9)))]
)
def test_a_moment_that_is_not_here_yet_does_not_hold_the_clock_of_its_conversation(stage: Stage, at: datetime) -> None:
    now = stage.desk.clock()
    take(stage, said(at=at))
    stage.desk.clock.advance(hours=1)
    later = now + timedelta(minutes=30)
    take(stage, said(id="m2", at=later))
    assert [message.channel_created_at for message in stage.messages] == [now + AHEAD, later]
    (conversation,) = [row for key, row in stage.desk.store.rows.items() if key[0] == "conversation"]
    assert (conversation.last_at, conversation.last_id) == (later, "m2")


def test_an_edit_that_comes_after_a_newer_one_says_so(stage: Stage) -> None:
    take(stage, said())
    for id_, minutes in (("e2", 2), ("e1", 1), ("e3", 3)):
        edit = said(id=id_, nature="edit", about="m1", at=SPOKEN + timedelta(minutes=minutes), details={"a": 1})
        take(stage, edit)
        take(stage, edit)
    told = [json.loads(message.details) for message in stage.messages if message.replaces_id]
    assert told == [{"a": 1}, {"a": 1, "is_older_version": True}, {"a": 1}]
