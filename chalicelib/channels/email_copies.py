"""Mails with a Message-ID that is known: copies of the same mail, by another way, or others of a careless program.

Lists and forwarders change subject, text and author of a copy, but not when it was written. A program that gives every
mail the same id does not write them all in one second; without this, all but its first would be lost.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from chalicelib.channels.contract import Inbound
from chalicelib.channels.email_reading import LONGEST_SUBJECT, MOST_PEOPLE, Arrived, said_id
from chalicelib.desk.messages import Message
from chalicelib.mail.things import Mail

SKEW = timedelta(minutes=2)  # in which copies of a mail arrive


def key_of(kept: Message) -> str:
    """The key of the mail that a message was made of; empty for what was no mail, or was taken back."""
    return str(_facts(kept).get("raw", ""))


def is_another(kept: Message, arrived: Arrived) -> bool:
    """Whether a mail with the id of a `kept` one is none of its copies: written at another moment.

    Without a date, or with one that is yet to come, the moment is when it arrived: near it the same words are a copy.
    """
    mail, facts = arrived.mail, _facts(kept)
    at = min(mail.date or arrived.at, arrived.at)
    if not mail.message_id or not facts or facts.get("raw") == arrived.key or kept.channel_created_at in (None, at):
        return False
    said = ([one.email for one in mail.authors][:MOST_PEOPLE] or None, mail.subject[:LONGEST_SUBJECT] or None)
    is_same = (facts.get("from"), facts.get("subject")) == said
    return not is_same or abs(at - (kept.channel_created_at or at)) > SKEW


def under_own_name(inbound: Inbound, mail: Mail) -> Inbound:
    """The same, known by what it says; in a conversation of its own where it would have begun one."""
    id_ = said_id(mail)
    return replace(inbound, id=id_, thread=id_ if inbound.thread == inbound.id else inbound.thread)


def _facts(kept: Message) -> Mapping[str, Any]:
    found = json.loads(kept.details).get("email") if kept.details else None
    return found if isinstance(found, dict) else {}
