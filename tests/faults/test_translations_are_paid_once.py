"""Translation is paid for once; when a function dies between the answer and the memory, for one message twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from chalicelib.adapters.pseudo_translate import PseudoTranslate
from chalicelib.bootstrap import container
from chalicelib.languages.translate import TranslatedText, TranslationRequest
from tests.cloud.faults import Fault, at
from tests.faults.flows import Flow, attempt, invoked, waiting_on
from tests.faults.stage import Stage, staged_desk

TRANSLATE = Flow("translate", invoked("translate"), waiting_on("TranslateQueue"), source="TranslateQueue")
MOST_CALLS = 12  # of one translation to AWS; beyond, a fault meets nothing


@dataclass
class Till:
    """A translator that counts what it is paid for."""

    engine: str = "pseudo"
    paid: list[str] = field(default_factory=list)

    def translate(self, request: TranslationRequest) -> TranslatedText:
        self.paid += request.text.split("\n")
        return PseudoTranslate().translate(request)


@pytest.fixture(name="till", scope="module")
def till_fixture() -> Till:
    return Till()


@pytest.fixture(name="stage", scope="module")
def stage_fixture(till: Till) -> Iterator[Stage]:
    def prepare(stage: Stage) -> None:
        vars(container())["translator"] = till

    with staged_desk(prepare) as ready:
        yield ready


def test_a_function_that_dies_pays_again_for_one_message_at_most(stage: Stage, till: Till) -> None:
    prepared = TRANSLATE.prepare(stage)
    stage.mark()
    spent: dict[tuple[Fault, int], int] = {}
    for fault in (Fault.CRASH_BEFORE, Fault.CRASH_AFTER):
        for number in range(MOST_CALLS):
            stage.rewind()
            till.paid.clear()
            with stage.desk.cloud.gate.faults(at({number: fault})):
                attempt(stage, TRANSLATE, prepared)
            attempt(stage, TRANSLATE, prepared)
            spent[fault, number] = len(till.paid)
    sentences = len(set(till.paid))
    assert sentences > 1
    assert set(spent.values()) == {sentences, 2 * sentences}
    again = [place for place, count in spent.items() if count > sentences]
    assert len(again) <= 3, again  # between the provider's answer and the end of the memory's write
