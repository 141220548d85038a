"""E-mail as the contract speaks with it. Which ticket a mail belongs to, test_email_arrivals.py asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from chalicelib.channels.contract import Account, Inbound, RawRequest
from chalicelib.channels.email_reading import Arrived, inbound_of
from chalicelib.channels.email_rules import handling
from chalicelib.channels.email_settings import own_addresses, settings_of
from chalicelib.mail.automatic import Ourselves
from chalicelib.mail.reading import read_mail
from chalicelib.ports import HttpAnswer, HttpCall
from tests.channels.mail_stage import a_mail, stamped
from tests.channels.stage import Said


class Email:
    """tests.channels.stage.Sample."""

    kind = "email"
    settings = MappingProxyType({"addresses": ["help@shop.example"], "name": "Shop"})
    secret = MappingProxyType({"secret": ""})
    can = frozenset({"thread", "file", "reply", "throttle"})
    limit = 0

    def arrive(self, account: Account, *things: Said) -> Sequence[Inbound]:
        return [_inbound(account, one) for one in things]

    def signed(self, body: bytes, at: datetime) -> RawRequest:
        raise NotImplementedError  # mail lies in the store; nobody posts it

    def forged(self, body: bytes, at: datetime) -> Sequence[RawRequest]:
        raise NotImplementedError

    def takes(self, call: HttpCall) -> HttpAnswer:
        return HttpAnswer(200, {}, b"")

    def throttles(self, call: HttpCall) -> HttpAnswer:
        return HttpAnswer(429, {}, b"")

    def refuses(self, call: HttpCall) -> HttpAnswer:
        return HttpAnswer(400, {}, b"")


def _inbound(account: Account, one: Said) -> Inbound:
    files = [("a.png", b"\x89PNG")] if one.has_file else []
    ids = {"Message-ID": f"<{one.id}@mail.example>", "References": f"<{one.thread}@mail.example>"}
    mail = read_mail(stamped(a_mail(one.text, at=one.at, files=files, **ids)))
    ours = own_addresses([account])
    handled = handling(mail, settings_of(account), Ourselves("desk-one", ours), 1)
    arrived = Arrived(account, mail, f"mail/{one.id}", one.at)
    return replace(inbound_of(arrived, handled, ours), thread=mail.references[0])
