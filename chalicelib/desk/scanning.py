"""Attached files are looked at before anybody gets them: what scanners say, and what follows for the ticket."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from chalicelib.desk.attachments import BUILT_IN, Attachment, ScanState, Verdict, with_verdict
from chalicelib.desk.changes import Change, Loaded, Wanted
from chalicelib.desk.commits import Commits, Decision, ReadMoreError
from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.events import Actor
from chalicelib.desk.inspecting import Found, SeenFile
from chalicelib.ports import Blobs

SCANNING = Actor("system", "scanning")
GUARD_DUTY = "guardduty"

# What GuardDuty says of an object. Source: Amazon GuardDuty User Guide, "Monitoring S3 object scans"
GUARD_DUTY_STATES: Mapping[str, ScanState] = {"NO_THREATS_FOUND": "clean", "THREATS_FOUND": "infected"}


class Inspect(Protocol):
    """A scanner that answers at once."""

    def __call__(self, file: SeenFile) -> Found:
        """What it finds in a file."""


class Scanning:
    """The use case behind the scan queue. A file is judged once; whatever is said of it later changes nothing.

    `awaited` are the scanners that must all call a file clean: BUILT_IN, and others that report by themselves.
    """

    def __init__(self, commits: Commits, blobs: Blobs, inspect: Inspect, awaited: frozenset[str]) -> None:
        self._commits = commits
        self._blobs = blobs
        self._inspect = inspect
        self._awaited = awaited

    def scan(self, ticket_id: str, sequence: int) -> bool:
        """Look at the file that the event has attached; whether anything was written. LookupError: no such event."""
        event = self._commits.store.event(ticket_id, sequence)
        if event is None:
            raise LookupError("no such event row")
        wanted = Wanted(tickets=(ticket_id,), attachments=(event.data["attachment_id"],))
        loaded = self._commits.store.load(wanted)
        attachment = loaded.attachments[event.data["attachment_id"]]
        if attachment.scan != "pending" or any(one.scanner == BUILT_IN for one in attachment.verdicts):
            return False
        verdict, detected_type = self._verdict(attachment)
        return self._take(verdict, wanted, detected_type, loaded)

    def hear(self, key: str, verdict: Verdict) -> bool:
        """Take what another scanner says of the file stored at `key`; whether anything was written.

        False for what is no attachment of the desk, or has been judged.
        """
        attachment_id = key.rpartition("/")[2]
        known = self._commits.store.load(Wanted(attachments=(attachment_id,))).attachments.get(attachment_id)
        if known is None or known.key != key:
            return False
        tickets = (known.ticket_id,) if known.ticket_id else ()
        return self._take(verdict, Wanted(tickets=tickets, attachments=(attachment_id,)))

    def _verdict(self, attachment: Attachment) -> tuple[Verdict, str]:
        try:
            content, version = self._blobs.get_version(attachment.key)
        except LookupError:
            return Verdict(BUILT_IN, "unscannable", "missing"), ""
        found = self._inspect(SeenFile(attachment.filename, attachment.content_type, content))
        if found.state == "clean":  # these very bytes are what will be served, whatever is uploaded later
            self._blobs.put_file(attachment.clean_key, content, attachment.content_type)
        return Verdict(BUILT_IN, found.state, found.reason, version), found.detected_type

    def _take(self, verdict: Verdict, wanted: Wanted, detected_type: str = "", known: Loaded | None = None) -> bool:
        decide = self._decide(wanted.attachments[0], verdict, detected_type)
        return bool(self._commits.run(wanted, decide, known=known).result)

    def _decide(self, id_: str, verdict: Verdict, detected_type: str) -> Callable[[Loaded, str], Decision[bool]]:
        def decide(loaded: Loaded, commit_id: str) -> Decision[bool]:
            before = loaded.attachments[id_]
            if before.ticket_id and before.ticket_id not in loaded.tickets:
                raise ReadMoreError(Wanted(tickets=(before.ticket_id,), attachments=(id_,)))
            after = with_verdict(before, verdict, detected_type, self._awaited)
            if after is before:
                return Decision(None, False)
            change = Change(commit_id=commit_id, events=(), attachments=((before, after),))
            return Decision(self._told(change, after, loaded) if after.scan != "pending" else change, True)

        return decide

    def _told(self, change: Change, after: Attachment, loaded: Loaded) -> Change:
        """The change with its event, which belongs to the ticket."""
        ticket = loaded.tickets[after.ticket_id or ""]
        draft = TicketDraft(ticket, ticket, self._commits.act(SCANNING))
        facts: dict[str, Any] = {"attachment_id": after.id, "message_id": after.message_id, "scan": after.scan}
        facts |= {"reason": after.scan_reason or None, "detected_type": after.detected_type or None}
        draft.record("attachment.scanned", facts)
        written, events = draft.finish(change.commit_id)
        return Change(
            commit_id=change.commit_id,
            events=events,
            tickets=((ticket, written),),
            attachments=change.attachments,
        )


def guard_duty_verdict(event: Mapping[str, Any]) -> tuple[str, Verdict]:
    """The key and the verdict of a "GuardDuty Malware Protection Object Scan Result"; KeyError for anything else.

    What GuardDuty skips, or could not read, is `unscannable` with its own word for it as the reason.
    """
    detail = event["detail"]
    stored, status = detail["s3ObjectDetails"], str(detail["scanResultDetails"]["scanResultStatus"])
    state = GUARD_DUTY_STATES.get(status, "unscannable")
    reason = "" if state == "clean" else "malware" if state == "infected" else status.lower()
    return stored["objectKey"], Verdict(GUARD_DUTY, state, reason, stored.get("versionId") or "")
