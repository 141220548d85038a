"""The settings of an e-mail channel, and which channel a mail is for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from chalicelib.channels.contract import Account
from chalicelib.channels.settings_reading import ROOT, checker, read
from chalicelib.desk.errors import InvalidValueError
from chalicelib.mail.things import Mail
from chalicelib.mail.verdicts import OUR_SERVER

KIND = "email"
# RFC 5321, 4.5.3.1.1: a local part has at most 64 octets; ours is followed by "+", a ticket, "." and a signature.
LONGEST_LOCAL_PART = 64 - len("+.") - 26 - 16
ADDRESS = re.compile(r"[a-z0-9!#$%&'*/=?^_`{|}~.-]+@[a-z0-9-]+(\.[a-z0-9-]+)+")
UNTHREADED = ("spam", "ticket")
# Amazon SES names the envelope's recipient in the Received field that it writes on top.
_ENVELOPE = re.compile(r"\bfor\s+<?([^\s<>;@]{1,64}@[^\s<>;]{1,253})>?\s*;", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Settings:
    """`addresses`: what customers write to, the first writes to those who came another way; `name` is the brand's.

    `is_default`: mail for nobody known ends here. `acknowledge`: a new ticket is confirmed at once. `copies`: replies
    go to those in Cc, too. `automatic`: what becomes of a program's mail that belongs to no ticket: a ticket marked as
    "spam", or a "ticket" like others. `circle`: domains whose people may write to any ticket of this channel.
    `trusted_server`: whose Authentication-Results are believed.
    """

    addresses: tuple[str, ...]
    name: str = ""
    is_default: bool = False
    acknowledge: bool = False
    copies: bool = False
    automatic: str = "spam"
    circle: tuple[str, ...] = ()
    trusted_server: str = OUR_SERVER


_check = checker(Settings)


def check(given: Mapping[str, Any]) -> Mapping[str, Any]:
    """See Kind.check. Addresses in lower case; InvalidValueError for one that no reply address can be made of."""
    known = dict(_check(given))
    addresses = [one.strip().lower() for one in known["addresses"]]
    if not addresses:
        raise InvalidValueError(f"{ROOT}/addresses", "missing")
    for position, address in enumerate(addresses):
        if not ADDRESS.fullmatch(address):
            raise InvalidValueError(f"{ROOT}/addresses/{position}", "bad_format")
        if len(address.partition("@")[0]) > LONGEST_LOCAL_PART:
            raise InvalidValueError(f"{ROOT}/addresses/{position}", "too_long", limit=LONGEST_LOCAL_PART)
    if known["automatic"] not in UNTHREADED:
        raise InvalidValueError(f"{ROOT}/automatic", "unknown")
    return {**known, "addresses": addresses, "circle": [one.strip().lower() for one in known["circle"]]}


def settings_of(account: Account) -> Settings:
    """An account's settings as their dataclass."""
    return read(Settings, account.settings)


def mailbox_of(address: str) -> str:
    """An address without what stands behind "+", in lower case."""
    local, _, domain = address.strip().lower().rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"


def recipients_of(mail: Mail) -> tuple[str, ...]:
    """Every address a mail was for: the envelope's as servers noted it, then the header's."""
    noted = [value for name, value in mail.headers if name in ("x-original-to", "delivered-to", "envelope-to")]
    received = [value for name, value in mail.headers if name == "received"][:5]
    envelope = [found[1] for value in received if (found := _ENVELOPE.search(value[:2_000]))]
    return tuple(dict.fromkeys((*envelope, *noted[:20], *(one.email for one in (*mail.to, *mail.cc)[:100]))))


def account_for(accounts: Sequence[Account], recipients: Iterable[str]) -> Account:
    """The channel a mail is for: of its first known recipient, else the default one, else the first."""
    by_address = {address: one for one in reversed(accounts) for address in settings_of(one).addresses}
    found = next((by_address[box] for one in recipients if (box := mailbox_of(one)) in by_address), None)
    return found or next((one for one in accounts if settings_of(one).is_default), accounts[0])


def own_addresses(accounts: Iterable[Account]) -> frozenset[str]:
    """Every address the desk receives by."""
    return frozenset(address for one in accounts for address in settings_of(one).addresses)
