"""The rule book over stored and shipped documents."""

from collections.abc import Sequence

from chalicelib.ports import Documents
from chalicelib.sla.business_time import Calendar
from chalicelib.sla.calendar_documents import ALWAYS, calendar_from, pin_of
from chalicelib.sla.policies import Pin, Policy, policy_from
from chalicelib.sla.shipped import CALENDAR, POLICY, in_force, regions, version_of


class RulesInForce:
    """RuleBook. A version is read and parsed once in the life of a process: it never changes."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self._policies: dict[Pin, Policy] = {}
        self._calendars: dict[Pin, Calendar] = {}

    def renew(self) -> None:
        """Read again what is current, however young what is known may be."""
        for kind in (CALENDAR, POLICY):
            self._documents.current(kind, fresh=True)

    def policies(self) -> Sequence[Policy]:
        """See RuleBook; in the order of their ids."""
        found = in_force(self._documents, POLICY)
        policies = (self.policy(pin_of(found[id_])) for id_ in sorted(found))
        return [policy for policy in policies if policy.is_active]

    def policy(self, pin: Pin) -> Policy:
        """See RuleBook."""
        if pin not in self._policies:
            document = version_of(self._documents, POLICY, pin)
            if document is None:
                raise LookupError(f"no policy {pin.id} version {pin.version}")
            self._policies[pin] = policy_from(document)
        return self._policies[pin]

    def calendar(self, pin: Pin) -> Calendar:
        """See RuleBook."""
        if pin not in self._calendars:
            document = version_of(self._documents, CALENDAR, pin)
            if document is None:
                raise LookupError(f"no calendar {pin.id} version {pin.version}")
            self._calendars[pin] = calendar_from(document, self.calendar)
        return self._calendars[pin]

    def current_calendar(self, calendar_id: str) -> Pin | None:
        """See RuleBook; one that is out of use still has its version for whoever names it."""
        found = in_force(self._documents, CALENDAR).get(calendar_id)
        return pin_of(found) if found else None

    def calendar_of_market(self, market: str | None) -> Pin:
        """See RuleBook.

        A stored calendar serves before a shipped one, and of two given the same market at one moment the first id.
        """
        found = in_force(self._documents, CALENDAR)
        stored = {document["id"] for document in self._documents.current(CALENDAR)}
        ordered = sorted(found.values(), key=lambda document: (document["id"] not in stored, document["id"]))
        serving = (document for document in ordered if document["is_active"] and market in document["markets"])
        return pin_of(next(serving, found[ALWAYS]))

    def region_of(self, market: str | None) -> str | None:
        """See RuleBook; the calendar that serves the market may name another region than its country's."""
        if market is None:
            return None
        serving = in_force(self._documents, CALENDAR)[self.calendar_of_market(market).id]
        return serving.get("region") or regions().get(market)
