"""Calls about messages and attachments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chalicelib.api.accesses import READ_TICKETS, WRITE_TICKETS
from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.cursors import question
from chalicelib.api.routes import route
from chalicelib.api.ticket_lists import page_of
from chalicelib.api.views import message_view, moment
from chalicelib.desk.errors import InvalidValueError

if TYPE_CHECKING:
    from chalicelib.api.message_schemas import NewMessage
    from chalicelib.desk.attachments import Attachment

models = Models("chalicelib.api.message_schemas")
NOT_FOR_CUSTOMERS = ("status_after", "mentions", "author", "automatic", "override")


@route(
    "POST",
    "/v1/tickets/{ticket_id}/messages",
    access=WRITE_TICKETS,
    body=models.AddMessageBody,
    answer=models.MessageEnvelope,
    status=202,
    errors=(404, 409, 412, 422),
    versioned=True,
)
def add_message(call: Call) -> Answer:
    """Add a message: a public reply, an internal note, or the customer's own words.

    A customer who writes to an archived ticket opens a follow-up: `ticket_id` of the answer is the new one's.
    """
    from chalicelib.replies.adding import AddMessage

    new: NewMessage = call.body.message
    _check_new(new, call)
    call.desk.uploads.check_uploaded(new.attachment_ids, call.caller.actor, "/message")
    added = call.desk.replies.add(
        AddMessage(
            ticket_id=call.path["ticket_id"],
            actor=call.caller.actor,
            body=new.body,
            public=new.public,
            language=new.language,
            translate=new.translate,
            status_after=new.status_after,
            mentions=tuple(dict.fromkeys(new.mentions)),
            attachment_ids=tuple(dict.fromkeys(new.attachment_ids)),
            on_behalf=new.author == "customer",
            automatic=new.automatic,
            override=new.override.reason if new.override else None,
            if_match=call.expected_version,
            replay=call.idempotency,
        )
    )
    view = message_view(added.message, call.caller.kind == "customer")
    headers = {"Location": f"/v1/tickets/{added.ticket.id}/messages"}
    return Answer(
        {"message": view}, headers=headers, version=added.ticket.version, status=202, is_replayed=added.is_replay
    )


def _check_new(new: NewMessage, call: Call) -> None:
    if call.caller.kind == "customer":
        for name in NOT_FOR_CUSTOMERS:
            if getattr(new, name):
                raise InvalidValueError(f"/message/{name}", "not_allowed")
    if not new.public and (call.caller.kind == "customer" or new.author):
        raise InvalidValueError("/message/public", "not_allowed")
    if new.override and (new.author or not new.public):
        raise InvalidValueError("/message/override", "not_allowed")
    if new.automatic and not new.author:
        raise InvalidValueError("/message/automatic", "not_allowed")


@route(
    "GET",
    "/v1/tickets/{ticket_id}/messages",
    access=READ_TICKETS,
    query=models.ThreadQuery,
    answer=models.MessagePage,
    errors=(400, 404),
)
def list_messages(call: Call) -> Answer:
    """Read a thread, oldest first, with the messages of tickets merged into it. Customers never see notes.

    Pages may be short while `has_more` is true.
    """
    asked, for_customer = call.query, call.caller.kind == "customer"
    shape = question(call.caller, f"GET /v1/tickets/{call.path['ticket_id']}/messages", {})
    after = call.desk.cursors.decode(asked.after, shape).get("after") if asked.after else None
    page = call.desk.threads.page(call.path["ticket_id"], call.caller.actor, after, asked.size)
    cursor = call.desk.cursors.encode(page.next, shape) if page.next else None
    return Answer({"data": [message_view(m, for_customer) for m in page.items], **page_of(cursor, asked.size, {})})


@route(
    "POST",
    "/v1/attachments",
    access=WRITE_TICKETS,
    body=models.AttachmentsBody,
    answer=models.Slots,
    status=201,
    errors=(409, 422),
)
def issue_attachments(call: Call) -> Answer:
    """Get forms to upload files with. Upload each, then name its id in a ticket or message."""
    from chalicelib.desk.uploads import File

    files = [File(new.filename, new.content_type, new.size) for new in call.body.attachments]
    slots, is_replay = call.desk.uploads.issue(files, call.caller.actor, call.idempotency)
    data = []
    for slot in slots:
        form = {
            "url": slot.form.url,
            "fields": dict(slot.form.fields),
            "expires_at": moment(slot.form.expires_at),
        }
        data.append({**_attachment(slot.attachment), "upload": form})
    return Answer({"data": data}, status=201, is_replayed=is_replay)


@route(
    "GET",
    "/v1/attachments/{attachment_id}",
    access=READ_TICKETS,
    answer=models.AttachmentEnvelope,
    errors=(404,),
)
def read_attachment(call: Call) -> Answer:
    """Get a link to an attached file, valid for five minutes."""
    attachment, url = call.desk.uploads.download(call.path["attachment_id"], call.caller.actor)
    return Answer({"attachment": {**_attachment(attachment), "url": url}})


def _attachment(attachment: Attachment) -> dict[str, Any]:
    return {
        "id": attachment.id,
        "filename": attachment.filename,
        "content_type": attachment.content_type,
        "size": attachment.size,
        "state": attachment.state,
        "scan": attachment.scan,
        "detected_type": attachment.detected_type or None,
        "created_at": moment(attachment.created_at),
    }
