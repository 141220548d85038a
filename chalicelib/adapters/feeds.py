"""Fetches the calendar feeds that people point at: one try, at most 1 MB, within 5 seconds."""

from chalicelib.ports import Http, HttpCall, HttpRefusedError
from chalicelib.sla.ical_feed import FeedError

MAX_FEED_BYTES = 1_048_576
TIMEOUT_S = 5.0


class HttpsFeeds:
    """CalendarFeeds over the guarded HTTP client."""

    def __init__(self, http: Http, timeout_s: float = TIMEOUT_S) -> None:
        self._http = http
        self._timeout_s = timeout_s

    def fetch(self, url: str) -> str:
        """See the port."""
        call = HttpCall("GET", url, {"Accept": "text/calendar"}, b"", MAX_FEED_BYTES, self._timeout_s)
        try:
            answer = self._http(call)
        except HttpRefusedError as refused:
            raise FeedError("feed_refused") from refused
        except OSError as failed:
            raise FeedError("feed_unreachable") from failed
        if answer.status != 200:
            raise FeedError("feed_unreachable")
        try:
            return answer.body.decode("utf-8-sig")
        except UnicodeDecodeError as other:
            raise FeedError("bad_feed") from other
