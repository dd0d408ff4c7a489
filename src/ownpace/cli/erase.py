"""`ownpace erase`: removes all that Ownpace keeps in the data folder, keys first."""

from __future__ import annotations

import shutil
import sqlite3
from argparse import ArgumentParser, Namespace
from contextlib import closing
from pathlib import Path

from ownpace.cli import data_folder
from ownpace.cli.faults import Fault
from ownpace.cli.words import _

WORD = "erase"


def add_arguments(parser: ArgumentParser) -> None:
    data_folder.add_option(parser)


def run(arguments: Namespace) -> int:
    """Ask for the word, then remove. Returns 1 when the word is another one. Raises Fault while Ownpace is running."""
    folder = data_folder.choose(arguments.data)
    if not any((folder / name).exists() for name in data_folder.MADE_HERE):
        print(_("There is nothing of Ownpace in {folder}.").format(folder=folder))
        return 0
    if data_folder.belongs_to_other(folder):
        raise Fault(_("The data folder {folder} belongs to somebody else.").format(folder=folder))
    with data_folder.held(folder):
        print(_("This removes everything Ownpace keeps in {folder}, for good.").format(folder=folder))
        print(_("Copies and backups made elsewhere stay where they are."))
        if not _is_meant():
            print(_("Nothing was erased."))
            return 1
        erase_keys_and_rows(folder / data_folder.DATABASE)
        _remove_files(folder)
    print(_("Erased."))
    return 0


def erase_keys_and_rows(path: Path) -> None:
    """Overwrite the keys, then all else in the database; a file that cannot be read is left to removal."""
    if not path.exists():
        return
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA secure_delete=ON")
            tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            ours = [name for name in tables if not name.startswith("sqlite_")]
            for table in sorted(ours, key=lambda name: not name.startswith("accounts_")):
                connection.execute(f'DELETE FROM "{table}"')  # noqa: S608 - the database's own names
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.DatabaseError:
        return


def _is_meant() -> bool:
    try:
        return input(_("Type the word {word} to go on: ").format(word=WORD)).strip() == WORD
    except EOFError:
        print()
        return False


def _remove_files(folder: Path) -> None:
    for name in data_folder.MADE_HERE:
        path = folder / name
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    if not any(folder.iterdir()):
        folder.rmdir()
