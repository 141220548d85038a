"""Answers of the calls about the desk itself."""

from __future__ import annotations

from typing import Any, Literal

from chalicelib.api.schemas import Resource


class Health(Resource):
    """The function answers."""

    status: Literal["ok"] = "ok"


class EventSchemas(Resource):
    """JSON Schema (2020-12) of each event, by its type."""

    schemas: dict[str, dict[str, Any]]
