"""What is behind an address is a feed, or it is said why not."""

import pytest

from chalicelib.adapters.feeds import MAX_FEED_BYTES, TIMEOUT_S, HttpsFeeds
from chalicelib.ports import HttpAnswer, HttpCall, HttpRefusedError
from chalicelib.sla.ical_feed import FeedError

URL = "https://feeds.example/a.ics?year=all"


class Web:
    """Answers with what it was given, or fails so, and remembers what it was asked."""

    def __init__(self, outcome: HttpAnswer | OSError) -> None:
        self.outcome = outcome
        self.asked: list[HttpCall] = []

    def __call__(self, call: HttpCall) -> HttpAnswer:
        self.asked.append(call)
        if isinstance(self.outcome, OSError):
            raise self.outcome
        return self.outcome


def test_a_feed_is_read_with_one_bounded_call() -> None:
    web = Web(HttpAnswer(200, {}, "\ufeffBEGIN:VCALENDAR fête".encode()))
    assert HttpsFeeds(web).fetch(URL) == "BEGIN:VCALENDAR fête"
    assert web.asked == [HttpCall("GET", URL, {"Accept": "text/calendar"}, b"", MAX_FEED_BYTES, TIMEOUT_S)]


@pytest.mark.parametrize(
    ("outcome", "reason"),
    [
        (HttpRefusedError("not public"), "feed_refused"),
        (TimeoutError(), "feed_unreachable"),
        (HttpAnswer(302, {"location": "http://169.254.169.254/"}, b""), "feed_unreachable"),
        (HttpAnswer(404, {}, b"BEGIN:VCALENDAR"), "feed_unreachable"),
        (HttpAnswer(200, {}, b"\xe9t\xe9"), "bad_feed"),
    ],
)
def test_what_is_no_feed_is_not_taken(outcome: HttpAnswer | OSError, reason: str) -> None:
    with pytest.raises(FeedError, match=reason):
        HttpsFeeds(Web(outcome)).fetch(URL)
