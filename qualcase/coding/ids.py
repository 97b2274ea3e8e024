"""Ids of everything in a study: UUID version 7, written as 32 hexadecimal digits, so that they sort by time."""

from __future__ import annotations

import os
import threading
import time

_lock = threading.Lock()
_last = 0


def new_id() -> str:
    """A new id, later in order than every id that this process made before (RFC 9562, section 5.7).

    The twelve bits after the millisecond count up within it, so that ids made in a burst keep their order.
    """
    global _last  # noqa: PLW0603 - the clock of this process
    with _lock:
        tick = time.time_ns() // 1_000_000 << 12
        _last = tick if tick > _last else _last + 1
        moment, counter = _last >> 12, _last & 0xFFF
    random = int.from_bytes(os.urandom(8), "big") & (1 << 62) - 1
    return f"{moment << 80 | 0x7 << 76 | counter << 64 | 0b10 << 62 | random:032x}"


def moment_of(made_id: str) -> float:
    """When an id was made, in seconds since 1970 (to the millisecond)."""
    return int(made_id[:12], 16) / 1000
