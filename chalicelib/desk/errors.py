"""What can go wrong, in words a caller can act on.

DeskError
├── NotFoundError            not_found 404
├── InvalidTransitionError   invalid_transition 409
├── StateConflictError       conflict 409 (already assigned, already merged ...)
├── VersionConflictError     version_conflict 409 (body `version`)
├── PreconditionFailedError  precondition_failed 412 (If-Match)
├── InFlightError            idempotency_in_flight 409
├── MismatchError            idempotency_mismatch 422
├── ReplyTooLongError        reply_too_long 422 (limit, length)
├── InvalidValueError        validation_failed 422 with a pointer and a reason code
├── ForbiddenError           forbidden 403
└── CursorError              cursor_mismatch 400 | cursor_expired 410
"""

from typing import ClassVar


class DeskError(Exception):
    """A refusal. `code` is stable and public; `details` fill the localized text; `pointer` is RFC 6901."""

    code: ClassVar[str] = "internal_error"

    def __init__(self, pointer: str | None = None, **details: str | int) -> None:
        super().__init__(self.code)
        self.pointer = pointer
        self.details = details


class NotFoundError(DeskError):
    """The thing does not exist, or the caller must not know that it does."""

    code = "not_found"


class InvalidTransitionError(DeskError):
    """The ticket cannot make this move from its status. Details: `status`, `command`."""

    code = "invalid_transition"


class StateConflictError(DeskError):
    """The move is allowed in general but not in this state. Detail: `reason`."""

    code = "conflict"


class VersionConflictError(DeskError):
    """The body named a version that is not the current one. Detail: `version` (current)."""

    code = "version_conflict"


class PreconditionFailedError(DeskError):
    """If-Match named a version that is not the current one. Detail: `version` (current)."""

    code = "precondition_failed"


class InFlightError(DeskError):
    """Others kept changing the same thing; the caller should try again."""

    code = "idempotency_in_flight"


class MismatchError(DeskError):
    """The idempotency key was used for another request."""

    code = "idempotency_mismatch"


class ReplyTooLongError(DeskError):
    """The channel takes shorter texts, and none is ever cut. Details: `limit`, `length` in code points."""

    code = "reply_too_long"


class InvalidValueError(DeskError):
    """A value is well formed but cannot be used here. `reason` is the stable code of the entry in `errors`."""

    code = "validation_failed"

    def __init__(self, pointer: str, reason: str, **details: str | int) -> None:
        super().__init__(pointer, **details)
        self.reason = reason


class ForbiddenError(DeskError):
    """The caller is known but may not do this."""

    code = "forbidden"


class CursorError(DeskError):
    """The cursor belongs to another question (`cursor_mismatch`) or is too old (`cursor_expired`)."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self.code = code  # type: ignore[misc]
