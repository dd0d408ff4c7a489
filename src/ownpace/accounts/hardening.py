"""What the process itself is denied, so that keys in its memory do not reach a disk."""

from __future__ import annotations


def no_core_dumps() -> None:
    """Have a crash leave no image of memory behind. Does nothing where the system has no such limit."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
