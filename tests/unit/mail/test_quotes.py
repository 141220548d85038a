"""What is new in a reply, in the languages and the shapes mail programs give it."""

import time

import pytest

from chalicelib.mail.quotes import strip_quotes
from chalicelib.mail.signatures import is_sent_from

ATTRIBUTIONS = {
    "en": "On Tue, Jan 7, 2025 at 3:04 PM Nora Lind <nora@shop.example> wrote:",
    "de": "Am Di., 7. Jan. 2025 um 15:04 Uhr schrieb Nora Lind <nora@shop.example>:",
    "fr": "Le mar. 7 janv. 2025 à 15:04, Nora Lind <nora@shop.example> a écrit :",
    "es": "El mar, 7 ene 2025 a las 15:04, Nora Lind (<nora@shop.example>) escribió:",
    "it": "Il giorno mar 7 gen 2025 alle ore 15:04 Nora Lind <nora@shop.example> ha scritto:",
    "pt": "Nora Lind <nora@shop.example> escreveu (terça, 7/01/2025 à(s) 15:04):",
    "nl": "Op di 7 jan 2025 om 15:04 schreef Nora Lind <nora@shop.example>:",
    "sv": "Den tis 7 jan. 2025 kl 15:04 skrev Nora Lind <nora@shop.example>:",
    "da": "Den tirs. 7. jan. 2025 kl. 15.04 skrev Nora Lind <nora@shop.example>:",
    "nb": "tir. 7. jan. 2025 kl. 15:04 skrev Nora Lind <nora@shop.example>:",
    "fi": "ti 7. tammik. 2025 klo 15.04 Nora Lind (nora@shop.example) kirjoitti:",
    "pl": "wt., 7 sty 2025 o 15:04 Nora Lind <nora@shop.example> napisał(a):",
    "cs": "út 7. 1. 2025 v 15:04 odesílatel Nora Lind <nora@shop.example> napsal:",
    "sk": "ut 7. 1. 2025 o 15:04 Nora Lind <nora@shop.example> napísal(a):",
    "hu": "Nora Lind <nora@shop.example> ezt írta (időpont: 2025. jan. 7., K, 15:04):",
    "ro": "În mar., 7 ian. 2025 la 15:04, Nora Lind <nora@shop.example> a scris:",
    "hr": "uto, 7. sij 2025. u 15:04 Nora Lind <nora@shop.example> napisao je:",
    "ru": "вт, 7 янв. 2025 г. в 15:04, Nora Lind <nora@shop.example>:",
    "uk": "вт, 7 січ. 2025 р. о 15:04 Nora Lind <nora@shop.example> пише:",
    "bg": "На вт, 7.01.2025 г. в 15:04 Nora Lind <nora@shop.example> написа:",
    "sr": "уто, 7. јан 2025. у 15:04 Nora Lind <nora@shop.example> је написао/ла:",
    "el": "Στις Τρί 7 Ιαν 2025 στις 3:04 μ.μ., ο/η Nora Lind <nora@shop.example> έγραψε:",
    "tr": "Nora Lind <nora@shop.example>, 7 Oca 2025 Sal, 15:04 tarihinde şunu yazdı:",
    "he": "\u202bבתאריך יום ג׳, 7 בינו׳ 2025 ב-15:04 מאת Nora\u200f <\u202anora@shop.example\u202c>:",
    "ar": "في الثلاثاء، ٧ يناير ٢٠٢٥ في ٣:٠٤ م تمت كتابة ما يلي بواسطة Nora Lind <nora@shop.example>:",
    "fa": "در تاریخ سه\u200cشنبه ۷ ژانویه ۲۰۲۵،\u200f ۱۵:۰۴ Nora Lind <nora@shop.example> نوشت:",
    "hi": "मंगल, 7 जन॰ 2025 को 3:04 pm बजे को Nora Lind <nora@shop.example> ने लिखा:",
    "th": "ในวันที่ อ. 7 ม.ค. 2568 เวลา 15:04 Nora Lind <nora@shop.example> เขียนว่า:",
    "vi": "Vào Th 3, 7 thg 1, 2025 vào lúc 15:04 Nora Lind <nora@shop.example> đã viết:",
    "id": "Pada tanggal Sel, 7 Jan 2025 pukul 15.04 Nora Lind <nora@shop.example> menulis:",
    "zh-Hans": "Nora Lind <nora@shop.example> 于2025年1月7日周二 15:04写道：",
    "zh-Hant": "Nora Lind <nora@shop.example> 於 2025年1月7日 週二 下午3:04寫道：",
    "ja": "2025年1月7日(火) 15:04 Nora Lind <nora@shop.example>:",
    "ko": "2025년 1월 7일 (화) 오후 3:04, Nora Lind <nora@shop.example>님이 작성:",
    "lt": "2025-01-07, an, 15:04 Nora Lind <nora@shop.example> rašė:",
    "lv": "otrd., 2025. g. 7. janv., plkst. 15:04 — lietotājs Nora Lind (<nora@shop.example>) rakstīja:",
    "et": "Kuupäev T, 7. jaanuar 2025 kell 15:04 kirjutas Nora Lind <nora@shop.example>:",
    "apple": "On 7 Jan 2025, at 15:04, Nora Lind <nora@shop.example> wrote:",
    "thunderbird-fr": "Le 07/01/2025 à 15:04, Nora Lind a écrit :",
    "yandex": '07.01.2025, 15:04, "Nora Lind" <nora@shop.example>:',
    "zoho": "---- On Tue, 07 Jan 2025 15:04:09 +0100 Nora Lind <nora@shop.example> wrote ----",
    "nobody named": "Nora Lind <nora@shop.example> wrote:",
}
BLOCKS = {
    "en": "From: Nora Lind <nora@shop.example>\nSent: Tuesday, January 7, 2025 3:04 PM\nTo: Ivo\nSubject: Your order",
    "de": "Von: Nora Lind <nora@shop.example>\nGesendet: Dienstag, 7. Januar 2025 15:04\nAn: Ivo\nBetreff: Bestellung",
    "fr": "De : Nora Lind <nora@shop.example>\nEnvoyé : mardi 7 janvier 2025 15:04\nÀ : Ivo\nObjet : Commande",
    "es": "De: Nora Lind <nora@shop.example>\nEnviado: martes, 7 de enero de 2025 15:04\nPara: Ivo\nAsunto: Pedido",
    "it": "Da: Nora Lind\nInviato: martedì 7 gennaio 2025 15:04\nA: Ivo\nOggetto: Ordine",
    "pt": "De: Nora Lind\nEnviada em: terça-feira, 7 de janeiro de 2025 15:04\nPara: Ivo\nAssunto: Pedido",
    "nl": "Van: Nora Lind\nVerzonden: dinsdag 7 januari 2025 15:04\nAan: Ivo\nOnderwerp: Bestelling",
    "sv": "Från: Nora Lind\nSkickat: den 7 januari 2025 15:04\nTill: Ivo\nÄmne: Beställning",
    "da": "Fra: Nora Lind\nSendt: 7. januar 2025 15:04\nTil: Ivo\nEmne: Ordre",
    "fi": "Lähettäjä: Nora Lind\nLähetetty: tiistai 7. tammikuuta 2025 15.04\nVastaanottaja: Ivo\nAihe: Tilaus",
    "pl": "Od: Nora Lind\nWysłano: wtorek, 7 stycznia 2025 15:04\nDo: Ivo\nTemat: Zamówienie",
    "cs": "Od: Nora Lind\nOdesláno: úterý 7. ledna 2025 15:04\nKomu: Ivo\nPředmět: Objednávka",
    "hu": "Feladó: Nora Lind\nElküldve: 2025. január 7., kedd 15:04\nCímzett: Ivo\nTárgy: Rendelés",
    "ro": "De la: Nora Lind\nTrimis: marți, 7 ianuarie 2025 15:04\nCătre: Ivo\nSubiect: Comanda",
    "ru": "От: Nora Lind\nОтправлено: 7 января 2025 г. 15:04\nКому: Ivo\nТема: Заказ",
    "uk": "Від: Nora Lind\nНадіслано: 7 січня 2025 р. 15:04\nКому: Ivo\nТема: Замовлення",
    "el": "Από: Nora Lind\nΣτάλθηκε: Τρίτη, 7 Ιανουαρίου 2025 15:04\nΠρος: Ivo\nΘέμα: Παραγγελία",
    "tr": "Kimden: Nora Lind\nGönderildi: 7 Ocak 2025 Salı 15:04\nKime: Ivo\nKonu: Sipariş",
    "he": "מאת: Nora Lind\nנשלח: יום שלישי 7 ינואר 2025 15:04\nאל: Ivo\nנושא: הזמנה",
    "ar": "من: Nora Lind\nتم الإرسال: 7 يناير 2025 15:04\nإلى: Ivo\nالموضوع: طلب",
    "zh-Hans": "发件人: Nora Lind\n发送时间: 2025年1月7日 15:04\n收件人: Ivo\n主题: 订单",
    "zh-Hant": "寄件者: Nora Lind\n寄件日期: 2025年1月7日 15:04\n收件者: Ivo\n主旨: 訂單",
    "ja": "差出人: Nora Lind\n送信日時: 2025年1月7日 15:04\n宛先: Ivo\n件名: 注文",
    "ko": "보낸 사람: Nora Lind\n보낸 날짜: 2025년 1월 7일 15:04\n받는 사람: Ivo\n제목: 주문",
    "vi": "Từ: Nora Lind\nĐã gửi: 7 tháng 1, 2025 15:04\nĐến: Ivo\nChủ đề: Đơn hàng",
    "a language nobody listed": "Mitten: Nora <nora@shop.example>\nPuhvel: 7. 1. 2025 15:04\nKelma: Ivo\nAsjo: Telli",
}
SENT_FROM = {
    "en": "Sent from my iPhone",
    "outlook": "Get Outlook for Android<https://aka.ms/ghei36>",
    "de": "Von meinem iPad gesendet",
    "fr": "Envoyé de mon iPhone",
    "es": "Enviado desde mi Samsung",
    "pt": "Enviado do meu iPhone",
    "it": "Inviato da iPhone",
    "nl": "Verstuurd vanaf mijn iPhone",
    "sv": "Skickat från min iPhone",
    "da": "Sendt fra min iPhone",
    "fi": "Lähetetty iPhonesta",
    "pl": "Wysłane z iPhone'a",
    "cs": "Odesláno z iPhonu",
    "hu": "Küldve az iPhone-omról",
    "ru": "Отправлено с iPhone",
    "uk": "Надіслано з iPhone",
    "el": "Στάλθηκε από το iPhone μου",
    "tr": "iPhone'umdan gönderildi",
    "he": "נשלח מה-iPhone שלי",
    "ar": "أرسلت من الـ iPhone",
    "hi": "मेरे iPhone से भेजा गया",
    "th": "ส่งจาก iPhone ของฉัน",
    "vi": "Đã gửi từ iPhone của tôi",
    "id": "Dikirim dari iPhone saya",
    "zh": "发自我的iPhone",
    "ja": "iPhoneから送信",
    "ko": "나의 iPhone에서 보냄",
}
NOTHING_TO_CUT = {
    "a meeting": "We met on 7 January 2025 at 15:04 in your shop:\nthe clerk was rude.",
    "a list": "Order: 4711\nColour: red\nSize: 42\nPaid on: 7.1.2025 15:04",
    "a journey": "From: Berlin\nTo: Paris\nDate: 3 May 2025\nSeats: 2",
    "a colon": "On Thursday:\nthe box arrived broken. My friend wrote:\nsend it back",
    "an address": "Please write to nora@home.example instead:\nI no longer read the other one.",
    "parcels": "It was\n\nSent via DHL on Monday",
    "a table": "Item      Price\n--------------------\nCable     3.50\nPlug      4.10",
    "a quote first": "> Which size do you need?\n\nForty-two.",
    "between the lines": "> Which size?\n\n42\n\n> Which colour?\n\nRed, please.",
    "a rule": "Before\n\n-----\n\nAfter",
}


@pytest.mark.parametrize("shape", ["quoted", "bare", "wrapped", "close"])
@pytest.mark.parametrize("language", ATTRIBUTIONS)
def test_what_stands_below_an_attribution_is_quoted(language: str, shape: str) -> None:
    line = ATTRIBUTIONS[language]
    if shape == "wrapped" and "2025" in line:
        words = line.split(" ")
        half = len(words) * 2 // 3
        line = " ".join(words[:half]) + "\n" + " ".join(words[half:])
    below = "Where is it?\nBest" if shape == "bare" else "> Where is it?\n> Best"
    found = strip_quotes(f"Merci, 谢谢.\n\nIvo{chr(10) * (1 if shape == 'close' else 2)}{line}\n\n{below}\n")
    assert found.text == "Merci, 谢谢.\n\nIvo"
    assert "Where is it?" in found.quoted


@pytest.mark.parametrize("language", BLOCKS)
@pytest.mark.parametrize("above", ["\n", "________________________________\n", "-----Original Message-----\n", "> "])
def test_what_stands_below_a_block_of_header_lines_is_quoted(language: str, above: str) -> None:
    block = BLOCKS[language] + "\n\nWhere is it?"
    quoted = block.replace("\n", "\n> ") if above == "> " else block
    found = strip_quotes(f"Thanks!\n{above}{quoted}")
    assert found.text == "Thanks!"
    assert "Where is it?" in found.quoted


@pytest.mark.parametrize("language", SENT_FROM)
def test_what_a_phone_says_of_itself_is_signature(language: str) -> None:
    found = strip_quotes(f"Yes.\n\n{SENT_FROM[language]}\n\n{ATTRIBUTIONS['en']}\n\n> Is it?")
    assert (found.text, found.signature) == ("Yes.", SENT_FROM[language])
    assert not is_sent_from("Is it sent from your iPhone shop?")


@pytest.mark.parametrize("case", NOTHING_TO_CUT)
def test_what_only_looks_like_a_quote_stays(case: str) -> None:
    assert strip_quotes(NOTHING_TO_CUT[case]).text == NOTHING_TO_CUT[case]


def test_a_name_without_an_address_needs_quote_marks_below_it() -> None:
    line = "Am 07.01.25 um 15:04 schrieb Nora Lind:"
    assert strip_quotes(f"Ja.\n\n{line}\n> Wo?").text == "Ja."
    assert strip_quotes(f"Ja.\n\n{line}\nSie wollte es wissen.").text.endswith("wissen.")


def test_answers_above_and_below_one_quote_are_both_kept() -> None:
    found = strip_quotes(f"Above.\n\n{ATTRIBUTIONS['en']}\n\n> Question?\n\nBelow.")
    assert found.text.split() == ["Above.", "Below."]
    assert "> Question?" in found.quoted


def test_answers_between_the_lines_keep_the_lines_they_answer() -> None:
    body = f"Hello\n\n{ATTRIBUTIONS['de']}\n> One?\n\nYes.\n\n> Two?\n\nNo.\n\n> Rest."
    found = strip_quotes(body)
    assert "> One?" in found.text
    assert found.text.endswith("No.")
    assert found.quoted == "> Rest."


def test_our_own_line_ends_what_is_new() -> None:
    found = strip_quotes("Done.\n\n##- reply above this line -##\n\nDear Ivo")
    assert (found.text, found.quoted) == ("Done.", "##- reply above this line -##\n\nDear Ivo")


@pytest.mark.parametrize("line", ["---------- Forwarded message ---------", "Anfang der weitergeleiteten Nachricht:"])
def test_a_mail_that_is_passed_on_is_kept_apart(line: str) -> None:
    found = strip_quotes(f"Please see below.\n\n{line}\n{BLOCKS['en']}\n\nIt is broken.")
    assert found.text == "Please see below."
    assert found.forwarded.endswith("It is broken.")
    assert not found.quoted


def test_a_mail_that_is_only_passed_on_has_its_body_as_text() -> None:
    found = strip_quotes(f"---------- Message transféré ---------\n{BLOCKS['fr']}\n\nIl est cassé.")
    assert found.text == "Il est cassé."
    assert "nora@shop.example" in found.forwarded


def test_a_signature_stands_apart_above_or_below_the_quote() -> None:
    above = strip_quotes(f"Yes.\n\n-- \nIvo\nSales\n\n{ATTRIBUTIONS['en']}\n\n> Is it?")
    below = strip_quotes(f"Yes.\n\n{ATTRIBUTIONS['en']}\n\n> Is it?\n\n-- \nIvo\nSales")
    assert (above.text, above.signature) == (below.text, below.signature) == ("Yes.", "--\nIvo\nSales")


def test_no_line_is_lost() -> None:
    body = f"Yes.\n\n-- \nIvo\n\n{ATTRIBUTIONS['en']}\n\n> Is it?\n\nAnd no.\n\n{BLOCKS['de']}\n\nEnde"
    found = strip_quotes(body)
    kept = "\n".join((found.text, found.quoted, found.signature, found.forwarded))
    assert sorted(line.rstrip() for line in body.split("\n") if line) == sorted(
        line for line in kept.split("\n") if line
    )


@pytest.mark.parametrize(
    "hostile",
    ["> " * 20_000, "a@" * 20_000, "1:" * 20_000, "From: a@b\n" * 4_000, "- " * 20_000, "\n" * 100_000, "x\n" * 20_000,
     "a.b " * 10_000, "On 1 " * 20_000, "<\n" * 20_000, "_" * 100_000, "wrote:\n" * 14_000, "1 1:11 2025 a\n" * 7_000,
     "--\n" * 10_000, "-- a --\n" * 12_000, "A: 1\n\n" * 16_000, "> a\nb\n" * 16_000,
     "On 1 2025 1:11 <a@b> wrote:\n> x\n" * 3_000],
)  # fmt: skip
def test_a_hostile_text_costs_no_time(hostile: str) -> None:
    started = time.process_time()
    strip_quotes(hostile)
    assert time.process_time() - started < 2


@pytest.mark.parametrize("piece", ["a", "1:", " ", "> ", "a@", "-", "a ", "<", "_ ", "2025 1:1 ", "a: b@c ", "- a"])
def test_a_hostile_line_costs_no_time(piece: str) -> None:
    line = piece * (100_000 // len(piece))
    started = time.process_time()
    strip_quotes(f"{line}\n{line[:300]}\n{line[:110]}\n{line[:199]}:\n{line}")
    assert time.process_time() - started < 0.2
