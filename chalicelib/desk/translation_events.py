"""Events of translations."""

from chalicelib.desk.event_schema import COUNT, FLAG, LANGUAGE, TEXT, TIME, Schema, fields, id_of, list_of, one_of
from chalicelib.desk.event_types import EventType

MESSAGE = id_of("msg")
PAYER: Schema = {
    "type": "string",
    "description": "whose budget: a market (ISO 3166-1), `none` for tickets without one, `total` over all markets",
}

TRANSLATION_EVENTS: tuple[EventType, ...] = (
    EventType(
        "translation.completed",
        "A translation is there (`done`), could not be verified (`original` stays), or never will be.",
        fields(
            message_id=MESSAGE,
            language=LANGUAGE,
            engine_=TEXT,
            state=one_of(("done", "original", "failed")),
            characters=COUNT,
            review_=one_of(("draft",)),
            quality_=COUNT,
            signals_=list_of(TEXT),
        ),
    ),
    EventType(
        "translation.review_requested",
        "A reply's translation is not good enough to go out by itself: it waits for a human editor.",
        fields(message_id=MESSAGE, language=LANGUAGE, quality_=COUNT, signals=list_of(TEXT)),
    ),
    EventType(
        "translation.edited",
        "A human changed a translation, approved it, or chose to send the original in its place.",
        fields(
            message_id=MESSAGE,
            language=LANGUAGE,
            edit_distance=COUNT,
            characters=COUNT,
            state=one_of(("edited", "approved", "original")),
            released_={**FLAG, "description": "true when the reply that waited for it now goes out"},
        ),
    ),
    EventType(
        "translation.delayed",
        "A translation waits: the day's budget has no room for it. It is made when the budget renews or is raised.",
        fields(message_id=MESSAGE, language=LANGUAGE, reason=one_of(("budget",)), market=PAYER, until=TIME),
    ),
    EventType(
        "translation.budget_reached",
        "The first text of a market and day for which the budget has no room: once per market and day, on its ticket.",
        fields(
            market=PAYER,
            day={"type": "string", "format": "date", "description": "the market's local date"},
            characters={**COUNT, "description": "of the text that found no room"},
            ceiling_characters=COUNT,
            ceiling_amount={"type": "string", "description": "decimal, in the currency of the price book"},
            until=TIME,
        ),
    ),
)
