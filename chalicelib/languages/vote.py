"""The language of a ticket: what its customer's messages say together, until an agent says otherwise.

The running count lies on the ticket as a short text ("*=1.6 fr=0.93 en=0.11"), "*" being what all messages could
have said at most: a ticket is near a kilobyte, and there is no reading all messages for each new one.
"""

from collections.abc import Mapping

from chalicelib.desk.tickets import TicketLanguage
from chalicelib.languages.detect import ACT_ON, Detected, own_words
from chalicelib.languages.tags import UNKNOWN

_ALL = "*"
_KEPT = 0.7  # of each vote when another message comes: the last three messages outweigh all before
_FULL_LETTERS = 60  # a text of so many letters has a full vote, a shorter one its share
_LANGUAGES = 3


def voted(now: TicketLanguage, written: Detected, text: str) -> TicketLanguage:
    """The ticket's language after another message of its customer, `written` being what `text` was found to be.

    An agent's word stands. A guess does not vote; while nothing is known, the first that is no guess decides.
    """
    if now.overridden or written.tag == UNKNOWN or written.confidence < ACT_ON:
        return now
    if now.tag == UNKNOWN or now.confidence < ACT_ON:
        return TicketLanguage(written.tag, written.confidence)
    if written.confidence == ACT_ON and written.tag == now.tag:
        return now  # a guess that was settled by this very language
    weight = min(1.0, sum(map(str.isalpha, own_words(text))) / _FULL_LETTERS)
    votes = {tag: count * _KEPT for tag, count in _read(now).items()}
    for tag, count in ((_ALL, weight), (written.tag, weight * written.confidence)):
        votes[tag] = votes.get(tag, 0.0) + count
    tags = sorted(votes.keys() - {_ALL}, key=lambda tag: (-votes[tag], tag))[:_LANGUAGES]
    confidence = round(votes[tags[0]] / votes[_ALL], 2)
    return TicketLanguage(tags[0], confidence, tally=_text({tag: votes[tag] for tag in (_ALL, *tags)}))


def overridden(tag: str) -> TicketLanguage:
    """The language as an agent says it is."""
    return TicketLanguage(tag, 1.0, overridden=True)


def _read(now: TicketLanguage) -> Mapping[str, float]:
    if not now.tally:
        return {_ALL: 1.0, now.tag: now.confidence}
    parts = (part.rpartition("=") for part in now.tally.split())
    return {tag: float(count) for tag, _, count in parts}


def _text(votes: Mapping[str, float]) -> str:
    return " ".join(f"{tag}={count:.2g}" for tag, count in votes.items())
