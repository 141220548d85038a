"""Documents that the desk's owner keeps in versions: read, added, replaced. What is stored rules over what shipped.

No version ever changes, so whoever notes an id and a version finds what was said then.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from chalicelib.desk.changes import ConflictError
from chalicelib.desk.errors import InvalidValueError, NotFoundError
from chalicelib.desk.versions import ANY_VERSION, ExpectedVersion
from chalicelib.ports import Documents

Document = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of document.

    `name` is the store's word for it, `root` the pointer under which one lies in a request, `limit` how many there may
    be. `shipped` gives every version that ever shipped with the product, of each document the older first.
    """

    name: str
    root: str
    limit: int
    shipped: Callable[[], Sequence[Document]] = tuple


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplaceDocument:
    """A document's whole new content; its `id` and `version` are set here."""

    id: str
    content: Document
    expected: ExpectedVersion = ANY_VERSION


class Keeper:
    """Use cases about the documents of one kind.

    `check` answers a document in its kept spelling, or raises InvalidValueError for the first fault.
    """

    def __init__(self, documents: Documents, kind: Kind, check: Callable[[Document], Document]) -> None:
        self._documents = documents
        self._kind = kind
        self._check = check

    def current(self, *, fresh: bool = False) -> dict[str, Document]:
        """The current version of every document by id, at most a minute old unless `fresh`."""
        found = {document["id"]: document for document in self._kind.shipped()}
        stored = self._documents.current(self._kind.name, fresh=fresh)
        return found | {document["id"]: document for document in stored}

    def list(self) -> Sequence[Document]:
        """The current version of every document, in order of their ids."""
        known = self.current(fresh=True)
        return [known[id_] for id_ in sorted(known)]

    def get(self, id_: str, version: int | None = None) -> Document:
        """A document as it is, or as it was in a version. NotFoundError."""
        current = self.current(fresh=version is None).get(id_)
        if current is not None and version in (None, current["version"]):
            return current
        found = self._earlier(id_, version) if version is not None else None
        if found is None:
            raise NotFoundError()
        return found

    def create(self, given: Document) -> Document:
        """Add a document under an id of the caller's choice; the same again is answered the same.

        InvalidValueError: a fault of the content, `already_used` for the id of another one, `too_many`. ConflictError
        when the store is busy.
        """
        document, known = {**self._check(given), "version": 1}, self.current(fresh=True)
        there = known.get(document["id"])
        if there is not None:
            return self._same(there, document)
        if len(known) >= self._kind.limit:
            raise InvalidValueError(self._kind.root, "too_many", limit=self._kind.limit)
        try:
            self._documents.put(self._kind.name, [(document, None)])
        except ConflictError:
            there = self.current(fresh=True).get(document["id"])
            if there is None:
                raise  # nobody was faster: the store is busy
            return self._same(there, document)
        return document

    def replace(self, command: ReplaceDocument) -> Document:
        """Write the next version of a document; nothing when nothing changes.

        NotFoundError, InvalidValueError, PreconditionFailedError, VersionConflictError, InFlightError.
        """
        current = self.get(command.id)
        checked = self._check({**command.content, "id": command.id})
        if says_the_same(current, checked):
            return current
        command.expected.check(current["version"])
        after = {**checked, "version": current["version"] + 1}
        is_stored = any(stored["id"] == command.id for stored in self._documents.current(self._kind.name))
        replaced = current["version"] if is_stored else None
        command.expected.write(
            lambda: self._documents.put(self._kind.name, [(after, replaced)]),
            lambda: int(self.get(command.id)["version"]),
        )
        return after

    def _same(self, there: Document, document: Document) -> Document:
        if not says_the_same(there, document):
            raise InvalidValueError(f"{self._kind.root}/id", "already_used")
        return there

    def _earlier(self, id_: str, version: int) -> Document | None:
        shipped = (found for found in self._kind.shipped() if (found["id"], found["version"]) == (id_, version))
        return self._documents.version(self._kind.name, id_, version) or next(shipped, None)


def says_the_same(one: Document, other: Document) -> bool:
    """Whether two versions differ in nothing but their number."""
    return {**one, "version": 0} == {**other, "version": 0}
