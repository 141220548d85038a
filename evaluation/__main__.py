"""Scores every capability of judgement on the data folder MERIDIAN_DATA names: one JSON line per file.

python -m evaluation            all scorers
python -m evaluation detection  those named
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from evaluation.detection import DETECTION, ROMANISED
from evaluation.mail import CHARSETS, FIELDS, MAILS
from evaluation.mail_judgements import BOUNCES, HTML_REPLIES, REPLIES, THREADS
from evaluation.payloads import PAYLOADS
from evaluation.protection import PROTECTION
from evaluation.registry import lines
from evaluation.translation_quality import QUALITY

SCORERS = (
    *(DETECTION, ROMANISED, PROTECTION, QUALITY),
    *(FIELDS, MAILS, CHARSETS, REPLIES, HTML_REPLIES, THREADS, BOUNCES),
    PAYLOADS,
)
DATA = "../shared/data"


def main(names: list[str]) -> int:
    """Prints the lines. 0 also without data: someone who has only the product lacks nothing."""
    data = Path(os.environ.get("MERIDIAN_DATA", DATA))
    if not data.is_dir():
        print(f"no data to evaluate on: {data} is not a folder; name one with MERIDIAN_DATA", file=sys.stderr)
        return 0
    for line in lines([scorer for scorer in SCORERS if not names or scorer.name in names], data):
        print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
