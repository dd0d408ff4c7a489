"""Crisis lines: every entry says where it was read and when, and help is shown whatever a host's file holds."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from ownpace.library import crisis
from ownpace.library.crisis import Country

ALL = list(crisis.countries().values())


def test_at_least_fifteen_countries_are_there() -> None:
    assert len([country for country in ALL if country.code != crisis.ANYWHERE]) >= 15


def test_somewhere_without_a_file_has_help_too() -> None:
    assert crisis.countries()[crisis.ANYWHERE].lines


@pytest.mark.parametrize("country", ALL, ids=lambda country: country.code)
def test_a_country_has_its_emergency_number_with_a_source(country: Country) -> None:
    assert re.fullmatch(r"[A-Z]{2}", country.code)
    assert country.name
    assert country.emergency_dial
    assert len(country.emergency_source) > 5


@pytest.mark.parametrize("country", ALL, ids=lambda country: country.code)
def test_every_line_has_a_source_a_day_and_a_way_to_reach_it(country: Country) -> None:
    assert country.lines
    for line in country.lines:
        assert len(line.source) > 5
        assert date(2026, 1, 1) <= line.checked <= date(2100, 1, 1)
        assert line.number or line.text or line.chat or line.note
        assert line.hours
        assert line.languages
        assert set(line.kinds) <= crisis.KINDS


@pytest.mark.parametrize("country", [one for one in ALL if one.code != "ZZ"], ids=lambda country: country.code)
def test_a_country_has_a_line_for_a_crisis_and_one_for_violence(country: Country) -> None:
    kinds = {kind for line in country.lines for kind in line.kinds}
    assert "crisis" in kinds
    assert kinds & {"sexual_violence", "domestic_violence"}


def test_a_number_is_dialled_without_its_blanks_and_without_the_zero_for_callers_at_home() -> None:
    assert crisis.dialled("0800-111 0 111") == "08001110111"
    assert crisis.dialled("+49 (0)800-111") == "+49800111"


def write(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "pt.yaml").write_text(text, encoding="utf-8")
    return folder


OWN = """
country: Portugal
code: PT
emergency: "112"
emergency_source: the host
lines:
  - name: Our own line
    number: "123"
    kinds: [crisis]
    hours: always
    languages: [Portuguese]
    source: the host
    checked: 2026-11-23
"""


def test_a_host_may_put_its_own_lines_in_place_of_ours(tmp_path: Path) -> None:
    found = crisis.countries(write(tmp_path / "own", OWN))
    assert [line.name for line in found["PT"].lines] == ["Our own line"]
    assert found["DE"] == crisis.countries()["DE"]


@pytest.mark.parametrize(
    "bad", ["country: [", "country: X", OWN.replace("crisis", "magic"), OWN.replace("2026-11-23", "soon"), "- 3"]
)
def test_a_hosts_file_that_cannot_be_read_never_takes_help_away(tmp_path: Path, bad: str) -> None:
    assert dict(crisis.countries(write(tmp_path / "bad", bad))) == dict(crisis.countries())


def test_a_folder_that_is_not_there_is_no_trouble(tmp_path: Path) -> None:
    assert dict(crisis.countries(tmp_path / "none")) == dict(crisis.countries())
