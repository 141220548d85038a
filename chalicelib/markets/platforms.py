"""What marketplaces ask of sellers: how soon to reply, how long, and what no message may hold. Data, with sources.

data/platforms.json has a row for each; `read_on` of a source is empty where nobody has read the platform's own rule.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal

from chalicelib.desk.tickets import Ticket

Ban = Literal["email", "phone", "link", "messenger", "html"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a figure is from. `about` names the fields, `is_official` whether the platform itself says so."""

    about: tuple[str, ...]
    title: str
    url: str
    is_official: bool
    read_on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """The rules of one marketplace; None where it has none, or none that is known.

    `reply_within_s` seconds after the buyer's message, days off included; `longest` code points of a reply;
    `window_days` after the buyer's last message in which a reply is taken; `own_hosts` may be linked to although
    links are forbidden; `file_bytes` of an attachment.
    """

    name: str
    title: str
    reply_within_s: int | None
    longest: int | None
    window_days: int | None
    forbids: tuple[Ban, ...]
    own_hosts: tuple[str, ...]
    file_bytes: int | None
    sources: Sequence[Source]


@cache
def platforms() -> Mapping[str, Platform]:
    """Every known marketplace by its name, which is also what tickets say as their `sales_platform`."""
    file = resources.files("chalicelib.markets").joinpath("data", "platforms.json")
    return {name: _platform(name, row) for name, row in json.loads(file.read_text("utf-8")).items()}


def platform_of(ticket: Ticket) -> Platform | None:
    """The marketplace whose rules hold for replies on a ticket: one that came by it."""
    return platforms().get(ticket.sales_platform or "") if ticket.channel == "marketplace" else None


def _platform(name: str, row: Mapping[str, object]) -> Platform:
    values: dict[str, object] = {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
    sources = row["sources"]
    assert isinstance(sources, list)  # a shipped file
    values["sources"] = tuple(Source(**{**one, "about": tuple(one["about"])}) for one in sources)
    return Platform(name=name, **values)  # type: ignore[arg-type]
