"""What `make eval` prints, on rows written for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from chalicelib.adapters.language_models import model_path
from chalicelib.languages.tags import ENABLED
from evaluation import __main__ as command
from evaluation.detection import hint
from evaluation.registry import Row, Score, Scorer, lines, share, worst

needs_models = pytest.mark.skipif(not model_path().exists(), reason="the model is not set up: make setup")


def written(path: Path, *rows: Row) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")


def test_a_file_is_known_by_its_name_before_the_first_dot_in_whatever_folder(tmp_path: Path) -> None:
    written(tmp_path / "a" / "known.dev.jsonl", {"id": "1"})
    written(tmp_path / "known.heldout.part.jsonl", {"id": "1"}, {"id": "2"})
    written(tmp_path / "other.jsonl", {"id": "1"})
    scorer = Scorer("counting", frozenset(("known",)), lambda rows: Score(len(rows), 1.0, [], {"more": 1}))
    found = [json.loads(line) for line in lines([scorer], tmp_path)]
    assert [(line["name"], line["file"], line["n"], line["more"]) for line in found] == [
        ("known", "known.dev.jsonl", 1, 1),
        ("known", "known.heldout.part.jsonl", 2, 1),
    ]


def test_the_worst_groups_come_lowest_first_and_faultless_ones_not_at_all() -> None:
    assert worst([("a", True), ("b", False), ("c", True), ("c", False)]) == ["b", "c"]
    assert share([]) is None


def test_without_data_there_is_a_message_and_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MERIDIAN_DATA", str(tmp_path / "absent"))
    assert command.main([]) == 0
    told = capsys.readouterr()
    assert (told.out, "no data to evaluate on" in told.err) == ("", True)


def test_hints_are_right_for_85_of_100_rows_and_never_change() -> None:
    rows = [{"id": f"row-{number}"} for number in range(2_000)]
    hints = [hint(row, "fr").customer for row in rows]
    assert hints == [hint(row, "fr").customer for row in rows]
    assert hints.count("fr") / len(hints) == pytest.approx(0.85, abs=0.03)
    assert set(filter(None, hints)) <= ENABLED
    assert len(set(hints)) > 40


@needs_models
def test_every_capability_scores_the_files_it_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    french = {"id": "1", "lang": "fr", "granularity": "sentence", "text": "Bonjour, mon colis est arrivé cassé."}
    wrong = {**french, "id": "2", "lang": "de", "granularity": "word-pair"}
    basque = {**french, "id": "3", "lang": "eu", "text": "Kaixo, nire paketea ez da oraindik iritsi."}
    written(tmp_path / "lid" / "lid_lingua.dev.jsonl", french, wrong, basque)
    hindi = {"id": "4", "lang": "hi-Latn", "text": "mera order abhi tak nahi aaya kya karu"}
    written(tmp_path / "sentiment" / "sent_3class_12lang.heldout.jsonl", hindi)
    words = {"id": "5", "tgt_lang": "fr", "src": "Hello {name}, see :order", "placeholders": ["{name}", ":order"]}
    written(tmp_path / "parallel_support_ui.jsonl", words)
    written(tmp_path / "empty" / "sent_3class_12lang.dev.jsonl", {"id": "6", "lang": "en", "text": "Hello"})
    monkeypatch.setenv("MERIDIAN_DATA", str(tmp_path))
    assert command.main(["detection", "romanised_hindi", "protection"]) == 0
    found = {line["scorer"]: line for line in map(json.loads, capsys.readouterr().out.splitlines())}
    detection = found["detection"]
    assert len(found) == 3
    assert (detection["n"], detection["score"], detection["worst"]) == (2, 1.0, ["de"])
    assert (detection["sentence"]["without_prior"], detection["word-pair"]["without_prior"]) == (1.0, 0.0)
    assert (detection["every_label"]["n"], detection["strangers_confident"]) == (3, 0.0)
    assert (found["romanised_hindi"]["n"], found["romanised_hindi"]["score"]) == (1, 1.0)
    assert found["protection"]["n"] == 1
