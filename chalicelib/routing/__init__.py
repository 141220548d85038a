"""Routing: where a ticket goes next, and what sends it there."""
