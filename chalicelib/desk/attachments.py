"""Attachments: files a caller may upload by a presigned form and then attach to one message."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

MAX_SIZE = 25 * 1024 * 1024  # bytes; the largest mail most providers carry
MAX_ISSUED_AT_ONCE = 10

ScanState = Literal["pending", "clean", "infected", "suspicious", "unscannable"]
BUILT_IN = "built_in"  # the scanner that looks at every file
WORST_FIRST: tuple[ScanState, ...] = ("infected", "suspicious", "unscannable")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one scanner says about one `version` of a stored file; `reason` is a stable code, empty for a clean one."""

    scanner: str
    state: ScanState
    reason: str = ""
    version: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file slot. `owner` is the principal who may upload and attach it; `size` in bytes, `key` in the blob store.

    Only what is `clean` can be downloaded, and only from `clean_key`, where no form can replace it.
    """

    id: str
    owner: str
    filename: str
    content_type: str
    size: int
    key: str
    created_at: datetime
    state: Literal["issued", "attached"] = "issued"
    ticket_id: str | None = None
    message_id: str | None = None
    scan: ScanState = "pending"
    scan_reason: str = ""
    detected_type: str = ""
    verdicts: tuple[Verdict, ...] = ()
    revision: int = 0

    @property
    def clean_key(self) -> str:
        """Where the scanned file is kept once it has been found clean."""
        return f"files/{self.id}"


def with_verdict(attachment: Attachment, verdict: Verdict, shown: str, awaited: frozenset[str]) -> Attachment:
    """The attachment after a scanner has spoken, or the very same one when that says nothing new or comes too late.

    `shown` is the type the scanner saw (empty: it does not say), `awaited` are the scanners that must all find the
    same version clean. A file is judged once it belongs to a message and BUILT_IN has seen it: before that a form
    can still replace it.
    """
    if attachment.scan != "pending" or verdict in attachment.verdicts:
        return attachment
    verdicts = (*(one for one in attachment.verdicts if one.scanner != verdict.scanner), verdict)
    state, reason = _settled(verdicts, awaited) if attachment.state == "attached" else ("pending", "")
    seen = replace(attachment, verdicts=verdicts, scan=state, scan_reason=reason, revision=attachment.revision + 1)
    return replace(seen, detected_type=shown) if shown else seen


def _settled(verdicts: tuple[Verdict, ...], awaited: frozenset[str]) -> tuple[ScanState, str]:
    own = next((one for one in verdicts if one.scanner == BUILT_IN), None)
    if own is None:
        return "pending", ""
    about_it = [one for one in verdicts if one.version == own.version]
    for state in WORST_FIRST:
        if found := next((one for one in about_it if one.state == state), None):
            return state, found.reason
    return ("clean", "") if awaited <= {one.scanner for one in about_it} else ("pending", "")
