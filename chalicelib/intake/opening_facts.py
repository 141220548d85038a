"""What is told of a ticket when it opens, and its subject where nobody gave one."""

from typing import Any

from chalicelib.desk.messages import Message
from chalicelib.desk.registering import Resolved
from chalicelib.desk.tickets import Ticket, TriageResult
from chalicelib.desk.times import iso

SUBJECT_FROM_TEXT = 80  # characters of the first line


def subject_from(text: str) -> str:
    """The first line of the text, at most 80 characters, cut between words where there are any."""
    line = text.strip().partition("\n")[0].strip()
    if len(line) <= SUBJECT_FROM_TEXT:
        return line
    cut = line[: SUBJECT_FROM_TEXT - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip() + "…"


def created_facts(ticket: Ticket, message: Message, resolved: Resolved | None) -> dict[str, Any]:
    """What `ticket.created` tells: the first message's facts ride along (architecture decision 7)."""
    triage_ = ticket.triage or TriageResult("none")
    axes = {"category": ticket.category, "urgency": ticket.urgency, "complexity": ticket.complexity}
    decided = {"rule_id": triage_.rule_id, "owner": triage_.owner, "queue_id": ticket.queue_id, **axes}
    return {
        "number": ticket.number,
        "status": ticket.status,
        "requester_id": ticket.requester_id,
        "customer_created": bool(resolved and resolved.pair and resolved.pair[0] is None),
        "channel": ticket.channel,
        "language": {"tag": ticket.language.tag, "confidence": ticket.language.confidence},
        "triage": {name: value for name, value in decided.items() if value is not None},
        "message": {
            "id": message.id,
            "author": {"kind": message.author.kind, "id": message.author.id},
            "public": message.public,
            "language": message.language,
            "attachment_ids": list(message.attachment_ids),
            **({"automatic": True} if message.automatic else {}),
        },
        "followup_source_id": ticket.followup_source_id,
        "order_id": ticket.order_id,
        "channel_created_at": iso(ticket.channel_created_at) if ticket.channel_created_at else None,
        **{name: getattr(ticket, name) for name in ("market", "region", "tier", "brand", "sales_platform")},
    }
