"""Calls about the keys of integrations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chalicelib.api.access import Access
from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.routes import route
from chalicelib.api.short_lists import short_page
from chalicelib.api.views import moment

if TYPE_CHECKING:
    from chalicelib.api.people_schemas import NewApiKey
    from chalicelib.people.api_keys import ApiKey

models = Models("chalicelib.api.people_schemas")
paging = Models("chalicelib.api.schemas")
ADMINS = Access(roles=frozenset({"admin"}))
PATH = "/v1/api_keys"


@route("GET", PATH, access=ADMINS, query=paging.PageQuery, answer=models.ApiKeyPage, errors=(400,))
def list_api_keys(call: Call) -> Answer:
    """List the keys, revoked ones too. The keys themselves are kept nowhere."""
    return short_page(call, PATH, call.desk.api_keys.list(), key_view)


@route(
    "POST",
    PATH,
    access=ADMINS,
    body=models.CreateApiKeyBody,
    answer=models.CreatedApiKeyEnvelope,
    status=201,
    errors=(422,),
    idempotent=False,
    links={"revoke_api_key": ("key_id", "/api_key/id")},
)
def create_api_key(call: Call) -> Answer:
    """Make a key. Its text is in this answer and never again; if the answer is lost, revoke the key."""
    from chalicelib.people.key_directory import CreateApiKey

    new: NewApiKey = call.body.api_key
    command = CreateApiKey(name=new.name, scopes=tuple(dict.fromkeys(new.scopes)), rate_per_minute=new.rate_per_minute)
    created = call.desk.api_keys.create(command)
    return Answer({"api_key": {**key_view(created.key), "key": created.plaintext}})


@route("DELETE", PATH + "/{key_id}", access=ADMINS, answer=models.ApiKeyEnvelope, errors=(404, 409))
def revoke_api_key(call: Call) -> Answer:
    """Revoke a key: it opens nothing any more, within a minute. Its record stays."""
    return Answer({"api_key": key_view(call.desk.api_keys.revoke(call.path["key_id"]))})


def key_view(key: ApiKey) -> dict[str, Any]:
    """What is known of a key."""
    return {
        "id": key.id,
        "version": key.version,
        "name": key.name,
        "scopes": list(key.scopes),
        "rate_per_minute": key.rate_per_minute,
        "created_at": moment(key.created_at),
        "revoked_at": moment(key.revoked_at),
    }
