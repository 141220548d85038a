"""Limits of SQS and SNS that moto does not enforce.

SQS (API reference, SendMessage): a body has 1 character at least and only #x9 | #xA | #xD | #x20-#xD7FF |
#xE000-#xFFFD | #x10000-#x10FFFF; the same holds for string attributes. SNS (Publish): no empty message, a
subject is ASCII-printable text without line breaks of at most 100 characters, a batch weighs at most 256 KB
in all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

Fault = tuple[str, str]

MAX_SNS_BYTES = 262_144
MAX_ATTRIBUTES = 10

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def sqs_fault(operation: str, params: Mapping[str, Any]) -> Iterator[Fault]:
    """(message, code) for a message SQS would refuse."""
    entries = params.get("Entries", ()) if operation == "SendMessageBatch" else (params,)
    if operation not in ("SendMessage", "SendMessageBatch"):
        return
    for entry in entries:
        body = entry.get("MessageBody", "")
        if not body:
            yield "The request must contain the parameter MessageBody.", "MissingParameter"
        texts = [body, *(a.get("StringValue", "") for a in entry.get("MessageAttributes", {}).values())]
        for bad in filter(None, map(_FORBIDDEN.search, texts)):
            yield (
                f"Invalid binary character '#x{ord(bad[0]):X}' was found in the message body",
                "InvalidMessageContents",
            )
        if len(entry.get("MessageAttributes", {})) > MAX_ATTRIBUTES:
            yield "Number of message attributes exceeds the allowed maximum [10].", "InvalidParameterValue"


def sns_fault(operation: str, form: Mapping[str, Any]) -> Iterator[Fault]:
    """(message, code) for a publication SNS would refuse; `form` is the flat query-protocol body."""
    if operation == "Publish":
        yield from _entry_fault(form, "")
    if operation == "PublishBatch":
        prefixes = sorted({key.rpartition(".")[0] + "." for key in form if re.search(r"member\.\d+\.Message$", key)})
        for prefix in prefixes:
            yield from _entry_fault(form, prefix)
        if (
            sum(_size(value) for key, value in form.items() if key.startswith("PublishBatchRequestEntries"))
            > MAX_SNS_BYTES
        ):
            yield "The batch request is longer than 262144 bytes", "BatchRequestTooLong"


def _size(value: Any) -> int:
    return len(str(value).encode())


def _entry_fault(form: Mapping[str, Any], prefix: str) -> Iterator[Fault]:
    if not form.get(prefix + "Message"):
        yield "Invalid parameter: Empty message", "InvalidParameter"
    subject = form.get(prefix + "Subject")
    if subject is not None and not re.fullmatch(r"[\x21-\x7e][\x20-\x7e]{0,99}", subject):
        yield "Invalid parameter: Subject", "InvalidParameter"
    names = [key for key in form if key.startswith(prefix + "MessageAttributes.") and key.endswith(".Name")]
    for name in names:
        if form.get(name.removesuffix("Name") + "Value.StringValue") == "":
            yield (
                f"Invalid parameter: Message attribute '{form[name]}' has an empty value",
                "InvalidParameterValue",
            )
