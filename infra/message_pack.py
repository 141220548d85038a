"""Reads the part of MessagePack that published word lists use: arrays, maps, text and whole numbers."""

from __future__ import annotations

from typing import Any

_LENGTHS = {0xD9: 1, 0xDA: 2, 0xDB: 4, 0xDC: 2, 0xDD: 4}  # bytes the length takes: text, then arrays
_FIRST_ARRAY = 0xDC


def unpacked(content: bytes) -> Any:
    """The value `content` holds; ValueError for a kind of value that word lists have no use for."""
    return _value(content, 0)[0]


def _value(content: bytes, at: int) -> tuple[Any, int]:
    kind, at = content[at], at + 1
    if kind < 0x80:
        return kind, at
    if kind < 0x90:
        flat, at = _array(content, at, 2 * (kind & 0x0F))
        return dict(zip(flat[::2], flat[1::2], strict=True)), at
    if kind < 0xA0:
        return _array(content, at, kind & 0x0F)
    if kind < 0xC0:
        return _text(content, at, kind & 0x1F)
    if kind not in _LENGTHS:
        raise ValueError(f"unexpected kind {kind:#x} at {at - 1}")
    end = at + _LENGTHS[kind]
    length = int.from_bytes(content[at:end], "big")
    return _array(content, end, length) if kind >= _FIRST_ARRAY else _text(content, end, length)


def _array(content: bytes, at: int, length: int) -> tuple[list[Any], int]:
    items = []
    for _ in range(length):
        item, at = _value(content, at)
        items.append(item)
    return items, at


def _text(content: bytes, at: int, length: int) -> tuple[str, int]:
    return content[at : at + length].decode(), at + length
