"""Who works with what, in the words of the product: the sets of roles and scopes that routes name."""

from chalicelib.api.access import Access

DESK_ROLES = frozenset({"agent", "supervisor", "admin"})
READERS = DESK_ROLES | {"quality", "trainer", "planner", "finance"}

READ_TICKETS = Access(roles=READERS, scopes=frozenset({"tickets:read"}), customers=True)
WRITE_TICKETS = Access(roles=DESK_ROLES, scopes=frozenset({"tickets:write"}), customers=True)
WORK_TICKETS = Access(roles=DESK_ROLES, scopes=frozenset({"tickets:write"}))
STAFF_TICKETS = Access(roles=DESK_ROLES)
READ_CUSTOMERS = Access(roles=DESK_ROLES, scopes=frozenset({"customers:read"}))
WRITE_CUSTOMERS = Access(roles=DESK_ROLES, scopes=frozenset({"customers:write"}))
READ_RULES = Access(roles=READERS)
WRITE_RULES = Access(roles=frozenset({"supervisor", "admin"}))
