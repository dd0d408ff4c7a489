from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ownpace.accounts import recovery_code
from ownpace.accounts.recovery_code import ALPHABET, NotACode

CODE = bytes(range(16))


def test_a_code_is_27_letters_and_figures_in_groups_and_stays_as_it_is() -> None:
    assert recovery_code.groups(CODE) == ["0004", "1061", "050R", "3GG2", "8A1C", "60T3", "GF6"]


@given(code=st.binary(min_size=16, max_size=16).filter(lambda code: int.from_bytes(code, "big") % 37 < 32))
@settings(max_examples=50)
def test_a_code_is_read_back_however_it_is_typed(code: bytes) -> None:
    groups = recovery_code.groups(code)
    assert [len(group) for group in groups] == [4, 4, 4, 4, 4, 4, 3]
    assert set("".join(groups)) <= set(ALPHABET)
    for typed in (
        "-".join(groups),
        " ".join(groups).lower(),
        "".join(groups).replace("0", "O").replace("1", "l"),
        " – ".join(groups).replace("0", "o").replace("1", "I") + "\n",
    ):
        assert recovery_code.read(typed) == code


@given(place=st.integers(0, 26), symbol=st.sampled_from(ALPHABET))
def test_one_slip_is_noticed(place: int, symbol: str) -> None:
    right = "".join(recovery_code.groups(recovery_code.draw()))
    typed = right[:place] + symbol + right[place + 1 :]
    if typed != right:
        with pytest.raises(NotACode):
            recovery_code.read(typed)


@given(place=st.integers(0, 25))
def test_two_neighbours_exchanged_are_noticed(place: int) -> None:
    right = "".join(recovery_code.groups(recovery_code.draw()))
    typed = right[:place] + right[place + 1] + right[place] + right[place + 2 :]
    if typed != right:
        with pytest.raises(NotACode):
            recovery_code.read(typed)


@given(st.text(max_size=60))
def test_anything_else_is_not_a_code(typed: str) -> None:
    with pytest.raises(NotACode):
        recovery_code.read(typed)
