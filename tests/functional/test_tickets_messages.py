"""Messages over HTTPS: replies, notes, mentions, status in one step, languages both ways, delivery, the sweep."""

from __future__ import annotations

from typing import Any

import pytest

from chalicelib.bootstrap import container
from chalicelib.languages.translate import TranslatorUnavailableError
from chalicelib.ports import DeliveryError, Handed
from tests.desk import AGENT, BEN, KnownDesk, refusal

REPLY = "We are sorry. A new parcel for order FR-20931 leaves today, see https://track.example/FR-20931."
NOBODY = "agt_01JD0000000000000000000000"


@pytest.fixture(name="ticket")
def ticket_fixture(desk: KnownDesk) -> dict[str, Any]:
    """A French customer's ticket, its first message already translated for the agents."""
    ticket = desk.open("customer")
    desk.cloud.settle()
    return ticket


def test_a_customers_words_are_read_in_the_desks_language_and_kept_as_written(
    desk: KnownDesk, ticket: dict[str, Any]
) -> None:
    [message] = desk.thread(ticket)
    assert (message["author"]["kind"], message["language"], message["delivery"]) == ("customer", "fr", None)
    [translation] = message["translations"]
    assert (translation["language"], translation["state"], translation["engine"]) == ("en", "done", "pseudo")
    assert "FR-20931" in translation["body"]


def test_a_reply_reaches_a_french_customer_in_french(desk: KnownDesk, ticket: dict[str, Any]) -> None:
    answer = desk.say(ticket, REPLY, language="en")
    reply, waiting = answer.json()["message"], {"language": "fr", "state": "queued", "signals": []}
    assert (answer.status, reply["delivery"], reply["translations"]) == (
        202,
        {"state": "queued", "detail": None},
        [dict.fromkeys(("body", "engine", "review", "quality", "editor_id", "edit_distance", "reason")) | waiting],
    )
    assert len(desk.thread(ticket, "customer")) == 1  # not there before it was sent
    desk.cloud.settle()
    told = desk.thread(ticket, "customer")[1]
    assert (told["body"], told["delivery"]["state"]) == (REPLY, "delivered")
    [translation] = told["translations"]
    assert (translation["language"], translation["state"]) == ("fr", "done")
    assert "https://track.example/FR-20931" in translation["body"]
    assert desk.events(ticket["id"])[-5:] == [
        "ticket.status_changed", "translation.completed", "message.sent", "message.delivered", "sla.fulfilled",
    ]  # fmt: skip


def test_a_reply_in_the_customers_language_or_sent_as_it_is_needs_no_translation(
    desk: KnownDesk, ticket: dict[str, Any]
) -> None:
    for fields in ({"language": "fr-FR"}, {"language": "en", "translate": "none"}):
        assert desk.say(ticket, REPLY, **fields).json()["message"]["translations"] == []
    desk.cloud.settle()
    assert [message["delivery"]["state"] for message in desk.thread(ticket)[1:]] == ["delivered"] * 2


def test_status_after_moves_the_ticket_in_the_same_step_the_message_first(
    desk: KnownDesk, ticket: dict[str, Any]
) -> None:
    answer = desk.say(ticket, REPLY, status_after="pending")
    assert (answer.status, answer.headers["etag"]) == (202, '"2"')
    assert desk.read(ticket)["status"] == "pending"
    assert desk.events(ticket["id"])[-2:] == ["message.created", "ticket.status_changed"]
    desk.cloud.settle()
    changed = [event.body["data"] for event in desk.cloud.published() if event.type == "ticket.status_changed"]
    assert [(change["from"], change["to"]) for change in changed] == [("new", "pending")]


@pytest.mark.parametrize("status", ["archived", "confirmed", "new", "spam", "merged"])
def test_a_reply_whose_status_is_refused_is_not_sent(desk: KnownDesk, ticket: dict[str, Any], status: str) -> None:
    refused = desk.say(ticket, REPLY, status_after=status)
    assert refusal(refused)[:2] == (409, "invalid_transition")
    assert (len(desk.thread(ticket)), desk.read(ticket)["version"]) == (1, 1)


def test_a_note_stays_inside_and_moves_nothing(desk: KnownDesk, ticket: dict[str, Any]) -> None:
    note = desk.say(ticket, "Canary 7: ask @ben.", public=False, mentions=[BEN, BEN]).json()["message"]
    assert (note["public"], note["delivery"], note["mentions"], note["translations"]) == (False, None, [BEN], [])
    desk.cloud.settle()
    assert (desk.read(ticket)["status"], desk.read(ticket)["version"]) == ("new", 1)
    assert [message["body"][:8] for message in desk.thread(ticket)][1:] == ["Canary 7"]
    seen = desk.get(f"/v1/tickets/{ticket['id']}/messages", caller="customer")
    assert len(seen.json()["data"]) == 1
    assert "Canary" not in seen.text + str([event.body for event in desk.cloud.published()])


@pytest.mark.parametrize(
    ("fields", "pointer", "reason"),
    [
        ({"public": False, "mentions": [NOBODY]}, "/message/mentions/0", "unknown_agent"),
        ({"mentions": [BEN]}, "/message/mentions/0", "unknown_agent"),
        ({"public": False, "status_after": "pending"}, "/message/status_after", "only_with_reply"),
        ({"author": "customer", "status_after": "pending"}, "/message/status_after", "only_with_reply"),
        ({"author": "customer", "public": False}, "/message/public", "not_allowed"),
        ({"author": "agent"}, "/message/author", "not_allowed"),
        ({"delivery": {"state": "sent"}}, "/message/delivery", "unknown_field"),
        ({"created_at": "2026-01-01T00:00:00Z"}, "/message/created_at", "unknown_field"),
        ({"id": "msg_01JD0000000000000000000000"}, "/message/id", "unknown_field"),
        ({"language": "FR"}, "/message/language", "bad_format"),
        ({"translate": "yes"}, "/message/translate", "not_allowed"),
    ],
)
def test_each_fault_of_a_message_is_named(
    desk: KnownDesk, ticket: dict[str, Any], fields: Any, pointer: str, reason: str
) -> None:
    assert refusal(desk.say(ticket, "Hello", **fields)) == (422, "validation_failed", [(pointer, reason)])


def test_a_customer_writes_public_words_of_their_own_only(desk: KnownDesk, ticket: dict[str, Any]) -> None:
    cases: list[tuple[dict[str, Any], str]] = [
        ({"public": False}, "/message/public"),
        ({"status_after": "resolved"}, "/message/status_after"),
        ({"mentions": [AGENT]}, "/message/mentions"),
        ({"author": "customer"}, "/message/author"),
    ]
    for fields, pointer in cases:
        refused = desk.say(ticket, "Bonjour", "customer", **fields)
        assert refusal(refused) == (422, "validation_failed", [(pointer, "not_allowed")])


def test_an_integration_brings_in_what_a_customer_wrote_elsewhere(desk: KnownDesk, ticket: dict[str, Any]) -> None:
    desk.update(ticket, status="pending")
    brought = desk.say(ticket, "Je n'ai toujours rien reçu de votre part.", "integration", author="customer")
    message = brought.json()["message"]
    assert message["author"] == {"kind": "customer", "id": ticket["requester_id"]}
    assert desk.read(ticket)["status"] == "open"
    sent = desk.say(ticket, REPLY, "integration").json()["message"]
    assert sent["author"]["kind"] == "bot"


def test_the_customers_language_is_learned_from_a_later_message(desk: KnownDesk) -> None:
    ticket = desk.open(description="12345 ???", requester={"email": "no@language.example"})
    assert ticket["language"] == {"tag": "und", "confidence": 0.0, "overridden": False, "variant": "und"}
    desk.say(ticket, "Guten Tag, mein Paket ist leider noch nicht angekommen.", author="customer")
    assert desk.read(ticket)["language"]["tag"] == "de"


def test_the_language_an_agent_sets_stands_until_they_hand_it_back(desk: KnownDesk) -> None:
    ticket = desk.open(description="Bonjour, mon colis est arrivé cassé.", requester={"email": "aya@example.org"})
    told = desk.told(desk.update(ticket, language="ja"))
    assert told["language"] == {"tag": "ja", "confidence": 1.0, "overridden": True, "variant": "ja"}
    assert "ticket.updated" in desk.events(ticket["id"])
    german = "Guten Tag, mein Paket ist leider noch nicht bei mir angekommen. Was kann ich jetzt tun?"
    desk.say(ticket, german, author="customer")
    assert desk.read(ticket)["language"]["tag"] == "ja"
    desk.update(ticket, language=None)
    assert desk.read(ticket)["language"] == {"tag": "und", "confidence": 0.0, "overridden": False, "variant": "und"}
    desk.say(ticket, german, author="customer")
    assert desk.read(ticket)["language"]["tag"] == "de"


def test_a_customers_vote_for_the_language_spoken_moves_no_version(desk: KnownDesk) -> None:
    french = "Bonjour, je vous écris parce que mon colis n'est toujours pas arrivé."
    ticket = desk.open(description=french, requester={"email": "luc@example.org"})
    desk.say(ticket, french, author="customer")
    again = desk.read(ticket)
    assert (again["language"]["tag"], again["version"]) == ("fr", ticket["version"])


class Refusing:
    """A way out that takes nothing, or breaks off, and cannot be tried twice."""

    is_repeatable = False

    def __init__(self, error: Exception | None) -> None:
        self.error = error

    def send(self, *_: Any) -> Handed:
        if self.error:
            raise self.error
        return Handed("sent")


@pytest.mark.parametrize(
    ("error", "state", "visible"),
    [(None, "sent", 2), (DeliveryError("refused"), "failed", 1), (OSError("gone"), "unknown", 1)],
)
def test_a_reply_is_sent_or_failed_or_nobody_knows(
    desk: KnownDesk, error: Exception | None, state: str, visible: int
) -> None:
    vars(container())["ways"] = {"*": Refusing(error)}
    ticket = desk.open("customer")
    desk.say(ticket, REPLY, translate="none")
    desk.cloud.settle()
    assert desk.thread(ticket)[-1]["delivery"]["state"] == state
    assert len(desk.thread(ticket, "customer")) == visible
    told = ["message.sent", "sla.fulfilled"] if state == "sent" else ["message.delivery_failed"]
    assert desk.events(ticket["id"])[-len(told) :] == told


def test_while_a_way_that_cannot_repeat_is_busy_the_reply_is_being_sent(desk: KnownDesk) -> None:
    states = []

    class Looking(Refusing):
        def send(self, *_: Any) -> Handed:
            states.append(desk.thread(ticket)[-1]["delivery"]["state"])
            return Handed("delivered")

    vars(container())["ways"] = {"*": Looking(None)}
    ticket = desk.open("customer")
    desk.say(ticket, REPLY, translate="none")
    desk.cloud.settle()
    assert [*states, desk.thread(ticket)[-1]["delivery"]["state"]] == ["sending", "delivered"]


class Broken:
    """A translator that is down until it is mended."""

    def __init__(self, inner: Any) -> None:
        self.inner = inner
        self.is_down = True

    def translate(self, request: Any) -> Any:
        if self.is_down:
            raise TranslatorUnavailableError("down")
        return self.inner.translate(request)


@pytest.fixture(name="broken")
def broken_fixture(desk: KnownDesk) -> Broken:
    """The translator, down."""
    broken = Broken(container().translator)
    vars(container())["translator"] = broken
    return broken


def test_a_failing_translator_blocks_neither_ticket_nor_reply(desk: KnownDesk, broken: Broken) -> None:
    ticket = desk.open("customer")
    desk.cloud.settle()
    assert desk.say(ticket, REPLY, language="en", status_after="pending").status == 202
    desk.cloud.settle()
    states = [[t["state"] for t in message["translations"]] for message in desk.thread(ticket)]
    assert states == [["queued"], ["queued"]]
    for _ in range(4):
        desk.wait(6 * 60)
        desk.sweep()
        desk.cloud.settle()
    reply = desk.thread(ticket, "customer")[-1]
    assert (reply["body"], reply["delivery"]["state"]) == (REPLY, "delivered")
    broken.is_down = False
    for _ in range(3):
        desk.wait(61 * 60)
        desk.sweep()
        desk.cloud.settle()
    states = [[t["state"] for t in message["translations"]] for message in desk.thread(ticket)]
    assert states == [["done"], ["done"]]
    assert desk.events(ticket["id"]).count("message.delivered") == 1


def test_in_health_the_sweep_finds_nothing(desk: KnownDesk, ticket: dict[str, Any]) -> None:
    desk.say(ticket, REPLY, language="en")
    desk.cloud.settle()
    desk.wait(3600)
    before = desk.events(ticket["id"])
    desk.sweep()
    assert desk.events(ticket["id"]) == before


def test_by_a_guess_nothing_is_translated_until_the_customer_says_more(desk: KnownDesk) -> None:
    ticket = desk.open("agent", description="mi casa", requester={"email": "eva@example.org"})
    assert ticket["language"]["confidence"] < 0.3
    desk.say(ticket, "Which order is it?", "agent", language="en")
    desk.cloud.settle()
    words, reply = desk.thread(ticket)
    assert (words["translations"], reply["translations"]) == ([], [])
    more = "El paquete llegó completamente roto y quiero que me devuelvan el dinero, por favor."
    desk.say(ticket, more, author="customer")
    desk.say(ticket, "We are sorry.", "agent", language="en")
    desk.cloud.settle()
    assert desk.read(ticket)["language"]["tag"] == "es"
    assert [t["language"] for t in desk.thread(ticket)[-1]["translations"]] == ["es"]
