"""Events of markets: what the law and manners of a country set in motion."""

from chalicelib.desk.event_types import EventType

MARKET_EVENTS: tuple[EventType, ...] = ()
