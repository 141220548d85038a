"""Models of messages and attachments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from chalicelib.api.schemas import (
    Body,
    LanguageTag,
    Line,
    Moment,
    PageLinks,
    PageMeta,
    PageQuery,
    Resource,
    Text,
    id_of,
)
from chalicelib.desk.attachments import MAX_ISSUED_AT_ONCE, MAX_SIZE
from chalicelib.desk.messages import (
    MAX_ATTACHMENTS,
    MAX_MENTIONS,
    MAX_TEXT,
    AuthorKind,
    DeliveryState,
    Review,
    TranslationState,
)
from chalicelib.desk.tickets import Status

MediaType = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9!#$&^_.+-]{0,62}/[a-z0-9][a-z0-9!#$&^_.+-]{0,62}$")
]


class Override(Body):
    """Sends a reply although the culture check would stop it; the reason is kept."""

    reason: Annotated[str, Line(500)]


class NewMessage(Body):
    """What to say. `public` false is an internal note; `status_after` moves the ticket in the same step."""

    body: Annotated[str, Text(MAX_TEXT)]
    public: bool = True
    language: LanguageTag | None = None
    translate: Literal["auto", "none"] = "auto"
    status_after: Status | None = None
    mentions: Annotated[list[Annotated[str, id_of("agent_id")]], Field(max_length=MAX_MENTIONS)] = Field(default=[])
    attachment_ids: Annotated[list[Annotated[str, id_of("attachment_id")]], Field(max_length=MAX_ATTACHMENTS)] = Field(
        default=[]
    )
    author: Literal["customer"] | None = Field(
        default=None, description="`customer`: the words are the customer's, brought in on their behalf"
    )
    automatic: bool = Field(
        default=False,
        description="a machine of the customer's wrote it (out of office): it reopens nothing and starts no clock; "
        "only with `author`",
    )
    override: Override | None = None


class AddMessageBody(Body):
    """One message."""

    message: NewMessage


class Draft(Body):
    """A reply that is not to be sent yet."""

    body: Annotated[str, Text(MAX_TEXT)]
    language: LanguageTag | None = None
    translate: Literal["auto", "none"] = "auto"


class CheckBody(Body):
    """A reply to look at."""

    message: Draft


class FindingView(Resource):
    """Something the culture check found: the code points from `start` until before `end`, why, and what to do.

    `action` is what the market wants done about it: a reply with a finding to `block` needs an `override`.
    """

    code: str
    severity: Literal["low", "medium", "high"]
    action: Literal["block", "warn"]
    start: int
    end: int
    found: str
    reason: str
    suggestion: str


class CheckedView(Resource):
    """What was found in a reply, in its order. `language` is what the reply is written in."""

    language: str
    findings: list[FindingView]
    is_blocked: bool


class CheckedEnvelope(Resource):
    """A reply looked at."""

    check: CheckedView


class ThreadQuery(PageQuery):
    """A page of a thread."""


class AuthorView(Resource):
    """Who wrote."""

    kind: AuthorKind
    id: str


class TranslationView(Resource):
    """The message in another language. `original`: it could not be translated safely, read the original."""

    language: str
    body: str | None
    engine: str | None
    state: TranslationState


class StaffTranslationView(TranslationView):
    """A translation as staff and integrations see it.

    `review` null: as the machine made it, good enough; draft: a human editor is to look at it; edited: one has;
    approved: it stands. `quality` is in percent, null where it was not judged; `signals` are codes of what lowered it;
    `edit_distance` counts the characters that editors changed; `reason` is what the last of them gave for it.
    """

    review: Review | None
    quality: int | None
    signals: list[str]
    editor_id: str | None
    edit_distance: int | None
    reason: str | None


class DeliveryView(Resource):
    """How far a public reply has come."""

    state: DeliveryState


class StaffDelivery(DeliveryView):
    """With the stable code of what stopped it, or `read` when the channel says that the customer has."""

    detail: str | None


class CustomerMessage(Resource):
    """A message as the customer sees it."""

    id: str
    ticket_id: str
    author: AuthorView
    body: str
    language: str
    translations: Sequence[TranslationView]
    public: bool
    attachment_ids: list[str]
    delivery: DeliveryView | None
    created_at: Moment
    replaces_id: str | None = Field(description="the message this is a new version of")
    withdrawn_at: Moment | None = Field(description="when its writer took it back; its text is gone")


class OriginView(Resource):
    """Where a copy comes from: the message was split off from that ticket, where it still stands."""

    ticket_id: str
    message_id: str


class StaffMessage(CustomerMessage):
    """A message as staff and integrations see it. `flags` are codes of the culture check; `override` says why it was
    sent although the check would have stopped it.
    """

    mentions: list[str]
    flags: list[str]
    override: str | None
    origin: OriginView | None
    delivery: StaffDelivery | None
    channel_created_at: Moment | None
    details: dict[str, Any] = Field(description="further facts of the channel: a call, a review, a reaction")
    translations: list[StaffTranslationView]
    revision: int


class MessageEnvelope(Resource):
    """One message."""

    message: StaffMessage | CustomerMessage


class MessagePage(Resource):
    """A page of a thread, oldest first."""

    data: list[StaffMessage | CustomerMessage]
    meta: PageMeta
    links: PageLinks


class NewAttachment(Body):
    """A file to upload: its exact size in bytes and its type are fixed by the form."""

    filename: Annotated[str, Line(255)]
    content_type: MediaType
    size: Annotated[int, Field(ge=1, le=MAX_SIZE)]


class AttachmentsBody(Body):
    """Files to upload."""

    attachments: Annotated[list[NewAttachment], Field(min_length=1, max_length=MAX_ISSUED_AT_ONCE)]


class AttachmentView(Resource):
    """A file slot."""

    id: str
    filename: str
    content_type: str
    size: int
    state: Literal["issued", "attached"]
    scan: Literal["pending", "clean", "infected", "suspicious", "unscannable"]
    detected_type: str | None
    created_at: Moment


class UploadView(Resource):
    """A presigned form: POST `fields`, then the file as `file`, to `url`."""

    url: str
    fields: dict[str, str]
    expires_at: Moment


class SlotView(AttachmentView):
    """A slot with the form that fills it."""

    upload: UploadView


class Slots(Resource):
    """Slots in the order of the request."""

    data: list[SlotView]


class OriginalView(Resource):
    """A mail as it came, with a link valid for five minutes."""

    url: str
    content_type: str


class OriginalEnvelope(Resource):
    """A mail as it came under its name."""

    original: OriginalView


class DownloadView(AttachmentView):
    """An attachment with a link valid for five minutes."""

    url: str


class AttachmentEnvelope(Resource):
    """One attachment."""

    attachment: DownloadView
