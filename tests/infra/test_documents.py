"""The documents made from the code are current exactly when they are what the code says."""

from __future__ import annotations

from pathlib import Path

from infra.documents import stale_files, write

WANTED = {"openapi.json": "{}\n", "events/ticket.created.schema.json": "{}\n"}


def test_what_was_just_written_is_current(tmp_path: Path) -> None:
    write(WANTED, tmp_path)
    assert stale_files(WANTED, tmp_path) == []


def test_a_changed_a_missing_and_a_leftover_file_are_stale(tmp_path: Path) -> None:
    write(WANTED | {"events/ticket.gone.schema.json": "{}\n"}, tmp_path)
    (tmp_path / "openapi.json").write_text("{ }\n")
    (tmp_path / "events/ticket.created.schema.json").unlink()
    stale = ["events/ticket.created.schema.json", "events/ticket.gone.schema.json", "openapi.json"]
    assert stale_files(WANTED, tmp_path) == stale


def test_writing_removes_the_schema_of_an_event_that_is_gone(tmp_path: Path) -> None:
    write(WANTED | {"events/ticket.gone.schema.json": "{}\n"}, tmp_path)
    (tmp_path / "notes.md").write_text("kept")
    write(WANTED, tmp_path)
    assert stale_files(WANTED, tmp_path) == []
    assert (tmp_path / "notes.md").exists()
