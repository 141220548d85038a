"""A small Chalice app with the product's shape, for checking the gateway in front of it."""

from __future__ import annotations

from typing import Any

from chalice.app import AuthRequest, AuthResponse, Chalice, Response

ANY = ["application/json", "application/octet-stream"]


def make_app() -> Chalice:
    """Routes that echo what the gateway handed them; a token is the role, `broken` and `nobody` aside."""
    app = Chalice("standin")

    @app.authorizer(ttl_seconds=60)
    def authorize(request: AuthRequest) -> AuthResponse:
        role = request.token.removeprefix("Bearer ")
        if role == "broken":
            raise Exception("Unauthorized")
        routes: list[Any] = [] if role == "nobody" else ["*"]
        context: dict[str, Any] = {"role": role, "staff": True, "limit": 700}
        return AuthResponse(routes=routes, principal_id=role, context=context)

    @app.route("/health")
    def health() -> dict[str, Any]:
        return {"ok": True}

    @app.route("/v1/tickets", methods=["GET", "POST"], authorizer=authorize, content_types=ANY)
    def tickets() -> Response:
        assert app.current_request is not None
        return Response(body=app.current_request.to_original_event(), status_code=201, headers={"X-Two": "b"})

    @app.route("/v1/tickets/count", authorizer=authorize)
    def count() -> dict[str, Any]:
        return {"count": 0}

    @app.route("/v1/tickets/{ticket_id}", authorizer=authorize)
    def ticket(ticket_id: str) -> dict[str, Any]:
        return {"id": ticket_id}

    return app
