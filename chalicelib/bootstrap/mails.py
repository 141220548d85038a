"""E-mail: what comes in, what goes out, and what becomes of it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from chalicelib.bootstrap.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chalicelib.channels.contract import Account, Vendor
    from chalicelib.channels.email_arrivals import MailArrivals
    from chalicelib.channels.email_events import MailFeedback
    from chalicelib.channels.email_originals import Originals
    from chalicelib.channels.email_room import Mailboxes, MailRoom
    from chalicelib.ports import Delivery


class Mails(Lines):
    """Parts that read and write mail."""

    @cached_property
    def mail_room(self) -> MailRoom:
        """The way out, and the marks of our mails. A desk is known by its store, which no other desk has."""
        from chalicelib.adapters.ses import SEND_TIMEOUT_S, SesMailer
        from chalicelib.channels.email_room import MailRoom
        from chalicelib.desk.arrivals import reference_key

        once = {"mode": "standard", "total_max_attempts": 1}
        client = self.aws("sesv2", retries=once, read_timeout=SEND_TIMEOUT_S)
        loop_id = reference_key("loop", self.settings.blobs_bucket)
        return MailRoom(SesMailer(client, self.settings.mail_configuration_set), self._mail_keys, loop_id)

    def _mail_keys(self) -> Sequence[bytes]:
        from chalicelib.api.signing import derived_key

        return [derived_key(version, "mail") for version in self._secret.versions()]

    def vendor(self, account: Account) -> Vendor:
        """The way to an account's vendor."""
        from dataclasses import replace

        vendor = super().vendor(account)
        return replace(vendor, mail=self.mail_room) if account.kind == "email" else vendor

    @cached_property
    def mailboxes(self) -> Mailboxes:
        """What is remembered of people who write."""
        from chalicelib.adapters.dynamodb.mailboxes import DynamoDbMailboxes

        return DynamoDbMailboxes(self.table)

    @cached_property
    def mail_arrivals(self) -> MailArrivals:
        """Behind the inbound queue: mails."""
        from chalicelib.channels.changing import Changing
        from chalicelib.channels.email_acknowledging import Acknowledging
        from chalicelib.channels.email_arrivals import ArrivalPorts, MailArrivals
        from chalicelib.channels.email_ladder import Ladder

        ports = ArrivalPorts(
            accounts=self.accounts,
            content=self.blobs.get_file,
            store=self.tickets,
            receiving=self.receiving,
            changing=Changing(self.commits),
            editing=self.editing,
            ladder=Ladder(self.tickets, self.mail_room.keys),
            mailboxes=self.mailboxes,
            acknowledging=Acknowledging(self.mail_room, self.mailboxes, self.now),
            now=self.now,
        )
        return MailArrivals(ports)

    @cached_property
    def mail_feedback(self) -> MailFeedback:
        """Behind the inbound queue: what became of our mails."""
        from chalicelib.channels.changing import Changing
        from chalicelib.channels.email_events import MailFeedback

        return MailFeedback(self.accounts, Changing(self.commits), self.mailboxes, self.now)

    @cached_property
    def originals(self) -> Originals:
        """Mails as they came."""
        from chalicelib.channels.email_originals import Originals

        return Originals(self.tickets, self.blobs)

    @cached_property
    def ways(self) -> Mapping[str, Delivery]:
        """The way out by channel."""
        from chalicelib.channels.email_delivery import MailDelivery
        from chalicelib.channels.sending import ChannelDelivery, SendingPorts

        others = super().ways
        channels = ChannelDelivery(SendingPorts(self.tickets, self.accounts, self.vendor, self.blobs))
        return {**others, "email": MailDelivery(channels, self.accounts, self.verified_address, others["*"])}

    def verified_address(self, customer_id: str) -> str | None:
        """An e-mail address of this customer that the company vouches for."""
        identities = self.customers.read(customer_id).identities
        return next((one.value for one in identities if one.kind == "email" and one.is_verified), None)
