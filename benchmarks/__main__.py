"""`make bench`: prints every table; `python -m benchmarks --write` also puts them into docs/performance.md."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.tables import Table

PAGE = Path(__file__).resolve().parent.parent / "docs" / "performance.md"


def main(arguments: list[str]) -> int:
    """Measures, prints, and checks the budgets; 1 when one is exceeded."""
    import tests.conftest  # noqa: F401 - the environment of the strict cloud, before any client
    from benchmarks import business_hours, cpu, flows, herd, lives, package, reviews, translation_month

    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("--write", action="store_true", help="replace the tables of docs/performance.md")
    options = parser.parse_args(arguments)
    tables = [flows.table(), lives.table(), business_hours.table(), cpu.table(), package.table(), herd.table()]
    tables += [translation_month.table(), reviews.table()]
    for table in tables:
        print(f"\n{table.title}\n\n{table.markdown()}")
    if options.write:
        _write(tables)
    exceeded = [line for table in tables for line in table.exceeded]
    for line in exceeded:
        print(f"over budget: {line}", file=sys.stderr)
    return 1 if exceeded else 0


def _write(tables: list[Table]) -> None:
    """Each table stands between `<!-- name -->` and `<!-- /name -->`."""
    text = PAGE.read_text(encoding="utf-8")
    for table in tables:
        marks = f"<!-- {table.name} -->", f"<!-- /{table.name} -->"
        block = f"{marks[0]}\n{table.markdown()}\n{marks[1]}"
        before, _, rest = text.partition(marks[0])
        text = before + block + rest.partition(marks[1])[2]
    PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
