"""What Meta delivers, signed as it signs: events of the stand-in Graph API, sent to an address or told as bytes."""

from __future__ import annotations

import hmac
import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode
from urllib.request import Request, urlopen

Json = Mapping[str, Any]

TIMEOUT_S = 10.0
CHALLENGE = "1158201444"


def body_of(object_: str, *entries: Json) -> bytes:
    """A delivery as Meta writes it: other scripts and slashes escaped, no blanks."""
    told = json.dumps({"object": object_, "entry": list(entries)}, separators=(",", ":"))
    return told.replace("/", "\\/").encode()


def signature(body: bytes, app_secret: str) -> str:
    """The value of X-Hub-Signature-256."""
    return "sha256=" + hmac.new(app_secret.encode(), body, sha256).hexdigest()


def deliver(url: str, body: bytes, app_secret: str) -> int:
    """POST a signed delivery; the status. OSError."""
    headers = {"Content-Type": "application/json", "X-Hub-Signature-256": signature(body, app_secret)}
    request = Request(url, body, headers)  # noqa: S310 - our own
    with urlopen(request, timeout=TIMEOUT_S) as answer:  # noqa: S310
        return int(answer.status)


def verify(url: str, verify_token: str) -> bool:
    """Whether the address answers the challenge. OSError."""
    asked = {"hub.mode": "subscribe", "hub.verify_token": verify_token, "hub.challenge": CHALLENGE}
    with urlopen(f"{url}?{urlencode(asked)}", timeout=TIMEOUT_S) as answer:  # noqa: S310
        return bool(answer.read() == CHALLENGE.encode())


def whatsapp(number_id: str, message: Json, name: str = "", waba: str = "102290129340398") -> Json:
    """An entry with one message of a customer's to a business number."""
    person = {"profile": {"name": name}, "wa_id": message["from"], "user_id": message.get("from_user_id", "")}
    value = {**_whatsapp(number_id), "contacts": [person], "messages": [message]}
    return {"id": waba, "changes": [{"field": "messages", "value": value}]}


def whatsapp_status(number_id: str, status: Json, waba: str = "102290129340398") -> Json:
    """An entry with one receipt."""
    return {
        "id": waba,
        "changes": [{"field": "messages", "value": {**_whatsapp(number_id), "statuses": [status]}}],
    }


def _whatsapp(number_id: str) -> dict[str, Any]:
    metadata = {"display_phone_number": "15550783881", "phone_number_id": number_id}
    return {"messaging_product": "whatsapp", "metadata": metadata}


def messaging(own_id: str, person_id: str, at_ms: int, event: Json) -> Json:
    """An entry with one event of a private conversation on Messenger or Instagram."""
    head = {"sender": {"id": person_id}, "recipient": {"id": own_id}, "timestamp": at_ms}
    return {"id": own_id, "time": at_ms, "messaging": [{**head, **event}]}


def comment(page_id: str, at: int, value: Json) -> Json:
    """An entry with one comment on a page's post."""
    told = {"item": "comment", "verb": "add", "created_time": at, **value}
    return {"id": page_id, "time": at, "changes": [{"field": "feed", "value": told}]}
