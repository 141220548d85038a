"""A person, a program, a list, a mail server or we ourselves: the ordered rules, and what a sender proved."""

import time

import pytest

from chalicelib.mail.automatic import RULES, Ourselves, judge
from chalicelib.mail.bounces import read_bounce
from chalicelib.mail.things import Address, Mail, Part
from chalicelib.mail.verdicts import Verdicts, authenticated_sender, read_verdicts

US = Ourselves("desk-1", ("Support@shop.example",))
AWAY = [
    ("Automatic reply: Box", "I am out of the office until Monday."),
    ("Re: Out of Office: Box", "I will return on 3 May."),
    ("Automatische Antwort: Box", "Ich bin bis Montag nicht im Büro."),
    ("Réponse automatique : Box", "Je suis absent jusqu'à lundi."),
    ("Respuesta automática: Box", "Estoy de vacaciones."),
    ("Resposta automática: Box", "Estou de férias."),
    ("Risposta automatica: Box", "Sarò assente fino a lunedì."),
    ("Automatisch antwoord: Box", "Ik ben op vakantie."),
    ("Automatiskt svar: Box", "Jag är på semester."),
    ("Autosvar: Box", "Jeg er på ferie."),
    ("Automaattinen vastaus: Box", "Olen lomalla."),
    ("Odpowiedź automatyczna: Box", "Jestem na urlopie."),
    ("Automatická odpověď: Box", "Jsem na dovolené."),
    ("Automatikus válasz: Box", "Szabadságon vagyok."),
    ("Răspuns automat: Box", "Sunt în concediu."),
    ("Автоответ: Box", "Я в отпуске до понедельника."),
    ("Автоматична відповідь: Box", "Я у відпустці."),
    ("Αυτόματη απάντηση: Box", "Είμαι εκτός γραφείου."),
    ("Otomatik Yanıt: Box", "Şu an izinde bulunuyorum."),
    ("תשובה אוטומטית: Box", "אני בחופשה"),
    ("رد تلقائي: Box", "أنا في إجازة"),
    ("स्वचालित उत्तर: Box", "मैं छुट्टी पर हूँ"),
    ("ตอบกลับอัตโนมัติ: Box", "ผมลาพักร้อน"),
    ("Trả lời tự động: Box", "Tôi đang nghỉ phép."),
    ("Balasan otomatis: Box", "Saya sedang cuti."),
    ("自动回复: Box", "我正在休假。"),
    ("自動返信: Box", "休暇をいただいております。"),
    ("자동 회신: Box", "휴가 중입니다."),
]


def mail(subject: str = "Box", text: str = "It is broken.", sender: str = "ivo@home.example", **headers: str) -> Mail:
    fields = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return Mail(headers=fields, authors=(Address(sender),), subject=subject, text=text)


CASES = [
    (mail(x_meridian_loop="desk-1"), "loop", "own_loop"),
    (mail(sender="support@SHOP.example"), "loop", "own_address"),
    (mail("Undelivered Mail Returned to Sender", "<a@b.example>: gone", "MAILER-DAEMON@x.example"), "bounce", "bounce"),
    (mail(content_type='multipart/report; report-type="disposition-notification"'), "automatic", "receipt"),
    (mail(content_type="multipart/report; report-type=feedback-report"), "automatic", "receipt"),
    (Mail(text="Write to a@b.example to subscribe."), "person", "person"),
    (mail(auto_submitted="auto-replied (vacation)"), "automatic", "auto_submitted"),
    (mail(list_id="<cats.example>"), "list", "mailing_list"),
    (mail(list_unsubscribe="<https://x.example>"), "list", "mailing_list"),
    (mail(precedence="Bulk"), "automatic", "precedence"),
    (mail(x_autoreply="yes"), "automatic", "autoreply_field"),
    (mail(return_path="<>"), "automatic", "empty_return_path"),
    (mail(content_type="text/calendar; method=REPLY"), "automatic", "calendar_answer"),
    (mail("Automatic reply: Box", "", x_auto_response_suppress="All"), "automatic", "away"),
    (mail(sender="no-reply@x.example"), "automatic", "no_reply_sender"),
    (mail(), "person", "person"),
    (mail(x_meridian_loop="desk-2"), "person", "person"),
    (mail(auto_submitted="no"), "person", "person"),
    (mail(x_auto_response_suppress="All"), "person", "person"),
    (mail("Automatic reply does not work"), "person", "person"),
    (mail("Holiday", "I am on vacation and my box is broken"), "person", "person"),
    (mail("My parcel was returned"), "person", "person"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "verdict", "rule"), CASES)
def test_the_first_rule_that_answers_decides(written: Mail, verdict: str, rule: str) -> None:
    found = judge(written, US)
    assert (found.verdict, found.rule) == (verdict, rule)
    assert found.may_be_answered is (verdict == "person")


def test_every_rule_has_a_case() -> None:
    assert {rule for _, _, rule in CASES} == {code for code, _ in RULES} | {"person"}


@pytest.mark.parametrize(("subject", "text"), AWAY)
def test_somebody_away_is_known_by_the_subject_and_the_words(subject: str, text: str) -> None:
    assert judge(mail(subject, text), US).rule == "away"


def test_two_desks_answer_each_other_once_at_most() -> None:
    assert not judge(mail(auto_submitted="auto-replied"), US).may_be_answered


def report(fields: str) -> Mail:
    part = Part(filename="", content_type="message/delivery-status", content=fields.encode(), kind="report")
    back = Part(
        filename="", content_type="message/rfc822", content=b"Message-ID:\r\n <m1@shop.example>\r\n\r\nHi", kind="mail"
    )
    return Mail(subject="?", authors=(Address("MAILER-DAEMON@x"),), parts=(part, back))


def test_a_delivery_report_is_believed() -> None:
    found = read_bounce(
        report(
            "Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; <A@b.example>\nAction: failed\nStatus: 5.1.1\n\n"
            "Final-Recipient: rfc822;\n c@b.example\nAction: delayed\nStatus: 4.4.1\n\n"
            "Final-Recipient: rfc822; ok@b.example\nAction: relayed\n"
        )
    )
    assert found is not None
    assert (found.addresses("permanent"), found.addresses("temporary")) == (("A@b.example",), ("c@b.example",))
    assert found.original_id == "m1@shop.example"


def test_a_report_of_success_is_no_bounce() -> None:
    assert read_bounce(report("Final-Recipient: rfc822; a@b.example\nAction: delivered\n")) is None


NOTICES = {
    "address and colon": "Hi.\n\n<a@b.example>:\ngone\n\n--- Below this line is a copy.\n\n<x@y.example>:",
    "alone on its line": "Failed:\n\n  a@b.example\n    550\n\n--- This is a copy of the message ---\nx@y.example",
    "exchange": "Your message did not reach the following recipient(s):\n\na@b.example on Fri, 4 Oct 2024",
    "postfix": "It failed.\n\n<a@b.example> (in the list): gone",
    "named": "Unknown user: a@b.example\n\nOriginal message follows.\n\nTo: x@y.example",
    "in a sentence": "Your message to a@b.example could not be delivered. Please contact postmaster@b.example.",
    "a list entry": "Delivery has failed to these recipients:\n\n * a@b.example\n",
    "german": "Ihre Nachricht konnte nicht zugestellt werden an a@b.example.",
}


@pytest.mark.parametrize("notice", NOTICES)
def test_a_notice_in_words_names_who_failed(notice: str) -> None:
    found = read_bounce(mail("Delivery failure", NOTICES[notice], "mailer-daemon@b.example"))
    assert found is not None
    assert found.addresses("permanent") == ("a@b.example",)


def test_exim_names_the_failed_in_a_field() -> None:
    found = read_bounce(
        mail("Mail failed", "Sorry, see x@y.example.", "d@b.example", x_failed_recipients="a@b.example")
    )
    assert found is not None
    assert found.addresses("permanent") == ("a@b.example",)


def test_a_warning_is_not_the_end() -> None:
    text = "Your message has not yet been delivered to\n\n  a@b.example\n\nDelivery attempts will continue."
    found = read_bounce(mail("Warning: message delayed 24 hours", text, "mailer-daemon@b.example"))
    assert found is not None
    assert (found.addresses("permanent"), found.addresses("temporary")) == ((), ("a@b.example",))


@pytest.mark.parametrize(
    "piece", ["a@", "<a@b>:\n", "-", "to a@b ", "c=;", "a.", "not ", " ", "550 ", "original ", "\n", "* "]
)
def test_a_hostile_notice_costs_no_time(piece: str) -> None:
    started = time.process_time()
    judge(mail("Delivery failure", piece * (100_000 // len(piece)), "mailer-daemon@b.example"), US)
    assert time.process_time() - started < 2


def findings(results: str, **headers: str) -> Verdicts:
    return read_verdicts(mail(authentication_results=results, **headers))


def test_the_findings_of_our_server_are_read() -> None:
    found = findings(
        "amazonses.com; spf=pass (spfCheck: domain of home.example) client-ip=1.2.3.4; envelope-from=ivo@home.example;"
        " dkim=pass header.i=@mail.home.example; dmarc=none header.from=home.example;",
        x_ses_spam_verdict="PASS",
        x_ses_virus_verdict="FAIL",
    )
    assert (found.spam, found.virus, found.dmarc) == ("pass", "fail", "unknown")
    assert found.dkim == ("mail.home.example",)


def test_findings_somebody_else_wrote_are_not_believed() -> None:
    assert findings("evil.example; dkim=pass header.i=@home.example; dmarc=pass") == Verdicts()
    assert findings("amazonses.com.evil.example; dmarc=pass") == Verdicts()


@pytest.mark.parametrize(
    ("verdicts", "proved"),
    [
        (Verdicts(dmarc="pass"), True),
        (Verdicts(dmarc="fail", dkim=("home.example",)), False),
        (Verdicts(dkim=("home.example",)), True),
        (Verdicts(dkim=("mailer.example",)), False),
        (Verdicts(spf="home.example"), True),
        (Verdicts(spf="example"), False),
        (Verdicts(), False),
    ],
)
def test_an_address_counts_when_its_domain_stands_behind_it(verdicts: Verdicts, proved: bool) -> None:
    assert authenticated_sender(mail(), verdicts) == ("ivo@home.example" if proved else None)


@pytest.mark.parametrize(
    "written", ['x; dkim=pass header.i=@home.example; "', '\\"; dmarc=pass header.from=home.example ']
)
def test_what_a_sender_writes_into_an_address_is_no_finding(written: str) -> None:
    found = findings(f'amazonses.com; spf=pass envelope-from="{written}"@evil.example; dkim=none')
    assert (found.dmarc, found.dkim) == ("unknown", ())


def test_two_authors_prove_nobody() -> None:
    both = Mail(authors=(Address("a@home.example"), Address("b@home.example")))
    assert authenticated_sender(both, Verdicts(dmarc="pass")) is None
