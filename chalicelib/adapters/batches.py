"""Cuts a row of entries into requests that keep within a service's limits, by the sizes the service counts."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

Entry = TypeVar("Entry")
MAX_ENTRIES = 10  # SNS PublishBatch and SQS SendMessageBatch
MAX_BYTES = 262_144  # of all entries of one request, at the default message size of topic and queue


def batches(entries: Sequence[tuple[Entry, int]]) -> Iterator[list[Entry]]:
    """The entries, each given with its bytes, in order and in as few requests as that order allows.

    An entry too large for any request travels alone, so that only itself is refused.
    """
    batch: list[Entry] = []
    filled = 0
    for entry, size in entries:
        if batch and (len(batch) == MAX_ENTRIES or filled + size > MAX_BYTES):
            yield batch
            batch, filled = [], 0
        batch.append(entry)
        filled += size
    if batch:
        yield batch


def published_bytes(entry: Mapping[str, Any]) -> int:
    """Bytes of a message as SNS counts them: body, and names, types and values of its attributes."""
    told = [(name, part["DataType"], part["StringValue"]) for name, part in entry["MessageAttributes"].items()]
    return len(entry["Message"].encode()) + sum(len(text.encode()) for parts in told for text in parts)
