"""What a mail may cost to read: limits on what arrives from strangers, and the error for what is beyond them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

MIB = 1024 * 1024
UnreadableReason = Literal["too_large", "too_many_parts", "too_nested", "too_late", "broken"]


class UnreadableMailError(Exception):
    """A mail that cannot be read within the limits. The caller keeps the raw bytes and says so in a ticket.

    `reason`: `too_large`, `too_many_parts`, `too_nested`, `too_late` (no time left) or `broken` (the reader failed).
    """

    def __init__(self, reason: UnreadableReason) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes, counts, and whether there is no time left: asked between the parts, never waited for.

    The figures are wide of any real mail: SES takes 40 MB, the longest of thousands of measured header blocks was
    under 64 KB.
    """

    raw: int = 40 * MIB
    header_block: int = 256 * 1024
    fields: int = 1_000
    boundaries: int = 500
    nesting: int = 30
    text: int = MIB  # characters of all bodies together; a body that is cut is kept whole as a file as well
    is_late: Callable[[], bool] = lambda: False

    def check_size(self, raw: bytes) -> None:
        """Raises UnreadableMailError for more than `raw` bytes."""
        if len(raw) > self.raw:
            raise UnreadableMailError("too_large")

    def check_time(self) -> None:
        """Raises UnreadableMailError when there is no time left."""
        if self.is_late():
            raise UnreadableMailError("too_late")
