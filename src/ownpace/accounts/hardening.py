"""What the process itself is denied, so that keys in its memory do not reach a disk."""

from __future__ import annotations

import ctypes
import sys

_PR_SET_DUMPABLE = 4


def no_core_dumps() -> None:
    """Have a crash leave no image of memory behind. Does nothing where the system has no such limit.

    Linux hands a dump to a collecting program whatever the limit says; a process that is not dumpable gives it none,
    and lets no other program of the same person look into it.
    """
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
