"""How long after a customer's last message a company may write on Meta's channels.

Sources: WhatsApp Business Platform, "Customer service windows" (24 hours); Messenger Platform, "Standard messaging"
(24 hours) and "Human agent" (7 days, for apps that Meta has approved); "Private replies" (7 days after the comment).
"""

from __future__ import annotations

from datetime import datetime, timedelta

STANDARD = timedelta(hours=24)
HUMAN_AGENT = timedelta(days=7)
PRIVATE_REPLY = timedelta(days=7)
MARGIN = timedelta(seconds=30)  # a call takes its time, and clocks differ


def is_open(last_at: datetime, now: datetime, window: timedelta) -> bool:
    """Whether a message that leaves now still arrives within the window."""
    return now + MARGIN < last_at + window
