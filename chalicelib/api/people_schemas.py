"""Models of agents, queues, API keys and customers' tokens: what is sent, what is answered."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from chalicelib.api.schemas import Body, Email, LanguageTag, Line, PageLinks, PageMeta, Resource, Slug, id_of
from chalicelib.api.ticket_schemas import Requester
from chalicelib.people.agents import ROLES, Level, Role
from chalicelib.people.api_keys import DEFAULT_RATE_PER_MINUTE, SCOPES, Scope

MAX_LANGUAGES = 20
MAX_TEAMS = 20

Name = Annotated[str, Line(200)]
Roles = Annotated[list[Role], Field(min_length=1, max_length=len(ROLES))]
Teams = Annotated[list[Slug], Field(max_length=MAX_TEAMS)]
Version = Annotated[int, Field(ge=1)]
RatePerMinute = Annotated[int, Field(ge=1, le=100_000)]


class Language(Body):
    """A language somebody speaks, and how well."""

    tag: LanguageTag
    level: Level


Languages = Annotated[list[Language], Field(max_length=MAX_LANGUAGES)]


class NewAgent(Body):
    """A person to take in."""

    email: Email
    name: Name
    roles: Roles
    languages: Languages = Field(default=[])
    teams: Teams = Field(default=[])


class InviteAgentBody(Body):
    """A person to invite."""

    agent: NewAgent


class AgentChanges(Body):
    """Values to change; what is absent stays. `version` is the one the caller saw."""

    version: Version | None = None
    name: Name | None = None
    roles: Roles | None = None
    languages: Languages | None = None
    teams: Teams | None = None
    is_active: bool | None = None


class UpdateAgentBody(Body):
    """Changes to one agent."""

    agent: AgentChanges


class LanguageView(Resource):
    """A language somebody speaks, and how well."""

    tag: str
    level: Level


class AgentView(Resource):
    """An agent as colleagues see them."""

    id: str
    version: int
    email: str
    name: str
    roles: list[Role]
    languages: list[LanguageView]
    teams: list[str]
    is_active: bool
    created_at: str


class AgentEnvelope(Resource):
    """One agent."""

    agent: AgentView


class AgentPage(Resource):
    """A page of agents."""

    data: list[AgentView]
    meta: PageMeta
    links: PageLinks


class NewQueue(Body):
    """A queue to add, under an id of the company's choice."""

    id: Annotated[str, id_of("queue_id")]
    name: Name
    working_language: LanguageTag
    team: Slug | None = None


class CreateQueueBody(Body):
    """A queue to add."""

    queue: NewQueue


class QueueChanges(Body):
    """Values to change; what is absent stays, `team` null takes the team away."""

    version: Version | None = None
    name: Name | None = None
    working_language: LanguageTag | None = None
    team: Slug | None = None


class UpdateQueueBody(Body):
    """Changes to one queue."""

    queue: QueueChanges


class QueueView(Resource):
    """A queue. Its agents read and write `working_language`."""

    id: str
    version: int
    name: str
    working_language: str
    team: str | None


class QueueEnvelope(Resource):
    """One queue."""

    queue: QueueView


class QueuePage(Resource):
    """A page of queues."""

    data: list[QueueView]
    meta: PageMeta
    links: PageLinks


class NewApiKey(Body):
    """A key to make. `rate_per_minute` holds for reads and for writes each."""

    name: Name
    scopes: Annotated[list[Scope], Field(min_length=1, max_length=len(SCOPES))]
    rate_per_minute: RatePerMinute = DEFAULT_RATE_PER_MINUTE


class CreateApiKeyBody(Body):
    """A key to make."""

    api_key: NewApiKey


class ApiKeyView(Resource):
    """What is known of a key; never the key itself."""

    id: str
    version: int
    name: str
    scopes: list[Scope]
    rate_per_minute: int
    created_at: str
    revoked_at: str | None


class ApiKeyEnvelope(Resource):
    """One key record."""

    api_key: ApiKeyView


class CreatedApiKeyView(ApiKeyView):
    """A new key; `key` is what the integration sends, shown this once."""

    key: str


class CreatedApiKeyEnvelope(Resource):
    """A new key."""

    api_key: CreatedApiKeyView


class ApiKeyPage(Resource):
    """A page of key records."""

    data: list[ApiKeyView]
    meta: PageMeta
    links: PageLinks


class CustomerTokenBody(Body):
    """The customer to sign in, by at least one identity; unknown ones are created."""

    customer: Requester


class CustomerToken(Resource):
    """What the customer's app sends as `Authorization: Bearer`, and until when."""

    token: str
    expires_at: str
