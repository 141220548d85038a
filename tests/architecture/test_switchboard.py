"""app.py lists everything that can wake the system, and nothing else declares a trigger."""

from __future__ import annotations

import ast

from tests.architecture.sources import Source, sources

TRIGGERS = {
    "relay",
    "republish",
    "translate",
    "deliver",
    "arm",
    "wake_up",
    "apply_effects",
    "scan_files",
    "reapply",
    "send_webhooks",
}
TRIGGERS |= {"sweep", "collect_usage", "fetch_rates", "authorize", "receive", "poll", "send_webhooks"}
TRIGGERS |= {"chat", "push"}
DECLARING = {"lambda_function", "on_sqs_message", "on_sns_message", "on_s3_event", "on_cw_event"}
DECLARING |= {"on_dynamodb_record", "on_kinesis_record", "schedule", "authorizer"}
BODY_STATEMENTS = 4


def test_every_trigger_is_declared_in_the_switchboard() -> None:
    (switchboard,) = sources("app.py")
    assert {name for name, _ in declared(switchboard)} >= TRIGGERS


def test_no_room_declares_a_trigger() -> None:
    assert [name for source in sources("chalicelib") for name, _ in declared(source)] == []


def test_a_trigger_hands_over_at_once() -> None:
    (switchboard,) = sources("app.py")
    long = [name for name, size in declared(switchboard) if size > BODY_STATEMENTS]
    assert long == []


def declared(source: Source) -> list[tuple[str, int]]:
    """The functions that Chalice would package as triggers of their own, with their statements."""
    return [
        (name, len(function.body) - (ast.get_docstring(function) is not None))
        for name, function in source.functions()
        for decorator in function.decorator_list
        for called in [decorator.func if isinstance(decorator, ast.Call) else decorator]
        if isinstance(called, ast.Attribute) and called.attr in DECLARING
    ]
