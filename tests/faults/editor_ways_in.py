"""The ways in of human editors: a reply whose translation waits for one, and what the editor decides."""

from __future__ import annotations

from chalicelib.bootstrap import container
from chalicelib.languages.translate import TranslatedText, TranslationRequest
from tests.faults.flows import REPLY, Flow, Prepared, invoked, request, with_ticket
from tests.faults.stage import Stage, cold_start

EDIT = "/v1/tickets/<ticket>/messages/<message>/translations/fr"
GOOD = "Nous sommes désolés. Nous allons vous envoyer un nouvel article pour la commande FR-20931."


class Careless:
    """A translator that hands back what it was given."""

    def translate(self, request: TranslationRequest) -> TranslatedText:
        return TranslatedText(request.text, "careless", len(request.text))


def with_draft_on_its_way(stage: Stage) -> Prepared:
    """A reply on the translate queue of a desk whose translator is no good."""
    prepared = with_ticket(stage)
    stage.desk.say({"id": prepared["ticket"]}, REPLY)
    while not stage.waiting("TranslateQueue"):
        stage.pump_once()
    return {**prepared, "events": stage.desk.cloud.waiting("TranslateQueue")}


def with_held_reply(stage: Stage) -> Prepared:
    """A reply that waits for an editor; the next process has its usual translator again."""
    prepared = with_ticket(stage)
    cold_start()
    vars(container())["translator"] = Careless()
    stage.desk.say({"id": prepared["ticket"]}, REPLY)
    stage.settle()
    cold_start()
    reply = stage.desk.thread({"id": prepared["ticket"]})[1]
    assert reply["translations"][0]["review"] == "draft"
    return {**prepared, "message": reply["id"]}


def carelessly_translated(stage: Stage, prepared: Prepared) -> bool:
    """The translate queue's delivery to a process whose translator is no good."""
    vars(container())["translator"] = Careless()
    return invoked("translate")(stage, prepared)


EDITOR_FLOWS = (
    Flow(
        "translate badly",
        carelessly_translated,
        with_draft_on_its_way,
        source="TranslateQueue",
        fewest_calls=2,
    ),
    Flow(
        "editor edits",
        request("PATCH", EDIT, "agent", "k1", translation={"state": "edited", "body": GOOD}),
        with_held_reply,
    ),
    Flow(
        "editor approves",
        request("PATCH", EDIT, "supervisor", "k1", translation={"state": "approved", "body": GOOD}),
        with_held_reply,
    ),
    Flow(
        "editor approves without key",
        request("PATCH", EDIT, "agent", None, translation={"state": "approved", "body": GOOD, "revision": 1}),
        with_held_reply,
        is_keyed=False,
    ),
    Flow(
        "editor sends the original",
        request("PATCH", EDIT, "agent", "k1", translation={"state": "original"}),
        with_held_reply,
    ),
)
