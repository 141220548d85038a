"""The triage table as its owner keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import pytest

from chalicelib.desk.errors import InvalidValueError, PreconditionFailedError
from chalicelib.intake.rules import MAX_RULES, TriageRules
from chalicelib.intake.triage import shipped_table
from chalicelib.people.queues import Queue
from chalicelib.ports import DirectoryStore
from tests.fakes import FakeDirectory

TABLE: Mapping[str, Any] = {"rules": [{"id": "late", "queue_id": "q_fr"}], "owners": {"delivery": "logistics"}}


@pytest.fixture
def store() -> FakeDirectory:
    return FakeDirectory([Queue("q_fr", "French", "en"), Queue("q_default", "All", "en")])


@pytest.fixture
def rules(store: FakeDirectory) -> TriageRules:
    return TriageRules(cast(DirectoryStore, store))


def several(count: int) -> Mapping[str, Any]:
    return {"rules": [{"id": f"r{n}"} for n in range(count)], "owners": {}}


def test_the_shipped_table_rules_until_somebody_replaces_it(rules: TriageRules) -> None:
    assert rules.table() is shipped_table()
    rules.replace(TABLE, None)
    assert [rule.id for rule in rules.table().rules] == ["late"]


def test_every_replacement_is_a_version(rules: TriageRules) -> None:
    assert [rules.replace(TABLE, seen).version for seen in (0, 1, None)] == [1, 2, 3]
    assert rules.table().version == 3


def test_a_table_is_parsed_once_per_version(rules: TriageRules) -> None:
    rules.replace(TABLE, None)
    first = rules.table()
    assert rules.table() is first
    rules.replace(several(2), None)
    assert [rule.id for rule in rules.table().rules] == ["r0", "r1"]


@pytest.mark.parametrize("seen", [0, 2])
def test_who_saw_another_version_replaces_nothing(rules: TriageRules, store: FakeDirectory, seen: int) -> None:
    rules.replace(TABLE, None)
    with pytest.raises(PreconditionFailedError) as refused:
        rules.replace(several(1), seen)
    assert refused.value.details == {"version": 1}
    assert store.table is not None
    assert store.table["rules"] == TABLE["rules"]


def test_before_the_first_replacement_the_version_is_0(rules: TriageRules) -> None:
    with pytest.raises(PreconditionFailedError) as refused:
        rules.replace(TABLE, 1)
    assert refused.value.details == {"version": 0}


def test_of_two_who_replace_at_once_one_is_told(rules: TriageRules, store: FakeDirectory) -> None:
    rules.replace(TABLE, None)
    read, is_first = store.triage_table, True

    def stale() -> Mapping[str, Any] | None:
        nonlocal is_first
        now, is_first = is_first, False
        return {**TABLE, "version": 1} if now else read()

    rules.replace(several(1), 1)
    store.triage_table = stale  # type: ignore[method-assign]
    with pytest.raises(PreconditionFailedError) as refused:
        rules.replace(several(2), 1)
    assert refused.value.details == {"version": 2}
    assert rules.table().version == 2


def test_a_rule_that_leads_to_no_queue_is_refused_at_its_place(rules: TriageRules) -> None:
    table = {"rules": [{"id": "a", "queue_id": "q_fr"}, {"id": "b", "queue_id": "q_404"}], "owners": {}}
    with pytest.raises(InvalidValueError) as refused:
        rules.replace(table, None)
    assert (refused.value.pointer, refused.value.reason) == ("/triage_rules/rules/1/queue_id", "unknown_queue")


def test_a_default_that_is_no_queue_is_refused(rules: TriageRules) -> None:
    with pytest.raises(InvalidValueError) as refused:
        rules.replace({**TABLE, "default_queue_id": "q_404"}, None)
    assert (refused.value.pointer, refused.value.reason) == ("/triage_rules/default_queue_id", "unknown_queue")


def test_two_rules_have_two_names(rules: TriageRules) -> None:
    with pytest.raises(InvalidValueError) as refused:
        rules.replace({"rules": [{"id": "a"}, {"id": "b"}, {"id": "a"}], "owners": {}}, None)
    assert (refused.value.pointer, refused.value.reason) == ("/triage_rules/rules/2/id", "repeated")


def test_five_hundred_rules_are_enough(rules: TriageRules) -> None:
    assert len(rules.replace(several(MAX_RULES), None).rules) == 500
    with pytest.raises(InvalidValueError) as refused:
        rules.replace(several(MAX_RULES + 1), None)
    assert (refused.value.pointer, refused.value.details) == ("/triage_rules/rules", {"limit": 500})
