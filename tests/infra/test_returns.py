"""The return policies that ship are whole, and the check finds what is not."""

from __future__ import annotations

import copy
import sys
from typing import Any

import pytest

from chalicelib.markets.return_rules import shipped_policies
from infra.returns import countries, main, problems


def test_the_shipped_policies_are_without_fault(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["returns", "--check"])
    assert main() == 0
    assert "without fault" in capsys.readouterr().out
    assert len(countries()) == 21


def changed(**fields: Any) -> list[dict[str, Any]]:
    """The shipped policies, the French one with other content."""
    known = [copy.deepcopy(dict(document)) for document in shipped_policies()]
    return [{**document, **fields} if document["id"] == "ret_fr" else document for document in known]


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"sources": []}, "ret_fr/rows/0/legal: source_missing"),
        ({"rows": []}, "FR: no row for damaged"),
        ({"country": "XX"}, "FR: no row for late"),
        ({"version": 3}, "ret_fr: versions are numbered [3]"),
        ({"position": -1}, "ret_fr: ('position',): Input should be greater than or equal to 0"),
    ],
)
def test_what_is_wrong_with_a_policy_is_said(fields: dict[str, Any], problem: str) -> None:
    assert problem in list(problems(changed(**fields), countries()))
