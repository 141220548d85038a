"""docs/channels/chat.md names every frame, field, code and limit of the protocol."""

from __future__ import annotations

import re

from chalicelib.channels.chat_frames import (
    ERRORS,
    FRAME_BYTES,
    FRAMES_IN,
    FRAMES_OUT,
    HOLDS,
    IDLE,
    LONGEST,
    MAX_BODY,
    MAX_CONNECTIONS,
    PAYLOAD_BYTES,
)
from infra.template import REPOSITORY

PAGE = (REPOSITORY / "docs" / "channels" / "chat.md").read_text(encoding="utf-8")


def test_every_frame_with_its_fields_and_every_code_is_described() -> None:
    described = set(re.findall(r"`(\w+)`", PAGE))
    fields = {field for frame in FRAMES_IN.values() for field in frame}
    told = {name for text in FRAMES_OUT.values() for name in re.findall(r"`(\w+)`", text)}
    assert (FRAMES_IN.keys() | FRAMES_OUT.keys() | fields | told | ERRORS.keys()) - described == set()


def test_the_limits_are_those_of_the_code() -> None:
    minutes = int(HOLDS.total_seconds() // 60)
    sentences = (
        f"A hello holds for {minutes} minutes",
        f"at most {MAX_BODY:,} characters",
        f"| frame | {FRAME_BYTES // 1024} KB |",
        f"| message from the desk | {PAYLOAD_BYTES // 1024} KB |",
        f"| connection without a word | {int(IDLE.total_seconds() // 60)} minutes |",
        f"| connection | {int(LONGEST.total_seconds() // 3600)} hours |",
        f"{MAX_CONNECTIONS['customer']} for each customer, {MAX_CONNECTIONS['agent']} agents for each ticket",
    )
    assert [sentence for sentence in sentences if sentence not in PAGE] == []
