"""The documents lead somewhere: links resolve, commands exist, and no file names a place of no concern."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, tracked_files

DOCUMENTS = [path for path in tracked_files() if path.suffix == ".md"]
TEXTS = {".asl", ".cfg", ".in", ".json", ".md", ".py", ".sh", ".toml", ".txt", ".yaml", ".yml", ".ftl", ""}
FENCE = re.compile(r"```.*?```", re.DOTALL)
LINK = re.compile(r"(?<!\\)\[[^\]]*\]\(<?([^)>\s]+)>?(?:\s+\"[^\"]*\")?\)")
COMMAND = re.compile(r"(?:`|^\s*\$?\s*)make ([a-z][a-z-]*)", re.MULTILINE)

# A lock file that names where it was resolved binds every reader to that place.
REGISTRIES = (
    "pypi.org",
    "pythonhosted.org",
    "registry.npmjs.org",
    "debian.org",
    "--index-url",
    "--find-links",
)


@pytest.mark.parametrize("document", DOCUMENTS, ids=str)
def test_every_relative_link_leads_somewhere(document: Path) -> None:
    text = FENCE.sub("", (ROOT / document).read_text(encoding="utf-8"))
    dead = [link for link in LINK.findall(text) if not resolves(document, link)]
    assert dead == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=str)
def test_every_make_command_of_a_document_exists(document: Path) -> None:
    named = set(COMMAND.findall((ROOT / document).read_text(encoding="utf-8")))
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert named - targets == set()


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md", "NOTICE", "docs/adr"])
def test_what_a_newcomer_looks_for_first_is_there(name: str) -> None:
    assert (ROOT / name).exists()


@pytest.mark.parametrize("name", REGISTRIES)
def test_no_file_names_a_registry(name: str) -> None:
    here = Path(__file__).relative_to(ROOT)
    naming = [str(path) for path in tracked_files() if path != here and name in text_of(path)]
    assert naming == []


def resolves(document: Path, link: str) -> bool:
    """Says whether a link points outside, or at a file and heading that exist."""
    if re.match(r"[a-z]+:", link):
        return True
    name, _, anchor = link.partition("#")
    target = ROOT / document if not name else (ROOT / document).parent / name
    if not target.exists():
        return False
    return not anchor or target.suffix != ".md" or anchor in headings(target)


def headings(document: Path) -> set[str]:
    """The anchors of a document's headings, made as code hosts make them."""
    titles = re.findall(r"^#+\s+(.*?)\s*$", document.read_text(encoding="utf-8"), re.MULTILINE)
    plain = (re.sub(r"[^\w\- ]", "", title.lower()) for title in titles)
    return {title.replace(" ", "-") for title in plain}


def text_of(path: Path) -> str:
    """The text of a tracked file; empty for one that is not text."""
    if path.suffix not in TEXTS:
        return ""
    return (ROOT / path).read_text(encoding="utf-8", errors="replace")
