"""Python's cyclic garbage collector, paused while many records are made.

Reading 15,000 records makes some 100,000 objects that all stay, none of them in a cycle; the collector would walk
through them again and again, for a third of the time. It rests for every thread, for a tenth of a second at most.
"""

from __future__ import annotations

from contextlib import AbstractContextManager

from ownpace import runtime


def gc_paused() -> AbstractContextManager[None]:
    """Pause the collector; may be used by several threads at once, and nested."""
    return runtime.current().collector.paused()
