"""Events of what points elsewhere from now on: tickets that were split, customers who turned out to be one."""

from chalicelib.desk.event_schema import FLAG, TEXT, TIME, fields, id_of, list_of
from chalicelib.desk.event_types import EventType

TICKET, MESSAGE, CUSTOMER = id_of("tkt"), id_of("msg"), id_of("cus")

POINTER_EVENTS: tuple[EventType, ...] = (
    EventType(
        "ticket.split",
        "Some messages became a ticket of their own, linked both ways as `related`. On the old ticket `into` is set "
        "and `message_ids` names the originals, which stay. On the new one `from` is set and `copies` names what is "
        "there, with its original; `started_at` is when its clocks start.",
        fields(
            into_=TICKET,
            from_=TICKET,
            message_ids_=list_of(MESSAGE),
            copies_=list_of(fields(id=MESSAGE, origin_id=MESSAGE)),
            inherit_start=FLAG,
            started_at_=TIME,
        ),
    ),
    EventType(
        "customer.merged",
        "Two customers turned out to be one person: on the one that ends `into` is set, on the one that lives on "
        "`merged_id` with the names of the fields that moved.",
        fields(customer_id=CUSTOMER, into_=CUSTOMER, merged_id_=CUSTOMER, changed_fields=list_of(TEXT)),
    ),
)
