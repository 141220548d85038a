"""The two archives of a deployment: our code, and the third-party packages as a Lambda layer.

Both are deterministic: the same inputs give the same bytes, whatever the clock and the folder. Byte code is
compiled ahead (`unchecked-hash`): Lambda cannot write any, and compiling at every cold start costs thrice
the import.
"""

from __future__ import annotations

import fcntl
import hashlib
import importlib.util
import marshal
import os
import pickle
import shutil
import subprocess
import sys
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import chalice

EPOCH = (1980, 1, 1, 0, 0, 0)
UNCHECKED_HASH = (0b01).to_bytes(4, "little")
# Later formats mark shared objects by reference counts, which depend on what else the process has loaded. This
# one costs 2 % of the archive and no measurable time at import.
REPRODUCIBLE_MARSHAL = 2
# Not needed by a running program; licences and METADATA stay.
DROPPED_FOLDERS = frozenset({"__pycache__", "bin", "test", "tests", "testing"})
DROPPED_NAMES = frozenset({"RECORD", "INSTALLER", "REQUESTED", "WHEEL", "direct_url.json", "top_level.txt"})
DROPPED_SUFFIXES = frozenset({".a", ".c", ".h", ".pxd", ".pyi", ".pyx", ".typed"})
# What Babel knows of a language beyond numbers, dates and the names of languages, countries and currencies: half of it.
DROPPED_SECTIONS = frozenset({
    "compact_currency_formats", "compact_decimal_formats", "compound_unit_patterns",
    "interval_formats", "meta_zones", "scripts", "time_zones", "unit_display_names", "unit_patterns", "variants",
})  # fmt: skip
# Raise it when the recipe below changes, so that cached archives are made anew.
RECIPE = 5


@dataclass(frozen=True, slots=True)
class Target:
    """Where the packages will run: `python` as "3.13", `platform` in uv's words, "" for this machine."""

    python: str
    platform: str = ""


class ArchiveError(Exception):
    """An archive could not be made, for instance because a package has no wheel for the target."""


def host_target() -> Target:
    """Returns this machine and this interpreter."""
    return Target(f"{sys.version_info.major}.{sys.version_info.minor}")


def code_archive(source: Path, cache: Path) -> Path:
    """Zips app.py, chalicelib, Chalice's runtime and what vendor/ holds; returns a path named by its content.

    Byte code is kept in `cache` by the hash of its source, so a second call compiles only what was edited.
    """
    files = dict(_code_files(source))
    for name, path in [item for item in files.items() if item[0].endswith(".py")]:
        files[_byte_code_name(name)] = _cached_byte_code(name, path, cache / "byte-code")
    return _zip(files, cache, "code")


def dependency_archive(requirements: Path, languages: frozenset[str], target: Target, cache: Path) -> Path:
    """Installs the locked requirements for the target and zips them as a layer; cached by its inputs.

    Raises ArchiveError when a package has no wheel for the target: nothing is compiled, nothing left out.
    """
    cache.mkdir(parents=True, exist_ok=True)
    with (cache / ".lock").open("w") as lock:  # builds side by side wait for the first
        fcntl.flock(lock, fcntl.LOCK_EX)
        return _dependency_archive(requirements, languages, target, cache)


def _dependency_archive(requirements: Path, languages: frozenset[str], target: Target, cache: Path) -> Path:
    key = _fingerprint(requirements, languages, target)
    pointer = cache / f"dependencies-{key}"
    if pointer.is_file() and (known := cache / pointer.read_text(encoding="utf-8")).is_file():
        return known
    print("building the package, once; this may take a minute", flush=True)
    folder = cache / f"packages-{key}"
    shutil.rmtree(folder, ignore_errors=True)
    _install(requirements, target, folder / "python")
    _trim(folder / "python", languages)
    _compile(folder)
    archive = _zip(dict(_walk(folder, "")), cache, "dependencies")
    pointer.write_text(archive.name, encoding="utf-8")
    shutil.rmtree(folder)
    return archive


def shipped_languages(source: Path) -> frozenset[str]:
    """Returns the languages (without script or region) that the locale files under `source` speak."""
    return frozenset(path.stem.partition("-")[0] for path in (source / "locales").glob("*.ftl"))


def _code_files(source: Path) -> Iterator[tuple[str, Path]]:
    yield "app.py", source / "app.py"
    yield from _sources(source / "chalicelib", "chalicelib/")
    runtime = Path(chalice.__file__).parent
    for name in ("__init__.py", "app.py"):
        yield f"chalice/{name}", runtime / name
    # What translations were made from concerns translators alone.
    yield from (file for file in _sources(source / "vendor", "") if not file[0].startswith("locales/sources/"))


def _sources(folder: Path, prefix: str) -> Iterator[tuple[str, Path]]:
    for name, path in _walk(folder, prefix):
        if "__pycache__" not in path.parts and not path.name.startswith("."):
            yield name, path


def _walk(folder: Path, prefix: str) -> Iterator[tuple[str, Path]]:
    """Yields archive name and path of every file, following links to folders as Chalice does for vendor/."""
    for directory, _, names in os.walk(folder, followlinks=True):
        for path in (Path(directory, name) for name in names):
            yield f"{prefix}{path.relative_to(folder).as_posix()}", path


def _byte_code_name(name: str) -> str:
    folder, _, file = name.rpartition("/")
    module = file.removesuffix(".py")
    return f"{folder + '/' if folder else ''}__pycache__/{module}.{sys.implementation.cache_tag}.pyc"


def _cached_byte_code(name: str, path: Path, cache: Path) -> Path:
    source = path.read_bytes()
    digest = hashlib.sha256(f"{RECIPE} {name}".encode() + b"\0" + source).hexdigest()
    compiled = cache / f"{digest}.{sys.implementation.cache_tag}.pyc"
    if not compiled.is_file():
        cache.mkdir(parents=True, exist_ok=True)
        compiled.write_bytes(byte_code(name, source))
    return compiled


def byte_code(name: str, source: bytes) -> bytes:
    """Compiles a module to the content of its .pyc file, the same bytes every time; SyntaxError as ever."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        compiled = compile(source, name, "exec", dont_inherit=True, optimize=0)
    header = importlib.util.MAGIC_NUMBER + UNCHECKED_HASH + importlib.util.source_hash(source)
    return header + marshal.dumps(compiled, REPRODUCIBLE_MARSHAL)


def _fingerprint(requirements: Path, languages: Iterable[str], target: Target) -> str:
    facts = (RECIPE, hashlib.sha256(requirements.read_bytes()).hexdigest(), sorted(languages), target)
    return hashlib.sha256(repr(facts).encode()).hexdigest()[:16]


def _install(requirements: Path, target: Target, folder: Path) -> None:
    uv = Path(sys.executable).parent / "uv"
    command = [
        str(uv),
        "pip",
        "install",
        "--quiet",
        "--require-hashes",
        "--no-deps",
        "--only-binary",
        ":all:",
    ]
    command += ["--python", sys.executable, "--python-version", target.python, "--link-mode", "copy"]
    command += ["--target", str(folder), "--requirement", str(requirements)]
    if target.platform:
        command += ["--python-platform", target.platform]
    environment = {**os.environ, "UV_PYTHON_DOWNLOADS": "never", "UV_SYSTEM_CERTS": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise ArchiveError(f"the packages for {target} could not be installed:\n{done.stderr}")


def _trim(packages: Path, languages: frozenset[str]) -> None:
    """Removes what no running function reads; of Babel's data, the languages we do not ship."""
    for path in sorted(packages.rglob("*"), reverse=True):
        if path.is_dir():
            if path.name in DROPPED_FOLDERS:
                shutil.rmtree(path)
        elif path.name in DROPPED_NAMES or path.suffix in DROPPED_SUFFIXES:
            path.unlink()
    for path in (packages / "babel" / "locale-data").glob("*.dat"):
        if path.stem.partition("_")[0] not in {"root", *languages}:
            path.unlink()
        else:
            path.write_bytes(_without_sections(path.read_bytes()))


def _without_sections(locale_data: bytes) -> bytes:
    """A file of Babel's (a pickle, from a wheel whose hash is locked) without DROPPED_SECTIONS."""
    known = pickle.loads(locale_data)  # noqa: S301 - what a running function would load anyway
    return pickle.dumps({name: part for name, part in known.items() if name not in DROPPED_SECTIONS}, 2)


def _compile(folder: Path) -> None:
    for path in sorted(folder.rglob("*.py")):
        name = path.relative_to(folder).as_posix()
        compiled = folder / _byte_code_name(name)
        compiled.parent.mkdir(exist_ok=True)
        compiled.write_bytes(byte_code(f"/opt/{name}", path.read_bytes()))


def _zip(files: dict[str, Path], folder: Path, kind: str) -> Path:
    """Writes the files in order with fixed times and modes; names the archive by the hash of its bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / f"{kind}.{os.getpid()}.part"
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, files[name].read_bytes())
    digest = hashlib.sha256(unfinished.read_bytes()).hexdigest()[:16]
    archive_path = folder / f"{kind}-{digest}.zip"
    unfinished.replace(archive_path)
    return archive_path
