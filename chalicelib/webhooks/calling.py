"""One call of a receiver: signed at this moment, ten seconds, its body unread."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from chalicelib.channels.standard_signatures import signed_headers
from chalicelib.desk.events import Event
from chalicelib.ports import Http, HttpCall, HttpRefusedError, Now
from chalicelib.webhooks.bodies import body_of
from chalicelib.webhooks.signatures import live_keys
from chalicelib.webhooks.things import Try, Webhook

TIMEOUT_S = 10.0

Roots = Callable[[], Sequence[bytes]]  # the root secret's live versions, the newest first


@dataclass(frozen=True, slots=True)
class Called:
    """A call that was made, and the headers of its answer."""

    made: Try
    headers: Mapping[str, str] = field(default_factory=dict)


class Calling:
    """Calls receivers. `deployment` is the `tenant_id` of what they are sent."""

    def __init__(self, http: Http, roots: Roots, now: Now, deployment: str) -> None:
        self._http = http
        self._roots = roots
        self._now = now
        self._deployment = deployment

    def call(self, webhook: Webhook, event: Event) -> Called:
        """Tell a receiver of an event, once, whatever comes of it."""
        began, body = self._now(), body_of(event, self._deployment)
        signed = signed_headers(event.id, began, body, live_keys(webhook, self._roots(), began))
        headers = {"content-type": "application/json", **signed}
        status, error, answered = None, None, {}
        try:
            answer = self._http(HttpCall("POST", webhook.url, headers, body, 0, TIMEOUT_S))
            status, answered = answer.status, dict(answer.headers)
        except HttpRefusedError:
            error = "address_refused"
        except TimeoutError:
            error = "timeout"
        except OSError:
            error = "unreachable"
        took = self._now() - began
        return Called(Try(began, status, error, max(0, round(took.total_seconds() * 1000))), answered)
