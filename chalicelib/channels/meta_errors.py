"""What Meta's error codes mean for a reply: never, later, or slower; and what an agent is told.

Sources: WhatsApp Business Platform, "Error codes" (2026-05); Messenger Platform, "Common error codes" (2026-03);
Graph API, "Handling errors" and "Rate limits". What neither names is told by its number.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

Then = Literal["never", "later", "slower"]


class Meaning(NamedTuple):
    """What becomes of the reply, the desk's own stable code, and the pause where Meta names none (seconds)."""

    then: Then
    code: str
    pause_s: float = 60.0


Key = tuple[int, int]  # code and subcode; subcode 0 stands for every other one

MEANINGS: Mapping[Key, Meaning] = {
    # WhatsApp: who can be written to
    (131047, 0): Meaning("never", "window_closed"),  # more than 24 hours: a template only
    (131026, 0): Meaning("never", "not_reachable"),  # no WhatsApp user, has blocked us, or an outdated app
    (131021, 0): Meaning("never", "own_number"),
    (131030, 0): Meaning("never", "recipient_not_allowed"),  # a test number writes to its list alone
    (131050, 0): Meaning("never", "opted_out"),
    (131049, 0): Meaning("never", "held_back"),  # Meta's limit of marketing per person
    (130472, 0): Meaning("never", "held_back"),  # the person is part of an experiment of Meta's
    (130403, 0): Meaning("never", "blocked"),
    # WhatsApp: what is sent
    (131051, 0): Meaning("never", "unsupported"),
    (131052, 0): Meaning("never", "file_refused"),
    (131053, 0): Meaning("never", "file_refused"),
    **{(code, 0): Meaning("never", "template_refused") for code in (132000, 132001, 132005, 132007, 132012)},
    **{(code, 0): Meaning("never", "template_refused") for code in (132015, 132016, 132068, 132069)},
    # WhatsApp: the number and the account
    (131031, 0): Meaning("never", "account_locked"),
    (131037, 0): Meaning("never", "number_not_ready"),
    (131045, 0): Meaning("never", "number_not_ready"),
    (133010, 0): Meaning("never", "number_not_ready"),
    (131042, 0): Meaning("later", "account_unpaid"),
    (131057, 0): Meaning("later", "vendor_maintenance"),
    (131000, 0): Meaning("later", "vendor_failed"),
    (131016, 0): Meaning("later", "vendor_failed"),
    (133004, 0): Meaning("later", "vendor_failed"),
    # WhatsApp: too fast
    (130429, 0): Meaning("slower", "throttled", 5.0),  # messages a second of our number
    (131056, 0): Meaning("slower", "throttled", 16.0),  # one message in 6 s to one person; waits grow as 4^x
    (131048, 0): Meaning("slower", "throttled", 3600.0),  # people report our messages
    (80007, 0): Meaning("slower", "throttled", 300.0),
    # Messenger and Instagram
    (10, 2018278): Meaning("never", "window_closed"),
    (10, 2534022): Meaning("never", "window_closed"),
    (551, 0): Meaning("never", "not_reachable"),  # has blocked us, or left
    (100, 2018001): Meaning("never", "not_reachable"),
    (100, 2534014): Meaning("never", "not_reachable"),
    (100, 2018047): Meaning("never", "file_refused"),
    (100, 2018008): Meaning("never", "file_refused"),
    (10900, 0): Meaning("never", "already_replied"),  # one private reply to a comment
    (100, 2534025): Meaning("never", "already_replied"),
    (100, 33): Meaning("never", "thread_gone"),  # the comment is no longer there
    # every Graph API
    (1, 0): Meaning("later", "vendor_failed"),
    (2, 0): Meaning("later", "vendor_failed"),
    (190, 0): Meaning("later", "token_refused"),  # expired or taken back: replies wait for a new one
    (0, 0): Meaning("later", "token_refused"),
    (3, 0): Meaning("never", "permission_missing"),
    (10, 0): Meaning("never", "permission_missing"),
    (200, 0): Meaning("never", "permission_missing"),
    (230, 0): Meaning("never", "permission_missing"),
    (368, 0): Meaning("never", "account_restricted"),
    (4, 0): Meaning("slower", "throttled", 300.0),
    (17, 0): Meaning("slower", "throttled", 300.0),
    (32, 0): Meaning("slower", "throttled", 300.0),
    (613, 0): Meaning("slower", "throttled", 60.0),
}


def meaning_of(code: int, subcode: int = 0) -> Meaning | None:
    """What the pair means, or else the code alone; None for what the table does not know."""
    return MEANINGS.get((code, subcode)) or MEANINGS.get((code, 0))


def reason_of(code: int, subcode: int = 0) -> str:
    """The stable code of a failure that a receipt tells."""
    known = meaning_of(code, subcode)
    return known.code if known else f"refused_{code}"
