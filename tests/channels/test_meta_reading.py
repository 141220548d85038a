"""What Meta tells becomes words, files and facts; nothing in a delivery is lost, and nothing in it raises."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.channels.contract import Account, Inbound, UnreadableError
from chalicelib.channels.kinds import kind_of
from chalicelib.channels.meta_reading import MAX_DETAILS, UNKNOWN_TIME
from chalicelib.channels.policy import decide
from chalicelib.desk.errors import InvalidValueError
from tests.channels.sample_meta import Facebook, delivery, whatsapp_entry
from tests.channels.stage import Stage

NUMBER, PAGE, OWN = "106540352242922", "P1", "IG1"
SETTINGS: Mapping[str, Mapping[str, Any]] = {
    "whatsapp": {"phone_number_id": NUMBER},
    "messenger": {"page_id": PAGE},
    "instagram": {"account_id": OWN},
    "facebook": {"page_id": PAGE, "with_messages": True},
}
OBJECTS = {"whatsapp": "whatsapp_business_account", "instagram": "instagram"}
AT = 1_772_442_000


def read(kind: str, *entries: Mapping[str, Any]) -> Sequence[Inbound]:
    return read_bytes(kind, json.dumps(delivery(OBJECTS.get(kind, "page"), *entries)).encode())


def read_bytes(name: str, body: bytes) -> Sequence[Inbound]:
    kind = kind_of(name)
    assert kind is not None
    assert kind.read is not None
    return kind.read(body, account(name))


def account(name: str) -> Account:
    return Account(id="chn_one", kind=name, channel="social", language="fr", settings=SETTINGS[name])


def whatsapp(message: Mapping[str, Any], **value: Any) -> Inbound:
    head = {"id": "wamid.1", "from": "33612000001", "timestamp": str(AT)}
    (inbound,) = read("whatsapp", whatsapp_entry(messages=[{**head, **message}], **value))
    return inbound


def event(kind: str, event: Mapping[str, Any], own: str = PAGE) -> Sequence[Inbound]:
    head = {"sender": {"id": "77"}, "recipient": {"id": own}, "timestamp": AT * 1000}
    return read(kind, {"id": own, "time": AT, "messaging": [{**head, **event}]})


def feed(**value: Any) -> Inbound:
    value = {"item": "comment", "verb": "add", "comment_id": "C1", "post_id": "P1_1", "created_time": AT, **value}
    value.setdefault("from", {"id": "77", "name": "Luc"})
    entry = {"id": PAGE, "time": AT + 60, "changes": [{"field": "feed", "value": value}]}
    (inbound,) = read("facebook", entry)
    return inbound


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ({"type": "text", "text": {"body": "Où est mon colis ? 📦"}}, "Où est mon colis ? 📦"),
        ({"type": "image", "image": {"id": "9", "caption": "Voici."}}, "Voici."),
        ({"type": "audio", "audio": {"id": "9", "voice": True}}, ""),
        (
            {"type": "location", "location": {"latitude": 48.8, "longitude": 2.3, "name": "Dépôt", "address": "Paris"}},
            "Dépôt\nParis\n48.8, 2.3",
        ),
        (
            {"type": "contacts", "contacts": [{"name": {"first_name": "Ana"}, "phones": [{"phone": "+33 6"}],
             "emails": [{"email": "a@example.org"}], "addresses": [{"city": "Lyon", "zip": "69001"}]}]},
            "Ana\n+33 6\na@example.org\n69001, Lyon",
        ),
        ({"type": "button", "button": {"text": "Oui", "payload": "YES"}}, "Oui"),
        ({"type": "interactive", "interactive": {"type": "button_reply", "button_reply": {"title": "Oui"}}}, "Oui"),
        (
            {"type": "interactive",
             "interactive": {"type": "list_reply", "list_reply": {"title": "Colis", "description": "en retard"}}},
            "Colis\nen retard",
        ),
        (
            {"type": "interactive", "interactive": {"type": "nfm_reply", "nfm_reply": {
                "body": "Sent", "response_json": '{"flow_token":"t","note":"4","colours":["red"]}'}}},
            'Sent\nnote: 4\ncolours: ["red"]',
        ),
        (
            {"type": "interactive", "interactive": {"type": "nfm_reply", "nfm_reply": {"response_json": "[1"}}},
            "[1",
        ),
        (
            {"type": "order", "order": {"text": "Merci", "product_items": [
                {"product_retailer_id": "TEA", "quantity": 2, "item_price": 3.5, "currency": "EUR"}]}},
            "Merci\n2 x TEA, 3.5 EUR",
        ),
        ({"type": "reaction", "reaction": {"message_id": "wamid.0", "emoji": "👍"}}, "👍"),
        ({"type": "system", "system": {"body": "A changed number", "type": "user_changed_number"}}, "A changed number"),
        ({"type": "unsupported", "errors": [{"code": 131051, "title": "Type not supported"}]},
         "[unsupported] Type not supported"),
        (
            {"type": "interactive", "interactive": {"type": "nfm_reply", "nfm_reply": {"response_json": "[1]"}}},
            "[1]",
        ),
        ({"type": "hologram", "hologram": {"body": "de demain"}}, "de demain"),
        ({"type": "hologram", "hologram": {"depth": 3}}, "[hologram]"),
        ({}, "[unknown]"),
    ],
)  # fmt: skip
def test_every_type_of_whatsapp_message_has_words(message: Mapping[str, Any], words: str) -> None:
    inbound = whatsapp(message)
    assert inbound.text == words
    assert inbound.at == datetime.fromtimestamp(AT, UTC)
    assert inbound.automatic is (message.get("type") in ("reaction", "system"))


def test_what_is_not_words_is_kept_in_the_details() -> None:
    referral = {"source_type": "ad", "headline": "Sale", "ctwa_clid": "x"}
    context = {"from": "15550783881", "id": "wamid.0", "forwarded": True}
    inbound = whatsapp({"type": "hologram", "hologram": {"depth": 3}, "context": context, "referral": referral})
    assert inbound.details == {
        "type": "hologram", "hologram": {"depth": 3}, "context": context, "referral": referral,
    }  # fmt: skip
    huge = whatsapp({"type": "hologram", "hologram": {"depth": "x" * MAX_DETAILS}, "context": context})
    assert huge.details == {"type": "hologram", "context": context}


def test_a_customer_is_known_by_number_and_by_business_scoped_id() -> None:
    contact = {"profile": {"name": " Luc "}, "wa_id": "33612000001", "user_id": "FR.77"}
    both = whatsapp({"type": "text", "text": {"body": "a"}}, contacts=[contact])
    assert (both.thread, both.address, both.sender.facts) == ("FR.77", "33612000001", {"name": "Luc"})
    assert [(i.kind, i.value, i.is_verified) for i in both.sender.identities] == [
        ("phone", "+33612000001", True),
        ("social", "whatsapp:fr.77", True),
    ]
    hidden = whatsapp({"from": "", "from_user_id": "FR.77", "type": "text", "text": {"body": "a"}})
    assert (hidden.thread, hidden.address) == ("FR.77", "FR.77")
    others = [{"wa_id": "1"}, contact]
    assert whatsapp({"type": "text", "text": {"body": "a"}}, contacts=others).sender.facts == {"name": "Luc"}
    group = whatsapp({"type": "text", "text": {"body": "a"}, "group_id": "G1"})
    assert (group.thread, group.address) == ("group:G1", "group:G1")


def test_a_batch_is_taken_apart_and_other_numbers_are_left_aside() -> None:
    def text(id_: str) -> dict[str, Any]:
        return {"id": id_, "from": "33612000001", "timestamp": AT, "type": "text", "text": {"body": id_}}

    ours = whatsapp_entry(messages=[text("a"), text("b")], statuses=[{"id": "s", "status": "sent"}])
    theirs = whatsapp_entry("other", messages=[text("c")])
    two = {**ours, "changes": [*ours["changes"], *theirs["changes"], 7]}
    found = read("whatsapp", two, theirs, whatsapp_entry(messages=[text("d")]))
    assert [one.text or one.about for one in found] == ["a", "b", "s", "d"]
    assert read("messenger", {"id": "P2", "messaging": [{"message": {"mid": "m"}}]}) == []
    assert read_bytes("instagram", json.dumps(delivery("page", {"id": OWN})).encode()) == []


@pytest.mark.parametrize(
    ("status", "state", "reason"),
    [
        ({"status": "sent"}, "sent", None),
        ({"status": "delivered"}, "delivered", None),
        ({"status": "read"}, "read", None),
        ({"status": "played"}, "read", None),
        ({"status": "failed", "errors": [{"code": 131047}]}, "failed", "window_closed"),
        ({"status": "failed", "errors": [{"code": 999}]}, "failed", "refused_999"),
        ({"status": "teleported"}, None, None),
    ],
)
def test_statuses_become_receipts_with_the_price_in_their_details(
    status: Mapping[str, Any], state: str | None, reason: str | None
) -> None:
    pricing = {"billable": True, "pricing_model": "PMP", "category": "service"}
    told = {"id": "wamid.9", "timestamp": AT, "recipient_id": "336", "pricing": pricing, **status}
    (receipt,) = read("whatsapp", whatsapp_entry(statuses=[told]))
    assert (receipt.nature, receipt.about, receipt.state, receipt.reason) == ("receipt", "wamid.9", state, reason)
    assert receipt.details["pricing"] == pricing
    assert read("whatsapp", whatsapp_entry(statuses=[{**told, "type": "call"}])) == []


def test_what_the_company_wrote_elsewhere_is_read_and_ignored() -> None:
    echo = {"id": "wamid.7", "from": NUMBER, "to": "336", "type": "text", "text": {"body": "Bonjour"}}
    revoked = {**echo, "type": "revoke", "revoke": {"original_message_id": "wamid.6"}}
    found = [
        *read("whatsapp", whatsapp_entry(message_echoes=[echo, revoked])),
        *event("messenger", {"message": {"mid": "m", "text": "Bonjour", "is_echo": True, "is_deleted": True}}),
        feed(**{"from": {"id": PAGE}}, message="Bonjour"),
        *read("instagram", {"id": OWN, "changes": [{"field": "comments", "value": {"id": "1", "from": {"id": OWN}}}]}),
    ]
    assert len(found) == 5
    assert {(one.nature, decide(account("messenger"), one)) for one in found} == {("message", "ignore")}


def test_edits_and_withdrawals_name_what_they_are_about() -> None:
    edit = whatsapp({"type": "edit", "edit": {"original_message_id": "wamid.0", "message": {
        "type": "image", "image": {"id": "9", "mime_type": "image/jpeg", "caption": "Mieux"}}}})  # fmt: skip
    assert (edit.nature, edit.about, edit.text, edit.files[0].filename) == ("edit", "wamid.0", "Mieux", "image.jpeg")
    revoke = whatsapp({"type": "revoke", "revoke": {"original_message_id": "wamid.0"}})
    assert (revoke.nature, revoke.about, revoke.text) == ("withdrawal", "wamid.0", "")
    (edited,) = event("messenger", {"message_edit": {"mid": "m1", "text": "Mieux", "num_edit": 2}})
    assert (edited.nature, edited.id, edited.about, edited.text) == ("edit", "m1:2", "m1", "Mieux")
    (unsent,) = event("instagram", {"message": {"mid": "m1", "is_deleted": True}}, OWN)
    assert (unsent.nature, unsent.about) == ("withdrawal", "m1")


def test_private_messages_bring_files_links_choices_and_where_they_came_from() -> None:
    attachments = [
        {"type": "image", "payload": {"url": "https://cdn.fbsbx.com/a", "sticker_id": 1}},
        {"type": "location", "title": "Ici", "payload": {"coordinates": {"lat": 48.8, "long": 2.3}}},
        {"type": "story_mention", "payload": {"url": "https://cdn.fbsbx.com/s"}},
        {"type": "ig_reel", "payload": {}},
    ]
    (one,) = event("messenger", {"message": {"mid": "m", "attachments": attachments, "quick_reply": {"payload": "Y"}}})
    assert one.text == "Ici\n48.8, 2.3\nhttps://cdn.fbsbx.com/s\n[ig_reel]"
    assert [(file.filename, file.source) for file in one.files] == [("image-1", "https://cdn.fbsbx.com/a")]
    assert one.details["quick_reply"] == {"payload": "Y"}
    (story,) = event("instagram", {"message": {"mid": "m", "text": "?", "reply_to": {"story": {"id": "s"}}}}, OWN)
    assert story.details["reply_to"] == {"story": {"id": "s"}}
    (postback,) = event("messenger", {"postback": {"mid": "m", "title": "Start", "payload": "P"}})
    assert (postback.id, postback.text) == ("m", "Start")
    (unsupported,) = event("instagram", {"message": {"mid": "m", "is_unsupported": True}}, OWN)
    assert unsupported.text == "[unsupported]"
    value = {"sender": {"id": "12"}, "timestamp": AT, "message": {"mid": "m", "text": "Test"}}
    (test,) = read("instagram", {"id": OWN, "changes": [{"field": "messages", "value": value}]})
    assert (test.text, test.thread) == ("Test", "12")
    (strange,) = event("messenger", {"optin": {"type": "x"}})
    assert (strange.text, strange.automatic, strange.details) == ("[optin]", True, {"optin": {"type": "x"}})


def test_receipts_and_reactions_of_private_messages() -> None:
    found = event("messenger", {"delivery": {"mids": ["m1", "m2", 3], "watermark": AT}})
    assert [(one.about, one.state) for one in found] == [("m1", "delivered"), ("m2", "delivered")]
    (seen,) = event("instagram", {"read": {"mid": "m1"}}, OWN)
    assert (seen.about, seen.state) == ("m1", "read")
    (until,) = event("messenger", {"read": {"watermark": AT * 1000}})
    assert (until.about, until.state, until.at.timestamp(), until.thread) == ("*", "read", AT, "77")
    assert event("messenger", {"read": {}}) == []
    (liked,) = event("messenger", {"reaction": {"mid": "m1", "action": "react", "reaction": "love"}})
    assert (liked.text, liked.automatic) == ("[love]", True)
    assert event("messenger", {"reaction": {"mid": "m1", "action": "unreact"}}) == []


def test_what_one_person_says_below_a_comment_is_one_thread() -> None:
    first = feed(message="Où ?", parent_id="P1_1")
    below = feed(message="Et ?", parent_id="C1", comment_id="C2")
    unsaid = feed(message="Qui ?", parent_id="C1", comment_id="C6", **{"from": {}})
    assert (first.thread, below.thread, unsaid.thread) == ("P1_1:C1:77", "P1_1:C1:77", "P1_1:C1")
    ana, ben, again = (
        feed(message="Et moi ?", parent_id="C1", comment_id=id_, **{"from": {"id": who}})
        for id_, who in (("C3", "7"), ("C4", "8"), ("C5", "7"))
    )
    assert (ana.thread, ben.thread, again.thread) == ("P1_1:C1:7", "P1_1:C1:8", "P1_1:C1:7")
    assert {ana.address, ben.address} == {"C1"}
    assert (below.id, below.address, below.details["kind"]) == ("C2", "C1", "comment")
    assert below.facts == {"kind": "comment", "comment": "C2"}
    picture = feed(photo="https://scontent.fbcdn.net/p.jpg")
    assert (picture.text, len(picture.files)) == ("https://scontent.fbcdn.net/p.jpg", 1)
    edited, again = feed(verb="edited", message="Mieux"), feed(verb="edited", message="Encore")
    assert (edited.nature, edited.about, edited.at.timestamp()) == ("edit", "C1", AT + 60)
    assert edited.id != again.id
    gone = feed(verb="remove")
    assert (gone.nature, gone.about, gone.text) == ("withdrawal", "C1", "")
    quiet = [{"field": "feed", "value": {"item": item, "verb": verb, "comment_id": "C1" if item == "comment" else ""}}
             for item, verb in (("comment", "hide"), ("reaction", "add"), ("like", "add"))]  # fmt: skip
    assert read("facebook", {"id": PAGE, "changes": quiet}) == []


def test_whoever_joins_in_below_a_comment_has_a_ticket_of_their_own() -> None:
    stage = Stage(Facebook())
    said = [("C1", "P1_1", "7"), ("C2", "C1", "8"), ("C3", "C1", "7")]
    things = [feed(comment_id=id_, message=id_, parent_id=below, **{"from": {"id": who}}) for id_, below, who in said]
    stage.taking_in.take_all(stage.account, [*things, things[1]])
    words = [[one.body for one in stage.messages if one.ticket_id == ticket.id] for ticket in stage.tickets]
    assert sorted(words) == [["C1", "C3"], ["C2"]]
    assert len({ticket.requester_id for ticket in stage.tickets}) == 2


def test_instagram_comments_and_mentions() -> None:
    value = {
        "id": "C2",
        "text": "بكام؟",
        "parent_id": "C1",
        "from": {"id": "U9", "username": "ana"},
        "media": {"id": "M"},
    }
    mention = {"media_id": "M2", "comment_id": "C3"}
    changes = [
        {"field": "comments", "value": value},
        {"field": "mentions", "value": mention},
        {"field": "story_insights"},
    ]
    comment, mentioned = read("instagram", {"id": OWN, "time": AT, "changes": changes})
    assert (comment.thread, comment.address, comment.text) == ("M:C1:U9", "C1", "بكام؟")
    assert comment.sender.identities[0].value == "instagram:u9"
    assert (mentioned.details["kind"], mentioned.text) == ("mention", "[mentions]")


@pytest.mark.parametrize(
    "body", [b'{"object":"page","entry":{}}', b'{"entry":[{"a":NaN}]}', b'{"entry":[1e999]}', b"["]
)
def test_what_is_no_delivery_is_told(body: bytes) -> None:
    with pytest.raises(UnreadableError):
        read_bytes("messenger", body)


def test_half_a_surrogate_and_a_missing_time_do_no_harm() -> None:
    entry = {"id": PAGE, "messaging": [{"sender": {"id": "77"}, "message": {"mid": "m", "text": "a\ud83d"}}]}
    (one,) = read("messenger", entry)
    assert (one.text, one.at) == ("a?", UNKNOWN_TIME)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.sampled_from([PAGE, "add", "edited", "m1"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([
        "id", "time", "messaging", "changes", "value", "field", "message", "mid", "text", "attachments", "payload",
        "url", "type", "read", "delivery", "mids", "reaction", "postback", "verb", "item", "comment_id", "from",
        "sender", "timestamp", "metadata", "phone_number_id", "messages", "statuses", "contacts", "errors", "code",
        "status", "interactive", "order", "product_items", "location", "edit", "message_edit", "created_time",
    ]), inner, max_size=6),
    max_leaves=25,
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(JSON, max_size=3), st.sampled_from(sorted(SETTINGS)))
def test_no_shape_raises(entries: list[Any], kind: str) -> None:
    own = {"id": OWN if kind == "instagram" else PAGE}
    known = [{**entry, **own} if isinstance(entry, dict) else entry for entry in entries]
    for one in read(kind, *known, whatsapp_entry(messages=entries, statuses=entries, contacts=entries)):
        json.dumps(dict(one.details))
        assert one.id
        assert one.at.tzinfo is not None


@pytest.mark.parametrize(
    ("kind", "given_settings", "pointer"),
    [
        ("whatsapp", {}, "phone_number_id"),
        ("whatsapp", {"phone_number_id": "1", "template_languages": ["fr"]}, "template_languages/0"),
        ("messenger", {"page_id": "1", "base_url": "http://example.org"}, "base_url"),
        ("facebook", {"page_id": "1", "with_messages": "yes"}, "with_messages"),
    ],
)
def test_settings_are_checked(kind: str, given_settings: Mapping[str, Any], pointer: str) -> None:
    known = kind_of(kind)
    assert known is not None
    with pytest.raises(InvalidValueError) as refused:
        known.check(given_settings)
    assert refused.value.pointer == f"/channel/settings/{pointer}"
