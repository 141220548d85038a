"""The calls the functions really made, as JSON lines, for the proof of least privilege.

Each line is {"function", "service", "operation", "params"}; params keep only what names a resource, never
contents, and equal lines are written once. `service` is the SDK's hyphenated service id, e.g.
`secrets-manager`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.cloud.faults import Call

RESOURCE_PARAMS = (
    "TableName",
    "IndexName",
    "QueueUrl",
    "TopicArn",
    "Bucket",
    "Key",
    "SecretId",
    "UserPoolId",
    "stateMachineArn",
    "TerminologyNames",
    "KeyId",
    "logGroupName",
    "FunctionName",
)
STAGE = "test"


def lines(calls: Iterable[Call]) -> Iterator[str]:
    """One JSON line for each distinct call made by a function (calls by the test itself are left out)."""
    seen = set()
    for call in calls:
        if call.function != STAGE:
            fields = {
                "function": call.function,
                "service": call.service,
                "operation": call.operation,
                "params": resource_params(call),
            }
            line = json.dumps(fields, sort_keys=True, default=str)
            if line not in seen:
                seen.add(line)
                yield line


def resource_params(call: Call) -> Mapping[str, Any]:
    """The parameters that name resources; a transaction also names its actions, a batch its tables."""
    named = {name: call.params[name] for name in RESOURCE_PARAMS if name in call.params}
    if call.service != "s3":
        named.pop("Key", None)
    if "TransactItems" in call.params:
        named["TransactItems"] = sorted(
            {(kind, action["TableName"]) for item in call.params["TransactItems"] for kind, action in item.items()}
        )
    if "RequestItems" in call.params:
        named["RequestItems"] = sorted(call.params["RequestItems"])
    return named


_written: set[tuple[Path, str]] = set()


def append(path: Path, calls: Iterable[Call]) -> None:
    """Add what this process has not yet added to the record at `path`.

    One write, so that parallel test processes may share a file.
    """
    fresh = [line for line in lines(calls) if (path, line) not in _written]
    _written.update((path, line) for line in fresh)
    if fresh:
        with path.open("a", encoding="utf-8") as record:
            record.write("".join(line + "\n" for line in fresh))
