"""Each function may do exactly what it does: proved both ways against the calls of all flows on one desk."""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import pytest

from chalicelib.adapters.amazon_translate import CLIENT_OPTIONS, AmazonTranslate
from chalicelib.adapters.ecb_rates import EcbRates
from chalicelib.adapters.guarded_http import GuardedHttp
from chalicelib.adapters.secrets import StackSecret
from chalicelib.adapters.shop_http import HttpShop
from chalicelib.bootstrap import container
from chalicelib.ports import HttpAnswer
from infra import policy
from infra.standins.mastodon import Mastodon
from infra.standins.serving import serving
from infra.standins.shop import StandIn, running
from infra.standins.social import Network
from infra.standins.telegram import Telegram
from infra.template import build_template
from tests.cloud.faults import Fault, on
from tests.cloud.record import lines
from tests.cloud.stack import SIGNING_KEY, client
from tests.desk import AGENT, FRENCH
from tests.faults.budget_flows import raise_a_budget
from tests.faults.channel_flows import answered, taken
from tests.faults.chat_flows import live_through_a_chat
from tests.faults.clock_flows import held, ticket_row, wait_until, wait_until_due, with_new_rules
from tests.faults.flows import FILE, REPLY, keys_of, with_file
from tests.faults.mail_flows import write_by_mail
from tests.faults.stage import Row, Stage, cold_start, records, staged_desk
from tests.faults.webhook_ways_in import heard, with_lost_lane, with_wanted_event

LONG = f"{FRENCH}\n" * 600  # beyond what an item holds: it lives in the bucket
STAFF = {"email": "eva@desk.example", "name": "Eva", "roles": ["agent"], "languages": [], "teams": []}


def open_and_answer(stage: Stage) -> None:
    """A ticket with a file and a long text, an answer of the same length, and back."""
    desk = stage.desk
    file = with_file(stage)["file"]
    ticket = desk.open(caller="customer", description=LONG, attachment_ids=[file])
    stage.settle()
    assert desk.say(ticket, f"{REPLY}\n" * 1_000).status == 202
    stage.settle()
    assert desk.thread(ticket)
    assert desk.get(f"/v1/attachments/{file}", caller="customer").status == 200
    assert desk.post("/v1/attachments", json={"attachments": [FILE]}, caller="customer").status == 201
    assert desk.act(ticket, "claim").status == 200
    assert desk.get(f"/v1/tickets/{ticket['id']}/cost", caller="finance").status == 200
    desk.open(caller="integration")


def read_by_every_index(stage: Stage) -> None:
    """The lists with their cursors, and the change feed."""
    assert stage.desk.get("/v1/queues", caller="agent").status == 200
    cold_start()  # on AWS the gateway's two functions share no process: the API reads the key of cursors itself
    for query in (
        "?page[size]=1",
        "?status=open",
        "?sort=next_due_at",
        f"?assignee={AGENT}",
        "?queue=q_default",
        "?requester=cus_01M7ZWXFH4NSR3CTVCNNWDF0PW",
    ):
        answer = stage.desk.get(f"/v1/tickets{query}", caller="agent")
        assert answer.status == 200, answer.text
    assert stage.desk.get("/v1/changes", caller="integration").status == 200
    assert stage.desk.get("/v1/translations", caller="agent").status == 200


def hire(stage: Stage) -> None:
    """Somebody new, and somebody whom the user pool knows in another role."""
    desk, known = stage.desk, "max@desk.example"
    pool = {"UserPoolId": desk.cloud.environment["USER_POOL_ID"], "Username": known}
    with desk.cloud.gate.offstage():
        desk.cloud.client("cognito-idp").admin_create_user(**pool)
        desk.cloud.client("cognito-idp").admin_add_user_to_group(**pool, GroupName="finance")
    for email in (STAFF["email"], known):
        made = desk.post("/v1/agents", json={"agent": {**STAFF, "email": email}}, caller="admin")
        assert made.status in (200, 201), made.text


def lose_and_sweep(stage: Stage) -> None:
    """Work that got lost is found again, and what the topic refuses goes by the relay queue."""
    stage.desk.open(caller="customer", description=f"{LONG}!")
    with stage.desk.cloud.gate.faults(on("sns.PublishBatch", [Fault.PARTIAL] * 9)):
        stage.settle()
    ticket = stage.desk.open(caller="customer", description=f"{LONG}?")
    stage.desk.say(ticket, f"{REPLY}\n" * 1_001)
    stage.pump_once()
    stage.lose_messages()
    stage.wait(minutes=20)
    assert any(stage.sweep().values())
    stage.settle()
    with stage.desk.cloud.gate.faults(on("sqs.SendMessageBatch", [Fault.PARTIAL] * 9)):
        stage.desk.say(ticket, REPLY, translate="none")
        stage.settle()


def watch_the_clocks(stage: Stage) -> None:
    """A wake-up is armed far and near, by its message and by its row; it fires early or in time, or is lost."""
    ticket = stage.desk.open(caller="customer", description=f"{FRENCH} ?!")["id"]
    stage.settle()
    row = clock_row(stage, ticket)
    fired = {"ticket_id": ticket, "timer": row["timer_seq"]}
    deliver(stage, "wake_up", fired)
    stage.wait(seconds=(due_at(row) - stage.desk.moment()).total_seconds() - 600)
    deliver(stage, "wake_up", fired)
    deliver(stage, "arm", {"subject_id": ticket, "sequence": armed_by(stage, ticket)})
    stage.wait(minutes=11)
    cold_start()  # on AWS it reads the rules by itself
    with stage.desk.cloud.gate.faults(on("sns.PublishBatch", [Fault.THROTTLE_BEFORE] * 9)):
        stage.settle()
    assert clock_row(stage, ticket)["timer_seq"] > row["timer_seq"], "it fired, and what it wrote armed the next"
    stage.wait(seconds=(due_at(clock_row(stage, ticket)) - stage.desk.moment()).total_seconds() + 61)
    assert stage.sweep()["repaired"]
    with stage.desk.cloud.gate.faults(on("sns.PublishBatch", [Fault.THROTTLE_BEFORE] * 9)):
        stage.settle()
    confirm_in_time(stage, ticket)


def confirm_in_time(stage: Stage, ticket: str) -> None:
    """Days until the next look: armed by a sweep, carried by the state machine, and armed again if it comes early."""
    stage.sign_out()
    assert stage.desk.update({"id": ticket}, status="resolved").status == 200
    stage.settle()
    wait_until_due(stage, ticket)
    stage.settle()
    while (row := ticket_row(stage, ticket))["due"] == "arm":
        wait_until(stage, row["due_at"])
        stage.sweep()
        stage.settle()
    deliver(stage, "wake_up", {"ticket_id": ticket, "timer": row["timer_seq"]})
    wait_until(stage, row["due_at"])
    stage.settle()
    assert stage.desk.read({"id": ticket})["status"] in ("confirmed", "archived")


def reapply_rules(stage: Stage) -> None:
    """Every open ticket is held to the current rules; some are held to older ones."""
    with_new_rules(stage)
    assert stage.desk.post("/v1/sla_policies/sla_strict/reapply", caller="supervisor").status == 202
    stage.settle()


def clock_row(stage: Stage, ticket: str) -> Row:
    """The ticket's row, whose wake-up must be armed."""
    (row,) = [row for row in stage.rows() if row.get("kind") == "ticket" and row["id"] == ticket]
    assert row["due"] == "wake_up"
    return row


def due_at(row: Row) -> datetime:
    """When the ticket wants to be looked at."""
    return datetime.fromisoformat(row["due_at"])


def armed_by(stage: Stage, ticket: str) -> int:
    """The number of the last event that asked for a wake-up."""
    rows = [row for row in stage.rows() if row["pk"] == f"E#{ticket}" and "arm" in row.get("work", ())]
    return int(rows[-1]["sk"])


def deliver(stage: Stage, function: str, body: dict[str, Any]) -> None:
    """One message of a queue, in order."""
    event = {"Records": [{"messageId": "m", "body": json.dumps(body)}]}
    assert stage.invoke(function, event) == {"batchItemFailures": []}


def ask_amazon(stage: Stage) -> None:
    """The translator of a stack on AWS; nobody plays it here, so it is always busy."""
    vars(container())["translator"] = AmazonTranslate(container().aws("translate", **CLIENT_OPTIONS))
    for part in ("paid_translator", "pipeline", "translating", "translating_or_waiting"):
        vars(container()).pop(part, None)
    with stage.desk.cloud.gate.faults(on("translate.TranslateText", [Fault.THROTTLE_BEFORE] * 9)):
        stage.desk.open(caller="customer", description="Où est mon colis bleu, je vous prie ?")
        stage.settle()


def collect(stage: Stage) -> None:
    """Usage lines of the functions' logs are written down."""
    logged = [json.dumps({"usage": line}) for line in stage.usage_lines()]
    events = [{"id": str(i), "timestamp": 1_772_442_000_000, "message": line} for i, line in enumerate(logged)]
    batch = json.dumps({"messageType": "DATA_MESSAGE", "logEvents": events}).encode()
    stage.invoke("collect_usage", {"awslogs": {"data": base64.b64encode(gzip.compress(batch)).decode()}})


def ask_shop_and_publisher(stage: Stage) -> None:
    """The order of a ticket is read with the shop's token; rates are fetched and read."""
    with running(StandIn(token=SIGNING_KEY)) as shop:
        parts = vars(container())
        tokens = StackSecret(container().aws("secretsmanager"), container().settings.shop_secret_arn, container().now)
        parts["shop"] = HttpShop(shop.url, tokens.versions)
        parts["rate_publisher"] = EcbRates(f"{shop.url}/rates", "stand-in")
        ticket = stage.desk.open(caller="customer", order_id="FR-20931")
        assert stage.desk.get(f"/v1/tickets/{ticket['id']}/order", caller="agent").status == 200
        stage.invoke("fetch_rates", {})
        assert stage.desk.get("/v1/exchange_rates", caller="agent").status == 200


def tell_integrators(stage: Stage) -> None:
    """A webhook hears of tickets: from the relay, from the relay queue, from the sweep, and because it is asked to."""
    events = with_wanted_event(stage)["events"]
    cold_start()  # on AWS each function has a process of its own, and reads by itself
    vars(container())["http"] = heard
    stage.invoke("republish", records(events))
    cold_start()
    vars(container())["http"] = heard
    stage.invoke("send_webhooks", records(events))
    stage.settle()
    webhook = with_lost_lane(stage)["webhook"]
    stage.sweep()
    cold_start()
    vars(container())["http"] = heard
    stage.settle()
    path = f"/v1/webhooks/{webhook}/deliveries"
    told = stage.desk.get(path, caller="admin").json()["data"][0]
    assert told["state"] == "delivered"
    cold_start()
    vars(container())["http"] = heard
    assert stage.desk.post(f"{path}/{told['id']}/replay", caller="admin").status == 202
    stage.settle()
    assert stage.desk.post(f"/v1/webhooks/{webhook}/test", caller="admin").status == 200


def speak_by_channels(stage: Stage) -> None:
    """A channel delivers and is answered, each in a process of its own; while it is busy the reply waits."""
    prepared = answered(stage)
    cold_start()
    vars(container())["http"] = lambda _: HttpAnswer(429, {"retry-after": "1"}, b"")
    stage.invoke("deliver", records(prepared["events"]))
    vars(container())["http"] = taken
    stage.settle()
    deliver_a_picture(stage, Telegram())
    ask_for_a_picture(stage, Mastodon())


def deliver_a_picture(stage: Stage, bot: Telegram) -> None:
    """A message with a file that is fetched with the channel's secret."""
    with serving(bot.answer) as bot.url, connected(stage, bot):
        headers, body = bot.delivery(bot.write("11", "Bonjour, voici le colis.", has_picture=True))
        sent = stage.desk.request("POST", f"/v1/inbound/chn_{bot.kind}", body=body, headers=dict(headers))
        assert sent.status == 200
        events = held(stage, "InboundQueue")
        cold_start()
        vars(container())["http"] = GuardedHttp(is_local=True)
        stage.invoke("receive", records(events))
        stage.invoke("republish", {"Records": keys_of({"events": stage.stream()})})
        events = held(stage, "ScanQueue")
        cold_start()
        stage.invoke("scan_files", records(events))
        stage.settle()


def ask_for_a_picture(stage: Stage, network: Mastodon) -> None:
    """A feed whose posts come with files."""
    with serving(network.answer) as network.url, connected(stage, network):
        network.write("12", "Bonjour, voici le colis.", has_picture=True)
        stage.invoke("poll", {})
        events = held(stage, "FeedsQueue")
        cold_start()
        vars(container())["http"] = GuardedHttp(is_local=True)
        stage.invoke("poll", records(events))
        stage.settle()


@contextmanager
def connected(stage: Stage, network: Network) -> Iterator[None]:
    """The network as a channel, with its secret."""
    value = json.dumps(dict(network.secret))
    client("secretsmanager").create_secret(Name=f"test/channels/{network.kind}", SecretString=value)
    channel = {
        "id": f"chn_{network.kind}", "kind": network.kind, "name": network.kind, "secret": network.kind,
        "settings": dict(network.settings),
    }  # fmt: skip
    vars(container())["http"] = GuardedHttp(is_local=True)
    assert stage.desk.post("/v1/channels", json={"channel": channel}, caller="admin").status == 201
    yield


ALL_FLOWS = (
    open_and_answer, read_by_every_index, hire, lose_and_sweep, watch_the_clocks, reapply_rules, collect,
    raise_a_budget, tell_integrators,
    live_through_a_chat,
    ask_shop_and_publisher,
    ask_amazon,
    speak_by_channels, write_by_mail,
)  # fmt: skip


@pytest.fixture(scope="module")
def calls() -> list[policy.Call]:
    """Every call of every function, once."""
    with staged_desk() as stage:
        stage.desk.cloud.gate.history.clear()
        for flow in ALL_FLOWS:
            stage.sign_out()
            stage.desk.authorization_of("customer")
            cold_start()  # whoever signed the token does not check it
            flow(stage)
        return [policy.Call(**json.loads(line)) for line in lines(stage.desk.cloud.gate.history)]


def test_every_function_has_been_driven(calls: list[policy.Call]) -> None:
    assert {call.function for call in calls} == policy.grants(build_template()).keys()


def test_no_function_does_what_it_may_not(calls: list[policy.Call]) -> None:
    assert policy.refused(calls, build_template()) == []


def test_no_function_may_do_what_it_never_does(calls: list[policy.Call]) -> None:
    assert policy.unused(calls, build_template()) == []
