"""What is worked out from many records and may be kept beside them, so that a page need not work it out each time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

Plain = Any
"""None, bool, int, float, str, bytes, and lists and dicts (with str keys) of them."""

Compute = Callable[[Plain, int], Plain]
"""Returns the value, from what it was when the first so many inputs were known: (None, 0) when nothing is kept."""

Derive = Callable[[int, Sequence[Plain], Compute], Plain]
"""Returns what `compute` makes of some inputs, or has made of them before: (version, inputs, compute).

version: of the way it is worked out and written down; another one drops what is kept. inputs: everything that the value
depends on. When what is kept was made from the first of them alone, it is handed to `compute` to go on from, so inputs
that are only ever added to come last.
"""


def anew(version: int, inputs: Sequence[Plain], compute: Compute) -> Plain:
    """Work it out and keep nothing: a `Derive`."""
    return compute(None, 0)
