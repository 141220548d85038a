"""How long a text may be on channels that refuse longer ones, in Unicode code points.

Sources: Google Play Developer API, reviews.reply (350); App Store Connect API, customerReviewResponses (5,970);
WhatsApp Cloud API, text messages (4,096); Messenger Platform, Send API (2,000); Instagram Messaging API (1,000);
Graph API, comments of a page (8,000).
"""

from __future__ import annotations

from collections.abc import Mapping

LONGEST: Mapping[str, int] = {
    "google_play": 350,
    "app_store": 5_970,
    "whatsapp": 4_096,
    "messenger": 2_000,
    "instagram": 1_000,
    "facebook": 8_000,
}
