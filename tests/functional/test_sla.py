"""Clocks over HTTP: what a ticket says of them, lists by deadline, every instance, and the feed for reports."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime, timedelta
from typing import Any

import pytest

from chalicelib.api import sla as sla_module
from chalicelib.api.sla_schemas import ClockInstance
from chalicelib.desk.answer_sizes import answer_bytes
from chalicelib.sla.records import Record
from tests.desk import FRENCH, KnownDesk, refusal

HALF_MINUTE = 31
LATER = 400 * 86_400  # every promise of the shipped policy is broken by then


def sla_of(desk: KnownDesk, ticket: dict[str, Any], caller: str = "agent") -> dict[str, Any]:
    answer = desk.get(f"/v1/tickets/{ticket['id']}/sla", caller=caller)
    assert answer.status == 200, answer.text
    found: dict[str, Any] = answer.json()["sla"]
    return found


def log_of(desk: KnownDesk, ticket: dict[str, Any], size: int) -> list[list[dict[str, Any]]]:
    """The pages of a ticket's log; all of them have all instances."""
    pages: list[list[dict[str, Any]]] = []
    instances: list[Any] = []
    link: str | None = f"?page[size]={size}"
    while link:
        answer = desk.get(f"/v1/tickets/{ticket['id']}/sla{link}", caller="agent")
        assert answer.status == 200, answer.text
        body = answer.json()
        pages.append(body["sla"]["metric_events"])
        instances.append([(one["metric"], one["instance"]) for one in body["sla"]["instances"]])
        link = body["links"]["next"]
        assert body["meta"]["has_more"] is (link is not None)
    assert instances == instances[:1] * len(pages)
    return pages


def listed(desk: KnownDesk, query: str, caller: str = "agent") -> list[str]:
    """The numbers of all pages of a list."""
    found: list[str] = []
    path = f"/v1/tickets?page[size]=2&{query}"
    while path:
        answer = desk.get(path, caller=caller)
        assert answer.status == 200, answer.text
        found += [ticket["id"] for ticket in answer.json()["data"]]
        path = "/v1/tickets" + answer.json()["links"]["next"] if answer.json()["links"]["next"] else ""
    return found


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def test_a_ticket_says_what_holds_for_it_and_what_is_due_next(desk: KnownDesk) -> None:
    ticket = desk.open(urgency="urgent", channel="app")
    sla = ticket["sla"]
    assert sla == {
        "next_due_at": sla["next_due_at"], "breached": False, "breached_at": None,
        "policy": {"id": "sla_default", "version": 1}, "next_metric": "first_reply_time",
    }  # fmt: skip
    instances = {one["metric"]: one for one in sla_of(desk, ticket)["instances"]}
    assert instances["first_reply_time"]["due_at"] == sla["next_due_at"]
    assert at(sla["next_due_at"]) - at(ticket["received_at"]) == timedelta(
        seconds=instances["first_reply_time"]["target_s"]
    )
    assert desk.read(ticket)["sla"] == sla
    (shown,) = desk.get("/v1/tickets?status=new", caller="quality").json()["data"]
    assert shown["sla"] == {name: sla[name] for name in ("next_due_at", "breached", "breached_at")}


def test_customers_see_nothing_of_clocks(desk: KnownDesk) -> None:
    ticket = desk.open(caller="customer")
    hidden = {"sla", "channel_created_at", "channel_lag_s", "escalation"}
    assert not hidden & ticket.keys()
    assert not hidden & desk.get("/v1/tickets", caller="customer").json()["data"][0].keys()
    assert desk.get(f"/v1/tickets/{ticket['id']}/sla", caller="customer").status == 403
    for query in ("sort=next_due_at", "breached=true", "due_within=60"):
        for path in ("/v1/tickets", "/v1/tickets/count"):
            if "sort" in query and "count" in path:
                continue
            answer = desk.get(f"{path}?{query}", caller="customer")
            assert refusal(answer) == (400, "invalid_parameter", [(query.partition("=")[0], "not_allowed")])


def test_a_deadline_that_was_missed_is_seen_on_the_ticket_in_lists_and_in_its_log(desk: KnownDesk) -> None:
    ticket = desk.open(urgency="urgent", channel="app")
    due_at = ticket["sla"]["next_due_at"]
    desk.wait((at(due_at) - at(ticket["received_at"])).total_seconds() + 5)
    desk.told(desk.act(ticket, "claim"))  # whoever touches the ticket first writes down what is past
    sla = desk.read(ticket)["sla"]
    assert (sla["breached"], sla["breached_at"], sla["next_due_at"]) == (True, due_at, due_at)
    assert listed(desk, "breached=true") == [ticket["id"]]
    assert listed(desk, "breached=false") == []
    record = next(one for one in sla_of(desk, ticket)["instances"] if one["metric"] == "first_reply_time")
    assert (record["state"], record["breached"], record["breached_at"], record["remaining_s"]) == (
        "active",
        True,
        due_at,
        0,
    )
    assert record["detected_at"] > due_at
    breach = next(one for one in sla_of(desk, ticket)["metric_events"] if one["type"] == "breach")
    assert (breach["metric"], breach["time"], breach["instance_id"]) == ("first_reply_time", due_at, 1)


def test_the_log_of_a_ticket_speaks_as_zendesks_does(desk: KnownDesk) -> None:
    ticket = desk.open(urgency="urgent", channel="app")
    sla = sla_of(desk, ticket, caller="finance")
    assert sla["policy"]["id"] == "sla_default"
    assert sla["policy"]["title"]
    own = [one for one in sla["metric_events"] if one["metric"] == "first_reply_time"]
    assert [(one["type"], one["instance_id"]) for one in own] == [("measure", 0), ("activate", 1), ("apply_sla", 1)]
    assert all(one["time"] == ticket["received_at"] and one["ticket_id"] == ticket["id"] for one in own)
    target_s = next(one["target_s"] for one in sla["instances"] if one["metric"] == "first_reply_time")
    assert own[2]["sla"] == {
        "target": target_s // 60, "target_in_seconds": target_s, "business_hours": False, "policy": sla["policy"],
    }  # fmt: skip
    desk.wait(90)
    assert desk.say(ticket, "We look into it", translate="none").status == 202
    desk.cloud.settle()
    status = next(one for one in sla_of(desk, ticket)["metric_events"] if one["type"] == "update_status")
    assert (status["metric"], status["status"]["calendar"]) == ("first_reply_time", 1)
    assert 90 <= status["status"]["calendar_in_seconds"] < 120


def test_the_log_of_a_ticket_comes_in_pages_in_order_of_time(desk: KnownDesk) -> None:
    ticket = desk.open(urgency="urgent", channel="app")
    desk.wait(LATER)
    desk.told(desk.act(ticket, "claim"))
    [whole] = log_of(desk, ticket, 1000)
    assert len(whole) > 10
    assert [at(one["time"]) for one in whole] == sorted(at(one["time"]) for one in whole)
    for size in (1, 7, len(whole)):
        pages = log_of(desk, ticket, size)
        assert [one for page in pages for one in page] == whole
        assert {len(page) for page in pages[:-1]} <= {size}
    first = desk.get(f"/v1/tickets/{ticket['id']}/sla?page[size]=2", caller="agent").json()
    cursor = first["meta"]["after_cursor"]
    desk.told(desk.update(ticket, status="pending"))  # what is told meanwhile comes later
    after = desk.get(f"/v1/tickets/{ticket['id']}/sla?page[after]={cursor}", caller="agent").json()
    rest = after["sla"]["metric_events"]
    assert rest[: len(whole) - 2] == whole[2:]
    assert "pause" in {one["type"] for one in rest[len(whole) - 2 :]}


def test_a_cursor_of_a_log_is_good_for_its_own_ticket_alone(desk: KnownDesk) -> None:
    one, other = desk.open(), desk.open()
    cursor = desk.get(f"/v1/tickets/{one['id']}/sla?page[size]=1", caller="agent").json()["meta"]["after_cursor"]
    for ticket, caller in ((other, "agent"), (one, "finance")):
        stranger = desk.get(f"/v1/tickets/{ticket['id']}/sla?page[after]={cursor}", caller=caller)
        assert refusal(stranger)[:2] == (400, "cursor_mismatch")
    for size in (0, 1001):
        assert desk.get(f"/v1/tickets/{one['id']}/sla?page[size]={size}", caller="agent").status == 400


def test_an_entry_that_a_newer_release_no_longer_tells_is_no_place_to_go_on_from(
    desk: KnownDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket = desk.open()
    cursor = desk.get(f"/v1/tickets/{ticket['id']}/sla?page[size]=1", caller="agent").json()["meta"]["after_cursor"]
    monkeypatch.setattr("chalicelib.sla.metric_events.metric_events", lambda _: [])
    gone = desk.get(f"/v1/tickets/{ticket['id']}/sla?page[after]={cursor}", caller="agent")
    assert refusal(gone)[:2] == (410, "cursor_expired")


def test_a_page_of_a_log_leaves_room_for_all_instances(desk: KnownDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    ticket = desk.open(urgency="urgent", channel="app")
    [whole] = log_of(desk, ticket, 1000)
    instances = sla_of(desk, ticket)["instances"]
    room = answer_bytes(whole[0]) + answer_bytes(whole[1])
    monkeypatch.setattr(sla_module, "PAGE_BYTES", answer_bytes(instances) + room + 50)
    pages = log_of(desk, ticket, 1000)
    assert len(pages[0]) == 2
    assert [one for page in pages for one in page] == whole
    monkeypatch.setattr(sla_module, "PAGE_BYTES", 0)
    assert {len(page) for page in log_of(desk, ticket, 1000)} == {1}


def test_a_record_is_answered_with_all_its_fields_and_no_others() -> None:
    assert list(ClockInstance.model_fields) == [field.name for field in fields(Record)]


def test_tickets_are_listed_by_their_next_deadline(desk: KnownDesk) -> None:
    consult, urgent, normal = (desk.open(urgency=urgency, channel="app") for urgency in ("consult", "urgent", "normal"))
    waiting = desk.open(urgency="urgent", channel="app")
    desk.told(desk.update(waiting, status="resolved"))
    by_deadline = sorted((consult, urgent, normal), key=lambda ticket: str(ticket["sla"]["next_due_at"]))
    ids = [ticket["id"] for ticket in by_deadline]
    assert listed(desk, "sort=next_due_at") == ids
    assert ids[0] == urgent["id"]
    assert listed(desk, "sort=next_due_at&urgency=normal&channel=app&status=new") == [normal["id"]]
    gap = int((at(urgent["sla"]["next_due_at"]) - desk.moment()).total_seconds())
    assert listed(desk, f"due_within={gap + 5}") == [urgent["id"]]
    assert listed(desk, f"due_within={gap - 60}&sort=next_due_at") == []
    assert listed(desk, "due_within=31536000&status=new") == [normal["id"], urgent["id"], consult["id"]]
    for query, number in ((f"due_within={gap + 5}", 1), ("breached=false", 4), ("due_within=31536000&status=new", 3)):
        answer = desk.get(f"/v1/tickets/count?{query}", caller="agent")
        assert answer.json()["count"]["value"] == number, query


@pytest.mark.parametrize("query", ["due_within=0", "due_within=31536001", "breached=maybe", "sort=-next_due_at"])
def test_a_question_about_deadlines_that_makes_no_sense_is_refused(desk: KnownDesk, query: str) -> None:
    assert desk.get(f"/v1/tickets?{query}", caller="agent").status == 400


def test_a_cursor_of_deadlines_is_good_for_its_own_question_alone(desk: KnownDesk) -> None:
    for _ in range(3):
        desk.open(urgency="urgent")
    first = desk.get("/v1/tickets?sort=next_due_at&page[size]=2&due_within=31536000", caller="agent").json()
    cursor = first["meta"]["after_cursor"]
    other = desk.get(f"/v1/tickets?sort=next_due_at&due_within=5&page[after]={cursor}", caller="agent")
    assert refusal(other)[:2] == (400, "cursor_mismatch")


def test_what_a_channel_brought_late_says_when_it_was_written(desk: KnownDesk) -> None:
    written = desk.moment() - timedelta(seconds=90)
    ticket = desk.open(channel_created_at=written.isoformat())
    assert at(ticket["channel_created_at"]) == written
    assert 90 <= ticket["channel_lag_s"] < 100
    assert desk.open()["channel_lag_s"] is None
    for moment, reason in (
        ((desk.moment() + timedelta(seconds=60)).isoformat(), "in_the_future"),
        ((desk.moment() - timedelta(days=401)).isoformat(), "too_old"),
        ("0001-01-01T00:00:00Z", "too_old"),
        ("2026-01-01T00:00:00", "wrong_type"),
    ):
        body = {"ticket": {"description": FRENCH, "requester": {"email": "a@b.fr"}, "channel_created_at": moment}}
        code, _, faults = refusal(desk.post("/v1/tickets", json=body, caller="agent"))
        assert (code, faults[0][0]) == (422, "/ticket/channel_created_at")
        assert reason in ("wrong_type", faults[0][1])
    mine = {"ticket": {"description": FRENCH, "channel_created_at": written.isoformat()}}
    assert refusal(desk.post("/v1/tickets", json=mine, caller="customer"))[0] == 422


def test_a_machines_words_start_no_clock(desk: KnownDesk) -> None:
    ticket = desk.open(automatic=True)
    assert ticket["sla"]["next_metric"] is None
    desk.told(desk.update(ticket, status="pending"))
    said = desk.say(ticket, "I am out of office", author="customer", automatic=True)
    assert said.status == 202
    assert desk.read(ticket)["status"] == "pending"
    started = {one["metric"] for one in sla_of(desk, ticket)["instances"]}
    assert not {"first_reply_time", "requester_wait_time"} & started
    assert desk.say(ticket, "I am back", author="customer").status == 202
    assert "first_reply_time" in {one["metric"] for one in sla_of(desk, ticket)["instances"]}


def test_only_what_is_brought_in_for_a_customer_can_be_a_machines(desk: KnownDesk) -> None:
    ticket = desk.open(caller="customer")
    for caller in ("agent", "integration", "customer"):
        answer = desk.say(ticket, "Out of office", caller=caller, automatic=True)
        assert refusal(answer) == (422, "validation_failed", [("/message/automatic", "not_allowed")]), caller
    mine = {"ticket": {"description": FRENCH, "automatic": True}}
    assert refusal(desk.post("/v1/tickets", json=mine, caller="customer"))[2] == [("/ticket/automatic", "not_allowed")]


def metric_events(desk: KnownDesk, query: str = "", caller: str = "admin") -> list[dict[str, Any]]:
    """All pages of the feed."""
    found: list[dict[str, Any]] = []
    path: str | None = f"/v1/sla/metric_events?{query}"
    while path:
        answer = desk.get(path, caller=caller)
        assert answer.status == 200, answer.text
        page = answer.json()
        assert page["meta"]["after_cursor"]
        found += page["data"]
        path = "/v1/sla/metric_events" + page["links"]["next"] if page["links"]["next"] else None
    return found


def test_the_feed_tells_of_every_ticket_what_its_own_log_tells(desk: KnownDesk) -> None:
    tickets = [desk.open(urgency="urgent", channel="app") for _ in range(3)]
    desk.told(desk.act(tickets[0], "claim"))
    desk.told(desk.update(tickets[1], status="resolved"))
    assert metric_events(desk) == []
    desk.wait(HALF_MINUTE)
    logs = [one for ticket in tickets for one in sla_of(desk, ticket)["metric_events"]]
    for size in (1, 7, 100):
        found = metric_events(desk, f"page[size]={size}", caller="finance")
        assert sorted(found, key=lambda one: str(one["id"])) == sorted(logs, key=lambda one: str(one["id"]))


def test_a_reader_of_the_feed_begins_where_it_wants_and_goes_on_later(desk: KnownDesk) -> None:
    desk.open(urgency="urgent")
    desk.wait(3600)
    start = desk.moment()
    second = desk.open(urgency="urgent")
    desk.wait(LATER)  # no window: what is a year old is there
    by_text, by_second = (metric_events(desk, f"start_time={value}") for value in (
        start.isoformat().replace("+00:00", "Z"), int(start.timestamp())))  # fmt: skip
    assert {one["ticket_id"] for one in by_text} == {second["id"]}
    assert by_text == by_second
    page = desk.get("/v1/sla/metric_events?start_time=0", caller="admin").json()
    cursor = page["meta"]["after_cursor"]
    third = desk.open(urgency="urgent")
    desk.wait(HALF_MINUTE)
    more = metric_events(desk, f"start_time=0&page[after]={cursor}")
    assert {one["ticket_id"] for one in more} == {third["id"]}
    stranger = desk.get(f"/v1/sla/metric_events?start_time=5&page[after]={cursor}", caller="admin")
    assert refusal(stranger)[:2] == (400, "cursor_mismatch")


@pytest.mark.parametrize("value", ["-1", "yesterday", "253402300800", "2026-01-01T00:00:00"])
def test_a_beginning_that_is_no_moment_is_refused(desk: KnownDesk, value: str) -> None:
    assert desk.get(f"/v1/sla/metric_events?start_time={value}", caller="admin").status == 400
