"""What a caller believes to be the current version of a thing."""

from collections.abc import Callable
from dataclasses import dataclass

from chalicelib.desk.changes import ConflictError
from chalicelib.desk.errors import InFlightError, PreconditionFailedError, VersionConflictError


@dataclass(frozen=True, slots=True)
class ExpectedVersion:
    """The version a caller believes current: in If-Match (or 412), or in the body at `pointer` (or 409)."""

    header: int | None = None
    body: int | None = None
    pointer: str | None = None

    def check(self, version: int) -> None:
        """PreconditionFailedError or VersionConflictError when one of them is not `version`."""
        if self.header not in (None, version):
            raise PreconditionFailedError(version=version)
        if self.body not in (None, version):
            raise VersionConflictError(self.pointer, reason="outdated", version=version)

    def write(self, put: Callable[[], None], current: Callable[[], int]) -> None:
        """Write under a condition; when that fails, say it as `check` would of the version that won.

        InFlightError when the caller expected no version: trying again is all there is to do.
        """
        try:
            put()
        except ConflictError:
            self.check(current())
            raise InFlightError() from None


ANY_VERSION = ExpectedVersion()
