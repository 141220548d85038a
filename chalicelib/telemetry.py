"""One JSON line per request on standard output, without what was said or who said it.

Lines carry names, numbers and codes chosen here; bodies, headers, queries, ids of people and texts of
exceptions (which may quote any of these) are never given to the logger.
"""

from __future__ import annotations

import time
import traceback
from dataclasses import asdict, dataclass, field
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aws_lambda_powertools.logging import Logger

SERVICE = "meridian"
MAX_FRAMES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestLine:
    """What is told of a request: `route` is the declared path, not the one called; `caller` is a kind."""

    request_id: str
    method: str
    route: str
    status: int
    duration_ms: float
    caller: str
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Stopwatch:
    """Runs from the moment it is made."""

    started: float = field(default_factory=time.perf_counter)

    @property
    def elapsed_ms(self) -> float:
        """Milliseconds of wall time so far, to a tenth."""
        return round((time.perf_counter() - self.started) * 1000, 1)


@cache
def logger() -> Logger:
    """The logger of this process; its level is LOG_LEVEL's. Loaded with the first line: it takes half of what
    `import app` may (docs/performance.md).
    """
    from aws_lambda_powertools.logging import Logger

    return Logger(service=SERVICE, use_rfc3339=True, utc=True)


def log_request(line: RequestLine) -> None:
    """Writes the request's line."""
    logger().info("request", extra={name: value for name, value in asdict(line).items() if value is not None})


def log_failure(error: BaseException, **facts: str | int) -> None:
    """Tells of an unforeseen exception by its type and where it came from, not by its text."""
    frames = traceback.extract_tb(error.__traceback__)[-MAX_FRAMES:]
    where = [f"{frame.filename.rpartition('/')[2]}:{frame.lineno} {frame.name}" for frame in frames]
    logger().error("failure", extra={"error": type(error).__qualname__, "frames": where, **facts})
