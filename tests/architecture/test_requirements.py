"""The lock files hold what was asked for, by hash, and ship nothing that was not."""

from __future__ import annotations

import re

import pytest

from tests.architecture.sources import ROOT

LOCKS = ["requirements", "requirements-dev", "requirements-local", "requirements-assets"]
# Brought to the function by Lambda or by Chalice, or of no use there.
NEVER_SHIPPED = {"boto3", "botocore", "chalice", "moto", "pytest", "uv"}


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_a_hash(name: str) -> None:
    stanzas = re.split(r"\n(?=\S)", (ROOT / f"{name}.txt").read_text().strip())
    assert [stanza for stanza in stanzas if "--hash=sha256:" not in stanza] == []


@pytest.mark.parametrize("name", LOCKS)
def test_the_lock_holds_every_version_asked_for(name: str) -> None:
    asked = pins(f"{name}.in")
    assert asked
    assert asked.items() <= pins(f"{name}.txt").items()


def test_tests_run_on_what_ships() -> None:
    assert pins("requirements.txt").items() <= pins("requirements-dev.txt").items()


def test_only_what_runs_on_lambda_ships() -> None:
    assert NEVER_SHIPPED & pins("requirements.txt").keys() == set()


def pins(name: str) -> dict[str, str]:
    """The exact versions a requirements file names, by normalised package name."""
    found = re.findall(r"^([\w.-]+)(?:\[[^\]]*\])?==([\w.]+)", (ROOT / name).read_text(), re.MULTILINE)
    return {re.sub(r"[-_.]+", "-", package).lower(): version for package, version in found}
