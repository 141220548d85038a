"""Reads what the door has kept, and takes it in."""

from __future__ import annotations

from collections.abc import Callable

from chalicelib.channels.accounts import Accounts
from chalicelib.channels.contract import PartlyReadError, UnreadableError
from chalicelib.channels.kinds import kind_of
from chalicelib.channels.taking_in import Taken, TakingIn


class UnreadDeliveryError(Exception):
    """A delivery that its channel cannot read stays where it is; its key goes to the dead letters."""


class Reading:
    """The use case behind the inbound queue. `content` answers the bytes under a key (LookupError)."""

    def __init__(self, accounts: Accounts, content: Callable[[str], bytes], taking_in: TakingIn) -> None:
        self._accounts = accounts
        self._content = content
        self._taking_in = taking_in

    def read(self, channel_id: str, key: str, *, is_last_try: bool) -> Taken:
        """Take in what a delivery holds. UnreadDeliveryError, UntakenError, LookupError for what is not there.

        What can be read of a delivery is taken in before the rest of it is told.
        """
        account = self._accounts.get(channel_id)
        kind = kind_of(account.kind) if account else None
        if account is None or kind is None or kind.read is None:
            raise UnreadDeliveryError("no such channel")
        try:
            items, strange = kind.read(self._content(key), account), None
        except PartlyReadError as partly:
            items, strange = partly.items, UnreadDeliveryError(str(partly))
        except (UnreadableError, KeyError, TypeError, ValueError, AttributeError, RecursionError) as unread:
            raise UnreadDeliveryError(type(unread).__name__) from unread
        taken = self._taking_in.take_all(account, items, is_last_try=is_last_try, needs_files=not is_last_try)
        if strange:
            raise strange
        return taken
