"""Hands over a reply that goes in several calls: words, and files one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from chalicelib.channels.contract import VendorError
from chalicelib.channels.meta_graph import made, pause_s
from chalicelib.channels.meta_reading import Json
from chalicelib.ports import DeliveryError, Handed, HttpAnswer


def handed(bodies: Iterable[Json], post: Callable[[Json], HttpAnswer], id_of: Callable[[Json], str]) -> Handed:
    """Each body in turn; the ids are those of every part.

    What the first part raises is as `made` says. Once one part is out, a refused one is DeliveryError `partly_sent`:
    the whole must not be sent again by itself. Without a part, `empty_reply`.
    """
    ids: list[str] = []
    pause = 0.0
    for position, body in enumerate(bodies):
        answer = post(body)
        pause = max(pause, pause_s(answer))
        try:
            ids.append(id_of(made(answer)))
        except (VendorError, DeliveryError) as refused:
            if position == 0:
                raise
            raise DeliveryError("partly_sent") from refused
    if not ids:
        raise DeliveryError("empty_reply")
    return Handed("sent", tuple(id_ for id_ in ids if id_), pause)
