"""The scan queue: files that were attached, and what other scanners say of stored ones."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

from chalicelib.finance.usage import for_ticket
from chalicelib.triggers.records import Failures, each, failures

if TYPE_CHECKING:
    from chalicelib.desk.scanning import Scanning


class ScanParts(Protocol):
    """What this consumer needs of the container."""

    @property
    def scanning(self) -> "Scanning":
        """The use case behind the scan queue."""


def scan_files(event: Mapping[str, Any], parts: ScanParts) -> Failures:
    """Scan the files whose events wait on the queue, and hear the results that EventBridge has put between them."""

    def scan(_: str, body: Mapping[str, Any]) -> None:
        if body.get("source") == "aws.guardduty":
            from chalicelib.desk.scanning import guard_duty_verdict

            parts.scanning.hear(*guard_duty_verdict(body))
            return
        with for_ticket(body["subject_id"]):
            parts.scanning.scan(body["subject_id"], body["sequence"])

    return failures(each(event, scan))
