"""The key of an event row: what queues carry instead of the event itself (architecture decision 14)."""

from dataclasses import dataclass

from chalicelib.desk.events import event_id


@dataclass(frozen=True, slots=True)
class EventRef:
    """Names one event row by its subject (a ticket or a customer) and its place in the subject's life."""

    subject_id: str
    sequence: int

    @property
    def id(self) -> str:
        """The id of the event it names."""
        return event_id(self.subject_id, self.sequence)
