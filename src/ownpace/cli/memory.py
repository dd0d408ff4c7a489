"""How the process asks the system for memory."""

from __future__ import annotations

import ctypes

_M_ARENA_MAX = -8


def share_one_heap() -> None:
    """Let all threads take memory from one heap, so that what one gives back another can use.

    glibc gives each thread a heap of its own, and a process that reads much at times then keeps the peak of each. Does
    nothing on another C library.
    """
    try:
        ctypes.CDLL("libc.so.6").mallopt(_M_ARENA_MAX, 1)
    except (OSError, AttributeError):
        return
