"""The data folder: where it is, whether it can be used, and who is using it now."""

from __future__ import annotations

import fcntl
import os
import stat
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import FileIO
from pathlib import Path

from ownpace.cli.faults import NOT_ALLOWED, Fault, no_room
from ownpace.cli.words import _

DATABASE = "ownpace.sqlite3"
LOCK = "ownpace.lock"
MADE_HERE = (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", f"{DATABASE}-journal", "secret", "cache", LOCK)
"""The names of all that Ownpace makes in the folder."""
ROOM_NEEDED = 1 << 20
"""Bytes that must be free before anything starts: a migration or a day of writing never stops half-way for less."""


def add_option(parser: ArgumentParser) -> None:
    """Let a command take the data folder as `--data`."""
    parser.add_argument("--data", metavar="FOLDER", help=_("the data folder (OWNPACE_DATA; else the usual place)"))


def choose(given: str | None) -> Path:
    """Return the data folder and make it known to the settings: as given, else OWNPACE_DATA, else the platform's place.

    Raises Fault.
    """
    from platformdirs import user_data_dir

    try:
        folder = Path(given or os.environ.get("OWNPACE_DATA") or user_data_dir("ownpace")).expanduser().absolute()
    except RuntimeError as error:
        raise Fault(_("There is no home folder to keep data in; name a folder in OWNPACE_DATA.")) from error
    os.environ["OWNPACE_DATA"] = str(folder)
    return folder


def open_folder(folder: Path) -> None:
    """Make the folder, or see that it is a private one that can be written to, with room. Raises Fault."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _see_whose(folder)
        _try_writing(folder)
    except (FileExistsError, NotADirectoryError) as error:
        raise Fault(_("The data folder {folder} is not a folder.").format(folder=folder)) from error
    except OSError as error:
        if error.errno not in NOT_ALLOWED:
            raise
        raise Fault(not_writable(folder)) from error


def not_writable(folder: Path) -> str:
    """Return the sentence for a folder that cannot be written to."""
    return _("The data folder {folder} cannot be written to; nothing was changed.").format(folder=folder)


def belongs_to_other(folder: Path) -> bool:
    """Return whether the folder is somebody else's. Raises OSError."""
    return folder.stat().st_uid != os.geteuid()


def is_private(folder: Path) -> bool:
    """Return whether nobody else may look into the folder. Raises OSError."""
    return not stat.S_IMODE(folder.stat().st_mode) & 0o077


def _see_whose(folder: Path) -> None:
    if belongs_to_other(folder):
        raise Fault(
            _("The data folder {folder} belongs to somebody else: start Ownpace as its owner.").format(folder=folder)
        )
    names = {entry.name for entry in folder.iterdir()}
    if names.isdisjoint(MADE_HERE) and any(not name.startswith((".", "lost+found")) for name in names):
        raise Fault(
            _("The data folder {folder} holds other things: name an empty folder in OWNPACE_DATA.").format(
                folder=folder
            )
        )
    if not is_private(folder):
        folder.chmod(0o700)


def _try_writing(folder: Path) -> None:
    probe = folder / f".room-{os.getpid()}"
    try:
        with probe.open("wb", buffering=0) as file:
            room = file.write(bytes(ROOM_NEEDED)) == ROOM_NEEDED
    finally:
        probe.unlink(missing_ok=True)
    if not room:
        raise Fault(no_room())


@dataclass(frozen=True, slots=True)
class Hold:
    """The right to use a data folder, for as long as its file stays open."""

    file: FileIO

    def tell_address(self, url: str) -> None:
        """Let a second start say where this one is."""
        self.file.seek(0)
        self.file.truncate()
        self.file.write(url.encode("ascii"))


@contextmanager
def held(folder: Path) -> Iterator[Hold]:
    """Hold an open folder so that nobody else uses it. Raises Fault where somebody does, saying at which address."""
    descriptor = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    with FileIO(descriptor, "r+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Fault(_already_running(file.read().decode("ascii", "replace"), folder)) from error
        try:
            file.truncate()
            yield Hold(file)
        finally:
            file.truncate(0)


def running_at(folder: Path) -> str:
    """Return the address at which Ownpace runs with this folder; nothing when it does not. Raises OSError."""
    try:
        with (folder / LOCK).open("rb") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                return file.read().decode("ascii", "replace")
    except FileNotFoundError:
        return ""
    return ""


def _already_running(url: str, folder: Path) -> str:
    if url:
        return _("Ownpace is already running with this data folder, at {url}.").format(url=url)
    return _("Ownpace is already using the data folder {folder}.").format(folder=folder)
