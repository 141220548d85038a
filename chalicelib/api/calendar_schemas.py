"""Models of calendars: what an owner says of one, what is written out of it, when it is open."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from pydantic import Field, StringConstraints

from chalicelib.api.customer_schemas import TimeZone
from chalicelib.api.schemas import Body, Country, Line, Moment, PageLinks, PageMeta, Query, Resource, Slug, Text, id_of
from chalicelib.sla.business_time import MAX_OPENINGS
from chalicelib.sla.calendar import MAX_INTERVALS, MAX_MEMBERS

MAX_OWN_DATES = 500
MAX_HALF_DAYS = 50
MAX_MARKETS = 50
MAX_ICAL = 32_768
EARLIEST, LATEST = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)

CalendarId = Annotated[str, id_of("calendar_id")]
Version = Annotated[int, Field(ge=1)]
Opens = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
Closes = Annotated[str, StringConstraints(pattern=r"^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$")]
Intervals = Annotated[
    list[tuple[Opens, Closes]],
    Field(max_length=MAX_INTERVALS, description="local times; an end that is not after its start is on the next day"),
]
Day = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
DayOfYear = Annotated[str, StringConstraints(pattern=r"^[0-9]{2}-[0-9]{2}$")]
Category = Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,32}$")]
FeedUrl = Annotated[str, StringConstraints(pattern=r"^https://[\x21-\x7e]+$", max_length=2_000)]


class Week(Body):
    """Open intervals by the weekday on which they start. Days without any are closed."""

    mon: Intervals = Field(default=[])
    tue: Intervals = Field(default=[])
    wed: Intervals = Field(default=[])
    thu: Intervals = Field(default=[])
    fri: Intervals = Field(default=[])
    sat: Intervals = Field(default=[])
    sun: Intervals = Field(default=[])


class Holidays(Body):
    """Where holidays come from. They are written out when a version is made, for this year and the next five.

    `half_days` are kept by custom, by month and day; `half_day_hours` hold on days the law makes half days.
    """

    country: Country | None = None
    subdivision: Annotated[str, Line(60)] | None = None
    categories: Annotated[list[Category], Field(min_length=1, max_length=10)] = Field(default=["public"])
    half_days: Annotated[dict[DayOfYear, Intervals], Field(max_length=MAX_HALF_DAYS)] = Field(default={})
    half_day_hours: Intervals | None = None
    ical_url: FeedUrl | None = None
    ical: Annotated[str, Text(MAX_ICAL)] | None = None


class CalendarContent(Body):
    """What an owner says of a calendar: hours of its own (`time_zone` and `week`), or the `union` of other calendars.

    `overrides` take the place of week and holidays on their dates.
    """

    name: Annotated[str, Line(200)]
    time_zone: TimeZone | None = None
    week: Week | None = None
    overrides: Annotated[dict[Day, Intervals], Field(max_length=MAX_OWN_DATES)] = Field(default={})
    holidays: Holidays | None = None
    union: Annotated[list[CalendarId], Field(min_length=1, max_length=MAX_MEMBERS)] | None = None
    markets: Annotated[list[Country], Field(max_length=MAX_MARKETS)] = Field(default=[])
    region: Slug | None = None
    is_active: bool = True


class NewCalendar(CalendarContent):
    """A calendar to add, under an id of the company's choice."""

    id: CalendarId


class CreateCalendarBody(Body):
    """A calendar to add."""

    calendar: NewCalendar


class CalendarReplacement(CalendarContent):
    """A calendar's whole new content. `version` is the one the caller saw."""

    version: Version | None = None


class ReplaceCalendarBody(Body):
    """The new content of one calendar."""

    calendar: CalendarReplacement


class CalendarQuery(Query):
    """Which version to read; the current one when none is named."""

    version: Version | None = None


class OpeningsQuery(Query):
    """How many openings, from when on (now)."""

    count: Annotated[int, Field(ge=1, le=MAX_OPENINGS)] = 10
    start: Annotated[Moment, Field(ge=EARLIEST, le=LATEST)] | None = Field(default=None, alias="from")


class HolidayView(Resource):
    """A day that differs from the week, and its hours."""

    name: str
    intervals: Intervals


class MemberView(Resource):
    """The version of a calendar that a union was made of."""

    id: str
    version: int


class CalendarSummary(Resource):
    """A calendar without its hours."""

    id: str
    version: int
    name: str
    time_zone: str | None
    union: list[str] | None
    markets: list[str]
    region: str | None
    is_active: bool
    holidays_until: str | None


class CalendarView(CalendarSummary):
    """A version of a calendar, with every holiday written out."""

    week: Week | None
    overrides: dict[str, Intervals]
    holidays: Holidays | None
    holiday_dates: dict[str, HolidayView]
    members: list[MemberView] | None


class CalendarEnvelope(Resource):
    """One calendar."""

    calendar: CalendarView


class CalendarPage(Resource):
    """A page of calendars."""

    data: list[CalendarSummary]
    meta: PageMeta
    links: PageLinks


class OpeningView(Resource):
    """An open window: from `opens_at` until before `closes_at`."""

    opens_at: str
    closes_at: str


class OpeningsView(Resource):
    """When a calendar is open next."""

    calendar_id: str
    calendar_version: int
    openings: list[OpeningView]
