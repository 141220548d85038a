"""Telephone switches as the contract speaks with them: what is said on a call is what was left on the machine."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any

from chalicelib.channels.connect import read_document
from chalicelib.channels.contract import Account, Inbound, RawRequest
from chalicelib.channels.cti import read_delivery
from chalicelib.ports import HttpAnswer, HttpCall
from infra.standins.phone import ARN
from tests.channels.sample_generic import Generic
from tests.channels.stage import Said


class Silent:
    """A switch is never called."""

    limit = 0

    def takes(self, call: HttpCall) -> HttpAnswer:
        raise AssertionError(call.url)

    throttles = refuses = takes


class Cti(Silent):
    """tests.channels.stage.Sample."""

    kind = "cti"
    settings: MappingProxyType[str, Any] = MappingProxyType({})
    secret = Generic.secret
    can = frozenset({"thread", "webhook"})

    def arrive(self, account: Account, *things: Said) -> Sequence[Inbound]:
        calls = [
            {
                "id": one.id, "thread": one.thread, "state": "voicemail", "direction": "inbound",
                "from": "+33612345678", "to": "+442079460000", "at": one.at.isoformat(),
                "transcript": [{"speaker": "customer", "text": one.text, "at": 0}],
            }
            for one in things
        ]  # fmt: skip
        return read_delivery(json.dumps({"calls": calls}).encode(), account)

    def signed(self, body: bytes, at: datetime) -> RawRequest:
        return Generic().signed(body, at)

    def forged(self, body: bytes, at: datetime) -> Sequence[RawRequest]:
        return Generic().forged(body, at)


class Connect(Silent):
    """tests.channels.stage.Sample; what is said is what Contact Lens heard."""

    kind = "connect"
    settings = MappingProxyType({"instance_arn": ARN})
    secret = MappingProxyType({"unused": ""})
    can: frozenset[str] = frozenset()

    def arrive(self, account: Account, *things: Said) -> Sequence[Inbound]:
        lines = [json.dumps(_heard(one)).encode() for one in things]
        return read_document(b"\n".join(lines), account)

    def signed(self, body: bytes, at: datetime) -> RawRequest:
        raise NotImplementedError

    def forged(self, body: bytes, at: datetime) -> Sequence[RawRequest]:
        raise NotImplementedError


def _heard(one: Said) -> dict[str, Any]:
    recording = f"s3://calls/Analysis/{one.id}_{one.at:%Y%m%dT%H:%M}_UTC.wav"
    return {
        "Channel": "VOICE",
        "CustomerMetadata": {"ContactId": one.id, "InputS3Uri": recording},
        "Participants": [{"ParticipantId": "p1", "ParticipantRole": "CUSTOMER"}],
        "Transcript": [{"Id": "i1", "ParticipantId": "p1", "Content": one.text, "BeginOffsetMillis": 19_010}],
    }
