"""Events of translations."""

from chalicelib.desk.event_schema import COUNT, LANGUAGE, TEXT, fields, id_of, one_of
from chalicelib.desk.event_types import EventType

MESSAGE = id_of("msg")

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
        ),
    ),
)
