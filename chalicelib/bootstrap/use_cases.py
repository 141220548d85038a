"""The use cases of the rooms, each with the ports it needs."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from chalicelib.bootstrap.pointers import Pointers

if TYPE_CHECKING:
    from re import Pattern

    from chalicelib.desk.bringing import Bringing
    from chalicelib.desk.offering import Offering
    from chalicelib.desk.ordering import Orders
    from chalicelib.desk.scanning import Scanning
    from chalicelib.desk.threads import Threads
    from chalicelib.desk.uploads import Uploads
    from chalicelib.intake.house import House
    from chalicelib.intake.open_ticket import Intake
    from chalicelib.intake.rules import TriageRules
    from chalicelib.markets.proposing import Remedies
    from chalicelib.people.agent_directory import Agents
    from chalicelib.people.key_directory import ApiKeys
    from chalicelib.people.queue_directory import Queues
    from chalicelib.replies.add_message import Replies
    from chalicelib.replies.delivering import Delivering
    from chalicelib.replies.editing_translations import EditingTranslations
    from chalicelib.replies.learning import Learning
    from chalicelib.replies.reopening_budgets import ReopeningBudgets
    from chalicelib.replies.resending import Resending
    from chalicelib.replies.reviewing import Reviewing
    from chalicelib.replies.sweeping import Sweeping
    from chalicelib.replies.translating import Translating
    from chalicelib.replies.waiting_for_budget import TranslatingOrWaiting
    from chalicelib.routing.effects import Effects
    from chalicelib.sla.policy_directory import PolicyDirectory
    from chalicelib.sla.reapply_walk import Reapplying
    from chalicelib.sla.simulating import Simulating
    from chalicelib.sla.sweeping_clocks import ClockSweep
    from chalicelib.sla.waking import Waking


class UseCases(Pointers):
    """What the desk can do."""

    @cached_property
    def orders(self) -> Orders:
        """Orders that tickets and customers speak of."""
        from chalicelib.desk.ordering import Orders

        return Orders(self.tickets, self.shop, self.customers.read)

    @cached_property
    def offering(self) -> Offering:
        """Offers, made and answered."""
        from chalicelib.desk.offering import Offering

        return Offering(self.commits)

    @cached_property
    def remedies(self) -> Remedies:
        """What may be offered."""
        from chalicelib.markets.proposing import Remedies, RemedyPorts

        ports = RemedyPorts(
            policies=self.policies_in_force,
            shop=lambda: self.shop,
            convert=self.exchange.convert,
            markets=self.market_book,
            identities=lambda customer_id: self.customers.read(customer_id).identities,
            now=self.now,
        )
        return Remedies(ports)

    @cached_property
    def threads(self) -> Threads:
        """Threads."""
        from chalicelib.desk.threads import Threads

        return Threads(self.tickets)

    @cached_property
    def uploads(self) -> Uploads:
        """Attachments."""
        from chalicelib.desk.uploads import Uploads

        return Uploads(self.commits, self.blobs)

    @cached_property
    def scanning(self) -> Scanning:
        """Behind the scan queue."""
        from functools import partial

        from chalicelib.desk.attachments import BUILT_IN
        from chalicelib.desk.file_types import ALLOWED
        from chalicelib.desk.inspecting import inspect
        from chalicelib.desk.scanning import GUARD_DUTY, Scanning

        named = (name.strip() for name in self.settings.allowed_file_types.split(","))
        scanner = partial(inspect, allowed=frozenset(filter(None, named)) or ALLOWED)
        others = {GUARD_DUTY} & {self.settings.malware_scan}
        return Scanning(self.commits, self.blobs, scanner, frozenset({BUILT_IN, *others}))

    @cached_property
    def bringing(self) -> Bringing:
        """Files of channels."""
        from chalicelib.desk.bringing import Bringing

        return Bringing(self.commits, self.blobs)

    @cached_property
    def triage_rules(self) -> TriageRules:
        """The triage table."""
        from chalicelib.intake.rules import TriageRules

        return TriageRules(self.directory)

    def house(self) -> House:
        """The rules of the house now (queues and triage table at most a minute old)."""
        from chalicelib.intake.house import House

        return House(
            self.triage_rules.table(),
            self.queues.known(),
            self.settings.desk_language,
            self.scorer,
            self.culture,
            self._order_numbers,
            self.custom_fields.rules(),
        )

    @cached_property
    def _order_numbers(self) -> Pattern[str] | None:
        from chalicelib.intake.order_numbers import finder

        return finder(self.settings.order_pattern)

    @cached_property
    def intake(self) -> Intake:
        """A contact comes in."""
        from chalicelib.intake.open_ticket import Intake

        return Intake(self.commits, self.house, self._next_number)

    @cached_property
    def replies(self) -> Replies:
        """A message is added."""
        from chalicelib.replies.add_message import Replies

        return Replies(self.commits, self.house, self.intake)

    @cached_property
    def translating(self) -> Translating:
        """Translations."""
        from chalicelib.replies.translating import Translating

        return Translating(self.commits, self.pipeline, self.reviewing, self.culture)

    @cached_property
    def reviewing(self) -> Reviewing:
        """What a translation is worth."""
        from chalicelib.replies.reviewing import Reviewing

        return Reviewing(self.market_book, self.scorer)

    @cached_property
    def learning(self) -> Learning:
        """What editors teach."""
        from chalicelib.adapters.dynamodb.term_evidence import DynamoTermEvidence
        from chalicelib.replies.learning import Learning

        return Learning(self.reviewing, self.pipeline, DynamoTermEvidence(self.table, self.now))

    @cached_property
    def editing_translations(self) -> EditingTranslations:
        """Human editors."""
        from chalicelib.replies.editing_translations import EditingTranslations

        return EditingTranslations(self.commits, self.learning, self.culture)

    @cached_property
    def translating_or_waiting(self) -> TranslatingOrWaiting:
        """Behind the translate queue: what the budget has no room for waits."""
        from chalicelib.replies.waiting_for_budget import TranslatingOrWaiting

        return TranslatingOrWaiting(self.commits, self.translating)

    @cached_property
    def reopening_budgets(self) -> ReopeningBudgets:
        """Behind the schedule: raised ceilings."""
        from chalicelib.replies.reopening_budgets import ReopeningBudgets

        return ReopeningBudgets(self.commits, self.budget, self.ceiling)

    @cached_property
    def delivering(self) -> Delivering:
        """Behind the deliver queue."""
        from chalicelib.replies.delivering import Delivering

        return Delivering(self.commits, self.ways, self.work_queue.again)

    @cached_property
    def resending(self) -> Resending:
        """Replies that a person sends again."""
        from chalicelib.replies.resending import Resending

        return Resending(self.commits)

    @cached_property
    def sweeping(self) -> Sweeping:
        """Behind the schedule."""
        from chalicelib.replies.sweeping import Sweeping

        return Sweeping(self.commits)

    @cached_property
    def waking(self) -> Waking:
        """Behind the wake-ups queue."""
        from chalicelib.sla.waking import Waking

        return Waking(self.commits, self.timer)

    @cached_property
    def clock_sweep(self) -> ClockSweep:
        """Behind the schedule too."""
        from chalicelib.sla.sweeping_clocks import ClockSweep

        return ClockSweep(self.tickets, self.timer, self.now)

    @cached_property
    def reapplying(self) -> Reapplying:
        """Behind the re-apply queue."""
        from chalicelib.sla.reapply_walk import Reapplying

        return Reapplying(self.commits, self.rules, self.steps)

    @cached_property
    def effects(self) -> Effects:
        """Behind the effects queue."""
        from chalicelib.routing.effects import Effects

        return Effects(self.commits, self.rules, self.queues.exists)

    @cached_property
    def queues(self) -> Queues:
        """Queues."""
        from chalicelib.people.queue_directory import Queues

        return Queues(self.directory, self.settings.desk_language)

    @cached_property
    def agents(self) -> Agents:
        """Agents."""
        from chalicelib.adapters.cognito import CognitoStaff
        from chalicelib.people.agent_directory import Agents

        staff = CognitoStaff(self.aws("cognito-idp"), self.settings.user_pool_id)
        return Agents(self.directory, staff, self.now)

    @cached_property
    def api_keys(self) -> ApiKeys:
        """Keys of integrations."""
        from secrets import token_bytes

        from chalicelib.people.key_directory import ApiKeys

        return ApiKeys(self.directory, self.now, self.new_id, token_bytes)

    @cached_property
    def sla_policies(self) -> PolicyDirectory:
        """Service-level policies."""
        from chalicelib.sla.policy_directory import PolicyDirectory

        return PolicyDirectory(self.documents, lambda: {queue.id for queue in self.queues.list()})

    @cached_property
    def simulating(self) -> Simulating:
        """What a ticket would be promised."""
        from chalicelib.sla.simulating import Simulating

        return Simulating(self.sla_policies.policies, self.rules)
