"""What Ownpace is to make possible: each id with its sentence in one file, and who says they deliver it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ownpace.cli.missions import packages_missions
from ownpace.core import practices
from ownpace.core.practice import Practice
from ownpace.library import loader
from ownpace.library.missions import missions

SOURCE = Path(__file__).parents[2] / "src"
IDS = [mission.id for mission in missions()]


def test_every_mission_has_its_id_and_one_sentence() -> None:
    assert [f"M{number}" for number in range(1, 32)] == IDS
    for mission in missions():
        assert mission.name
        assert mission.says.endswith(".")
        assert "\n" not in mission.says


def test_an_id_that_stands_twice_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    row = {"id": "M1", "name": "naming feelings", "says": "Find words."}
    monkeypatch.setattr(loader, "one", lambda name: [row, row])
    with pytest.raises(loader.BadFile):
        missions.__wrapped__()


@pytest.mark.parametrize("practice", practices.installed(), ids=lambda practice: practice.slug)
def test_a_practice_delivers_missions_that_there_are(practice: Practice) -> None:
    assert practice.missions
    assert set(practice.missions) <= set(IDS)


def test_packages_deliver_missions_that_there_are() -> None:
    assert packages_missions()
    assert all(set(ids) <= set(IDS) for ids in packages_missions().values())


def _missions(*arguments: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    command = [sys.executable, "-m", "ownpace.cli.main", "missions", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


def test_the_command_says_who_delivers_each_or_that_none_does_yet() -> None:
    listed = {mission["id"]: mission for mission in json.loads(_missions("--json"))}
    assert list(listed) == IDS
    for practice in practices.installed():
        assert all(practice.slug in listed[id]["practices"] for id in practice.missions)
    for package, ids in packages_missions().items():
        assert all(package in listed[id]["packages"] for id in ids)


def test_to_a_reader_it_says_the_same_in_words() -> None:
    said = _missions()
    for mission in missions():
        assert f"{mission.id} {mission.name} · " in said
        assert mission.says in said
    open_ones = [id for id in IDS if not any(id in practice.missions for practice in practices.installed())]
    waiting = [id for id in open_ones if not any(id in ids for ids in packages_missions().values())]
    assert said.count("nothing yet") == len(waiting)
    assert f"{len(IDS) - len(waiting)} of {len(IDS)} are delivered." in said
