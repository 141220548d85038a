"""Calls about the triage table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chalicelib.api.accesses import READ_RULES, WRITE_RULES
from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.routes import route

if TYPE_CHECKING:
    from chalicelib.intake.triage import TriageTable

models = Models("chalicelib.api.customer_schemas")


@route("GET", "/v1/triage_rules", access=READ_RULES, answer=models.RulesEnvelope)
def read_triage_rules(call: Call) -> Answer:
    """Read the table that decides category, urgency, complexity and queue at intake."""
    return _answer(call.desk.triage_rules.table())


@route(
    "PUT",
    "/v1/triage_rules",
    access=WRITE_RULES,
    body=models.ReplaceRulesBody,
    answer=models.RulesEnvelope,
    errors=(412, 422),
    versioned=True,
)
def replace_triage_rules(call: Call) -> Answer:
    """Put a new table in force. If-Match with the version read protects the edits of others."""
    table = call.body.triage_rules.model_dump()
    return _answer(call.desk.triage_rules.replace(table, call.expected_version))


def _answer(table: TriageTable) -> Answer:
    rules: list[dict[str, Any]] = [
        {
            "id": rule.id,
            "category": rule.category,
            "urgency": rule.urgency,
            "complexity": rule.complexity,
            "queue_id": rule.queue_id,
            "fields": {name: list(values) for name, values in rule.fields.items()},
            "words": {name: list(values) for name, values in rule.words.items()},
        }
        for rule in table.rules
    ]
    view = {
        "version": table.version,
        "rules": rules,
        "owners": dict(table.owners),
        "default_queue_id": table.default_queue_id,
    }
    return Answer({"triage_rules": view}, version=table.version)
