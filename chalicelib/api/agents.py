"""Calls about the people of the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chalicelib.api.access import Access
from chalicelib.api.accesses import READERS
from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.routes import route
from chalicelib.api.short_lists import given, short_page
from chalicelib.api.views import moment
from chalicelib.people.agents import ROLES

if TYPE_CHECKING:
    from chalicelib.api.people_schemas import Language, NewAgent
    from chalicelib.people.agents import Agent, SpokenLanguage

models = Models("chalicelib.api.people_schemas")
paging = Models("chalicelib.api.schemas")
COLLEAGUES = Access(roles=READERS | {"vendor_manager"})
ADMINS = Access(roles=frozenset({"admin"}))
PATH = "/v1/agents"


@route("GET", PATH, access=COLLEAGUES, query=paging.PageQuery, answer=models.AgentPage, errors=(400,))
def list_agents(call: Call) -> Answer:
    """List the people of the desk, former ones too."""
    return short_page(call, PATH, call.desk.agents.list(), agent_view)


@route(
    "POST",
    PATH,
    access=ADMINS,
    body=models.InviteAgentBody,
    answer=models.AgentEnvelope,
    status=201,
    errors=(422,),
    idempotent=False,
    links={"read_agent": ("agent_id", "/agent/id")},
)
def invite_agent(call: Call) -> Answer:
    """Take a person in: the user pool invites them by e-mail. The same invitation again is answered the same."""
    from chalicelib.people.agent_directory import InviteAgent

    new: NewAgent = call.body.agent
    command = InviteAgent(
        email=new.email,
        name=new.name,
        roles=tuple(dict.fromkeys(new.roles)),
        languages=_languages(new.languages),
        teams=tuple(dict.fromkeys(new.teams)),
    )
    agent = call.desk.agents.invite(command)
    return _answer(agent, headers={"Location": f"{PATH}/{agent.id}"})


@route("GET", f"{PATH}/me", access=Access(roles=frozenset(ROLES)), answer=models.AgentEnvelope, errors=(404,))
def read_me(call: Call) -> Answer:
    """Read your own record."""
    return _answer(call.desk.agents.get(call.caller.id))


@route("GET", PATH + "/{agent_id}", access=COLLEAGUES, answer=models.AgentEnvelope, errors=(404,))
def read_agent(call: Call) -> Answer:
    """Read one agent."""
    return _answer(call.desk.agents.get(call.path["agent_id"]))


@route(
    "PATCH",
    PATH + "/{agent_id}",
    access=ADMINS,
    body=models.UpdateAgentBody,
    answer=models.AgentEnvelope,
    errors=(404, 409, 412, 422),
    idempotent=False,
    versioned=True,
)
def update_agent(call: Call) -> Answer:
    """Change an agent. Taken roles and `is_active` false hold within a minute, whatever tokens say."""
    from chalicelib.desk.versions import ExpectedVersion
    from chalicelib.people.agent_directory import UpdateAgent

    changes = call.body.agent
    fields = given(changes)
    for name in ("roles", "teams"):
        if name in fields:
            fields[name] = tuple(dict.fromkeys(fields[name]))
    if "languages" in fields:
        fields["languages"] = _languages(fields["languages"])
    expected = ExpectedVersion(call.expected_version, changes.version, "/agent/version")
    return _answer(call.desk.agents.update(UpdateAgent(agent_id=call.path["agent_id"], expected=expected, **fields)))


def agent_view(agent: Agent) -> dict[str, Any]:
    """An agent as colleagues see them."""
    return {
        "id": agent.id,
        "version": agent.version,
        "email": agent.email,
        "name": agent.name,
        "roles": list(agent.roles),
        "languages": [{"tag": spoken.tag, "level": spoken.level} for spoken in agent.languages],
        "teams": list(agent.teams),
        "is_active": agent.is_active,
        "created_at": moment(agent.created_at),
    }


def _languages(languages: list[Language]) -> tuple[SpokenLanguage, ...]:
    """Each language once, as it was said last."""
    from chalicelib.people.agents import SpokenLanguage

    return tuple({spoken.tag: SpokenLanguage(spoken.tag, spoken.level) for spoken in languages}.values())


def _answer(agent: Agent, **rest: Any) -> Answer:
    return Answer({"agent": agent_view(agent)}, version=agent.version, **rest)
