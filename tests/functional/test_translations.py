"""Translations that people edit, over HTTP: the editors' list, edits, approvals, and what customers see meanwhile."""

from __future__ import annotations

from typing import Any

import pytest

from chalicelib.bootstrap import container
from chalicelib.languages.translate import TranslatedText, TranslationRequest
from tests.desk import KnownDesk, refusal

REPLY = "We are sorry. A new parcel for order FR-20931 leaves our warehouse today, and you keep the broken one."
GOOD = "Nous sommes désolés. Un nouveau colis pour la commande FR-20931 part aujourd'hui et vous gardez l'ancien."


class Careless:
    """A translator that copies half of the text and calls it a translation."""

    def translate(self, request: TranslationRequest) -> TranslatedText:
        return TranslatedText(request.text, "careless", len(request.text))


@pytest.fixture(name="ticket")
def ticket_fixture(desk: KnownDesk) -> dict[str, Any]:
    """A French customer's ticket on a desk whose translator has lost its mind since."""
    ticket = desk.open("customer")
    desk.cloud.settle()
    parts = vars(container())
    parts["translator"] = Careless()
    for name in ("paid_translator", "pipeline", "translating", "translating_or_waiting", "learning"):
        parts.pop(name, None)
    return ticket


def held(desk: KnownDesk, ticket: dict[str, Any], body: str = REPLY) -> dict[str, Any]:
    """A reply whose translation waits for an editor, as the editors' list has it."""
    desk.say(ticket, body, language="en")
    desk.cloud.settle()
    found: list[dict[str, Any]] = asked(desk)["data"]
    return found[-1]


def asked(desk: KnownDesk, rest: str = "") -> Any:
    """What the editors' list, or what hangs below it, says."""
    answer = desk.get(f"/v1/translations{rest}", caller="agent")
    assert answer.status == 200, answer.text
    return answer.json()


def edit(desk: KnownDesk, item: dict[str, Any], caller: str = "agent", **decision: Any) -> Any:
    path = f"/v1/tickets/{item['ticket_id']}/messages/{item['message_id']}/translations/{item['language']}"
    return desk.patch(path, json={"translation": decision}, caller=caller)


def test_a_reply_in_a_bad_translation_waits_for_an_editor(desk: KnownDesk, ticket: dict[str, Any]) -> None:
    item = held(desk, ticket)
    assert (item["review"], item["body"], item["original"], item["language"]) == ("draft", REPLY, REPLY, "fr")
    assert "untranslated" in item["signals"]
    assert item["quality"] < 50
    assert (item["holds_delivery"], item["source_language"]) == (True, "en")
    reply = desk.thread(ticket)[1]
    assert (reply["delivery"], reply["translations"][0]["review"]) == ({"state": "queued", "detail": None}, "draft")
    assert len(desk.thread(ticket, "customer")) == 1
    assert desk.events(ticket["id"])[-2:] == ["translation.completed", "translation.review_requested"]
    desk.wait(3600)
    desk.sweep()
    desk.cloud.settle()
    assert desk.thread(ticket)[1]["delivery"] == {"state": "queued", "detail": None}, "no sweep lets it go"


def test_an_approved_edit_lets_the_reply_go(desk: KnownDesk, ticket: dict[str, Any]) -> None:
    item = held(desk, ticket)
    first = edit(desk, item, state="edited", body=GOOD.replace("ancien", "autre"))
    assert first.status == 200, first.text
    assert first.json()["translation"]["review"] == "edited"
    desk.cloud.settle()
    assert desk.thread(ticket)[1]["delivery"] == {"state": "queued", "detail": None}
    [listed] = asked(desk, "?state=edited")["data"]
    assert asked(desk, "?state=draft")["data"] == []
    approved = edit(desk, listed, caller="supervisor", state="approved", body=GOOD, revision=listed["revision"])
    assert approved.status == 200, approved.text
    desk.cloud.settle()
    told = desk.thread(ticket, "customer")[1]
    assert (told["delivery"]["state"], told["translations"][0]["body"]) == ("delivered", GOOD)
    assert set(told["translations"][0]) == {"language", "body", "engine", "state"}
    assert asked(desk)["data"] == []
    edits = [event.body["data"] for event in desk.cloud.published() if event.type == "translation.edited"]
    assert [(one["state"], one["edit_distance"] > 0) for one in edits] == [("edited", True), ("approved", True)]
    assert edits[1]["edit_distance"] == 4  # autre, ancien: the n stays
    assert refusal(edit(desk, item, state="edited", body=GOOD))[:2] == (409, "conflict")


def test_what_is_approved_is_not_asked_of_a_machine_again(desk: KnownDesk, ticket: dict[str, Any]) -> None:
    edit(desk, held(desk, ticket), state="approved", body=GOOD)
    desk.say(ticket, REPLY, language="en")
    desk.cloud.settle()
    again = desk.thread(ticket)[2]
    assert (again["translations"][0]["body"], again["translations"][0]["engine"]) == (GOOD, "editor")
    assert again["delivery"]["state"] == "delivered"


def test_the_original_can_be_sent_in_place_of_a_translation(desk: KnownDesk, ticket: dict[str, Any]) -> None:
    item = held(desk, ticket)
    assert refusal(edit(desk, item, state="original", body=GOOD)) == (
        422,
        "validation_failed",
        [("/translation/body", "not_allowed")],
    )
    sent = edit(desk, item, state="original", reason="The customer writes English as well").json()["translation"]
    assert (sent["state"], sent["body"], sent["review"]) == ("original", None, None)
    desk.cloud.settle()
    assert desk.thread(ticket, "customer")[1]["delivery"]["state"] == "delivered"


def test_what_must_come_back_unchanged_is_asked_for_or_overridden_with_a_reason(
    desk: KnownDesk, ticket: dict[str, Any]
) -> None:
    item, without = held(desk, ticket), GOOD.replace(" FR-20931", "")
    refused = edit(desk, item, state="approved", body=without)
    assert refusal(refused)[2] == [("/translation/body", "protected_missing")]
    assert "FR-20931" in refused.json()["errors"][0]["message"]
    silent = edit(desk, item, state="approved", body=without, override=True)
    assert refusal(silent)[2] == [("/translation/reason", "missing")]
    overridden = edit(desk, item, state="approved", body=without, override=True, reason="Named in the subject")
    assert overridden.status == 200


def test_an_editor_who_looks_at_an_old_text_is_told(desk: KnownDesk, ticket: dict[str, Any]) -> None:
    item = held(desk, ticket)
    edit(desk, item, state="edited", body=GOOD)
    late = edit(desk, item, state="approved", revision=item["revision"])
    assert refusal(late)[:2] == (409, "version_conflict")
    other = {**item, "language": "de"}
    assert refusal(edit(desk, other, state="approved"))[:2] == (404, "not_found")


def test_a_repeated_approval_sends_one_reply(desk: KnownDesk, ticket: dict[str, Any]) -> None:
    item = held(desk, ticket)
    path = f"/v1/tickets/{item['ticket_id']}/messages/{item['message_id']}/translations/fr"
    body = {"translation": {"state": "approved", "body": GOOD}}
    answers = [desk.patch(path, json=body, caller="agent", headers={"Idempotency-Key": "approve"}) for _ in range(2)]
    assert [answer.status for answer in answers] == [200, 200]
    assert answers[0].json() == answers[1].json()
    desk.cloud.settle()
    assert [event.type for event in desk.cloud.published()].count("message.delivered") == 1


def test_what_a_customer_wrote_may_be_translated_anew_and_waits_for_nobody(
    desk: KnownDesk, ticket: dict[str, Any]
) -> None:
    desk.say(ticket, "Bonjour, avez-vous des nouvelles de ma commande FR-20931 ? Merci beaucoup.", caller="customer")
    desk.cloud.settle()
    question = desk.thread(ticket)[1]
    assert question["translations"][0]["review"] == "draft"
    assert asked(desk)["data"] == []
    item = {"ticket_id": ticket["id"], "message_id": question["id"], "language": "en"}
    mended = "Hello, is there any news of my order FR-20931? Thank you very much."
    assert edit(desk, item, state="approved", body=mended).json()["translation"]["waiting_since"] is None
    assert desk.thread(ticket)[1]["translations"][0]["body"] == mended


def test_the_list_comes_in_pages_the_longest_waiting_first(desk: KnownDesk, ticket: dict[str, Any]) -> None:
    bodies = [f"{word}, and we are sorry for the broken parcel." for word in ("First", "Second", "Third")]
    for body in bodies:
        held(desk, ticket, body)
        desk.wait(1)
    page = asked(desk, "?page[size]=2")
    rest = asked(desk, f"?page[size]=2&page[after]={page['meta']['after_cursor']}")
    assert [item["original"] for item in page["data"] + rest["data"]] == bodies
    assert rest["meta"]["has_more"] is False


def test_words_that_editors_keep_replacing_are_suggested(desk: KnownDesk, ticket: dict[str, Any]) -> None:
    for body in ("Please return the mug in its carton today.", "We send another mug tomorrow by courier."):
        item = held(desk, ticket, body)
        edit(desk, item, state="edited", body=body.replace("mug", "gobelet"))
    [found] = asked(desk, "/suggestions?source=en&target=fr")["data"]
    assert (found["machine"], found["human"], found["edits"]) == ("mug", "gobelet", 2)
    assert asked(desk, "/suggestions?source=en&target=de")["data"] == []
