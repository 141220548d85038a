"""The outside world: clock, ids, AWS, and the stores, queues and providers on top of it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from chalicelib.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from chalicelib.adapters.dynamodb.directory import DynamoDbDirectory
    from chalicelib.adapters.dynamodb.table import Table
    from chalicelib.adapters.wake_ups import AwsTimer
    from chalicelib.finance.usage import Ledger
    from chalicelib.languages.detect import LanguageScorer
    from chalicelib.ports import Blobs, Delivery, Documents, Http, NewId, Now, Pause, Steps, TicketStore


class Outside:
    """Adapters by the port they fill."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

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
    def http(self) -> Http:
        """Public https addresses that people wrote down; a local desk also calls stand-ins on its machine."""
        from chalicelib.adapters.guarded_http import GuardedHttp

        return GuardedHttp(is_local=self.settings.deployment == "local")

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
    def documents(self) -> Documents:
        """Calendars and service-level policies, with every version."""
        from chalicelib.adapters.dynamodb.documents import DynamoDbDocuments

        return DynamoDbDocuments(self.table, self.directory)

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
            "arm": known.arm_queue_url,
            "effects": known.effects_queue_url,
            "push": known.push_queue_url,
            "scan": known.scan_queue_url,
            "webhooks": known.webhooks_queue_url,
        }
        return SqsWorkQueue(self.aws("sqs"), urls)

    @cached_property
    def steps(self) -> Steps:
        """Steps of long work."""
        from chalicelib.adapters.steps import SqsSteps

        return SqsSteps(self.aws("sqs"), self.settings.reapply_queue_url)

    @cached_property
    def timer(self) -> AwsTimer:
        """Timers, and looks without delay."""
        from chalicelib.adapters.wake_ups import AwsTimer, Places

        known = self.settings
        places = Places(known.wake_ups_queue_url, known.wake_up_machine_arn, known.longest_delay_s)
        return AwsTimer(self.aws("sqs"), self.aws("stepfunctions"), places, self.now)

    @cached_property
    def scorer(self) -> LanguageScorer:
        """The language models."""
        from chalicelib.adapters.language_models import language_models

        return language_models()

    @cached_property
    def ways(self) -> Mapping[str, Delivery]:
        """The way out by channel."""
        from chalicelib.adapters.inbox import InboxDelivery

        return {"*": InboxDelivery()}
