"""Inviting people, changing them, and what happens when two admins do it at once."""

import pytest

from chalicelib.desk.changes import ConflictError
from chalicelib.desk.errors import (
    InFlightError,
    InvalidValueError,
    NotFoundError,
    PreconditionFailedError,
    VersionConflictError,
)
from chalicelib.desk.versions import ExpectedVersion
from chalicelib.people.agent_directory import Agents, InviteAgent, UpdateAgent
from chalicelib.people.agents import Agent, SpokenLanguage, StaffMember
from tests.doors import NOON, Clock, Directory, Pool

ANA = InviteAgent(
    email="Ana@Desk.example",
    name="Ana",
    roles=("agent",),
    languages=(SpokenLanguage("fr", "native"),),
    teams=("paris",),
)


@pytest.fixture(name="directory")
def directory_fixture() -> Directory:
    """A directory with nobody in it."""
    return Directory()


@pytest.fixture(name="pool")
def pool_fixture() -> Pool:
    """A user pool with nobody in it."""
    return Pool()


@pytest.fixture(name="agents")
def agents_fixture(directory: Directory, pool: Pool) -> Agents:
    """The use cases over both."""
    return Agents(directory, pool, Clock())


def test_an_invited_person_is_an_agent_under_the_pools_id(agents: Agents, pool: Pool) -> None:
    agent = agents.invite(ANA)
    assert agent.email == "ana@desk.example"
    assert (agent.created_at, agent.version, agent.is_active) == (NOON, 1, True)
    assert agents.get(agent.id) == agent
    assert agents.list() == [agent]
    assert pool.invited == [StaffMember("ana@desk.example", "Ana", ("agent",))]


def test_the_same_invitation_again_is_answered_the_same_for_the_same_user(agents: Agents, pool: Pool) -> None:
    assert agents.invite(ANA) == agents.invite(ANA)
    assert len(pool.users) == 1


def test_an_invitation_that_broke_off_after_the_pool_is_completed_by_the_next(
    agents: Agents, pool: Pool, directory: Directory, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(Directory, "put_agent", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            agents.invite(ANA)
    assert directory.agents_by_id == {}
    assert agents.invite(ANA) in directory.agents()
    assert len(pool.users) == 1


def test_two_invitations_of_one_person_at_once_make_one_agent(
    agents: Agents, directory: Directory, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = agents.invite(ANA)
    monkeypatch.setattr(Directory, "agents", lambda _: [])  # the second looked before the first wrote
    later = Agents(directory, agents._staff, Clock(NOON.replace(hour=13)))
    assert later.invite(ANA) == first


def test_an_email_belongs_to_one_agent(agents: Agents, pool: Pool) -> None:
    agents.invite(ANA)
    with pytest.raises(InvalidValueError) as refused:
        agents.invite(InviteAgent(email="ana@desk.example", name="Another Ana", roles=("admin",)))
    assert (refused.value.pointer, refused.value.reason) == ("/agent/email", "already_used")
    assert [member.roles for member in pool.invited] == [("agent",)]


def test_what_is_not_given_stays_as_it_is(agents: Agents) -> None:
    agent = agents.invite(ANA)
    after = agents.update(UpdateAgent(agent_id=agent.id, name="Ana Diaz"))
    assert after.name == "Ana Diaz"
    assert (after.roles, after.languages, after.teams, after.is_active) == (
        agent.roles,
        agent.languages,
        agent.teams,
        True,
    )
    assert after.version == 2


def test_a_change_that_changes_nothing_keeps_the_version(agents: Agents) -> None:
    agent = agents.invite(ANA)
    assert agents.update(UpdateAgent(agent_id=agent.id, name="Ana", teams=("paris",))) == agent


def test_lists_can_be_emptied(agents: Agents) -> None:
    agent = agents.invite(ANA)
    after = agents.update(UpdateAgent(agent_id=agent.id, teams=(), languages=()))
    assert (after.teams, after.languages) == ((), ())


def test_new_roles_reach_the_pool(agents: Agents, pool: Pool) -> None:
    agent = agents.invite(ANA)
    agents.update(UpdateAgent(agent_id=agent.id, roles=("supervisor",)))
    assert pool.invited[-1] == StaffMember("ana@desk.example", "Ana", ("supervisor",))


def test_roles_named_again_are_set_again_in_the_pool(agents: Agents, pool: Pool) -> None:
    agent = agents.invite(ANA)
    agents.update(UpdateAgent(agent_id=agent.id, roles=("agent",)))
    assert len(pool.invited) == 2


def test_deactivating_needs_nothing_of_the_pool(agents: Agents, pool: Pool) -> None:
    agent = agents.invite(ANA)
    assert not agents.update(UpdateAgent(agent_id=agent.id, is_active=False)).is_active
    assert len(pool.invited) == 1


@pytest.mark.parametrize(
    ("expected", "error"),
    [
        (ExpectedVersion(header=2), PreconditionFailedError),
        (ExpectedVersion(body=2, pointer="/agent/version"), VersionConflictError),
        (ExpectedVersion(header=2, body=2), PreconditionFailedError),
    ],
)
def test_a_change_of_another_version_is_refused(
    agents: Agents, expected: ExpectedVersion, error: type[PreconditionFailedError | VersionConflictError]
) -> None:
    agent = agents.invite(ANA)
    with pytest.raises(error) as refused:
        agents.update(UpdateAgent(agent_id=agent.id, expected=expected, name="B"))
    assert refused.value.details["version"] == 1
    assert agents.get(agent.id) == agent


@pytest.mark.parametrize(
    ("expected", "error"),
    [
        (ExpectedVersion(), InFlightError),
        (ExpectedVersion(header=1), PreconditionFailedError),
        (ExpectedVersion(body=1), VersionConflictError),
    ],
)
def test_of_two_admins_the_slower_one_learns_it_and_never_reaches_the_pool(
    agents: Agents,
    pool: Pool,
    monkeypatch: pytest.MonkeyPatch,
    expected: ExpectedVersion,
    error: type[Exception],
) -> None:
    agent = agents.invite(ANA)
    put = Directory.put_agent

    def overtaken(self: Directory, changed: Agent, expected_version: int | None) -> None:
        monkeypatch.setattr(Directory, "put_agent", put)
        agents.update(UpdateAgent(agent_id=agent.id, roles=("trainer",)))
        put(self, changed, expected_version)

    monkeypatch.setattr(Directory, "put_agent", overtaken)
    with pytest.raises(error):
        agents.update(UpdateAgent(agent_id=agent.id, expected=expected, roles=("admin",)))
    assert agents.get(agent.id).roles == ("trainer",)
    assert pool.invited[-1].roles == ("trainer",)


def test_an_agent_nobody_knows_is_not_found(agents: Agents) -> None:
    with pytest.raises(NotFoundError):
        agents.get("agt_1")
    with pytest.raises(NotFoundError):
        agents.update(UpdateAgent(agent_id="agt_1", name="x"))


def test_the_directory_of_these_tests_keeps_its_conditions(directory: Directory, agents: Agents) -> None:
    agent = agents.invite(ANA)
    with pytest.raises(ConflictError):
        directory.put_agent(Agent("agt_1", "x", "x", (), NOON, version=3), 2)
    with pytest.raises(ConflictError):
        directory.put_agent(Agent(agent.id, "x", "x", (), NOON), None)
