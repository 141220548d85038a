"""What its writer takes back is gone wherever the desk has said it again."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from chalicelib.channels.contract import File, Inbound
from chalicelib.desk.editing import Target
from chalicelib.desk.errors import NotFoundError
from chalicelib.desk.events import Actor
from chalicelib.desk.uploads import Uploads
from chalicelib.intake.split_ticket import SplitTicket, Splitting
from tests.channels.sample_generic import Generic
from tests.channels.stage import SPOKEN, Said, Stage

LATER = SPOKEN + timedelta(minutes=1)
AGENT = Actor("agent", "agt_one")
BACK = Said(id="w1", nature="withdrawal", about="m1", at=LATER)


def post(**fields: Any) -> Inbound:
    usual: dict[str, Any] = {"id": "m1", "thread": "t1", "at": SPOKEN, "text": "0612345678"}
    return Inbound(**(usual | fields))


def take(stage: Stage, inbound: Inbound) -> None:
    stage.taking_in.take_all(stage.account, [inbound])


def words(stage: Stage) -> set[str]:
    return {message.body for message in stage.messages}


@pytest.fixture
def stage() -> Stage:
    return Stage(Generic())


def test_every_edit_of_it_goes_too_and_so_does_the_subject_made_of_it(stage: Stage) -> None:
    stage.arrives(Said(id="m1", text="one"), Said(id="m2", text="stays", at=LATER))
    for number in (1, 2):
        stage.arrives(Said(id=f"e{number}", text=f"edit {number}", nature="edit", about="m1", at=LATER))
    stage.arrives(BACK)
    assert words(stage) == {"", "stays"}
    assert stage.tickets[0].subject == ""


def test_an_edit_that_comes_after_it_was_taken_back_brings_no_words_back(stage: Stage) -> None:
    stage.arrives(Said(id="m1", text="one"))
    stage.arrives(BACK)
    stage.arrives(Said(id="e1", text="late", nature="edit", about="m1", at=LATER))
    assert words(stage) == {""}


def test_a_subject_that_somebody_gave_stays(stage: Stage) -> None:
    take(stage, post(subject="Retours"))
    stage.arrives(BACK)
    assert stage.tickets[0].subject == "Retours"


def test_the_copy_in_a_ticket_that_was_split_off_goes_too(stage: Stage) -> None:
    stage.arrives(Said(id="m1", text="one"), Said(id="m2", text="stays", at=LATER))
    ticket, first = stage.tickets[0], stage.messages[0]
    target = Target(ticket_id=ticket.id, actor=AGENT)
    Splitting(stage.desk.commits, lambda: 77).split(SplitTicket(target=target, message_ids=(first.id,)))
    stage.arrives(BACK)
    assert len(stage.messages) == 3
    assert words(stage) == {"", "stays"}
    assert {one.subject for one in stage.tickets} == {""}


def test_nobody_gets_its_files_any_more(stage: Stage) -> None:
    take(stage, post(files=(File("a.png", "image/png", b"PNG"),)))
    (file_id,) = stage.messages[0].attachment_ids
    stage.arrives(BACK)
    uploads = Uploads(stage.desk.commits, stage.desk.blobs)
    with pytest.raises(NotFoundError):
        uploads.download(file_id, AGENT)


@pytest.mark.parametrize("default", ["mention", "ticket"])
def test_a_public_post_loses_its_words_whether_or_not_it_has_a_ticket(default: str) -> None:
    stage = Stage(Generic(), policy={"default": default})
    take(stage, post(details={"kind": "comment", "link": "https://forum.example/1"}))
    stage.arrives(BACK)
    (kept,) = stage.posts.kept.values()
    assert (kept.text, kept.link) == ("", None)
    assert words(stage) <= {""}
