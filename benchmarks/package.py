"""The archives that go to Lambda: their size, and what importing the app from them costs in CPU.

Built for this machine, unpacked, and imported by a bare interpreter (`python -I -S`), as a cold start does; botocore
comes from the Lambda runtime, so it is put beside the archive for the second figure only.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from statistics import median

from benchmarks.tables import Table
from infra.build import build_local

ROUNDS = 7
MAX_MB, MAX_IMPORT_MS, MAX_CLIENT_MS = 26.2, 150.0, 250.0  # 25 MiB: half of what Lambda takes directly
IMPORT = """
import sys, time
sys.path[:0] = sys.argv[1].split(":")
started = time.process_time()
import app
imported = time.process_time()
assert not any(name.partition(".")[0] in ("botocore", "boto3") for name in sys.modules), "botocore was imported"
print((imported - started) * 1000)
"""
CLIENT = """
import sys, time
sys.path[:0] = sys.argv[1].split(":")
import app
from chalicelib.finance.usage import Ledger
started = time.process_time()
from chalicelib.adapters.aws import clients
clients(Ledger())("dynamodb")
print((time.process_time() - started) * 1000)
"""


def table() -> Table:
    """Sizes and cold-start CPU."""
    package = build_local()
    archives = (package.code, package.dependencies)
    megabytes = sum(path.stat().st_size for path in archives) / 1e6
    with tempfile.TemporaryDirectory() as folder:
        for path in archives:
            zipfile.ZipFile(path).extractall(folder)
        paths = [folder, f"{folder}/python"]
        imported = _cpu_ms(IMPORT, paths)
        client = _cpu_ms(CLIENT, [*paths, *_botocore()])
    figures = (
        ("both archives, MB zipped", megabytes, MAX_MB),
        ("`import app` without botocore, ms of CPU", imported, MAX_IMPORT_MS),
        ("the first client more, ms of CPU", client, MAX_CLIENT_MS),
    )
    rows = [(name, f"{figure:.1f}", f"{limit:.0f}") for name, figure, limit in figures]
    exceeded = [f"{name}: {figure:.1f} against {limit}" for name, figure, limit in figures if figure > limit]
    return Table("package", "What goes to Lambda", ("what", "measured", "budget"), rows, exceeded)


def _botocore() -> list[str]:
    """Where this environment keeps botocore and what it needs."""
    import botocore

    return [str(Path(botocore.__file__).parent.parent)]


def _cpu_ms(code: str, paths: list[str]) -> float:
    command = [sys.executable, "-I", "-S", "-c", code, ":".join(paths)]
    environment = {"AWS_DEFAULT_REGION": "us-east-1", "AWS_ACCESS_KEY_ID": "x", "AWS_SECRET_ACCESS_KEY": "x"}
    figures = []
    for _ in range(ROUNDS):
        done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
        figures.append(float(done.stdout.splitlines()[-1]))
    return median(figures)
