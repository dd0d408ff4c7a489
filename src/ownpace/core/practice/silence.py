"""What a practice answers that has nothing to say."""

from __future__ import annotations


def nothing(*_: object) -> tuple[()]:
    """Answer any facet with nothing."""
    return ()
