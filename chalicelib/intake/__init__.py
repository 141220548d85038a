"""Intake: a contact comes in and becomes a ticket with a customer, a language, a triage and a queue."""
