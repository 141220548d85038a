"""Fields of the company's own: what a ticket may say in them, and who sees it.

While nobody has defined any field, tickets may say anything. With the first definition only defined fields are taken,
each where its market is, of its type and within its limits. What tickets said before stays as it is.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Literal, get_args

from chalicelib.desk.changes import Loaded, Wanted
from chalicelib.desk.commands import UpdateTicket
from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.errors import InvalidValueError

FieldType = Literal["text", "integer", "decimal", "boolean", "date", "choice", "multi_choice"]
Audience = Literal["customer", "agents"]
Values = Sequence[tuple[str, Any]]

TYPES: tuple[FieldType, ...] = get_args(FieldType)
POINTER = "/ticket/custom_fields"
DECIMAL = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,9})?")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
ABSENT: tuple[Any, ...] = (None, "", [])


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """One field. `markets` ISO 3166-1, none: everywhere. `minimum` and `maximum` are those of a number (Decimal) or a
    date; lengths count characters, or the choices made. `options` are the ids that may be chosen.
    """

    id: str
    type: FieldType
    is_active: bool = True
    required: bool = False
    markets: tuple[str, ...] = ()
    visible_to: Audience = "agents"
    options: tuple[str, ...] = ()
    minimum: Decimal | date | None = None
    maximum: Decimal | date | None = None
    min_length: int | None = None
    max_length: int | None = None

    def holds(self, market: str | None, audience: Audience) -> bool:
        """Whether a ticket of that market has the field, for whom it is written."""
        is_there = not self.markets or market in self.markets
        return self.is_active and is_there and (audience == "agents" or self.visible_to == "customer")

    def fault(self, value: Any) -> tuple[str, dict[str, int]] | None:
        """Why the value cannot be the field's: a reason with its details. None: it can."""
        typed = READERS[self.type](self, value)
        if isinstance(typed, str):
            return typed, {}
        return self._beyond(typed) or self._length(value)

    def _beyond(self, typed: Any) -> tuple[str, dict[str, int]] | None:
        low, high = self.minimum, self.maximum
        is_beyond = (low is not None and typed < low) or (high is not None and typed > high)
        return ("out_of_range", {}) if is_beyond else None

    def _length(self, value: Any) -> tuple[str, dict[str, int]] | None:
        if self.type not in ("text", "multi_choice"):
            return None
        few, many = ("too_few", "too_many") if self.type == "multi_choice" else ("too_short", "too_long")
        if self.min_length is not None and len(value) < self.min_length:
            return few, {"limit": self.min_length}
        if self.max_length is not None and len(value) > self.max_length:
            return many, {"limit": self.max_length}
        return None


# What a value is when it is compared with limits; a text is the reason why it is none of the type.
def _text(_: Definition, value: Any) -> Any:
    return () if isinstance(value, str) else "wrong_type"


def _integer(_: Definition, value: Any) -> Any:
    return Decimal(value) if isinstance(value, int) and not isinstance(value, bool) else "wrong_type"


def _decimal(_: Definition, value: Any) -> Any:
    """Exact, so as text; a whole number is exact as it is."""
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    if not isinstance(value, str):
        return "wrong_type"
    return Decimal(value) if DECIMAL.fullmatch(value) else "bad_format"


def _boolean(_: Definition, value: Any) -> Any:
    return () if isinstance(value, bool) else "wrong_type"


def _date(_: Definition, value: Any) -> Any:
    if not isinstance(value, str):
        return "wrong_type"
    return day(value) or "bad_format"


def _choice(definition: Definition, value: Any) -> Any:
    if not isinstance(value, str):
        return "wrong_type"
    return () if value in definition.options else "unknown"


def _choices(definition: Definition, value: Any) -> Any:
    if not isinstance(value, list):
        return "wrong_type"
    if len(set(value)) < len(value):
        return "repeated"
    return () if set(value) <= set(definition.options) else "unknown"


READERS: Mapping[FieldType, Callable[[Definition, Any], Any]] = {
    "text": _text, "integer": _integer, "decimal": _decimal, "boolean": _boolean, "date": _date, "choice": _choice,
    "multi_choice": _choices,
}  # fmt: skip


def day(text: str) -> date | None:
    """A day of the calendar as `2026-11-21`, or None."""
    try:
        return date.fromisoformat(text) if DATE.fullmatch(text) else None
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Asked:
    """Of whom values come: the audience whose fields they may set, and whether they had the whole form before them."""

    audience: Audience = "agents"
    is_form: bool = False


@dataclass(frozen=True, slots=True)
class FieldRules:
    """All definitions by id, those that are no longer active among them."""

    definitions: Mapping[str, Definition] = field(default_factory=dict)

    def check(self, values: Values, market: str | None, asked: Asked) -> None:
        """InvalidValueError for the first value that a ticket of that market cannot have; after a form, also for what
        is required and missing.
        """
        if not self.definitions:
            _check_plain(values)
            return
        known = {one.id: one for one in self.definitions.values() if one.holds(market, asked.audience)}
        for place, (id_, value) in enumerate(values):
            if id_ not in known:
                raise InvalidValueError(f"{POINTER}/{place}/id", "unknown_custom_field")
            fault = None if value is None else known[id_].fault(value)
            if fault:
                raise InvalidValueError(f"{POINTER}/{place}/value", fault[0], **fault[1])
        given = {id_ for id_, value in values if value not in ABSENT}
        if asked.is_form and any(one.required and id_ not in given for id_, one in known.items()):
            raise InvalidValueError(POINTER, "missing")

    def for_customer(self, values: tuple[tuple[str, Any], ...]) -> tuple[tuple[str, Any], ...]:
        """What of a ticket's values its customer sees: everything while nothing is defined."""
        if not self.definitions:
            return values
        seen = {one.id for one in self.definitions.values() if one.is_active and one.visible_to == "customer"}
        return tuple(pair for pair in values if pair[0] in seen)


def _check_plain(values: Values) -> None:
    """Without definitions nobody knows of choices: a list is no value."""
    for place, (_, value) in enumerate(values):
        if isinstance(value, list):
            raise InvalidValueError(f"{POINTER}/{place}/value", "wrong_type")


@dataclass(frozen=True, slots=True)
class CheckedUpdate:
    """An update whose custom fields are held against the rules for the market that the ticket has after it."""

    update: UpdateTicket
    rules: FieldRules

    def wanted(self) -> Wanted:
        """What the update wants."""
        return self.update.wanted()

    def apply(self, draft: TicketDraft, loaded: Loaded) -> None:
        """The list that is sent is the whole list, so what is required must be on it."""
        if "custom_fields" in self.update.fields:
            market = self.update.fields.get("market", draft.ticket.market)
            self.rules.check(self.update.fields["custom_fields"], market, Asked(is_form=True))
        self.update.apply(draft, loaded)
