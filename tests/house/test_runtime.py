"""What a process keeps while it runs is in one object, and another may take its place."""

from __future__ import annotations

import re
import threading
from pathlib import Path

import pytest

import ownpace
from ownpace import runtime
from ownpace.runtime import NoTurn, Runtime, Turns

STATE = re.compile(
    r"^[A-Za-z_]+(?:: [^=\n]+)? = (?:set\(\)|\{\}|\[\]|dict\(\)|threading\.|BoundedSemaphore|Lock\()", re.MULTILINE
)


def test_no_module_keeps_a_changing_set_a_lock_or_a_count_of_its_own() -> None:
    source = Path(ownpace.__file__).parent
    kept = [path for path in source.rglob("*.py") if "tests" not in path.parts and STATE.search(path.read_text())]
    assert kept == []


def test_a_full_line_is_told_so_at_once_and_opens_again() -> None:
    turns = Turns(at_once=1, waiting=0)
    with turns.take(), pytest.raises(NoTurn), turns.take():
        pass
    with turns.take():
        pass


def test_a_turn_comes_when_the_one_before_ends() -> None:
    turns, began = Turns(at_once=1, waiting=1), threading.Event()

    def second() -> None:
        with turns.take():
            began.set()

    with turns.take():
        waiting = threading.Thread(target=second)
        waiting.start()
        assert not began.wait(0.1)
    waiting.join(5)
    assert began.is_set()


def test_another_runtime_takes_the_place_of_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    before, other = runtime.current(), Runtime(ended_sessions={b"ended elsewhere"})
    monkeypatch.setattr(runtime, "_current", before)
    runtime.use(other)
    assert runtime.current() is other
