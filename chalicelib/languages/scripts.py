"""Which script letters belong to, and whether Chinese is written in simplified or traditional characters."""

from bisect import bisect_right
from collections import Counter
from functools import lru_cache

# First and last code point of the blocks that carry a language (Unicode 16, Blocks.txt), ascending.
_BLOCKS: tuple[tuple[int, int, str], ...] = (
    (0x0041, 0x024F, "Latn"), (0x0250, 0x02AF, "Latn"), (0x0370, 0x03FF, "Grek"), (0x0400, 0x052F, "Cyrl"),
    (0x0530, 0x058F, "Armn"), (0x0590, 0x05FF, "Hebr"), (0x0600, 0x06FF, "Arab"), (0x0750, 0x077F, "Arab"),
    (0x08A0, 0x08FF, "Arab"), (0x0900, 0x097F, "Deva"), (0x0980, 0x09FF, "Beng"), (0x0A00, 0x0A7F, "Guru"),
    (0x0A80, 0x0AFF, "Gujr"), (0x0B80, 0x0BFF, "Taml"), (0x0C00, 0x0C7F, "Telu"), (0x0C80, 0x0CFF, "Knda"),
    (0x0D00, 0x0D7F, "Mlym"), (0x0D80, 0x0DFF, "Sinh"), (0x0E00, 0x0E7F, "Thai"), (0x0E80, 0x0EFF, "Laoo"),
    (0x0F00, 0x0FFF, "Tibt"), (0x1000, 0x109F, "Mymr"), (0x10A0, 0x10FF, "Geor"), (0x1100, 0x11FF, "Hang"),
    (0x1200, 0x139F, "Ethi"), (0x1780, 0x17FF, "Khmr"), (0x1C90, 0x1CBF, "Geor"), (0x1D00, 0x1EFF, "Latn"),
    (0x1F00, 0x1FFF, "Grek"), (0x3005, 0x3007, "Hani"), (0x3041, 0x30FA, "Kana"), (0x30FC, 0x30FF, "Kana"),
    (0x3130, 0x318F, "Hang"), (0x31F0, 0x31FF, "Kana"), (0x3400, 0x4DBF, "Hani"), (0x4E00, 0x9FFF, "Hani"),
    (0xAC00, 0xD7FF, "Hang"), (0xF900, 0xFAFF, "Hani"), (0xFB1D, 0xFB4F, "Hebr"), (0xFB50, 0xFDFF, "Arab"),
    (0xFE70, 0xFEFF, "Arab"), (0xFF21, 0xFF5A, "Latn"), (0xFF66, 0xFF9F, "Kana"), (0x20000, 0x323AF, "Hani"),
)  # fmt: skip
_FIRSTS = tuple(block[0] for block in _BLOCKS)

# One sign of these says as much as two or three letters: Korean that names an English product stays Korean.
_WEIGHT = {"Hani": 3, "Kana": 3, "Hang": 3, "Ethi": 2}

# The commonest characters whose two forms differ, pairwise in the same order.
_SIMPLIFIED = (
    "们这个来时会说为对发过还没样么应关开问间门见现实东车马长书写买卖钱贵货单订点经给让认识请谢欢迎帮办员样无电话机"
    "号码资讯设费运输邮递达处理坏质损换补偿账户账帐删错误验证绑码线网络页连结图视频应该尽当战区总产业务价优"
    "惠动态将难听学习语言词汇题报导国际华汉边进远近离选择讲谁谈论试试该较轻转输铁银针钟闭闻阳阴际陆险随隐难雾"
    "静预领颜额风飞饭饮馆驱验鱼鸟鸡麦黄齐龙万与专丝丢两严丧丰临举义乐乔习乡亏云亚亲亿仅从仓仪众伙传伤伟体"
    "余侧侨俩债倾偿储儿党兰兴养兽内写军农决况冻净凉减凤凭击则刚创划刘剑剧劝劲劳势匀区医华协历压厅厂厕县参双变"
)
_TRADITIONAL = (
    "們這個來時會說為對發過還沒樣麼應關開問間門見現實東車馬長書寫買賣錢貴貨單訂點經給讓認識請謝歡迎幫辦員樣無電話機"
    "號碼資訊設費運輸郵遞達處理壞質損換補償賬戶賬帳刪錯誤驗證綁碼線網絡頁連結圖視頻應該盡當戰區總產業務價優"
    "惠動態將難聽學習語言詞彙題報導國際華漢邊進遠近離選擇講誰談論試試該較輕轉輸鐵銀針鐘閉聞陽陰際陸險隨隱難霧"
    "靜預領顏額風飛飯飲館驅驗魚鳥雞麥黃齊龍萬與專絲丟兩嚴喪豐臨舉義樂喬習鄉虧雲亞親億僅從倉儀眾夥傳傷偉體"
    "餘側僑倆債傾償儲兒黨蘭興養獸內寫軍農決況凍淨涼減鳳憑擊則剛創劃劉劍劇勸勁勞勢勻區醫華協歷壓廳廠廁縣參雙變"
)
_ONLY_SIMPLIFIED = frozenset(_SIMPLIFIED) - frozenset(_TRADITIONAL)
_ONLY_TRADITIONAL = frozenset(_TRADITIONAL) - frozenset(_SIMPLIFIED)


@lru_cache(maxsize=4096)
def script_of(character: str) -> str:
    """The ISO 15924 script of a letter ("Kana" for both kana, "Hani" for Han); "" for anything else."""
    if not (character.isalpha() or character.isidentifier()):
        return ""
    point = ord(character)
    index = bisect_right(_FIRSTS, point) - 1
    return _BLOCKS[index][2] if index >= 0 and point <= _BLOCKS[index][1] else ""


def letters_by_script(text: str) -> Counter[str]:
    """Weight of each script in the text: one per letter, more for syllables and ideographs."""
    counts = Counter(map(script_of, text))
    del counts[""]
    return Counter({name: count * _WEIGHT.get(name, 1) for name, count in counts.items()})


def han_form(text: str) -> str | None:
    """Say "Hans" or "Hant" by the characters that exist in one form only; None when neither prevails."""
    simplified = sum(character in _ONLY_SIMPLIFIED for character in text)
    traditional = sum(character in _ONLY_TRADITIONAL for character in text)
    if simplified == traditional:
        return None
    return "Hans" if simplified > traditional else "Hant"
