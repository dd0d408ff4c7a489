from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ownpace import runtime
from ownpace.sealed import kdf
from ownpace.sealed.errors import Busy, RefusedParameters
from ownpace.sealed.kdf import FLOOR, Parameters, derive_root

SALT = bytes(16)


@given(memory=st.integers(0, 19_455), passes=st.integers(0, 16))
def test_less_memory_than_the_floor_is_refused(memory: int, passes: int) -> None:
    with pytest.raises(RefusedParameters):
        Parameters(memory, passes)


@pytest.mark.parametrize(
    ("memory", "passes", "lanes"), [(19_456, 1, 1), (19_456, 2, 0), (2**21, 2, 1), (19_456, 17, 1), (19_456, 2, 5)]
)
def test_costs_outside_the_limits_are_refused(memory: int, passes: int, lanes: int) -> None:
    with pytest.raises(RefusedParameters):
        Parameters(memory, passes, lanes)


def test_a_short_salt_is_refused() -> None:
    with pytest.raises(RefusedParameters):
        derive_root("words that are long enough", bytes(8), FLOOR)


def test_the_root_stays_as_it_is_for_ever() -> None:
    assert derive_root("seven small boats on a lake", SALT, FLOOR).hex() == (
        "84b70103db09e869c1c07db3d28203a8363d7b6b688b69b0f64806dfd42ff53c"
    )


def test_the_same_words_from_another_keyboard_give_the_same_root() -> None:
    one, other = "un café au bord de l'eau", "un cafe\u0301 au bord de l'eau"
    assert one != other
    assert derive_root(one, SALT, FLOOR) == derive_root(other, SALT, FLOOR)


@given(change=st.sampled_from(["salt", "memory", "passes", "words"]))
@settings(max_examples=4, deadline=None)
def test_another_salt_cost_or_passphrase_gives_another_root(change: str) -> None:
    words = "other words" if change == "words" else "words"
    salt = b"\x01" * 16 if change == "salt" else SALT
    cost = Parameters(20_000 if change == "memory" else 19_456, 3 if change == "passes" else 2)
    assert derive_root(words, salt, cost) != derive_root("words", SALT, FLOOR)


def test_two_run_at_once_and_others_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    running, most, lock = 0, 0, threading.Lock()
    pause = threading.Event()

    def slow(secret: bytes, salt: bytes, parameters: Parameters) -> bytes:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        pause.wait(0.02)
        with lock:
            running -= 1
        return secret

    monkeypatch.setattr(kdf, "_argon2id", slow)
    with ThreadPoolExecutor(10) as pool:
        roots = list(pool.map(lambda n: derive_root(str(n), SALT, FLOOR), range(10)))
    assert most == runtime.current().argon2.at_once
    assert roots == [str(n).encode() for n in range(10)]


def test_when_eight_wait_the_next_is_told_so_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    gate = threading.Event()
    monkeypatch.setattr(kdf, "_argon2id", lambda *_: str(gate.wait(5)).encode())
    turns = runtime.Turns(at_once=2, waiting=8)
    monkeypatch.setattr(runtime, "_current", runtime.Runtime(argon2=turns))
    at_most = turns.at_once + turns.waiting
    with ThreadPoolExecutor(at_most) as pool:
        waiting = [pool.submit(derive_root, "words", SALT, FLOOR) for _ in range(at_most)]
        while turns._places._value:  # type: ignore[attr-defined] # a semaphore shows its count nowhere else
            pass
        with pytest.raises(Busy):
            derive_root("words", SALT, FLOOR)
        gate.set()
        assert [run.result() for run in waiting] == [b"True"] * at_most
    assert derive_root("words", SALT, FLOOR) == b"True"
