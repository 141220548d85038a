"""Models of a split."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from chalicelib.api.schemas import Body, Line, id_of
from chalicelib.intake.split_ticket import MAX_SPLIT


class Split(Body):
    """Which messages become a ticket of their own; the earliest must be the customer's."""

    message_ids: Annotated[list[Annotated[str, id_of("message_id")]], Field(min_length=1, max_length=MAX_SPLIT)]
    subject: Annotated[str, Line(250)] | None = Field(
        default=None, description="without one, the first line of the earliest message"
    )
    inherit_start: bool = Field(
        default=False, description="the new clocks run from when the earliest message was written, not from now"
    )


class SplitBody(Body):
    """A split."""

    split: Split
