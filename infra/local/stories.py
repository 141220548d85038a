"""The stories of `make demo`: who writes from where, in their own words, and what the desk answers.

All persons and orders are invented; the orders stand in the stand-in shop (infra/standins/orders.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One story. `customer` None: the desk's own ready-made one. `money` is the voucher that is offered first.

    `hasty` is what an agent writes first and the culture check objects to; `careful` is what is sent, followed by the
    product's own text about each offer. `choice` and `thanks` are the customer's.
    """

    country: str
    language: str
    locale: str
    zone: str
    customer: dict[str, str] | None
    who: str
    subject: str
    complaint: str
    order: str
    hasty: str
    careful: str
    item: str
    voucher: dict[str, str]
    choice: str
    replaced: str
    thanks: str
    fields: dict[str, Any]


FRANCE = Told(
    country="FR",
    language="fr",
    locale="fr-FR",
    zone="Europe/Paris",
    customer=None,
    who="Ana writes from France, in French, from the shop's app:",
    subject="Colis abîmé",
    complaint=(
        "Bonjour, mon colis est arrivé complètement abîmé : la tasse est cassée. Commande FR-20931. Que pouvez-vous "
        "faire ?"
    ),
    order="FR-20931",
    hasty="Salut Ana, tu peux garder la tasse. On te garantit 60 jours pour un retour, ou 25 $ tout de suite.",
    careful=(
        "Bonjour,\n\nJe suis désolé que votre tasse soit arrivée cassée ; vous n’avez rien à renvoyer. {offer}\n\n"
        "Cordialement,\nAmir, service client"
    ),
    item="Tasse en porcelaine Loire",
    voucher={"amount": "24.90", "currency": "EUR"},
    choice="Merci, mais un bon d’achat ne m’aide pas : c’était un cadeau. Je préférerais une nouvelle tasse.",
    replaced=(
        "Bonjour,\n\nJe comprends tout à fait. {offer} Elle partira de notre entrepôt dès votre accord.\n\n"
        "Cordialement,\nAmir, service client"
    ),
    thanks="C’est parfait, merci beaucoup pour votre aide.",
    fields={},
)

JAPAN = Told(
    country="JP",
    language="ja",
    locale="ja-JP",
    zone="Asia/Tokyo",
    customer={"external_id": "jp-5120", "email": "yuki@example.org", "name": "佐藤 由紀", "locale": "ja-JP"},
    who="Yuki writes from Japan, in Japanese; what sounds mild is a complaint:",
    subject="急須が割れていました",
    complaint="注文番号 JP-30418 の急須が割れた状態で届きました。楽しみにしていたので、少し残念です。",
    order="JP-30418",
    hasty="佐藤さん、急須が割れたのは残念だね。絶対に明日届けるよ。",
    careful=(
        "佐藤様\n\nこの度は急須が割れた状態で届き、誠に申し訳ございません。{offer}\n\n"
        "ご検討のほど、よろしくお願いいたします。\nカスタマーサービス アミール"
    ),
    item="有田焼 急須",
    voucher={"amount": "6600", "currency": "JPY"},
    choice="ご提案ありがとうございます。できれば、同じ急須をもう一度送っていただけると助かります。",
    replaced=(
        "佐藤様\n\nかしこまりました。{offer}\n\nお届けまで今しばらくお待ちくださいますよう、よろしくお願いいたします。\n"
        "カスタマーサービス アミール"
    ),
    thanks="ありがとうございます。よろしくお願いいたします。",
    fields={"sales_platform": "rakuten"},
)

EMIRATES = Told(
    country="AE",
    language="ar",
    locale="ar-AE",
    zone="Asia/Dubai",
    customer={"external_id": "ae-204", "email": "fatima@example.org", "name": "فاطمة", "locale": "ar-AE"},
    who="Fatima writes from the Emirates, in Arabic, from right to left:",
    subject="وصلت الدلة مكسورة",
    complaint="السلام عليكم، وصلت دلة القهوة مكسورة في طلبي رقم AE-51204، وأحتاجها قبل العيد إن شاء الله. ما الحل؟",
    order="AE-51204",
    hasty="Hello, نعدكم بأن يصل البديل غدًا، أو خذوا 50 $ الآن.",
    careful=(
        "السلام عليكم ورحمة الله وبركاته،\n\nنعتذر بشدة عن وصول الدلة مكسورة. {offer}\n\nمع خالص التحية،\n"
        "أمير، خدمة العملاء"
    ),
    item="دلة قهوة عربية",
    voucher={"amount": "169.50", "currency": "AED"},
    choice="شكرًا لكم، لكنني أفضل دلة جديدة بدل القسيمة.",
    replaced="السلام عليكم ورحمة الله وبركاته،\n\nبكل سرور. {offer}\n\nمع خالص التحية،\nأمير، خدمة العملاء",
    thanks="جزاكم الله خيرًا، شكرًا لكم.",
    fields={"sales_platform": "noon"},
)

STORIES = {"france": FRANCE, "japan": JAPAN, "emirates": EMIRATES}
