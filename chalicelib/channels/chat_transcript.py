"""A whole conversation as plain text, in the reader's language and with the customer's times."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from chalicelib.channels.chat_views import shown
from chalicelib.desk.messages import Message
from chalicelib.desk.tickets import Ticket
from chalicelib.i18n.catalog import plain, text
from chalicelib.i18n.formats import language_name, moment

MOST_MESSAGES = 500  # of one transcript


@dataclass(frozen=True, slots=True)
class TranscriptReader:
    """Who reads: `language` of our words, `locale` of times (BCP 47) in `zone` (IANA), as customer or of the desk."""

    language: str
    locale: str
    zone: str
    is_customer: bool


def transcript(ticket: Ticket, messages: Iterable[Message], reader: TranscriptReader) -> str:
    """What was said, one paragraph each, exactly as it is stored, with the translations this reader may see."""
    title = plain(text(reader.language, "transcript", {"reference": str(ticket.number)}))
    return "\n\n".join([title, *(paragraph for message in messages for paragraph in _said(message, reader))]) + "\n"


def _said(message: Message, reader: TranscriptReader) -> Iterator[str]:
    at = moment(message.created_at, reader.zone, reader.locale, short=True)
    who = "note" if not message.public else "customer" if message.author.kind == "customer" else "agent"
    name = text(reader.language, f"transcript.{'bot' if message.author.kind == 'bot' else who}")
    yield f"[{plain(at)}] {plain(name)}\n{message.body}"
    for one in shown(message, "customer" if reader.is_customer else "agent"):
        if one.body is not None:
            known = {"language": language_name(one.language, reader.language)}
            yield f"{plain(text(reader.language, 'transcript.translated', known))}\n{one.body}"
