"""Staff tokens as the user pool would sign them, and the pool's key set on a loopback address.

Tokens carry the claims of a Cognito access token and a real RS256 signature by a key made for this process;
whoever checks them fetches the public half from JWKS_URL over HTTP as on AWS.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key

KEY_ID = "staff-key"
LIFETIME_S = 3600


@cache
def signing_key() -> RSAPrivateKey:
    """The key of this process's user pools."""
    return generate_private_key(public_exponent=65537, key_size=2048)


@cache
def key_set() -> bytes:
    """The JSON Web Key Set a user pool publishes."""
    public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(signing_key().public_key()))
    return json.dumps({"keys": [{**public, "kid": KEY_ID, "alg": "RS256", "use": "sig"}]}).encode()


@cache
def key_set_url() -> str:
    """Where the key set is served; one server per process, on loopback only."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _KeySetHandler)
    threading.Thread(target=server.serve_forever, daemon=True, name="key-set").start()
    return f"http://127.0.0.1:{server.server_port}/.well-known/jwks.json"


class _KeySetHandler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(key_set())))
        self.end_headers()
        self.wfile.write(key_set())

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


def staff_token(environment: Mapping[str, str], role: str, now_s: int, **claims: Any) -> str:
    """An access token of a member of the role's group, valid from `now_s` (epoch seconds) for an hour.

    claims override or add, e.g. sub="...", exp=0 for an expired one.
    """
    payload = {
        "sub": f"00000000-0000-4000-8000-{role.encode().hex()[:12]:0<12}",
        "username": f"{role}@desk.example",
        "cognito:groups": [role],
        "iss": environment["STAFF_ISSUER"],
        "client_id": environment["STAFF_CLIENT_ID"],
        "token_use": "access",
        "scope": "aws.cognito.signin.user.admin",
        "auth_time": now_s,
        "iat": now_s,
        "exp": now_s + LIFETIME_S,
        "jti": f"{role}-{now_s}",
        **claims,
    }
    return jwt.encode(payload, signing_key(), algorithm="RS256", headers={"kid": KEY_ID})
