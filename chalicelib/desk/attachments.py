"""Attachments: files a caller may upload by a presigned form and then attach to one message."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

MAX_SIZE = 25 * 1024 * 1024  # bytes; the largest mail most providers carry
MAX_ISSUED_AT_ONCE = 10


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file slot. `owner` is the principal who may upload and attach it; `size` in bytes, `key` in the blob store."""

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
