"""What editors replaced: kept once per message and pair of languages, for 90 days."""

from __future__ import annotations

from datetime import timedelta

import pytest
from botocore.exceptions import EndpointConnectionError

from chalicelib.adapters.dynamodb.table import Table
from chalicelib.adapters.dynamodb.term_evidence import KEEP, DynamoTermEvidence
from chalicelib.desk.changes import ConflictError
from chalicelib.languages.term_candidates import Replacement
from tests.cloud.world import Cloud
from tests.fakes import FixedClock

CUP = Replacement("tasse", "gobelet", ("mug", "broken"))
PARCEL = Replacement("paquet", "colis", ("parcel",))


def test_evidence_comes_back_newest_first_and_in_its_pair_alone(cloud: Cloud) -> None:
    evidence = DynamoTermEvidence(a_table(cloud), FixedClock())
    evidence.add("en", "fr", "msg_1", [CUP, PARCEL])
    evidence.add("en", "fr", "msg_2", [CUP])
    evidence.add("en", "de", "msg_3", [PARCEL])
    assert list(evidence.of("en", "fr")) == [("msg_2", CUP), ("msg_1", CUP), ("msg_1", PARCEL)]
    assert list(evidence.of("fr", "en")) == []


def test_the_first_edit_of_a_message_is_the_evidence(cloud: Cloud) -> None:
    evidence = DynamoTermEvidence(a_table(cloud), FixedClock())
    evidence.add("en", "fr", "msg_1", [CUP])
    evidence.add("en", "fr", "msg_1", [PARCEL])
    assert list(evidence.of("en", "fr")) == [("msg_1", CUP)]


@pytest.mark.parametrize("failure", [ConflictError("TransactionConflict"), EndpointConnectionError(endpoint_url="x")])
def test_what_fails_is_logged_and_nobodys_trouble(
    cloud: Cloud, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, failure: Exception
) -> None:
    table = a_table(cloud)

    def fail(put: object) -> None:
        raise failure

    monkeypatch.setattr(table, "put", fail)
    DynamoTermEvidence(table, FixedClock()).add("en", "fr", "msg_1", [CUP])
    assert [record.levelname for record in caplog.records] == ["ERROR"]


def test_old_evidence_is_none_even_while_its_row_still_lies_there(cloud: Cloud) -> None:
    clock = FixedClock()
    evidence = DynamoTermEvidence(a_table(cloud), clock)
    evidence.add("en", "fr", "msg_1", [CUP])
    clock.moment += KEEP - timedelta(seconds=1)
    assert len(evidence.of("en", "fr")) == 1
    clock.moment += timedelta(seconds=2)
    assert list(evidence.of("en", "fr")) == []


def a_table(cloud: Cloud) -> Table:
    """The empty table of a cloud."""
    return Table(cloud.client("dynamodb"), cloud.stack.table_name)
