"""One malformed thing takes neither the rest of its delivery nor the other channels with it."""

from __future__ import annotations

import json
from contextlib import nullcontext
from types import SimpleNamespace
from typing import Any

import pytest

from chalicelib.channels.accounts import Accounts
from chalicelib.channels.contract import File, Inbound, VendorError
from chalicelib.channels.reading import Reading, UnreadDeliveryError
from chalicelib.channels.taking_in import UntakenError
from infra.standins.phone import ARN, event
from tests.channels.sample_generic import Generic
from tests.channels.sample_phone import Connect, Cti
from tests.channels.stage import SPOKEN, FixedAccounts, Stage
from tests.channels.test_connect_events import Line

AT = SPOKEN.isoformat()
MESSAGES = {"messages": [{"id": "m0", "at": "yesterday"}, {"id": "m1", "at": AT, "text": "Bonjour"}, 7, {"id": ""}]}
CALLS = {"calls": [7, {"id": "c1", "state": "ended", "from": "+33612345678", "to": "+33140000000", "ended_at": AT}]}


@pytest.mark.parametrize(("sample", "delivery"), [(Generic(), MESSAGES), (Cti(), CALLS)])
def test_the_good_ones_of_a_delivery_are_taken_once_and_the_rest_is_told(sample: Any, delivery: Any) -> None:
    stage = Stage(sample)
    accounts: Any = FixedAccounts(stage.account)
    reading = Reading(accounts, {"key": json.dumps(delivery).encode()}.__getitem__, stage.taking_in)
    for is_last_try in (False, False, True):
        with pytest.raises(UnreadDeliveryError):
            reading.read("chn_one", "key", is_last_try=is_last_try)
    assert (len(stage.tickets), len(stage.messages)) == (1, 1)


def document(id_: str, **fields: Any) -> dict[str, Any]:
    known = dict.fromkeys(("language", "brand", "market", "region", "sales_platform", "store", "queue_id", "category"))
    parts = {"secret": "", "is_enabled": True, "settings": {}, "policy": {}}
    return {"id": id_, "kind": "generic", **known, **parts, **fields}


def test_a_channel_that_cannot_be_read_any_more_does_not_stop_the_others() -> None:
    gone = document("chn_a", kind="pager")
    stored = [gone, document("chn_b"), {"id": "chn_c", "kind": "generic"}, document("chn_d", is_enabled=False)]
    keeper: Any = SimpleNamespace(current=lambda: {one["id"]: one for one in stored})
    accounts = Accounts(keeper)
    assert [account.id for account in accounts.all()] == ["chn_b"]
    assert [accounts.get(id_) is not None for id_ in ("chn_a", "chn_b", "chn_c", "chn_d")] == [
        False,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(("is_last_try", "new"), [(False, 0), (True, 1)])
def test_a_call_comes_without_a_file_that_cannot_be_had_on_its_last_try(
    monkeypatch: pytest.MonkeyPatch, is_last_try: bool, new: int
) -> None:
    def away(*_: Any) -> File:
        raise VendorError("status_503")

    line = Line(Stage(Connect(), settings={"instance_arn": ARN, "bucket": "calls"}), {})
    call = Inbound(id="c1", thread="c1", at=SPOKEN, text="x", files=(File("a.wav", "audio/wav", None, "s3://a"),))
    monkeypatch.setattr("chalicelib.channels.connect_events.read_document", lambda *_: [call])
    kind: Any = SimpleNamespace(fetch=away)
    monkeypatch.setattr("chalicelib.channels.taking_in.kind_of", lambda _: kind)
    with nullcontext() if is_last_try else pytest.raises(UntakenError):
        line.parts.connect_events.hear(event("QUEUED"), is_last_try=is_last_try)
    assert len(line.stage.messages) == new
