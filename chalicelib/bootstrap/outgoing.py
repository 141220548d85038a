"""Webhooks: who hears of what happens."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from chalicelib.bootstrap.lines import Lines

if TYPE_CHECKING:
    from chalicelib.adapters.secrets import StackSecret
    from chalicelib.webhooks.calling import Calling
    from chalicelib.webhooks.keeping import Webhooks
    from chalicelib.webhooks.queueing import Queueing
    from chalicelib.webhooks.sending import Sending
    from chalicelib.webhooks.sweeping import LaneSweep
    from chalicelib.webhooks.things import DeliveryStore, LaneQueue, WebhookStore
    from chalicelib.webhooks.trying import Trying
    from chalicelib.webhooks.wanting import Wanting


class Outgoing(Lines):
    """Parts that tell integrators."""

    @cached_property
    def webhook_store(self) -> WebhookStore:
        """Where webhooks are kept."""
        from chalicelib.adapters.dynamodb.webhooks import DynamoDbWebhooks

        return DynamoDbWebhooks(self.table, self.now)

    @cached_property
    def webhook_deliveries(self) -> DeliveryStore:
        """Where their deliveries are kept."""
        from chalicelib.adapters.dynamodb.webhooks import DynamoDbWebhookDeliveries

        return DynamoDbWebhookDeliveries(self.table)

    @cached_property
    def webhook_lanes(self) -> LaneQueue:
        """Lanes that are to be looked at."""
        from chalicelib.adapters.webhook_lanes import SqsLanes

        return SqsLanes(self.aws("sqs"), self.settings.webhooks_queue_url)

    @cached_property
    def webhook_root(self) -> StackSecret:
        """What the secrets of webhooks are derived from."""
        from chalicelib.adapters.secrets import StackSecret

        return StackSecret(self.aws("secretsmanager"), self.settings.webhook_secret_arn, self.now)

    @cached_property
    def webhook_calling(self) -> Calling:
        """Calls of receivers."""
        from chalicelib.webhooks.calling import Calling

        return Calling(self.http, self.webhook_root.versions, self.now, self.settings.deployment)

    @cached_property
    def webhooks(self) -> Webhooks:
        """Webhooks as their owner keeps them."""
        from chalicelib.webhooks.keeping import KeepingPorts, Webhooks

        ports = KeepingPorts(
            webhooks=self.webhook_store,
            deliveries=self.webhook_deliveries,
            roots=self.webhook_root.versions,
            now=self.now,
            new_id=self.new_id,
            is_local=self.settings.deployment == "local",
        )
        return Webhooks(ports)

    @cached_property
    def webhook_trying(self) -> Trying:
        """Tests of a webhook."""
        from chalicelib.webhooks.trying import Trying

        return Trying(self.webhooks, self.webhook_calling, self.now, self.new_id)

    @cached_property
    def webhooks_wanting(self) -> Wanting:
        """What the relay asks."""
        from chalicelib.webhooks.wanting import Wanting

        return Wanting(self.webhook_store, self.now)

    @cached_property
    def webhook_queueing(self) -> Queueing:
        """Behind the webhooks queue: events."""
        from chalicelib.webhooks.queueing import Queueing, QueueingPorts

        ports = QueueingPorts(self.webhook_store, self.webhook_deliveries, self.tickets, self.webhook_lanes, self.now)
        return Queueing(ports)

    @cached_property
    def webhook_sending(self) -> Sending:
        """Behind the webhooks queue: lanes."""
        from chalicelib.webhooks.sending import Sending, SendingPorts

        ports = SendingPorts(
            webhooks=self.webhook_store,
            deliveries=self.webhook_deliveries,
            events=self.tickets,
            calling=self.webhook_calling,
            queue=self.webhook_lanes,
            disable=self.webhooks.disable,
            now=self.now,
            new_id=self.new_id,
        )
        return Sending(ports)

    @cached_property
    def lane_sweep(self) -> LaneSweep:
        """Behind the schedule."""
        from chalicelib.webhooks.sweeping import LaneSweep

        return LaneSweep(self.webhook_deliveries, self.webhook_lanes, self.now)
