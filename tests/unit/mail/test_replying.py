"""A mail of ours: what it carries, and that nothing written into it adds a field."""

from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.mail.automatic import Ourselves, judge
from chalicelib.mail.quotes import strip_quotes
from chalicelib.mail.reading import read_mail
from chalicelib.mail.replying import Outgoing, UnsendableMailError, compose
from chalicelib.mail.things import Address, Part

PLAIN = Outgoing(
    author=Address("support@shop.example", "Shop"),
    to=(Address("ivo@home.example", "Ivo Žďár"),),
    reply_to="support+T1.aaaaaaaaaaaaaaaa@shop.example",
    subject="Re: Your box",
    text="Dear Ivo,\n\nit <is> on its way.\nNora",
    message_id="m1@desk.example",
    sent_at=datetime(2025, 1, 7, 15, 4, tzinfo=UTC),
    loop_id="desk-1",
)


def parsed(mail: Outgoing) -> EmailMessage:
    return message_from_bytes(compose(mail), policy=default)


def test_an_answer_names_the_mail_it_answers_and_where_to_write() -> None:
    long_id = "x" * 90 + "@y.example"
    found = parsed(replace(PLAIN, in_reply_to="<q@home.example>", references=("p@home.example", long_id)))
    assert found["Message-ID"] == "<m1@desk.example>"
    assert found["In-Reply-To"] == "<q@home.example>"
    assert str(found["References"]).split() == ["<p@home.example>", f"<{long_id}>"]
    assert found["Reply-To"] == PLAIN.reply_to
    assert found["To"].addresses[0].display_name == "Ivo Žďár"
    assert found["Auto-Submitted"] is None


def test_references_are_bounded_and_keep_the_first() -> None:
    found = parsed(replace(PLAIN, references=tuple(f"{number}@x" for number in range(500))))
    ids = str(found["References"]).split()
    assert (len(ids), ids[0], ids[-1]) == (20, "<0@x>", "<499@x>")


def test_an_automatic_mail_says_so_and_is_not_answered_by_another_desk() -> None:
    raw = compose(replace(PLAIN, is_automatic=True, unsubscribe_url="https://shop.example/u/1"))
    read = read_mail(raw)
    assert read.header("list-unsubscribe-post") == "List-Unsubscribe=One-Click"
    assert not judge(read, Ourselves("desk-2")).may_be_answered
    assert judge(read, Ourselves("desk-1")).verdict == "loop"


def test_a_mail_of_an_agent_is_a_persons_to_another_desk() -> None:
    assert judge(read_mail(compose(PLAIN)), Ourselves("desk-2")).verdict == "person"


@pytest.mark.parametrize(("language", "direction"), [("ar-EG", "rtl"), ("he", "rtl"), ("de-AT", "ltr")])
def test_the_html_says_the_same_in_its_direction(language: str, direction: str) -> None:
    found = parsed(replace(PLAIN, language=language))
    html = cast(Any, found.get_body(("html",))).get_content()
    assert f'<html lang="{language}" dir="{direction}">' in html
    assert "it &lt;is&gt; on its way.<br>" in html


def test_what_stands_below_our_line_is_ours_when_it_comes_back() -> None:
    sent = parsed(replace(PLAIN, mark_line="please write above this line", body_marker="(ref:T1.aaaa)"))
    body = cast(Any, sent.get_body(("plain",))).get_content()
    assert strip_quotes(f"Thanks\n\n{body}").text == "Thanks"
    assert "(ref:T1.aaaa)" in body


def test_a_token_stands_once_at_the_end_of_the_subject() -> None:
    found = parsed(replace(PLAIN, subject="Re: [#9-aaaaaaaaaa] Box " + "é" * 400, token="[#9-bbbbbbbbbb]"))
    assert found["Subject"].startswith("Re: Box é")
    assert found["Subject"].endswith("… [#9-bbbbbbbbbb]")


def test_addresses_of_the_world_are_written() -> None:
    raw = compose(replace(PLAIN, to=(Address("ivo@bücher.example"), Address("иво@пример.example"))))
    assert b"ivo@xn--bcher-kva.example" in raw
    assert "иво@xn--e1afmkfd.example".encode() in raw


def test_files_are_attached_and_every_line_is_short() -> None:
    file = Part(filename="Plan für Ivo.pdf", content_type="application/pdf", content=b"%PDF" * 900)
    odd = Part(filename="x", content_type="message/rfc822", content=b"From: x\r\n\r\n")
    raw = compose(replace(PLAIN, files=(file, odd), text="long " * 900 + "字" * 900))
    found = list(message_from_bytes(raw, policy=default).iter_attachments())
    assert [part.get_filename() for part in found] == ["Plan für Ivo.pdf", "x"]
    assert found[0].get_content() == file.content
    assert max(len(line) for line in raw.split(b"\r\n")) <= 998
    assert b"\n" not in raw.replace(b"\r\n", b"")


def hostile(words: str) -> list[Outgoing]:
    return [
        replace(PLAIN, subject=words),
        replace(PLAIN, author=Address("support@shop.example", words)),
        replace(PLAIN, to=(Address(words),)),
        replace(PLAIN, reply_to=words),
        replace(PLAIN, in_reply_to=words or None),
        replace(PLAIN, references=(words,)),
        replace(PLAIN, loop_id=words),
        replace(PLAIN, text=words),
        replace(PLAIN, token=words),
        replace(PLAIN, files=(Part(filename=words, content_type="text/plain", content=b"x"),)),
    ]


@settings(max_examples=30)
@given(st.text(alphabet=st.sampled_from("ab@é<>:\r\n\0\x85\u2028 ,;\"'()=?字\ud83d"), max_size=30))
def test_nothing_written_into_a_mail_adds_a_field(words: str) -> None:
    known = {"message-id", "in-reply-to", "references", "x-meridian-loop", "from", "to", "reply-to", "subject", "date"}
    for mail in hostile(words.replace("\ud83d", "")):
        try:
            head = compose(mail).partition(b"\r\n\r\n")[0]
        except UnsendableMailError:
            continue
        names = [line.partition(b":")[0].decode().lower() for line in head.split(b"\r\n") if line[:1] not in b" \t"]
        assert set(names) <= known | {"mime-version", "content-type"}
        assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("mail", "reason"),
    [
        (replace(PLAIN, subject="a\r\nBcc: x@y.example"), "line_break"),
        (replace(PLAIN, subject="a\0"), "line_break"),
        (replace(PLAIN, to=(Address("nobody"),)), "invalid_address"),
        (replace(PLAIN, message_id="(none)"), "invalid_id"),
        (replace(PLAIN, unsubscribe_url="http://shop.example"), "invalid_url"),
        (replace(PLAIN, loop_id="é"), "not_ascii"),
        (replace(PLAIN, reply_to="a" * 990 + "@x"), "too_long"),
    ],
)
def test_what_must_not_be_sent_is_refused_with_a_reason(mail: Outgoing, reason: str) -> None:
    with pytest.raises(UnsendableMailError) as caught:
        compose(mail)
    assert caught.value.reason == reason
