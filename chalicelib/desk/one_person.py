"""Who a customer id means today: ids of customers who were merged are pointers, and stay good for ever."""

from dataclasses import replace

from chalicelib.desk.changes import Loaded, Wanted
from chalicelib.desk.commits import ReadMoreError
from chalicelib.desk.customers import Customer


def survivor(loaded: Loaded, customer_id: str, wanted: Wanted) -> Customer | None:
    """The customer that an id leads to, or None. ReadMoreError (`wanted` and the next) while a pointer is unread.

    A merge locks both customers and its target is never a pointer, so no chain is longer than MAX_MERGED or a circle.
    """
    customer = loaded.customers.get(customer_id)
    while customer and customer.merged_into:
        if customer.merged_into not in loaded.customers:
            raise ReadMoreError(_with(wanted, loaded, customer.merged_into))
        customer = loaded.customers[customer.merged_into]
    return customer


def is_same(loaded: Loaded, one: str, other: str, wanted: Wanted) -> bool:
    """Whether two ids are of one person. ReadMoreError while one of them is unread."""
    if one == other:
        return True
    unread = [id_ for id_ in (one, other) if id_ not in loaded.customers]
    if unread:
        raise ReadMoreError(_with(wanted, loaded, *unread))
    first, second = (survivor(loaded, id_, wanted) for id_ in (one, other))
    return first is not None and second is not None and first.id == second.id


def _with(wanted: Wanted, loaded: Loaded, *ids: str) -> Wanted:
    return replace(wanted, customers=tuple(dict.fromkeys((*wanted.customers, *loaded.customers, *ids))))
