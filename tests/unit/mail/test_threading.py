"""Which ticket a mail belongs to, and what may not be believed of it."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.mail.marks import (
    body_marker,
    marker_ticket,
    reply_address,
    signed_ticket,
    subject_token,
    token_ticket,
)
from chalicelib.mail.subjects import normal_subject
from chalicelib.mail.things import Address, Mail
from chalicelib.mail.threading import (
    Circle,
    Proof,
    Threads,
    candidate_ids,
    ids_to_keep,
    may_join,
    normal_id,
    proofs,
)

NEW, OLD = b"n" * 32, b"o" * 32
TICKETS = st.from_regex(r"[A-Z0-9]{1,26}", fullmatch=True) | st.from_regex(r"[0-9a-f-]{2,36}", fullmatch=True)


@given(TICKETS.filter(lambda ticket: ticket[0] != "-"))
def test_a_mark_leads_back_to_its_ticket_whatever_case_it_comes_back_in(ticket: str) -> None:
    address = reply_address("support@shop.example", ticket, [NEW])
    assert signed_ticket(address, [NEW]) == ticket
    assert signed_ticket(address.lower(), [NEW]) in (ticket, ticket.lower())
    assert token_ticket(f"AW: Box {subject_token(ticket, [NEW])} x", [NEW]) == ticket
    assert marker_ticket(f"> Ja\n> {body_marker(ticket, [NEW])}", [NEW]) == ticket


def test_an_old_key_still_proves_and_a_foreign_one_never() -> None:
    address = reply_address("support@shop.example", "12345", [OLD])
    assert signed_ticket(address, [NEW, OLD]) == "12345"
    assert signed_ticket(address, [NEW]) is None
    assert token_ticket(subject_token("12345", [OLD]), [NEW]) is None
    assert signed_ticket("support+12345.aaaaaaaaaaaaaaaa@shop.example", [NEW]) is None
    assert signed_ticket("support@shop.example", [NEW]) is None


def test_a_mark_of_one_kind_proves_nothing_as_another() -> None:
    signature = reply_address("a@b", "T1", [NEW]).partition(".")[2].partition("@")[0]
    assert marker_ticket(f"(ref:T1.{signature})", [NEW]) is None


def test_proofs_come_strongest_first() -> None:
    mail = Mail(
        to=(Address(reply_address("support@shop.example", "1", [NEW])),),
        subject=subject_token("3", [NEW]),
        text=body_marker("2", [NEW]),
    )
    assert proofs(mail, [], [NEW]) == (Proof("1", "address"), Proof("2", "marker"), Proof("3", "token"))
    assert proofs(mail, [], [OLD]) == ()


def test_ids_are_looked_up_from_the_surest_on() -> None:
    mail = Mail(message_id="m@a", in_reply_to=("<p@a>",), references=("r@a", "p@a", "q@a", "m@a", "(a broken one)"))
    assert candidate_ids(mail) == ("p@a", "q@a", "r@a")
    assert ids_to_keep(mail) == ("m@a", "p@a", "q@a", "r@a")


def test_references_grown_without_end_are_bounded() -> None:
    mail = Mail(references=tuple(f"{number}@a" for number in range(100_000)))
    assert len(candidate_ids(mail)) == 30
    assert candidate_ids(mail)[0] == "99999@a"


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        (" <A.b@C>\r\n", "A.b@C"),
        ("<a@\r\n b>", "a@b"),
        ("", None),
        ("20250107.A1", "20250107.A1"),
        ("(no id)", None),
        ("<a@b@c>", "a@b@c"),
        ("a" * 600 + "@b", None),
    ],
)
def test_an_id_is_read_without_brackets_and_folds(written: str, normal: str | None) -> None:
    assert normal_id(written) == normal


PREFIXED = [
    "Re: Box",
    "RE[2]: Box",
    "Fwd: Re: Box",
    "AW: WG: Box",
    "Antw: Box",
    "SV: VB: Box",
    "VS: Box",
    "Odp: Box",
    "R: I: Box",
    "RV: Box",
    "ENC: RES: Box",
    "TR : Box",
    "YNT: İLT: Box",
    "Ответ: Box",
    "Отв: Box",
    "回复：Box",
    "答复: Box",
    "转发: Box",
    "回覆: Box",
    "返信: Box",
    "転送: Box",
    "회신: Box",
    "رد: Box",
    "השב: Box",
    "ΑΠ: Box",
    "Balas: Box",
    "Trả lời: Box",
    "[shop] Re: [shop] box",
    "Re: [#12-abcdefghij] box",
    "Re:Re: BOX",
]


@pytest.mark.parametrize("subject", PREFIXED)
def test_a_subject_is_compared_without_what_programs_put_before_it(subject: str) -> None:
    assert normal_subject(subject) == "box"


@pytest.mark.parametrize("subject", ["Order: late", "Box: broken", "3: two", "[only]", "http://x", "Refund: 3"])
def test_words_of_a_person_are_no_prefix(subject: str) -> None:
    assert normal_subject(subject) == subject.casefold()


def test_a_sender_has_to_belong_to_the_ticket() -> None:
    circle = Circle(addresses=("Ivo@home.example",), domains=("firm.example",))
    assert may_join("ivo@HOME.example", circle, True)
    assert may_join("x@firm.example", circle, True)
    assert not may_join("x@notfirm.example", circle, True)
    assert not may_join("ivo@home.example", circle, False)


def test_threads_are_the_same_in_any_order_with_ghosts_and_circles() -> None:
    mails = [
        Mail(message_id="a@x"),
        Mail(message_id="b@x", in_reply_to=("a@x",)),
        Mail(message_id="c@x", references=("ghost@x",)),
        Mail(message_id="d@x", references=("ghost@x", "b@x")),
        Mail(message_id="e@x", in_reply_to=("f@x",)),
        Mail(message_id="f@x", in_reply_to=("e@x",)),
        Mail(message_id="f@x", in_reply_to=("e@x",)),
        Mail(),
    ]
    for order in itertools.islice(itertools.permutations(mails), 0, 40_000, 997):
        threads = Threads()
        ids = [threads.add(mail, f"spare{number}@x") for number, mail in enumerate(order)]
        found: dict[str, set[str]] = {}
        for one in ids:
            found.setdefault(threads.thread(one), set()).add("?" if one.startswith("spare") else one[0])
        assert sorted("".join(sorted(group)) for group in found.values()) == ["?", "abcd", "ef"]
