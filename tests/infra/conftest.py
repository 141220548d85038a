"""The real template and the real archives, built once from the repository as `make run` builds them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from infra.archives import code_archive, dependency_archive, host_target, shipped_languages
from infra.build import BUILD, REQUIREMENTS, local_template
from infra.template import REPOSITORY, Template


@pytest.fixture(scope="session")
def packaged() -> str:
    """The template's text."""
    return local_template()


@pytest.fixture
def template(packaged: str) -> Template:
    """The template, a test's own copy."""
    loaded: Template = json.loads(packaged)
    return loaded


@pytest.fixture(scope="session")
def code() -> Path:
    """The archive of our code."""
    return code_archive(REPOSITORY, BUILD / "cache")


@pytest.fixture(scope="session")
def dependencies() -> Path:
    """The archive of third-party packages for this machine."""
    return dependency_archive(REQUIREMENTS, shipped_languages(REPOSITORY), host_target(), BUILD / "cache")
