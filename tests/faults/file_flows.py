"""Files on their way to whoever may have them."""

from __future__ import annotations

from tests.faults.clock_flows import held
from tests.faults.flows import Flow, Prepared, invoked, with_file
from tests.faults.stage import Stage


def with_file_to_scan(stage: Stage) -> Prepared:
    """A file on a new ticket, stopped on the scan queue."""
    file = with_file(stage)["file"]
    ticket = stage.desk.open(caller="customer", attachment_ids=[file])
    return {"ticket": ticket["id"], "file": file, "events": held(stage, "ScanQueue")}


FILE_FLOWS = (Flow("scan of a file", invoked("scan_files"), with_file_to_scan, source="ScanQueue"),)
