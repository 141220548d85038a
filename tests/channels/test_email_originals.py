"""A mail as it came: for who may see it, unless it carries a virus."""

from __future__ import annotations

import pytest

from chalicelib.channels.email_originals import Originals
from chalicelib.desk.errors import NotFoundError, StateConflictError
from tests.builders import an_id
from tests.channels.mail_stage import MailDesk, a_mail


@pytest.fixture
def desk() -> MailDesk:
    return MailDesk()


def originals(desk: MailDesk) -> Originals:
    return Originals(desk.desk.store, desk.desk.blobs)


def test_the_raw_mail_has_a_link_and_a_mail_without_html_no_page(desk: MailDesk) -> None:
    desk.gets(a_mail())
    (message,) = desk.messages
    assert "mail/" in originals(desk).url(message.ticket_id, message.id)
    with pytest.raises(NotFoundError):
        originals(desk).html(message.ticket_id, message.id)


def test_nobody_gets_what_carries_a_virus(desk: MailDesk) -> None:
    desk.gets(a_mail(), virus="FAIL")
    (message,) = desk.messages
    for read in (originals(desk).url, originals(desk).html):
        with pytest.raises(StateConflictError):
            read(message.ticket_id, message.id)


def test_a_mail_that_was_deleted_and_what_is_no_mail_are_not_there(desk: MailDesk) -> None:
    desk.gets(a_mail())
    (message,) = desk.messages
    desk.desk.blobs.files = {key: b"" for key in desk.desk.blobs.files if not key.startswith("mail/")} | {"x": b""}
    reply = desk.answers(desk.tickets[0])
    for message_id in (reply.id, an_id("msg", 404)):
        with pytest.raises(NotFoundError):
            originals(desk).url(reply.ticket_id, message_id)
    with pytest.raises(NotFoundError):
        originals(desk).html(message.ticket_id, message.id)
