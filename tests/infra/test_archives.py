"""What ships is complete, small, compiled, the same every time, and runs alone."""

from __future__ import annotations

import ast
import importlib.util
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from chalicelib.i18n import LANGUAGES
from infra.archives import ArchiveError, Target, code_archive, dependency_archive
from infra.build import MAX_ARCHIVES_BYTES
from infra.template import REPOSITORY

# boto3 comes with the runtime, and urllib3 with botocore.
PROVIDED_BY_LAMBDA = frozenset({"boto3", "botocore", "urllib3"})
TAG = sys.implementation.cache_tag


@pytest.fixture(scope="session")
def unpacked(code: Path, dependencies: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both archives as a function sees them: `task` and `opt/python`."""
    root = tmp_path_factory.mktemp("unpacked")
    zipfile.ZipFile(code).extractall(root / "task")
    zipfile.ZipFile(dependencies).extractall(root / "opt")
    return root


def run_alone(unpacked: Path, program: str) -> str:
    """Runs a program with nothing but the archives and the standard library; returns what it prints."""
    paths = f"import sys; sys.path[:0] = [{str(unpacked / 'task')!r}, {str(unpacked / 'opt' / 'python')!r}]\n"
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", paths + program],
        capture_output=True,
        text=True,
        check=False,
        cwd=unpacked,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_package_imports_alone_and_without_the_sdk(unpacked: Path) -> None:
    program = "import app; print(sorted({'boto3', 'botocore'} & sys.modules.keys()), app.__file__)"
    assert run_alone(unpacked, program) == f"[] {unpacked / 'task' / 'app.py'}"


def test_nothing_our_code_imports_is_missing(unpacked: Path) -> None:
    needed = {name for path in (unpacked / "task" / "chalicelib").rglob("*.py") for name in imported(path)}
    program = f"import importlib.util as u; print([n for n in {sorted(needed)} if u.find_spec(n) is None])"
    missing = set(ast.literal_eval(run_alone(unpacked, program)))
    assert missing <= PROVIDED_BY_LAMBDA
    assert "pydantic" in needed


def imported(path: Path) -> set[str]:
    """Returns the top-level names a module imports when it runs, also inside its functions."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            node.body = []
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return {name.partition(".")[0] for name in names}


def test_every_language_ships_and_no_notes_of_its_translators(code: Path) -> None:
    names = {name for name in zipfile.ZipFile(code).namelist() if name.startswith("locales/")}
    assert names == {f"locales/{path.name}" for path in (REPOSITORY / "locales").glob("*.ftl")}
    assert {f"locales/{tag}.ftl" for tag in LANGUAGES} <= names


def test_every_module_ships_compiled(code: Path, dependencies: Path) -> None:
    for archive in (code, dependencies):
        names = set(zipfile.ZipFile(archive).namelist())
        modules = {Path(name) for name in names if name.endswith(".py")}
        compiled = {str(path.parent / "__pycache__" / f"{path.stem}.{TAG}.pyc") for path in modules}
        assert compiled <= names


def test_byte_code_is_used_without_a_look_at_its_source(unpacked: Path) -> None:
    magic, flags = importlib.util.MAGIC_NUMBER, b"\x01\x00\x00\x00"  # hash-based, not checked
    for path in (unpacked / "task").rglob("*.pyc"):
        assert path.read_bytes()[:8] == magic + flags


def test_the_archives_are_small_enough(code: Path, dependencies: Path) -> None:
    assert code.stat().st_size + dependencies.stat().st_size <= MAX_ARCHIVES_BYTES


def test_the_archives_hold_no_sdk_no_tests_and_no_types(code: Path, dependencies: Path) -> None:
    names = [name for path in (code, dependencies) for name in zipfile.ZipFile(path).namelist()]
    packages = {Path(name).parts[1] for name in names if name.startswith("python/")}
    assert not packages & {"boto3", "botocore", "moto", "pytest"}
    assert not [name for name in names if "/tests/" in name or name.endswith((".pyi", "RECORD"))]


def test_babel_speaks_our_languages_and_no_others(dependencies: Path) -> None:
    names = zipfile.ZipFile(dependencies).namelist()
    spoken = {Path(name).stem.partition("_")[0] for name in names if "/locale-data/" in name}
    assert spoken >= {"root"} | {tag.partition("-")[0] for tag in LANGUAGES}
    assert "cy" not in spoken


FORMATS = """
import json
from datetime import UTC, datetime
from decimal import Decimal
from chalicelib.i18n import LANGUAGES
from chalicelib.i18n.formats import language_name, moment, money, number

at = datetime(2026, 3, 9, 20, 5, tzinfo=UTC)
print(json.dumps([
    [money(Decimal("-1234.5"), "EUR", tag), number(Decimal("1234.5"), tag), language_name("pt-BR", tag),
     moment(at, "Asia/Tokyo", tag), moment(at, "Asia/Tokyo", tag, short=True)]
    for tag in (*LANGUAGES, "de-CH", "en-GB", "fr-CA", "zh-HK", "es-AR")
]))
"""


def test_what_is_left_of_babel_writes_everything_as_before(unpacked: Path) -> None:
    whole = subprocess.run([sys.executable, "-c", FORMATS], capture_output=True, text=True, check=True, cwd=REPOSITORY)
    assert json.loads(run_alone(unpacked, FORMATS)) == json.loads(whole.stdout)


def test_the_same_files_make_the_same_bytes(tmp_path: Path, code: Path) -> None:
    again = code_archive(REPOSITORY, tmp_path)
    assert again.name == code.name
    assert again.read_bytes() == code.read_bytes()


def test_an_edit_makes_another_archive(tmp_path: Path) -> None:
    source = small_application(tmp_path)
    first = code_archive(source, tmp_path / "cache")
    (source / "app.py").write_text("edited = True\n", encoding="utf-8")
    assert code_archive(source, tmp_path / "cache") != first


def small_application(folder: Path) -> Path:
    """Writes the least that can be packaged."""
    source = folder / "source"
    for name in ("chalicelib", "vendor", "locales"):
        (source / name).mkdir(parents=True)
    (source / "app.py").write_text("", encoding="utf-8")
    return source


def test_a_package_without_a_wheel_for_the_target_fails_the_build(tmp_path: Path) -> None:
    requirements = tmp_path / "requirements.txt"
    requirements.write_text(f"meridian-none==1.0 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    with pytest.raises(ArchiveError, match="could not be installed"):
        dependency_archive(requirements, frozenset(), Target("3.13", "aarch64-manylinux_2_28"), tmp_path / "cache")
