"""Files that a channel brings itself: parts of a mail, pictures of a chat. They become attachments like uploaded ones.

Their ids follow from what is brought, so that a redelivery finds what the first delivery has stored.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from chalicelib.desk.attachments import MAX_SIZE, Attachment
from chalicelib.desk.changes import Change, Loaded, Wanted
from chalicelib.desk.commits import Commits, Decision
from chalicelib.desk.errors import InvalidValueError
from chalicelib.desk.events import Actor
from chalicelib.desk.file_names import clean_name
from chalicelib.desk.messages import MAX_ATTACHMENTS
from chalicelib.ports import Blobs

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford base 32, as in every id of the desk
ID_BITS = 128
UNKNOWN_TYPE = "application/octet-stream"
# Source: RFC 6838, section 4.2
MEDIA_TYPE = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]{0,126}/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}")


@dataclass(frozen=True, slots=True)
class BroughtFile:
    """A file as the channel holds it; `filename` and `content_type` are what its sender calls it (may be empty)."""

    filename: str
    content_type: str
    content: bytes


class Bringing:
    """Stores the files of one message; the message that is written next names them by the ids answered here."""

    def __init__(self, commits: Commits, blobs: Blobs) -> None:
        self._commits = commits
        self._blobs = blobs

    def bring(self, files: Sequence[BroughtFile], actor: Actor, seed: str) -> tuple[str, ...]:
        """The attachments' ids in the order of `files`, owned by `actor`, who is to write the message.

        `seed` is the channel's own key of that message: the same seed, files and actor give the same ids, also when
        the message already holds them. InvalidValueError for more than 10 files or one of more than 25 MB.
        """
        if len(files) > MAX_ATTACHMENTS:
            raise InvalidValueError("/attachments", "too_many", limit=MAX_ATTACHMENTS)
        for position, file in enumerate(files):
            if len(file.content) > MAX_SIZE:
                raise InvalidValueError(f"/attachments/{position}/size", "out_of_range", limit=MAX_SIZE)
        brought = {_id_of(file, actor, f"{seed}\0{position}"): file for position, file in enumerate(files)}
        wanted = Wanted(attachments=tuple(brought))
        if brought:
            self._store(brought, actor, self._commits.store.load(wanted))
        return tuple(brought)

    def _store(self, brought: dict[str, BroughtFile], actor: Actor, known: Loaded) -> None:
        """The bytes first, so that no attachment ever stands without its file."""
        missing = [id_ for id_ in brought if id_ not in known.attachments]
        slots = {id_: self._slot(id_, brought[id_], actor) for id_ in missing}
        for id_, slot in slots.items():
            self._blobs.put_file(slot.key, brought[id_].content, slot.content_type)

        def decide(loaded: Loaded, commit_id: str) -> Decision[None]:
            new = tuple((None, slot) for id_, slot in slots.items() if id_ not in loaded.attachments)
            return Decision(Change(commit_id=commit_id, events=(), attachments=new) if new else None, None)

        if slots:
            self._commits.run(Wanted(attachments=tuple(slots)), decide, known=known)

    def _slot(self, id_: str, file: BroughtFile, actor: Actor) -> Attachment:
        return Attachment(
            id=id_,
            owner=actor.id,
            filename=clean_name(file.filename),
            content_type=_type_of(file),
            size=len(file.content),
            key=f"attachments/{id_}",
            created_at=self._commits.now(),
        )


def _type_of(file: BroughtFile) -> str:
    """The announced type without its parameters; what is no type of a file counts as unknown."""
    announced = file.content_type.partition(";")[0].strip().lower()
    return announced if MEDIA_TYPE.fullmatch(announced) else UNKNOWN_TYPE


def _id_of(file: BroughtFile, actor: Actor, seed: str) -> str:
    """An id of the usual shape, made of what is brought instead of time and chance."""
    content = hashlib.sha256(file.content).hexdigest()
    known_by = hashlib.sha256("\0".join((actor.id, seed, content)).encode()).digest()
    number = int.from_bytes(known_by[: ID_BITS // 8], "big")
    return "att_" + "".join(ALPHABET[(number >> shift) & 31] for shift in range(125, -1, -5))
