"""What a practice knows about readiness for new steps. Asked by the gate, before one is proposed or begun."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from ownpace.core.gate import GateFacts
from ownpace.core.records import Reading


class KnowsReadiness(Protocol):
    """What it knows now, as facts that `ownpace.core.gate` joins with everybody's. A few records opened at most."""

    def __call__(self, reading: Reading, now: datetime, /) -> Iterable[GateFacts]: ...
