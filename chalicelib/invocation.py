"""One run of a function: what it used is told in one line when it ends, whatever came of it."""

from __future__ import annotations

import json
import math
import platform
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from chalicelib.finance.usage import Invocation, usage_line

if TYPE_CHECKING:
    from chalicelib.bootstrap import Container

GATEWAY_REQUESTS = "apigateway:requests"


def metered(event: Any, get_response: Callable[[Any], Any], container: Callable[[], Container]) -> Any:
    """Run what `get_response` runs, as Chalice middleware, and write its usage line (finance/usage.py)."""
    started = time.perf_counter()
    meter = container().meter
    context = getattr(event, "lambda_context", None) or getattr(event, "context", None)
    if hasattr(event, "lambda_context"):
        meter.add(GATEWAY_REQUESTS, 1)
    try:
        return get_response(event)
    finally:
        billed_ms = math.ceil((time.perf_counter() - started) * 1000)
        run = Invocation(
            request_id=getattr(context, "aws_request_id", "") or "unknown",
            function=getattr(context, "function_name", "") or "unknown",
            billed_ms=billed_ms,
            memory_mb=int(getattr(context, "memory_limit_in_mb", 0) or 0),
            architecture=platform.machine(),
        )
        line = json.dumps(usage_line(run, meter.close()), separators=(",", ":"))
        sys.stdout.write(line + "\n")
