"""Calls about connected channels: where messages come from and answers go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from chalicelib.api.access import Access
from chalicelib.api.accesses import READ_RULES
from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.routes import route
from chalicelib.api.short_lists import short_page

if TYPE_CHECKING:
    from chalicelib.desk.keeping import Document

models = Models("chalicelib.api.channel_schemas")
paging = Models("chalicelib.api.schemas")
PATH = "/v1/channels"
ONE = PATH + "/{channel_id}"
CONNECT = Access(roles=frozenset({"admin"}))


@dataclass(frozen=True, slots=True)
class Listed:
    """A channel in a list."""

    id: str
    document: Document


@route("GET", PATH, access=READ_RULES, query=paging.PageQuery, answer=models.ChannelPage, errors=(400,))
def list_channels(call: Call) -> Answer:
    """List the connected channels."""
    known = [Listed(document["id"], document) for document in call.desk.channels.list()]
    return short_page(call, PATH, known, lambda listed: view(listed.document))


@route(
    "POST",
    PATH,
    access=CONNECT,
    body=models.CreateChannelBody,
    answer=models.ChannelEnvelope,
    status=201,
    errors=(422,),
    idempotent=False,
    links={"read_channel": ("channel_id", "/channel/id")},
)
def create_channel(call: Call) -> Answer:
    """Connect a channel under an id of your choice. The same again is answered the same; it holds within a minute."""
    made = call.desk.channels.create(call.body.channel.model_dump(mode="json"))
    return _answer(made, headers={"Location": f"{PATH}/{made['id']}"})


@route("GET", ONE, access=READ_RULES, query=models.ChannelQuery, answer=models.ChannelEnvelope, errors=(400, 404))
def read_channel(call: Call) -> Answer:
    """Read one channel as it is, or as it was in a version."""
    return _answer(call.desk.channels.get(call.path["channel_id"], call.query.version))


@route(
    "PUT",
    ONE,
    access=CONNECT,
    body=models.ReplaceChannelBody,
    answer=models.ChannelEnvelope,
    errors=(404, 409, 412, 422),
    versioned=True,
)
def replace_channel(call: Call) -> Answer:
    """Write the next version of a channel; it holds within a minute. Disable it here to cut it off."""
    from chalicelib.desk.keeping import ReplaceDocument
    from chalicelib.desk.versions import ExpectedVersion

    new = call.body.channel
    command = ReplaceDocument(
        id=call.path["channel_id"],
        content=new.model_dump(mode="json", exclude={"version"}),
        expected=ExpectedVersion(call.expected_version, new.version, "/channel/version"),
    )
    return _answer(call.desk.channels.replace(command))


@route("GET", ONE + "/feed", access=READ_RULES, answer=models.FeedEnvelope, errors=(404,))
def read_feed(call: Call) -> Answer:
    """Read how far a channel that is asked for news was read, when it last succeeded, and what went wrong since."""
    from dataclasses import asdict

    call.desk.channels.get(call.path["channel_id"])
    state = call.desk.feed_states.read(call.path["channel_id"])
    known = {name: value for name, value in asdict(state).items() if name not in ("cursor", "began_at", "revision")}
    return Answer({"feed": {**known, "is_silent": state.is_silent(call.desk.now())}})


def view(document: Document) -> dict[str, Any]:
    """A channel as it is shown."""
    from chalicelib.channels.kinds import kind_of

    kind = kind_of(document["kind"])
    takes = kind is not None and kind.admits is not None
    return {**document, "inbound_path": f"/v1/inbound/{document['id']}" if takes else None}


def _answer(document: Document, **rest: Any) -> Answer:
    return Answer({"channel": view(document)}, version=document["version"], **rest)
