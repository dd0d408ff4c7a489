from __future__ import annotations

import pytest

from ownpace.core.telephone import number_to_dial


@pytest.mark.parametrize(
    ("written", "dialled"),
    [
        ("+49 30 123-4567", "+49301234567"),
        ("(030) 123.4567", "0301234567"),
        ("112", "112"),
        ("030 / 123 45 67", "0301234567"),
        ("020\u00a07946\u202f0958", "02079460958"),
        ("\u202a+1 (212) 555\u20110142\u202c", "+12125550142"),
    ],
)
def test_a_number_is_dialled_without_what_is_written_between_its_digits(written: str, dialled: str) -> None:
    assert number_to_dial(written) == dialled


@pytest.mark.parametrize(
    ("written", "dialled"),
    [("+49 (0)30 123456", "+4930123456"), ("0044 (0) 20 7946 0958", "00442079460958"), ("(0)30 123456", "030123456")],
)
def test_a_zero_in_brackets_is_left_out_after_a_country_s_code_alone(written: str, dialled: str) -> None:
    assert number_to_dial(written) == dialled


@pytest.mark.parametrize(
    "written",
    [
        "",
        "+",
        "12",
        "by chat, after eight",
        "030 1234567, evenings",
        "٠٣٠١٢٣٤",
        "911 / 988",
        "0300 123 / 0300 456",
        "+49 30 1234 / +49 30 5678",
        "020 7946 0958 020 7946 0959",
        "030 1234+5",
    ],
)
def test_anything_but_one_number_is_left_as_words(written: str) -> None:
    assert number_to_dial(written) == ""
