"""The orders of the stand-in shop: a French parcel, a Japanese one, one each for the Emirates and Saudi Arabia.

All of it is invented. Amounts are what such things cost there, in the currency's own decimals. Days are counted back
from the start of the shop, so that what may be done about a parcel does not depend on when somebody tries it: all have
just arrived or are on their way, but for FR-20417, which is too old to be sent back without a reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

Json = Mapping[str, Any]

ANA = [
    {"kind": "external_id", "value": "local-customer"},
    {"kind": "external_id", "value": "u77"},
    {"kind": "email", "value": "ana@example.org"},
]
YUKI = [{"kind": "external_id", "value": "jp-5120"}, {"kind": "email", "value": "yuki@example.org"}]
FATIMA = [{"kind": "external_id", "value": "ae-204"}, {"kind": "email", "value": "fatima@example.org"}]
NOURA = [{"kind": "external_id", "value": "sa-731"}, {"kind": "email", "value": "noura@example.org"}]


def item(sku: str, name: str, category: str, unit_price: str) -> Json:
    """One piece that may be sent back."""
    return {
        "sku": sku,
        "name": name,
        "category": category,
        "quantity": 1,
        "unit_price": unit_price,
        "is_returnable": True,
    }


@dataclass(frozen=True, slots=True)
class Days:
    """The days before `now`, as the contract writes them."""

    now: datetime

    def ago(self, days: int) -> str:
        """The moment so many days ago."""
        return (self.now - timedelta(days=days)).isoformat(timespec="seconds")

    def placed(self, days: int) -> Json:
        """The members of an order placed so many days ago."""
        return {"placed_at": self.ago(days), "price_date": self.ago(days)[:10]}

    def parcel(self, carrier: str, number: str, shipped: int, delivered: int | None = None) -> Json:
        """A shipment that has arrived, or is on its way."""
        return {
            "carrier": carrier,
            "tracking_number": number,
            "status": "in_transit" if delivered is None else "delivered",
            "shipped_at": self.ago(shipped),
            "delivered_at": None if delivered is None else self.ago(delivered),
        }


CUP = item("CUP-07", "Tasse en porcelaine « Loire »", "tableware", "24.90")


def _recent_french(days: Days) -> Json:
    return {
        "id": "FR-20931",
        **days.placed(10),
        "status": "delivered",
        "currency": "EUR",
        "total": "29.80",
        "items": [CUP],
        "customer": ANA,
        "country": "FR",
        "sales_platform": "webshop",
        "store": "fr-online",
        "shipments": [days.parcel("Colissimo", "6A20931884512", 9, 5)],
    }


def _old_french(days: Days) -> Json:
    return {
        "id": "FR-20417",
        **days.placed(50),
        "status": "delivered",
        "currency": "EUR",
        "total": "61.80",
        "items": [
            {**item("PLT-02", "Assiette plate « Loire »", "tableware", "18.90"), "quantity": 2},
            {**item("GFT-25", "Carte cadeau 24 €", "gift_card", "24.00"), "is_returnable": False},
        ],
        "customer": ANA,
        "country": "FR",
        "sales_platform": "webshop",
        "store": "fr-online",
        "shipments": [days.parcel("Colissimo", "6A20417330018", 49, 45)],
    }


def _japanese(days: Days) -> Json:
    return {
        "id": "JP-30418",
        **days.placed(9),
        "status": "delivered",
        "currency": "JPY",
        "total": "7150",
        "items": [item("TEA-11", "有田焼 急須", "tableware", "6600")],
        "customer": YUKI,
        "country": "JP",
        "sales_platform": "rakuten",
        "store": "jp-rakuten",
        "shipments": [days.parcel("ヤマト運輸", "4478-3041-8820", 7, 5)],
    }


def _emirati(days: Days) -> Json:
    return {
        "id": "AE-51204",
        **days.placed(4),
        "status": "shipped",
        "currency": "AED",
        "total": "184.50",
        "items": [item("DAL-03", "دلة قهوة عربية", "tableware", "169.50")],
        "customer": FATIMA,
        "country": "AE",
        "sales_platform": "noon",
        "store": "ae-noon",
        "shipments": [days.parcel("Aramex", "AR51204771", 3)],
    }


def _saudi(days: Days) -> Json:
    return {
        "id": "SA-61177",
        **days.placed(8),
        "status": "delivered",
        "currency": "SAR",
        "total": "129.00",
        "items": [{**item("INC-09", "مبخرة خشبية", "home_fragrance", "57.00"), "quantity": 2}],
        "customer": NOURA,
        "country": "SA",
        "sales_platform": "salla",
        "store": "sa-salla",
        "shipments": [days.parcel("SMSA", "SM611770045", 7, 5)],
    }


def orders(now: datetime) -> tuple[Json, ...]:
    """All orders of the shop as they stand at a moment (aware)."""
    days = Days(now)
    return tuple(order(days) for order in (_recent_french, _old_french, _japanese, _emirati, _saudi))
