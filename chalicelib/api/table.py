"""Every file of calls; importing them declares their routes."""

from importlib import import_module

RESOURCES = (
    "system", "docs", "tickets", "splits", "ticket_lists", "messages", "message_checks", "sent_messages",
    "customers", "customer_tokens",
    "agents", "queues", "orders", "exchange_rates", "remedies", "offers", "return_policies", "custom_fields",
    "api_keys", "webhooks", "webhook_deliveries",
    "triage_rules", "calendars", "markets", "glossaries", "sla_policies", "reapply", "sla",
    "changes", "costs", "translations", "texts", "chat", "transcripts", "channels", "inbound", "reviews", "forms",
    "translation_budgets",
)  # fmt: skip


def declare_routes() -> None:
    """Import the files, in the order in which the documentation lists them."""
    for resource in RESOURCES:
        import_module(f"chalicelib.api.{resource}")
