"""Mail that lies in the bucket."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chalicelib.bootstrap import container
from tests.channels.mail_stage import a_mail, stamped
from tests.cloud.stack import client
from tests.faults.clock_flows import held
from tests.faults.flows import Flow, Prepared, invoked
from tests.faults.stage import Stage, cold_start, records

CHANNEL: dict[str, Any] = {
    "id": "chn_mail", "kind": "email", "name": "Help", "market": "FR",
    "settings": {"addresses": ["help@shop.example"], "name": "Shop"},
}  # fmt: skip
MAIL = a_mail("Bonjour, mon colis est arrivé complètement abîmé.", Message_ID="<one@mail.example>")


def arrived(stage: Stage, raw: bytes, channel: Mapping[str, Any] = CHANNEL) -> Prepared:
    """A mailbox, and a mail whose key waits to be read."""
    assert stage.desk.post("/v1/channels", json={"channel": channel}, caller="admin").status == 201
    container().blobs.put_file("mail/one", raw, "message/rfc822")
    container().inbound_queue.send([{"source": "aws.s3", "detail": {"object": {"key": "mail/one"}}}])
    return {"events": held(stage, "InboundQueue")}


def with_spam(stage: Stage) -> Prepared:
    """Spam, which opens a ticket and marks it."""
    return arrived(stage, stamped(MAIL, spam="FAIL"))


def write_by_mail(stage: Stage) -> None:
    """A mail is acknowledged, and answered, each in a process of its own."""
    client("sesv2").create_email_identity(EmailIdentity="help@shop.example")
    channel = {**CHANNEL, "settings": {**CHANNEL["settings"], "acknowledge": True}}
    events = arrived(stage, stamped(MAIL), channel)["events"]
    cold_start()
    stage.invoke("receive", records(events))
    stage.settle()
    (ticket,) = stage.desk.get("/v1/tickets?channel=email", caller="agent").json()["data"]
    reply = {"message": {"body": "Nous sommes désolés.", "language": "fr"}}
    assert stage.desk.post(f"/v1/tickets/{ticket['id']}/messages", json=reply, caller="agent").status == 202
    events = held(stage, "DeliverQueue")
    cold_start()
    stage.invoke("deliver", records(events))
    stage.settle()


MAIL_FLOWS = (Flow("a mail is read", invoked("receive"), with_spam, source="InboundQueue", is_long=True),)
