"""Calls about calendars: when the desk works, by market."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from chalicelib.api.access import Access
from chalicelib.api.accesses import READERS
from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.routes import route
from chalicelib.api.short_lists import short_page

if TYPE_CHECKING:
    from chalicelib.sla.calendar_documents import Document

models = Models("chalicelib.api.calendar_schemas")
paging = Models("chalicelib.api.schemas")
READ = Access(roles=READERS | {"vendor_manager"}, scopes=frozenset({"tickets:read"}))
ARRANGE = Access(roles=frozenset({"supervisor", "planner", "admin"}))
PATH = "/v1/calendars"
ONE = PATH + "/{calendar_id}"
SUMMARY = ("id", "version", "name", "time_zone", "union", "markets", "region", "is_active", "holidays_until")


@dataclass(frozen=True, slots=True)
class Listed:
    """A calendar in a list."""

    id: str
    document: Document


@route("GET", PATH, access=READ, query=paging.PageQuery, answer=models.CalendarPage, errors=(400,))
def list_calendars(call: Call) -> Answer:
    """List the calendars. Those that ship with the product are among them until you change them."""
    known = [Listed(document["id"], document) for document in call.desk.calendars.list()]
    return short_page(call, PATH, known, lambda listed: _summary(listed.document))


@route(
    "POST",
    PATH,
    access=ARRANGE,
    body=models.CreateCalendarBody,
    answer=models.CalendarEnvelope,
    status=201,
    errors=(422,),
    idempotent=False,
    links={"read_calendar": ("calendar_id", "/calendar/id")},
)
def create_calendar(call: Call) -> Answer:
    """Add a calendar under an id of your choice. The same again is answered the same; tickets follow in a minute."""
    made = call.desk.calendars.create(call.body.calendar.model_dump(mode="json"))
    return _answer(call, made, headers={"Location": f"{PATH}/{made['id']}"})


@route("GET", ONE, access=READ, query=models.CalendarQuery, answer=models.CalendarEnvelope, errors=(400, 404))
def read_calendar(call: Call) -> Answer:
    """Read one calendar as it is, or as it was in a version: tickets keep the one they were measured by."""
    return _answer(call, call.desk.calendars.get(call.path["calendar_id"], call.query.version))


@route(
    "PUT",
    ONE,
    access=ARRANGE,
    body=models.ReplaceCalendarBody,
    answer=models.CalendarEnvelope,
    errors=(404, 409, 412, 422),
    versioned=True,
)
def replace_calendar(call: Call) -> Answer:
    """Write the next version of a calendar. It serves tickets opened from then on, within a minute.

    Holidays are looked up, feeds fetched and written into the version, which never changes afterwards. Unions that hold
    the calendar get a new version with it. What is the current content already makes no new version.
    """
    from chalicelib.desk.versions import ExpectedVersion
    from chalicelib.sla.calendars import ReplaceCalendar

    new = call.body.calendar
    command = ReplaceCalendar(
        calendar_id=call.path["calendar_id"],
        content=new.model_dump(mode="json", exclude={"version"}),
        expected=ExpectedVersion(call.expected_version, new.version, "/calendar/version"),
    )
    return _answer(call, call.desk.calendars.replace(command))


@route("GET", ONE + "/openings", access=READ, query=models.OpeningsQuery, answer=models.OpeningsView, errors=(400, 404))
def list_openings(call: Call) -> Answer:
    """Tell when a calendar is open next. Looks 400 days ahead; none at all means that no clock would ever run."""
    from chalicelib.desk.times import iso

    asked = call.query
    found = call.desk.calendars.openings(call.path["calendar_id"], asked.start, asked.count)
    windows = [{"opens_at": iso(opens), "closes_at": iso(closes)} for opens, closes in found.windows]
    return Answer({"calendar_id": found.calendar.id, "calendar_version": found.calendar.version, "openings": windows})


@route(
    "POST", ONE + "/refresh", access=ARRANGE, answer=models.CalendarEnvelope, errors=(404, 409, 422), idempotent=False
)
def refresh_calendar(call: Call) -> Answer:
    """Look holidays, feed and members of a union up anew. There is a new version only when something changed.

    Do so once a year, and when a government has announced new dates.
    """
    return _answer(call, call.desk.calendars.refresh(call.path["calendar_id"]))


def _summary(document: Document) -> dict[str, Any]:
    return {name: document.get(name) for name in SUMMARY}


def _holidays(call: Call, document: Document) -> Any:
    """Where holidays come from. The address of a feed may be its password: who cannot enter one is told its host."""
    rules = document.get("holidays")
    if not rules or not rules.get("ical_url") or ARRANGE.allows(call.caller):
        return rules
    return {**rules, "ical_url": f"https://{urlsplit(rules['ical_url']).hostname}/"}


def _answer(call: Call, document: Document, **rest: Any) -> Answer:
    members = [{"id": member["id"], "version": member["version"]} for member in document.get("members", ())]
    view = {
        **_summary(document),
        "week": document.get("week"),
        "holidays": _holidays(call, document),
        "overrides": document.get("overrides", {}),
        "holiday_dates": document.get("holiday_dates", {}),
        "members": members or None,
    }
    return Answer({"calendar": view}, version=document["version"], **rest)
