"""Models of re-applying policies and calendars."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from chalicelib.api.schemas import Body, Resource, id_of

TicketIds = Annotated[list[Annotated[str, id_of("ticket_id")]], Field(min_length=1, max_length=100)]


class ReapplyBody(Body):
    """Which tickets; without a word, all that are open."""

    ticket_ids: TicketIds | None = None


class ReapplyView(Resource):
    """What has been asked for. It is under way; every ticket that moves tells of it with `sla.applied`."""

    kind: Literal["policy", "calendar"]
    id: str
    version: int
    ticket_ids: list[str] | None


class ReapplyEnvelope(Resource):
    """A request that was taken."""

    reapply: ReapplyView
