"""Refusals as RFC 9457 problems: stable codes, their statuses, and texts in the caller's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from chalicelib.desk.errors import DeskError, InvalidValueError
from chalicelib.i18n.catalog import text

# Where a problem's `type` leads. "/api" is the stage (api_gateway_stage) and the base path of the domain, and a link
# without it would begin at the root of the host, where nothing is.
ERRORS_PAGE = "/api/docs/errors"

# code -> HTTP status. The texts of every code stand in locales/, the list for readers at /docs/errors.
STATUSES = {
    "malformed_json": 400,
    "malformed_header": 400,
    "unknown_parameter": 400,
    "repeated_parameter": 400,
    "invalid_parameter": 400,
    "cursor_mismatch": 400,
    "unauthorized": 401,
    "forbidden": 403,
    "not_found": 404,
    "conflict": 409,
    "invalid_transition": 409,
    "version_conflict": 409,
    "idempotency_in_flight": 409,
    "erased": 410,
    "cursor_expired": 410,
    "precondition_failed": 412,
    "body_too_large": 413,
    "unsupported_media_type": 415,
    "validation_failed": 422,
    "idempotency_mismatch": 422,
    "culture_blocked": 422,
    "reply_too_long": 422,
    "precondition_required": 428,
    "rate_limited": 429,
    "internal_error": 500,
    "unavailable": 503,
    "rate_missing": 503,
    "rate_stale": 503,
}

# Codes of the entries in `errors`: of schemas, of JSON, and of the rooms. Others get the text of not_allowed.
REASONS = (
    "missing", "unknown_field", "wrong_type", "not_allowed", "bad_format", "out_of_range", "too_long",
    "too_short", "too_many", "too_few", "control_character", "not_found", "already_used", "unknown",
    "repeated", "taken", "only_with_reply", "not_merged", "not_uploaded", "not_clean", "other_requester", "in_the_past",
    "in_the_future", "too_old", "outdated",
    "already_assigned", "already_escalated", "not_escalated",
    "unknown_agent", "unknown_attachment", "unknown_customer", "unknown_queue",
    "unknown_ticket", "unknown_custom_field",
    "unknown_order", "unknown_calendar", "ambiguous_target", "conflicting_effect", "endless_effect",
    "feed_refused", "feed_unreachable", "bad_feed",
    "approval_needed", "offer_open", "offer_expired", "offer_closed", "not_your_turn", "below_minimum", "above_maximum",
    "not_offered", "order_needed", "unknown_item", "mixed_items", "no_policy", "source_missing",
    "protected_missing", "already_sent", "not_translated",
    "empty", "not_utf8", "not_json", "not_finite", "number_too_long", "duplicate_key",
    "too_deep", "too_many_values", "bad_character",
)  # fmt: skip

RETRY_AFTER_S = {"idempotency_in_flight": 1, "unavailable": 5, "rate_limited": 60}

# What AWS says when it wants us to slow down or is not there: the caller should simply come again.
_BUSY = frozenset({
    "ThrottlingException", "Throttling", "ProvisionedThroughputExceededException", "RequestLimitExceeded",
    "TooManyRequestsException", "SlowDown", "ServiceUnavailable", "ServiceUnavailableException",
    "InternalServerError", "InternalFailure", "TransactionInProgressException", "LimitExceededException",
})  # fmt: skip
_UNREACHABLE = frozenset({
    "EndpointConnectionError", "ConnectTimeoutError", "ReadTimeoutError", "ConnectionClosedError",
    "HTTPClientError",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class FieldError:
    """One fault of a request: which, and where (`pointer` into the body or query `parameter`).

    `message` takes the place of the text of the code.
    """

    code: str
    pointer: str | None = None
    parameter: str | None = None
    details: Mapping[str, str | int] = field(default_factory=dict)
    message: str | None = None


class ProblemError(Exception):
    """A refusal on its way to the caller. `code` is one of STATUSES; `details` fill its text."""

    def __init__(self, code: str, errors: tuple[FieldError, ...] = (), **details: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.status = STATUSES[code]
        self.errors = errors
        self.details = details

    @property
    def retry_after_s(self) -> int | None:
        """After how many seconds it makes sense to try again, if it does."""
        seconds = self.details.get("retry_after_s", RETRY_AFTER_S.get(self.code))
        return None if seconds is None else int(seconds)


def problem_from(error: Exception) -> ProblemError:
    """The refusal an exception stands for; `internal_error` for what nobody foresaw."""
    if isinstance(error, ProblemError):
        return error
    if isinstance(error, DeskError):
        return _from_desk(error)
    from chalicelib.desk.changes import ConflictError

    if isinstance(error, ConflictError) or _is_busy(error):
        return ProblemError("unavailable")
    return ProblemError("internal_error")


def body_of(problem: ProblemError, language: str, request_id: str) -> dict[str, Any]:
    """The problem as RFC 9457 JSON, written in `language`."""
    body: dict[str, Any] = {
        "type": f"{ERRORS_PAGE}#{problem.code}",
        "title": text(language, f"error-{problem.code}"),
        "status": problem.status,
        "code": problem.code,
        "detail": text(language, f"error-{problem.code}.detail", problem.details),
        "instance": request_id,
    }
    if problem.errors:
        body["errors"] = [_entry(fault, language) for fault in problem.errors]
    return body


def _entry(fault: FieldError, language: str) -> dict[str, str]:
    place = {"pointer": fault.pointer} if fault.parameter is None else {"parameter": fault.parameter}
    return {
        **{name: value for name, value in place.items() if value is not None},
        "code": fault.code,
        "message": fault.message or text(language, _named(fault.code), fault.details),
    }


def _named(code: str) -> str:
    """The name of a fault's text: a reason, or something the culture check found."""
    if code in REASONS:
        return f"reason-{code}"
    from chalicelib.markets.culture import OUTGOING

    return f"culture-{code}" if code in OUTGOING else "reason-not_allowed"


def _found(error: DeskError) -> tuple[FieldError, ...]:
    """What the culture check found, each with its place in the text."""
    from chalicelib.replies.checking import CultureBlockedError

    assert isinstance(error, CultureBlockedError)  # the only one of this code
    return tuple(
        FieldError(
            finding.code,
            pointer="/message/body",
            details={"found": finding.found, "expected": finding.expected, "start": finding.start, "end": finding.end},
            message=finding.reason,
        )
        for finding in error.findings
    )


def _from_desk(error: DeskError) -> ProblemError:
    code = error.code if error.code in STATUSES else "internal_error"
    faults: tuple[FieldError, ...] = ()
    if code == "culture_blocked":
        return ProblemError(code, errors=_found(error))
    if isinstance(error, InvalidValueError):
        faults = (FieldError(error.reason, pointer=error.pointer, details=error.details),)
    elif error.pointer is not None or "reason" in error.details:
        reason = str(error.details.get("reason", "not_allowed"))
        faults = (FieldError(reason, pointer=error.pointer, details=error.details),)
    return ProblemError(code, errors=faults, **error.details)


def _is_busy(error: Exception) -> bool:
    """Whether AWS throttled or could not be reached; told by name, so botocore need not be loaded."""
    if not type(error).__module__.startswith(("botocore.", "boto3.")):
        return False
    response = getattr(error, "response", None) or {}
    if response.get("Error", {}).get("Code") in _BUSY:
        return True
    reasons = {reason.get("Code") for reason in response.get("CancellationReasons", ())}
    if reasons & {"ThrottlingError", "ProvisionedThroughputExceeded"}:
        return True
    return any(parent.__name__ in _UNREACHABLE for parent in type(error).__mro__)
