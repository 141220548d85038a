"""Where a signature begins: after the delimiter "-- ", and the lines phones and mail programs add of themselves.

A greeting and a name are words of the person and stay. A disclaimer is one only where it stands alone at the end behind
a rule of its own; words are no proof, a customer may quote terms and conditions.
"""

import re

from chalicelib.mail.quote_words import listed

LONGEST_SIGNATURE = 15
_DELIMITER = re.compile(r"--\s{0,3}")
_RULE = re.compile(r"\s*(?:[_=*~—–-]\s?){3,}\s*")
LONGEST_OWN_LINE = 120
# "Sent from my phone", as the programs say it; a link or a name of the program follows.
_SENT_FROM = listed(
    """
    sent from | sent via | sent with | sent using | get outlook for | envoyé de mon | envoyé depuis |
    envoyé à partir | envoyé avec | envoyé via | télécharger outlook | obtenir outlook | obtenez outlook |
    von meinem | gesendet von | gesendet mit | gesendet über | diese nachricht wurde von meinem |
    holen sie sich outlook | outlook für | enviado desde | enviado con | enviado do | enviado de |
    enviado a partir | enviado pelo | enviado via | obtener outlook | obter o outlook | obtenha o outlook |
    inviato da | inviato con | inviata da | ottieni outlook | scarica outlook | verzonden vanaf |
    verzonden vanuit | verzonden via | verstuurd vanaf | verstuurd via | download outlook | skickat från |
    skickades från | hämta outlook | sendt fra | hent outlook | lähetetty | hanki outlook | sent úr |
    wysłane z | wysłano z | wysłane za | pobierz outlook | odesláno z | odesláno ze | odoslané z | odoslané zo |
    získat outlook | küldve az | trimis de pe | trimis din | išsiųsta iš | nosūtīts no | saadetud minu |
    poslano s | poslano z | poslato sa | послато са | изпратено от | отправлено с | отправлено из |
    отправлено от | надіслано з | відправлено з | στάλθηκε από | εστάλη από | נשלח מה | נשלח מ | أرسلت من |
    مرسل من | تم الإرسال من | ارسال شده از | ส่งจาก | đã gửi từ | được gửi từ | dikirim dari | dihantar dari |
    dihantar daripada | 发自我的 | 從我的 | 从我的 | 發自我的 | 發送自 | 發自 | 发自 | 来自我的 |
    enviat des de | sendita el
    """
)
# What such a line names: a device, a program, or "my" of it. Without one of them "Sent via DHL" is a customer's answer.
_NAMED = re.compile(
    r"<|https?://|iphon|ipad|手机|手機|携帯|휴대|هاتف|มือถือ|טלפון|אייפון|"
    r"\b(?:ipod|android|outlook|samsung|galaxy|huawei|xiaomi|redmi|honor|oppo|vivo|realme|pixel|nokia|motorola|"
    r"blackberry|windows|yahoo|gmail|aol|gmx|web\.de|icloud|proton ?mail|tutanota|tuta|spark|airmail|typeapp|"
    r"bluemail|aquamail|k-9|mail\.ru|mymail|yandex|яндекс|почт[аыу]|mail|email|e-mail|app|smartphone|handy|"
    r"mobile?|phone|tablet|telefon\w*|teléfono|telefone|téléphone|portable|móvil|celular|cellulare|komórk\w*|"
    r"телефон\w*|смартфон\w*|айфон\w*|my|mon|meinem|mi|meu|mio|mijn|min|mitt|mojego|mého|môjho|моего|мого|"
    r"điện thoại|ponsel)\b"
)
_AT_THE_END = ("gönderildi", "से भेजा गया", "から送信", "에서 보냄", "küldve", "iphone-omról")


def begins_signature(line: str) -> bool:
    """Whether the line is the delimiter of a signature (RFC 3676 section 4.3), its blank worn off or not."""
    return _DELIMITER.fullmatch(line) is not None


def is_rule(line: str) -> bool:
    """Whether the line only draws a line."""
    return len(line) <= LONGEST_OWN_LINE and _RULE.fullmatch(line) is not None


def is_sent_from(line: str) -> bool:
    """Whether a phone or a mail program says of itself that it sent the mail."""
    words = line.strip(" \t*_[(<").casefold()
    if not words or len(words) > LONGEST_OWN_LINE:
        return False
    if not _NAMED.search(words):
        return False
    shown = words.partition("<")[0].partition("(http")[0].rstrip(" \t.*_])")
    if shown.endswith(_AT_THE_END) and len(shown.split()) <= 6:
        return True
    return words.startswith(tuple(_SENT_FROM)) and len(shown.split()) <= 9 and not shown.endswith((":", "?"))


def signature_start(lines: list[str]) -> int:
    """The index in `lines` from which on they are signature; len(lines) where there is none."""
    end = footer = _footer_start(lines)
    below = 0
    for index in range(footer - 1, -1, -1):
        if begins_signature(lines[index]) and below <= LONGEST_SIGNATURE:
            end = index
        below += bool(lines[index].strip())
        if below > LONGEST_SIGNATURE:
            break
    return _own_lines(lines, end)


def _footer_start(lines: list[str]) -> int:
    """A mailing list's own lines: a rule of underscores, a few lines with an address or a link, nothing else."""
    for index in range(len(lines) - 1, max(-1, len(lines) - 12), -1):
        if len(lines[index].strip()) >= 2 and not lines[index].strip().strip("_"):
            below = "\n".join(lines[index + 1 :])
            return index if below.strip() and ("://" in below or "@" in below) else len(lines)
    return len(lines)


def _own_lines(lines: list[str], end: int) -> int:
    start = end
    for _ in range(3):
        last = start - 1
        while last >= 0 and (not lines[last].strip() or is_rule(lines[last])):
            last -= 1
        if last < 0 or not is_sent_from(lines[last]):
            break
        start = last
    return start
