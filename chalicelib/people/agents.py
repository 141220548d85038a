"""Agents: who they are, what they may do, which languages they speak."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

Role = Literal[
    "agent", "supervisor", "quality", "trainer", "planner",
    "vendor_manager", "department", "partner", "admin", "finance",
]  # fmt: skip
Level = Literal["native", "fluent", "working", "basic"]
ROLES: tuple[Role, ...] = get_args(Role)
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@dataclass(frozen=True, slots=True)
class SpokenLanguage:
    """A BCP 47 language and how well it is spoken."""

    tag: str
    level: Level


@dataclass(frozen=True, slots=True)
class StaffMember:
    """What the user pool must know of a person."""

    email: str
    name: str
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class Agent:
    """A person of the desk. `is_active` False: may not be assigned and may not enter."""

    id: str
    email: str
    name: str
    roles: tuple[Role, ...]
    created_at: datetime
    languages: tuple[SpokenLanguage, ...] = ()
    teams: tuple[str, ...] = ()
    is_active: bool = True
    version: int = 1


def agent_id(user_id: str) -> str:
    """The agent id of a user of the pool: its UUID (128 bits) in the ULID alphabet, so no look-up is needed."""
    number = int(user_id.replace("-", ""), 16)
    return "agt_" + "".join(CROCKFORD[(number >> shift) & 31] for shift in range(125, -1, -5))
