"""Python's cyclic garbage collector, held back while many records are made.

Reading 15,000 records makes some 100,000 objects that all stay, none of them in a cycle; the collector would walk
through them again and again, for a third of the time. It rests for every thread, for a tenth of a second at most.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_holding = 0
_was_on = True


@contextmanager
def held_back() -> Iterator[None]:
    """Hold the collector back; may be used by several threads at once, and nested."""
    global _holding, _was_on
    with _lock:
        if not _holding:
            _was_on = gc.isenabled()
            gc.disable()
        _holding += 1
    try:
        yield
    finally:
        with _lock:
            _holding -= 1
            if not _holding and _was_on:
                gc.enable()
