"""How moments are written: one fixed-width form everywhere, so that text order is time order."""

from datetime import UTC, datetime


def iso(moment: datetime) -> str:
    """UTC with milliseconds: 2026-11-21T19:42:17.123Z. `moment` must be aware; years have four digits."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"
