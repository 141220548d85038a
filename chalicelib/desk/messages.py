"""Messages of a ticket: what was said, by whom, in which language, and how far its delivery came."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

AuthorKind = Literal["customer", "agent", "bot", "system"]
DeliveryState = Literal["queued", "sending", "sent", "delivered", "failed", "unknown"]
TranslationState = Literal["queued", "done", "original"]
Review = Literal["draft", "edited", "approved"]

REACHED: frozenset[DeliveryState] = frozenset({"sent", "delivered"})
MAX_TEXT = 200_000  # characters; the request limit (1 MiB) is the other fence
INLINE_TEXT_BYTES = 50_000  # beyond this a text lives in the blob store (architecture decision 7)
MAX_ATTACHMENTS = 10
MAX_MENTIONS = 20


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote. `id` is an agent, customer or API key id."""

    kind: AuthorKind
    id: str


@dataclass(frozen=True, slots=True)
class Translation:
    """The message in another language. The original is never overwritten.

    `state` queued: waits; done: translated; original: no machine could do it safely, so the original has to serve.
    `engine` says who translated; `characters` were paid for. `review` None: as the machine made it, good enough;
    draft: a human editor is to look at it; edited: one has; approved: it stands. `quality` is in percent, `signals` are
    the codes of what lowered it, `edit_distance` counts the characters that editors changed, `reason` is theirs.
    """

    language: str
    state: TranslationState
    body: str | None = None
    engine: str | None = None
    characters: int = 0
    attempts: int = 0
    review: Review | None = None
    quality: int | None = None
    signals: tuple[str, ...] = ()
    editor_id: str | None = None
    edit_distance: int | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """How far a public reply came on its way to the customer; `attempts` counts sends begun."""

    state: DeliveryState
    attempts: int = 0
    changed_at: datetime | None = None
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a copied message was written: the ticket and the message that stay readable there."""

    ticket_id: str
    message_id: str


@dataclass(frozen=True, slots=True)
class Message:
    """One message as stored under its ticket. `delivery` is None where nothing is delivered (customer, note).

    `automatic`: a machine's answer (out of office, a list): it reopens nothing and starts no clock.
    `flags` are codes of the culture check: what was found in a reply that went out all the same, or what of a
    customer's words may be misread. `override` is the reason for which it went out although the check would stop it.
    `due` ("translate" | "deliver") and `due_at` put the message on the sweeper's list while work is open; "review" on
    the editors' list. `waits_until`: there is no budget for its translation before then, so nobody asks.
    `channel_created_at` is when the channel says it was written. `replaces_id` names the message this is a new version
    of. `withdrawn_at`: its writer has taken it back, and its text is gone. `details` are further facts of the channel
    (a call, a review, a reaction) as a JSON object. `origin`: it is a copy, made when its ticket was split off.
    """

    id: str
    ticket_id: str
    author: Author
    body: str
    language: str
    language_confidence: float
    public: bool
    created_at: datetime
    translations: tuple[Translation, ...] = ()
    delivery: Delivery | None = None
    mentions: tuple[str, ...] = ()
    attachment_ids: tuple[str, ...] = ()
    automatic: bool = False
    due: Literal["translate", "deliver", "review"] | None = None
    due_at: datetime | None = None
    waits_until: datetime | None = None
    revision: int = 0
    flags: tuple[str, ...] = ()
    override: str | None = None
    channel_created_at: datetime | None = None
    replaces_id: str | None = None
    withdrawn_at: datetime | None = None
    details: str = ""
    origin: Origin | None = None

    @property
    def is_for_customer(self) -> bool:
        """Whether the customer may see it: their own words, and public replies that reached them; never a note."""
        return self.public and (self.delivery is None or self.delivery.state in REACHED)

    def translation(self, language: str) -> Translation | None:
        """The translation into `language`, if there is one."""
        return next((t for t in self.translations if t.language == language), None)
