"""That the tests of endings mean something: who is started heeds what ends a program, although its parent does not."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest
from tests.signals import ENDING, start_others_as_a_shell_does

IGNORED = "import signal; print([one.name for one in signal.Signals if signal.getsignal(one) is signal.SIG_IGN])"


@pytest.fixture
def deaf() -> Iterator[None]:
    """A process that ignores what ends a program, as under `nohup`."""
    before = {ending: signal.signal(ending, signal.SIG_IGN) for ending in ENDING}
    yield
    for ending, heard in before.items():
        signal.signal(ending, heard)


def ignored_by_who_is_started() -> str:
    return subprocess.run([sys.executable, "-c", IGNORED], capture_output=True, text=True, check=True).stdout


def test_who_is_started_heeds_what_the_tests_ignore(deaf: None) -> None:
    assert all(ending.name in ignored_by_who_is_started() for ending in ENDING), "the test itself shows nothing"
    start_others_as_a_shell_does()
    assert not any(ending.name in ignored_by_who_is_started() for ending in ENDING)


def test_the_tests_themselves_go_on_as_deaf_as_they_were(deaf: None) -> None:
    start_others_as_a_shell_does()
    for ending in ENDING:
        signal.raise_signal(ending)
