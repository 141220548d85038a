"""A receipt that names a moment is about every reply that was sent until then, and no other."""

from __future__ import annotations

from datetime import timedelta

from tests.channels.sample_meta import Messenger
from tests.channels.stage import SPOKEN, Said, Stage


class Watermarks(Messenger):
    """Messenger as it tells reads."""

    def entry(self, one: Said) -> dict[str, object]:
        known = dict(super().entry(one))
        if one.nature == "receipt":
            known["messaging"][0][one.state] = {"watermark": int(one.at.timestamp() * 1000)}
        return known


def test_what_was_sent_until_then_was_read_and_what_came_later_was_not() -> None:
    stage = Stage(Watermarks())
    stage.arrives(Said(id="m1"))
    first = stage.replies("Bonjour.")
    second = stage.replies("Encore.", after=timedelta(minutes=2))
    until = stage.desk.clock() - timedelta(minutes=1)
    stage.desk.store.page_limits = [1]
    for state in ("read", "read"):
        stage.arrives(Said(id="r1", nature="receipt", state=state, at=until))
    told = [stage.message(one.id).delivery for one in (first, second)]
    assert [(one.state, one.detail) for one in told if one] == [("delivered", "read"), ("sent", None)]
    stage.arrives(Said(id="r2", nature="receipt", state="read", thread="nobody", at=SPOKEN))
    assert len(stage.messages) == 3
