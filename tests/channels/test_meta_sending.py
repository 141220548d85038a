"""Replies reach a Graph API over real HTTP, within their windows and at its pace; files come whole from Meta alone."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from chalicelib.adapters.guarded_http import GuardedHttp
from chalicelib.channels.contract import (
    Account,
    File,
    FileGoneError,
    Outgoing,
    RawRequest,
    ThrottledError,
    Vendor,
    VendorError,
)
from chalicelib.channels.fetching import fetched
from chalicelib.channels.kinds import kind_of
from chalicelib.channels.meta_errors import MEANINGS
from chalicelib.channels.meta_graph import made, pause_s
from chalicelib.channels.meta_replies import parts
from chalicelib.channels.meta_signatures import admits
from chalicelib.channels.whatsapp_media import largest
from chalicelib.channels.whatsapp_replies import template_language
from chalicelib.desk.arrivals import Conversation
from chalicelib.desk.attachments import MAX_SIZE
from chalicelib.desk.messages import Message
from chalicelib.ports import DeliveryError, Handed, HttpAnswer, HttpCall
from infra.standins.graph import BURST, Graph, Media, refusal
from infra.standins.graph_webhooks import body_of, comment, deliver, verify
from infra.standins.serving import Asked, Reply, serving
from tests.builders import a_reply, a_ticket
from tests.channels.sample_meta import WhatsApp, answer
from tests.channels.stage import Said, Stage
from tests.fakes import START

TOKEN = "EAAtoken"
HTTP = GuardedHttp(is_local=True)
SETTINGS: Mapping[str, Mapping[str, Any]] = {
    "whatsapp": {"phone_number_id": "10", "template": "news", "template_languages": ["fr=fr", "*=en_US"]},
    "messenger": {"page_id": "P1"},
    "instagram": {"account_id": "IG1"},
    "facebook": {"page_id": "P1"},
}
COMMENT = {"kind": "comment"}
DAY = timedelta(days=1)
PICTURE = File("a.png", "image/png", None, "https://files.example/a.png")
NOTE = File("n.pdf", "application/pdf", None, "https://files.example/n.pdf")


@pytest.fixture(scope="module")
def api() -> Iterator[Graph]:
    found = Graph(TOKEN, now=lambda: START)
    with serving(found.answer) as found.url:
        yield found


@pytest.fixture
def graph(api: Graph) -> Graph:
    api.people = {"33612": START, "FR.77": START, "77": START}
    api.comments, api.sent, api.refusals, api.calls = {"C1"}, [], [], 0
    api.templates, api.has_human_agent = {("news", "fr")}, False
    return api


class Way:
    """A kind on the stand-in, and how a reply goes out by it."""

    def __init__(self, graph: Graph, kind: str, **settings: Any) -> None:
        known = kind_of(kind)
        assert known is not None
        self.kind, self.graph = known, graph
        kept = self.kind.check({**SETTINGS[kind], **settings, "base_url": graph.url})
        self.account = Account(id="chn_one", kind=kind, channel=known.channel, settings=kept)
        self.vendor = Vendor(self.account, HTTP, lambda: [{"access_token": TOKEN}], START)

    def send(
        self, text: str, *files: File, to: str = "77", ago: timedelta = timedelta(), facts: Any = None, tag: str = "fr"
    ) -> Handed:
        assert self.kind.send is not None
        talk = Conversation(
            key="k", ticket_id="t", channel_id="chn_one", thread=to, address=to, last_id="m", last_at=START - ago,
            facts=facts or {},
        )  # fmt: skip
        if to in self.graph.people:
            self.graph.people[to] = START - ago
        ticket = a_ticket()
        object.__setattr__(ticket.language, "tag", tag)
        return self.kind.send(Outgoing(self.account, ticket, a_reply(), talk, text, files), self.vendor)


def test_a_whatsapp_reply_goes_as_text_and_files_to_a_number_or_a_scoped_id(graph: Graph) -> None:
    way = Way(graph, "whatsapp")
    handed = way.send("Bonjour", PICTURE, NOTE, to="33612")
    assert (handed.state, len(handed.references)) == ("sent", 3)
    text, image, document = graph.sent
    assert (text["to"], text["text"]["body"]) == ("33612", "Bonjour")
    assert image["image"] == {"link": PICTURE.source}
    assert document["document"] == {"link": NOTE.source, "filename": "n.pdf"}
    way.send("Voici.", PICTURE, to="FR.77")
    assert (graph.sent[-1]["recipient"], graph.sent[-1]["image"]["caption"]) == ("FR.77", "Voici.")
    graph.people["G1"] = START
    way.send("Bonjour", to="group:G1")
    assert (graph.sent[-1]["recipient_type"], graph.sent[-1]["to"]) == ("group", "G1")


def test_after_24_hours_whatsapp_takes_the_approved_template_or_nothing(graph: Graph) -> None:
    way = Way(graph, "whatsapp")
    way.send("Bonjour,\n\nvotre colis  arrive.", to="33612", ago=DAY)
    template = graph.sent[-1]["template"]
    assert (template["name"], template["language"]) == ("news", {"code": "fr"})
    assert template["components"][0]["parameters"] == [{"type": "text", "text": "Bonjour, votre colis arrive."}]
    late: Any = {"to": "33612", "ago": DAY}
    for text, files, tag, code in (
        ("Bonjour", (PICTURE,), "fr", "window_closed"),
        ("a" * 1_025, (), "fr", "template_too_long"),
        ("Hello", (), "de", "template_refused"),
    ):
        with pytest.raises(DeliveryError, match=code):
            way.send(text, *files, tag=tag, **late)
    without: tuple[dict[str, Any], ...] = ({"template": ""}, {"template_languages": []})
    for settings in without:
        with pytest.raises(DeliveryError, match="window_closed"):
            Way(graph, "whatsapp", **settings).send("Bonjour", **late)
    assert len(graph.sent) == 1


def test_a_template_has_the_customers_language_or_the_one_for_everybody() -> None:
    known = ("pt-BR=pt_BR", "pt=pt_PT", "*=en_US")
    assert [template_language(tag, known) for tag in ("pt-BR", "pt-AO", "fr")] == ["pt_BR", "pt_PT", "en_US"]
    assert template_language("fr", ("de=de",)) is None


def test_messenger_answers_within_a_day_and_a_person_within_seven_where_meta_allows(graph: Graph) -> None:
    way = Way(graph, "messenger")
    way.send("Bonjour", PICTURE, NOTE)
    assert [one["messaging_type"] for one in graph.sent] == ["RESPONSE"] * 3
    kinds = [one["message"]["attachment"]["type"] for one in graph.sent[1:]]
    assert kinds == ["image", "file"]
    with pytest.raises(DeliveryError, match="window_closed"):
        way.send("Bonjour", ago=DAY)
    graph.has_human_agent = True
    patient = Way(graph, "messenger", has_human_agent=True)
    patient.send("Bonjour", ago=6 * DAY)
    assert (graph.sent[-1]["messaging_type"], graph.sent[-1]["tag"]) == ("MESSAGE_TAG", "HUMAN_AGENT")
    with pytest.raises(DeliveryError, match="window_closed"):
        patient.send("Bonjour", ago=7 * DAY)


def test_a_window_that_meta_sees_closed_is_told_as_such(graph: Graph) -> None:
    graph.refusals = [refusal(10, 2018278), refusal(131047)]
    with pytest.raises(DeliveryError, match="window_closed"):
        Way(graph, "messenger").send("Bonjour")
    with pytest.raises(DeliveryError, match="window_closed"):
        Way(graph, "whatsapp").send("Bonjour", to="33612")


def test_comments_are_answered_publicly_or_once_in_private(graph: Graph) -> None:
    public = Way(graph, "facebook")
    public.send("Merci", PICTURE, to="C1", facts=COMMENT, ago=30 * DAY)
    assert graph.sent == [{"message": "Merci", "attachment_url": PICTURE.source}]
    Way(graph, "instagram").send("Merci", to="C1", facts=COMMENT)
    for text, files, code in (("a", (NOTE,), "files_not_supported"), ("a" * 8_001, (), "reply_too_long")):
        with pytest.raises(DeliveryError, match=code):
            public.send(text, *files, to="C1", facts=COMMENT)
    with pytest.raises(DeliveryError, match="thread_gone"):
        public.send("Merci", to="C9", facts=COMMENT)
    private = Way(graph, "facebook", replies_privately=True)
    graph.comments.add("C2")
    private.send("Merci", to="C1", facts={**COMMENT, "comment": "C2"}, ago=6 * DAY)
    assert graph.sent[-1]["recipient"] == {"comment_id": "C2"}
    private.send("Merci", to="C1", facts=COMMENT, ago=6 * DAY)
    assert graph.sent[-1]["recipient"] == {"comment_id": "C1"}
    for text, files, ago, code in (
        ("Encore", (), DAY, "already_replied"),
        ("Merci", (), 7 * DAY, "window_closed"),
        ("Merci", (PICTURE,), DAY, "files_not_supported"),
        ("a" * 2_001, (), DAY, "reply_too_long"),
    ):
        with pytest.raises(DeliveryError, match=code):
            private.send(text, *files, to="C1", facts=COMMENT, ago=ago)


def test_a_long_instagram_message_goes_whole_in_several(graph: Graph) -> None:
    words = "नमस्ते, आपका पार्सल कल आएगा। " * 30
    Way(graph, "instagram").send(words)
    told = [one["message"]["text"] for one in graph.sent]
    assert all(len(one.encode()) <= 1_000 for one in told)
    assert len(told) == 3
    assert " ".join(told) == words.strip()


@pytest.mark.parametrize("words", ["", "a", "a" * 2_500, "你好" * 700, "กำ" * 800, "é. " * 900, "e\u0301" * 900])
def test_parts_hold_every_letter_and_no_more_than_they_may(words: str) -> None:
    found = list(parts(words, 1_000))
    assert all(len(one.encode()) <= 1_000 for one in found)
    assert "".join("".join(found).split()) == "".join(words.split())
    assert not any(one.startswith("\u0301") for one in found)


def test_a_pair_that_is_too_fast_waits(graph: Graph) -> None:
    way = Way(graph, "whatsapp")
    graph.people["33699"] = START
    for _ in range(BURST):
        way.send("Bonjour", to="33699")
    with pytest.raises(ThrottledError) as busy:
        way.send("Bonjour", to="33699")
    assert busy.value.after_s == 16.0


def test_limits_say_how_long_to_wait(graph: Graph) -> None:
    way = Way(graph, "messenger")
    business = json.dumps({"P1": [{"type": "messenger", "call_count": 100, "estimated_time_to_regain_access": 7}]})
    graph.refusals = [
        refusal(613, headers={"Retry-After": "90"}),
        refusal(80007, headers={"X-Business-Use-Case-Usage": business}),
        Reply(429, b"slow down"),
    ]
    waits = []
    for _ in range(3):
        with pytest.raises(ThrottledError) as busy:
            way.send("Bonjour")
        waits.append(busy.value.after_s)
    assert waits == [90.0, 420.0, 60.0]
    graph.calls = 4_000
    assert way.send("Bonjour").pause_s == 30.0
    graph.calls = 4_799
    assert way.send("Bonjour").pause_s == 600.0
    with pytest.raises(ThrottledError):
        way.send("Bonjour")
    for told in ("{", "[]", '{"call_count": "9e9"}', '{"call_count": NaN}', '{"a": [1, {"total_time": 79.9}]}'):
        assert pause_s(HttpAnswer(200, {"x-app-usage": told}, b"")) == 0.0


@pytest.mark.parametrize(
    ("answer", "error", "code"),
    [
        (refusal(190, status=401), VendorError, "token_refused"),
        (refusal(2, status=500), VendorError, "vendor_failed"),
        (refusal(987654, status=503), VendorError, "vendor_failed"),
        (refusal(551, 1545041), DeliveryError, "not_reachable"),
        (refusal(131026), DeliveryError, "not_reachable"),
        (refusal(131031), DeliveryError, "account_locked"),
        (refusal(987654), DeliveryError, "refused_987654"),
        (Reply(404, b"<html>"), DeliveryError, "status_404"),
        (Reply(502, b"<html>"), OSError, "status_502"),
    ],
)
def test_what_meta_refuses_is_never_later_or_unknown(
    graph: Graph, answer: Reply, error: type[Exception], code: str
) -> None:
    graph.refusals = [answer]
    with pytest.raises(error, match=code):
        Way(graph, "messenger").send("Bonjour")


def test_a_reply_whose_second_part_is_refused_is_not_sent_again_by_itself(graph: Graph) -> None:
    seen: list[HttpCall] = []
    way = Way(graph, "messenger")

    def http(call: HttpCall) -> HttpAnswer:
        seen.append(call)
        if len(seen) == 2:
            graph.refusals = [refusal(4)]
        return HTTP(call)

    way.vendor = Vendor(way.account, http, lambda: [{"access_token": TOKEN}], START)
    with pytest.raises(DeliveryError, match="partly_sent"):
        way.send("Bonjour", PICTURE)
    with pytest.raises(DeliveryError, match="empty_reply"):
        way.send("")
    way.vendor = Vendor(way.account, http, lambda: [{}], START)
    with pytest.raises(VendorError, match="no_secret"):
        way.send("Bonjour")
    assert len(seen) == 2


def test_whatsapp_files_come_whole_from_metas_own_servers_alone(graph: Graph) -> None:
    way = Way(graph, "whatsapp")
    fetch = way.kind.fetch
    assert fetch is not None
    graph.media = {
        "1": Media(b"\x89PNG", "image/png"),
        "2": Media(b"\x89PNG", "image/png", "0" * 64),
        "3": Media(b"x" * (5 * 1024 * 1024 + 1), "image/png"),
        "4": Media(b"a", "image/png", "ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs="),
    }
    assert fetch(way.vendor, File("a.png", "image/png", None, "1#")).content == b"\x89PNG"
    assert fetch(way.vendor, File("a.png", "image/png", None, "4#")).content == b"a"
    for id_, reason in (("2", "digest_differs"), ("3", "too_large"), ("9", "thread_gone")):
        with pytest.raises(FileGoneError, match=reason):
            fetch(way.vendor, File("a.png", "image/png", None, f"{id_}#"))
    graph.refusals = [Reply(200, b'{"url": "https://evil.example/a?x=.fbsbx.com"}')]
    with pytest.raises(FileGoneError, match="refused"):
        fetch(way.vendor, File("a.png", "image/png", None, "1#"))
    graph.refusals = [Reply(200, b'{"url": "https://[broken"}')]
    with pytest.raises(FileGoneError, match="refused"):
        fetch(way.vendor, File("a.png", "image/png", None, "1#"))
    graph.media["5"] = Media(b"a", "image/png", "no digest at all")
    with pytest.raises(FileGoneError, match="digest_differs"):
        fetch(way.vendor, File("a.png", "image/png", None, "5#"))
    graph.refusals = [refusal(190, status=401)]
    with pytest.raises(VendorError, match="token_refused"):
        fetch(way.vendor, File("a.png", "image/png", None, "1#"))
    assert largest("application/pdf") == 25 * 1024 * 1024


@pytest.mark.parametrize(
    ("status", "error"), [(429, ThrottledError), (503, VendorError), (404, FileGoneError), (302, FileGoneError)]
)
def test_a_file_server_in_trouble_is_asked_again_and_one_without_the_file_is_not(
    graph: Graph, status: int, error: type[Exception]
) -> None:
    way = Way(graph, "messenger")
    vendor = Vendor(way.account, lambda _: HttpAnswer(status, {}, b""), list, START)
    assert way.kind.fetch is not None
    with pytest.raises(error) as raised:
        way.kind.fetch(vendor, File("image-1", "", None, "https://cdn.fbsbx.com/a"))
    assert type(raised.value) is error


def test_links_of_private_messages_are_fetched_without_our_token(graph: Graph) -> None:
    way = Way(graph, "messenger")
    seen: list[HttpCall] = []

    def http(call: HttpCall) -> HttpAnswer:
        seen.append(call)
        return HttpAnswer(200, {"content-type": "image/jpeg; q=1"}, b"x")

    assert way.kind.fetch is not None
    vendor = Vendor(way.account, http, lambda: [{"access_token": TOKEN}], START)
    found = way.kind.fetch(vendor, File("image-1", "", None, "https://cdn.fbsbx.com/a"))
    assert (found.filename, found.content_type, found.content) == ("image-1.jpeg", "image/jpeg", b"x")
    assert "authorization" not in {name.lower() for name in seen[0].headers}
    with pytest.raises(FileGoneError, match="refused"):
        way.kind.fetch(way.vendor, File("image-1", "", None, "https://169.254.169.254/latest/meta-data"))
    graph.media = {"5": Media(b"x" * (MAX_SIZE + 1), "video/mp4")}
    with pytest.raises(FileGoneError, match="too_large"):
        fetched(way.vendor, File("v", "", None, f"{graph.url}/media/5"), {"Authorization": f"Bearer {TOKEN}"})


def test_every_meaning_has_a_code_and_a_pause() -> None:
    assert {meaning.then for meaning in MEANINGS.values()} == {"never", "later", "slower"}
    assert all(0 < meaning.pause_s <= 3_600 and meaning.code.isidentifier() for meaning in MEANINGS.values())
    assert made(HttpAnswer(200, {}, b"[]")) == {}


def test_a_channel_near_its_limit_rests_and_goes_on_by_itself() -> None:
    stage = Stage(WhatsApp())
    stage.arrives(Said(id="m1"))
    busy = {"x-app-usage": '{"call_count": 85}'}
    stage.vendor = lambda _: answer(200, {"messages": [{"id": "wamid.1"}]}, busy)
    assert [_state(stage.replies(text)) for text in ("Bonjour", "Encore")] == ["sent", "queued"]
    (ticket, message, wait_s) = stage.desk.again[-1]
    assert wait_s == 30.0
    stage.desk.clock.advance(seconds=31)
    stage.delivers(stage.message(message))
    assert _state(stage.message(message)) == "sent"
    assert ticket == stage.tickets[0].id


def _state(message: Message) -> str | None:
    return message.delivery.state if message.delivery else None


def test_the_stand_in_delivers_and_asks_as_meta_does() -> None:
    heard: list[Asked] = []

    def desk(asked: Asked) -> Reply:
        heard.append(asked)
        return Reply(200, dict(parse_qsl(urlsplit(asked.target).query)).get("hub.challenge", "ok").encode())

    body = body_of("page", comment("P1", 1, {"message": "é"}))
    with serving(desk) as url:
        assert verify(url, "hello")
        assert deliver(url, body, "s3cret") == 200
    told = RawRequest("POST", heard[1].headers, {}, heard[1].body, START)
    assert admits(told, Account(id="c", kind="facebook", channel="facebook"), [{"app_secret": "s3cret"}])
