"""Signals of those who are started by tests: as a shell gives them, whatever the tests' own parent ignores."""

from __future__ import annotations

import signal
from types import FrameType

ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def start_others_as_a_shell_does() -> None:
    """Have programs that this process starts from now on heed what ends a program.

    `nohup make test`, or a job in a shell's background, ignores some of these, and whoever is started would inherit
    that. A handler is not inherited, and one that does nothing leaves this process as deaf as it was.
    """
    for ending in ENDING:
        if signal.getsignal(ending) is signal.SIG_IGN:
            signal.signal(ending, _hear_nothing)


def _hear_nothing(_signal: int, _frame: FrameType | None) -> None:
    return
