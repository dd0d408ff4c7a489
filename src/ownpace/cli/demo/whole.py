"""The whole of an invented life: a part for each practice, and the shell's own records."""

from __future__ import annotations

from datetime import datetime

from ownpace.cli.demo import (
    check_in_life,
    compassion_life,
    confidence_life,
    coping_life,
    journal_life,
    ladder_life,
    milestones_life,
    pause_life,
    plan_life,
    regulation_life,
    safety_life,
    shell_life,
    support_life,
    thought_life,
    values_life,
    weekly_life,
    wellbeing_life,
)
from ownpace.cli.demo.life import Life
from ownpace.core import practices
from ownpace.sealed.vault import Vault

PARTS = (
    safety_life,
    values_life,
    plan_life,
    regulation_life,
    coping_life,
    confidence_life,
    ladder_life,
    journal_life,
    check_in_life,
    thought_life,
    compassion_life,
    support_life,
    weekly_life,
    wellbeing_life,
    pause_life,
    milestones_life,
    shell_life,
)
"""Modules with `threads(life)`."""


def live(vault: Vault, *, days: int, seed: int, now: datetime) -> int:
    """Fill an empty vault with a life of so many days that ends now. Returns how many records it holds."""
    with vault.action():
        life = Life(vault, days=days, seed=seed, now=now)
        for part in PARTS:
            for thread in part.threads(life):
                life.spawn(thread)
        life.live()
    return sum(vault.count(kind) for kind in (*practices.kinds(), *shell_life.KINDS))
