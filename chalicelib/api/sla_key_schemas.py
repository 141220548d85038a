"""What a target or a condition may say of a key: a value, a list of values, any."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, get_args

from annotated_types import GroupedMetadata
from pydantic import AfterValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from chalicelib.desk.tickets import Channel, Complexity, Urgency
from chalicelib.sla.policies import CHANNEL_CLASSES

MAX_VALUES = 50
SLUG, COUNTRY = r"^[A-Za-z0-9][A-Za-z0-9_.:/-]{0,63}$", r"^[A-Z]{2}$"


@dataclass(frozen=True)
class OneOrMore(GroupedMetadata):
    """One value, or a list of up to MAX_VALUES of which each will do; with `star` also "*" for any.

    A value is one of `choices` or, without choices, a text of that pattern. Faults are told of the whole field.
    """

    pattern: str = SLUG
    choices: tuple[str, ...] = ()
    star: bool = True

    def __iter__(self) -> Iterator[Any]:
        """The rule and its description."""
        value: dict[str, Any] = {"enum": list(self.choices)} if self.choices else {"pattern": self.pattern}
        value["type"] = "string"
        many = {"type": "array", "items": value, "minItems": 1, "maxItems": MAX_VALUES, "uniqueItems": True}
        any_ = [{"const": "*", "type": "string"}] if self.star else []
        yield AfterValidator(self._checked)
        yield WithJsonSchema({"anyOf": [*any_, value, many]})

    def _checked(self, given: Any) -> Any:
        values = given if isinstance(given, list) else [given]
        if not values:
            raise PydanticCustomError("desk_too_few", "no value", {"limit": 1})
        if len(values) > MAX_VALUES:
            raise PydanticCustomError("desk_too_many", "too many values", {"limit": MAX_VALUES})
        if not all(isinstance(value, str) for value in values):
            raise PydanticCustomError("desk_wrong_type", "not a text")
        if self.star and given == "*":
            return given
        if self.choices and not set(values) <= set(self.choices):
            raise PydanticCustomError("desk_not_allowed", "not a choice")
        if not self.choices and not all(re.fullmatch(self.pattern, value) for value in values):
            raise PydanticCustomError("desk_bad_format", "not of the pattern")
        if len(set(values)) < len(values):
            raise PydanticCustomError("desk_repeated", "a value twice")
        return given


Names = Annotated[Any, OneOrMore()]
Urgencies = Annotated[Any, OneOrMore(choices=get_args(Urgency))]
Complexities = Annotated[Any, OneOrMore(choices=get_args(Complexity))]
Channels = Annotated[Any, OneOrMore(choices=get_args(Channel))]
ChannelClasses = Annotated[Any, OneOrMore(choices=CHANNEL_CLASSES)]
Markets = Annotated[Any, OneOrMore(pattern=COUNTRY)]
