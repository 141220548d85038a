"""The composition root: which adapter plays which part. The only package that imports adapters.

Everything is made when it is first needed, and so is every import: a function that only relays never loads a language
model, and `import app` loads none of it.
"""

from __future__ import annotations

from functools import cache

from chalicelib.bootstrap.chats import Chats
from chalicelib.bootstrap.open_forms import OpenForms
from chalicelib.bootstrap.outgoing import Outgoing
from chalicelib.settings import settings


class Container(Chats, Outgoing, OpenForms):
    """Every part by its role. Tests replace single parts by setting the attribute before its first use."""


@cache
def container() -> Container:
    """The parts of this process."""
    return Container(settings())
