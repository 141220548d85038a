"""Channels: who is connected, what arrives, what goes out."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from chalicelib.bootstrap.use_cases import UseCases

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chalicelib.adapters.secrets import StackSecret
    from chalicelib.channels.accepting import Accepting
    from chalicelib.channels.accounts import Accounts
    from chalicelib.channels.connect_events import ConnectEvents
    from chalicelib.channels.contract import Account, Vendor
    from chalicelib.channels.feeds import FeedStates
    from chalicelib.channels.polling import Polling
    from chalicelib.channels.posts import Posts
    from chalicelib.channels.reading import Reading
    from chalicelib.channels.receiving import Receiving
    from chalicelib.channels.review_desk import ReviewDesk
    from chalicelib.channels.taking_in import TakingIn
    from chalicelib.desk.keeping import Keeper
    from chalicelib.ports import Delivery, Steps


class Lines(UseCases):
    """Parts that speak with the channels."""

    @cached_property
    def channels(self) -> Keeper:
        """Channels as their owner keeps them."""
        from chalicelib.channels.accounts import keeper_of_channels

        return keeper_of_channels(self.documents)

    @cached_property
    def accounts(self) -> Accounts:
        """Channels as everybody else looks them up."""
        from chalicelib.channels.accounts import Accounts

        return Accounts(self.channels)

    @cached_property
    def _channel_secrets(self) -> dict[str, StackSecret]:
        return {}

    def secrets_of(self, account: Account) -> Sequence[Mapping[str, str]]:
        """The values of every live version of an account's secret, the newest first; none where there is none."""
        from chalicelib.adapters.secrets import StackSecret
        from chalicelib.channels.accepting import secret_values

        if not account.secret:
            return ()
        name = f"{self.settings.deployment}/channels/{account.secret}"
        known = self._channel_secrets
        if name not in known:
            known[name] = StackSecret(self.aws("secretsmanager"), name, self.now)
        try:
            return [secret_values(version) for version in known[name].versions()]
        except self.aws("secretsmanager").exceptions.ResourceNotFoundException:
            return ()  # nobody has put it there yet: the feed says so, and goes silent like any that fails

    def vendor(self, account: Account) -> Vendor:
        """The way to an account's vendor."""
        from chalicelib.channels.contract import Vendor

        return Vendor(account, self.http, lambda: self.secrets_of(account), self.now())

    @cached_property
    def inbound_queue(self) -> Steps:
        """Keys of what the door has kept."""
        from chalicelib.adapters.steps import SqsSteps

        return SqsSteps(self.aws("sqs"), self.settings.inbound_queue_url)

    @cached_property
    def feeds_queue(self) -> Steps:
        """Feeds that are to be asked."""
        from chalicelib.adapters.steps import SqsSteps

        return SqsSteps(self.aws("sqs"), self.settings.feeds_queue_url)

    @cached_property
    def accepting(self) -> Accepting:
        """Webhook deliveries at the door."""
        from chalicelib.channels.accepting import Accepting, AcceptingPorts

        ports = AcceptingPorts(self.accounts, self.secrets_of, self.blobs, self.inbound_queue, self.now)
        return Accepting(ports)

    @cached_property
    def posts(self) -> Posts:
        """Public posts."""
        from chalicelib.adapters.dynamodb.posts import DynamoDbPosts

        return DynamoDbPosts(self.table)

    @cached_property
    def feed_states(self) -> FeedStates:
        """How far feeds were read."""
        from chalicelib.adapters.dynamodb.feed_states import DynamoDbFeedStates

        return DynamoDbFeedStates(self.table)

    @cached_property
    def receiving(self) -> Receiving:
        """From things that arrived to tickets."""
        from chalicelib.channels.receiving import Receiving, ReceivingPorts

        return Receiving(ReceivingPorts(self.tickets, self.intake, self.replies, self.bringing.bring, self.now))

    @cached_property
    def review_desk(self) -> ReviewDesk:
        """Public reviews, to be looked at."""
        from chalicelib.channels.review_desk import ReviewDesk

        return ReviewDesk(self.posts, self.tickets, self.accounts, self.receiving)

    @cached_property
    def taking_in(self) -> TakingIn:
        """From deliveries and pages to tickets."""
        from chalicelib.channels.changing import Changing
        from chalicelib.channels.taking_in import TakingIn, TakingInPorts

        return TakingIn(TakingInPorts(self.receiving, Changing(self.commits), self.posts, self.vendor))

    @cached_property
    def reading(self) -> Reading:
        """Behind the inbound queue."""
        from chalicelib.channels.reading import Reading

        return Reading(self.accounts, self.blobs.get_file, self.taking_in)

    @cached_property
    def connect_events(self) -> ConnectEvents:
        """Behind the inbound queue: telephone calls by Amazon Connect."""
        from chalicelib.channels.callers import Callers
        from chalicelib.channels.connect_events import ConnectEvents, ConnectPorts

        callers = Callers(self.tickets, self.customers, self.customer_merging)
        return ConnectEvents(ConnectPorts(self.accounts, self._lying_in, callers, self.taking_in))

    def _lying_in(self, bucket: str, key: str) -> bytes:
        """A file in a bucket that is not the desk's own."""
        from chalicelib.adapters.s3 import S3Blobs

        return S3Blobs(self.aws("s3"), bucket, self.now).get_file(key)

    @cached_property
    def polling(self) -> Polling:
        """Behind the feeds' queue."""
        from chalicelib.channels.polling import Polling, PollingPorts

        put_file = self.blobs.put_file
        ports = PollingPorts(self.accounts, self.feed_states, self.taking_in, self.vendor, self.now, put_file)
        return Polling(ports)

    @cached_property
    def ways(self) -> Mapping[str, Delivery]:
        """The way out by channel."""
        from chalicelib.channels.sending import ChannelDelivery, SendingPorts

        ports = SendingPorts(self.tickets, self.accounts, self.vendor, self.blobs)
        return {**super().ways, "conversation": ChannelDelivery(ports)}
