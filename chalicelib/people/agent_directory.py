"""Who works at the desk: inviting, changing and listing agents."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from chalicelib.desk.changes import ConflictError
from chalicelib.desk.errors import InvalidValueError, NotFoundError
from chalicelib.desk.versions import ANY_VERSION, ExpectedVersion
from chalicelib.people.agents import Agent, Role, SpokenLanguage, StaffMember, agent_id
from chalicelib.ports import DirectoryStore, Now, StaffDirectory


@dataclass(frozen=True, slots=True, kw_only=True)
class InviteAgent:
    """A person to take in. `languages` BCP 47 with level, best first."""

    email: str
    name: str
    roles: tuple[Role, ...]
    languages: tuple[SpokenLanguage, ...] = ()
    teams: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateAgent:
    """What changes of a person; None leaves a value as it is."""

    agent_id: str
    expected: ExpectedVersion = ANY_VERSION
    name: str | None = None
    roles: tuple[Role, ...] | None = None
    languages: tuple[SpokenLanguage, ...] | None = None
    teams: tuple[str, ...] | None = None
    is_active: bool | None = None


class Agents:
    """Use cases about agents. The user pool knows how they sign in, the directory everything else."""

    def __init__(self, store: DirectoryStore, staff: StaffDirectory, now: Now) -> None:
        self._store = store
        self._staff = staff
        self._now = now

    def list(self) -> Sequence[Agent]:
        """All agents, former ones too."""
        return self._store.agents()

    def get(self, agent_id: str) -> Agent:
        """One agent. NotFoundError."""
        agent = self._store.agent(agent_id)
        if agent is None:
            raise NotFoundError()
        return agent

    def invite(self, command: InviteAgent) -> Agent:
        """Take a person in; the pool sends the invitation.

        Asked again with the same values (a lost answer, a crash half-way) it answers the same agent.
        InvalidValueError `already_used` when the e-mail belongs to an agent with other values.
        """
        email = command.email.lower()
        agent = next((agent for agent in self._store.agents() if agent.email == email), None)
        if agent is not None:
            _check_same(agent, command)
        user_id = self._staff.invite(StaffMember(email, command.name, command.roles))
        return agent or self._created(
            Agent(agent_id(user_id), email, command.name, command.roles, self._now()), command
        )

    def update(self, command: UpdateAgent) -> Agent:
        """Change a person. The record comes first: of two admins only the one who wrote it reaches the pool.

        NotFoundError, PreconditionFailedError, VersionConflictError.
        """
        current = self.get(command.agent_id)
        command.expected.check(current.version)
        after = _updated(current, command)
        if after != current:
            after = replace(after, version=current.version + 1)
            command.expected.write(
                lambda: self._store.put_agent(after, current.version), lambda: self.get(after.id).version
            )
        if command.roles is not None:
            self._staff.invite(StaffMember(after.email, after.name, after.roles))
        return after

    def _created(self, person: Agent, command: InviteAgent) -> Agent:
        agent = replace(person, languages=command.languages, teams=command.teams)
        try:
            self._store.put_agent(agent, None)
        except ConflictError:
            agent = self.get(agent.id)
            _check_same(agent, command)
        return agent


def _check_same(agent: Agent, command: InviteAgent) -> None:
    told = (agent.name, agent.roles, agent.languages, agent.teams)
    if told != (command.name, command.roles, command.languages, command.teams):
        raise InvalidValueError("/agent/email", "already_used")


def _updated(agent: Agent, command: UpdateAgent) -> Agent:
    names = ("name", "roles", "languages", "teams", "is_active")
    given = {name: value for name in names if (value := getattr(command, name)) is not None}
    return replace(agent, **given)
