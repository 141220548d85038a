"""Meridian: a headless, multilingual customer-service desk. docs/architecture.md draws the rooms."""
