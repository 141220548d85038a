"""Translation memories, in a dictionary and in the table: what holds of one holds of the other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from chalicelib.adapters.dynamodb.table import Table
from chalicelib.adapters.dynamodb.translation_memory import DynamoDbTranslationMemory
from chalicelib.languages.memory import Remembered, TranslationMemory
from tests.cloud.faults import Fault, at
from tests.cloud.world import Cloud, fresh_cloud
from tests.fakes import FixedClock
from tests.fakes_of_translations import MemoryTranslations

HELLO, LATER = Remembered("Bonjour ⟦0⟧", "amazon"), Remembered("Salut ⟦0⟧", "amazon")
EDITED = Remembered("Bien le bonjour ⟦0⟧", "editor", "edited")


def memory_of(cloud: Cloud, clock: FixedClock | None = None) -> DynamoDbTranslationMemory:
    """The memory as one instance of the product has it."""
    return DynamoDbTranslationMemory(
        Table(cloud.client("dynamodb"), cloud.environment["TABLE_NAME"]), clock or FixedClock()
    )


@pytest.fixture(name="memory", params=["memory", "dynamodb"])
def memory_fixture(request: Any) -> Iterator[TranslationMemory]:
    """Each test runs on both."""
    if request.param == "memory":
        yield MemoryTranslations()
        return
    with fresh_cloud() as cloud:
        yield memory_of(cloud)


def test_what_was_put_comes_back_and_nothing_else(memory: TranslationMemory) -> None:
    memory.put({"a": HELLO, "b": Remembered("", "pseudo")})
    assert memory.get(["a", "b", "c"]) == {"a": HELLO, "b": Remembered("", "pseudo")}
    assert memory.get([]) == {}


def test_the_later_work_of_a_machine_stays(memory: TranslationMemory) -> None:
    memory.put({"a": HELLO})
    memory.put({"a": LATER})
    assert memory.get(["a"]) == {"a": LATER}


def test_a_person_takes_the_place_of_a_machine_and_never_the_other_way(memory: TranslationMemory) -> None:
    memory.put({"a": HELLO, "b": HELLO})
    memory.put({"a": EDITED})
    memory.put({"a": LATER, "b": LATER, "c": LATER})
    assert memory.get(["a", "b", "c"]) == {"a": EDITED, "b": LATER, "c": LATER}


def test_a_person_takes_the_place_of_a_person(memory: TranslationMemory) -> None:
    second = Remembered("Bonsoir ⟦0⟧", "editor", "edited")
    memory.put({"a": EDITED})
    memory.put({"a": second})
    memory.put({"a": LATER})
    assert memory.get(["a"]) == {"a": second}


def test_more_than_one_call_holds_are_kept_all_the_same(memory: TranslationMemory) -> None:
    many = {f"key{number}": Remembered(f"text {number}", "amazon") for number in range(230)}
    memory.put(many)
    assert memory.get(list(many)) == many


def test_an_older_edit_that_comes_again_changes_nothing(cloud: Cloud) -> None:
    clock = FixedClock()
    memory = memory_of(cloud, clock)
    memory.put({"a": EDITED})
    clock.advance(hours=-1)
    memory.put({"a": Remembered("older", "editor", "edited")})
    assert memory.get(["a"]) == {"a": EDITED}


def test_a_sentence_is_forgotten_after_a_good_year(cloud: Cloud) -> None:
    memory_of(cloud).put({"a": HELLO})
    (call,) = [call for call in cloud.gate.calls if call.operation == "TransactWriteItems"]
    text = json.dumps(call.params, ensure_ascii=False)
    assert str(int(FixedClock().moment.timestamp()) + 400 * 86_400) in text
    assert "Bonjour" in text


@pytest.mark.parametrize("fault", [Fault.THROTTLE_BEFORE, Fault.TIMEOUT_BEFORE, Fault.ERROR_500_BEFORE])
def test_a_table_that_does_not_answer_is_an_empty_memory(cloud: Cloud, fault: Fault) -> None:
    memory = memory_of(cloud)
    memory.put({"a": HELLO})
    with cloud.gate.faults(at(dict.fromkeys(range(20), fault))):
        memory.put({"b": HELLO})
        assert memory.get(["a"]) == {}
    assert memory.get(["a", "b"]) == {"a": HELLO}
