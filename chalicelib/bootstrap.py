"""The composition root: which adapter plays which part. The only module that imports adapters.

Everything is made when it is first needed, and so is every import: a function that only relays never loads a language
model, and `import app` loads none of it.
"""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from chalicelib.settings import Settings, settings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from chalicelib.adapters.dynamodb.directory import DynamoDbDirectory
    from chalicelib.adapters.dynamodb.table import Table
    from chalicelib.api.credentials import Credentials
    from chalicelib.api.cursors import Cursors
    from chalicelib.api.rates import RateLimiter
    from chalicelib.api.signing import KeyRing
    from chalicelib.api.tokens import CustomerTokens
    from chalicelib.desk.commits import Commits
    from chalicelib.desk.editing import TicketEditing
    from chalicelib.desk.merging import Merging
    from chalicelib.desk.registering import Registering
    from chalicelib.desk.threads import Threads
    from chalicelib.desk.uploads import Uploads
    from chalicelib.finance.usage import Ledger
    from chalicelib.intake.open_ticket import House, Intake
    from chalicelib.intake.rules import TriageRules
    from chalicelib.languages.detect import LanguageScorer
    from chalicelib.languages.translate import Translator
    from chalicelib.people.agent_directory import Agents
    from chalicelib.people.key_directory import ApiKeys
    from chalicelib.people.queue_directory import Queues
    from chalicelib.ports import Blobs, Delivery, NewId, Now, Pause, TicketStore
    from chalicelib.replies.add_message import Replies
    from chalicelib.replies.delivering import Delivering
    from chalicelib.replies.sweeping import Sweeping
    from chalicelib.replies.translating import Translating


@cache
def container() -> Container:
    """The parts of this process."""
    return Container(settings())


class Container:
    """Every part by its role. Tests replace single parts by setting the attribute before its first use."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    # the outside

    @cached_property
    def now(self) -> Now:
        """The clock."""
        from chalicelib.adapters import clock

        return clock.now

    @cached_property
    def new_id(self) -> NewId:
        """ULIDs."""
        from chalicelib.adapters.clock import Ulids

        return Ulids()

    @cached_property
    def pause(self) -> Pause:
        """Waiting between tries."""
        from chalicelib.adapters import clock

        return clock.pause

    @cached_property
    def aws(self) -> Callable[..., Any]:
        """Clients of AWS services by name, metered, with short time-outs."""
        from chalicelib.adapters.aws import clients

        return clients(self.meter)

    @cached_property
    def meter(self) -> Ledger:
        """What this invocation uses."""
        from chalicelib.finance.usage import Ledger

        return Ledger()

    @cached_property
    def table(self) -> Table:
        """The one table."""
        from chalicelib.adapters.dynamodb.table import Table

        return Table(self.aws("dynamodb"), self.settings.table_name)

    @cached_property
    def blobs(self) -> Blobs:
        """Large texts and files."""
        from chalicelib.adapters.s3 import S3Blobs

        return S3Blobs(self.aws("s3"), self.settings.blobs_bucket, self.now)

    @cached_property
    def tickets(self) -> TicketStore:
        """Tickets, messages, customers and their events."""
        from chalicelib.adapters.dynamodb.tickets import DynamoTicketStore

        return DynamoTicketStore(self.table, self.blobs, self.meter, self.now)

    @cached_property
    def directory(self) -> DynamoDbDirectory:
        """Queues, triage table, agents, API keys."""
        from chalicelib.adapters.dynamodb.directory import DynamoDbDirectory

        return DynamoDbDirectory(self.table, self.now)

    @cached_property
    def event_rows(self) -> Any:
        """How event rows look in the stream."""
        from chalicelib.adapters.dynamodb import event_rows

        return event_rows

    @cached_property
    def publisher(self) -> Any:
        """The topic."""
        from chalicelib.adapters.sns import SnsPublisher

        return SnsPublisher(self.aws("sns"), self.settings.topic_arn, self.settings.deployment)

    @cached_property
    def work_queue(self) -> Any:
        """The work queues."""
        from chalicelib.adapters.sqs import SqsWorkQueue

        known = self.settings
        urls = {
            "relay": known.relay_queue_url,
            "translate": known.translate_queue_url,
            "deliver": known.deliver_queue_url,
        }
        return SqsWorkQueue(self.aws("sqs"), urls)

    @cached_property
    def scorer(self) -> LanguageScorer:
        """The language models."""
        from chalicelib.adapters.language_models import FastTextAndCld3, model_path

        return FastTextAndCld3(model_path())

    @cached_property
    def translator(self) -> Translator:
        """The translation provider that the stack chose."""
        if self.settings.translator == "pseudo":
            from chalicelib.adapters.pseudo_translate import PseudoTranslate

            return PseudoTranslate()
        from chalicelib.adapters.amazon_translate import CLIENT_OPTIONS, AmazonTranslate

        return AmazonTranslate(self.aws("translate", **CLIENT_OPTIONS))

    @cached_property
    def ways(self) -> Mapping[str, Delivery]:
        """The way out by channel."""
        from chalicelib.adapters.inbox import InboxDelivery

        return {"*": InboxDelivery()}

    # the door

    def _ring(self, purpose: str) -> KeyRing:
        from chalicelib.api.signing import KeyRing

        return KeyRing(self._secret, purpose)

    @cached_property
    def _secret(self) -> Any:
        from chalicelib.adapters.secrets import StackSecret

        return StackSecret(self.aws("secretsmanager"), self.settings.secret_arn, self.now)

    @cached_property
    def credentials(self) -> Credentials:
        """Who a header belongs to."""
        from functools import partial

        from chalicelib.adapters.jwks import Jwks, fetch_document
        from chalicelib.api.credentials import Credentials
        from chalicelib.api.tokens import StaffTokens

        keys = Jwks(partial(fetch_document, self.settings.jwks_url), self.now)
        staff = StaffTokens(keys, self.settings.staff_issuer, self.settings.staff_client_id, self.now)
        return Credentials(staff, self.customer_tokens, self.directory)

    @cached_property
    def customer_tokens(self) -> CustomerTokens:
        """Signs and checks customers' tokens."""
        from chalicelib.api.tokens import CustomerTokens

        known = self.settings
        return CustomerTokens(
            self._ring("customer-token"), f"meridian:{known.deployment}", known.customer_token_lifetime_s, self.now
        )

    @cached_property
    def cursors(self) -> Cursors:
        """Makes and reads cursors."""
        from chalicelib.api.cursors import Cursors

        return Cursors(self._ring("cursor"))

    @cached_property
    def limiter(self) -> RateLimiter:
        """Rate limits."""
        from chalicelib.adapters.dynamodb.rates import DynamoDbRates
        from chalicelib.api.rates import RateLimiter

        return RateLimiter(DynamoDbRates(self.table), self.now)

    # the use cases

    @cached_property
    def commits(self) -> Commits:
        """The loop of every use case."""
        from chalicelib.desk.commits import Commits

        return Commits(self.tickets, self.now, self.new_id, self.pause)

    @cached_property
    def editing(self) -> TicketEditing:
        """Edits of one ticket."""
        from chalicelib.desk.editing import TicketEditing

        return TicketEditing(self.commits)

    @cached_property
    def merging(self) -> Merging:
        """Merge and unmerge."""
        from chalicelib.desk.merging import Merging

        return Merging(self.commits)

    @cached_property
    def threads(self) -> Threads:
        """Threads."""
        from chalicelib.desk.threads import Threads

        return Threads(self.tickets)

    @cached_property
    def customers(self) -> Registering:
        """Customers."""
        from chalicelib.desk.registering import Registering

        return Registering(self.commits)

    @cached_property
    def uploads(self) -> Uploads:
        """Attachments."""
        from chalicelib.desk.uploads import Uploads

        return Uploads(self.commits, self.blobs)

    @cached_property
    def triage_rules(self) -> TriageRules:
        """The triage table."""
        from chalicelib.intake.rules import TriageRules

        return TriageRules(self.directory)

    def house(self) -> House:
        """The rules of the house now (queues and triage table at most a minute old)."""
        from chalicelib.intake.open_ticket import House

        queues = {queue.id: queue for queue in self.directory.queues()}
        return House(self.triage_rules.table(), queues, self.settings.desk_language, self.scorer)

    @cached_property
    def intake(self) -> Intake:
        """A contact comes in."""
        from chalicelib.adapters.dynamodb.numbers import TicketNumbers
        from chalicelib.intake.open_ticket import Intake

        numbers = TicketNumbers(self.table.client, self.settings.table_name)
        return Intake(self.commits, self.house, numbers)

    @cached_property
    def replies(self) -> Replies:
        """A message is added."""
        from chalicelib.replies.add_message import Replies

        return Replies(self.commits, self.house, self.intake)

    @cached_property
    def translating(self) -> Translating:
        """Behind the translate queue."""
        from chalicelib.replies.translating import Translating

        return Translating(self.commits, self.translator)

    @cached_property
    def delivering(self) -> Delivering:
        """Behind the deliver queue."""
        from chalicelib.replies.delivering import Delivering

        return Delivering(self.commits, self.ways)

    @cached_property
    def sweeping(self) -> Sweeping:
        """Behind the schedule."""
        from chalicelib.replies.sweeping import Sweeping

        return Sweeping(self.commits)

    # the people

    @cached_property
    def queues(self) -> Queues:
        """Queues."""
        from chalicelib.people.queue_directory import Queues

        return Queues(self.directory)

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
