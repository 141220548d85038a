"""The culture check over HTTPS: looking before sending, being stopped, going past it for a reason."""

from __future__ import annotations

from typing import Any

import pytest

from tests.desk import KnownDesk

CARD = "Bonjour, votre carte 4111 1111 1111 1111 est remboursée."


@pytest.fixture(name="ticket")
def french_ticket(desk: KnownDesk) -> dict[str, Any]:
    """A French customer's ticket."""
    return desk.open("customer", market="FR")


def test_an_agent_sees_what_does_not_fit_before_sending(desk: KnownDesk, ticket: dict[str, Any]) -> None:
    path = f"/v1/tickets/{ticket['id']}/messages/check"
    asked = {"message": {"body": "Tu as ton colis, 24,90 $.", "language": "fr"}}
    answer = desk.post(path, json=asked, caller="agent")
    check = answer.json()["check"]
    assert (answer.status, check["language"], check["is_blocked"]) == (200, "fr", False)
    found = {finding["code"]: finding for finding in check["findings"]}
    assert {"formality_unexpected", "currency_unexpected"} <= found.keys()
    assert "EUR" in found["currency_unexpected"]["suggestion"]


def test_a_reply_that_is_stopped_says_where_and_why(desk: KnownDesk, ticket: dict[str, Any]) -> None:
    answer = desk.say(ticket, CARD, language="fr")
    problem = answer.json()
    assert (answer.status, problem["code"]) == (422, "culture_blocked")
    [fault] = problem["errors"]
    assert (fault["code"], fault["pointer"]) == ("personal_data", "/message/body")
    assert b"4111" not in answer.body


def test_a_reason_lets_it_go_and_the_audit_knows_it(desk: KnownDesk, ticket: dict[str, Any]) -> None:
    answer = desk.say(ticket, CARD, language="fr", override={"reason": "Asked for in writing"})
    message = answer.json()["message"]
    assert (answer.status, "personal_data" in message["flags"]) == (202, True)
    assert message["override"] == "Asked for in writing"
    assert "culture.overridden" in desk.events(ticket["id"])


def test_what_the_customers_marketplace_forbids_is_told_before_sending_and_no_reason_helps(desk: KnownDesk) -> None:
    ticket = desk.open("integration", channel="marketplace", sales_platform="amazon")
    words = "Bonjour, écrivez à aide@boutique.fr."
    asked = {"message": {"body": words, "language": "fr"}}
    check = desk.post(f"/v1/tickets/{ticket['id']}/messages/check", json=asked, caller="agent").json()["check"]
    (finding,) = [one for one in check["findings"] if one["code"] == "platform_content"]
    assert (check["is_blocked"], finding["action"], words[finding["start"] : finding["end"]]) == (
        True, "block", "aide@boutique.fr",
    )  # fmt: skip
    answer = desk.say(ticket, words, language="fr", override={"reason": "Asked for in writing"})
    assert (answer.status, answer.json()["code"]) == (422, "culture_blocked")


def test_a_customer_overrides_nothing_and_sees_no_flags(desk: KnownDesk, ticket: dict[str, Any]) -> None:
    refused = desk.say(ticket, "Bonjour", "customer", override={"reason": "x"})
    assert (refused.status, refused.json()["errors"][0]["pointer"]) == (422, "/message/override")
    assert "flags" not in desk.say(ticket, "Je demande une réponse.", "customer").json()["message"]
