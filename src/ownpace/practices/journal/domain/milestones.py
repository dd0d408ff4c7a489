"""What is kept of writing over the years: how many entries there were, and coming back after a while."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

COUNTS = (1, 10, 50, 100)
A_WHILE = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Milestone:
    """count: how many entries there were then; None for coming back."""

    at: datetime
    count: int | None


def milestones(begun: Sequence[datetime]) -> Iterator[Milestone]:
    """Yield what there is to keep of the days on which entries were begun, in order."""
    in_order = sorted(begun)
    yield from (Milestone(in_order[count - 1], count) for count in COUNTS if count <= len(in_order))
    yield from (Milestone(later, None) for former, later in pairwise(in_order) if later - former >= A_WHILE)
