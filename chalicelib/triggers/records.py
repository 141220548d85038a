"""The records of a queue, each done by itself."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from chalicelib.telemetry import log_failure

Failures = dict[str, list[dict[str, str]]]


def each(event: Mapping[str, Any], work: Callable[[str, Mapping[str, Any]], None]) -> list[str]:
    """Do every record, as (id, body of JSON); returns the ids of those that failed."""
    failed = []
    for record in event["Records"]:
        try:
            work(record["messageId"], json.loads(record["body"]))
        except Exception as error:
            log_failure(error, record=record["messageId"])
            failed.append(record["messageId"])
    return failed


def failures(records: Iterable[str]) -> Failures:
    """The answer that has these come again, and no others."""
    return {"batchItemFailures": [{"itemIdentifier": id_} for id_ in records]}
