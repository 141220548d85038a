"""Which texts the product uses: those it names in its code, and those whose names it builds."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterable
from pathlib import Path

from chalicelib.api.errors import REASONS, STATUSES
from chalicelib.i18n.customer_texts import SECTIONS

# Texts whose names are built as prefix and code, where the code stands as a constant in the room that gives it.
PREFIXES = ("culture-",)
ROOT = Path(__file__).resolve().parents[2]


def needed() -> frozenset[str]:
    """The messages that must exist: of the errors, whose names are built from their codes, and for customers."""
    errors = (f"error-{code}" for code in STATUSES)
    reasons = (f"reason-{reason}" for reason in REASONS)
    return frozenset((*errors, *reasons, *(name for names in SECTIONS.values() for name in names)))


def named(paths: Iterable[Path] | None = None) -> frozenset[str]:
    """Every constant text in the code; a message is used where its name stands as one."""
    files = (ROOT / "chalicelib").rglob("*.py") if paths is None else paths
    return frozenset(constant for path in files for constant in _constants(path))


def is_used(message: str, constants: Collection[str]) -> bool:
    """Whether one of these constants names the message, or the code its name is built from."""
    codes = (message.removeprefix(prefix) for prefix in PREFIXES if message.startswith(prefix))
    return message in constants or any(code in constants for code in codes)


def _constants(path: Path) -> Iterable[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value.partition(".")[0]
