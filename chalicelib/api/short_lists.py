"""Pages of lists that are short by nature (agents, queues, keys): read whole, paged here like every other list."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from chalicelib.api.calls import Answer, Call
from chalicelib.api.cursors import question
from chalicelib.api.ticket_lists import page_of

if TYPE_CHECKING:
    from chalicelib.api.schemas import PageQuery


class Named(Protocol):
    """A thing with an id."""

    @property
    def id(self) -> str:
        """Its id, by which the list is ordered."""


Thing = TypeVar("Thing", bound=Named)


def short_page(call: Call, path: str, things: Sequence[Thing], view: Callable[[Thing], Any]) -> Answer:
    """The page that was asked for, in the order of ids."""
    asked: PageQuery = call.query
    shape = question(call.caller, f"GET {path}", {})
    after = call.desk.cursors.decode(asked.after, shape)["id"] if asked.after else ""
    rest = sorted((thing for thing in things if thing.id > after), key=lambda thing: thing.id)
    page, more = rest[: asked.size], rest[asked.size :]
    cursor = call.desk.cursors.encode({"id": page[-1].id}, shape) if more else None
    return Answer({"data": [view(thing) for thing in page], **page_of(cursor, asked.size, {})})


def given(changes: Any, clearable: frozenset[str] = frozenset()) -> dict[str, Any]:
    """The fields of a PATCH that were sent, `version` apart.

    InvalidValueError `not_allowed` for null where nothing can be cleared.
    """
    from chalicelib.desk.errors import InvalidValueError

    sent = {name: getattr(changes, name) for name in sorted(changes.model_fields_set - {"version"})}
    thing = re.sub(r"\B[A-Z]", r"_\g<0>", type(changes).__name__.removesuffix("Changes")).lower()
    for name, value in sent.items():
        if value is None and name not in clearable:
            raise InvalidValueError(f"/{thing}/{name}", "not_allowed")
    return sent
