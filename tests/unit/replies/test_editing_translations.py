"""Editors: what they may change, what it leads to, and what is learnt of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from chalicelib.desk.errors import (
    InvalidValueError,
    NotFoundError,
    PreconditionFailedError,
    ReplyTooLongError,
    StateConflictError,
)
from chalicelib.desk.messages import Delivery, Message, Translation
from chalicelib.languages.memory import EDITOR
from chalicelib.replies.checking import CultureBlockedError
from chalicelib.replies.editing_translations import EditedTranslation, EditingTranslations, EditTranslation
from chalicelib.replies.learning import Learning
from tests.builders import AGENT, CUSTOMER, REPLAY, CoreDesk, a_message, a_reply, a_ticket, an_id
from tests.fakes import START
from tests.fakes_of_markets import a_market, culture_of

TICKET, MESSAGE = an_id("tkt", 1), an_id("msg", 1)
DRAFT = Translation(
    "fr", "done", "Le parcel part.", "machine", 10, review="draft", quality=40, signals=("untranslated",)
)


@pytest.fixture(name="desk")
def desk_fixture() -> CoreDesk:
    desk = CoreDesk()
    desk.has(a_ticket(version=3))
    desk.clock.advance(hours=1)
    return desk


def held(**fields: Any) -> Message:
    shape = {"body": "The parcel leaves.", "translations": (DRAFT,), "due": "review", "due_at": START}
    return a_reply(**{**shape, "delivery": Delivery("queued"), **fields})


def edit(desk: CoreDesk, state: Any = "approved", **fields: Any) -> EditedTranslation:
    names = {"ticket_id": TICKET, "message_id": MESSAGE, "language": "fr", "actor": AGENT, **fields}
    return desk.editing_translations.edit(EditTranslation(state=state, **names))


def test_an_edit_is_kept_and_goes_on_waiting(desk: CoreDesk) -> None:
    desk.has(held())
    after = edit(desk, "edited", body="Le colis part.").message
    (made,) = after.translations
    assert (made.body, made.review, made.editor_id, made.edit_distance) == ("Le colis part.", "edited", AGENT.id, 6)
    assert (made.quality, made.engine) == (40, "machine")
    assert (after.due, after.due_at, after.delivery) == ("review", START, Delivery("queued"))
    assert desk.data("translation.edited") == {
        "message_id": MESSAGE, "language": "fr", "edit_distance": 6, "characters": 14, "state": "edited",
    }  # fmt: skip
    assert desk.events()[0].work == ()
    assert desk.ticket().version == 3


def test_an_approval_releases_the_reply_once(desk: CoreDesk) -> None:
    desk.has(held())
    edit(desk, "edited", body="Le colis part.")
    first = edit(desk)
    assert (first.message.due, desk.events()[1].work) == ("deliver", ("deliver",))
    assert first.message.translations[0].edit_distance == 6
    with pytest.raises(StateConflictError) as refused:
        edit(desk)
    assert refused.value.details == {"reason": "already_sent"}


@pytest.mark.parametrize("state", ["sent", "delivered", "sending"])
def test_a_late_approval_of_what_went_out_in_the_original_sends_nothing(desk: CoreDesk, state: Any) -> None:
    desk.has(held(delivery=Delivery(state)))
    assert edit(desk).message.due == ("deliver" if state == "sending" else None)
    assert desk.events()[0].work == ()


def test_a_reply_waits_until_every_language_is_approved(desk: CoreDesk) -> None:
    desk.has(held(translations=(DRAFT, replace(DRAFT, language="de"))))
    assert edit(desk).message.due == "review"
    assert edit(desk, language="de").message.due == "deliver"
    assert [t.language for t in desk.message().translations] == ["fr", "de"]


def test_a_held_reply_is_not_delivered_by_whoever_asks(desk: CoreDesk) -> None:
    desk.has(held())
    for way in (True, False):
        desk.ways["*"].is_repeatable = way
        desk.delivering.deliver(TICKET, MESSAGE)
    assert (desk.ways["*"].sent, desk.message().delivery) == ([], Delivery("queued"))
    edit(desk)
    desk.delivering.deliver(TICKET, MESSAGE)
    assert desk.ways["*"].sent == [MESSAGE]


def test_a_reply_held_while_a_sender_reads_it_is_not_begun(desk: CoreDesk) -> None:
    desk.has(held(due="translate"))
    desk.ways["*"].is_repeatable = False

    def hold() -> None:
        desk.has(held(revision=7))

    desk.store.meanwhile.append(hold)
    desk.delivering.deliver(TICKET, MESSAGE)
    assert (desk.ways["*"].sent, desk.message().delivery) == ([], Delivery("queued"))


@pytest.mark.parametrize(
    ("fields", "message", "error"),
    [
        ({"language": "de"}, {}, NotFoundError),
        ({"actor": CUSTOMER}, {}, NotFoundError),
        ({"message_id": an_id("msg", 404)}, {}, NotFoundError),
        ({"if_match": 2}, {}, PreconditionFailedError),
        ({}, {"translations": (Translation("fr", "queued"),)}, StateConflictError),
        ({}, {"due": "deliver"}, StateConflictError),
        ({}, {"translations": (Translation("fr", "original"),)}, InvalidValueError),
        ({"state": "edited"}, {}, InvalidValueError),
    ],
)
def test_what_cannot_be_is_refused(desk: CoreDesk, fields: Any, message: Any, error: type[Exception]) -> None:
    desk.has(held(**message))
    with pytest.raises(error):
        edit(desk, **fields)
    assert desk.store.changes == []


def test_a_person_may_translate_what_no_machine_could(desk: CoreDesk) -> None:
    desk.has(a_message(translations=(Translation("en", "original", None, "none"),)))
    made = edit(desk, language="en", body="Hello").message.translations[0]
    assert (made.state, made.body, made.review, made.edit_distance) == ("done", "Hello", "approved", 5)


def test_what_is_so_already_changes_nothing(desk: CoreDesk) -> None:
    desk.has(a_message(translations=(replace(DRAFT, review="approved"),)))
    edit(desk)
    assert desk.store.changes == []


def test_approved_words_are_remembered_also_when_the_first_answer_got_lost(desk: CoreDesk) -> None:
    desk.has(held())
    edit(desk, body="Le colis part.", replay=REPLAY)
    kept = desk.pipeline._memory.kept  # type: ignore[attr-defined]
    assert [entry.engine for entry in kept.values()] == [EDITOR]
    kept.clear()
    again = edit(desk, body="Le colis part.", replay=REPLAY)
    assert (again.is_replay, len(kept), len(desk.events())) == (True, 1, 1)


def test_words_not_approved_are_not_remembered(desk: CoreDesk) -> None:
    desk.has(held())
    edit(desk, "edited", body="Le colis part.")
    edit(desk, "original")
    assert desk.pipeline._memory.kept == {}  # type: ignore[attr-defined]


CARD = "Votre carte 4111 1111 1111 1111 est remboursée."


@pytest.fixture(name="strict")
def desk_of_france(desk: CoreDesk) -> CoreDesk:
    desk.has(a_ticket(version=3, market="FR", channel="google_play"))
    learning = Learning(desk.reviewing, desk.pipeline, desk.evidence)
    desk.editing_translations = EditingTranslations(desk.commits, learning, culture_of(a_market("FR")))
    return desk


@pytest.mark.parametrize("fields", [{"body": CARD}, {}])
def test_what_the_culture_check_stops_is_not_let_go_without_a_reason(strict: CoreDesk, fields: Any) -> None:
    strict.has(held(translations=(replace(DRAFT, body=CARD),)))
    with pytest.raises(CultureBlockedError):
        edit(strict, **fields)
    with pytest.raises(InvalidValueError):
        edit(strict, override=True, **fields)
    after = edit(strict, override=True, reason="They asked for it.", **fields).message
    assert (after.due, after.translations[0].reason) == ("deliver", "They asked for it.")
    told = {event.type: event.data for event in strict.events()}
    assert told["culture.overridden"] == {"message_id": MESSAGE, "findings": ["personal_data"]}
    assert (told["translation.edited"]["released"], "reason" in told["translation.edited"]) == (True, False)


def test_what_the_agent_went_past_is_let_go_and_an_edit_may_still_be_mended(strict: CoreDesk) -> None:
    strict.has(held(flags=("personal_data",)))
    assert edit(strict, body=CARD).message.due == "deliver"
    strict.has(held())
    assert edit(strict, "edited", body=CARD).message.due == "review"


def test_too_long_for_the_channel_leaves_neither_translated_nor_in_the_original(strict: CoreDesk) -> None:
    strict.has(held(body="é" * 351))
    for state, body, length in (("approved", "è" * 352, 352), ("original", None, 351)):
        with pytest.raises(ReplyTooLongError) as refused:
            edit(strict, state, body=body, override=True, reason="It matters.")
        assert refused.value.details == {"limit": 350, "length": length}


def test_what_was_replaced_is_kept_though_the_answer_got_lost(desk: CoreDesk) -> None:
    desk.has(held())
    kept = desk.evidence.added
    assert not edit(desk, body="Le colis part.", replay=REPLAY).is_replay
    assert len(kept) == 1
    with pytest.raises(StateConflictError):
        edit(desk, body="Le paquet part.")
    assert len(kept) == 1


def test_what_was_replaced_speaks_for_a_term(desk: CoreDesk) -> None:
    desk.has(held())
    edit(desk, "edited", body="Le colis part.")
    [(source, target, message_id, replaced)] = desk.evidence.added
    assert (source, target, message_id) == ("en", "fr", MESSAGE)
    assert (replaced.machine, replaced.human, replaced.words) == ("parcel", "colis", ("parcel", "leaves"))
