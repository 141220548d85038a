"""Attachments before and after they hang on a message: forms to upload, links to download."""

from collections.abc import Sequence
from dataclasses import dataclass

from chalicelib.desk.attachments import MAX_ISSUED_AT_ONCE, MAX_SIZE, Attachment
from chalicelib.desk.changes import Change, Loaded, Wanted
from chalicelib.desk.commits import Commits, Decision, Replay
from chalicelib.desk.editing import visible
from chalicelib.desk.errors import InvalidValueError, NotFoundError, StateConflictError
from chalicelib.desk.events import Actor
from chalicelib.desk.file_names import clean_name
from chalicelib.ports import Blobs, UploadForm


@dataclass(frozen=True, slots=True)
class File:
    """A file somebody wants to upload; `size` in bytes."""

    filename: str
    content_type: str
    size: int


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for one file, and the form that fills it."""

    attachment: Attachment
    form: UploadForm


class Uploads:
    """Issues forms and links; whose a file is decides the desk, never the blob store."""

    def __init__(self, commits: Commits, blobs: Blobs) -> None:
        self._commits = commits
        self._blobs = blobs

    def issue(self, files: Sequence[File], actor: Actor, replay: Replay | None = None) -> tuple[Sequence[Slot], bool]:
        """A slot for each file (at most 10, each at most 25 MB), and whether the key had already issued them.

        StateConflictError `already_used` when a message holds one of those by now: a form could replace its file.
        """
        if len(files) > MAX_ISSUED_AT_ONCE:
            raise InvalidValueError("/attachments", "too_many", limit=MAX_ISSUED_AT_ONCE)
        for position, file in enumerate(files):
            if not 1 <= file.size <= MAX_SIZE:
                raise InvalidValueError(f"/attachments/{position}/size", "out_of_range", limit=MAX_SIZE)
        slots = tuple(self._slot(file, actor) for file in files)
        ids = ",".join(slot.id for slot in slots)

        def decide(_: Loaded, commit_id: str) -> Decision[tuple[Attachment, ...]]:
            pairs = tuple((None, slot) for slot in slots)
            return Decision(Change(commit_id=commit_id, events=(), attachments=pairs), slots, ids, 201)

        done = self._commits.run(Wanted(), decide, replay)
        issued = done.result or self._issued(done.replayed.resource_id if done.replayed else "")
        forms = [Slot(a, self._blobs.upload_form(a.key, a.content_type, a.size)) for a in issued]
        return forms, done.replayed is not None

    def _issued(self, ids: str) -> tuple[Attachment, ...]:
        wanted = tuple(ids.split(","))
        found = self._commits.store.load(Wanted(attachments=wanted)).attachments
        if any(found[id_].state != "issued" for id_ in wanted):
            raise StateConflictError(reason="already_used")
        return tuple(found[id_] for id_ in wanted)

    def _slot(self, file: File, actor: Actor) -> Attachment:
        id_ = self._commits.new_id("att")
        return Attachment(
            id=id_,
            owner=actor.id,
            filename=clean_name(file.filename),
            content_type=file.content_type,
            size=file.size,
            key=f"attachments/{id_}",
            created_at=self._commits.now(),
        )

    def check_uploaded(self, attachment_ids: Sequence[str], actor: Actor, root: str) -> None:
        """InvalidValueError for a file that is not the actor's, not there, or not the one that was announced.

        `root` is the pointer of the thing that names the ids.
        """
        if not attachment_ids:
            return
        found = self._commits.store.load(Wanted(attachments=tuple(attachment_ids))).attachments
        for position, id_ in enumerate(attachment_ids):
            pointer = f"{root}/attachment_ids/{position}"
            if id_ not in found or found[id_].owner != actor.id:
                raise InvalidValueError(pointer, "unknown_attachment")
            expected = (found[id_].size, found[id_].content_type)
            if self._blobs.stored(found[id_].key) != expected:
                raise InvalidValueError(pointer, "not_uploaded")

    def download(self, attachment_id: str, actor: Actor) -> tuple[Attachment, str]:
        """The attachment and a link to it, for who may see its ticket (or owns the slot). NotFoundError.

        StateConflictError `not_clean` with its `state` until it has been scanned and found clean, whoever asks.
        """
        store = self._commits.store
        attachment = store.load(Wanted(attachments=(attachment_id,))).attachments.get(attachment_id)
        if attachment is None:
            raise NotFoundError()
        self._check_visible(attachment, actor)
        if attachment.scan != "clean":
            raise StateConflictError(reason="not_clean", state=attachment.scan)
        return attachment, self._blobs.download_url(attachment.clean_key, attachment.filename)

    def _check_visible(self, attachment: Attachment, actor: Actor) -> None:
        if attachment.ticket_id is None or attachment.message_id is None:
            if attachment.owner != actor.id:
                raise NotFoundError()
            return
        ref = (attachment.ticket_id, attachment.message_id)
        loaded = self._commits.store.load(Wanted(tickets=(attachment.ticket_id,), messages=(ref,)))
        visible(loaded, attachment.ticket_id, actor)
        message = loaded.messages.get(attachment.message_id)
        if message is not None and message.withdrawn_at:
            raise NotFoundError()
        if actor.kind == "customer" and (message is None or not message.is_for_customer):
            raise NotFoundError()
