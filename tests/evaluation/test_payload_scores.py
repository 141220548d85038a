"""How the reading of vendors' payloads is scored, on rows written for it."""

from __future__ import annotations

from typing import Any

import pytest

from evaluation.payloads import fault_of, judge
from evaluation.registry import Row

MESSAGE = {"mid": "m1", "text": "Grüße & <b>Dank</b>"}
EVENT = {"sender": {"id": "p1"}, "recipient": {"id": "77"}, "timestamp": 1_772_442_000_000, "message": MESSAGE}
PAGE = {"object": "page", "entry": [{"id": "77", "time": 1, "messaging": [EVENT]}]}


def row(platform: str, payload: Any, **more: Any) -> Row:
    return {"id": "r1", "platform": platform, "payload": payload, **more}


def test_words_that_arrive_are_found_whatever_their_marks() -> None:
    assert fault_of(row("facebook-messenger", PAGE)) is None


def test_words_that_do_not_arrive_are_told() -> None:
    strange = {"object": "page", "entry": [{"id": "77", "new_thing": {"text": "Hilfe!"}}]}
    assert fault_of(row("facebook-messenger", strange)) == "lost 1: 'Hilfe!'"


@pytest.mark.parametrize("flags", [{"malformed": True}, {"valid_json": False}])
def test_only_what_is_marked_as_broken_may_be_refused(flags: dict[str, bool]) -> None:
    assert fault_of(row("telegram", "{", **flags)) is None
    assert (fault_of(row("telegram", "{")) or "").startswith("refused")


def test_answers_of_our_own_and_errors_are_nobodys_words() -> None:
    ours = {"reviews": [{"comments": [{"developerComment": {"text": "Sorry!"}}]}]}
    assert fault_of(row("google-play", ours)) is None
    assert fault_of(row("reddit", {"message": "Forbidden", "error": 403})) is None


def test_what_becomes_of_mails_is_heard_whichever_way_it_is_told() -> None:
    told = {"notificationType": "Delivery", "mail": {"messageId": "1"}}
    assert fault_of(row("aws-ses", told)) is None
    assert fault_of(row("aws-ses", {"Type": "Notification", "Message": '{"mail": {}, "eventType": "Open"}'})) is None


def test_the_score_names_the_platforms_that_did_worst() -> None:
    rows = [row("telegram", "{"), row("facebook-messenger", PAGE), row("no-channel", {"text": "x"})]
    score = judge(rows)
    assert score is not None
    assert (score.n, score.score, score.worst) == (2, 0.5, ["telegram"])
    assert score.figures["platforms"] == {"facebook-messenger": 1.0, "telegram": 0.0}
    assert judge([row("no-channel", {})]) is None
