"""What answers out of office say, in many languages: one sign of two (chalicelib/mail/automatic.py)."""

import re

from chalicelib.mail.quote_words import listed

_SUBJECTS = listed(
    """
    automatic reply | auto reply | auto-reply | autoreply | out of office | out of the office | away from |
    automatische antwort | abwesenheit | abwesend | réponse automatique | absence du bureau | absent du bureau |
    respuesta automática | fuera de la oficina | resposta automática | fora do escritório | ausência temporária |
    risposta automatica | fuori sede | fuori ufficio | automatisch antwoord | afwezig | afwezigheid | autosvar |
    automatiskt svar | automatisk svar | frånvaro | fraværende | ikke til stede | automaattinen vastaus | poissa |
    sjálfvirkt svar | automatyczna odpowiedź | odpowiedź automatyczna | nieobecność | automatická odpověď |
    mimo kancelář | automatická odpoveď | automatikus válasz | házon kívül | răspuns automat | automatski odgovor |
    samodejni odgovor | automatinis atsakymas | automātiska atbilde | automaatvastus | автоответ |
    автоматический ответ | автоматична відповідь | автоматичен отговор | аутоматски одговор | αυτόματη απάντηση |
    εκτός γραφείου | otomatik yanıt | ofis dışında | מענה אוטומטי | תשובה אוטומטית | رد تلقائي | خارج المكتب |
    پاسخ خودکار | स्वचालित उत्तर | การตอบกลับอัตโนมัติ | ตอบกลับอัตโนมัติ | trả lời tự động | thư trả lời tự động |
    balasan otomatis | jawapan automatik | 自动回复 | 自動回覆 | 自動回復 | 自动答复 | 自動応答 | 自動返信 | 不在通知 |
    자동 회신 | 자동 응답 | 부재중 | resposta automàtica
    """
)
_BODIES = listed(
    """
    out of office | out of the office | away from my | on leave | on vacation | on holiday | automatic reply |
    limited access to | be back | will return | i am away | i'm away | no longer with | automated response |
    nicht im büro | abwesend | im urlaub | außer haus | nicht erreichbar | wieder erreichbar | nicht im haus |
    absent | en congé | de retour | en vacances | fuera de la oficina | de vacaciones | de vuelta | ausente |
    fora do escritório | de férias | fuori ufficio | fuori sede | in ferie | sarò assente | assente |
    afwezig | niet aanwezig | met vakantie | op vakantie | borta från | på semester | semester | tillbaka | på ferie |
    ikke på kontor | fraværende | tilbage | tilbake | lomalla | poissa | í fríi | nieobecn | na urlopie | poza biurem |
    nepřítom | dovolen | mimo kancelář | neprítomn | házon kívül | szabadság | concediu | absent | na odmoru | godišnj |
    odsoten | na dopustu | atostog | atvaļinājum | puhkusel | в отпуске | отсутств | відпуст | відсутн | отпуск |
    на одмору | εκτός γραφείου | άδεια | απουσι | izinde | ofis dışında | tatilde | בחופשה | מחוץ למשרד | לא נמצא |
    خارج المكتب | إجازة | مرخصی | अवकाश | छुट्टी | कार्यालय से बाहर | ลาพัก | ไม่อยู่ | ลางาน | nghỉ phép | vắng mặt |
    cuti | tidak berada | 不在办公室 | 不在辦公室 | 休假 | 出差 | 外出 | 不在 | 休暇 | 휴가 | 부재 | 출장 | vacances
    """
)
_BEFORE = re.compile(r"^(?:[^\W\d_]{1,6}\s?[:：]\s*){0,3}")


def is_away_subject(subject: str) -> bool:
    """Whether a subject begins, after prefixes such as "Re:", with what such answers are called."""
    words = subject.casefold().strip()[:300]
    behind = _BEFORE.sub("", words, count=1)
    return words.startswith(tuple(_SUBJECTS)) or behind.startswith(tuple(_SUBJECTS))


def says_away(text: str) -> bool:
    """Whether a text speaks of being away."""
    words = " ".join(text.casefold().split())
    return any(known in words for known in (*_BODIES, *_SUBJECTS))
