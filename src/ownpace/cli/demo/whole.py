"""The whole of an invented life: each practice's part, found like the practice is, and the shell's own records."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from importlib import import_module

from ownpace.cli.demo import shell_life
from ownpace.core import practices
from ownpace.invented.life import Life, Thread
from ownpace.sealed.vault import Vault


def live(vault: Vault, *, days: int, seed: int, now: datetime) -> int:
    """Fill an empty vault with a life of so many days that ends now. Returns how many records it holds."""
    with vault.action():
        life = Life(vault, days=days, seed=seed, now=now)
        for thread in _threads(life):
            life.spawn(thread)
        life.live()
    return sum(vault.count(kind) for kind in (*practices.kinds(), *shell_life.KINDS))


def _threads(life: Life) -> Iterator[Thread]:
    """Yield every thread of the `demo.py` of every practice, in the order of the navigation; the shell's last."""
    for practice in practices.installed():
        yield from import_module(f"{practices.FOLDER}.{practice.app}.demo").threads(life)
    yield from shell_life.threads(life)
