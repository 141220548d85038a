"""Markets: profiles, policies, money, shops."""

from __future__ import annotations

from chalicelib.bootstrap.tongues import Tongues


class Places(Tongues):
    """Parts that know countries."""
