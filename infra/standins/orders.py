"""The orders of the stand-in shop: a French parcel, a Japanese one, one each for the Emirates and Saudi Arabia.

All of it is invented. Amounts are what such things cost there, in the currency's own decimals.
"""

from __future__ import annotations

from collections.abc import Mapping
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


def parcel(carrier: str, number: str, shipped_at: str, delivered_at: str | None = None) -> Json:
    """A shipment that has arrived, or is on its way."""
    status = "delivered" if delivered_at else "in_transit"
    return {
        "carrier": carrier,
        "tracking_number": number,
        "status": status,
        "shipped_at": shipped_at,
        "delivered_at": delivered_at,
    }


CUP = item("CUP-07", "Tasse en porcelaine « Loire »", "tableware", "24.90")

ORDERS: tuple[Json, ...] = (
    {
        "id": "FR-20931",
        "placed_at": "2026-11-12T18:04:11+01:00",
        "status": "delivered",
        "currency": "EUR",
        "total": "29.80",
        "items": [CUP],
        "customer": ANA,
        "country": "FR",
        "sales_platform": "webshop",
        "store": "fr-online",
        "price_date": "2026-11-12",
        "shipments": [parcel("Colissimo", "6A20931884512", "2026-11-13T09:20:00Z", "2026-11-17T10:42:00Z")],
    },
    {
        "id": "FR-20417",
        "placed_at": "2026-09-03T20:31:40+02:00",
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
        "price_date": "2026-09-03",
        "shipments": [parcel("Colissimo", "6A20417330018", "2026-09-04T08:05:00Z", "2026-09-07T13:15:00Z")],
    },
    {
        "id": "JP-30418",
        "placed_at": "2026-11-09T21:15:00+09:00",
        "status": "delivered",
        "currency": "JPY",
        "total": "7150",
        "items": [item("TEA-11", "有田焼 急須", "tableware", "6600")],
        "customer": YUKI,
        "country": "JP",
        "sales_platform": "rakuten",
        "store": "jp-rakuten",
        "price_date": "2026-11-09",
        "shipments": [parcel("ヤマト運輸", "4478-3041-8820", "2026-11-10T02:00:00Z", "2026-11-12T05:30:00Z")],
    },
    {
        "id": "AE-51204",
        "placed_at": "2026-11-14T13:22:00+04:00",
        "status": "shipped",
        "currency": "AED",
        "total": "184.50",
        "items": [item("DAL-03", "دلة قهوة عربية", "tableware", "169.50")],
        "customer": FATIMA,
        "country": "AE",
        "sales_platform": "noon",
        "store": "ae-noon",
        "price_date": "2026-11-14",
        "shipments": [parcel("Aramex", "AR51204771", "2026-11-15T06:10:00Z")],
    },
    {
        "id": "SA-61177",
        "placed_at": "2026-11-10T19:47:00+03:00",
        "status": "delivered",
        "currency": "SAR",
        "total": "129.00",
        "items": [{**item("INC-09", "مبخرة خشبية", "home_fragrance", "57.00"), "quantity": 2}],
        "customer": NOURA,
        "country": "SA",
        "sales_platform": "salla",
        "store": "sa-salla",
        "price_date": "2026-11-10",
        "shipments": [parcel("SMSA", "SM611770045", "2026-11-11T07:00:00Z", "2026-11-13T15:05:00Z")],
    },
)
