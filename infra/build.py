"""Builds what is deployed: the template and the two archives.

    python -m infra.build package     for AWS, into build/aws, checked

The local cloud calls `build_local`, which makes the same things for this machine and keeps them while nothing
they are made of has changed.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from infra.archives import (
    ArchiveError,
    Target,
    code_archive,
    dependency_archive,
    host_target,
    shipped_languages,
)
from infra.local.deploy import Package
from infra.template import MACHINES, PARTS, REPOSITORY, TemplateError, build_template, dump, load_yaml
from infra.template_checks import problems

BUILD = REPOSITORY / "build"
AWS = BUILD / "aws"
REQUIREMENTS = REPOSITORY / "requirements.txt"
LAMBDA_PLATFORM = "aarch64-manylinux_2_28"
# The oldest Python that Lambda still takes new functions for.
OLDEST_ON_LAMBDA = (3, 12)
# 25.4 MiB were measured when reading mail came in with nh3 and charset-normalizer (0.8 MiB); the rest is air for code.
MAX_ARCHIVES_BYTES = 27 * 1024 * 1024


def main(arguments: list[str]) -> int:
    """Runs the command; returns the exit code for the shell."""
    if arguments != ["package"]:
        print(__doc__, file=sys.stderr)
        return 2
    if sys.version_info < OLDEST_ON_LAMBDA:
        print(
            f"Packaging for AWS needs Python 3.12 or newer; this is {sys.version.split()[0]}: Lambda takes\n"
            "no new functions for older ones. Install python3.13 or python3.12, or name one:\n"
            "  make PYTHON=... package",
            file=sys.stderr,
        )
        return 1
    try:
        package = build_aws()
    except (ArchiveError, TemplateError) as error:
        print(error, file=sys.stderr)
        return 1
    found = [*problems(load_yaml(package.template)), *_sizes(package), *lint(AWS / "template.json")]
    for line in found:
        print(line, file=sys.stderr)
    if not found:
        print(_how_to_deploy(package))
    return 1 if found else 0


def build_aws() -> Package:
    """Builds for Lambda on arm64 and this Python; writes everything to build/aws."""
    target = Target(host_target().python, LAMBDA_PLATFORM)
    package = Package(dump(build_template()), *_archives(target))
    shutil.rmtree(AWS, ignore_errors=True)
    AWS.mkdir(parents=True)
    (AWS / "template.json").write_text(package.template, encoding="utf-8")
    copies = (Path(shutil.copy(path, AWS)) for path in (package.code, package.dependencies))
    return Package(package.template, *copies)


def build_local(source: Path = REPOSITORY) -> Package:
    """Builds for this machine; what is already built from the same files is taken from build/cache."""
    return Package(local_template(source), *_archives(host_target(), source))


def local_code(source: Path = REPOSITORY) -> Path:
    """Builds our code alone, for edit-and-reload."""
    return code_archive(source, BUILD / "cache")


def _archives(target: Target, source: Path = REPOSITORY) -> tuple[Path, Path]:
    cache = BUILD / "cache"
    languages = shipped_languages(source)
    return code_archive(source, cache), dependency_archive(REQUIREMENTS, languages, target, cache)


def local_template(source: Path = REPOSITORY) -> str:
    """Returns the template, from build/cache while nothing it is made of has changed."""
    digest = hashlib.sha256()
    for path in _template_inputs(source):
        digest.update(str(path).encode() + b"\0" + path.read_bytes())
    cached = BUILD / "cache" / f"template-{digest.hexdigest()[:16]}.json"
    if not cached.is_file():
        text = dump(build_template(source))
        cached.parent.mkdir(parents=True, exist_ok=True)
        cached.write_text(text, encoding="utf-8")
    return cached.read_text(encoding="utf-8")


def _template_inputs(source: Path) -> Iterator[Path]:
    yield source / "app.py"
    yield from sorted((source / "chalicelib").rglob("*.py"))
    yield from sorted((source / ".chalice").glob("*.json"))
    yield from sorted(PARTS.glob("*.yaml"))
    yield from sorted(MACHINES.glob("*.json"))
    yield REPOSITORY / "infra" / "template.py"


def _sizes(package: Package) -> Iterator[str]:
    total = package.code.stat().st_size + package.dependencies.stat().st_size
    if total > MAX_ARCHIVES_BYTES:
        yield f"the archives have {total} bytes, more than {MAX_ARCHIVES_BYTES}"


def lint(template: Path) -> Iterator[str]:
    """Yields what cfn-lint says against a template; nothing when it is content."""
    command = [str(Path(sys.executable).parent / "cfn-lint"), str(template)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        yield f"cfn-lint: {done.stdout}{done.stderr}".rstrip()


def _how_to_deploy(package: Package) -> str:
    megabytes = [f"{path.stat().st_size / 1e6:.1f} MB" for path in (package.code, package.dependencies)]
    return (
        f"build/aws/template.json\nbuild/aws/{package.code.name}  {megabytes[0]}\n"
        f"build/aws/{package.dependencies.name}  {megabytes[1]}\n\n"
        "To deploy (docs/operations.md says what each parameter means):\n"
        "  aws s3 cp build/aws s3://BUCKET/ --recursive --exclude template.json\n"
        "  aws cloudformation deploy --stack-name meridian --template-file build/aws/template.json \\\n"
        "    --s3-bucket BUCKET --capabilities CAPABILITY_IAM CAPABILITY_AUTO_EXPAND \\\n"
        f"    --parameter-overrides ArtifactsBucket=BUCKET CodeKey={package.code.name} \\\n"
        f"      DependenciesKey={package.dependencies.name} Runtime=python{host_target().python}"
    )


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
