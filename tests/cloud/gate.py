"""One door through which every AWS call of the process passes on its way into moto.

Importing this module puts the gate in moto's place among botocore's built-in handlers, so it must come
before the first boto3 session. The gate serialises calls (moto loses updates under threads), records them,
injects the planned fault before or after the effect, lets a schedule choose who goes next, and makes the
SDK's waiting between retries virtual.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from contextvars import ContextVar
from functools import cache, partial
from types import MappingProxyType, SimpleNamespace
from typing import Any, Protocol

import botocore.endpoint
import botocore.handlers
import botocore.retries.quota
import botocore.session
from botocore.awsrequest import AWSPreparedRequest, AWSResponse
from botocore.exceptions import ConnectTimeoutError, ReadTimeoutError
from botocore.model import OperationModel
from moto.core.models import botocore_stubber

from tests.cloud.faults import (
    Call,
    Crash,
    Fault,
    Plan,
    applies,
    server_error,
    throttled,
    transaction_conflict,
)
from tests.cloud.partial import answer_in_part


class Turns(Protocol):
    """Decides when the calling thread may make its next call."""

    def wait_turn(self, operation: str) -> None: ...


Around = Callable[[Call], AbstractContextManager[None]]

_function: ContextVar[str] = ContextVar("function", default="test")
_offstage: ContextVar[bool] = ContextVar("offstage", default=False)
_NO_PARAMS: Mapping[str, Any] = MappingProxyType({})
_params: ContextVar[Mapping[str, Any]] = ContextVar("params", default=_NO_PARAMS)


class Gate:
    """Lock, recorder, fault plan and turnstile in front of moto.

    calls: every call since the last reset or forget_calls, in order; history: since the last reset. fired:
    those that met a fault. slept_s: seconds the SDK would have waited between its retries. around: context
    managers entered around each effect (meters), never around a fault.
    """

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self.reset()

    def reset(self) -> None:
        """Forget calls, plan, meters and schedule."""
        self.calls: list[Call] = []
        self.history: list[Call] = []
        self.fired: list[tuple[Call, Fault]] = []
        self.plan: Plan | None = None
        self.turns: Turns | None = None
        self.around: list[Around] = []
        self.slept_s = 0.0

    def forget_calls(self) -> None:
        """Start numbering calls from 0 again, and drop the plan; meters stay."""
        self.calls, self.fired, self.plan = [], [], None

    @contextmanager
    def faults(self, plan: Plan) -> Iterator[None]:
        """Number calls from 0 and let the plan choose their faults while inside."""
        self.forget_calls()
        self.plan = plan
        try:
            yield
        finally:
            self.plan = None

    @contextmanager
    def acting_as(self, function: str) -> Iterator[None]:
        """Name the function on whose behalf this thread calls AWS."""
        token = _function.set(function)
        try:
            yield
        finally:
            _function.reset(token)

    @contextmanager
    def offstage(self) -> Iterator[None]:
        """Calls of the stage itself (pumps, checks): neither recorded, nor faulted, nor scheduled."""
        token = _offstage.set(True)
        try:
            yield
        finally:
            _offstage.reset(token)

    def __call__(self, event_name: str, request: AWSPreparedRequest, **_: Any) -> AWSResponse | None:
        """botocore's `before-send.<service>.<Operation>`: answer in place of the network."""
        if not botocore_stubber.enabled:
            return None
        if _offstage.get():
            with self._lock:
                return botocore_stubber(event_name, request)
        service, operation = event_name.split(".")[1:]
        if self.turns is not None:
            self.turns.wait_turn(f"{service}.{operation}")
        with self._lock:
            call = Call(len(self.calls), _function.get(), service, operation, _params.get())
            self.calls.append(call)
            self.history.append(call)
            return self._answer(call, event_name, request)

    def _answer(self, call: Call, event_name: str, request: AWSPreparedRequest) -> AWSResponse | None:
        fault = self.plan(call) if self.plan is not None else None
        if fault is None or not applies(fault, call):
            return self._effect(call, event_name, request)
        self.fired.append((call, fault))
        if fault.endswith("_before"):
            return _before(fault, call, request)
        if fault is Fault.PARTIAL:
            return answer_in_part(call.name, request, partial(self._effect, call, event_name, request))
        self._effect(call, event_name, request)
        return _after(fault, call, request)

    def _effect(self, call: Call, event_name: str, request: AWSPreparedRequest) -> AWSResponse | None:
        with ExitStack() as stack:
            for meter in self.around:
                stack.enter_context(meter(call))
            return botocore_stubber(event_name, request)

    def note_params(self, params: Mapping[str, Any], model: OperationModel, **_: Any) -> None:
        """botocore's `provide-client-params`: remember what the caller passed, for the record of this
        thread's call.
        """
        _params.set(params)

    def sleep(self, seconds: float) -> None:
        """Stand-in for the SDK's sleep between attempts: real only where moto does not play AWS."""
        if not botocore_stubber.enabled:
            time.sleep(seconds)
        self.slept_s += seconds


def _before(fault: Fault, call: Call, request: AWSPreparedRequest) -> AWSResponse:
    if fault is Fault.CRASH_BEFORE:
        raise Crash(f"killed before {call.name}, call {call.number}")
    if fault is Fault.TIMEOUT_BEFORE:
        raise ConnectTimeoutError(endpoint_url=request.url)
    if fault is Fault.ERROR_500_BEFORE:
        return server_error(request, call)
    if fault is Fault.TRANSACTION_CONFLICT_BEFORE:
        return transaction_conflict(request, call)
    return throttled(request, call)


def _after(fault: Fault, call: Call, request: AWSPreparedRequest) -> AWSResponse:
    if fault is Fault.CRASH_AFTER:
        raise Crash(f"killed after {call.name}, call {call.number}")
    if fault is Fault.TIMEOUT_AFTER:
        raise ReadTimeoutError(endpoint_url=request.url)
    return server_error(request, call)


GATE = Gate()


def _install() -> None:
    handlers = botocore.handlers.BUILTIN_HANDLERS
    place = next(i for i, handler in enumerate(handlers) if handler[1] is botocore_stubber)
    handlers[place] = ("before-send", GATE)
    handlers.append(("provide-client-params", GATE.note_params))
    # The SDK sleeps through this attribute alone; its retry quota would leak through shared clients.
    botocore.endpoint.time = SimpleNamespace(sleep=GATE.sleep)  # type: ignore[attr-defined]
    botocore.retries.quota.RetryQuota.acquire = _always_granted  # type: ignore[method-assign]
    # Every new session reads the service models from disk again, 100 ms and more: one loader serves them all.
    botocore.session.create_loader = cache(botocore.session.create_loader)


def _always_granted(self: object, capacity_amount: int) -> bool:
    return True


_install()
