"""The switchboard: everything that can wake the desk is listed here, and nothing else is."""

from collections.abc import Callable
from typing import Any

from chalice.app import AuthRequest, AuthResponse, Chalice

from chalicelib.api.routes import register
from chalicelib.api.table import declare_routes
from chalicelib.bootstrap import container
from chalicelib.invocation import metered

app = Chalice(app_name="meridian", configure_logs=False)  # telemetry.py owns the logger
app.api.binary_types = []


@app.middleware("all")
def account(event: Any, get_response: Callable[[Any], Any]) -> Any:
    """Every invocation ends with one line of what it used."""
    return metered(event, get_response, container)


@app.authorizer(ttl_seconds=60)
def authorize(request: AuthRequest) -> AuthResponse:
    """Who calls: staff, a customer or an integration."""
    from chalicelib.triggers.authorize import authorize as decide

    decision = decide(request.token, container())
    if not decision.allowed:
        raise PermissionError("Unauthorized")  # the one way to make the gateway answer 401: this very text
    return AuthResponse(["*"], decision.principal, dict(decision.context))


declare_routes()
register(app, container, authorize)


@app.lambda_function(name="relay")
def relay(event: dict[str, Any], context: Any) -> Any:  # noqa: ARG001 - Lambda passes it
    """The table's stream: new event rows go to the topic and the work queues."""
    from chalicelib.triggers.relay import relay as run

    return run(event, container())


@app.lambda_function(name="republish")
def republish(event: dict[str, Any], context: Any) -> Any:  # noqa: ARG001 - Lambda passes it
    """The relay queue: events that could not be passed on at once."""
    from chalicelib.triggers.relay import republish as run

    return run(event, container())


@app.lambda_function(name="translate")
def translate(event: dict[str, Any], context: Any) -> Any:  # noqa: ARG001 - Lambda passes it
    """The translate queue."""
    from chalicelib.triggers.work import translate as run

    return run(event, container())


@app.lambda_function(name="deliver")
def deliver(event: dict[str, Any], context: Any) -> Any:  # noqa: ARG001 - Lambda passes it
    """The deliver queue."""
    from chalicelib.triggers.work import deliver as run

    return run(event, container())


@app.lambda_function(name="arm")
def arm(event: dict[str, Any], context: Any) -> Any:  # noqa: ARG001 - Lambda passes it
    """The arm queue: when tickets want to be looked at."""
    from chalicelib.triggers.wake_ups import arm as run

    return run(event, container())


@app.lambda_function(name="wake_up")
def wake_up(event: dict[str, Any], context: Any) -> Any:  # noqa: ARG001 - Lambda passes it
    """The wake-ups queue: tickets whose moment has come."""
    from chalicelib.triggers.wake_ups import wake_up as run

    return run(event, container())


@app.lambda_function(name="apply_effects")
def apply_effects(event: dict[str, Any], context: Any) -> Any:  # noqa: ARG001 - Lambda passes it
    """The effects queue: warnings and breaches that set something in motion."""
    from chalicelib.triggers.wake_ups import apply_effects as run

    return run(event, container())


@app.lambda_function(name="reapply")
def reapply(event: dict[str, Any], context: Any) -> Any:  # noqa: ARG001 - Lambda passes it
    """The re-apply queue: steps of policies and calendars that are applied again to open tickets."""
    from chalicelib.triggers.reapply import reapply as run

    return run(event, container())


@app.lambda_function(name="scan_files")
def scan_files(event: dict[str, Any], context: Any) -> Any:  # noqa: ARG001 - Lambda passes it
    """The scan queue: attached files that nobody may have before they are found clean."""
    from chalicelib.triggers.scan_files import scan_files as run

    return run(event, container())


@app.lambda_function(name="send_webhooks")
def send_webhooks(event: dict[str, Any], context: Any) -> Any:  # noqa: ARG001 - Lambda passes it
    """The webhooks queue: events that webhooks want, and lanes on which they wait."""
    from chalicelib.triggers.webhooks import send_webhooks as run

    return run(event, container())


@app.lambda_function(name="sweep")
def sweep(event: dict[str, Any], context: Any) -> Any:  # noqa: ARG001 - Lambda passes both
    """Every five minutes: work and wake-ups that somebody lost, and wake-ups that are to be armed."""
    from chalicelib.triggers.work import sweep as run

    return run(container())


@app.lambda_function(name="collect_usage")
def collect_usage(event: dict[str, Any], context: Any) -> Any:  # noqa: ARG001 - Lambda passes it
    """The functions' logs: what each invocation used."""
    from chalicelib.triggers.collect_usage import collect_usage as run

    return run(event, container())


@app.lambda_function(name="receive")
def receive(event: dict[str, Any], context: Any) -> Any:  # noqa: ARG001 - Lambda passes it
    """The inbound queue: what channels have delivered."""
    from chalicelib.triggers.channels import receive as run

    return run(event, container())


@app.lambda_function(name="poll")
def poll(event: dict[str, Any], context: Any) -> Any:  # noqa: ARG001 - Lambda passes it
    """The feeds' queue and its schedule: channels that are asked what is new."""
    from chalicelib.triggers.channels import poll as run

    return run(event, container())


@app.lambda_function(name="chat")
def chat(event: dict[str, Any], context: Any) -> Any:  # noqa: ARG001 - Lambda passes it
    """The WebSocket API: a connection begins, says something, or ends."""
    from chalicelib.triggers.chat import chat as run

    return run(event, container())


@app.lambda_function(name="push")
def push(event: dict[str, Any], context: Any) -> Any:  # noqa: ARG001 - Lambda passes it
    """The push queue: messages of chats, for whoever is connected."""
    from chalicelib.triggers.chat import push as run

    return run(event, container())


@app.lambda_function(name="fetch_rates")
def fetch_rates(event: dict[str, Any], context: Any) -> Any:  # noqa: ARG001 - Lambda passes both
    """Twice a day: exchange rates as they are published."""
    from chalicelib.triggers.fetch_rates import fetch_rates as run

    return run(container())
