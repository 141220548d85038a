"""What is the generic channel's own beside the contract."""

from __future__ import annotations

import pytest

from tests.channels.sample_generic import Generic
from tests.channels.stage import Said, Stage


@pytest.mark.parametrize(("secret", "why"), [({}, "no_secret"), ({"secret": "whsec_é"}, "bad_secret")])
def test_a_reply_that_cannot_be_signed_does_not_go_out_and_waits(secret: dict[str, str], why: str) -> None:
    sample = Generic()
    stage = Stage(sample)
    stage.arrives(Said(id="m1"))
    vars(sample)["secret"] = secret
    waiting = stage.replies()
    assert waiting.delivery is not None
    assert (waiting.delivery.state, waiting.delivery.detail, stage.calls) == ("queued", why, [])
