"""Connected channels as their owner keeps them: versioned documents, checked by their kind."""

import re
from collections.abc import Mapping
from typing import Any

from chalicelib.channels.contract import Account
from chalicelib.channels.kinds import kind_of
from chalicelib.channels.policy import checked_policy
from chalicelib.desk.errors import InvalidValueError, NotFoundError
from chalicelib.desk.keeping import Document, Keeper, Kind
from chalicelib.ports import Documents
from chalicelib.telemetry import log_failure

ROOT = "/channel"
MAX_CHANNELS = 200
SECRET_NAME = re.compile(r"[a-z0-9][a-z0-9/_-]{0,99}")
FIELDS = ("brand", "market", "region", "sales_platform", "store", "queue_id", "category")


def keeper_of_channels(documents: Documents) -> Keeper:
    """The use cases about channels."""
    return Keeper(documents, Kind(name="channel", root=ROOT, limit=MAX_CHANNELS), checked)


def checked(given: Document) -> Document:
    """A channel in its kept spelling. InvalidValueError for the first fault."""
    kind = kind_of(given["kind"])
    if kind is None:
        raise InvalidValueError(f"{ROOT}/kind", "unknown")
    if given.get("secret") and not SECRET_NAME.fullmatch(given["secret"]):
        raise InvalidValueError(f"{ROOT}/secret", "bad_format")
    known = {name: given.get(name) for name in ("name", "language", *FIELDS)}
    return {
        "id": given["id"],
        "kind": kind.name,
        "is_enabled": bool(given.get("is_enabled", True)),
        "secret": given.get("secret") or "",
        **known,
        "settings": kind.check(given.get("settings") or {}),
        "policy": checked_policy(given.get("policy") or {}),
    }


def account_from(document: Document) -> Account:
    """A stored channel as the kinds see it. NotFoundError for one whose kind no longer exists."""
    kind = kind_of(document["kind"])
    if kind is None:
        raise NotFoundError()
    settings: Mapping[str, Any] = document["settings"]
    return Account(
        id=document["id"],
        kind=kind.name,
        channel=settings.get("channel") or kind.channel,
        is_enabled=document["is_enabled"],
        secret=document["secret"],
        language=document["language"],
        fields={name: document[name] for name in FIELDS if document.get(name)},
        settings=settings,
        policy=document["policy"],
    )


class Accounts:
    """Looks channels up; at most a minute old."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper

    def get(self, id_: str) -> Account | None:
        """The enabled channel of that id, or None."""
        document = self._keeper.current().get(id_)
        account = _usable(document) if document else None
        return account if account and account.is_enabled else None

    def all(self) -> list[Account]:
        """Every enabled channel, in order of their ids."""
        known = self._keeper.current()
        found = (_usable(known[id_]) for id_ in sorted(known))
        return [account for account in found if account and account.is_enabled]


def _usable(document: Document) -> Account | None:
    """The channel, or None for one that this version cannot read: it must not stop the others."""
    try:
        return account_from(document)
    except (NotFoundError, KeyError, TypeError, AttributeError) as strange:
        log_failure(strange, channel=str(document.get("id")))
        return None
