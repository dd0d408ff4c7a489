"""Python's cyclic garbage collector, held back while many records are made.

Reading 15,000 records makes some 100,000 objects that all stay, none of them in a cycle; the collector would walk
through them again and again, for a third of the time. It rests for every thread, for a tenth of a second at most.
"""

from __future__ import annotations

from contextlib import AbstractContextManager

from ownpace import runtime


def held_back() -> AbstractContextManager[None]:
    """Hold the collector back; may be used by several threads at once, and nested."""
    return runtime.current().collector.paused()
