"""Live chat: who is let in, what they hear, and that every message is one message."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from chalicelib.channels.chat_frames import FRAME_BYTES, HOLDS, MAX_BODY, MAX_CONNECTIONS, PAYLOAD_BYTES
from chalicelib.channels.chat_resume import MOST_MESSAGES
from chalicelib.channels.chat_views import message_frame
from chalicelib.desk.messages import Translation
from tests.builders import a_message, a_reply, a_ticket, an_id
from tests.fakes import FakeWay
from tests.fakes_of_chat import ChatStage

ELSEWHERE = an_id("tkt", 9)


@pytest.fixture(name="desk")
def desk_fixture() -> ChatStage:
    return ChatStage()


def codes(frames: list[dict[str, Any]]) -> list[str]:
    return [frame["code"] for frame in frames if frame["type"] == "error"]


def texts(frames: list[dict[str, Any]]) -> list[str]:
    return [frame["message"]["body"] for frame in frames if frame["type"] == "message"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "malformed"),
        ("[]", "malformed"),
        ("[" * 9_000, "malformed"),
        ('{"type":"shout"}', "malformed"),
        ('{"type":"hello"}', "malformed"),
        ('{"type":"hello","token":"ana","resume_after":true}', "malformed"),
        ('{"type":"message","client_id":"short","body":"x"}', "malformed"),
        ('{"type":"message","client_id":"long-enough","body":"  "}', "malformed"),
        ('{"type":"message","client_id":"long-enough","body":"\\ud800"}', "malformed"),
        (json.dumps({"type": "message", "client_id": "long-enough", "body": "x" * (MAX_BODY + 1)}), "too_large"),
        ("x" * (FRAME_BYTES + 1), "too_large"),
        ('{"type":"ping"}', "unauthorized"),
        ('{"type":"hello","token":"nobody"}', "unauthorized"),
    ],
)
def test_what_is_wrong_with_a_frame_is_said_by_a_code(desk: ChatStage, text: str, code: str) -> None:
    desk.connects("a")
    frames = desk.sockets.open["a"]
    desk.chat.hear("a", text, "stamp")
    assert codes(frames) == [code]
    assert ("a" in desk.sockets.open) == (code != "unauthorized")  # who shows a bad token is shown out


def test_fields_nobody_knows_are_left_aside(desk: ChatStage) -> None:
    assert desk.hello("a", "ana", colour="blue")[-1]["type"] == "welcome"


def test_a_first_message_opens_one_ticket_however_often_it_is_sent(desk: ChatStage) -> None:
    ticket_id = desk.starts()
    again = desk.says_on("a", "message", client_id="first-0001", body="Bonjour, colis abîmé")
    desk.hello("b", "ana")
    elsewhere = desk.says_on("b", "message", client_id="first-0001", body="Bonjour, colis abîmé")
    assert {frame["ticket_id"] for frame in again + elsewhere} == {ticket_id}
    assert desk.ticket(ticket_id).channel == "chat"
    assert len([key for key in desk.store.rows if key[0] == "ticket"]) == 1
    assert len([key for key in desk.store.rows if key[0] == "message"]) == 1


def test_a_second_message_waits_while_the_first_one_opens_the_chat(desk: ChatStage) -> None:
    desk.hello("a", "ana")
    desk.store.conflicts = 99  # the first one does not get through for now
    assert codes(desk.says_on("a", "message", client_id="first-0001", body="Bonjour")) == ["in_flight"]
    desk.store.conflicts = 0
    second = desk.says_on("a", "message", client_id="second-001", body="Allô ?")
    assert (codes(second), second[0]["client_id"]) == (["in_flight"], "second-001")
    (first,) = desk.says_on("a", "message", client_id="first-0001", body="Bonjour")
    (second_,) = desk.says_on("a", "message", client_id="second-001", body="Allô ?")
    assert first["ticket_id"] == second_["ticket_id"]


def test_a_first_message_that_was_given_up_keeps_nobody_waiting_for_long(desk: ChatStage) -> None:
    desk.hello("a", "ana")
    desk.store.conflicts = 99
    desk.says_on("a", "message", client_id="first-0001", body="Bonjour")
    desk.store.conflicts = 0
    desk.clock.advance(seconds=31)
    (receipt,) = desk.says_on("a", "message", client_id="second-001", body="Allô ?")
    assert receipt["kind"] == "accepted"


def test_the_same_name_for_other_words_is_refused(desk: ChatStage) -> None:
    desk.starts()
    assert codes(desk.says_on("a", "message", client_id="first-0001", body="Autre chose")) == ["idempotency_mismatch"]


def test_customers_are_let_into_their_own_chats_and_no_others(desk: ChatStage) -> None:
    ticket_id = desk.starts()
    desk.has(a_ticket(id=ELSEWHERE, channel="email"))
    for token, wanted in (("jan", ticket_id), ("ana", ELSEWHERE), ("ana", an_id("tkt", 404)), ("ben", ELSEWHERE)):
        assert codes(desk.hello("x", token, ticket_id=wanted)) == ["not_found"], (token, wanted)
    assert codes(desk.hello("x", "ben")) == ["malformed"]
    assert desk.hello("x", "ben", ticket_id=ticket_id)[-1]["type"] == "welcome"


def test_a_customer_who_was_taken_for_two_is_in_the_chats_of_both(desk: ChatStage) -> None:
    desk.has(a_ticket(id=ELSEWHERE, channel="chat", requester_id="cus_jan"))
    assert desk.hello("a", "ana, once jan", ticket_id=ELSEWHERE)[-1]["type"] == "welcome"
    (receipt,) = desk.says_on("a", "message", client_id="former-001", body="Allô ?")
    assert receipt["ticket_id"] == ELSEWHERE
    added = desk.says(desk.ticket(ELSEWHERE), "We are sorry.", translate="none")
    desk.delivering.deliver(ELSEWHERE, added.message.id)
    assert texts(desk.heard("a")) == ["We are sorry."]


def test_words_that_go_to_a_former_customers_ticket_take_the_connection_along(desk: ChatStage) -> None:
    ticket_id = desk.starts()
    target = desk.has(a_ticket(id=ELSEWHERE, channel="chat", requester_id="cus_jan", merged_ids=(ticket_id,)))
    ana = desk.ticket(ticket_id).requester_id
    desk.has(a_ticket(id=ticket_id, channel="chat", status="merged", merged_into=ELSEWHERE, requester_id=ana))
    desk.hello("a", "ana, once jan")
    desk.lobby.keep(replace(desk.lobby.kept["a"], ticket_id=ticket_id, requester_id=ana, revision=9, stamp="x"))
    (receipt,) = desk.says_on("a", "message", client_id="second-001", body="Allô ?")
    assert receipt["ticket_id"] == target.id
    assert [one.id for one in desk.lobby.at("cus_jan")] == ["a"]


def test_a_hello_holds_for_a_while_and_is_said_again(desk: ChatStage) -> None:
    desk.starts()
    desk.clock.advance(seconds=HOLDS.total_seconds() - 1)
    assert desk.hello("a", "ana")[-1]["type"] == "welcome"
    desk.clock.advance(seconds=HOLDS.total_seconds() - 1)
    assert desk.says_on("a", "ping") == [{"type": "pong"}]
    desk.clock.advance(seconds=1)
    assert codes(desk.says_on("a", "ping")) == []  # nobody is there to hear it: the connection is closed
    assert "a" not in desk.sockets.open


def test_a_customer_has_so_many_connections_and_no_more(desk: ChatStage) -> None:
    for number in range(MAX_CONNECTIONS["customer"]):
        assert codes(desk.hello(f"c{number}", "ana")) == []
    assert codes(desk.hello("one too many", "ana")) == ["too_many_connections"]
    assert codes(desk.hello("c0", "ana")) == []
    desk.chat.leave("c0")
    assert codes(desk.hello("another", "ana")) == []


def test_who_has_used_up_the_minute_is_told_so(desk: ChatStage) -> None:
    desk.starts()
    desk.allowed = False
    (refused,) = desk.says_on("a", "message", client_id="second-001", body="Allô ?")
    assert (refused["code"], refused["client_id"]) == ("rate_limited", "second-001")
    assert codes(desk.hello("b", "ana")) == ["rate_limited"]


def test_two_requests_at_once_on_one_connection_do_not_overwrite_each_other(desk: ChatStage) -> None:
    desk.hello("a", "ana")
    newer = desk.lobby.kept["a"]
    desk.lobby.keep(newer)  # a repeat of the same request
    real = desk.lobby.find

    def overtaken(connection_id: str) -> Any:
        found = real(connection_id)
        desk.lobby.kept["a"] = newer.__class__(**{**_facts(newer), "revision": 7, "stamp": "other"})
        return found

    desk.lobby.find = overtaken  # type: ignore[method-assign]
    assert codes(desk.says_on("a", "message", client_id="first-0001", body="Bonjour")) == ["in_flight"]


def _facts(thing: Any) -> dict[str, Any]:
    return {name: getattr(thing, name) for name in thing.__slots__}


def test_an_answer_is_delivered_to_every_connection_of_the_customer_and_the_agent_hears_so(desk: ChatStage) -> None:
    ticket_id = desk.starts()
    desk.hello("b", "ana", ticket_id=ticket_id)
    desk.hello("agent", "ben", ticket_id=ticket_id)
    desk.heard("a")
    (receipt,) = desk.says_on("agent", "message", client_id="answer-001", body="We are sorry.")
    desk.translating.translate(ticket_id, receipt["message_id"])
    desk.delivering.deliver(ticket_id, receipt["message_id"])
    assert desk.message(receipt["message_id"], ticket_id).delivery.state == "delivered"  # type: ignore[union-attr]
    assert texts(desk.heard("a")) == texts(desk.heard("b")) == ["We are sorry."]
    assert [frame["kind"] for frame in desk.heard("agent") if frame["type"] == "receipt"] == ["delivered"]


def test_a_connection_that_is_gone_is_forgotten_and_the_answer_waits_in_the_inbox(desk: ChatStage) -> None:
    ticket_id = desk.starts()
    desk.sockets.open.clear()
    added = desk.says(desk.ticket(ticket_id), "We are sorry.", translate="none")
    desk.delivering.deliver(ticket_id, added.message.id)
    assert desk.message(added.message.id, ticket_id).delivery.state == "sent"  # type: ignore[union-attr]
    assert desk.lobby.at(desk.ticket(ticket_id).requester_id) == []
    frames = desk.hello("a", "ana", ticket_id=ticket_id)
    assert texts(frames) == ["Bonjour, colis abîmé", "We are sorry."]


@pytest.mark.parametrize("has_address", [True, False])
def test_who_is_not_there_gets_a_mail_where_the_company_vouches_for_the_address(has_address: bool) -> None:
    mail = FakeWay(is_repeatable=False, answer="sent")
    desk = ChatStage(by_mail=mail)
    desk.has_address = has_address
    ticket_id = desk.starts()
    desk.chat.leave("a")
    added = desk.says(desk.ticket(ticket_id), "We are sorry.", translate="none")
    desk.delivering.deliver(ticket_id, added.message.id)
    assert mail.sent == [added.message.id] * has_address
    assert not desk.ways["chat"].is_repeatable


def test_a_gateway_that_is_busy_fails_the_delivery_which_comes_again(desk: ChatStage) -> None:
    ticket_id = desk.starts()
    desk.hello("b", "ana", ticket_id=ticket_id)
    added = desk.says(desk.ticket(ticket_id), "We are sorry.", translate="none")
    desk.sockets.refuses = {"a"}
    with pytest.raises(OSError, match="busy"):
        desk.delivering.deliver(ticket_id, added.message.id)
    assert texts(desk.heard("b")) == ["We are sorry."]  # the others have it already, and know it by its id
    desk.sockets.refuses = set()
    desk.delivering.deliver(ticket_id, added.message.id)
    assert desk.message(added.message.id, ticket_id).delivery.state == "delivered"  # type: ignore[union-attr]


def test_agents_hear_a_message_at_once_and_its_translation_when_it_is_there(desk: ChatStage) -> None:
    ticket_id = desk.starts()
    desk.hello("agent", "ben", ticket_id=ticket_id)
    (receipt,) = desk.says_on("a", "message", client_id="second-001", body="Où est ma commande ?")
    created = desk.events(ticket_id)[-1]
    assert created.work == ("translate", "push")
    desk.pushing.push(ticket_id, receipt["message_id"], created.sequence)
    (first,) = [frame for frame in desk.heard("agent") if frame["type"] == "message"]
    assert (first["sequence"], first["message"]["translations"][0]["state"]) == (created.sequence, "queued")
    assert texts(desk.heard("a")) == ["Où est ma commande ?"]
    desk.translating.translate(ticket_id, receipt["message_id"])
    completed = desk.events(ticket_id)[-1]
    assert "push" in completed.work
    desk.pushing.push(ticket_id, receipt["message_id"], completed.sequence)
    (second,) = [frame for frame in desk.heard("agent") if frame["type"] == "message"]
    assert (second["message"]["id"], second["message"]["translations"][0]["state"]) == (first["message"]["id"], "done")
    (own,) = [frame for frame in desk.heard("a") if frame["type"] == "message"]
    assert own["message"]["translations"] == []  # a customer's words stay as they are


def test_notes_are_told_to_agents_alone(desk: ChatStage) -> None:
    ticket_id = desk.starts()
    desk.hello("agent", "ben", ticket_id=ticket_id)
    desk.heard("a")
    note = desk.says(desk.ticket(ticket_id), "A careful customer.", public=False)
    desk.pushing.push(ticket_id, note.message.id, 3)
    assert texts(desk.heard("agent")) == ["A careful customer."]
    assert desk.heard("a") == []
    assert texts(desk.hello("a", "ana", ticket_id=ticket_id)) == ["Bonjour, colis abîmé"]


def test_both_sides_know_who_is_there_and_who_was(desk: ChatStage) -> None:
    ticket_id = desk.starts()
    (*_, welcome) = desk.hello("agent", "ben", ticket_id=ticket_id)
    assert welcome["presence"]["customer"]["is_online"]
    assert [frame["is_online"] for frame in desk.heard("a") if frame["type"] == "presence"] == [True]
    desk.hello("agent 2", "ben", ticket_id=ticket_id)
    desk.heard("a")
    assert desk.chat.leave("agent") == ticket_id
    assert desk.heard("a") == []  # the other one is still there
    desk.clock.advance(minutes=1)
    desk.chat.leave("agent 2")
    (gone,) = desk.heard("a")
    assert (gone["side"], gone["is_online"], gone["last_seen_at"]) == ("agent", False, "2026-11-21T10:01:00.123Z")
    assert desk.chat.leave("agent 2") is None
    (*_, welcome) = desk.hello("b", "ana", ticket_id=ticket_id)
    assert welcome["presence"]["agent"] == {"is_online": False, "last_seen_at": "2026-11-21T10:01:00.123Z"}


def test_a_visitor_without_a_chat_leaves_without_a_word(desk: ChatStage) -> None:
    desk.hello("a", "ana")
    assert codes(desk.says_on("a", "read", message_id=an_id("msg", 1))) == ["not_started"]
    assert desk.says_on("a", "typing") == []
    assert desk.chat.leave("a") is None


def test_what_was_read_is_told_once_and_never_goes_back(desk: ChatStage) -> None:
    ticket_id = desk.starts()
    desk.hello("agent", "ben", ticket_id=ticket_id)
    for number in (2, 2, 1):
        desk.says_on("a", "read", message_id=an_id("msg", number))
    read = [frame["message_id"] for frame in desk.heard("agent") if frame["type"] == "receipt"]
    assert read == [an_id("msg", 2)]
    (*_, welcome) = desk.hello("agent", "ben", ticket_id=ticket_id)
    assert welcome["read"] == {"customer": an_id("msg", 2), "agent": None}


def test_typing_is_told_now_and_then_and_kept_nowhere(desk: ChatStage) -> None:
    ticket_id = desk.starts()
    desk.hello("agent", "ben", ticket_id=ticket_id)
    rows, writes = dict(desk.store.rows), dict(desk.lobby.kept)
    for seconds in (0, 1, 1.5):
        desk.clock.advance(seconds=seconds)
        desk.says_on("a", "typing")
    assert [frame for frame in desk.heard("agent") if frame["type"] == "typing"] == [
        {"type": "typing", "side": "customer"}
    ] * 2
    assert (desk.store.rows, desk.lobby.kept) == (rows, writes)


def test_an_agents_reply_passes_the_culture_check_or_says_why_not(desk: ChatStage) -> None:
    ticket_id = desk.starts()
    desk.hello("agent", "ben", ticket_id=ticket_id)
    desk.has(a_ticket(id=ticket_id, channel="chat", status="merged", requester_id=desk.ticket(ticket_id).requester_id))
    (refused,) = desk.says_on("agent", "message", client_id="answer-001", body="We are sorry.")
    assert (refused["code"], refused["client_id"]) == ("invalid_transition", "answer-001")


def test_words_to_a_merged_ticket_go_on_where_it_was_merged_into(desk: ChatStage) -> None:
    ticket_id = desk.starts()
    requester = desk.ticket(ticket_id).requester_id
    target = desk.has(a_ticket(id=ELSEWHERE, channel="chat", requester_id=requester, merged_ids=(ticket_id,)))
    desk.has(a_ticket(id=ticket_id, channel="chat", status="merged", merged_into=ELSEWHERE, requester_id=requester))
    (receipt,) = desk.says_on("a", "message", client_id="second-001", body="Allô ?")
    assert receipt["ticket_id"] == target.id
    assert desk.lobby.kept["a"].ticket_id == target.id
    (*_, welcome) = desk.hello("a", "ana", ticket_id=ticket_id, resume_after=99)
    assert welcome["ticket_id"] == target.id


def test_a_long_absence_is_caught_up_with_in_steps(desk: ChatStage) -> None:
    ticket_id = desk.starts()
    for number in range(MOST_MESSAGES + 5):
        desk.says_on("a", "message", client_id=f"message-{number:03}", body=f"Message {number}")
    desk.clock.advance(hours=1)
    seen: dict[str, str] = {}
    after, steps, is_complete = 0, 0, False
    while not is_complete:
        frames = desk.hello("b", "ana", ticket_id=ticket_id, resume_after=after)
        seen |= {frame["message"]["id"]: frame["message"]["body"] for frame in frames if frame["type"] == "message"}
        after, is_complete, steps = frames[-1]["sequence"], frames[-1]["is_complete"], steps + 1
    assert steps == 2
    assert list(seen.values()) == ["Bonjour, colis abîmé", *(f"Message {n}" for n in range(MOST_MESSAGES + 5))]


def test_what_came_shortly_before_is_sent_again_and_what_came_long_before_is_not(desk: ChatStage) -> None:
    ticket_id = desk.starts()
    desk.clock.advance(minutes=16)
    desk.hello("a", "ana", ticket_id=ticket_id)
    desk.says_on("a", "message", client_id="second-001", body="Allô ?")
    after = desk.ticket(ticket_id).sequence
    frames = desk.hello("b", "ana", ticket_id=ticket_id, resume_after=after)
    assert texts(frames) == ["Allô ?"]
    assert (frames[-1]["sequence"], frames[-1]["is_complete"]) == (after, True)


def test_a_client_that_is_gone_before_the_welcome_is_not_greeted_on(desk: ChatStage) -> None:
    ticket_id = desk.starts()
    desk.chat.hear("gone", json.dumps({"type": "hello", "token": "ana", "ticket_id": ticket_id}), "stamp")
    assert "gone" not in desk.sockets.open


def test_texts_too_long_for_a_frame_are_left_to_the_api() -> None:
    text = "長" * 60_000
    done = Translation("fr", "done", "x" * 10)
    message = a_reply(body=text, translations=(done,))
    frame = message_frame("tkt", 7, message, "agent")
    assert len(frame) <= PAYLOAD_BYTES
    view = json.loads(frame)["message"]
    assert (view["body"], view["translations"][0]["body"], view["is_cut"]) == (None, None, True)
    short = json.loads(message_frame("tkt", 7, a_message(body="長" * 10_000), "agent"))["message"]
    assert (len(short["body"]), short["is_cut"]) == (10_000, False)


def test_customers_see_no_translation_that_an_editor_is_still_to_look_at() -> None:
    draft, done = Translation("fr", "done", "brouillon", review="draft"), Translation("de", "done", "fertig")
    reply = a_reply(translations=(draft, done))
    seen = json.loads(message_frame("tkt", 7, reply, "customer"))["message"]["translations"]
    assert [translation["body"] for translation in seen] == ["fertig"]


def test_who_typed_long_ago_is_not_remembered_for_ever(desk: ChatStage) -> None:
    desk.starts()
    desk.chat._typed.update({str(number): desk.clock() for number in range(1_000)})
    desk.says_on("a", "typing")
    assert list(desk.chat._typed) == ["a"]
