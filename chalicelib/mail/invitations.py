"""An invitation as a text: what, when, where, by whom - without words of any language of ours."""

from datetime import datetime
from typing import Any, Final

from chalicelib.mail.sanitising import without_bidi

MAX_BYTES: Final = 64 * 1024
MAX_READ: Final = 3  # of one mail; programs send the same invitation twice, for each other's sake
_LONGEST = 500  # characters of a line, 2,000 of the description
_LONGEST_DESCRIPTION = 2_000
# Methods that are no plain invitation. Source: RFC 5546, section 1.4
_TOLD: Final = frozenset(("CANCEL", "REPLY", "COUNTER", "DECLINECOUNTER"))


def invitation_text(raw: bytes) -> str:
    """Summary, time with its zone, place, organiser and description, a line each; empty when it cannot be read.

    Only the first event counts; repetitions are not worked out.
    """
    from icalendar import Calendar

    try:
        calendar = Calendar.from_ical(raw[:MAX_BYTES])
        event = next(iter(calendar.walk("VEVENT")), None)
        return _text(calendar, event) if event is not None else ""
    # The library raises what it pleases on what strangers write; the file itself is kept.
    except Exception:
        return ""


def _text(calendar: Any, event: Any) -> str:
    method = str(calendar.get("METHOD", "")).upper()
    summary = _line(event.get("SUMMARY"))
    lines = [
        f"{method}: {summary}" if method in _TOLD else summary,
        " – ".join(filter(None, (_when(event.get("DTSTART")), _when(event.get("DTEND"))))),
        _line(event.get("LOCATION")),
        _organiser(event.get("ORGANIZER")),
        _line(event.get("DESCRIPTION"), _LONGEST_DESCRIPTION),
    ]
    return without_bidi("\n".join(line for line in lines if line))


def _line(value: Any, longest: int = _LONGEST) -> str:
    return str(value).strip()[:longest] if value else ""


def _when(value: Any) -> str:
    found = getattr(value, "dt", None)
    if found is None:
        return ""
    if not isinstance(found, datetime):
        return str(found.isoformat())
    zone = str(found.tzinfo) if found.tzinfo else ""
    return f"{found:%Y-%m-%d %H:%M} {zone}".strip()


def _organiser(value: Any) -> str:
    if not value:
        return ""
    name = str(getattr(value, "params", {}).get("CN", "")).strip()
    email = str(value)
    email = email[7:] if email.lower().startswith("mailto:") else email
    return f"{name} <{email}>"[:_LONGEST] if name else email[:_LONGEST]
