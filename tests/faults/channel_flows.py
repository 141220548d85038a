"""What channels deliver, and what is delivered by them."""

from __future__ import annotations

import json
from base64 import b64encode
from contextlib import suppress

from chalicelib.bootstrap import container
from chalicelib.channels.standard_signatures import signed_headers
from chalicelib.ports import HttpAnswer, HttpCall
from infra.standins.itunes_rss import APP, ItunesRss
from infra.standins.serving import Asked
from tests.cloud.stack import client
from tests.faults.clock_flows import held
from tests.faults.flows import Flow, Prepared, invoked, is_accepted
from tests.faults.stage import Stage

KEY = b"k" * 32
CHANNEL = {
    "id": "chn_forum", "kind": "generic", "name": "Forum", "secret": "forum", "market": "FR",
    "settings": {"network": "forum", "reply_url": "https://forum.example/replies"},
}  # fmt: skip
FEED = {
    "id": "chn_store", "kind": "app_store_rss", "name": "Store",
    "settings": {"app_id": APP, "countries": ["FR"], "backfill_days": 400},
}  # fmt: skip
WORDS = "Bonjour, mon colis est arrivé complètement abîmé."
SAID = {
    "id": "m1", "thread": "t1", "at": "2026-03-02T08:59:00Z", "sender": {"name": "Luc", "handle": "luc"}, "text": WORDS,
}  # fmt: skip


def taken(call: HttpCall) -> HttpAnswer:
    """A vendor that takes every reply and gives it the id of its content."""
    return HttpAnswer(200, {}, json.dumps({"id": f"forum-{json.loads(call.body)['id']}"}).encode())


def connected(stage: Stage) -> Prepared:
    """A channel that anybody may build."""
    secrets = client("secretsmanager")
    with suppress(secrets.exceptions.ResourceExistsException):
        value = json.dumps({"secret": "whsec_" + b64encode(KEY).decode()})
        secrets.create_secret(Name="test/channels/forum", SecretString=value)
    vars(container())["http"] = taken
    assert stage.desk.post("/v1/channels", json={"channel": CHANNEL}, caller="admin").status == 201
    stage.settle()
    return {}


def delivered(stage: Stage, prepared: Prepared) -> bool:
    """The vendor's delivery, as often as it likes."""
    del prepared
    body = json.dumps({"messages": [SAID]}).encode()
    headers = signed_headers("dlv_1", stage.desk.moment(), body, [KEY])
    return is_accepted(stage.desk.request("POST", "/v1/inbound/chn_forum", body=body, headers=headers))


def kept(stage: Stage) -> Prepared:
    """A delivery whose key waits to be read."""
    prepared = connected(stage)
    assert delivered(stage, prepared)
    return {**prepared, "events": held(stage, "InboundQueue")}


def answered(stage: Stage) -> Prepared:
    """A reply on its way back, stopped where its key waits on the deliver queue."""
    prepared = connected(stage)
    assert delivered(stage, prepared)
    stage.settle()
    (ticket,) = stage.desk.get("/v1/tickets?channel=social", caller="agent").json()["data"]
    reply = {"message": {"body": "Nous sommes désolés.", "language": "fr"}}
    assert stage.desk.post(f"/v1/tickets/{ticket['id']}/messages", json=reply, caller="agent").status == 202
    return {"ticket": ticket["id"], "events": held(stage, "DeliverQueue")}


def published(call: HttpCall) -> HttpAnswer:
    """A feed that has one review."""
    feeds = ItunesRss(now=container().now)
    feeds.write("fr", 1, "Ne marche plus", "L'application se ferme toute seule.")
    feeds.reviews[0]["at"] = "2026-03-01T08:00:00+00:00"
    said = feeds.answer(Asked(call.method, call.url.removeprefix("https://itunes.apple.com"), {}, b""))
    return HttpAnswer(said.status, {}, said.body)


def with_feed(stage: Stage) -> Prepared:
    """A feed that is to be asked, stopped on its queue."""
    vars(container())["http"] = published
    assert stage.desk.post("/v1/channels", json={"channel": FEED}, caller="admin").status == 201
    stage.invoke("poll", {})
    return {"events": held(stage, "FeedsQueue")}


CHANNEL_FLOWS = (
    Flow("a vendor delivers", delivered, connected),
    Flow("a kept delivery is read", invoked("receive"), kept, source="InboundQueue"),
    Flow("a feed is asked", invoked("poll"), with_feed, source="FeedsQueue"),
    Flow("a reply goes out by its channel", invoked("deliver"), answered, source="DeliverQueue", may_stay_unknown=True),
)
