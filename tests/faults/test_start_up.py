"""Each thing that can be in the way of a start: one plain sentence, exit code 1, and nothing lost."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.faults.starting import free_port, ownpace, running

from ownpace.cli.database import known_migrations
from ownpace.cli.faults import explain

DATABASE = "ownpace.sqlite3"
SOMEBODY_ELSE = 65534


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with a sound, up-to-date database that holds something."""
    place = tmp_path / "my data"
    place.mkdir(mode=0o700)
    with closing(sqlite3.connect(place / DATABASE)) as connection, connection:
        connection.execute("CREATE TABLE django_migrations (id INTEGER PRIMARY KEY, app TEXT, name TEXT, applied TEXT)")
        connection.executemany("INSERT INTO django_migrations (app, name) VALUES (?, ?)", sorted(known_migrations()))
        connection.execute("CREATE TABLE kept (words TEXT)")
        connection.executemany("INSERT INTO kept VALUES (?)", [("x" * 500,)] * 200)
    return place


def test_a_port_in_use_is_named_with_another_to_try(folder: Path) -> None:
    before = (folder / DATABASE).read_bytes()
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        ownpace("serve", folder=folder, variables={"PORT": str(port)}).assert_one_plain_sentence(
            f"Port {port} is in use", "PORT="
        )
    assert (folder / DATABASE).read_bytes() == before


@pytest.mark.parametrize("wish", ["http", "0", "65536", "-1", "80 00", "8000.5", "８０００", "9" * 5000])
def test_what_is_no_port_is_named_before_anything_is_made(wish: str, tmp_path: Path) -> None:
    place = tmp_path / "new"
    ownpace("serve", folder=place, variables={"PORT": wish}).assert_one_plain_sentence("PORT", "from 1 to 65535")
    assert not place.exists()


def test_a_file_in_the_place_of_the_data_folder_is_left_alone(tmp_path: Path) -> None:
    place = tmp_path / "data"
    place.write_text("a letter")
    ownpace("serve", folder=place).assert_one_plain_sentence(str(place), "is not a folder")
    ownpace("serve", folder=place / "inside").assert_one_plain_sentence("is not a folder")
    assert place.read_text() == "a letter"


def without_power_over_modes() -> list[str]:
    """Return what makes root respect the modes of files as everybody else does."""
    if os.geteuid():
        return []
    powers = "-dac_override,-dac_read_search,-fowner"
    return ["setpriv", "--bounding-set", powers, "--inh-caps", powers]


@pytest.fixture
def read_only(folder: Path) -> Iterator[Path]:
    (folder / DATABASE).chmod(0o400)
    folder.chmod(0o500)
    yield folder
    folder.chmod(0o700)


def test_a_read_only_data_folder_is_named(read_only: Path) -> None:
    before = (read_only / DATABASE).read_bytes()
    ended = ownpace("serve", folder=read_only, before=without_power_over_modes())
    ended.assert_one_plain_sentence(str(read_only), "cannot be written to")
    assert [entry.name for entry in read_only.iterdir()] == [DATABASE]
    assert (read_only / DATABASE).read_bytes() == before


def test_a_new_data_folder_in_a_read_only_place_is_named(read_only: Path) -> None:
    ended = ownpace("serve", folder=read_only / "new", before=without_power_over_modes())
    ended.assert_one_plain_sentence("cannot be written to")


def test_a_read_only_database_is_named(folder: Path) -> None:
    (folder / DATABASE).chmod(0o400)
    ended = ownpace("serve", folder=folder, before=without_power_over_modes())
    ended.assert_one_plain_sentence(DATABASE, "cannot be written to")


def test_a_data_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    theirs = Path("/usr")
    if os.geteuid() == 0:
        theirs = tmp_path / "theirs"
        theirs.mkdir()
        os.chown(theirs, SOMEBODY_ELSE, SOMEBODY_ELSE)
    ownpace("serve", folder=theirs).assert_one_plain_sentence(str(theirs), "belongs to somebody else")


def test_a_folder_that_holds_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "holiday.jpg").write_bytes(b"a beach")
    tmp_path.chmod(0o755)
    ownpace("serve", folder=tmp_path).assert_one_plain_sentence(str(tmp_path), "holds other things")
    assert tmp_path.stat().st_mode & 0o777 == 0o755
    assert [entry.name for entry in tmp_path.iterdir()] == ["holiday.jpg"]


@pytest.fixture
def full_disk(folder: Path, tmp_path: Path) -> Iterator[tuple[Path, list[str]]]:
    """A data folder on a disk without room: a small one of its own, or a limit where none may be mounted."""
    small = tmp_path / "small"
    small.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m,mode=700", "none", str(small)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        yield folder, ["prlimit", "--fsize=200000"]
        return
    try:
        shutil.copy(folder / DATABASE, small)
        with pytest.raises(OSError, match="No space left"):
            (small / ".filler").write_bytes(bytes(2 << 20))
        yield small, []
    finally:
        subprocess.run(["umount", str(small)], check=True)


def test_a_full_disk_is_said_and_what_was_kept_stays(full_disk: tuple[Path, list[str]]) -> None:
    place, before = full_disk
    kept = (place / DATABASE).read_bytes()
    ownpace("serve", folder=place, before=before).assert_one_plain_sentence("disk is full")
    assert (place / DATABASE).read_bytes() == kept


def test_a_disk_that_fills_up_while_the_database_writes_is_said_in_the_same_words(folder: Path) -> None:
    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        connection.execute("PRAGMA max_page_count = 1")
        with pytest.raises(sqlite3.OperationalError) as full:
            connection.execute("INSERT INTO kept VALUES (?)", ("x" * 100_000,))
    wrapped = RuntimeError("what Django makes of it")
    wrapped.__cause__ = full.value
    assert "disk is full" in explain(wrapped)


def _text(database: bytes) -> bytes:
    return b"Dear diary, this was never a database. " * 400


def _cut(database: bytes) -> bytes:
    return database[: len(database) // 2]


def _scratched(database: bytes) -> bytes:
    middle = len(database) // 2
    return database[:middle] + b"\xff" * 8192 + database[middle + 8192 :]


@pytest.mark.parametrize("harm", [_text, _cut, _scratched], ids=["another file", "cut short", "scratched"])
def test_a_database_that_cannot_be_read_is_left_as_it_is(harm: Callable[[bytes], bytes], folder: Path) -> None:
    path = folder / DATABASE
    path.write_bytes(harm(path.read_bytes()))
    before = path.read_bytes()
    ownpace("serve", folder=folder).assert_one_plain_sentence(str(path), "cannot be read", "left as it is")
    assert path.read_bytes() == before


def test_a_database_of_a_newer_version_is_left_as_it_is(folder: Path) -> None:
    path = folder / DATABASE
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO django_migrations (app, name) VALUES ('sealed', '9999_from_the_future')")
    before = path.read_bytes()
    ownpace("serve", folder=folder).assert_one_plain_sentence(str(path), "newer version", "left as it is")
    assert path.read_bytes() == before


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that Ownpace has made itself and was stopped in."""
    place = tmp_path_factory.mktemp("lived") / "in"
    with running(place) as (server, _):
        server.terminate()
        assert server.wait(30) == 0
    return place


def test_the_data_folder_and_all_of_the_persons_in_it_is_private(lived_in: Path) -> None:
    entries = {lived_in, *lived_in.iterdir(), *(lived_in / "cache").iterdir()}
    assert {lived_in / DATABASE, lived_in / "secret"} <= entries
    assert [str(entry) for entry in entries if entry.stat().st_mode & 0o077] == []


def test_a_data_folder_that_others_may_look_into_is_closed_at_the_start(lived_in: Path) -> None:
    lived_in.chmod(0o755)
    with running(lived_in):
        assert lived_in.stat().st_mode & 0o777 == 0o700


def test_a_second_start_on_the_same_folder_says_where_the_first_is(lived_in: Path) -> None:
    with running(lived_in) as (_, url):
        second = ownpace("serve", folder=lived_in, variables={"PORT": str(free_port())})
        second.assert_one_plain_sentence("already running", url)
        with urllib.request.urlopen(url, timeout=20) as page:  # noqa: S310 - the server above
            assert page.status == 200


@pytest.mark.parametrize("ending", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_it_ends_well_when_asked_to_and_leaves_one_database_file(ending: str, lived_in: Path) -> None:
    with running(lived_in) as (server, url):
        with urllib.request.urlopen(url, timeout=20) as page:  # noqa: S310 - the server above
            page.read()
        server.send_signal(signal.Signals[ending])
        _, objected = server.communicate(timeout=30)
        assert (server.returncode, objected) == (0, "")
    left = lived_in / f"{DATABASE}-wal"
    assert not left.exists() or left.stat().st_size == 0


def test_a_start_after_a_crash_needs_nothing_from_anybody(lived_in: Path) -> None:
    with running(lived_in) as (server, _):
        server.kill()
        server.wait(30)
    with running(lived_in) as (_, url), urllib.request.urlopen(url, timeout=20) as page:  # noqa: S310 - as above
        assert page.status == 200
