"""Python's cyclic garbage collector, paused while many records are made.

Reading 15,000 records makes some 100,000 objects that all stay, none of them in a cycle; the collector would walk
through them again and again, for a third of the time. It rests for every thread, for a tenth of a second at most.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_pauses = 0
_was_on = True


@contextmanager
def gc_paused() -> Iterator[None]:
    """Pause the collector; may be used by several threads at once, and nested."""
    global _pauses, _was_on
    with _lock:
        if not _pauses:
            _was_on = gc.isenabled()
            gc.disable()
        _pauses += 1
    try:
        yield
    finally:
        with _lock:
            _pauses -= 1
            if not _pauses and _was_on:
                gc.enable()
