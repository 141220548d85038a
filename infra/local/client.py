"""A few lines of HTTP for the tools that speak to a running desk as any caller would."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Any

TIMEOUT_S = 30


class ApiError(Exception):
    """The desk refused; `status` is its HTTP status and the text its problem document."""

    def __init__(self, method: str, path: str, status: int, problem: str) -> None:
        super().__init__(f"{method} {path} answered {status}: {problem}")
        self.status = status


@dataclass(frozen=True, slots=True)
class Api:
    """A desk's API at an address."""

    url: str

    def call(self, method: str, path: str, authorization: str = "", body: Any = None) -> Any:
        """Calls the API and returns the JSON it answers; raises ApiError for 4xx and 5xx."""
        headers = {"Authorization": authorization} if authorization else {}
        data = None
        if body is not None:
            headers["Content-Type"] = "application/json"
            data = json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data, headers, method=method)  # noqa: S310 - our own
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT_S) as answer:  # noqa: S310
                return json.loads(answer.read() or b"null")
        except urllib.error.HTTPError as error:
            raise ApiError(method, path, error.code, error.read().decode(errors="replace")) from error


def get_json(url: str) -> Any:
    """The JSON at an address of our own; OSError when it does not answer."""
    with urllib.request.urlopen(url, timeout=TIMEOUT_S) as answer:  # noqa: S310
        return json.loads(answer.read())
