"""Checks the texts, records what they were translated from, and shows them.

python -m infra.locales check [tag ...]           everything wrong with these languages, or with all
python -m infra.locales stamp <tag> [message ...] these messages, or all, say what English says today
python -m infra.locales show <tag> [message ...]  texts with sample values, to be read aloud once
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from chalicelib.i18n import FALLBACK, LANGUAGES
from infra.locales.faults import Fault, of_english, of_translation
from infra.locales.reading import read
from infra.locales.samples import samples
from infra.locales.stamps import stamp
from infra.locales.usage import ROOT, named, needed

FOLDER = ROOT / "locales"


def main(arguments: Sequence[str] | None = None, folder: Path = FOLDER) -> int:
    """Runs one command; returns the exit status."""
    given = _parser().parse_args(arguments)
    if given.command == "check":
        return _check(folder, given.tags)
    if not (folder / f"{given.tag}.ftl").is_file():
        print(f"locales: there is no {given.tag}.ftl", file=sys.stderr)
        return 1
    if given.command == "stamp":
        return _stamp(folder, given.tag, given.messages)
    for line in samples(folder, given.tag, given.messages):
        print(line)
    return 0


def faults(folder: Path, tags: Sequence[str] = ()) -> Iterator[Fault]:
    """What is wrong with these languages; without `tags`, with all of LANGUAGES, the source and stray files."""
    english = read(folder / f"{FALLBACK}.ftl")
    if not tags:
        strays = {path.stem for path in folder.glob("*.ftl")} - set(LANGUAGES)
        yield from (Fault(tag, "", "a language that LANGUAGES does not list") for tag in sorted(strays))
    for tag in tags or LANGUAGES:
        found = of_english(english, needed(), named()) if tag == FALLBACK else of_translation(tag, folder, english)
        yield from sorted(found)


def _check(folder: Path, tags: Sequence[str]) -> int:
    found = list(faults(folder, tags))
    for fault in found:
        print(fault)
    return 1 if found else 0


def _stamp(folder: Path, tag: str, messages: Sequence[str]) -> int:
    english, translated = read(folder / f"{FALLBACK}.ftl"), read(folder / f"{tag}.ftl")
    both = english.hashes.keys() & translated.hashes.keys()
    unknown = sorted(set(messages) - both)
    if unknown:
        print(f"locales: not in both files: {', '.join(unknown)}", file=sys.stderr)
        return 1
    stamp(folder, tag, english, messages or sorted(both))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="infra.locales", description=(__doc__ or "").partition("\n")[0])
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check").add_argument("tags", nargs="*", metavar="tag")
    for name in ("stamp", "show"):
        command = commands.add_parser(name)
        command.add_argument("tag")
        command.add_argument("messages", nargs="*", metavar="message")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
