"""Mail that lies in the bucket."""

from __future__ import annotations

from chalicelib.bootstrap import container
from tests.channels.mail_stage import a_mail, stamped
from tests.faults.clock_flows import held
from tests.faults.flows import Flow, Prepared, invoked
from tests.faults.stage import Stage

CHANNEL = {
    "id": "chn_mail", "kind": "email", "name": "Help", "market": "FR",
    "settings": {"addresses": ["help@shop.example"], "name": "Shop"},
}  # fmt: skip
MAIL = a_mail("Bonjour, mon colis est arrivé complètement abîmé.", Message_ID="<one@mail.example>")


def arrived(stage: Stage, raw: bytes) -> Prepared:
    """A mailbox, and a mail whose key waits to be read."""
    assert stage.desk.post("/v1/channels", json={"channel": CHANNEL}, caller="admin").status == 201
    container().blobs.put_file("mail/one", raw, "message/rfc822")
    container().inbound_queue.send([{"source": "aws.s3", "detail": {"object": {"key": "mail/one"}}}])
    return {"events": held(stage, "InboundQueue")}


def with_spam(stage: Stage) -> Prepared:
    """Spam, which opens a ticket and marks it."""
    return arrived(stage, stamped(MAIL, spam="FAIL"))


MAIL_FLOWS = (Flow("a mail is read", invoked("receive"), with_spam, source="InboundQueue", is_long=True),)
