"""A subject without what answering and passing on put in front of it, in the languages mail programs speak."""

import re

from chalicelib.mail.marks import without_token
from chalicelib.mail.quote_words import listed

# "Re" and "Fwd" as programs abbreviate them.
_PREFIXES = listed(
    """
    re | r | aw | antw | antwort | rv | sv | svar | vs | vl | vb | vs vl | odp | odpověď | odp. | re. | vá |
    továbbítás | tovább | res | resp | rép | réf | rif | ri | i | fw | fwd | fwd. | wg | wtr | doorst | tr |
    tr. | enc | encaminhado | rv. | reenv | pd | podaj dalej | př | přeposláno | ynt | i̇lt | ilt | yan |
    yanıtla | bls | balas | trs | terusan | sv. | fs | videresendt | vidarebefordrat | atb | pārs | ats | pers |
    απ | πρθ | σχετ | προωθ | отв | ответ | пер | fwd/re | відп | відповідь | פנייה | תשובה | השב | הועבר | رد |
    إعادة توجيه | پاسخ | ارسال | उत्तर | ตอบ | ส่งต่อ | trả lời | chuyển tiếp | 回复 | 答复 | 回覆 | 答覆 |
    转发 | 轉寄 | 轉發 | 返信 | 転送 | 회신 | 답장 | 전달 | ref | sub | fyi | automatic reply
    """
)
_PREFIX = re.compile(
    r"\s*([^\W\d_][^\W\d_]?[^:：\[\]()\d]{0,20}?)\s?(?:[\[(]?\d{1,3}[\])]?|\*\d{1,3}|\^\d{1,3})?\s?[:：]"
)
_LIST = re.compile(r"\s*\[[^\[\]\n]{1,60}\](?=\s*\S)")
MOST_PREFIXES = 20
LONGEST = 500


def normal_subject(subject: str) -> str:
    """What a subject is about, for comparing: no prefixes, list names and tokens, one case, single blanks."""
    rest = without_token(subject[:LONGEST])
    for _ in range(MOST_PREFIXES):
        shorter = _without_prefix(rest)
        if shorter == rest:
            break
        rest = shorter
    return " ".join(rest.split()).casefold()


def _without_prefix(subject: str) -> str:
    match = _PREFIX.match(subject)
    if match and match[1].strip().casefold() in _PREFIXES:
        return subject[match.end() :]
    listed_as = _LIST.match(subject)
    return subject[listed_as.end() :] if listed_as else subject
