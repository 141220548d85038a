"""What `import app` may load before the first request: cold starts are paid by a waiting customer."""

from __future__ import annotations

import json
import subprocess
import sys

from tests.architecture.sources import ROOT

LOADED_ON_FIRST_USE = {
    "babel",
    "boto3",
    "botocore",
    "cryptography",
    "fasttext",
    "dateutil",
    "fluent",
    "gcld3",
    "holidays",
    "icalendar",
    "jwt",
    "langcodes",
    "moto",
    "regex",
    "urllib3",
}


def test_importing_the_switchboard_loads_no_heavy_library() -> None:
    script = "import app, json, sys; print(json.dumps(sorted(sys.modules)))"
    finished = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(ROOT / "vendor")},
    )
    loaded = {name.partition(".")[0] for name in json.loads(finished.stdout)}
    assert loaded & LOADED_ON_FIRST_USE == set()
