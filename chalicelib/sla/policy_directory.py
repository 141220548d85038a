"""Service-level policies as the desk's owner keeps them: the shipped ones until somebody writes a newer version.

A new version acts on tickets opened from then on, within a minute; tickets pinned to an old one stay with it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from chalicelib.desk.changes import ConflictError
from chalicelib.desk.errors import InvalidValueError, NotFoundError
from chalicelib.desk.versions import ANY_VERSION, ExpectedVersion
from chalicelib.ports import Documents
from chalicelib.sla.policies import Pin, Policy, policy_from
from chalicelib.sla.policy_documents import Document, normal
from chalicelib.sla.policy_rules import MAX_POLICIES, Surroundings, check
from chalicelib.sla.shipped import CALENDAR, POLICY, in_force, version_of

ROOT = "/sla_policy"  # where a policy lies in what is sent


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdatePolicy:
    """What changes of a policy: fields of its document by name, lists as a whole."""

    policy_id: str
    changes: Document
    expected: ExpectedVersion = ANY_VERSION


class PolicyDirectory:
    """Use cases about policies. They are given and answered as documents in their kept spelling."""

    def __init__(self, documents: Documents, queue_ids: Callable[[], Collection[str]]) -> None:
        self._documents = documents
        self._queue_ids = queue_ids

    def list(self) -> Sequence[Document]:
        """The current version of every policy, also of those that are not active, in the order they are tried."""
        return sorted(self._current().values(), key=lambda document: (document["position"], document["id"]))

    def policies(self) -> Sequence[Policy]:
        """What `list` lists, ready to be matched."""
        return [policy_from(document) for document in self.list()]

    def get(self, policy_id: str, version: int | None = None) -> Document:
        """A policy as it is, or as it was in a version. NotFoundError."""
        if version is None:
            found = self._current().get(policy_id)
        else:
            found = version_of(self._documents, POLICY, Pin(policy_id, version))
        if found is None:
            raise NotFoundError()
        return normal(found)

    def check(self, given: Document, at: str) -> Policy:
        """The policy a document describes, which lies at pointer `at`. InvalidValueError for the first fault."""
        calendar_ids = in_force(self._documents, CALENDAR, fresh=True)
        return check(normal(given), Surroundings(self._queue_ids(), calendar_ids), at)

    def create(self, given: Document) -> Document:
        """Add a policy under an id of the caller's choice; the same again is answered the same.

        InvalidValueError: a fault of the document, `already_used` for the id of another one, `too_many`. ConflictError
        when the store is busy.
        """
        document, known = normal({**given, "version": 1}), self._current()
        if known.get(document["id"]) == document:
            return document
        self.check(document, ROOT)
        if document["id"] in known:
            raise InvalidValueError(f"{ROOT}/id", "already_used")
        if len(known) >= MAX_POLICIES:
            raise InvalidValueError(ROOT, "too_many", limit=MAX_POLICIES)
        try:
            self._documents.put(POLICY, [(document, None)])
        except ConflictError:
            if document["id"] not in self._current():
                raise  # nobody was faster: the store is busy
            raise InvalidValueError(f"{ROOT}/id", "already_used") from None
        return document

    def update(self, command: UpdatePolicy) -> Document:
        """Write the next version of a policy; nothing when nothing changes.

        NotFoundError, PreconditionFailedError, VersionConflictError, InvalidValueError.
        """
        current = self.get(command.policy_id)
        command.expected.check(current["version"])
        after = normal({**current, **command.changes})
        if after == current:
            return current
        after["version"] = current["version"] + 1
        self.check(after, ROOT)
        is_stored = any(stored["id"] == after["id"] for stored in self._documents.current(POLICY))
        replaced = current["version"] if is_stored else None
        command.expected.write(
            lambda: self._documents.put(POLICY, [(after, replaced)]), lambda: self._version(command.policy_id)
        )
        return after

    def _version(self, policy_id: str) -> int:
        version: int = self.get(policy_id)["version"]
        return version

    def _current(self) -> dict[str, Document]:
        return {id_: normal(found) for id_, found in in_force(self._documents, POLICY, fresh=True).items()}
