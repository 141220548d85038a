"""What vendors hand over, made fit to be kept: the desk's own doors refuse such things, a channel must lose nothing.

U+0000 marks texts that are kept elsewhere (adapters/dynamodb/large_texts.py), so no writer may bring one; a half of a
surrogate pair, which JSON can spell, is no text that any store takes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from chalicelib.channels.contract import File, Inbound
from chalicelib.desk.messages import MAX_ATTACHMENTS

MAX_DETAILS = 50_000  # bytes of JSON; an item of the table holds 400 KB in all
SMALL = 1_000  # bytes of one detail that stays in its place when they are too many together
MAX_SUBJECT = 500  # characters
UNFIT = re.compile(r"[\x00\ud800-\udfff]")
LANGUAGE = re.compile(r"([a-z]{2,3})(-[a-z]{4})?(-(?:[a-z]{2}|[0-9]{3}))?", re.IGNORECASE)  # as the API takes it
DETAILS_FILE = "details.json"


def cleaned(inbound: Inbound) -> Inbound:
    """The same, with nothing in any text that cannot be kept, and its moment in UTC.

    Details beyond MAX_DETAILS become a file of their own. Of more files than a message holds the first ones stay, and
    the details name the others.
    """
    fit = replace(
        inbound,
        id=_fit(inbound.id),
        thread=_fit(inbound.thread),
        about=_fit(inbound.about),
        at=_utc(inbound.at),
        address=_fit(inbound.address),
        text=_fit(inbound.text),
        language=_language(inbound.language),
        subject=_fit(inbound.subject)[:MAX_SUBJECT] if inbound.subject else inbound.subject,
        also=_fit(inbound.also),
        fields=_fit(inbound.fields),
        facts=_fit(inbound.facts),
        details=_fit(inbound.details),
        sender=replace(inbound.sender, facts=_fit(inbound.sender.facts)),
        files=tuple(replace(one, filename=_fit(one.filename)) for one in inbound.files),
    )
    return _with_room(_few_files(fit))


def _fit(value: Any) -> Any:
    if isinstance(value, str):
        return UNFIT.sub("\ufffd", value) if UNFIT.search(value) else value
    if isinstance(value, Mapping):
        return {_fit(name): _fit(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_fit(one) for one in value)
    return value


def _utc(at: datetime) -> datetime:
    """In UTC, which a moment without a zone is taken for, and one at the very ends of the calendar."""
    try:
        return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
    except OverflowError:
        return at.replace(tzinfo=UTC)


def _language(said: str | None) -> str | None:
    """A tag in its usual spelling; None for what is none, so that the words themselves are asked."""
    found = LANGUAGE.fullmatch((said or "").replace("_", "-"))
    return found and f"{found[1].lower()}{(found[2] or '').title()}{(found[3] or '').upper()}"


def _few_files(inbound: Inbound) -> Inbound:
    beyond = [f"{file.filename}: too_many" for file in inbound.files[MAX_ATTACHMENTS:]]
    if not beyond:
        return inbound
    missing = [*inbound.details.get("missing_files", ()), *beyond]
    return replace(
        inbound, files=inbound.files[:MAX_ATTACHMENTS], details={**inbound.details, "missing_files": missing}
    )


def _with_room(inbound: Inbound) -> Inbound:
    whole = json.dumps(dict(inbound.details), ensure_ascii=False).encode() if inbound.details else b""
    if len(whole) <= MAX_DETAILS:
        return inbound
    small = [(name, one) for name, one in inbound.details.items() if len(json.dumps([name, one])) <= SMALL]
    kept = dict(small[: MAX_DETAILS // SMALL])
    file = File(DETAILS_FILE, "application/json", whole)
    return replace(inbound, details=kept, files=(*inbound.files[: MAX_ATTACHMENTS - 1], file))
