"""Events of markets: what the law and manners of a country set in motion."""

from chalicelib.desk.event_schema import LANGUAGE, TEXT, fields, id_of, list_of
from chalicelib.desk.event_types import EventType
from chalicelib.desk.offer_events import OFFER_EVENTS

MESSAGE = id_of("msg")

MARKET_EVENTS: tuple[EventType, ...] = (
    EventType(
        "culture.flagged",
        "A customer's message may be misread by people of another culture; `causes` are codes.",
        fields(message_id=MESSAGE, causes=list_of(TEXT), written_in=LANGUAGE),
    ),
    EventType(
        "culture.overridden",
        "A reply was sent although `findings` of the culture check would have stopped it; the message keeps why.",
        fields(message_id=MESSAGE, findings=list_of(TEXT)),
    ),
    *OFFER_EVENTS,
)
