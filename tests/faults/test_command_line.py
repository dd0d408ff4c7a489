"""The commands beside `serve`: help everywhere, a doctor that changes nothing, an erasure that is meant."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from tests.faults.starting import environment, free_port, ownpace, running

from ownpace.cli.erase import erase_keys_and_rows
from ownpace.cli.main import COMMANDS, Command


def test_help_lists_every_command() -> None:
    ended = ownpace("--help")
    assert ended.code == 0
    assert all(command.name in ended.said and command.summary in ended.said for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_helps_with_examples(command: Command) -> None:
    ended = ownpace(command.name, "--help")
    assert (ended.code, ended.objected) == (0, "")
    assert command.examples in ended.said


def test_help_does_not_wait_for_django() -> None:
    code = (
        "import sys; from ownpace.cli.main import main\ntry: main(['--help'])\nexcept SystemExit: pass\n"
        "assert not {'django', 'platformdirs', 'sqlite3'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], env=environment(None), check=True, capture_output=True)


def test_an_unknown_command_is_not_understood() -> None:
    ended = ownpace("fly")
    assert ended.code == 2
    assert "there is no command “fly”" in ended.objected


def test_the_practices_are_listed_without_touching_any_data(tmp_path: Path) -> None:
    place = tmp_path / "nothing here"
    ended = ownpace("practices", "--json", folder=place)
    assert (ended.code, ended.objected) == (0, "")
    listed = json.loads(ended.said)
    assert {"slug", "title", "place", "kinds", "missions", "home"} == set(listed[0])
    assert all(practice["home"].startswith(f"/{practice['slug']}/") for practice in listed)
    assert not place.exists()


def test_the_doctor_looks_and_changes_nothing(tmp_path: Path) -> None:
    place = tmp_path / "not yet"
    ended = ownpace("doctor", "--json", "--port", str(free_port()), folder=place)
    assert ended.code == 0
    assert all(finding["well"] for finding in json.loads(ended.said))
    assert not place.exists()


def test_the_doctor_says_what_is_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "ownpace.sqlite3").write_bytes(b"no database" * 1000)
    tmp_path.chmod(0o755)
    ended = ownpace("doctor", "--json", "--port", "none", folder=tmp_path)
    assert ended.code == 1
    unwell = {finding["about"] for finding in json.loads(ended.said) if not finding["well"]}
    assert unwell == {"permissions", "database", "port"}


def _with_something_kept(place: Path) -> Path:
    place.mkdir()
    database = place / "ownpace.sqlite3"
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("PRAGMA journal_mode=WAL")
        for table in ("sealed_row", "accounts_account"):
            connection.execute(f"CREATE TABLE {table} (content TEXT)")
            connection.executemany(f"INSERT INTO {table} VALUES (?)", [("canary-9f3a" * 20,)] * 300)  # noqa: S608
    return database


def test_erasing_overwrites_keys_and_rows_on_disk(tmp_path: Path) -> None:
    database = _with_something_kept(tmp_path / "data")
    assert b"canary-9f3a" in database.read_bytes()
    erase_keys_and_rows(database)
    assert all(b"canary-9f3a" not in file.read_bytes() for file in database.parent.iterdir())


def test_erasing_takes_what_ownpace_made_and_nothing_else(tmp_path: Path) -> None:
    place = tmp_path / "data"
    _with_something_kept(place)
    (place / "cache" / "static").mkdir(parents=True)
    (place / "letter.txt").write_text("mine")
    ended = ownpace("erase", folder=place, typed="erase\n")
    assert ended.code == 0
    assert [entry.name for entry in place.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("typed", ["", "no\n", "ERASE EVERYTHING\n"])
def test_nothing_is_erased_without_the_word(typed: str, tmp_path: Path) -> None:
    database = _with_something_kept(tmp_path / "data")
    ended = ownpace("erase", folder=database.parent, typed=typed)
    assert ended.code == 1
    assert "Nothing was erased." in ended.said
    assert b"canary-9f3a" in database.read_bytes()


def test_nothing_is_erased_while_ownpace_is_running(tmp_path: Path) -> None:
    place = tmp_path / "data"
    with running(place) as (_, url):
        ownpace("erase", folder=place, typed="erase\n").assert_one_plain_sentence("already running", url)
    assert (place / "ownpace.sqlite3").exists()
