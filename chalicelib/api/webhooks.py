"""Calls about webhooks: who hears of what, with which secrets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chalicelib.api.access import Access
from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.routes import route
from chalicelib.api.short_lists import given, short_page
from chalicelib.api.views import moment

if TYPE_CHECKING:
    from chalicelib.webhooks.things import Try, Webhook

models = Models("chalicelib.api.webhook_schemas")
paging = Models("chalicelib.api.schemas")
ADMINS = Access(roles=frozenset({"admin"}))
PATH = "/v1/webhooks"
ONE = PATH + "/{webhook_id}"


@route("GET", PATH, access=ADMINS, query=paging.PageQuery, answer=models.WebhookPage, errors=(400,))
def list_webhooks(call: Call) -> Answer:
    """List the webhooks, those that are disabled too."""
    return short_page(call, PATH, call.desk.webhooks.list(), webhook_view)


@route(
    "POST",
    PATH,
    access=ADMINS,
    body=models.CreateWebhookBody,
    answer=models.NewSecretEnvelope,
    status=201,
    errors=(422,),
    idempotent=False,
    links={"read_webhook": ("webhook_id", "/webhook/id")},
)
def create_webhook(call: Call) -> Answer:
    """Add a webhook; it hears of events within a minute. Its secret is in this answer and never again."""
    new = call.body.webhook
    content = {
        "url": new.url,
        "event_types": tuple(dict.fromkeys(new.event_types)),
        "filters": new.filters.model_dump(exclude_none=True),
        "description": new.description or "",
    }
    webhook, secret = call.desk.webhooks.create(content)
    return _with_secret(webhook, secret, headers={"Location": f"{PATH}/{webhook.id}"})


@route("GET", ONE, access=ADMINS, answer=models.WebhookHealthEnvelope, errors=(404,))
def read_webhook(call: Call) -> Answer:
    """Read one webhook, and how its receiver does."""
    webhook = call.desk.webhooks.get(call.path["webhook_id"])
    health = call.desk.webhooks.health(webhook.id)
    told = {"failing_since": moment(health.failing_since), "paused_until": moment(health.paused_until)}
    return Answer({"webhook": {**webhook_view(webhook), **told}}, version=webhook.version)


@route(
    "PATCH",
    ONE,
    access=ADMINS,
    body=models.UpdateWebhookBody,
    answer=models.WebhookEnvelope,
    errors=(404, 409, 412, 422),
    idempotent=False,
    versioned=True,
)
def update_webhook(call: Call) -> Answer:
    """Change a webhook, within a minute. One that is enabled again hears of what happens from then on."""
    from chalicelib.desk.versions import ExpectedVersion
    from chalicelib.webhooks.keeping import UpdateWebhook

    new = call.body.webhook
    changes = given(new, clearable=frozenset({"description"}))
    if "event_types" in changes:
        changes["event_types"] = tuple(dict.fromkeys(new.event_types))
    if "filters" in changes:
        changes["filters"] = new.filters.model_dump(exclude_none=True)
    if "description" in changes:
        changes["description"] = new.description or ""
    expected = ExpectedVersion(call.expected_version, new.version, "/webhook/version")
    webhook = call.desk.webhooks.update(UpdateWebhook(call.path["webhook_id"], changes, expected))
    return Answer({"webhook": webhook_view(webhook)}, version=webhook.version)


@route("DELETE", ONE, access=ADMINS, answer=models.WebhookEnvelope, errors=(404, 409))
def delete_webhook(call: Call) -> Answer:
    """Take a webhook away with its log, within a minute. What still waits for it is not sent."""
    return Answer({"webhook": webhook_view(call.desk.webhooks.delete(call.path["webhook_id"]))})


@route(
    "POST",
    ONE + "/rotate_secret",
    access=ADMINS,
    body=models.RotateSecretBody,
    answer=models.NewSecretEnvelope,
    errors=(404, 409, 422),
    idempotent=False,
)
def rotate_webhook_secret(call: Call) -> Answer:
    """Make a new secret, shown this once. The one before it signs beside it for a day, or as long as you say."""
    return _with_secret(*call.desk.webhooks.rotate(call.path["webhook_id"], call.body.previous_lives_s))


@route("POST", ONE + "/test", access=ADMINS, answer=models.TestEnvelope, errors=(404,), idempotent=False)
def test_webhook(call: Call) -> Answer:
    """Send a `webhook.test` event at once, and read what the receiver answered. It is not logged or tried again."""
    return Answer({"test": try_view(call.desk.webhook_trying.test(call.path["webhook_id"]))})


def webhook_view(webhook: Webhook) -> dict[str, Any]:
    """A webhook without anything secret."""
    secrets = sorted(webhook.secrets, key=lambda secret: -secret.number)
    return {
        "id": webhook.id,
        "version": webhook.version,
        "url": webhook.url,
        "event_types": list(webhook.event_types),
        "filters": {fact: list(values) for fact, values in webhook.filters.items()},
        "description": webhook.description or None,
        "is_enabled": webhook.is_enabled,
        "disabled_reason": webhook.disabled_reason,
        "disabled_at": moment(webhook.disabled_at),
        "created_at": moment(webhook.created_at),
        "secrets": [
            {"number": one.number, "created_at": moment(one.created_at), "expires_at": moment(one.expires_at)}
            for one in secrets
        ],
    }


def try_view(made: Try) -> dict[str, Any]:
    """One call of a receiver."""
    told = {"status": made.status, "error": made.error, "duration_ms": made.duration_ms}
    return {"at": moment(made.at), **told}


def _with_secret(webhook: Webhook, secret: str, **rest: Any) -> Answer:
    return Answer({"webhook": {**webhook_view(webhook), "secret": secret}}, version=webhook.version, **rest)
