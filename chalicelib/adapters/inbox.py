"""Delivery to the customer's inbox in the company's own app: the message is there once the API shows it."""

from chalicelib.desk.messages import Message
from chalicelib.desk.tickets import Ticket
from chalicelib.ports import Handed

OWN_CHANNELS = frozenset({"app", "web_form", "api"})


class InboxDelivery:
    """Serves every channel: the customer reads over the API, and integrations that hear of the reply carry it on.

    Nothing leaves the desk, so a repeat changes nothing. On the company's own channels a reply in the inbox is
    `delivered`; on others it is `sent`: the desk handed it over and cannot know the rest.
    """

    is_repeatable = True

    def send(self, ticket: Ticket, message: Message) -> Handed:
        """Never refuses."""
        del message
        return Handed("delivered" if ticket.channel in OWN_CHANNELS else "sent")
