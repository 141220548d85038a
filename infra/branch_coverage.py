"""Holds the tests to a share of covered branches, which coverage's own threshold mixes with lines.

    python -m infra.branch_coverage 90

Reads the data that pytest --cov left behind.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

FEWEST_SHOWN = 10


def main(least: float) -> int:
    """Prints the covered share of branches and the worst files; 1 when it is below `least` per cent."""
    report = measured()
    totals = report["totals"]
    share = 100 * totals["covered_branches"] / max(totals["num_branches"], 1)
    print(f"branches covered: {share:.1f} % of {totals['num_branches']} (at least {least:g} %)")
    if share >= least:
        return 0
    for missing, name in worst(report):
        print(f"  {missing:4} missing in {name}")
    return 1


def measured() -> dict[str, Any]:
    """Returns coverage's JSON report of the last run, data of all workers combined."""
    command = [sys.executable, "-m", "coverage", "json", "--quiet", "-o", "-"]
    return dict(json.loads(subprocess.run(command, check=True, capture_output=True).stdout))


def worst(report: dict[str, Any]) -> list[tuple[int, str]]:
    """Returns (missing branches, file) of the files that lack most."""
    lacking = ((file["summary"]["missing_branches"], name) for name, file in report["files"].items())
    return sorted(lacking, reverse=True)[:FEWEST_SHOWN]


if __name__ == "__main__":
    raise SystemExit(main(float(sys.argv[1])))
