"""Calendars over HTTP: from the gateway to the table and back."""

from __future__ import annotations

from typing import Any

import pytest

from chalicelib.bootstrap import container
from chalicelib.sla.ical_feed import FeedError
from tests.desk import KnownDesk, refusal

WEEK = {"mon": [["09:00", "12:00"], ["13:30", "18:00"]], "sat": [["22:00", "06:00"]]}
MOON = {"id": "cal_moon", "name": "Moon", "time_zone": "Asia/Shanghai", "week": WEEK, "markets": ["NZ"]}
FEED = "\r\n".join(
    [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//EN", "BEGIN:VEVENT", "UID:1", "SUMMARY:Founders' day",
        "DTSTART;VALUE=DATE:20200504", "RRULE:FREQ=YEARLY", "END:VEVENT", "END:VCALENDAR", "",
    ]
)  # fmt: skip


class FakeFeeds:
    """Feeds whose texts, or failures, a test sets."""

    def __init__(self) -> None:
        self.text = FEED
        self.failure: str | None = None
        self.asked: list[str] = []

    def fetch(self, url: str) -> str:
        self.asked.append(url)
        if self.failure:
            raise FeedError(self.failure)
        return self.text


@pytest.fixture(name="feeds")
def feeds_fixture(desk: KnownDesk) -> FakeFeeds:
    """The public internet, in the test's hands."""
    feeds = FakeFeeds()
    vars(container())["feeds"] = feeds
    return feeds


def add(desk: KnownDesk, **fields: Any) -> Any:
    """Add a calendar; the answer's."""
    answer = desk.post("/v1/calendars", json={"calendar": {**MOON, **fields}}, caller="planner")
    assert answer.status == 201, answer.text
    return answer.json()["calendar"]


def put(desk: KnownDesk, id_: str, **content: Any) -> Any:
    """The answer to a replacement."""
    return desk.put(f"/v1/calendars/{id_}", json={"calendar": content}, caller="planner")


def content_of(calendar: Any, **fields: Any) -> dict[str, Any]:
    """What an owner would send back to change `fields` of a calendar that was read."""
    names = ("name", "time_zone", "week", "overrides", "holidays", "union", "markets", "region", "is_active", "version")
    return {**{name: calendar[name] for name in names}, **fields}


def read(desk: KnownDesk, id_: str, **query: Any) -> Any:
    """A calendar."""
    answer = desk.get(f"/v1/calendars/{id_}", query=query, caller="agent")
    assert answer.status == 200, answer.text
    return answer.json()["calendar"]


def test_a_calendar_is_added_read_and_listed_among_those_that_ship(desk: KnownDesk) -> None:
    made = desk.post("/v1/calendars", json={"calendar": MOON}, caller="planner")
    assert (made.status, made.headers["etag"], made.headers["location"]) == (201, '"1"', "calendars/cal_moon")
    calendar = made.json()["calendar"]
    assert (calendar["version"], calendar["week"]["mon"], calendar["week"]["tue"]) == (1, WEEK["mon"], [])
    assert read(desk, "cal_moon") == calendar
    listed = desk.get("/v1/calendars", caller="agent").json()["data"]
    assert [entry["id"] for entry in listed if entry["id"] in ("cal_always", "cal_de", "cal_moon")] == [
        "cal_always", "cal_de", "cal_moon",
    ]  # fmt: skip


def test_the_same_again_is_answered_the_same_and_another_under_its_id_is_refused(desk: KnownDesk) -> None:
    assert add(desk) == add(desk)
    for taken in ({**MOON, "name": "Other"}, {**MOON, "id": "cal_de", "markets": []}):
        refused = desk.post("/v1/calendars", json={"calendar": taken}, caller="planner")
        assert refusal(refused) == (422, "validation_failed", [("/calendar/id", "already_used")])


def test_a_shipped_calendar_is_changed_by_its_next_version_and_keeps_the_first(desk: KnownDesk) -> None:
    first = read(desk, "cal_de")
    changed = put(desk, "cal_de", **content_of(first, overrides={"2026-12-25": [["10:00", "12:00"]]}))
    assert (changed.status, changed.json()["calendar"]["version"]) == (200, 2)
    assert read(desk, "cal_de", version=1) == first
    assert read(desk, "cal_de") == read(desk, "cal_de", version=2) == changed.json()["calendar"]
    opened = desk.get(
        "/v1/calendars/cal_de/openings", query={"from": "2026-12-25T00:00:00Z", "count": 2}, caller="agent"
    ).json()
    assert opened == {
        "calendar_id": "cal_de",
        "calendar_version": 2,
        "openings": [
            {"opens_at": "2026-12-25T09:00:00.000Z", "closes_at": "2026-12-25T11:00:00.000Z"},
            {"opens_at": "2026-12-28T08:00:00.000Z", "closes_at": "2026-12-28T17:00:00.000Z"},
        ],
    }


def test_a_change_holds_only_for_the_version_it_names_and_its_repeat_is_no_conflict(desk: KnownDesk) -> None:
    content = content_of(add(desk), name="New")
    assert put(desk, "cal_moon", **content).json()["calendar"]["version"] == 2
    assert put(desk, "cal_moon", **content).json()["calendar"]["version"] == 2
    late = put(desk, "cal_moon", **{**content, "name": "Late"})
    assert refusal(late)[:2] == (409, "version_conflict")
    other = desk.put(
        "/v1/calendars/cal_moon",
        json={"calendar": {**content, "version": 2, "name": "Late"}},
        headers={"If-Match": '"1"'},
        caller="admin",
    )
    assert (other.status, other.json()["code"]) == (412, "precondition_failed")
    assert read(desk, "cal_moon")["name"] == "New"


def test_holidays_are_written_into_the_version(desk: KnownDesk) -> None:
    made = add(desk, holidays={"country": "CN"})
    years = {day[:4] for day in made["holiday_dates"]}
    this = desk.clock().year
    assert (min(years), max(years), made["holidays_until"]) == (str(this), str(this + 5), f"{this + 5}-12-31")
    assert made["holiday_dates"][f"{this}-10-01"] == {"name": "National Day", "intervals": []}


def test_a_feed_closes_its_days_every_year(desk: KnownDesk, feeds: FakeFeeds) -> None:
    made = add(desk, holidays={"ical_url": "https://feeds.example/a.ics"})
    assert feeds.asked == ["https://feeds.example/a.ics"]
    assert made["holiday_dates"][f"{desk.clock().year + 5}-05-04"] == {"name": "Founders' day", "intervals": []}


def test_the_address_of_a_feed_is_for_those_who_may_enter_one(desk: KnownDesk, feeds: FakeFeeds) -> None:
    url = "https://feeds.example/private-0f3a/a.ics?key=secret"
    assert add(desk, holidays={"ical_url": url})["holidays"]["ical_url"] == url
    seen = {
        caller: desk.get("/v1/calendars/cal_moon", caller=caller).json()["calendar"]["holidays"]["ical_url"]
        for caller in ("planner", "agent")
    }
    assert seen == {"planner": url, "agent": "https://feeds.example/"}
    assert feeds.asked == [url]


@pytest.mark.parametrize("reason", ["feed_refused", "feed_unreachable", "bad_feed"])
def test_a_feed_that_cannot_be_read_changes_nothing(desk: KnownDesk, feeds: FakeFeeds, reason: str) -> None:
    made = add(desk, holidays={"ical_url": "https://feeds.example/a.ics"})
    feeds.failure = reason
    refused = put(desk, "cal_moon", **content_of(made, name="New"))
    assert refusal(refused) == (422, "validation_failed", [("/calendar/holidays/ical_url", reason)])
    refreshed = desk.post("/v1/calendars/cal_moon/refresh", json={}, caller="planner")
    assert refusal(refreshed) == (409, "conflict", [("", reason)])
    assert desk.get("/v1/calendars/cal_moon", caller="planner").json()["calendar"] == made


def test_refreshing_makes_a_version_only_when_something_changed(desk: KnownDesk, feeds: FakeFeeds) -> None:
    add(desk, holidays={"ical_url": "https://feeds.example/a.ics"})
    same = desk.post("/v1/calendars/cal_moon/refresh", json={}, caller="planner")
    assert (same.status, same.json()["calendar"]["version"]) == (200, 1)
    feeds.text = FEED.replace("20200504", "20200505")
    other = desk.post("/v1/calendars/cal_moon/refresh", json={}, caller="planner")
    assert other.json()["calendar"]["version"] == 2
    assert read(desk, "cal_moon", version=1)["version"] == 1


def test_a_union_follows_its_members_and_holds_no_unions(desk: KnownDesk) -> None:
    member = add(desk)
    sun = {"id": "cal_sun", "name": "Sun", "union": ["cal_moon", "cal_de"]}
    union = desk.post("/v1/calendars", json={"calendar": sun}, caller="planner").json()["calendar"]
    assert union["members"] == [{"id": "cal_moon", "version": 1}, {"id": "cal_de", "version": 1}]
    put(desk, "cal_moon", **content_of(member, week={}))
    assert read(desk, "cal_sun")["members"] == [{"id": "cal_moon", "version": 2}, {"id": "cal_de", "version": 1}]
    assert read(desk, "cal_sun", version=1) == union
    for fault in (
        ("cal_sun", "not_allowed"), ("cal_none", "unknown_calendar"), ("cal_self", "unknown_calendar"),
    ):  # fmt: skip
        body = {"calendar": {"id": "cal_self", "name": "x", "union": ["cal_de", fault[0]]}}
        refused = desk.post("/v1/calendars", json=body, caller="planner")
        assert refusal(refused)[2] == [("/calendar/union/1", fault[1])]
    becoming = put(desk, "cal_moon", name="Moon", union=["cal_de"])
    assert refusal(becoming)[2] == [("/calendar/union", "not_allowed")]


def test_a_market_can_change_its_calendar_once_the_other_has_let_go(desk: KnownDesk) -> None:
    germany = read(desk, "cal_de")
    put(desk, "cal_de", **content_of(germany, is_active=False))
    assert add(desk, markets=["DE"])["markets"] == ["DE"]
    assert container().rules.calendar_of_market("DE") == ("cal_moon", 1)
    again = put(desk, "cal_de", **content_of(germany, version=2))
    assert refusal(again)[2] == [("/calendar/markets/0", "already_used")]


def test_what_is_not_there_is_not_found(desk: KnownDesk) -> None:
    for path in ("cal_none", "cal_none/openings", "cal_de?version=9"):
        name, _, version = path.partition("?version=")
        query = {"version": version} if version else {}
        assert desk.get(f"/v1/calendars/{name}", query=query, caller="agent").status == 404
    assert put(desk, "cal_none", name="x", time_zone="UTC", week={}).status == 404
    assert desk.post("/v1/calendars/cal_none/refresh", json={}, caller="planner").status == 404


def test_a_calendar_that_never_opens_says_so_by_no_openings(desk: KnownDesk) -> None:
    add(desk, week={})
    assert desk.get("/v1/calendars/cal_moon/openings", caller="agent").json()["openings"] == []
