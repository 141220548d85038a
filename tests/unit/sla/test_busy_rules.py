"""A store that is too busy to write a new rule says so: nobody hears that the rule's id is taken."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from chalicelib.desk.changes import ConflictError
from chalicelib.sla.calendars import Calendars
from chalicelib.sla.policy_directory import PolicyDirectory
from tests.fakes import FixedClock
from tests.memory_documents import MemoryDocuments

WEEK = {"mon": [["09:00", "17:00"]]}
CALENDAR = {
    "id": "cal_a", "name": "A", "time_zone": "Europe/Berlin", "week": WEEK, "is_active": True, "markets": [],
    "holidays": None, "overrides": {}, "union": [], "feed_url": None,
}  # fmt: skip
POLICY = {
    "id": "sla_a",
    "title": "A",
    "position": 1,
    "targets": [{"metric": "first_reply_time", "target_s": 600, "clock": "calendar"}],
}


class Busy(MemoryDocuments):
    """Documents that take nothing now."""

    def put(self, kind: str, documents: Any) -> None:
        raise ConflictError("busy")


class NoFeeds:
    """Nobody asks for a feed here."""

    def fetch(self, url: str) -> str:
        raise AssertionError(url)


@pytest.mark.parametrize(
    "create",
    [
        lambda: Calendars(Busy(), NoFeeds(), FixedClock()).create(CALENDAR),
        lambda: PolicyDirectory(Busy(), set).create(POLICY),
    ],
    ids=["calendar", "policy"],
)
def test_a_new_rule_that_a_busy_store_refuses_may_be_sent_again(create: Callable[[], object]) -> None:
    with pytest.raises(ConflictError, match="busy"):
        create()
