"""Which ticket a mail belongs to: the ladder of proofs it may carry, strongest first. Pure; the caller looks ids up.

1. the signed address it was sent to, 2. the ids of `candidate_ids`, 3. the signed marker in its body, 4. the signed
token in its subject. Rungs 2 to 4 can be forwarded along with a mail, so its sender has to pass `may_join`.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from chalicelib.mail.marks import marker_ticket, signed_ticket, token_ticket
from chalicelib.mail.things import Mail

# Ids looked up for one mail; a reader of mail is owed no more (References may be grown without end).
MOST_IDS = 30
LONGEST_ID = 512
# Programs exist that leave the "@" out; what strangers share that way the sender gate keeps apart.
_ID = re.compile(r"[^\s<>()\"]+")


def normal_id(written: str) -> str | None:
    """A Message-ID without brackets and folding blanks, None where it is none. Upper and lower case stay apart."""
    found = "".join(written.split()).strip("<>")
    return found if 0 < len(found) <= LONGEST_ID and _ID.fullmatch(found) else None


def candidate_ids(mail: Mail, limit: int = MOST_IDS) -> tuple[str, ...]:
    """Ids to look up, surest first: In-Reply-To, then References from the newest, not its own, at most `limit`."""
    written = (*mail.in_reply_to, *reversed(mail.references))
    known = (normal_id(one) for one in written[: limit * 4])
    own = normal_id(mail.message_id or "")
    return tuple(dict.fromkeys(one for one in known if one is not None and one != own))[:limit]


def ids_to_keep(mail: Mail, limit: int = MOST_IDS) -> tuple[str, ...]:
    """Ids that from now on lead to this mail's ticket: its own and all it names, those of mails never seen too."""
    own = normal_id(mail.message_id or "")
    return ((own,) if own else ()) + candidate_ids(mail, limit)


@dataclass(frozen=True, slots=True)
class Proof:
    """A ticket a mail names with our signature, and the rung of the ladder it stands on."""

    ticket: str
    rung: Literal["address", "marker", "token"]


def proofs(mail: Mail, recipients: Iterable[str], keys: Sequence[bytes]) -> tuple[Proof, ...]:
    """Signed proofs a mail carries, strongest first: address it came to, marker in its text, token in its subject.

    `recipients` are the envelope's; the header's are read too. `keys` are newest first, any of them proves.
    """
    written = [*recipients, *(one.email for one in (*mail.to, *mail.cc))][:100]
    found = [Proof(one, "address") for one in (signed_ticket(address, keys) for address in written) if one]
    marker, token = marker_ticket(mail.text, keys), token_ticket(mail.subject, keys)
    found += [Proof(marker, "marker")] if marker else []
    found += [Proof(token, "token")] if token else []
    return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """Who may speak on a ticket: addresses of requester, participants and agents, domains of the organisation."""

    addresses: Collection[str]
    domains: Collection[str] = ()


def may_join(sender: str, circle: Circle, is_authenticated: bool) -> bool:
    """Whether a mail found by id, marker or token may become part of the ticket; else it opens one of its own, linked.

    An address is what anybody can write: one that failed its checks (chalicelib/mail/verdicts.py) belongs to nobody.
    """
    if not is_authenticated:
        return False
    address = sender.strip().casefold()
    domain = address.rpartition("@")[2]
    return address in {one.casefold() for one in circle.addresses} or domain in {
        one.casefold() for one in circle.domains
    }


class Threads:
    """Threads of mails by ids alone, as the id table builds them: every id seen or named leads to one thread.

    Takes mails in any order, twice too, with roots never seen and with ids that go round in circles.
    """

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def add(self, mail: Mail, spare_id: str) -> str:
        """Puts a mail in its thread; the id it is known by (`spare_id` where it has none)."""
        own = normal_id(mail.message_id or "") or spare_id
        self._find(own)
        for one in candidate_ids(mail, limit=1_000):
            self._above[self._find(one)] = self._find(own)
        return own

    def thread(self, known_id: str) -> str:
        """The thread an id is in, named by one of its ids; the same for all of them once all mails are added."""
        return self._find(known_id)

    def _find(self, one: str) -> str:
        path = []
        while (above := self._above.setdefault(one, one)) != one:
            path.append(one)
            one = above
        for passed in path:
            self._above[passed] = one
        return one
