"""Calendars as the desk's owner keeps them: listing, writing, bringing up to date, looking ahead.

Every change makes a new version; no version ever changes. Tickets keep the version they were measured by.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chalicelib.desk.changes import ConflictError
from chalicelib.desk.errors import InvalidValueError, NotFoundError, StateConflictError
from chalicelib.desk.versions import ANY_VERSION, ExpectedVersion
from chalicelib.ports import CalendarFeeds, Documents, Now
from chalicelib.sla import business_time
from chalicelib.sla.business_time import Calendar
from chalicelib.sla.calendar_documents import MAX_UNIONS, Document, calendar_from, pin_of, says_the_same
from chalicelib.sla.calendar_writing import CONTENT, ROOT, Surroundings, outdated, reunited, written
from chalicelib.sla.holidays_source import years_from
from chalicelib.sla.policies import Pin
from chalicelib.sla.shipped import CALENDAR, in_force, version_of

MAX_CALENDARS = 200
FEED_REASONS = frozenset({"feed_refused", "feed_unreachable", "bad_feed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplaceCalendar:
    """A calendar's new content: fields of CONTENT but `id`."""

    calendar_id: str
    content: Mapping[str, Any]
    expected: ExpectedVersion = ANY_VERSION


@dataclass(frozen=True, slots=True)
class Openings:
    """When a version of a calendar is open: (opens, closes) in UTC, apart and in order."""

    calendar: Pin
    windows: Sequence[tuple[datetime, datetime]]


class Calendars:
    """Use cases about calendars, given and answered as documents (calendar_documents.py)."""

    def __init__(self, documents: Documents, feeds: CalendarFeeds, now: Now) -> None:
        self._documents = documents
        self._feeds = feeds
        self._now = now

    def list(self) -> Sequence[Document]:
        """The current version of every calendar, in order of their ids."""
        known = self._known()
        return [known[id_] for id_ in sorted(known)]

    def get(self, calendar_id: str, version: int | None = None) -> Document:
        """A calendar as it is, or as it was in a version. NotFoundError."""
        if version is None:
            found = self._known().get(calendar_id)
        else:
            found = version_of(self._documents, CALENDAR, Pin(calendar_id, version))
        if found is None:
            raise NotFoundError()
        return found

    def create(self, content: Document) -> Document:
        """Add a calendar under an id of the caller's choice; the same again is answered the same.

        InvalidValueError: a fault of the content, `already_used` for the id of another one, `too_many`. ConflictError
        when the store is busy.
        """
        known = self._known()
        document = written(content, 1, self._around(known))
        there = known.get(document["id"])
        if there is not None and says_the_same(there, document):
            return there
        if there is not None:
            raise InvalidValueError(f"{ROOT}/id", "already_used")
        if len(known) >= MAX_CALENDARS:
            raise InvalidValueError(ROOT, "too_many", limit=MAX_CALENDARS)
        try:
            self._put(document, known)
        except ConflictError:
            if document["id"] not in self._known():
                raise  # nobody was faster: the store is busy
            raise InvalidValueError(f"{ROOT}/id", "already_used") from None
        return document

    def replace(self, command: ReplaceCalendar) -> Document:
        """Write the next version of a calendar and of every union that holds it; nothing when nothing changes.

        A repeat of a change that is made already succeeds. NotFoundError, InvalidValueError,
        PreconditionFailedError, VersionConflictError.
        """
        known = self._known()
        current = known.get(command.calendar_id)
        if current is None:
            raise NotFoundError()
        content = {**command.content, "id": command.calendar_id}
        after = written(content, current["version"] + 1, self._around(known))
        if says_the_same(after, current):
            self._settle(known)  # the try that wrote it may have ended before its unions followed
            return current
        command.expected.check(current["version"])
        command.expected.write(lambda: self._put(after, known), lambda: int(self.get(after["id"])["version"]))
        return after

    def refresh(self, calendar_id: str) -> Document:
        """Look holidays, feed and members up anew: a new version when something changed, else the current one.

        NotFoundError; StateConflictError when the feed cannot be read now.
        """
        current = self.get(calendar_id)
        content = {name: current[name] for name in CONTENT if name in current}
        try:
            return self.replace(ReplaceCalendar(calendar_id=calendar_id, content=content))
        except InvalidValueError as fault:
            if fault.reason in FEED_REASONS:
                raise StateConflictError(reason=fault.reason) from fault
            raise

    def openings(self, calendar_id: str, start: datetime | None, count: int) -> Openings:
        """The next `count` (1 to 100) open windows within 400 days of `start` (None: now). NotFoundError."""
        document = self.get(calendar_id)
        windows = business_time.openings(self._calendar(document), start or self._now(), count)
        return Openings(pin_of(document), windows)

    def _calendar(self, document: Document) -> Calendar:
        return calendar_from(document, lambda pin: self._calendar(self.get(*pin)))

    def _known(self) -> dict[str, Document]:
        return in_force(self._documents, CALENDAR, fresh=True)

    def _around(self, known: Mapping[str, Document]) -> Surroundings:
        return Surroundings(known, years_from(self._now().year), self._feeds.fetch)

    def _put(self, document: Document, known: Mapping[str, Document]) -> None:
        after = {**known, document["id"]: document}
        unions = [union for union in outdated(after) if document["id"] in union["union"]]
        self._write([document, *(reunited(union, after) for union in unions)])
        self._settle(self._known())

    def _settle(self, known: Mapping[str, Document]) -> None:
        """Bring unions up to date that somebody wrote at the same moment, from members as they were before."""
        late = [reunited(union, known) for union in outdated(known)[:MAX_UNIONS]]
        if late:
            with suppress(ConflictError):  # whoever was faster has done the same
                self._write(late)

    def _write(self, documents: Sequence[Document]) -> None:
        stored = {document["id"]: document["version"] for document in self._documents.current(CALENDAR)}
        self._documents.put(CALENDAR, [(document, stored.get(document["id"])) for document in documents])
